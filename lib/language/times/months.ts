import { Lexicon, WordValues } from '../lexicon.ts';
import { readRoman } from '../numbers/roman.ts';
import type { Tokens } from '../tokens.ts';
import type { Read } from './clock.ts';
import { readMonthName } from './dates.ts';
import { hangsOn, joinsSpan } from './joints.ts';
import { LEANS, UNIT_SHIFTS } from './vocabulary.ts';
import type { Edge, Shift, When } from './when.ts';
import { readYearAfter, yearAt } from './years.ts';

/** Months and quarters, one or several, with their year. */

const AND = new Lexicon('và ,');

const MONTH_DOT_YEAR = /^(\d{1,2})\.(\d{4})$/;

/** 6.2024 as one number token. */
function readMonthDotYear(tokens: Tokens, at: number): { month: number; year: number } | undefined {
  const width = tokens.width(at);
  if (!tokens.isNumber(at) || width < 6 || width > 7 || tokens.plain(at) >= 0) return undefined;
  const found = MONTH_DOT_YEAR.exec(tokens.text(at));
  const month = Number(found?.[1]);
  return month >= 1 && month <= 12 ? { month, year: Number(found![2]) } : undefined;
}

/** After the word tháng: "10", "10/2025", "10 năm 2025", "9, 10 năm 2025", "1-6/2024", "này", "5 đến tháng 8". */
export function readMonths(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  const first = readMonth(tokens, at, edge);
  if (first === undefined || first.value.type !== 'month') return first;
  const { month, year } = first.value;
  if (typeof month !== 'number' || year !== undefined) return first;
  const spans = joinsSpan(tokens, first.to);
  if (!spans && !(AND.has(tokens, first.to) && tokens.follows(first.to))) return first;
  const start = tokens.open(first.to + 1) === 'tháng' ? first.to + 2 : first.to + 1;
  const last = readMonths(tokens, start, undefined);
  const lastMonth =
    last?.value.type === 'month'
      ? last.value
      : last?.value.type === 'span' && last.value.last.type === 'month'
        ? last.value.last
        : undefined;
  if (last === undefined || lastMonth === undefined || typeof lastMonth.month !== 'number' || lastMonth.month <= month)
    return first;
  const next =
    last.value.type === 'span' && last.value.first.type === 'month' ? last.value.first.month : lastMonth.month;
  if (!spans && next !== month + 1) return first;
  const shared = lastMonth.year === undefined ? {} : { year: lastMonth.year };
  return { value: { type: 'span', first: { ...first.value, ...shared }, last: lastMonth }, to: last.to };
}

/**
 * A month that starts at a token: "tháng 10/2025", "tháng trước", "10.2025", or, behind an edge, "tháng" alone.
 * @param edge what stood before it ("đầu", "cuối")
 */
export function readMonth(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  const dotted = readMonthDotYear(tokens, at);
  if (dotted !== undefined)
    return { value: { type: 'month', month: dotted.month, year: dotted.year, edge }, to: at + 1 };
  const month = readMonthName(tokens, at);
  if (month === undefined) {
    // "cuối tháng" is of this one.
    const bare = edge !== undefined && !tokens.isNumber(at) && !tokens.isCapital(at);
    return bare ? { value: { type: 'month', month: { shift: 0 }, edge }, to: at } : undefined;
  }
  if (typeof month.value !== 'number') {
    if (tokens.open(at) === 'qua' && edge === undefined)
      return { value: { type: 'stretch', count: -1, unit: 'month' }, to: month.to };
    return { value: { type: 'month', month: month.value, edge }, to: month.to };
  }
  const lunar = tokens.open(month.to) === 'âm' && tokens.open(month.to + 1) === 'lịch';
  if (lunar) return { value: { type: 'lunar' }, to: month.to + 2 };
  if (tokens.open(at) === 'chạp' || tokens.open(at) === 'giêng') return { value: { type: 'lunar' }, to: month.to };
  if (tokens.isGlued(month.to) && tokens.open(month.to) === '/' && yearAt(tokens, month.to + 1) < 0) return undefined;
  const year = readYearOf(tokens, month.to);
  if (year !== undefined) return { value: { type: 'month', month: month.value, year: year.value, edge }, to: year.to };
  // "tháng 10 này".
  if (tokens.isPlain(month.to) && tokens.open(month.to) === 'này')
    return { value: { type: 'month', month: month.value, year: { shift: 0 }, edge }, to: month.to + 1 };
  const lean =
    tokens.isPlain(month.to) && !GOES_ON.has(tokens, month.to + 1) && !tokens.isNumber(month.to + 1)
      ? LEANS.match(tokens, month.to)
      : undefined;
  return {
    value: { type: 'month', month: month.value, year: undefined, edge, lean: lean?.value },
    to: month.to + (lean?.length ?? 0),
  };
}
/** "tháng 3 tới tháng 5": "tới" is "to" there, not "next". */
const GOES_ON = new Lexicon('tháng năm quý ngày hết');

/** "/2025", " năm 2025", ", năm 2025", " 2025" after a month or quarter. */
function readYearOf(tokens: Tokens, at: number): Read<number | Shift> | undefined {
  const after = readYearAfter(tokens, at);
  if (after !== undefined) return after;
  if (!tokens.follows(at)) return undefined;
  const mark = tokens.open(at) === '/' || tokens.isDash(at);
  const year = yearAt(tokens, mark ? at + 1 : at);
  if (year < 0 || (mark && tokens.isGlued(at) !== tokens.isGlued(at + 1)) || (!mark && !tokens.isSpaced(at)))
    return undefined;
  return { value: year, to: mark ? at + 2 : at + 1 };
}

/** "10/2025", "9/2024 - 5/2025", "1-12/2023", without the word tháng. */
export function readMonthsOfYear(tokens: Tokens, at: number): Read<When> | undefined {
  if (tokens.isGlued(at) && tokens.open(at - 1) !== '(') return undefined;
  const first = readMonthSlashYear(tokens, at);
  if (first !== undefined) {
    const last = joinsSpan(tokens, first.to)
      ? readMonthSlashYear(tokens, tokens.open(first.to + 1) === 'tháng' ? first.to + 2 : first.to + 1)
      : undefined;
    return last === undefined ? first : { value: { type: 'span', first: first.value, last: last.value }, to: last.to };
  }
  const month = tokens.width(at) <= 2 ? tokens.plain(at) : -1;
  if (month < 1 || month > 12 || !tokens.isDash(at + 1)) return undefined;
  const dotted = readMonthDotYear(tokens, at + 2);
  const slashed = dotted === undefined ? readMonthSlashYear(tokens, at + 2)?.value : undefined;
  const last = dotted ?? (slashed?.type === 'month' ? (slashed as { month: number; year: number }) : undefined);
  if (last === undefined || last.month <= month) return undefined;
  const { year } = last;
  return {
    value: { type: 'span', first: { type: 'month', month, year }, last: { type: 'month', month: last.month, year } },
    to: dotted ? at + 3 : at + 5,
  };
}

/** Words before "10/2025" that make it the number of a document. */
const NUMBERED = new Lexicon('số luật nghị định quyết tư lệnh văn');

function readMonthSlashYear(tokens: Tokens, at: number): Read<When> | undefined {
  const month = tokens.width(at) <= 2 ? tokens.plain(at) : -1;
  if (month < 1 || month > 12 || tokens.open(at + 1) !== '/' || !tokens.isGlued(at + 1) || !tokens.isGlued(at + 2))
    return undefined;
  const year = yearAt(tokens, at + 2);
  if (year < 0 || NUMBERED.has(tokens, at - 1) || hangsOn(tokens, at + 3)) return undefined;
  return { value: { type: 'month', month, year }, to: at + 3 };
}

/**
 * A quarter that starts at a token: "quý III/2025", "quý trước".
 * @param edge what stood before it
 */
export function readQuarter(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  if (!tokens.follows(at)) return undefined;
  const edged = edge === undefined ? {} : { edge };
  const shift = tokens.isPlain(at) ? UNIT_SHIFTS.match(tokens, at) : undefined;
  if (shift !== undefined)
    return { value: { type: 'quarter', quarter: { shift: shift.value }, ...edged }, to: at + shift.length };
  const first = quarterAt(tokens, at);
  if (first === undefined) return undefined;
  const year = readYearOf(tokens, at + 1);
  if (year !== undefined)
    return { value: { type: 'quarter', quarter: first, year: year.value, ...edged }, to: year.to };
  const one: When = { type: 'quarter', quarter: first, ...edged };
  if (!joinsSpan(tokens, at + 1) && tokens.open(at + 1) !== 'và') return { value: one, to: at + 1 };
  const next = tokens.open(at + 2) === 'quí' ? at + 3 : at + 2;
  const second = quarterAt(tokens, next);
  if (second === undefined || second <= first) return { value: one, to: at + 1 };
  const shared = readYearOf(tokens, next + 1);
  const years = shared === undefined ? {} : { year: shared.value };
  const last: When = { type: 'quarter', quarter: second, ...years };
  return { value: { type: 'span', first: { ...one, ...years }, last }, to: shared?.to ?? next + 1 };
}

const QUARTERS = new WordValues({ một: 1, hai: 2, ba: 3, tư: 4, bốn: 4 });

function quarterAt(tokens: Tokens, at: number): number | undefined {
  const digit = tokens.isNumber(at) && tokens.width(at) <= 2 ? tokens.plain(at) : undefined;
  const quarter = digit ?? readRoman(tokens.text(at)) ?? QUARTERS.of(tokens, at);
  return quarter !== undefined && quarter >= 1 && quarter <= 4 ? quarter : undefined;
}
