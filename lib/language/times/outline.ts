/**
 * Where in a text a time can stand at all: what stands about an anchor is cut into tokens and read, and the rest is not. A word with
 * characters of no width may be of any anchor, and counts as one.
 */
import { spellingOfMarked } from '../cut.ts';
import { COMBINING, classOf, DIGIT, IGNORABLE, isDash, isSpace, LETTER, LINE, SPACE } from '../letters.ts';
import { SPELLINGS } from '../spellings.ts';
import { toneKey } from '../tone.ts';
import { AnchorTable, LONG_NUMBER, NO_WORD, SHORT_NUMBER } from './anchors.ts';
import { KIND_BITS, QUOTE, WordFinder } from './wordFinder.ts';

/** Where an anchor may be, by offsets. */
export interface Reach {
  /** Of a character of its last word, or of the first word that may be of it. */
  readonly first: number;
  /** Where it ends: a time that begins behind it is none of its. */
  readonly last: number;
}

/** What a text is looked through for before its times are read; each list in order. */
export interface Outline {
  /** Every time holds one of them. */
  readonly anchors: readonly Reach[];
  /** The offsets of all marks of quotations. */
  readonly marks: readonly number[];
}

const ANCHORS = new AnchorTable();
const FINDER = new WordFinder();
/** The words of anchors in every spelling, and by their toneKey, for those with marks apart from their letters. */
let spellings: ReadonlyMap<string, number> = new Map();
let byKey: ReadonlyMap<string, number> | undefined;

function learn(): void {
  spellings = ANCHORS.read();
  FINDER.learn(spellings);
}

function wordOfKey(key: string): number | undefined {
  byKey ??= new Map(Array.from(spellings, ([spelling, word]) => [toneKey(spelling), word]));
  return byKey.get(key);
}

/** Looks through a text once, in time linear in its length, for its anchors and the marks of its quotations; offsets into the text. */
export function outlineOf(text: string): Outline {
  if (FINDER.telling === 0) learn();
  const { kinds, next, telling, words } = FINDER;
  const { length } = text;
  const outliner = new Outliner(text);
  let state = 0;
  for (let at = 0; at < length; at++) {
    const kind = kinds[text.charCodeAt(at)]!;
    state = next[state | kind]!;
    if (state < telling) continue;
    const word = words[state >> KIND_BITS]!;
    if (word !== NO_WORD) outliner.addWord(word, at - ANCHORS.lengths[word]!, at);
    if (kind !== SPACE) outliner.addSign(kind, at);
  }
  const word = words[next[state | LINE]! >> KIND_BITS]!;
  if (word !== NO_WORD) outliner.addWord(word, length - ANCHORS.lengths[word]!, length);
  return outliner;
}

/** No anchor reaches over more words than the one it begins in and these. */
const MORE_WORDS = 2;

/** Looks at places of a text, in order. */
class Outliner implements Outline {
  readonly anchors: Reach[] = [];
  readonly marks: number[] = [];
  readonly #text: string;
  /** The word or number looked at last, and where it ends. */
  #last = NO_WORD;
  #lastTo = 0;
  /** Where the last word with a mark apart from its letter ends. */
  #markedTo = 0;
  /** Where the last word that holds a character of no width ends. */
  #oddTo = 0;

  constructor(text: string) {
    this.#text = text;
  }

  addWord(word: number, start: number, end: number): void {
    if (ANCHORS.isAnchor(word) || this.#isAnchor(word, start)) this.anchors.push({ first: start, last: end });
    this.#last = word;
    this.#lastTo = end;
  }

  /** `kind`: that of the character at an offset. */
  addSign(kind: number, at: number): void {
    if (kind === DIGIT) {
      if (at >= this.#lastTo) this.#addNumber(at);
    } else if (kind === QUOTE) this.marks.push(at);
    else if (kind === COMBINING) this.#addMarked(at);
    else if (kind === IGNORABLE) this.#addOdd(at);
  }

  /** The word with a mark apart from its letter. */
  #addMarked(at: number): void {
    if (at < this.#markedTo) return;
    const text = this.#text;
    let start = at;
    while (start > 0 && isOfWord(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && isOfWord(text.charCodeAt(end))) end++;
    const spelling = spellingOfMarked(text, start, end);
    const word = wordOfKey(spelling > 0 ? SPELLINGS.keys[spelling]! : toneKey(text.slice(start, end)));
    if (word !== undefined) this.addWord(word, start, end);
    this.#markedTo = end;
  }

  /** Whether a word or number that begins at an offset makes an anchor with the one before. */
  #isAnchor(word: number, start: number): boolean {
    return ANCHORS.areAnchor(this.#last, word) && spacesBehind(this.#text, this.#lastTo) === start;
  }

  #addNumber(start: number): void {
    const text = this.#text;
    const end = endOfDigits(text, start);
    const number = end - start >= 4 ? LONG_NUMBER : SHORT_NUMBER;
    if (this.#isAnchor(number, start)) this.anchors.push({ first: start, last: start + 1 });
    this.#last = number;
    this.#lastTo = end;
    const next = this.#joinedTo(start, end);
    if (next > 0) this.anchors.push({ first: next, last: next + 1 });
  }

  #addOdd(at: number): void {
    if (at < this.#oddTo) return;
    this.#oddTo = wordsBehind(this.#text, at, 1);
    const first = wordsBefore(this.#text, at, 1 + MORE_WORDS);
    this.anchors.push({ first, last: wordsBehind(this.#text, this.#oddTo, MORE_WORDS) });
  }

  /**
   * The number that a sign joins to one, by where it begins: 25/10, 7:15, 26-10, 25.10, 9/2025; to a long one 2021 - 2025 too. -1 where
   * there is none that can be of a day, month, year or time of day with it, by how many digits they have, and for shares (15-20%).
   */
  #joinedTo(start: number, end: number): number {
    const width = end - start;
    if (width === 3 || width > 4) return -1;
    const text = this.#text;
    const long = width === 4;
    const at = long ? spacesBehind(text, end) : end;
    const sign = codeAt(text, at);
    const dash = isDash(sign);
    if (!dash && (at > end || !(sign === 0x2f || (!long && (sign === 0x3a || sign === 0x2e))))) return -1;
    const next = dash && long ? spacesBehind(text, at + 1) : at + 1;
    const nextEnd = endOfDigits(text, next);
    const nextWidth = nextEnd - next;
    if (nextWidth < 1 || nextWidth === 3 || nextWidth > 4) return -1;
    return codeAt(text, nextEnd) === 0x25 ? -1 : next;
  }
}

/** Past its end a text has line breaks. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0x0a;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isOfWord(code: number): boolean {
  const kind = classOf(code);
  return kind === LETTER || kind === COMBINING;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function spacesBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function spacesBehind(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Where so many words before an offset begin, the one it lies in counted. */
function wordsBefore(text: string, offset: number, count: number): number {
  let at = offset;
  for (let i = 0; i < count && at > 0; i++) {
    at = spacesBefore(text, at);
    while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at--;
  }
  return at;
}

/** Where so many words behind an offset end, the one it lies in counted. */
function wordsBehind(text: string, offset: number, count: number): number {
  let at = offset;
  for (let i = 0; i < count && at < text.length; i++) {
    at = spacesBehind(text, at);
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  }
  return at;
}
