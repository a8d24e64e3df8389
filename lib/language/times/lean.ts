import { endOfSentence } from '../sentences.ts';
import { Lexicon, type Tokens } from '../tokens.ts';
import type { Lean } from './when.ts';

const FUTURE = new Lexicon('sẽ sắp');
const PAST = new Lexicon('đã từng');
/** No sentence is looked through farther than this many tokens each way. */
const REACH = 60;

/** Which way the sentence around a token points: ahead when it says sẽ, sắp or dự kiến and not đã. */
export function leanAt(tokens: Tokens, at: number): Lean | undefined {
  let future = false;
  for (let i = at - 1; i >= Math.max(0, at - REACH) && endOfSentence(tokens, i) < 0; i--) {
    if (PAST.has(tokens, i)) return undefined;
    future ||= pointsAhead(tokens, i);
  }
  for (let i = at; i < Math.min(tokens.length, at + REACH); i++) {
    if (PAST.has(tokens, i)) return undefined;
    future ||= pointsAhead(tokens, i);
    if (endOfSentence(tokens, i) >= 0) break;
  }
  return future ? 'future' : undefined;
}

function pointsAhead(tokens: Tokens, at: number): boolean {
  return FUTURE.has(tokens, at) || (tokens.open(at) === 'dự' && tokens.open(at + 1) === 'kiến');
}
