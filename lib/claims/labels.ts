/** Claims of label: ordinals ("lần thứ I", "đợt 2", "mức 1") and named periods ("nhiệm kỳ 2025-2030"). */
import type { Property } from '../facts/schema.ts';
import { readOrdinal } from '../language/index.ts';
import type { ClaimValue, Doubt, ReadClaim } from './claim.ts';
import { distance, type Stretch, toHit } from './clause.ts';
import type { Discourse } from './discourse.ts';
import { countsPart, notAsserted } from './gates.ts';
import type { PropertyHit, Sentence } from './reading.ts';
import { REACH, subjectDoubts, wordsAt } from './relations.ts';

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
    if (notAsserted(sentence, place, trigger) || countsPart(sentence, place)) continue;
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
      doubts: [...subjectDoubts(subjects), ...ofSomebody(sentence, place, subjects[0]!.mention)],
      trigger: wordsAt(sentence, trigger ?? marker),
    });
  }
  return claims;
}

/** "Ủy viên ... nhiệm kỳ 2020-2025, dự Đại hội ...": a label in what somebody is, before they come to the occasion. */
function ofSomebody(sentence: Sentence, place: Stretch, mention: Stretch | undefined): Doubt[] {
  if (!mention || mention.from < place.to) return [];
  const gap = sentence.block.syllables.slice(place.to, mention.from);
  const came = gap.find(({ key }) => key === 'dự');
  return came ? [{ gate: 'subject', words: came.text }] : [];
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
