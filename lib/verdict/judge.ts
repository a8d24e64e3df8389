/** From claims to judgements: which occasion is meant, what the facts say of it, and which gates keep a flag down. */

import type { Gate, ReadClaim } from '../claims/claim.ts';
import type { PostClaim } from '../claims/posts.ts';
import { segment } from '../claims/reading/clause.ts';
import { unknownNameIn } from '../claims/reading/names.ts';
import { belowIn, isSession } from '../claims/reading/wholes.ts';
import { wordsOf } from '../claims/subjects/occasions.ts';
import type { BaseIndex } from '../facts/index.ts';
import { phraseKey } from '../facts/phrases.ts';
import type { Entity } from '../facts/schema.ts';
import { syllableKeys } from '../language/index.ts';
import { isFlag } from './finding.ts';
import type { Judgement } from './judgement.ts';
import { judgeLabel } from './kinds/label.ts';
import { judgeOccasion } from './kinds/occasion.ts';
import { judgeQuantity } from './kinds/quantity.ts';
import { judgeRole } from './kinds/role.ts';
import { similarNames } from './kinds/spelling.ts';
import { judgeState } from './kinds/state.ts';
import { claimMoment, holds, moment, observed } from './moment.ts';
import { clauseKey, named, Pins, tellsOccasion } from './pins.ts';

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

/** Keeps a flag down where a gate is closed: the claim is then told as not comparable, with the gate's name. */
function gate(judgement: Judgement, all: readonly Judgement[], pins: Pins, base: BaseIndex): Judgement {
  if (!isFlag(judgement.verdict)) return judgement;
  const closed = closedGate(judgement, all, pins, base);
  return closed ? { ...judgement, verdict: 'unverifiable', reason: 'gate', gate: closed } : judgement;
}

function closedGate(judgement: Judgement, all: readonly Judgement[], pins: Pins, base: BaseIndex): Gate | undefined {
  const { claim, subject } = judgement;
  // Which of two telegrams a short name means, the others of the clause have told.
  const [doubt] = claim.doubts.filter(
    ({ several }) => !(several && (subject.kind === 'message' || onItsDay(judgement, all))),
  );
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
  if (ofAChain(judgement, all)) return 'occasion';
  if (tellsValueToo(judgement, all) || tellsSuccessor(judgement, all)) return 'story';
  if (
    ofASister(judgement, base) ||
    anotherSession(judgement, all) ||
    besideIt(judgement, all) ||
    ofASeries(judgement, all)
  )
    return 'occasion';
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

/** "Phiên thảo luận toàn thể chiều 25/10 đã nghe 29 phát biểu": a session by its short name that opens its segment, its day and part of the day beside it. */
function onItsDay({ claim, subject }: Judgement, all: readonly Judgement[]): boolean {
  const mention = claim.subjects.find(({ entity }) => entity === subject)?.mention;
  return (
    mention !== undefined &&
    isSession(subject) &&
    segment(claim.sentence, mention).from === mention.from &&
    !unknownNameIn(claim.sentence) &&
    all.some(
      ({ verdict, subject: of, claim: { sentence, value, start } }) =>
        verdict === 'supported' &&
        of === subject &&
        sentence === claim.sentence &&
        value.type === 'time' &&
        value.time.kind === 'day-part' &&
        start - mention.end <= BESIDE &&
        start > mention.start,
    )
  );
}
/** So many characters, "vào" or "diễn ra", stand between a name and its day. */
const BESIDE = 10;

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

/** "400 đại biểu, trong đó 388 đại biểu chính thức": the sentence itself tells the value on record. */
function tellsValueToo({ claim, subject, facts }: Judgement, all: readonly Judgement[]): boolean {
  const value = facts[0]?.value;
  if (claim.value.type !== 'quantity' || value?.type !== 'quantity') return false;
  const { unit } = claim.value;
  const amounts = facts.map((fact) => (fact.value.type === 'quantity' ? fact.value.amount : Number.NaN));
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
      (quantity.start >= claim.end || quantity.end <= claim.start) &&
      (quantity.unit?.startsWith(unit)
        ? quantity.amount === value.amount
        : !quantity.unit && amounts.includes(quantity.amount) && isStated(claim.sentence, quantity.start)),
  );
}

/** "..., thực tế là 72": a bare number that is said to be it. */
function isStated({ block: { text } }: ReadClaim['sentence'], start: number): boolean {
  return /(?:^|\s)(?:là|thành|lên)\s$/u.test(text.slice(Math.max(0, start - 8), start).normalize('NFC'));
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

/**
 * "Ban Tuyên giáo, Thành ủy Hà Nội tổ chức tọa đàm khu vực phía bắc": one of several that hold an occasion tells which of a chain it is, unless a day or a
 * place agrees.
 */
function ofAChain({ claim, subject, facts }: Judgement, all: readonly Judgement[]): boolean {
  const { property, sentence } = claim;
  if (property.exclusive || property.role !== 'agent' || subject.recurs !== true || facts.length < 2) return false;
  const beside = all.filter(
    (other) => other.subject === subject && other.claim.sentence === sentence && other.verdict === 'supported',
  );
  return (
    beside.some((other) => other.claim.property === property) &&
    !beside.some(
      ({
        claim: {
          value,
          property: { role },
        },
      }) => value.type === 'time' || role === 'location',
    )
  );
}

/** "Phiên thảo luận chiều 25/10": by a bare name and at the time on record of another session of the same occasion. */
function ofASister({ claim, subject }: Judgement, base: BaseIndex): boolean {
  const { value, property } = claim;
  if (value.type !== 'time' || !isSession(subject) || named(claim, subject)) return false;
  const { from, to } = value.time;
  const words = claim.subjects.find(({ entity }) => entity === subject)?.mention?.words ?? '';
  return (belowIn(base).get(subject.partOf!) ?? []).some(
    (other) =>
      other !== subject &&
      isSession(other) &&
      syllableKeys(words).every((key) => wordsOf(other).has(key)) &&
      base.factsAbout(other.id, property.id).some((fact) => {
        const known = fact.value.type === 'time' ? moment(fact.value.time) : undefined;
        return known !== undefined && known.from <= Date.parse(from) && Date.parse(to) <= known.to;
      }),
  );
}

/** Another part of the day of an occasion of several sessions: who led it then is not on record. */
function anotherSession({ claim, subject }: Judgement, all: readonly Judgement[]): boolean {
  if (claim.value.type !== 'entity' || subject.sessions !== 'several') return false;
  const { name } = claim.value;
  // A headline tells without the day what a sentence below tells with it.
  const sentences = all
    .filter(
      ({ claim: { value, property }, subject: of }) =>
        of === subject && property === claim.property && value.type === 'entity' && value.name === name,
    )
    .map((other) => other.claim.sentence);
  // "Sáng 4/12, ... khai mạc Hội nghị. Tổng Bí thư chủ trì.": what goes on from the sentence before is of its part of the day.
  const isBefore = (sentence: ReadClaim['sentence']) =>
    claim.subjects[0]?.how === 'antecedent' &&
    sentence.block === claim.sentence.block &&
    sentence.to === claim.sentence.from;
  return all.some(
    (other) =>
      other.subject === subject &&
      (sentences.includes(other.claim.sentence) || isBefore(other.claim.sentence)) &&
      other.claim.value.type === 'time' &&
      (other.reason === 'overlaps' || other.reason === 'other-session'),
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
        // Of those who alone did it, another stands beside only with a deed of its own ("do bão A, còn ở Thái Lan do bão B"), or with a message of its own.
        (!claim.property.exclusive ||
          (subject.kind === 'message' && clauseKey(other.claim) === clauseKey(claim)) ||
          isAnother(other.claim.triggeredAt, claim.triggeredAt)),
    )
  );
}

function isAnother(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
