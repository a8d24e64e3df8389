import { describe, expect, it } from 'vitest';
import { similarNames } from '../../../lib/verdict/kinds/spelling.ts';

describe('spellings of one name', () => {
  it.each([
    ['Kristian Halvorsen', 'Kristian Halvorsen'],
    ['Kristian Halvorsen', 'KRISTIAN HALVORSEN'],
    ['Disanayaka', 'Dissanayake'],
    ['Mebarki', 'Mebarky'],
    ['Zoë Müller', 'Zoe Muller'],
    ['Cri-xti-an Han-vo-xen', 'Kristian Halvorsen'],
    ['Ma-ha Va-gi-ra-lông-con', 'Maha Vajiralongkorn'],
  ])('%s = %s', (one, other) => {
    expect(similarNames(one, other)).toBe(true);
    expect(similarNames(other, one)).toBe(true);
  });

  it.each([
    ['Phạm Văn Lộc', 'Phạm Văn Long'],
    ['Lê Thu Hà', 'Lê Thu Hằng'],
    ['Halvorsen', 'Kristian Halvorsen'],
    ['Ba-sa-ri', 'Mebarki'],
    ['Tổng công ty Cầu 9', 'Tổng công ty Cầu 12'],
    ['Tổng công ty Cầu', 'Tổng công ty Cầu 12'],
  ])('%s ≠ %s', (one, other) => {
    expect(similarNames(one, other)).toBe(false);
    expect(similarNames(other, one)).toBe(false);
  });

  it('of Vietnamese differ by the tone alone and are others', () => {
    expect(similarNames('Nguyễn Văn Toan', 'Nguyễn Văn Toàn')).toBe(false);
  });
});
