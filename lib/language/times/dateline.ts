import { cut } from '../cut.ts';
import { Lexicon } from '../lexicon.ts';
import { spaceBehind } from '../part.ts';
import type { Tokens } from '../tokens.ts';

/** No dateline is longer, before its day and behind it. */
const LONGEST = 80;

/**
 * Whether a day, from `start` to `end` in a text, is that of the dateline of a paragraph that begins at `paragraph`:
 * "HUẾ, 2/11 (TTXVN) - Hôm nay ...", "(TTXVN, Hà Nội, 24/10) - Sáng nay ...".
 */
export function isDateline(text: string, paragraph: number, start: number, end: number): boolean {
  if (start === paragraph || start - paragraph > LONGEST) return false;
  const tokens = cut(text, paragraph, spaceBehind(text, end + LONGEST));
  return isSource(tokens, 0, tokens.at(start)) && isFollowed(tokens, tokens.at(end));
}

/** Names of places and agencies, and marks. */
function isSource(tokens: Tokens, from: number, to: number): boolean {
  let names = 0;
  for (let i = from; i < to; i++) {
    if (tokens.isCapital(i)) names++;
    else if (!tokens.isDash(i) && !BETWEEN.has(tokens, i)) return false;
  }
  return names > 0;
}
const BETWEEN = new Lexicon('( ) , / . ngày hôm');

/** A bracket closed, an agency in brackets, and a dash before the first sentence. */
function isFollowed(tokens: Tokens, at: number): boolean {
  let next = at;
  while (tokens.follows(next) && (tokens.isShouted(next) || (tokens.isMark(next) && BETWEEN.has(tokens, next)))) next++;
  return tokens.isDash(next) && tokens.follows(next + 1) && (tokens.isCapital(next + 1) || tokens.isMark(next + 1));
}
