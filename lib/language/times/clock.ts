import { Lexicon } from '../lexicon.ts';
import { readNumberWords } from '../numbers/words.ts';
import type { Tokens } from '../tokens.ts';
import { DAY_PARTS } from './vocabulary.ts';
import type { Clock } from './when.ts';

export interface Read<T> {
  readonly value: T;
  /** Index of the token after the last one read. */
  readonly to: number;
}

/** A whole number below 100, in one or two digits or in words. */
export function readSmall(tokens: Tokens, at: number): Read<number> | undefined {
  if (tokens.isNumber(at)) {
    const value = tokens.width(at) <= 2 ? tokens.plain(at) : -1;
    return value < 0 ? undefined : { value, to: at + 1 };
  }
  if (!tokens.isWord(at)) return undefined;
  const words = readNumberWords(tokens, at);
  return words !== undefined && words.value < 100 && Number.isInteger(words.value) ? words : undefined;
}

/** A time of day, and how sure its form makes that it is one and no length of time. */
export interface ClockRead extends Read<Clock> {
  /** 19h30, 7:15: no length of time is written so. */
  readonly certain: boolean;
  /** No minutes: "3 giờ" can be three hours. */
  readonly bare: boolean;
}

const MINUTE_MARKS = new Lexicon("phút ' ’ ′ p ph m");

/** The time of day at a token: 19h30, 19g30, 7:15, "7 giờ 15 phút", "7 giờ kém 10". Minutes of 60 and more, and hours past 24, make none. */
export function readClock(tokens: Tokens, at: number): ClockRead | undefined {
  const hour = readSmall(tokens, at);
  if (hour === undefined || hour.value > 24 || !tokens.follows(hour.to)) return undefined;
  const mark = tokens.open(hour.to);
  if (mark === ':') return readColons(tokens, hour.value, hour.to);
  // "6 rưỡi sáng".
  if (mark === 'rưỡi' && hour.value > 0 && DAY_PARTS.has(tokens, hour.to + 1) && tokens.follows(hour.to + 1))
    return { value: { hour: hour.value, minute: 30 }, to: hour.to + 1, certain: true, bare: false };
  const spelled = mark === 'giờ';
  const glued = tokens.isGlued(hour.to);
  if (!spelled && !(tokens.isNumber(at) && ((mark === 'h' && !tokens.isCapital(hour.to)) || (mark === 'g' && glued))))
    return undefined;
  const after = hour.to + 1;
  const clock = { hour: hour.value };
  if (tokens.open(after) === 'rưỡi')
    return { value: { ...clock, minute: 30 }, to: after + 1, certain: false, bare: false };
  if (tokens.open(after) === 'kém') return readLess(tokens, hour.value, after);
  const minute = readSmall(tokens, after);
  const joined = tokens.isGlued(after) && tokens.isNumber(after);
  if (minute === undefined || !(joined || isMinute(tokens, after, minute))) {
    return { value: clock, to: after, certain: false, bare: true };
  }
  if (minute.value > 59) return undefined;
  const marked =
    MINUTE_MARKS.has(tokens, minute.to) && (tokens.isGlued(minute.to) || tokens.open(minute.to) === 'phút');
  const to = marked ? minute.to + 1 : minute.to;
  const second = marked ? readSmall(tokens, to) : undefined;
  if (second !== undefined && second.value < 60 && tokens.open(second.to) === 'giây') {
    return {
      value: { ...clock, minute: minute.value, second: second.value },
      to: second.to + 1,
      certain: !spelled,
      bare: false,
    };
  }
  return { value: { ...clock, minute: minute.value }, to, certain: !spelled, bare: false };
}

/** "7 giờ kém 10": ten to seven. */
function readLess(tokens: Tokens, hour: number, at: number): ClockRead | undefined {
  const less = readSmall(tokens, at + 1);
  if (less === undefined || less.value < 1 || less.value > 59) return undefined;
  const to = tokens.open(less.to) === 'phút' ? less.to + 1 : less.to;
  return { value: { hour: (hour + 23) % 24, minute: 60 - less.value }, to, certain: true, bare: false };
}

/** Two digits after "19 giờ" are minutes when the word says so, or when nothing is counted or dated by them. */
function isMinute(tokens: Tokens, at: number, minute: Read<number>): boolean {
  if (MINUTE_MARKS.has(tokens, minute.to)) return true;
  if (!tokens.isNumber(at) || tokens.width(at) !== 2 || minute.value > 59) return false;
  const next = tokens.open(minute.to);
  return (
    next !== '/' &&
    !tokens.isDash(minute.to) &&
    next !== '%' &&
    !(tokens.isPlain(minute.to) && !AFTER_MINUTE.has(tokens, minute.to))
  );
}
const AFTER_MINUTE = new Lexicon('sáng trưa chiều tối đêm ngày cùng hôm đến tới thứ và ở tại');

/** 19:30, 7:15:20, 9:40 AM. */
function readColons(tokens: Tokens, hour: number, colon: number): ClockRead | undefined {
  if (!tokens.isGlued(colon)) return undefined;
  const minute = sixtieth(tokens, colon + 1);
  if (minute < 0) return undefined;
  let to = colon + 2;
  let second = -1;
  if (tokens.open(to) === ':' && tokens.isGlued(to)) {
    second = sixtieth(tokens, to + 1);
    if (second < 0) return undefined;
    to += 2;
  }
  const half = tokens.open(to);
  const shift = half === 'pm' && hour < 12 ? 12 : half === 'am' && hour === 12 ? -12 : 0;
  if (half === 'pm' || half === 'am') to++;
  return { value: { hour: hour + shift, minute, ...(second >= 0 && { second }) }, to, certain: true, bare: false };
}

/** Two glued digits below 60; -1 for anything else. */
function sixtieth(tokens: Tokens, at: number): number {
  if (!tokens.isGlued(at) || tokens.width(at) !== 2) return -1;
  const value = tokens.plain(at);
  return value < 60 ? value : -1;
}
