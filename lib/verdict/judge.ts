/** From claims to judgements: which occasion is meant, what the facts say of it, and which gates keep a flag down. */
import type { Gate, ReadClaim } from '../claims/claim.ts';
import { clauseOf, toHit } from '../claims/clause.ts';
import { upward } from '../claims/discourse.ts';
import type { PostClaim } from '../claims/posts.ts';
import type { BaseIndex } from '../facts/index.ts';
import { phraseKey } from '../facts/phrases.ts';
import type { Entity, Property } from '../facts/schema.ts';
import { isFlag } from './finding.ts';
import type { Judgement } from './judgement.ts';
import { judgeLabel } from './label.ts';
import { claimMoment, holds, moment, observed } from './moment.ts';
import { judgeOccasion } from './occasion.ts';
import { judgeQuantity } from './quantity.ts';
import { judgeRole } from './role.ts';
import { similarNames } from './spelling.ts';
import { judgeState } from './state.ts';

/** @param at when the article speaks, ISO with offset */
export function judgeClaims(
  claims: readonly (ReadClaim | PostClaim)[],
  base: BaseIndex,
  at: string | undefined,
): Judgement[] {
  const options = claims.map((claim) => ({
    claim,
    judgements: claim.subjects
      .map(({ entity }) => compare(claim, entity, base))
      .filter((judgement) => judgement !== undefined),
  }));
  const pins = new Pins(
    options.flatMap(({ judgements }) => judgements),
    base,
    at,
  );
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
      return judgeQuantity(claim, entity, facts, base);
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
  /** The places in the text that differ: two properties may differ by one value. */
  readonly differ: Set<number>;
}

/**
 * What in an article pins an occasion down: the date, ordinal, term, host or sender that agree with what is on record.
 * An occasion that recurs (it bears an ordinal), or one of many alike (a telegram), is meant only where something pins it.
 */
class Pins {
  readonly #inClause = new Map<string, Tally>();
  readonly #inSentence = new Map<string, Tally>();
  readonly #inArticle = new Map<string, Tally>();

  /** Where the first name that agrees with a message stands in a clause. */
  readonly #told = new Map<string, number>();
  /** How many such names a clause has. */
  readonly #names = new Map<string, number>();
  readonly #base: BaseIndex;
  readonly #at: string | undefined;

  constructor(judgements: readonly Judgement[], base: BaseIndex, at: string | undefined) {
    this.#base = base;
    this.#at = at;
    for (const { claim, subject, verdict } of judgements) {
      const agrees = verdict === 'supported';
      // A place that nothing ties to the occasion tells no other one; a day does.
      if (claim.weak && !agrees && claim.value.type !== 'time') continue;
      if (!agrees && !(isFlag(verdict) && tellsOccasion(claim))) continue;
      if (agrees && subject.kind === 'message' && claim.value.type === 'entity') {
        const key = `${clauseKey(claim)} ${subject.id}`;
        this.#names.set(clauseKey(claim), (this.#names.get(clauseKey(claim)) ?? 0) + 1);
        this.#told.set(key, Math.min(claim.start, this.#told.get(key) ?? claim.start));
      }
      const weight = claim.property.role === 'agent' ? 3 : 1;
      const add = (map: Map<string, Tally>, key: string) => {
        const tally = map.get(key) ?? { agree: 0, differ: new Set<number>() };
        if (agrees) tally.agree += weight;
        else tally.differ.add(claim.start);
        map.set(key, tally);
      };
      // What agrees for the congress agrees for the union whose congress it is.
      for (const { id } of agrees ? meant(claim, subject) : [subject]) {
        add(this.#inClause, `${clauseKey(claim)} ${id}`);
        if (!tellsOccasion(claim) && !(agrees && (tellsThing(claim) || isSlogan(claim, subject)))) continue;
        add(this.#inSentence, `${claim.sentence.index} ${id}`);
        add(this.#inArticle, id);
      }
      // The day and the place of the talks tell which delegations are meant.
      if (agrees && tellsOccasion(claim))
        for (const { id, kind } of upward(this.#base, subject).slice(1))
          if (kind === 'organisation') add(this.#inSentence, `${claim.sentence.index} ${id}`);
    }
  }

  /** The judgement about the subject that is meant, of those a claim could be about. */
  choose(claim: ReadClaim, judgements: readonly Judgement[]): Judgement | undefined {
    if (judgements.length < 2) return judgements[0];
    const crossed = this.#firstTold(claim, judgements);
    if (crossed) return crossed;
    const weigh = ({ subject }: Judgement) => this.#inClause.get(`${clauseKey(claim)} ${subject.id}`)?.agree ?? 0;
    const most = Math.max(...judgements.map(weigh));
    const meant = most === 0 ? judgements : judgements.filter((judgement) => weigh(judgement) === most);
    const agreeing = meant.find(({ verdict }) => verdict === 'supported');
    if (agreeing) return agreeing;
    if (most === 0) return undefined;
    // Where all that could be meant differ alike (two telegrams of one day), it does not matter which is.
    return meant.every(({ verdict }) => verdict === meant[0]!.verdict) ? meant[0] : undefined;
  }

  /** Of two messages, one told by its sender and the other by whom it went to, the one told first is meant: what comes after is told of it. */
  #firstTold(claim: ReadClaim, judgements: readonly Judgement[]): Judgement | undefined {
    const starts = judgements.map(({ subject }) =>
      subject.kind === 'message' ? this.#told.get(`${clauseKey(claim)} ${subject.id}`) : undefined,
    );
    if (!starts.every((start) => start !== undefined) || this.#names.get(clauseKey(claim)) !== 2) return undefined;
    const first = Math.min(...starts);
    const meant = judgements.filter((_, at) => starts[at] === first);
    return meant.length === 1 ? meant[0] : undefined;
  }

  /** Whether the occasion is known to be the one on record, whatever this claim says. */
  pinned({ claim, subject }: Judgement): boolean {
    const of = (map: ReadonlyMap<string, Tally>, key = '') =>
      upward(this.#base, subject)
        .concat(meant(claim, subject))
        .map(({ id }) => map.get(`${key}${id}`) ?? { agree: 0, differ: new Set<number>() })
        .reduce((a, b) => ({ agree: Math.max(a.agree, b.agree), differ: new Set([...a.differ, ...b.differ]) }));
    const here = of(this.#inSentence, `${claim.sentence.index} `);
    // "Tính đến chiều 15/9, bão số 7 làm 19 người chết": when it was counted is no other day of the occasion.
    const counted = countedAt(claim);
    if (counted !== undefined) here.differ.delete(counted);
    if (here.differ.size > 1 && (here.differ.size > here.agree || subject.recurs === true)) return false;
    // In an article of other days, a short name or none may be of another session: something in it must tell this one.
    if (subject.kind === 'event' && !named(claim, subject) && !this.#isNear(subject) && of(this.#inArticle).agree === 0)
      return false;
    if (!recurs(subject, this.#base)) return true;
    // A number that differs beside an ordinal or a day that differs: two, and it is another occasion's.
    if (!tellsOccasion(claim) && here.differ.size >= Math.max(1, here.agree)) return false;
    if (
      claim.time &&
      (claim.time.source === 'clause' || claim.time.source === 'sentence') &&
      !this.#isNear(subject, claim.time.from) &&
      !this.#isNear(subject, claim.time.to)
    )
      return false;
    if (here.agree > 0) return here.differ.size === 0 || this.#isNear(subject);
    // Nothing in the sentence agrees: the article must be about this one, or of its days, and the sentence differ in no more than this.
    const article = of(this.#inArticle);
    const elsewhere = article.agree;
    if (numbersOccasion(claim.property) || here.differ.size > 1) return false;
    // A body sends many delegations: which of them is meant, the sentence itself must tell.
    if (subject.kind === 'organisation') return false;
    // One of a series: the article as a whole must tell this one.
    if (subject.recurs === true)
      return (
        (here.differ.size === 0 && claim.sentence.times.some(({ from }) => this.#isNear(subject, from, 0))) ||
        (elsewhere > article.differ.size && this.#isNear(subject))
      );
    if (named(claim, subject)) return elsewhere > 0 || this.#isNear(subject);
    // A short name with a time or people of its own may be of another occasion.
    const { times, people } = claim.sentence;
    return elsewhere > 0 && this.#isNear(subject) && times.length === 0 && people.length === 0;
  }

  /** Whether the article, or a date in the sentence, is of the days of the occasion and no time told there is of others: a telegram of another year is another. */
  ofItsDays({ claim, subject }: Judgement): boolean {
    const told = claim.sentence.times.filter(({ kind }) => DATED.has(kind));
    if (told.some(({ from, to }) => !this.#isNear(subject, from, NEAR, to))) return false;
    return this.#isNear(subject) || told.some(({ kind }) => kind === 'date' || kind === 'day-part');
  }

  /** Whether a time, that of publication if none is given, is about when the occasion was; `till` is its end where it lasts. */
  #isNear(subject: Entity, at = this.#at, margin = NEAR, till = at): boolean {
    const dates = this.#base.base.entities
      .filter((entity) => upward(this.#base, entity).includes(subject))
      .flatMap(({ id }) => this.#base.factsAbout(id))
      .flatMap(({ value }) => (value.type === 'time' ? [moment(value.time)] : []));
    if (!at || !dates.length) return true;
    return dates.some(({ from, to }) => Date.parse(till!) >= from - margin && Date.parse(at) < to + margin);
  }
}

/** Times of the calendar that tell of which days a sentence speaks. */
const DATED: ReadonlySet<string> = new Set(['date', 'day-part', 'time', 'month', 'year']);

/** Where the time of a count that grows, or of a state, is told in its own clause. */
function countedAt({ property: { temporality }, time, sentence }: ReadClaim): number | undefined {
  if ((temporality !== 'cumulative' && temporality !== 'state') || time?.source !== 'clause') return undefined;
  return sentence.times.find(({ quote }) => quote === time.words)?.start;
}

/** An article of another year speaks of the congress of that year. */
const NEAR = 45 * 86_400_000;

/** The subject, and the entity whose name stands for it. */
function meant(claim: ReadClaim, subject: Entity): Entity[] {
  const link = claim.subjects.find(({ entity }) => entity === subject);
  // A name of two telegrams stands for neither.
  return link?.through && link.mention?.entities.length === 1 ? [subject, link.through] : [subject];
}

function named(claim: ReadClaim, subject: Entity): boolean {
  return claim.subjects.some(({ entity, how }) => entity === subject && how === 'name');
}

/** Whether a claim tells which of several things of a name is meant: its level, its province. */
function tellsThing({ property }: ReadClaim): boolean {
  return property.temporality === 'state' && property.role !== 'title';
}

/** A slogan or a theme told word for word is nobody else's, unless it is in the name. */
function isSlogan({ property, value }: ReadClaim, subject: Entity): boolean {
  return (
    value.type === 'text' &&
    property.exclusive &&
    property.role === 'title' &&
    !phraseKey(subject.label).includes(phraseKey(value.text))
  );
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
  // Which of two telegrams a short name means, the others of the clause have told.
  const [doubt] = claim.doubts.filter(({ several }) => !several || subject.kind !== 'message');
  if (doubt) return doubt.gate;
  if (subject.kind === 'message' ? !sameMessage(judgement, all) || !pins.ofItsDays(judgement) : !pins.pinned(judgement))
    return 'occasion';
  const timed = claim.property.temporality === 'cumulative' || claim.property.temporality === 'state';
  if (timed && !claim.time) return 'time';
  if (
    claim.property.temporality === 'state' &&
    claim.value.type !== 'quantity' &&
    judgement.reason !== 'former-holder' &&
    claim.time &&
    !judgement.facts.some((fact) => holds(fact, base, claimMoment(claim.time!)))
  )
    return 'time';
  if (claim.holding && !(claim.time && holds(claim.holding, base, claimMoment(claim.time)))) return 'time';
  if (sharesRole(judgement, all) || doesFor(judgement, base)) return 'exclusive';
  if (tellsValueToo(judgement, all) || tellsSuccessor(judgement, all)) return 'story';
  if (anotherSession(judgement, all) || besideIt(judgement, all) || ofASeries(judgement, all)) return 'occasion';
  const told = all.some(
    (other) =>
      other.verdict === 'supported' &&
      other.claim.property === claim.property &&
      other.subject === subject &&
      other.claim.sentence !== claim.sentence &&
      (judgement.verdict === 'outdated' || onTheWay(claim, other)),
  );
  return told ? 'story' : undefined;
}

/** A telegram is told apart by who sent it and to whom: the one must agree before the other, or its date, may differ. */
function sameMessage({ claim, subject }: Judgement, all: readonly Judgement[]): boolean {
  const agreeing = all.filter(
    (other) =>
      other.verdict === 'supported' &&
      other.subject === subject &&
      other.claim.property !== claim.property &&
      clauseKey(other.claim) === clauseKey(claim),
  );
  // By a short name, the day must agree too.
  const told = named(claim, subject) || agreeing.some(({ claim: { value } }) => value.type === 'time');
  return told && agreeing.some(({ claim: { value } }) => value.type === 'entity');
}

/** Whether a property tells one occasion from the others of its name; a level or a grade does not. */
function numbersOccasion({ datatype, temporality }: Property): boolean {
  return (datatype === 'ordinal' || datatype === 'period') && temporality === 'event';
}

/** Whether there are others of its name: the base says so, or it bears an ordinal or a term. */
function recurs(subject: Entity, base: BaseIndex): boolean {
  if (subject.recurs !== undefined) return subject.recurs;
  return upward(base, subject)
    .flatMap(({ id }) => base.factsAbout(id))
    .some(({ property }) => numbersOccasion(base.properties.get(property)!));
}

/** "400 đại biểu, trong đó 388 đại biểu chính thức": the sentence itself tells the value on record. */
function tellsValueToo({ claim, subject, facts }: Judgement, all: readonly Judgement[]): boolean {
  const value = facts[0]?.value;
  if (claim.value.type !== 'quantity' || value?.type !== 'quantity') return false;
  const { unit } = claim.value;
  // "Bán ra 149,3, mua vào 151,3": told of something else, it does not mend this.
  const isElsewhere = (start: number) =>
    all.some(
      (other) =>
        other.claim.sentence === claim.sentence &&
        other.claim.start <= start &&
        start < other.claim.end &&
        (other.subject !== subject || other.claim.property !== claim.property),
    );
  return claim.sentence.quantities.some(
    (quantity) =>
      !isElsewhere(quantity.start) &&
      quantity.start >= claim.end &&
      quantity.amount === value.amount &&
      quantity.unit?.startsWith(unit),
  );
}

/** "Hội nghị lần thứ mười bốn ... đến đầu tháng 12 là lần thứ mười lăm": the one on record is told beside another. */
function besideIt({ claim, subject }: Judgement, all: readonly Judgement[]): boolean {
  return (
    tellsOccasion(claim) &&
    claim.value.type !== 'entity' &&
    all.some(
      (other) =>
        other.verdict === 'supported' &&
        other.subject === subject &&
        other.claim.property === claim.property &&
        other.claim.sentence === claim.sentence,
    )
  );
}

/**
 * Of a series, one of another day: the article tells the day on record in another sentence, or the sentence before, which this one goes on from, has told
 * another day.
 */
function ofASeries({ claim, subject }: Judgement, all: readonly Judgement[]): boolean {
  if (subject.recurs !== true) return false;
  const days = all.filter(
    (other) => other.subject === subject && other.claim.value.type === 'time' && other.claim.property.exclusive,
  );
  if (claim.value.type === 'time')
    return days.some((other) => other.verdict === 'supported' && other.claim.sentence !== claim.sentence);
  return (
    !named(claim, subject) &&
    days.some(
      (other) =>
        isFlag(other.verdict) && other.claim.sentence.to === claim.sentence.from && other.claim.block === claim.block,
    )
  );
}

/** The article names who holds the office now: it tells of the one before. */
function tellsSuccessor({ reason, facts }: Judgement, all: readonly Judgement[]): boolean {
  return (
    reason === 'former-holder' && all.some((other) => other.verdict === 'supported' && other.facts[0] === facts[0])
  );
}

/** Another part of the day of an occasion of several sessions: who led it then is not on record. */
function anotherSession({ claim, subject }: Judgement, all: readonly Judgement[]): boolean {
  return (
    claim.value.type === 'entity' &&
    subject.sessions === 'several' &&
    all.some(
      (other) =>
        other.subject === subject &&
        other.claim.sentence === claim.sentence &&
        other.claim.value.type === 'time' &&
        (other.reason === 'overlaps' || other.reason === 'other-session'),
    )
  );
}

/** A smaller count of an earlier time than that of the one on record: "đầu giờ 376 đại biểu, khi khai mạc 388". */
function onTheWay({ value, time }: ReadClaim, { claim: other, facts }: Judgement): boolean {
  if (value.type !== 'quantity' || other.value.type !== 'quantity' || value.amount > other.value.amount) return false;
  if (!time || time.source === 'article') return false;
  const at = facts[0] && observed(facts[0]);
  if (at) return claimMoment(time).to < at.to;
  return time.from !== other.time?.from || time.to !== other.time.to;
}

/**
 * "Phía Lào, Trưởng đoàn Hội đồng Lý luận Trung ương là ...": a name that another body bears too, and one who does the same for that one.
 */
function doesFor({ claim, subject }: Judgement, base: BaseIndex): boolean {
  const said = claim.value.type === 'entity' ? claim.value : undefined;
  const words = claim.subjects.find(({ entity }) => entity === subject)?.mention?.words;
  if (!said || words === undefined || subject.kind !== 'organisation') return false;
  const key = phraseKey(words);
  return base.factsOf(claim.property.id).some(({ subject: id, value }) => {
    const other = base.entities.get(id);
    const who = value.type === 'entity' ? base.entities.get(value.id) : undefined;
    return (
      other !== undefined &&
      other !== subject &&
      other.kind === subject.kind &&
      phraseKey(other.label).startsWith(`${key} `) &&
      who !== undefined &&
      (who.id === said.id || [who.label, ...who.aliases].some((name) => similarNames(name, said.name)))
    );
  });
}

/** The one on record is named for the same role in the same sentence: the other stands beside, not instead. */
function sharesRole({ claim, subject, facts }: Judgement, all: readonly Judgement[]): boolean {
  return (
    claim.value.type === 'entity' &&
    !claim.value.list &&
    !(claim.among !== undefined && claim.among <= facts.length) &&
    all.some(
      (other) =>
        other.verdict === 'supported' &&
        other.facts[0] === facts[0] &&
        other.subject === subject &&
        other.claim.property === claim.property &&
        other.claim.sentence === claim.sentence &&
        // Of those who alone did it, another stands beside only with a deed of its own: "do bão A, còn ở Thái Lan do bão B".
        (!claim.property.exclusive || isAnother(other.claim.triggeredAt, claim.triggeredAt)),
    )
  );
}

function isAnother(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
