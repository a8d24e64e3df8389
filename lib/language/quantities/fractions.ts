import { type Approximator, type Bounds, boundsOf } from '../approximators.ts';
import { Lexicon } from '../lexicon.ts';
import { type Numeral, readNumeral } from '../numbers/numeral.ts';
import { phraseSet } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import { isChange, readApproximator } from './approximation.ts';
import { isIdentifier } from './identifiers.ts';
import { isStop } from './nouns.ts';
import type { Parts, QuantityRead } from './quantity.ts';
import { printedUnit, readUnit } from './unit.ts';
import type { Unit } from './units.ts';
import { UNITS } from './units.ts';

/** Words before "a/b" that make it a share. */
const SHARES = phraseSet(
  'tỉ lệ|tỷ lệ|chiếm|hơn|gần|khoảng|với|được|đạt|xấp xỉ|quá|mới|tới|bằng|còn|chỉ|trên|dưới|là|giảm|tăng|mất|có|ít nhất|tối thiểu',
);
/** Of a larger number it is said how many of how many: "450/470 đại biểu". */
const LARGE = 20;

/** "1/3 dân số", "hai phần ba", "450/470 đại biểu"; without parts for what is written so and is no share. */
export function readFraction(tokens: Tokens, first: Numeral, floor: number): QuantityRead | undefined {
  const mark = tokens.open(first.to);
  if (mark === 'phần' && tokens.isPlain(first.to)) return readWordedFraction(tokens, first, floor);
  if (
    first.words ||
    mark !== '/' ||
    !tokens.isGlued(first.to) ||
    !tokens.isNumber(first.to + 1) ||
    !tokens.isGlued(first.to + 1)
  )
    return undefined;
  const whole = readNumeral(tokens, first.to + 1)!;
  const after = whole.to;
  const none = { to: endOfChain(tokens, first.to) };
  const chained = tokens.open(after) === '/' && tokens.isGlued(after);
  if (chained || first.malformed || whole.malformed || first.value > whole.value || whole.value === 0) return none;
  const unit = readUnit(tokens, after);
  if (isIdentifier(tokens, first, undefined)) return none;
  if (whole.value >= LARGE || (unit?.known === true && whole.value > 10)) {
    if (unit === undefined || (first.value === 24 && whole.value === 24)) return none;
    return { to: unit.to, parts: partOf(tokens, first.from, first.to, first.value, unit, floor) };
  }
  const shared =
    unit !== undefined ||
    tokens.open(after) === 'tổng' ||
    (tokens.follows(first.from) && SHARES.endsBefore(tokens, first.from));
  return shared ? fraction(tokens, first.from, after, first.value / whole.value, floor, false) : none;
}

function partOf(tokens: Tokens, from: number, to: number, amount: number, unit: Unit, floor: number): Parts {
  const approximator = readApproximator(tokens, from, floor);
  return {
    from: approximator?.from ?? from,
    numberFrom: from,
    numberTo: to,
    to: unit.to,
    amount,
    unit: printedUnit(tokens, unit),
    approximator: approximator?.value,
    kind: 'count',
    words: false,
  };
}

/** "hai phần ba", "3 phần tư"; "phần trăm" is a unit. */
function readWordedFraction(tokens: Tokens, first: Numeral, floor: number): QuantityRead | undefined {
  const below = first.to + 1;
  if (!tokens.follows(below) || tokens.open(below) === 'trăm' || tokens.open(below) === 'nghìn') return undefined;
  const whole = tokens.open(below) === 'tư' ? { value: 4, to: below + 1 } : readNumeral(tokens, below);
  if (whole === undefined || !(whole.value > 1)) return undefined;
  return fraction(tokens, first.from, whole.to, first.value / whole.value, floor, first.words);
}

function fraction(
  tokens: Tokens,
  from: number,
  to: number,
  amount: number,
  floor: number,
  words: boolean,
): QuantityRead {
  const approximator = readApproximator(tokens, from, floor);
  const start = approximator?.from ?? from;
  const unit = readWhole(tokens, to);
  const end = unit?.to ?? to;
  return {
    to: end,
    parts: {
      from: start,
      numberFrom: from,
      numberTo: to,
      to: end,
      amount,
      unit: printedUnit(tokens, unit),
      approximator: approximator?.value,
      bounds: amount < 1 ? shareBounds(approximator?.value, amount) : undefined,
      kind: isChange(tokens, start) ? 'change' : 'fraction',
      words,
    },
  };
}

/** No share is more than the whole. */
function shareBounds(approximator: Approximator | undefined, amount: number): Bounds | undefined {
  const bounds = boundsOf(approximator, amount);
  return bounds && { lower: bounds.lower, upper: Math.min(bounds.upper, 1) };
}

/** Past digits and marks that hang together: 1/2/3, 12-34. */
export function endOfChain(tokens: Tokens, at: number): number {
  let to = at;
  while (tokens.isGlued(to) && !STOPS.has(tokens.open(to))) to++;
  return to;
}
const STOPS = new Set([',', '.', ')', ';', ':', '”', '"', '!', '?', '…']);

const HALF_SCALES: Readonly<Record<string, number | undefined>> = {
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỉ: 1e9,
};

/** "nửa triệu người", "một nửa số đại biểu", "quá nửa", "nửa tháng". */
export function readHalf(tokens: Tokens, at: number, floor: number): QuantityRead | undefined {
  const one = tokens.open(at) === 'một' && tokens.open(at + 1) === 'nửa';
  const word = one ? at + 1 : at;
  if (tokens.open(word) !== 'nửa') return undefined;
  const to = word + 1;
  const approximator = readApproximator(tokens, at, floor);
  const half = (numberTo: number, amount: number, unit: Unit | undefined, kind: Parts['kind']): QuantityRead => ({
    to: unit?.to ?? numberTo,
    parts: {
      from: approximator?.from ?? at,
      numberFrom: at,
      numberTo,
      to: unit?.to ?? numberTo,
      amount,
      unit: printedUnit(tokens, unit),
      approximator: approximator?.value,
      kind,
      words: true,
    },
  });
  const scale = tokens.isPlain(to) ? HALF_SCALES[tokens.open(to)] : undefined;
  if (scale !== undefined) {
    const unit = readUnit(tokens, to + 1);
    return half(to + 1, scale / 2, unit, unit?.kind ?? 'count');
  }
  const measure = tokens.isPlain(to) ? UNITS.match(tokens, to) : undefined;
  if (measure?.value === 'duration' || measure?.value === 'measure') {
    return half(to, 0.5, { from: to, to: to + measure.length, kind: measure.value, known: true }, measure.value);
  }
  if (!one && approximator === undefined) return { to };
  return half(to, 0.5, readWhole(tokens, to), 'fraction');
}

/** What a share is a share of: "số đại biểu", "tổng diện tích", "các sông băng". */
function readWhole(tokens: Tokens, at: number): Unit | undefined {
  let start = at;
  while (start < at + 3 && tokens.isPlain(start) && QUANTIFIERS.has(tokens, start)) start++;
  if (start === at) return isStop(tokens, at) ? undefined : readUnit(tokens, at);
  const unit = readUnit(tokens, start);
  return unit?.known === true ? unit : undefined;
}
const QUANTIFIERS = new Lexicon('số tổng các những trong toàn bộ của lượng');
