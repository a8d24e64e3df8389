import { toneKey } from '../language/tone.ts';

const GAPS = /[^\p{L}\p{M}\p{N}]+/u;
const MARKS = /\p{M}/gu;

/** The words of a text by which it is looked for: tone keys, in order. */
export function wordsOf(text: string): string[] {
  return text.split(GAPS).flatMap((word) => (word ? [toneKey(word)] : []));
}

/** A text without Vietnamese marks: as it is typed where no Vietnamese keyboard is at hand. Takes and keeps lower case. */
export function plainKey(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd');
}
