/** Numbers in digits. Vietnamese writes 1.500,5; foreign figures come in as 1,500.5; both are met in one newspaper. */

export interface DigitValue {
  readonly value: number;
  /** The same digits read the other way, where the separator leaves it open: 1,500 is 1500 or 1.5. */
  readonly otherwise?: number;
  /** No quantity is written so: leading zeros, groups of the wrong size. */
  readonly malformed: boolean;
}

const MALFORMED: DigitValue = { value: Number.NaN, malformed: true };
const LONGEST = 24;
const STRANGE = /[^0-9.,]/g;

/** The value of a number token: digits with dots and commas between them. */
export function readDigits(text: string): DigitValue {
  const digits = text.replace(STRANGE, '');
  if (digits.length > LONGEST) return MALFORMED;
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots === 0 && commas === 0) return { value: Number(digits), malformed: digits.length > 1 && digits[0] === '0' };
  if (dots > 0 && commas > 0) return readBoth(digits);
  const mark = dots > 0 ? '.' : ',';
  const [first, second, third] = digits.split(mark) as [string, string, string?];
  const whole = grouped(digits, mark);
  if (third !== undefined) return whole === undefined ? MALFORMED : { value: Number(whole), malformed: false };
  const decimal = first.length > 1 && first[0] === '0' ? Number.NaN : Number(`${first}.${second}`);
  if (whole === undefined) return { value: decimal, malformed: Number.isNaN(decimal) };
  return mark === '.'
    ? { value: Number(whole), otherwise: decimal, malformed: false }
    : { value: decimal, otherwise: Number(whole), malformed: false };
}

/** 1.234,5 or 1,234.5: the last mark is the decimal one. */
function readBoth(digits: string): DigitValue {
  const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const [whole, fraction, more] = digits.split(decimal) as [string, string, string?];
  const value = more === undefined ? grouped(whole, decimal === '.' ? ',' : '.') : undefined;
  return value === undefined ? MALFORMED : { value: Number(`${value}.${fraction}`), malformed: false };
}

/** The digits without their group marks, when the groups are of three and the first does not begin with zero. */
function grouped(digits: string, mark: string): string | undefined {
  const [first, ...rest] = digits.split(mark) as [string, ...string[]];
  if (rest.length === 0) return first;
  if (first.length > 3 || first[0] === '0') return undefined;
  return rest.every((group) => group.length === 3) ? first + rest.join('') : undefined;
}

/** Place value of the last digit that is not zero: 1 for 69, 100 for 2500, 0.1 for 1.5. 1 for 0. */
export function granularity(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 1;
  const [mantissa, exponent] = Math.abs(value).toExponential().split('e') as [string, string];
  const decimals = mantissa.includes('.') ? mantissa.length - 2 : 0;
  return Number(`1e${Number(exponent) - decimals}`);
}
