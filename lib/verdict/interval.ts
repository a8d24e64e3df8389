/** A stretch of numbers; each end belongs to it or not. Empty intervals are not made. */
export interface Interval {
  readonly from: number;
  readonly fromClosed: boolean;
  readonly to: number;
  readonly toClosed: boolean;
}

/** [from, to] */
export function closed(from: number, to: number): Interval {
  return { from, fromClosed: true, to, toClosed: true };
}

/** (from, to] */
export function above(from: number, to: number): Interval {
  return { from, fromClosed: false, to, toClosed: true };
}

/** [from, to) */
export function below(from: number, to: number): Interval {
  return { from, fromClosed: true, to, toClosed: false };
}

/** Whether two intervals have a number in common. */
export function meets(a: Interval, b: Interval): boolean {
  if (a.to < b.from || b.to < a.from) return false;
  if (a.to === b.from) return a.toClosed && b.fromClosed;
  if (b.to === a.from) return b.toClosed && a.fromClosed;
  return true;
}

/** Whether two intervals that do not meet share an end point: "gần 500" and "hơn 500". */
export function touches(a: Interval, b: Interval): boolean {
  return !meets(a, b) && (a.to === b.from || b.to === a.from);
}

/** The distance between two intervals, 0 where they meet or touch: used to choose the nearest of several facts. */
export function gap(a: Interval, b: Interval): number {
  return Math.max(0, b.from - a.to, a.from - b.to);
}

/** In the notation of mathematics: "(72, 144]". */
export function write(interval: Interval): string {
  if (interval.from === interval.to) return `{${interval.from}}`;
  return `${interval.fromClosed ? '[' : '('}${interval.from}, ${interval.to}${interval.toClosed ? ']' : ')'}`;
}
