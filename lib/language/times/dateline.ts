import { Lexicon } from '../lexicon.ts';
import type { Tokens } from '../tokens.ts';

/** No dateline is longer before its day, in characters. */
const LONGEST = 80;

/**
 * Whether a day, from one token to before another, is that of the dateline of a paragraph that begins at an offset:
 * "HUẾ, 2/11 (TTXVN) - Hôm nay ...", "(TTXVN, Hà Nội, 24/10) - Sáng nay ...".
 */
export function isDateline(tokens: Tokens, paragraph: number, from: number, to: number): boolean {
  return tokens.start(from) - paragraph <= LONGEST && isSource(tokens, paragraph, from) && isFollowed(tokens, to);
}

/** Names of places and agencies, and marks. */
function isSource(tokens: Tokens, paragraph: number, to: number): boolean {
  let names = 0;
  for (let i = to - 1; tokens.has(i) && tokens.start(i) >= paragraph; i--) {
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
