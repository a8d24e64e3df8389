/** From claims to judgements: which occasion is meant, what the facts say of it, and which gates keep a flag down. */
import type { Gate, ReadClaim } from '../claims/claim.ts';
import { clauseOf, toHit } from '../claims/clause.ts';
import type { PostClaim } from '../claims/posts.ts';
import type { BaseIndex } from '../facts/index.ts';
import type { Entity } from '../facts/schema.ts';
import { isFlag } from './finding.ts';
import type { Judgement } from './judgement.ts';
import { judgeLabel } from './label.ts';
import { claimMoment, holds } from './moment.ts';
import { judgeOccasion } from './occasion.ts';
import { judgeQuantity } from './quantity.ts';
import { judgeRole } from './role.ts';
import { judgeState } from './state.ts';

export function judgeClaims(claims: readonly (ReadClaim | PostClaim)[], base: BaseIndex): Judgement[] {
  const options = claims.map((claim) => ({
    claim,
    judgements: claim.subjects
      .map(({ entity }) => compare(claim, entity, base))
      .filter((judgement) => judgement !== undefined),
  }));
  const pins = new Pins(options.flatMap(({ judgements }) => judgements));
  const chosen = options
    .flatMap(({ claim, judgements }) => pins.choose(claim, judgements) ?? [])
    .filter(({ claim, verdict }) => !claim.weak || verdict === 'supported');
  return chosen.map((judgement) => gate(judgement, chosen, pins, base));
}

function compare(claim: ReadClaim | PostClaim, entity: Entity, base: BaseIndex): Judgement | undefined {
  if ('title' in claim) return judgeState(claim, entity, base);
  const facts = base.factsAbout(entity.id, claim.property.id);
  switch (claim.value.type) {
    case 'quantity':
      return judgeQuantity(claim, entity, facts);
    case 'time':
      return judgeOccasion(claim, entity, facts);
    case 'entity':
      return judgeRole(claim, entity, facts, base);
    default:
      return judgeLabel(claim, entity, facts, base);
  }
}

/** How many of the claims that tell which occasion is meant agree with the one on record, and how many do not. */
interface Tally {
  agree: number;
  differ: number;
}

/**
 * What in an article pins an occasion down: the date, ordinal, term, host or sender that agree with what is on record.
 * An occasion that recurs (it bears an ordinal), or one of many alike (a telegram), is meant only where something pins it.
 */
class Pins {
  readonly #inClause = new Map<string, Tally>();
  readonly #inSentence = new Map<string, Tally>();
  readonly #inArticle = new Map<string, Tally>();

  constructor(judgements: readonly Judgement[]) {
    for (const { claim, subject, verdict } of judgements) {
      const agrees = verdict === 'supported';
      if (!agrees && !(isFlag(verdict) && tellsOccasion(claim))) continue;
      const weight = claim.property.role === 'agent' ? 3 : 1;
      const add = (map: Map<string, Tally>, key: string) => {
        const tally = map.get(key) ?? { agree: 0, differ: 0 };
        if (agrees) tally.agree += weight;
        else tally.differ += 1;
        map.set(key, tally);
      };
      add(this.#inClause, `${clauseKey(claim)} ${subject.id}`);
      if (!tellsOccasion(claim)) continue;
      add(this.#inSentence, `${claim.sentence.index} ${subject.id}`);
      add(this.#inArticle, subject.id);
    }
  }

  /** The judgement about the subject that is meant, of those a claim could be about. */
  choose(claim: ReadClaim, judgements: readonly Judgement[]): Judgement | undefined {
    if (judgements.length < 2) return judgements[0];
    const weigh = ({ subject }: Judgement) => this.#inClause.get(`${clauseKey(claim)} ${subject.id}`)?.agree ?? 0;
    const most = Math.max(...judgements.map(weigh));
    const meant = most === 0 ? judgements : judgements.filter((judgement) => weigh(judgement) === most);
    const agreeing = meant.find(({ verdict }) => verdict === 'supported');
    if (agreeing) return agreeing;
    if (most === 0 || meant.length > 1) return undefined;
    return meant[0];
  }

  /** Whether the occasion is known to be the one on record, whatever this claim says. */
  pinned({ claim, subject }: Judgement, recurs: boolean): boolean {
    const here = this.#inSentence.get(`${claim.sentence.index} ${subject.id}`) ?? { agree: 0, differ: 0 };
    if (subject.kind === 'message')
      return (this.#inClause.get(`${clauseKey(claim)} ${subject.id}`)?.agree ?? 0) > 0 && named(claim, subject);
    if (here.differ > 1 && here.differ > here.agree) return false;
    if (!recurs) return true;
    if (here.agree > 0) return true;
    // Nothing in the sentence agrees: the article must be about this one, and the sentence name it and differ in no more than this.
    const elsewhere = this.#inArticle.get(subject.id)?.agree ?? 0;
    return claim.property.datatype !== 'ordinal' && elsewhere > 0 && here.differ <= 1 && named(claim, subject);
  }
}

function named(claim: ReadClaim, subject: Entity): boolean {
  return claim.subjects.some(({ entity, how }) => entity === subject && how === 'name');
}

/** Whether a claim tells which of several occasions is meant. */
function tellsOccasion({ property }: ReadClaim): boolean {
  return property.temporality === 'event' && property.datatype !== 'text' && property.datatype !== 'quantity';
}

function clauseKey(claim: ReadClaim): string {
  const { from } = clauseOf(claim.sentence, toHit(claim.sentence, claim.start, claim.end));
  return `${claim.sentence.index} ${from}`;
}

/** Keeps a flag down where a gate is closed: the claim is then told as not comparable, with the gate's name. */
function gate(judgement: Judgement, all: readonly Judgement[], pins: Pins, base: BaseIndex): Judgement {
  if (!isFlag(judgement.verdict)) return judgement;
  const closed = closedGate(judgement, all, pins, base);
  return closed ? { ...judgement, verdict: 'unverifiable', reason: 'gate', gate: closed } : judgement;
}

function closedGate(judgement: Judgement, all: readonly Judgement[], pins: Pins, base: BaseIndex): Gate | undefined {
  const { claim, subject } = judgement;
  const [doubt] = claim.doubts;
  if (doubt) return doubt.gate;
  if (!pins.pinned(judgement, recurs(subject, base))) return 'occasion';
  const timed = claim.property.temporality === 'cumulative' || claim.property.temporality === 'state';
  if (timed && !claim.time) return 'time';
  if (
    claim.property.temporality === 'state' &&
    claim.time &&
    !judgement.facts.some((fact) => holds(fact, base, claimMoment(claim.time!)))
  )
    return 'time';
  if (sharesRole(judgement, all)) return 'exclusive';
  const told = all.some(
    (other) =>
      other.verdict === 'supported' &&
      other.claim.property === claim.property &&
      other.subject === subject &&
      other.claim.sentence !== claim.sentence &&
      (judgement.verdict === 'outdated' || anotherTime(claim, other.claim)),
  );
  return told ? 'story' : undefined;
}

/** Whether there are others of its kind: it bears an ordinal or a term. */
function recurs(subject: Entity, base: BaseIndex): boolean {
  return base.factsAbout(subject.id).some(({ value }) => value.type === 'ordinal' || value.type === 'period');
}

function anotherTime(claim: ReadClaim, other: ReadClaim): boolean {
  return (
    claim.time !== undefined &&
    claim.time.source !== 'article' &&
    (claim.time.from !== other.time?.from || claim.time.to !== other.time.to)
  );
}

/** The one on record is named for the same role in the same sentence: the other stands beside, not instead. */
function sharesRole({ claim, subject, facts }: Judgement, all: readonly Judgement[]): boolean {
  return (
    claim.value.type === 'entity' &&
    !claim.property.exclusive &&
    all.some(
      (other) =>
        other.verdict === 'supported' &&
        other.facts[0] === facts[0] &&
        other.subject === subject &&
        other.claim.property === claim.property &&
        other.claim.sentence === claim.sentence,
    )
  );
}
