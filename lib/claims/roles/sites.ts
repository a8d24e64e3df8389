/** Where something is: a place behind one of the property's markers, or told as what it is. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Property } from '../../facts/schema.ts';
import { clauseOf, distance, opening, overlap, type Stretch, segment, within } from '../reading/clause.ts';
import type { Hit, Mention, PropertyHit, Sentence } from '../reading/reading.ts';
import { upward } from '../reading/wholes.ts';
import type { Discourse } from '../subjects/discourse.ts';
import { relate } from '../whose/relations.ts';
import type { Candidate, Filler } from './candidates.ts';
import { isMarked, marks } from './marking.ts';

/** A place may stand behind the whole name of its occasion; one that opens the sentence holds for all of it. */
const PLACE_REACH = 24;

const OPENING_REACH = 40;

/** Where something is: a place after "tại" or "ở", near a trigger or the name of the occasion. */
export function locations(
  sentence: Sentence,
  property: Property,
  candidates: readonly Candidate[],
  discourse: Discourse,
  base: BaseIndex,
): Filler[] {
  const found: (Filler & { far: number; opens?: boolean })[] = [];
  for (const [at, candidate] of candidates.entries()) {
    if (!isMarked(sentence, candidate, property, property.markers.length > 0)) {
      const named = sentence.mentions.some(
        (mention) =>
          adjoins(sentence, mention, candidate) &&
          discourse.meant(sentence, mention).entities.some(({ id }) => base.factsAbout(id, property.id).length > 0),
      );
      const before = candidates[at - 1];
      const chained = before && adjoins(sentence, before, candidate) && isMarked(sentence, before, property, true);
      if (
        named ||
        chained ||
        (property.triggers.length > 0 && (isHouse(candidate, property, base) || opensTold(sentence, candidate)))
      )
        found.push({ candidate, weak: true, far: Number.POSITIVE_INFINITY });
      const stated = statedPlace(sentence, candidate, property) ?? siteOf(sentence, candidate, property);
      if (stated) found.push({ candidate, trigger: stated, far: 0 });
      continue;
    }
    const start = opening(sentence);
    const opens = candidate.from <= start + 12 && distance(sentence, { from: start, to: start }, candidate) <= 14;
    const relation = relate(
      sentence,
      candidate,
      property,
      discourse,
      (hit) => !overlapsMarker(sentence, property, hit, candidate),
      opens ? OPENING_REACH : PLACE_REACH,
    );
    // "Trung tâm lọc hóa dầu tại Khu kinh tế Dung Quất": where another place is, not the deed.
    const sited = sentence.mentions.some(
      (mention) =>
        mention.entities.some(({ kind }) => kind === 'place') &&
        mention.to < candidate.from &&
        sentence.block.syllables.slice(mention.to, candidate.from).every(({ key }) => SITING.has(key)),
    );
    // "Cuộc họp về sạt lở ở Đồng bằng sông Cửu Long": the place is what the meeting is told by, not where it was.
    const naming = sentence.mentions.some(({ parts }) => parts?.some((words) => within(candidate, words)));
    // "... bàn cơ chế phát triển lọc hóa dầu ở Dung Quất": within what was discussed.
    const matter = sentence.triggers.some(
      (hit) =>
        hit.property.role === 'topic' &&
        hit.to <= candidate.from &&
        (relation?.trigger === undefined || hit.from >= relation.trigger.to) &&
        within(hit, segment(sentence, candidate)),
    );
    if ((sited || naming || (matter && !opens)) && property.triggers.length > 0) {
      found.push({ candidate, weak: true, far: Number.POSITIVE_INFINITY });
      continue;
    }
    if (relation?.trigger) {
      found.push({ candidate, trigger: relation.trigger, far: opens ? relation.far / 4 : relation.far, opens });
      continue;
    }
    const own = clauseOf(sentence, candidate);
    const beside = sentence.mentions.findLast(
      (mention) =>
        !isElsewhere(sentence, candidate, mention) &&
        (distance(sentence, wholeOf(mention, candidate), candidate) <= BESIDE ||
          (within(mention, own) && mention.to <= candidate.from && marks(sentence, mention, ATTENDING))) &&
        discourse
          .meant(sentence, mention)
          .entities.some(
            (entity) =>
              (entity.kind === 'event' || property.triggers.length === 0) &&
              base.factsAbout(entity.id, property.id).length > 0,
          ),
    );
    // "Nhớ lễ mở ký ở Singapore": a short name and a place may be another's.
    const told = beside?.full;
    found.push(
      told
        ? { candidate, trigger: beside, far: distance(sentence, beside, candidate) }
        : { candidate, weak: true, far: Number.POSITIVE_INFINITY },
    );
  }
  // Of several places the one nearest to the deed is where it was; the others belong to something else in the sentence.
  const nearest = found.toSorted((a, b) => Number(b.opens ?? false) - Number(a.opens ?? false) || a.far - b.far)[0];
  return found.map((filler) => (filler === nearest ? filler : { ...filler, weak: true }));
}

/** Whether a place is on record as where something was, and lies in one that lies in another: a house, and no town. */
export function isHouse({ id = '' }: Candidate, property: Property, base: BaseIndex): boolean {
  const place = base.entities.get(id);
  return (
    place !== undefined &&
    upward(base, place).length > 2 &&
    base.factsValued(id).some((fact) => fact.property === property.id)
  );
}

/** "Viêng Chăn, chiều 4/12: ...", "Thủ đô Vientiane chiều nay đón ...": a place that opens a sentence, and the time behind it. */
function opensTold(sentence: Sentence, { whole, to }: Candidate): boolean {
  if (whole.from !== opening(sentence)) return false;
  const { syllables } = sentence.block;
  const next = syllables[syllables[to]?.text === ',' ? to + 1 : to];
  return sentence.times.some(({ start }) => start === next?.start);
}

/**
 * "Đại sứ Algeria tại Áo, dự Lễ mở ký", "Giáo sư X ở Australia nói Lễ mở ký ...": a place told of somebody who goes to an occasion or speaks of it, as
 * words other than times stand between it and the name.
 */
function isElsewhere(sentence: Sentence, place: Stretch, name: Stretch): boolean {
  if (place.to > name.from) return false;
  return sentence.block.syllables
    .slice(place.to, name.from)
    .some(
      ({ kind, start, end }) =>
        kind === 'word' &&
        !sentence.times.some((time) => time.start <= start && end <= time.end) &&
        !sentence.mentions.some((other) => other.start <= start && end <= other.end),
    );
}

/** A name told in several phrases, as far as it goes before a place. */
function wholeOf({ from, to, parts = [] }: Mention, candidate: Stretch): Stretch {
  return { from, to: Math.max(to, ...parts.map((part) => (part.to <= candidate.from ? part.to : 0))) };
}

/** Words between a place and where it is. */
const SITING = new Set(['tại', 'ở', 'đặt', 'nằm', 'thuộc', 'trên', 'địa', 'bàn', 'khu', 'vực']);

/** "Khu kinh tế Dung Quất, Quảng Ngãi": a place behind another, a comma between. */
function adjoins(sentence: Sentence, first: Stretch, second: Stretch): boolean {
  return second.from === first.to + 1 && sentence.block.syllables[first.to]?.text === ',';
}

const SITE_NOUNS = new Set(['nơi', 'điểm', 'chỗ']);

const SITE_NAMED = /^(?:địa điểm|nơi)/i;

/** "Nơi bế mạc Lễ mở ký là ...", "địa điểm tổ chức: ...": the trigger by which a sentence tells a place as what it is. */
function statedPlace(sentence: Sentence, candidate: Candidate, property: Property): Hit | undefined {
  const { syllables } = sentence.block;
  const mark = syllables[candidate.from - 1];
  if (mark?.key !== 'là' && mark?.text !== ':') return undefined;
  return sentence.triggers.find(
    (hit) =>
      hit.property === property &&
      hit.to < candidate.from &&
      candidate.from - hit.from <= PLACE_REACH &&
      (SITE_NOUNS.has(syllables[hit.from - 1]?.key ?? '') ||
        SITE_NAMED.test(sentence.block.text.slice(hit.start, hit.end))),
  );
}

/** "Trung tâm ... (đường Phạm Hùng) là nơi tổ chức phiên bế mạc": the trigger of which a place is told to be the site. */
function siteOf(sentence: Sentence, candidate: Candidate, property: Property): Hit | undefined {
  const { syllables } = sentence.block;
  let at = candidate.to;
  if (syllables[at]?.text === '(') while (at < sentence.to && syllables[at - 1]?.text !== ')') at++;
  if (syllables[at]?.key !== 'là') return undefined;
  return sentence.triggers.find(
    (hit) =>
      hit.property === property &&
      hit.from > at &&
      hit.from <= at + 4 &&
      syllables.slice(at, hit.to).some(({ key }) => SITE_NOUNS.has(key)),
  );
}

/** A name and a place this near belong together, a date between them passed over. */
const BESIDE = 7;

/** Going to an occasion: the place behind its name is where it was. */
const ATTENDING = new Set(['dự', 'tới', 'đến', 'tại', 'ở', 'trong']);

function overlapsMarker(sentence: Sentence, property: Property, hit: PropertyHit, candidate: Candidate): boolean {
  return (
    hit.to <= candidate.from && sentence.markers.some((marker) => marker.property === property && overlap(marker, hit))
  );
}
