import { cut } from './cut.ts';
import type { Tokens } from './tokens.ts';

/** A set of words, asked by token: but for rare words, the number of the token's spelling is enough. */
export class Lexicon {
  readonly #words: ReadonlySet<string>;
  /** By fold: 1 for the words listed. */
  readonly #listed: Uint8Array;

  /** `words`: told apart by spaces, in any spelling. */
  constructor(words: string) {
    const tokens = words.split(' ').map((word) => cut(word, 0, word.length));
    this.#words = new Set(tokens.map((word) => word.open(0)));
    const folds = tokens.map((word) => word.fold(0)).filter((fold) => fold > 0);
    this.#listed = new Uint8Array(Math.max(0, ...folds) + 1);
    for (const fold of folds) this.#listed[fold] = 1;
  }

  has(tokens: Tokens, at: number): boolean {
    const fold = tokens.fold(at);
    if (fold > 0) return fold < this.#listed.length && this.#listed[fold] === 1;
    return tokens.isWord(at) && this.#words.has(tokens.open(at));
  }
}
