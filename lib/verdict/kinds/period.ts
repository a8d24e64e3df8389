/** An amount of a stretch of time (the exports of a month, the growth of a quarter): held only against what is told of that stretch. */
import type { ReadClaim } from '../../claims/claim.ts';
import type { Property } from '../../facts/schema.ts';
import { agreement } from '../meaning.ts';
import { claimMoment, moment } from '../moment.ts';
import { claimMeaning, factMeaning, type Outcome, type QuantityFact } from './worded.ts';

/** No month is shorter. An occasion of some days is not such a stretch: what is counted there is of the occasion. */
const MONTH = 27 * 86_400_000;

const DAY = 86_400_000;

/** Whether all of a series are of a month, a quarter or more; changes, of any stretch: each is of its own time. */
export function areOfPeriods(facts: readonly QuantityFact[], comparison: Property['comparison']): boolean {
  return facts.every(({ qualifiers: { pointInTime } }) => {
    if (pointInTime === undefined) return false;
    const { from, to } = moment(pointInTime);
    return comparison === 'change' || to - from >= MONTH;
  });
}

/** @param facts amounts of one subject and property, each with the stretch that it is of */
export function judgePeriod(claim: ReadClaim, facts: readonly QuantityFact[]): Outcome {
  const meaning = claimMeaning(claim);
  const at = ({ qualifiers }: QuantityFact) => moment(qualifiers.pointInTime!);
  const days = facts.every((fact) => at(fact).to - at(fact).from <= DAY);
  const time = claim.time && (days || claim.time.source !== 'article') ? claimMoment(claim.time) : undefined;
  const told = (verdict: Outcome['verdict'], reason: Outcome['reason'], first: QuantityFact): Outcome => ({
    verdict,
    reason,
    facts: [first, ...facts.filter((fact) => fact !== first)],
  });
  const agrees = (fact: QuantityFact) => agreement(meaning, factMeaning(fact)) === 'agrees';
  const same = facts.filter(
    (fact) =>
      time &&
      (days
        ? at(fact).from <= time.from && time.to <= at(fact).to
        : at(fact).from === time.from && at(fact).to === time.to),
  );
  const overlapping = facts.filter((fact) => !time || (at(fact).from < time.to && at(fact).to > time.from));
  const met = same.find(agrees) ?? (same.length ? undefined : overlapping.find(agrees));
  if (met) return told('supported', time ? 'agrees-at-its-time' : 'agrees', met);
  const [first] = same;
  if (!first) return told('unverifiable', 'other-moment', facts.at(-1)!);
  return agreement(meaning, factMeaning(first)) === 'loose'
    ? told('imprecise', 'loose', first)
    : told('contradicted', 'apart', first);
}
