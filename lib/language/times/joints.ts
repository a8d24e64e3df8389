import { Lexicon } from '../lexicon.ts';
import { endOfSentence } from '../sentences.ts';
import type { Tokens } from '../tokens.ts';

export const TO = new Lexicon('đến tới');

/** A dash or "đến" at a token: the last of a span follows. */
export function joinsSpan(tokens: Tokens, at: number): boolean {
  return tokens.follows(at) && (tokens.isDash(at) || TO.has(tokens, at));
}

/** "10/2025/NĐ-CP": the number of a document goes on. */
export function hangsOn(tokens: Tokens, at: number): boolean {
  if (!tokens.isGlued(at)) return false;
  return !tokens.isMark(at) || tokens.open(at) === '/' || (tokens.isDash(at) && tokens.isWord(at + 1));
}

/** A token after a comma, or the first of a line or sentence. */
export function opensClause(tokens: Tokens, at: number): boolean {
  return tokens.startsLine(at) || tokens.open(at - 1) === ',' || endOfSentence(tokens, at - 1) >= 0;
}
