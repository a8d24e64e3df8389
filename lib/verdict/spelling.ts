/** Spellings of one foreign name: "Disanayaka", "Dissanayake". */
import { syllables } from '../language/index.ts';

/** Whether two names are spellings of one: letter by letter nearly the same, once marks and doubled letters are gone. */
export function similarNames(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  if (one === other) return true;
  // A Vietnamese name of another person differs by one short syllable: only long foreign words may vary.
  const words = one.split(' ');
  const others = other.split(' ');
  if (words.length !== others.length) return false;
  return words.every((word, i) => {
    const twin = others[i]!;
    return (
      word === twin ||
      (Math.min(word.length, twin.length) >= 6 &&
        edits(word, twin) <= Math.floor(Math.max(word.length, twin.length) / 4))
    );
  });
}

function bare(name: string): string {
  return syllables(name)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/(.)\1/g, '$1'))
    .join(' ');
}

/** Levenshtein's distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
