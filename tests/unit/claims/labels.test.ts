/** Ordinals and periods. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { checker, flags, verdictOn } from '../check/builder.ts';
import { AFTER_THE_MATCH, match } from '../check/match.ts';
import { DAY_AFTER, storm } from '../check/storm.ts';

const ofMatch = checker(match, AFTER_THE_MATCH);
const ofBridge = checker(bridge, EVENING);
const ofStorm = checker(storm, DAY_AFTER);

describe('an ordinal', () => {
  it.each(['lần thứ 5', 'lần thứ V', 'lần thứ năm', 'lần 5'])('"%s" is the fifth', (words) => {
    expect(verdictOn(ofMatch(`Cúp Sông Hồng ${words} khép lại.`), 'edition')).toBe('supported');
  });

  it('differs only beside something that agrees', () => {
    expect(flags(ofMatch('Cúp Sông Hồng lần thứ 6 mùa giải 2023-2024 khép lại.'))).toEqual([
      'contradicted lần thứ 6 (edition)',
    ]);
    expect(flags(ofMatch('Cúp Sông Hồng lần thứ 6 khép lại.'))).toEqual([]);
  });

  it('that is a level needs nothing beside it', () => {
    expect(flags(ofStorm('Bão số 6 mạnh cấp 14.'))).toEqual(['contradicted cấp 14 (wind)']);
    expect(verdictOn(ofStorm('Bão số 6 mạnh cấp 10.'), 'wind')).toBe('supported');
  });
});

describe('a period', () => {
  it.each(['2021-2024', '2021 - 2024', '2021–2024', 'từ 2021-2024'])('is read in the form %s', (words) => {
    expect(verdictOn(ofBridge(`Cầu Bến Đá giai đoạn ${words} có nhiều hạng mục.`), 'phase')).toBe('supported');
  });

  it.each(['2020-2024', '2021-2025', '2015-2020'])('compares as a label: %s', (words) => {
    expect(verdictOn(ofBridge(`Cầu Bến Đá giai đoạn ${words} có nhiều hạng mục.`), 'phase')).toBe('contradicted');
  });

  it('is told where it agrees beside what is planned or counted, and not held against it', () => {
    const planned = (words: string) => ofBridge(`Ban quản lý đặt mục tiêu hoàn thành cầu Bến Đá giai đoạn ${words}.`);
    expect(verdictOn(planned('2021-2024'), 'phase')).toBe('supported');
    expect(flags(planned('2020-2024'))).toEqual([]);
    expect(verdictOn(ofBridge('Chẳng có cầu Bến Đá giai đoạn 2021-2024.'), 'phase')).toBeUndefined();
    expect(verdictOn(ofMatch('Một trong 8 đội dự Cúp Sông Hồng lần thứ 5 đã về.'), 'edition')).toBe('supported');
  });

  it('needs its noun', () =>
    expect(verdictOn(ofBridge('Cầu Bến Đá 2015-2020 có nhiều hạng mục.'), 'phase')).toBeUndefined());
});
