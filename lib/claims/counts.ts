/**
 * Whether a count is told of the occasion as a whole: every word that stands before it, between it and what relates it, and right behind it must be
 * understood, for "khách sạn X đón 300 đại biểu dự Lễ mở ký" counts the hotel's. Rule: docs/decisions/0009-whose-deed.md.
 */
import type { BaseIndex } from '../facts/index.ts';
import type { Entity, EntityKind, Property } from '../facts/schema.ts';
import type { Doubt } from './claim.ts';
import { opening, type Stretch, segment, within } from './clause.ts';
import type { CueKind } from './cues.ts';
import type { Mention, Sentence } from './reading.ts';
import { goneOn, isUnderstood } from './standing.ts';
import type { Subject } from './subject.ts';
import { upward } from './wholes.ts';
import { AFTER_DEED, COUNTING, keys, OPENING, PLURAL } from './words.ts';

/** Kinds of names that can have counts of their own. */
const HAVING: ReadonlySet<EntityKind> = new Set(['event', 'treaty', 'organisation', 'place', 'work']);

/** Cues of something beside what is told; all others have gates of their own. */
const OTHER: ReadonlySet<CueKind> = new Set([
  'circumstance',
  'another-occasion',
  'occasion',
  'lower-level',
  'part-after',
]);

/** Behind a noun these tell one of several. */
const ONE = keys('số thứ này đó ấy nước');

/** What opens a phrase that limits what is counted behind it: "Ở châu Phi, 20 nước ...". */
const LIMITING = keys('ở tại trong với');

/**
 * @param trigger what relates the count
 * @returns why the count may be of a part, or of something else; undefined where all words are understood
 */
export function strangerIn(
  sentence: Sentence,
  value: Stretch,
  trigger: Stretch | undefined,
  property: Property,
  subjects: readonly Subject[],
  base: BaseIndex,
): Doubt | undefined {
  const { syllables } = sentence.block;
  const mention = subjects[0]?.mention;
  const reads = (from: number, to: number): Doubt | undefined => {
    for (let at = from; at < to; at++)
      if (isStrange(sentence, at, property, subjects, base) || (at < value.from && isCountedElse(sentence, at))) {
        return { gate: 'scope', words: syllables[at]!.text };
      }
    return undefined;
  };
  const own = segment(sentence, value);
  const from = openingOf(sentence, own, value, mention);
  return (
    (mention ? undefined : speaker(sentence, value)) ??
    reads(from, value.from) ??
    (from === Math.max(own.from, opening(sentence)) ? limited(sentence, own, reads) : undefined) ??
    reads(value.to, Math.min(own.to, behind(value, trigger, mention))) ??
    (trigger && trigger.from >= value.to
      ? reads(trigger.to, mention ? objectEnd(sentence, trigger, mention) : segment(sentence, trigger).to)
      : undefined) ??
    (property.temporality === 'total' ? attending(sentence, value, trigger, mention) : undefined)
  );
}

/** "Bà Lan cho biết đã đón 320 đại biểu": in a sentence without a name of the base's, one whom it does not know may tell of their own. */
function speaker({ people, mentions, block }: Sentence, value: Stretch): Doubt | undefined {
  const { syllables } = block;
  const first = syllables[value.from]!;
  const known = ({ nameSpan }: (typeof people)[number]) =>
    mentions.some(({ start, end }) => start < nameSpan.end && nameSpan.start < end);
  const stranger = people.find((person) => person.end <= first.start && !known(person));
  return stranger && { gate: 'subject', words: block.text.slice(stranger.start, stranger.end) };
}

/** Where the words before a value begin to tell of it: behind a saying, what opens a statement, or what the name is said to be; "..., và có 69 nước ký" goes on. */
function openingOf(sentence: Sentence, own: Stretch, value: Stretch, mention: Mention | undefined): number {
  const { syllables } = sentence.block;
  let from = Math.max(own.from, opening(sentence));
  for (const cue of sentence.cues)
    if (cue.kind === 'saying' && cue.words.toLowerCase() !== 'theo' && cue.from >= from && cue.to <= value.from)
      from = cue.to;
  for (let at = from; at < value.from; at++) if (OPENING.has(syllables[at]!.key)) from = at + 1;
  const person = sentence.mentions.find(
    (name) => name.from >= from && name.to <= value.from && name.entities.some(({ kind }) => kind === 'person'),
  );
  const named = mention && mention.from >= from && mention.to <= value.from ? mention : undefined;
  if (named && syllables[named.from - 1]?.key === 'là') from = named.from;
  // "Bão số 7 làm 19 người chết", "Công ước được thông qua và hiện có 69 nước ký": whatever is told of what opens the segment is its own.
  return named?.from === from || person?.from === from ? value.from : from;
}

/** "Ở châu Phi, 20 nước ...": the phrase of place or scope before the value's own. */
function limited(
  sentence: Sentence,
  own: Stretch,
  reads: (from: number, to: number) => Doubt | undefined,
): Doubt | undefined {
  if (own.from <= sentence.from) return undefined;
  const before = segment(sentence, { from: own.from - 1, to: own.from - 1 });
  const from = Math.max(before.from, opening(sentence));
  return LIMITING.has(sentence.block.syllables[from]?.key ?? '') ? reads(from, before.to) : undefined;
}

/** Up to where words behind a value belong to it: what relates it, or its subject; else the next one. */
function behind(value: Stretch, trigger: Stretch | undefined, mention: Mention | undefined): number {
  if (trigger && trigger.from >= value.to) return trigger.from;
  return mention && mention.from >= value.to ? mention.from : value.to + 1;
}

/** "Tối 26/10, 300 đại biểu dự Lễ mở ký xem rối nước": those who attended and do something more are some of them. */
function attending(
  sentence: Sentence,
  value: Stretch,
  trigger: Stretch | undefined,
  mention: Mention | undefined,
): Doubt | undefined {
  if (!trigger || !mention || trigger.from < value.to || mention.from < trigger.to) return undefined;
  const deed = goneOn(sentence, mention);
  return deed && { gate: 'scope', words: sentence.block.syllables[deed.from]!.text };
}

/** Where the object of a deed ends: at the name, at a mark, or where something else is told of it. */
function objectEnd(sentence: Sentence, trigger: Stretch, mention: Mention | undefined): number {
  const { to } = segment(sentence, trigger);
  let at = trigger.to;
  while (at < to && at !== mention?.from && !AFTER_DEED.has(sentence.block.syllables[at]!.key)) at++;
  return at;
}

function isStrange(
  sentence: Sentence,
  at: number,
  property: Property,
  subjects: readonly Subject[],
  base: BaseIndex,
): boolean {
  const { syllables } = sentence.block;
  const { key, kind, capital, start, text } = syllables[at]!;
  const before = syllables[at - 1];
  if (kind !== 'word') return false;
  const covers = (hit: Stretch) => hit.from <= at && at < hit.to;
  const name = sentence.mentions.find(covers);
  if (name?.entities.some((entity) => HAVING.has(entity.kind))) return capital && !isOwn(name, subjects, base);
  if (name || sentence.people.some((person) => person.start <= start && start < person.end)) return false;
  if (sentence.triggers.some((hit) => hit.property === property && covers(hit))) return false;
  if (sentence.units.some((hit) => hit.property === property && covers(hit))) return false;
  if (sentence.cues.some((cue) => !OTHER.has(cue.kind) && covers(cue))) return false;
  if (isOne(sentence, at)) return true;
  const opens = at === sentence.from || (before?.kind === 'punctuation' && before.text !== ',');
  if (COUNTING.has(key) && (!capital || opens)) return false;
  // "lần thứ I"
  if (/^[IVX]+$/.test(text) && before?.key === 'thứ') return false;
  return capital && !opens
    ? !sentence.times.some((time) => time.start <= start && start < time.end)
    : !isUnderstood(sentence, at);
}

/** "Đoàn Nhật Bản gồm 22 đại biểu", "bàn tròn số 2 có 5 kết quả": one of those that are counted elsewhere, and what it has. */
function isOne({ block: { syllables }, units }: Sentence, at: number): boolean {
  const unit = units.find(({ from }) => from === at);
  const [before, next] = [syllables[at - 1], unit && syllables[unit.to]];
  if (!unit || !next || before?.kind === 'number' || PLURAL.has(before?.key ?? '')) return false;
  return next.capital || ONE.has(next.key);
}

/** "ký 6 văn kiện với 4 nước": the noun of another number, which the base does not count. */
function isCountedElse(sentence: Sentence, at: number): boolean {
  const { start } = sentence.block.syllables[at]!;
  return (
    sentence.quantities.some((one) => one.kind === 'count' && one.number.end <= start && start < one.end) &&
    !sentence.units.some((unit) => unit.from <= at && at < unit.to)
  );
}

/** Whether a name is the subject's, or of where or by whom it was held: "Hà Nội đón hơn 2.500 đại biểu". */
function isOwn(name: Mention, subjects: readonly Subject[], base: BaseIndex): boolean {
  return subjects.some(
    ({ entity, mention }) =>
      name === mention ||
      mention?.parts?.some((part) => within(part, name) || within(name, part)) ||
      name.entities.some(
        (one) =>
          upward(base, one).includes(entity) || upward(base, entity).includes(one) || valuesOf(entity, base).has(one),
      ),
  );
}

const values = new WeakMap<Entity, ReadonlySet<Entity>>();

/** What facts tell of an entity, its parts and what is about it: places, people, bodies, and what these are in. */
function valuesOf(entity: Entity, base: BaseIndex): ReadonlySet<Entity> {
  const known = values.get(entity);
  if (known) return known;
  const found = new Set<Entity>();
  for (const { subject, value } of base.base.facts) {
    const [of, one] = [base.entities.get(subject), value.type === 'entity' ? base.entities.get(value.id) : undefined];
    if (of && one && upward(base, of).includes(entity)) for (const each of upward(base, one)) found.add(each);
  }
  values.set(entity, found);
  return found;
}
