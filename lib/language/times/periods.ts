import { isDash } from '../characters.ts';
import { readRoman } from '../numbers/roman.ts';
import { readNumberWords } from '../numbers/words.ts';
import { Phrases } from '../phrases.ts';
import type { Syllable } from '../syllables.ts';
import { type Read, readSmall } from './clock.ts';
import { readMonthName, readYear } from './dates.ts';
import { EDGES, SEASONS, UNIT_SHIFTS, UNITS } from './vocabulary.ts';
import type { CalendarUnit, Edge, Shift, When } from './when.ts';

const YEAR = /^(?:1\d{3}|20\d{2}|21\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})\.(\d{4})$/;

/** Months, quarters, years, weeks, terms, decades, centuries and stretches of them, at token `at`. */
export function readPeriod(tokens: readonly Syllable[], at: number): Read<When> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number')
    return readMonthsOfYear(tokens, at) ?? readYearSpan(tokens, at) ?? readCounted(tokens, at);
  if (token.kind !== 'word') return undefined;
  const edge = EDGES.match(tokens, at);
  if (edge) {
    const period = readUnedged(tokens, at + edge.length, edge.value);
    if (period !== undefined) return period;
  }
  return readUnedged(tokens, at, undefined) ?? readCounted(tokens, at);
}

function readUnedged(tokens: readonly Syllable[], at: number, edge: Edge | undefined): Read<When> | undefined {
  const token = tokens[at];
  switch (token?.open) {
    case 'tháng':
      return readMonth(tokens, at + 1, edge);
    case 'quí':
      return readQuarter(tokens, at + 1, edge);
    case 'năm':
      return readYearPeriod(tokens, at + 1, edge);
    case 'tuần':
      return readWeek(tokens, at + 1, edge);
    case 'nửa':
      return readHalf(tokens, at + 1);
    case 'thập':
      return readDecade(tokens, at);
    case 'những':
      return tokens[at + 1]?.open === 'năm' ? readDecade(tokens, at + 1) : undefined;
    case 'thế':
      return tokens[at + 1]?.open === 'kỉ' || tokens[at + 1]?.open === 'kỷ'
        ? readCentury(tokens, at + 2, edge)
        : undefined;
    case 'mùa':
      return readSeason(tokens, at);
    default:
      return NAMED.match(tokens, at) ? readNamedPeriod(tokens, at) : undefined;
  }
}

/** "10", "10/2025", "10 năm 2025", "9, 10 năm 2025", "1-6/2024" after the word tháng. */
function readMonth(tokens: readonly Syllable[], at: number, edge: Edge | undefined): Read<When> | undefined {
  const dotted = MONTH_YEAR.exec(tokens[at]?.text ?? '');
  if (dotted !== null && Number(dotted[1]) >= 1 && Number(dotted[1]) <= 12) {
    return {
      value: { type: 'month', month: Number(dotted[1]), year: Number(dotted[2]), ...(edge && { edge }) },
      to: at + 1,
    };
  }
  const month = readMonthName(tokens, at);
  if (month === undefined) return undefined;
  if (typeof month.value !== 'number')
    return { value: { type: 'month', month: month.value, ...(edge && { edge }) }, to: month.to };
  if (tokens[at]!.open === 'chạp' || tokens[at]!.open === 'giêng' || isLunar(tokens, month.to)) {
    return { value: { type: 'lunar' }, to: isLunar(tokens, month.to) ? month.to + 2 : month.to };
  }
  const year = readYearOfMonth(tokens, month.to);
  const first: When = { type: 'month', month: month.value, ...(year && { year: year.value }), ...(edge && { edge }) };
  const joint = tokens[month.to];
  if (year === undefined && joint !== undefined && joint.gap !== 'line') {
    const spans = isDash(joint.text) || joint.open === 'đến' || joint.open === 'tới';
    if (spans || joint.open === 'và' || joint.text === ',') {
      const start = tokens[month.to + 1]?.open === 'tháng' ? month.to + 2 : month.to + 1;
      const last =
        spans || start > month.to + 1 || joint.gap === 'none' || joint.open === 'và'
          ? readMonth(tokens, start, undefined)
          : undefined;
      if (last?.value.type === 'month' && typeof last.value.month === 'number' && last.value.month > month.value) {
        if (spans || last.value.month === month.value + 1) {
          const shared = last.value.year === undefined ? {} : { year: last.value.year };
          return { value: { type: 'span', first: { ...first, ...shared }, last: last.value }, to: last.to };
        }
      }
    }
  }
  return { value: first, to: year?.to ?? month.to };
}

function isLunar(tokens: readonly Syllable[], at: number): boolean {
  return tokens[at]?.open === 'âm' && tokens[at + 1]?.open === 'lịch';
}

function readYearOfMonth(tokens: readonly Syllable[], at: number): Read<number | Shift> | undefined {
  const token = tokens[at];
  if (token === undefined || token.gap === 'line') return undefined;
  const year = tokens[at + 1];
  if ((token.text === '/' || isDash(token.text) || token.text === '.') && year !== undefined && YEAR.test(year.text)) {
    return token.gap === year.gap ? { value: Number(year.text), to: at + 2 } : undefined;
  }
  if (token.open === 'năm') return readYear(tokens, at + 1);
  if (token.text === ',' && tokens[at + 1]?.open === 'năm') return readYear(tokens, at + 2);
  return YEAR.test(token.text) && token.gap === 'space' ? { value: Number(token.text), to: at + 1 } : undefined;
}

/** "10/2025" and "1-12/2023" without the word tháng. */
function readMonthsOfYear(tokens: readonly Syllable[], at: number): Read<When> | undefined {
  const month = tokens[at]!;
  const mark = tokens[at + 1];
  if (!/^\d{1,2}$/.test(month.text) || mark === undefined || (month.gap === 'none' && tokens[at - 1]?.text !== '('))
    return undefined;
  if (Number(month.text) < 1 || Number(month.text) > 12) return undefined;
  const first = readMonthSlashYear(tokens, at);
  if (first !== undefined) {
    const joint = tokens[first.to];
    const joined = joint !== undefined && (isDash(joint.text) || joint.open === 'đến' || joint.open === 'tới');
    const last = joined ? readMonthSlashYear(tokens, first.to + 1) : undefined;
    return last === undefined ? first : { value: { type: 'span', first: first.value, last: last.value }, to: last.to };
  }
  if (!isDash(mark.text)) return undefined;
  const last = tokens[at + 2];
  const dotted = MONTH_YEAR.exec(last?.text ?? '');
  const year = dotted?.[2] ?? (tokens[at + 3]?.text === '/' ? tokens[at + 4]?.text : undefined);
  const lastMonth = Number(dotted?.[1] ?? last?.text);
  if (year === undefined || !YEAR.test(year) || !(lastMonth > Number(month.text)) || lastMonth > 12) return undefined;
  return {
    value: {
      type: 'span',
      first: { type: 'month', month: Number(month.text), year: Number(year) },
      last: { type: 'month', month: lastMonth, year: Number(year) },
    },
    to: dotted ? at + 3 : at + 5,
  };
}

function readMonthSlashYear(tokens: readonly Syllable[], at: number): Read<When> | undefined {
  const [month, mark, year] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (month === undefined || mark?.text !== '/' || mark.gap !== 'none' || year?.gap !== 'none') return undefined;
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month.text) || !YEAR.test(year.text) || isIdentifier(tokens, at, at + 3))
    return undefined;
  return { value: { type: 'month', month: Number(month.text), year: Number(year.text) }, to: at + 3 };
}

/** "10/2025/NĐ-CP", "số 10/2025". */
function isIdentifier(tokens: readonly Syllable[], from: number, to: number): boolean {
  const next = tokens[to];
  if (next?.gap === 'none' && (next.text === '/' || next.kind !== 'punctuation')) return true;
  if (next?.gap === 'none' && isDash(next.text) && tokens[to + 1]?.kind === 'word') return true;
  return NUMBERED.has(tokens[from - 1]?.open ?? '');
}
const NUMBERED = new Set(['số', 'luật', 'nghị', 'định', 'quyết', 'tư', 'lệnh', 'văn']);

/** "2021-2025" and "1873 - 1907": years, when both can be and nothing is counted. */
function readYearSpan(tokens: readonly Syllable[], at: number): Read<When> | undefined {
  const first = tokens[at]!;
  const dash = tokens[at + 1];
  const last = tokens[at + 2];
  if (last === undefined || !YEAR.test(first.text) || dash === undefined || !isDash(dash.text)) return undefined;
  if (!YEAR.test(last.text) || dash.gap !== last.gap || Number(last.text) <= Number(first.text)) return undefined;
  if (tokens[at + 3]?.gap === 'none' && tokens[at + 3]?.kind !== 'punctuation') return undefined;
  if (
    Number(first.text) < 1600 ||
    (first.gap === 'none' && tokens[at - 1]?.kind === 'punctuation' && tokens[at - 1]?.text === '/')
  )
    return undefined;
  return {
    value: {
      type: 'span',
      first: { type: 'year', year: Number(first.text) },
      last: { type: 'year', year: Number(last.text) },
    },
    to: at + 3,
  };
}

function readQuarter(tokens: readonly Syllable[], at: number, edge: Edge | undefined): Read<When> | undefined {
  const token = tokens[at];
  if (token === undefined || token.gap === 'line') return undefined;
  const shift = UNIT_SHIFTS.match(tokens, at);
  if (shift)
    return {
      value: { type: 'quarter', quarter: { shift: shift.value }, ...(edge && { edge }) },
      to: at + shift.length,
    };
  const small = readRoman(token.text) ?? (/^[1-4]$/.test(token.text) ? Number(token.text) : undefined);
  const words = small === undefined ? QUARTER_WORDS[token.open] : undefined;
  const quarter = small ?? words;
  if (quarter === undefined || quarter < 1 || quarter > 4) return undefined;
  const year = readYearOfMonth(tokens, at + 1);
  return {
    value: { type: 'quarter', quarter, ...(year && { year: year.value }), ...(edge && { edge }) },
    to: year?.to ?? at + 1,
  };
}
const QUARTER_WORDS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, tư: 4, bốn: 4, nhất: 1 };

/** After the word năm. An edge makes "đầu năm" and "cuối năm" of the present year. */
function readYearPeriod(tokens: readonly Syllable[], at: number, edge: Edge | undefined): Read<When> | undefined {
  const kind = tokens[at]?.open;
  const from = kind === 'học' || kind === 'tài' || kind === 'dương' ? at + (kind === 'học' ? 1 : 2) : at;
  const span = tokens[from]?.kind === 'number' ? readYearSpan(tokens, from) : undefined;
  if (span !== undefined) return from === at ? span : { ...span, value: { ...span.value, label: true } as When };
  const year = readYear(tokens, from);
  if (year === undefined)
    return edge === undefined || from !== at
      ? undefined
      : { value: { type: 'year', year: { shift: 0 }, edge }, to: at };
  const joint = tokens[year.to];
  const next = tokens[year.to + 1];
  if (joint !== undefined && (joint.open === 'đến' || joint.open === 'tới') && typeof year.value === 'number') {
    const last = readYear(tokens, next?.open === 'năm' ? year.to + 2 : year.to + 1);
    if (last !== undefined) {
      return {
        value: { type: 'span', first: { type: 'year', year: year.value }, last: { type: 'year', year: last.value } },
        to: last.to,
      };
    }
  }
  return { value: { type: 'year', year: year.value, ...(edge && { edge }) }, to: year.to };
}

function readWeek(tokens: readonly Syllable[], at: number, edge: Edge | undefined): Read<When> | undefined {
  const at2 = tokens[at]?.open === 'lễ' ? at + 1 : at;
  const shift = UNIT_SHIFTS.match(tokens, at2);
  const weekend = edge === 'end' ? { end: true } : edge === undefined ? {} : { edge };
  if (shift) return { value: { type: 'week', shift: shift.value, ...weekend }, to: at2 + shift.length };
  return edge === 'end' || edge === 'start' || edge === 'middle'
    ? { value: { type: 'week', shift: 0, ...weekend }, to: at }
    : undefined;
}

/** "đầu năm 2025", "cuối tháng 10" after the word nửa. */
function readHalf(tokens: readonly Syllable[], at: number): Read<When> | undefined {
  const edge = tokens[at]?.open;
  if (edge !== 'đầu' && edge !== 'cuối' && edge !== 'sau') return undefined;
  const first = edge === 'đầu';
  if (tokens[at + 1]?.open === 'năm') {
    const year = readYear(tokens, at + 2);
    return { value: { type: 'half', half: first ? 1 : 2, ...(year && { year: year.value }) }, to: year?.to ?? at + 2 };
  }
  if (tokens[at + 1]?.open !== 'tháng') return undefined;
  return readMonth(tokens, at + 2, first ? 'start' : 'end');
}

function readDecade(tokens: readonly Syllable[], at: number): Read<When> | undefined {
  const start = tokens[at]?.open === 'thập' ? at + 2 : at + 1;
  if (tokens[at]?.open === 'thập' && !['niên', 'kỉ', 'kỷ'].includes(tokens[at + 1]?.open ?? '')) return undefined;
  const number = tokens[start];
  if (number?.kind !== 'number' || !/^(?:\d{3}0|\d0)$/.test(number.text)) return undefined;
  let to = start + 1;
  let year = Number(number.text);
  const century = tokens[to];
  if (year < 100) {
    year += 1900;
    const named = ['của', 'thế'].includes(century?.open ?? '') ? (century!.open === 'của' ? to + 1 : to) : -1;
    if (named > 0 && tokens[named]?.open === 'thế') {
      const which = readCentury(tokens, named + 2, undefined);
      if (which?.value.type === 'century') {
        year = (year % 100) + (which.value.century - 1) * 100;
        to = which.to;
      } else if (tokens[named + 2]?.open === 'trước') to = named + 3;
    }
  }
  return { value: { type: 'decade', decade: year / 10 }, to };
}

function readCentury(tokens: readonly Syllable[], at: number, edge: Edge | undefined): Read<When> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const start = token.open === 'thứ' ? at + 1 : at;
  const value = readRoman(tokens[start]?.text ?? '') ?? readSmall(tokens, start)?.value;
  if (value === undefined || value < 1 || value > 30) return undefined;
  const to = readRoman(tokens[start]!.text) !== undefined ? start + 1 : readSmall(tokens, start)!.to;
  return { value: { type: 'century', century: value, ...(edge && { edge }) }, to };
}

function readSeason(tokens: readonly Syllable[], at: number): Read<When> | undefined {
  const season = SEASONS.match(tokens, at);
  if (season === undefined) return undefined;
  const word = at + season.length;
  const year =
    tokens[word]?.open === 'năm'
      ? readYear(tokens, word + 1)
      : YEAR.test(tokens[word]?.text ?? '')
        ? { value: Number(tokens[word]!.text), to: word + 1 }
        : undefined;
  const shift = year === undefined ? UNIT_SHIFTS.match(tokens, word) : undefined;
  if (year === undefined && shift === undefined) return undefined;
  return {
    value: { type: 'season', season: season.value, year: year?.value ?? { shift: shift!.value } },
    to: year?.to ?? word + shift!.length,
  };
}

const NAMED = new Phrases([['nhiệm kỳ|giai đoạn|thời kỳ|niên khóa|khóa|mùa giải|niên vụ|thời gian|niên độ|vụ', true]]);

/** "nhiệm kỳ 2025-2030", "giai đoạn 2021-2025", "mùa giải 2024/25". */
function readNamedPeriod(tokens: readonly Syllable[], at: number): Read<When> | undefined {
  const named = NAMED.match(tokens, at)!;
  let start = at + named.length;
  if (tokens[start]?.open === 'năm' && tokens[start + 1]?.open !== 'học') start++;
  if (tokens[start]?.open === 'từ') start += tokens[start + 1]?.open === 'năm' ? 2 : 1;
  const [first, mark, last] = tokens.slice(start, start + 3);
  if (first === undefined || !YEAR.test(first.text) || mark === undefined || last === undefined) return undefined;
  const joined = isDash(mark.text) || mark.text === '/' || mark.open === 'đến';
  if (!joined) return undefined;
  const at2 = last.open === 'năm' ? start + 3 : start + 2;
  const text = tokens[at2]?.text ?? '';
  const end = YEAR.test(text) ? Number(text) : /^\d{2}$/.test(text) ? Number(first.text.slice(0, 2) + text) : 0;
  if (end <= Number(first.text)) return undefined;
  return {
    value: {
      type: 'span',
      first: { type: 'year', year: Number(first.text) },
      last: { type: 'year', year: end },
      label: true,
    },
    to: at2 + 1,
  };
}

/** "ba năm trước", "cách đây 2 tuần", "10 ngày tới", "9 tháng đầu năm 2025", "3 năm qua". */
function readCounted(tokens: readonly Syllable[], at: number): Read<When> | undefined {
  const ago = AGO.match(tokens, at);
  const start = ago ? at + ago.length : at;
  const skip = ago && ['khoảng', 'hơn', 'gần', 'đúng', 'chừng'].includes(tokens[start]?.open ?? '') ? start + 1 : start;
  const count = readCount(tokens, skip);
  if (count === undefined) return undefined;
  const unit = UNITS.match(tokens, count.to);
  if (unit === undefined || tokens[count.to]!.gap === 'line') return undefined;
  const after = count.to + unit.length;
  if (ago) return { value: { type: 'away', count: -count.value, unit: unit.value }, to: after };
  const ofYear = readOfYear(tokens, count.value, unit.value, after);
  if (ofYear !== undefined) return ofYear;
  const direction = DIRECTIONS.match(tokens, after);
  if (direction === undefined) return undefined;
  const to = after + direction.length;
  switch (direction.value) {
    case 'before':
      return isBeforeSomething(tokens, to)
        ? undefined
        : { value: { type: 'away', count: -count.value, unit: unit.value }, to };
    case 'after':
      return { value: { type: 'away', count: count.value, unit: unit.value }, to };
    case 'past':
      return { value: { type: 'stretch', count: -count.value, unit: unit.value }, to };
    case 'coming':
      return { value: { type: 'stretch', count: count.value, unit: unit.value }, to };
  }
}

function readCount(tokens: readonly Syllable[], at: number): Read<number> | undefined {
  const token = tokens[at];
  if (token?.kind === 'number')
    return /^\d{1,3}$/.test(token.text) ? { value: Number(token.text), to: at + 1 } : undefined;
  if (token?.kind !== 'word') return undefined;
  const words = readNumberWords(tokens, at);
  return words !== undefined && words.value >= 1 && words.value < 10_000 && Number.isInteger(words.value)
    ? words
    : undefined;
}

const AGO = new Phrases([['cách đây|cách nay|trước đây|cách đây khoảng', true]]);
const DIRECTIONS = new Phrases<'before' | 'after' | 'past' | 'coming'>([
  ['trước|về trước|trước đây|trước đó', 'before'],
  ['nữa|sau|sau đó', 'after'],
  ['qua|vừa qua|gần đây|gần nhất|trở lại đây|gần đây nhất|đã qua|vừa rồi', 'past'],
  ['tới|tiếp theo|sắp tới|tới đây|kế tiếp', 'coming'],
]);

/** "3 ngày trước khi", "hai năm trước Công ước": the count is from something else. */
function isBeforeSomething(tokens: readonly Syllable[], at: number): boolean {
  const next = tokens[at];
  return (
    next !== undefined && (next.open === 'khi' || next.open === 'lúc' || next.open === 'ngày' || next.open === 'thời')
  );
}

/** "9 tháng đầu năm 2025", "6 tháng cuối năm", "9 tháng năm 2025", "hai quý đầu năm". */
function readOfYear(
  tokens: readonly Syllable[],
  count: number,
  unit: CalendarUnit,
  at: number,
): Read<When> | undefined {
  const size = unit === 'month' ? count : unit === 'quarter' ? count * 3 : 0;
  if (size < 1 || size > 12) return undefined;
  const edge = tokens[at]?.open;
  const edged = edge === 'đầu' || edge === 'cuối';
  const word = edged ? at + 1 : at;
  if (tokens[word]?.open !== 'năm') return undefined;
  const year = readYear(tokens, word + 1);
  if (!edged && typeof year?.value !== 'number') return undefined;
  return {
    value: { type: 'months', first: edge === 'cuối' ? 13 - size : 1, count: size, ...(year && { year: year.value }) },
    to: year?.to ?? word + 1,
  };
}
