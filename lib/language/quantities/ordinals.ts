import { readRoman } from '../numbers/roman.ts';
import { readNumberWords } from '../numbers/words.ts';
import type { Span } from '../span.ts';
import { type Syllable, syllables } from '../syllables.ts';

const NAMED: Readonly<Record<string, number>> = { nhất: 1, nhì: 2, tư: 4 };
/** No ordinal is written in more characters. */
const LONGEST = 60;

export interface Ordinal extends Span {
  readonly ordinal: number;
}

/**
 * The ordinal that starts exactly at offset `at`: digits, Roman numerals or words, with or without "thứ": "15", "XIII", "nhất", "thứ mười lăm".
 */
export function readOrdinal(text: string, at: number): Ordinal | undefined {
  const tokens = syllables(text.slice(at, at + LONGEST));
  if (tokens[0]?.start !== 0) return undefined;
  const found = ordinalAt(tokens, 0);
  return found && { ordinal: found.value, start: at, end: at + tokens[found.to - 1]!.end };
}

/** {@link readOrdinal} of tokens already cut. */
export function ordinalAt(tokens: readonly Syllable[], at: number): { value: number; to: number } | undefined {
  const start = tokens[at]?.open === 'thứ' ? at + 1 : at;
  const token = tokens[start];
  if (token === undefined || (start > at && token.gap === 'line')) return undefined;
  if (token.kind === 'number')
    return /^\d{1,4}$/.test(token.text) ? { value: Number(token.text), to: start + 1 } : undefined;
  const roman = readRoman(token.text);
  if (roman !== undefined) return { value: roman, to: start + 1 };
  const named = NAMED[token.open];
  if (named !== undefined) return { value: named, to: start + 1 };
  const words = readNumberWords(tokens, start);
  return words !== undefined && Number.isInteger(words.value) && words.value > 0 ? words : undefined;
}
