import { isDash } from './characters.ts';
import type { Span } from './span.ts';
import { type Syllable, syllables } from './syllables.ts';

/** Abbreviations whose dot ends no sentence when a name or a number follows. */
const DOTTED = new Set(
  'tp tx tt p q h x ts ths gs pgs bs bsck cn ks kts nsnd nsưt nghs ncs ô b đ mr mrs ms dr prof st jr sr vs no vol tr đc ông t th đt hn'.split(
    ' ',
  ),
);
const ENDERS = '.!?…';
const CLOSERS = '"”’»›)]\'」';

/**
 * The sentences of a text, without the white space around them, in order. A line break always ends one. A dot ends none after an
 * abbreviation (TP. Huế, TS. An), an initial, or within a number; a mark before a closing quotation mark ends the sentence only if
 * the words after it start anew ("...?”, ông hỏi" is one).
 */
export function sentences(text: string): Span[] {
  return sentencesOf(syllables(text));
}

/** {@link sentences} of tokens already cut. */
export function sentencesOf(tokens: readonly Syllable[]): Span[] {
  const found: Span[] = [];
  let start = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (start < 0) start = token.start;
    const next = tokens[i + 1];
    if (next === undefined || next.gap === 'line') {
      found.push({ start, end: token.end });
      start = -1;
      continue;
    }
    if (token.kind !== 'punctuation' || !ENDERS.includes(token.text[0]!)) continue;
    let last = i;
    while (isCloser(tokens[last + 1])) last++;
    if (endsSentence(tokens, i, last)) {
      found.push({ start, end: tokens[last]!.end });
      start = -1;
      i = last;
    }
  }
  return found;
}

function isCloser(token: Syllable | undefined): boolean {
  return (
    token !== undefined && token.kind === 'punctuation' && token.gap === 'none' && CLOSERS.includes(token.text[0]!)
  );
}

function endsSentence(tokens: readonly Syllable[], mark: number, last: number): boolean {
  const next = tokens[last + 1];
  if (next === undefined || next.gap === 'line') return true;
  const before = tokens[mark - 1];
  const dot = tokens[mark]!.text === '.';
  if (next.kind === 'punctuation') {
    if (isDash(next.text)) return last === mark;
    return next.gap !== 'none' && '"“‘«(['.includes(next.text[0]!);
  }
  if (next.kind === 'word' && !next.capital) return false;
  if (next.gap === 'none') {
    return dot && next.capital && before?.kind === 'word' && !before.capital && before.text.length > 1 && last === mark;
  }
  if (!dot || before === undefined || last > mark) return true;
  if (before.kind !== 'word' || before.gap === undefined) return true;
  const isInitial = before.capital && before.text.length === 1 && tokens[mark]!.gap === 'none';
  return !(before.capital && (isInitial || DOTTED.has(before.key) || before.text.includes('.')));
}
