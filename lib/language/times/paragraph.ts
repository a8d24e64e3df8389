import { cut } from '../cut.ts';
import { Lexicon } from '../lexicon.ts';
import { quotationAt, readQuotations } from '../quotations.ts';
import { SAYING } from '../saying.ts';
import { endOfSentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Tokens } from '../tokens.ts';
import type { Lean } from './when.ts';

/** A paragraph of a text, for what a time in it takes from the words around. What needs looking for is looked for when asked. */
export class Paragraph {
  readonly #text: string;
  readonly start: number;
  readonly end: number;
  #quotations: readonly Span[] | undefined;
  #leanings: Leanings | undefined;

  /** The paragraph around an offset. */
  constructor(text: string, offset: number) {
    this.#text = text;
    this.start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    this.end = end < 0 ? text.length : end;
  }

  holds(offset: number): boolean {
    return offset >= this.start && offset < this.end;
  }

  /** The quotation around an offset of it, by where in the text it ends; -1 outside quotations. */
  endOfQuotation(offset: number): number {
    this.#quotations ??= readQuotations(this.#text.slice(this.start, this.end));
    const quotation = quotationAt(this.#quotations, offset - this.start);
    return quotation === undefined ? -1 : quotation.end + this.start;
  }

  /** The words that say who said a quotation which ends at an offset, and when: ", ông Nam nói chiều 10/11"; empty without. */
  attributionAt(offset: number): string {
    const text = this.#text.slice(offset, Math.min(this.end, offset + LONGEST_ATTRIBUTION));
    const end = text.search(/[.!?…](?:\s|$)|["“«]/);
    const words = end < 0 ? text : text.slice(0, end);
    const tokens = cut(words, 0, words.length);
    for (let i = 0; i < tokens.length; i++) if (SAYING.has(tokens, i)) return words;
    return '';
  }

  /** Which way the sentence around an offset points. */
  leanAt(offset: number): Lean | undefined {
    // With the line break before it.
    this.#leanings ??= new Leanings(cut(this.#text, Math.max(0, this.start - 1), this.end));
    return this.#leanings.at(offset);
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

/** Which way sentences point: ahead when they say sẽ, sắp or dự kiến and not đã. Asked in the order of the text, each sentence is looked through once. */
class Leanings {
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
    while (from > this.#to && !ends(tokens, from - 1)) from--;
    let future = false;
    let past = false;
    let to = from;
    for (; to < tokens.length; to++) {
      past ||= PAST.has(tokens, to);
      future ||= FUTURE.has(tokens, to) || (tokens.open(to) === 'dự' && tokens.open(to + 1) === 'kiến');
      if (to >= token && ends(tokens, to)) break;
    }
    this.#from = from;
    this.#to = to + 1;
    this.#lean = future && !past ? 'future' : undefined;
  }
}
