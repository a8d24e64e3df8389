import type { Approximator } from '../approximators.ts';
import type { Span } from '../span.ts';
import type { UnitKind } from './units.ts';

export type QuantityKind = 'count' | 'ordinal' | 'fraction' | 'change' | 'ratio' | UnitKind;

/** A number of something, as a newspaper writes it. Offsets into the text read; `quote` from the approximator to the end of the unit. */
export interface Quantity extends Span {
  readonly quote: string;
  /** The number, scale words multiplied in: 12e12 for "12.000 tỷ đồng". Of a range, its lower end. Of a percentage, what stands before the sign. */
  readonly amount: number;
  /** The amounts for which the words are true, where an approximator or a range says so. See boundsOf. */
  readonly lower?: number;
  readonly upper?: number;
  /** What is counted: the noun phrase or unit after the number, as printed: "sự kiện bên lề", "đồng", "%". */
  readonly unit?: string;
  readonly approximator?: Approximator;
  readonly kind: QuantityKind;
  /** The bare number with its scale words: "12.000 tỷ". Of a range, from the first number to the last. */
  readonly number: Span;
  /** Written in words alone. */
  readonly words: boolean;
  /** Place value of the last digit that is not zero: 100 for 2.500. */
  readonly granularity: number;
}

/** A quantity in tokens, `to` exclusive. */
export interface Parts {
  readonly from: number;
  readonly numberFrom: number;
  readonly numberTo: number;
  readonly to: number;
  readonly amount: number;
  /** Set by a range, or an order of magnitude; otherwise the approximator sets the bounds. */
  readonly bounds?: { readonly lower: number; readonly upper: number } | undefined;
  readonly unit?: string | undefined;
  readonly approximator?: Approximator | undefined;
  readonly kind: QuantityKind;
  readonly words: boolean;
}

/** What stands at a token: a quantity, or, without parts, a number that is none. Reading goes on at `to`. */
export interface QuantityRead {
  readonly parts?: Parts;
  readonly to: number;
}
