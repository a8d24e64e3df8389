import type { Syllable } from '../syllables.ts';

/** Numbers in words, of every dialect and register: linh or lẻ, nghìn or ngàn, tư or bốn, "một triệu hai" for 1,200,000. */

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
/** The units digit after mươi or mười, where some digits change their form. */
const UNITS_AFTER_TEN: Readonly<Record<string, number>> = { ...DIGITS, mốt: 1, tư: 4, lăm: 5, nhăm: 5, răm: 5 };
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỉ: 1e9 };
/** Words that can only be the units digit of a shortened number: "hai mốt" is 21, "ba lăm" 35. */
const SHORT_UNITS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5 };

export interface WordValue {
  readonly value: number;
  /** Index of the token after the last one read. */
  readonly to: number;
}

/** Scale words that may follow a number in digits or words: nghìn, triệu, tỷ. */
export function scaleOf(token: Syllable | undefined): number | undefined {
  return token === undefined || token.kind !== 'word' ? undefined : SCALES[token.open];
}

/** A digit word by itself: 5 for "năm". */
export function digitOf(token: Syllable | undefined): number | undefined {
  return token === undefined || token.kind !== 'word' ? undefined : DIGITS[token.open];
}

const HALF = new Set(['rưỡi', 'rưởi']);
export function isHalf(token: Syllable | undefined): boolean {
  return token !== undefined && HALF.has(token.key);
}

/** The longest number in words that starts at token `at`; whether the words mean a number there is not asked. */
export function readNumberWords(tokens: readonly Syllable[], at: number): WordValue | undefined {
  let to = at;
  let above = 0;
  let part = 0;
  let group: number | undefined;
  let lastScale = Number.POSITIVE_INFINITY;
  for (;;) {
    if (to > at && !joins(tokens, to)) break;
    const below = group === undefined ? readBelowThousand(tokens, to, to > at) : undefined;
    if (below !== undefined) {
      if (to > at && isYears(tokens, to, below.to)) break;
      group = below.value;
      to = below.to;
      continue;
    }
    const scale = scaleOf(tokens[to]);
    if (scale === undefined) break;
    if (group === undefined && part === 0 && above === 0) break;
    if (scale === 1e9) {
      above = (above + part + (group ?? 0)) * 1e9;
      part = 0;
    } else if (group === undefined) {
      if (part === 0 || scale <= 1) break;
      part *= scale;
    } else {
      if (scale >= lastScale) break;
      part += group * scale;
    }
    group = undefined;
    lastScale = scale === 1e9 ? 1e9 : scale;
    to++;
    const tail = readTail(tokens, to, scale);
    if (tail !== undefined) return { value: above + part + tail.value, to: tail.to };
  }
  if (to === at) return undefined;
  const value = above + part + (group ?? 0);
  return readDecimals(tokens, to, value) ?? { value, to };
}

/** "hai nghìn năm" is two thousand years: five alone after a scale word is said "linh năm" or "lẻ năm". */
function isYears(tokens: readonly Syllable[], at: number, to: number): boolean {
  return to === at + 1 && tokens[at]!.open === 'năm' && scaleOf(tokens[to]) === undefined;
}

function joins(tokens: readonly Syllable[], at: number): boolean {
  return tokens[at]?.gap === 'space';
}

/** "một triệu hai", "hai nghìn tư", "một tỷ rưỡi": a digit or a half after a scale word counts tenths of it. */
function readTail(tokens: readonly Syllable[], at: number, scale: number): WordValue | undefined {
  const token = tokens[at];
  if (!joins(tokens, at)) return undefined;
  if (isHalf(token)) return { value: scale / 2, to: at + 1 };
  const digit = UNITS_AFTER_TEN[token!.open];
  if (digit === undefined || digit === 0 || token!.open === 'năm' || token!.capital) return undefined;
  if (startsLongerNumber(tokens, at + 1)) return undefined;
  return { value: (digit * scale) / 10, to: at + 1 };
}

const CONTINUES = new Set(['mươi', 'trăm', 'chục', 'phần', 'phẩy', 'mốt', 'lăm', 'nhăm', 'tư']);
function startsLongerNumber(tokens: readonly Syllable[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined && token.gap === 'space' && (CONTINUES.has(token.open) || SCALES[token.open] !== undefined)
  );
}

/** A number below 1000. `inner`: something larger stands before it, so that "không trăm" and "linh năm" may. */
function readBelowThousand(tokens: readonly Syllable[], at: number, inner: boolean): WordValue | undefined {
  const first = digitOf(tokens[at]);
  if (first !== undefined && tokens[at + 1]?.open === 'trăm' && joins(tokens, at + 1) && (first > 0 || inner)) {
    return readAfterHundreds(tokens, at + 2, first * 100);
  }
  if (inner && isFiller(tokens[at])) {
    const unit = digitOf(tokens[at + 1]);
    if (unit !== undefined && joins(tokens, at + 1)) return { value: unit, to: at + 2 };
    return undefined;
  }
  return readBelowHundred(tokens, at);
}

const FILLERS = new Set(['linh', 'lẻ']);
function isFiller(token: Syllable | undefined): boolean {
  return token !== undefined && FILLERS.has(token.key);
}

function readAfterHundreds(tokens: readonly Syllable[], at: number, hundreds: number): WordValue {
  const token = tokens[at];
  if (token === undefined || !joins(tokens, at)) return { value: hundreds, to: at };
  if (isHalf(token)) return { value: hundreds + 50, to: at + 1 };
  if (isFiller(token)) {
    const unit = digitOf(tokens[at + 1]) ?? UNITS_AFTER_TEN[tokens[at + 1]?.open ?? ''];
    if (unit !== undefined && unit > 0 && joins(tokens, at + 1)) return { value: hundreds + unit, to: at + 2 };
    return { value: hundreds, to: at };
  }
  const digit = UNITS_AFTER_TEN[token.open];
  const below = readBelowHundred(tokens, at);
  if (below !== undefined && below.value >= 10) return { value: hundreds + below.value, to: below.to };
  if (hundreds === 0 || digit === undefined || digit === 0 || token.open === 'năm' || token.capital) {
    return { value: hundreds, to: at };
  }
  if (startsLongerNumber(tokens, at + 1)) return { value: hundreds, to: at };
  return { value: hundreds + digit * 10, to: at + 1 };
}

function readBelowHundred(tokens: readonly Syllable[], at: number): WordValue | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return undefined;
  const next = tokens[at + 1];
  const joined = joins(tokens, at + 1);
  if (token.open === 'mười') {
    const unit = joined ? unitAfterTen(tokens, at + 1) : undefined;
    return unit === undefined ? { value: 10, to: at + 1 } : { value: 10 + unit, to: at + 2 };
  }
  const tens = DIGITS[token.open];
  if (tens === undefined) return undefined;
  if (!joined || next === undefined) return { value: tens, to: at + 1 };
  if (tens >= 2 || (tens === 1 && next.open === 'chục')) {
    if (next.open === 'mươi' || next.open === 'mười') {
      if (tens < 2) return undefined;
      const unit = joins(tokens, at + 2) ? unitAfterTen(tokens, at + 2) : undefined;
      return unit === undefined ? { value: tens * 10, to: at + 2 } : { value: tens * 10 + unit, to: at + 3 };
    }
    if (next.open === 'chục') {
      return isHalf(tokens[at + 2]) ? { value: tens * 10 + 5, to: at + 3 } : { value: tens * 10, to: at + 2 };
    }
    const short = SHORT_UNITS[next.open];
    if (short !== undefined && (next.open !== 'tư' || !isPrivate(tokens[at + 2]))) {
      return { value: tens * 10 + short, to: at + 2 };
    }
  }
  return { value: tens, to: at + 1 };
}

/** "hai tư nhân": the word is "private", not four. */
const AFTER_PRIVATE = new Set([
  'nhân',
  'thục',
  'tưởng',
  'liệu',
  'vấn',
  'pháp',
  'lệnh',
  'cách',
  'duy',
  'thế',
  'bản',
  'gia',
]);
function isPrivate(token: Syllable | undefined): boolean {
  return token !== undefined && AFTER_PRIVATE.has(token.key);
}

/** "hai mươi năm" is twenty years: five is said lăm there. Before another digit's own scale ("hai mươi ba nghìn") the digit is taken. */
function unitAfterTen(tokens: readonly Syllable[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || token.capital || token.open === 'năm' || token.open === 'không') return undefined;
  const unit = UNITS_AFTER_TEN[token.open];
  if (unit === undefined) return undefined;
  if (token.open === 'tư' && isPrivate(tokens[at + 1])) return undefined;
  const next = tokens[at + 1];
  return next !== undefined && next.gap === 'space' && (next.open === 'mươi' || next.open === 'trăm')
    ? undefined
    : unit;
}

/** "ba phẩy mười bốn": 3.14; "ba phẩy không năm": 3.05. */
function readDecimals(tokens: readonly Syllable[], at: number, whole: number): WordValue | undefined {
  if (tokens[at]?.open !== 'phẩy' || !joins(tokens, at)) return undefined;
  let digits = '';
  let to = at + 1;
  while (joins(tokens, to)) {
    const below = readBelowHundred(tokens, to);
    if (below === undefined) break;
    digits += String(below.value);
    to = below.to;
    if (below.value >= 10) break;
  }
  return digits === '' ? undefined : { value: Number(`${whole}.${digits}`), to };
}
