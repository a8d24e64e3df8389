import { Lexicon, WordValues } from '../lexicon.ts';
import type { Tokens } from '../tokens.ts';

/** Numbers in words, of every dialect and register: linh or lẻ, nghìn or ngàn, tư or bốn, "một triệu hai" for 1,200,000. */

const PLAIN = { không: 0, một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 };
const DIGITS = new WordValues(PLAIN);
/** The units digit after mươi or mười, where some digits change their form. */
const UNITS = new WordValues({ ...PLAIN, mốt: 1, tư: 4, lăm: 5, nhăm: 5, răm: 5 });
/** Words that can only be the units digit of a shortened number: "hai mốt" is 21, "ba lăm" 35. */
const SHORT_UNITS = new WordValues({ mốt: 1, tư: 4, lăm: 5, nhăm: 5 });
const SCALES = new WordValues({ nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỉ: 1e9 });
const BILLION = 1e9;
const DOZEN = 12;

/** Words that a number in words can begin with. */
const FIRSTS = new Lexicon(`mười ${Object.keys(PLAIN).join(' ')}`);
const HALF = new Lexicon('rưỡi rưởi');
const FILLERS = new Lexicon('linh lẻ');
const TENS = new Lexicon('mươi mười');
const CONTINUES = new Lexicon('mươi trăm chục phần phẩy chấm mốt lăm nhăm tư nghìn ngàn vạn triệu tỉ');
/** "hai tư nhân": the word is "private", not four. */
const AFTER_PRIVATE = new Lexicon('nhân thục tưởng liệu vấn pháp lệnh cách duy thế bản gia');

export interface WordValue {
  readonly value: number;
  /** Index of the token after the last one read. */
  readonly to: number;
}

/** Scale words that may follow a number in digits or words: nghìn, triệu, tỷ. */
export function scaleOf(tokens: Tokens, at: number): number | undefined {
  const scale = SCALES.of(tokens, at);
  return scale === undefined || (NO_SCALE_BEFORE.has(tokens, at + 1) && tokens.isPlain(at + 1)) ? undefined : scale;
}
/** "một tỷ lệ", "5 tỷ phú", "hai triệu phú": other words begin like scales. */
const NO_SCALE_BEFORE = new Lexicon('lệ số trọng giá suất phú muội');

/** A digit word by itself: 5 for "năm". */
export function digitOf(tokens: Tokens, at: number): number | undefined {
  return DIGITS.of(tokens, at);
}

/** Whether "rưỡi" or its like stands at a token, set apart from the word before. */
export function isHalf(tokens: Tokens, at: number): boolean {
  return HALF.has(tokens, at) && tokens.isSpaced(at);
}

/** The longest number in words that starts at a token; whether the words mean a number there is not asked. */
export function readNumberWords(tokens: Tokens, at: number): WordValue | undefined {
  if (!FIRSTS.has(tokens, at)) return undefined;
  let to = at;
  /** What stands above the billions, what within them, and the group below a thousand that is being read. */
  let above = 0;
  let part = 0;
  let group: number | undefined;
  let lastScale = Number.POSITIVE_INFINITY;
  for (;;) {
    if (to > at && !tokens.isSpaced(to)) break;
    const below = group === undefined ? readBelowThousand(tokens, to, to > at) : undefined;
    if (below !== undefined) {
      if (to > at && isYears(tokens, to, below.to)) break;
      group = below.value;
      to = below.to;
      continue;
    }
    const scale = scaleOf(tokens, to);
    if (scale === undefined || (group === undefined && part === 0 && above === 0)) break;
    if (scale === BILLION) {
      above = (above + part + (group ?? 0)) * BILLION;
      part = 0;
    } else if (group === undefined) {
      if (part === 0) break;
      part *= scale;
    } else {
      if (scale >= lastScale) break;
      part += group * scale;
    }
    group = undefined;
    lastScale = scale;
    to++;
    const tail = readTail(tokens, to, scale);
    if (tail !== undefined) return { value: above + part + tail.value, to: tail.to };
  }
  if (to === at) return undefined;
  const value = above + part + (group ?? 0);
  return readDecimals(tokens, to, value) ?? { value, to };
}

/** "hai nghìn năm" is two thousand years: five alone after a scale word is said "linh năm" or "lẻ năm". */
function isYears(tokens: Tokens, at: number, to: number): boolean {
  return to === at + 1 && tokens.open(at) === 'năm' && scaleOf(tokens, to) === undefined;
}

/** "một triệu hai", "hai nghìn tư", "một tỷ rưỡi": a digit or a half after a scale word counts tenths or the half of it. */
function readTail(tokens: Tokens, at: number, scale: number): WordValue | undefined {
  if (isHalf(tokens, at)) return { value: scale / 2, to: at + 1 };
  const digit = readLoneDigit(tokens, at);
  return digit === undefined ? undefined : { value: (digit * scale) / 10, to: at + 1 };
}

/** A digit from 1 that is neither "năm" (year) nor the beginning of a longer number. */
function readLoneDigit(tokens: Tokens, at: number): number | undefined {
  if (!tokens.isPlain(at)) return undefined;
  const open = tokens.open(at);
  const digit = UNITS.of(tokens, at);
  if (digit === undefined || digit === 0 || open === 'năm') return undefined;
  if (open === 'tư' && AFTER_PRIVATE.has(tokens, at + 1)) return undefined;
  return tokens.isSpaced(at + 1) && CONTINUES.has(tokens, at + 1) ? undefined : digit;
}

/** A number below 1000. `inner`: something larger stands before it, so that "không trăm" and "linh năm" may. */
function readBelowThousand(tokens: Tokens, at: number, inner: boolean): WordValue | undefined {
  const first = digitOf(tokens, at);
  if (first !== undefined && (first > 0 || inner) && tokens.isSpaced(at + 1) && tokens.open(at + 1) === 'trăm') {
    return readAfterHundreds(tokens, at + 2, first * 100);
  }
  if (inner && FILLERS.has(tokens, at)) {
    const unit = tokens.isSpaced(at + 1) ? UNITS.of(tokens, at + 1) : undefined;
    return unit === undefined ? undefined : { value: unit, to: at + 2 };
  }
  return readBelowHundred(tokens, at);
}

function readAfterHundreds(tokens: Tokens, at: number, hundreds: number): WordValue {
  const alone = { value: hundreds, to: at };
  if (!tokens.isSpaced(at)) return alone;
  if (isHalf(tokens, at)) return { value: hundreds + 50, to: at + 1 };
  if (FILLERS.has(tokens, at)) {
    const unit = tokens.isSpaced(at + 1) ? UNITS.of(tokens, at + 1) : undefined;
    return unit ? { value: hundreds + unit, to: at + 2 } : alone;
  }
  const below = readBelowHundred(tokens, at);
  if (below !== undefined && below.value >= 10) return { value: hundreds + below.value, to: below.to };
  // "chín trăm tám ba": eighty-three, tens said short.
  const units = below !== undefined && tokens.open(at) !== 'năm' ? readLoneDigit(tokens, below.to) : undefined;
  if (units !== undefined) return { value: hundreds + below!.value * 10 + units, to: below!.to + 1 };
  const digit = hundreds > 0 ? readLoneDigit(tokens, at) : undefined;
  return digit === undefined ? alone : { value: hundreds + digit * 10, to: at + 1 };
}

function readBelowHundred(tokens: Tokens, at: number): WordValue | undefined {
  const open = tokens.open(at);
  if (open === 'mười') {
    const unit = unitAfterTen(tokens, at + 1);
    return unit === undefined ? { value: 10, to: at + 1 } : { value: 10 + unit, to: at + 2 };
  }
  const tens = DIGITS.of(tokens, at);
  if (tens === undefined) return undefined;
  const next = tokens.isSpaced(at + 1) ? tokens.open(at + 1) : '';
  if (tens >= 2 && TENS.has(tokens, at + 1) && next !== '') {
    const unit = unitAfterTen(tokens, at + 2);
    return unit === undefined ? { value: tens * 10, to: at + 2 } : { value: tens * 10 + unit, to: at + 3 };
  }
  if (tens >= 1 && next === 'chục') {
    return isHalf(tokens, at + 2) ? { value: tens * 10 + 5, to: at + 3 } : { value: tens * 10, to: at + 2 };
  }
  if (tens >= 1 && next === 'tá' && tokens.isPlain(at + 1)) return { value: tens * DOZEN, to: at + 2 };
  const short = tens >= 2 && next !== '' ? SHORT_UNITS.of(tokens, at + 1) : undefined;
  if (short !== undefined && !(next === 'tư' && AFTER_PRIVATE.has(tokens, at + 2)))
    return { value: tens * 10 + short, to: at + 2 };
  return { value: tens, to: at + 1 };
}

/** "hai mươi năm" is twenty years: five is said lăm there. */
function unitAfterTen(tokens: Tokens, at: number): number | undefined {
  if (!tokens.isSpaced(at)) return undefined;
  const open = tokens.open(at);
  const unit = UNITS.of(tokens, at);
  if (unit === undefined || unit === 0 || open === 'năm') return undefined;
  if (open === 'tư' && AFTER_PRIVATE.has(tokens, at + 1)) return undefined;
  const next = tokens.isSpaced(at + 1) ? tokens.open(at + 1) : '';
  return next === 'mươi' || next === 'trăm' ? undefined : unit;
}

/** "ba phẩy mười bốn" or "ba chấm mười bốn": 3.14; "ba phẩy không năm": 3.05. */
function readDecimals(tokens: Tokens, at: number, whole: number): WordValue | undefined {
  const point = tokens.isSpaced(at) ? tokens.open(at) : '';
  if (point !== 'phẩy' && point !== 'chấm') return undefined;
  let digits = '';
  let to = at + 1;
  while (tokens.isSpaced(to)) {
    const below = readBelowHundred(tokens, to);
    if (below === undefined || (digits !== '' && isYears(tokens, to, below.to))) break;
    digits += String(below.value);
    to = below.to;
    if (below.value >= 10) break;
  }
  return digits === '' ? undefined : { value: Number(`${whole}.${digits}`), to };
}
