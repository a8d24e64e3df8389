import type { Gate, ReadClaim } from '../claims/claim.ts';
import type { Entity, Fact } from '../facts/schema.ts';
import type { Verdict } from './finding.ts';

/** Why a verdict is what it is. Each has its sentence in lib/verdict/telling/explain.ts. */
export type Reason =
  | 'agrees'
  | 'agreed-when-published'
  | 'agrees-at-its-time'
  | 'within'
  | 'loose'
  | 'apart'
  | 'superseded'
  | 'newer-than-base'
  | 'between-observations'
  | 'while-counting'
  | 'before-observed'
  | 'ahead-of-time'
  | 'other-moment'
  | 'overlaps'
  | 'other-session'
  | 'open-list'
  | 'not-recorded'
  | 'more-on-record'
  | 'other-office'
  | 'other-holder'
  | 'former-holder'
  | 'other-level'
  | 'other-time'
  | 'gate';

/** What comparing a claim with the facts came to, before it is put into words. */
export interface Judgement {
  readonly claim: ReadClaim;
  readonly subject: Entity;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** The facts compared, the one that decided first. */
  readonly facts: readonly Fact[];
  /** The gate that kept a flag down, where reason is 'gate'. */
  readonly gate?: Gate;
}

/** How the judgements of a claim against the facts known are made: the fact that decides comes first. */
export function judging(
  claim: ReadClaim,
  subject: Entity,
  known: readonly Fact[],
): (verdict: Verdict, reason: Reason, decisive: Fact) => Judgement {
  return (verdict, reason, decisive) => ({
    claim,
    subject,
    verdict,
    reason,
    facts: [decisive, ...known.filter((fact) => fact !== decisive)],
  });
}
