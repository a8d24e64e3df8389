/** Where the card goes: below the words, above them when there is more room, never over them, always inside the viewport. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

const GAP = 8;
const EDGE = 8;

/** All in CSS pixels of the viewport. `maxHeight` is what is left on the chosen side. */
export function placeCard(words: Box, card: Size, viewport: Size): { left: number; top: number; maxHeight: number } {
  const bottom = words.top + words.height;
  const below = viewport.height - bottom - GAP - EDGE;
  const above = words.top - GAP - EDGE;
  const left = Math.max(EDGE, Math.min(words.left, viewport.width - card.width - EDGE));
  if (below >= card.height || below >= above) {
    return { left, top: bottom + GAP, maxHeight: Math.max(below, 0) };
  }
  return { left, top: words.top - GAP - Math.min(card.height, above), maxHeight: Math.max(above, 0) };
}
