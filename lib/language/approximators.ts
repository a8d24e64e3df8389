import { granularity } from './numbers/digits.ts';
import { Phrases } from './phrases.ts';

/** How a number is to be taken. None means the bare number. */
export type Approximator =
  | 'exactly'
  | 'more-than'
  | 'nearly'
  | 'about'
  | 'at-least'
  | 'at-most'
  | 'less-than'
  | 'range'
  | 'order-of-magnitude';

/** Words right before a number. */
export const BEFORE_NUMBER = new Phrases<Approximator>([
  ['đúng|vừa đúng|tròn|vừa tròn|chẵn|chính xác|đích xác|vỏn vẹn|chỉ đúng', 'exactly'],
  [
    'hơn|trên|vượt|vượt quá|vượt mốc|vượt con số|vượt ngưỡng|vượt trên|quá|ngoài|nhiều hơn|lớn hơn|có hơn|có trên|hơn cả|trên cả|> ',
    'more-than',
  ],
  [
    'gần|ngót|ngót nghét|ngót ngét|chưa đến|chưa tới|chưa đầy|không đầy|non|suýt soát|xấp xỉ dưới|gần đến|gần tới|gần như đủ|sắp đủ|tiệm cận|gần chạm mốc|gần bằng',
    'nearly',
  ],
  [
    'khoảng|khoảng chừng|vào khoảng|khoảng độ|chừng|độ|độ chừng|tầm|tầm khoảng|cỡ|quãng|xấp xỉ|ước|ước chừng|ước tính|ước khoảng|ước tính khoảng|ước đạt|' +
      'ước đạt khoảng|ước tính đạt|áng chừng|trên dưới|khoảng trên dưới|đâu khoảng|tương đương khoảng|xê dịch khoảng|dao động khoảng|dao động quanh|quanh|quanh mức|quanh mốc|~|≈|phỏng chừng',
    'about',
  ],
  [
    'ít nhất|tối thiểu|không dưới|không ít hơn|chí ít|ít ra|thấp nhất|không thấp hơn|không kém|≥|không ít hơn con số',
    'at-least',
  ],
  [
    'nhiều nhất|tối đa|không quá|không vượt quá|không nhiều hơn|không hơn|cao nhất|không cao hơn|≤|không trên',
    'at-most',
  ],
  ['dưới|không đến|không tới|ít hơn|thấp hơn|nhỏ hơn|< ', 'less-than'],
]);

/** Words after what is counted: "70 nước trở lên". */
export const AFTER_UNIT = new Phrases<Approximator>([
  ['trở lên|đổ lên', 'at-least'],
  ['trở xuống|đổ xuống|đổ lại|trở lại', 'at-most'],
]);

export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

const ABOUT = 0.15;

/**
 * The amounts for which the words are true (the set S): (n, 2n] for more than n, [n/2, n) for nearly n, within 15 % for about n,
 * [n, 2n] for at least n, [n/2, n] for at most n, {n} for exactly n; undefined when the words set no bounds.
 */
export function boundsOf(approximator: Approximator | undefined, amount: number): Bounds | undefined {
  switch (approximator) {
    case 'exactly':
      return { lower: amount, upper: amount };
    case 'more-than':
    case 'at-least':
      return sorted(amount, clean(amount * 2));
    case 'nearly':
    case 'less-than':
    case 'at-most':
      return sorted(clean(amount / 2), amount);
    case 'about':
      return sorted(clean(amount * (1 - ABOUT)), clean(amount * (1 + ABOUT)));
    default:
      return undefined;
  }
}

function sorted(a: number, b: number): Bounds {
  return a <= b ? { lower: a, upper: b } : { lower: b, upper: a };
}

/** Without binary dust. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

export { granularity };
