import type { Syllable } from './syllables.ts';
import { syllables } from './syllables.ts';

interface Entry<T> {
  readonly keys: readonly string[];
  readonly value: T;
}

/** Where a phrase was found: the number of syllables it takes, and what it means. */
export interface PhraseMatch<T> {
  readonly length: number;
  readonly value: T;
}

/** A vocabulary: phrases of one or more syllables, each with a meaning, found longest first, whatever their spelling. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();

  /** `table`: meaning by phrase; several phrases of one meaning may stand in one string, told apart by "|". */
  constructor(table: Iterable<readonly [phrases: string, value: T]>) {
    for (const [phrases, value] of table) {
      for (const phrase of phrases.split('|')) {
        const keys = syllables(phrase).map((syllable) => syllable.open);
        const first = keys[0];
        if (first === undefined) continue;
        const entries = this.#byFirst.get(first);
        if (entries) entries.push({ keys, value });
        else this.#byFirst.set(first, [{ keys, value }]);
      }
    }
    for (const entries of this.#byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  }

  /** The longest phrase that starts at token `at`. */
  match(tokens: readonly Syllable[], at: number): PhraseMatch<T> | undefined {
    const first = tokens[at];
    if (first === undefined) return undefined;
    for (const entry of this.#byFirst.get(first.open) ?? []) {
      if (matches(entry.keys, tokens, at)) return { length: entry.keys.length, value: entry.value };
    }
    return undefined;
  }

  /** The longest phrase that ends right before token `end`. */
  matchBefore(tokens: readonly Syllable[], end: number, longest = 5): PhraseMatch<T> | undefined {
    for (let length = Math.min(longest, end); length > 0; length--) {
      const at = end - length;
      for (const { keys, value } of this.#byFirst.get(tokens[at]!.open) ?? []) {
        if (keys.length === length && matches(keys, tokens, at)) return { length, value };
      }
    }
    return undefined;
  }
}

function matches(keys: readonly string[], tokens: readonly Syllable[], at: number): boolean {
  for (let i = 0; i < keys.length; i++) {
    const token = tokens[at + i];
    if (token === undefined || token.open !== keys[i] || (i > 0 && token.gap === 'line')) return false;
  }
  return true;
}

/** A vocabulary in which only being listed matters. `phrases`: told apart by "|". */
export function phraseSet(...phrases: string[]): Phrases<true> {
  return new Phrases(phrases.map((phrase) => [phrase, true] as const));
}
