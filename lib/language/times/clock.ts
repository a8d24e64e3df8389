import { readNumberWords } from '../numbers/words.ts';
import type { Syllable } from '../syllables.ts';
import type { Clock } from './when.ts';

export interface Read<T> {
  readonly value: T;
  /** Index of the token after the last one read. */
  readonly to: number;
}

/** A whole number below 100 in digits or words. */
export function readSmall(tokens: readonly Syllable[], at: number): Read<number> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    return token.text.length <= 2 && /^\d+$/.test(token.text) ? { value: Number(token.text), to: at + 1 } : undefined;
  }
  if (token.kind !== 'word') return undefined;
  const words = readNumberWords(tokens, at);
  return words !== undefined && words.value < 100 && Number.isInteger(words.value) ? words : undefined;
}

const HOURS = new Set(['h', 'g', 'giờ', 'tiếng']);
const MINUTE_MARKS = new Set(['phút', "'", '’', '′', 'p', 'ph', 'm', 'min']);

/** A time of day and whether its own form shows that it is none of a duration: 19h30, 7:15, "7 giờ 15 phút". */
export interface ClockRead extends Read<Clock> {
  readonly certain: boolean;
  /** Written with giờ or h and no minutes: "3 giờ" can be three hours. */
  readonly bareHours: boolean;
}

/** Reads a time of day at token `at`; minutes of 60 and more, and hours past 24, are none. */
export function readClock(tokens: readonly Syllable[], at: number): ClockRead | undefined {
  const hour = readSmall(tokens, at);
  if (hour === undefined || hour.value > 24) return undefined;
  const mark = tokens[hour.to];
  if (mark === undefined || mark.gap === 'line') return undefined;
  if (mark.text === ':' && mark.gap === 'none') return readColons(tokens, hour.value, hour.to);
  if (!HOURS.has(mark.key) || mark.capital || mark.key === 'tiếng') return undefined;
  if (mark.key !== 'giờ' && (mark.gap !== 'none' || tokens[at]!.kind !== 'number')) {
    if (!(mark.gap === 'space' && mark.key === 'h')) return undefined;
  }
  const after = hour.to + 1;
  const next = tokens[after];
  if (next?.key === 'rưỡi')
    return { value: { hour: hour.value, minute: 30 }, to: after + 1, certain: false, bareHours: false };
  if (next?.key === 'kém') {
    const less = readSmall(tokens, after + 1);
    if (less !== undefined && less.value > 0 && less.value < 60) {
      const to = tokens[less.to]?.key === 'phút' ? less.to + 1 : less.to;
      return { value: { hour: (hour.value + 23) % 24, minute: 60 - less.value }, to, certain: true, bareHours: false };
    }
  }
  const glued = mark.key !== 'giờ';
  const minute = glued && next?.gap !== 'none' && next?.gap !== 'space' ? undefined : readSmall(tokens, after);
  if (minute !== undefined && isMinute(tokens, minute, glued && next!.gap === 'none')) {
    if (minute.value > 59) return undefined;
    const marked = isMinuteMark(tokens[minute.to]);
    let to = marked ? minute.to + 1 : minute.to;
    const second = marked ? readSmall(tokens, to) : undefined;
    if (second !== undefined && tokens[second.to]?.key === 'giây' && second.value < 60) to = second.to + 1;
    const clock: Clock = {
      hour: hour.value,
      minute: minute.value,
      ...(second !== undefined && to === second.to + 1 && { second: second.value }),
    };
    return { value: clock, to, certain: glued, bareHours: false };
  }
  return { value: { hour: hour.value }, to: after, certain: false, bareHours: true };
}

function isMinute(tokens: readonly Syllable[], minute: Read<number>, glued: boolean): boolean {
  if (glued) return true;
  if (isMinuteMark(tokens[minute.to])) return true;
  const token = tokens[minute.to - 1]!;
  const next = tokens[minute.to];
  return (
    token.kind === 'number' &&
    token.text.length === 2 &&
    minute.value < 60 &&
    next?.text !== '/' &&
    next?.text !== '-' &&
    next?.kind !== 'word'
  );
}

function isMinuteMark(token: Syllable | undefined): boolean {
  return token !== undefined && MINUTE_MARKS.has(token.key) && (token.key === 'phút' || token.gap === 'none');
}

function readColons(tokens: readonly Syllable[], hour: number, colon: number): ClockRead | undefined {
  const minute = tokens[colon + 1];
  if (minute === undefined || minute.gap !== 'none' || !/^[0-5]\d$/.test(minute.text)) return undefined;
  let to = colon + 2;
  let second: number | undefined;
  if (tokens[to]?.text === ':' && tokens[to]!.gap === 'none') {
    const seconds = tokens[to + 1];
    if (seconds === undefined || seconds.gap !== 'none' || !/^[0-5]\d$/.test(seconds.text)) return undefined;
    second = Number(seconds.text);
    to += 2;
  }
  const half = tokens[to];
  let shift = 0;
  if (half !== undefined && (half.text === 'AM' || half.text === 'PM' || half.text === 'am' || half.text === 'pm')) {
    if (half.key === 'pm' && hour < 12) shift = 12;
    if (half.key === 'am' && hour === 12) shift = -12;
    to++;
  }
  return {
    value: { hour: hour + shift, minute: Number(minute.text), ...(second !== undefined && { second }) },
    to,
    certain: true,
    bareHours: false,
  };
}
