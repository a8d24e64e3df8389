/** How a name stands in its sentence: as one of many, beside what is told, as the beginning of another noun. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity } from '../../facts/schema.ts';
import type { Cue } from '../lexicon/cues.ts';
import { keys } from '../lexicon/words.ts';
import { cueBefore, isCounted, overlap, type Stretch, segment, within } from '../reading/clause.ts';
import type { Hit, Mention, Sentence } from '../reading/reading.ts';
import { isPart } from '../reading/wholes.ts';
import { canBeCalled, nounsIn, occasionsIn } from './occasions.ts';

/** "101 đoàn ... tới dự Lễ mở ký": whether a name is the object of a verb that relates the value. */
export function isObject(sentence: Sentence, mention: Mention, property: string, verb: Hit | undefined): boolean {
  if (!verb) return false;
  return (
    verb.to === mention.from ||
    sentence.triggers.some(
      (hit) =>
        hit.property.id === property && hit.to === mention.from && hit.property.temporality === 'total' && mention.full,
    )
  );
}

/** Whether a semicolon stands between two places. */
export function parted(sentence: Sentence, a: Hit, b: Hit): true | undefined {
  const [left, right] = a.from <= b.from ? [a, b] : [b, a];
  return sentence.block.syllables.slice(left.to, right.from).some(({ text }) => text === ';') || undefined;
}

/** Words that point back: "phiên này", "buổi tọa đàm ấy". */
export const DEMONSTRATIVES = new Set(['này', 'ấy', 'đó', 'trên', 'nói']);

/** Words before a short name that make it any of its sort: "các sự kiện thể thao", "một hội nghị". */
const INDEFINITE = new Set(['các', 'những', 'nhiều', 'mỗi', 'mọi', 'một', 'vài', 'mấy']);

/** Whether a short name is told as one of many, or counted. */
export function isIndefinite(sentence: Sentence, mention: Mention): boolean {
  const { syllables } = sentence.block;
  const pointed = [mention.to - 1, mention.to].some((at) => DEMONSTRATIVES.has(syllables[at]?.key ?? ''));
  return !pointed && (INDEFINITE.has(syllables[mention.from - 1]?.key ?? '') || isCounted(sentence, mention));
}

/** "Hội Nông dân phường tổ chức đại hội", "Quốc hội họp phiên bế mạc": what somebody holds. */
export function isHeld(sentence: Sentence, { from }: Mention): boolean {
  const { syllables } = sentence.block;
  return (
    syllables[from - 1]?.key === 'mở' || (syllables[from - 1]?.key === 'chức' && syllables[from - 2]?.key === 'tổ')
  );
}

/** "buổi họp báo": a short name that is the beginning of another noun. */
export function isWithinNoun(sentence: Sentence, { from, to }: Mention): boolean {
  return nounsIn(sentence).some((noun) => noun.from >= from && noun.from < to && noun.to > to);
}

/** "tổ chức lễ ký cam kết": a short name that goes on with words which are in no name of those it can mean. */
export function goesOnElse(sentence: Sentence, mention: Mention): boolean {
  return occasionsIn(sentence, []).some(
    (one) =>
      one.next !== undefined &&
      overlap(one, mention) &&
      one.to >= mention.to &&
      !mention.entities.some((entity) => canBeCalled(entity, one)),
  );
}

/** Another occasion, and not those who hold or attend the one named ("ban tổ chức", "các đoàn dự"). */
function isHeldElse({ kind, words }: Cue): boolean {
  return kind === 'another-occasion' && !words.startsWith('ban ') && !words.startsWith('đoàn ');
}

/** "..., ngay sau khi dự các hoạt động của Lễ mở ký": a segment of its own that tells when, by where somebody has been. */
function goingThere({ block: { syllables }, cues, from: first }: Sentence, { from, to }: Stretch): boolean {
  const cue = cues.findLast((one) => one.kind === 'circumstance' && one.from >= from && one.from <= from + 1);
  return (
    cue !== undefined &&
    from > first &&
    syllables.slice(cue.to, Math.min(to, cue.to + 2)).some(({ key }) => GOING.has(key))
  );
}
const GOING = keys('dự rời đến sang');

/** Whether a sentence names an entity only beside something else, which it tells. */
export function inPassing(sentence: Sentence, mention: Mention): boolean {
  const before = { from: segment(sentence, mention).from, to: mention.from };
  return (
    cueBefore(sentence, mention, 'circumstance') !== undefined ||
    goingThere(sentence, before) ||
    sentence.cues.some((cue) => isHeldElse(cue) && within(cue, before))
  );
}

/** Whether words of a sentence without a name, or of a stretch of it, tell of another occasion than one named before. */
export function anotherOccasion(sentence: Sentence, stretch: Stretch = sentence): boolean {
  return sentence.cues.some(
    (cue) => isHeldElse(cue) && within(cue, stretch) && !sentence.mentions.some((name) => overlap(name, cue)),
  );
}

/** "Phiên toàn thể (của) Lễ mở ký": the session is spoken of, not the ceremony. */
export function ownedBefore(sentence: Sentence, mention: Mention, base: BaseIndex): boolean {
  const { syllables } = sentence.block;
  let { from } = mention;
  while (OWNING.has(syllables[from - 1]?.key ?? '')) from--;
  // "Phiên toàn thể chiều 25/10 của Lễ mở ký": its day between.
  const time = from < mention.from ? sentence.times.find(({ end }) => end === syllables[from - 1]?.end) : undefined;
  if (time) while (from > sentence.from && syllables[from - 1]!.start >= time.start) from--;
  const isPartOf = (one: Entity) =>
    one.kind === 'event' && (!time || mention.entities.some((whole) => isPart(base, one, whole)));
  return sentence.mentions.some((other) => other.to === from && other.entities.some(isPartOf));
}

/** Between a session and what it belongs to: "của", "thuộc", "trong khuôn khổ". */
const OWNING = new Set(['của', 'thuộc', 'trong', 'khuôn', 'khổ']);
