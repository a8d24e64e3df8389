/** All claims of an article that a fact base has anything to say about, in reading order. */
import type { BaseIndex } from '../facts/index.ts';
import type { ClaimTime, ReadClaim } from './claim.ts';
import { clauseOf, distance, type Stretch, toHit } from './clause.ts';
import { Discourse } from './discourse.ts';
import { labelClaims } from './labels.ts';
import { type PostClaim, postClaims } from './posts.ts';
import { quantityClaims } from './quantities.ts';
import type { ArticleReading, Sentence } from './reading.ts';
import { roleClaims } from './roles.ts';
import { textClaims } from './texts.ts';
import { timeClaims } from './times.ts';

const MOMENTS: ReadonlySet<string> = new Set(['date', 'day-part', 'time', 'month', 'year', 'span', 'quarter']);

export function readClaims(reading: ArticleReading, base: BaseIndex): (ReadClaim | PostClaim)[] {
  const discourse = new Discourse(reading, base);
  const timeOf = (sentence: Sentence, place: Stretch) => claimTime(reading, sentence, place);
  const claims: (ReadClaim | PostClaim)[] = [];
  const counts: ReadClaim[] = [];
  for (const sentence of reading.sentences) {
    const quantities = quantityClaims(sentence, discourse, timeOf, counts);
    counts.push(...quantities);
    claims.push(
      ...[
        ...quantities,
        ...labelClaims(sentence, discourse),
        ...timeClaims(sentence, discourse, base),
        ...roleClaims(sentence, discourse, base),
        ...postClaims(sentence, discourse, base, timeOf),
        ...textClaims(sentence, discourse, base),
      ].map((claim) => attributed(timed(claim, timeOf))),
    );
  }
  return claims;
}

/** What changes with time is read with its time. */
function timed<C extends ReadClaim>(
  claim: C,
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
): C {
  if (claim.time || claim.property.temporality !== 'state') return claim;
  return { ...claim, time: timeOf(claim.sentence, toHit(claim.sentence, claim.start, claim.end)) };
}

/** The time in the claim's clause, else in its sentence, else the article's own. */
function claimTime(reading: ArticleReading, sentence: Sentence, place: Stretch): ClaimTime | undefined {
  const times = sentence.times
    .filter(({ kind }) => MOMENTS.has(kind))
    .map((time) => ({ time, at: toHit(sentence, time.start, time.end) }));
  if (times.length) {
    const clause = clauseOf(sentence, place);
    const inClause = times.filter(({ at }) => at.from >= clause.from && at.to <= clause.to);
    const [nearest] = (inClause.length ? inClause : times).toSorted(
      (a, b) => distance(sentence, a.at, place) - distance(sentence, b.at, place),
    );
    const { from, to, quote } = nearest!.time;
    return { from, to, source: inClause.length ? 'clause' : 'sentence', words: quote };
  }
  return reading.at === undefined ? undefined : { from: reading.at, to: reading.at, source: 'article' };
}

/** Puts the speaker to a claim that stands between quotation marks. */
function attributed<C extends ReadClaim>(claim: C): C {
  const { sentence } = claim;
  const { block } = sentence;
  const quotation = block.quotations.find((span) => span.start <= claim.start && claim.end <= span.end);
  // A quoted title or slogan is the claim itself; only a quoted sentence has a speaker.
  if (!quotation || claim.property.datatype === 'text' || quotation.end - quotation.start < 24) return claim;
  const near = block.sentences.filter(({ start, end }) => end > quotation.start - 200 && start < quotation.end + 200);
  const speakers = near
    .flatMap(({ people }) => people)
    .filter(({ start, end }) => end <= quotation.start || start >= quotation.end);
  const [speaker] = speakers.toSorted((a, b) => Math.abs(a.start - quotation.end) - Math.abs(b.start - quotation.end));
  return { ...claim, attribution: speaker?.name ?? '' };
}
