/** Days of the Gregorian calendar as numbers, so that no clock and no time zone of the machine has a part in them. */

/** Days since 1970-01-01. */
export type DayNumber = number;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function dayNumber({ year, month, day }: CivilDate): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of {@link dayNumber}: civil_from_days. */
export function civilDate(days: DayNumber): CivilDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
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

/** ISO 8601; years before 1 with a sign and six digits, 1 BC being year 0. */
export function isoDay(days: DayNumber): string {
  const { year, month, day } = civilDate(days);
  const text = year < 0 ? `-${String(-year).padStart(6, '0')}` : pad(year, 4);
  return `${text}-${pad(month)}-${pad(day)}`;
}

/** The year as a TIMEX value: 2025, 0938, BC0179. */
export function yearValue(year: number): string {
  return year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`;
}
