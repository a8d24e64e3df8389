/** An occasion that is only named while something else is told lends its name and nothing more: no value of the other is held against it. */
import { expect, it } from 'vitest';
import type { Entity } from '../../lib/facts/schema.ts';
import { writeOut } from '../../lib/publish/source/alternatives.ts';
import { base, findingsOf, flagsOf, sentences } from './check.ts';
import { DAYS, FRAMES, NUMBERS, PEOPLE, PLACES } from './frames.ts';
import { unknown } from './known.ts';
import { randomFor } from './random.ts';
import { articleOf } from './sentences.ts';
import { RUNS, SEED } from './settings.ts';

const NAMED: ReadonlySet<Entity['kind']> = new Set(['event', 'treaty']);

it('an occasion named in what is told of something else raises no flag', () => {
  const flagged = base.entities
    .filter(({ id, kind }) => NAMED.has(kind) && base.facts.some(({ subject }) => subject === id))
    .flatMap((entity) => {
      const random = randomFor(`${entity.id} embedded`, SEED);
      const publishedAt = sentences.publicationOf(base.facts.find(({ subject }) => subject === entity.id)!);
      return FRAMES.flatMap(writeOut).flatMap((frame) =>
        Array.from({ length: Math.ceil(RUNS / 3) }, () => {
          const words: Record<string, string> = {
            s: random.pick(sentences.namesOf(entity)),
            d: random.pick(DAYS),
            p: random.pick(PLACES),
            w: random.pick(PEOPLE),
            n: random.pick(NUMBERS),
          };
          const written = frame.replace(/\{(\w)\}/g, (_, slot: string) => words[slot]!);
          const text = written.charAt(0).toUpperCase() + written.slice(1);
          const flags = flagsOf(findingsOf(articleOf([text], publishedAt)));
          return flags.map(({ verdict, quote, claim }) => `${verdict} «${quote}» (${claim.property.id}): ${text}`);
        }).flat(),
      );
    });
  expect(unknown([...new Set(flagged)])).toEqual([]);
});
