/** Spellings of one foreign name: "Disanayaka", "Dissanayake". */
import { type Syllable, syllables } from '../../language/index.ts';

/** Letters that no Vietnamese word has: their marks may come and go. */
const FOREIGN = /[fjwzëïöüñçøåäß]/i;

/** Whether two names are spellings of one: letter by letter nearly the same, once marks and doubled letters are gone. */
export function similarNames(a: string, b: string): boolean {
  // "Đi-xa-na-y-a-ca": a foreign name as it is spoken.
  if (SPOKEN.test(a) || SPOKEN.test(b)) return similarNames(asSpoken(a), asSpoken(b));
  const [words, others] = [wordsOf(a), wordsOf(b)];
  return (
    words.length === others.length &&
    words.every((word, i) => {
      const twin = others[i]!;
      if (word.key === twin.key) return true;
      const [long, other] = [bare(word.text), bare(twin.text)];
      if (long === other && FOREIGN.test(word.text + twin.text)) return true;
      // A Vietnamese name of another person differs by one short syllable or its tone: only long foreign words may vary.
      return (
        Math.min(long.length, other.length) >= 6 &&
        Math.max(long.length, other.length) <= 40 &&
        edits(long, other) <= Math.floor(Math.max(long.length, other.length) / 4)
      );
    })
  );
}

/** A name in syllables with hyphens between. */
const SPOKEN = /\p{L}[-‐‑]\p{L}/u;

/** A name by its sounds: its syllables joined, without marks, letters of one sound alike. */
function asSpoken(name: string): string {
  return name
    .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[cq]/g, 'k')
    .replace(/x/g, 's')
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
    .replace(/(.)\1/g, '$1');
}

function wordsOf(name: string): Syllable[] {
  return syllables(name).filter(({ kind }) => kind !== 'punctuation');
}

/** A word without marks, case and doubled letters. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/(.)\1/g, '$1');
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
