import { cut } from './cut.ts';
import { isSpace } from './letters.ts';
import type { Tokens } from './tokens.ts';

/** By how many characters more than twice a part grows. */
const MORE = 64;

/** A part of a text cut into tokens. What is asked of it may look beyond its ends: then it is cut farther, and asked again. */
export class Part {
  readonly #text: string;
  readonly #room: Int32Array<ArrayBuffer> | undefined;
  #from: number;
  #to: number;
  #tokens: Tokens;

  /** The words from one offset to another and those that they cut. `room`: as in {@link cut}, until the next part. */
  constructor(text: string, from: number, to: number, room?: Int32Array<ArrayBuffer>) {
    this.#text = text;
    this.#room = room;
    this.#from = spaceBefore(text, from);
    this.#to = spaceBehind(text, to);
    this.#tokens = cut(text, this.#from, this.#to, room);
  }

  /** Whether it holds all that a new part from one offset to another would: where white space is rare, one part holds many stretches. */
  covers(from: number, to: number): boolean {
    return this.#from <= Math.max(0, from) && this.#to >= Math.min(to, this.#text.length);
  }

  /** The tokens that the last answer is told in. */
  get tokens(): Tokens {
    return this.#tokens;
  }

  /** What `question` says of the first token at or after an offset, as if the whole text were cut. */
  ask<T>(offset: number, question: (tokens: Tokens, at: number) => T): T {
    for (;;) {
      const tokens = this.#tokens;
      tokens.missedBefore = false;
      tokens.missedBehind = false;
      const answer = question(tokens, tokens.at(offset));
      const before = tokens.missedBefore && this.#from > 0;
      const behind = tokens.missedBehind && this.#to < this.#text.length;
      if (!before && !behind) return answer;
      const more = this.#to - this.#from + MORE;
      if (before) this.#from = spaceBefore(this.#text, this.#from - more);
      if (behind) this.#to = spaceBehind(this.#text, this.#to + more);
      this.#tokens = cut(this.#text, this.#from, this.#to, this.#room);
    }
  }
}

/** The white space before the word at an offset, all of it, so that a line break in it is seen; the start of the text without. */
export function spaceBefore(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at--;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The white space at or behind an offset, or the end of the text. */
export function spaceBehind(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return Math.min(at, text.length);
}
