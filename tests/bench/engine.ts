/**
 * How fast the engine checks articles: beside a peer, on a large base, from a cold start, and on texts made to be slow.
 *
 *     npm run -s bench:engine [-- --shared FOLDER] [-- --facts N] [-- --only PART]
 *
 * Figures are CPU time of this process, which does not depend on what else the machine does. The exit status is 1 when a goal is missed.
 */
import { parseArgs } from 'node:util';
import { buildIndex } from '../../lib/facts/index.ts';
import { readBundledBase } from '../../lib/publish/bundled.ts';
import { articleOf, probeFiles, readProbes } from '../probes/probe.ts';
import { articles } from './engine/articles.ts';
import { coldStart } from './engine/cold.ts';
import { hostileArticles } from './engine/hostile.ts';
import { largeBase } from './engine/large.ts';
import type { Outcome } from './language/outcome.ts';

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    facts: { type: 'string', default: '100000' },
    only: { type: 'string' },
  },
});

const base = await readBundledBase();
const facts = buildIndex([base]);
const probes = [import.meta.dirname.replace(/bench$/, 'probes'), `${values.shared}/eval`]
  .flatMap(probeFiles)
  .flatMap(readProbes)
  .map(articleOf);

const parts: Readonly<Record<string, () => Outcome[] | Promise<Outcome[]>>> = {
  articles: () => articles(probes, base, facts),
  cold: () => coldStart(base, probes[0]!),
  large: () => largeBase(probes, facts, Number(values.facts)),
  hostile: () => hostileArticles(facts),
};

let missed = false;
for (const [name, run] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  for (const { name, result, goal, met, notes } of await run()) {
    missed ||= !met;
    console.log(`${met ? '✓' : '✗'} ${name}: ${result}   (goal: ${goal})`);
    for (const note of notes) console.log(`    ${note}`);
  }
}
process.exitCode = missed ? 1 : 0;
