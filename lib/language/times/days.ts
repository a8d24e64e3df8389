import {
  civilDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  monthNumber,
  monthOf,
  weekday as weekdayOf,
} from './calendar.ts';
import { type Deixis, nearestYear, today, yearFor } from './deixis.ts';
import type { Day, Lean } from './when.ts';

/** The day that a moment's words mean; the one told last, or today, for a moment without. */
export function dayFor(day: Day | undefined, lean: Lean | undefined, deixis: Deixis): DayNumber | undefined {
  switch (day?.type) {
    case undefined:
      return deixis.told ?? today(deixis);
    case 'civil':
      return civilFor(day, lean, deixis);
    case 'told': {
      const base = deixis.told ?? today(deixis);
      return base === undefined ? undefined : base + day.days;
    }
    case 'said': {
      const now = today(deixis);
      return now === undefined ? undefined : now + day.days;
    }
    case 'weekday': {
      const now = today(deixis);
      return now === undefined ? undefined : weekdayFor(day, lean ?? deixis.lean(), now);
    }
  }
}

function weekdayFor(
  { weekday, week, apart }: Extract<Day, { type: 'weekday' }>,
  lean: Lean | undefined,
  now: DayNumber,
): DayNumber {
  const monday = now - weekdayOf(now) + 1;
  if (week !== undefined) return monday + week * 7 + weekday - 1;
  const back = (weekdayOf(now) - weekday + 7) % 7;
  // The day itself is called today: "Chủ nhật vừa qua", said on a Sunday, is over, and "Chủ nhật tới" a week ahead.
  if (lean === 'future') return back === 0 && !apart ? now : now - back + 7;
  return apart && back === 0 ? now - 7 : now - back;
}

function civilFor(day: Extract<Day, { type: 'civil' }>, lean: Lean | undefined, deixis: Deixis): DayNumber | undefined {
  if (typeof day.month === 'number' && day.year !== undefined) {
    const year = yearFor(day.year, deixis);
    return year === undefined ? undefined : dayNumber({ year, month: day.month, day: day.day });
  }
  const now = today(deixis);
  if (now === undefined) return undefined;
  if (typeof day.month !== 'number') {
    const base = deixis.told ?? now;
    const { year, month } = civilDate(
      day.month === undefined ? nearestMonth(day.day, base, lean ?? deixis.lean(), now) : now,
    );
    const target = monthOf(monthNumber(year, month) + (day.month?.shift ?? 0));
    return day.day > daysInMonth(target.year, target.month) ? undefined : dayNumber({ ...target, day: day.day });
  }
  const { year } = civilDate(now);
  const ahead = dayNumber({ year, month: day.month, day: day.day }) - now;
  const near = nearestYear(ahead, year, lean, deixis, 240, 300);
  const over =
    lean === undefined ? overNewYear(dayNumber({ ...day, month: day.month, year: near }), now, deixis.told) : 0;
  const nearest = near + over;
  // 29 February of a year that has none: of the last that had.
  const leap = day.day > daysInMonth(nearest, day.month) ? nearest - (nearest % 4) : nearest;
  return dayNumber({ year: leap, month: day.month, day: day.day });
}

/**
 * "ngày 31/12/2025, ngày 1/1": of two days that lie far from publication the second is the one beside the first,
 * where that is in December or January. In days;
 * `date`: what the year nearest to publication makes of it.
 */
function overNewYear(date: DayNumber, now: DayNumber, told: DayNumber | undefined): -1 | 0 | 1 {
  if (told === undefined || Math.abs(date - now) < FAR || civilDate(told).month % 11 !== 1) return 0;
  if (Math.abs(date + 365 - told) <= BESIDE) return 1;
  return Math.abs(date - 365 - told) <= BESIDE ? -1 : 0;
}
const FAR = 150;
const BESIDE = 31;

/** "ngày 25" alone: of the month told of; on its own of the month nearest to the time of speech, back unless the words point ahead. */
function nearestMonth(day: number, base: DayNumber, lean: Lean | undefined, now: DayNumber): DayNumber {
  if (base !== now) return base;
  const { day: current } = civilDate(now);
  if (lean === 'future')
    return day < current ? now + (daysInMonth(civilDate(now).year, civilDate(now).month) - current + 1) : now;
  return day > current + 7 ? now - current : now;
}
