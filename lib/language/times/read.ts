import { cut } from '../cut.ts';
import { Part } from '../part.ts';
import { marksOf } from '../quotations.ts';
import type { Span } from '../span.ts';
import { type Tokens, WIDTH } from '../tokens.ts';
import { outlineOf, type Stretch } from './anchors.ts';
import type { DayNumber } from './calendar.ts';
import { isDateline } from './dateline.ts';
import { leads, readAt, type WhenRead } from './expressions.ts';
import { Paragraph } from './paragraph.ts';
import { type Resolved, resolve } from './resolve.ts';
import { DAY, isoMinute, type Precision, wallMinutes } from './timex.ts';
import { kindOf, partialValue, precisionOf, type TimeKind } from './unresolved.ts';
import type { When } from './when.ts';

export type { TimeKind } from './unresolved.ts';

/** A time as a newspaper writes it, and the interval it stands for. Offsets into the text read. */
export interface TimeExpression extends Span {
  readonly quote: string;
  readonly kind: TimeKind;
  /** TIMEX3-like: 2025-10-25TMO, 2025-Q3, a span a/b. With X for digits that are not known: XXXX-10-25. Empty for a lunar date. */
  readonly value: string;
  /** ISO 8601 with offset, inclusive. Empty when the time can't be placed: no time of publication given, or a lunar date. */
  readonly from: string;
  /** ISO 8601 with offset, exclusive. */
  readonly to: string;
  readonly precision: Precision;
  /** Every part of it is in the words; false when the time of publication had a part in it. */
  readonly explicit: boolean;
}

export interface TimeContext {
  /** ISO 8601 moment of publication. Without it relative and year-less times have no interval. */
  readonly at?: string;
}

/**
 * The times of a text, in order, not overlapping. Relative ones are resolved against `context.at`, inside a quotation against the day the
 * speaker spoke where the text tells it; year-less ones to the nearest sensible year.
 * Throws nothing: an `at` that is no ISO moment counts as none.
 */
export function readTimes(text: string, context: TimeContext = {}): TimeExpression[] {
  const { stretches, marks } = outlineOf(text);
  const reader = new TimeReader(text, context, marks);
  for (const stretch of stretches) reader.readStretch(stretch);
  return reader.found;
}

/** In characters: what stands before a time and behind it that says something of it is seldom longer. */
const BEFORE = 20;
const BEHIND = 12;
/** For the tokens of one stretch after another. */
const ROOM = new Int32Array(WIDTH * 512);

/** The first time that begins at a token or after it, and before an offset. */
function nextTime(tokens: Tokens, at: number, last: number): WhenRead | undefined {
  for (let i = at; i < tokens.length && tokens.start(i) < last; i++) {
    const read = readAt(tokens, i);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** {@link readTimes} of a text already cut; with 1 in `taken` for each token of a time. */
export function timesOf(tokens: Tokens, context: TimeContext): { times: TimeExpression[]; taken: Uint8Array } {
  const reader = new TimeReader(tokens.source, context, marksOf(tokens.source));
  return { times: reader.found, taken: reader.read(tokens) };
}

/** Reads the times of a text, part by part in order, and places each when it is found. */
class TimeReader {
  readonly found: TimeExpression[] = [];
  /** Of each time found, noon of its day, where it is one day; NaN elsewhere. */
  readonly #noons: number[] = [];
  readonly #text: string;
  readonly #published: number | undefined;
  #told: DayNumber | undefined;
  #last: Resolved | undefined;
  /** Where the part read last ends. */
  #readTo = 0;
  /** The part read last: the next stretch may lie in it too. */
  #part: Part | undefined;
  readonly #marks: readonly number[];
  /** The one asked about last. */
  #paragraph: Paragraph;
  /** Noon of the day of the dateline. */
  #dateline: number | undefined;
  /** The quotation asked about last, by where it ends, and noon of the day that the words after it tell. */
  #attributed: { readonly end: number; readonly day: number | undefined } = { end: -1, day: undefined };

  constructor(text: string, { at }: TimeContext, marks: readonly number[]) {
    this.#text = text;
    this.#marks = marks;
    this.#paragraph = new Paragraph(text, 0, marks);
    this.#published = at === undefined ? undefined : wallMinutes(at);
  }

  /** A whole text; with 1 for each token of a time. */
  read(tokens: Tokens): Uint8Array {
    const taken = new Uint8Array(tokens.length + 1);
    let next = 0;
    for (;;) {
      const read = nextTime(tokens, next, tokens.source.length);
      if (read === undefined) break;
      const count = this.found.length;
      next = this.#place(tokens, read);
      if (this.found.length > count) taken.fill(1, read.from, next);
    }
    return taken;
  }

  /** A part of a text. */
  readStretch({ first, last }: Stretch): void {
    if (last <= this.#readTo) return;
    const part = this.#partOf(first - BEFORE, last + BEHIND);
    let offset = part.ask(Math.max(first, this.#readTo), (tokens, at) => tokens.start(this.#leadOf(tokens, at)));
    while (offset < last) {
      const next = part.ask(offset, (tokens, at) => nextTime(tokens, at, last));
      if (next === undefined) break;
      offset = part.tokens.end(this.#place(part.tokens, next) - 1);
    }
    this.#readTo = Math.max(offset, last);
  }

  #partOf(from: number, to: number): Part {
    if (this.#part?.covers(from, to) !== true) this.#part = new Part(this.#text, from, to, ROOM);
    return this.#part;
  }

  /** The first of the words before a token that may be of a time with it. */
  #leadOf(tokens: Tokens, at: number): number {
    let first = at;
    while (leads(tokens, first - 1) && tokens.start(first - 1) >= this.#readTo) first--;
    return first;
  }

  /** Places what was read in time, and says at which token reading goes on. */
  #place(tokens: Tokens, read: WhenRead): number {
    const { value, from } = read;
    const start = tokens.start(from);
    const resolved = resolve(value, {
      now: () => this.#spokenAt(start) ?? this.#dateline ?? this.#published,
      told: this.#told,
      last: this.#last,
      lean: () => this.#paragraphAt(start).leanAt(start),
    });
    if (resolved === undefined && this.#published !== undefined && !isLunar(value))
      return value.type === 'away' ? read.to : from + 1;
    const time = expression(tokens, read, resolved);
    this.found.push(time);
    this.#noons.push(noonOf(resolved, time.kind));
    if (resolved !== undefined && value.type !== 'now' && value.type !== 'span') this.#last = resolved;
    if (resolved?.precision === 'day') this.#noteDateline(time, this.#noons.at(-1)!);
    if (resolved !== undefined && isDaily(resolved.precision)) this.#told = Math.floor(resolved.from / DAY);
    return read.to;
  }

  /** Asked in the order of the text. */
  #paragraphAt(offset: number): Paragraph {
    while (offset > this.#paragraph.end)
      this.#paragraph = new Paragraph(this.#text, this.#paragraph.end + 1, this.#marks);
    return this.#paragraph;
  }

  /**
   * For the words of a quotation, noon of the day they were said: that of the words that tell who said them, or the one last told of
   * outside quotations in the same paragraph. Undefined outside quotations, and where no day is told.
   */
  #spokenAt(offset: number): number | undefined {
    const paragraph = this.#paragraphAt(offset);
    const end = paragraph.endOfQuotation(offset);
    if (end < 0) return undefined;
    if (this.#attributed.end !== end) this.#attributed = { end, day: this.#dayOf(paragraph.attributionAt(end)) };
    if (this.#attributed.day !== undefined) return this.#attributed.day;
    for (let i = this.found.length - 1; i >= Math.max(0, this.found.length - MOST_FOLLOWED); i--) {
      const { start } = this.found[i]!;
      if (start < paragraph.start) return undefined;
      const noon = this.#noons[i]!;
      if (!Number.isNaN(noon) && paragraph.endOfQuotation(start) < 0) return noon;
    }
    return undefined;
  }

  #dayOf(words: string): number | undefined {
    if (words === '' || this.#published === undefined) return undefined;
    const reader = new TimeReader(words, { at: isoMinute(this.#dateline ?? this.#published) }, marksOf(words));
    reader.read(cut(words, 0, words.length));
    return reader.#noons.find((noon) => !Number.isNaN(noon));
  }

  /** Sets the day that the words are written on, where a dateline tells it. */
  #noteDateline(time: TimeExpression, noon: number): void {
    if (this.#published === undefined || this.#dateline !== undefined || time.kind !== 'date') return;
    const age = Math.floor(this.#published / DAY) - Math.floor(noon / DAY);
    if (age < 0 || age > OLDEST_DATELINE) return;
    if (isDateline(this.#text, this.#paragraphAt(time.start).start, time.start, time.end)) this.#dateline = noon;
  }
}

/** In days before publication. */
const OLDEST_DATELINE = 7;

/** In wall-clock minutes; NaN for what is no one day or within one. */
function noonOf(time: Resolved | undefined, kind: TimeKind): number {
  if (time === undefined || !isDaily(time.precision) || kind === 'span') return Number.NaN;
  return Math.floor(time.from / DAY) * DAY + DAY / 2;
}

/** No day is followed back over more times. */
const MOST_FOLLOWED = 100;

function isDaily(precision: Precision): boolean {
  return precision === 'day' || precision === 'day-part' || precision === 'hour' || precision === 'minute';
}

function isLunar(when: When): boolean {
  return when.type === 'lunar' || (when.type === 'moment' && when.lunar === true);
}

function expression(tokens: Tokens, { value, from, to }: WhenRead, resolved: Resolved | undefined): TimeExpression {
  return {
    start: tokens.start(from),
    end: tokens.end(to - 1),
    quote: tokens.slice(from, to),
    kind: kindOf(value, resolved?.precision),
    value: resolved?.value ?? partialValue(value),
    from: resolved === undefined ? '' : isoMinute(resolved.from),
    to: resolved === undefined ? '' : isoMinute(resolved.to),
    precision: resolved?.precision ?? precisionOf(value),
    explicit: resolved?.explicit ?? false,
  };
}
