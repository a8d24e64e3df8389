import { describe, expect, it } from 'vitest';
import type { Wording } from '../../../lib/claims/claim.ts';
import { write } from '../../../lib/verdict/interval.ts';
import { agreement, granularity, meaningOf } from '../../../lib/verdict/meaning.ts';

describe('granularity', () => {
  it.each([
    [69, 1],
    [120, 10],
    [2500, 100],
    [1000, 1000],
    [1.5, 0.1],
    [12_000_000, 1_000_000],
    [0, 1],
  ])('of %d is %d', (amount, place) => expect(granularity(amount)).toBeCloseTo(place, 9));
});

describe('what a worded number means', () => {
  it.each<[Wording, number, string, string]>([
    ['exactly', 70, '{70}', '{70}'],
    ['bare', 69, '{69}', '{69}'],
    ['bare', 100, '[95, 105]', '{100}'],
    ['bare', 2500, '[2450, 2550]', '{2500}'],
    ['more-than', 2500, '(2500, 5000]', '(2500, 2600]'],
    ['nearly', 120, '[60, 120)', '[110, 120)'],
    ['nearly', 5, '[2.5, 5)', '[4.5, 5)'],
    ['about', 60, '[51, 69]', '[55, 65]'],
    ['at-least', 20, '[20, 40]', '[20, 30]'],
    ['at-most', 50, '[25, 50]', '[40, 50]'],
    ['less-than', 50, '[25, 50)', '[40, 50)'],
  ])('%s %d', (wording, amount, truth, expectation) => {
    const meaning = meaningOf(wording, amount);
    expect(write(meaning.truth)).toBe(truth);
    expect(write(meaning.expectation)).toBe(expectation);
  });

  it('takes both ends of a range', () => {
    expect(write(meaningOf('range', 60, 70).truth)).toBe('[60, 70]');
  });
});

describe('agreement of two worded numbers', () => {
  const exact = (n: number) => meaningOf('exactly', n);
  it.each([
    ['hơn 70 of 72', meaningOf('more-than', 70), exact(72), 'agrees'],
    ['gần 40 of 37', meaningOf('nearly', 40), exact(37), 'agrees'],
    ['gần 5 of hơn 4', meaningOf('nearly', 5), meaningOf('more-than', 4), 'agrees'],
    ['hơn 400 of gần 500', meaningOf('more-than', 400), meaningOf('nearly', 500), 'agrees'],
    ['hơn 3.000 of hơn 2.500', meaningOf('more-than', 3000), meaningOf('more-than', 2500), 'loose'],
    ['a bound met exactly: hơn 69 of 69', meaningOf('more-than', 69), exact(69), 'loose'],
    ['sets that share an end: gần 500 of hơn 500', meaningOf('nearly', 500), meaningOf('more-than', 500), 'loose'],
    ['hơn 130 of gần 120', meaningOf('more-than', 130), meaningOf('nearly', 120), 'apart'],
    ['gần 30 of 37', meaningOf('nearly', 30), exact(37), 'apart'],
    ['73 of 37', meaningOf('bare', 73), exact(37), 'apart'],
  ])('%s', (_, claim, fact, expected) => expect(agreement(claim, fact)).toBe(expected));
});
