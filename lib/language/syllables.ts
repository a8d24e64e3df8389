import { isApostrophe, isDigit, isIgnorable, isLetter, isLineBreak, isSpace, isUpper } from './characters.ts';
import type { Span } from './span.ts';
import { foldOpen, toneKey } from './tone.ts';

/** A syllable, number or punctuation mark: the smallest thing the room reads. */
export interface Syllable extends Span {
  /** Exactly what stands in the source. */
  readonly text: string;
  /** {@link toneKey} of the text. */
  readonly key: string;
  /** openKey of the text: "tỉ" for "tỷ". Never for names. */
  readonly open: string;
  readonly kind: 'word' | 'number' | 'punctuation';
  /** The first letter is upper case. */
  readonly capital: boolean;
  /** What stands between this and what is before it; the first of a text has a line before it. */
  readonly gap: 'none' | 'space' | 'line';
}

/** Superscripts are letters of a unit: m², km³. */
const SUPERSCRIPT_2 = 0xb2;
const SUPERSCRIPT_3 = 0xb3;
const METRES = /^[kcdmh]?m$/i;

/**
 * Cuts a text into syllables, numbers and punctuation marks, in one pass, in time linear in its length.
 * Offsets are UTF-16 offsets into `text` as given; text in NFD, with zero-width characters or odd spaces, gives the same keys.
 * A number keeps its dots and commas ("1.500,5") but no slash, dash or colon; a word may hold apostrophes (K'Bing) and digits
 * after letters (COP26), never hyphens; capitals joined by dots (TP.HCM) are one word; a run of one mark ("...") is one mark.
 */
export function syllables(text: string): Syllable[] {
  const found: Syllable[] = [];
  let gap: Syllable['gap'] = 'line';
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) {
      gap = 'line';
      at++;
    } else if (isSpace(code)) {
      if (gap === 'none') gap = 'space';
      at++;
    } else if (isIgnorable(code)) {
      at++;
    } else {
      const glued = gap === 'none' && found.at(-1)?.kind === 'number';
      const kind = isDigit(code) ? 'number' : isLetter(code) ? 'word' : 'punctuation';
      const end =
        kind === 'number' ? endOfNumber(text, at) : kind === 'word' ? endOfWord(text, at, glued) : endOfMark(text, at);
      const slice = text.slice(at, end);
      const key = toneKey(slice);
      found.push({
        start: at,
        end,
        text: slice,
        key,
        open: kind === 'word' ? foldOpen(key) : key,
        kind,
        capital: kind === 'word' && isUpper(slice[0]!),
        gap,
      });
      gap = 'none';
      at = end;
    }
  }
  return found;
}

/** Offset of the first character at or after `at` that is not ignorable. */
function skipIgnorable(text: string, at: number): number {
  let next = at;
  while (next < text.length && isIgnorable(text.charCodeAt(next))) next++;
  return next;
}

function endOfNumber(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    let next = skipIgnorable(text, end);
    const mark = text[next];
    if (mark === '.' || mark === ',') next = skipIgnorable(text, next + 1);
    if (next === end || next >= text.length || !isDigit(text.charCodeAt(next))) return end;
    end = next;
  }
}

function endOfLetters(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    let next = skipIgnorable(text, end);
    if (isApostrophe(text[next])) next = skipIgnorable(text, next + 1);
    if (next === end || next >= text.length || !isLetter(text.charCodeAt(next))) return end;
    end = next;
  }
}

function endOfWord(text: string, start: number, afterNumber: boolean): number {
  let end = endOfLetters(text, start);
  if (afterNumber) return endOfMetres(text, start, end);
  while (isAllUpper(text, start, end) && text[end] === '.') {
    const next = endOfLetters(text, end + 1);
    if (next === end + 1 || !isAllUpper(text, end + 1, next)) break;
    end = next;
  }
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  return code === SUPERSCRIPT_2 || code === SUPERSCRIPT_3 ? end + 1 : end;
}

/** "100m2": the 2 belongs to the metre; in "19h30" the 30 is a number of its own. */
function endOfMetres(text: string, start: number, end: number): number {
  if (end - start > 2 || !METRES.test(text.slice(start, end))) return end;
  const code = text.charCodeAt(end);
  if (code === SUPERSCRIPT_2 || code === SUPERSCRIPT_3) return end + 1;
  const next = text.charCodeAt(end + 1);
  return (code === 0x32 || code === 0x33) && !isDigit(next) && !isLetter(next) ? end + 1 : end;
}

const LONGEST_ABBREVIATION = 8;

function isAllUpper(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_ABBREVIATION) return false;
  const slice = text.slice(start, end);
  return slice === slice.toUpperCase() && slice !== slice.toLowerCase();
}

function endOfMark(text: string, start: number): number {
  const mark = String.fromCodePoint(text.codePointAt(start)!);
  let end = start + mark.length;
  while (text.startsWith(mark, end)) end += mark.length;
  return end;
}

/** The words of a span as one would print them: NFC, single spaces, nothing invisible. */
export function printed(tokens: readonly Syllable[], from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (i > from && token.gap !== 'none') out += ' ';
    out += token.text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
  }
  return out;
}
