/**
 * A text cut into syllables, numbers and marks, kept as integers. The readers of the room work on this; {@link Syllable} objects are
 * made of it for the rooms above.
 */
import {
  CAPITAL,
  cutInto,
  GAP_SHIFT,
  KIND_BITS,
  LINE_GAP,
  moveToFront,
  NO_GAP,
  NUMBER,
  PUNCTUATION,
  type Row,
  roomFor,
  SPACE_GAP,
  SPELLING_SHIFT,
  WIDTH,
  WORD,
} from './cut.ts';
import { isAllUpper, isDash, isSpace, visible } from './letters.ts';
import type { Span } from './span.ts';
import { SPELLINGS } from './spellings.ts';
import { foldOpen, toneKey } from './tone.ts';

/** In characters: where a text is cut as its tokens are asked for, so much at a time at least. */
const STEP = 12;

/** The text cut last: several readers are asked about one text in turn. */
let last: Tokens | undefined;

/** {@link cut} of a text that other readers may ask for next. */
export function tokenize(text: string): Tokens {
  if (last?.source !== text) last = cut(text);
  return last;
}

/** A text cut whole. `room`: where to keep its tokens, for as long as nothing else is kept there. */
export function cut(text: string, room = roomFor(text.length)): Tokens {
  const tokens = new Tokens(text, room);
  tokens.goTo(0, text.length);
  return tokens;
}

/**
 * The tokens of a text. Asking for one outside it gives the empty string, false, or no token's offsets. In a text cut whole they are
 * counted from 0; one cut about a place is cut farther when more is asked for, and its tokens have numbers in order, none below 0.
 */
export class Tokens implements Row {
  readonly source: string;
  data: Int32Array<ArrayBuffer>;
  /** How many are cut; of a text cut whole, all. */
  length = 0;
  /** The number of the first one cut. */
  #first = 0;
  /** The part of the source that is cut. */
  #from = 0;
  #to = 0;
  #rare: Map<number, string> | undefined;

  /** Nothing is cut yet. `room`: where to keep the tokens, for as long as nothing else is kept there; see {@link roomFor}. */
  constructor(source: string, room: Int32Array<ArrayBuffer>) {
    this.source = source;
    this.data = room;
  }

  /** Cuts the words from one offset to another. All that was cut before is forgotten, and its tokens' numbers, unless the first lies in it. */
  goTo(from: number, to: number): void {
    if (from >= this.#from && from < this.#to) return;
    this.length = 0;
    this.#rare = undefined;
    this.#from = spaceBefore(this.source, from);
    // No more tokens than characters stand before.
    this.#first = this.#from;
    this.#to = cutInto(this, this.source, this.#from, to);
  }

  /** Whether there is such a token; where the text is not cut so far, it is now. */
  #reach(at: number): boolean {
    while (at >= this.#first + this.length && this.#to < this.source.length)
      this.#to = cutInto(this, this.source, this.#to, this.#to + STEP);
    while (at < this.#first && this.#from > 0) this.#cutBefore();
    return at >= this.#first && at < this.#first + this.length;
  }

  /** Twice as much each time, since what is cut is moved. */
  #cutBefore(): void {
    const from = spaceBefore(this.source, this.#from - Math.max(STEP, this.#to - this.#from));
    const known = this.length;
    cutInto(this, this.source, from, this.#from);
    const more = this.length - known;
    moveToFront(this, more);
    this.#first -= more;
    this.#from = from;
  }

  has(at: number): boolean {
    return (at - this.#first) >>> 0 < this.length || this.#reach(at);
  }

  start(at: number): number {
    const index = at - this.#first;
    if (index >>> 0 < this.length) return this.data[index * WIDTH]!;
    return this.#reach(at) ? this.data[(at - this.#first) * WIDTH]! : this.source.length;
  }

  end(at: number): number {
    return this.#field(at, 1);
  }

  #field(at: number, which: number): number {
    const index = at - this.#first;
    if (index >>> 0 < this.length) return this.data[index * WIDTH + which]!;
    return this.#reach(at) ? this.data[(at - this.#first) * WIDTH + which]! : 0;
  }

  /** The third integer; 0 for no token. */
  #info(at: number): number {
    return this.#field(at, 2);
  }

  /** The same number for all tokens that have the same {@link open}; 0 for rare ones. */
  fold(at: number): number {
    return this.#field(at, 3);
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
    return this.has(at) ? this.source.slice(this.start(at), this.end(at)) : '';
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
    const info = this.#info(at);
    return info !== 0 && ((info >> GAP_SHIFT) & 3) === NO_GAP;
  }

  /** White space, and no line break, stands before it. */
  isSpaced(at: number): boolean {
    return ((this.#info(at) >> GAP_SHIFT) & 3) === SPACE_GAP;
  }

  /** It opens a line, or there is no such token. */
  startsLine(at: number): boolean {
    const info = this.#info(at);
    return info === 0 || ((info >> GAP_SHIFT) & 3) === LINE_GAP;
  }

  /** It stands on the line of the token before it. */
  follows(at: number): boolean {
    return !this.startsLine(at);
  }

  /** A word written small, on the line of the token before it. */
  isPlain(at: number): boolean {
    return (this.#info(at) & (KIND_BITS | CAPITAL | (3 << GAP_SHIFT))) === (WORD | (SPACE_GAP << GAP_SHIFT));
  }

  /** How many characters the token takes in the source. */
  width(at: number): number {
    const index = at - this.#first;
    if (index >>> 0 < this.length) return this.data[index * WIDTH + 1]! - this.data[index * WIDTH]!;
    return this.#reach(at) ? this.end(at) - this.start(at) : 0;
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
      if (this.data[middle * WIDTH]! < offset) low = middle + 1;
      else high = middle;
    }
    return this.#first + low;
  }

  /** The token that an offset lies in, or the last before it. */
  holding(offset: number): number {
    return this.at(offset + 1) - 1;
  }
}

/** The white space before the word at an offset, all of it, so that a line break in it is seen; the start of the text without. */
function spaceBefore(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at--;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
