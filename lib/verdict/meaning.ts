/**
 * What a worded number means: the set S of values that make the words true, and the set P that a reader expects.
 * Sources: Cummins, Sauerland & Solt 2012 (the granularity of "more than n"); Krifka 2007 (round numbers);
 * Égré 2023 ("around n"). The widths are set in docs/decisions/0001-number-sets.md.
 */
import type { Wording } from '../claims/claim.ts';
import { above, below, closed, type Interval, meets, touches } from './interval.ts';

export interface Meaning {
  /** The words are true of these values. */
  readonly truth: Interval;
  /** A reader expects one of these. */
  readonly expectation: Interval;
}

/** g: the place value of the last non-zero digit. 69 → 1, 120 → 10, 2500 → 100, 1.5 → 0.1. */
export function granularity(amount: number): number {
  if (amount === 0 || !Number.isFinite(amount)) return 1;
  const [digits, exponent] = Math.abs(amount).toExponential(11).split('e') as [string, string];
  const significant = digits.replace('.', '').replace(/0+$/, '');
  return Number(`1e${Number(exponent) - significant.length + 1}`);
}

/**
 * @param amount the number as worded; for a range, its lower end
 * @param upper the upper end of a range
 */
export function meaningOf(wording: Wording, amount: number, upper = amount): Meaning {
  const n = amount;
  const g = granularity(n);
  const exact = closed(n, n);
  switch (wording) {
    case 'exactly':
      return { truth: exact, expectation: exact };
    case 'bare': {
      if (g <= 1) return { truth: exact, expectation: exact };
      const slack = Math.min(g / 2, Math.abs(n) * 0.05);
      return { truth: closed(n - slack, n + slack), expectation: exact };
    }
    case 'more-than':
      return { truth: above(n, 2 * n), expectation: above(n, n + g) };
    case 'nearly':
      return { truth: below(n / 2, n), expectation: below(Math.max(n - g, 0.9 * n), n) };
    case 'about': {
      const slack = Math.max(g / 2, n * 0.05);
      return { truth: closed(n * 0.85, n * 1.15), expectation: closed(n - slack, n + slack) };
    }
    case 'at-least':
      return { truth: closed(n, 2 * n), expectation: closed(n, n + g) };
    case 'at-most':
      return { truth: closed(n / 2, n), expectation: closed(n - g, n) };
    case 'less-than':
      return { truth: below(n / 2, n), expectation: below(n - g, n) };
    case 'range':
      return { truth: closed(n, upper), expectation: closed(n, upper) };
    case 'order-of-magnitude':
      return { truth: closed(n, 10 * n), expectation: closed(n, 10 * n) };
  }
}

/** How two worded numbers stand to each other. */
export type Agreement = 'agrees' | 'loose' | 'apart';

/**
 * - `agrees`: what the readers of both expect has a value in common;
 * - `loose`: no such value, but both can be true at once, or one only just misses the other's bound;
 * - `apart`: both cannot be true.
 */
export function agreement(claim: Meaning, fact: Meaning): Agreement {
  if (meets(claim.expectation, fact.expectation)) return 'agrees';
  if (meets(claim.truth, fact.truth)) return 'loose';
  // A bound met exactly ("hơn 69" of 69), or sets that share an end ("gần 500", "hơn 500"): careless, not false.
  return touches(claim.truth, fact.truth) ? 'loose' : 'apart';
}
