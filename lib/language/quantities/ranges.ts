import { Lexicon } from '../lexicon.ts';
import { type Numeral, readNumeral } from '../numbers/numeral.ts';
import type { Tokens } from '../tokens.ts';
import { printedUnit, readUnit } from './unit.ts';
import type { Unit } from './units.ts';
import { isMeasured } from './units.ts';

export interface Range {
  /** The word "từ", where it stands before the first number; otherwise that number. */
  readonly from: number;
  readonly last: Numeral;
  readonly lower: number;
  readonly upper: number;
}

const TO = new Lexicon('đến tới hoặc hay');

/** "1,500 đại biểu" counts, so the comma groups; "1,500 m" measures. */
export function amountOf(numeral: Numeral, unit: Unit | undefined): number {
  const { value, otherwise, scale } = numeral;
  if (otherwise === undefined || otherwise < value || scale > 1) return value;
  if (unit === undefined || !isMeasured(unit.kind)) return otherwise;
  return unit.kind === 'measure' && otherwise % 10 === 0 ? otherwise : value;
}

/** "5-7 triệu", "từ 10% đến 15%", "hai, ba người", "hai ba trăm". `taken`: 1 for tokens of times. */
export function readRange(tokens: Tokens, first: Numeral, taken: Uint8Array): Range | undefined {
  const from = tokens.open(first.from - 1) === 'từ' && tokens.follows(first.from) ? first.from - 1 : first.from;
  const pair = first.words ? readPair(tokens, first) : readDigitPair(tokens, first);
  if (pair !== undefined) return { from, ...pair };
  let joint = first.to;
  if (!isJoint(tokens, joint)) {
    const unit = readUnit(tokens, joint);
    if (unit === undefined || !isJoint(tokens, unit.to)) return undefined;
    joint = unit.to;
  }
  if (!tokens.follows(joint) || taken[joint + 1] === 1) return undefined;
  const last = readNumeral(tokens, joint + 1);
  if (last === undefined || last.malformed || last.words !== first.words || !tokens.follows(joint + 1))
    return undefined;
  const unit = readUnit(tokens, last.to);
  // "từ 3 năm đến 11 năm tù": the first unit may be told short.
  if (joint > first.to && !printedUnit(tokens, unit)?.startsWith(tokens.printed(first.to, joint))) return undefined;
  const own = amountOf(first, unit);
  const upper = amountOf(last, unit);
  const lower = first.scale === 1 && last.scale > 1 && own < last.value / last.scale ? own * last.scale : own;
  if (!(lower < upper)) return undefined;
  const dashed = tokens.isDash(joint);
  // "thắng 2-1" is a score, "-5 độ" a cold day.
  if (unit === undefined && (dashed ? tokens.isGlued(joint) || from === first.from : from === first.from))
    return undefined;
  if (dashed && !tokens.isGlued(joint) && tokens.isGlued(joint + 1)) return undefined;
  return { from, last, lower, upper };
}

function isJoint(tokens: Tokens, at: number): boolean {
  return tokens.isDash(at) || TO.has(tokens, at);
}

/** Two digit words that follow one another in counting, "hai ba", "năm, sáu"; and "năm bảy". */
function readPair(tokens: Tokens, first: Numeral): { last: Numeral; lower: number; upper: number } | undefined {
  if (first.to !== first.from + 1 || first.value > 9 || first.value < 1) return undefined;
  const at = tokens.open(first.to) === ',' ? first.to + 1 : first.to;
  if (!tokens.isPlain(at)) return undefined;
  const last = readNumeral(tokens, at);
  if (last === undefined || !last.words) return undefined;
  for (const step of first.value === 5 ? [1, 2] : [1]) {
    const scale = last.value / (first.value + step);
    if (!SCALES.has(scale) || (last.to === at + 1 && scale !== 1)) continue;
    const unit = readUnit(tokens, last.to);
    return unit !== undefined || scale > 1 ? { last, lower: first.value * scale, upper: last.value } : undefined;
  }
  return undefined;
}
/** "3, 4 nước". */
function readDigitPair(tokens: Tokens, first: Numeral): { last: Numeral; lower: number; upper: number } | undefined {
  if (tokens.open(first.to) !== ',' || first.scale > 1 || !(first.value < 10) || !tokens.isSpaced(first.to + 1))
    return undefined;
  const last = tokens.isNumber(first.to + 1) ? readNumeral(tokens, first.to + 1) : undefined;
  if (last === undefined || last.value !== first.value + 1 || last.scale > 1) return undefined;
  return readUnit(tokens, last.to)?.known ? { last, lower: first.value, upper: last.value } : undefined;
}

const SCALES = new Set([1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]);
