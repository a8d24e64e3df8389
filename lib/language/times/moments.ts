import { Lexicon, WordFlags } from '../lexicon.ts';
import { Phrases } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import { type ClockRead, type Read, readClock } from './clock.ts';
import { type CivilDay, endOfLunar, readDates } from './dates.ts';
import { opensClause } from './joints.ts';
import {
  CLOCK_CUES,
  DAY_PARTS,
  LEANS,
  LENGTH_AFTER,
  LENGTH_CUES,
  LINKS,
  SAID_AFTER_PART,
  SAID_DAYS,
  TOLD_DAYS,
  WEAK_PARTS,
  WEEKDAYS,
} from './vocabulary.ts';
import type { Clock, Day, Lean, Moment, PartOfDay, When } from './when.ts';
import { yearAt } from './years.ts';

/** What may begin with a word, as bits: a time of day, a day by its name, one by its number, one of the week, a full moon, a part of a day. */
const CLOCK = 1;
const NAMED_DAY = 2;
const NUMBERED_DAY = 4;
const WEEKDAY = 8;
const FULL_MOON = 16;
const DAY_PART = 32;
const OPENERS = new WordFlags([
  [CLOCK, 'một hai ba bốn năm sáu bảy bẩy tám chín mười không'],
  [NAMED_DAY, 'ngày hôm bữa ngay trong cùng nay mai mốt qua'],
  [NUMBERED_DAY, 'ngày hôm mùng mồng bữa'],
  [WEEKDAY, 'thứ chủ chúa'],
  [FULL_MOON, 'rằm'],
  [
    DAY_PART,
    'rạng mờ tờ tinh tảng sáng sớm bình đầu cuối giữa trưa gần quá buổi chiều xế hoàng chập tối chạng nhá đêm khuya nửa',
  ],
]);

/** What has been read of a moment so far. */
interface Parts {
  readonly day?: Day | undefined;
  readonly lastDay?: CivilDay | undefined;
  readonly part?: PartOfDay | undefined;
  readonly clock?: Clock | undefined;
  readonly lean?: Lean | undefined;
  readonly lunar?: boolean | undefined;
}

interface PartRead extends Read<Parts> {
  /** By itself it shows that a time is meant. */
  readonly sure: boolean;
}

export interface MomentRead extends Read<When> {
  readonly from: number;
  /** Told by a part of the day or a day of the week alone: a time only in the right surroundings. */
  readonly sure: boolean;
}

/** What the words before a number say of it: that it ends a span of times, that it is a day, that it can be one, or nothing. */
export type Cue = 'span' | 'strong' | 'weak' | 'none';

const DAY_WORDS = new Lexicon('ngày hôm mùng mồng bữa');
/** Before the first ten days of a month. */
const FIRST_DAYS = new Lexicon('mùng mồng');
const MOST_PARTS = 8;

/** A day, part of a day or time of day, or any of these put together ("19h30 tối thứ Bảy, ngày 25/10"), at a token. */
export function readMoment(tokens: Tokens, at: number, cue: Cue): MomentRead | undefined {
  const parts: { -readonly [K in keyof Parts]: Parts[K] } = {
    day: undefined,
    lastDay: undefined,
    part: undefined,
    clock: undefined,
    lean: undefined,
    lunar: undefined,
  };
  let to = at;
  let next = at;
  let sure = false;
  for (let steps = 0; steps < MOST_PARTS; steps++) {
    const read = readPart(tokens, next, parts, to > at, to > at ? 'strong' : cue);
    if (read === undefined) break;
    const { day, lastDay, part, clock, lean, lunar } = read.value;
    parts.day = day ?? parts.day;
    parts.lastDay = lastDay ?? parts.lastDay;
    parts.part = part ?? parts.part;
    parts.clock = clock ?? parts.clock;
    parts.lean = lean ?? parts.lean;
    parts.lunar = lunar ?? parts.lunar;
    sure ||= read.sure;
    to = read.to;
    if (parts.lastDay !== undefined) break;
    next = skipLinks(tokens, to, parts);
  }
  if (to === at) return undefined;
  return { value: momentOf(parts), to: closeBracket(tokens, at, to), sure, from: at };
}

function momentOf({ day, lastDay, part, clock, lean, lunar }: Parts): When {
  const moment: Moment = { type: 'moment', day, part, clock, lean, lunar };
  return lastDay === undefined ? moment : { type: 'span', first: moment, last: { ...moment, day: lastDay } };
}

function readPart(tokens: Tokens, at: number, have: Parts, started: boolean, cue: Cue): PartRead | undefined {
  const number = tokens.isNumber(at);
  const opens = number ? CLOCK : OPENERS.of(tokens, at);
  if (opens === 0 || (started && !tokens.follows(at))) return undefined;
  const timed = (opens & CLOCK) !== 0 && have.clock === undefined;
  const clock = timed ? readClockHere(tokens, at, started || cue === 'span', have) : undefined;
  if (clock !== undefined) return clock;
  // A date corrects a looser word for the day: "thứ Bảy (25/10)", "hôm nay, 25/10".
  const open = have.day === undefined || have.day.type !== 'civil';
  if (number) return open ? readDays(tokens, at, cue, have) : undefined;
  const numbered = (opens & NUMBERED_DAY) !== 0;
  if (have.day === undefined) {
    const named = (opens & NAMED_DAY) !== 0 && !(numbered && tokens.isNumber(at + 1));
    const day = named ? readNamedDay(tokens, at, have) : (opens & WEEKDAY) !== 0 ? readWeekday(tokens, at) : undefined;
    if (day !== undefined) return day;
  }
  if (open && numbered && (started || !isCounting(tokens, at))) {
    // "ngày mồng 3".
    const days = readDays(tokens, FIRST_DAYS.has(tokens, at + 1) ? at + 2 : at + 1, 'strong', have);
    if (days !== undefined) return days;
    const weekday = have.day === undefined ? readWeekday(tokens, at + 1) : undefined;
    if (weekday !== undefined) return { ...weekday, sure: true };
  }
  if (have.day === undefined && (opens & FULL_MOON) !== 0) {
    return { value: { lunar: true }, to: tokens.open(at + 1) === 'tháng' ? at + 3 : at + 1, sure: true };
  }
  return (opens & DAY_PART) !== 0 && have.part === undefined ? readDayPart(tokens, at, started, have) : undefined;
}

/** "3 ngày 2 đêm", "ban ngày 5-8 độ": the word is what the number before it counts, or the time of light. */
export function isCounting(tokens: Tokens, at: number): boolean {
  if (tokens.open(at) !== 'ngày' || !tokens.isSpaced(at)) return false;
  if (tokens.isNumber(at - 1)) return !tokens.isGlued(at - 1) && yearAt(tokens, at - 1) < 0;
  return tokens.follows(at) && EACH.has(tokens, at - 1);
}
/** "mỗi ngày hai bữa", "ban ngày". */
const EACH = new Lexicon('ban mỗi một từng hàng hằng mấy');

/** "hôm qua", "sáng nay", "cùng ngày". */
function readNamedDay(tokens: Tokens, at: number, have: Parts): PartRead | undefined {
  const said =
    (have.part !== undefined && !tokens.isCapital(at) ? SAID_AFTER_PART.match(tokens, at) : undefined) ??
    SAID_DAYS.match(tokens, at);
  if (said !== undefined && !(tokens.follows(at) && VAGUE.has(tokens, at - 1)))
    return { value: { day: { type: 'said', days: said.value } }, to: at + said.length, sure: true };
  const told = TOLD_DAYS.match(tokens, at);
  if (told === undefined || (tokens.open(at) === 'trong' && have.part === undefined)) return undefined;
  return { value: { day: { type: 'told', days: told.value } }, to: at + told.length, sure: true };
}

/** "mấy hôm nay": no one day. */
const VAGUE = new Lexicon('mấy những nhiều vài bao');

const WEEKS = new Phrases<number>([
  ['tuần này', 0],
  ['tuần trước|tuần qua|tuần rồi|tuần vừa qua|tuần vừa rồi', -1],
  ['tuần sau|tuần tới', 1],
]);
const WEEKDAY_LEANS = new Phrases<Lean>([
  ['vừa qua|vừa rồi|qua|rồi|trước', 'past'],
  ['tới|sắp tới|tới đây|sau|này', 'future'],
]);

function readWeekday(tokens: Tokens, at: number): PartRead | undefined {
  const found = WEEKDAYS.match(tokens, at);
  if (found === undefined) return undefined;
  const weekday = found.value;
  const to = at + found.length;
  const week = WEEKS.match(tokens, to);
  if (week !== undefined)
    return { value: { day: { type: 'weekday', weekday, week: week.value } }, to: to + week.length, sure: true };
  const lean = tokens.isPlain(to) && !AFTER_ORDINAL.has(tokens, to + 1) ? WEEKDAY_LEANS.match(tokens, to) : undefined;
  if (lean !== undefined)
    return {
      value: { day: { type: 'weekday', weekday, apart: tokens.open(to) !== 'này' }, lean: lean.value },
      to: to + lean.length,
      sure: true,
    };
  const other = isListed(tokens, to) ? readWeekday(tokens, to + 1)?.value : undefined;
  const shared = other?.day?.type === 'weekday' ? other.day.week : undefined;
  if (shared !== undefined) return { value: { day: { type: 'weekday', weekday, week: shared } }, to, sure: true };
  return { value: { day: { type: 'weekday', weekday } }, to, sure: weekday === 7 };
}

/** "thứ Tư và thứ Năm tuần này": another day may follow, with the week of both. */
function isListed(tokens: Tokens, at: number): boolean {
  return tokens.follows(at) && (LISTS.has(tokens, at) || tokens.isDash(at));
}
const LISTS = new Lexicon('và , đến tới hoặc');

/** "lần thứ hai sau khi ...": no Monday. */
const AFTER_ORDINAL = new Lexicon('khi đó thế lúc ngày');

/** One day or several, with "âm lịch" or "vừa qua" after them. */
function readDays(tokens: Tokens, at: number, cue: Cue, have: Parts): PartRead | undefined {
  const dates = readDates(tokens, at, cue !== 'none');
  if (dates === undefined) return undefined;
  const first = dates.days[0]!.day;
  const last = dates.days.at(-1)!.day;
  const bare = last.month === undefined;
  if (bare && have.day !== undefined && have.day.type !== 'weekday') return undefined;
  if (cue === 'weak' && (bare || isCounted(tokens, dates.to))) return undefined;
  const lunar = endOfLunar(tokens, dates.to) ?? (LUNAR_MONTHS.has(tokens, dates.to - 1) ? dates.to : undefined);
  if (lunar !== undefined) return { value: { lunar: true, day: first }, to: lunar, sure: true };
  if (bare && !DAY_WORDS.has(tokens, at - 1) && !endsThere(tokens, dates.to)) return undefined;
  const lean = last.year === undefined && !isThen(tokens, dates.to) ? LEANS.match(tokens, dates.to) : undefined;
  const to = dates.to + (lean?.length ?? 0);
  const leaning = lean?.value;
  if (dates.days.length === 1) return { value: { day: first, lean: leaning }, to, sure: true };
  const days = dates.days.map(({ day }) => day.day);
  if (dates.joined === 'span' || areConsecutive(days))
    return { value: { day: first, lastDay: last, lean: leaning }, to, sure: true };
  return { value: { day: first }, to: dates.days[0]!.to, sure: true };
}

/** "ngày 9/9 rồi vào Lam Châu": and then, not the ninth just past. */
function isThen(tokens: Tokens, at: number): boolean {
  return !tokens.isPlain(at) || (tokens.open(at) === 'rồi' && tokens.isPlain(at + 1));
}

/** The twelfth and first months by names that only the lunar calendar has. */
const LUNAR_MONTHS = new Lexicon('chạp giêng');

function areConsecutive(days: readonly number[]): boolean {
  return days.every((day, i) => i === 0 || day === days[i - 1]! + 1 || (day === 1 && days[i - 1]! >= 28));
}

/** "từ 10-12 người": a noun follows, so the numbers count. */
function isCounted(tokens: Tokens, at: number): boolean {
  return tokens.isPlain(at) && !AFTER_DAY.has(tokens, at);
}

/** "sáng 25" is a day before a mark or a verb; in "tối 20 đội bóng" the number counts. */
function endsThere(tokens: Tokens, at: number): boolean {
  return !tokens.isPlain(at) || AFTER_DAY.has(tokens, at);
}
const AFTER_DAY = new Lexicon(
  'tại ở và đến tới rạng theo diễn đã sẽ khi có là trong sau trước do vừa cho được bị tổ với của để thì mà nhưng các những nhằm vì bởi từ nên hàng hằng nhiều chính dương dự ra khai bế năm tháng sáng chiều tối trưa đêm hoặc hay qua rồi âm lên',
);

function readDayPart(tokens: Tokens, at: number, started: boolean, have: Parts): PartRead | undefined {
  const part = DAY_PARTS.match(tokens, at);
  if (part === undefined || (started && tokens.isCapital(at))) return undefined;
  if (have.day?.type === 'civil' && beginsOther(tokens, at, at + part.length)) return undefined;
  if (!started && part.length === 1 && WEAK_PARTS.has(tokens, at) && !isDated(tokens, at + 1)) return undefined;
  return { value: { part: part.value }, to: at + part.length, sure: false };
}

/** "31/12, rạng sáng 1/1", "ngày 25/10, chiều cùng ngày": after the comma a part of a day with a day of its own. */
function beginsOther(tokens: Tokens, at: number, to: number): boolean {
  return tokens.open(at - 1) === ',' && (isDated(tokens, to) || (tokens.follows(to) && TOLD_DAYS.has(tokens, to)));
}

/** "khuya 25/10", "khuya qua". */
function isDated(tokens: Tokens, at: number): boolean {
  if (!tokens.follows(at)) return false;
  return tokens.isNumber(at) || DAY_WORDS.has(tokens, at) || SAID_AFTER_PART.has(tokens, at);
}

/** A time of day, with the part of the day after it that says which half is meant. */
function readClockHere(tokens: Tokens, at: number, started: boolean, have: Parts): PartRead | undefined {
  const clock = readClock(tokens, at);
  if (clock === undefined) return undefined;
  const part =
    have.part === undefined && tokens.follows(clock.to) && !tokens.isCapital(clock.to)
      ? DAY_PARTS.match(tokens, clock.to)
      : undefined;
  if (part !== undefined && !(clock.bare && tokens.open(clock.to) === 'sớm')) {
    return {
      value: { clock: inPart(clock.value, part.value), part: part.value },
      to: clock.to + part.length,
      sure: true,
    };
  }
  if (!started && !clock.certain && !isTimeOfDay(tokens, at, clock)) return undefined;
  return {
    value: { clock: have.part === undefined ? clock.value : inPart(clock.value, have.part) },
    to: clock.to,
    sure: true,
  };
}

/** Whether "3 giờ" or "7 giờ 15 phút" is a time of day and no length of time, by the words around it. */
function isTimeOfDay(tokens: Tokens, at: number, clock: ClockRead): boolean {
  // "10 giờ: Các đoàn có mặt", a live log.
  if (tokens.startsLine(at) && tokens.open(clock.to) === ':') return true;
  // "5g" is five grams, unless the words say otherwise.
  if (clock.bare && tokens.open(clock.to - 1) === 'g')
    return GRAMS_NOT_AFTER.has(tokens, at - 1) || joinsDay(tokens, clock.to);
  if (clock.bare && LENGTH_AFTER.has(tokens, clock.to) && tokens.follows(clock.to)) return false;
  if (LENGTH_CUES.endsBefore(tokens, at)) return false;
  if (CLOCK_CUES.endsBefore(tokens, at)) return true;
  // "Khoảng 19h, ...", not "Khoảng 2 giờ đồng hồ".
  if (tokens.open(at - 1) === 'khoảng' && opensClause(tokens, at - 1) && tokens.open(clock.to) === ',') return true;
  if (joinsClock(tokens, clock.to)) return true;
  const next = skipLinks(tokens, clock.to, {});
  if (
    tokens.follows(next) &&
    (DATED.has(tokens, next) || (tokens.isNumber(next) && readDates(tokens, next, false) !== undefined))
  )
    return true;
  return !clock.bare;
}
const GRAMS_NOT_AFTER = new Lexicon('lúc hồi');

/** "8g đến 11g sáng 26-10", "8g ngày 26-10": a part of a day or a day follows, after another hour perhaps. */
function joinsDay(tokens: Tokens, at: number): boolean {
  const next = skipLinks(tokens, at, {});
  if (DATED.has(tokens, next) || DAY_PARTS.has(tokens, next)) return true;
  const joint = tokens.isDash(at) || tokens.open(at) === 'đến';
  const other = joint ? readClock(tokens, at + 1) : undefined;
  return (
    other !== undefined && tokens.open(other.to - 1) === 'g' && !tokens.isDash(other.to) && joinsDay(tokens, other.to)
  );
}

/** "20h-22h": another time of day follows, written alike. */
function joinsClock(tokens: Tokens, at: number): boolean {
  const joint = tokens.isDash(at) || tokens.open(at) === 'đến' || tokens.open(at) === 'tới';
  const other = joint && tokens.follows(at + 1) ? readClock(tokens, at + 1) : undefined;
  return other !== undefined && tokens.open(at - 1) !== 'giờ';
}

const DATED = new Lexicon('ngày cùng hôm sáng chiều tối thứ chủ');

/** "3 giờ chiều" is 15:00, "12 giờ đêm" midnight, "7 giờ tối" 19:00, "12 giờ sáng" 0:00. */
function inPart(clock: Clock, { part, hours }: PartOfDay): Clock {
  const { hour } = clock;
  const later =
    (part === 'AF' && hour >= 1 && hour <= 7) ||
    (part === 'EV' && hour >= 5 && hour <= 11) ||
    (part === 'MI' && hour >= 1 && hour <= 3) ||
    (part === 'NI' && hour >= 8 && hour <= 11);
  if (later) return { ...clock, hour: hour + 12 };
  if (hour !== 12) return clock;
  if (part === 'NI') return { ...clock, hour: 24 };
  return part === 'MO' && hours === undefined ? { ...clock, hour: 0 } : clock;
}

function skipLinks(tokens: Tokens, at: number, have: Parts): number {
  let next = at;
  for (let steps = 0; steps < 3 && tokens.follows(next); steps++) {
    const link = LINKS.match(tokens, next);
    if (link === undefined) return isDatelineDash(tokens, next, have) ? next + 1 : next;
    next += link.length;
  }
  return next;
}

/** "07/03/2026 - 08:07": a dash between a day and a time of day. */
function isDatelineDash(tokens: Tokens, at: number, have: Parts): boolean {
  if (have.day === undefined || have.clock !== undefined || !tokens.isMark(at) || !tokens.isSpaced(at)) return false;
  return (tokens.isDash(at) || tokens.open(at) === '|') && tokens.open(at + 2) === ':';
}

/** A bracket opened inside the expression is closed in it: "thứ Bảy (25/10)". */
function closeBracket(tokens: Tokens, from: number, to: number): number {
  if (tokens.open(to) !== ')') return to;
  for (let i = from; i < to; i++) if (tokens.open(i) === '(') return to + 1;
  return to;
}
