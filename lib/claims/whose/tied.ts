/**
 * Whether a day or a place is told of the deed that relates it: every word that ties them must be understood, for "Lễ mở ký diễn ra sau khi Quốc hội
 * khai mạc kỳ họp ngày 20/10" dates another opening. Rule: docs/decisions/0009-whose-deed.md.
 */
import type { Doubt } from '../claim.ts';
import { ABOUT, COUNTING, keys, type WordKeys } from '../lexicon/words.ts';
import { clauseOf, opening, type Stretch, segment, toHit, within } from '../reading/clause.ts';
import { unknownNameWithin } from '../reading/names.ts';
import type { Sentence } from '../reading/reading.ts';
import { wordsOf } from '../subjects/occasions.ts';
import type { Subject } from '../subjects/subject.ts';
import { deeds, isUnderstood } from './standing.ts';

/** What tells before, after or during something else. */
const ANOTHER_TIME = keys('sau trước khi');

/** Right before a place that opens a sentence: what is told behind it was elsewhere. */
const BEYOND = keys('sau ngoài cạnh theo');

/** What is done to something: with a word of its own behind it, a deed of its own. */
const PASSIVE = keys('được bị');

/** Before a time these tell since or until when something went on. */
const LIMITS = keys('từ sau đến tới hết trước');
const DATES: ReadonlySet<string> = new Set(['date', 'month', 'year']);

/** Before a place these tell that something moved there. */
const TOWARDS = keys('vào tới đến sang');

/** Between a deed and its day or place these add nothing: "hồi tháng 9", "hội đàm giữa ...", "phối hợp với ...", "Đoàn đại biểu ...", "Thành ủy ...". */
const TYING = keys('hồi giữa phối hợp lần đầu tiên trên đại biểu ủy');

/** Behind these, so many words without a capital head the name of a place: "ở thủ đô của Lào", "trên sân Bến Đá". */
const AT = keys('tại ở trên');
const HEADING = 2;

/**
 * @param value a day or a place
 * @param trigger the deed that relates it, or the name itself
 * @returns the words that may make the value that of something else; undefined where all are understood, or nothing is named
 */
export function untied(sentence: Sentence, value: Stretch, trigger: Stretch, subject: Subject): Doubt | undefined {
  const words = ({ from }: Stretch) => sentence.block.syllables[from]!.text;
  const since = lasting(sentence, value);
  if (since) return { gate: 'occasion', words: words(since) };
  const stranger =
    value.from >= trigger.to ? behind(sentence, value, trigger, subject) : before(sentence, value, trigger, subject);
  return stranger && { gate: 'subject', words: words(stranger) };
}

/** "Ngày 1/8, tỉnh bàn việc thông xe cầu": a day or a place in front is of what was done about the deed; not in "Ngày 1/8, việc thông xe ...". */
export function spokenOf(sentence: Sentence, value: Stretch, trigger: Stretch): Doubt | undefined {
  const { syllables } = sentence.block;
  if (value.to >= trigger.from) return undefined;
  const told = (at: number) =>
    at === trigger.from - 1 || (syllables[at]!.key === 'việc' && syllables[at - 1]!.key !== 'làm');
  const at = syllables.findIndex(
    ({ key }, i) =>
      i > value.to &&
      i < trigger.from &&
      SPOKEN.has(key) &&
      told(i) &&
      syllables.slice(value.to, i).some(({ kind }) => kind !== 'punctuation'),
  );
  return at < 0 ? undefined : { gate: 'subject', words: syllables[at]!.text };
}

const SPOKEN = keys('việc về');

/** "Từ 27/10, các nước ký tại New York": where it goes on, since or until a day. */
function lasting(sentence: Sentence, value: Stretch): Stretch | undefined {
  const { syllables } = sentence.block;
  const clause = clauseOf(sentence, value);
  if (isTimed(sentence, value)) return undefined;
  const limit = sentence.times.find((time) => {
    const at = toHit(sentence, time.start, time.end).from - 1;
    return DATES.has(time.kind) && at >= clause.from && at < clause.to && LIMITS.has(syllables[at]!.key);
  });
  return limit && toHit(sentence, limit.start, limit.end);
}

/** "Lễ mở ký ... diễn ra tại Hà Nội ngày 25/10": what stands between the name, the deed and the value behind them. */
function behind(sentence: Sentence, value: Stretch, trigger: Stretch, subject: Subject): Stretch | undefined {
  const { mention } = subject;
  if (!mention) return undefined;
  const ends = [mention, ...(mention.parts ?? [])].map(({ to }) => to);
  const named = Math.max(0, ...ends.filter((to) => to <= value.from));
  const before = Math.max(0, ...ends.filter((to) => to <= trigger.from));
  const gap = { from: Math.max(before, segment(sentence, trigger).from), to: trigger.from };
  return (
    beyond(sentence) ??
    around(sentence, { from: Math.min(trigger.to, mention.to), to: value.from }) ??
    strange(sentence, { from: Math.max(trigger.to, named), to: value.from }) ??
    object(sentence, trigger, value) ??
    (before > 0 ? (strange(sentence, gap, subject) ?? unknownNameWithin(sentence, gap)) : undefined)
  );
}

/** "Bão đổ bộ Philippines ngày 9/9": a name right behind the deed that the base does not know. */
function object(sentence: Sentence, { to }: Stretch, value: Stretch): Stretch | undefined {
  return unknownNameWithin(sentence, { from: to, to: Math.min(to + 1, value.from) });
}

/** "Sáng 25/10, ... khai mạc Lễ mở ký": the words of the value's own segment, and those of who does the deed. */
function before(sentence: Sentence, value: Stretch, trigger: Stretch, subject: Subject): Stretch | undefined {
  const own = segment(sentence, value);
  const from = Math.max(own.from, opening(sentence));
  const doer = segment(sentence, trigger);
  const apart = !within(trigger, own);
  return (
    (apart && TOWARDS.has(sentence.block.syllables[value.from - 1]?.key ?? '') && !isTimed(sentence, value)
      ? { from: value.from - 1, to: value.from }
      : undefined) ??
    (apart ? (done(sentence, { from, to: value.from }) ?? around(sentence, { from, to: value.from })) : undefined) ??
    strange(sentence, { from, to: value.from }, subject) ??
    strange(sentence, { from: value.to, to: Math.min(own.to, trigger.from) }, subject) ??
    (apart && !isTimed(sentence, value) ? toldThere(sentence, { from: own.to, to: doer.from }, subject) : undefined) ??
    (apart ? strange(sentence, { from: Math.max(doer.from, opening(sentence)), to: trigger.from }, subject) : undefined)
  );
}

/** "Tại Johannesburg, G20 nhắc tới Công ước, vừa được ký", "Tại Lima, Peru cho biết ...": what was said or done at a place about the subject. */
function toldThere(sentence: Sentence, between: Stretch, { mention, ...subject }: Subject): Stretch | undefined {
  const said = sentence.cues.find((cue) => cue.kind === 'saying' && cue.words !== 'theo' && within(cue, between));
  if (said) return said;
  return mention && within(mention, between)
    ? strange(sentence, { from: between.from + 1, to: mention.from }, { mention, ...subject })
    : undefined;
}

/** "Được thông qua tại New York, ...": the passive of a deed that is none of the base's. */
function done(sentence: Sentence, stretch: Stretch): Stretch | undefined {
  const verb = wordIn(sentence, stretch, PASSIVE);
  return verb && deeds(sentence).some(({ from, to }) => from <= verb.to && verb.to < to) ? undefined : verb;
}

/** The first word within a stretch that neither tells who, how many, when or where, nor is plain, nor of the names of `subject`. */
function strange(sentence: Sentence, { from, to }: Stretch, subject?: Subject): Stretch | undefined {
  const { syllables } = sentence.block;
  const own = [subject?.entity, ...(subject?.mention?.entities ?? [])].filter((one) => one !== undefined).map(wordsOf);
  for (let at = from; at < to; at++) {
    const { key } = syllables[at]!;
    if (key === ABOUT) while (at + 1 < to && syllables[at + 1]!.kind !== 'punctuation') at++;
    else if (isUnderstood(sentence, at) || COUNTING.has(key) || TYING.has(key) || own.some((words) => words.has(key)))
      continue;
    else if (
      !syllables.slice(Math.max(from, at - HEADING), at).some((one) => AT.has(one.key)) &&
      !sentence.triggers.some((hit) => hit.property.role === 'agent' && hit.from <= at && at < hit.to)
    )
      return { from: at, to: at + 1 };
  }
  return undefined;
}

/** "... diễn ra ba tuần sau Đại hội Đảng bộ (4/10)": what opens a clause or a phrase of another time; not "sau hai ngày". */
function around(sentence: Sentence, stretch: Stretch): Stretch | undefined {
  const word = wordIn(sentence, stretch, ANOTHER_TIME);
  if (!word) return undefined;
  const { syllables } = sentence.block;
  const to = Math.min(stretch.to, segment(sentence, word).to);
  for (let at = word.to; at < to; at++) {
    const { start, capital } = syllables[at]!;
    const timed = sentence.times.some((time) => time.start <= start && start < time.end);
    if (!timed && (capital || !isUnderstood(sentence, at))) return word;
  }
  return undefined;
}

/** "Sau Hà Nội, Công ước được mở ký tại ...": beside a place, what was in another. */
function beyond(sentence: Sentence): Stretch | undefined {
  const from = opening(sentence);
  const word = wordIn(sentence, { from, to: Math.min(from + 2, sentence.to) }, BEYOND);
  const place = word && sentence.mentions.find((one) => one.from === word.to);
  return place?.entities.some(({ kind }) => kind === 'place') && segment(sentence, place).to === place.to
    ? word
    : undefined;
}

function isTimed({ block: { syllables }, times }: Sentence, { from }: Stretch): boolean {
  const { start } = syllables[from]!;
  return times.some((time) => time.start <= start && start < time.end);
}

function wordIn(sentence: Sentence, { from, to }: Stretch, words: WordKeys): Stretch | undefined {
  for (let at = from; at < to; at++) if (words.has(sentence.block.syllables[at]!.key)) return { from: at, to: at + 1 };
  return undefined;
}
