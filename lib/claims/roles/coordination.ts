/** Names that share a deed: joined by "và", "cùng" or a comma. */

import type { Sentence } from '../reading/reading.ts';
import type { Candidate } from './candidates.ts';

/** The first of the names, and those joined to it. */
export function joinedFrom(sentence: Sentence, names: readonly Candidate[]): Candidate[] {
  const group = [names[0]!];
  for (const next of names.slice(1))
    if (areJoined(sentence, group.at(-1)!, next)) group.push(next);
    else break;
  return group;
}

/** The last of the names, and those joined to it by "và", "cùng", "với" or a comma. */
export function coordinated(sentence: Sentence, names: readonly Candidate[]): Candidate[] {
  const group = [names.at(-1)!];
  for (let i = names.length - 2; i >= 0; i--) {
    if (!areJoined(sentence, names[i]!, group[0]!)) break;
    group.unshift(names[i]!);
  }
  return group;
}

const JOINTS = new Set(['và', ',', 'cùng', 'với', 'ông', 'bà', 'đồng', 'chí']);

/** The keys of a stretch, what stands in brackets left out: "ông A (Ngoại giao) và ông B". */
function outsideBrackets(sentence: Sentence, from: number, to: number): string[] {
  const keys: string[] = [];
  let open = false;
  for (const { key, text } of sentence.block.syllables.slice(from, to)) {
    if (text === '(') open = true;
    else if (text === ')') open = false;
    else if (!open) keys.push(key);
  }
  return keys;
}

function areJoined(sentence: Sentence, first: Candidate, second: Candidate): boolean {
  const gap = outsideBrackets(sentence, first.whole.to, second.whole.from);
  return gap.length > 0 && gap.length <= 3 && gap.every((key) => JOINTS.has(key));
}
