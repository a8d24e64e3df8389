import { Lexicon, WordValues } from '../lexicon.ts';
import { Phrases, phraseSet } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import { daysInMonth } from './calendar.ts';
import { type Read, readSmall } from './clock.ts';
import { NO_DATE_BEFORE } from './vocabulary.ts';
import type { Day, Shift } from './when.ts';
import { readYearAfter, yearAt } from './years.ts';

export type CivilDay = Extract<Day, { type: 'civil' }>;

/** Whether the calendar has the day; without a year, whether some year has it. */
function isDayOfMonth(day: number, month: number, year?: number | Shift): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(typeof year === 'number' ? year : 2000, month);
}

function civil(day: number, month: number | Shift, year: number | Shift | undefined): CivilDay {
  return { type: 'civil', day, month, year };
}

/** A day with its month: 25/10, 25-10-2025, 25.10, 2025-10-25, "25 tháng 10 năm 2025". `cued`: words before it say it is a day. */
function readFullDate(tokens: Tokens, at: number, cued: boolean): Read<CivilDay> | undefined {
  if (tokens.isNumber(at)) {
    if (startsInside(tokens, at)) return undefined;
    const written = readIsoDate(tokens, at) ?? readDottedDate(tokens, at, cued) ?? readMarkedDate(tokens, at, cued);
    if (written !== undefined) return written;
  } else if (!cued) return undefined;
  const day = readSmall(tokens, at);
  if (day === undefined) return undefined;
  const word = cued && tokens.open(day.to) === ',' ? day.to + 1 : day.to;
  if (tokens.open(word) !== 'tháng' || !tokens.follows(word) || isNamedMonth(tokens, word)) return undefined;
  const month = readMonthName(tokens, word + 1);
  if (month === undefined) return undefined;
  if (typeof month.value !== 'number')
    return day.value <= 31 ? { value: civil(day.value, month.value, undefined), to: month.to } : undefined;
  const year = readYearAfter(tokens, month.to);
  if (!isDayOfMonth(day.value, month.value, year?.value)) return undefined;
  return { value: civil(day.value, month.value, year?.value), to: year?.to ?? month.to };
}

/** "đường 30 Tháng 4", "phố Cách Mạng Tháng Tám": the month is part of a name. */
export function isNamedMonth(tokens: Tokens, at: number): boolean {
  if (!tokens.isSpaced(at)) return false;
  if (tokens.isNumber(at - 1)) return tokens.isCapital(at) && NO_DATE_BEFORE.endsBefore(tokens, at - 1);
  const inName = tokens.isCapital(at) && tokens.isCapital(at - 1) && !tokens.isShouted(at);
  return inName || REVOLUTION.endsBefore(tokens, at);
}
const REVOLUTION = phraseSet('cách mạng');

/** 2025-10-25. */
function readIsoDate(tokens: Tokens, at: number): Read<CivilDay> | undefined {
  const year = yearAt(tokens, at);
  if (year < 0) return undefined;
  for (let i = at + 1; i <= at + 4; i++) if (!tokens.isGlued(i)) return undefined;
  if (tokens.open(at + 1) !== tokens.open(at + 3) || (!tokens.isDash(at + 1) && tokens.open(at + 1) !== '/'))
    return undefined;
  const month = tokens.plain(at + 2);
  const day = tokens.plain(at + 4);
  return isDayOfMonth(day, month, year) ? { value: civil(day, month, year), to: at + 5 } : undefined;
}

const DOTTED = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/;

/** 25.10.2025; 25.10 where words before it say it is a day. */
function readDottedDate(tokens: Tokens, at: number, cued: boolean): Read<CivilDay> | undefined {
  const width = tokens.width(at);
  if (width < 3 || width > 10 || tokens.plain(at) >= 0) return undefined;
  const found = DOTTED.exec(tokens.text(at));
  if (found === null) return undefined;
  const [day, month, digits] = [Number(found[1]), Number(found[2]), found[3]];
  if (digits?.length === 2 && !cued) return undefined;
  const written = digits === undefined ? undefined : digits.length === 2 ? century(Number(digits)) : Number(digits);
  if (!isDayOfMonth(day, month, written)) return undefined;
  if (written !== undefined) return { value: civil(day, month, written), to: at + 1 };
  if (!cued || tokens.open(at + 1) === '%') return undefined;
  const year = readYearAfter(tokens, at + 1);
  return { value: civil(day, month, year?.value), to: year?.to ?? at + 1 };
}

/** Of two digits: 45 is 1945, 25 is 2025. */
function century(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

/** 25/10, 25/10/2025, 25-10, 25-10-2025. */
function readMarkedDate(tokens: Tokens, at: number, cued: boolean): Read<CivilDay> | undefined {
  const day = tokens.width(at) <= 2 ? tokens.plain(at) : -1;
  const mark = tokens.open(at + 1);
  const slash = mark === '/';
  if (day < 1 || !(slash || tokens.isDash(at + 1))) return undefined;
  const spaced = !tokens.isGlued(at + 1);
  if (spaced ? !(cued && slash && tokens.follows(at + 1)) : !tokens.isGlued(at + 2)) return undefined;
  const dotted = slash && tokens.width(at + 2) > 5 ? MONTH_DOT_YEAR.exec(tokens.text(at + 2)) : null;
  const month = dotted ? Number(dotted[1]) : tokens.width(at + 2) <= 2 ? tokens.plain(at + 2) : -1;
  const year = dotted ? { value: Number(dotted[2]), to: at + 3 } : readMarkedYear(tokens, at + 3, mark);
  if (!isDayOfMonth(day, month, year?.value)) return readAmericanDate(tokens, at, day, month, year);
  const to = year?.to ?? at + 3;
  if (runsOn(tokens, to)) return undefined;
  if (year === undefined && !cued && !(slash && isLikelyDate(tokens, at, to, day, month))) return undefined;
  if (typeof year?.value === 'number' && !cued && isNumbered(tokens, at)) return undefined;
  return { value: civil(day, month, year?.value), to };
}
const MONTH_DOT_YEAR = /^(\d{1,2})\.(\d{4})$/;

/** 10/25/2025, which can be read in one way only. */
function readAmericanDate(
  tokens: Tokens,
  at: number,
  month: number,
  day: number,
  year: Read<number | Shift> | undefined,
): Read<CivilDay> | undefined {
  if (typeof year?.value !== 'number' || tokens.open(at + 1) !== '/' || tokens.open(at + 3) !== '/' || month > 12)
    return undefined;
  return isDayOfMonth(day, month, year.value) ? { value: civil(day, month, year.value), to: year.to } : undefined;
}

/** The year after day and month: the same mark and four digits (two after a slash), or "năm 2025". */
function readMarkedYear(tokens: Tokens, at: number, mark: string): Read<number | Shift> | undefined {
  if (tokens.isGlued(at) && tokens.open(at) === mark && tokens.isGlued(at + 1)) {
    const year = yearAt(tokens, at + 1);
    if (year >= 0) return { value: year, to: at + 2 };
    const short = mark === '/' && tokens.width(at + 1) === 2 ? tokens.plain(at + 1) : -1;
    if (short >= 0 && !runsOn(tokens, at + 2)) return { value: century(short), to: at + 2 };
  }
  return readYearAfter(tokens, at);
}

/** "Nghị định số 25/10/2024", "Luật 12/2025": dates hang on no such word. */
function isNumbered(tokens: Tokens, at: number): boolean {
  return tokens.open(at - 1) === 'số';
}

const MONTH_SHIFTS = new WordValues({ này: 0, nay: 0, trước: -1, qua: -1, rồi: -1, sau: 1, tới: 1 });
/** Months with names of their own. */
const MONTH_NAMES = new WordValues({ giêng: 1, chạp: 12, tư: 4 });
const ENDED = new Lexicon('qua rồi');

/** What stands after "tháng": a number from 1 to 12 in digits or words, or this, last, next. */
export function readMonthName(tokens: Tokens, at: number): Read<number | Shift> | undefined {
  if (!tokens.follows(at)) return undefined;
  if (tokens.isWord(at)) {
    const open = tokens.open(at);
    const shift = tokens.isPlain(at) ? MONTH_SHIFTS.of(tokens, at) : undefined;
    if (shift !== undefined) return { value: { shift }, to: at + 1 };
    if (open === 'vừa' && ENDED.has(tokens, at + 1)) return { value: { shift: -1 }, to: at + 2 };
    const name = MONTH_NAMES.of(tokens, at);
    if (name !== undefined) return { value: name, to: at + 1 };
    if (open === 'một' || open === 'không') return undefined;
    // "tháng Mười Một": its capitals keep it from being read as 10 and 1.
    if (open === 'mười' && (tokens.open(at + 1) === 'một' || tokens.open(at + 1) === 'hai'))
      return { value: tokens.open(at + 1) === 'một' ? 11 : 12, to: at + 2 };
  }
  const small = readSmall(tokens, at);
  if (small === undefined || small.value < 1 || small.value > 12 || runsOn(tokens, small.to)) return undefined;
  return small;
}

/** More digits or letters hang on: 100/2019/NĐ-CP, 57-NQ, 12.5 %. */
function runsOn(tokens: Tokens, at: number): boolean {
  if (!tokens.isGlued(at)) return false;
  if (!tokens.isMark(at)) return true;
  if (!tokens.isGlued(at + 1)) return tokens.open(at) === '%';
  if (tokens.open(at) === '/') return !tokens.isNumber(at + 1) || tokens.width(at + 1) !== 4;
  return tokens.isDash(at) && tokens.isWord(at + 1);
}

/** The first number hangs on something before it: 1/25/10, A-25/10. */
function startsInside(tokens: Tokens, at: number): boolean {
  if (!tokens.isGlued(at)) return false;
  if (!tokens.isMark(at - 1)) return true;
  if (tokens.open(at - 1) === '/') return true;
  return tokens.isDash(at - 1) && tokens.isGlued(at - 1) && tokens.isWord(at - 2);
}

/** Days that everybody calls by day and month. */
const FEASTS = new Set(
  '1/1 3/2 8/3 26/3 30/4 1/5 7/5 19/5 1/6 21/6 27/7 19/8 2/9 10/10 13/10 20/10 20/11 22/12 25/12 9/5 27/2 14/2'.split(
    ' ',
  ),
);
/** What a share is a share of. */
const SHARED = new Lexicon(
  'số dân diện tổng quãng lượng chiều thành chỉ nguồn giá tài trận cổ khối thời thu chi lực đại học sinh viên người hộ xã phường huyện tỉnh chặng đường phiếu hạng mục tiêu phần ghế trong của nước cử vốn khu câu ca bàn hệ đơn',
);

/** Whether an uncued "a/b" is a day and month and no share, street or mark. */
function isLikelyDate(tokens: Tokens, at: number, end: number, day: number, month: number): boolean {
  if (NO_DATE_BEFORE.endsBefore(tokens, at) || isRate(tokens, at) || (day === 24 && month === 7)) return false;
  if (tokens.open(end) === '%') return false;
  const feast = FEASTS.has(`${day}/${month}`);
  if (tokens.isPlain(end) && SHARED.has(tokens, end)) return day > 12 && !COUNTED_OF.has(tokens, end);
  if (feast || day > month) return true;
  // "2/3 địa điểm" is a share, also where it opens the line.
  if (tokens.isPlain(end) && tokens.open(end) !== 'là') return false;
  return tokens.startsLine(at) || tokens.isMark(at - 1) || !tokens.isPlain(end);
}
/** "tỷ lệ lỗi 1/12", "tỉ lệ chọi 3/4": of what it is the rate may stand between. */
function isRate(tokens: Tokens, at: number): boolean {
  for (let i = at - 1; i >= at - MOST_RATED; i--) {
    if (RATES.has(tokens, i)) return true;
    if (!tokens.isPlain(i)) return false;
  }
  return false;
}
const RATES = phraseSet('tỉ lệ|tỉ số|xác suất|tần suất');
const MOST_RATED = 4;

const COUNTED_OF = new Lexicon('số tổng dân diện xã phường huyện tỉnh đại học hộ chỉ người sinh phiếu thành');

const TO = new Lexicon('đến tới');
const DAY_WORDS = new Lexicon('ngày mùng mồng');

export interface Joint {
  readonly joined: 'span' | 'list';
  /** Where the second may start. */
  readonly to: number;
}

/** How two days are joined: 25-26, 25 đến ngày 26, 25 và 26, 25, 26. */
function readJoint(tokens: Tokens, at: number): Joint | undefined {
  if (!tokens.follows(at)) return undefined;
  const open = tokens.open(at);
  let joined: Joint['joined'];
  let to = at + 1;
  if (tokens.isDash(at) || TO.has(tokens, at)) joined = 'span';
  else if (open === 'cho' && TO.has(tokens, at + 1)) {
    joined = 'span';
    to = at + 2;
  } else if (open === 'và' || open === ',') joined = 'list';
  else return undefined;
  if (joined === 'span' && tokens.open(to) === 'hết') to++;
  if (DAY_WORDS.has(tokens, to)) to++;
  return { joined, to };
}

/** One day, or several: a span from the first to the last, or a list. */
export interface DatesRead {
  readonly days: readonly { readonly day: CivilDay; readonly to: number }[];
  readonly joined: 'span' | 'list';
  readonly to: number;
}

const MOST_DAYS = 12;

/**
 * Days at a token (after "ngày", when it stands there): 25/10; 25-26/10; 25 và 26/10; 25, 26 và 27/10; 30/4-2/5; "5 đến ngày 26 tháng 4 năm 1975".
 * Month and year run back from the last day to those before it. `cued` as in {@link readFullDate}; with it a bare day will do.
 */
export function readDates(tokens: Tokens, at: number, cued: boolean): DatesRead | undefined {
  const found: { day: CivilDay; to: number }[] = [];
  let joined: Joint['joined'] = 'list';
  let next = at;
  let complete = 0;
  while (found.length < MOST_DAYS) {
    const slashOnly = !cued && found.length > 0;
    const full = readFullDate(tokens, next, cued || found.length > 0);
    if (full !== undefined && !(slashOnly && !isSlashed(tokens, next))) {
      found.push({ day: full.value, to: full.to });
      complete = found.length;
    } else {
      const bare = readBareDay(tokens, next, cued);
      if (bare === undefined) break;
      found.push({ day: { type: 'civil', day: bare.value }, to: bare.to });
    }
    const last = found.at(-1)!.to;
    const joint = readJoint(tokens, last);
    if (joint === undefined || (joint.joined === 'span' && found.length > 1 && joined === 'span')) break;
    if (full !== undefined && joint.joined === 'list') break;
    if (full === undefined && !cued && !tokens.isDash(last)) break;
    joined = joint.joined;
    next = joint.to;
  }
  if (complete === 0) {
    const only = found[0];
    if (!cued || only === undefined || !isAlone(tokens, at, only.to)) return undefined;
    return { days: [only], joined: 'list', to: only.to };
  }
  const last = found[complete - 1]!;
  if (complete === 1) return { days: [last], joined, to: last.to };
  const kept = found.slice(0, complete);
  return { days: kept.map(({ day, to }) => ({ day: withMonthOf(day, last.day), to })), joined, to: last.to };
}

/** "1-2-3" is no list of days; "4-5/12" is. */
function isSlashed(tokens: Tokens, at: number): boolean {
  return !tokens.isDash(at + 1);
}

function readBareDay(tokens: Tokens, at: number, cued: boolean): Read<number> | undefined {
  if (!tokens.isNumber(at) && !cued) return undefined;
  // "ngày năm 1967": the word is the year's.
  if (tokens.isWord(at) && (tokens.open(at) === 'năm' || tokens.open(at) === 'không')) return undefined;
  const day = readSmall(tokens, at);
  return day !== undefined && day.value >= 1 && day.value <= 31 ? day : undefined;
}

/** A bare day is none when the number goes on or counts something: "ngày 3 lần". */
function isAlone(tokens: Tokens, at: number, to: number): boolean {
  if (!tokens.follows(to)) return true;
  if (tokens.isGlued(to)) {
    if (!tokens.isMark(to) || tokens.open(to) === '/' || tokens.open(to) === '%') return false;
    if (tokens.isDash(to)) return false;
  }
  if (tokens.isWord(at) && !DAY_WORDS.has(tokens, at - 1)) return false;
  return !COUNTED.has(tokens, to);
}
const COUNTED = new Lexicon(
  'lần giờ tiếng bữa ca triệu nghìn ngàn tháng viên người suất chuyến buổi li cốc phút km trận bài % vạn tỉ năm đồng kg tấn',
);

/** Month and year of the last day run back to those before it; across a New Year the year is the one before. */
function withMonthOf(day: CivilDay, last: CivilDay): CivilDay {
  const month = day.month ?? last.month;
  const crosses = typeof month === 'number' && typeof last.month === 'number' && month > last.month;
  const year = day.year ?? (crosses && typeof last.year === 'number' ? last.year - 1 : last.year);
  return { type: 'civil', day: day.day, month, year };
}

const LUNAR = new Phrases([['âm lịch|âl|al|tết|tết nguyên đán|tháng giêng|tháng chạp', true]]);

/** Where the words that make a date a lunar one end; undefined for a solar date. */
export function endOfLunar(tokens: Tokens, at: number): number | undefined {
  const inBrackets = tokens.open(at) === '(';
  const found = tokens.follows(at) ? LUNAR.match(tokens, inBrackets ? at + 1 : at) : undefined;
  if (found === undefined) return undefined;
  const to = at + found.length + (inBrackets ? 1 : 0);
  return inBrackets && tokens.open(to) === ')' ? to + 1 : to;
}
