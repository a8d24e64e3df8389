import { cut } from '../cut.ts';
import type { Span } from '../span.ts';
import { type Tokens, WIDTH } from '../tokens.ts';
import { type Stretch, spaceBehind, stretchesOf } from './anchors.ts';
import type { DayNumber } from './calendar.ts';
import { isDateline } from './dateline.ts';
import { readAt, type WhenRead } from './expressions.ts';
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
  const reader = new TimeReader(text, context);
  for (const stretch of stretchesOf(text)) reader.readStretch(stretch);
  return reader.found;
}

/** For the tokens of one stretch after another. */
const ROOM = new Int32Array(WIDTH * 512);

/** {@link readTimes} of a text already cut; with 1 in `taken` for each token of a time. */
export function timesOf(tokens: Tokens, context: TimeContext): { times: TimeExpression[]; taken: Uint8Array } {
  const reader = new TimeReader(tokens.source, context);
  return { times: reader.found, taken: reader.read(tokens) };
}

/** Reads the times of a text, part by part in order, and places each when it is found. */
class TimeReader {
  readonly found: TimeExpression[] = [];
  readonly #text: string;
  readonly #published: number | undefined;
  #told: DayNumber | undefined;
  #last: Resolved | undefined;
  /** Where the part read last ends. */
  #readTo = 0;
  #paragraph: Paragraph | undefined;
  /** Noon of the day of the dateline. */
  #dateline: number | undefined;
  /** The quotation asked about last, by where it ends, and noon of the day that the words after it tell. */
  #attributed: { readonly end: number; readonly day: number | undefined } = { end: -1, day: undefined };

  constructor(text: string, { at }: TimeContext) {
    this.#text = text;
    this.#published = at === undefined ? undefined : wallMinutes(at);
  }

  /** A whole text; with 1 for each token of a time. */
  read(tokens: Tokens): Uint8Array {
    const taken = new Uint8Array(tokens.length + 1);
    let next = 0;
    while (next < tokens.length) {
      const count = this.found.length;
      const read = readAt(tokens, next);
      next = this.#place(tokens, next, read);
      if (this.found.length > count) taken.fill(1, read!.from, next);
    }
    return taken;
  }

  /** A part of a text: where words behind its end are asked for, it is cut farther. */
  readStretch({ from, to, last }: Stretch): void {
    const text = this.#text;
    let end = to;
    let tokens = cut(text, from, end, ROOM);
    let next = tokens.at(this.#readTo);
    while (next < tokens.length && tokens.start(next) < last) {
      tokens.overran = false;
      const read = readAt(tokens, next);
      if (tokens.overran && end < text.length) {
        end = spaceBehind(text, end + (end - from));
        tokens = cut(text, from, end, ROOM);
      } else next = this.#place(tokens, next, read);
    }
    this.#readTo = next < tokens.length ? tokens.start(next) : end;
  }

  /** Places what was read at a token in time, and says at which token reading goes on. */
  #place(tokens: Tokens, at: number, read: WhenRead | undefined): number {
    if (read === undefined) return at + 1;
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
    if (resolved !== undefined && value.type !== 'now' && value.type !== 'span') this.#last = resolved;
    if (resolved?.precision === 'day') this.#noteDateline(time);
    if (resolved !== undefined && isDaily(resolved.precision)) this.#told = Math.floor(resolved.from / DAY);
    return read.to;
  }

  #paragraphAt(offset: number): Paragraph {
    if (!this.#paragraph?.holds(offset)) this.#paragraph = new Paragraph(this.#text, offset);
    return this.#paragraph!;
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
      const time = this.found[i]!;
      if (time.start < paragraph.start) return undefined;
      if (isOneDay(time) && paragraph.endOfQuotation(time.start) < 0) return noonOf(time);
    }
    return undefined;
  }

  #dayOf(words: string): number | undefined {
    if (words === '' || this.#published === undefined) return undefined;
    const reader = new TimeReader(words, { at: isoMinute(this.#dateline ?? this.#published) });
    reader.read(cut(words, 0, words.length));
    const day = reader.found.find(isOneDay);
    return day && noonOf(day);
  }

  /** Sets the day that the words are written on, where a dateline tells it. */
  #noteDateline(time: TimeExpression): void {
    if (this.#published === undefined || this.#dateline !== undefined || time.kind !== 'date') return;
    const age = Math.floor(this.#published / DAY) - Math.floor(noonOf(time) / DAY);
    if (age < 0 || age > OLDEST_DATELINE) return;
    if (isDateline(this.#text, this.#paragraphAt(time.start).start, time.start, time.end))
      this.#dateline = noonOf(time);
  }
}

/** In days before publication. */
const OLDEST_DATELINE = 7;

function isOneDay({ from, precision, kind }: TimeExpression): boolean {
  return from !== '' && isDaily(precision) && kind !== 'span';
}

/** Wall-clock minutes. */
function noonOf({ from }: TimeExpression): number {
  return Math.floor(wallMinutes(from)! / DAY) * DAY + DAY / 2;
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
    ...tokens.span(from, to),
    quote: tokens.slice(from, to),
    kind: kindOf(value, resolved?.precision),
    value: resolved?.value ?? partialValue(value),
    from: resolved === undefined ? '' : isoMinute(resolved.from),
    to: resolved === undefined ? '' : isoMinute(resolved.to),
    precision: resolved?.precision ?? precisionOf(value),
    explicit: resolved?.explicit ?? false,
  };
}
