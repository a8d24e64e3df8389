/** Finds words, numbers and what needs a closer look, one look-up a character. */
import { COMBINING, classTable, DIGIT, IGNORABLE, LINE, letterCodes, MARK, SPACE, symbolOf } from '../letters.ts';
import { QUOTATION_MARKS } from '../quotations.ts';

/** Kinds of characters are their classes, and these: a mark of a quotation, and from {@link FIRST_LETTER} on one for each letter that a word has. */
export const QUOTE = 7;
const FIRST_LETTER = 8;
export const KIND_BITS = 7;
const CODES = 0x10000;

/** States: outside words and numbers, in a word not looked for, behind the first digit of a number; then places in words. */
const OUTSIDE = 0;
const ELSEWHERE = 1;
const IN_NUMBER = 2;
const MOST_STATES = 512;

/** Kinds that end a word or number, and those that are told as well. A combining mark is told too, and is of the word. */
const GAPS = [MARK, SPACE, LINE];
const SIGNS = [IGNORABLE, QUOTE];

/** Where each letter leads, by kind. */
type Branches = Map<number, number>;

/**
 * A finite automaton that knows some words, whatever their case. States from {@link telling} on tell something of the character that led to
 * them: that a number begins with it, that it is a mark of a quotation, combining or of no width, that a word ended before it.
 */
export class WordFinder {
  /** By code. */
  readonly kinds = new Uint8Array(CODES);
  /** The next state, by state and kind: `next[state | kind]`; the first is 0. */
  readonly next = new Uint16Array(MOST_STATES << KIND_BITS);
  telling = 0;
  /** By state, `state >> KIND_BITS`: the word that it tells, which ended before the character; 0 for none. */
  readonly words = new Uint8Array(MOST_STATES);

  /** Is told once what to look for: words, and the number above 0 of each. */
  learn(words: ReadonlyMap<string, number>): void {
    this.#setKinds(lettersOf(words.keys()));
    const outside: Branches = new Map();
    const states = [outside, new Map(), outside];
    const ends = new Map<number, number>();
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
    const number = states.push(outside) - 1;
    const mark = states.push(outside) - 1;
    const marked = states.push(new Map()) - 1;
    this.telling = number << KIND_BITS;
    const lead = (state: number, kinds: Iterable<number>, to: number) => {
      for (const kind of kinds) this.next[(state << KIND_BITS) | kind] = to << KIND_BITS;
    };
    for (const [state, branches] of states.entries()) {
      const word = ends.get(state);
      if (state !== OUTSIDE && branches === outside) {
        // Behind all that is not within a word the same goes on as outside.
        this.next.copyWithin(state << KIND_BITS, 0, 1 << KIND_BITS);
        if (state === number || state === IN_NUMBER) lead(state, [DIGIT], IN_NUMBER);
        continue;
      }
      this.next.fill(ELSEWHERE << KIND_BITS, state << KIND_BITS, (state + 1) << KIND_BITS);
      for (const [kind, to] of branches) lead(state, [kind], to);
      lead(state, [COMBINING], marked);
      if (word === undefined) {
        lead(state, GAPS, OUTSIDE);
        lead(state, [DIGIT], number);
        lead(state, SIGNS, mark);
      } else {
        // A state that tells of a word leads where those outside words do; it is visited in its turn.
        const told = states.push(outside) - 1;
        this.words[told] = word;
        lead(state, [...GAPS, DIGIT, ...SIGNS], told);
      }
    }
  }

  #setKinds(letters: ReadonlyMap<number, number>): void {
    this.kinds.set(classTable());
    for (const code of letterCodes()) {
      const kind = letters.get(symbolOf(code));
      if (kind !== undefined) this.kinds[code] = kind;
    }
    for (const mark of QUOTATION_MARKS) this.kinds[mark.charCodeAt(0)] = QUOTE;
  }
}

/** The commonest letters of newspapers: their kinds lie side by side, so that a state's next ones are mostly within a line of the cache. */
const COMMON = 'nhtcigauđomrvàpláưybskd';

/** A kind for each letter of some words. */
function lettersOf(words: Iterable<string>): Map<number, number> {
  const letters = new Map(Array.from(COMMON, (letter, i) => [symbolOf(letter.charCodeAt(0)), FIRST_LETTER + i]));
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const symbol = symbolOf(word.charCodeAt(at));
      if (!letters.has(symbol)) letters.set(symbol, FIRST_LETTER + letters.size);
    }
  }
  return letters;
}
