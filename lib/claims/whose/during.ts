/** When an occasion was that a clause tells of: "tại phiên bế mạc", "khi Lễ mở ký khép lại" tell a time as a date does. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Fact } from '../../facts/schema.ts';
import { timexInterval } from '../../language/index.ts';
import type { ClaimTime } from '../claim.ts';
import { keys } from '../lexicon/words.ts';
import { distance, opening, type Stretch, segment, within } from '../reading/clause.ts';
import type { Mention, PropertyHit, Sentence } from '../reading/reading.ts';
import { isSession } from '../reading/wholes.ts';
import type { Discourse } from '../subjects/discourse.ts';
import { wordsAt } from './relations.ts';

/** What opens a phrase of what goes on at an occasion. */
const DURING = keys('tại ở trong khi lúc');
/** What opens a phrase of a time before or behind it. */
const OUTSIDE = keys('sau trước từ kể trừ ngoài hậu dù tuy mặc');
/** Between the opening word and the name: "trong lời phát biểu tại ...", "trong khuôn khổ". */
const AT_IT = keys('lời bài diễn văn phát biểu phiên buổi lễ họp bế khai mạc khuôn khổ hai ngày của các cả');
/** "Đến khi Lễ mở ký khép lại": what stands before such a word and adds nothing. */
const UNTIL = keys('cho đến tới');
/** A deed stands this near its occasion's name. */
const DEED = 2;

/**
 * @param stretch where the occasion must be named
 * @param at when the article speaks: ISO with offset; what is yet to come gives no time
 * @returns the time on record of the occasion named in the stretch as where or when something was; of several, none
 */
export function occasionTime(
  sentence: Sentence,
  stretch: Stretch,
  discourse: Discourse,
  base: BaseIndex,
  at: string | undefined,
): ClaimTime | undefined {
  const named = sentence.mentions.flatMap((mention) => {
    const { entities, ambiguous } = within(mention, stretch) ? discourse.meant(sentence, mention) : NOBODY;
    const events = entities.filter(({ kind }) => kind === 'event');
    return events.length === 1 && !ambiguous ? [{ mention, id: events[0]!.id }] : [];
  });
  const told = [
    ...sentence.triggers
      .filter((hit) => within(hit, stretch))
      .map((hit) => ({ hit, fact: deedOf(sentence, hit, discourse, base) })),
    ...named.map(({ mention, id }) => ({ hit: mention, fact: dateOf(sentence, mention, id, base) })),
  ].flatMap(({ hit, fact }) => (fact?.value.type === 'time' ? [{ hit, time: fact.value.time }] : []));
  const [first] = told;
  if (!first || at === undefined || told.some(({ time }) => time !== first.time)) return undefined;
  const { from, to } = timexInterval(first.time);
  if (Date.parse(from) > Date.parse(at)) return undefined;
  // A deed told without "khi" may only be what went before: "Lễ mở ký khép lại, và tới nay ...".
  const since = Date.parse(at) - Date.parse(to);
  if (since > FRESH && !told.some(({ hit }) => isOpened(sentence, hit))) return undefined;
  const late = at.length > 10 && Date.parse(to) > Date.parse(at);
  return { from, to: late ? at : to, source: 'clause', words: wordsAt(sentence, first.hit) };
}

/** For so long an occasion is news. Milliseconds. */
export const FRESH = 3 * 86_400_000;

const NOBODY = { entities: [], ambiguous: false };

/** "Bế mạc Lễ mở ký", "Lễ mở ký khép lại", "trong lời bế mạc": what happens once, of the occasion named beside it or before. */
function deedOf(sentence: Sentence, trigger: PropertyHit, discourse: Discourse, base: BaseIndex): Fact | undefined {
  const { property } = trigger;
  if (!property.once || property.datatype !== 'time' || isLongAgo(sentence, trigger)) return undefined;
  const [subject, ...more] = discourse.subjects(sentence, trigger, property.id);
  if (!subject || more.length > 0 || subject.ambiguous || subject.part || subject.entity.kind !== 'event')
    return undefined;
  const { mention } = subject;
  const own = segment(sentence, trigger);
  const beside = mention
    ? (within(trigger, mention) || distance(sentence, trigger, mention) <= DEED) && within(mention, own)
    : opens(sentence, trigger.from);
  if (!beside || isAround(sentence, Math.min(trigger.from, mention?.from ?? trigger.from))) return undefined;
  const facts = base.factsAbout(subject.entity.id, property.id);
  return facts.length === 1 ? facts[0] : undefined;
}

/** "Tại phiên bế mạc": the day of a session where something was told. */
function dateOf(sentence: Sentence, { from }: Mention, id: string, base: BaseIndex): Fact | undefined {
  const event = base.entities.get(id);
  if (!event || !isSession(event) || !opens(sentence, from)) return undefined;
  const dates = base.factsAbout(id).filter(({ property }) => {
    const { datatype, once } = base.properties.get(property)!;
    return datatype === 'time' && !once;
  });
  return dates.length === 1 ? dates[0] : undefined;
}

/** Whether such a phrase opens before a deed, or before the name that it is told of. */
function isOpened(sentence: Sentence, hit: Stretch): boolean {
  const name = sentence.mentions.find(({ to }) => to <= hit.from && hit.from - to <= DEED);
  return opens(sentence, hit.from) || (name !== undefined && opens(sentence, name.from));
}

/** Whether a phrase of what goes on at an occasion stands right before a place and opens its segment: "bức ảnh chụp tại phiên bế mạc" tells of a picture. */
function opens(sentence: Sentence, place: number): boolean {
  const { syllables } = sentence.block;
  const first = Math.max(segment(sentence, { from: place, to: place }).from, opening(sentence));
  let at = place - 1;
  while (at > first && (AT_IT.has(syllables[at]!.key) || DURING.has(syllables[at]!.key))) at--;
  let head = first;
  while (head < place && UNTIL.has(syllables[head]!.key)) head++;
  return at >= first && at <= head && DURING.has(syllables[head]!.key) && !isAround(sentence, head);
}

/** Whether a phrase opens before a place, in its segment, that tells of a time before or behind what stands there. */
function isAround(sentence: Sentence, place: number): boolean {
  const { from } = segment(sentence, { from: place, to: place });
  return sentence.block.syllables.slice(from, place).some(({ key }) => OUTSIDE.has(key));
}

/** "Lễ mở ký khép lại đã ba tuần": how long ago. */
function isLongAgo(sentence: Sentence, { to }: Stretch): boolean {
  const [first, last] = [sentence.block.syllables[to], sentence.block.syllables[Math.min(to + 2, sentence.to - 1)]];
  return sentence.quantities.some(
    ({ kind, start }) => kind === 'duration' && first && last && start >= first.start && start <= last.start,
  );
}
