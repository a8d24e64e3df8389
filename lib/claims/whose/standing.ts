/**
 * How the name of an occasion stands in a clause: whether the deed told is the occasion's own, or somebody else's deed in which it is only
 * named ("họp rút kinh nghiệm công tác bảo đảm Lễ mở ký"). Rule: docs/decisions/0009-whose-deed.md.
 */
import type { EntityKind } from '../../facts/schema.ts';
import type { Doubt } from '../claim.ts';
import { ABOUT, AFTER_DEED, keys, PLAIN } from '../lexicon/words.ts';
import { clauseOf, cueWithin, opening, type Stretch, segment, toHit, within } from '../reading/clause.ts';
import { unknownNameWithin } from '../reading/names.ts';
import type { Hit, Mention, PropertyHit, Sentence } from '../reading/reading.ts';
import type { Subject } from '../subjects/subject.ts';
import { wordsAt } from './relations.ts';

/** Words that make what follows the aim of an earlier deed, or its time. */
const SUBORDINATING = keys('để nhằm sau trước khách mời và rồi sang');

/** Before a deed these only tell that one went there for it. */
const COMING = keys('tới đến về tham');

/** Those who hold or attend an occasion are no other one. */
const GATHERED = new Set(['ban', 'đoàn']);

/** What stands before the place of a deed. */
const AT = keys('tại ở');

/** What a segment opens with that tells only before, after or beside what something else was, or what a place is for. */
const CIRCUMSTANCES = keys('sau trước nhân nơi');

function isPlain(sentence: Sentence, at: number): boolean {
  const { key, kind, capital } = sentence.block.syllables[at]!;
  return kind !== 'word' || capital || PLAIN.has(key);
}

function isNamed(sentence: Sentence, at: number): boolean {
  const { start, end } = sentence.block.syllables[at]!;
  const covers = (hit: { start: number; end: number }) => hit.start <= start && end <= hit.end;
  return (
    sentence.mentions.some((name) => [name, ...(name.parts ?? [])].some((hit) => hit.from <= at && at < hit.to)) ||
    sentence.texts.some((hit) => hit.from <= at && at < hit.to) ||
    deeds(sentence).some((hit) => hit.from <= at && at < hit.to) ||
    sentence.people.some(covers) ||
    sentence.times.some(covers) ||
    sentence.quantities.some(covers) ||
    sentence.units.some(covers)
  );
}

/** Whether a syllable is a plain word, a name or a value. */
export function isUnderstood(sentence: Sentence, at: number): boolean {
  return isPlain(sentence, at) || isNamed(sentence, at);
}

/** Whether a subject happens or is held, and can be named in what is told of something else. */
export function isOccasion({ entity }: Subject): boolean {
  return HAPPENING.has(entity.kind);
}

const HAPPENING: ReadonlySet<EntityKind> = new Set(['event', 'treaty', 'storm']);

/** The words of a sentence that tell what is done at an occasion: when or where it was. */
export function deeds(sentence: Sentence): PropertyHit[] {
  return sentence.triggers.filter(({ property }) => property.datatype === 'time' || property.role === 'location');
}

/** "Lúc 7 giờ, bão mạnh cấp 12": by the clock, where nothing is told that happened then. */
export function byTheClock(sentence: Sentence, place: Stretch): Doubt | undefined {
  const clause = clauseOf(sentence, place);
  const hour = sentence.times.find(
    ({ kind, start, end }) => kind === 'time' && within(toHit(sentence, start, end), clause),
  );
  return hour && !deeds(sentence).some((deed) => within(deed, clause))
    ? { gate: 'time', words: hour.quote }
    : undefined;
}

/** The first word within a stretch that makes it tell of something else. */
export function foreignIn(sentence: Sentence, { from, to }: Stretch): Stretch | undefined {
  for (let at = from; at < to; at++)
    // "Tọa đàm khoa học về đổi mới giáo trình": what it is about belongs to its name.
    if (sentence.block.syllables[at]!.key === ABOUT)
      while (at + 1 < to && sentence.block.syllables[at + 1]!.kind !== 'punctuation') at++;
    else if (!isPlain(sentence, at) && !isNamed(sentence, at)) return { from: at, to: at + 1 };
  return undefined;
}

/** The last word before a name, within its segment, that the name depends on: "Trang thông tin của Lễ mở ký". */
function governor(sentence: Sentence, mention: Stretch): Stretch | undefined {
  // "... cho ý kiến tại cuộc họp chiều 5/12": where it was done is told of by its own name.
  if (AT.has(sentence.block.syllables[mention.from - 1]?.key ?? '')) return undefined;
  const from = Math.max(segment(sentence, mention).from, opening(sentence));
  const saying = sentence.cues.findLast((cue) => cue.kind === 'saying' && cue.from >= from && cue.to <= mention.from);
  const start = saying?.to ?? from;
  // "Tiệc chiêu đãi các đoàn dự Lễ mở ký diễn ra ...": what is held for those who came.
  const other = sentence.cues.find(
    (cue) =>
      cue.kind === 'another-occasion' &&
      cue.from >= start &&
      cue.to <= mention.from &&
      !GATHERED.has(cue.words.split(' ')[0]!),
  );
  if (other) return other;
  for (let at = mention.from - 1; at >= start; at--) {
    const place = { from: at, to: at + 1 };
    const deed = deeds(sentence).find((hit) => hit.from <= at && at < hit.to);
    // "Thầy Lân dự Tọa đàm": whoever does it, it is done at the occasion, unless it is itself told of beside another deed.
    if (deed && !sentence.mentions.some((name) => within(deed, name))) return subordinated(sentence, deed);
    if (!isPlain(sentence, at) && !isNamed(sentence, at)) return place;
  }
  return undefined;
}

/** The word before a deed that makes it the aim of another, its time, or one more after it. */
function subordinated(sentence: Sentence, { from }: Stretch): Stretch | undefined {
  const { syllables } = sentence.block;
  let at = from - 1;
  while (at > sentence.from && COMING.has(syllables[at]!.key)) at--;
  if (at > sentence.from && syllables[at]!.key === 'khi') at--;
  return at >= sentence.from && SUBORDINATING.has(syllables[at]!.key) ? { from: at, to: at + 1 } : undefined;
}

/**
 * Why what is told of a value is not told of the occasion that is named; undefined when it is.
 * @param trigger what relates the value: a deed, or the name itself
 * @param value a name that does the deed, and so no other's
 */
export function anothersDeed(sentence: Sentence, trigger: Stretch, mention: Mention, value?: Hit): Doubt | undefined {
  const doubt = (place: Stretch): Doubt => ({
    gate: 'subject',
    words: wordsAt(sentence, {
      start: sentence.block.syllables[place.from]!.start,
      end: sentence.block.syllables[place.to - 1]!.end,
    }),
  });
  // "... do ông A dẫn đầu hội đàm với ...": the name is the deed.
  const alone =
    mention.from === sentence.from || isPlain(sentence, mention.from - 1) || isNamed(sentence, mention.from - 1);
  if (alone && deeds(sentence).some((hit) => within(mention, hit))) {
    // "Cuốn sách về Lễ trao giải được trao giải": what does it is what the full name depends on.
    const named = sentence.mentions.find(
      ({ full, to, entities }) =>
        full && to <= mention.from && entities.some((entity) => mention.entities.includes(entity)),
    );
    const foreign = named && governor(sentence, named);
    return foreign && doubt(foreign);
  }
  if (trigger.from >= mention.from) {
    const foreign = governor(sentence, mention);
    return foreign && doubt(foreign);
  }
  const foreign = foreignIn(sentence, { from: trigger.to, to: mention.from }) ?? goneOn(sentence, mention);
  if (foreign) return doubt(foreign);
  const before =
    subordinated(sentence, trigger) ??
    behindDeed(sentence, trigger) ??
    // "Quốc hội họp phiên toàn thể", "Chủ tịch UBND thành phố chủ trì cuộc họp ... về ...": what somebody holds whom the base does not know.
    (mention.full && !mention.joint
      ? undefined
      : unknownNameWithin(sentence, { from: segment(sentence, trigger).from, to: trigger.from }, value));
  return before && doubt(before);
}

/** "Sáng 27/10, các đoàn dự Lễ mở ký lên đường": a deed right behind the name is of those who attended. */
export function goneOn(sentence: Sentence, { full, joint, to }: Mention): Stretch | undefined {
  const { syllables } = sentence.block;
  let at = to;
  while (at < sentence.to && AUXILIARY.has(syllables[at]!.key)) at++;
  const next = syllables[at];
  if (!full || joint || at >= sentence.to || !next || next.capital || AFTER_DEED.has(next.key) || next.key === 'có')
    return undefined;
  return isUnderstood(sentence, at) ? undefined : { from: at, to: at + 1 };
}
/** Before a deed these tell nothing of what it is: "... đã hạ cánh". */
const AUXILIARY = keys('đã sẽ đang vừa cũng đều');

/** "Một số bệnh viện ở ... tổ chức": in a sentence that names no occasion, words before the deed that tell whose it is. */
export function anothersSubject(sentence: Sentence, trigger: Stretch): Doubt[] {
  const foreign = foreignIn(sentence, { from: opening(sentence), to: trigger.from });
  return foreign ? [{ gate: 'subject', words: sentence.block.syllables[foreign.from]!.text }] : [];
}

/** The deed before, whose aim this one is: "đã tới Hà Nội để dự khai mạc". */
function behindDeed(sentence: Sentence, trigger: Stretch): Stretch | undefined {
  const before = deeds(sentence).find((hit) => hit.to === trigger.from);
  return before && subordinated(sentence, before);
}

/** Whether a value stands outside a segment that only tells before or after what it was: "Sau khi các nước ký xong, chiều 25-10, ...". */
export function isAround(sentence: Sentence, value: Stretch, trigger: Stretch): boolean {
  const own = segment(sentence, trigger);
  if (within(value, own)) return false;
  const first = sentence.block.syllables[own.from];
  return (
    first !== undefined &&
    CIRCUMSTANCES.has(first.key) &&
    !sentence.times.some(({ start }) => start < first.end && start >= first.start)
  );
}

/**
 * Why a count is that of another occasion, in which the one named is only told of: "hội thảo nhìn lại Lễ mở ký có 120 đại biểu". People are counted
 * in many deeds for an occasion ("đưa tin về", "lo cho"), so only another occasion takes the count away.
 */
export function anothersCount(sentence: Sentence, trigger: Stretch, mention: Mention): Doubt | undefined {
  const from = Math.max(segment(sentence, mention).from, opening(sentence));
  const stretch = trigger.from >= mention.from ? { from, to: mention.from } : { from: trigger.to, to: mention.from };
  const other = cueWithin(sentence, stretch, 'another-occasion');
  return other && { gate: 'subject', words: other.words };
}
