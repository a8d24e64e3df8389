const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const WELL_FORMED = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral in capitals; undefined for anything else. */
export function readRoman(text: string): number | undefined {
  if (text === '' || text.length > 15 || !WELL_FORMED.test(text)) return undefined;
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text[i]!]!;
    total += value < (VALUES[text[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
