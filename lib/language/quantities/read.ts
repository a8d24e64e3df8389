import { AFTER_UNIT, type Approximator, BEFORE_NUMBER, boundsOf } from '../approximators.ts';
import { isDash } from '../characters.ts';
import { granularity } from '../numbers/digits.ts';
import { type Numeral, readNumeral } from '../numbers/numeral.ts';
import { isHalf } from '../numbers/words.ts';
import { Phrases, phraseSet } from '../phrases.ts';
import type { Span } from '../span.ts';
import { printed, type Syllable, syllables } from '../syllables.ts';
import { timesOf } from '../times/read.ts';
import { isGluedUnit, isIdentifier } from './identifiers.ts';
import { isStop, readNoun } from './nouns.ts';
import { ordinalAt } from './ordinals.ts';
import { isMeasured, UNITS, type UnitKind } from './units.ts';
import { meansNumber } from './wordnumbers.ts';

export type QuantityKind = 'count' | 'ordinal' | 'fraction' | 'change' | UnitKind;

/** A number of something, as a newspaper writes it. Offsets into the text read; `quote` from the approximator to the end of the unit. */
export interface Quantity extends Span {
  readonly quote: string;
  /** The number, scale words multiplied in: 12e12 for "12.000 tỷ đồng". Of a range, its lower end. Of a percentage, what stands before the sign. */
  readonly amount: number;
  /** The amounts for which the words are true, where an approximator or a range says so. See boundsOf. */
  readonly lower?: number;
  readonly upper?: number;
  /** What is counted: the noun phrase or unit after the number, as printed: "sự kiện bên lề", "đồng", "%". */
  readonly unit?: string;
  readonly approximator?: Approximator;
  readonly kind: QuantityKind;
  /** The bare number with its scale words: "12.000 tỷ". Of a range, from the first number to the last. */
  readonly number: Span;
  /** Written in words alone. */
  readonly words: boolean;
  /** Place value of the last digit that is not zero: 100 for 2.500. */
  readonly granularity: number;
}

/** The quantities of a text, in order, not overlapping. Times, names, addresses, scores and numbers of documents are none. */
export function readQuantities(text: string): Quantity[] {
  const tokens = syllables(text);
  const taken = new Uint8Array(tokens.length + 1);
  for (const time of timesOf(text, tokens, {})) taken.fill(1, time.firstToken, time.lastToken + 1);
  return quantitiesOf(text, tokens, taken);
}

/** {@link readQuantities} of a text already cut; `taken`: 1 for tokens that belong to a time. */
export function quantitiesOf(text: string, tokens: readonly Syllable[], taken: Uint8Array): Quantity[] {
  const found: Quantity[] = [];
  let next = 0;
  let floor = 0;
  while (next < tokens.length) {
    const read =
      taken[next] === 1 || tokens[next]!.kind === 'punctuation' ? undefined : readQuantity(tokens, next, floor, taken);
    if (read === undefined) {
      next++;
      continue;
    }
    if (read.parts !== undefined) {
      found.push(quantity(text, tokens, read.parts));
      floor = read.to;
    }
    next = Math.max(next + 1, read.to);
  }
  return found;
}

interface Parts {
  readonly from: number;
  readonly numberFrom: number;
  readonly numberTo: number;
  readonly to: number;
  readonly amount: number;
  readonly upper?: number;
  readonly lower?: number;
  readonly unit?: string;
  readonly approximator?: Approximator;
  readonly kind: QuantityKind;
  readonly words: boolean;
}

interface QuantityRead {
  readonly parts?: Parts;
  readonly to: number;
}

function quantity(text: string, tokens: readonly Syllable[], parts: Parts): Quantity {
  const start = tokens[parts.from]!.start;
  const end = tokens[parts.to - 1]!.end;
  const bounds =
    parts.upper !== undefined
      ? { lower: parts.lower ?? parts.amount, upper: parts.upper }
      : boundsOf(parts.approximator, parts.amount);
  return {
    start,
    end,
    quote: text.slice(start, end),
    amount: parts.amount,
    ...bounds,
    ...(parts.unit !== undefined && { unit: parts.unit }),
    ...(parts.approximator !== undefined && { approximator: parts.approximator }),
    kind: parts.kind,
    number: { start: tokens[parts.numberFrom]!.start, end: tokens[parts.numberTo - 1]!.end },
    words: parts.words,
    granularity: granularity(parts.amount),
  };
}

interface Unit {
  readonly to: number;
  readonly kind: UnitKind | 'count';
  readonly known: boolean;
}

function readUnit(tokens: readonly Syllable[], at: number): Unit | undefined {
  const first = tokens[at];
  if (first === undefined || first.gap === 'line') return undefined;
  const noun = first.kind === 'word' && first.gap === 'space' ? readNoun(tokens, at) : undefined;
  const unit = UNITS.match(tokens, at);
  if (unit !== undefined && !(noun?.known && noun.to > at + unit.length) && !isOtherWord(tokens, at, unit.length)) {
    if (first.gap !== 'none' || first.kind !== 'word' || unit.length > 1 || isGluedUnit(first)) {
      return { to: readPer(tokens, at + unit.length), kind: unit.value, known: true };
    }
  }
  return noun === undefined ? undefined : { to: noun.to, kind: 'count', known: noun.known };
}

/** A word that is a unit only by itself: "chỉ", "ký", "đô", "công", "đồng thời", "độ tuổi". */
const NO_UNITS = phraseSet(
  'đồng thời|đồng chí|đồng bào|đồng hồ|đồng minh|đồng loạt|đồng nghiệp|đồng tổ chức|đồng chủ trì|đồng hành|độ tuổi|đô thị|ký kết|ký ức|cân bằng|cân đối|mẫu giáo|mẫu số|đêm nhạc|năm học|ngày lễ|đồng phạm|đồng tác giả|đồng đội|lượng khách|mẫu xe|mẫu bệnh phẩm|mẫu nước|mẫu máu|mẫu tem|bảng xếp hạng|bảng đấu|bảng lương|đêm diễn|gam màu',
);
const AMBIGUOUS = new Set(['ký', 'cân', 'a', 'v', 'tệ', 'm', 'độ']);
function isOtherWord(tokens: readonly Syllable[], at: number, length: number): boolean {
  const token = tokens[at]!;
  if (NO_UNITS.match(tokens, at)) return true;
  if (token.kind !== 'word') return false;
  if (token.capital && length === 1 && token.text.length === 1 && !'WVA'.includes(token.text)) return true;
  if (token.open === 'kí') return true;
  return (
    length === 1 &&
    AMBIGUOUS.has(token.key) &&
    token.gap === 'space' &&
    token.text !== 'm' &&
    token.key !== 'độ' &&
    token.key !== 'tệ'
  );
}

/** "đồng/người/tháng", "km/h". */
function readPer(tokens: readonly Syllable[], at: number): number {
  let to = at;
  for (let steps = 0; steps < 3; steps++) {
    const slash = tokens[to];
    if (
      slash?.text !== '/' ||
      slash.gap !== 'none' ||
      tokens[to + 1]?.kind !== 'word' ||
      tokens[to + 1]!.gap !== 'none'
    )
      break;
    const unit = UNITS.match(tokens, to + 1);
    to += 1 + (unit?.length ?? 1);
  }
  return to;
}

function readQuantity(
  tokens: readonly Syllable[],
  at: number,
  floor: number,
  taken: Uint8Array,
): QuantityRead | undefined {
  return (
    readOrderOfMagnitude(tokens, at, floor) ??
    readRatio(tokens, at) ??
    readHalves(tokens, at, floor) ??
    readOrdinalQuantity(tokens, at) ??
    readNumber(tokens, at, floor, taken)
  );
}

function readNumber(
  tokens: readonly Syllable[],
  at: number,
  floor: number,
  taken: Uint8Array,
): QuantityRead | undefined {
  const first = readNumeral(tokens, at);
  if (first === undefined) return undefined;
  const fraction = readFraction(tokens, first, floor);
  if (fraction !== undefined) return fraction;
  const range = readRange(tokens, first, taken);
  const last = range?.last ?? first;
  const unit = readUnit(tokens, last.to);
  if (first.words && !meansNumber(tokens, at, first.to) && range === undefined) return undefined;
  if (isIdentifier(tokens, first, unit?.known ?? false)) return { to: endOfChain(tokens, first.to) };
  const approximator = readApproximator(tokens, at, floor);
  const amount = valueOf(first, unit);
  const prefix = readCurrencyPrefix(tokens, approximator?.from ?? at);
  if (unit === undefined && prefix === undefined && approximator === undefined && !isStated(tokens, first))
    return { to: last.to };
  if (isYearLike(tokens, first, unit, approximator !== undefined)) return { to: last.to };
  const from = prefix?.from ?? approximator?.from ?? range?.from ?? at;
  const half = unit !== undefined && isHalf(tokens[unit.to]) ? unit.to + 1 : undefined;
  let to = half ?? unit?.to ?? last.to;
  const after = readAfter(tokens, to);
  if (after !== undefined) to = after.to;
  const lower = range === undefined ? undefined : range.lower;
  const value = half === undefined ? (lower ?? amount) : amount + 0.5;
  const how = range !== undefined ? 'range' : (after?.value ?? approximator?.value);
  const change = isChanged(tokens, from);
  return {
    to,
    parts: {
      from,
      numberFrom: at,
      numberTo: last.to,
      to,
      amount: value,
      ...(range !== undefined && { lower: range.lower, upper: valueOf(range.last, unit) }),
      ...(unit !== undefined
        ? { unit: printed(tokens, last.to, unit.to) }
        : prefix !== undefined && { unit: prefix.unit }),
      ...(how !== undefined && { approximator: how }),
      kind: change ? 'change' : (unit?.kind ?? (prefix === undefined ? 'count' : 'money')),
      words: first.words,
    },
  };
}

/** Past digits and marks that hang together: 1/2/3, 12-34. */
function endOfChain(tokens: readonly Syllable[], at: number): number {
  let to = at;
  while (tokens[to]?.gap === 'none' && tokens[to]!.text !== ',' && tokens[to]!.text !== '.' && tokens[to]!.text !== ')')
    to++;
  return to;
}

/** "1,500 đại biểu" counts, so the comma groups; "1,500 m" measures. */
function valueOf(numeral: Numeral, unit: Unit | undefined): number {
  if (numeral.otherwise === undefined || numeral.otherwise < numeral.value) return numeral.value;
  if (numeral.scale > 1) return numeral.value;
  if (unit === undefined) return numeral.otherwise;
  if (!isMeasured(unit.kind)) return numeral.otherwise;
  return unit.kind === 'measure' && numeral.otherwise % 10 === 0 ? numeral.otherwise : numeral.value;
}

interface Found<T> {
  readonly value: T;
  readonly from: number;
}

/** The approximator right before token `at`, not reaching back past `floor`. */
function readApproximator(tokens: readonly Syllable[], at: number, floor: number): Found<Approximator> | undefined {
  const found = BEFORE_NUMBER.matchBefore(tokens, at, 5);
  if (found === undefined || tokens[at]!.gap === 'line') return undefined;
  const from = at - found.length;
  if (from < floor) return undefined;
  const word = tokens[from]!;
  const before = tokens[from - 1];
  if (word.open === 'độ' && found.length === 1 && NOT_ABOUT.has(before?.open ?? '')) return undefined;
  if ((word.open === 'trên' || word.open === 'dưới') && found.length === 1 && isPlace(tokens, at)) return undefined;
  if (word.open === 'hơn' && found.length === 1 && COMPARED.has(before?.open ?? '')) return undefined;
  if (word.open === 'quá' && found.length === 1 && before?.open === 'không')
    return { value: 'at-most', from: from - 1 };
  const outer = BEFORE_NUMBER.matchBefore(tokens, from, 3);
  if (
    outer !== undefined &&
    word.gap === 'space' &&
    from - outer.length >= floor &&
    (outer.value === 'about' || outer.value === 'exactly')
  ) {
    return { value: found.value, from: from - outer.length };
  }
  return { value: found.value, from };
}
/** "nhiệt độ 35", "tốc độ 60": the word is "degree", not "about". */
const NOT_ABOUT = new Set(
  'nhiệt tốc mức cấp trình chế mật cường nồng vĩ kinh góc biên tiến thái tuổi hạn phong tần'.split(' '),
);
const COMPARED = new Set('cao thấp lớn nhỏ nhiều ít dài ngắn nặng nhẹ sớm muộn rẻ đắt kém già trẻ rộng'.split(' '));
/** "trên 3 tuyến đường" is a place, "trên 70 nước" a bound. */
const SURFACES = phraseSet(
  'tuyến|tuyến đường|con đường|xe|chiếc xe|tàu|mặt trận|lĩnh vực|kênh|nền tảng|sàn|mặt|phương diện|khía cạnh|trụ cột|bình diện|địa bàn|tuyến phố|sân|chuyến bay|bàn tay|đôi chân|bánh|chiếc|cây cầu|chiếc ghế|trang|tờ báo|vùng biển|hòn đảo|sông|nguyên tắc',
);
function isPlace(tokens: readonly Syllable[], at: number): boolean {
  const numeral = readNumeral(tokens, at);
  return numeral !== undefined && numeral.value < 20 && SURFACES.match(tokens, numeral.to) !== undefined;
}

function readAfter(tokens: readonly Syllable[], at: number): { value: Approximator; to: number } | undefined {
  const found = tokens[at]?.gap === 'space' ? AFTER_UNIT.match(tokens, at) : undefined;
  if (found === undefined) return undefined;
  if (
    tokens[at + 1]!.open === 'lại' &&
    tokens[at]!.open === 'trở' &&
    tokens[at + 2]?.kind === 'word' &&
    tokens[at + 2]!.open !== 'đây'
  )
    return undefined;
  return { value: found.value, to: at + found.length };
}

const CURRENCY_SIGNS = new Set(['$', '€', '£', '¥', '₫']);
/** "$1,194.09", "US$500". */
function readCurrencyPrefix(tokens: readonly Syllable[], at: number): { from: number; unit: string } | undefined {
  const sign = tokens[at - 1];
  if (sign === undefined || tokens[at]!.gap !== 'none' || !CURRENCY_SIGNS.has(sign.text)) return undefined;
  return sign.gap === 'none' && tokens[at - 2]?.text === 'US'
    ? { from: at - 2, unit: 'US$' }
    : { from: at - 1, unit: sign.text };
}

/** Words after which a number without a noun is still a quantity: "tăng lên 72", "con số là 72". */
const STATES = phraseSet(
  'là|đạt|lên|lên tới|lên đến|còn|chỉ còn|tới|con số|tổng số|xuống|xuống còn|thành|mức|bằng|tổng cộng|cả thảy|tất cả|số lượng|mốc|ngưỡng|đạt mức|gồm|tăng|giảm|có|chạm mốc|cán mốc|sĩ số|quân số|đã có|chạm',
);
function isStated(tokens: readonly Syllable[], numeral: Numeral): boolean {
  if (numeral.scale > 1) return true;
  if (numeral.words || tokens[numeral.from]!.gap !== 'space') return false;
  return STATES.matchBefore(tokens, numeral.from, 3) !== undefined;
}

/** "Luật Đất đai 2024", "World Cup 2026": four digits of a year that count nothing. */
function isYearLike(
  tokens: readonly Syllable[],
  numeral: Numeral,
  unit: Unit | undefined,
  approximated: boolean,
): boolean {
  if (approximated || unit?.known || numeral.to > numeral.from + 1) return false;
  return /^(?:1[89]|20)\d{2}$/.test(tokens[numeral.from]!.text) && (unit === undefined || !unit.known);
}

const CHANGES = phraseSet(
  'tăng|tăng thêm|thêm|giảm|giảm bớt|bớt|giảm đi|hạ|nâng thêm|cộng thêm|bổ sung|bổ sung thêm|hụt|tăng trưởng|sụt|sụt giảm|tăng được|giảm được|mất thêm|rớt|mất đi|còn thiếu|thiếu|cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|nhỏ hơn|dài hơn|kém|chênh|chênh lệch|tăng nhẹ|giảm nhẹ|tăng mạnh|giảm mạnh|tăng đến|vượt',
);
function isChanged(tokens: readonly Syllable[], from: number): boolean {
  return (
    from > 0 &&
    tokens[from]!.gap !== 'line' &&
    CHANGES.matchBefore(tokens, from, 3) !== undefined &&
    !(tokens[from - 1]!.open === 'vượt')
  );
}

interface Range {
  readonly from: number;
  readonly last: Numeral;
  readonly lower: number;
}

const TO = new Set(['đến', 'tới', 'hoặc', 'hay']);

/** "5-7 triệu", "từ 10% đến 15%", "hai, ba người", "hai ba trăm". */
function readRange(tokens: readonly Syllable[], first: Numeral, taken: Uint8Array): Range | undefined {
  const from = tokens[first.from - 1]?.open === 'từ' ? first.from - 1 : first.from;
  const pair = first.words ? readPair(tokens, first) : undefined;
  if (pair !== undefined) return { from, ...pair };
  const unit = readUnit(tokens, first.to);
  const joint = tokens[first.to];
  let connector = first.to;
  if (joint !== undefined && unit !== undefined && !isJoint(joint)) connector = unit.to;
  const mark = tokens[connector];
  if (mark === undefined || mark.gap === 'line' || !isJoint(mark)) return undefined;
  if (tokens[connector + 1] === undefined || taken[connector + 1] === 1) return undefined;
  const last = readNumeral(tokens, connector + 1);
  if (last === undefined || last.malformed || last.words !== first.words) return undefined;
  const lastUnit = readUnit(tokens, last.to);
  if (
    connector > first.to &&
    printed(tokens, first.to, connector) !== (lastUnit && printed(tokens, last.to, lastUnit.to))
  )
    return undefined;
  const lower = scaledLike(first, last, lastUnit);
  const upper = valueOf(last, lastUnit);
  if (!(lower < upper)) return undefined;
  const glued = isDash(mark.text) && mark.gap === 'none';
  if (glued && lastUnit === undefined) return undefined;
  if (!isDash(mark.text) && from === first.from && connector === first.to && lastUnit === undefined) return undefined;
  if (isDash(mark.text) && mark.gap === 'space' && tokens[connector + 1]!.gap === 'none') return undefined;
  return { from, last, lower };
}

function isJoint(token: Syllable): boolean {
  return (isDash(token.text) && token.text.length === 1) || TO.has(token.open);
}

function scaledLike(first: Numeral, last: Numeral, unit: Unit | undefined): number {
  const own = valueOf(first, unit);
  return first.scale === 1 && last.scale > 1 && own < last.value / last.scale ? own * last.scale : own;
}

/** Two digit words that follow one another in counting: "hai ba", "năm, sáu", and "năm bảy". */
function readPair(tokens: readonly Syllable[], first: Numeral): { last: Numeral; lower: number } | undefined {
  if (first.to !== first.from + 1 || first.value > 9 || first.value < 1) return undefined;
  const comma = tokens[first.to]?.text === ',';
  const at = comma ? first.to + 1 : first.to;
  if (tokens[at]?.gap !== 'space' || tokens[at]!.kind !== 'word') return undefined;
  const last = readNumeral(tokens, at);
  if (last === undefined || !last.words) return undefined;
  const step = last.value / (last.scale > 1 ? last.scale : scaleOfTens(last.value)) - first.value;
  if (step !== 1 && !(first.value === 5 && step === 2)) return undefined;
  const unit = readUnit(tokens, last.to);
  if (unit === undefined && last.scale === 1) return undefined;
  const scale = last.value / (first.value + step);
  return { last, lower: first.value * scale };
}

function scaleOfTens(value: number): number {
  return value >= 100 ? 100 : value >= 20 ? 10 : 1;
}

const SHARES = phraseSet(
  'tỉ lệ|chiếm|hơn|gần|khoảng|với|được|đạt|xấp xỉ|quá|mới|tới|bằng|còn|chỉ|trên|dưới|là|giảm|tăng|mất',
);

/** "1/3 dân số", "hai phần ba", "450/470 đại biểu". */
function readFraction(tokens: readonly Syllable[], first: Numeral, floor: number): QuantityRead | undefined {
  const mark = tokens[first.to];
  if (mark === undefined) return undefined;
  if (first.words || mark.open === 'phần') {
    if (mark.open !== 'phần' || mark.gap !== 'space') return undefined;
    const whole =
      tokens[first.to + 1]?.open === 'tư' ? { value: 4, to: first.to + 2 } : readNumeral(tokens, first.to + 1);
    if (whole === undefined || whole.value <= 0 || tokens[first.to + 1]?.open === 'trăm') return undefined;
    return fraction(tokens, first.from, whole.to, first.value / whole.value, floor, first.words);
  }
  if (mark.text !== '/' || mark.gap !== 'none') return undefined;
  const below = tokens[first.to + 1];
  if (below?.kind !== 'number' || below.gap !== 'none') return undefined;
  const whole = readNumeral(tokens, first.to + 1)!;
  if (first.malformed || whole.malformed || first.value > whole.value || whole.value === 0)
    return { to: endOfChain(tokens, first.to) };
  const after = whole.to;
  if (tokens[after]?.gap === 'none' && tokens[after]!.text === '/') return { to: endOfChain(tokens, first.to) };
  if (isIdentifier(tokens, first, false)) return { to: endOfChain(tokens, first.to) };
  const unit = readUnit(tokens, after);
  if (whole.value >= 20 || (unit?.known && whole.value > 10)) {
    if (unit === undefined || first.value === whole.value || (first.value === 24 && whole.value === 7)) {
      return unit?.known ? undefined : { to: after };
    }
    const approximator = readApproximator(tokens, first.from, floor);
    return {
      to: unit.to,
      parts: {
        from: approximator?.from ?? first.from,
        numberFrom: first.from,
        numberTo: first.to,
        to: unit.to,
        amount: first.value,
        unit: printed(tokens, after, unit.to),
        ...(approximator !== undefined && { approximator: approximator.value }),
        kind: 'count',
        words: false,
      },
    };
  }
  const shared =
    SHARES.matchBefore(tokens, first.from, 2) !== undefined || unit !== undefined || tokens[after]?.open === 'tổng';
  return shared ? fraction(tokens, first.from, after, first.value / whole.value, floor, false) : { to: after };
}

function fraction(
  tokens: readonly Syllable[],
  from: number,
  to: number,
  amount: number,
  floor: number,
  words: boolean,
): QuantityRead {
  const approximator = readApproximator(tokens, from, floor);
  const unit = readUnit(tokens, to);
  const end = unit?.to ?? to;
  const change = isChanged(tokens, approximator?.from ?? from);
  return {
    to: end,
    parts: {
      from: approximator?.from ?? from,
      numberFrom: from,
      numberTo: to,
      to: end,
      amount,
      ...(unit !== undefined && { unit: printed(tokens, to, unit.to) }),
      ...(approximator !== undefined && { approximator: approximator.value }),
      kind: change ? 'change' : 'fraction',
      words,
    },
  };
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỉ: 1e9,
  tá: 12,
};
const INDEFINITE = new Phrases<'one' | 'few'>([
  ['hàng|cả', 'one'],
  ['vài|mấy|dăm|vài ba|dăm ba|đôi ba|một vài|dăm bảy', 'few'],
]);

/** "hàng chục", "hàng trăm nghìn", "vài chục", "vài người", "hơn chục". */
function readOrderOfMagnitude(tokens: readonly Syllable[], at: number, floor: number): QuantityRead | undefined {
  const start = tokens[at]!;
  if (start.kind !== 'word') return undefined;
  const indefinite = INDEFINITE.match(tokens, at);
  const bare = indefinite === undefined && MAGNITUDES[start.open] !== undefined;
  if (indefinite === undefined && !bare) return undefined;
  const approximator = readApproximator(tokens, at, floor);
  if (bare && approximator === undefined) return undefined;
  let to = at + (indefinite?.length ?? 0);
  let scale = 1;
  const first = to;
  while (MAGNITUDES[tokens[to]?.open ?? ''] !== undefined && tokens[to]!.gap !== 'line' && !tokens[to]!.capital)
    scale *= MAGNITUDES[tokens[to++]!.open]!;
  if (to === first && indefinite?.value !== 'few') return undefined;
  if (bare && start.capital) return undefined;
  const unit = readUnit(tokens, to);
  if (unit === undefined && to === first) return undefined;
  if (to === first && !unit!.known) return undefined;
  const end = unit?.to ?? to;
  const shared = {
    numberFrom: at,
    numberTo: to,
    to: end,
    words: true,
    ...(unit !== undefined && { unit: printed(tokens, to, unit.to) }),
  };
  if (bare) {
    return {
      to: end,
      parts: {
        ...shared,
        from: approximator!.from,
        amount: scale,
        approximator: approximator!.value,
        kind: unit?.kind ?? 'count',
      },
    };
  }
  const few = indefinite!.value === 'few';
  return {
    to: end,
    parts: {
      ...shared,
      from: at,
      amount: few ? 2 * scale : scale,
      lower: few ? 2 * scale : scale,
      upper: few ? 9 * scale : 10 * scale,
      approximator: 'order-of-magnitude',
      kind: unit?.kind ?? 'count',
    },
  };
}

const TIMES: Readonly<Record<string, number>> = { đôi: 2, rưỡi: 1.5, ba: 3, bốn: 4, năm: 5, bội: 0 };

/** "gấp đôi", "gấp rưỡi", "gấp 3 lần", "tăng gấp hơn 2,5 lần". */
function readRatio(tokens: readonly Syllable[], at: number): QuantityRead | undefined {
  if (tokens[at]!.open !== 'gấp') return undefined;
  const next = tokens[at + 1];
  if (next === undefined) return undefined;
  const word = TIMES[next.open];
  if (word !== undefined && word > 0 && tokens[at + 2]?.open !== 'lần' && tokens[at + 2]?.open !== 'mươi') {
    return {
      to: at + 2,
      parts: {
        from: at,
        numberFrom: at + 1,
        numberTo: at + 2,
        to: at + 2,
        amount: word,
        unit: 'lần',
        kind: 'ratio',
        words: true,
      },
    };
  }
  for (let start = at + 1; start <= at + 3; start++) {
    const numeral = readNumeral(tokens, start);
    if (numeral === undefined || numeral.malformed) continue;
    const approximator = start > at + 1 ? readApproximator(tokens, start, at + 1) : undefined;
    if (start > at + 1 && approximator === undefined) return undefined;
    const range = readRange(tokens, numeral, new Uint8Array(0));
    const last = range?.last ?? numeral;
    const to = tokens[last.to]?.open === 'lần' ? last.to + 1 : last.to;
    return {
      to,
      parts: {
        from: at,
        numberFrom: start,
        numberTo: last.to,
        to,
        amount: numeral.value,
        ...(range !== undefined && { lower: range.lower, upper: last.value }),
        unit: 'lần',
        ...(range !== undefined
          ? { approximator: 'range' as const }
          : approximator !== undefined && { approximator: approximator.value }),
        kind: 'ratio',
        words: numeral.words,
      },
    };
  }
  return undefined;
}

/** "nửa triệu người", "một nửa số đại biểu", "quá nửa", "nửa tháng". */
function readHalves(tokens: readonly Syllable[], at: number, floor: number): QuantityRead | undefined {
  const one = tokens[at]!.open === 'một' && tokens[at + 1]?.open === 'nửa' ? 1 : 0;
  const word = at + one;
  if (tokens[word]?.open !== 'nửa') return undefined;
  const to = word + 1;
  const scale = MAGNITUDES[tokens[to]?.open ?? ''];
  const approximator = readApproximator(tokens, at, floor);
  if (scale !== undefined && tokens[to]!.gap === 'space') {
    const unit = readUnit(tokens, to + 1);
    const end = unit?.to ?? to + 1;
    return {
      to: end,
      parts: {
        from: approximator?.from ?? at,
        numberFrom: at,
        numberTo: to + 1,
        to: end,
        amount: scale / 2,
        ...(unit !== undefined && { unit: printed(tokens, to + 1, unit.to) }),
        ...(approximator !== undefined && { approximator: approximator.value }),
        kind: unit?.kind ?? 'count',
        words: true,
      },
    };
  }
  const unit = UNITS.match(tokens, to);
  if (unit !== undefined && (unit.value === 'duration' || unit.value === 'measure')) {
    return {
      to: to + unit.length,
      parts: {
        from: approximator?.from ?? at,
        numberFrom: at,
        numberTo: to,
        to: to + unit.length,
        amount: 0.5,
        unit: printed(tokens, to, to + unit.length),
        ...(approximator !== undefined && { approximator: approximator.value }),
        kind: unit.value,
        words: true,
      },
    };
  }
  if (one === 0 && approximator === undefined) return { to };
  const counted = isStop(tokens[to]) ? undefined : readUnit(tokens, to);
  return {
    to: counted?.to ?? to,
    parts: {
      from: approximator?.from ?? at,
      numberFrom: at,
      numberTo: to,
      to: counted?.to ?? to,
      amount: 0.5,
      ...(counted !== undefined && { unit: printed(tokens, to, counted.to) }),
      ...(approximator !== undefined && { approximator: approximator.value }),
      kind: 'fraction',
      words: true,
    },
  };
}

/** "lần thứ 15", "nước thứ 70", "lần thứ nhất". */
function readOrdinalQuantity(tokens: readonly Syllable[], at: number): QuantityRead | undefined {
  if (tokens[at]!.open !== 'thứ' || tokens[at]!.capital) return undefined;
  const ordinal = ordinalAt(tokens, at);
  if (ordinal === undefined) return undefined;
  const before = tokens[at - 1];
  const noun =
    before !== undefined && before.kind === 'word' && tokens[at]!.gap === 'space' && !isStop(before)
      ? before
      : undefined;
  if (noun === undefined) return { to: ordinal.to };
  return {
    to: ordinal.to,
    parts: {
      from: at,
      numberFrom: ordinal.to - 1,
      numberTo: ordinal.to,
      to: ordinal.to,
      amount: ordinal.value,
      unit: printed(tokens, at - 1, at),
      kind: 'ordinal',
      words: tokens[ordinal.to - 1]!.kind === 'word',
    },
  };
}
