/** Claims of number: a count with its noun ("72 quốc gia"), or a number that a noun before it names ("số nước ký đạt 72"). */
import type { BaseIndex } from '../facts/index.ts';
import type { Property } from '../facts/schema.ts';
import type { Quantity } from '../language/index.ts';
import type { ClaimTime, Doubt, ReadClaim } from './claim.ts';
import {
  clauseOf,
  cueBefore,
  distance,
  isCounted,
  opening,
  overlap,
  type Stretch,
  segment,
  toHit,
  within,
} from './clause.ts';
import { strangerIn } from './counts.ts';
import type { Discourse } from './discourse.ts';
import { countsOwn, countsPart, isChange, notAsserted } from './gates.ts';
import {
  denominator,
  falls,
  goesOn,
  isMeasured,
  isStandard,
  measureDoubts,
  summedUpTo,
  vaguelyPast,
} from './measures.ts';
import { listed, type Pair } from './pairs.ts';
import type { Hit, Mention, Sentence } from './reading.ts';
import { type Relation, relate, subjectDoubts, wordsAt } from './relations.ts';
import { anothersCount, anothersDeed, foreignIn } from './standing.ts';

const NOT_COUNTS: ReadonlySet<string> = new Set(['ordinal', 'fraction', 'score', 'identifier']);

/**
 * The claims of number in a sentence.
 * @param timeOf the time that a place in a sentence is told of
 * @param earlier those of the sentences before, which a bare number may go on from
 * @param at when the article speaks: ISO with offset
 */
export function quantityClaims(
  sentence: Sentence,
  discourse: Discourse,
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
  earlier: readonly ReadClaim[],
  base: BaseIndex,
  at: string | undefined,
): ReadClaim[] {
  const claims: ReadClaim[] = [];
  const { quantities, pairs } = listed(sentence);
  for (const quantity of quantities) {
    const pair = pairs.get(quantity);
    if (NOT_COUNTS.has(quantity.kind) || (pairs.has(quantity) && !pair)) continue;
    const number = withoutLead(sentence, toHit(sentence, quantity.start, quantity.number.end));
    const counted =
      halfOf(sentence, quantity, number, pair) ??
      unitAfter(sentence, number) ??
      unitBefore(sentence, quantity, number) ??
      unitStated(sentence, quantity, number);
    if (!counted) {
      const echo = anaphor(sentence, quantity, number, [...earlier, ...claims], timeOf);
      if (echo) claims.push(echo);
      continue;
    }
    const { place, anchor } = counted;
    const units = counted.units.filter(
      ({ property }) =>
        takes(sentence, quantity, number, property) && (!pair?.trigger || pair.trigger.property === property),
    );
    if (!units.length || countsPart(sentence, place, (cue) => isNoPart(sentence, cue, counted))) continue;
    const [related] =
      pair?.trigger && units[0]
        ? [{ property: units[0].property, trigger: pair.trigger, far: 0 }]
        : units
            .map(({ property, at }) => relateCount(sentence, anchor, at, property, discourse))
            .filter((found) => found !== undefined)
            .sort((a, b) => a.far - b.far);
    const relation =
      related ??
      besideName(sentence, pair?.mention, { ...counted, units }, discourse, base) ??
      had(sentence, counted, discourse, base) ??
      joined(sentence, counted, claims, base) ??
      addedTo(sentence, counted, earlier, base);
    if (!relation) continue;
    const { property, trigger } = relation;
    if (notAsserted(sentence, place, trigger)) continue;
    const subjects = pair?.mention
      ? discourse.subjects(sentence, pair.mention, property.id)
      : discourse.subjects(sentence, anchor, property.id, anchor, trigger);
    if (!subjects.length) continue;
    const measured = isMeasured(quantity);
    const told = timeOf(sentence, place);
    const summed =
      measured && property.temporality === 'cumulative' ? summedUpTo(sentence, place, told, at) : undefined;
    const isOwn = (syllable: number) =>
      sentence.triggers.some((hit) => hit.property === property && hit.from <= syllable && syllable < hit.to);
    const sign = property.comparison === 'change' && falls(sentence, number, isOwn) ? -1 : 1;
    const vague = property.temporality === 'state' ? vaguelyPast(sentence, place) : undefined;
    // "Nhà bà là một trong 381 căn nhà": one is hers, the number is of them all.
    const own = isOneOf(sentence, place) ? undefined : countsOwn(sentence, place, property);
    const named = subjects[0]!.mention;
    const stranger =
      measured || property.temporality === 'state'
        ? undefined
        : strangerIn(sentence, place, trigger, property, subjects, base);
    const others = named && trigger ? anothersCount(sentence, trigger, named) : undefined;
    claims.push({
      block: sentence.block.block,
      start: place.start,
      end: place.end,
      sentence,
      property,
      subjects,
      value: {
        type: 'quantity',
        wording: quantity.approximator ?? 'bare',
        amount: sign * (quantity.approximator === 'range' ? (quantity.lower ?? quantity.amount) : quantity.amount),
        ...(quantity.approximator === 'range' && quantity.upper !== undefined ? { upper: quantity.upper } : {}),
        unit: wordsAt(sentence, units[0]!.at),
      },
      time: summed === 'other' || vague ? undefined : (summed ?? told),
      doubts: [
        ...subjectDoubts(subjects),
        ...(measured && !pair ? measureDoubts(sentence, place, subjects, property, base) : []),
        ...(vague ? [vague] : []),
        ...(summed === 'other' ? [{ gate: 'time' as const, words: told?.words ?? '' }] : []),
        ...(own ? [own] : []),
        ...(stranger ? [stranger] : []),
        ...(trigger ? furtherDeed(sentence, place, trigger) : []),
        ...(others ? [others] : []),
        ...(subjects[0]!.elsewhere && named && named.from > place.from
          ? [{ gate: 'subject' as const, words: named.words }]
          : []),
        ...(quantity.kind === 'duration' ? ofItsOwn(sentence, place, property) : []),
        ...(quantity.kind === 'duration' && named && subjects[0]!.entity.kind === 'event'
          ? ofOccasion(sentence, place, trigger ?? place, named)
          : []),
        // "... nhận 32.000 ý kiến cử tri": in a sentence that names no occasion, words that make the noun another.
        ...(subjects[0]!.how === 'antecedent' && !measured && sentence.block.kind !== 'headline'
          ? ofItsOwn(sentence, place, property)
          : []),
        ...(quantity.kind === 'duration' && subjects[0]!.how === 'antecedent'
          ? [{ gate: 'subject' as const, words: '' }]
          : []),
      ],
      trigger: wordsAt(sentence, trigger ?? units[0]!.at),
    });
  }
  return claims;
}

/** "chặng đường 48 năm đồng hành với ...": a length of time whose own words tell what took so long. */
function ofItsOwn(sentence: Sentence, place: Stretch, property: Property): Doubt[] {
  const next = { from: place.to, to: place.to + 1 };
  if (place.to >= sentence.to || sentence.triggers.some((hit) => hit.property === property && overlap(hit, next)))
    return [];
  const foreign = foreignIn(sentence, next);
  return foreign ? [{ gate: 'scope', words: sentence.block.syllables[foreign.from]!.text }] : [];
}

const DONE = new Set(['đã', 'đang', 'vẫn', 'được']);

/** "3 người bị thương đã xuất viện": of whom one more deed is told may be some of them. */
function furtherDeed(sentence: Sentence, place: Stretch, trigger: Stretch): Doubt[] {
  const next = sentence.block.syllables[trigger.to];
  return trigger.from === place.to && trigger.to < sentence.to && next && DONE.has(next.key)
    ? [{ gate: 'scope', words: next.text }]
    : [];
}

/** "Sau ba ngày bị vỡ, ống nước ... nhân dịp Lễ mở ký": how long something else took. */
function ofOccasion(sentence: Sentence, place: Stretch, trigger: Stretch, named: Mention): Doubt[] {
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

/** Whether a property can be told by a quantity: one of changes by a change or a percentage, another by neither change nor difference. */
function takes(sentence: Sentence, quantity: Quantity, number: Stretch, property: Property): boolean {
  const change = quantity.kind === 'change' || isChange(sentence, number) !== undefined;
  if (property.comparison === 'change') return (change || quantity.kind === 'percent') && !isStandard(sentence, number);
  return !change;
}

/** "Mỗi lít", "bình quân" where the base itself has the word for the unit or the relation. */
function isNoPart(sentence: Sentence, cue: Stretch, { place, units }: Counted): boolean {
  if (sentence.triggers.some((hit) => within(cue, hit))) return true;
  const next = sentence.block.syllables[cue.to]?.key;
  if (cue.to === place.from && isOneOf(sentence, place)) return true;
  return (
    sentence.block.syllables[cue.from]?.key === 'mỗi' &&
    next !== undefined &&
    units.some(({ property }) => property.units.some((unit) => denominator(unit) === next))
  );
}

/** "Một trong 381 căn nhà bị sập": the number is of them all. */
function isOneOf(sentence: Sentence, { from }: Stretch): boolean {
  const { syllables } = sentence.block;
  return from >= sentence.from + 2 && syllables[from - 2]!.key === 'một' && syllables[from - 1]!.key === 'trong';
}

/** One of two values that look like a range: the unit stands behind the second. */
function halfOf(sentence: Sentence, quantity: Quantity, number: Hit, pair: Pair | undefined): Counted | undefined {
  if (!pair?.trigger) return undefined;
  const last = sentence.units.find((unit) => unit.from >= number.to && unit.from <= number.to + 4);
  const counted = last && unitAfter(sentence, { ...number, to: last.from });
  if (!counted) return undefined;
  const place = { ...number, start: quantity.start, end: quantity.end };
  return { ...counted, place, anchor: place };
}

/** "có hơn 2.500": the verb is no part of the number. */
function withoutLead(sentence: Sentence, number: Hit): Hit {
  const { syllables } = sentence.block;
  let from = number.from;
  while (from + 1 < number.to && LEADS.has(syllables[from]!.key)) from++;
  return { from, to: number.to, start: syllables[from]!.start, end: number.end };
}

const LEADS = new Set(['có', 'đã', 'là', 'với', 'gồm']);

interface Counted {
  /** From the approximator to the end of the noun; of a number whose noun stands elsewhere, the number. */
  readonly place: Hit;
  /** What triggers and names are near to: the place, or the noun that stands elsewhere. */
  readonly anchor: Hit;
  readonly units: readonly { readonly property: Property; readonly at: Hit }[];
}

function unitAfter(sentence: Sentence, number: Hit): Counted | undefined {
  const starting = sentence.units.filter((unit) => unit.from === number.to);
  if (!starting.length) return undefined;
  const to = Math.max(...starting.map((unit) => unit.to));
  const longest = starting.filter((unit) => unit.to === to);
  if (goesOn(sentence, longest[0]!)) return undefined;
  const place = { from: number.from, to, start: number.start, end: longest[0]!.end };
  return {
    place,
    anchor: place,
    units: longest.map((at) => ({ property: at.property, at })),
  };
}

/** "72 là số nước đã ký": the number is what a noun behind it amounts to. */
function unitStated(sentence: Sentence, quantity: Quantity, number: Hit): Counted | undefined {
  const { syllables } = sentence.block;
  if (quantity.unit || syllables[number.to]?.key !== 'là') return undefined;
  const next = sentence.units.find((unit) => unit.from > number.to && unit.from <= number.to + 4);
  if (!next || !hasNumberWord(sentence, number.to, next.from)) return undefined;
  return {
    anchor: next,
    place: number,
    units: sentence.units.filter((unit) => unit.from === next.from).map((at) => ({ property: at.property, at })),
  };
}

/** How far back from a number its noun may stand. */
const LABEL_REACH = 40;

/** "số nước ký Công ước đạt 76", "Số đại biểu: hơn 2.500", "nâng tổng số lên 72": the noun stands before the number. */
function unitBefore(sentence: Sentence, quantity: Quantity, number: Hit): Counted | undefined {
  if (quantity.unit !== undefined && quantity.unit !== '' && quantity.unit !== 'người') return undefined;
  const { syllables } = sentence.block;
  const labelled = LABEL_MARKS.has(syllables[number.from - 1]?.text ?? '');
  if (!labelled && !cueBefore(sentence, number, 'reached')) return undefined;
  const before = sentence.units.filter(
    (unit) =>
      unit.to <= number.from && number.from - unit.to <= LABEL_REACH && !partedBySemicolon(sentence, unit, number),
  );
  const last = before.at(-1);
  const headed = labelled && last?.to === number.from - 1;
  if (!last || !(headed || isNumbered(sentence, last) || totalled(sentence, last, number))) return undefined;
  const after = sentence.quantities.some(({ start }) => start >= last.end && start < quantity.start);
  if (after) return undefined;
  return {
    anchor: last,
    place: { ...number, end: Math.max(quantity.number.end, quantity.unit ? quantity.end : 0) },
    units: before.filter((unit) => unit.from === last.from).map((at) => ({ property: at.property, at })),
  };
}

const LABEL_MARKS = new Set([':', '|']);

function partedBySemicolon(sentence: Sentence, unit: Hit, number: Hit): boolean {
  return sentence.block.syllables.slice(unit.to, number.from).some(({ text }) => text === ';');
}

/** Whether "số", "tổng số" or "số lượng" stands before a noun. */
function isNumbered(sentence: Sentence, unit: Hit): boolean {
  return hasNumberWord(sentence, Math.max(sentence.from, unit.from - 3), unit.from);
}

/** Whether "tổng số" or "con số" stands between a noun and its number. */
function totalled(sentence: Sentence, unit: Hit, number: Hit): boolean {
  return hasNumberWord(sentence, unit.to, number.from);
}

function hasNumberWord(sentence: Sentence, from: number, to: number): boolean {
  return sentence.block.syllables.slice(from, to).some(({ key }) => key === 'số' || key === 'lượng');
}

const STATING = new Set(['bán', 'giá', 'có', 'là', 'ở', 'mức', 'còn']);

/** "Xăng E5 RON92 20.130 đồng/lít": what stands right behind a name and can be only one thing of it. */
function besideName(
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
function had(
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
function joined(
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
function addedTo(
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

/**
 * What relates a count to a property: its nearest trigger, unless that has a noun of its own; the noun itself where it is one ("72 chữ ký").
 * A noun that tells the property alone does not where it is the object of another deed ("khách mời của ba sự kiện bên lề").
 */
function relateCount(
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

/** "Con số này sau đó tăng lên 72": the number of the claim before. */
function anaphor(
  sentence: Sentence,
  quantity: Quantity,
  number: Hit,
  earlier: readonly ReadClaim[],
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
): ReadClaim | undefined {
  if (quantity.unit || !cueBefore(sentence, number, 'reached')) return undefined;
  const { syllables, text } = sentence.block;
  const own = clauseOf(sentence, number);
  let named = false;
  for (let i = own.from; i + 1 < number.from; i++)
    named ||= syllables[i]!.key === 'con' && syllables[i + 1]!.key === 'số';
  const last = earlier.at(-1);
  if (
    !named ||
    last?.value.type !== 'quantity' ||
    last.sentence.block !== sentence.block ||
    last.sentence.index < sentence.index - 1
  )
    return undefined;
  if (isChange(sentence, number) || notAsserted(sentence, number, undefined)) return undefined;
  return {
    ...last,
    start: quantity.start,
    end: quantity.number.end,
    sentence,
    value: { ...last.value, wording: quantity.approximator ?? 'bare', amount: quantity.amount },
    time: timeOf(sentence, number),
    trigger: text.slice(syllables[own.from]!.start, quantity.start).trim(),
  };
}

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
