/** Cuts a text into tokens, kept as integers, in one pass, in time linear in its length. */
import {
  classOf,
  composed,
  DIGIT,
  IGNORABLE,
  isAllUpper,
  isUpper,
  LETTER,
  LINE,
  MARK,
  SPACE,
  symbolOf,
} from './letters.ts';
import { SPELLINGS } from './spellings.ts';

/** Integers to a token: where it starts, where it ends, what it is, and the fold of its spelling; see {@link SPELLINGS}. */
export const WIDTH = 4;
/** Of a token's third integer, from the lowest bit: the kind, the gap before it, the capital, the spelling's number. */
export const KIND_BITS = 3;
export const WORD = 1;
export const NUMBER = 2;
export const PUNCTUATION = 3;
export const GAP_SHIFT = 2;
export const CAPITAL = 1 << 4;
export const SPELLING_SHIFT = 5;

export const NO_GAP = 0;
export const SPACE_GAP = 1;
export const LINE_GAP = 2;

/** Tokens in a row, {@link WIDTH} integers to each; there is room for more than `length` of them. */
export interface Row {
  data: Int32Array<ArrayBuffer>;
  length: number;
}

/** Room for the tokens of so many characters, as texts mostly are. */
export function roomFor(characters: number): Int32Array<ArrayBuffer> {
  return new Int32Array(WIDTH * (16 + (characters >> 2)));
}

/**
 * Appends the tokens of a part of a text to a row. The part begins with the text or with white space, and ends at the first white space
 * that stands at `to` or behind it, or with the text. Returns where it ends. What a token is: see `syllables`.
 */
export function cutInto(row: Row, text: string, from: number, to: number): number {
  const textEnd = text.length;
  let gap = from === 0 ? LINE_GAP : NO_GAP;
  let at = from;
  let afterNumber = false;
  while (at < textEnd) {
    const start = at;
    const first = text.charCodeAt(at);
    const kind = classOf(first);
    let info: number;
    let spelling = 0;
    if (kind === LETTER) {
      // The common case: letters of the alphabet up to a space or a mark.
      let high = 0;
      let low = 0;
      let symbol = symbolOf(first);
      while (symbol > 0) {
        high = (high << 7) | (low >>> 21);
        low = ((low << 7) | symbol) & HALF;
        symbol = ++at < textEnd ? symbolOf(text.charCodeAt(at)) : 0;
      }
      info = isUpper(first) ? WORD | CAPITAL : WORD;
      const next = at < textEnd ? text.charCodeAt(at) : 0x20;
      const end = next !== 0x20 && goesOn(next) ? endOfWord(text, start, afterNumber && gap === NO_GAP) : at;
      if (end > at) spelling = spellingOfMarked(text, start, end);
      else if (end - start <= LONGEST_SPELLED) spelling = SPELLINGS.number(high, low, text, start, at);
      at = end;
      afterNumber = false;
    } else if (kind === SPACE) {
      if (at >= to) return at;
      if (gap === NO_GAP) gap = SPACE_GAP;
      at++;
      continue;
    } else if (kind === DIGIT) {
      at = endOfNumber(text, at);
      info = NUMBER;
      const width = at - start;
      if (width <= 2)
        spelling = SPELLINGS.number(first, width === 2 ? text.charCodeAt(start + 1) : -2, text, start, at);
      afterNumber = true;
    } else if (kind === MARK) {
      at = endOfMark(text, at);
      info = PUNCTUATION;
      if (at === start + 1) spelling = SPELLINGS.number(first, -1, text, start, at);
      afterNumber = false;
    } else if (kind === LINE) {
      if (at >= to) return at;
      gap = LINE_GAP;
      at++;
      continue;
    } else if (kind === IGNORABLE) {
      at++;
      continue;
    } else {
      at = endOfWord(text, at, afterNumber && gap === NO_GAP);
      info = WORD;
      afterNumber = false;
    }
    const place = row.length++ * WIDTH;
    if (place === row.data.length) grow(row);
    const { data } = row;
    data[place] = start;
    data[place + 1] = at;
    data[place + 2] = info | (gap << GAP_SHIFT) | (spelling << SPELLING_SHIFT);
    data[place + 3] = SPELLINGS.folds[spelling]!;
    gap = NO_GAP;
  }
  return textEnd;
}

/** Longer words have no number. */
const LONGEST_SPELLED = 8;
/** The last four symbols of a word, seven bits to each; those before them are kept apart. */
const HALF = (1 << 28) - 1;

/** The number of a word's spelling, with marks apart from their letters or not; 0 when anything else is in it. */
export function spellingOfMarked(text: string, start: number, end: number): number {
  let high = 0;
  let low = 0;
  let length = 0;
  for (let at = start; at < end; length++) {
    let symbol = symbolOf(text.charCodeAt(at++));
    while (at < end && composed(symbol, text.charCodeAt(at)) > 0) symbol = composed(symbol, text.charCodeAt(at++));
    if (symbol === 0 || length === LONGEST_SPELLED) return 0;
    high = (high << 7) | (low >>> 21);
    low = ((low << 7) | symbol) & HALF;
  }
  return SPELLINGS.number(high, low, text, start, end);
}

function grow(row: Row): void {
  const more = new Int32Array(row.data.length * 2);
  more.set(row.data);
  row.data = more;
}

/** Moves the last tokens of a row, so many of them, before the others. */
export function moveToFront(row: Row, count: number): void {
  while (row.data.length < (row.length + count) * WIDTH) grow(row);
  row.data.copyWithin(count * WIDTH, 0, row.length * WIDTH);
  row.data.copyWithin(0, row.length * WIDTH, (row.length + count) * WIDTH);
}

/** Characters after which a word can go on: TP.HCM, K’Bing, m², COP26, letters of no alphabet known here. */
function goesOn(code: number): boolean {
  if (code === 0x2e || code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0xb2 || code === 0xb3)
    return true;
  const kind = classOf(code);
  return kind !== MARK && kind !== SPACE && kind !== LINE;
}

/** Past its end a text has line breaks. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0x0a;
}

function isLetterAt(text: string, at: number): boolean {
  const kind = classOf(codeAt(text, at));
  return kind !== MARK && kind < DIGIT;
}

function isDigitAt(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code >= 0x30 && code <= 0x39;
}

/** Offset of the first character at or after `at` that is not ignorable. */
function skipIgnorable(text: string, at: number): number {
  let next = at;
  while (classOf(codeAt(text, next)) === IGNORABLE) next++;
  return next;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (isDigitAt(text, end)) end++;
    let next = skipIgnorable(text, end);
    const code = codeAt(text, next);
    if (code === 0x2e || code === 0x2c) next = skipIgnorable(text, next + 1);
    if (next === end || !isDigitAt(text, next)) return end;
    end = next;
  }
}

function endOfLetters(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isLetterAt(text, end)) end++;
    let next = skipIgnorable(text, end);
    const code = codeAt(text, next);
    if (code === 0x27 || code === 0x2019 || code === 0x2bc) next = skipIgnorable(text, next + 1);
    if (next === end || !isLetterAt(text, next)) return end;
    end = next;
  }
}

const METRES = /^[kcdmh]?m$/i;
/** Words that run into their number by a slip of the keys. */
const BEFORE_SLIP = /[^\0-\x7f]/;

function endOfWord(text: string, start: number, afterNumber: boolean): number {
  let end = endOfLetters(text, start);
  if (isDigitAt(text, end)) {
    if (afterNumber) return endOfMetres(text, start, end);
    if (!isAllUpper(text, start, end) && BEFORE_SLIP.test(text.slice(start, end))) return end;
    while (isDigitAt(text, end)) end++;
    return end;
  }
  if (isSuperscript(text, end)) return end + 1;
  while (codeAt(text, end) === 0x2e && isAllUpper(text, start, end)) {
    const next = endOfLetters(text, end + 1);
    if (next === end + 1 || !isAllUpper(text, end + 1, next)) break;
    end = next;
  }
  return end;
}

function isSuperscript(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code === 0xb2 || code === 0xb3;
}

/** "100m2": the 2 belongs to the metre; in "19h30" the 30 is a number of its own. */
function endOfMetres(text: string, start: number, end: number): number {
  if (end - start > 2 || !METRES.test(text.slice(start, end))) return end;
  const code = codeAt(text, end);
  return (code === 0x32 || code === 0x33) && !isDigitAt(text, end + 1) && !isLetterAt(text, end + 1) ? end + 1 : end;
}

function endOfMark(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const step = first >= 0xd800 && first < 0xdc00 && start + 1 < text.length ? 2 : 1;
  const second = codeAt(text, start + 1);
  let end = start + step;
  while (codeAt(text, end) === first && (step === 1 || codeAt(text, end + 1) === second)) end += step;
  return end;
}
