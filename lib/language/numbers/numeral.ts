import type { Tokens } from '../tokens.ts';
import { readDigits } from './digits.ts';
import { isHalf, readNumberWords, scaleOf } from './words.ts';

/** A number as written, before anything is known of what it counts. Token indices, `to` exclusive. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Words only: "bốn", not "4" or "4 triệu". */
  readonly words: boolean;
  /** The other reading of an ambiguous separator, scaled alike. */
  readonly otherwise?: number;
  /** Digits that no quantity is written with: 007, 1.2.3. */
  readonly malformed: boolean;
  /** The last scale word, 1 without: 1e9 for "12.000 tỷ". */
  readonly scale: number;
}

/** The number that starts at a token, in digits, words or both ("3 triệu 200 nghìn"), as long as it goes. */
export function readNumeral(tokens: Tokens, at: number): Numeral | undefined {
  if (tokens.isNumber(at)) return readDigitNumeral(tokens, at);
  if (!tokens.isWord(at)) return undefined;
  const words = readNumberWords(tokens, at);
  if (words === undefined) return undefined;
  return {
    from: at,
    to: words.to,
    value: words.value,
    words: true,
    malformed: false,
    scale: scaleOf(tokens, words.to - 1) ?? 1,
  };
}

function readDigitNumeral(tokens: Tokens, at: number): Numeral {
  const first = readDigitGroup(tokens, at);
  const { malformed } = first;
  const scale = readScale(tokens, first.to);
  if (scale === undefined) {
    const { value, otherwise, to } = first;
    const thousands = readThousands(tokens, to, value);
    if (thousands) return { from: at, to: to + 1, value: times(value, 1e3), words: false, malformed, scale: 1e3 };
    return { from: at, to, value, words: false, malformed, scale: 1, ...(otherwise !== undefined && { otherwise }) };
  }
  const rest = readRest(tokens, scale.to, scale.value);
  return {
    from: at,
    to: rest?.to ?? scale.to,
    value: times(first.value, scale.value) + (rest?.value ?? 0),
    words: false,
    malformed,
    scale: scale.value,
    ...(first.otherwise !== undefined && rest === undefined && { otherwise: times(first.otherwise, scale.value) }),
  };
}

/** Decimal digits times a power of ten without binary dust: 1.1 million is 1100000. */
function times(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

/** Of gold: "vàng 24K". */
const CARATS = new Set([10, 14, 18, 22, 24]);

/** "5k", "100K"; "4K" is a name. */
function readThousands(tokens: Tokens, at: number, value: number): boolean {
  if (!tokens.isGlued(at)) return false;
  const text = tokens.text(at);
  return text === 'k' || (text === 'K' && value >= 10 && !CARATS.has(value));
}

/** "05 phiên họp": offices write counts below ten with a nought, before the noun in small letters; "07", "02 03" and "A 05" are names of things. */
function isPadded(tokens: Tokens, at: number): boolean {
  return (
    PADDED.test(tokens.text(at)) &&
    !tokens.isGlued(at) &&
    !tokens.isNumber(at - 1) &&
    tokens.follows(at + 1) &&
    tokens.isWord(at + 1) &&
    !tokens.isCapital(at + 1)
  );
}

const PADDED = /^0[1-9]$/;

interface DigitGroup {
  readonly value: number;
  readonly otherwise?: number;
  readonly malformed: boolean;
  readonly to: number;
}

const MOST_GROUPS = 5;

/** One run of digits, spaces between groups of three included: "70 000", "1 234 567". */
function readDigitGroup(tokens: Tokens, at: number): DigitGroup {
  const first = tokens.plain(at);
  const leading = tokens.source.charCodeAt(tokens.start(at)) === 0x30;
  if (first < 1 || tokens.width(at) > 3 || leading || !isSpacedGroup(tokens, at + 1))
    return isPadded(tokens, at)
      ? { value: Number(tokens.text(at)), malformed: false, to: at + 1 }
      : { ...readDigits(tokens.text(at)), to: at + 1 };
  let value = first;
  let to = at + 1;
  while (isSpacedGroup(tokens, to) && to - at < MOST_GROUPS) value = value * 1000 + tokens.plain(to++);
  // More digits follow: a telephone number, or a list.
  const runsOn = (tokens.isNumber(to) && tokens.isSpaced(to)) || isDateMark(tokens, to);
  return runsOn ? { ...readDigits(tokens.text(at)), to: at + 1 } : { value, malformed: false, to };
}

function isSpacedGroup(tokens: Tokens, at: number): boolean {
  return tokens.isSpaced(at) && tokens.width(at) === 3 && tokens.plain(at) >= 0;
}

function isDateMark(tokens: Tokens, at: number): boolean {
  return tokens.isGlued(at) && (tokens.open(at) === '/' || tokens.open(at) === '-');
}

/** The scale words after a number: "tỷ", "nghìn tỷ", "trăm", "chục triệu". */
function readScale(tokens: Tokens, at: number): { value: number; to: number } | undefined {
  let to = at;
  let value = 1;
  while (tokens.follows(to) && (!tokens.isCapital(to) || tokens.isShouted(to))) {
    const scale = scaleOf(tokens, to) ?? (to === at ? SMALL_SCALES[tokens.open(to)] : undefined);
    if (scale === undefined || value * scale > 1e15) break;
    value *= scale;
    to++;
  }
  return to === at ? undefined : { value, to };
}
const SMALL_SCALES: Readonly<Record<string, number | undefined>> = { trăm: 100, chục: 10, tá: 12, tr: 1e6 };

/** What follows a scaled number and belongs to it: "3 triệu | 200 nghìn", "2 tỷ | rưỡi", "1 triệu | 200.000", "1 tỷ | 2". */
function readRest(tokens: Tokens, at: number, scale: number): { value: number; to: number } | undefined {
  if (isHalf(tokens, at)) return { value: scale / 2, to: at + 1 };
  if (!tokens.isSpaced(at) || !tokens.isNumber(at)) return undefined;
  const group = readDigitGroup(tokens, at);
  if (group.malformed) return undefined;
  const smaller = readScale(tokens, group.to);
  if (smaller !== undefined) {
    const value = times(group.value, smaller.value);
    if (value >= scale) return undefined;
    const rest = readRest(tokens, smaller.to, smaller.value);
    return { value: value + (rest?.value ?? 0), to: rest?.to ?? smaller.to };
  }
  if (isTenth(tokens, at)) return { value: (group.value * scale) / 10, to: group.to };
  const written = scale >= 1e6 && group.value >= 1000 && group.value < scale && Number.isInteger(group.value);
  return written ? { value: group.value, to: group.to } : undefined;
}

/** "1 tỷ 2", "3 triệu 5 đồng": one digit after a large scale word counts tenths of it, unless it counts something else. */
function isTenth(tokens: Tokens, at: number): boolean {
  if (tokens.width(at) !== 1 || tokens.plain(at) < 1) return false;
  const next = tokens.open(at + 1);
  return !tokens.follows(at + 1) || next === '.' || next === ',' || next === 'đồng' || next === ')';
}
