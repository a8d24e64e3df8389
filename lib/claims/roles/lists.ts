/** Lists that say they are whole: "chỉ A và B", "gồm ba nước A, B và C". */
import type { BaseIndex } from '../../facts/index.ts';
import type { Property } from '../../facts/schema.ts';
import type { ReadClaim } from '../claim.ts';
import type { Hit, Sentence } from '../reading/reading.ts';
import type { Discourse } from '../subjects/discourse.ts';
import { notAsserted } from '../whose/gates.ts';
import { subjectDoubts, wordsAt } from '../whose/relations.ts';
import { candidatesOf } from './candidates.ts';
import { joinedFrom } from './coordination.ts';

/** A list this far behind "chỉ" is what it closes: "chỉ có đại diện ba nước". */
const LIST_REACH = 6;

/** "Chỉ ba nước Cuba, Brunei và Rwanda phát biểu": a list that says it is whole, where the base knows of more. */
export function closedLists(
  sentence: Sentence,
  property: Property,
  discourse: Discourse,
  base: BaseIndex,
): ReadClaim[] {
  if (property.exclusive || property.role !== 'agent' || property.valueKind === undefined) return [];
  const { syllables, text } = sentence.block;
  const [trigger] = sentence.triggers.filter((hit) => hit.property === property);
  if (!trigger) return [];
  const candidates = candidatesOf(sentence, property.valueKind, discourse, base);
  const onlyBefore = ({ from }: Hit) => {
    const only = sentence.cues.findLast(
      (cue) => cue.kind === 'only' && cue.to <= from && from - cue.from <= LIST_REACH,
    );
    if (!only || syllables.slice(only.to, from).some(({ text: mark }) => mark === ',')) return undefined;
    // "Gồm" closes a list only with its number: "gồm ba nước A, B và C".
    const counted = sentence.quantities.some(
      ({ start, end }) => start >= syllables[only.from]!.start && end <= syllables[from]!.start,
    );
    return only.words !== 'gồm' || counted ? only : undefined;
  };
  const first = candidates.findIndex((one) => onlyBefore(one) !== undefined);
  if (first < 0) return [];
  const list = joinedFrom(sentence, candidates.slice(first));
  const [open, close] = [list[0]!, list.at(-1)!];
  if (list.some(({ id }) => id === undefined) || openEnded(sentence, close) || notAsserted(sentence, open, trigger))
    return [];
  const subjects = discourse.subjects(sentence, trigger, property.id);
  if (!subjects.length) return [];
  const only = syllables[onlyBefore(open)!.from]!;
  return [
    {
      block: sentence.block.block,
      start: only.start,
      end: close.end,
      sentence,
      property,
      subjects,
      value: {
        type: 'entity',
        kind: property.valueKind,
        name: text.slice(open.start, close.end),
        list: list.map(({ id }) => id!),
      },
      time: undefined,
      doubts: subjectDoubts(subjects),
      trigger: wordsAt(sentence, trigger),
    },
  ];
}

/** "A, B, C...", "A, B và nhiều nước khác": the list goes on. */
function openEnded(sentence: Sentence, { to }: Hit): boolean {
  const after = sentence.block.syllables.slice(to, Math.min(sentence.to, to + 3));
  return after.some(
    ({ text, key }) => text === '…' || text === '...' || key === 'vân' || key === 'nhiều' || key === 'một',
  );
}
