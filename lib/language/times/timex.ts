import { type DayNumber, dayNumber, daysInMonth, isoDay, monthOf, pad } from './calendar.ts';

/** How finely a time is told. */
export type Precision =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day-part'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'decade'
  | 'century';

/** An interval of wall-clock time: minutes since 1970-01-01T00:00 of the same zone, `to` exclusive. */
export interface Wall {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
}

export const DAY = 1440;

export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';
/** Hours of a day that newspapers give each part's name to: sáng, trưa, chiều, tối, đêm. */
export const DAY_PART_HOURS: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  MO: [5, 12],
  MI: [11, 13],
  AF: [13, 18],
  EV: [18, 22],
  NI: [22, 24],
};

const VIETNAM = 'Asia/Ho_Chi_Minh';
const VIETNAM_OFFSET = 420;
const VIETNAM_OFFSET_TEXT = '+07:00';

const SIMPLE =
  /^(BC\d{4}|BC\d{2}|\d{4}|\d{3}|\d{2})(?:-(\d{2})(?:-(\d{2}))?|-Q([1-4])|-H([12])|-W(\d{2}))?(?:T(?:(MO|MI|AF|EV|NI)|(\d{2}):(\d{2})(?::(\d{2}))?|(\d{2})))?$/;

/**
 * The interval a TIMEX3-like value stands for: 2025, BC0179, 202 (a decade), 20 and BC02 (centuries: 2000 to 2099, 300 to 201 BC), 2025-Q3, 2025-H1, 2025-W43, 2025-10, 2025-10-25,
 * 2025-10-25TMO, 2025-10-25T19:30, or a span a/b of two of them, both included. `timezone`: an IANA name or an offset
 * such as "+07:00". ISO with offset, `to` exclusive.
 * Throws a RangeError for any other value, saying which.
 */
export function timexInterval(
  value: string,
  timezone: string = VIETNAM,
): { from: string; to: string; precision: Precision } {
  const wall = wallInterval(value);
  if (wall === undefined)
    throw new RangeError(`"${value}" is no TIMEX value, such as 2025-10-25TMO or 2025-10-25/2025-10-26`);
  return { from: isoMinute(wall.from, timezone), to: isoMinute(wall.to, timezone), precision: wall.precision };
}

/** {@link timexInterval} in wall-clock minutes; undefined for what is no value. */
export function wallInterval(value: string): Wall | undefined {
  const slash = value.indexOf('/');
  if (slash < 0) return simpleInterval(value);
  const first = simpleInterval(value.slice(0, slash));
  const last = simpleInterval(value.slice(slash + 1));
  if (first === undefined || last === undefined || last.to <= first.from) return undefined;
  return { from: first.from, to: last.to, precision: last.precision };
}

function simpleInterval(value: string): Wall | undefined {
  const found = SIMPLE.exec(value);
  if (found === null) return undefined;
  const [, yearText, month, day, quarter, half, week, part, hour, minute, second, bareHour] = found;
  const before = yearText!.startsWith('BC');
  const year = before ? 1 - Number(yearText!.slice(2)) : Number(yearText);
  if (before && yearText!.length === 4)
    return found[0] === yearText ? months((year - 2) * 1200 + 12, 1200, 'century') : undefined;
  if (yearText!.length < 4) {
    const scale = yearText!.length === 3 ? 10 : 100;
    if (found[0] !== yearText) return undefined;
    return months(year * scale * 12, scale * 12, scale === 10 ? 'decade' : 'century');
  }
  if (quarter !== undefined) return months(year * 12 + (Number(quarter) - 1) * 3, 3, 'quarter');
  if (half !== undefined) return months(year * 12 + (Number(half) - 1) * 6, 6, 'half-year');
  if (week !== undefined) return days(mondayOfWeek(year, Number(week)), 7, 'week');
  if (month === undefined) return months(year * 12, 12, 'year');
  const monthValue = Number(month);
  if (monthValue < 1 || monthValue > 12) return undefined;
  if (day === undefined) return months(year * 12 + monthValue - 1, 1, 'month');
  const dayValue = Number(day);
  if (dayValue < 1 || dayValue > daysInMonth(year, monthValue)) return undefined;
  const start = dayNumber({ year, month: monthValue, day: dayValue });
  if (part !== undefined) {
    const [from, to] = DAY_PART_HOURS[part as DayPart];
    return { from: start * DAY + from * 60, to: start * DAY + to * 60, precision: 'day-part' };
  }
  const hours = Number(hour ?? bareHour);
  if (Number.isNaN(hours)) return days(start, 1, 'day');
  if (hours > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return undefined;
  const from = start * DAY + hours * 60 + Number(minute ?? 0);
  if (minute === undefined) return { from, to: from + 60, precision: 'hour' };
  return { from, to: from + 1, precision: second === undefined ? 'minute' : 'second' };
}

function months(first: number, count: number, precision: Precision): Wall {
  return { from: startOfMonth(first) * DAY, to: startOfMonth(first + count) * DAY, precision };
}

function days(first: DayNumber, count: number, precision: Precision): Wall {
  return { from: first * DAY, to: (first + count) * DAY, precision };
}

/** The first day of a month, which is given as {@link monthNumber} counts it. */
export function startOfMonth(number: number): DayNumber {
  const { year, month } = monthOf(number);
  return dayNumber({ year, month, day: 1 });
}

/** ISO 8601: week 1 holds 4 January. */
function mondayOfWeek(year: number, week: number): DayNumber {
  const fourth = dayNumber({ year, month: 1, day: 4 });
  return fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
}

/** 2025-W43 for the week that holds the day. */
export function weekValue(day: DayNumber): string {
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  const year = Number(isoDay(monday + 3).slice(0, 4));
  return `${pad(year, 4)}-W${pad((monday - mondayOfWeek(year, 1)) / 7 + 1)}`;
}

/** Wall-clock minutes as ISO with the zone's offset at that time. */
export function isoMinute(minutes: number, timezone: string = VIETNAM): string {
  const day = Math.floor(minutes / DAY);
  const minute = minutes - day * DAY;
  if (timezone !== VIETNAM) return `${isoDay(day)}T${clockTime(minute)}:00${offsetText(zoneOffset(timezone, minutes))}`;
  return isoDay(day) + (minute === 0 ? MIDNIGHT : `T${clockTime(minute)}:00${VIETNAM_OFFSET_TEXT}`);
}
/** Most times begin and end with it. */
const MIDNIGHT = `T00:00:00${VIETNAM_OFFSET_TEXT}`;

/** Minutes of a day as 19:30. */
export function clockTime(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** The moment asked about last: an article's is that of each of its blocks. */
let last: { readonly iso: string; readonly minutes: number | undefined } = { iso: '', minutes: undefined };

/** Wall-clock minutes in Vietnam of an ISO moment; a moment without offset is taken as wall-clock time, a date as its midnight. */
export function wallMinutes(iso: string): number | undefined {
  if (last.iso !== iso) last = { iso, minutes: parseMinutes(iso) };
  return last.minutes;
}

function parseMinutes(iso: string): number | undefined {
  const found =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      iso.trim(),
    );
  if (found === null) return undefined;
  const [, year, month, day, hour = '0', minute = '0', zone] = found;
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  if (civil.month < 1 || civil.month > 12 || civil.day < 1 || civil.day > daysInMonth(civil.year, civil.month))
    return undefined;
  const wall = dayNumber(civil) * DAY + Number(hour) * 60 + Number(minute);
  if (zone === undefined) return wall;
  return wall - parseOffset(zone) + VIETNAM_OFFSET;
}

function parseOffset(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone[0] === '-' ? -minutes : minutes;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Minutes east of Greenwich. */
function zoneOffset(timezone: string, minutes: number): number {
  if (timezone === VIETNAM) return VIETNAM_OFFSET;
  if (/^(?:Z|[+-]\d{2}:?\d{2})$/i.test(timezone)) return parseOffset(timezone);
  const name = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
    .formatToParts(minutes * 60_000)
    .find((part) => part.type === 'timeZoneName')?.value;
  return name === undefined || name === 'GMT' ? 0 : parseOffset(name.slice(3));
}
