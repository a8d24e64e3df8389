import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/article/article.ts';
import { checkArticle } from '../../../lib/check.ts';
import { compileExcerpts } from '../../../lib/facts/excerpt/compile.ts';
import { type Compiled, excerpt, openCompiled, type ReadParts } from '../../../lib/facts/excerpt/excerpt.ts';
import { buildIndex, type FactIndex } from '../../../lib/facts/index.ts';
import type { FactBase } from '../../../lib/facts/schema.ts';
import { syllables } from '../../../lib/language/index.ts';
import { readBundledBase } from '../../../lib/publish/bundled.ts';
import { compileBase } from '../../../lib/publish/source/compile.ts';
import { articleOf, probeFiles, readProbes } from '../../probes/probe.ts';
import { build, fact } from '../check/builder.ts';

const PROBES = new URL('../../probes', import.meta.url).pathname;
const hash = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** As shards bring a base: each list sorted by id. */
function sorted(base: FactBase): FactBase {
  const byId = <Item extends { id: string }>(list: readonly Item[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { documents, entities, properties, facts } = base;
  return {
    ...base,
    documents: byId(documents),
    entities: byId(entities),
    properties: byId(properties),
    facts: byId(facts),
  };
}

function textsOf({ title, blocks }: Article): string[] {
  return [title, ...blocks.map(({ text }) => text)];
}

class Shelf {
  readonly base: FactBase;
  readonly whole: FactIndex;
  compiled!: Compiled;
  files!: Awaited<ReturnType<typeof compileExcerpts>>;
  readonly asked = new Set<string>();

  constructor(base: FactBase) {
    this.base = sorted(base);
    this.whole = buildIndex([this.base]);
  }

  async open(): Promise<this> {
    this.files = await compileExcerpts(this.base, hash);
    this.compiled = openCompiled(this.files.head);
    return this;
  }

  readonly read: ReadParts = async (names) =>
    names.map((name) => {
      this.asked.add(name);
      return JSON.parse(new TextDecoder().decode(this.files.parts.get(name)!));
    });

  async of(article: Article): Promise<FactIndex> {
    return { bases: [await excerpt(this.compiled, textsOf(article), this.read)] };
  }
}

/** A base of so many festivals that share all their words, each with its place, host, guests and day. */
function festivals(count: number): FactBase {
  const entities: object[] = [{ id: 'region', kind: 'place', label: 'Vùng Xuân' }];
  const facts: object[] = [];
  const references = [{ statedIn: 'report', selector: { type: 'TextQuoteSelector', exact: 'theo ban tổ chức' } }];
  const defaults = { aliases: [], shortAliases: [], jointAliases: [], notToBeConfusedWith: [], about: [] };
  for (let at = 0; at < count; at++) {
    const name = ['An', 'Bình', 'Cẩm', 'Diệu', 'Gia', 'Hạc']
      .flatMap((word, place) => ((at >> place) & 1 ? word : []))
      .join(' ');
    entities.push(
      {
        ...defaults,
        id: `festival-${at}`,
        kind: 'event',
        label: `Lễ hội ${name} Sơn`,
        shortAliases: ['lễ hội', 'Hội'],
        sessions: 'one',
        partOf: 'region',
        notToBeConfusedWith: [`Lễ hội ${name} Thủy`],
      },
      { ...defaults, id: `host-${at}`, kind: 'person', label: `Hồ ${name} Lâm`, shortAliases: ['ông Lâm'] },
    );
    const fact = (id: string, property: string, value: object) =>
      facts.push({
        id: `${id}-${at}`,
        subject: `festival-${at}`,
        property,
        value,
        qualifiers: {},
        rank: 'normal',
        references,
        supersedes: [],
      });
    fact('visitors', 'visitors', { type: 'quantity', amount: 101 + at, unit: 'du khách' });
    fact('day', 'held-on', { type: 'time', time: `2025-03-${10 + (at % 20)}`, timezone: 'Asia/Ho_Chi_Minh' });
    fact('host', 'hosted-by', { type: 'entity', id: `host-${at}` });
    fact('theme', 'theme', { type: 'text', text: at % 2 ? 'Về nguồn' : 'Sông nước', aliases: [] });
  }
  const words = {
    triggers: [],
    rivals: [],
    lookalikes: [],
    units: [],
    markers: [],
    alternatives: [],
    unitIsTrigger: false,
    continues: false,
    once: false,
  };
  const property = (id: string, datatype: string, more: object) => ({
    ...words,
    id,
    label: id,
    labelEn: id,
    datatype,
    temporality: 'event',
    exclusive: true,
    ...more,
  });
  return {
    id: 'festivals',
    publisher: 'Báo Thử',
    title: 'Lễ hội',
    asOf: '2025-12-31',
    documents: [{ id: 'report', publisher: 'Báo Thử', title: 'Lễ hội', publishedAt: '2025-12-31', authors: [] }],
    entities: entities.map((entity) => ({ ...defaults, ...entity })),
    properties: [
      property('visitors', 'quantity', { temporality: 'total', units: ['du khách'], triggers: ['đón'] }),
      property('held-on', 'time', { triggers: ['khai hội'] }),
      property('hosted-by', 'entity', { valueKind: 'person', role: 'agent', triggers: ['chủ trì'] }),
      property('theme', 'text', { triggers: ['chủ đề'] }),
    ],
    facts,
  } as unknown as FactBase;
}

function article(title: string, ...texts: string[]): Article {
  return {
    url: '',
    site: '',
    title,
    blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
    publishedAt: '2025-03-20T08:00:00+07:00',
  };
}

describe('an excerpt gives the findings of the whole base', () => {
  it.each(['the bundled base', 'football', 'storm'])('%s, on every probe', async (name) => {
    const folder = `${PROBES}/bases/${name}`;
    const bundled = name === 'the bundled base';
    const shelf = await new Shelf(bundled ? await readBundledBase() : await compileBase(folder)).open();
    const files = [...probeFiles(PROBES), ...(bundled ? [] : probeFiles(folder))];
    const probes = files.flatMap(readProbes).map(articleOf);
    let findings = 0;
    for (const probe of probes) {
      const whole = checkArticle(probe, shelf.whole);
      expect(checkArticle(probe, await shelf.of(probe)), probe.title).toEqual(whole);
      findings += whole.findings.length;
    }
    expect(findings).toBeGreaterThan(10);
  });

  it('where thousands share a short name, a text, a place', async () => {
    const shelf = await new Shelf(festivals(64)).open();
    let findings = 0;
    for (let at = 0; at < 64; at += 3) {
      const { label } = shelf.base.entities.find(({ id }) => id === `festival-${at}`)!;
      const host = shelf.base.entities.find(({ id }) => id === `host-${(at + 1) % 64}`)!.label;
      for (const text of [
        [`${label} đón 5.000 du khách.`, `Lễ hội khai hội ngày 2/3/2025 do ông ${host} chủ trì.`],
        ['Lễ hội đón 101 du khách.', `Hội có chủ đề "Về nguồn".`],
        [`${label} có chủ đề "Sông nước".`, 'Ông Lâm chủ trì lễ hội.', 'Ở Vùng Xuân, lễ hội đón 101 du khách.'],
        [`${label.replace('Sơn', 'Thủy')} đón 9 du khách; lễ hội khai hội ngày 11/3.`],
      ]) {
        const read = article(at % 2 ? label : 'Mùa xuân', ...text);
        const whole = checkArticle(read, shelf.whole);
        expect(checkArticle(read, await shelf.of(read))).toEqual(whole);
        findings += whole.findings.length;
      }
    }
    expect(findings).toBeGreaterThan(40);
  });
});

describe('an excerpt holds what the engine asks over all subjects', () => {
  const council = 'Hội đồng Tư vấn';
  const base = build('bodies', {
    published: '2025-03-20T08:00:00+07:00',
    entities: [
      { id: 'a-talks', kind: 'event', label: 'Hội đàm Sông Lô' },
      { id: 'body', kind: 'organisation', label: `${council} TP.HCM`, aliases: [council], partOf: 'a-talks' },
      { id: 'c-other', kind: 'organisation', label: `${council} Phía Bắc` },
      { id: 'lam', kind: 'person', label: 'Hồ Văn Lâm' },
      { id: 'mai', kind: 'person', label: 'Vũ Thị Mai' },
      ...['d', 'e', 'f'].map((id) => ({ id, kind: 'event', label: `Đại hội ${id} Sơn`, shortAliases: ['Đại hội'] })),
    ],
    properties: [
      { id: 'head', label: 'trưởng đoàn', datatype: 'entity', valueKind: 'person', role: 'agent', triggers: ['do'] },
      { id: 'guests', label: 'khách', datatype: 'quantity', temporality: 'total', units: ['khách'], triggers: ['có'] },
    ],
    facts: [
      fact('own', 'body', 'head', { type: 'entity', id: 'lam' }),
      fact('other', 'c-other', 'head', { type: 'entity', id: 'mai' }),
      fact('few', 'a-talks', 'guests', { type: 'quantity', amount: 90, unit: 'khách' }),
      fact('many', 'f', 'guests', { type: 'quantity', amount: 900, unit: 'khách' }),
    ],
  });
  const of = async (text: string) => (await (await new Shelf(base).open()).of(article('', text))).bases[0]!;

  it('what those do whose name goes on after a body’s', async () =>
    expect((await of(`${council} họp.`)).factsOf('head').map(({ id }) => id)).toEqual(['other', 'own']));

  it('what is told of any that bears a short name', async () =>
    expect((await of('Đại hội XIV khai mạc.')).factsOf('guests').map(({ id }) => id)).toEqual(['many']));

  it('names whose letters in lower case come apart', async () => {
    const text = `${council} TP.HCM họp.`;
    expect((await of(text)).match(syllables(text))[0]?.to).toBe(5);
  });
});

describe('a compiled base', () => {
  let shelf: Shelf;
  beforeAll(async () => {
    shelf = await new Shelf(festivals(64)).open();
  });

  it('is the same bytes whatever the order of its records and of their fields', async () => {
    const turned = <Item extends object>(list: readonly Item[]) =>
      list.toReversed().map((record) => Object.fromEntries(Object.entries(record).reverse()) as Item);
    const { documents, entities, properties, facts, ...head } = shelf.base;
    const again = await compileExcerpts(
      {
        ...head,
        documents: turned(documents),
        entities: turned(entities),
        properties: turned(properties),
        facts: turned(facts),
      },
      hash,
    );
    expect(await hash(again.head)).toBe(await hash(shelf.files.head));
    expect([...again.parts.keys()].sort()).toEqual([...shelf.files.parts.keys()].sort());
  });

  it('is read only where an article names something', async () => {
    shelf.asked.clear();
    await shelf.of(article('Tin trong ngày', 'Trời mưa từ sáng sớm, gió nhẹ.'));
    expect(shelf.asked.size).toBe(0);
    const large = await new Shelf(festivals(600)).open();
    await large.of(article('Lễ hội An Sơn', 'Lễ hội đón 1.000 du khách.'));
    expect(large.asked.size).toBeLessThan(large.files.parts.size / 2);
  });

  it('changes few parts with one fact', async () => {
    const facts = shelf.base.facts.map((fact) =>
      fact.id === 'visitors-7'
        ? { ...fact, value: { type: 'quantity' as const, amount: 7_000, unit: 'du khách' } }
        : fact,
    );
    const next = await compileExcerpts({ ...shelf.base, facts }, hash);
    expect([...next.parts.keys()].filter((name) => !shelf.files.parts.has(name))).toHaveLength(1);
  });

  it('fails as a whole when a part is lost', async () => {
    const lost: ReadParts = () => Promise.reject(new Error('lost'));
    await expect(excerpt(shelf.compiled, ['Lễ hội An Sơn'], lost)).rejects.toThrow('lost');
  });

  it.each([
    ['nothing', () => new Uint8Array()],
    ['half of it', (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1)],
    [
      'another version',
      (bytes: Uint8Array) => new TextEncoder().encode(new TextDecoder('latin1').decode(bytes)).map((byte) => byte ^ 1),
    ],
  ])('is refused when its head is %s', (_, spoil) => {
    expect(() => openCompiled(spoil(shelf.files.head))).toThrow();
  });
});
