import { cut } from '../cut.ts';
import { Lexicon } from '../lexicon.ts';
import { phraseSet } from '../phrases.ts';
import { endOfSentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import { type Tokens, WIDTH } from '../tokens.ts';
import { type Stretch, spaceBehind, stretchesOf } from './anchors.ts';
import type { DayNumber } from './calendar.ts';
import { readClock, readSmall } from './clock.ts';
import { isDateline } from './dateline.ts';
import { type Cue, isCounting, readMoment } from './moments.ts';
import { Paragraph } from './paragraph.ts';
import { readPeriod } from './periods.ts';
import { type Resolved, resolve } from './resolve.ts';
import { DAY, isoMinute, type Precision, wallMinutes } from './timex.ts';
import { kindOf, partialValue, precisionOf, type TimeKind } from './unresolved.ts';
import type { When } from './when.ts';
import { yearAt } from './years.ts';

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

const MOMENTS =
  'ngày hôm mùng mồng rằm bữa sáng trưa chiều tối đêm khuya rạng mờ tờ tinh tảng buổi đầu giữa cuối gần xế hoàng bình chập chạng nhá sớm ' +
  'thứ chủ chúa cùng ngay quá nửa';
const PERIODS =
  'tháng quý năm tuần nửa thập những thế mùa hè xuân thu đông nhiệm giai thời niên khóa vụ cách trước sau đầu giữa cuối thượng trung hạ từ khoảng';
/** Words that may begin a time, so that most tokens cost a look-up. */
const STARTERS = new Lexicon(`${MOMENTS} ${PERIODS} bây lúc nay tết giao`);
const OPEN_MOMENTS = new Lexicon(MOMENTS);
const OPEN_PERIODS = new Lexicon(PERIODS);
const COUNTS = new Lexicon('một hai ba bốn sáu bảy bẩy tám chín mười không');
const HOURS = new Lexicon('giờ rưỡi');
const AFTER_COUNT = new Lexicon(
  '/ : h g giờ rưỡi phút tiếng ngày hôm tuần tháng quý năm thập thế tcn scn trước sau mốt tư lăm nhăm mươi chục trăm nghìn ngàn ' +
    'một hai ba bốn sáu bảy bẩy tám chín mười không',
);

/** Whether a number in digits or words may begin a time: "25/10", "7 giờ", "ba năm trước", after "ngày" any. */
function isTimed(tokens: Tokens, at: number): boolean {
  if (AFTER_COUNT.has(tokens, at + 1) || tokens.isDash(at + 1) || cueBefore(tokens, at) !== 'none') return true;
  if (yearAt(tokens, at) > 0) return true;
  // "25.10.2025".
  return tokens.isNumber(at) && tokens.width(at) > 2 && tokens.plain(at) < 0;
}

interface WhenRead {
  readonly value: When;
  readonly from: number;
  readonly to: number;
}

function readAt(tokens: Tokens, at: number): WhenRead | undefined {
  const counts = tokens.isNumber(at) || COUNTS.has(tokens, at);
  const opens = counts ? isTimed(tokens, at) : STARTERS.has(tokens, at);
  return opens ? readWhen(tokens, at) : undefined;
}

/** The time that begins at a token, one moment or period or a span of two. */
function readWhen(tokens: Tokens, at: number): WhenRead | undefined {
  if (tokens.isNumber(at) && hangsOn(tokens, at)) return undefined;
  const first = readSingle(tokens, at, cueBefore(tokens, at)) ?? readHours(tokens, at);
  if (first === undefined || first.value.type === 'span') return first;
  const start = startOfLast(tokens, first.to);
  if (start < 0) return first;
  const last = readSingle(tokens, start, 'span');
  if (last === undefined || last.value.type === 'span' || !areAlike(first.value, last.value)) {
    const now = tokens.open(start) === 'nay' && isPast(first.value);
    return now
      ? { value: { type: 'span', first: first.value, last: { type: 'today' } }, from: first.from, to: start + 1 }
      : first;
  }
  return {
    value: { type: 'span', first: borrow(first.value, last.value), last: lend(first.value, last.value) },
    from: first.from,
    to: last.to,
  };
}

/** "từ đầu năm đến nay", "từ 1/7 đến nay". */
function isPast(when: When): boolean {
  return when.type === 'year' || when.type === 'month' || when.type === 'moment' || when.type === 'quarter';
}

/** A digit that hangs on letters or a number before it: COP-26, 1/2/3. */
function hangsOn(tokens: Tokens, at: number): boolean {
  if (!tokens.isGlued(at)) return false;
  if (!tokens.isMark(at - 1)) return true;
  if (tokens.open(at - 1) === '/') return true;
  return tokens.open(at - 1) === '-' && tokens.isGlued(at - 1) && tokens.isWord(at - 2);
}

const STRONG = new Lexicon('ngày hôm mùng mồng');
const WEAK = new Lexicon('từ đến tới trước sau vào hết qua lễ dịp khánh tết nghỉ kể');

/** What the word before a token says of a number there. */
function cueBefore(tokens: Tokens, at: number): Cue {
  if (!tokens.follows(at)) return 'none';
  if (STRONG.has(tokens, at - 1) && !isCounting(tokens, at - 1)) return 'strong';
  if (WEAK.has(tokens, at - 1)) return 'weak';
  // "(26-10)", where 26 can be no month.
  return tokens.open(at - 1) === '(' && tokens.plain(at) > 12 ? 'weak' : 'none';
}

const ANEW = new Lexicon('hôm sáng trưa chiều tối đêm rạng ngày');
const SKIPPED = new Lexicon('hết tận khoảng');

/** Where the last of a span starts, when the token at `at` joins two times; -1 when it does not. */
function startOfLast(tokens: Tokens, at: number): number {
  if (!tokens.follows(at)) return -1;
  const open = tokens.open(at);
  let start = at + 1;
  if (open === 'rạng' || (open === ',' && tokens.open(at + 1) === 'rạng')) start = open === ',' ? at + 1 : at;
  else if (open === 'cho' && tokens.open(at + 1) === 'đến') start = at + 2;
  else if (!tokens.isDash(at) && open !== 'đến' && open !== 'tới') return -1;
  // "Huế, 25/10 - Sáng nay ...": a sentence begins.
  if (tokens.isDash(at) && tokens.isCapital(start) && ANEW.has(tokens, start)) return -1;
  while (SKIPPED.has(tokens, start)) start++;
  return tokens.follows(start) ? start : -1;
}

function readSingle(tokens: Tokens, at: number, cue: Cue): WhenRead | undefined {
  const open = tokens.isWord(at) ? tokens.open(at) : '';
  if ((open === 'bây' && tokens.open(at + 1) === 'giờ') || (open === 'lúc' && tokens.open(at + 1) === 'này')) {
    return { value: { type: 'now' }, from: at, to: at + 2 };
  }
  // "từ nay đến 31/12".
  if (open === 'nay' && tokens.open(at - 1) === 'từ' && tokens.open(at + 1) === 'đến')
    return { value: { type: 'today' }, from: at, to: at + 1 };
  const feast = LUNAR_FEASTS.match(tokens, at);
  if (feast !== undefined)
    return {
      value: { type: 'lunar' },
      from: at,
      to: yearAt(tokens, at + feast.length) > 0 ? at + feast.length + 1 : at + feast.length,
    };
  const counts = tokens.isNumber(at) || COUNTS.has(tokens, at);
  const period = counts || OPEN_PERIODS.has(tokens, at) ? readPeriod(tokens, at) : undefined;
  // "năm" is five before an hour, and a year elsewhere.
  const hours = open === 'năm' && HOURS.has(tokens, at + 1);
  const moment = counts || hours || OPEN_MOMENTS.has(tokens, at) ? readMoment(tokens, at, cue) : undefined;
  if (
    moment !== undefined &&
    (period === undefined || moment.to > period.to) &&
    (moment.sure || isTime(tokens, moment))
  )
    return moment;
  if (period === undefined || (open === 'tháng' && isBadDay(tokens, at - 1))) return undefined;
  return { ...period, from: open === 'từ' ? at + 1 : at };
}

/** Feasts of the lunar calendar. */
const LUNAR_FEASTS = phraseSet('tết nguyên đán|tết âm lịch|tết trung thu|đêm giao thừa|giao thừa|rằm trung thu');

/** "ngày 32 tháng 1": no month is told by what is no day. */
function isBadDay(tokens: Tokens, at: number): boolean {
  return tokens.isNumber(at) && tokens.open(at - 1) === 'ngày';
}

/** "7-9h": the hour stands only with the last. */
function readHours(tokens: Tokens, at: number): WhenRead | undefined {
  const first = tokens.isNumber(at) ? readSmall(tokens, at) : undefined;
  if (first === undefined || first.value > 24) return undefined;
  const since = tokens.open(at - 1) === 'từ' && tokens.open(first.to) === 'đến';
  if (!tokens.isDash(first.to) && !since) return undefined;
  const last = readClock(tokens, first.to + 1);
  if (last === undefined || tokens.open(last.to - 1) === 'giờ' || last.value.hour <= first.value) return undefined;
  const moment = readMoment(tokens, first.to + 1, 'span');
  if (moment?.value.type !== 'moment' || moment.value.clock === undefined) return undefined;
  return {
    value: { type: 'span', first: { ...moment.value, clock: { hour: first.value } }, last: moment.value },
    from: at,
    to: moment.to,
  };
}

/** A lone part or name of a day must not be a word of something else: "ánh sáng", "lần thứ ba", "bữa tối". */
function isTime(tokens: Tokens, { value, from, to }: WhenRead): boolean {
  if (value.type !== 'moment') return true;
  const { day, part } = value;
  if (day?.type === 'weekday') return part !== undefined || isWeekday(tokens, from, to);
  return part !== undefined && tokens.open(from) === 'buổi' && opensClause(tokens, from) && !tokens.isPlain(to);
}

/** "thứ Năm" is the day of the week with its capital, or after a word for day. */
function isWeekday(tokens: Tokens, from: number, to: number): boolean {
  return tokens.isCapital(to - 1) || (tokens.follows(from) && WEEKDAY_CUES.has(tokens, from - 1));
}
const WEEKDAY_CUES = new Lexicon('ngày hôm vào');

function opensClause(tokens: Tokens, at: number): boolean {
  return tokens.startsLine(at) || tokens.open(at - 1) === ',' || endOfSentence(tokens, at - 1) >= 0;
}

function areAlike(first: When, last: When): boolean {
  if (first.type === 'today') return last.type !== 'now' && last.type !== 'lunar';
  if (first.type !== last.type) return false;
  if (first.type !== 'moment' || last.type !== 'moment')
    return ['month', 'quarter', 'year', 'decade', 'century'].includes(first.type);
  return (
    (first.clock !== undefined) === (last.clock !== undefined) || (first.day !== undefined && last.day !== undefined)
  );
}

/** "từ 8h đến 17h ngày 25/10", "tháng 3 tới tháng 5 năm 1975": day and year stand only with the last. */
function borrow(first: When, last: When): When {
  if (first.type === 'moment' && last.type === 'moment') {
    if (first.day === undefined) return last.day === undefined ? first : { ...first, day: last.day };
    if (first.day.type !== 'civil' || last.day?.type !== 'civil') return first;
    const month = first.day.month ?? last.day.month;
    const crosses = typeof month === 'number' && typeof last.day.month === 'number' && month > last.day.month;
    const year = first.day.year ?? (crosses && typeof last.day.year === 'number' ? last.day.year - 1 : last.day.year);
    return {
      ...first,
      day: {
        type: 'civil',
        day: first.day.day,
        ...(month !== undefined && { month }),
        ...(year !== undefined && { year }),
      },
    };
  }
  if ((first.type === 'month' && last.type === 'month') || (first.type === 'quarter' && last.type === 'quarter')) {
    return first.year === undefined && last.year !== undefined ? { ...first, year: last.year } : first;
  }
  return first;
}

/** "từ 8h ngày 25/10 đến 17h": the last takes the day of the first. */
function lend(first: When, last: When): When {
  return first.type === 'moment' && last.type === 'moment' && last.day === undefined && first.day !== undefined
    ? { ...last, day: first.day }
    : last;
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
