/**
 * Runs the engine over the probes and prints how it did.
 *
 *   npm run eval -- [--show N] [--kind KIND] [--property ID] [--set NAME] [--shared FOLDER]
 *
 * The sets: the project's own, the two small bases of other fields, and, where the folder of shared data stands beside the project,
 * the probes in it and its unrelated news articles, in which any flag is a false alarm. The figures are reported, not judged: the exit status is
 * 0 unless the engine failed or an offset was wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { checkArticle } from '../../lib/check.ts';
import { buildIndex, type FactIndex } from '../../lib/facts/index.ts';
import { readBundledBase } from '../../lib/publish/bundled.ts';
import { compileBase } from '../../lib/publish/source/compile.ts';
import { isFlag } from '../../lib/verdict/finding.ts';
import { articleOf, BASES, KINDS, type Probe, probeFiles, readProbes } from './probe.ts';
import { add, emptyTally, exactness, precision, recall, scoreProbe, supportedRecall, type Tally } from './score.ts';

const USAGE = `eval [--show N] [--kind KIND] [--property ID] [--set NAME] [--shared FOLDER]

  --show N        the first N articles with faults, and what is wrong in each
  --kind KIND     only probes of this kind: ${KINDS.join(', ')}
  --property ID   only faults about this property
  --set NAME      only this set: own, ${BASES.join(', ')}, shared, unrelated
  --shared DIR    where the shared data lies, instead of beside the project`;

const options = readOptions();

function readOptions() {
  const option = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: {
        show: { ...option, default: '0' },
        kind: option,
        property: option,
        set: option,
        shared: { ...option, default: `${import.meta.dirname}/../../../shared` },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) console.log(USAGE);
    if (!values.help) return values;
    process.exit(0);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

let left = Number(options.show);
let badOffsets = 0;

interface ProbeSet {
  readonly name: string;
  readonly probes: readonly Probe[];
  readonly facts: FactIndex;
}

const bundled = buildIndex([await readBundledBase()]);
const sets: ProbeSet[] = [{ name: 'own', probes: probeFiles(import.meta.dirname).flatMap(readProbes), facts: bundled }];
for (const base of BASES) {
  const folder = `${import.meta.dirname}/bases/${base}`;
  const facts = buildIndex([await compileBase(folder)]);
  sets.push({ name: base, probes: readProbes(`${folder}/probes.jsonl`), facts });
}
const shared = probeFiles(`${options.shared}/eval`).flatMap(readProbes);
if (shared.length > 0) sets.push({ name: 'shared', probes: shared, facts: bundled });

for (const { name, probes, facts } of sets) {
  if (options.set && options.set !== name) continue;
  const total = emptyTally();
  const byKind = new Map<string, Tally>();
  const byProperty = new Map<string, Tally>();
  for (const probe of probes) {
    if (options.kind && probe.kind !== options.kind) continue;
    const findings = checkArticle(articleOf(probe), facts).findings.map((f) => ({
      ...f,
      property: f.claim.property.id,
    }));
    const score = scoreProbe(probe, findings);
    add(total, score.tally);
    add(entry(byKind, probe.kind), score.tally);
    for (const [property, tally] of score.byProperty) add(entry(byProperty, property), tally);
    const faults = score.faults.filter(({ text }) => !options.property || text.includes(`(${options.property})`));
    if (faults.length > 0 && left-- > 0)
      console.log(`${probe.id} [${probe.kind}] ${faults.map(({ text }) => text).join(' | ')}`);
  }
  badOffsets += total.badOffsets;
  print(name, total, byKind, byProperty);
}
if (!options.set || options.set === 'unrelated') checkUnrelated(`${options.shared}/data/vifactcheck-dev.jsonl`);
if (badOffsets > 0) process.exitCode = 1;

/**
 * Real articles of other matters, read here and not kept. Their day is not told, so they are checked against every base without one, and
 * as though printed on each day of its documents, the day that the base was made, and a year later: then what was true years ago is told as of
 * that day, which is harder.
 */
function checkUnrelated(file: string): void {
  if (!existsSync(file)) return;
  const line = z.object({ id: z.union([z.string(), z.number()]), article: z.string() });
  const articles = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => z.parse(line, JSON.parse(text)));
  for (const { name, facts } of sets.filter((set) => set.name !== 'shared')) {
    const { asOf } = facts.bases[0]!.base;
    const days = new Set([...facts.bases[0]!.base.documents.map(({ publishedAt }) => publishedAt.slice(0, 10)), asOf]);
    const later = `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`;
    const times = [undefined, ...[...days, later].sort().map((day) => `${day}T20:00:00+07:00`)];
    let flags = 0;
    for (const publishedAt of times)
      for (const { id, article } of articles) {
        const raised = checkArticle(
          {
            url: '',
            site: '',
            title: '',
            blocks: [{ kind: 'paragraph', text: article }],
            ...(publishedAt && { publishedAt }),
          },
          facts,
        ).findings.filter(({ verdict }) => isFlag(verdict));
        flags += raised.length;
        if (raised.length > 0 && left-- > 0)
          console.log(
            `unrelated ${id} ${publishedAt ?? 'of no day'} ${raised.map((f) => `FALSE ALARM ${f.verdict}: «${f.quote}» (${f.claim.property.id})`).join(' | ')}`,
          );
      }
    const told = articles.length * times.length;
    console.log(
      `unrelated, ${name}: ${articles.length} articles on ${times.length - 1} days and on none, ${flags} flags: ${((1000 * flags) / told).toFixed(1)} a thousand`,
    );
  }
}

function entry(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? emptyTally();
  tallies.set(name, tally);
  return tally;
}

function print(name: string, total: Tally, byKind: Map<string, Tally>, byProperty: Map<string, Tally>): void {
  const alarms = total.articles ? ((1000 * total.falseAlarms) / total.articles).toFixed(1) : '0';
  console.log(
    `\n${name}  ${total.articles} articles, exact ${share(exactness(total))}, recall ${share(recall(total))}, precision ${share(precision(total))}, ` +
      `supported ${share(supportedRecall(total))}, ${total.falseAlarms} false alarms (${alarms} a thousand articles), ${total.badOffsets} bad offsets`,
  );
  for (const [kind, tally] of byKind)
    console.log(
      `  ${kind.padEnd(10)} exact ${tally.exact}/${tally.articles}, flags ${flags(tally)}, supported ${supported(tally)}`,
    );
  for (const [property, tally] of [...byProperty].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${property.padEnd(26)} flags ${flags(tally)}, supported ${supported(tally)}`);
}

function share(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}

function flags(tally: Tally): string {
  return `${tally.rightFlags}/${tally.expectedFlags}, ${tally.falseAlarms} false`;
}

function supported(tally: Tally): string {
  return `${tally.supported}/${tally.expectedSupported}`;
}
