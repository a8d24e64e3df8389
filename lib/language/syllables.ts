import { roomFor } from './cut.ts';
import type { Span } from './span.ts';
import { cut, tokenize } from './tokens.ts';

/** A syllable, number or punctuation mark: the smallest thing the room reads. */
export interface Syllable extends Span {
  /** Exactly what stands in the source. */
  readonly text: string;
  /** toneKey of the text. */
  readonly key: string;
  /** openKey of the text: "tỉ" for "tỷ". Never for names. */
  readonly open: string;
  readonly kind: 'word' | 'number' | 'punctuation';
  /** The first letter is upper case. */
  readonly capital: boolean;
  /** What stands between this and what is before it; the first of a text has a line before it. */
  readonly gap: 'none' | 'space' | 'line';
}

/** Where the tokens of a text are kept while their keys are taken. */
const ROOM = roomFor(400);

/** The keys of {@link syllables}, in order. */
export function syllableKeys(text: string): string[] {
  const tokens = cut(text, ROOM);
  const keys: string[] = [];
  for (let at = 0; at < tokens.length; at++) keys.push(tokens.key(at));
  return keys;
}

/**
 * Cuts a text into syllables, numbers and punctuation marks, in one pass, in time linear in its length.
 * Offsets are UTF-16 offsets into `text` as given; text in NFD, with zero-width characters or odd spaces, gives the same keys.
 * A number keeps its dots and commas ("1.500,5") but no slash, dash or colon; a word may hold apostrophes (K'Bing) and digits
 * after letters (COP26), never hyphens; capitals joined by dots (TP.HCM) are one word; a run of one mark ("...") is one mark.
 */
export function syllables(text: string): Syllable[] {
  const tokens = tokenize(text);
  const found: Syllable[] = [];
  for (let i = 0; i < tokens.length; i++) {
    found.push({
      start: tokens.start(i),
      end: tokens.end(i),
      text: tokens.text(i),
      key: tokens.key(i),
      open: tokens.open(i),
      kind: tokens.isWord(i) ? 'word' : tokens.isNumber(i) ? 'number' : 'punctuation',
      capital: tokens.isCapital(i),
      gap: tokens.isGlued(i) ? 'none' : tokens.isSpaced(i) ? 'space' : 'line',
    });
  }
  return found;
}
