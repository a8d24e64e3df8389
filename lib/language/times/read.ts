import { isDash } from '../characters.ts';
import { quotationAt, readQuotations } from '../quotations.ts';
import { sentencesOf } from '../sentences.ts';
import type { Span } from '../span.ts';
import { type Syllable, syllables } from '../syllables.ts';
import { civilDate, type DayNumber } from './calendar.ts';
import { type MomentRead, readMoment } from './moments.ts';
import { readPeriod } from './periods.ts';
import { type Deixis, type Resolved, resolve } from './resolve.ts';
import { DAY, isoMinute, type Precision, wallMinutes } from './timex.ts';
import type { Lean, When } from './when.ts';

export type TimeKind =
  | 'date'
  | 'day-part'
  | 'time'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'span'
  | 'period'
  | 'now'
  | 'lunar';

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

/** A time found, with the tokens it takes. */
export interface TimeRead extends TimeExpression {
  readonly firstToken: number;
  readonly lastToken: number;
}

/**
 * The times of a text, in order, not overlapping. Relative ones are resolved against `context.at`, inside a quotation against the day the
 * speaker spoke where the text tells it; year-less ones to the nearest sensible year.
 * Throws nothing: an `at` that is no ISO moment counts as none.
 */
export function readTimes(text: string, context: TimeContext = {}): TimeExpression[] {
  return timesOf(text, syllables(text), context).map(({ firstToken: _first, lastToken: _last, ...time }) => time);
}

/** {@link readTimes} of a text already cut into tokens. */
export function timesOf(text: string, tokens: readonly Syllable[], context: TimeContext): TimeRead[] {
  const at = context.at === undefined ? undefined : wallMinutes(context.at);
  const quotations = readQuotations(text);
  const found: TimeRead[] = [];
  const leans = leansOf(tokens);
  let told: DayNumber | undefined;
  let outside: DayNumber | undefined;
  let paragraph = 0;
  let next = 0;
  while (next < tokens.length) {
    if (tokens[next]!.gap === 'line') paragraph = next;
    const read = mayStart(tokens[next]!) ? readWhen(tokens, next) : undefined;
    if (read === undefined) {
      next++;
      continue;
    }
    const start = tokens[read.from]!.start;
    const quotation = quotationAt(quotations, start);
    const spoken = quotation === undefined ? undefined : spokenDay(found, quotations, tokens[paragraph]!.start);
    const deixis: Deixis = { now: spoken === undefined ? at : spoken * DAY + DAY / 2, told, lean: leans(read.from) };
    const resolved = resolve(read.value, deixis);
    if (resolved === undefined && at !== undefined && !isUnplaced(read.value)) {
      next = read.from + 1;
      continue;
    }
    const time = expression(text, tokens, read.from, read.to, read.value, resolved);
    found.push(time);
    if (resolved !== undefined && isDaily(resolved.precision)) {
      told = Math.floor(resolved.from / DAY);
      if (quotation === undefined) outside = told;
    }
    next = read.to;
  }
  void outside;
  return found;
}

function isDaily(precision: Precision): boolean {
  return precision === 'day' || precision === 'day-part' || precision === 'hour' || precision === 'minute';
}

/** The day a speaker spoke: the day last told of outside quotations in the same paragraph. */
function spokenDay(found: readonly TimeRead[], quotations: readonly Span[], paragraph: number): DayNumber | undefined {
  for (let i = found.length - 1; i >= 0; i--) {
    const time = found[i]!;
    if (time.start < paragraph) return undefined;
    if (
      time.from !== '' &&
      isDaily(time.precision) &&
      time.kind !== 'span' &&
      quotationAt(quotations, time.start) === undefined
    ) {
      return Math.floor(wallMinutes(time.from)! / DAY);
    }
  }
  return undefined;
}

function isUnplaced(when: When): boolean {
  return when.type === 'lunar' || (when.type === 'moment' && when.lunar === true);
}

const STARTERS = new Set(
  (
    'ngày hôm mùng mồng rằm bữa sáng trưa chiều tối đêm khuya rạng mờ tờ tinh tảng buổi đầu giữa cuối gần trọn xế hoàng bình chập chạng nhá sớm thứ chủ chúa ' +
    'cùng tháng quí năm tuần nửa thập những thế mùa nhiệm giai thời niên khóa vụ cách trước thượng trung hạ ngay khoảng một hai ba bốn sáu bảy tám chín mười lúc bây ngay không'
  ).split(' '),
);
/** Only these may begin a time, so that most tokens cost one look-up. */
function mayStart(token: Syllable): boolean {
  return token.kind === 'number' || (token.kind === 'word' && STARTERS.has(token.open));
}

interface WhenRead {
  readonly value: When;
  readonly from: number;
  readonly to: number;
}

function readWhen(tokens: readonly Syllable[], at: number): WhenRead | undefined {
  if (isPartOfNumber(tokens, at)) return undefined;
  const single = readSingle(tokens, at);
  if (single === undefined) return undefined;
  const joint = tokens[single.to];
  if (single.value.type === 'span' || joint === undefined || joint.gap === 'line') return single;
  const joins =
    (isDash(joint.text) && joint.text.length === 1) ||
    joint.open === 'đến' ||
    joint.open === 'tới' ||
    (joint.open === 'cho' && tokens[single.to + 1]?.open === 'đến') ||
    joint.open === 'rạng';
  if (!joins) return single;
  let second = joint.open === 'rạng' ? single.to : joint.open === 'cho' ? single.to + 2 : single.to + 1;
  while (['hết', 'khoảng', 'nay', 'tận'].includes(tokens[second]?.open ?? '') && tokens[second + 1] !== undefined)
    second++;
  const last = readSingle(tokens, second, true);
  if (last === undefined || last.value.type === 'span' || !areAlike(single.value, last.value)) return single;
  return {
    value: { type: 'span', first: borrow(single.value, last.value), last: lend(single.value, last.value) },
    from: single.from,
    to: last.to,
  };
}

/** A digit that hangs on letters or another number before it: COP-26, 1.2/3. */
function isPartOfNumber(tokens: readonly Syllable[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (token.kind !== 'number' || token.gap !== 'none' || before === undefined) return false;
  return (
    before.kind !== 'punctuation' ||
    (isDash(before.text) && tokens[at - 2]?.kind === 'word' && before.gap === 'none' && before.text === '-')
  );
}

function areAlike(first: When, last: When): boolean {
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
    if (first.day === undefined && last.day !== undefined) return { ...first, day: last.day };
    if (first.day?.type === 'civil' && last.day?.type === 'civil') {
      const month = first.day.month ?? last.day.month;
      const year = first.day.year ?? last.day.year;
      const crosses =
        typeof month === 'number' &&
        typeof last.day.month === 'number' &&
        month > last.day.month &&
        first.day.year === undefined;
      const fixed = crosses && typeof year === 'number' ? year - 1 : year;
      return {
        ...first,
        day: {
          type: 'civil',
          day: first.day.day,
          ...(month !== undefined && { month }),
          ...(fixed !== undefined && { year: fixed }),
        },
      };
    }
  }
  if ((first.type === 'month' && last.type === 'month') || (first.type === 'quarter' && last.type === 'quarter')) {
    return first.year === undefined && last.year !== undefined ? ({ ...first, year: last.year } as When) : first;
  }
  return first;
}

/** "từ 8h ngày 25/10 đến 17h": the last takes the day of the first. */
function lend(first: When, last: When): When {
  return first.type === 'moment' && last.type === 'moment' && last.day === undefined && first.day !== undefined
    ? { ...last, day: first.day }
    : last;
}

const NOW = new Set(['bây', 'lúc']);

function readSingle(tokens: readonly Syllable[], at: number, cued = false): WhenRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (NOW.has(token.open)) {
    const next = tokens[at + 1]?.open;
    if ((token.open === 'bây' && next === 'giờ') || (token.open === 'lúc' && next === 'này'))
      return { value: { type: 'now' }, from: at, to: at + 2 };
  }
  const period = readPeriod(tokens, at);
  const moment = readMoment(tokens, at, cued || RANGE_CUES.has(tokens[at - 1]?.open ?? ''));
  if (moment !== undefined && (period === undefined || moment.to > period.to) && isTime(tokens, moment)) return moment;
  return period === undefined ? undefined : { ...period, from: at };
}
const RANGE_CUES = new Set(['từ', 'đến', 'tới', 'trước', 'kể']);

/** A lone day part, weekday or "ngày" must not be a word of something else: "ánh sáng", "thứ ba" (third), "bữa tối". */
function isTime(tokens: readonly Syllable[], moment: MomentRead): boolean {
  if (!moment.weak) return true;
  if (moment.value.type !== 'moment') return true;
  const { day, part } = moment.value;
  if (day?.type === 'weekday') return part !== undefined || isWeekday(tokens, moment.from, moment.to);
  return false;
}

/** "thứ Năm" is the day of the week when written with a capital, or where nothing is counted. */
function isWeekday(tokens: readonly Syllable[], from: number, to: number): boolean {
  const name = tokens[to - 1]!;
  if (name.capital) return true;
  const before = tokens[from - 1]?.open;
  return before === 'ngày' || before === 'hôm' || before === 'vào' || tokens[from]!.open === 'hôm';
}

const FUTURE = new Set(['sẽ', 'sắp']);
const PAST = new Set(['đã', 'từng']);

/** Which way the sentence of a token points: ahead when it says sẽ, sắp or dự kiến and not đã. */
function leansOf(tokens: readonly Syllable[]): (token: number) => Lean | undefined {
  let spans: Span[] | undefined;
  let current = 0;
  let cached: { sentence: number; lean: Lean | undefined } | undefined;
  return (token) => {
    spans ??= sentencesOf(tokens);
    const offset = tokens[token]!.start;
    if (spans[current] !== undefined && spans[current]!.start > offset) current = 0;
    while (current < spans.length - 1 && spans[current]!.end <= offset) current++;
    if (cached?.sentence === current) return cached.lean;
    const lean = leanOf(tokens, token, spans[current]!);
    cached = { sentence: current, lean };
    return lean;
  };
}

function leanOf(tokens: readonly Syllable[], token: number, sentence: Span): Lean | undefined {
  let first = token;
  while (first > 0 && tokens[first - 1]!.start >= sentence.start) first--;
  let future = false;
  for (let i = first; i < tokens.length && tokens[i]!.start < sentence.end; i++) {
    const { open } = tokens[i]!;
    if (PAST.has(open)) return undefined;
    if (FUTURE.has(open) || (open === 'dự' && tokens[i + 1]?.open === 'kiến')) future = true;
  }
  return future ? 'future' : undefined;
}

function expression(
  text: string,
  tokens: readonly Syllable[],
  from: number,
  to: number,
  when: When,
  resolved: Resolved | undefined,
): TimeRead {
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  return {
    start,
    end,
    quote: text.slice(start, end),
    kind: kindOf(when, resolved),
    value: resolved?.value ?? unresolvedValue(when),
    from: resolved === undefined ? '' : isoMinute(resolved.from),
    to: resolved === undefined ? '' : isoMinute(resolved.to),
    precision: resolved?.precision ?? unresolvedPrecision(when),
    explicit: resolved?.explicit ?? false,
    firstToken: from,
    lastToken: to - 1,
  };
}

function kindOf(when: When, resolved: Resolved | undefined): TimeKind {
  switch (when.type) {
    case 'moment':
      if (when.lunar) return 'lunar';
      return when.clock !== undefined ? 'time' : when.part !== undefined ? 'day-part' : 'date';
    case 'span':
      return when.label ? 'period' : 'span';
    case 'months':
    case 'half':
    case 'season':
    case 'stretch':
      return 'span';
    case 'away':
      return resolved === undefined || resolved.precision === 'day'
        ? 'date'
        : resolved.precision === 'half-year'
          ? 'span'
          : kindOfPrecision(resolved.precision);
    default:
      return when.type;
  }
}

function kindOfPrecision(precision: Precision): TimeKind {
  if (precision === 'second' || precision === 'minute' || precision === 'hour') return 'time';
  if (precision === 'day') return 'date';
  return precision === 'half-year' ? 'span' : precision;
}

function unresolvedPrecision(when: When): Precision {
  switch (when.type) {
    case 'moment':
      return when.clock !== undefined
        ? when.clock.minute === undefined
          ? 'hour'
          : 'minute'
        : when.part !== undefined
          ? 'day-part'
          : 'day';
    case 'span':
      return unresolvedPrecision(when.last);
    case 'away':
    case 'stretch':
      return when.unit;
    case 'months':
    case 'season':
    case 'lunar':
      return 'month';
    case 'half':
      return 'half-year';
    case 'now':
      return 'minute';
    default:
      return when.type;
  }
}

function unresolvedValue(when: When): string {
  if (when.type === 'month' && typeof when.month === 'number') return `XXXX-${String(when.month).padStart(2, '0')}`;
  if (when.type === 'moment' && !when.lunar && when.day?.type === 'civil') {
    const two = (part: unknown) => (typeof part === 'number' ? String(part).padStart(2, '0') : 'XX');
    const part = when.part === undefined ? '' : `T${when.part.part}`;
    return `XXXX-${two(when.day.month)}-${two(when.day.day)}${part}`;
  }
  if (when.type === 'span') {
    const first = unresolvedValue(when.first);
    const last = unresolvedValue(when.last);
    return first === '' || last === '' ? '' : `${first}/${last}`;
  }
  return '';
}

void civilDate;
