/**
 * The gates that a sentence itself closes: a part for the whole, a change for a total, a plan, a question, a denial.
 * Rules: docs/decisions/0003-gates.md. A claim behind a closed gate is no claim: it is neither flagged nor supported.
 */
import type { Doubt } from './claim.ts';
import { clauseOf, cueBefore, cueWithin, distance, type Stretch, segment } from './clause.ts';
import type { Cue } from './cues.ts';
import type { Sentence } from './reading.ts';

/** Words after which an earlier plan or doubt is over: what follows is told as fact. */
const TURNS = new Set(['nhưng', 'song', 'rốt', 'đã', 'thực', 'nay', 'mà']);

function turned(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (TURNS.has(sentence.block.syllables[i]!.key)) return true;
  return false;
}

/** Why the words at `value`, related by `trigger`, are not asserted; undefined when they are. */
export function notAsserted(sentence: Sentence, value: Stretch, trigger: Stretch | undefined): Doubt | undefined {
  const { syllables } = sentence.block;
  const closed = (cue: Cue): Doubt => ({ gate: 'asserted', words: cue.words });
  if (syllables[sentence.to - 1]?.text === '?') return { gate: 'asserted', words: '?' };
  const debunked = cueWithin(sentence, sentence, 'debunked');
  if (debunked) return closed(debunked);
  const next = sentence.block.sentences.find((other) => other.from === sentence.to);
  if (next) {
    const key = syllables[next.from]?.key;
    const later = cueWithin(next, next, 'debunked');
    if (later && (key === 'thông' || key === 'con' || key === 'điều' || key === 'đây')) return closed(later);
  }

  const clause = clauseOf(sentence, value);
  const asked = cueWithin(sentence, clause, 'asked');
  if (asked) return closed(asked);
  const reach = Math.max(value.to, trigger?.to ?? 0);
  const own = segment(sentence, value);
  const ofTrigger = trigger ? segment(sentence, trigger) : own;
  for (const cue of sentence.cues) {
    if (cue.from < clause.from || cue.to > clause.to || cue.from >= reach) continue;
    if (cue.kind === 'conditional') return closed(cue);
    const opening = cue.from < sentence.from + 5;
    const near = (cue.from >= own.from && cue.to <= own.to) || (cue.from >= ofTrigger.from && cue.to <= ofTrigger.to);
    if (cue.kind === 'planned' && (near || opening) && !(cue.to <= value.from && turned(sentence, cue.to, value.from)))
      return closed(cue);
    if (cue.kind === 'denied') {
      const before =
        cue.to <= value.from && distance(sentence, cue, value) <= 4 && !turned(sentence, cue.to, value.from);
      const between =
        trigger !== undefined &&
        cue.from >= Math.min(value.to, trigger.to) &&
        cue.to <= Math.max(value.from, trigger.from);
      if (before || between) return closed(cue);
    }
  }
  return undefined;
}

/** Why a number counts a part and not the whole; undefined when it counts the whole. */
export function countsPart(sentence: Sentence, value: Stretch): Doubt | undefined {
  const clause = clauseOf(sentence, value);
  const before = cueWithin(sentence, { from: clause.from, to: value.from }, 'part');
  if (before) return { gate: 'scope', words: before.words };
  const { syllables } = sentence.block;
  const after = sentence.cues.find((cue) => cue.kind === 'part-after' && cue.from === value.to);
  const joined = after && (syllables[after.to]?.key === 'và' || syllables[after.to]?.key === 'lẫn');
  return after && !joined ? { gate: 'scope', words: after.words } : undefined;
}

/** Why a number is a difference and not a total; undefined when it is a total. */
export function isChange(sentence: Sentence, number: Stretch): Doubt | undefined {
  const cue = cueBefore(sentence, number, 'change');
  const reached = cueBefore(sentence, number, 'reached');
  return cue && !(reached && reached.to - reached.from > cue.to - cue.from)
    ? { gate: 'total', words: cue.words }
    : undefined;
}
