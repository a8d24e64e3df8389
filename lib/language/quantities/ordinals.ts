import { readRoman } from '../numbers/roman.ts';
import { readNumberWords } from '../numbers/words.ts';
import type { Span } from '../span.ts';
import { type Tokens, tokenize } from '../tokens.ts';

const NAMED: Readonly<Record<string, number | undefined>> = { nhất: 1, nhì: 2, tư: 4 };
/** No ordinal is written in more characters. */
const LONGEST = 60;

export interface Ordinal extends Span {
  readonly ordinal: number;
}

/**
 * The ordinal that starts exactly at offset `at`: digits, Roman numerals or words, with or without "thứ": "15", "XIII", "nhất", "thứ mười lăm".
 */
export function readOrdinal(text: string, at: number): Ordinal | undefined {
  const tokens = tokenize(text.slice(at, at + LONGEST));
  if (tokens.length === 0 || tokens.start(0) !== 0) return undefined;
  const found = ordinalAt(tokens, 0);
  return found && { ordinal: found.value, start: at, end: at + tokens.end(found.to - 1) };
}

/** {@link readOrdinal} of tokens already cut. */
export function ordinalAt(tokens: Tokens, at: number): { value: number; to: number } | undefined {
  const start = tokens.open(at) === 'thứ' ? at + 1 : at;
  if (start > at && !tokens.follows(start)) return undefined;
  if (tokens.isNumber(start)) {
    const value = tokens.width(start) <= 4 ? tokens.plain(start) : -1;
    return value < 0 ? undefined : { value, to: start + 1 };
  }
  const roman = readRoman(tokens.text(start));
  if (roman !== undefined) return { value: roman, to: start + 1 };
  const named = NAMED[tokens.open(start)];
  if (named !== undefined) return { value: named, to: start + 1 };
  const words = readNumberWords(tokens, start);
  return words !== undefined && Number.isInteger(words.value) && words.value > 0 ? words : undefined;
}
