/** Where things stand in a sentence relative to one another: segments between marks, cues near a value, distances. */
import type { Cue, CueKind } from '../lexicon/cues.ts';
import type { Hit, Sentence } from './reading.ts';
import type { Stretch } from './stretch.ts';

export type { Stretch } from './stretch.ts';

const SOFT = new Set([',', '–', '—', '(', ')', '…']);
const HARD = new Set([';', ':']);
/** After a comma these open a statement of their own. */
const OPENERS = new Set(['còn', 'nhưng', 'song']);

function isHard(sentence: Sentence, at: number): boolean {
  const { syllables } = sentence.block;
  const { text, key } = syllables[at]!;
  return HARD.has(text) || (OPENERS.has(key) && syllables[at - 1]?.text === ',');
}

function isSoft(sentence: Sentence, at: number): boolean {
  return SOFT.has(sentence.block.syllables[at]!.text);
}

/** The stretch between the nearest marks around a place: commas, dashes, brackets, semicolons, colons. */
export function segment(sentence: Sentence, place: Stretch): Stretch {
  return around(sentence, place, (at) => isSoft(sentence, at) || isHard(sentence, at));
}

/** The stretch between the nearest semicolons or colons around a place. */
export function clauseOf(sentence: Sentence, place: Stretch): Stretch {
  return around(sentence, place, (at) => isHard(sentence, at));
}

function around(sentence: Sentence, place: Stretch, isMark: (at: number) => boolean): Stretch {
  let from = place.from;
  while (from > sentence.from && !isMark(from - 1)) from--;
  let to = place.to;
  while (to < sentence.to && !isMark(to)) to++;
  return { from, to };
}

const DASHES = new Set(['-', '–', '—']);
/** A dateline is no longer than this. */
const DATELINE = 10;

/**
 * The first syllable of a sentence's own words: behind a dateline ("(TTXVN) -", "Hà Nội (TTXVN) –", "TPO -"), which is made of names alone and
 * ends in a dash that stands free.
 */
export function opening(sentence: Sentence): number {
  const { syllables } = sentence.block;
  if (sentence.from > 0) return sentence.from;
  for (let at = 0; at < sentence.to && at <= DATELINE; at++) {
    const { text, kind, capital, start } = syllables[at]!;
    const before = syllables[at - 1];
    if (before && DASHES.has(text) && start > before.end && (syllables[at + 1]?.start ?? 0) > start + 1) return at + 1;
    if (kind !== 'punctuation' && !capital) break;
  }
  return sentence.from;
}

/**
 * Syllables between two places of a sentence; a comma between them counts for three, a semicolon or colon for a hundred. A colon right before
 * the second is a label's: "Tổ chức có đại diện tham dự: 173".
 */
export function distance(sentence: Sentence, a: Stretch, b: Stretch): number {
  const [left, right] = a.from <= b.from ? [a, b] : [b, a];
  let sum = 0;
  for (let i = left.to; i < right.from; i++) {
    const labels = i === right.from - 1 && sentence.block.syllables[i]!.text === ':';
    sum += isHard(sentence, i) && !labels ? 100 : labels || isSoft(sentence, i) ? 3 : 1;
  }
  return sum;
}

/** Whether a stretch lies inside another, ends included. */
export function within(inner: Stretch, outer: Stretch): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Whether two stretches have a place in common. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The first cue of these kinds that lies within a stretch. */
export function cueWithin(sentence: Sentence, stretch: Stretch, ...kinds: CueKind[]): Cue | undefined {
  return sentence.cues.find((cue) => kinds.includes(cue.kind) && cue.from >= stretch.from && cue.to <= stretch.to);
}

/** The cue of a kind that ends right where a place starts, words such as "các" or "những" passed over. */
export function cueBefore(sentence: Sentence, place: Stretch, ...kinds: CueKind[]): Cue | undefined {
  let at = place.from;
  const passed = kinds.includes('circumstance') ? ATTENDING : FILLERS;
  while (at > sentence.from && passed.has(sentence.block.syllables[at - 1]!.key)) at--;
  return sentence.cues.find((cue) => kinds.includes(cue.kind) && (cue.to === at || cue.to === place.from));
}

const FILLERS = new Set([
  'các',
  'những',
  'của',
  'có',
  'đã',
  'con',
  'số',
  'cả',
  'khoảng',
  'hơn',
  'gần',
  'trên',
  'tới',
  'đến',
  'lần',
  'lượt',
  'tương',
  'ứng',
]);

/** "Nhân dịp sang dự Lễ mở ký": going there, for the occasion of which something else was done. */
const ATTENDING = new Set([...FILLERS, 'dự', 'tham', 'sang', 'về']);

/** The syllables that a stretch of text covers. */
export function toHit(sentence: Sentence, start: number, end: number): Hit {
  const { syllables } = sentence.block;
  let from = sentence.from;
  while (from < sentence.to && syllables[from]!.end <= start) from++;
  let to = from;
  while (to < sentence.to && syllables[to]!.start < end) to++;
  return { from, to, start, end };
}

/** Whether a number stands right before a noun. */
export function isCounted(sentence: Sentence, unit: Hit): boolean {
  return sentence.quantities.some(({ number }) => number.end <= unit.start && unit.start - number.end <= 2);
}

/** Whether a number stands right before a noun, or "số", as in "27: số sự kiện bên lề". */
export function isNumbered(sentence: Sentence, unit: Hit): boolean {
  return isCounted(sentence, unit) || sentence.block.syllables[unit.from - 1]?.key === 'số';
}
