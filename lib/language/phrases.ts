import { type Tokens, tokenize } from './tokens.ts';

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Where a phrase was found: the number of tokens it takes, and what it means. */
export interface PhraseMatch<T> {
  readonly length: number;
  readonly value: T;
}

/** A vocabulary: phrases of one or more syllables, each with a meaning, found longest first, whatever their spelling. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();
  readonly #byLast = new Map<string, Entry<T>[]>();
  readonly #longest: number;

  /** `table`: phrases of one meaning, told apart by "|", and the meaning. */
  constructor(table: Iterable<readonly [phrases: string, value: T]>) {
    let longest = 0;
    for (const [phrases, value] of table) {
      for (const phrase of phrases.split('|')) {
        const tokens = tokenize(phrase);
        const words = Array.from({ length: tokens.length }, (_, i) => tokens.open(i));
        if (words.length === 0) continue;
        push(this.#byFirst, words[0]!, { words, value });
        push(this.#byLast, words.at(-1)!, { words, value });
        longest = Math.max(longest, words.length);
      }
    }
    for (const index of [this.#byFirst, this.#byLast]) {
      for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
    }
    this.#longest = longest;
  }

  /** The longest phrase that starts at a token. */
  match(tokens: Tokens, at: number): PhraseMatch<T> | undefined {
    const entries = this.#byFirst.get(tokens.open(at));
    if (entries === undefined) return undefined;
    for (const { words, value } of entries) if (isAt(words, tokens, at)) return { length: words.length, value };
    return undefined;
  }

  /** The longest phrase that ends right before a token. */
  matchBefore(tokens: Tokens, end: number, longest = this.#longest): PhraseMatch<T> | undefined {
    const entries = end > 0 ? this.#byLast.get(tokens.open(end - 1)) : undefined;
    if (entries === undefined) return undefined;
    for (const { words, value } of entries) {
      const { length } = words;
      if (length <= longest && length <= end && isAt(words, tokens, end - length)) return { length, value };
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

function push<T>(index: Map<string, Entry<T>[]>, word: string, entry: Entry<T>): void {
  const entries = index.get(word);
  if (entries) entries.push(entry);
  else index.set(word, [entry]);
}

function isAt(words: readonly string[], tokens: Tokens, at: number): boolean {
  for (let i = 0; i < words.length; i++) {
    if (tokens.open(at + i) !== words[i] || (i > 0 && tokens.startsLine(at + i))) return false;
  }
  return true;
}

/** A vocabulary in which only being listed matters. `phrases`: told apart by "|". */
export function phraseSet(...phrases: string[]): Phrases<true> {
  return new Phrases(phrases.map((phrase) => [phrase, true] as const));
}
