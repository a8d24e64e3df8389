import { Lexicon } from '../lexicon.ts';
import { quotationAt, quotationsBetween } from '../quotations.ts';
import { SAYING } from '../saying.ts';
import { endOfSentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import { cut, type Tokens } from '../tokens.ts';
import { outlineOf } from './outline.ts';
import type { Lean } from './when.ts';

/** A paragraph of a text, for what a time in it takes from the words around. What needs looking for is looked for when asked. */
export class Paragraph {
  readonly #text: string;
  readonly #marks: readonly number[];
  readonly start: number;
  readonly end: number;
  #quotations: readonly Span[] | undefined;
  #leaning: Leaning | undefined;

  /** The paragraph that begins at an offset. `marks`: the offsets of all marks of quotations in the text. */
  constructor(text: string, start: number, marks: readonly number[]) {
    this.#text = text;
    this.#marks = marks;
    this.start = start;
    const end = text.indexOf('\n', start);
    this.end = end < 0 ? text.length : end;
  }

  /** The quotation around an offset of it, by where in the text it ends; -1 outside quotations. */
  endOfQuotation(offset: number): number {
    this.#quotations ??= quotationsBetween(this.#text, this.#marks, this.start, this.end);
    return quotationAt(this.#quotations, offset)?.end ?? -1;
  }

  /** The words that say who said a quotation which ends at an offset, and when: ", ông Nam nói chiều 10/11"; empty where they can't say when. */
  attributionAt(offset: number): string {
    const text = this.#text.slice(offset, Math.min(this.end, offset + LONGEST_ATTRIBUTION));
    const end = text.search(/[.!?…](?:\s|$)|["“«]/);
    const words = end < 0 ? text : text.slice(0, end);
    if (outlineOf(words).anchors.length === 0) return '';
    const tokens = cut(words);
    for (let i = 0; i < tokens.length; i++) if (SAYING.has(tokens, i)) return words;
    return '';
  }

  /** Which way the sentence around a token points. */
  leanAt(tokens: Tokens, at: number): Lean | undefined {
    const offset = tokens.start(at);
    if (this.#leaning === undefined || offset < this.#leaning.from || offset >= this.#leaning.to)
      this.#leaning = leaningAt(tokens, at);
    return this.#leaning.lean;
  }
}

/** In characters. */
const LONGEST_ATTRIBUTION = 160;

const FUTURE = new Lexicon('sẽ sắp');
const PAST = new Lexicon('đã từng');

/** The end of a sentence, or a semicolon, after which it may point another way. */
function ends(tokens: Tokens, at: number): boolean {
  return tokens.open(at) === ';' || endOfSentence(tokens, at) >= 0;
}

/** A sentence, by where it begins and ends in the text, and which way it points: ahead when it says sẽ, sắp or dự kiến and not đã. */
interface Leaning {
  readonly from: number;
  readonly to: number;
  readonly lean: Lean | undefined;
}

/** Of the sentence around a token. */
function leaningAt(tokens: Tokens, token: number): Leaning {
  let from = token;
  while (tokens.follows(from) && !ends(tokens, from - 1)) from--;
  let future = false;
  let past = false;
  let to = from;
  for (; ; to++) {
    past ||= PAST.has(tokens, to);
    future ||= FUTURE.has(tokens, to) || (tokens.open(to) === 'dự' && tokens.open(to + 1) === 'kiến');
    if (to >= token && ends(tokens, to)) break;
  }
  return { from: tokens.start(from), to: tokens.end(to), lean: future && !past ? 'future' : undefined };
}
