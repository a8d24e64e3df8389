import { roomFor } from './cut.ts';
import { SPELLINGS } from './spellings.ts';
import { cut, type Tokens } from './tokens.ts';

/** Where a word's tokens are kept until they are read. */
const ROOM = roomFor(0);

/** A set of words, asked by token: but for rare words, the number of the token's spelling is enough. */
export class Lexicon {
  readonly #words: ReadonlySet<string>;
  /** By fold: 1 for the words listed. */
  readonly #listed: Uint8Array;

  /** `words`: told apart by spaces, in any spelling. */
  constructor(words: string) {
    const opens = new Set<string>();
    const folds: number[] = [];
    SPELLINGS.withRoomKept(() => {
      for (const word of words.split(' ')) {
        const tokens = cut(word, ROOM);
        opens.add(tokens.open(0));
        if (tokens.fold(0) > 0) folds.push(tokens.fold(0));
      }
    });
    this.#words = opens;
    this.#listed = new Uint8Array(Math.max(0, ...folds) + 1);
    for (const fold of folds) this.#listed[fold] = 1;
  }

  has(tokens: Tokens, at: number): boolean {
    const fold = tokens.fold(at);
    if (fold > 0) return fold < this.#listed.length && this.#listed[fold] === 1;
    return tokens.isWord(at) && this.#words.has(tokens.open(at));
  }
}

/** Words with a number to each, asked by token as a {@link Lexicon} is. */
export class WordValues {
  readonly #words = new Map<string, number>();
  /** By fold; NaN for words without a number. */
  readonly #values: Float64Array;

  constructor(values: Readonly<Record<string, number>>) {
    const folds: [fold: number, value: number][] = [];
    SPELLINGS.withRoomKept(() => {
      for (const [word, value] of Object.entries(values)) {
        const tokens = cut(word, ROOM);
        this.#words.set(tokens.open(0), value);
        folds.push([tokens.fold(0), value]);
      }
    });
    this.#values = new Float64Array(Math.max(0, ...folds.map(([fold]) => fold)) + 1).fill(Number.NaN);
    for (const [fold, value] of folds) this.#values[fold] = value;
    this.#values[0] = Number.NaN;
  }

  of(tokens: Tokens, at: number): number | undefined {
    const fold = tokens.fold(at);
    if (fold === 0) return tokens.isWord(at) ? this.#words.get(tokens.open(at)) : undefined;
    const value = fold < this.#values.length ? this.#values[fold]! : Number.NaN;
    return Number.isNaN(value) ? undefined : value;
  }
}

/** Words with bits to each, asked by token; a word listed more than once has the bits of all. */
export class WordFlags {
  readonly #values: WordValues;

  /** `lists`: bits, and words told apart by spaces. */
  constructor(lists: readonly (readonly [flags: number, words: string])[]) {
    const flags: Record<string, number> = {};
    for (const [bits, words] of lists) for (const word of words.split(' ')) flags[word] = (flags[word] ?? 0) | bits;
    this.#values = new WordValues(flags);
  }

  /** 0 for words not listed. */
  of(tokens: Tokens, at: number): number {
    return this.#values.of(tokens, at) ?? 0;
  }
}
