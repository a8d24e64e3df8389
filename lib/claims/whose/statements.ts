/**
 * The statements of a sentence, each with a subject and a verb of its own: what stands in one about something else is not told of the subject that
 * another names. Rule: docs/decisions/0009-whose-deed.md.
 */
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity, EntityKind, Property } from '../../facts/schema.ts';
import { syllableKeys } from '../../language/index.ts';
import type { Doubt, ReadClaim } from '../claim.ts';
import { verbAt } from '../lexicon/verbs.ts';
import { ABOUT, AFTER_DEED, COUNTING, keys, PLAIN } from '../lexicon/words.ts';
import { opening, overlap, type Stretch, segment, toHit, within } from '../reading/clause.ts';
import { unknownNameWithin } from '../reading/names.ts';
import type { Hit, Mention, Sentence } from '../reading/reading.ts';
import { upward, valuesOf } from '../reading/wholes.ts';
import { wordsOf } from '../subjects/occasions.ts';
import { isUnderstood } from './standing.ts';

/** A part of a sentence; `who` are the words before its verb, absent where it has no subject of its own. */
interface Statement extends Stretch {
  readonly who?: Stretch;
}

/** A subject has no more words than this before its verb. */
const LONGEST = 24;

const HARD = new Set([';', ':', '–', '—', '-']);
const MARKS = new Set([',', ';', ':', '–', '—', '…', '|']);

/** Words that join a statement to the one before it, be there a mark or not. */
const JOINING = keys('và còn khi nhưng song mà rồi nơi lúc');
/** The same in two syllables. */
const JOINING_PAIRS = new Set([
  'trong khi',
  'trong lúc',
  'sau khi',
  'trước khi',
  'cùng thời',
  'cùng lúc',
  'đồng thời',
  'tuy nhiên',
  'thời điểm',
]);

/** Words no subject begins with: they open a phrase of place, time, company or aim, or go on with what was told. */
const NO_SUBJECT =
  keys(`tại ở trong ngoài trên dưới với cùng theo từ đến tới vào lúc sau trước để nhằm do bởi vì của bằng như cho qua hồi nhân dịp trừ kể bên cạnh không chưa chẳng cũng vẫn đều lại chỉ thì nên
  rất càng gồm bao hoặc hay giữa về thuộc hiện nay đó riêng ngay lần đầu tức nhất tiếp khoảng gần hơn ít khu tính`);

/** Said of somebody, these leave open whose deed follows: "ông X cho biết 72 nước đã ký". */
const SAYING: ReadonlySet<string> = new Set(
  'cho biết; cho hay; nói; khẳng định; nhấn mạnh; cho rằng; thông báo; thông tin; cho thấy; kể; viết; đánh giá; nhận định; tuyên bố; nêu; nhắc lại; thừa nhận; công bố; thống kê; xác nhận; chia sẻ; bình luận; rằng'.split(
    '; ',
  ),
);

/** Words that point back to what was told, whatever it is. */
const POINTING = keys('đây nó này ấy đó lễ trận giải cơn bão');
const POINTING_PAIRS = new Set(
  'sự kiện; văn kiện; hội nghị; phiên họp; cuộc họp; chương trình; bức điện; tổng số; số lượng; con số; kết quả; mức giá; thời gian; địa điểm; trận đấu; buổi lễ; đại hội; tọa đàm; hội thảo'.split(
    '; ',
  ),
);

const read = new WeakMap<Sentence, readonly Statement[]>();

/** The statements of a sentence, in order; they cover it. */
function statementsOf(sentence: Sentence): readonly Statement[] {
  const known = read.get(sentence);
  if (known) return known;
  const list = readStatements(sentence);
  read.set(sentence, list);
  return list;
}

function readStatements(sentence: Sentence): Statement[] {
  const { syllables } = sentence.block;
  const ends = spanEnds(sentence);
  const start = opening(sentence);
  const found: { from: number; who?: Stretch }[] = [{ from: sentence.from }];
  /** Where the phrases begin that stand before a subject, and belong to it. */
  let ahead: number | undefined = start;
  let verbSeen = false;
  let about = false;
  const whole = wholes(sentence);
  for (let at = start; at < sentence.to; at++) {
    const { text, key, capital } = syllables[at]!;
    const pair = `${key} ${syllables[at + 1]?.key ?? ''}`;
    const before = syllables[at - 1];
    const breaks = JOINING_PAIRS.has(pair) || key === 'khi' || key === 'còn' || HARD.has(before?.text ?? '');
    // Within a name nothing begins; within one told in several phrases, nothing but what a strong joint opens.
    if (at > start && whole.some((one) => one.from < at && at < one.to && !(one.loose && breaks))) {
      about ||= key === ABOUT;
      continue;
    }
    if (key === ABOUT) about = true;
    const mark =
      at > start &&
      (isMark(before!.text) || (before!.text === '-' && before!.gap !== 'none' && syllables[at]!.gap !== 'none'));
    const joint =
      JOINING_PAIRS.has(pair) ||
      (JOINING.has(key) && (mark || verbSeen) && !(key === 'và' && joinsDoers(sentence, at)));
    // "... về phòng, chống sụt lún, sạt lở": what something is about goes on behind a comma.
    if (before?.text === ',' && !joint && about && !capital) continue;
    if (at === start || mark || joint) {
      if (joint || (mark && before!.text !== ',')) ahead = at;
      const who = goesOn(sentence, at, joint, verbSeen) ? undefined : subjectAt(sentence, at, ends);
      if (who) {
        const from = at === start ? sentence.from : (ahead ?? at);
        const last = found.at(-1)!;
        if (last.from === from) last.who = who;
        else found.push({ from, who });
        at = who.to - 1;
        ahead = undefined;
        verbSeen = true;
        continue;
      }
      // Behind a semicolon or a dash a statement begins, be its subject that of the one before.
      const next = syllables[at + (JOINING_PAIRS.has(pair) ? 2 : 1)];
      const parted =
        at > start && ((mark && HARD.has(before!.text)) || (joint && key !== 'và' && next?.capital === true));
      if (parted && verbSeen) {
        found.push({ from: at });
        ahead = at;
        continue;
      }
      if (mark && ahead === undefined && isAside(sentence, at)) ahead = at;
      else if (ahead !== undefined && ahead !== at && !isAside(sentence, at)) ahead = undefined;
    }
    if (isMark(text)) {
      if (text !== ',') about = false;
      continue;
    }
    if (verbAt(syllables, at, start) > 0) {
      verbSeen = true;
      about = false;
    }
  }
  return found.map((one, i) => ({ ...one, to: found[i + 1]?.from ?? sentence.to }));
}

/** "... làm 3 người chết, 5 người bị thương", "các nước, các tổ chức đã ký": a list that a comma or "và" goes on with. */
function goesOn(sentence: Sentence, at: number, joint: boolean, verbSeen: boolean): boolean {
  const { syllables } = sentence.block;
  if (at <= sentence.from) return false;
  const and = syllables[at]!.key === 'và';
  if (syllables[at - 1]?.text !== ',' && !and) return false;
  if (joint && !and) return false;
  const first = syllables[and ? at + 1 : at];
  if (!first) return false;
  const counted = (from: number, to: number) =>
    sentence.quantities.some(({ start, kind }) => kind === 'count' && from <= start && start < to);
  const { from } = segment(sentence, { from: at - 1, to: at - 1 });
  const opens = syllables[from]!;
  // "Trong khi đó, mưa lũ ...": a phrase of time is no item of a list.
  if (!verbSeen && !first.capital)
    return counted(opens.start, opens.end) || !(isAside(sentence, from) || isJoint(sentence, from));
  return counted(first.start, first.end) && counted(opens.start, syllables[at - 1]!.end);
}

/** Whether a word joins a statement to the one before it. */
function isJoint({ block: { syllables } }: Sentence, at: number): boolean {
  const { key } = syllables[at]!;
  return JOINING.has(key) || JOINING_PAIRS.has(`${key} ${syllables[at + 1]?.key ?? ''}`);
}

/** Where names stand, those told in several phrases as a whole, and what stands between quotation marks without being speech. */
function wholes(sentence: Sentence): (Stretch & { readonly loose?: boolean })[] {
  const { quotations, text } = sentence.block;
  const names = sentence.mentions.map(({ from, to, parts, entities }) => ({
    from,
    loose: parts !== undefined && parts.length > 0,
    to: entities.some(({ kind }) => kind === 'message') ? to : Math.max(to, ...(parts ?? []).map((part) => part.to)),
  }));
  const titles = quotations
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end && !SPEECH.test(text.slice(0, start)))
    .map(({ start, end }) => toHit(sentence, start, end));
  const others = sentence.times.map(({ start, end }) => toHit(sentence, start, end));
  return [...names, ...titles, ...others];
}

/** Behind these, what is quoted is said and no title. */
const SPEECH = /[:,]\s*["“«]?$/u;

/** "Do ông A và bà B chủ trì", "giữa A và B": names joined behind what tells that they are the doers. */
function joinsDoers(sentence: Sentence, at: number): boolean {
  const { syllables } = sentence.block;
  for (let i = at - 1; i >= Math.max(sentence.from, at - LONGEST); i--) {
    const { key, text } = syllables[i]!;
    // "bị thương" is a verb, and no doer follows.
    const passive = DOERS.has(key) && verbAt(syllables, i, i) < 2;
    if (key === 'giữa' || (passive && verbAt(syllables, i + 1, sentence.from) === 0)) return true;
    if (
      isMark(text) ||
      (verbAt(syllables, i, sentence.from) > 0 &&
        !sentence.people.some(({ start, end }) => start <= syllables[i]!.start && syllables[i]!.start < end))
    )
      return false;
  }
  return false;
}
const DOERS = keys('do bởi được bị');

function isMark(text: string): boolean {
  return MARKS.has(text);
}

/** Whether a phrase opens here that only tells where, when or with whom. */
function isAside(sentence: Sentence, at: number): boolean {
  const { key, start } = sentence.block.syllables[at]!;
  // "Gần 70 nước đã ký": a number.
  if (sentence.quantities.some((one) => one.kind === 'count' && one.start === start)) return false;
  return NO_SUBJECT.has(key) || sentence.times.some((time) => time.start <= start && start < time.end);
}

/** By syllable: where the name, the person, the number or the time ends that begins there. */
function spanEnds(sentence: Sentence): Map<number, number> {
  const ends = new Map<number, number>();
  const add = (from: number, to: number) => ends.set(from, Math.max(to, ends.get(from) ?? 0));
  for (const { from, to } of [...sentence.mentions, ...sentence.lookalikes]) add(from, to);
  for (const { start, end } of [...sentence.people.map(({ nameSpan }) => nameSpan), ...sentence.times]) {
    const { from, to } = toHit(sentence, start, end);
    add(from, to);
  }
  return ends;
}

/** The subject that begins at a place, with a verb behind it; the words that join it and times before it are passed over. */
function subjectAt(sentence: Sentence, from: number, ends: ReadonlyMap<number, number>): Stretch | undefined {
  const { syllables } = sentence.block;
  const times = sentence.times.map(({ start, end }) => toHit(sentence, start, end));
  let at = from;
  for (; at < sentence.to; at++) {
    const pair = `${syllables[at]!.key} ${syllables[at + 1]?.key ?? ''}`;
    const time = times.find((one) => one.from === at);
    if (time) at = time.to - 1;
    else if (JOINING_PAIRS.has(pair)) at++;
    else if (!JOINING.has(syllables[at]!.key) && syllables[at]!.key !== 'điểm') break;
  }
  const first = at;
  if (first >= sentence.to || NO_SUBJECT.has(syllables[first]!.key)) return undefined;
  const noun = sentence.cues.some(
    (cue) => cue.from === first && (cue.kind === 'occasion' || cue.kind === 'another-occasion'),
  );
  const label =
    !syllables[first]!.capital &&
    sentence.triggers.some((hit) => hit.from === first && LABELS.has(hit.property.datatype));
  if (!noun && (label || verbAt(syllables, first, first) > 0)) return undefined;
  let proper = false;
  let left = LONGEST;
  for (; at < sentence.to && left > 0; at++, left--) {
    const { text, key, capital } = syllables[at]!;
    proper ||= capital;
    // "Đại hội Hội Sinh viên lần thứ IX, nhiệm kỳ 2025-2030 diễn ra", "ông X, Chủ tịch Y, phát biểu": a name goes on.
    if (text === ',' && proper && !JOINING.has(syllables[at + 1]?.key ?? '')) continue;
    if (text === '(') {
      while (at < sentence.to && syllables[at]!.text !== ')') at++;
      continue;
    }
    if (
      isMark(text) ||
      (at > first && (JOINING_PAIRS.has(`${key} ${syllables[at + 1]?.key ?? ''}`) || ENDING.has(key)))
    )
      return undefined;
    const saying = sentence.cues.find(
      (cue) => cue.kind === 'saying' && cue.from === at && SAYING.has(cue.words.toLowerCase()),
    );
    if (at > first && saying) {
      let next = saying.to;
      while (next < sentence.to && (syllables[next]!.kind === 'punctuation' || syllables[next]!.key === 'rằng')) next++;
      return next < sentence.to ? subjectAt(sentence, next, ends) : undefined;
    }
    if (at > first && verbAt(syllables, at, first) > 0) return { from: first, to: at };
    const end = ends.get(at);
    if (end !== undefined) at = end - 1;
  }
  return undefined;
}

/** "..., giật cấp 13", "..., nhiệm kỳ 2025-2030": a label is told of what was told before. */
const LABELS: ReadonlySet<string> = new Set(['ordinal', 'period']);

/** Where the words of a subject end without a verb. */
const ENDING = keys('khi để nhằm vì rằng nếu');

/** Why a claim is told in a statement about something else than its subject; undefined where it is not. */
export function astray(claim: ReadClaim, base: BaseIndex): Doubt | undefined {
  const { sentence } = claim;
  const all = statementsOf(sentence);
  if (all.every(({ who }) => who === undefined)) return undefined;
  const holding = (place: Stretch) => all.find(({ from, to }) => from <= place.from && place.from < to)!;
  const value = toHit(sentence, claim.start, claim.end);
  const trigger =
    claim.triggeredAt === undefined
      ? undefined
      : toHit(sentence, claim.triggeredAt, claim.triggeredAt + claim.trigger.length);
  const own = holding(value);
  const told = trigger ? holding(trigger) : own;
  const { mention } = claim.subjects[0]!;
  const named = mention && holding(mention) === own && isWhole(claim, mention, (part) => holding(part) === own);
  const doer = own.who && overlap(own.who, value) ? own.who : undefined;
  // "Ông X khai mạc hôm trước, còn phiên thảo luận ...": the subject is that of a later statement.
  if (
    told === own &&
    own.who &&
    mention &&
    mention.from >= own.to &&
    CONTRASTING.has(sentence.block.syllables[own.to]?.key ?? '')
  )
    return { gate: 'subject', words: mention.words };
  const who = told === own ? undefined : (doer ?? strangerIn(claim, told, value, true, base));
  const apart =
    who ??
    (named ? undefined : (strangerIn(claim, own, value, told === own, base) ?? objectIn(claim, own, value, trigger)));
  return apart && { gate: 'subject', words: sentence.block.syllables[apart.from]!.text };
}

const CONTRASTING = keys('còn nhưng song');

/** Whether of a name told in several phrases enough stands in one statement: of a message, to whom it went. */
function isWhole({ sentence, subjects }: ReadClaim, { parts }: Mention, isHere: (part: Stretch) => boolean): boolean {
  if (!parts?.length) return true;
  const to = parts.filter((part) => sentence.mentions.some((name) => within(part, name) || within(name, part)));
  return (subjects[0]!.entity.kind === 'message' && to.length > 0 ? to : parts).some(isHere);
}

/** The subject of a statement that names something else than the claim is about; of a value that does the deed, what stands before it. */
function strangerIn(
  { sentence, property, subjects, value: { type } }: ReadClaim,
  { who }: Statement,
  value: Stretch,
  told: boolean,
  base: BaseIndex,
): Stretch | undefined {
  if (!who) return undefined;
  const { entity, mention } = subjects[0]!;
  const isOwn = (one: Entity) =>
    one === entity ||
    upward(base, one).includes(entity) ||
    upward(base, entity).includes(one) ||
    // "Bộ trưởng X nêu bốn kết quả": one who is on record with the subject tells of it.
    (told && LENDING.get(one.kind)?.(property) === true && valuesOf(entity, base).has(one));
  const { syllables } = sentence.block;
  const first = opening(sentence);
  const doing = overlap(who, value) && (type === 'quantity' || (type === 'entity' && property.role !== 'location'));
  const counted = sentence.quantities.filter((one) => one.kind === 'count');
  let pointed = doing;
  for (let at = who.from; at < (doing ? value.from : who.to); at++) {
    const { key, kind, capital, start, text } = syllables[at]!;
    const place = { from: at, to: at + 1 };
    if (kind === 'punctuation' || within(place, value)) continue;
    const covers = (hit: Stretch) => within(place, hit);
    const person = sentence.people.find((one) => one.start <= start && start < one.end);
    if (person && doing && person.start < syllables[value.to - 1]!.end && syllables[value.from]!.start < person.end)
      continue;
    const names = sentence.mentions.filter((one) =>
      person ? one.start < person.end && person.start < one.end : covers(one),
    );
    if (person || names.length > 0) {
      if (!names.some((name) => name === mention || name.entities.some(isOwn))) return who;
      pointed = true;
      continue;
    }
    if (sentence.times.some((time) => time.start <= start && start < time.end)) continue;
    if ([...sentence.triggers, ...sentence.units].some((hit) => (told || hit.property === property) && covers(hit))) {
      pointed = true;
      continue;
    }
    if (kind === 'number') {
      // "Bão số 8", "SEA Games 33": which one it is.
      if (
        at > who.from &&
        !counted.some((one) => one.start <= start && start < one.end) &&
        !isInNames(entity, syllables[at - 1]!.key, key)
      )
        return who;
      continue;
    }
    if (capital && (at !== first || text === text.toUpperCase())) return who;
    const [before, next] = [syllables[at - 1]?.key, syllables[at + 1]?.key];
    const named =
      isInNames(entity, key, at + 1 < who.to ? next : undefined) ||
      isInNames(entity, at > who.from ? before : undefined, key) ||
      (who.to - who.from === 1 && wordsOf(entity).has(key));
    if (named || POINTING.has(key) || POINTING_PAIRS.has(`${key} ${next}`) || POINTING_PAIRS.has(`${before} ${key}`))
      pointed = true;
    else if (!PLAIN.has(key) && !COUNTING.has(key)) return who;
  }
  return pointed ? undefined : who;
}

/** Whether two words stand side by side in a name of an entity. */
function isInNames(entity: Entity, first: string | undefined, second: string | undefined): boolean {
  return first !== undefined && second !== undefined && pairsOf(entity).has(`${first} ${second}`);
}

const named = new WeakMap<Entity, ReadonlySet<string>>();

function pairsOf(entity: Entity): ReadonlySet<string> {
  const known = named.get(entity);
  if (known) return known;
  const { label, aliases, shortAliases, jointAliases } = entity;
  const found = new Set<string>();
  for (const name of [label, ...aliases, ...shortAliases, ...jointAliases.flat()]) {
    const words = syllableKeys(name);
    for (let i = 1; i < words.length; i++) found.add(`${words[i - 1]} ${words[i]}`);
  }
  named.set(entity, found);
  return found;
}

/** Who and what can tell of a subject with which they are on record: people of counts and names, bodies of places. */
const LENDING: ReadonlyMap<EntityKind, (property: Property) => boolean> = new Map<
  EntityKind,
  (property: Property) => boolean
>([
  ['person', ({ datatype }) => datatype !== 'time'],
  ['organisation', ({ role }) => role === 'location'],
]);

/** "..., trọng tài X điều khiển trận tranh hạng ba": where the value itself does the deed, what it does it to, if that is something else. */
function objectIn(
  { sentence, property, subjects }: ReadClaim,
  { who, to }: Statement,
  value: Hit,
  trigger: Stretch | undefined,
): Stretch | undefined {
  if (!who || !overlap(who, value)) return undefined;
  const { syllables } = sentence.block;
  const from = trigger && trigger.from >= value.to ? trigger.to : who.to;
  let open = true;
  for (let at = from; at < to; at++) {
    const { kind, key } = syllables[at]!;
    if (kind !== 'word') {
      if (isMark(syllables[at]!.text)) break;
      continue;
    }
    const place = { from: at, to: at + 1 };
    if (key === ABOUT && !isInNames(subjects[0]!.entity, syllables[at + 1]?.key, syllables[at + 2]?.key)) return place;
    if (AFTER_DEED.has(key)) open = false;
    const unit = sentence.units.some((hit) => hit.property !== property && within(place, hit));
    if (open && property.datatype === 'entity' && unit && !wordsOf(subjects[0]!.entity).has(key)) return place;
    if (
      open &&
      !isUnderstood(sentence, at) &&
      !COUNTING.has(key) &&
      !sentence.triggers.some((hit) => hit.property === property && within(place, hit))
    )
      return place;
  }
  return unknownNameWithin(sentence, { from, to }, value);
}
