/** A true sentence and a clause about something else with a subject and a verb of its own, whichever comes first and whatever joins them. */
import { expect, it } from 'vitest';
import { checkArticle } from '../../lib/check.ts';
import { buildIndex } from '../../lib/facts/index.ts';
import { compileBase } from '../../lib/publish/source/compile.ts';
import { base as bundled, flagsOf } from './check.ts';
import { JOINTS } from './clauses.ts';
import { CROSSED, CROSSED_FLAGGED } from './crossed.ts';
import { randomFor } from './random.ts';
import { articleOf } from './sentences.ts';
import { RUNS, SEED, SHOW } from './settings.ts';

it.each(CROSSED)('$name is not flagged for what stands beside it', async ({ name, base, ...crossed }) => {
  const small = base && compileBase(`${import.meta.dirname}/../probes/bases/${base}`);
  const facts = buildIndex([small ? await small : bundled]);
  const random = randomFor(`${name} crossed`, SEED);
  const flagged: string[] = [];
  const tries = RUNS * 150;
  for (let run = 0; run < tries; run++) {
    const pair = [random.pick(crossed.told), random.pick(crossed.others)];
    const [first, second] = random.chance(0.6) ? pair : pair.toReversed();
    const joint = random.pick(JOINTS);
    const text = `${capital(first!)}${joint}${joint === '. ' ? capital(second!) : second}.`;
    const texts = random.chance(0.5) ? [random.pick(crossed.leads), text] : [text];
    const { findings } = checkArticle(articleOf(texts, crossed.publishedAt), facts);
    for (const { quote, claim } of flagsOf(findings).slice(0, 1))
      flagged.push(`«${quote}» (${claim.property.id}): ${texts.join(' ¶ ')}`);
  }
  if (SHOW) console.log([`${flagged.length} of ${tries}`, ...flagged].join('\n'));
  expect(flagged.length / tries, flagged.join('\n')).toBeLessThanOrEqual(CROSSED_FLAGGED);
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
