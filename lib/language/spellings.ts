import { foldOpen, toneKey } from './tone.ts';

const CAPACITY = 1 << 14;
/** Room that no text may take: vocabularies are read when they are first asked, and a hostile text may have come before. */
const KEPT = 1 << 12;
/** Twice the capacity, a power of two, and the shift that leaves as many bits of a hash. */
const SLOTS = CAPACITY * 2;
const HASH_SHIFT = 17;

/**
 * The spellings of short words, numbers and marks met so far, each with its number, so that a word is looked up and never spelled out
 * twice. Full, the table takes no more: then keys are made anew each time, and nothing else changes.
 */
class Spellings {
  /** A hash table with open addressing: a number to a slot. */
  readonly #slots = new Uint16Array(SLOTS);
  /** The two halves of each spelling, by its number: those met first, which are met most, lie side by side. */
  readonly #halves = new Int32Array(CAPACITY * 2);
  readonly #byOpen = new Map<string, number>();
  readonly keys: string[] = [''];
  readonly opens: string[] = [''];
  /** Of all spellings with one openKey, the number of the first: two words are alike when theirs are. */
  readonly folds = new Int32Array(CAPACITY);

  /**
   * The fold of a word by its openKey, for what no text has held yet too: 0 when the table is full. A spelling of it that a text then has
   * gets a number of its own.
   */
  foldOf(open: string): number {
    const known = this.#byOpen.get(open);
    if (known !== undefined) return known;
    const number = this.keys.length;
    if (number >= CAPACITY) return 0;
    this.keys.push(open);
    this.opens.push(open);
    this.folds[number] = number;
    this.#byOpen.set(open, number);
    return number;
  }

  /** The number of the spelling whose last four symbols are packed in `low` and those before in `high`; 0 when the table is full. */
  number(high: number, low: number, text: string, start: number, end: number): number {
    let slot = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> HASH_SHIFT;
    for (;;) {
      const number = this.#slots[slot]!;
      if (number === 0) return this.#add(slot, high, low, text.slice(start, end));
      if (this.#halves[number * 2] === high && this.#halves[number * 2 + 1] === low) return number;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  #add(slot: number, high: number, low: number, word: string): number {
    const number = this.keys.length;
    if (number >= CAPACITY - KEPT) return 0;
    this.#slots[slot] = number;
    this.#halves[number * 2] = high;
    this.#halves[number * 2 + 1] = low;
    const key = internal(toneKey(word));
    const open = internal(foldOpen(key));
    this.keys.push(key);
    this.opens.push(open);
    const fold = this.#byOpen.get(open) ?? number;
    this.folds[number] = fold;
    if (fold === number) this.#byOpen.set(open, number);
    return number;
  }
}

/** The same string as engines keep the names of properties: two such strings are compared by address. An object without a prototype is a mere table to them. */
function internal(text: string): string {
  for (const name in { __proto__: null, [text]: 0 }) return name;
  return text;
}

export const SPELLINGS = new Spellings();
