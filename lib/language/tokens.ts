/**
 * A text cut into syllables, numbers and marks, kept as integers: three to a token, and one to a known spelling.
 * The readers of the room work on this; {@link Syllable} objects are made of it for the rooms above.
 */
import { isUpper, symbolOf, visible } from './letters.ts';
import type { Span } from './span.ts';
import { SPELLINGS } from './spellings.ts';
import { foldOpen, toneKey } from './tone.ts';

/** Integers to a token: where it starts, where it ends, and what it is. */
export const WIDTH = 3;
/** Of a token's third integer, from the lowest bit: the kind, the gap before it, the capital, the spelling's number. */
const KIND_BITS = 3;
export const WORD = 1;
export const NUMBER = 2;
export const PUNCTUATION = 3;
export const GAP_SHIFT = 2;
export const CAPITAL = 1 << 4;
export const SPELLING_SHIFT = 5;

export const NO_GAP = 0;
export const SPACE_GAP = 1;
export const LINE_GAP = 2;

/** Tokens are counted from 0; asking for one outside the text gives the empty string, false, or no token's offsets. */
export class Tokens {
  readonly source: string;
  readonly length: number;
  /** A token before the first has been asked for: where a part of a text was cut, more of it should be. */
  missedBefore = false;
  /** So has one behind the last. */
  missedBehind = false;
  readonly #data: Int32Array;
  #rare: Map<number, string> | undefined;

  constructor(source: string, data: Int32Array, length: number) {
    this.source = source;
    this.#data = data;
    this.length = length;
  }

  start(at: number): number {
    return this.#data[at * WIDTH]!;
  }

  end(at: number): number {
    return this.#data[at * WIDTH + 1]!;
  }

  #has(at: number): boolean {
    if (at >= this.length) this.missedBehind = true;
    else if (at >= 0) return true;
    else this.missedBefore = true;
    return false;
  }

  #info(at: number): number {
    return this.#has(at) ? this.#data[at * WIDTH + 2]! : 0;
  }

  /** The same number for all tokens that have the same {@link open}; 0 for rare ones. */
  fold(at: number): number {
    return SPELLINGS.folds[this.#info(at) >> SPELLING_SHIFT]!;
  }

  /** openKey of a word, the digits of a number, the mark itself. */
  open(at: number): string {
    const number = this.#info(at) >> SPELLING_SHIFT;
    if (number > 0) return SPELLINGS.opens[number]!;
    return this.isWord(at) ? foldOpen(this.#rareKey(at)) : this.#rareKey(at);
  }

  /** toneKey of a word. */
  key(at: number): string {
    const number = this.#info(at) >> SPELLING_SHIFT;
    return number > 0 ? SPELLINGS.keys[number]! : this.#rareKey(at);
  }

  #rareKey(at: number): string {
    if (!this.isWord(at)) return this.text(at);
    this.#rare ??= new Map();
    let key = this.#rare.get(at);
    if (key === undefined) {
      key = toneKey(this.text(at));
      this.#rare.set(at, key);
    }
    return key;
  }

  /** Exactly what stands in the source. */
  text(at: number): string {
    return this.#has(at) ? this.source.slice(this.start(at), this.end(at)) : '';
  }

  isWord(at: number): boolean {
    return (this.#info(at) & KIND_BITS) === WORD;
  }

  isNumber(at: number): boolean {
    return (this.#info(at) & KIND_BITS) === NUMBER;
  }

  isMark(at: number): boolean {
    return (this.#info(at) & KIND_BITS) === PUNCTUATION;
  }

  /** A word whose first letter is upper case. */
  isCapital(at: number): boolean {
    return (this.#info(at) & CAPITAL) !== 0;
  }

  /** A word of two or more letters, all upper case. */
  isShouted(at: number): boolean {
    return this.isCapital(at) && this.width(at) > 1 && isAllUpper(this.source, this.start(at), this.end(at));
  }

  /** Nothing stands between it and the token before. */
  isGlued(at: number): boolean {
    return at > 0 && this.#has(at) && ((this.#info(at) >> GAP_SHIFT) & 3) === NO_GAP;
  }

  /** White space, and no line break, stands before it. */
  isSpaced(at: number): boolean {
    return ((this.#info(at) >> GAP_SHIFT) & 3) === SPACE_GAP;
  }

  /** It opens a line, or there is no such token. */
  startsLine(at: number): boolean {
    return !this.#has(at) || ((this.#info(at) >> GAP_SHIFT) & 3) === LINE_GAP;
  }

  /** It stands on the line of the token before it. */
  follows(at: number): boolean {
    return !this.startsLine(at);
  }

  /** A word written small, on the line of the token before it. */
  isPlain(at: number): boolean {
    return (this.#info(at) & (KIND_BITS | CAPITAL)) === WORD && this.isSpaced(at);
  }

  /** How many characters the token takes in the source. */
  width(at: number): number {
    return this.#has(at) ? this.end(at) - this.start(at) : 0;
  }

  /** The value of a number of at most nine digits without separators; -1 for anything else. */
  plain(at: number): number {
    if (!this.isNumber(at)) return -1;
    const start = this.start(at);
    const end = this.end(at);
    if (end - start > 9) return -1;
    let value = 0;
    for (let i = start; i < end; i++) {
      const digit = this.source.charCodeAt(i) - 0x30;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** One hyphen or dash of any length. */
  isDash(at: number): boolean {
    return this.isMark(at) && this.width(at) === 1 && isDash(this.source.charCodeAt(this.start(at)));
  }

  /** The source from the first token to before the last. */
  slice(from: number, to: number): string {
    return this.source.slice(this.start(from), this.end(to - 1));
  }

  span(from: number, to: number): Span {
    return { start: this.start(from), end: this.end(to - 1) };
  }

  /** The tokens as one would print them: NFC, single spaces, nothing invisible. */
  printed(from: number, to: number): string {
    let out = '';
    for (let i = from; i < to; i++) out += i > from && !this.isGlued(i) ? ` ${this.text(i)}` : this.text(i);
    return visible(out).normalize('NFC');
  }

  /** The first token that starts at or after an offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Hyphen, minus and the dashes of every length. */
function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

const LONGEST_ABBREVIATION = 8;

/** Capitals alone, as in an abbreviation. */
export function isAllUpper(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_ABBREVIATION) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (symbolOf(code) > 0 && !isUpper(code)) return false;
  }
  // Letters of other alphabets, digits and marks.
  const slice = text.slice(start, end);
  return slice === slice.toUpperCase() && slice !== slice.toLowerCase();
}
