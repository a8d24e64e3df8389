/** Days of the Gregorian calendar as numbers, so that no clock and no time zone of the machine has a part in them. */

/** Days since 1970-01-01. */
export type DayNumber = number;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Years of the Gregorian calendar's cycle, and its days. */
const ERA_YEARS = 400;
const ERA_DAYS = 146_097;
/** So many cycles are reckoned before the year 0, so that no number below it is divided: farther back than any time that is told. */
const ERAS = 30;
/** From 1 March of the first of these years to 1970-01-01. */
const EPOCH = ERAS * ERA_DAYS + 719_468;

/** Of whole numbers from 0 on; so written that an engine divides integers. */
function quotient(a: number, b: number): number {
  return (a / b) | 0;
}

/** Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function dayNumber({ year, month, day }: CivilDate): DayNumber {
  const y = (month <= 2 ? year - 1 : year) + ERAS * ERA_YEARS;
  const era = quotient(y, ERA_YEARS);
  const yearOfEra = y - era * ERA_YEARS;
  const dayOfYear = quotient(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - EPOCH;
}

/** The inverse of {@link dayNumber}: civil_from_days. */
export function civilDate(days: DayNumber): CivilDate {
  const z = days + EPOCH;
  const era = quotient(z, ERA_DAYS);
  const dayOfEra = z - era * ERA_DAYS;
  const yearOfEra = quotient(
    dayOfEra - quotient(dayOfEra, 1460) + quotient(dayOfEra, 36_524) - quotient(dayOfEra, 146_096),
    365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100));
  const m = quotient(5 * dayOfYear + 2, 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + (era - ERAS) * ERA_YEARS + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - quotient(153 * m + 2, 5) + 1,
  };
}

/** ISO: Monday is 1, Sunday 7. */
export function weekday(days: DayNumber): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/**
 * Days of a month of the Gregorian calendar.
 * @param month from 1
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Months counted through: 2025-10 is 2025 * 12 + 9. */
export function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The other way round of {@link monthNumber}; `month` from 1. */
export function monthOf(number: number): { year: number; month: number } {
  const year = Math.floor(number / 12);
  return { year, month: number - year * 12 + 1 };
}

/** Of two digits. */
const PAIRS = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));

/** A whole number in two digits or in four, with zeros before it: "07". */
export function pad(value: number, width: 2 | 4 = 2): string {
  if (width === 2 && value >= 0 && value < 100) return PAIRS[value]!;
  if (width === 4 && value >= 0 && value < 10_000) return PAIRS[Math.floor(value / 100)]! + PAIRS[value % 100]!;
  return String(value).padStart(width, '0');
}

/** By month and day: "-10-25". Each is made when a day of that name is first printed. */
const DAY_BITS = 5;
const MONTH_DAYS = new Array<string | undefined>(13 << DAY_BITS);

/** ISO 8601; years before 1 with a sign and six digits, 1 BC being year 0. */
export function isoDay(days: DayNumber): string {
  if (days !== printed.days) printed = { days, text: printDay(days) };
  return printed.text;
}
/** The day printed last: a time's value and where it begins are mostly of one. */
let printed: { readonly days: DayNumber; readonly text: string } = { days: Number.NaN, text: '' };

function printDay(days: DayNumber): string {
  const { year, month, day } = civilDate(days);
  const text = year < 0 ? `-${String(-year).padStart(6, '0')}` : pad(year, 4);
  const name = (month << DAY_BITS) | day;
  MONTH_DAYS[name] ??= `-${pad(month)}-${pad(day)}`;
  return text + MONTH_DAYS[name];
}

/** The year as a TIMEX value: 2025, 0938, BC0179. */
export function yearValue(year: number): string {
  return year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`;
}
