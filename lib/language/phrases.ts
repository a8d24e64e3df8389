import { roomFor } from './cut.ts';
import { SPELLINGS } from './spellings.ts';
import { cut, type Tokens } from './tokens.ts';

/** Where a phrase's tokens are kept until they are read: vocabularies hold thousands, and are built at each start of a background. */
const ROOM = roomFor(200);

/** What was found of a phrase: the number of tokens it takes, and what it means. */
export interface PhraseMatch<T> {
  readonly length: number;
  readonly value: T;
}

/** Phrases of one meaning as they are written, told apart by "|". */
type Written<T> = readonly [phrases: string, value: T];

interface Entry<T> extends PhraseMatch<T> {
  readonly words: readonly string[];
  /** The fold of each word; 0 for rare ones. */
  readonly folds: readonly number[];
}

/** The phrases of one word: cut, the longest first, when the word is met. */
class List<T> {
  readonly #phrases: string[];
  readonly #values: T[];
  #entries: readonly Entry<T>[] | undefined;

  constructor(phrase: string, value: T) {
    this.#phrases = [phrase];
    this.#values = [value];
  }

  add(phrase: string, value: T): void {
    this.#phrases.push(phrase);
    this.#values.push(value);
  }

  addAll(other: List<T>): void {
    this.#phrases.push(...other.#phrases);
    this.#values.push(...other.#values);
  }

  entries(): readonly Entry<T>[] {
    this.#entries ??= SPELLINGS.withRoomKept(() =>
      this.#phrases.map((phrase, at) => cutEntry(phrase, this.#values[at]!)).sort((a, b) => b.length - a.length),
    );
    return this.#entries;
  }
}

function cutEntry<T>(phrase: string, value: T): Entry<T> {
  const tokens = cut(phrase, ROOM);
  const words: string[] = [];
  const folds: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    words.push(tokens.open(at));
    folds.push(tokens.fold(at));
  }
  return { length: words.length, words, folds, value };
}

/** Phrases by their first word, or by their last: an article meets few of the words, and only their phrases are cut. */
class Index<T> {
  readonly #byWord = new Map<string, List<T>>();
  readonly #lists: (List<T> | undefined)[] = [undefined];
  /** By fold: which of the lists. */
  readonly #byFold: Uint16Array;

  constructor(table: Iterable<Written<T>>, end: 'first' | 'last') {
    /** The fold of each list's word. */
    const folds = [0];
    let highest = 0;
    for (const [written, list] of byChunk(table, end)) {
      const tokens = cut(written, ROOM);
      if (tokens.length === 0) continue;
      const at = end === 'first' ? 0 : tokens.length - 1;
      const word = tokens.open(at);
      const known = this.#byWord.get(word);
      if (known !== undefined) {
        known.addAll(list);
        continue;
      }
      this.#byWord.set(word, list);
      this.#lists.push(list);
      const fold = tokens.fold(at);
      folds.push(fold);
      if (fold > highest) highest = fold;
    }
    this.#byFold = new Uint16Array(highest + 1);
    for (let number = 1; number < folds.length; number++) if (folds[number]! > 0) this.#byFold[folds[number]!] = number;
  }

  /** The phrases that have the word at a token. */
  of(tokens: Tokens, at: number): readonly Entry<T>[] {
    const fold = tokens.fold(at);
    if (fold === 0) return (tokens.isWord(at) ? this.#byWord.get(tokens.open(at)) : undefined)?.entries() ?? NONE;
    return (fold < this.#byFold.length ? this.#lists[this.#byFold[fold]!]?.entries() : undefined) ?? NONE;
  }
}

/** Phrases by what is written of them up to their first space, or from their last: it is cut once for all that share it. */
function byChunk<T>(table: Iterable<Written<T>>, end: 'first' | 'last'): Map<string, List<T>> {
  const lists = new Map<string, List<T>>();
  for (const [phrases, value] of table) {
    for (const phrase of phrases.split('|')) {
      const space = end === 'first' ? phrase.indexOf(' ') : phrase.lastIndexOf(' ') + 1;
      const chunk = end === 'first' ? (space < 0 ? phrase : phrase.slice(0, space)) : phrase.slice(space);
      const list = lists.get(chunk);
      if (list === undefined) lists.set(chunk, new List(phrase, value));
      else list.add(phrase, value);
    }
  }
  return lists;
}

const NONE: readonly never[] = [];

/** A vocabulary: phrases of one or more syllables, each with a meaning, found longest first, whatever their spelling. */
export class Phrases<T> {
  readonly #table: Iterable<Written<T>>;
  #byFirst: Index<T> | undefined;
  #byLast: Index<T> | undefined;

  /** `table`: phrases of one meaning, told apart by "|", and the meaning. It is read when a phrase is first looked for. */
  constructor(table: Iterable<Written<T>>) {
    this.#table = table;
  }

  /** A background starts for one article, which needs few of the vocabularies, and most of those by one end of their phrases only. */
  #index(end: 'first' | 'last'): Index<T> {
    return SPELLINGS.withRoomKept(() => new Index(this.#table, end));
  }

  #firsts(): Index<T> {
    this.#byFirst = this.#index('first');
    return this.#byFirst;
  }

  #lasts(): Index<T> {
    this.#byLast = this.#index('last');
    return this.#byLast;
  }

  /** The longest phrase that starts at a token. */
  match(tokens: Tokens, at: number): PhraseMatch<T> | undefined {
    for (const entry of (this.#byFirst ?? this.#firsts()).of(tokens, at)) if (isAt(entry, tokens, at, 0)) return entry;
    return undefined;
  }

  /** The longest phrase that ends right before a token. */
  matchBefore(tokens: Tokens, end: number, longest = Number.POSITIVE_INFINITY): PhraseMatch<T> | undefined {
    for (const entry of (this.#byLast ?? this.#lasts()).of(tokens, end - 1)) {
      const { length } = entry;
      if (length <= longest && length <= end && isAt(entry, tokens, end - length, length - 1)) return entry;
    }
    return undefined;
  }

  has(tokens: Tokens, at: number): boolean {
    return this.match(tokens, at) !== undefined;
  }

  endsBefore(tokens: Tokens, end: number): boolean {
    return this.matchBefore(tokens, end) !== undefined;
  }
}

/** Whether a phrase stands at a token on one line; of its words the one at `known` is there. */
function isAt<T>(entry: Entry<T>, tokens: Tokens, at: number, known: number): boolean {
  for (let i = 0; i < entry.length; i++) {
    if (i !== known && !isWordAt(entry, i, tokens, at + i)) return false;
    if (i > 0 && tokens.startsLine(at + i)) return false;
  }
  return true;
}

function isWordAt<T>({ words, folds }: Entry<T>, word: number, tokens: Tokens, at: number): boolean {
  const fold = tokens.fold(at);
  return fold > 0 && folds[word]! > 0 ? fold === folds[word] : tokens.open(at) === words[word];
}

/** A vocabulary in which only being listed matters. `phrases`: told apart by "|". */
export function phraseSet(...phrases: string[]): Phrases<true> {
  return new Phrases(phrases.map((phrase) => [phrase, true] as const));
}
