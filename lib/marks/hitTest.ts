import type { Mark } from './highlights.ts';

/** A little room around the words, so that an underline counts as part of them. */
const SLACK = 3;

/** The mark whose words are drawn at a point of the viewport; the shortest one where several overlap. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks) {
    if (best && length(best) <= length(mark)) continue;
    const box = mark.range.getBoundingClientRect();
    if (!contains(box, x, y)) continue;
    if ([...mark.range.getClientRects()].some((rect) => contains(rect, x, y))) best = mark;
  }
  return best;
}

const length = ({ finding }: Mark) => finding.end - finding.start;

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK;
}
