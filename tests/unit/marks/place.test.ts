import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../lib/marks/place.ts';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 400, height: 300 };

describe('the card', () => {
  it('stands below the words where there is room', () => {
    expect(placeCard({ left: 100, top: 200, width: 80, height: 20 }, CARD, VIEWPORT)).toEqual({
      left: 100,
      top: 228,
      maxHeight: 564,
    });
  });

  it('stands above them where there is more', () => {
    const { top } = placeCard({ left: 100, top: 700, width: 80, height: 20 }, CARD, VIEWPORT);
    expect(top).toBe(700 - 8 - 300);
  });

  it('never covers the words and never leaves the viewport', () => {
    const size = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(
        fc.record({
          left: fc.integer({ min: -200, max: 1000 }),
          top: fc.integer({ min: 0, max: 780 }),
          width: size(600),
          height: size(20),
        }),
        fc.record({ width: size(416), height: size(2000) }),
        (words, card) => {
          const { left, top, maxHeight } = placeCard(words, card, VIEWPORT);
          const height = Math.min(card.height, maxHeight);
          expect(left).toBeGreaterThanOrEqual(8);
          expect(left + card.width).toBeLessThanOrEqual(VIEWPORT.width);
          const isBelow = top >= words.top + words.height;
          expect(isBelow || top + height <= words.top).toBe(true);
          if (height > 0) {
            expect(top).toBeGreaterThanOrEqual(0);
            expect(top + height).toBeLessThanOrEqual(VIEWPORT.height);
          }
        },
      ),
    );
  });
});
