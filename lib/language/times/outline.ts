/**
 * Where in a text a time can stand at all: what stands about an anchor is cut into tokens and read, and the rest is not. A word with marks
 * apart from their letters or with characters of no width may be of any anchor, and counts as one.
 */
import { isDash, isSpace } from '../letters.ts';
import { type AnchorWord, readAnchors } from './anchors.ts';
import { FIGURE, kindOf, ODD, OTHER, QUOTE, TABLE_SIZE, WordFinder } from './wordFinder.ts';

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

const FINDER = new WordFinder();
/** A number, and one of four digits or more; read for the first text. */
let numbers: readonly [short: AnchorWord, long: AnchorWord] | undefined;

function readNumbers(): readonly [AnchorWord, AnchorWord] {
  const { words, number, longNumber } = readAnchors();
  FINDER.learn(words);
  return [number, longNumber];
}

/** Looks through a text once, in time linear in its length, for its anchors and the marks of its quotations; offsets into the text. */
export function outlineOf(text: string): Outline {
  numbers ??= readNumbers();
  const { kinds, next, telling } = FINDER;
  const outliner = new Outliner(text, numbers);
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < TABLE_SIZE ? kinds[code]! : kindOf(code);
    state = next[state | kind]!;
    if (state >= telling) outliner.look(at, kind, FINDER.wordAt(state));
  }
  outliner.look(text.length, OTHER, FINDER.wordAt(next[state | OTHER]!));
  return outliner;
}

/** No anchor reaches over more words than the one it begins in and these. */
const MORE_WORDS = 2;

/** Looks at places of a text, in order. */
class Outliner implements Outline {
  readonly anchors: Reach[] = [];
  readonly marks: number[] = [];
  readonly #text: string;
  readonly #numbers: readonly [short: AnchorWord, long: AnchorWord];
  /** The word or number looked at last, and where it ends. */
  #last: AnchorWord | undefined;
  #lastTo = 0;
  /** Where the last word that holds an odd character ends. */
  #oddTo = 0;

  constructor(text: string, numbers: readonly [AnchorWord, AnchorWord]) {
    this.#text = text;
    this.#numbers = numbers;
  }

  /** Looks at a character of a kind; `word`: the one that ends before it. */
  look(at: number, kind: number, word: AnchorWord | undefined): void {
    if (word !== undefined) this.#add(word, at - word.length, at, at);
    if (kind === QUOTE) this.marks.push(at);
    else if (kind === FIGURE && at >= this.#lastTo) this.#addNumber(at);
    else if (kind === ODD && at >= this.#oddTo) this.#addOdd(at);
  }

  /** Notes a word or number; an anchor, if it is one alone or with the one before, reaches to `last`. */
  #add(word: AnchorWord, start: number, end: number, last: number): void {
    const isAnchor =
      word.alone !== 0 ||
      (this.#last !== undefined && word.follows(this.#last) && spacesBehind(this.#text, this.#lastTo) === start);
    if (isAnchor) this.anchors.push({ first: start, last });
    this.#last = word;
    this.#lastTo = end;
  }

  #addNumber(start: number): void {
    const text = this.#text;
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    const long = end - start >= 4;
    this.#add(this.#numbers[long ? 1 : 0], start, end, start + 1);
    const next = this.#joinedTo(end, long);
    if (next > 0) this.anchors.push({ first: next, last: next + 1 });
  }

  #addOdd(at: number): void {
    this.#oddTo = wordsBehind(this.#text, at, 1);
    const first = wordsBefore(this.#text, at, 1 + MORE_WORDS);
    this.anchors.push({ first, last: wordsBehind(this.#text, this.#oddTo, MORE_WORDS) });
  }

  /**
   * The number that a sign joins to the one which ends at an offset, by where it begins: 25/10, 7:15, 26-10, 25.10; to a long one 2021 - 2025
   * too. -1 where there is none.
   */
  #joinedTo(end: number, long: boolean): number {
    const text = this.#text;
    const at = long ? spacesBehind(text, end) : end;
    const sign = text.charCodeAt(at);
    const dash = isDash(sign);
    if (!dash && (at > end || !(sign === 0x2f || sign === 0x3a || sign === 0x2e))) return -1;
    const next = dash && long ? spacesBehind(text, at + 1) : at + 1;
    return isDigit(text.charCodeAt(next)) && !(sign === 0x2e && isGroup(text, next)) ? next : -1;
  }
}

/** "1.500": three digits, the first at the offset. */
function isGroup(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && !isDigit(text.charCodeAt(at + 3));
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
