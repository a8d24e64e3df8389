/**
 * Finding the phrases of a large base in an article, and making its index, beside two plain ways, in one run.
 *
 *     npm run -s bench:facts [-- --names N] [--rounds N] [--json]
 *
 * The base is made up from Vietnamese syllables, always the same. Peers: a `Set` of joined keys asked at every place for
 * every length; and, for making the index ready, `JSON.parse` of the base it stands for. Figures are CPU time, medians.
 */
import { parseArgs } from 'node:util';
import { buildIndex } from '../../lib/facts/index.ts';
import { PhraseIndex, phraseKey } from '../../lib/facts/phrases.ts';
import { baseSchema, type FactBase } from '../../lib/facts/schema.ts';
import { type Syllable, syllables } from '../../lib/language/index.ts';

const { values } = parseArgs({
  options: {
    names: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.names);
const rounds = Number(values.rounds);

const SYLLABLES =
  'an bình công dũng giang hà hòa hoàng khánh lâm long mai minh nam nguyễn phạm phúc quân quang sơn tâm thanh thủy trần trung tuấn vân việt xuân yến'.split(
    ' ',
  );
let state = 20251026;
/** Mulberry32: the same numbers in every run. */
function random(below: number): number {
  state = (state + 0x6d_2b_79_f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}
const word = () => SYLLABLES[random(SYLLABLES.length)]!;
const name = () => Array.from({ length: 3 + random(3) }, word).join(' ');
const unique = new Set<string>();
while (unique.size < count) unique.add(name());
const names = [...unique];
/** About as long as a long report. */
const text = syllables(
  Array.from(
    { length: 120 },
    () => `Ngày 5/12, ${random(2) ? names[random(names.length)] : name()} đã phát biểu tại hội nghị.`,
  ).join(' '),
);

function inSet(keys: ReadonlySet<string>, longest: number, list: readonly Syllable[]): number {
  let found = 0;
  for (let from = 0; from < list.length; from++) {
    let key = '';
    for (let to = from; to < list.length && to < from + longest; to++) {
      key = key === '' ? list[to]!.key : `${key} ${list[to]!.key}`;
      if (keys.has(key)) found++;
    }
  }
  return found;
}

function median(run: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

const keys = new Set(names.map(phraseKey));
const index = PhraseIndex.build(names);
const bytes = index.toBytes();
const found = index.match(text).length;
if (found !== inSet(keys, 5, text)) throw new Error('the index and its peer find different phrases');

const base: FactBase = baseSchema.parse({
  id: 'large',
  publisher: 'p',
  title: 't',
  asOf: '2025-12-05',
  documents: [{ id: 'd', publisher: 'p', title: 't', publishedAt: '2025-12-05' }],
  entities: names.slice(0, count / 2).map((label, at) => ({ id: `e${at}`, kind: 'organisation', label })),
  properties: [
    {
      id: 'p',
      label: 'p',
      labelEn: 'p',
      datatype: 'quantity',
      temporality: 'total',
      units: ['người'],
      triggers: ['có'],
    },
  ],
  facts: names.map((_, at) => ({
    id: `f${at}`,
    subject: `e${at % (count / 2)}`,
    property: 'p',
    value: { type: 'quantity', amount: at, unit: 'người' },
    references: [{ statedIn: 'd', selector: { type: 'TextQuoteSelector', exact: 'có người' } }],
  })),
});
const json = JSON.stringify(base);

const figures = {
  names: names.length,
  syllables: text.length,
  found,
  megabytes: bytes.length / 1e6,
  match: median(() => index.match(text)),
  matchBySet: median(() => inSet(keys, 5, text)),
  build: median(() => PhraseIndex.build(names)),
  load: median(() => PhraseIndex.fromBytes(bytes)),
  facts: base.facts.length,
  buildIndex: median(() => buildIndex([base])),
  parseJson: median(() => JSON.parse(json)),
};

if (values.json) console.log(JSON.stringify(figures));
else {
  const ms = (time: number) => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
  console.log(`${figures.names} phrases, ${figures.syllables} syllables, ${figures.found} found, ${figures.megabytes.toFixed(1)} MB
match    ${ms(figures.match)}, by Set ${ms(figures.matchBySet)} (${(figures.matchBySet / figures.match).toFixed(1)} times as long)
build    ${ms(figures.build)}; load from bytes ${ms(figures.load)}
index of ${figures.facts} facts ${ms(figures.buildIndex)}, JSON.parse of them ${ms(figures.parseJson)} (${(figures.parseJson / figures.buildIndex).toFixed(1)} times as long)`);
}
