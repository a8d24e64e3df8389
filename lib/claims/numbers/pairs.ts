/** Values told in a list beside the list of what they are of: "E5 và RON95 lần lượt là 20.410 đồng và 21.200 đồng", "mua vào - bán ra 149,3 - 151,3". */
import type { Property } from '../../facts/schema.ts';
import type { Quantity } from '../../language/index.ts';
import { clauseOf, type Stretch, toHit, within } from '../reading/clause.ts';
import type { Hit, Mention, PropertyHit, Sentence } from '../reading/reading.ts';

/** Whose a value of a list is: of one name of the list before it, or of one of two relations. */
export interface Pair {
  readonly mention?: Mention;
  readonly trigger?: PropertyHit;
}

/** Each quantity of a list with what it is paired with; `undefined` where the lists differ in length: then nobody can say. */
export type Pairs = ReadonlyMap<Quantity, Pair | undefined>;

const JOINTS = new Set([',', 'và', 'với', '-', '–', '—', '/', 'cùng', 'ở', 'mức', 'là', 'còn']);

export interface Listed {
  /** The sentence's quantities, a pair that looks like a range ("149,3 - 151,3") taken apart. */
  readonly quantities: readonly Quantity[];
  readonly pairs: Pairs;
}

/** The quantities of a sentence, those that lists have run together told apart, each with what it is paired with in a list beside. */
export function listed(sentence: Sentence): Listed {
  const pairs = new Map<Quantity, Pair | undefined>();
  const quantities = sentence.quantities.flatMap((quantity) => split(sentence, quantity, pairs));
  for (const cue of respectively(sentence)) {
    const clause = clauseOf(sentence, cue);
    const values = run(
      quantities.filter(({ start, kind }) => start >= sentence.block.syllables[cue.to - 1]!.end && kind !== 'ordinal'),
      sentence,
      cue.to,
    );
    if (values.length < 2) continue;
    const names = lastRun(
      sentence,
      sentence.mentions.filter((name) => name.to <= cue.from && within(name, clause)),
    );
    const properties = lastRun(
      sentence,
      distinct(sentence.triggers.filter((hit) => hit.to <= cue.from && within(hit, clause))),
    );
    for (const [at, value] of values.entries()) {
      if (names.length === values.length) pairs.set(value, { mention: names[at]! });
      else if (properties.length === values.length) pairs.set(value, { trigger: properties[at]! });
      else pairs.set(value, undefined);
    }
  }
  return { quantities, pairs };
}

function respectively({ block, from, to }: Sentence): Stretch[] {
  const found: Stretch[] = [];
  for (let at = from; at + 1 < to; at++) {
    const two = `${block.syllables[at]!.key} ${block.syllables[at + 1]!.key}`;
    if (two === 'lần lượt' || two === 'tương ứng') found.push({ from: at, to: at + 2 });
  }
  return found;
}

/** The values from a place on with nothing but joints between. */
function run(quantities: readonly Quantity[], sentence: Sentence, from: number): Quantity[] {
  const found: Quantity[] = [];
  let at = from;
  for (const quantity of quantities) {
    const hit = toHit(sentence, quantity.start, quantity.end);
    const free = found.length === 0 ? hit.from - at <= 3 : joins(sentence, at, hit.from);
    if (!free) break;
    found.push(quantity);
    at = hit.to;
  }
  return found;
}

/** The last of some hits that stand joined to one another. */
function lastRun<H extends Hit>(sentence: Sentence, hits: readonly H[]): H[] {
  const found: H[] = [];
  for (const hit of hits.toReversed()) {
    if (found[0] && !joins(sentence, hit.to, found[0].from)) break;
    found.unshift(hit);
  }
  return found;
}

function joins(sentence: Sentence, from: number, to: number): boolean {
  return to - from <= 3 && to > from && sentence.block.syllables.slice(from, to).every(({ key }) => JOINTS.has(key));
}

/** One hit a place: of several properties that share the word, none is told by it. */
function distinct(hits: readonly PropertyHit[]): PropertyHit[] {
  const ordered = [...hits].sort((a, b) => a.from - b.from);
  // "Giá bán ra" is not "giá".
  return ordered.filter((hit) => !ordered.some((other) => other !== hit && within(hit, other)));
}

/** "giá mua vào - bán ra ở 149,3 - 151,3 triệu đồng": two relations joined, and what looks like a range: each has its own. */
function split(sentence: Sentence, quantity: Quantity, pairs: Map<Quantity, Pair | undefined>): Quantity[] {
  if (quantity.approximator !== 'range' || quantity.lower === undefined || quantity.upper === undefined)
    return [quantity];
  const place = toHit(sentence, quantity.start, quantity.end);
  const near = distinct(sentence.triggers).filter((hit) => Math.abs(hit.from - place.from) <= 14);
  const couple = near.flatMap((hit, at) => {
    const next = near[at + 1];
    return next &&
      next.property !== hit.property &&
      shareUnit(hit.property, next.property) &&
      joins(sentence, hit.to, next.from)
      ? [[hit, next] as const]
      : [];
  })[0];
  if (!couple) return [quantity];
  const { text } = sentence.block;
  const dash = /\s*[-–—]\s*/.exec(text.slice(quantity.number.start, quantity.number.end));
  if (!dash) return [quantity];
  const { lower, upper: _upper, approximator: _, ...rest } = quantity;
  const cut = quantity.number.start + dash.index;
  const after = cut + dash[0].length;
  const first: Quantity = {
    ...rest,
    amount: lower,
    end: cut,
    quote: text.slice(quantity.start, cut),
    number: { start: quantity.number.start, end: cut },
  };
  const second: Quantity = {
    ...rest,
    amount: quantity.upper,
    start: after,
    quote: text.slice(after, quantity.end),
    number: { start: after, end: quantity.number.end },
  };
  pairs.set(first, { trigger: couple[0] });
  pairs.set(second, { trigger: couple[1] });
  return [first, second];
}

function shareUnit(a: Property, b: Property): boolean {
  return a.units.some((unit) => b.units.includes(unit));
}
