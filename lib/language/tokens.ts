/**
 * A text cut into syllables, numbers and marks, kept as integers: three to a token, and one to a known spelling.
 * The readers of the room work on this; {@link Syllable} objects are made of it for the rooms above.
 */
import { classOf, DIGIT, IGNORABLE, isUpper, LETTER, LINE, MARK, SPACE, symbolOf, visible } from './letters.ts';
import type { Span } from './span.ts';
import { foldOpen, toneKey } from './tone.ts';

const WIDTH = 3;
/** Bits of a token's third integer; the spelling's number stands above them. */
const KIND_BITS = 3;
const WORD = 1;
const NUMBER = 2;
const PUNCTUATION = 3;
const GAP_SHIFT = 2;
const CAPITAL = 1 << 4;
const SPELLING_SHIFT = 5;

const NO_GAP = 0;
const SPACE_GAP = 1;
const LINE_GAP = 2;

/**
 * Spellings met so far, each with its number, so that a word is looked up and never spelled out twice. Full, the table takes no more:
 * then keys are made anew each time, and nothing else changes.
 */
class Spellings {
  readonly #slots = new Int32Array(1 << 15);
  readonly #high = new Int32Array(1 << 14);
  readonly #low = new Int32Array(1 << 14);
  readonly keys: string[] = [''];
  readonly opens: string[] = [''];

  /** The number of the spelling whose first four symbols are packed in `high` and the next four in `low`; 0 when the table is full. */
  number(high: number, low: number, text: string, start: number, end: number): number {
    let slot = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 17;
    for (;;) {
      const number = this.#slots[slot]!;
      if (number === 0) return this.#add(slot, high, low, text.slice(start, end));
      if (this.#high[number] === high && this.#low[number] === low) return number;
      slot = (slot + 1) & 0x7fff;
    }
  }

  #add(slot: number, high: number, low: number, word: string): number {
    const number = this.keys.length;
    if (number === this.#high.length) return 0;
    this.#slots[slot] = number;
    this.#high[number] = high;
    this.#low[number] = low;
    const key = toneKey(word);
    this.keys.push(key);
    this.opens.push(foldOpen(key));
    return number;
  }
}

const SPELLINGS = new Spellings();

/** Tokens are counted from 0; asking for one outside the text gives the empty string, false, or no token's offsets. */
export class Tokens {
  readonly source: string;
  readonly length: number;
  readonly #data: Int32Array;
  readonly #rare = new Map<number, string>();

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

  #info(at: number): number {
    return at >= 0 && at < this.length ? this.#data[at * WIDTH + 2]! : 0;
  }

  /** The number of the token's spelling; 0 for rare ones. */
  spelling(at: number): number {
    return this.#info(at) >> SPELLING_SHIFT;
  }

  /** openKey of a word, the digits of a number, the mark itself. */
  open(at: number): string {
    const number = this.spelling(at);
    if (number > 0) return SPELLINGS.opens[number]!;
    return this.isWord(at) ? foldOpen(this.#rareKey(at)) : this.#rareKey(at);
  }

  /** toneKey of a word. */
  key(at: number): string {
    const number = this.spelling(at);
    return number > 0 ? SPELLINGS.keys[number]! : this.#rareKey(at);
  }

  #rareKey(at: number): string {
    if (!this.isWord(at)) return this.text(at);
    let key = this.#rare.get(at);
    if (key === undefined) {
      key = toneKey(this.text(at));
      this.#rare.set(at, key);
    }
    return key;
  }

  /** Exactly what stands in the source. */
  text(at: number): string {
    return at >= 0 && at < this.length ? this.source.slice(this.start(at), this.end(at)) : '';
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
    return at > 0 && at < this.length && ((this.#info(at) >> GAP_SHIFT) & 3) === NO_GAP;
  }

  /** White space, and no line break, stands before it. */
  isSpaced(at: number): boolean {
    return ((this.#info(at) >> GAP_SHIFT) & 3) === SPACE_GAP;
  }

  /** It opens a line, or there is no such token. */
  startsLine(at: number): boolean {
    return at < 0 || at >= this.length || ((this.#info(at) >> GAP_SHIFT) & 3) === LINE_GAP;
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
    return at >= 0 && at < this.length ? this.end(at) - this.start(at) : 0;
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
    return this.isMark(at) && DASHES.has(this.open(at));
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

const DASHES = new Set('-‐‑‒–—―−');

/** A set of words, asked by token: once a spelling has been looked for, its number is enough. */
export class Lexicon {
  readonly #words: ReadonlySet<string>;
  readonly #known = new Uint8Array(1 << 14);

  /** `words`: told apart by spaces, in any spelling. */
  constructor(words: string) {
    this.#words = new Set(words.split(' ').map((word) => foldOpen(toneKey(word))));
  }

  has(tokens: Tokens, at: number): boolean {
    const number = tokens.spelling(at);
    if (number === 0) return this.#words.has(tokens.open(at));
    const known = this.#known[number]!;
    if (known !== 0) return known === 1;
    const listed = this.#words.has(tokens.open(at));
    this.#known[number] = listed ? 1 : 2;
    return listed;
  }
}

/** The text cut last: several readers are asked about one text in turn. */
let last: Tokens | undefined;

/** Cuts a text into tokens in one pass, in time linear in its length. What a token is: see `syllables`. */
export function tokenize(text: string): Tokens {
  if (last?.source !== text) last = cut(text, 0, text.length);
  return last;
}

/** The tokens of a part of a text, both ends of which are at white space. Offsets are of the whole text. */
export function cut(text: string, from: number, to: number): Tokens {
  let data = new Int32Array(WIDTH * (16 + ((to - from) >> 2)));
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
        symbol = symbolOf(text.charCodeAt(++at));
      }
      let known = at - start <= 8;
      const next = text.charCodeAt(at);
      if (next !== 0x20 && goesOn(next)) {
        const end = endOfWord(text, start, afterNumber && gap === NO_GAP);
        known &&= end === at;
        at = end;
      }
      info = isUpper(first) ? WORD | CAPITAL : WORD;
      if (known) info |= SPELLINGS.number(high, low, text, start, at) << SPELLING_SHIFT;
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

function isLetterAt(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind !== MARK && kind < DIGIT;
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Offset of the first character at or after `at` that is not ignorable. */
function skipIgnorable(text: string, at: number): number {
  let next = at;
  while (classOf(text.charCodeAt(next)) === IGNORABLE) next++;
  return next;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (isDigitAt(text, end)) end++;
    let next = skipIgnorable(text, end);
    const code = text.charCodeAt(next);
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
    const code = text.charCodeAt(next);
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
  while (text[end] === '.' && isAllUpper(text, start, end)) {
    const next = endOfLetters(text, end + 1);
    if (next === end + 1 || !isAllUpper(text, end + 1, next)) break;
    end = next;
  }
  return end;
}

function isSuperscript(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0xb2 || code === 0xb3;
}

/** "100m2": the 2 belongs to the metre; in "19h30" the 30 is a number of its own. */
function endOfMetres(text: string, start: number, end: number): number {
  if (end - start > 2 || !METRES.test(text.slice(start, end))) return end;
  const code = text.charCodeAt(end);
  return (code === 0x32 || code === 0x33) && !isDigitAt(text, end + 1) && !isLetterAt(text, end + 1) ? end + 1 : end;
}

const LONGEST_ABBREVIATION = 8;

function isAllUpper(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_ABBREVIATION) return false;
  const slice = text.slice(start, end);
  return slice === slice.toUpperCase() && slice !== slice.toLowerCase();
}

function endOfMark(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const step = first >= 0xd800 && first < 0xdc00 && start + 1 < text.length ? 2 : 1;
  const second = text.charCodeAt(start + 1);
  let end = start + step;
  while (text.charCodeAt(end) === first && (step === 1 || text.charCodeAt(end + 1) === second)) end += step;
  return end;
}
