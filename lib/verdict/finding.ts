import type { BlockIndex } from '../article/article.ts';

/** What a comparison of a claim with the facts came to. The middle four are flags. */
export type Verdict = 'supported' | 'outdated' | 'imprecise' | 'disputed' | 'contradicted' | 'unverifiable';
export type Flag = Exclude<Verdict, 'supported' | 'unverifiable'>;

/** From the gravest down: the order in which findings are listed. */
export const VERDICTS: readonly Verdict[] = [
  'contradicted',
  'disputed',
  'outdated',
  'imprecise',
  'supported',
  'unverifiable',
];

/** Whether a verdict is one that is underlined: neither agreement nor a lack of facts. */
export function isFlag(verdict: Verdict): verdict is Flag {
  return verdict !== 'supported' && verdict !== 'unverifiable';
}

/** A sentence in both languages a reader can choose. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** One fact a finding rests on, with all a reader needs to check it. */
export interface Evidence {
  readonly factId: string;
  readonly publisher: string;
  /** The value in words: "72 quốc gia", "chiều 26/10/2025". */
  readonly value: Bilingual;
  /** What the value held for or at, in words; absent for what is timeless. */
  readonly asOf?: Bilingual;
  readonly sources: readonly EvidenceSource[];
}

export interface EvidenceSource {
  readonly documentId: string;
  readonly publisher: string;
  readonly title: string;
  readonly publishedAt: string;
  /** Address of the document with a text fragment that leads to the very words, when the address is known. */
  readonly url?: string;
  /** The quoted phrase, at most 15 words. */
  readonly quote: string;
}

/** One step that led to a verdict: `step` and `data` for a program to replay, `text` for a reader to check. */
export interface TraceStep {
  readonly step: string;
  readonly data: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly text: Bilingual;
}

export interface Claim {
  readonly subject: { readonly id: string; readonly label: Bilingual };
  readonly property: { readonly id: string; readonly label: Bilingual };
  /** The value as the article words it. */
  readonly value: string;
  /** ISO interval the claim speaks of, when known. */
  readonly time?: { readonly from: string; readonly to: string };
  /** Whose words they are, when the article quotes somebody: the badge counts such findings apart. */
  readonly attribution?: string;
}

export interface Finding {
  /** Stable for the same article and facts; unique in a report. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly block: BlockIndex;
  /** UTF-16 offsets into the headline or the block's text; `quote` is exactly what stands there. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly claim: Claim;
  readonly facts: readonly Evidence[];
  /** What the fact base has in place of the claim's value. */
  readonly expected?: Bilingual;
  /** A sentence one could print instead, with its date and source. */
  readonly suggestion?: Bilingual;
  /** Why the verdict is what it is, in one sentence. */
  readonly reason: Bilingual;
  readonly trace: readonly TraceStep[];
}

/** What a check of one article came to: the findings worst first, then in reading order. */
export interface Report {
  readonly findings: readonly Finding[];
  /** How many claims were found, and how many of them could be compared. */
  readonly claims: number;
  readonly compared: number;
}
