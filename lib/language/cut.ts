/** Cuts a text into tokens, in one pass, in time linear in its length. */
import { classOf, composed, DIGIT, IGNORABLE, isUpper, LETTER, LINE, MARK, SPACE, symbolOf } from './letters.ts';
import { SPELLINGS } from './spellings.ts';
import {
  CAPITAL,
  GAP_SHIFT,
  isAllUpper,
  LINE_GAP,
  NO_GAP,
  NUMBER,
  PUNCTUATION,
  SPACE_GAP,
  SPELLING_SHIFT,
  Tokens,
  WIDTH,
  WORD,
} from './tokens.ts';

/** The text cut last: several readers are asked about one text in turn. */
let last: Tokens | undefined;

/** Cuts a text into tokens in one pass, in time linear in its length. What a token is: see `syllables`. */
export function tokenize(text: string): Tokens {
  if (last?.source !== text) last = cut(text, 0, text.length);
  return last;
}

/**
 * The tokens of a part of a text, both ends of which are at white space. Offsets are of the whole text. `room`: where to keep them,
 * for as long as nothing else is kept there; a place of their own without it, or where it is too small.
 */
export function cut(text: string, from: number, to: number, room?: Int32Array<ArrayBuffer>): Tokens {
  let data = room ?? new Int32Array(WIDTH * (16 + ((to - from) >> 2)));
  let length = 0;
  let gap = from === 0 ? LINE_GAP : NO_GAP;
  let at = from;
  let afterNumber = false;
  while (at < to) {
    const start = at;
    const first = text.charCodeAt(at);
    const kind = classOf(first);
    let info: number;
    if (kind === LETTER) {
      // The common case: letters of the alphabet up to a space or a mark.
      let high = 0;
      let low = 0;
      let symbol = symbolOf(first);
      while (symbol > 0) {
        if (at - start < 4) high = (high << 7) | symbol;
        else low = (low << 7) | symbol;
        symbol = ++at < to ? symbolOf(text.charCodeAt(at)) : 0;
      }
      info = isUpper(first) ? WORD | CAPITAL : WORD;
      const next = at < to ? text.charCodeAt(at) : 0x20;
      const end = next !== 0x20 && goesOn(next) ? endOfWord(text, start, afterNumber && gap === NO_GAP) : at;
      if (end > at) info |= spellingOfMarked(text, start, end) << SPELLING_SHIFT;
      else if (end - start <= LONGEST_SPELLED) info |= SPELLINGS.number(high, low, text, start, at) << SPELLING_SHIFT;
      at = end;
      afterNumber = false;
    } else if (kind === SPACE) {
      if (gap === NO_GAP) gap = SPACE_GAP;
      at++;
      continue;
    } else if (kind === DIGIT) {
      at = endOfNumber(text, at);
      info = NUMBER;
      if (at - start <= 2)
        info |=
          SPELLINGS.number(first, at - start === 2 ? text.charCodeAt(start + 1) : -2, text, start, at) <<
          SPELLING_SHIFT;
      afterNumber = true;
    } else if (kind === MARK) {
      at = endOfMark(text, at);
      info = PUNCTUATION;
      if (at === start + 1) info |= SPELLINGS.number(first, -1, text, start, at) << SPELLING_SHIFT;
      afterNumber = false;
    } else if (kind === LINE) {
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
    const place = length * WIDTH;
    if (place === data.length) data = grown(data);
    data[place] = start;
    data[place + 1] = at;
    data[place + 2] = info | (gap << GAP_SHIFT);
    length++;
    gap = NO_GAP;
  }
  return new Tokens(text, data, length);
}

/** Longer words have no number. */
const LONGEST_SPELLED = 8;

/** The number of a word in which marks stand apart from their letters; 0 when anything else is in it. */
function spellingOfMarked(text: string, start: number, end: number): number {
  let high = 0;
  let low = 0;
  let length = 0;
  for (let at = start; at < end; length++) {
    let symbol = symbolOf(text.charCodeAt(at++));
    while (at < end && composed(symbol, text.charCodeAt(at)) > 0) symbol = composed(symbol, text.charCodeAt(at++));
    if (symbol === 0 || length === LONGEST_SPELLED) return 0;
    if (length < 4) high = (high << 7) | symbol;
    else low = (low << 7) | symbol;
  }
  return SPELLINGS.number(high, low, text, start, end);
}

function grown(data: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(data.length * 2 + WIDTH - ((data.length * 2) % WIDTH));
  more.set(data);
  return more;
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
