import { Phrases } from '../phrases.ts';
import type { Syllable } from '../syllables.ts';
import { type ClockRead, type Read, readClock, readSmall } from './clock.ts';
import { readDates } from './dates.ts';
import {
  CLOCK_CUES,
  DAY_PARTS,
  LINKS,
  SAID_AFTER_PART,
  SAID_DAYS,
  TOLD_DAYS,
  UNIT_SHIFTS,
  WEAK_PARTS,
  WEEKDAYS,
} from './vocabulary.ts';
import type { Clock, Day, Lean, Moment, PartOfDay, When } from './when.ts';

interface Parts {
  day?: Day;
  span?: { first: Day; last: Day };
  part?: PartOfDay;
  clock?: Clock;
  lean?: Lean;
  lunar?: boolean;
}

export interface MomentRead extends Read<When> {
  /** Told by a day part or weekday alone, or a bare hour: a time only in the right surroundings. */
  readonly weak: boolean;
  readonly from: number;
}

const LUNAR = new Phrases([['âm lịch|âl|al', true]]);
const TET = new Phrases([['tết|tết nguyên đán|tháng giêng|tháng chạp', true]]);
const LEANS = new Phrases<Lean>([
  ['vừa qua|vừa rồi|qua|mới đây|mới rồi', 'past'],
  ['tới|sắp tới|tới đây|sắp đến', 'future'],
]);
const WEEK_OF_DAY = new Phrases<number>([
  ['tuần này', 0],
  ['tuần trước|tuần qua|tuần rồi|tuần vừa qua|tuần vừa rồi', -1],
  ['tuần sau|tuần tới|tuần sau đó', 1],
]);
const DAY_WORDS = new Set(['ngày', 'hôm', 'mùng', 'mồng', 'mùng', 'bữa']);

/** A day, part of a day or time of day, or any of these put together, at token `at`. */
export function readMoment(tokens: readonly Syllable[], at: number, cued = false): MomentRead | undefined {
  const parts: Parts = {};
  let to = at;
  let next = at;
  let strong = false;
  let lastWasPart = false;
  for (let steps = 0; steps < 8; steps++) {
    const read = readPart(tokens, next, parts, to > at, lastWasPart, cued || to > at || isCued(tokens, next));
    if (read === undefined) break;
    Object.assign(parts, read.value);
    strong ||= read.strong;
    lastWasPart = read.value.part !== undefined;
    to = read.to;
    if (parts.span !== undefined) break;
    next = skipLinks(tokens, to);
  }
  if (to === at) return undefined;
  to = closeBracket(tokens, at, to);
  const value = momentOf(parts);
  return value === undefined ? undefined : { value, to, weak: !strong, from: at };
}

function isCued(tokens: readonly Syllable[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && DAY_WORDS.has(before.open);
}

function momentOf(parts: Parts): When | undefined {
  const { span, ...rest } = parts;
  if (span === undefined) return { type: 'moment', ...rest };
  const { day: _day, ...shared } = rest;
  return {
    type: 'span',
    first: { type: 'moment', ...shared, day: span.first },
    last: { type: 'moment', ...shared, day: span.last },
  };
}

interface PartRead {
  readonly value: Parts;
  readonly to: number;
  readonly strong: boolean;
}

function readPart(
  tokens: readonly Syllable[],
  at: number,
  have: Parts,
  started: boolean,
  afterPart: boolean,
  cued: boolean,
): PartRead | undefined {
  const token = tokens[at];
  if (token === undefined || (started && token.gap === 'line')) return undefined;
  const day = have.day === undefined && have.span === undefined;
  if (token.kind === 'number') {
    if (have.clock === undefined) {
      const clock = readClockHere(tokens, at, started, have);
      if (clock !== undefined) return { value: clock.value, to: clock.to, strong: clock.certain };
    }
    return day || have.day?.type === 'weekday' ? readDatesHere(tokens, at, cued) : undefined;
  }
  if (token.kind !== 'word') return undefined;
  if (day) {
    const said = (afterPart ? SAID_AFTER_PART.match(tokens, at) : undefined) ?? SAID_DAYS.match(tokens, at);
    if (said && !token.capital)
      return { value: { day: { type: 'said', days: said.value } }, to: at + said.length, strong: true };
    if (said && SAID_DAYS.match(tokens, at))
      return { value: { day: { type: 'said', days: said.value } }, to: at + said.length, strong: true };
    const told = TOLD_DAYS.match(tokens, at);
    if (told) return { value: { day: { type: 'told', days: told.value } }, to: at + told.length, strong: true };
    const weekday = readWeekday(tokens, at);
    if (weekday !== undefined) return weekday;
  }
  if ((day || have.day?.type === 'weekday') && DAY_WORDS.has(token.open)) {
    const dates = readDatesHere(tokens, at + 1, true);
    if (dates !== undefined) return dates;
    if (started || token.open === 'ngày' || token.open === 'hôm') {
      const weekday = day ? readWeekday(tokens, at + 1) : undefined;
      if (weekday !== undefined) return weekday;
    }
  }
  if (token.open === 'rằm' && day) {
    return { value: { lunar: true }, to: tokens[at + 1]?.open === 'tháng' ? at + 3 : at + 1, strong: true };
  }
  if (have.clock === undefined) {
    const clock = readClockHere(tokens, at, started, have);
    if (clock !== undefined) return { value: clock.value, to: clock.to, strong: clock.certain };
  }
  if (have.part === undefined || have.clock === undefined) {
    const part = DAY_PARTS.match(tokens, at);
    if (
      part &&
      have.part === undefined &&
      (!token.capital || !started) &&
      !(part.length === 1 && WEAK_PARTS.has(token.open) && !started)
    ) {
      return { value: { part: part.value }, to: at + part.length, strong: false };
    }
  }
  return undefined;
}

function readWeekday(tokens: readonly Syllable[], at: number): PartRead | undefined {
  const weekday = WEEKDAYS.match(tokens, at);
  if (weekday === undefined) return undefined;
  let to = at + weekday.length;
  const week = WEEK_OF_DAY.match(tokens, to);
  if (week)
    return {
      value: { day: { type: 'weekday', weekday: weekday.value, week: week.value } },
      to: to + week.length,
      strong: true,
    };
  const lean = LEANS.match(tokens, to);
  if (lean) to += lean.length;
  return {
    value: { day: { type: 'weekday', weekday: weekday.value }, ...(lean && { lean: lean.value }) },
    to,
    strong: lean !== undefined || weekday.value === 7,
  };
}

function readDatesHere(tokens: readonly Syllable[], at: number, cued: boolean): PartRead | undefined {
  const dates = readDates(tokens, at, cued);
  if (dates === undefined) return undefined;
  const first = dates.days[0]!;
  const last = dates.days.at(-1)!;
  let to = dates.to;
  const lunar =
    LUNAR.match(tokens, to) ??
    (tokens[to]?.text === '(' ? LUNAR.match(tokens, to + 1) : undefined) ??
    TET.match(tokens, to);
  if (lunar) return { value: { lunar: true, day: first.day }, to: to + lunar.length, strong: true };
  const lean = typeof last.day.year === 'undefined' ? LEANS.match(tokens, to) : undefined;
  if (lean) to += lean.length;
  const leaning = lean ? { lean: lean.value } : {};
  if (dates.days.length === 1) return { value: { day: first.day, ...leaning }, to, strong: true };
  if (dates.joined === 'span' || areConsecutive(dates.days.map((one) => one.day.day))) {
    return { value: { span: { first: first.day, last: last.day }, ...leaning }, to, strong: true };
  }
  return { value: { day: first.day }, to: first.to, strong: true };
}

function areConsecutive(days: readonly number[]): boolean {
  return days.every((day, i) => i === 0 || day === days[i - 1]! + 1 || (day === 1 && days[i - 1]! >= 28));
}

/** A time of day, with the part of the day after it that says which half is meant. */
function readClockHere(
  tokens: readonly Syllable[],
  at: number,
  started: boolean,
  have: Parts,
): { value: Parts; to: number; certain: boolean } | undefined {
  const clock = readClock(tokens, at);
  if (clock === undefined) return undefined;
  const part = DAY_PARTS.match(tokens, clock.to);
  if (part && tokens[clock.to]!.gap !== 'line') {
    return {
      value: { clock: inPart(clock.value, part.value), part: part.value },
      to: clock.to + part.length,
      certain: true,
    };
  }
  const placed = have.part === undefined ? clock.value : inPart(clock.value, have.part);
  const cued = started || isClockCued(tokens, at, clock);
  if (!clock.certain && !cued) return undefined;
  return { value: { clock: placed }, to: clock.to, certain: true };
}

/** Whether a bare "3 giờ" is a time of day and no length of time. */
function isClockCued(tokens: readonly Syllable[], at: number, clock: ClockRead): boolean {
  const glued = tokens[clock.to - 1]!.open === 'h' || tokens[clock.to - 1]!.open === 'g';
  const next = tokens[skipLinks(tokens, clock.to)];
  const follows =
    next !== undefined &&
    (next.open === 'ngày' ||
      next.open === 'sáng' ||
      next.open === 'chiều' ||
      next.open === 'cùng' ||
      next.open === 'hôm');
  if (clock.bareHours && next !== undefined && DURATION_AFTER.has(next.open)) return false;
  if (follows && tokens[clock.to]?.open !== 'trong') return true;
  if (followedByDate(tokens, skipLinks(tokens, clock.to))) return true;
  const cue = CLOCK_CUES.matchBefore(tokens, at, 3);
  if (cue && !(clock.bareHours && tokens[at - 1]!.open === 'khoảng')) return true;
  return !clock.bareHours && !glued ? false : glued && !clock.bareHours;
}
const DURATION_AFTER = new Set([
  'đồng',
  'liền',
  'liên',
  'bay',
  'qua',
  'nữa',
  'làm',
  'mỗi',
  'mỗi',
  'lái',
  'học',
  'chạy',
  'di',
  'sau',
  'trước',
]);

function followedByDate(tokens: readonly Syllable[], at: number): boolean {
  return tokens[at]?.kind === 'number' && readDates(tokens, at, false) !== undefined;
}

/** "3 giờ chiều" is 15:00, "12 giờ đêm" midnight, "7 giờ tối" 19:00. */
export function inPart(clock: Clock, { part }: PartOfDay): Clock {
  const { hour } = clock;
  if (part === 'AF' && hour >= 1 && hour <= 7) return { ...clock, hour: hour + 12 };
  if (part === 'EV' && hour >= 5 && hour <= 11) return { ...clock, hour: hour + 12 };
  if (part === 'NI') {
    if (hour === 12) return { ...clock, hour: 24 };
    if (hour >= 8 && hour <= 11) return { ...clock, hour: hour + 12 };
  }
  if (part === 'MI' && hour >= 1 && hour <= 3) return { ...clock, hour: hour + 12 };
  return clock;
}

function skipLinks(tokens: readonly Syllable[], at: number): number {
  let next = at;
  for (let steps = 0; steps < 3; steps++) {
    const token = tokens[next];
    if (token === undefined || token.gap === 'line') return next;
    if (token.open === 'ngày' || token.open === 'hôm') return next;
    const link = LINKS.match(tokens, next);
    if (link === undefined) return isDatelineDash(tokens, next) ? next + 1 : next;
    const length =
      link.length > 1 && ['ngày', 'hôm'].includes(tokens[next + link.length - 1]!.open) ? link.length - 1 : link.length;
    next += length;
  }
  return next;
}

/** "07/03/2026 - 08:07": a dash between a day and a time of day. */
function isDatelineDash(tokens: readonly Syllable[], at: number): boolean {
  const token = tokens[at]!;
  return (
    (token.text === '-' || token.text === '–' || token.text === '|') &&
    token.gap === 'space' &&
    tokens[at + 2]?.text === ':'
  );
}

/** A bracket opened inside the expression is closed in it: "thứ Bảy (25/10)". */
function closeBracket(tokens: readonly Syllable[], from: number, to: number): number {
  let open = 0;
  for (let i = from; i < to; i++) if (tokens[i]!.text === '(') open++;
  return open > 0 && tokens[to]?.text === ')' ? to + 1 : to;
}

export { readSmall, UNIT_SHIFTS };
