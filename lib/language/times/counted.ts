import { Lexicon } from '../lexicon.ts';
import { readNumberWords } from '../numbers/words.ts';
import { Phrases } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import type { Read } from './clock.ts';
import { type CivilDay, readDates } from './dates.ts';
import { readMonths } from './months.ts';
import { UNITS } from './vocabulary.ts';
import type { CalendarUnit, When } from './when.ts';
import { readYearPeriod } from './yearPeriods.ts';
import { readYear } from './years.ts';

const AGO = new Phrases([
  [
    'sau đó|cách đây|cách nay|trước đây|cách đây hơn|cách đây gần|cách đây khoảng|cách đây đúng|cách nay khoảng|cách nay hơn|cách nay gần|trước đó',
    true,
  ],
]);

const DIRECTIONS = new Phrases<'before' | 'before-told' | 'after' | 'after-told' | 'past' | 'coming'>([
  ['trước|về trước|trước đây', 'before'],
  ['trước đó', 'before-told'],
  ['nữa', 'after'],
  ['sau|sau đó', 'after-told'],
  ['qua|vừa qua|gần đây|gần nhất|trở lại đây|gần đây nhất|đã qua|vừa rồi|nay', 'past'],
  ['tới|tiếp theo|sắp tới|tới đây|kế tiếp', 'coming'],
]);

/** "ba năm trước", "cách đây 2 tuần", "10 ngày tới", "9 tháng đầu năm 2025", "3 năm qua", "hai ngày 25 và 26/10". */
export function readCounted(tokens: Tokens, at: number): Read<When> | undefined {
  const ago = AGO.match(tokens, at);
  const count = readCount(tokens, at + (ago?.length ?? 0));
  if (count === undefined || !tokens.follows(count.to)) return undefined;
  const unit = UNITS.match(tokens, count.to);
  if (unit === undefined) return undefined;
  const after = count.to + unit.length;
  if (ago !== undefined && tokens.open(at) === 'sau') {
    return unit.value === 'minute' || unit.value === 'hour'
      ? undefined
      : { value: away(count.value, unit.value, true), to: after };
  }
  if (ago !== undefined)
    return {
      value: away(-count.value, unit.value, tokens.open(at) === 'trước' && tokens.open(at + 1) === 'đó'),
      to: after,
    };
  const listed =
    readListed(tokens, count.value, unit.value, after) ?? readOfYear(tokens, count.value, unit.value, after);
  if (listed !== undefined) return listed;
  const direction = tokens.isPlain(after) ? DIRECTIONS.match(tokens, after) : undefined;
  if (direction === undefined) return undefined;
  const to = after + direction.length;
  if (AFTER_EVENT.has(tokens, to) && tokens.follows(to)) return undefined;
  // "4 ngày tới Brussels": the word is "to".
  if (direction.length === 1 && tokens.open(after) === 'tới' && tokens.isCapital(to) && tokens.isSpaced(to))
    return undefined;
  switch (direction.value) {
    case 'before':
    case 'before-told':
      return { value: away(-count.value, unit.value, direction.value === 'before-told'), to };
    case 'after-told':
      // "12 phút sau": after what the story tells, and no newspaper dates that.
      if (unit.value === 'minute' || unit.value === 'hour') return undefined;
      return { value: away(count.value, unit.value, true), to };
    case 'after':
      return { value: away(count.value, unit.value, false), to };
    case 'past':
      return tokens.open(after) === 'nay' && count.value < 2
        ? undefined
        : { value: { type: 'stretch', count: -count.value, unit: unit.value }, to };
    case 'coming':
      return { value: { type: 'stretch', count: count.value, unit: unit.value }, to };
  }
}
/** "3 ngày trước khi ...": the count is from something else. */
const AFTER_EVENT = new Lexicon(
  'khi lúc ngày thời vụ sự trận cuộc lễ hội kể thềm vòng bầu khai giải phiên kỳ đợt hạn hiệp giao tết',
);

function away(count: number, unit: CalendarUnit, told: boolean): When {
  return { type: 'away', count, unit, ...(told && { told }) };
}

function readCount(tokens: Tokens, at: number): Read<number> | undefined {
  if (tokens.isNumber(at)) {
    const value = tokens.width(at) <= 3 ? tokens.plain(at) : -1;
    const more = tokens.isDash(at + 1) && tokens.width(at + 2) <= 3 ? tokens.plain(at + 2) : -1;
    // "1-2 ngày tới" reaches as far as the larger.
    if (value > 0 && more > value) return { value: more, to: at + 3 };
    return value > 0 ? { value, to: at + 1 } : undefined;
  }
  const words =
    tokens.isWord(at) && tokens.open(at) !== 'năm' && tokens.open(at) !== 'không'
      ? readNumberWords(tokens, at)
      : fiveUnits(tokens, at);
  return words !== undefined && words.value >= 1 && words.value < 10_000 && Number.isInteger(words.value)
    ? words
    : undefined;
}

/** "năm năm trước", "năm ngày tới": the first word is five before a unit. */
function fiveUnits(tokens: Tokens, at: number): Read<number> | undefined {
  if (tokens.open(at) !== 'năm') return undefined;
  const words = readNumberWords(tokens, at);
  return words !== undefined && tokens.isPlain(words.to) && UNITS.has(tokens, words.to) ? words : undefined;
}

/** "hai ngày 25 và 26/10", "3 tháng 7, 8, 9", "hai năm 2024-2025": the count and what it counts are one time. */
function readListed(tokens: Tokens, count: number, unit: CalendarUnit, at: number): Read<When> | undefined {
  if (!tokens.isNumber(at) || !tokens.follows(at)) return undefined;
  if (unit === 'day') {
    const dates = readDates(tokens, at, true);
    if (dates === undefined || dates.days.length < 2) return undefined;
    const [first, last] = [dates.days[0]!.day, dates.days.at(-1)!.day];
    const follow = dates.joined === 'span' || last.day - first.day + 1 === count || last.month !== first.month;
    return follow ? { value: { type: 'span', first: moment(first), last: moment(last) }, to: dates.to } : undefined;
  }
  const read =
    unit === 'month'
      ? readMonths(tokens, at, undefined)
      : unit === 'year'
        ? readYearPeriod(tokens, at, undefined)
        : undefined;
  return read?.value.type === 'span' ? read : undefined;
}

function moment(day: CivilDay): When {
  return { type: 'moment', day };
}

/** "9 tháng đầu năm 2025", "6 tháng cuối năm", "9 tháng năm 2025", "hai quý đầu năm". */
function readOfYear(tokens: Tokens, count: number, unit: CalendarUnit, at: number): Read<When> | undefined {
  const size = unit === 'month' ? count : unit === 'quarter' ? count * 3 : 0;
  if (size < 1 || size > 12 || !tokens.follows(at)) return undefined;
  const edge = tokens.open(at);
  const edged = edge === 'đầu' || edge === 'cuối';
  const word = edged ? at + 1 : at;
  if (tokens.open(word) !== 'năm') return undefined;
  const year = readYear(tokens, word + 1);
  if (!edged && typeof year?.value !== 'number') return undefined;
  return {
    value: { type: 'months', first: edge === 'cuối' ? 13 - size : 1, count: size, ...(year && { year: year.value }) },
    to: year?.to ?? word + 1,
  };
}
