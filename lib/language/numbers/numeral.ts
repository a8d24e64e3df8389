import type { Syllable } from '../syllables.ts';
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

const GROUP = /^\d{3}$/;
const FIRST_GROUP = /^[1-9]\d{0,2}$/;
const THOUSANDS_SUFFIX = new Set(['k', 'K']);

/** The number that starts at token `at`, in digits, words or both ("3 triệu 200 nghìn"), as long as it goes. */
export function readNumeral(tokens: readonly Syllable[], at: number): Numeral | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return readDigitNumeral(tokens, at);
  if (token.kind !== 'word') return undefined;
  const words = readNumberWords(tokens, at);
  if (words === undefined) return undefined;
  const last = scaleOf(tokens[words.to - 1]) ?? 1;
  return { from: at, to: words.to, value: words.value, words: true, malformed: false, scale: last };
}

function readDigitNumeral(tokens: readonly Syllable[], at: number): Numeral {
  const first = readDigitGroup(tokens, at);
  let { value, to } = first;
  let otherwise = first.otherwise;
  let scale = 1;
  let multiplied = multiplier(tokens, to);
  if (multiplied === undefined) {
    const suffix = tokens[to];
    if (suffix?.gap === 'none' && THOUSANDS_SUFFIX.has(suffix.text)) {
      return { from: at, to: to + 1, value: value * 1e3, words: false, malformed: first.malformed, scale: 1e3 };
    }
    return {
      from: at,
      to,
      value,
      words: false,
      malformed: first.malformed,
      scale,
      ...(otherwise !== undefined && { otherwise }),
    };
  }
  let total = 0;
  while (multiplied !== undefined) {
    total += times(value, multiplied.scale);
    if (otherwise !== undefined) otherwise = times(otherwise, multiplied.scale);
    scale = multiplied.scale;
    to = multiplied.to;
    if (isHalf(tokens[to])) {
      total += scale / 2;
      to++;
      break;
    }
    const next = nextGroup(tokens, to, scale);
    if (next === undefined) break;
    otherwise = undefined;
    value = next.value;
    to = next.to;
    if (next.scale === 1) {
      total += value;
      break;
    }
    multiplied = { scale: next.scale, to };
    if (next.scale < 0) break;
  }
  return {
    from: at,
    to,
    value: total,
    words: false,
    malformed: first.malformed,
    scale,
    ...(otherwise !== undefined && { otherwise }),
  };
}

/** Decimal digits times a power of ten without binary dust: 1.1 million is 1100000. */
function times(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

interface DigitGroup {
  readonly value: number;
  readonly otherwise?: number;
  readonly malformed: boolean;
  readonly to: number;
}

/** One run of digits, spaces between groups of three included: "70 000", "1 234 567". */
function readDigitGroup(tokens: readonly Syllable[], at: number): DigitGroup {
  const first = tokens[at]!;
  const read = readDigits(first.text);
  if (FIRST_GROUP.test(first.text)) {
    let to = at + 1;
    let digits = first.text;
    while (isSpacedGroup(tokens, to)) digits += tokens[to++]!.text;
    const after = tokens[to];
    const runsOn = after?.kind === 'number' && after.gap === 'space';
    if (to > at + 1 && !runsOn && digits.length <= 15) return { value: Number(digits), malformed: false, to };
  }
  return { ...read, to: at + 1 };
}

function isSpacedGroup(tokens: readonly Syllable[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.gap === 'space' && GROUP.test(token.text) && token.kind === 'number';
}

/** The scale words after a number: "tỷ", "nghìn tỷ", "trăm", "chục". */
function multiplier(tokens: readonly Syllable[], at: number): { scale: number; to: number } | undefined {
  let to = at;
  let scale = 1;
  for (;;) {
    const token = tokens[to];
    if (token === undefined || token.gap === 'line') break;
    const next = scaleOf(token) ?? (to === at ? SMALL_SCALES[token.open] : undefined);
    if (next === undefined || token.capital) break;
    scale *= next;
    to++;
  }
  return to === at || scale > 1e15 ? undefined : { scale, to };
}

const SMALL_SCALES: Readonly<Record<string, number>> = { trăm: 100, chục: 10 };

/** "3 triệu 200 nghìn": a smaller group after a larger one. "1 tỷ 2": tenths, when nothing is counted after them. */
function nextGroup(
  tokens: readonly Syllable[],
  at: number,
  scale: number,
): { value: number; scale: number; to: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.gap !== 'space') return undefined;
  const group = readDigitGroup(tokens, at);
  if (group.malformed) return undefined;
  const smaller = multiplier(tokens, group.to);
  if (smaller !== undefined) {
    if (times(group.value, smaller.scale) >= scale) return undefined;
    return { value: group.value, scale: smaller.scale, to: smaller.to };
  }
  const value = group.value;
  if (scale >= 1e6 && value >= 1000 && value < scale && Number.isInteger(value))
    return { value, scale: 1, to: group.to };
  return undefined;
}
