/** Values, times and sources in words, in both languages. Vietnamese as newspapers write it. */
import type { BaseIndex } from '../facts/index.ts';
import type { Fact, Value } from '../facts/schema.ts';
import type { Bilingual } from './finding.ts';

const BOUND: { readonly [bound: string]: Bilingual } = {
  'more-than': { vi: 'hơn', en: 'more than' },
  nearly: { vi: 'gần', en: 'nearly' },
  about: { vi: 'khoảng', en: 'about' },
  'at-least': { vi: 'ít nhất', en: 'at least' },
  'at-most': { vi: 'tối đa', en: 'at most' },
};

const PART: { readonly [part: string]: Bilingual } = {
  MO: { vi: 'sáng', en: 'morning of' },
  MI: { vi: 'trưa', en: 'midday of' },
  AF: { vi: 'chiều', en: 'afternoon of' },
  EV: { vi: 'tối', en: 'evening of' },
  NI: { vi: 'đêm', en: 'night of' },
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function valueInWords(value: Value, base: BaseIndex): Bilingual {
  switch (value.type) {
    case 'quantity': {
      const bound = value.bound ? BOUND[value.bound] : undefined;
      const vi =
        value.lower !== undefined && value.upper !== undefined
          ? `${dots(value.lower)}-${dots(value.upper)}`
          : dots(value.amount);
      const en =
        value.lower !== undefined && value.upper !== undefined
          ? `${commas(value.lower)}–${commas(value.upper)}`
          : commas(value.amount);
      return {
        vi: [bound?.vi, vi, value.unit].filter(Boolean).join(' '),
        en: [bound?.en, en, `(${value.unit})`].filter(Boolean).join(' '),
      };
    }
    case 'ordinal':
      return { vi: `thứ ${roman(value.ordinal)}`, en: `number ${value.ordinal}` };
    case 'period':
      return { vi: value.period, en: value.period };
    case 'time':
      return timeInWords(value.time);
    case 'entity': {
      const entity = base.entities.get(value.id);
      return { vi: entity?.label ?? value.id, en: entity?.labelEn ?? entity?.label ?? value.id };
    }
    case 'text':
      return { vi: `“${value.text}”`, en: `“${value.text}”` };
  }
}

/** @param timex a value of the fact record: 2025-10-26TAF, 2025-12-04/2025-12-05, 2025-10 */
export function timeInWords(timex: string): Bilingual {
  const [from, to] = timex.split('/') as [string, string?];
  if (to !== undefined) {
    const short =
      from.slice(0, 8) === to.slice(0, 8) && from.length === 10 && to.length === 10
        ? String(Number(from.slice(8, 10)))
        : momentInWords(from).vi;
    return { vi: `${short}-${momentInWords(to).vi}`, en: `${momentInWords(from).en} – ${momentInWords(to).en}` };
  }
  return momentInWords(from);
}

function momentInWords(timex: string): Bilingual {
  const [date, part] = timex.split('T') as [string, string?];
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return { vi: `năm ${year}`, en: String(year) };
  if (day === undefined) return { vi: `tháng ${month}/${year}`, en: `${MONTHS[month - 1]} ${year}` };
  const on: Bilingual = { vi: `${day}/${month}/${year}`, en: `${day} ${MONTHS[month - 1]} ${year}` };
  if (part === undefined) return on;
  const named = PART[part];
  return named
    ? { vi: `${named.vi} ${on.vi}`, en: `the ${named.en} ${on.en}` }
    : { vi: `${part} ngày ${on.vi}`, en: `${part} on ${on.en}` };
}

/** What a fact's value held at or for, in words; undefined for what has no time of its own. */
export function asOf(fact: Fact): Bilingual | undefined {
  const { pointInTime, startTime, endTime } = fact.qualifiers;
  if (pointInTime !== undefined) return timeInWords(pointInTime);
  if (startTime !== undefined && endTime !== undefined) return timeInWords(`${startTime}/${endTime}`);
  if (startTime !== undefined) {
    const since = timeInWords(startTime);
    return { vi: `từ ${since.vi}`, en: `since ${since.en}` };
  }
  return undefined;
}

/** @param date ISO date or time */
export function dayInWords(date: string): Bilingual {
  return timeInWords(date.slice(0, 10));
}

function dots(amount: number): string {
  return grouped(amount, '.', ',');
}

function commas(amount: number): string {
  return grouped(amount, ',', '.');
}

function grouped(amount: number, thousands: string, decimal: string): string {
  const [whole, rest] = String(Math.abs(amount)).split('.') as [string, string?];
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${amount < 0 ? '-' : ''}${groups}${rest === undefined ? '' : decimal + rest}`;
}

/** Roman up to 39, as congresses are numbered; beyond, Arabic. */
export function roman(n: number): string {
  if (n < 1 || n > 39) return String(n);
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(n / 10)) + ones[n % 10];
}
