import {
  civilDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  isoDay,
  monthNumber,
  monthOf,
  pad,
  weekday as weekdayOf,
  yearValue,
} from './calendar.ts';
import { dayFor } from './days.ts';
import { type Deixis, nearestYear, thisYear, today, yearFor } from './deixis.ts';
import {
  clockTime,
  DAY,
  DAY_PART_HOURS,
  type Precision,
  startOfMonth,
  type Wall,
  wallInterval,
  weekValue,
} from './timex.ts';
import type { CalendarUnit, Day, Edge, Moment, Shift, When } from './when.ts';

/** The interval that a time stands for, with the value that says so. */
export interface Resolved extends Wall {
  readonly value: string;
  /** Every part of it is in the words. */
  readonly explicit: boolean;
}

/** The interval that `when` stands for; undefined when it needs a moment of speech that is not known. */
export function resolve(when: When, deixis: Deixis): Resolved | undefined {
  switch (when.type) {
    case 'moment':
      return resolveMoment(when, deixis);
    case 'span': {
      const span = resolveSpan(when.first, when.last, deixis);
      return span && when.label ? { ...span, precision: 'year' } : span;
    }
    case 'month': {
      const first = monthFor(when, deixis);
      return first === undefined
        ? undefined
        : inEdge(
            monthsFrom(first, 1, monthValue(first), 'month', isFixed(when.month) && isFixed(when.year)),
            when.edge,
          );
    }
    case 'months': {
      const year = yearFor(when.year ?? { shift: 0 }, deixis);
      if (year === undefined) return undefined;
      const first = year * 12 + when.first - 1;
      const value = when.count === 1 ? monthValue(first) : `${monthValue(first)}/${monthValue(first + when.count - 1)}`;
      return monthsFrom(first, when.count, value, 'month', isFixed(when.year));
    }
    case 'quarter':
      return resolveQuarter(when, deixis);
    case 'half': {
      const year = yearFor(when.year ?? { shift: 0 }, deixis);
      if (year === undefined) return undefined;
      const first = year * 12 + (when.half - 1) * 6;
      return monthsFrom(first, 6, `${pad(year, 4)}-H${when.half}`, 'half-year', isFixed(when.year));
    }
    case 'year': {
      const year = yearFor(when.year, deixis);
      return year === undefined
        ? undefined
        : inEdge(monthsFrom(year * 12, 12, yearValue(year), 'year', isFixed(when.year)), when.edge);
    }
    case 'decade':
      return edged(String(when.decade), when.edge, true);
    case 'century': {
      const year = thisYear(deixis);
      const century =
        typeof when.century === 'number' ? when.century : year && Math.floor((year - 1) / 100) + 1 + when.century.shift;
      if (century === undefined) return undefined;
      return edged(century > 0 ? pad(century - 1) : `BC${pad(-century)}`, when.edge, isFixed(when.century));
    }
    case 'season': {
      const year = yearFor(when.year, deixis);
      if (year === undefined) return undefined;
      const first = monthNumber(year, FIRST_MONTHS[when.season]);
      return monthsFrom(first, 4, `${monthValue(first)}/${monthValue(first + 3)}`, 'month', isFixed(when.year));
    }
    case 'week':
      return resolveWeek(when, deixis);
    case 'away':
      return resolveAway(when, deixis);
    case 'stretch':
      return resolveStretch(when.count, when.unit, deixis);
    case 'now':
      return resolveNow(deixis);
    case 'today': {
      const day = today(deixis);
      return day === undefined ? undefined : wholeDay(day);
    }
    case 'lunar':
      return undefined;
  }
}

/** The four months that newspapers may mean by spring, summer, autumn and winter. */
const FIRST_MONTHS = [1, 5, 8, 11] as const;

function isFixed(part: number | Shift | undefined): boolean {
  return typeof part === 'number';
}

function fromValue(value: string, explicit: boolean): Resolved | undefined {
  const wall = wallInterval(value);
  return wall === undefined ? undefined : { ...wall, value, explicit };
}

/** Years of four digits, before Christ and after, that have a value. */
const FIRST_YEAR = -9998;
const LAST_YEAR = 9999;

/** So many months, `value` the name of them. */
function monthsFrom(
  first: number,
  count: number,
  value: string,
  precision: Precision,
  explicit: boolean,
): Resolved | undefined {
  const year = first / 12;
  if (year < (precision === 'year' ? FIRST_YEAR : 0) || year >= LAST_YEAR + 1) return undefined;
  return { value, from: startOfMonth(first) * DAY, to: startOfMonth(first + count) * DAY, precision, explicit };
}

function edged(value: string, edge: Edge | undefined, explicit: boolean): Resolved | undefined {
  return inEdge(fromValue(value, explicit), edge);
}

function inEdge(whole: Resolved | undefined, edge: Edge | undefined): Resolved | undefined {
  return whole === undefined || edge === undefined ? whole : { ...whole, ...thirdOf(whole, edge) };
}

/** The first, middle or last third of a period; of a month its ten-day parts (thượng, trung, hạ tuần). */
function thirdOf({ from, to, precision }: Wall, edge: Edge): { from: number; to: number } {
  if (precision === 'month') {
    const cuts = [from, from + 10 * DAY, from + 20 * DAY, to] as const;
    return edge === 'start'
      ? { from, to: cuts[1] }
      : edge === 'middle'
        ? { from: cuts[1], to: cuts[2] }
        : { from: cuts[2], to };
  }
  const first = civilDate(from / DAY);
  const start = monthNumber(first.year, first.month);
  const end = civilDate(to / DAY);
  const count = monthNumber(end.year, end.month) - start;
  if (count < 3) return { from, to };
  const cut = (third: number) => startOfMonth(start + Math.round((count * third) / 3)) * DAY;
  return edge === 'start'
    ? { from, to: cut(1) }
    : edge === 'middle'
      ? { from: cut(1), to: cut(2) }
      : { from: cut(2), to };
}

function resolveNow(deixis: Deixis): Resolved | undefined {
  const now = deixis.now();
  return now === undefined
    ? undefined
    : { value: minuteValue(now), from: now, to: now + 1, precision: 'minute', explicit: false };
}

function monthValue(month: number): string {
  const { year, month: which } = monthOf(month);
  return `${pad(year, 4)}-${pad(which)}`;
}

function monthFor(when: Extract<When, { type: 'month' }>, deixis: Deixis): number | undefined {
  const day = today(deixis);
  if (typeof when.month !== 'number') {
    if (day === undefined) return undefined;
    const { year, month } = civilDate(day);
    return monthNumber(year, month) + when.month.shift;
  }
  if (when.year !== undefined) {
    const year = yearFor(when.year, deixis);
    return year === undefined ? undefined : monthNumber(year, when.month);
  }
  if (day === undefined) return undefined;
  const { year, month } = civilDate(day);
  return monthNumber(nearestYear(when.month - month, year, when.lean, deixis, 7, 10), when.month);
}

function resolveQuarter(when: Extract<When, { type: 'quarter' }>, deixis: Deixis): Resolved | undefined {
  const day = today(deixis);
  if (typeof when.quarter !== 'number') {
    if (day === undefined) return undefined;
    const { year, month } = civilDate(day);
    return quarterFrom((Math.floor(monthNumber(year, month) / 3) + when.quarter.shift) * 3, false);
  }
  const year = when.year === undefined ? yearOfQuarter(when.quarter, day, deixis) : yearFor(when.year, deixis);
  return year === undefined
    ? undefined
    : inEdge(quarterFrom(year * 12 + (when.quarter - 1) * 3, isFixed(when.year)), when.edge);
}

/** "quý IV", said in January, is that of the year before, unless the words point ahead. */
function yearOfQuarter(quarter: number, day: DayNumber | undefined, deixis: Deixis): number | undefined {
  if (day === undefined) return undefined;
  const { year, month } = civilDate(day);
  return nearestYear(quarter - Math.ceil(month / 3), year, undefined, deixis, 2, 4);
}

function resolveWeek(when: Extract<When, { type: 'week' }>, deixis: Deixis): Resolved | undefined {
  const day = today(deixis);
  if (day === undefined) return undefined;
  const monday = day - weekdayOf(day) + 1 + when.shift * 7;
  if (when.edge === 'end') {
    const value = `${isoDay(monday + 5)}/${isoDay(monday + 6)}`;
    return { value, from: (monday + 5) * DAY, to: (monday + 7) * DAY, precision: 'day', explicit: false };
  }
  const whole = wholeWeek(monday);
  if (when.edge === 'start') return { ...whole, to: (monday + 2) * DAY };
  return when.edge === 'middle' ? { ...whole, from: (monday + 2) * DAY, to: (monday + 4) * DAY } : whole;
}

const LONG: Readonly<Partial<Record<CalendarUnit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

function resolveAway({ count, unit, told }: Extract<When, { type: 'away' }>, deixis: Deixis): Resolved | undefined {
  const now = told && deixis.last !== undefined ? toldBefore(deixis.last, unit) : deixis.now();
  if (now === undefined) return undefined;
  const day = Math.floor(now / DAY);
  if (unit === 'minute' || unit === 'hour') {
    const from = now + count * (unit === 'hour' ? 60 : 1);
    const size = unit === 'hour' ? 60 : 1;
    return { value: minuteValue(from), from, to: from + size, precision: unit, explicit: false };
  }
  if (unit === 'day') return wholeDay(day + count);
  if (unit === 'week') return wholeWeek(day - weekdayOf(day) + 1 + count * 7);
  const { year, month } = civilDate(day);
  const first = monthNumber(year, month) + count * LONG[unit]!;
  if (first < 0) return undefined;
  if (unit === 'month') return monthsFrom(first, 1, monthValue(first), 'month', false);
  if (unit === 'quarter') return quarterFrom(first - (first % 3), false);
  return monthsFrom(first - (first % 12), 12, yearValue(Math.floor(first / 12)), 'year', false);
}

/** "một năm sau" is counted from the time last told of, unless that was told less finely: "một tuần sau" after a year. */
function toldBefore({ from, precision }: Wall, unit: CalendarUnit): number | undefined {
  return COARSE.indexOf(precision) > COARSE.indexOf(unit) ? undefined : from;
}
/** The longer precisions, the finer first; finer ones than a week are at -1. */
const COARSE: readonly string[] = ['week', 'month', 'quarter', 'half-year', 'year', 'decade', 'century'];

function wholeDay(day: DayNumber): Resolved {
  return { value: isoDay(day), from: day * DAY, to: (day + 1) * DAY, precision: 'day', explicit: false };
}

function wholeWeek(monday: DayNumber): Resolved {
  const from = monday * DAY;
  return { value: weekValue(monday), from, to: from + 7 * DAY, precision: 'week', explicit: false };
}

/** The quarter that begins with a month. */
function quarterFrom(first: number, explicit: boolean): Resolved | undefined {
  const { year, month } = monthOf(first);
  return monthsFrom(first, 3, `${pad(year, 4)}-Q${(month + 2) / 3}`, 'quarter', explicit);
}

function resolveStretch(count: number, unit: CalendarUnit, deixis: Deixis): Resolved | undefined {
  const now = deixis.now();
  if (now === undefined) return undefined;
  const other = shifted(now, count, unit);
  const [from, to] = count < 0 ? [other, now] : [now, other];
  const fine = unit === 'minute' || unit === 'hour';
  if (fine) return { value: `${minuteValue(from)}/${minuteValue(to)}`, from, to, precision: unit, explicit: false };
  const first = Math.floor(from / DAY);
  const last = Math.floor(to / DAY);
  return {
    value: `${isoDay(first)}/${isoDay(last)}`,
    from: first * DAY,
    to: (last + 1) * DAY,
    precision: unit,
    explicit: false,
  };
}

function shifted(now: number, count: number, unit: CalendarUnit): number {
  if (unit === 'minute') return now + count;
  if (unit === 'hour') return now + count * 60;
  if (unit === 'day') return now + count * DAY;
  if (unit === 'week') return now + count * 7 * DAY;
  const day = Math.floor(now / DAY);
  const civil = civilDate(day);
  const month = monthOf(Math.max(0, monthNumber(civil.year, civil.month) + count * LONG[unit]!));
  const target = dayNumber({ ...month, day: Math.min(civil.day, daysInMonth(month.year, month.month)) });
  return target * DAY + (now - day * DAY);
}

function resolveSpan(first: When, last: When, deixis: Deixis): Resolved | undefined {
  const b = resolve(isYearless(last) ? withYearAfter(last, first) : last, deixis);
  if (b === undefined) return undefined;
  let a = resolve(first, tellingOf(Math.floor(b.from / DAY), deixis));
  if (a !== undefined && a.from >= b.to && isYearless(first))
    a = resolve(withYear(first, civilDate(Math.floor(b.from / DAY)).year - 1), deixis);
  if (a === undefined || a.from >= b.to) return undefined;
  const value = a.value === b.value ? a.value : `${firstOf(a.value)}/${lastOf(b.value)}`;
  // "từ 8h đến 17h" ends on the stroke of five.
  const to = last.type === 'moment' && last.clock !== undefined && b.from > a.from ? b.from : b.to;
  return { value, from: a.from, to, precision: b.precision, explicit: a.explicit && b.explicit };
}

/** The first of the values of a span, or the one value. */
function firstOf(value: string): string {
  const slash = value.indexOf('/');
  return slash < 0 ? value : value.slice(0, slash);
}

function lastOf(value: string): string {
  return value.slice(value.lastIndexOf('/') + 1);
}

/** The same surroundings, in which another day is the last told of. */
function tellingOf(told: DayNumber, deixis: Deixis): Deixis {
  return { told, last: deixis.last, now: () => deixis.now(), lean: () => deixis.lean() };
}

function civilDay(when: When): Extract<Day, { type: 'civil' }> | undefined {
  return when.type === 'moment' && when.day?.type === 'civil' ? when.day : undefined;
}

function isYearless(when: When): boolean {
  const day = civilDay(when);
  return day !== undefined && day.year === undefined;
}

/** "31/12/2025, rạng sáng 1/1": a last day without a year is the next of that name after the first. */
function withYearAfter(last: When, first: When): When {
  const [from, to] = [civilDay(first), civilDay(last)];
  if (typeof from?.year !== 'number' || typeof from.month !== 'number' || typeof to?.month !== 'number') return last;
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return withYear(last, before ? from.year + 1 : from.year);
}

function withYear(when: When, year: number): When {
  const day = civilDay(when);
  return when.type === 'moment' && day ? { ...when, day: { ...day, year } } : when;
}

function resolveMoment(when: Moment, deixis: Deixis): Resolved | undefined {
  if (when.lunar) return undefined;
  const day = dayFor(when.day, when.lean, deixis);
  if (day === undefined) return undefined;
  const explicit = when.day?.type === 'civil' && isFixed(when.day.month) && isFixed(when.day.year);
  const date = isoDay(day);
  if (when.clock !== undefined) {
    const { hour, minute = 0, second } = when.clock;
    const from = day * DAY + hour * 60 + minute;
    const precision: Precision = second !== undefined ? 'second' : when.clock.minute !== undefined ? 'minute' : 'hour';
    return { value: minuteValue(from), from, to: from + (precision === 'hour' ? 60 : 1), precision, explicit };
  }
  if (when.part !== undefined) {
    const [from, to] = when.part.hours ?? DAY_PART_HOURS[when.part.part];
    return {
      value: `${date}T${when.part.part}`,
      from: day * DAY + from * 60,
      to: day * DAY + to * 60,
      precision: 'day-part',
      explicit,
    };
  }
  return { value: date, from: day * DAY, to: (day + 1) * DAY, precision: 'day', explicit };
}

function minuteValue(minutes: number): string {
  const day = Math.floor(minutes / DAY);
  return `${isoDay(day)}T${clockTime(minutes - day * DAY)}`;
}
