/** Whether an amount is the one that its quotations tell: "21.200" left unquoted in YAML is 21.2, and a slip of the hand is a wrong fact. */
import type { Fact } from '../../facts/schema.ts';
import { readQuantities } from '../../language/index.ts';
import { t } from '../words/index.ts';

/**
 * What is wrong with the amount of a fact, told of its quotations; undefined when they tell it, or tell no number that could be it.
 * A quotation may hold other numbers besides; a count of what it lists ("Lào, Cuba và Nga") stands in it as no number at all.
 */
export function misreadAmount({ value, references }: Fact): string | undefined {
  if (value.type !== 'quantity') return undefined;
  const { amount, unit, lower = amount, upper = amount } = value;
  const told = references.flatMap(({ selector }) => readQuantities(selector.exact));
  const isTold = (wanted: number) =>
    told.some((one) =>
      [one.amount, one.lower, one.upper].some((number) => number !== undefined && same(number, wanted)),
    );
  if (isTold(amount) || (isTold(lower) && isTold(upper))) return undefined;
  // "148,1 và 150,4 triệu đồng": the scale is told once for both.
  if (told.some((one) => one.unit === undefined && isScaledBy(one.amount, amount, references))) return undefined;
  // A fall is negative in the base, and "giảm 350 đồng" in the words.
  if (amount < 0 && isTold(-amount)) return undefined;
  const meant = told.find((one) => isScaled(one.amount, amount)) ?? told.find((one) => counts(one.unit, unit));
  if (!meant) return undefined;
  const wrong = t('base.misread', { quote: meant.quote, told: String(meant.amount), amount: String(amount) });
  return isScaled(meant.amount, amount) ? t('base.dots', { wrong }) : wrong;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

/** 21.2 beside 21200, 1.5 beside 1500000: the same digits, thousands apart. */
function isScaled(told: number, amount: number): boolean {
  return [1e3, 1e6, 1e9].some((scale) => same(told, amount * scale) || same(told * scale, amount));
}

function isScaledBy(told: number | undefined, amount: number, references: Fact['references']): boolean {
  return SCALES.some(
    ([scale, word]) =>
      told !== undefined && same(told * scale, amount) && references.some(({ selector }) => word.test(selector.exact)),
  );
}

const SCALES = [
  [1e3, /(?<!\p{L})(?:nghìn|ngàn)(?!\p{L})/iu],
  [1e6, /(?<!\p{L})triệu(?!\p{L})/iu],
  [1e9, /(?<!\p{L})t[ỷỉ](?!\p{L})/iu],
] as const;

/** Whether a number in the words counts what the fact counts: "đại biểu quốc tế" counts "đại biểu". */
function counts(told: string | undefined, unit: string): boolean {
  const [said, wanted] = [told, unit].map((one) => one?.normalize('NFC').toLowerCase());
  return said !== undefined && (said === wanted || said.startsWith(`${wanted} `) || wanted!.startsWith(`${said} `));
}
