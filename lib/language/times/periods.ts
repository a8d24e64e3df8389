import { Lexicon } from '../lexicon.ts';
import { readRoman } from '../numbers/roman.ts';
import { readNumberWords } from '../numbers/words.ts';
import { Phrases, phraseSet } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import { type Read, readSmall } from './clock.ts';
import { type CivilDay, isNamedMonth, readDates, readMonthName } from './dates.ts';
import { EDGES, LEANS, SEASONS, UNIT_SHIFTS, UNITS } from './vocabulary.ts';
import type { CalendarUnit, Edge, Shift, When } from './when.ts';
import { readEra, readYear, readYearAfter, yearAt } from './years.ts';

/** Months, quarters, years, weeks, terms, decades, centuries, and stretches of them, at a token. */
export function readPeriod(tokens: Tokens, at: number): Read<When> | undefined {
  if (tokens.isNumber(at))
    return (
      readMonthsOfYear(tokens, at) ??
      readYears(tokens, at) ??
      readBeforeChrist(tokens, at) ??
      readBareYear(tokens, at) ??
      readCounted(tokens, at)
    );
  if (!tokens.isWord(at)) return undefined;
  if (tokens.follows(at) && PLURALS.has(tokens, at - 1) && !tokens.isNumber(at + 1)) return undefined;
  const edge = EDGES.match(tokens, at);
  const edged = edge && readUnit(tokens, at + edge.length, edge.value);
  return edged ?? readUnit(tokens, at, undefined) ?? readCounted(tokens, at);
}

/** "nhiều năm qua", "những tháng tới": no one year or month is meant. */
const PLURALS = new Lexicon('những nhiều các mấy vài bao mỗi từng hàng hằng số dăm chục trăm');

function readUnit(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  switch (tokens.open(at)) {
    case 'tháng':
      return isNamedMonth(tokens, at) ? undefined : readMonths(tokens, at + 1, edge);
    case 'quí':
      return readQuarter(tokens, at + 1, edge);
    case 'năm':
      return readYearPeriod(tokens, at + 1, edge);
    case 'tuần':
      return readWeek(tokens, at + 1, edge);
    case 'nửa':
      return readHalf(tokens, at + 1);
    case 'thập':
      return tokens.open(at + 1) === 'niên' || tokens.open(at + 1) === 'kỉ'
        ? readDecade(tokens, at + 2, edge)
        : undefined;
    case 'những':
      return tokens.open(at + 1) === 'năm' ? readDecade(tokens, at + 2, edge) : undefined;
    case 'thế':
      return tokens.open(at + 1) === 'kỉ' ? readCentury(tokens, at + 2, edge) : undefined;
    case 'mùa':
    case 'hè':
    case 'xuân':
    case 'thu':
    case 'đông':
      return readSeason(tokens, at) ?? readTerm(tokens, at);
    case 'từ':
      return readSince(tokens, at + 1);
    default:
      return readTerm(tokens, at);
  }
}

const TO = new Lexicon('đến tới');
const AND = new Lexicon('và ,');
function joinsSpan(tokens: Tokens, at: number): boolean {
  return tokens.follows(at) && (tokens.isDash(at) || TO.has(tokens, at));
}

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
function readMonths(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
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

function readMonth(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  const edged = edge === undefined ? {} : { edge };
  const dotted = readMonthDotYear(tokens, at);
  if (dotted !== undefined) return { value: { type: 'month', ...dotted, ...edged }, to: at + 1 };
  const month = readMonthName(tokens, at);
  if (month === undefined) {
    // "cuối tháng" is of this one.
    const bare = edge !== undefined && !tokens.isNumber(at) && !tokens.isCapital(at);
    return bare ? { value: { type: 'month', month: { shift: 0 }, edge }, to: at } : undefined;
  }
  if (typeof month.value !== 'number') {
    if (tokens.open(at) === 'qua' && edge === undefined)
      return { value: { type: 'stretch', count: -1, unit: 'month' }, to: month.to };
    return { value: { type: 'month', month: month.value, ...edged }, to: month.to };
  }
  const lunar = tokens.open(month.to) === 'âm' && tokens.open(month.to + 1) === 'lịch';
  if (lunar) return { value: { type: 'lunar' }, to: month.to + 2 };
  if (tokens.open(at) === 'chạp' || tokens.open(at) === 'giêng') return { value: { type: 'lunar' }, to: month.to };
  if (tokens.isGlued(month.to) && tokens.open(month.to) === '/' && yearAt(tokens, month.to + 1) < 0) return undefined;
  const year = readYearOf(tokens, month.to);
  if (year !== undefined)
    return { value: { type: 'month', month: month.value, year: year.value, ...edged }, to: year.to };
  // "tháng 10 này".
  if (tokens.isPlain(month.to) && tokens.open(month.to) === 'này')
    return { value: { type: 'month', month: month.value, year: { shift: 0 }, ...edged }, to: month.to + 1 };
  const lean =
    tokens.isPlain(month.to) && !GOES_ON.has(tokens, month.to + 1) && !tokens.isNumber(month.to + 1)
      ? LEANS.match(tokens, month.to)
      : undefined;
  return {
    value: { type: 'month', month: month.value, ...edged, ...(lean && { lean: lean.value }) },
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
function readMonthsOfYear(tokens: Tokens, at: number): Read<When> | undefined {
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

/** "10/2025/NĐ-CP". */
function hangsOn(tokens: Tokens, at: number): boolean {
  if (!tokens.isGlued(at)) return false;
  return !tokens.isMark(at) || tokens.open(at) === '/' || (tokens.isDash(at) && tokens.isWord(at + 1));
}

const OLDEST = 1600;

/** "2021-2025", "1873 - 1907": years, when both can be and nothing is counted. */
function readYears(tokens: Tokens, at: number): Read<When> | undefined {
  const first = yearAt(tokens, at);
  const last = yearAt(tokens, at + 2);
  if (first < OLDEST || last <= first || !tokens.isDash(at + 1) || tokens.isGlued(at + 1) !== tokens.isGlued(at + 2))
    return undefined;
  if (hangsOn(tokens, at + 3) || (tokens.isGlued(at) && tokens.open(at - 1) === '/')) return undefined;
  return { value: yearSpan(first, last), to: at + 3 };
}

/** "vào 2030", "trước 2045": four digits after a word of time, that count nothing. */
function readBareYear(tokens: Tokens, at: number): Read<When> | undefined {
  const year = yearAt(tokens, at);
  if (year < 1900 || year >= 2100 || !tokens.isSpaced(at)) return undefined;
  if (!BEFORE_YEAR.has(tokens, at - 1) && !isListedYear(tokens, at)) return undefined;
  const rises = TO.has(tokens, at - 1) && RISES.has(tokens, at - 2);
  const counts = tokens.isGlued(at + 1)
    ? !CLOSES.has(tokens, at + 1)
    : tokens.isPlain(at + 1) && !AFTER_YEAR.has(tokens, at + 1);
  return rises || counts || tokens.isNumber(at + 1) ? undefined : { value: { type: 'year', year }, to: at + 1 };
}
const BEFORE_YEAR = new Lexicon('vào từ đến tới trước sau hết');
/** "năm 2020 và 2022": the word stands before the first alone. */
function isListedYear(tokens: Tokens, at: number): boolean {
  return LISTS.has(tokens, at - 1) && yearAt(tokens, at - 2) > 0 && tokens.open(at - 3) === 'năm';
}
const LISTS = new Lexicon('và hoặc hay');
const RISES = new Lexicon('lên tăng giảm xuống còn đạt');
const CLOSES = new Lexicon('. , ; : ) ” " ! ?');
const AFTER_YEAR = new Lexicon('và thì là sẽ đã với theo để khi mà nhưng nên cùng hoặc có tại ở do của tương lần');

function yearSpan(first: number, last: number): When {
  return { type: 'span', first: { type: 'year', year: first }, last: { type: 'year', year: last } };
}

/** "179 TCN", "179 TCN - 938". */
function readBeforeChrist(tokens: Tokens, at: number): Read<When> | undefined {
  const era = readEra(tokens, at + 1);
  const value = tokens.plain(at);
  if (era === undefined || value < 1 || value > 9999) return undefined;
  const first: When = { type: 'year', year: era.before ? 1 - value : value };
  if (!joinsSpan(tokens, era.to)) return { value: first, to: era.to };
  const other = tokens.plain(era.to + 1);
  const otherEra = readEra(tokens, era.to + 2);
  if (other < 1 || other > 2200) return { value: first, to: era.to };
  const last: When = { type: 'year', year: otherEra?.before ? 1 - other : other };
  return { value: { type: 'span', first, last }, to: otherEra?.to ?? era.to + 2 };
}

/** "từ 2021 đến nay", "từ 2015 đến 2020", "từ đầu năm đến nay"; `at` is after the word từ, which is left out. */
function readSince(tokens: Tokens, at: number): Read<When> | undefined {
  const year = yearAt(tokens, at);
  if (year < 0 || !TO.has(tokens, at + 1)) return undefined;
  if (tokens.open(at + 2) === 'nay')
    return { value: { type: 'span', first: { type: 'year', year }, last: { type: 'today' } }, to: at + 3 };
  const last = yearAt(tokens, tokens.open(at + 2) === 'năm' ? at + 3 : at + 2);
  return last > year ? { value: yearSpan(year, last), to: tokens.open(at + 2) === 'năm' ? at + 4 : at + 3 } : undefined;
}

function readQuarter(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
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

const QUARTERS: Readonly<Record<string, number | undefined>> = { một: 1, hai: 2, ba: 3, tư: 4, bốn: 4 };

function quarterAt(tokens: Tokens, at: number): number | undefined {
  const digit = tokens.isNumber(at) && tokens.width(at) <= 2 ? tokens.plain(at) : undefined;
  const quarter = digit ?? readRoman(tokens.text(at)) ?? QUARTERS[tokens.open(at)];
  return quarter !== undefined && quarter >= 1 && quarter <= 4 ? quarter : undefined;
}

/** After the word năm. An edge makes "đầu năm" and "cuối năm" of the present year. */
function readYearPeriod(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  if (tokens.open(at) === 'học' && tokens.follows(at)) return readSchoolYear(tokens, at + 1);
  if (tokens.isNumber(at)) {
    const span = readYears(tokens, at);
    if (span !== undefined) return span;
  }
  const year = readYear(tokens, at);
  if (year === undefined) {
    const bare = edge !== undefined && !tokens.isNumber(at);
    return bare ? { value: { type: 'year', year: { shift: 0 }, edge }, to: at } : undefined;
  }
  if (typeof year.value !== 'number') {
    if (tokens.open(at) === 'qua' && edge === undefined)
      return { value: { type: 'stretch', count: -1, unit: 'year' }, to: year.to };
    return { value: { type: 'year', year: year.value, ...(edge && { edge }) }, to: year.to };
  }
  const last =
    joinsSpan(tokens, year.to) || (tokens.open(year.to) === 'và' && yearAt(tokens, year.to + 1) === year.value + 1)
      ? readLastYear(tokens, year.to + 1)
      : undefined;
  if (
    last !== undefined &&
    edge === undefined &&
    (last.value.type !== 'year' || Number(last.value.year) > year.value)
  ) {
    return { value: { type: 'span', first: { type: 'year', year: year.value }, last: last.value }, to: last.to };
  }
  return { value: { type: 'year', year: year.value, ...(edge && { edge }) }, to: year.to };
}

/** "2025", "năm 2025" or "nay" after "đến". */
function readLastYear(tokens: Tokens, at: number): Read<When> | undefined {
  if (tokens.open(at) === 'nay') return { value: { type: 'today' }, to: at + 1 };
  const word = tokens.open(at) === 'hết' ? at + 1 : at;
  const year = readYear(tokens, tokens.open(word) === 'năm' ? word + 1 : word);
  return typeof year?.value === 'number' ? { value: { type: 'year', year: year.value }, to: year.to } : undefined;
}

/** "năm học 2025-2026", "năm học này". */
function readSchoolYear(tokens: Tokens, at: number): Read<When> | undefined {
  return tokens.isNumber(at) ? readTermYears(tokens, at, true) : undefined;
}

function readWeek(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  const word = tokens.open(at) === 'lễ' ? at + 1 : at;
  const shift = tokens.isPlain(word) ? UNIT_SHIFTS.match(tokens, word) : undefined;
  if (shift !== undefined)
    return { value: { type: 'week', shift: shift.value, ...(edge && { edge }) }, to: word + shift.length };
  if (!tokens.isPlain(word) || tokens.open(word) !== 'qua') return undefined;
  return {
    value:
      edge === undefined
        ? { type: 'stretch', count: -1, unit: 'week' }
        : { type: 'week', shift: edge === 'end' ? -1 : 0, edge },
    to: word + 1,
  };
}

/** After the word nửa: "đầu năm 2025", "cuối tháng 10". */
function readHalf(tokens: Tokens, at: number): Read<When> | undefined {
  const edge = tokens.open(at);
  if (edge !== 'đầu' && edge !== 'cuối' && edge !== 'sau') return undefined;
  const first = edge === 'đầu';
  if (tokens.open(at + 1) === 'năm') {
    const year = readYear(tokens, at + 2);
    return { value: { type: 'half', half: first ? 1 : 2, ...(year && { year: year.value }) }, to: year?.to ?? at + 2 };
  }
  return tokens.open(at + 1) === 'tháng' ? readMonth(tokens, at + 2, first ? 'start' : 'end') : undefined;
}

/** "1990", "90", "90 của thế kỷ 20", "90 thế kỷ trước" after "thập niên" or "những năm". */
function readDecade(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  const edged = edge === undefined ? {} : { edge };
  const digits = tokens.plain(at);
  const width = tokens.width(at);
  if (digits < 0 || digits % 10 !== 0 || (width !== 4 && width !== 2)) return undefined;
  if (width === 4) return { value: { type: 'decade', decade: digits / 10, ...edged }, to: at + 1 };
  const named = tokens.open(at + 1) === 'của' ? at + 2 : at + 1;
  if (tokens.open(named) === 'thế' && tokens.open(named + 1) === 'kỉ') {
    const century = readCentury(tokens, named + 2, undefined);
    if (century?.value.type === 'century') {
      const first = typeof century.value.century === 'number' ? (century.value.century - 1) * 10 : 190;
      return { value: { type: 'decade', decade: first + digits / 10, ...edged }, to: century.to };
    }
  }
  return { value: { type: 'decade', decade: 190 + digits / 10, ...edged }, to: at + 1 };
}

function readCentury(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  const edged = edge === undefined ? {} : { edge };
  const shift = tokens.isPlain(at) ? UNIT_SHIFTS.match(tokens, at) : undefined;
  if (shift !== undefined)
    return { value: { type: 'century', century: { shift: shift.value }, ...edged }, to: at + shift.length };
  const start = tokens.open(at) === 'thứ' ? at + 1 : at;
  if (!tokens.follows(start)) return undefined;
  const roman = readRoman(tokens.text(start));
  const read = roman === undefined ? readSmall(tokens, start) : { value: roman, to: start + 1 };
  if (read === undefined || read.value < 1 || read.value > 30) return undefined;
  const era = readEra(tokens, read.to);
  return {
    value: { type: 'century', century: era?.before ? 1 - read.value : read.value, ...edged },
    to: era?.to ?? read.to,
  };
}

function readSeason(tokens: Tokens, at: number): Read<When> | undefined {
  const season = SEASONS.match(tokens, at);
  if (season === undefined) return undefined;
  const word = at + season.length;
  if (!tokens.follows(word)) return undefined;
  const named = tokens.open(word) === 'năm' ? readYear(tokens, word + 1) : undefined;
  const digits = yearAt(tokens, word);
  const shift = tokens.open(at) === 'mùa' && tokens.isPlain(word) ? UNIT_SHIFTS.match(tokens, word) : undefined;
  const year =
    named ??
    (digits < 0
      ? shift && { value: { shift: shift.value }, to: word + shift.length }
      : { value: digits, to: word + 1 });
  return year && { value: { type: 'season', season: season.value, year: year.value }, to: year.to };
}

const TERMS = new Phrases([
  [
    'nhiệm kỳ|giai đoạn|thời kỳ|niên khóa|khóa|mùa giải|niên vụ|niên độ|vụ|vụ đông xuân|vụ đông|khoảng thời gian|mùa|năm tài chính|năm tài khóa|nhiệm kỳ đại hội',
    true,
  ],
]);

/** Terms that begin in the middle of a year and end in that of the next. */
const HALFWAY = phraseSet('mùa giải|niên khóa|niên vụ|mùa');

/** "nhiệm kỳ 2025-2030", "giai đoạn 2021-2025", "mùa giải 2024/25". */
function readTerm(tokens: Tokens, at: number): Read<When> | undefined {
  const term = TERMS.match(tokens, at);
  if (term === undefined) return undefined;
  let start = at + term.length;
  if (tokens.open(start) === 'từ') start++;
  if (tokens.open(start) === 'năm') start++;
  return tokens.follows(start)
    ? readTermYears(tokens, start, HALFWAY.match(tokens, at)?.length === term.length)
    : undefined;
}

/** `halfway`: a term of one year goes from the middle of the first to that of the second. */
function readTermYears(tokens: Tokens, at: number, halfway: boolean): Read<When> | undefined {
  const first = yearAt(tokens, at);
  if (first < 0 || !(joinsSpan(tokens, at + 1) || tokens.open(at + 1) === '/')) return undefined;
  const next = tokens.open(at + 2) === 'năm' ? at + 3 : at + 2;
  const digits = tokens.plain(next);
  const last = tokens.width(next) === 2 ? Math.floor(first / 100) * 100 + digits : yearAt(tokens, next);
  if (digits < 0 || last <= first) return undefined;
  const [begins, ends]: [When, When] =
    halfway && last === first + 1
      ? [
          { type: 'month', month: 7, year: first },
          { type: 'month', month: 6, year: last },
        ]
      : [
          { type: 'year', year: first },
          { type: 'year', year: last },
        ];
  return { value: { type: 'span', first: begins, last: ends, label: true }, to: next + 1 };
}

const AGO = new Phrases([
  [
    'sau đó|cách đây|cách nay|trước đây|cách đây hơn|cách đây gần|cách đây khoảng|cách đây đúng|cách nay khoảng|cách nay hơn|cách nay gần|trước đó',
    true,
  ],
]);

const DIRECTIONS = new Phrases<'before' | 'before-told' | 'after' | 'after-told' | 'past' | 'coming'>([
  ['trước|về trước|trước đây', 'before'],
  ['trước đó', 'before-told'],
  ['nữa', 'after'],
  ['sau|sau đó', 'after-told'],
  ['qua|vừa qua|gần đây|gần nhất|trở lại đây|gần đây nhất|đã qua|vừa rồi|nay', 'past'],
  ['tới|tiếp theo|sắp tới|tới đây|kế tiếp', 'coming'],
]);

/** "ba năm trước", "cách đây 2 tuần", "10 ngày tới", "9 tháng đầu năm 2025", "3 năm qua", "hai ngày 25 và 26/10". */
function readCounted(tokens: Tokens, at: number): Read<When> | undefined {
  const ago = AGO.match(tokens, at);
  const count = readCount(tokens, at + (ago?.length ?? 0));
  if (count === undefined || !tokens.follows(count.to)) return undefined;
  const unit = UNITS.match(tokens, count.to);
  if (unit === undefined) return undefined;
  const after = count.to + unit.length;
  if (ago !== undefined && tokens.open(at) === 'sau') {
    return unit.value === 'minute' || unit.value === 'hour'
      ? undefined
      : { value: away(count.value, unit.value, true), to: after };
  }
  if (ago !== undefined)
    return {
      value: away(-count.value, unit.value, tokens.open(at) === 'trước' && tokens.open(at + 1) === 'đó'),
      to: after,
    };
  const listed =
    readListed(tokens, count.value, unit.value, after) ?? readOfYear(tokens, count.value, unit.value, after);
  if (listed !== undefined) return listed;
  const direction = tokens.isPlain(after) ? DIRECTIONS.match(tokens, after) : undefined;
  if (direction === undefined) return undefined;
  const to = after + direction.length;
  if (AFTER_EVENT.has(tokens, to) && tokens.follows(to)) return undefined;
  // "4 ngày tới Brussels": the word is "to".
  if (direction.length === 1 && tokens.open(after) === 'tới' && tokens.isCapital(to) && tokens.isSpaced(to))
    return undefined;
  switch (direction.value) {
    case 'before':
    case 'before-told':
      return { value: away(-count.value, unit.value, direction.value === 'before-told'), to };
    case 'after-told':
      // "12 phút sau": after what the story tells, and no newspaper dates that.
      if (unit.value === 'minute' || unit.value === 'hour') return undefined;
      return { value: away(count.value, unit.value, true), to };
    case 'after':
      return { value: away(count.value, unit.value, false), to };
    case 'past':
      return tokens.open(after) === 'nay' && count.value < 2
        ? undefined
        : { value: { type: 'stretch', count: -count.value, unit: unit.value }, to };
    case 'coming':
      return { value: { type: 'stretch', count: count.value, unit: unit.value }, to };
  }
}
/** "3 ngày trước khi ...": the count is from something else. */
const AFTER_EVENT = new Lexicon(
  'khi lúc ngày thời vụ sự trận cuộc lễ hội kể thềm vòng bầu khai giải phiên kỳ đợt hạn hiệp giao tết',
);

function away(count: number, unit: CalendarUnit, told: boolean): When {
  return { type: 'away', count, unit, ...(told && { told }) };
}

function readCount(tokens: Tokens, at: number): Read<number> | undefined {
  if (tokens.isNumber(at)) {
    const value = tokens.width(at) <= 3 ? tokens.plain(at) : -1;
    const more = tokens.isDash(at + 1) && tokens.width(at + 2) <= 3 ? tokens.plain(at + 2) : -1;
    // "1-2 ngày tới" reaches as far as the larger.
    if (value > 0 && more > value) return { value: more, to: at + 3 };
    return value > 0 ? { value, to: at + 1 } : undefined;
  }
  const words =
    tokens.isWord(at) && tokens.open(at) !== 'năm' && tokens.open(at) !== 'không'
      ? readNumberWords(tokens, at)
      : fiveUnits(tokens, at);
  return words !== undefined && words.value >= 1 && words.value < 10_000 && Number.isInteger(words.value)
    ? words
    : undefined;
}

/** "năm năm trước", "năm ngày tới": the first word is five before a unit. */
function fiveUnits(tokens: Tokens, at: number): Read<number> | undefined {
  if (tokens.open(at) !== 'năm') return undefined;
  const words = readNumberWords(tokens, at);
  return words !== undefined && tokens.isPlain(words.to) && UNITS.has(tokens, words.to) ? words : undefined;
}

/** "hai ngày 25 và 26/10", "3 tháng 7, 8, 9", "hai năm 2024-2025": the count and what it counts are one time. */
function readListed(tokens: Tokens, count: number, unit: CalendarUnit, at: number): Read<When> | undefined {
  if (!tokens.isNumber(at) || !tokens.follows(at)) return undefined;
  if (unit === 'day') {
    const dates = readDates(tokens, at, true);
    if (dates === undefined || dates.days.length < 2) return undefined;
    const [first, last] = [dates.days[0]!.day, dates.days.at(-1)!.day];
    const follow = dates.joined === 'span' || last.day - first.day + 1 === count || last.month !== first.month;
    return follow ? { value: { type: 'span', first: moment(first), last: moment(last) }, to: dates.to } : undefined;
  }
  const read =
    unit === 'month'
      ? readMonths(tokens, at, undefined)
      : unit === 'year'
        ? readYearPeriod(tokens, at, undefined)
        : undefined;
  return read?.value.type === 'span' ? read : undefined;
}

function moment(day: CivilDay): When {
  return { type: 'moment', day };
}

/** "9 tháng đầu năm 2025", "6 tháng cuối năm", "9 tháng năm 2025", "hai quý đầu năm". */
function readOfYear(tokens: Tokens, count: number, unit: CalendarUnit, at: number): Read<When> | undefined {
  const size = unit === 'month' ? count : unit === 'quarter' ? count * 3 : 0;
  if (size < 1 || size > 12 || !tokens.follows(at)) return undefined;
  const edge = tokens.open(at);
  const edged = edge === 'đầu' || edge === 'cuối';
  const word = edged ? at + 1 : at;
  if (tokens.open(word) !== 'năm') return undefined;
  const year = readYear(tokens, word + 1);
  if (!edged && typeof year?.value !== 'number') return undefined;
  return {
    value: { type: 'months', first: edge === 'cuối' ? 13 - size : 1, count: size, ...(year && { year: year.value }) },
    to: year?.to ?? word + 1,
  };
}
