/** Claims of number: a count with its noun ("72 quốc gia"), or a number that a noun before it names ("số nước ký đạt 72"). */
import type { Property } from '../facts/schema.ts';
import type { Quantity } from '../language/index.ts';
import type { ClaimTime, ReadClaim } from './claim.ts';
import { clauseOf, cueBefore, type Stretch, segment, toHit } from './clause.ts';
import type { Discourse } from './discourse.ts';
import { countsPart, isChange, notAsserted } from './gates.ts';
import type { Hit, PropertyHit, Sentence } from './reading.ts';
import { relate, subjectDoubts, wordsAt } from './relations.ts';

const NOT_COUNTS: ReadonlySet<string> = new Set(['ordinal', 'percent', 'fraction', 'change', 'score', 'identifier']);

export function quantityClaims(
  sentence: Sentence,
  discourse: Discourse,
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
  earlier: readonly ReadClaim[],
): ReadClaim[] {
  const claims: ReadClaim[] = [];
  for (const quantity of sentence.quantities) {
    if (NOT_COUNTS.has(quantity.kind)) continue;
    const number = toHit(sentence, quantity.start, quantity.number.end);
    const counted = unitAfter(sentence, quantity, number) ?? unitBefore(sentence, quantity, number);
    if (!counted) {
      const echo = anaphor(sentence, quantity, number, [...earlier, ...claims], timeOf);
      if (echo) claims.push(echo);
      continue;
    }
    const { place, units } = counted;
    if (isChange(sentence, number) || countsPart(sentence, place)) continue;
    const relation = units
      .map(({ property }) =>
        relate(sentence, place, property, discourse, (hit) => !anotherCounted(sentence, place, hit, property)),
      )
      .filter((found) => found !== undefined)
      .sort((a, b) => a.far - b.far)[0];
    if (!relation) continue;
    if (notAsserted(sentence, place, relation.trigger)) continue;
    const subjects = discourse.subjects(sentence, place, relation.property.id);
    if (!subjects.length) continue;
    claims.push({
      block: sentence.block.block,
      start: place.start,
      end: place.end,
      sentence,
      property: relation.property,
      subjects,
      value: {
        type: 'quantity',
        wording: quantity.approximator ?? 'bare',
        amount: quantity.approximator === 'range' ? (quantity.lower ?? quantity.amount) : quantity.amount,
        ...(quantity.approximator === 'range' && quantity.upper !== undefined ? { upper: quantity.upper } : {}),
        unit: units[0]!.words,
      },
      time: timeOf(sentence, place),
      doubts: subjectDoubts(subjects),
      trigger: relation.trigger ? wordsAt(sentence, relation.trigger) : units[0]!.words,
    });
  }
  return claims;
}

interface Counted {
  /** From the approximator to the end of the noun. */
  readonly place: Hit;
  readonly units: readonly (PropertyHit & { readonly words: string })[];
}

function unitAfter(sentence: Sentence, quantity: Quantity, number: Hit): Counted | undefined {
  const starting = sentence.units.filter((unit) => unit.from === number.to);
  if (!starting.length) return undefined;
  const to = Math.max(...starting.map((unit) => unit.to));
  const units = starting.filter((unit) => unit.to === to).map((unit) => ({ ...unit, words: wordsAt(sentence, unit) }));
  return { place: { from: number.from, to, start: quantity.start, end: units[0]!.end }, units };
}

/** "số nước ký Công ước đạt 76": the number ends its phrase, and a noun that can be counted stands before it. */
function unitBefore(sentence: Sentence, quantity: Quantity, number: Hit): Counted | undefined {
  if (quantity.unit !== undefined && quantity.unit !== '' && quantity.unit !== 'người') return undefined;
  if (!cueBefore(sentence, number, 'reached')) return undefined;
  const own = segment(sentence, number);
  const before = sentence.units.filter((unit) => unit.from >= own.from && unit.to <= number.from);
  const last = before.at(-1);
  if (!last || !isNumbered(sentence, last)) return undefined;
  const units = before
    .filter((unit) => unit.from === last.from)
    .map((unit) => ({ ...unit, words: wordsAt(sentence, unit) }));
  return {
    place: { ...number, start: quantity.start, end: Math.max(quantity.number.end, quantity.unit ? quantity.end : 0) },
    units,
  };
}

/** Whether "số", "tổng số" or "số lượng" stands before a noun. */
function isNumbered(sentence: Sentence, unit: Hit): boolean {
  const { syllables } = sentence.block;
  for (let i = Math.max(sentence.from, unit.from - 3); i < unit.from; i++)
    if (syllables[i]!.key === 'số' || syllables[i]!.key === 'lượng') return true;
  return false;
}

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

/** "gần 120 quốc gia chứng kiến các nước ký": the trigger after the value has a noun of its own. */
function anotherCounted(sentence: Sentence, place: Hit, trigger: Hit, property: Property): boolean {
  return (
    trigger.from >= place.to &&
    sentence.units.some((unit) => unit.property === property && unit.from >= place.to && unit.to <= trigger.from)
  );
}
