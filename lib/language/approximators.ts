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
  ['đúng|vừa đúng|tròn|vừa tròn|chẵn|chính xác|đích xác|vỏn vẹn|chỉ đúng|vừa vặn', 'exactly'],
  [
    'hơn|trên|vượt|vượt quá|vượt mốc|vượt mức|vượt con số|vượt ngưỡng|vượt trên|quá|ngoài|hơn cả|vượt qua|vượt qua con số|vượt qua mốc|vượt qua ngưỡng|vượt qua mức|trên cả|>',
    'more-than',
  ],
  [
    'gần|ngót|ngót nghét|ngót ngét|chưa đến|chưa tới|chưa đầy|không đầy|non|suýt soát|xấp xỉ dưới|gần đến|gần tới|gần đủ|sắp đủ|gần đạt|tiệm cận|gần chạm mốc|gần bằng|gần được|gần mốc|gần ngưỡng|sát',
    'nearly',
  ],
  [
    'khoảng|khoảng chừng|vào khoảng|khoảng độ|chừng|độ|độ chừng|tầm|tầm khoảng|cỡ|quãng|xấp xỉ|ước|ước chừng|ước tính|ước khoảng|ước tính khoảng|ước đạt|' +
      'ước đạt khoảng|ước tính đạt|ước tính có|ước có|ước khoảng có|ước chừng có|áng chừng|trên dưới|khoảng trên dưới|đâu khoảng|tương đương khoảng|xê dịch khoảng|dao động khoảng|dao động quanh|quanh|quanh mức|quanh mốc|~|≈|phỏng chừng|phỏng đoán|ước lượng|tầm cỡ',
    'about',
  ],
  [
    'ít nhất|tối thiểu|không dưới|không ít hơn|chí ít|ít ra|không thấp hơn|không kém|≥|ít nhất là|tối thiểu là|ít nhất có|ít nhất đã có',
    'at-least',
  ],
  [
    'nhiều nhất|tối đa|không quá|không vượt quá|không nhiều hơn|không hơn|không cao hơn|≤|không trên|tối đa là|nhiều nhất là|không vượt',
    'at-most',
  ],
  ['dưới|không đến|không tới|<', 'less-than'],
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
 * The amounts for which the words are true: (n, 2n] for more than n, [n/2, n) for nearly n, within 15 % for about n,
 * [n, 2n] for at least n, [n/2, n] for at most n, {n} for exactly n; undefined when the words set no bounds.
 * After Cummins, Sauerland and Solt 2012 (how far "more than n" reaches) and Égré 2023 ("around n").
 */
export function boundsOf(approximator: Approximator | undefined, amount: number): Bounds | undefined {
  switch (approximator) {
    case 'exactly':
      return { lower: amount, upper: amount };
    case 'more-than':
    case 'at-least':
      return between(amount, amount * 2);
    case 'nearly':
    case 'less-than':
    case 'at-most':
      return between(amount / 2, amount);
    case 'about':
      return between(amount * (1 - ABOUT), amount * (1 + ABOUT));
    default:
      return undefined;
  }
}

/** Without binary dust, the smaller first. */
function between(a: number, b: number): Bounds {
  const [x, y] = [Number(a.toPrecision(12)), Number(b.toPrecision(12))];
  return x <= y ? { lower: x, upper: y } : { lower: y, upper: x };
}
