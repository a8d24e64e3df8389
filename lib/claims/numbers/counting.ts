/** What relates a count to a property: its trigger, the name that has it, or the count beside it. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Property } from '../../facts/schema.ts';
import type { ReadClaim } from '../claim.ts';
import { distance, isCounted, overlap, toHit, within } from '../reading/clause.ts';
import type { Hit, Mention, Sentence } from '../reading/reading.ts';
import type { Discourse } from '../subjects/discourse.ts';
import { type Relation, relate, wordsAt } from '../whose/relations.ts';
import type { Counted } from './counted.ts';
import { denominator } from './measures.ts';

/**
 * What relates a count to a property: its nearest trigger, unless that has a noun of its own; the noun itself where it is one ("72 chữ ký").
 * A noun that tells the property alone does not where it is the object of another deed ("khách mời của ba sự kiện bên lề").
 */
export function relateCount(
  sentence: Sentence,
  place: Hit,
  unit: Hit,
  property: Property,
  discourse: Discourse,
): Relation | undefined {
  if (sentence.triggers.some((hit) => hit.property === property && within(hit, unit)))
    return { property, trigger: unit, far: 0 };
  const relation = relate(
    sentence,
    place,
    property,
    discourse,
    (hit) => !anotherCounted(sentence, place, hit, property),
  );
  if (relation && !relation.trigger && OBJECT_MARKERS.has(sentence.block.syllables[place.from - 1]?.key ?? ''))
    return undefined;
  return relation;
}

const OBJECT_MARKERS = new Set(['của', 'dự', 'tham', 'gia', 'tại', 'ở', 'cho', 'qua', 'đi', 'xem', 'ghé']);

/**
 * Whether a trigger has a counted noun of its own: "gần 120 quốc gia chứng kiến các nước ký", "72 quốc gia ký kết cùng đại diện hơn 30
 * quốc gia khách mời".
 */
function anotherCounted(sentence: Sentence, place: Hit, trigger: Hit, property: Property): boolean {
  const others = sentence.units.filter((unit) => unit.property === property && !overlap(unit, place));
  if (trigger.from >= place.to) return others.some((unit) => unit.from >= place.to && unit.to <= trigger.from);
  const far = distance(sentence, trigger, place);
  return others.some(
    (unit) => unit.to <= trigger.from && distance(sentence, unit, trigger) < far && isCounted(sentence, unit),
  );
}

const STATING = new Set(['bán', 'giá', 'có', 'là', 'ở', 'mức', 'còn']);

/** "Xăng E5 RON92 20.130 đồng/lít": what stands right behind a name and can be only one thing of it. */
export function besideName(
  sentence: Sentence,
  paired: Mention | undefined,
  { place, units }: Counted,
  discourse: Discourse,
  base: BaseIndex,
): Relation | undefined {
  const { syllables } = sentence.block;
  const mention =
    paired ??
    sentence.mentions.find(
      ({ to }) =>
        to <= place.from &&
        place.from - to <= 2 &&
        syllables.slice(to, place.from).every(({ key }) => STATING.has(key)),
    );
  if (!mention) return undefined;
  const { entities, ambiguous } = discourse.meant(sentence, mention);
  const [first, ...others] = units.filter(
    ({ property, at }) =>
      property.temporality === 'state' &&
      denominator(wordsAt(sentence, at)) !== undefined &&
      entities.some(({ id }) => base.factsAbout(id, property.id).length > 0),
  );
  return first && !others.length && !ambiguous ? { property: first.property, trigger: mention, far: 0 } : undefined;
}

const HAVING = new Set(['có', 'gồm', 'với', ':']);

/** "Lễ mở ký có 173 tổ chức": what an occasion has, said of nothing but itself. */
export function had(
  sentence: Sentence,
  { place, units }: Counted,
  discourse: Discourse,
  base: BaseIndex,
): Relation | undefined {
  const verb = place.from - 1;
  // "Lễ mở ký: trên 70 nước ...": a noun that several properties count does not tell which.
  if (units.length > 1 || !HAVING.has(sentence.block.syllables[verb]?.key ?? '')) return undefined;
  if (isNarrowed(sentence, place, units[0]!.property)) return undefined;
  const mention = sentence.mentions.find(({ to }) => to === verb || (to === verb - 1 && isDone(sentence, to)));
  if (!mention) return undefined;
  const { entities, ambiguous } = discourse.meant(sentence, mention);
  const unit = units.find(
    ({ property }) =>
      property.temporality === 'total' &&
      entities.some(({ id, kind }) => kind === 'event' && base.factsAbout(id, property.id).length > 0),
  );
  return unit && !ambiguous ? { property: unit.property, trigger: mention, far: 0 } : undefined;
}

/** "- 173 tổ chức" under "Lễ mở ký, theo UNODC:": a row that is its count and nothing else, of what the line above the rows names. */
export function underHead(
  sentence: Sentence,
  { place, units }: Counted,
  discourse: Discourse,
  base: BaseIndex,
): Relation | undefined {
  const rest = sentence.block.syllables.slice(units[0]!.at.to, sentence.to);
  const bare = place.from <= sentence.from + 1 && rest.every(({ kind }) => kind !== 'word' && kind !== 'number');
  const head = bare ? discourse.headOf(sentence) : undefined;
  if (!head || head.cues.some(({ kind }) => kind !== 'saying') || head.times.length > 0) return undefined;
  const named = head.mentions
    .filter(({ from, to }) => from === head.from && isAllOf(head, to))
    .map((mention) => discourse.meant(head, mention))
    .filter(({ entities }) => entities.some(({ kind }) => kind === 'event'));
  const [only] = named;
  if (!only || named.length > 1 || only.ambiguous) return undefined;
  const [has, ...more] = units.filter(
    ({ property }) =>
      property.temporality === 'total' && only.entities.some(({ id }) => base.factsAbout(id, property.id).length > 0),
  );
  return has && more.length === 0 ? { property: has.property, trigger: has.at, far: 0 } : undefined;
}

/** Whether nothing stands behind a line's name but who says so, and the colon: "Lễ mở ký:", "Lễ mở ký, theo ban tổ chức:". */
function isAllOf({ block: { syllables }, to: end }: Sentence, to: number): boolean {
  return (
    to === end - 1 || (syllables[to]!.text === ',' && syllables[to + 1]!.key === 'theo' && end - to <= SOURCE_REACH)
  );
}

/** So many words and marks at most name a source. */
const SOURCE_REACH = 8;

const LINKS = new Set(['và', 'cùng', 'với', 'cũng', 'đã', 'từ', 'tại', 'ở', 'trong', 'lẫn', 'hay', 'để']);

/** "15 tổ chức tài trợ": words behind a noun that make it another, where neither a pause, a link nor the property's own words follow. */
function isNarrowed(sentence: Sentence, { to }: Hit, property: Property): boolean {
  const next = sentence.block.syllables[to];
  if (to >= sentence.to || next?.kind !== 'word' || LINKS.has(next.key)) return false;
  const part = sentence.cues.some(({ kind, from }) => kind === 'part-after' && from === to);
  return !part && !sentence.triggers.some((hit) => hit.property === property && hit.from === to);
}

function isDone(sentence: Sentence, at: number): boolean {
  const key = sentence.block.syllables[at]?.key;
  return key === 'đã' || key === 'này';
}

/** What a count beside another is related to: a total of the same subject, told by its noun. */
function besides(last: ReadClaim, units: Counted['units'], base: BaseIndex): Relation | undefined {
  const unit = units.find(
    ({ property }) =>
      property.temporality === 'total' &&
      last.property.temporality === 'total' &&
      last.subjects.some(({ entity }) => base.factsAbout(entity.id, property.id).length > 0),
  );
  return unit ? { property: unit.property, trigger: unit.at, far: 0 } : undefined;
}

const JOINING = new Set([',', 'và', 'cùng', 'với', 'cùng với', 'lẫn', 'cũng', 'như']);

const LASTING = new Set(['trong', 'sau', 'suốt', 'qua', 'cả', 'trước']);

/** "hơn 2.500 đại biểu và gần 500 nhà báo": what stands beside a count shares its verb, where the base counts both of one subject. */
export function joined(
  sentence: Sentence,
  { place, units }: Counted,
  claims: readonly ReadClaim[],
  base: BaseIndex,
): Relation | undefined {
  const last = claims.at(-1);
  if (last?.value.type !== 'quantity') return joinedAhead(sentence, { place, units });
  const before = toHit(sentence, last.start, last.end);
  const { syllables } = sentence.block;
  const gap = syllables.slice(before.to, place.from);
  if (gap.length === 0 || gap.length > 3 || !gap.every(({ key }) => JOINING.has(key))) return undefined;
  // "Trong hai ngày, 90 đại biểu ...": a length of time that opens a sentence has no verb to share.
  if (gap[0]!.text === ',' && LASTING.has(syllables[before.from - 1]?.key ?? '')) return undefined;
  return besides(last, units, base);
}

/** Words that open one more item of a list told in sentences: "Ngoài ra còn có ...". */
const ADDING = new Set('ngoài ra còn có bên cạnh đó cùng với thêm vào và là kèm theo cạnh'.split(' '));

/** "... 173 tổ chức. Ngoài ra còn gần 500 nhà báo.": a sentence that only adds a count to the last one of the sentence before. */
export function addedTo(
  sentence: Sentence,
  { place, units }: Counted,
  earlier: readonly ReadClaim[],
  base: BaseIndex,
): Relation | undefined {
  const last = earlier.at(-1);
  if (last?.value.type !== 'quantity' || last.sentence.to !== sentence.from || last.block !== sentence.block.block)
    return undefined;
  const opening = sentence.block.syllables.slice(sentence.from, place.from);
  if (opening.length === 0 || !opening.every(({ key, kind }) => kind === 'punctuation' || ADDING.has(key)))
    return undefined;
  return besides(last, units, base);
}

/** "có gần 500 nhà báo và 37 sự kiện bên lề": what follows needs no verb, and lends its own. */
function joinedAhead(sentence: Sentence, { place, units }: Pick<Counted, 'place' | 'units'>): Relation | undefined {
  if (!HAVING.has(sentence.block.syllables[place.from - 1]?.key ?? '')) return undefined;
  const next = sentence.quantities.find(({ start }) => start >= place.end);
  const number = next && toHit(sentence, next.start, next.number.end);
  if (!number || number.from - place.to > 2) return undefined;
  const gap = sentence.block.syllables.slice(place.to, number.from);
  const noun = sentence.units.find((unit) => unit.from === number.to && unit.property.unitIsTrigger);
  const unit = units.find(({ property }) => property.temporality === 'total');
  return noun && unit && gap.every(({ key }) => JOINING.has(key))
    ? { property: unit.property, trigger: noun, far: 0 }
    : undefined;
}
