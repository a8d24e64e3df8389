/** What in an article tells which of several occasions is meant. Rules: docs/decisions/0002-subjects.md. */
import type { ClaimValue, ReadClaim } from '../claims/claim.ts';
import { clauseOf, toHit } from '../claims/reading/clause.ts';
import { isSession, upward } from '../claims/reading/wholes.ts';
import type { BaseIndex } from '../facts/index.ts';
import { phraseKey } from '../facts/phrases.ts';
import type { Entity, Property } from '../facts/schema.ts';
import { isFlag } from './finding.ts';
import type { Judgement } from './judgement.ts';
import { sameDay } from './kinds/occasion.ts';
import { type Moment, moment } from './moment.ts';

/** How many of the claims that tell which occasion is meant agree with the one on record, and how many do not. */
interface Tally {
  agree: number;
  /** The places in the text that differ: two properties may differ by one value. */
  readonly differ: Set<number>;
  /** Days and places among them that the clause does not tie to the occasion. */
  readonly untied: Set<number>;
}

function empty(): Tally {
  return { agree: 0, differ: new Set(), untied: new Set() };
}

/**
 * What in an article pins an occasion down: the date, ordinal, term, host or sender that agree with what is on record.
 * An occasion that recurs (it bears an ordinal), or one of many alike (a telegram), is meant only where something pins it.
 */
export class Pins {
  readonly #inClause = new Map<string, Tally>();
  readonly #inSentence = new Map<string, Tally>();
  readonly #inArticle = new Map<string, Tally>();
  /** By sentence and subject: where a flag of any kind stands. */
  readonly #flags = new Map<string, Set<number>>();

  /** By sentence and subject: where the sentence tells a day on record, be it another part of it. */
  readonly #days = new Set<string>();
  /** By sentence and subject: where the day itself is told of it. */
  readonly #dated = new Set<string>();
  /** By sentence and subject: where it tells of what happens once an earlier day than the one on record. */
  readonly #early = new Set<string>();

  /** Where the first name that agrees with a message stands in a clause. */
  readonly #told = new Map<string, number>();
  /** How many such names a clause has. */
  readonly #names = new Map<string, number>();
  readonly #moments = new Map<Entity, readonly Moment[]>();
  readonly #base: BaseIndex;
  readonly #at: string | undefined;

  constructor(judgements: readonly Judgement[], base: BaseIndex, at: string | undefined) {
    this.#base = base;
    this.#at = at;
    for (const judgement of judgements) {
      const { claim, subject, verdict } = judgement;
      const agrees = verdict === 'supported';
      // A place that nothing ties to the occasion tells no other one; a day does.
      if (claim.weak && !agrees && claim.value.type !== 'time') continue;
      if (isFlag(verdict)) {
        const key = `${claim.sentence.index} ${subject.id}`;
        this.#flags.set(key, (this.#flags.get(key) ?? new Set()).add(claim.start));
      }
      if (!agrees && !(isFlag(verdict) && tellsOccasion(claim))) continue;
      if (agrees && subject.kind === 'message' && claim.value.type === 'entity') {
        const key = `${clauseKey(claim)} ${subject.id}`;
        this.#names.set(clauseKey(claim), (this.#names.get(clauseKey(claim)) ?? 0) + 1);
        this.#told.set(key, Math.min(claim.start, this.#told.get(key) ?? claim.start));
      }
      const weight = claim.property.role === 'agent' ? 3 : isNumber(claim, subject) ? 2 : 1;
      const add = (map: Map<string, Tally>, key: string) => {
        const tally = map.get(key) ?? empty();
        if (agrees) tally.agree += weight;
        else tally.differ.add(claim.start);
        if (!agrees && isUntied(claim)) tally.untied.add(claim.start);
        map.set(key, tally);
      };
      // What agrees for the congress agrees for the union whose congress it is.
      for (const { id } of agrees ? meant(claim, subject) : [subject]) {
        add(this.#inClause, `${clauseKey(claim)} ${id}`);
        if (!tellsOccasion(claim) && !(agrees && (tellsThing(claim) || isSlogan(claim, subject)))) continue;
        add(this.#inSentence, `${claim.sentence.index} ${id}`);
        add(this.#inArticle, id);
        if (agrees ? tellsDay(claim) : onItsDay(judgement)) this.#days.add(`${claim.sentence.index} ${id}`);
        if (agrees && isDated(claim)) this.#dated.add(`${claim.sentence.index} ${id}`);
        if (isEarlier(judgement)) this.#early.add(`${claim.sentence.index} ${id}`);
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
        .map(({ id }) => map.get(`${key}${id}`) ?? empty())
        .reduce((a, b) => ({
          agree: Math.max(a.agree, b.agree),
          differ: new Set([...a.differ, ...b.differ]),
          untied: new Set([...a.untied, ...b.untied]),
        }));
    const here = of(this.#inSentence, `${claim.sentence.index} `);
    // "Tính đến chiều 15/9, bão số 7 làm 19 người chết": when it was counted is no other day of the occasion.
    const counted = countedAt(claim);
    if (counted !== undefined) here.differ.delete(counted);
    // What a clause tells of something else tells no other occasion; a number stands wherever one is told, and so may be of that.
    if (!NUMBERS.has(claim.value.type)) for (const at of here.untied) here.differ.delete(at);
    const ofThatDay = this.#days.has(`${claim.sentence.index} ${subject.id}`);
    // "Chiều 4/12, tại Luang Prabang, hai Hội đồng hội đàm, đoàn Lào do ông X dẫn đầu": on its very day it is no other, however much differs.
    const dated = [subject, ...meant(claim, subject)].some(({ id }) =>
      this.#dated.has(`${claim.sentence.index} ${id}`),
    );
    // "Công ước được mở ký tại Đà Nẵng ngày 15/10": what happens once did not happen before, elsewhere.
    const early = this.#early.has(`${claim.sentence.index} ${subject.id}`);
    const noOther = named(claim, subject) && (dated || early);
    if (here.differ.size > 1 && !noOther && (here.differ.size > here.agree || (subject.recurs === true && !ofThatDay)))
      return false;
    // "Phiên toàn thể sáng 26/10 có 27 phát biểu": a session of an occasion that differs in its day and in more, and agrees in nothing, is another one.
    const flags = this.#flags.get(`${claim.sentence.index} ${subject.id}`)?.size ?? 0;
    if (isSession(subject) && here.differ.size > 0 && flags > 1 && here.agree === 0) return false;
    // In an article of other days, a short name or none may be of another session: something in it must tell this one.
    if (subject.kind === 'event' && !named(claim, subject) && !this.#isNear(subject, this.#at, RECENT)) {
      if (of(this.#inArticle).agree === 0) return false;
      // "Phiên toàn thể sáng 25/11", on 26/11: of the news of these days.
      const { value } = claim;
      if (value.type === 'time' && this.#at && Math.abs(Date.parse(this.#at) - Date.parse(value.time.from)) < RECENT)
        return false;
    }
    // "Năm 2023, ... hội đàm với đoàn do ông Y dẫn đầu": of another year or month, told before.
    const told = claim.sentence.times.filter(({ kind, start }) => DATED.has(kind) && start < claim.start);
    if (
      claim.value.type === 'entity' &&
      told.length > 0 &&
      !told.some(({ from, to }) => this.#isNear(subject, from, NEAR, to))
    )
      return false;
    if (!recurs(subject, this.#base)) return true;
    // "Tối 25-10-2023, ... trao giải đợt 1, giai đoạn 2021-2025": of another year, and it differs in more than that.
    const days = claim.sentence.times.filter(({ kind }) => kind === 'date' || kind === 'day-part');
    if (here.differ.size > 1 && days.length > 0 && !days.some(({ from, to }) => this.#isNear(subject, from, NEAR, to)))
      return false;
    // A number that differs beside an ordinal or a day that differs: two, and it is another occasion's.
    if (!tellsOccasion(claim) && here.differ.size >= Math.max(1, here.agree)) return false;
    if (
      claim.time &&
      (claim.time.source === 'clause' || claim.time.source === 'sentence') &&
      !this.#isNear(subject, claim.time.from) &&
      !this.#isNear(subject, claim.time.to)
    )
      return false;
    // Many of a series are of one term and one place: another number of it is wrong only on the day on record.
    if (subject.recurs === true && numbersOccasion(claim.property) && !ofThatDay) return false;
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

  /** The times on record of a subject, of its parts and of what is about it. */
  #momentsOf(subject: Entity): readonly Moment[] {
    const known = this.#moments.get(subject);
    if (known) return known;
    const found = this.#base.base.entities
      .filter((entity) => upward(this.#base, entity).includes(subject))
      .flatMap(({ id }) => this.#base.factsAbout(id))
      .flatMap(({ value }) => (value.type === 'time' ? [moment(value.time)] : []));
    this.#moments.set(subject, found);
    return found;
  }

  /** Whether a time, that of publication if none is given, is about when the occasion was; `till` is its end where it lasts. */
  #isNear(subject: Entity, at = this.#at, margin = NEAR, till = at): boolean {
    const dates = this.#momentsOf(subject);
    if (!at || !dates.length) return true;
    return dates.some(({ from, to }) => Date.parse(till!) >= from - margin && Date.parse(at) < to + margin);
  }
}

/** Times of the calendar that tell of which days a sentence speaks. */
const DATED: ReadonlySet<string> = new Set(['date', 'day-part', 'time', 'month', 'year']);

/** A term or an ordinal that agrees: a body has one congress of each, where it is no series. */
function isNumber({ property }: ReadClaim, subject: Entity): boolean {
  return numbersOccasion(property) && subject.recurs !== true;
}

/** Where the time of a count that grows, or of a state, is told in its own clause. */
function countedAt({ property: { temporality }, time, sentence }: ReadClaim): number | undefined {
  if ((temporality !== 'cumulative' && temporality !== 'state') || time?.source !== 'clause') return undefined;
  return sentence.times.find(({ quote }) => quote === time.words)?.start;
}

/** Another part of the day on record. */
function onItsDay({ claim: { value }, facts: [fact] }: Judgement): boolean {
  return (
    value.type === 'time' &&
    fact?.value.type === 'time' &&
    sameDay(moment(fact.value.time), { from: Date.parse(value.time.from), to: Date.parse(value.time.to) })
  );
}

/** A day before the one on record, of what happens once and has no namesake. */
function isEarlier({ claim, subject, facts: [fact] }: Judgement): boolean {
  return (
    claim.value.type === 'time' &&
    fact?.value.type === 'time' &&
    claim.property.once &&
    claim.doubts.length === 0 &&
    subject.recurs !== true &&
    subject.kind !== 'event' &&
    Date.parse(claim.value.time.to) <= moment(fact.value.time).from
  );
}

/** A day, or a part of one, that the clause ties to the occasion. */
function isDated({ value, doubts, weak }: ReadClaim): boolean {
  return value.type === 'time' && DAYS.has(value.time.kind) && doubts.length === 0 && !weak;
}
const DAYS: ReadonlySet<string> = new Set(['date', 'day-part']);

/** A day or a place that the clause does not tie to the occasion. */
function isUntied({ value, property, doubts }: ReadClaim): boolean {
  return (
    (value.type === 'time' || property.role === 'location') &&
    doubts.some(({ gate }) => gate === 'subject' || gate === 'trigger')
  );
}

/** Values that nothing ties to the occasion but its name nearby. */
const NUMBERS: ReadonlySet<ClaimValue['type']> = new Set(['ordinal', 'period', 'text']);

/** What is news of these days. Milliseconds. */
const RECENT = 10 * 86_400_000;

/** An article of another year speaks of the congress of that year. */
const NEAR = 45 * 86_400_000;

/** The subject, and the entity whose name stands for it. */
function meant(claim: ReadClaim, subject: Entity): Entity[] {
  const link = claim.subjects.find(({ entity }) => entity === subject);
  // A name of two telegrams stands for neither.
  return link?.through && link.mention?.entities.length === 1 ? [subject, link.through] : [subject];
}

/** Whether the sentence names the subject in full. */
export function named(claim: ReadClaim, subject: Entity): boolean {
  return claim.subjects.some(({ entity, how }) => entity === subject && how === 'name');
}

/** Whether a value is of one of a series: a day, or a period of a season ("2023-2024"), which a term of five years is not. */
function tellsDay({ value }: ReadClaim): boolean {
  if (value.type !== 'period') return value.type === 'time';
  const [from, to] = value.period.split('-').map(Number) as [number, number];
  return to - from <= 1;
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
export function tellsOccasion({ property }: ReadClaim): boolean {
  return property.temporality === 'event' && property.datatype !== 'text' && property.datatype !== 'quantity';
}

/** The clause in which a claim stands, as a key: one sentence's clauses differ by where they begin. */
export function clauseKey(claim: ReadClaim): string {
  const { from } = clauseOf(claim.sentence, toHit(claim.sentence, claim.start, claim.end));
  return `${claim.sentence.index} ${from}`;
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
