/** What is true by the base is never flagged, however it is told. Hard, for every fact. */
import { describe, expect, it } from 'vitest';
import { base, findingsIn, findingsOf, flagsOf, isAtValue, line, sentences } from './check.ts';
import { SUPPORTED } from './floors.ts';
import { KNOWN_ALARMS, unknown } from './known.ts';
import { randomFor } from './random.ts';
import { articleOf, type Sample } from './sentences.ts';
import { RUNS, SEED } from './settings.ts';
import { Shares } from './shares.ts';
import { decomposed, toneStyle } from './spelling.ts';

/** A line for each sample that is flagged, those known left out. */
function alarms(samples: readonly Sample[]): string[] {
  return unknown(
    samples.flatMap((sample) => {
      const flags = flagsOf(findingsIn(sample));
      return flags.length > 0 ? [line(sample, flags)] : [];
    }),
  );
}

const truths = base.facts.flatMap((fact) => {
  const random = randomFor(fact.id, SEED);
  return Array.from({ length: RUNS }, () => sentences.truth(fact, random));
});

describe('true sentences', () => {
  it('are never flagged', () => expect(alarms(truths)).toEqual([]));

  it('are never flagged in another spelling', () => {
    const random = randomFor('spelling', SEED);
    const spelled = random.sample(truths, truths.length / 2).map((sample) => {
      const text = toneStyle(sample.text, random.pick(['old', 'new'] as const));
      return { ...sample, text: random.chance(0.5) ? decomposed(text) : text };
    });
    expect(alarms(spelled)).toEqual([]);
  });

  it('are never flagged by any name of their subject', () => {
    const named = base.entities.flatMap((entity) => {
      const facts = base.facts.filter(({ subject }) => subject === entity.id);
      const random = randomFor(entity.id, SEED);
      return facts.length === 0
        ? []
        : sentences.namesOf(entity).map((name) => sentences.truth(random.pick(facts), random, name));
    });
    expect(alarms(named)).toEqual([]);
  });

  it('are found to agree as often as noted, by property', () => {
    const shares = new Shares('supported');
    for (const sample of truths)
      shares.count(
        sample.fact.property,
        findingsIn(sample).some((finding) => finding.verdict === 'supported' && isAtValue(finding, sample)),
      );
    shares.show();
    expect(shares.below(SUPPORTED)).toEqual([]);
  });
});

describe.skipIf(KNOWN_ALARMS.length === 0)('known alarms', () => {
  it.each(KNOWN_ALARMS)('are still there: $cause', ({ pattern, example: { paragraphs, publishedAt } }) => {
    const flags = flagsOf(findingsOf(articleOf(paragraphs, publishedAt)));
    expect(flags).not.toEqual([]);
    expect(flags.map(({ verdict, quote, claim }) => `${verdict} «${quote}» (${claim.property.id})`).join()).toMatch(
      pattern,
    );
  });
});
