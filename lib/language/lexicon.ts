import { SPELLINGS } from './spellings.ts';
import type { Tokens } from './tokens.ts';
import { openWords } from './written.ts';

/** A set of words, asked by token: but for rare words, the number of the token's spelling is enough. */
export class Lexicon {
  readonly #written: string;
  readonly #words = new Set<string>();
  /** By fold: 1 for the words listed. */
  #listed: Uint8Array | undefined;

  /** `words`: told apart by spaces, in any spelling. They are read when one is first looked for. */
  constructor(words: string) {
    this.#written = words;
  }

  has(tokens: Tokens, at: number): boolean {
    const listed = this.#listed ?? this.#read();
    const fold = tokens.fold(at);
    if (fold > 0) return fold < listed.length && listed[fold] === 1;
    return tokens.isWord(at) && this.#words.has(tokens.open(at));
  }

  #read(): Uint8Array {
    const folds = foldsOf(this.#written.split(' '), (open) => this.#words.add(open));
    const listed = new Uint8Array(Math.max(0, ...folds) + 1);
    for (const fold of folds) listed[fold] = 1;
    listed[0] = 0;
    this.#listed = listed;
    return listed;
  }
}

/** Words with a number to each, asked by token as a {@link Lexicon} is. */
export class WordValues {
  readonly #written: Readonly<Record<string, number>>;
  readonly #words = new Map<string, number>();
  /** By fold; NaN for words without a number. */
  #values: Float64Array | undefined;

  constructor(values: Readonly<Record<string, number>>) {
    this.#written = values;
  }

  of(tokens: Tokens, at: number): number | undefined {
    const values = this.#values ?? this.#read();
    const fold = tokens.fold(at);
    if (fold === 0) return tokens.isWord(at) ? this.#words.get(tokens.open(at)) : undefined;
    const value = fold < values.length ? values[fold]! : Number.NaN;
    return Number.isNaN(value) ? undefined : value;
  }

  #read(): Float64Array {
    const written = Object.values(this.#written);
    const folds = foldsOf(Object.keys(this.#written), (open, i) => this.#words.set(open, written[i]!));
    const values = new Float64Array(Math.max(0, ...folds) + 1).fill(Number.NaN);
    for (const [i, fold] of folds.entries()) values[fold] = written[i]!;
    values[0] = Number.NaN;
    this.#values = values;
    return values;
  }
}

/** The fold of each word; `see` is given each in its openKey. */
function foldsOf(words: readonly string[], see: (open: string, index: number) => void): number[] {
  return words.map((word, i) => {
    const [open] = openWords(word);
    see(open!, i);
    return SPELLINGS.foldOf(open!);
  });
}

/** Words with bits to each, asked by token; a word listed more than once has the bits of all. */
export class WordFlags {
  readonly #lists: readonly (readonly [flags: number, words: string])[];
  readonly #words = new Map<string, number>();
  /** By fold. */
  #flags: Uint8Array | undefined;

  /** `lists`: bits, eight at most, and words told apart by spaces. */
  constructor(lists: readonly (readonly [flags: number, words: string])[]) {
    this.#lists = lists;
  }

  /** 0 for words not listed. */
  of(tokens: Tokens, at: number): number {
    const flags = this.#flags ?? this.#read();
    const fold = tokens.fold(at);
    if (fold > 0) return fold < flags.length ? flags[fold]! : 0;
    return (tokens.isWord(at) ? this.#words.get(tokens.open(at)) : undefined) ?? 0;
  }

  #read(): Uint8Array {
    const lists = this.#lists.map(([bits, words]) => {
      const add = (open: string) => this.#words.set(open, (this.#words.get(open) ?? 0) | bits);
      return [bits, foldsOf(words.split(' '), add)] as const;
    });
    const flags = new Uint8Array(Math.max(...lists.flatMap(([, folds]) => folds)) + 1);
    for (const [bits, folds] of lists) for (const fold of folds) flags[fold]! |= bits;
    flags[0] = 0;
    this.#flags = flags;
    return flags;
  }
}
