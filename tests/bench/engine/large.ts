import type { Article } from '../../../lib/article/article.ts';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex, type FactIndex } from '../../../lib/facts/index.ts';
import { baseSchema, type FactBase } from '../../../lib/facts/schema.ts';
import { isFlag } from '../../../lib/verdict/finding.ts';
import { Random } from '../../metamorphic/random.ts';
import type { Outcome } from '../language/outcome.ts';
import { cpuTime, median, ms, quantile } from './clock.ts';

const FACTS_AN_EVENT = 5;
const WORDS =
  'An Bạch Cẩm Diệu Đan Giao Hạc Huyền Khê Lam Liên Mây Mộc Ngân Ngọc Phong Quế Sa Sen Sơn Tâm Thạch Thiên Trà Trúc Tùng Vân Vọng Xuyên Yên'.split(
    ' ',
  );

/** A base on so many festivals, each with its place, its host, its day and two counts; always the same. */
function festivals(count: number): FactBase {
  const random = new Random(20_251_026);
  const names = new Set<string>();
  while (names.size < count) names.add(Array.from({ length: 4 }, () => random.pick(WORDS)).join(' '));
  const references = [{ statedIn: 'report', selector: { type: 'TextQuoteSelector', exact: 'theo ban tổ chức' } }];
  const fact = (id: string, subject: string, property: string, value: object) => ({
    id,
    subject,
    property,
    value,
    references,
  });
  const entities: object[] = [];
  const facts: object[] = [];
  for (const [at, name] of [...names].entries()) {
    const [festival, place, host] = [`festival-${at}`, `place-${at}`, `host-${at}`];
    entities.push(
      {
        id: festival,
        kind: 'event',
        label: `Lễ hội ${name}`,
        aliases: [`hội ${name}`],
        shortAliases: ['lễ hội'],
        sessions: 'one',
      },
      { id: place, kind: 'place', label: `đình ${name}` },
      { id: host, kind: 'person', label: `Hồ ${name}` },
    );
    facts.push(
      fact(`visitors-${at}`, festival, 'visitors', { type: 'quantity', amount: 101 + (at % 9000), unit: 'du khách' }),
      fact(`boats-${at}`, festival, 'boats', { type: 'quantity', amount: 3 + (at % 60), unit: 'thuyền' }),
      fact(`held-on-${at}`, festival, 'held-on', {
        type: 'time',
        time: `2025-${String(1 + (at % 12)).padStart(2, '0')}-1${at % 10}`,
      }),
      fact(`held-at-${at}`, festival, 'held-at', { type: 'entity', id: place }),
      fact(`hosted-by-${at}`, festival, 'hosted-by', { type: 'entity', id: host }),
    );
  }
  const property = (id: string, datatype: string, more: object) => ({
    id,
    label: id,
    labelEn: id,
    datatype,
    temporality: 'event',
    exclusive: true,
    ...more,
  });
  return baseSchema.parse({
    id: 'festivals',
    publisher: 'Báo Thử',
    title: 'Lễ hội',
    asOf: '2025-12-31',
    documents: [{ id: 'report', publisher: 'Báo Thử', title: 'Lễ hội', publishedAt: '2025-12-31' }],
    entities,
    properties: [
      property('visitors', 'quantity', { temporality: 'total', units: ['du khách'], triggers: ['đón', 'dự'] }),
      property('boats', 'quantity', { temporality: 'total', units: ['thuyền'], triggers: ['có', 'đua'] }),
      property('held-on', 'time', { triggers: ['diễn ra', 'khai hội'] }),
      property('held-at', 'entity', {
        valueKind: 'place',
        role: 'location',
        triggers: ['diễn ra'],
        markers: ['tại', 'ở'],
      }),
      property('hosted-by', 'entity', { valueKind: 'person', role: 'agent', triggers: ['chủ trì'] }),
    ],
    facts,
  });
}

/** Articles about the festivals themselves, one figure of each wrong. */
function about(base: FactBase, count: number): Article[] {
  const random = new Random(7);
  const label = new Map(base.entities.map((entity) => [entity.id, entity.label]));
  return Array.from({ length: count }, () => {
    const at = Math.floor(random.next() * (base.facts.length / FACTS_AN_EVENT));
    const name = label.get(`festival-${at}`)!;
    const texts = [
      `${name} đón ${20_000 + at} du khách, có ${3 + (at % 60)} thuyền đua.`,
      `${name} do ông ${label.get(`host-${at}`)} chủ trì, diễn ra tại ${label.get(`place-${at}`)}.`,
      'Bà con dậy sớm gói bánh, treo cờ, quét sân; trẻ nhỏ chạy theo tiếng trống suốt buổi sáng ấy.',
    ];
    return {
      url: '',
      site: '',
      title: name,
      blocks: texts.map((text) => ({ kind: 'paragraph', text })),
      publishedAt: '2025-12-31T08:00:00+07:00',
    };
  });
}

export function largeBase(probes: readonly Article[], small: FactIndex, count: number): Outcome[] {
  const base = festivals(Math.ceil(count / FACTS_AN_EVENT));
  let large = small;
  const build = cpuTime(() => {
    large = buildIndex([base]);
  });
  const text = JSON.stringify(base);
  const parse = cpuTime(() => JSON.parse(text));
  const unrelated = (facts: FactIndex) =>
    probes.flatMap((probe) => [1, 2, 3].map(() => cpuTime(() => checkArticle(probe, facts))));
  unrelated(small);
  unrelated(large);
  const [onSmall, onLarge] = [unrelated(small), unrelated(large)];
  const own = about(base, 200);
  for (const article of own) checkArticle(article, large);
  const times = own.map((article) => cpuTime(() => checkArticle(article, large)));
  const flagged = own.filter((article) =>
    checkArticle(article, large).findings.some(({ verdict }) => isFlag(verdict)),
  ).length;
  const ratio = median(times) / median(onSmall);
  return [
    {
      name: `the index of ${base.facts.length} facts, ${base.entities.length} entities`,
      result: `${ms(build)}, ${(build / parse).toFixed(1)} × parsing the base's JSON`,
      goal: '≤ 10 ×',
      met: build <= 10 * parse,
      notes: [`${(text.length / 1e6).toFixed(0)} MB as JSON, parsed in ${ms(parse)}`],
    },
    {
      name: 'an article against that base',
      result: `median ${ms(median(times))}, p95 ${ms(quantile(times, 0.95))}, ${ratio.toFixed(1)} × a probe against the bundled base`,
      goal: '≤ 3 ×',
      met: ratio <= 3,
      notes: [
        `${flagged} of ${own.length} articles with a wrong figure flagged`,
        `articles of other matters: median ${ms(median(onLarge))}; on the bundled base, which they are about: ${ms(median(onSmall))}`,
      ],
    },
  ];
}
