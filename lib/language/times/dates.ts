import { isDash } from '../characters.ts';
import { readNumberWords } from '../numbers/words.ts';
import type { Syllable } from '../syllables.ts';
import { type Read, readSmall } from './clock.ts';
import { NO_DATE_BEFORE } from './vocabulary.ts';
import type { Day, Shift } from './when.ts';

type Civil = Extract<Day, { type: 'civil' }>;

/** One day, or several: a span from the first to the last, or a list. Token indices of each stand beside it. */
export interface DatesRead {
  readonly days: readonly { readonly day: Civil; readonly from: number; readonly to: number }[];
  readonly joined: 'span' | 'list';
  readonly to: number;
}

const DOTTED_DATE = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/;
const YEAR = /^(?:1\d{3}|20\d{2}|21\d{2})$/;

export function isDayOfMonth(day: number, month: number, year?: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  if (month === 2)
    return day <= (year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

/** A year in digits or words, or counted from this one (năm nay, năm ngoái); `at` is after the word năm. */
export function readYear(tokens: readonly Syllable[], at: number): Read<number | Shift> | undefined {
  const token = tokens[at];
  if (token === undefined || token.gap === 'line') return undefined;
  if (token.kind === 'number') return YEAR.test(token.text) ? { value: Number(token.text), to: at + 1 } : undefined;
  const shift = YEAR_SHIFTS[token.open];
  if (shift !== undefined) {
    const ends = token.open === 'vừa' || token.open === 'sắp' ? at + 2 : at + 1;
    return token.open === 'vừa' && !['qua', 'rồi'].includes(tokens[at + 1]?.open ?? '')
      ? undefined
      : { value: { shift }, to: ends };
  }
  const words = token.kind === 'word' && !token.capital ? readNumberWords(tokens, at) : undefined;
  return words !== undefined && words.value >= 1000 && words.value < 2200 && Number.isInteger(words.value)
    ? words
    : undefined;
}

const YEAR_SHIFTS: Readonly<Record<string, number>> = {
  nay: 0,
  này: 0,
  ngoái: -1,
  trước: -1,
  qua: -1,
  vừa: -1,
  rồi: -1,
  sau: 1,
  tới: 1,
};

/** "năm 2025", ", năm 2025", "/2025", "năm ngoái" after a day and month. */
function readYearAfter(tokens: readonly Syllable[], at: number): Read<number | Shift> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if ((token.text === '/' || isDash(token.text) || token.text === '.') && token.gap === 'none') {
    const year = tokens[at + 1];
    if (year?.gap === 'none' && YEAR.test(year.text)) return { value: Number(year.text), to: at + 2 };
    return undefined;
  }
  const word = token.text === ',' && tokens[at + 1]?.open === 'năm' ? at + 1 : at;
  if (tokens[word]?.open !== 'năm' || tokens[word]!.gap === 'line') return undefined;
  const year = readYear(tokens, word + 1);
  if (year === undefined && word === at) return undefined;
  return year;
}

/** A day with its month: 25/10, 25-10-2025, 25.10, 2025-10-25, "25 tháng 10 năm 2025". `cued`: words before it say it is a day. */
export function readFullDate(tokens: readonly Syllable[], at: number, cued: boolean): Read<Civil> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    const iso = readIsoDate(tokens, at);
    if (iso !== undefined) return iso;
    const dotted = readDottedDate(tokens, at, cued);
    if (dotted !== undefined) return dotted;
  }
  const day = cued || token.kind === 'number' ? readSmall(tokens, at) : undefined;
  if (day === undefined || day.value < 1 || day.value > 31) return undefined;
  const mark = tokens[day.to];
  if (mark === undefined || mark.gap === 'line') return undefined;
  if (mark.open === 'tháng') return readWordedMonth(tokens, day.value, day.to);
  if (token.kind !== 'number') return undefined;
  const slash = mark.text === '/';
  if (!slash && !(isDash(mark.text) && mark.text.length === 1)) return undefined;
  const spaced = mark.gap === 'space';
  if (spaced && !(cued && slash)) return undefined;
  const month = tokens[day.to + 1];
  if (month?.kind !== 'number' || (month.gap !== 'none' && !spaced)) return undefined;
  const dottedYear = slash ? /^(\d{1,2})\.(\d{4})$/.exec(month.text) : null;
  if (!/^\d{1,2}$/.test(month.text) && dottedYear === null) return undefined;
  const monthValue = Number(dottedYear?.[1] ?? month.text);
  const afterMonth = day.to + 2;
  const year = dottedYear
    ? { value: Number(dottedYear[2]), to: afterMonth }
    : readNumericYear(tokens, afterMonth, mark.text);
  if (!isDayOfMonth(day.value, monthValue, typeof year?.value === 'number' ? year.value : undefined)) return undefined;
  if (year === undefined && runsOn(tokens, afterMonth)) return undefined;
  if (year === undefined && !slash && !cued) return undefined;
  if (year === undefined && slash && !cued && !isLikelyDate(tokens, at, afterMonth, day.value, monthValue))
    return undefined;
  if (startsInside(tokens, at)) return undefined;
  if (year !== undefined && typeof year.value === 'number' && runsOn(tokens, year.to)) return undefined;
  const value: Civil = {
    type: 'civil',
    day: day.value,
    month: monthValue,
    ...(year !== undefined && { year: year.value }),
  };
  return { value, to: year?.to ?? afterMonth };
}

/** The year after day and month: the same mark and four digits (two after a slash), or "năm 2025". */
function readNumericYear(tokens: readonly Syllable[], at: number, mark: string): Read<number | Shift> | undefined {
  const next = tokens[at];
  if (next?.text === mark && next.gap === 'none') {
    const year = tokens[at + 1];
    if (year?.gap === 'none' && YEAR.test(year.text)) return { value: Number(year.text), to: at + 2 };
    if (mark === '/' && year?.gap === 'none' && /^\d{2}$/.test(year.text) && !runsOn(tokens, at + 2)) {
      return { value: Number(year.text) + (Number(year.text) < 70 ? 2000 : 1900), to: at + 2 };
    }
  }
  return readYearAfter(tokens, at);
}

function readWordedMonth(tokens: readonly Syllable[], day: number, at: number): Read<Civil> | undefined {
  const month = readMonthName(tokens, at + 1);
  if (month === undefined) return undefined;
  const year = typeof month.value === 'number' ? readYearAfter(tokens, month.to) : undefined;
  if (
    typeof month.value === 'number' &&
    !isDayOfMonth(day, month.value, typeof year?.value === 'number' ? year.value : undefined)
  ) {
    return undefined;
  }
  const value: Civil = { type: 'civil', day, month: month.value, ...(year !== undefined && { year: year.value }) };
  return { value, to: year?.to ?? month.to };
}

const MONTH_SHIFTS: Readonly<Record<string, number>> = { này: 0, nay: 0, trước: -1, sau: 1, tới: 1, qua: -1 };
/** Months told by names of their own: tháng Giêng, tháng Chạp, tháng Tư. */
const MONTH_NAMES: Readonly<Record<string, number>> = { giêng: 1, chạp: 12, tư: 4, một: 1 };

/** What stands after "tháng": a number from 1 to 12 in digits or words, or this, last, next. */
export function readMonthName(tokens: readonly Syllable[], at: number): Read<number | Shift> | undefined {
  const token = tokens[at];
  if (token === undefined || token.gap === 'line') return undefined;
  if (token.kind === 'word') {
    const shift = MONTH_SHIFTS[token.open];
    if (shift !== undefined) return { value: { shift }, to: at + 1 };
    if (token.open === 'vừa' && (tokens[at + 1]?.open === 'qua' || tokens[at + 1]?.open === 'rồi'))
      return { value: { shift: -1 }, to: at + 2 };
    if (token.open === 'mười' && tokens[at + 1]?.open === 'một') return { value: 11, to: at + 2 };
    const name = MONTH_NAMES[token.open];
    if (name !== undefined && token.open !== 'một') return { value: name, to: at + 1 };
  }
  const small = readSmall(tokens, at);
  return small !== undefined && small.value >= 1 && small.value <= 12 ? small : undefined;
}

function readIsoDate(tokens: readonly Syllable[], at: number): Read<Civil> | undefined {
  const [year, dash, month, second, day] = tokens.slice(at, at + 5);
  if (day === undefined || !/^\d{4}$/.test(year!.text) || dash!.text !== '-' || second!.text !== '-') return undefined;
  if (!/^\d{1,2}$/.test(month!.text) || !/^\d{1,2}$/.test(day.text)) return undefined;
  if ([dash, month, second, day].some((token) => token!.gap !== 'none')) return undefined;
  const value: Civil = { type: 'civil', day: Number(day.text), month: Number(month!.text), year: Number(year!.text) };
  return isDayOfMonth(value.day, value.month as number, value.year as number) ? { value, to: at + 5 } : undefined;
}

function readDottedDate(tokens: readonly Syllable[], at: number, cued: boolean): Read<Civil> | undefined {
  const found = DOTTED_DATE.exec(tokens[at]!.text);
  if (found === null) return undefined;
  const [, day, month, year] = found;
  if (!isDayOfMonth(Number(day), Number(month), year === undefined ? undefined : Number(year))) return undefined;
  if (year === undefined && (!cued || tokens[at + 1]?.text === '%')) return undefined;
  const after = year === undefined ? readYearAfter(tokens, at + 1) : { value: Number(year), to: at + 1 };
  return {
    value: { type: 'civil', day: Number(day), month: Number(month), ...(after !== undefined && { year: after.value }) },
    to: after?.to ?? at + 1,
  };
}

/** More digits or letters hang on: 100/2019/NĐ-CP, 57-NQ. */
function runsOn(tokens: readonly Syllable[], at: number): boolean {
  const mark = tokens[at];
  if (mark === undefined || mark.gap !== 'none') return false;
  if (mark.kind !== 'punctuation') return true;
  if (mark.text === '%') return true;
  const next = tokens[at + 1];
  return mark.text === '/' ? next?.gap === 'none' : isDash(mark.text) && next?.gap === 'none' && next.kind === 'word';
}

/** The first number hangs on something before it: 1/25/10, A-25/10. */
function startsInside(tokens: readonly Syllable[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.gap !== 'none' || before === undefined) return false;
  if (before.kind !== 'punctuation') return true;
  return before.text === '/' || (isDash(before.text) && tokens[at - 2]?.kind === 'word' && before.gap === 'none');
}

/** Days that everybody calls by day and month. */
const FEASTS = new Set(
  '1/1 3/2 8/3 26/3 30/4 1/5 7/5 19/5 1/6 21/6 27/7 19/8 2/9 10/10 13/10 20/10 20/11 22/12 25/12 9/5 27/2 14/2'.split(
    ' ',
  ),
);
const SHARE_NOUNS = new Set(
  'số dân diện tổng quãng lượng chiều thành chỉ nguồn giá tài trận cổ khối thời thu chi lực đại học sinh viên người hộ xã phường huyện tỉnh chặng đường phiếu hạng mục tiêu phần ghế trong của nước cử vốn khu câu kíp ca'.split(
    ' ',
  ),
);

/** Whether an uncued "a/b" is a day and month and no share, street or mark. */
function isLikelyDate(tokens: readonly Syllable[], at: number, end: number, day: number, month: number): boolean {
  if (NO_DATE_BEFORE.matchBefore(tokens, at, 3)) return false;
  if (day === 24 && month === 7) return false;
  const next = tokens[end];
  if (next?.text === '%') return false;
  const sure = day > 12 || FEASTS.has(`${day}/${month}`);
  if (next?.kind === 'word' && next.gap === 'space' && SHARE_NOUNS.has(next.open))
    return sure && !next.capital && day > 12 && next.open !== 'số' && next.open !== 'tổng';
  if (sure || day > month) return true;
  const before = tokens[at - 1];
  return (
    before === undefined ||
    before.gap === 'line' ||
    at === 0 ||
    before.kind === 'punctuation' ||
    next === undefined ||
    next.kind === 'punctuation'
  );
}

const TO = new Set(['đến', 'tới']);

/** How two days are joined at `at`, and where the second may start. */
function readJoint(tokens: readonly Syllable[], at: number): { joined: 'span' | 'list'; to: number } | undefined {
  const token = tokens[at];
  if (token === undefined || token.gap === 'line') return undefined;
  let joined: 'span' | 'list' | undefined;
  let to = at + 1;
  if (isDash(token.text) && token.text.length === 1) joined = 'span';
  else if (TO.has(token.open)) joined = 'span';
  else if (
    (token.open === 'cho' && TO.has(tokens[at + 1]?.open ?? '')) ||
    (TO.has(token.open) && tokens[at + 1]?.open === 'hết')
  ) {
    joined = 'span';
    to = at + 2;
  } else if (token.open === 'và' || token.text === ',' || token.open === 'rồi') joined = 'list';
  if (joined === undefined) return undefined;
  if (tokens[to]?.open === 'hết') to++;
  if (tokens[to]?.open === 'ngày' || tokens[to]?.open === 'mùng' || tokens[to]?.open === 'mồng') to++;
  return { joined, to };
}

const MOST_DAYS = 12;

/**
 * Days at token `at` (after "ngày", when it stands there): 25/10; 25-26/10; 25 và 26/10; 25, 26 và 27/10; 30/4-2/5; "5 đến ngày 26 tháng 4 năm 1975".
 * Month and year run back from the last day to those before it. `cued` as in {@link readFullDate}; with it a bare day will do.
 */
export function readDates(tokens: readonly Syllable[], at: number, cued: boolean): DatesRead | undefined {
  const found: { day: Civil; from: number; to: number }[] = [];
  let joined: 'span' | 'list' = 'list';
  let next = at;
  let complete = 0;
  while (found.length < MOST_DAYS) {
    const full = readFullDate(tokens, next, cued || found.length > 0);
    if (full !== undefined) {
      found.push({ day: full.value, from: next, to: full.to });
      complete = found.length;
    } else {
      const bare = readBareDay(tokens, next, cued);
      if (bare === undefined) break;
      found.push({ day: { type: 'civil', day: bare.value }, from: next, to: bare.to });
    }
    const joint = readJoint(tokens, found.at(-1)!.to);
    if (joint === undefined) break;
    const dash = isDash(tokens[found.at(-1)!.to]!.text);
    if (full !== undefined && joint.joined === 'list') break;
    if (full === undefined && !cued && !dash) break;
    if (found.length > 1 && joint.joined !== joined) {
      if (joint.joined === 'span') break;
    }
    joined = joint.joined;
    next = joint.to;
    if (full !== undefined && joint.joined === 'span' && found.length > 1) break;
  }
  if (complete === 0) {
    if (!cued || found.length === 0) return undefined;
    const only = found[0]!;
    return isBareAlone(tokens, only.to) ? { days: [only], joined: 'list', to: only.to } : undefined;
  }
  const kept = found.slice(0, complete);
  const last = kept.at(-1)!.day;
  const days = kept.map((one) => ({ ...one, day: inherit(one.day, last) }));
  return { days, joined, to: kept.at(-1)!.to };
}

function readBareDay(tokens: readonly Syllable[], at: number, cued: boolean): Read<number> | undefined {
  const token = tokens[at];
  if (token === undefined || (token.kind !== 'number' && !cued)) return undefined;
  const day = readSmall(tokens, at);
  if (day === undefined || day.value < 1 || day.value > 31) return undefined;
  return day;
}

/** A bare day is none when the number goes on or counts something: "ngày 3 lần". */
function isBareAlone(tokens: readonly Syllable[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined || next.gap === 'line') return true;
  if (next.gap === 'none' && next.kind !== 'punctuation') return false;
  if (next.text === '/' || next.text === '%') return false;
  if (isDash(next.text) && next.gap === 'none') return false;
  return !COUNTED.has(next.open);
}
const COUNTED = new Set([
  'lần',
  'giờ',
  'tiếng',
  'bữa',
  'ca',
  'triệu',
  'nghìn',
  'tháng',
  'viên',
  'người',
  'suất',
  'chuyến',
  'buổi',
  'ly',
  'cốc',
  'phút',
  'km',
]);

function inherit(day: Civil, last: Civil): Civil {
  const month = day.month ?? last.month;
  const year = day.year ?? (yearsDiffer(day, last) && typeof last.year === 'number' ? last.year - 1 : last.year);
  return { type: 'civil', day: day.day, ...(month !== undefined && { month }), ...(year !== undefined && { year }) };
}

/** "28/12 - 3/1/2026": the first day lies in the year before. */
function yearsDiffer(day: Civil, last: Civil): boolean {
  return typeof day.month === 'number' && typeof last.month === 'number' && day.month > last.month;
}
