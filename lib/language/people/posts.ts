import type { PhraseMatch } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import { POST_HEADS, type PostLevel } from './vocabulary.ts';

/** The noun of a post at a token; "Đại sứ quán" and "Lãnh sự quán" are houses. */
export function postAt(tokens: Tokens, at: number): PhraseMatch<PostLevel> | undefined {
  const found = POST_HEADS.match(tokens, at);
  return found !== undefined && tokens.open(at + found.length) === 'quán' ? undefined : found;
}
