/** A date or part of a day against those on record for an occasion. Rules: docs/decisions/0004-time.md. */
import type { ReadClaim } from '../../claims/claim.ts';
import type { Entity, Fact } from '../../facts/schema.ts';
import { type Judgement, judging } from '../judgement.ts';
import { isLonger, type Moment, moment } from '../moment.ts';

const DAY = 86_400_000;
const HALF = DAY / 2;

type TimeFact = Fact & { value: Extract<Fact['value'], { type: 'time' }> };

/**
 * @param facts of the occasion and the claim’s property
 * @returns `undefined` where the claim tells no time, or no fact does
 */
export function judgeOccasion(claim: ReadClaim, subject: Entity, facts: readonly Fact[]): Judgement | undefined {
  if (claim.value.type !== 'time') return undefined;
  const { from, to, value } = claim.value.time;
  const said: Moment = { from: Date.parse(from), to: Date.parse(to) };
  const known = facts.filter((fact): fact is TimeFact => fact.value.type === 'time' && fact.rank !== 'deprecated');
  if (!known.length || Number.isNaN(said.from) || Number.isNaN(said.to)) return undefined;
  const judgement = judging(claim, subject, known);
  const within = known.find((one) => {
    const fact = moment(one.value.time);
    return contains(fact, said) || (contains(said, fact) && !isLonger(value, one.value.time));
  });
  if (within) return judgement('supported', 'agrees', within);
  const overlapping = known.find((fact) => meets(moment(fact.value.time), said));
  if (overlapping) return judgement('unverifiable', 'overlaps', overlapping);
  const nearest = known.toSorted((a, b) => gap(moment(a.value.time), said) - gap(moment(b.value.time), said))[0]!;
  const fact = moment(nearest.value.time);
  const parts = said.to - said.from <= HALF && fact.to - fact.from <= HALF && sameDay(said, fact);
  const later = known.every(
    (fact) => moment(fact.value.time).to <= said.from && !sameDay(moment(fact.value.time), said),
  );
  if (claim.property.continues && later) return judgement('unverifiable', 'newer-than-base', nearest);
  if (!claim.property.exclusive) return judgement('unverifiable', 'not-recorded', nearest);
  // "Đại sứ từ năm 2018 đến năm 2023": no day is told by a span of years.
  if (SPAN_OF_YEARS.test(value)) return judgement('unverifiable', 'not-recorded', nearest);
  if (!parts) return judgement('contradicted', 'apart', nearest);
  if (subject.sessions === 'several' && !claim.property.once)
    return judgement('unverifiable', 'other-session', nearest);
  return neighbours(said, fact)
    ? judgement('imprecise', 'loose', nearest)
    : judgement('contradicted', 'apart', nearest);
}

const SPAN_OF_YEARS = /^\d{4}\/\d{4}$/;

function contains(outer: Moment, inner: Moment): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function meets(a: Moment, b: Moment): boolean {
  return a.from < b.to && b.from < a.to;
}

function gap(a: Moment, b: Moment): number {
  return Math.max(0, b.from - a.to, a.from - b.to);
}

/** Viet Nam keeps UTC+7 all year. */
const OFFSET = 7 * 3_600_000;

function hourOf(time: number): number {
  return ((time + OFFSET) % DAY) / 3_600_000;
}

/** Whether two stretches begin on one day in Viet Nam. */
export function sameDay(a: Moment, b: Moment): boolean {
  return Math.floor((a.from + OFFSET) / DAY) === Math.floor((b.from + OFFSET) / DAY);
}

/** Noon, afternoon and evening run into one another; so do night and early morning. Morning against afternoon does not. */
function neighbours(a: Moment, b: Moment): boolean {
  const morning = (moment: Moment) => hourOf(moment.from) < 11;
  return gap(a, b) <= 2 * 3_600_000 && morning(a) === morning(b);
}
