/** A counted claim against counted facts: totals, and series that can only grow. Rules: docs/decisions/0004-time.md. */
import type { ReadClaim } from '../../claims/claim.ts';
import { denominator } from '../../claims/numbers/measures.ts';
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity, Fact } from '../../facts/schema.ts';
import { isFlag } from '../finding.ts';
import { gap } from '../interval.ts';
import type { Judgement } from '../judgement.ts';
import { agreement, type Meaning } from '../meaning.ts';
import { claimMoment, notBefore, observed } from '../moment.ts';
import { judgeLevel } from './level.ts';
import { areOfPeriods, judgePeriod } from './period.ts';
import { claimMeaning, countsAFew, factMeaning, isQuantity, type Outcome, type QuantityFact } from './worded.ts';

const DAY = 86_400_000;
/** A part of a day as short as noon. */
const PART = 3 * 3_600_000;

/** @returns undefined when nothing can be said */
export function judgeQuantity(
  claim: ReadClaim,
  subject: Entity,
  facts: readonly Fact[],
  base: BaseIndex,
): Judgement | undefined {
  const known = facts
    .filter(isQuantity)
    .filter((fact) => fact.rank !== 'deprecated' && perSame(claim, fact.value.unit) !== false);
  if (!known.length) return undefined;
  const outcome = compare(claim, known, base);
  if (!outcome) return undefined;
  const [decisive] = outcome.facts as [QuantityFact];
  // "Hàng nghìn" tells no number to hold against anybody.
  const vague =
    claim.value.type === 'quantity' && claim.value.wording === 'order-of-magnitude' && isFlag(outcome.verdict);
  // "55.000 đồng" beside a price of 21.200 đồng/lít: of what it is the price, nothing tells.
  const bare = isFlag(outcome.verdict) && perSame(claim, decisive.value.unit) === undefined && !isNear(claim, decisive);
  if (bare) return { claim, subject, ...outcome, verdict: 'unverifiable', reason: 'gate', gate: 'unit' };
  return {
    claim,
    subject,
    ...outcome,
    ...(vague ? { verdict: 'unverifiable' as const, reason: 'within' as const } : {}),
  };
}

/** Whether a claim's unit is by the same thing as a fact's, "đồng/lít"; undefined where only the fact tells by what. */
function perSame({ value }: ReadClaim, unit: string): boolean | undefined {
  const on = denominator(unit);
  const said = value.type === 'quantity' ? denominator(value.unit) : undefined;
  return on !== undefined && said === undefined ? undefined : on === undefined || on === said;
}

function isNear(claim: ReadClaim, { value }: QuantityFact): boolean {
  const { truth } = claimMeaning(claim);
  return truth.to > value.amount / 2 && truth.from < value.amount * 2;
}

function compare(claim: ReadClaim, facts: readonly QuantityFact[], base: BaseIndex): Outcome | undefined {
  switch (claim.property.temporality) {
    case 'cumulative':
      return judgeSeries(claim, facts, base);
    case 'state':
      return judgeLevel(claim, facts, base);
    default:
      return areOfPeriods(facts, claim.property.comparison)
        ? judgePeriod(claim, facts)
        : judgeTotal(claim, facts, base);
  }
}

/** A count for a finished occasion: any document's value supports; against none, the mildest verdict. */
function judgeTotal(claim: ReadClaim, facts: readonly QuantityFact[], base: BaseIndex): Outcome {
  const meaning = claimMeaning(claim);
  const nearest = [...facts].sort(
    (a, b) => gap(meaning.truth, factMeaning(a).truth) - gap(meaning.truth, factMeaning(b).truth),
  );
  const agreeing = facts.filter((fact) => agreement(meaning, factMeaning(fact)) === 'agrees');
  if (agreeing.length)
    return {
      verdict: 'supported',
      reason: 'agrees',
      facts: [...agreeing, ...facts.filter((fact) => !agreeing.includes(fact))],
    };
  if (claim.time && claim.time.source !== 'paragraph') {
    const { to } = claimMoment(claim.time);
    // "Trạm Đá Bạc năm 2020 đo được 512 mm": long before the document of a count without a time of its own.
    const counted = facts.map((fact) => notBefore(fact, base));
    if (counted.every((from) => from !== undefined && to <= from))
      return { verdict: 'unverifiable', reason: 'before-observed', facts: nearest };
  }
  // "Ba đại biểu" of thousands are some of them, not a count of all.
  if (countsAFew(claim, nearest)) return { verdict: 'unverifiable', reason: 'within', facts: nearest };
  const loose = nearest.find((fact) => agreement(meaning, factMeaning(fact)) === 'loose');
  if (loose)
    return { verdict: 'imprecise', reason: 'loose', facts: [loose, ...facts.filter((fact) => fact !== loose)] };
  return { verdict: 'contradicted', reason: 'apart', facts: nearest };
}

/** A count that can only grow, observed at several moments. */
function judgeSeries(claim: ReadClaim, facts: readonly QuantityFact[], base: BaseIndex): Outcome | undefined {
  const meaning = claimMeaning(claim);
  const series = facts
    .map((fact) => ({ fact, at: observed(fact), meaning: factMeaning(fact) }))
    .filter((one): one is typeof one & { at: NonNullable<typeof one.at> } => one.at !== undefined)
    .sort((a, b) => a.at.to - b.at.to || a.fact.value.amount - b.fact.value.amount);
  if (!series.length) return judgeTotal(claim, facts, base);
  const agrees = (one: { meaning: Meaning }) => agreement(meaning, one.meaning) === 'agrees';
  const last = series.at(-1)!;
  const all = (first: { fact: QuantityFact }) => [
    first.fact,
    ...series.map(({ fact }) => fact).filter((fact) => fact !== first.fact),
  ];

  if (!claim.time) {
    const met = series.find(agrees);
    return met ? { verdict: 'supported', reason: 'agrees', facts: all(met) } : undefined;
  }
  // "Ba nước đã ký" of seventy are some of them.
  if (
    countsAFew(
      claim,
      series.map(({ fact }) => fact),
    )
  )
    return { verdict: 'unverifiable', reason: 'within', facts: all(last) };
  const time = claimMoment(claim.time);
  const inForce = series.findLast((one) => one.at.to <= time.to);
  const counting = series.find((one) => one.at.to > time.to && one.at.from < time.to);
  const next = counting ?? series.find((one) => one.at.to > time.to);
  // What is told of a stretch of time is told of its end; an article that gives only its day may have been early on it.
  const early = claim.time.source === 'article' ? series.filter((one) => one.at.to <= time.from).at(-1) : undefined;
  const during =
    claim.time.source === 'article' ? series.filter((one) => one.at.to > time.from && one.at.to <= time.to) : [];
  const met = [early, ...during, inForce, counting].findLast((one) => one !== undefined && agrees(one));
  if (met) {
    const reason =
      met === last ? 'agrees' : claim.time.source === 'article' ? 'agreed-when-published' : 'agrees-at-its-time';
    return { verdict: 'supported', reason, facts: all(met) };
  }
  const later = series.find((one) => one.at.to > time.to && agrees(one));
  if (later) return { verdict: 'unverifiable', reason: 'while-counting', facts: all(later) };
  if (!inForce) {
    // Nothing had been observed yet: a count below the first is on its way to it; one above is beyond what was ever reached by then.
    if (!next) return undefined;
    if (counting && meaning.truth.from > next.meaning.truth.to)
      return { verdict: 'contradicted', reason: 'apart', facts: all(next) };
    return { verdict: 'unverifiable', reason: counting ? 'while-counting' : 'before-observed', facts: all(next) };
  }
  const said = claim.value.type === 'quantity' ? claim.value : undefined;
  const exact = said?.wording === 'bare' || said?.wording === 'exactly';
  const { amount } = inForce.fact.value;
  if (inForce === last) {
    const beyond = exact ? said.amount > amount : meaning.expectation.from >= amount;
    const since = time.to - last.at.to;
    // "11 tháng năm 2026" begins before the last observation and is told of its end.
    if (beyond && (since > DAY || (exact && time.from >= last.at.to)))
      return { verdict: 'unverifiable', reason: 'newer-than-base', facts: all(last) };
  }
  if (next && exact && said.amount > amount && said.amount < next.fact.value.amount)
    return {
      verdict: 'unverifiable',
      reason: counting ? 'while-counting' : 'between-observations',
      facts: all(inForce),
    };
  // "Trưa 25/10": in part before the count of that morning was complete.
  const straddles = time.from < inForce.at.to && time.to > inForce.at.to && time.to - time.from <= PART;
  if (straddles && meaning.expectation.to < inForce.meaning.truth.from)
    return { verdict: 'unverifiable', reason: 'while-counting', facts: all(inForce) };
  if (agreement(meaning, inForce.meaning) === 'loose')
    return { verdict: 'imprecise', reason: 'loose', facts: all(inForce) };
  const earlier = series.filter((one) => one.at.to < inForce.at.to).findLast(agrees);
  if (earlier) {
    const rest = series.map(({ fact }) => fact).filter((fact) => fact !== inForce.fact && fact !== earlier.fact);
    return { verdict: 'outdated', reason: 'superseded', facts: [inForce.fact, earlier.fact, ...rest] };
  }
  if (next && meaning.truth.from > inForce.meaning.truth.from && meaning.truth.to < next.meaning.truth.to)
    return {
      verdict: 'unverifiable',
      reason: counting ? 'while-counting' : 'between-observations',
      facts: all(inForce),
    };
  return { verdict: 'contradicted', reason: 'apart', facts: all(inForce) };
}
