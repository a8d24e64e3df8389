/**
 * An amount that rises and falls with time (a price, a rate, a wage) against those on record, each of which holds over its own
 * interval and says nothing outside it. Rules: docs/decisions/0007-levels.md.
 */
import type { ReadClaim } from '../../claims/claim.ts';
import type { BaseIndex } from '../../facts/index.ts';
import type { Fact } from '../../facts/schema.ts';
import { agreement } from '../meaning.ts';
import { claimMoment, type Moment, moment, observed } from '../moment.ts';
import { countsAFew, meaningsOf, type Outcome, type QuantityFact } from './worded.ts';

/** So long after a value was last known to hold, one before it is still told as old rather than as come back. */
const STALE = 45 * 86_400_000;

interface Level extends Moment {
  readonly fact: QuantityFact;
  /** Until when it is known to hold: an open interval, to the day whose knowledge the base holds. */
  readonly known: number;
}

/**
 * @param facts amounts of one subject and property, each with the interval over which it held
 * @returns `undefined` where the claim speaks of a time of which nothing is known
 */
export function judgeLevel(claim: ReadClaim, facts: readonly QuantityFact[], base: BaseIndex): Outcome | undefined {
  const levels = levelsOf(facts, base);
  const compared = ({ fact }: Level) => {
    const pair = meaningsOf(claim, fact);
    return agreement(pair.claim, pair.fact);
  };
  const agrees = (level: Level) => compared(level) === 'agrees';
  const told = (verdict: Outcome['verdict'], reason: Outcome['reason'], ...first: Level[]): Outcome => ({
    verdict,
    reason,
    facts: [...new Set([...first, ...levels].map(({ fact }) => fact))],
  });
  const last = levels.at(-1);
  if (!last) return undefined;
  if (!claim.time)
    return agrees(last) && last.to === Number.POSITIVE_INFINITY
      ? told('supported', 'agrees', last)
      : told('unverifiable', 'other-time', last);

  const time = claimMoment(claim.time);
  const inForce = levels.filter(
    ({ from, to }) => from <= time.to && to > time.from && (from < time.to || time.from === time.to),
  );
  const met = inForce.findLast(agrees);
  if (met) {
    const later = claim.time.source === 'article' ? 'agreed-when-published' : 'agrees-at-its-time';
    return told('supported', met === last ? 'agrees' : later, met);
  }
  const before = levels.findLast(({ from }) => from <= time.from);
  const old = levels.findLast((level) => level.to <= time.from && agrees(level));
  if (old && before && before !== old && before.from >= old.to && time.from < before.known + STALE && isExact(claim))
    return told('outdated', 'superseded', before, old);
  if (!isCovered(time, inForce)) {
    if (!before) return told('unverifiable', 'before-observed', levels[0]!);
    const after = levels.some(({ from }) => from >= time.to && from > time.from);
    return told('unverifiable', after ? 'between-observations' : 'newer-than-base', before);
  }
  const nearest = inForce.at(-1)!;
  if (countsAFew(claim, facts)) return told('unverifiable', 'within', nearest);
  const loose = inForce.findLast((level) => compared(level) === 'loose');
  if (loose) return told('imprecise', 'loose', loose);
  // "Lương tối thiểu vùng I là 5,7 triệu đồng", a month before it is: told ahead of its time, not wrong.
  const ahead = levels.find((level) => level.from >= time.to && agrees(level));
  if (ahead) return told('unverifiable', 'ahead-of-time', ahead);
  return told('contradicted', 'apart', nearest);
}

/** The observations by when they begin. One without an end of its own lasts until the next of its part that has a beginning. */
function levelsOf(facts: readonly QuantityFact[], base: BaseIndex): Level[] {
  const horizon = moment(base.base.asOf).to;
  const starts = facts.flatMap((fact) => {
    const start = startOf(fact, base);
    return start ? [{ fact, start }] : [];
  });
  return starts
    .map(({ fact, start }): Level => {
      const { startTime, endTime, appliesToPart } = fact.qualifiers;
      if (endTime !== undefined) {
        const to = endTime.includes(':') ? moment(endTime).from : moment(endTime).to;
        return { fact, from: startTime === undefined ? Number.NEGATIVE_INFINITY : start.from, to, known: to };
      }
      if (startTime === undefined) return { fact, ...start, known: start.to };
      const next = Math.min(
        ...starts
          .filter((other) => other.fact.qualifiers.appliesToPart === appliesToPart && other.start.from > start.from)
          .map((other) => other.start.from),
        Number.POSITIVE_INFINITY,
      );
      return { fact, from: start.from, to: next, known: Math.min(next, Math.max(horizon, start.to)) };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function startOf(fact: Fact, base: BaseIndex): Moment | undefined {
  const { startTime, endTime } = fact.qualifiers;
  if (startTime !== undefined) return moment(startTime);
  if (endTime !== undefined) return moment(endTime);
  const published = base.documents.get(fact.references[0]!.statedIn)?.publishedAt.slice(0, 10);
  return observed(fact) ?? (published === undefined ? undefined : moment(published));
}

/** Whether all of a time lies within what is known of the levels. */
function isCovered(time: Moment, levels: readonly Level[]): boolean {
  let reached = time.from;
  for (const { from, known } of levels) {
    if (from > reached) break;
    if (known > reached) reached = known;
  }
  return levels.length > 0 && levels[0]!.from <= time.from && reached >= time.to && reached > time.from;
}

function isExact({ value }: ReadClaim): boolean {
  return value.type === 'quantity' && (value.wording === 'bare' || value.wording === 'exactly');
}
