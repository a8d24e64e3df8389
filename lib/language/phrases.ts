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

interface Entry<T> extends PhraseMatch<T> {
  readonly words: readonly string[];
  /** The fold of each word; 0 for rare ones. */
  readonly folds: readonly number[];
}

/** Phrases by one of their words, the longest first. */
class Index<T> {
  readonly #byWord = new Map<string, Entry<T>[]>();
  readonly #lists: Entry<T>[][] = [[]];
  /** By fold: which of the lists. */
  readonly #byFold: Uint16Array;

  constructor(entries: readonly Entry<T>[], place: (length: number) => number) {
    let highest = 0;
    for (const entry of entries) {
      const at = place(entry.words.length);
      const list = this.#byWord.get(entry.words[at]!);
      if (list === undefined) this.#byWord.set(entry.words[at]!, [entry]);
      else list.push(entry);
      highest = Math.max(highest, entry.folds[at]!);
    }
    this.#byFold = new Uint16Array(highest + 1);
    for (const list of this.#byWord.values()) {
      list.sort((a, b) => b.words.length - a.words.length);
      const fold = list[0]!.folds[place(list[0]!.words.length)]!;
      if (fold > 0) this.#byFold[fold] = this.#lists.push(list) - 1;
    }
  }

  /** The phrases that have the word at a token. */
  of(tokens: Tokens, at: number): readonly Entry<T>[] {
    const fold = tokens.fold(at);
    if (fold === 0) return (tokens.isWord(at) ? this.#byWord.get(tokens.open(at)) : undefined) ?? this.#lists[0]!;
    return fold < this.#byFold.length ? this.#lists[this.#byFold[fold]!]! : this.#lists[0]!;
  }
}

/** A vocabulary: phrases of one or more syllables, each with a meaning, found longest first, whatever their spelling. */
export class Phrases<T> {
  readonly #table: Iterable<readonly [phrases: string, value: T]>;
  #entries: readonly Entry<T>[] | undefined;
  #byFirst: Index<T> | undefined;
  #byLast: Index<T> | undefined;

  /** `table`: phrases of one meaning, told apart by "|", and the meaning. It is read when a phrase is first looked for. */
  constructor(table: Iterable<readonly [phrases: string, value: T]>) {
    this.#table = table;
  }

  /** A background starts for one article, which needs few of the vocabularies, and most of those by one end of their phrases only. */
  #read(): readonly Entry<T>[] {
    this.#entries ??= SPELLINGS.withRoomKept(() => this.#cut());
    return this.#entries;
  }

  #cut(): Entry<T>[] {
    const entries: Entry<T>[] = [];
    for (const [phrases, value] of this.#table) {
      for (const phrase of phrases.split('|')) {
        const tokens = cut(phrase, ROOM);
        if (tokens.length === 0) continue;
        const words: string[] = [];
        const folds: number[] = [];
        for (let at = 0; at < tokens.length; at++) {
          words.push(tokens.open(at));
          folds.push(tokens.fold(at));
        }
        entries.push({ length: words.length, words, folds, value });
      }
    }
    return entries;
  }

  #firsts(): Index<T> {
    this.#byFirst = new Index(this.#read(), () => 0);
    return this.#byFirst;
  }

  #lasts(): Index<T> {
    this.#byLast = new Index(this.#read(), (length) => length - 1);
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
