import { readNumeral } from '../numbers/numeral.ts';
import { isHalf } from '../numbers/words.ts';
import { Phrases } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import { type Approximation, readApproximator } from './approximation.ts';
import type { QuantityRead } from './quantity.ts';
import { readRange } from './ranges.ts';
import { printedUnit, readUnit } from './unit.ts';

const MAGNITUDES: Readonly<Record<string, number | undefined>> = {
  chục: 10,
  tá: 12,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỉ: 1e9,
};

const INDEFINITE = new Phrases<'order' | 'few'>([
  ['hàng|cả', 'order'],
  ['vài|mấy|dăm|vài ba|dăm ba|đôi ba|một vài|dăm bảy|vài chục|vài trăm', 'few'],
]);
/** How few two words together say. */
const FEW = new Phrases<readonly [lower: number, upper: number]>([
  ['đôi ba|vài ba', [2, 3]],
  ['dăm ba', [3, 5]],
  ['dăm bảy', [5, 7]],
]);

/** "hàng chục", "hàng trăm nghìn", "vài chục", "vài người", "hơn chục". */
export function readOrderOfMagnitude(tokens: Tokens, at: number, floor: number): QuantityRead | undefined {
  const indefinite = INDEFINITE.match(tokens, at)?.value;
  const bare = indefinite === undefined;
  if (bare && MAGNITUDES[tokens.open(at)] === undefined) return undefined;
  const approximator = readApproximator(tokens, at, floor);
  if (bare && isHalf(tokens, at + 1) && !tokens.isCapital(at)) return readScaleAndHalf(tokens, at, approximator);
  if (bare && (approximator === undefined || tokens.isCapital(at))) return undefined;
  const first = bare ? at : startOfScale(tokens, at);
  let to = first;
  let scale = 1;
  for (
    let next = MAGNITUDES[tokens.open(to)];
    next !== undefined && tokens.follows(to) && !tokens.isCapital(to);
    next = MAGNITUDES[tokens.open(to)]
  ) {
    scale *= next;
    to++;
  }
  const unit = readUnit(tokens, to);
  if (to === first && (indefinite !== 'few' || unit?.known !== true)) return undefined;
  const end = unit?.to ?? to;
  const [least, most] = FEW.match(tokens, at)?.value ?? (indefinite === 'few' ? [2, 9] : [1, 10]);
  const [lower, upper] = [least * scale, most * scale];
  return {
    to: end,
    parts: {
      from: bare ? approximator!.from : at,
      numberFrom: at,
      numberTo: to,
      to: end,
      amount: bare ? scale : lower,
      ...(!bare && { bounds: { lower, upper } }),
      unit: printedUnit(tokens, unit),
      approximator: bare ? approximator!.value : 'order-of-magnitude',
      kind: unit?.kind ?? 'count',
      words: true,
    },
  };
}

/** "ngàn rưỡi", "triệu rưỡi": one and a half of it. */
function readScaleAndHalf(tokens: Tokens, at: number, approximator: Approximation | undefined): QuantityRead {
  const numberTo = at + 2;
  const unit = readUnit(tokens, numberTo);
  const to = unit?.known ? unit.to : numberTo;
  return {
    to,
    parts: {
      from: approximator?.from ?? at,
      numberFrom: at,
      numberTo,
      to,
      amount: MAGNITUDES[tokens.open(at)]! * 1.5,
      unit: unit?.known ? printedUnit(tokens, unit) : undefined,
      approximator: approximator?.value,
      kind: unit?.known ? unit.kind : 'count',
      words: true,
    },
  };
}

/** After "hàng", "vài", "vài ba", "một vài". */
function startOfScale(tokens: Tokens, at: number): number {
  let to = at + 1;
  while (to < at + 3 && MAGNITUDES[tokens.open(to)] === undefined && PARTS_OF_FEW.has(tokens.open(to))) to++;
  return to;
}
const PARTS_OF_FEW = new Set(['ba', 'vài', 'bảy']);

const TIMES: Readonly<Record<string, number | undefined>> = { đôi: 2, rưỡi: 1.5, ba: 3, bốn: 4, năm: 5, mười: 10 };

/** "gấp đôi", "gấp rưỡi", "gấp 3 lần", "gấp hơn 2,5 lần". */
export function readRatio(tokens: Tokens, at: number): QuantityRead | undefined {
  if (tokens.open(at) !== 'gấp') return undefined;
  for (let start = at + 1; start <= at + 4 && tokens.follows(start); start++) {
    const numeral =
      tokens.isNumber(start) || start === at + 1 || readApproximator(tokens, start, at + 1)
        ? readNumeral(tokens, start)
        : undefined;
    if (numeral === undefined || numeral.malformed) continue;
    const range = readRange(tokens, numeral, new Uint8Array(0));
    const numberTo = range?.last.to ?? numeral.to;
    if (tokens.open(numberTo) !== 'lần' && tokens.isNumber(start)) return undefined;
    const to = tokens.open(numberTo) === 'lần' ? numberTo + 1 : numberTo;
    const approximator = range === undefined ? readApproximator(tokens, start, at + 1)?.value : 'range';
    return {
      to,
      parts: {
        from: at,
        numberFrom: start,
        numberTo,
        to,
        amount: numeral.value,
        bounds: range && { lower: range.lower, upper: range.upper },
        unit: 'lần',
        approximator,
        kind: 'ratio',
        words: numeral.words,
      },
    };
  }
  const word = TIMES[tokens.open(at + 1)];
  if (word === undefined || !tokens.isPlain(at + 1)) return undefined;
  const to = at + 2;
  return {
    to,
    parts: { from: at, numberFrom: at + 1, numberTo: to, to, amount: word, unit: 'lần', kind: 'ratio', words: true },
  };
}
