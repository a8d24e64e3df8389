/**
 * What reports tell beside a true value: others' counts of the same unit, days and places of other occasions, posts of those named next,
 * plans, doubts, corrections. Every sentence is true, or tells nothing of the base, so that none may be flagged.
 */
export interface Told {
  readonly name: string;
  /** A small base under `tests/probes/bases`; without it, the bundled one. */
  readonly base?: string;
  readonly publishedAt: string;
  /** What may stand for a slot in a sentence that stands alone. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** The same in a sentence behind one of the leads: short names. */
  readonly later: Readonly<Record<string, readonly string[]>>;
  /** True sentences that name the subject in full. */
  readonly leads: readonly string[];
  /** Written as `tests/metamorphic/templates.ts` are; 〔〕 stand for brackets that are printed. */
  readonly sentences: readonly string[];
  /** The least share of the sentences that tell a value which was found to agree. */
  readonly supported: number;
}
