import { Lexicon } from './lexicon.ts';
import type { Span } from './span.ts';
import { type Tokens, tokenize } from './tokens.ts';

/** Abbreviations whose dot ends no sentence when a name or a number follows. */
const DOTTED = new Lexicon(
  'tp tx tt p q h x ts ths gs pgs bs cn ks kts nsnd nsưt ncs ô b đ mr mrs ms dr prof st jr sr vs vol tr đc ls đt hn d',
);
const ENDERS = '.!?…';
const CLOSERS = '"”’»›)]\'」';
const OPENERS = '"“‘«([„';

/**
 * The sentences of a text, without the white space around them, in order. A line break always ends one. A dot ends none after an
 * abbreviation (TP. Huế, TS. An), an initial, or within a number; a mark before a closing quotation mark ends the sentence only if
 * the words after it start anew ("...?”, ông hỏi" is one).
 */
export function sentences(text: string): Span[] {
  const tokens = tokenize(text);
  const found: Span[] = [];
  let start = 0;
  for (let i = 0; i < tokens.length; i++) {
    const last = endOfSentence(tokens, i);
    if (last < 0) continue;
    found.push(tokens.span(start, last + 1));
    start = last + 1;
    i = last;
  }
  return found;
}

/** The last token of the sentence when token `at` ends one, closing quotation marks and brackets counted in; -1 when it goes on. */
export function endOfSentence(tokens: Tokens, at: number): number {
  if (tokens.startsLine(at + 1)) return at;
  if (!tokens.isMark(at) || !ENDERS.includes(tokens.open(at)[0]!)) return -1;
  let last = at;
  while (tokens.isMark(last + 1) && tokens.isGlued(last + 1) && CLOSERS.includes(tokens.open(last + 1)[0]!)) last++;
  return tokens.startsLine(last + 1) || startsAnew(tokens, at, last) ? last : -1;
}

/** Whether a sentence can begin after the mark at `mark`, which `last` closes. */
function startsAnew(tokens: Tokens, mark: number, last: number): boolean {
  const next = last + 1;
  const before = mark - 1;
  const dot = tokens.open(mark) === '.';
  if (tokens.isMark(next)) {
    if (tokens.isDash(next)) return last === mark && !tokens.isGlued(next);
    return !tokens.isGlued(next) && OPENERS.includes(tokens.open(next)[0]!);
  }
  if (tokens.isWord(next) && !tokens.isCapital(next)) return false;
  if (tokens.isGlued(next)) {
    // A space forgotten: "...hôm nay.Theo ông".
    const forgotten = tokens.isWord(before) && !tokens.isCapital(before) && tokens.width(before) > 1;
    return dot && last === mark && tokens.isCapital(next) && forgotten;
  }
  if (!dot || last > mark || !tokens.isWord(before)) return true;
  const initial = tokens.isCapital(before) && tokens.width(before) === 1 && tokens.isGlued(mark);
  return !(tokens.isCapital(before) && (initial || DOTTED.has(tokens, before) || tokens.text(before).includes('.')));
}
