import { civilDate, type DayNumber } from './calendar.ts';
import { DAY, type Wall } from './timex.ts';
import type { Lean, Shift } from './when.ts';

/** Against what a time is resolved. Wall-clock minutes; a day as its number. What takes looking for is asked only when needed. */
export interface Deixis {
  /** The moment the words are said; undefined when not known. */
  now(): number | undefined;
  /** The day last told of before them. */
  readonly told: DayNumber | undefined;
  /** The time last told of before them, a day or a longer one. */
  readonly last: Wall | undefined;
  /** Which way the sentence points, by its verbs. */
  lean(): Lean | undefined;
}

/** The day of speech. */
export function today(deixis: Deixis): DayNumber | undefined {
  const now = deixis.now();
  return now === undefined ? undefined : Math.floor(now / DAY);
}

/** The year in which the text speaks; `undefined` where that is unknown. */
export function thisYear(deixis: Deixis): number | undefined {
  const day = today(deixis);
  return day === undefined ? undefined : civilDate(day).year;
}

/**
 * A year as it was said, or counted from the time told last ("năm đó") or from that of the text ("năm nay"); `undefined` where neither is
 * known.
 */
export function yearFor(year: number | Shift, deixis: Deixis): number | undefined {
  if (typeof year === 'number') return year;
  if (year.told && deixis.last !== undefined) return civilDate(Math.floor(deixis.last.from / DAY)).year;
  const now = thisYear(deixis);
  return now === undefined ? undefined : now + year.shift;
}

/**
 * The year of a date told without one. `ahead`: how far the date of this year lies ahead, in whatever unit the two limits have.
 * This year, unless the words point the other way, or the date lies so far off that the year before or after is meant (New Year).
 */
export function nearestYear(
  ahead: number,
  year: number,
  told: Lean | undefined,
  deixis: Deixis,
  future: number,
  past: number,
): number {
  if (told === 'past') return ahead > 0 ? year - 1 : year;
  if (told === 'future') return ahead < 0 ? year + 1 : year;
  if (ahead <= future && ahead >= -past / 2) return year;
  if (deixis.lean() === 'future') return ahead < 0 ? year + 1 : year;
  if (ahead > future) return year - 1;
  return ahead < -past ? year + 1 : year;
}
