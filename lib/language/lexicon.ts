import { cut } from './cut.ts';
import { SPELLINGS } from './spellings.ts';
import { type Tokens, WIDTH } from './tokens.ts';

/** Where a word's tokens are kept until they are read. */
const ROOM = new Int32Array(WIDTH * 16);

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
        const tokens = cut(word, 0, word.length, ROOM);
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
