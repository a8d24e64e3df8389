/** Claims of number: a count with its noun ("72 quốc gia"), or a number that a noun before it names ("số nước ký đạt 72"). */
import type { BaseIndex } from '../../facts/index.ts';
import type { Property } from '../../facts/schema.ts';
import type { Quantity } from '../../language/index.ts';
import type { ClaimTime, Doubt, ReadClaim } from '../claim.ts';
import type { CueKind } from '../lexicon/cues.ts';
import { clauseOf, cueBefore, cueWithin, type Stretch, segment, toHit, within } from '../reading/clause.ts';
import { unknownNameWithin } from '../reading/names.ts';
import type { Hit, Sentence } from '../reading/reading.ts';
import { isPart } from '../reading/wholes.ts';
import type { Discourse } from '../subjects/discourse.ts';
import type { Subject } from '../subjects/subject.ts';
import { comparedBefore, countsOwn, countsPart, isChange, notAsserted } from '../whose/gates.ts';
import { furtherDeed, ofItsOwn, ofOccasion } from '../whose/lasting.ts';
import { subjectDoubts, wordsAt } from '../whose/relations.ts';
import { anothersCount, foreignIn } from '../whose/standing.ts';
import { isToldBy } from '../whose/teller.ts';
import { type Counted, halfOf, unitAfter, unitBefore, unitStated, withoutLead } from './counted.ts';
import { addedTo, besideName, had, joined, relateCount, underHead } from './counting.ts';
import { strangerIn } from './counts.ts';
import { denominator, falls, isMeasured, isStandard, measureDoubts, summedUpTo, vaguelyPast } from './measures.ts';
import { listed } from './pairs.ts';

const NOT_COUNTS: ReadonlySet<string> = new Set(['ordinal', 'fraction', 'score', 'identifier']);

/**
 * The claims of number in a sentence.
 * @param timeOf the time that a place in a sentence is told of
 * @param earlier those told before, be they denied or asked; a bare number may go on from them, and the sentence's own are added
 * @param at when the article speaks: ISO with offset
 */
export function quantityClaims(
  sentence: Sentence,
  discourse: Discourse,
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
  earlier: ReadClaim[],
  base: BaseIndex,
  at: string | undefined,
): ReadClaim[] {
  const claims: ReadClaim[] = [];
  const before = earlier.filter(isSaid);
  const push = (claim: ReadClaim) => {
    claims.push(claim);
    earlier.push(claim);
  };
  const goOn = (quantity: Quantity, number: Hit) => {
    const echo = anaphor(sentence, quantity, number, earlier, timeOf);
    if (echo) push(echo);
  };
  const { quantities, pairs } = listed(sentence);
  for (const quantity of quantities) {
    const pair = pairs.get(quantity);
    if (NOT_COUNTS.has(quantity.kind) || (pairs.has(quantity) && !pair) || isInterval(sentence, quantity)) continue;
    const number = withoutLead(sentence, toHit(sentence, quantity.start, quantity.number.end));
    const counted =
      halfOf(sentence, quantity, number, pair) ??
      unitAfter(sentence, number) ??
      unitBefore(sentence, quantity, number) ??
      unitStated(sentence, quantity, number);
    if (!counted) {
      goOn(quantity, number);
      continue;
    }
    const { place, anchor } = counted;
    // "31: số nước chưa ký": what is told of the number is told of the noun behind it.
    const site = anchor.from >= place.to ? anchor : place;
    const units = counted.units.filter(
      ({ property }) =>
        takes(sentence, quantity, number, property) && (!pair?.trigger || pair.trigger.property === property),
    );
    if (!units.length || countsPart(sentence, site, (cue) => isNoPart(sentence, cue, counted))) continue;
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
      underHead(sentence, counted, discourse, base) ??
      joined(sentence, counted, claims, base) ??
      addedTo(sentence, counted, before, base);
    if (!relation) {
      goOn(quantity, number);
      continue;
    }
    const { property, trigger } = relation;
    const subjects = pair?.mention
      ? discourse.subjects(sentence, pair.mention, property.id)
      : discourse.subjects(sentence, anchor, property.id, anchor, trigger);
    if (!subjects.length) continue;
    const isOwn = (syllable: number) =>
      sentence.triggers.some((hit) => hit.property === property && hit.from <= syllable && syllable < hit.to);
    const sign = property.comparison === 'change' && falls(sentence, number, isOwn) ? -1 : 1;
    const worded: Omit<ReadClaim, 'doubts' | 'time'> = {
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
      trigger: wordsAt(sentence, trigger ?? units[0]!.at),
      triggeredAt: (trigger ?? units[0]!.at).start,
    };
    const unsaid = notAsserted(sentence, site, trigger);
    if (unsaid) {
      earlier.push({ ...worded, time: undefined, doubts: [unsaid] });
      continue;
    }
    const measured = isMeasured(quantity);
    const told = timeOf(sentence, site);
    const summed =
      measured && property.temporality === 'cumulative' ? summedUpTo(sentence, place, told, at) : undefined;
    const vague = property.temporality === 'state' ? vaguelyPast(sentence, place) : undefined;
    // "Nhà bà là một trong 381 căn nhà": one is hers, the number is of them all.
    const teller = !measured && isToldBy(sentence, site, subjects[0]!, property, base);
    const own = isOneOf(sentence, place) || teller ? undefined : countsOwn(sentence, site, property);
    const named = subjects[0]!.mention;
    const stranger =
      measured || property.temporality === 'state'
        ? undefined
        : strangerIn(sentence, site, trigger, property, subjects, base);
    const others = named && trigger ? anothersCount(sentence, trigger, named) : undefined;
    push({
      ...worded,
      time: summed === 'other' || vague ? undefined : (summed ?? told),
      doubts: [
        ...subjectDoubts(teller ? subjects.map(({ part: _, ...whole }) => whole) : subjects),
        ...(measured && !pair ? measureDoubts(sentence, place, subjects, property, base) : []),
        ...(vague ? [vague] : []),
        ...(summed === 'other' ? [{ gate: 'time' as const, words: told?.words ?? '' }] : []),
        ...(own ? [own] : []),
        ...(stranger ? [stranger] : []),
        ...(trigger ? furtherDeed(sentence, site, trigger) : []),
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
        ...(subjects[0]!.how === 'antecedent' ? ofWhole(sentence, place, subjects[0]!, discourse, base) : []),
        ...(quantity.kind === 'duration' && subjects[0]!.how === 'antecedent'
          ? [{ gate: 'subject' as const, words: '' }]
          : []),
      ],
      ...(counted.loose || isLoose(sentence, place, quantity.approximator, named) ? { weak: true as const } : {}),
    });
  }
  return claims;
}

/** "Giải đấu có 96 thẻ vàng" behind a sentence on its final: the whole that the sentence names has a count of its own. */
function ofWhole(
  sentence: Sentence,
  place: Stretch,
  { entity }: Subject,
  discourse: Discourse,
  base: BaseIndex,
): Doubt[] {
  const whole = sentence.mentions.find(
    (name) =>
      name.to <= place.from && discourse.meant(sentence, name).entities.some((one) => isPart(base, entity, one)),
  );
  return whole ? [{ gate: 'subject', words: whole.words }] : [];
}

/**
 * "Đắt hơn xăng E5, khoảng 700 đồng", "So với A, B hơn 40 nước": behind a comparison a number may be a difference, unless its segment tells whose it is
 * and no "hơn".
 */
function isLoose(
  sentence: Sentence,
  place: Stretch,
  approximator: Quantity['approximator'],
  named: Stretch | undefined,
): boolean {
  const compared = comparedBefore(sentence, place, clauseOf(sentence, place)) !== undefined;
  return compared && (approximator === 'more-than' || !(named && within(named, segment(sentence, place))));
}

/** "90 ngày sau khi có nước thứ 40 phê chuẩn": how far one thing is from another, and no length. */
function isInterval(sentence: Sentence, { kind, start, end }: Quantity): boolean {
  return kind === 'duration' && APART.has(sentence.block.syllables[toHit(sentence, start, end).to]?.key ?? '');
}
const APART = new Set(['sau', 'trước', 'nữa', 'kể']);

/** Whether a property can be told by a quantity: one of changes by a change or a percentage, another by neither change nor difference. */
function takes(sentence: Sentence, quantity: Quantity, number: Stretch, property: Property): boolean {
  const change = quantity.kind === 'change' || isChange(sentence, number) !== undefined;
  if (property.comparison === 'change')
    return (
      (change ||
        quantity.kind === 'percent' ||
        comparedBefore(sentence, number, clauseOf(sentence, number)) !== undefined) &&
      !isStandard(sentence, number)
    );
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

/** "Con số được ban tổ chức công bố ... là 72": whether more is told of a number than who gave it, when, and that it is the right one. */
function tellsMore(sentence: Sentence, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) {
    const place = { from: at, to: at + 1 };
    const cue = sentence.cues.find(
      (one) => within(place, one) && (GIVING.has(one.kind) || one.words.startsWith('ban ')),
    );
    if (!cue && foreignIn(sentence, place)) return true;
  }
  return false;
}
const GIVING: ReadonlySet<CueKind> = new Set(['saying', 'corrected']);

/** Whether a count is told as one, and not denied, asked or planned. */
function isSaid({ doubts: [first] }: ReadClaim): boolean {
  return first?.gate !== 'asserted';
}

/** How many sentences ahead a count told last can be gone on about. */
const MOST_APART = 3;

/**
 * "Con số này sau đó tăng lên 72", "Con số cuối cùng là 72 nước": the number of the count told last, with no other thing counted since. What points back
 * right behind it can be held against it; else it is told where it agrees.
 */
function anaphor(
  sentence: Sentence,
  quantity: Quantity,
  number: Hit,
  earlier: readonly ReadClaim[],
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
): ReadClaim | undefined {
  const { syllables, text } = sentence.block;
  const own = clauseOf(sentence, number);
  const last = earlier.at(-1);
  const at = syllables.findIndex(
    ({ key }, i) =>
      i >= own.from &&
      i + 1 < number.from &&
      ((key === 'con' && syllables[i + 1]!.key === 'số') || (key === 'số' && syllables[i + 1]!.key === 'đúng')),
  );
  if (at < 0 || last?.value.type !== 'quantity' || !cueBefore(sentence, number, 'reached')) return undefined;
  // "Với Công ước Budapest, con số này là 81", "Ở châu Âu con số này là 25": somebody else's.
  const before = { from: own.from, to: at };
  if (unknownNameWithin(sentence, before) || cueWithin(sentence, before, 'region')) return undefined;
  const isOwn = (one: Sentence, end: number) =>
    one.units.some((unit) => unit.property === last.property && unit.end === end);
  if (quantity.unit && !isOwn(sentence, quantity.end)) return undefined;
  if (isChange(sentence, number) || notAsserted(sentence, number, undefined)) return undefined;
  const near = last.sentence.block === sentence.block && last.sentence.index >= sentence.index - 1;
  const points = near && !quantity.unit && isSaid(last);
  const others = [last.sentence.block, sentence.block]
    .flatMap(({ sentences }) => sentences)
    .filter(({ index }) => index > last.sentence.index && index < sentence.index)
    .some((one) => one.quantities.some(({ kind, end }) => kind === 'count' && !isOwn(one, end)));
  if (!points && (sentence.index - last.sentence.index > MOST_APART || others)) return undefined;
  if (!points && tellsMore(sentence, { from: at + 2, to: number.from })) return undefined;
  return {
    ...last,
    doubts: last.doubts.filter(({ gate }) => gate !== 'asserted'),
    block: sentence.block.block,
    start: quantity.start,
    end: quantity.number.end,
    sentence,
    subjects: last.subjects.map(({ entity, ambiguous }) => ({ entity, how: 'antecedent', ambiguous })),
    value: { ...last.value, wording: quantity.approximator ?? 'bare', amount: quantity.amount },
    time: timeOf(sentence, number),
    trigger: text.slice(syllables[own.from]!.start, quantity.start).trim(),
    triggeredAt: syllables[own.from]!.start,
    ...(points ? {} : { weak: true as const }),
  };
}
