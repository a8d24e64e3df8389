/** A stretch of a string: UTF-16 offsets into the string that was handed in, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
