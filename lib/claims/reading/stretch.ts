/** A part of a sentence or block. */
export interface Stretch {
  /** Syllables of the block, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}
