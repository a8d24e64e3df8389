import { SPELLINGS } from './spellings.ts';
import type { Tokens } from './tokens.ts';
import { openWords } from './written.ts';

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

  entries(): readonly Entry<T>[] {
    this.#entries ??= this.#phrases
      .map((phrase, at) => entryOf(phrase, this.#values[at]!))
      .sort((a, b) => b.length - a.length);
    return this.#entries;
  }
}

function entryOf<T>(phrase: string, value: T): Entry<T> {
  const words = openWords(phrase);
  return { length: words.length, words, folds: words.map((word) => SPELLINGS.foldOf(word)), value };
}

/** Phrases by their first word, or by their last: an article meets few of the words, and only their phrases are cut. */
class Index<T> {
  readonly #byWord = new Map<string, List<T>>();
  readonly #lists: (List<T> | undefined)[] = [undefined];
  /** By fold: which of the lists. */
  readonly #byFold: Uint16Array;

  constructor(table: Iterable<Written<T>>, end: 'first' | 'last') {
    for (const [phrases, value] of table) {
      for (const phrase of phrases.split('|')) {
        const word = wordAt(phrase, end);
        if (word === undefined) continue;
        const list = this.#byWord.get(word);
        if (list === undefined) this.#byWord.set(word, new List(phrase, value));
        else list.add(phrase, value);
      }
    }
    this.#lists.push(...this.#byWord.values());
    const folds = Array.from(this.#byWord.keys(), (word) => SPELLINGS.foldOf(word));
    this.#byFold = new Uint16Array(Math.max(0, ...folds) + 1);
    for (const [at, fold] of folds.entries()) if (fold > 0) this.#byFold[fold] = at + 1;
  }

  /** The phrases that have the word at a token. */
  of(tokens: Tokens, at: number): readonly Entry<T>[] {
    const fold = tokens.fold(at);
    if (fold === 0) return (tokens.isWord(at) ? this.#byWord.get(tokens.open(at)) : undefined)?.entries() ?? NONE;
    return (fold < this.#byFold.length ? this.#lists[this.#byFold[fold]!]?.entries() : undefined) ?? NONE;
  }
}

/** The first word of a phrase, or the last. */
function wordAt(phrase: string, end: 'first' | 'last'): string | undefined {
  if (end === 'last') return openWords(phrase.slice(phrase.lastIndexOf(' ') + 1)).at(-1);
  const space = phrase.indexOf(' ');
  return openWords(space < 0 ? phrase : phrase.slice(0, space))[0];
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
    return new Index(this.#table, end);
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
