import { boundsOf } from '../approximators.ts';
import { Lexicon } from '../lexicon.ts';
import { granularity } from '../numbers/digits.ts';
import { type Numeral, readNumeral } from '../numbers/numeral.ts';
import { isHalf } from '../numbers/words.ts';
import { phraseSet } from '../phrases.ts';
import { timesOf } from '../times/read.ts';
import { yearAt } from '../times/years.ts';
import { type Tokens, tokenize } from '../tokens.ts';
import { isChange, readAfter, readApproximator } from './approximation.ts';
import { endOfChain, readFraction, readHalf } from './fractions.ts';
import { isIdentifier } from './identifiers.ts';
import { readOrderOfMagnitude, readRatio } from './magnitudes.ts';
import { isStop, nounBefore } from './nouns.ts';
import { ordinalAt } from './ordinals.ts';
import type { Parts, Quantity, QuantityRead } from './quantity.ts';
import { amountOf, readRange } from './ranges.ts';
import { printedUnit, readShared, readUnit } from './unit.ts';
import type { Unit } from './units.ts';
import { meansNumber } from './wordnumbers.ts';

export type { Quantity, QuantityKind } from './quantity.ts';

/** The quantities of a text, in order, not overlapping. Times, names, addresses, scores and numbers of documents are none. */
export function readQuantities(text: string): Quantity[] {
  const tokens = tokenize(text);
  return quantitiesOf(tokens, timesOf(tokens, {}).taken);
}

/** {@link readQuantities} of a text already cut, whose times have been read. `taken`: 1 for each token of a time. */
export function quantitiesOf(tokens: Tokens, taken: Uint8Array): Quantity[] {
  const found: Quantity[] = [];
  let next = 0;
  /** Where the quantity before ends, when it is a change. */
  let change = -1;
  /** No approximator reaches back into the quantity before. */
  let floor = 0;
  while (next < tokens.length) {
    const may = taken[next] === 0 && (tokens.isNumber(next) || STARTERS.has(tokens, next));
    const read = may ? readQuantity(tokens, next, floor, taken) : undefined;
    if (read?.parts !== undefined) {
      const same = change >= 0 && saysAgain(tokens, change, found.at(-1)?.unit, read.parts);
      const one = quantity(tokens, same ? { ...read.parts, kind: 'change' } : read.parts);
      change = one.kind === 'change' ? read.parts.to : -1;
      // A sign of money between two numbers ("một triệu hai$26") belongs to the first.
      if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
      floor = read.to;
    }
    next = Math.max(next + 1, read?.to ?? 0);
  }
  return found;
}

/** "tăng 1,24 USD, tương đương 1,9 %", "giảm 5 nước (7 %)": the same change in another measure. */
function saysAgain(tokens: Tokens, from: number, before: string | undefined, { from: to, kind, unit }: Parts): boolean {
  // "lần lượt tăng 56% và 57%".
  if (tokens.open(from) === 'và' && from + 1 === to) return unit === '%' && before === '%';
  if (!tokens.follows(from) || (tokens.open(from) !== ',' && tokens.open(from) !== '(')) return false;
  // "giảm 3,9 % (720 vụ)" tells how many there were.
  if (from + 1 === to) return tokens.open(from) === '(' && kind === 'percent';
  return tokens.follows(to) && AGAIN.match(tokens, from + 1)?.length === to - from - 1;
}
const AGAIN = phraseSet('tương đương|tương ứng|tương đương với|tức|tức là|hay');

/** Words that a quantity's number may begin with. */
const STARTERS = new Lexicon(
  'không một hai ba bốn năm sáu bảy bẩy tám chín mười hàng cả vài mấy dăm đôi chục tá trăm nghìn ngàn vạn triệu tỷ gấp nửa thứ âm',
);

function quantity(tokens: Tokens, parts: Parts): Quantity {
  const { from, to, numberFrom, numberTo, amount, unit, approximator, kind, words } = parts;
  return {
    ...tokens.span(from, to),
    quote: tokens.slice(from, to),
    amount,
    ...(parts.bounds ?? boundsOf(approximator, amount)),
    ...(unit !== undefined && { unit }),
    ...(approximator !== undefined && { approximator }),
    kind,
    number: tokens.span(numberFrom, numberTo),
    words,
    granularity: granularity(amount),
  };
}

function readQuantity(tokens: Tokens, at: number, floor: number, taken: Uint8Array): QuantityRead | undefined {
  if (tokens.isNumber(at)) return readNumber(tokens, at, floor, taken);
  return (
    readOrderOfMagnitude(tokens, at, floor) ??
    readRatio(tokens, at) ??
    readHalf(tokens, at, floor) ??
    readOrdinalQuantity(tokens, at) ??
    readNumber(tokens, at, floor, taken)
  );
}

/** Whether a dash and a number go on right behind. */
function isStretch(tokens: Tokens, at: number): boolean {
  return tokens.isGlued(at) && tokens.isDash(at) && tokens.isGlued(at + 1) && tokens.isNumber(at + 1);
}

function readNumber(tokens: Tokens, at: number, floor: number, taken: Uint8Array): QuantityRead | undefined {
  const minus = tokens.open(at) === 'âm' && tokens.isSpaced(at + 1) ? 1 : 0;
  const first = readNumeral(tokens, at + minus);
  if (first === undefined) return undefined;
  const fraction = readFraction(tokens, first, floor);
  if (fraction !== undefined) return fraction;
  const range = readRange(tokens, first, taken);
  const last = range?.last ?? first;
  const some = range === undefined ? readSome(tokens, first) : undefined;
  const after = some?.to ?? last.to;
  // "World Cup 2026 ngày 11/6": the word is the date's.
  const own = taken[after] === 1 && yearAt(tokens, first.from) > 0 ? undefined : readUnit(tokens, after);
  const shared = own === undefined && range === undefined ? readShared(tokens, last.to) : undefined;
  const unit = own ?? shared?.unit;
  if (first.words && minus === 0 && range === undefined && !meansNumber(tokens, first.from, first.to)) return undefined;
  if (isIdentifier(tokens, first, unit?.known ? unit : undefined)) return { to: endOfChain(tokens, first.to) };
  // "Là 60-70" with nothing to count behind it is no range, and neither of its numbers alone.
  if (range === undefined && tokens.isNumber(first.from) && isStretch(tokens, first.to))
    return { to: endOfChain(tokens, first.to) };
  const signed = minus === 1 || isNegative(tokens, first, unit) ? -1 : 1;
  const start = signed < 0 && minus === 0 ? at - 1 : at;
  const approximator = readApproximator(tokens, start, floor);
  const currency = readCurrency(tokens, start);
  if (unit === undefined && currency === undefined && approximator === undefined && !isStated(tokens, first))
    return { to: last.to };
  if (approximator === undefined && isYear(tokens, first, unit)) return { to: last.to };
  const height = range === undefined ? readHeight(tokens, first, unit) : undefined;
  const half = height === undefined && unit !== undefined && isHalf(tokens, unit.to);
  const end = height?.to ?? (half ? unit.to + 1 : (own?.to ?? some?.to ?? last.to));
  const behind = readAfter(tokens, end);
  const to = behind?.to ?? end;
  const from = currency?.from ?? approximator?.from ?? range?.from ?? start;
  return {
    to: shared?.next ?? to,
    parts: {
      from,
      numberFrom: start,
      numberTo: some?.to ?? last.to,
      to,
      amount: height?.amount ?? signed * (range?.lower ?? amountOf(first, unit)) + (half ? 0.5 : 0),
      bounds: some?.bounds ?? (range && { lower: range.lower, upper: range.upper }),
      unit: printedUnit(tokens, unit) ?? currency?.unit,
      approximator: some
        ? 'order-of-magnitude'
        : range === undefined
          ? (behind?.value ?? approximator?.value)
          : 'range',
      kind: isChange(tokens, from, unit) ? 'change' : (unit?.kind ?? (currency === undefined ? 'count' : 'money')),
      words: first.words,
    },
  };
}

/** "mười mấy người", "hai mươi mấy nước": some more than ten, or than twenty. */
function readSome(
  tokens: Tokens,
  { value, words, to }: Numeral,
): { to: number; bounds: { lower: number; upper: number } } | undefined {
  if (!words || value < 10 || value > 90 || value % 10 !== 0 || tokens.open(to) !== 'mấy' || !tokens.isPlain(to))
    return undefined;
  return { to: to + 1, bounds: { lower: value + 1, upper: value + 9 } };
}

/** "-5 độ C": a minus glued to the number, and to nothing before it. */
function isNegative(tokens: Tokens, first: Numeral, unit: Unit | undefined): boolean {
  const mark = first.from - 1;
  const measured = unit?.kind === 'measure' || unit?.kind === 'percent';
  return (
    measured && tokens.isGlued(first.from) && tokens.isDash(mark) && !tokens.isGlued(mark) && !tokens.isNumber(mark - 1)
  );
}

/** "1m70": a metre and seventy centimetres; "6 m 48"; "3 kg 200". */
function readHeight(
  tokens: Tokens,
  first: Numeral,
  unit: Unit | undefined,
): { amount: number; to: number } | undefined {
  if (unit === undefined || unit.to !== unit.from + 1 || !Number.isInteger(first.value)) return undefined;
  const rest = tokens.plain(unit.to);
  if (rest < 0 || (tokens.isGlued(unit.to + 1) && !tokens.isMark(unit.to + 1))) return undefined;
  const glued = tokens.isGlued(unit.from) && tokens.isGlued(unit.to);
  const width = tokens.width(unit.to);
  const metres =
    tokens.open(unit.from) === 'm' && (glued ? width <= 2 : width === 2 && endsNumber(tokens, unit.to + 1));
  const kilograms = KILOGRAMS.has(tokens, unit.from) && width === 3 && endsNumber(tokens, unit.to + 1);
  if (!metres && !kilograms) return undefined;
  return { amount: Number((first.value + rest / 10 ** width).toFixed(3)), to: unit.to + 1 };
}

const KILOGRAMS = new Lexicon('kg ký kí');

/** No unit of its own follows a number. */
function endsNumber(tokens: Tokens, at: number): boolean {
  return !tokens.isGlued(at) ? readUnit(tokens, at)?.known !== true : tokens.isMark(at) && !tokens.isNumber(at + 1);
}

const SIGNS = new Set(['$', '€', '£', '¥', '₫']);

/** "$1,194.09", "US$500". */
function readCurrency(tokens: Tokens, at: number): { from: number; unit: string } | undefined {
  if (!tokens.isGlued(at) || !SIGNS.has(tokens.open(at - 1))) return undefined;
  const dollar = tokens.isGlued(at - 1) && tokens.text(at - 2) === 'US';
  return dollar ? { from: at - 2, unit: 'US$' } : { from: at - 1, unit: tokens.open(at - 1) };
}

/** Words after which a number without a noun is still a quantity: "tăng lên 72", "con số là 72". */
const STATES = phraseSet(
  'là|đạt|lên|lên tới|lên đến|còn|chỉ còn|tới|con số|tổng số|xuống|xuống còn|thành|mức|bằng|tổng cộng|cả thảy|tất cả|số lượng|mốc|ngưỡng|đạt mức|gồm|tăng|giảm|có|chạm mốc|cán mốc|sĩ số|quân số|đã có|chạm',
);

function isStated(tokens: Tokens, numeral: Numeral): boolean {
  if (numeral.scale > 1 || (numeral.words && numeral.value >= 1000)) return true;
  if (numeral.words) return false;
  if (isAlone(tokens, numeral) || isRow(tokens, numeral)) return true;
  if (!tokens.isSpaced(numeral.from)) return false;
  return STATES.endsBefore(tokens, numeral.from) || isLabelled(tokens, numeral);
}

/** "1.500" by itself, as in the cell of a table. */
function isAlone(tokens: Tokens, { from, to, value, otherwise }: Numeral): boolean {
  const most = Math.max(value, otherwise ?? 0);
  return tokens.startsLine(from) && tokens.startsLine(to) && most >= 1000 && tokens.plain(from) < 0;
}

/** "72: số nước đã ký", "- 37: tổng số sự kiện", "388 - đó là số đại biểu": the number opens a line that goes on to say what it counts. */
function isRow(tokens: Tokens, { from, to }: Numeral): boolean {
  const opens = tokens.startsLine(from) || (tokens.isDash(from - 1) && tokens.startsLine(from - 1));
  const marked = tokens.open(to) === ':' || (tokens.isDash(to) && tokens.isSpaced(to));
  if (!opens || !marked || !tokens.isSpaced(to + 1)) return false;
  let label = to + 1;
  while (label < to + 4 && BEFORE_LABEL.has(tokens.open(label) ?? '')) label++;
  return tokens.open(label) === 'số';
}

const BEFORE_LABEL = new Set(['đó', 'là', 'tổng']);

/** "Số nước ký Công ước: 68", "Số phiên | 12": the number ends a line that says what it counts. */
function isLabelled(tokens: Tokens, { from, to }: Numeral): boolean {
  const mark = tokens.open(from - 1);
  if ((mark !== ':' && mark !== '|') || tokens.startsLine(from - 1)) return false;
  return (
    tokens.startsLine(to) ||
    ((tokens.open(to) === '.' || tokens.open(to) === ';' || tokens.open(to) === '|') && !tokens.isGlued(to + 1))
  );
}

/** "Luật Đất đai 2024", "World Cup 2026": four digits of a year after a name; "có 1975 người" counts. */
function isYear(tokens: Tokens, numeral: Numeral, unit: Unit | undefined): boolean {
  const year = tokens.width(numeral.from) === 4 ? tokens.plain(numeral.from) : -1;
  if (year < 1800 || year >= 2100 || numeral.to > numeral.from + 1) return false;
  if (unit?.known !== true) return true;
  const before = numeral.from - 1;
  return (
    unit.kind === 'count' &&
    tokens.follows(numeral.from) &&
    tokens.isWord(before) &&
    !isStop(tokens, before) &&
    !STATES.endsBefore(tokens, numeral.from)
  );
}

/** "lần thứ 15", "nước thứ 70", "lần thứ nhất". */
function readOrdinalQuantity(tokens: Tokens, at: number): QuantityRead | undefined {
  if (tokens.open(at) !== 'thứ' || tokens.isCapital(at)) return undefined;
  const ordinal = ordinalAt(tokens, at);
  if (ordinal === undefined) return undefined;
  const { value, to } = ordinal;
  const noun = tokens.isSpaced(at) ? nounBefore(tokens, at) : 0;
  // "văn kiện phê chuẩn thứ 40"; from 2 to 7 it would be a day of the week.
  const counts =
    noun > 0 || (tokens.isNumber(at + 1) && value > 7 && tokens.isPlain(at - 1) && !isStop(tokens, at - 1));
  if (!counts) return { to };
  return {
    to,
    parts: {
      from: at,
      numberFrom: at + 1,
      numberTo: to,
      to,
      amount: value,
      unit: noun > 0 ? tokens.printed(at - noun, at) : undefined,
      kind: 'ordinal',
      words: tokens.isWord(at + 1),
    },
  };
}
