import { roomFor } from '../cut.ts';
import { marksOf } from '../quotations.ts';
import type { Span } from '../span.ts';
import { cut, Tokens } from '../tokens.ts';
import type { DayNumber } from './calendar.ts';
import { isDateline } from './dateline.ts';
import type { Deixis } from './deixis.ts';
import { leads, readAt, type WhenRead } from './expressions.ts';
import { outlineOf } from './outline.ts';
import { Paragraph } from './paragraph.ts';
import { type Resolved, resolve } from './resolve.ts';
import { DAY, isoMinute, type Precision, wallMinutes } from './timex.ts';
import { kindOf, partialValue, precisionOf, type TimeKind } from './unresolved.ts';
import type { Lean, When } from './when.ts';

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
  const { anchors, marks } = outlineOf(text);
  const reader = new TimeReader(new Tokens(text, ROOM), context, marks);
  for (const { first, last } of anchors) reader.readAbout(first, last);
  return reader.found;
}

/** In characters: what stands before an anchor and behind it that says something of it is seldom longer. */
const BEFORE = 12;
const BEHIND = 8;
/** For the tokens of one text after another. */
const ROOM = roomFor(2000);

/** {@link readTimes} of a text already cut; with 1 in `taken` for each token of a time. */
export function timesOf(tokens: Tokens, context: TimeContext): { times: TimeExpression[]; taken: Uint8Array } {
  const reader = new TimeReader(tokens, context, marksOf(tokens.source));
  return { times: reader.found, taken: reader.readAll() };
}

/** Reads the times of a text, part by part in order, and places each when it is found: it is what the one read last is set against. */
class TimeReader implements Deixis {
  told: DayNumber | undefined;
  last: Resolved | undefined;
  readonly found: TimeExpression[] = [];
  /** Of each time found, noon of its day, where it is one day; NaN elsewhere. */
  readonly #noons: number[] = [];
  readonly #tokens: Tokens;
  readonly #published: number | undefined;
  /** The token at which what is placed begins. */
  #at = 0;
  /** Up to which offset all is read. */
  #readTo = 0;
  readonly #marks: readonly number[];
  /** The one asked about last. */
  #paragraph: Paragraph;
  /** Noon of the day of the dateline. */
  #dateline: number | undefined;
  /** The quotation asked about last, by where it ends, and noon of the day that the words after it tell. */
  #attributed: { readonly end: number; readonly day: number | undefined } = { end: -1, day: undefined };

  constructor(tokens: Tokens, { at }: TimeContext, marks: readonly number[]) {
    this.#tokens = tokens;
    this.#marks = marks;
    this.#paragraph = new Paragraph(tokens.source, 0, marks);
    this.#published = at === undefined ? undefined : wallMinutes(at);
  }

  /** A text cut whole; with 1 for each token of a time. */
  readAll(): Uint8Array {
    const taken = new Uint8Array(this.#tokens.length + 1);
    for (let at = 0; at < this.#tokens.length; ) {
      const read = readAt(this.#tokens, at);
      if (read === undefined) at++;
      else {
        const count = this.found.length;
        at = this.#place(read);
        if (this.found.length > count) taken.fill(1, read.from, at);
      }
    }
    return taken;
  }

  /** The times that begin before one offset and reach to another, or behind it; offsets in the order of the text. */
  readAbout(first: number, last: number): void {
    if (last <= this.#readTo) return;
    const tokens = this.#tokens;
    tokens.goTo(Math.max(first - BEFORE, this.#readTo), last + BEHIND);
    const anchor = tokens.holding(Math.max(first, this.#readTo));
    let at = this.#leadOf(this.#isRead(anchor) ? anchor + 1 : anchor);
    while (tokens.has(at) && tokens.start(at) < last) {
      const read = readAt(tokens, at);
      at = read === undefined ? at + 1 : this.#place(read);
    }
    this.#readTo = Math.max(tokens.end(at - 1), last);
  }

  /** The first of the words before a token that may be of a time with it. */
  #leadOf(at: number): number {
    let first = at;
    while (leads(this.#tokens, first - 1) && !this.#isRead(first - 1)) first--;
    return first;
  }

  /** Whether a token begins before what is left to read. */
  #isRead(at: number): boolean {
    return !this.#tokens.has(at) || this.#tokens.start(at) < this.#readTo;
  }

  /** Places what was read in time, and says at which token reading goes on. */
  #place(read: WhenRead): number {
    const { value, from } = read;
    const tokens = this.#tokens;
    this.#at = from;
    const resolved = resolve(value, this);
    if (resolved === undefined && this.#published !== undefined && !isLunar(value))
      return value.type === 'away' ? read.to : from + 1;
    const time = expression(tokens, read, resolved);
    this.found.push(time);
    this.#noons.push(noonOf(resolved, time.kind));
    if (resolved !== undefined && value.type !== 'now' && value.type !== 'span') this.last = resolved;
    if (resolved?.precision === 'day') this.#noteDateline(read, time, this.#noons.at(-1)!);
    if (resolved !== undefined && isDaily(resolved.precision)) this.told = Math.floor(resolved.from / DAY);
    return read.to;
  }

  now(): number | undefined {
    return this.#spokenAt(this.#tokens.start(this.#at)) ?? this.#dateline ?? this.#published;
  }

  lean(): Lean | undefined {
    return this.#paragraphAt(this.#tokens.start(this.#at)).leanAt(this.#tokens, this.#at);
  }

  /** Asked in the order of the text. */
  #paragraphAt(offset: number): Paragraph {
    while (offset > this.#paragraph.end)
      this.#paragraph = new Paragraph(this.#tokens.source, this.#paragraph.end + 1, this.#marks);
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
    const reader = new TimeReader(cut(words), { at: isoMinute(this.#dateline ?? this.#published) }, marksOf(words));
    reader.readAll();
    return reader.#noons.find((noon) => !Number.isNaN(noon));
  }

  /** Sets the day that the words are written on, where a dateline tells it. */
  #noteDateline({ from, to }: WhenRead, time: TimeExpression, noon: number): void {
    if (this.#published === undefined || this.#dateline !== undefined || time.kind !== 'date') return;
    const age = Math.floor(this.#published / DAY) - Math.floor(noon / DAY);
    if (age < 0 || age > OLDEST_DATELINE) return;
    if (isDateline(this.#tokens, this.#paragraphAt(time.start).start, from, to)) this.#dateline = noon;
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
