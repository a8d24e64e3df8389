/** Times in words, in both languages: Vietnamese as newspapers write them. */
import { timexInterval } from '../../language/index.ts';
import type { Bilingual } from '../finding.ts';
import { roman } from './roman.ts';

const PART: { readonly [part: string]: Bilingual } = {
  MO: { vi: 'sáng', en: 'morning' },
  MI: { vi: 'trưa', en: 'midday' },
  AF: { vi: 'chiều', en: 'afternoon' },
  EV: { vi: 'tối', en: 'evening' },
  NI: { vi: 'đêm', en: 'night' },
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

const DAY = 86_400_000;

/** A time of day told by the clock. */
const HOUR = /T\d\d:\d\d$/;

/**
 * @param timex a TIMEX-like value as the fact record and the language room have it: 2025-10-26TAF, 2025-12-04/2025-12-05, 2025-10, 2025-Q3
 * @returns the value itself for a form that newspapers have no words for
 */
export function timeInWords(timex: string): Bilingual {
  const [from, to] = timex.split('/') as [string, string?];
  if (to === undefined || to === from) return momentInWords(from);
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) return { vi: `giai đoạn ${from}-${to}`, en: `${from}–${to}` };
  const [first, last] = [momentInWords(from), momentInWords(to)];
  const days = from.length === 10 && to.length === 10;
  if (days && from.slice(0, 8) === to.slice(0, 8))
    return { vi: `${Number(from.slice(8))}-${last.vi}`, en: `${Number(from.slice(8))}–${last.en}` };
  if (HOUR.test(from) && HOUR.test(to) && from.slice(0, 10) === to.slice(0, 10))
    return { vi: `từ ${first.vi.split(' ', 1)[0]} đến ${last.vi}`, en: `${first.en.split(' ', 1)[0]} to ${last.en}` };
  return { vi: `từ ${first.vi} đến ${last.vi}`, en: `${first.en} – ${last.en}` };
}

/**
 * A stretch of time in words, as those of Viet Nam have it.
 * @param from ISO 8601 with offset, or a bare date for all of it
 * @param to the same, exclusive; equal to `from` for a moment
 * @returns undefined for a time that could not be placed, or of no year that newspapers write in four digits
 */
export function stretchInWords(from: string, to: string): Bilingual | undefined {
  if (from.length === 10) return timeInWords(from);
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return start >= FIRST && end >= start && end < LAST ? timeInWords(timexOf(start, end)) : undefined;
}

const FIRST = Date.UTC(1000, 0, 2);
const LAST = Date.UTC(9999, 0, 1);

/** @param date ISO date or time */
export function dayInWords(date: string): Bilingual {
  return timeInWords(date.slice(0, 10));
}

function momentInWords(timex: string): Bilingual {
  const [date, hour] = timex.split('T') as [string, string?];
  const [year, second, day] = date.split('-') as [string, string?, string?];
  if (!/^\d{4}$/.test(year)) return ageInWords(date);
  if (second === undefined) return { vi: `năm ${year}`, en: year };
  const number = Number(second.replace(/\D/g, ''));
  if (second.startsWith('Q')) return { vi: `quý ${roman(number)}/${year}`, en: `quarter ${number} of ${year}` };
  if (second.startsWith('H'))
    return number === 1
      ? { vi: `nửa đầu năm ${year}`, en: `first half of ${year}` }
      : { vi: `nửa cuối năm ${year}`, en: `second half of ${year}` };
  if (second.startsWith('W')) return weekInWords(date);
  const month = MONTHS[number - 1] ?? second;
  if (day === undefined) return { vi: `tháng ${number}/${year}`, en: `${month} ${year}` };
  const on: Bilingual = { vi: `${Number(day)}/${number}/${year}`, en: `${Number(day)} ${month} ${year}` };
  if (hour === undefined) return on;
  const part = PART[hour];
  if (part) return { vi: `${part.vi} ${on.vi}`, en: `the ${part.en} of ${on.en}` };
  const [hours = '0', minutes = '00'] = hour.split(':');
  const past = minutes === '00' ? '' : minutes;
  return { vi: `${Number(hours)}h${past} ngày ${on.vi}`, en: `${Number(hours)}:${minutes} on ${on.en}` };
}

/** A decade ("202") or a century ("20": the years from 2000), as TIMEX3 has them. */
function ageInWords(age: string): Bilingual {
  if (/^\d{3}$/.test(age)) return { vi: `những năm ${age}0`, en: `the ${age}0s` };
  if (/^\d{2}$/.test(age)) return { vi: `thế kỷ ${roman(Number(age) + 1)}`, en: `century ${Number(age) + 1}` };
  return { vi: age, en: age };
}

function weekInWords(week: string): Bilingual {
  const { from, to } = timexInterval(week);
  const { vi, en } = stretchInWords(from, to) ?? { vi: week, en: week };
  return { vi: `tuần ${vi}`, en: `the week of ${en}` };
}

/** The plainest value that stands for all of a stretch and no more; milliseconds, `to` exclusive. */
function timexOf(from: number, to: number): string {
  const first = wall(from);
  if (to <= from) return first.slice(0, 16);
  const [date, month, year] = [first.slice(0, 10), first.slice(0, 7), first.slice(0, 4)];
  const parts = Object.keys(PART).map((part) => `${date}T${part}`);
  const quarter = `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  const plain = [date, month, year, quarter, `${year}-H1`, `${year}-H2`, ...parts, first.slice(0, 16)].find((value) => {
    const interval = timexInterval(value);
    return Date.parse(interval.from) === from && Date.parse(interval.to) === to;
  });
  if (plain) return plain;
  const last = wall(to);
  if (first.endsWith('T00:00:00.000Z') && last.endsWith('T00:00:00.000Z')) {
    const end = wall(to - DAY);
    const years = date.endsWith('-01-01') && end.slice(5, 10) === '12-31';
    return years ? `${year}/${end.slice(0, 4)}` : `${date}/${end.slice(0, 10)}`;
  }
  return `${first.slice(0, 16)}/${last.slice(0, 16)}`;
}

/** Viet Nam keeps UTC+7 all year. */
function wall(time: number): string {
  return new Date(time + 7 * 3_600_000).toISOString();
}
