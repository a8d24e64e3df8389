/** Where the words stand that change what a claim says. */
import { counts, keysOf } from '../../facts/phrases.ts';
import type { Syllable } from '../../language/index.ts';
import { CUES, type CueKind, MASKS } from './vocabulary.ts';

export type { CueKind } from './vocabulary.ts';

export interface Cue {
  readonly kind: CueKind;
  readonly words: string;
  /** Syllables of the block, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A phrase of the vocabulary; one that masks cues has no kind. */
interface Written {
  readonly kind: CueKind | undefined;
  readonly words: string;
  /** The keys of its syllables, once its first has been met. */
  keys?: readonly string[];
}

/** Phrases by the key of their first syllable, in the order of the vocabulary. Read for the first block: an article meets few of them. */
let byFirst: ReadonlyMap<string, readonly Written[]> | undefined;

function read(): ReadonlyMap<string, readonly Written[]> {
  const found = new Map<string, Written[]>();
  const keys = new Map<string, string>();
  const add = (kind: CueKind | undefined, phrases: string) => {
    for (const words of phrases.split(/;\s+/)) {
      const [first] = words.split(' ', 1) as [string];
      const key = keys.get(first) ?? keysOf(first)[0]!;
      keys.set(first, key);
      const list = found.get(key);
      if (list) list.push({ kind, words });
      else found.set(key, [{ kind, words }]);
    }
  };
  for (const kind of Object.keys(CUES) as CueKind[]) add(kind, CUES[kind]);
  add(undefined, MASKS);
  return found;
}

interface Hit {
  readonly phrase: Written;
  readonly from: number;
  readonly to: number;
}

/** Every phrase among syllables, those inside of longer ones too, by where they start and then the longest first. */
function match(syllables: readonly Syllable[]): Hit[] {
  byFirst ??= read();
  const hits: Hit[] = [];
  for (const [from, syllable] of syllables.entries()) {
    const phrases = counts(syllable) ? byFirst.get(syllable.key) : undefined;
    if (!phrases) continue;
    const here: Hit[] = [];
    for (const phrase of phrases) {
      phrase.keys ??= keysOf(phrase.words);
      const to = endOf(phrase.keys, syllables, from);
      if (to > 0) here.push({ phrase, from, to });
    }
    hits.push(...here.sort((a, b) => b.to - a.to));
  }
  return hits;
}

/** Behind the last syllable of a phrase that stands at `from`, on one line, whatever marks are passed over; 0 where it doesn't. */
function endOf(keys: readonly string[], syllables: readonly Syllable[], from: number): number {
  let next = 1;
  let at = from + 1;
  for (; next < keys.length; at++) {
    const syllable = syllables[at];
    if (!syllable || syllable.gap === 'line') return 0;
    if (!counts(syllable)) continue;
    if (syllable.key !== keys[next++]) return 0;
  }
  return at;
}

/** The cues among a block's syllables, by place; of several of one kind that overlap, the longest. */
export function readCues(syllables: readonly Syllable[]): Cue[] {
  const hits = match(syllables);
  const masks = hits.filter(({ phrase }) => phrase.kind === undefined);
  const isMasked = (from: number, to: number) =>
    masks.some((mask) => mask.from <= from && to <= mask.to && mask.to - mask.from > to - from);
  const cues: Cue[] = [];
  const last = new Map<CueKind, Cue>();
  for (const { phrase, from, to } of hits) {
    const { kind, words } = phrase;
    if (kind === undefined || isMasked(from, to)) continue;
    // Hits come by place, the longest first: one within the last of its kind says nothing more.
    const before = last.get(kind);
    if (before && before.from <= from && to <= before.to) continue;
    const cue = { kind, words, from, to };
    last.set(kind, cue);
    cues.push(cue);
  }
  return cues;
}
