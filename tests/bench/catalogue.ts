/**
 * Searching all facts as a reader types, beside the plain way: a filter over the facts' texts in lower case.
 *
 *     npm run -s bench:catalogue [-- --facts N] [--rounds N] [--json]
 *
 * The base is made up, always the same. Figures are medians of wall-clock milliseconds; the two ways take turns in each round.
 */
import { parseArgs } from 'node:util';
import { buildCatalogue } from '../../lib/catalogue/catalogue.ts';
import { baseSchema } from '../../lib/facts/schema.ts';

const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.facts);
const rounds = Number(values.rounds);

const NAMES =
  'An Bình Công Dũng Giang Hà Hòa Hoàng Khánh Lâm Long Mai Minh Nam Phúc Quân Quang Sơn Tâm Thủy Trung Việt Xuân Yến'.split(
    ' ',
  );
const pick = (seed: number) => NAMES[(Math.imul(seed + 1, 2654435761) >>> 8) % NAMES.length]!;
const subjects = Math.max(1, Math.floor(count / 20));

const base = baseSchema.parse({
  id: 'bench',
  publisher: 'Bench',
  title: 'Bench',
  asOf: '2025-10-26',
  documents: [{ id: 'd', publisher: 'Báo Mẫu', title: 'Số liệu', publishedAt: '2025-10-26' }],
  entities: Array.from({ length: subjects }, (_, index) => ({
    id: `s${index}`,
    kind: 'event',
    label: `Hội nghị ${pick(index)} ${pick(index + 7)} lần ${index}`,
  })),
  properties: [
    { id: 'p', label: 'số đại biểu', labelEn: 'delegates', datatype: 'quantity', temporality: 'total' },
    { id: 'q', label: 'số quốc gia ký', labelEn: 'signatories', datatype: 'quantity', temporality: 'cumulative' },
  ],
  facts: Array.from({ length: count }, (_, index) => ({
    id: `f${index}`,
    subject: `s${index % subjects}`,
    property: index % 3 ? 'p' : 'q',
    value: { type: 'quantity', amount: 10 + (index % 4_000), unit: index % 3 ? 'đại biểu' : 'quốc gia' },
    qualifiers: { pointInTime: `2025-10-${String(1 + (index % 28)).padStart(2, '0')}` },
    references: [
      { statedIn: 'd', selector: { type: 'TextQuoteSelector', exact: 'theo số liệu của ban tổ chức công bố' } },
    ],
  })),
});

const QUERIES = ['quốc gia', 'hoi nghi khanh', '2500', 'bình dũng ký', 'không có từ này', 'đ'];

const built = performance.now();
const catalogue = buildCatalogue([base]);
const build = performance.now() - built;

const label = new Map(base.entities.map(({ id, label }) => [id, label]));
const property = new Map(base.properties.map(({ id, label }) => [id, label]));
const texts = base.facts.map((fact) =>
  `${label.get(fact.subject)} ${property.get(fact.property)} ${JSON.stringify(fact.value)} ${fact.references[0]!.selector.exact}`.toLowerCase(),
);
const plainWay = (query: string) => {
  const words = query.toLowerCase().split(' ');
  return texts.filter((text) => words.every((word) => text.includes(word))).length;
};

const results = QUERIES.map((text) => {
  const ours: number[] = [];
  const plain: number[] = [];
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    total = catalogue.search({ text, subject: '' }, 0, 50).total;
    const between = performance.now();
    plainWay(text);
    ours.push(between - start);
    plain.push(performance.now() - between);
  }
  return { text, total, ours: median(ours), plain: median(plain), ratio: median(ours) / median(plain) };
});

function median(figures: number[]): number {
  return figures.sort((a, b) => a - b)[figures.length >> 1]!;
}

if (values.json) console.log(JSON.stringify({ facts: count, build, results }));
else {
  console.log(`${count} facts, catalogue built in ${build.toFixed(0)} ms`);
  for (const { text, total, ours, plain, ratio } of results) {
    console.log(
      `${text.padEnd(18)} ${String(total).padStart(7)} found  ${ours.toFixed(1)} ms, plain filter ${plain.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
    );
  }
}
