/** Claims of time: when an occasion was, as "chiều 26/10" stands to "bế mạc" or to the occasion's name. */

import type { BaseIndex } from '../facts/index.ts';
import type { Property } from '../facts/schema.ts';
import type { TimeExpression } from '../language/index.ts';
import type { Doubt, ReadClaim } from './claim.ts';
import { distance, opening, overlap, type Stretch, segment, toHit, within } from './reading/clause.ts';
import { unknownNameWithin } from './reading/names.ts';
import type { Hit, Sentence } from './reading/reading.ts';
import { isSession } from './reading/wholes.ts';
import type { Discourse } from './subjects/discourse.ts';
import { wordsOf } from './subjects/occasions.ts';
import type { Subject } from './subjects/subject.ts';
import { notAsserted } from './whose/gates.ts';
import { free, isOwner, relate, subjectDoubts, wordsAt } from './whose/relations.ts';
import { anothersDeed, deeds, foreignIn, isAround, isOccasion } from './whose/standing.ts';
import { spokenOf, untied } from './whose/tied.ts';

const DATES: ReadonlySet<string> = new Set(['date', 'day-part', 'time', 'month', 'year', 'span', 'quarter']);
/** Kinds of times that are told by the day, or more closely. */
export const BY_THE_DAY: ReadonlySet<string> = new Set(['date', 'day-part', 'time']);
/** A date may stand behind the whole name of its occasion. */
const DATE_REACH = 24;
/** A time that opens its sentence holds for all of it. */
const OPENING_REACH = 60;

/** "một ngày sau", "cùng hôm": told from another time of the text, not from the day of publication. */
const ANAPHORIC = new Set(['sau', 'cùng', 'đó', 'ấy', 'này', 'trước']);
/** "tuần trước" is told from the day of publication; "hôm trước", "hai ngày trước" are not. */
const FROM_PUBLICATION = new Set(['tuần', 'tháng']);
const EXPLICIT = /\d[/.-]\d|\d{4}|tháng \d/;
/** "Đến ngày 26/10": a limit, not the day of the deed. */
const LIMITS = new Set(['đến', 'tới', 'hết', 'trước', 'sau']);

/** Before a time these tell when, not where to. */
const TURNING = new Set(['sang', 'tới', 'đến', 'bước']);

interface Bond {
  readonly weak?: true;
  readonly property: Property;
  readonly subjects: readonly Subject[];
  readonly trigger: Hit;
  readonly far: number;
}

/** The claims of time in a sentence: each time that stands to an occasion, or to the word for what happened then. */
export function timeClaims(sentence: Sentence, discourse: Discourse, base: BaseIndex): ReadClaim[] {
  const properties = base.base.properties.filter(({ datatype }) => datatype === 'time');
  const times = sentence.times
    .filter(({ kind }) => DATES.has(kind))
    .map((time) => ({ time, place: toHit(sentence, time.start, time.end) }));
  const claims: ReadClaim[] = [];
  for (const { time, place } of times) {
    const others = times.filter((one) => one.time !== time).map((one) => one.place);
    const bonds = properties
      .flatMap((property) => [
        byTrigger(sentence, place, property, discourse, others),
        byName(sentence, time.kind, place, property, discourse, base),
        inSentence(sentence, place, property, discourse),
      ])
      .filter((bond) => bond !== undefined)
      .toSorted(
        (a, b) =>
          Number(a.weak ?? false) - Number(b.weak ?? false) ||
          // What happens once, its opening or closing, is told by its own word; the date of a whole is not that of its part.
          Number(a.subjects[0]?.part ?? false) - Number(b.subjects[0]?.part ?? false) ||
          Number(b.property.once) - Number(a.property.once) ||
          (a.weak ? Number(a.subjects[0]?.through !== undefined) - Number(b.subjects[0]?.through !== undefined) : 0) ||
          a.far - b.far ||
          length(b.trigger) - length(a.trigger) ||
          a.property.triggers.length - b.property.triggers.length,
      );
    const [bond] = bonds;
    if (
      !bond ||
      (bond.weak && bond.subjects[0]?.circumstance !== undefined) ||
      isAround(sentence, place, bond.trigger) ||
      isAnaphoric(sentence, place) ||
      isDayOfOccasion(sentence, place) ||
      (isLong(time) && !isRelated(sentence, place, bond)) ||
      inBrackets(sentence, place) ||
      notAsserted(sentence, place, bond.trigger)
    )
      continue;
    claims.push({
      block: sentence.block.block,
      start: time.start,
      end: time.end,
      sentence,
      property: bond.property,
      subjects: bond.subjects,
      value: { type: 'time', time },
      time: undefined,
      doubts: [
        ...subjectDoubts(bond.subjects),
        ...looseSubject(sentence, bond),
        ...standing(sentence, place, bond),
        ...partDoubts(bond.subjects),
        ...sentByOther(sentence, bond),
        ...anotherSitting(sentence, place, bond),
        ...ofDeed(sentence, bond),
        ...reportDoubts(sentence, place, bond, time.kind === 'span'),
      ],
      trigger: wordsAt(sentence, bond.trigger),
      triggeredAt: bond.trigger.start,
      ...(bond.weak ? { weak: true as const } : {}),
    });
  }
  return claims;
}

/** A month, and no more. Milliseconds. */
const MONTH = 31 * 86_400_000;

/** "Năm 2025", "10 năm qua": what holds so many days tells none by standing in the sentence. */
function isLong({ from, to }: TimeExpression): boolean {
  return Date.parse(to) - Date.parse(from) > MONTH;
}

/** Whether a deed relates a time, or it stands right beside the name: "Lễ mở ký Công ước Hà Nội năm 2025". */
function isRelated(sentence: Sentence, place: Hit, { weak, trigger, subjects }: Bond): boolean {
  const mention = subjects[0]?.mention;
  return (!weak && trigger !== mention) || (mention !== undefined && distance(sentence, mention, place) <= 1);
}

/** "Ngày 2 Lễ mở ký: ...", "ngày 3 của Đại hội": a day of the occasion, by its number, and none of a month. */
function isDayOfOccasion(sentence: Sentence, { from, to }: Hit): boolean {
  const { syllables } = sentence.block;
  if (to - from !== 2 || syllables[from]!.key !== 'ngày' || syllables[from + 1]!.kind !== 'number') return false;
  const next = syllables[to]?.key === 'của' ? to + 1 : to;
  return sentence.mentions.some((mention) => mention.from === next);
}

/** "Thủ tướng Ấn Độ gửi điện thăm hỏi Tổng thống X": a message of the same recipient, sent by one whom the base does not know. */
function sentByOther(sentence: Sentence, { subjects, trigger }: Bond): Doubt[] {
  const { entity, mention } = subjects[0]!;
  if (entity.kind !== 'message' || !mention) return [];
  const to = Math.min(trigger.from, mention.from);
  const sender = { from: segment(sentence, { from: to, to }).from, to };
  const name = unknownNameWithin(sentence, sender);
  return name ? [{ gate: 'subject', words: sentence.block.syllables[name.from]!.text }] : [];
}

function length({ from, to }: Stretch): number {
  return to - from;
}

function byTrigger(
  sentence: Sentence,
  place: Hit,
  property: Property,
  discourse: Discourse,
  others: readonly Hit[],
): Bond | undefined {
  const opens = place.from <= opening(sentence) + 2;
  const nearestTo = (trigger: Stretch) =>
    !inCircumstance(sentence, trigger, place) &&
    others.every(
      (other) =>
        distance(sentence, other, trigger) > distance(sentence, place, trigger) || (opens && other.from > trigger.to),
    );
  // "Sang ngày 26/10", "tới sáng 26/10": no going anywhere.
  const whole = TURNING.has(sentence.block.syllables[place.from - 1]?.key ?? '')
    ? { from: place.from - 1, to: place.to }
    : place;
  const relation = relate(sentence, whole, property, discourse, nearestTo, opens ? OPENING_REACH : DATE_REACH);
  if (!relation?.trigger) return undefined;
  const subjects = discourse.subjects(sentence, relation.trigger, property.id);
  if (!subjects.length) return undefined;
  // "... chủ trì tiệc chiêu đãi khách dự Lễ mở ký": the occasion is what the guests attend, not what was chaired.
  const mention = subjects[0]?.mention;
  const attended = mention && sentence.block.syllables[mention.from - 1]?.key === 'dự';
  if (attended && relation.trigger.to !== mention.from && relation.trigger.from < mention.from) return undefined;
  return { property, subjects, trigger: relation.trigger, far: opens ? relation.far / 4 : relation.far };
}

/** "Sau khi các nước ký xong, chiều 25-10, Thủ tướng gặp ...": a deed told as the circumstance of another, the time not within it. */
function inCircumstance(sentence: Sentence, trigger: Stretch, place: Stretch): boolean {
  const own = segment(sentence, trigger);
  const opens = sentence.cues.some(({ kind, from }) => kind === 'circumstance' && from === own.from);
  return opens && !within(place, own);
}

/** A time in a sentence that names the occasion, with nothing to tell how they belong together. */
function inSentence(sentence: Sentence, place: Hit, property: Property, discourse: Discourse): Bond | undefined {
  if (property.once) return undefined;
  const subjects = discourse.subjects(sentence, place, property.id);
  const mention = subjects[0]?.mention;
  return mention
    ? { weak: true, property, subjects, trigger: mention, far: distance(sentence, mention, place) }
    : undefined;
}

/** "Hiệp hội Du lịch golf (thành lập tháng 4-2019)": a day between brackets with words of its own is of what stands before them. */
function inBrackets(sentence: Sentence, { from }: Stretch): boolean {
  const { syllables } = sentence.block;
  let at = from - 1;
  while (at > sentence.from && syllables[at]!.kind !== 'punctuation') at--;
  return syllables[at]?.text === '(' && foreignIn(sentence, { from: at + 1, to: from }) !== undefined;
}

function isAnaphoric(sentence: Sentence, place: Hit): boolean {
  // "vị thế ngày một cao": more and more; "ngày thứ hai của sự kiện": one of its days, and no weekday.
  if (/^ngày (?:một|thứ \p{Ll}+)$/iu.test(wordsAt(sentence, place).normalize('NFC'))) return true;
  if (EXPLICIT.test(wordsAt(sentence, place))) return false;
  const keys = sentence.block.syllables.slice(place.from, place.to).map(({ key }) => key);
  if (keys.length === 2 && keys[1] === 'trước' && FROM_PUBLICATION.has(keys[0]!)) return false;
  return keys.some((key) => ANAPHORIC.has(key));
}

/** "Phiên bế mạc (26/10)", "Lễ mở ký ngày 25-26/10": the name of an occasion right beside the time. */
function byName(
  sentence: Sentence,
  kind: TimeExpression['kind'],
  place: Hit,
  property: Property,
  discourse: Discourse,
  base: BaseIndex,
): Bond | undefined {
  if (property.once) return undefined;
  for (const mention of sentence.mentions) {
    // A short name tells the occasion of a time right behind it: "phiên thảo luận cấp cao sáng 26/10".
    const near = mention.full ? 3 : 0;
    if (overlap(mention, place) || (!mention.full && (mention.to > place.from || !BY_THE_DAY.has(kind)))) continue;
    const whole = nameEnd(sentence, mention);
    if (distance(sentence, whole, place) > near) continue;
    const { entities } = discourse.meant(sentence, mention);
    const own = entities.filter(
      (entity) => entity.kind === 'event' && base.factsAbout(entity.id, property.id).length > 0,
    );
    if (
      !own.length ||
      free(sentence, sentence.rivals, property, place, discourse).some((rival) => distance(sentence, rival, place) <= 3)
    )
      continue;
    const subjects = discourse.subjects(sentence, mention, property.id).filter(({ entity }) => own.includes(entity));
    if (!subjects.length) continue;
    // A body meets often: its name between tells the day only where it agrees.
    const weak = whole.to > mention.to && place.from >= whole.to ? { weak: true as const } : {};
    return { property, subjects, trigger: mention, far: distance(sentence, mention, place), ...weak };
  }
  return undefined;
}

/** "Bến Thủy vô địch Cúp Sông Hồng tối 20/6": beside the name alone, of a deed before it that tells of another day than this. */
function ofDeed(sentence: Sentence, { property, trigger }: Bond): Doubt[] {
  if (!sentence.mentions.some((mention) => mention === trigger)) return [];
  const own = { from: segment(sentence, trigger).from, to: trigger.from };
  const before = deeds(sentence).filter((hit) => hit.property.datatype === 'time' && within(hit, own));
  return before.length > 0 && before.every((hit) => hit.property !== property)
    ? [{ gate: 'trigger', words: wordsAt(sentence, before[0]!) }]
    : [];
}

/** "Cuộc họp (của) Thường trực Chính phủ sáng 4/12": a name, and whose it is right behind it. */
function nameEnd(sentence: Sentence, { from, to }: Stretch): Stretch {
  const at = sentence.block.syllables[to]?.key === 'của' ? to + 1 : to;
  const owner = sentence.mentions.find(
    (name) => name.from === at && name.entities.some(({ kind }) => kind === 'organisation'),
  );
  return { from, to: owner?.to ?? to };
}

/** A date needs the name of its occasion, and as the one that does it: not "bàn tròn thứ hai của Lễ mở ký bắt đầu". */
function looseSubject(sentence: Sentence, { subjects, trigger }: Bond): Doubt[] {
  const [{ mention, how, elsewhere } = {}] = subjects;
  if (how === 'antecedent' || !mention) return [{ gate: 'subject', words: '' }];
  if (elsewhere) return [{ gate: 'subject', words: mention.words }];
  const owner = isOwner(sentence, mention) && (trigger.from >= mention.to || trigger === mention);
  return owner ? [{ gate: 'subject', words: mention.words }] : [];
}

/** The day of somebody else's deed is not the occasion's. */
function standing(sentence: Sentence, place: Hit, { subjects, trigger }: Bond): Doubt[] {
  const mention = subjects[0]?.mention;
  const spoken = spokenOf(sentence, place, trigger) ?? preparing(sentence, trigger, subjects[0]!);
  if (spoken) return [spoken];
  if (!mention || !isOccasion(subjects[0]!)) return [];
  const before =
    trigger === mention && place.to <= mention.from
      ? foreignIn(sentence, { from: place.to, to: mention.from })
      : undefined;
  const passive = trigger.from >= mention.to ? passiveOf(sentence, mention, trigger) : undefined;
  if (passive) return [passive];
  const doubt = before
    ? { gate: 'subject' as const, words: sentence.block.syllables[before.from]!.text }
    : (untied(sentence, place, trigger, subjects[0]!) ?? anothersDeed(sentence, trigger, mention));
  return doubt ? [doubt] : [];
}

/** "Ngày 4/12, Đại hội họp phiên trù bị": a sitting before the occasion itself, or another's. */
function preparing(sentence: Sentence, { to }: Stretch, { entity, mention }: Subject): Doubt | undefined {
  const { syllables } = sentence.block;
  // "Quốc hội họp phiên bế mạc": somebody's own.
  const held = mention && !mention.full && isSession(entity) && syllables[mention.from - 1]?.key === 'họp';
  if (held) return { gate: 'subject', words: syllables[mention.from - 1]!.text };
  const end = Math.min(sentence.to, to + 3);
  const at = syllables.slice(to, end).findIndex(({ key }, i) => key === 'trù' && syllables[to + i + 1]?.key === 'bị');
  return at < 0 || wordsOf(entity).has('trù') ? undefined : { gate: 'occasion', words: 'trù bị' };
}

const GOING_ON = new Set(['tục', 'diễn']);

/** "Sáng 26/10, phiên toàn thể tiếp tục ...": of an occasion of one session, what goes on is another sitting. */
function anotherSitting(sentence: Sentence, place: Hit, { subjects }: Bond): Doubt[] {
  const [{ entity, mention } = {}] = subjects;
  if (!mention || entity?.sessions === 'several') return [];
  const { syllables } = sentence.block;
  const [from, to] = [segment(sentence, mention).from, segment(sentence, place.from > mention.to ? place : mention).to];
  const at = syllables
    .slice(from, to)
    .findIndex(({ key }, i) => key === 'tiếp' && GOING_ON.has(syllables[from + i + 1]?.key ?? ''));
  return at < 0 ? [] : [{ gate: 'occasion', words: `${syllables[from + at]!.text} ${syllables[from + at + 1]!.text}` }];
}

/** "Công ước được Nghị viện châu Âu cho phép ký ngày 13/10": what somebody does to it whom the base does not know. */
function passiveOf(sentence: Sentence, { to }: Stretch, trigger: Stretch): Doubt | undefined {
  const { syllables } = sentence.block;
  const at = syllables.slice(to, trigger.from).findIndex(({ key }) => key === 'được');
  const from = to + at + 1;
  const name = at < 0 ? undefined : unknownNameWithin(sentence, { from, to: Math.min(from + 1, trigger.from) });
  return name && { gate: 'subject', words: syllables[name.from]!.text };
}

/** The date of a part is not the date of the whole. */
function partDoubts(subjects: readonly Subject[]): Doubt[] {
  const through = subjects[0]?.through;
  return through ? [{ gate: 'subject', words: through.label }] : [];
}

/** "Tin ngày 27/10: ...", "Bản tin 22 giờ ngày 11/9 nhận định bão đổ bộ lúc ...": when a bulletin was given, and what it told of times to come. */
function bulletinBefore(sentence: Sentence, place: Stretch): string | undefined {
  const { syllables } = sentence.block;
  const dated = sentence.times.find((time) => {
    const { from } = toHit(sentence, time.start, time.end);
    return (
      from <= place.from &&
      from > sentence.from &&
      syllables[from - 1]!.key === 'tin' &&
      syllables[from - 2]?.key !== 'thông'
    );
  });
  return dated?.quote;
}

/** "Ngày 27/10, ban tổ chức cho biết ...": the date of the report, not of what is reported. */
function reportDoubts(sentence: Sentence, place: Hit, { trigger, subjects }: Bond, isSpan: boolean): Doubt[] {
  const [from, to] = place.to <= trigger.from ? [place.to, trigger.from] : [trigger.to, place.from];
  const key = sentence.block.syllables[place.from - 1]?.key ?? '';
  const bulletin = bulletinBefore(sentence, place);
  if (bulletin) return [{ gate: 'trigger', words: bulletin }];
  // "Tôi nhận việc ... từ tháng 8": since when something else has been going on.
  const told = trigger.to === place.from - 1 && !sentence.mentions.some((mention) => mention === trigger);
  // "Từ 27/10, các nước ký Công ước": what others do to it goes on.
  const others = subjects[0]?.mention !== undefined && subjects[0].mention.from >= trigger.to;
  if (key === 'từ' && !isSpan && !told && (others || place.from - 1 > sentence.from))
    return [{ gate: 'trigger', words: key }];
  if (
    LIMITS.has(key) &&
    !sentence.block.syllables.slice(Math.max(0, place.from - 8), place.from).some((one) => one.key === 'từ')
  )
    return [{ gate: 'trigger', words: key }];
  const saying = sentence.cues.find(
    (cue) => (cue.kind === 'saying' || cue.kind === 'earlier') && cue.from >= from && cue.to <= to,
  );
  if (saying) return [{ gate: 'trigger', words: saying.words }];
  const near = segment(sentence, place);
  const before = sentence.cues.find(
    (cue) =>
      cue.kind === 'saying' && cue.from >= near.from && cue.to <= place.from && distance(sentence, cue, place) <= 2,
  );
  return before ? [{ gate: 'trigger', words: before.words }] : [];
}
