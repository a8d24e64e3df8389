/** Wordings of ordinals and periods. */
import { words } from './numbers.ts';

const ROMAN: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function roman(n: number): string {
  let rest = n;
  let written = '';
  for (const [sign, value] of ROMAN)
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  return written;
}

/** "nhất", "tư" for the first and fourth, else as the number is read. */
function ordinalWords(n: number): string {
  return { 1: 'nhất', 4: 'tư' }[n] ?? words(n);
}

/** @param inWords whether the noun before it takes words ("lần thứ nhất"): "khóa nhất" is not said */
export function ordinalForms(n: number, inWords: boolean): string[] {
  return [roman(n), String(n), ...(inWords ? [ordinalWords(n)] : [])];
}

export function falseOrdinals(n: number): number[] {
  return [n + 1, n + 2, n + 5, n + 9, ...(n > 2 ? [n - 1, n - 2] : [])];
}

export function periodForms(period: string): string[] {
  const [from, to] = period.split('-');
  return [`${from}-${to}`, `${from} - ${to}`, `${from}–${to}`];
}

export function falsePeriods(period: string): string[] {
  const [from, to] = period.split('-').map(Number) as [number, number];
  return [
    [from - 5, to - 5],
    [from + 5, to + 5],
    [from - 1, to],
    [from, to + 1],
    [from + 1, to + 1],
  ].map((years) => years.join('-'));
}
