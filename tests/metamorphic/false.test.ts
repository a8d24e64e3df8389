/** What differs from the base in one thing is flagged there and nowhere else; how often is noted by property. */
import { describe, expect, it } from 'vitest';
import { base, findingsIn, flagsOf, isAtValue, line, sentences } from './check.ts';
import { FLAGGED } from './floors.ts';
import { unknown } from './known.ts';
import { randomFor } from './random.ts';
import type { Sample } from './sentences.ts';
import { RUNS, SEED } from './settings.ts';
import { Shares } from './shares.ts';

function falsehoods(open: boolean): Sample[] {
  return base.facts
    .filter((fact) => sentences.isOpen(fact) === open)
    .flatMap((fact) => {
      const random = randomFor(`${fact.id} false`, SEED);
      return Array.from({ length: RUNS }, () => sentences.falsehood(fact, random)).filter(
        (sample) => sample !== undefined,
      );
    });
}

describe('false sentences', () => {
  const read = falsehoods(false).map((sample) => ({ sample, flags: flagsOf(findingsIn(sample)) }));

  it('are flagged as often as noted, by property', () => {
    const shares = new Shares('flagged');
    for (const { sample, flags } of read)
      shares.count(
        sample.fact.property,
        flags.some((flag) => isAtValue(flag, sample)),
      );
    shares.show();
    expect(shares.below(FLAGGED)).toEqual([]);
  });

  it('are flagged nowhere else than where they are false', () => {
    const beside = read.flatMap(({ sample, flags }) => {
      const others = flags.filter((flag) => !isAtValue(flag, sample));
      return others.length > 0 ? [line(sample, others)] : [];
    });
    expect(unknown(beside)).toEqual([]);
  });
});

describe('values that stand beside those on record', () => {
  it('are never flagged', () => {
    const flagged = falsehoods(true)
      .filter((sample) => !sentences.isNamesake(sample) && !sentences.isTheOnlyOne(sample))
      .flatMap((sample) => {
        const flags = flagsOf(findingsIn(sample));
        return flags.length > 0 ? [line(sample, flags)] : [];
      });
    expect(unknown(flagged)).toEqual([]);
  });
});
