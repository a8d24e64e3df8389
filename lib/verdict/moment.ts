import type { ClaimTime } from '../claims/claim.ts';
import type { BaseIndex } from '../facts/index.ts';
import type { Fact } from '../facts/schema.ts';
import { timexInterval } from '../language/index.ts';

/** A stretch of time in milliseconds since 1970, `to` exclusive. */
export interface Moment {
  readonly from: number;
  readonly to: number;
}

/** @param value TIMEX3 or EDTF span, as in the fact record */
export function moment(value: string): Moment {
  const { from, to } = timexInterval(value);
  return { from: Date.parse(from), to: Date.parse(to) };
}

/**
 * Whether two times are told by the days at their ends ("từ ngày 20 đến ngày 25/11"): a longer one is not the one on record.
 * @param said TIMEX3-like value
 * @param known TIMEX3 or EDTF span, as in the fact record, that lies within it
 */
export function isLonger(said: string, known: string): boolean {
  if (!SPAN_OF_DAYS.test(said) || !SPAN_OF_DAYS.test(known)) return false;
  const [of, on] = [moment(said), moment(known)];
  return of.from < on.from || of.to > on.to;
}

const SPAN_OF_DAYS = /^\d{4}-\d\d-\d\d[^/]{0,20}\//;

/** An article that gives only its day spoke at some time of that day. */
export function claimMoment(time: ClaimTime): Moment {
  if (time.from.length === 10) return moment(time.from);
  return { from: Date.parse(time.from), to: Date.parse(time.to) };
}

/**
 * When an observed value is known to hold: a value observed in a part of a day, from the end of it.
 */
export function observed(fact: Fact): Moment | undefined {
  const point = fact.qualifiers.pointInTime ?? fact.qualifiers.startTime;
  return point === undefined ? undefined : moment(point);
}

/** How far from the day it was observed a state can still be spoken for, in both directions: people are promoted. */
const NEAR = 45 * 86_400_000;

/** Whether a state is on record for a time: within its interval, or near the day it was observed. */
export function holds(fact: Fact, base: BaseIndex, time: Moment): boolean {
  const { startTime, endTime } = fact.qualifiers;
  if (startTime !== undefined && endTime !== undefined)
    return time.to > moment(startTime).from && time.from < moment(endTime).to;
  const at = observed(fact) ?? published(fact, base);
  return at !== undefined && time.from < at.to + NEAR && time.to > at.from - NEAR;
}

/** Before when nobody can have counted it: it was observed then, or the document is of much later. */
export function notBefore(fact: Fact, base: BaseIndex): number | undefined {
  const at = observed(fact);
  if (at) return at.from;
  const day = published(fact, base);
  return day && day.from - NEAR;
}

function published(fact: Fact, base: BaseIndex): Moment | undefined {
  const day = base.documents.get(fact.references[0]!.statedIn)?.publishedAt.slice(0, 10);
  return day === undefined ? undefined : moment(day);
}
