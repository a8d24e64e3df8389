import { Lexicon, WordFlags } from '../lexicon.ts';
import { phraseSet } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import { ANCHOR_WORDS } from './anchors.ts';
import { readClock, readSmall } from './clock.ts';
import { opensClause } from './joints.ts';
import { type Cue, isCounting, readMoment } from './moments.ts';
import { readPeriod } from './periods.ts';
import type { When } from './when.ts';
import { yearAt } from './years.ts';

/** Words that moments and periods begin with. */
const MOMENTS =
  'ngày hôm mùng mồng rằm bữa sáng trưa chiều tối đêm khuya rạng mờ tờ tinh tảng buổi đầu giữa cuối gần xế hoàng bình chập chạng nhá sớm ' +
  'thứ chủ chúa cùng ngay quá nửa';
const PERIODS =
  'tháng quý năm tuần nửa thập những thế mùa hè xuân thu đông nhiệm giai thời niên khóa vụ cách trước sau đầu giữa cuối thượng trung hạ từ khoảng';
const COUNTS = 'một hai ba bốn sáu bảy bẩy tám chín mười không';

/** What may begin with a word, as bits: a number, a moment, a period, "bây giờ" and its like, a feast. */
const COUNT = 1;
const MOMENT = 2;
const PERIOD = 4;
const NOW = 8;
const FEAST = 16;
const OPENERS = new WordFlags([
  [COUNT | MOMENT | PERIOD, COUNTS],
  [MOMENT, MOMENTS],
  [PERIOD, PERIODS],
  [NOW, 'bây lúc nay'],
  [FEAST, 'tết đêm giao rằm'],
]);
const HOURS = new Lexicon('giờ rưỡi');
const AFTER_COUNT = new Lexicon(
  '/ : h g giờ rưỡi phút tiếng ngày hôm tuần tháng quý năm thập thế tcn scn trước sau mốt tư lăm nhăm mươi chục trăm nghìn ngàn ' +
    'một hai ba bốn sáu bảy bẩy tám chín mười không',
);

/** Words that may stand in a time before those it is known by, and those themselves. */
const LEADING = new Lexicon(
  `${MOMENTS} ${PERIODS} ${COUNTS} ${[...ANCHOR_WORDS].join(' ')} ` +
    'lăm nhăm trăm nghìn ngàn linh lẻ chục vạn triệu giây g h tận cho hơn này của hồi là tức nhằm rơi đoạn kỳ gian giải độ tài chính đại hội ' +
    'lịch dương trong cả đán không',
);

/** Whether a token may stand in a time before the words that it is known by. */
export function leads(tokens: Tokens, at: number): boolean {
  return tokens.isNumber(at) || tokens.isMark(at) || LEADING.has(tokens, at);
}

/** Whether a number in digits or words may begin a time: "25/10", "7 giờ", "ba năm trước", after "ngày" any. */
function isTimed(tokens: Tokens, at: number): boolean {
  if (AFTER_COUNT.has(tokens, at + 1) || tokens.isDash(at + 1) || cueBefore(tokens, at) !== 'none') return true;
  if (yearAt(tokens, at) > 0) return true;
  // "25.10.2025".
  return tokens.isNumber(at) && tokens.width(at) > 2 && tokens.plain(at) < 0;
}

/** A time by what its words say, in tokens, `to` exclusive. */
export interface WhenRead {
  readonly value: When;
  readonly from: number;
  readonly to: number;
}

/** What {@link readPeriod} and {@link readMoment} read at a token, and spans of two of them; undefined where no time begins. */
export function readAt(tokens: Tokens, at: number): WhenRead | undefined {
  const opens = opensAt(tokens, at);
  return opens === 0 || ((opens & COUNT) !== 0 && !isTimed(tokens, at)) ? undefined : readWhen(tokens, at, opens);
}

/** What may begin at a token, so that most cost a look-up. */
function opensAt(tokens: Tokens, at: number): number {
  return tokens.isNumber(at) ? COUNT | MOMENT | PERIOD : OPENERS.of(tokens, at);
}

/** The time that begins at a token, one moment or period or a span of two. `opens`: {@link opensAt} of the token. */
function readWhen(tokens: Tokens, at: number, opens: number): WhenRead | undefined {
  if (tokens.isNumber(at) && hangsOn(tokens, at)) return undefined;
  const first = readSingle(tokens, at, opens) ?? readHours(tokens, at);
  if (first === undefined || first.value.type === 'span') return first;
  const start = startOfLast(tokens, first.to);
  if (start < 0) return first;
  const last = readSingle(tokens, start, opensAt(tokens, start), 'span');
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

/** `cue`: what stands before the token, where that is known. */
function readSingle(tokens: Tokens, at: number, opens: number, cue?: Cue): WhenRead | undefined {
  const aside = (opens & (NOW | FEAST)) === 0 ? undefined : (readNow(tokens, at) ?? readFeast(tokens, at));
  if (aside !== undefined) return aside;
  const period = (opens & PERIOD) === 0 ? undefined : readPeriod(tokens, at);
  const word = tokens.isWord(at) ? tokens.open(at) : '';
  // "năm" is five before an hour, and a year elsewhere.
  const hours = word === 'năm' && HOURS.has(tokens, at + 1);
  if (hours || (opens & MOMENT) !== 0) {
    const moment = readMoment(tokens, at, cue ?? cueBefore(tokens, at));
    const longer = moment !== undefined && (period === undefined || moment.to > period.to);
    if (longer && (moment.sure || isTime(tokens, moment))) return moment;
  }
  if (period === undefined || (word === 'tháng' && isBadDay(tokens, at - 1))) return undefined;
  return { value: period.value, from: word === 'từ' ? at + 1 : at, to: period.to };
}

/** "bây giờ", "lúc này"; in "từ nay đến 31/12", "nay". */
function readNow(tokens: Tokens, at: number): WhenRead | undefined {
  const open = tokens.open(at);
  if ((open === 'bây' && tokens.open(at + 1) === 'giờ') || (open === 'lúc' && tokens.open(at + 1) === 'này'))
    return { value: { type: 'now' }, from: at, to: at + 2 };
  return open === 'nay' && tokens.open(at - 1) === 'từ' && tokens.open(at + 1) === 'đến'
    ? { value: { type: 'today' }, from: at, to: at + 1 }
    : undefined;
}

function readFeast(tokens: Tokens, at: number): WhenRead | undefined {
  const feast = LUNAR_FEASTS.match(tokens, at);
  if (feast === undefined) return undefined;
  const to = at + feast.length;
  return { value: { type: 'lunar' }, from: at, to: yearAt(tokens, to) > 0 ? to + 1 : to };
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
    return { ...first, day: { type: 'civil', day: first.day.day, month, year } };
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
