/** Roman up to 39, as congresses and quarters are numbered; beyond, Arabic. */
export function roman(n: number): string {
  if (n < 1 || n > 39) return String(n);
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(n / 10)) + ones[n % 10];
}
