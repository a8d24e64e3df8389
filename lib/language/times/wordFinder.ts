/** Finds the words of anchors, one look-up a character. */
import { classOf, DIGIT, LETTER, LINE, MARK, SPACE, symbolOf } from '../letters.ts';
import { QUOTATION_MARKS } from '../quotations.ts';
import type { AnchorWord } from './anchors.ts';

/** Kinds of characters; each letter that a word has is one of its own, behind {@link ANY_LETTER}. */
export const OTHER = 0;
export const FIGURE = 1;
export const QUOTE = 2;
/** Not to be looked through this way: combining marks, characters of no width, letters of no alphabet known here. */
export const ODD = 3;
const ANY_LETTER = 4;
const KIND_BITS = 7;
/** Characters beyond have no kind of their own. */
export const TABLE_SIZE = 0x2100;

/** States: outside words and numbers, in a word not looked for, behind the first digit of a number; then places in words. */
const OUTSIDE = 0;
const ELSEWHERE = 1;
const IN_NUMBER = 2;
const MOST_STATES = 512;

/** Where each letter leads, by kind. */
type Branches = Map<number, number>;

/**
 * A finite automaton that knows some words, whatever their case. States from {@link telling} on tell something of the character that led to
 * them: that a number begins with it, that it is a mark of a quotation or odd, that a word ended before it.
 */
export class WordFinder {
  /** By code. */
  readonly kinds = new Uint8Array(TABLE_SIZE);
  /** The next state, by state and kind: `next[state | kind]`; the first is 0. */
  readonly next = new Uint16Array(MOST_STATES << KIND_BITS);
  telling = 0;
  /** The words that telling states tell; the first two tell of a number and of a mark. */
  readonly #words: (AnchorWord | undefined)[] = [undefined, undefined];

  /** Is told once what to look for. */
  learn(words: ReadonlyMap<string, AnchorWord>): void {
    const letters = lettersOf(words.keys());
    for (let code = 0; code < TABLE_SIZE; code++) this.kinds[code] = letters.get(symbolOf(code)) ?? kindOf(code);
    const outside: Branches = new Map();
    const states = [outside, new Map(), outside];
    const ends = new Map<number, AnchorWord>();
    for (const [written, word] of words) {
      let state = OUTSIDE;
      for (let at = 0; at < written.length; at++) {
        const kind = this.kinds[written.charCodeAt(at)]!;
        const known = states[state]!.get(kind) ?? states.push(new Map()) - 1;
        states[state]!.set(kind, known);
        state = known;
      }
      ends.set(state, word);
    }
    const number = states.length;
    const mark = number + 1;
    this.telling = number << KIND_BITS;
    states.push(outside, outside);
    const lead = (state: number, kind: number, to: number) => {
      this.next[(state << KIND_BITS) | kind] = to << KIND_BITS;
    };
    for (let state = 0; state < states.length + ends.size; state++) {
      this.next.fill(ELSEWHERE << KIND_BITS, (state << KIND_BITS) | ANY_LETTER, (state + 1) << KIND_BITS);
      lead(state, FIGURE, state === number || state === IN_NUMBER ? IN_NUMBER : number);
      for (const kind of [QUOTE, ODD]) lead(state, kind, mark);
      for (const [kind, to] of states[state] ?? outside) lead(state, kind, to);
    }
    for (const [state, word] of ends) {
      const told = number + this.#words.push(word) - 1;
      for (const kind of [OTHER, FIGURE, QUOTE, ODD]) lead(state, kind, told);
    }
  }

  /** The word that a telling state tells. */
  wordAt(state: number): AnchorWord | undefined {
    return this.#words[(state - this.telling) >> KIND_BITS];
  }
}

/** A kind for each letter of some words. */
function lettersOf(words: Iterable<string>): Map<number, number> {
  const letters = new Map<number, number>();
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const symbol = symbolOf(word.charCodeAt(at));
      if (!letters.has(symbol)) letters.set(symbol, ANY_LETTER + 1 + letters.size);
    }
  }
  return letters;
}

/** The kind of a character, as far as its class tells it; `code`: its UTF-16 code unit. */
export function kindOf(code: number): number {
  switch (classOf(code)) {
    case LETTER:
      return ANY_LETTER;
    case DIGIT:
      return FIGURE;
    case SPACE:
    case LINE:
    case MARK:
      return QUOTATION_MARKS.includes(String.fromCharCode(code)) ? QUOTE : OTHER;
    default:
      return ODD;
  }
}
