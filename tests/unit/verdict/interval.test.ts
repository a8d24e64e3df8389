import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { above, below, closed, gap, type Interval, meets, touches, write } from '../../../lib/verdict/interval.ts';

const interval = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom(closed, above, below))
  .map(([from, length, make]) => make(from, from + length));

const holds = ({ from, fromClosed, to, toClosed }: Interval, n: number) =>
  (fromClosed ? n >= from : n > from) && (toClosed ? n <= to : n < to);

describe('two intervals', () => {
  it('meet where they share a number', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const quarters = Array.from({ length: 700 }, (_, i) => -80 + i / 4);
        expect(meets(a, b)).toBe(quarters.some((n) => holds(a, n) && holds(b, n)));
      }),
    );
  });

  it('touch where they share an end and no number', () => {
    expect(touches(below(100, 500), above(500, 1000))).toBe(true);
    expect(touches(closed(100, 500), closed(500, 1000))).toBe(false);
    expect(touches(closed(100, 400), closed(500, 1000))).toBe(false);
  });

  it('agree on all of this whichever comes first', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect([meets(a, b), touches(a, b), gap(a, b)]).toEqual([meets(b, a), touches(b, a), gap(b, a)]);
        if (meets(a, b)) expect(gap(a, b)).toBe(0);
        if (gap(a, b) > 0) expect(meets(a, b) || touches(a, b)).toBe(false);
      }),
    );
  });

  it('are written as mathematics writes them', () => {
    expect([closed(72, 72), closed(1, 2), above(1, 2), below(1, 2)].map(write)).toEqual([
      '{72}',
      '[1, 2]',
      '(1, 2]',
      '[1, 2)',
    ]);
  });
});
