/** The noun that a number counts: behind it, before it, or as what it is said to amount to. */
import type { Property } from '../../facts/schema.ts';
import type { Quantity } from '../../language/index.ts';
import { cueBefore } from '../reading/clause.ts';
import type { Hit, Sentence } from '../reading/reading.ts';
import { goesOn } from './measures.ts';
import type { Pair } from './pairs.ts';

export interface Counted {
  /** From the approximator to the end of the noun; of a number whose noun stands elsewhere, the number. */
  readonly place: Hit;
  /** What triggers and names are near to: the place, or the noun that stands elsewhere. */
  readonly anchor: Hit;
  readonly units: readonly { readonly property: Property; readonly at: Hit }[];
  /** What the noun's own words add to it, nothing tells: told where it agrees. */
  readonly loose?: true;
}

/** One of two values that look like a range: the unit stands behind the second. */
export function halfOf(
  sentence: Sentence,
  quantity: Quantity,
  number: Hit,
  pair: Pair | undefined,
): Counted | undefined {
  if (!pair?.trigger) return undefined;
  const last = sentence.units.find((unit) => unit.from >= number.to && unit.from <= number.to + 4);
  const counted = last && unitAfter(sentence, { ...number, to: last.from });
  if (!counted) return undefined;
  const place = { ...number, start: quantity.start, end: quantity.end };
  return { ...counted, place, anchor: place };
}

/** "có hơn 2.500": the verb is no part of the number. */
export function withoutLead(sentence: Sentence, number: Hit): Hit {
  const { syllables } = sentence.block;
  let from = number.from;
  while (from + 1 < number.to && LEADS.has(syllables[from]!.key)) from++;
  return { from, to: number.to, start: syllables[from]!.start, end: number.end };
}

const LEADS = new Set(['có', 'đã', 'là', 'với', 'gồm']);

/** "72 quốc gia": the noun right behind a number. */
export function unitAfter(sentence: Sentence, number: Hit): Counted | undefined {
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

/** "72 là số nước đã ký", "72: số nước đã ký", "72 - đó là số nước đã ký": the number is what a noun behind it amounts to. */
export function unitStated(sentence: Sentence, quantity: Quantity, number: Hit): Counted | undefined {
  const { syllables } = sentence.block;
  const mark = syllables[number.to];
  const row = ROW_MARKS.has(mark?.text ?? '') && number.from <= sentence.from + ROW_REACH;
  if (quantity.unit || !(row || mark?.key === 'là')) return undefined;
  const next = sentence.units.find((unit) => unit.from > number.to && unit.from <= number.to + 4);
  if (!next || !hasNumberWord(sentence, number.to, next.from)) return undefined;
  return {
    anchor: next,
    place: number,
    units: sentence.units.filter((unit) => unit.from === next.from).map((at) => ({ property: at.property, at })),
  };
}

const ROW_MARKS = new Set([':', '-', '–', '—']);
/** A number that opens a row stands behind a dash or a bullet at most. */
const ROW_REACH = 1;

/** How far back from a number its noun may stand. */
const LABEL_REACH = 40;

/** "số nước ký Công ước đạt 76", "Số đại biểu: hơn 2.500", "nâng tổng số lên 72": the noun stands before the number. */
export function unitBefore(sentence: Sentence, quantity: Quantity, number: Hit): Counted | undefined {
  if (quantity.unit !== undefined && quantity.unit !== '' && quantity.unit !== 'người') return undefined;
  const { syllables } = sentence.block;
  const labelled = LABEL_MARKS.has(syllables[number.from - 1]?.text ?? '');
  if (!labelled && !cueBefore(sentence, number, 'reached')) return undefined;
  const before = sentence.units.filter(
    (unit) =>
      unit.to <= number.from &&
      number.from - unit.to <= LABEL_REACH &&
      !partedBySemicolon(sentence, unit, number) &&
      // "... trong ngày 26/10, nâng tổng số lên 72": a day is no noun of theirs.
      !sentence.times.some(({ start, end }) => start <= unit.start && unit.end <= end),
  );
  const last = before.at(-1);
  const headed = labelled && last?.to === number.from - 1;
  // "- Quốc gia ký Công ước: 72": a row that opens with the noun and ends with its number.
  const row = labelled && last !== undefined && last.from <= sentence.from + ROW_REACH && number.to >= sentence.to - 1;
  const told = last && (headed || isNumbered(sentence, last) || totalled(sentence, last, number));
  if (!last || !(told || row)) return undefined;
  const after = sentence.quantities.some(({ start }) => start >= last.end && start < quantity.start);
  if (after) return undefined;
  return {
    anchor: last,
    place: { ...number, end: Math.max(quantity.number.end, quantity.unit ? quantity.end : 0) },
    units: before.filter((unit) => unit.from === last.from).map((at) => ({ property: at.property, at })),
    ...(told ? {} : { loose: true }),
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
