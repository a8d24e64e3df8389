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

/** The value of a number token: digits with dots and commas between them. */
export function readDigits(text: string): DigitValue {
  const digits = text.replace(/[^0-9.,]/g, '');
  if (digits.length > LONGEST) return MALFORMED;
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots === 0 && commas === 0) {
    if (digits.length > 1 && digits[0] === '0') return { value: Number(digits), malformed: true };
    return { value: Number(digits), malformed: false };
  }
  if (dots > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const [whole, fraction, more] = digits.split(decimal);
    if (more !== undefined) return MALFORMED;
    const value = grouped(whole!, decimal === '.' ? ',' : '.');
    return value === undefined ? MALFORMED : { value: Number(`${value}.${fraction}`), malformed: false };
  }
  const mark = dots > 0 ? '.' : ',';
  const parts = digits.split(mark);
  const whole = grouped(digits, mark);
  if (parts.length > 2) return whole === undefined ? MALFORMED : { value: Number(whole), malformed: false };
  const decimal = parts[0]!.length > 1 && parts[0]![0] === '0' ? Number.NaN : Number(`${parts[0]}.${parts[1]}`);
  if (whole === undefined) return { value: decimal, malformed: Number.isNaN(decimal) };
  return mark === '.'
    ? { value: Number(whole), otherwise: decimal, malformed: false }
    : { value: decimal, otherwise: Number(whole), malformed: false };
}

/** The digits without their group marks, when the groups are of three and the first is no bare zero. */
function grouped(digits: string, mark: string): string | undefined {
  const groups = digits.split(mark);
  const first = groups[0]!;
  if (groups.length === 1) return first;
  if (first.length > 3 || first[0] === '0') return undefined;
  return groups.slice(1).every((group) => group.length === 3) ? groups.join('') : undefined;
}

/** Place value of the last digit that is not zero: 1 for 69, 100 for 2500, 0.1 for 1.5. 1 for 0. */
export function granularity(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 1;
  const [mantissa, exponent] = Math.abs(value).toExponential().split('e');
  const decimals = mantissa!.includes('.') ? mantissa!.length - 2 : 0;
  return Number(`1e${Number(exponent) - decimals}`);
}
