/** Where the words stand that change what a claim says. */
import { PhraseIndex } from '../../facts/phrases.ts';
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

/** Read for the first block. */
let read: { readonly list: readonly Pick<Cue, 'kind' | 'words'>[]; readonly index: PhraseIndex } | undefined;

function readList(): NonNullable<typeof read> {
  const list = (Object.keys(CUES) as CueKind[]).flatMap((kind) => CUES[kind].map((words) => ({ kind, words })));
  return { list, index: PhraseIndex.build([...list.map(({ words }) => words), ...MASKS]) };
}

/** The cues among a block's syllables, by place; of several of one kind that overlap, the longest. */
export function readCues(syllables: readonly Syllable[]): Cue[] {
  read ??= readList();
  const { list, index } = read;
  const hits = index.match(syllables);
  const masks = hits.filter(({ phrase }) => phrase >= list.length);
  const isMasked = (from: number, to: number) =>
    masks.some((mask) => mask.from <= from && to <= mask.to && mask.to - mask.from > to - from);
  const cues: Cue[] = [];
  const last = new Map<CueKind, Cue>();
  for (const { phrase, from, to } of hits) {
    const entry = list[phrase];
    if (!entry || isMasked(from, to)) continue;
    // Hits come by place, the longest first: one within the last of its kind says nothing more.
    const before = last.get(entry.kind);
    if (before && before.from <= from && to <= before.to) continue;
    const cue = { ...entry, from, to };
    last.set(entry.kind, cue);
    cues.push(cue);
  }
  return cues;
}
