import { pad } from './calendar.ts';
import type { Precision } from './timex.ts';
import type { When } from './when.ts';

/** What can be said of a time before it is placed. */

export type TimeKind =
  | 'date'
  | 'day-part'
  | 'time'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'span'
  | 'period'
  | 'now'
  | 'lunar';

/**
 * The kind that a reader of times is told.
 * @param precision of the resolved time, which decides for a time told by the distance from another
 */
export function kindOf(when: When, precision: Precision | undefined): TimeKind {
  switch (when.type) {
    case 'moment':
      if (when.lunar) return 'lunar';
      if (when.clock !== undefined) return 'time';
      return when.part === undefined ? 'date' : 'day-part';
    case 'span':
      return when.label ? 'period' : 'span';
    case 'months':
    case 'half':
    case 'season':
    case 'stretch':
      return 'span';
    case 'away':
      return kindOfPrecision(precision ?? when.unit);
    case 'today':
      return 'date';
    default:
      return when.type;
  }
}

function kindOfPrecision(precision: Precision): TimeKind {
  if (precision === 'second' || precision === 'minute' || precision === 'hour') return 'time';
  if (precision === 'day') return 'date';
  return precision === 'half-year' ? 'span' : precision;
}

/** How finely a time is told, before it is resolved. */
export function precisionOf(when: When): Precision {
  switch (when.type) {
    case 'moment':
      if (when.clock !== undefined) return when.clock.minute === undefined ? 'hour' : 'minute';
      return when.part === undefined ? 'day' : 'day-part';
    case 'span':
      return precisionOf(when.last);
    case 'away':
    case 'stretch':
      return when.unit;
    case 'months':
    case 'season':
    case 'lunar':
      return 'month';
    case 'half':
      return 'half-year';
    case 'now':
      return 'minute';
    case 'today':
      return 'day';
    default:
      return when.type;
  }
}

/** The TIMEX value with X for the digits that only the time of publication would tell. */
export function partialValue(when: When): string {
  if (when.type === 'month' && typeof when.month === 'number') return `XXXX-${pad(when.month)}`;
  if (when.type === 'moment' && !when.lunar) return partialMoment(when);
  if (when.type !== 'span') return '';
  const first = partialValue(when.first);
  const last = partialValue(when.last);
  return first === '' || last === '' ? '' : `${first}/${last}`;
}

function partialMoment({ day, part, clock }: Extract<When, { type: 'moment' }>): string {
  const time =
    clock !== undefined ? `T${pad(clock.hour)}:${pad(clock.minute ?? 0)}` : part !== undefined ? `T${part.part}` : '';
  if (day === undefined) return time;
  if (day.type !== 'civil') return '';
  const two = (value: unknown) => (typeof value === 'number' ? pad(value) : 'XX');
  return `XXXX-${two(day.month)}-${two(day.day)}${time}`;
}
