/** Claims of label: ordinals ("lần thứ I", "đợt 2", "mức 1") and named periods ("nhiệm kỳ 2025-2030"). */
import type { Entity, Property } from '../facts/schema.ts';
import { readOrdinal } from '../language/index.ts';
import type { ClaimValue, Doubt, ReadClaim } from './claim.ts';
import { verbAt } from './lexicon/verbs.ts';
import { AFTER_DEED, keys } from './lexicon/words.ts';
import { clauseOf, distance, opening, type Stretch, segment, toHit, within } from './reading/clause.ts';
import { unknownNameWithin } from './reading/names.ts';
import type { PropertyHit, Sentence } from './reading/reading.ts';
import type { Discourse } from './subjects/discourse.ts';
import { wordsOf } from './subjects/occasions.ts';
import type { Subject } from './subjects/subject.ts';
import { countsPart, notAsserted } from './whose/gates.ts';
import { REACH, subjectDoubts, wordsAt } from './whose/relations.ts';
import { byTheClock, isUnderstood } from './whose/standing.ts';

/** A rival this near takes the label away. */
const RIVAL_REACH = 6;

const PERIOD = /^[\s(]{0,3}(?:từ |năm |các năm ){0,2}(\d{4})\s{0,2}[-–—]\s{0,2}(\d{4})(?!\d)/;

/** The claims of label in a sentence; none where the label is said of something else. */
export function labelClaims(sentence: Sentence, discourse: Discourse): ReadClaim[] {
  const claims: ReadClaim[] = [];
  for (const marker of announcers(sentence)) {
    const { property } = marker;
    const read = property.datatype === 'period' ? periodAfter(sentence, marker) : ordinalAfter(sentence, marker);
    if (!read || claims.some((claim) => claim.end === read.end && claim.property === property)) continue;
    const place = toHit(sentence, marker.start, read.end);
    const trigger = property.markers.length ? announcing(sentence, place, property) : marker;
    if (!trigger && property.triggers.length) continue;
    if (rivalled(sentence, place, property)) continue;
    // "Đại hội đặt mục tiêu cho nhiệm kỳ 2025-2030", "một trong 388 đại biểu dự Đại hội lần thứ I": what is planned or counted is another thing.
    const unsaid = notAsserted(sentence, place, trigger);
    const beside = unsaid ?? countsPart(sentence, place);
    if (unsaid && (!unsaid.open || property.temporality === 'state')) continue;
    const subjects = discourse.subjects(sentence, place, property.id);
    if (!subjects.length) continue;
    claims.push({
      block: sentence.block.block,
      start: marker.start,
      end: read.end,
      sentence,
      property,
      subjects,
      value: read.value,
      time: undefined,
      doubts: [
        ...subjectDoubts(subjects),
        ...timesDone(sentence, place, property, subjects[0]!),
        ...ofAnother(sentence, place, property, subjects[0]!),
        ...(property.datatype === 'period' ? ofOfficer(sentence, place) : []),
      ],
      trigger: wordsAt(sentence, trigger ?? marker),
      triggeredAt: (trigger ?? marker).start,
      ...(beside ? { weak: true as const } : {}),
    });
  }
  return claims;
}

/**
 * "Nhiệm kỳ 2022-2027, tuổi trẻ ba tỉnh ...; Đại hội ...", "Đại hội diễn ra sau Đại hội các cấp nhiệm kỳ 2022-2027": between a label and the name of an
 * occasion, words that make it another's.
 */
function ofAnother(
  sentence: Sentence,
  place: Stretch,
  property: Property,
  { mention, elsewhere, entity }: Subject,
): Doubt[] {
  if (!mention) return unnamed(sentence, place, property);
  if (property.datatype === 'ordinal' && property.temporality === 'total') return ofMoment(sentence, place, mention);
  if (entity.kind !== 'event') return [];
  if (elsewhere) return [{ gate: 'subject', words: mention.words }];
  const { syllables } = sentence.block;
  const ahead = place.to <= mention.from;
  // "Đại hội nhìn lại công tác giai đoạn 2018-2023": what an occasion looks back on is told by more words than its own.
  const [from, to] = ahead
    ? [place.to, mention.from]
    : [mention.to, property.temporality === 'event' ? place.from : mention.to];
  for (let at = from; at < to; at++) {
    const own = sentence.triggers.some((hit) => hit.property === property && hit.from <= at && at < hit.to);
    if (!own && !AFTER_DEED.has(syllables[at]!.key) && !isUnderstood(sentence, at))
      return [{ gate: 'subject', words: syllables[at]!.text }];
  }
  const owner = ownedBy(sentence, place, entity);
  if (owner) return [{ gate: 'subject', words: owner }];
  const came = syllables.slice(place.to, Math.max(place.to, mention.from)).find(({ key }) => key === 'dự');
  return came ? [{ gate: 'subject', words: came.text }] : [];
}

/** "Bến Thủy lần thứ 2 vô địch ...": before a verb, how often somebody did it. */
function timesDone(sentence: Sentence, place: Stretch, { datatype }: Property, { mention }: Subject): Doubt[] {
  const { syllables } = sentence.block;
  const before = syllables[place.from - 1];
  const own = mention !== undefined && (mention.to === place.from || mention.joint);
  const done =
    datatype === 'ordinal' &&
    !own &&
    before?.kind === 'word' &&
    verbAt(syllables, place.to, sentence.from) > 0 &&
    place.to < sentence.to;
  return done ? [{ gate: 'subject', words: before.text }] : [];
}

/** "Ông A, Chủ tịch nhiệm kỳ 2024-2029, được Đại hội ... tín nhiệm": the term of somebody's post. */
function ofOfficer(sentence: Sentence, place: Stretch): Doubt[] {
  const own = segment(sentence, place);
  for (const { posts } of sentence.people)
    for (const post of posts) {
      const { from } = toHit(sentence, post.start, post.end);
      const named = sentence.mentions.some(
        (name) => name.from > from && name.to <= place.from && name.entities.some(({ kind }) => kind === 'event'),
      );
      if (from >= own.from && from < place.from && !named) return [{ gate: 'subject', words: post.text }];
    }
  return [];
}

/** "... tổng kết nhiệm kỳ 2022-2027 của ba tỉnh cũ": whose the label is, in words of its own. */
function ownedBy(sentence: Sentence, { to }: Stretch, entity: Entity): string | undefined {
  const { syllables } = sentence.block;
  if (to >= sentence.to || syllables[to]!.key !== 'của') return undefined;
  const own = segment(sentence, { from: to, to });
  return syllables
    .slice(to + 1, own.to)
    .find(({ key }, i) => !wordsOf(entity).has(key) && !isUnderstood(sentence, to + 1 + i))?.text;
}

/**
 * A level rises and falls: it is of another moment, of a place or of a thing where a word before it in its clause is not understood ("Khi vào Biển Đông,
 * ...", "tàu chịu được gió cấp 9", "sau đó suy yếu, gió cấp 7"), or a place stands right behind it.
 */
function ofMoment(sentence: Sentence, place: Stretch, mention: Stretch): Doubt[] {
  const { syllables } = sentence.block;
  const { from } = clauseOf(sentence, place);
  const start = Math.max(from, opening(sentence));
  const before = { from: start, to: place.from };
  const later = sentence.cues.find((cue) => cue.kind === 'now' && LATER.has(cue.words) && within(cue, before));
  if (later) return [{ gate: 'time', words: later.words }];
  for (let at = before.from; at < before.to; at++) {
    const told =
      sentence.triggers.some((hit) => hit.from <= at && at < hit.to) || within({ from: at, to: at + 1 }, mention);
    if (
      !told &&
      !AFTER_DEED.has(syllables[at]!.key) &&
      !LEVELLED.has(syllables[at]!.key) &&
      !isUnderstood(sentence, at)
    )
      return [{ gate: 'scope', words: syllables[at]!.text }];
  }
  const hour = byTheClock(sentence, place);
  if (hour) return [hour];
  const name = unknownNameWithin(sentence, before);
  if (name) return [{ gate: 'scope', words: syllables[name.from]!.text }];
  const there =
    AT.has(syllables[place.to]?.key ?? '') && place.to + 1 < sentence.to && syllables[place.to + 1]!.capital;
  return there ? [{ gate: 'scope', words: syllables[place.to + 1]!.text }] : [];
}

/** Words by which a level is told. */
const LEVELLED = keys('gây sức đạt mạnh nhất gần tâm duy trì hiện có đang lên tới đến');
const LATER: ReadonlySet<string> = new Set(['sau đó', 'về sau']);
const AT = keys('ở tại');

/** "Quy định có hai mức, mức 2 đòi hỏi ...": in a sentence without a name, more is told of a label than that something bears it. */
function unnamed(sentence: Sentence, place: Stretch, property: Property): Doubt[] {
  const own = segment(sentence, place);
  for (let at = Math.max(own.from, opening(sentence)); at <= place.to && at < own.to; at++) {
    const told =
      within({ from: at, to: at + 1 }, place) ||
      sentence.triggers.some((hit) => hit.property === property && within({ from: at, to: at + 1 }, hit));
    if (!told && !AFTER_DEED.has(sentence.block.syllables[at]!.key) && !isUnderstood(sentence, at))
      return [{ gate: 'subject', words: sentence.block.syllables[at]!.text }];
  }
  return [];
}

/** The words right before which a label can start: the property's markers, or its triggers where it has no markers. */
function announcers(sentence: Sentence): PropertyHit[] {
  return [...sentence.markers, ...sentence.triggers.filter(({ property }) => !property.markers.length)].filter(
    ({ property: { datatype } }) => datatype === 'ordinal' || datatype === 'period',
  );
}

/** The nearest trigger, be it part of a name ("bằng đạt chuẩn mức 1"). */
function announcing(sentence: Sentence, place: Stretch, property: Property): PropertyHit | undefined {
  return sentence.triggers
    .filter((hit) => hit.property === property && distance(sentence, hit, place) <= REACH)
    .toSorted((a, b) => distance(sentence, a, place) - distance(sentence, b, place))[0];
}

/** "phấn đấu đạt chuẩn mức 2": a word before the label that makes it another's. */
function rivalled(sentence: Sentence, place: Stretch, property: Property): boolean {
  return sentence.rivals.some(
    (hit) => hit.property === property && hit.to <= place.from && distance(sentence, hit, place) <= RIVAL_REACH,
  );
}

interface ReadLabel {
  readonly value: ClaimValue;
  readonly start: number;
  readonly end: number;
}

function periodAfter(sentence: Sentence, marker: PropertyHit): ReadLabel | undefined {
  const match = PERIOD.exec(sentence.block.text.slice(marker.end, Math.min(sentence.end, marker.end + 40)));
  if (!match) return undefined;
  const end = marker.end + match[0].length;
  return { value: { type: 'period', period: `${match[1]}-${match[2]}` }, start: end - 9, end };
}

function ordinalAfter(sentence: Sentence, marker: PropertyHit): ReadLabel | undefined {
  const { syllables, text } = sentence.block;
  const next = syllables[marker.to];
  if (!next || marker.to >= sentence.to || distance(sentence, marker, { from: marker.to, to: marker.to + 1 }) > 0)
    return undefined;
  const ordinal = readOrdinal(text, next.start);
  if (!ordinal || ordinal.end > sentence.end) return undefined;
  return { value: { type: 'ordinal', ordinal: ordinal.ordinal }, start: ordinal.start, end: ordinal.end };
}
