import { Lexicon } from '../lexicon.ts';
import { endOfSentence } from '../sentences.ts';
import type { Tokens } from '../tokens.ts';
import type { Lean } from './when.ts';

const FUTURE = new Lexicon('sẽ sắp');
const PAST = new Lexicon('đã từng');
/** Which way sentences point: ahead when they say sẽ, sắp or dự kiến and not đã. Asked in the order of the text, each sentence is looked through once. */
export class Leanings {
  readonly #tokens: Tokens;
  #from = 0;
  #to = 0;
  #lean: Lean | undefined;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** Of the sentence around an offset. */
  at(offset: number): Lean | undefined {
    const token = this.#tokens.at(offset);
    if (token >= this.#to || token < this.#from) this.#look(token);
    return this.#lean;
  }

  #look(token: number): void {
    const tokens = this.#tokens;
    let from = token;
    while (from > this.#to && endOfSentence(tokens, from - 1) < 0) from--;
    let future = false;
    let past = false;
    let to = from;
    for (; to < tokens.length; to++) {
      past ||= PAST.has(tokens, to);
      future ||= FUTURE.has(tokens, to) || (tokens.open(to) === 'dự' && tokens.open(to + 1) === 'kiến');
      if (to >= token && endOfSentence(tokens, to) >= 0) break;
    }
    this.#from = from;
    this.#to = to + 1;
    this.#lean = future && !past ? 'future' : undefined;
  }
}
