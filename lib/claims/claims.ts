/** All claims of an article that a fact base has anything to say about, in reading order. */
import type { BaseIndex } from '../facts/index.ts';
import type { TimeExpression } from '../language/index.ts';
import type { ClaimTime, ReadClaim } from './claim.ts';
import { labelClaims } from './labels.ts';
import type { Cue } from './lexicon/cues.ts';
import { quantityClaims } from './numbers/quantities.ts';
import { type PostClaim, postClaims } from './posts.ts';
import { clauseOf, cueWithin, distance, type Stretch, segment, toHit, within } from './reading/clause.ts';
import type { ArticleReading, Sentence } from './reading/reading.ts';
import { roleClaims } from './roles/roles.ts';
import { Discourse } from './subjects/discourse.ts';
import { textClaims } from './texts.ts';
import { BY_THE_DAY, timeClaims } from './times.ts';
import { FRESH, occasionTime } from './whose/during.ts';
import { astray } from './whose/statements.ts';

const MOMENTS: ReadonlySet<string> = new Set(['date', 'day-part', 'time', 'month', 'year', 'span', 'quarter']);

/**
 * @param base the base by whose vocabulary `reading` was made
 * @returns the claims in reading order, none of them twice; offsets are into the headline or the block
 */
export function readClaims(reading: ArticleReading, base: BaseIndex): (ReadClaim | PostClaim)[] {
  const discourse = new Discourse(reading, base);
  const occasions = new Map<Sentence, ClaimTime | undefined>();
  const occasionOf = (sentence: Sentence, stretch: Stretch = sentence) => {
    if (stretch !== sentence) return occasionTime(sentence, stretch, discourse, base, reading.at);
    if (!occasions.has(sentence))
      occasions.set(sentence, occasionTime(sentence, sentence, discourse, base, reading.at));
    return occasions.get(sentence);
  };
  const timeOf = (sentence: Sentence, place: Stretch) => claimTime(reading, sentence, place, occasionOf);
  const claims: (ReadClaim | PostClaim)[] = [];
  const counts: ReadClaim[] = [];
  const debunking = reading.sentences
    .filter(({ block }) => block.kind === 'headline')
    .flatMap(({ cues }) => cues.filter(({ kind }) => kind === 'debunk-heading'))[0];
  for (const sentence of reading.sentences) {
    const quantities = quantityClaims(sentence, discourse, timeOf, counts, base, reading.at);
    claims.push(
      ...[
        ...[
          ...quantities,
          ...labelClaims(sentence, discourse),
          ...timeClaims(sentence, discourse, base),
          ...roleClaims(sentence, discourse, base),
          ...textClaims(sentence, discourse, base),
        ].map((claim) => beside(claim, base)),
        ...postClaims(sentence, discourse, base, timeOf),
      ].map((claim) => doubted(attributed(timed(dated(loosely(claim)), timeOf)), debunking)),
    );
  }
  return claims;
}

/** An article that is headed as a correction or a debunk repeats what is false: nothing in it is held against it. */
function doubted<C extends ReadClaim>(claim: C, debunking: Cue | undefined): C {
  return debunking ? { ...claim, doubts: [...claim.doubts, { gate: 'asserted', words: debunking.words }] } : claim;
}

/** What stands in a statement about something else is not held against the subject. */
function beside(claim: ReadClaim, base: BaseIndex): ReadClaim {
  const doubt = astray(claim, base);
  return doubt ? { ...claim, doubts: [...claim.doubts, doubt] } : claim;
}

/** What the sentence may not speak of is told where it agrees. */
function loosely<C extends ReadClaim>(claim: C): C {
  return claim.subjects.some((subject) => subject.loose) ? { ...claim, weak: true } : claim;
}

/** "Năm ngoái ...", "khi ấy": the sentence speaks of another time than the article. */
function dated<C extends ReadClaim>(claim: C): C {
  const place = toHit(claim.sentence, claim.start, claim.end);
  const earlier =
    cueWithin(claim.sentence, { from: clauseOf(claim.sentence, place).from, to: place.to }, 'earlier') ??
    onceDone(claim, place) ??
    doneBefore(claim, place);
  // "Khi đó" after a sentence with a date is that date; "mùa trước" is none told.
  const pointsBack = claim.time?.source === 'paragraph' && earlier && POINTING_BACK.test(earlier.words);
  return earlier && !pointsBack && !isAnniversary(claim.sentence, earlier)
    ? { ...claim, doubts: [...claim.doubts, { gate: 'time', words: earlier.words }] }
    : claim;
}

const POINTING_BACK = /(?:đó|ấy|giờ)$/u;

/** "Doha từng xin đăng cai ...": between who did a deed and the deed. */
function onceDone({ sentence, triggeredAt }: ReadClaim, { to }: Stretch): Cue | undefined {
  if (triggeredAt === undefined) return undefined;
  const trigger = toHit(sentence, triggeredAt, triggeredAt + 1);
  return cueWithin(sentence, { from: Math.max(to, segment(sentence, trigger).from), to: trigger.from }, 'earlier');
}

/** "Cửa Đại vô địch hai năm liền trước đó": behind who did a deed and the deed, when it was. */
function doneBefore({ sentence, triggeredAt, property, value }: ReadClaim, place: Stretch): Cue | undefined {
  if (triggeredAt === undefined || value.type !== 'entity' || property.role !== 'agent') return undefined;
  const trigger = toHit(sentence, triggeredAt, triggeredAt + 1);
  const { to } = segment(sentence, trigger);
  return sentence.cues.find(
    ({ kind, words, from, to: end }) =>
      from > Math.max(trigger.from, place.to) && end <= to && (kind === 'earlier' || words === 'trước đó'),
  );
}

const OCCASIONING = new Set(['nhân', 'dịp', 'mừng']);

/** "Nhân kỷ niệm Quốc khánh, ... gửi điện": what a deed of today is done for. */
function isAnniversary({ block }: Sentence, { from }: Cue): boolean {
  return OCCASIONING.has(block.syllables[from - 1]?.key ?? '');
}

/** What changes with time is read with its time. */
function timed<C extends ReadClaim>(
  claim: C,
  timeOf: (sentence: Sentence, place: Stretch) => ClaimTime | undefined,
): C {
  if (claim.time || claim.value.type === 'quantity' || (claim.property.temporality !== 'state' && !claim.holding))
    return claim;
  return { ...claim, time: timeOf(claim.sentence, toHit(claim.sentence, claim.start, claim.end)) };
}

/**
 * The time in the claim's clause, told by its date or by an occasion on record, else in its sentence, else the last one told before it in the paragraph, else the article's own.
 * No time ends after the article was published.
 */
function claimTime(
  reading: ArticleReading,
  sentence: Sentence,
  place: Stretch,
  occasionOf: (sentence: Sentence, stretch?: Stretch) => ClaimTime | undefined,
): ClaimTime | undefined {
  const article: ClaimTime | undefined =
    reading.at === undefined ? undefined : { from: reading.at, to: reading.at, source: 'article' };
  const clause = clauseOf(sentence, place);
  const now = cueWithin(sentence, clause, 'now');
  const times = momentsOf(sentence).filter(({ at }) => !isCompared(sentence, at));
  const inClause = times.filter(({ at }) => within(at, clause));
  const [nearest] = (inClause.length ? inClause : times).toSorted(
    (a, b) => distance(sentence, a.at, place) - distance(sentence, b.at, place),
  );
  const later = now && inClause.length > 0 && nearest!.at.from >= now.to && LATER.has(now.words.toLowerCase());
  if (now && !later && (!nearest || distance(sentence, now, place) < distance(sentence, nearest.at, place)))
    return article;
  const occasion = now || inClause.length > 0 ? undefined : occasionOf(sentence, clause);
  if (occasion) return occasion;
  if (nearest) return told(nearest.time, inClause.length ? 'clause' : 'sentence', reading.at);
  const beside = now ? undefined : occasionOf(sentence);
  if (beside) return { ...beside, source: 'sentence' };
  if (sentence.block.kind !== 'headline')
    for (const before of sentence.block.sentences.toReversed()) {
      const last = before.index < sentence.index ? momentsOf(before).at(-1) : undefined;
      // A paragraph's time carries over where it is told by the day.
      if (last && BY_THE_DAY.has(last.time.kind)) return told(last.time, 'paragraph', reading.at);
      const at = before.index < sentence.index ? occasionOf(before) : undefined;
      if (at && Date.parse(reading.at!) - Date.parse(at.to) <= FRESH) return { ...at, source: 'paragraph' };
    }
  return article;
}

/** "Con số này sau đó tăng lên 72 khi lễ mở ký bế mạc chiều 26/10": later than what was told, at a time that the clause itself tells. */
const LATER: ReadonlySet<string> = new Set(['sau đó', 'về sau']);

/** "... nhiều hơn con số của buổi sáng hôm trước": the time of what a value is compared with. */
function isCompared(sentence: Sentence, time: Stretch): boolean {
  return cueWithin(sentence, { from: segment(sentence, time).from, to: time.from }, 'comparison') !== undefined;
}

function momentsOf(sentence: Sentence): { time: TimeExpression; at: Stretch }[] {
  return sentence.times
    .filter(({ kind }) => MOMENTS.has(kind))
    .map((time) => ({ time, at: toHit(sentence, time.start, time.end) }));
}

function told(
  { from, to: end, kind, quote }: TimeExpression,
  source: ClaimTime['source'],
  at: string | undefined,
): ClaimTime {
  // By the clock: as of that moment, whatever of its hour is still to come.
  const to = kind === 'time' ? from : end;
  const late =
    at !== undefined && at.length > 10 && Date.parse(from) < Date.parse(at) && Date.parse(to) > Date.parse(at);
  return { from, to: late ? at : to, source, words: quote };
}

/** Puts the speaker to a claim that stands between quotation marks. */
function attributed<C extends ReadClaim>(claim: C): C {
  const { sentence } = claim;
  const { block } = sentence;
  const quotation = block.quotations.find((span) => span.start <= claim.start && claim.end <= span.end);
  // A quoted title or slogan is the claim itself; only a quoted sentence has a speaker.
  if (!quotation || claim.property.datatype === 'text' || quotation.end - quotation.start < 24) return claim;
  const near = block.sentences.filter(({ start, end }) => end > quotation.start - 200 && start < quotation.end + 200);
  const speakers = near
    .flatMap(({ people }) => people)
    .filter(({ start, end }) => end <= quotation.start || start >= quotation.end);
  const [speaker] = speakers.toSorted((a, b) => Math.abs(a.start - quotation.end) - Math.abs(b.start - quotation.end));
  return { ...claim, attribution: speaker?.name ?? '' };
}
