/**
 * How well and how fast the language room reads, beside its peers, in one run.
 *
 *   npm run -s bench:language [-- --data FOLDER] [-- --verbose]
 *
 * Real texts and other projects' tests are looked for in FOLDER (../shared/data by default); parts whose data is absent are left out.
 * The exit status is 1 when a goal is missed.
 */
import { parseArgs } from 'node:util';
import { chronoTests } from './language/chrono.ts';
import { hostileTexts } from './language/hostile.ts';
import { numberTests } from './language/numbers.ts';
import type { Outcome } from './language/outcome.ts';
import { roundTrips } from './language/roundtrip.ts';
import { speed } from './language/speed.ts';
import { tonePlacement } from './language/tone.ts';
import { wikiwars } from './language/wikiwars.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, verbose: { type: 'boolean', default: false } },
});

let missed = false;
for (const part of [tonePlacement, numberTests, roundTrips, wikiwars, chronoTests, speed, hostileTexts]) {
  const outcome: Outcome | undefined = await part(values.data);
  if (outcome === undefined) continue;
  const { name, result, goal, met, notes } = outcome;
  missed ||= !met;
  console.log(`${met ? '✓' : '✗'} ${name}: ${result}   (goal: ${goal})`);
  for (const note of notes.slice(0, values.verbose ? undefined : 40)) console.log(`    ${note}`);
}
process.exitCode = missed ? 1 : 0;
