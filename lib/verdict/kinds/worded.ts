/** Worded numbers of claims and facts as sets, and what all ways of judging them share. */
import type { ReadClaim } from '../../claims/claim.ts';
import type { Fact } from '../../facts/schema.ts';
import type { Verdict } from '../finding.ts';
import type { Reason } from '../judgement.ts';
import { type Meaning, meaningOf } from '../meaning.ts';

export type QuantityFact = Fact & { value: Extract<Fact['value'], { type: 'quantity' }> };

/** Whether the value of a fact is an amount. */
export function isQuantity(fact: Fact): fact is QuantityFact {
  return fact.value.type === 'quantity';
}

/** The numbers that a fact leaves open: its bounds where it has both, else what its wording allows. */
export function factMeaning({ value }: QuantityFact): Meaning {
  if (value.lower !== undefined && value.upper !== undefined) return meaningOf('range', value.lower, value.upper);
  return meaningOf(value.bound ?? 'exactly', value.amount);
}

/**
 * The numbers that the wording of a claim leaves open.
 * @throws TypeError for a claim of anything but an amount
 */
export function claimMeaning(claim: ReadClaim): Meaning {
  if (claim.value.type !== 'quantity') throw new TypeError('not a claim of quantity');
  return meaningOf(claim.value.wording, claim.value.amount, claim.value.upper);
}

/** A claim and a fact as the sets that decide between them. */
export interface Pair {
  readonly claim: Meaning;
  readonly fact: Meaning;
}

/** A ceiling on record of what rises and falls ("bán không quá 21.200 đồng/lít") is the price itself; one ceiling against another compares as it is. */
export function meaningsOf(claim: ReadClaim, fact: QuantityFact): Pair {
  const ceiling = claim.property.temporality === 'state' && fact.value.bound === 'at-most';
  if (!ceiling || claim.value.type !== 'quantity') return { claim: claimMeaning(claim), fact: factMeaning(fact) };
  const { wording, amount } = claim.value;
  return {
    claim: wording === 'at-most' ? meaningOf('exactly', amount) : claimMeaning(claim),
    fact: meaningOf('exactly', fact.value.amount),
  };
}

function claimTop(claim: ReadClaim): number {
  return claim.value.type === 'quantity' ? (claim.value.upper ?? claim.value.amount) : 0;
}

/** Below this share of the whole a number is of some of it. */
const A_FEW = 0.08;

/** "Ba đại biểu" of thousands: some of them, not a count of all. */
export function countsAFew(claim: ReadClaim, facts: readonly QuantityFact[]): boolean {
  return facts.every((fact) => claimTop(claim) < fact.value.amount * A_FEW);
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly facts: readonly QuantityFact[];
}
