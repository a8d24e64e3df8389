/** Why a number, most of all a length of time, may be of something else than the occasion beside it. */
import type { Property } from '../../facts/schema.ts';
import type { Doubt } from '../claim.ts';
import { opening, overlap, type Stretch, segment } from '../reading/clause.ts';
import type { Mention, Sentence } from '../reading/reading.ts';
import { anothersDeed, foreignIn } from './standing.ts';

/** "chặng đường 48 năm đồng hành với ...": a length of time whose own words tell what took so long. */
export function ofItsOwn(sentence: Sentence, place: Stretch, property: Property): Doubt[] {
  const next = { from: place.to, to: place.to + 1 };
  if (place.to >= sentence.to || sentence.triggers.some((hit) => hit.property === property && overlap(hit, next)))
    return [];
  const foreign = foreignIn(sentence, next);
  return foreign ? [{ gate: 'scope', words: sentence.block.syllables[foreign.from]!.text }] : [];
}

const DONE = new Set(['đã', 'đang', 'vẫn', 'được']);

/** "3 người bị thương đã xuất viện": of whom one more deed is told may be some of them. */
export function furtherDeed(sentence: Sentence, place: Stretch, trigger: Stretch): Doubt[] {
  const next = sentence.block.syllables[trigger.to];
  return trigger.from === place.to && trigger.to < sentence.to && next && DONE.has(next.key)
    ? [{ gate: 'scope', words: next.text }]
    : [];
}

/** "Sau ba ngày bị vỡ, ống nước ... nhân dịp Lễ mở ký": how long something else took. */
export function ofOccasion(sentence: Sentence, place: Stretch, trigger: Stretch, named: Mention): Doubt[] {
  const own = Math.max(named.to, segment(sentence, place).from);
  const doubt =
    place.to <= named.from
      ? (attended(sentence, place, named) ?? foreignIn(sentence, { from: place.to, to: named.from }))
      : // "Ở sự kiện thứ ba, My đi theo đoàn ... trong bốn ngày": somebody's deed before it.
        foreignIn(sentence, {
          from: trigger.to - trigger.from > 1 ? trigger.from : Math.min(own, trigger.from),
          to: trigger.from,
        });
  const foreign = doubt && { gate: 'subject' as const, words: sentence.block.syllables[doubt.from]!.text };
  const before =
    place.to > named.from ? (anothersDeed(sentence, trigger, named) ?? watched(sentence, named)) : undefined;
  return foreign ? [foreign] : before ? [before] : [];
}

/** "Nhà báo X theo Lễ mở ký suốt ba ngày": somebody before the name. */
function watched(sentence: Sentence, named: Mention): Doubt | undefined {
  const { start } = sentence.block.syllables[Math.max(segment(sentence, named).from, opening(sentence))]!;
  const person = sentence.people.find((one) => one.start >= start && one.end <= named.start);
  const saying = sentence.cues.some(
    ({ kind, words, from, to }) =>
      kind === 'saying' && words !== 'theo' && sentence.block.syllables[from]!.start >= start && to <= named.from,
  );
  return person && !saying ? { gate: 'subject', words: person.name } : undefined;
}

const AT = new Set(['tại', 'ở', 'dự']);

/** "5 ngày làm việc tại Lễ mở ký": what stands before the name of an occasion where somebody was as long. */
function attended(sentence: Sentence, place: Stretch, { from }: Mention): Stretch | undefined {
  const at = from - 1;
  return at >= place.to && AT.has(sentence.block.syllables[at]!.key) ? { from: at, to: at + 1 } : undefined;
}
