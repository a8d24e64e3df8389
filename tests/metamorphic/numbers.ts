/**
 * Wordings of a number that a careful reader takes for true of an amount on record, and others for false.
 * The oracle is written from the table of docs/decisions/0001-number-sets.md, apart from the engine's own.
 */
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import type { Value } from '../../lib/facts/schema.ts';

export type Recorded = Pick<Extract<Value, { type: 'quantity' }>, 'amount' | 'bound'>;

type Wording = 'bare' | 'exact' | 'more' | 'less' | 'about' | 'least' | 'most' | 'range';

const WORDS: { readonly [wording in Wording]: readonly string[] } = {
  bare: [''],
  exact: ['đúng '],
  more: ['hơn ', 'trên '],
  less: ['gần ', 'ngót '],
  about: ['khoảng ', 'chừng '],
  least: ['ít nhất ', 'không dưới '],
  most: ['không quá ', 'tối đa '],
  range: [''],
};

/** Numbers from `from` to `to`; `open` ends do not belong. */
interface Set {
  readonly from: number;
  readonly to: number;
  readonly openFrom?: true;
  readonly openTo?: true;
}

/** A number as worded: what a reader expects it to be, and what it can be without being wrong. */
interface Worded {
  readonly expected: Set;
  readonly possible: Set;
}

function step(n: number): number {
  let place = 1;
  while (n > 0 && n % (place * 10) === 0) place *= 10;
  return place;
}

function worded(wording: Wording, n: number, upper = n): Worded {
  const g = step(n);
  const one = { from: n, to: n };
  const around = (width: number) => ({ from: n - width, to: n + width });
  switch (wording) {
    case 'bare':
      return { expected: one, possible: g === 1 ? one : around(Math.min(g / 2, n * 0.05)) };
    case 'exact':
      return { expected: one, possible: one };
    case 'more':
      return { expected: { from: n, to: n + g, openFrom: true }, possible: { from: n, to: 2 * n, openFrom: true } };
    case 'less':
      return {
        expected: { from: Math.max(n - g, n * 0.9), to: n, openTo: true },
        possible: { from: n / 2, to: n, openTo: true },
      };
    case 'about':
      return { expected: around(Math.max(g / 2, n * 0.05)), possible: around(n * 0.15) };
    case 'least':
      return { expected: { from: n, to: n + g }, possible: { from: n, to: 2 * n } };
    case 'most':
      return { expected: { from: n - g, to: n }, possible: { from: n / 2, to: n } };
    case 'range':
      return { expected: { from: n, to: upper }, possible: { from: n, to: upper } };
  }
}

const BOUNDS = { 'more-than': 'more', nearly: 'less', about: 'about', 'at-least': 'least', 'at-most': 'most' } as const;

function onRecord({ amount, bound }: Recorded): Worded {
  return worded(bound ? BOUNDS[bound] : 'exact', amount);
}

function share(a: Set, b: Set): boolean {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from < to || (from === to && holds(a, from) && holds(b, from));
}

function holds({ from, to, openFrom, openTo }: Set, n: number): boolean {
  return (openFrom ? n > from : n >= from) && (openTo ? n < to : n <= to);
}

/** Whether two sets have neither a number nor an end in common. */
function apart(a: Set, b: Set): boolean {
  return a.to < b.from || b.to < a.from;
}

function digits(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

const reading = new ReadingConfig();
reading.unit = [];

export function words(n: number): string {
  return doReadNumber(String(n), reading);
}

/** In digits with and without the dot, and in words; bare, with the nought that offices put before a single one. */
function spellings(n: number, wording: Wording): string[] {
  const padded = n < 10 && wording === 'bare' ? [`0${n}`] : [];
  return [...new Set([digits(n), words(n), ...padded, ...(n < 10_000 ? [String(n)] : [])])];
}

/** Round numbers near an amount. */
function roundings(n: number): number[] {
  if (n < 20) return [n];
  const steps = [5, 10, 50, 100, 500, 1000, 5000].filter((one) => one < n);
  return [...new Set([n, ...steps.flatMap((one) => [Math.floor(n / one) * one, Math.ceil(n / one) * one])])];
}

function write(wording: Wording, n: number): string[] {
  return WORDS[wording].flatMap((word) => spellings(n, wording).map((spelling) => word + spelling));
}

const SINGLE = ['bare', 'exact', 'more', 'less', 'about', 'least', 'most'] as const;

/** How an amount on record can be told without a careful reader finding it wrong or loose. */
export function trueNumbers(recorded: Recorded): string[] {
  const fact = onRecord(recorded);
  const found = roundings(recorded.amount).flatMap((n) =>
    SINGLE.filter((wording) => share(worded(wording, n).expected, fact.expected)).flatMap((wording) =>
      write(wording, n),
    ),
  );
  const { amount, bound } = recorded;
  if (bound === undefined && amount >= 20) {
    const [low, high] = [Math.floor(amount / 10) * 10, Math.floor(amount / 10) * 10 + 10];
    found.push(`từ ${low} đến ${high}`, `${low}-${high}`);
  }
  return found;
}

/** Wordings of other amounts, apart from every one on record. */
export function falseNumbers(recorded: Recorded, others: readonly Recorded[], larger: boolean): string[] {
  const facts = [recorded, ...others].map(onRecord);
  const { amount } = recorded;
  const turned = Number([...String(amount)].reverse().join(''));
  const near = amount < 10 ? [amount - 2, amount - 1, amount + 1, amount + 2, amount + 3] : [amount - 3, amount + 4];
  const far = [0.4, 0.6, 1.4, 2.2, 3].map((times) => Math.round(amount * times));
  const round = far.map((n) => Math.round(n / step(amount)) * step(amount));
  const amounts = [...new Set([turned, ...near, ...far, ...round])].filter(
    (n) => n > 1 && n !== amount && n > amount * 0.06 && (larger || n < amount),
  );
  return amounts.flatMap((n) =>
    (n < 20 ? (['bare', 'exact'] as const) : SINGLE)
      .filter((wording) => facts.every((fact) => apart(worded(wording, n).possible, fact.possible)))
      .flatMap((wording) => write(wording, n)),
  );
}
