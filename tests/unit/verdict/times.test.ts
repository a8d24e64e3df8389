/** Times in words, in both languages. */
import { describe, expect, it } from 'vitest';
import { stretchInWords, timeInWords } from '../../../lib/verdict/telling/times.ts';

describe('a value of the fact record in words', () => {
  it.each([
    ['2025', 'năm 2025', '2025'],
    ['2025-10', 'tháng 10/2025', 'October 2025'],
    ['2026-Q3', 'quý III/2026', 'quarter 3 of 2026'],
    ['2026-H1', 'nửa đầu năm 2026', 'first half of 2026'],
    ['2025-W43', 'tuần 20-26/10/2025', 'the week of 20–26 October 2025'],
    ['202', 'những năm 2020', 'the 2020s'],
    ['20', 'thế kỷ XXI', 'century 21'],
    ['2025-10-26', '26/10/2025', '26 October 2025'],
    ['2025-10-26TMO', 'sáng 26/10/2025', 'the morning of 26 October 2025'],
    ['2025-10-26T08:30', '8h30 ngày 26/10/2025', '8:30 on 26 October 2025'],
    ['2025-10-26T15', '15h ngày 26/10/2025', '15:00 on 26 October 2025'],
    ['2025-12-04/2025-12-05', '4-5/12/2025', '4–5 December 2025'],
    ['2026-09-30/2026-10-02', 'từ 30/9/2026 đến 2/10/2026', '30 September 2026 – 2 October 2026'],
    ['2021/2025', 'giai đoạn 2021-2025', '2021–2025'],
  ])('%s is %s', (timex, vi, en) => expect(timeInWords(timex)).toEqual({ vi, en }));

  it('is left as it is where newspapers have no word for it', () => expect(timeInWords('BC0179').vi).toBe('BC0179'));
});

describe('a stretch of time in words', () => {
  it.each([
    ['2025-10-25T00:00:00+07:00', '2025-10-26T00:00:00+07:00', '25/10/2025'],
    ['2025-10-25T05:00:00+07:00', '2025-10-25T12:00:00+07:00', 'sáng 25/10/2025'],
    ['2025-10-25T00:00:00+07:00', '2025-10-25T16:30:00+07:00', 'từ 0h đến 16h30 ngày 25/10/2025'],
    ['2025-10-25T09:00:00+07:00', '2025-10-25T09:00:00+07:00', '9h ngày 25/10/2025'],
    ['2025-10-25T02:00:00Z', '2025-10-25T02:00:00Z', '9h ngày 25/10/2025'],
    ['2025-10-01T00:00:00+07:00', '2025-11-01T00:00:00+07:00', 'tháng 10/2025'],
    ['2025-07-01T00:00:00+07:00', '2025-10-01T00:00:00+07:00', 'quý III/2025'],
    ['2021-01-01T00:00:00+07:00', '2026-01-01T00:00:00+07:00', 'giai đoạn 2021-2025'],
    ['2025-10-25T00:00:00+07:00', '2025-10-27T00:00:00+07:00', '25-26/10/2025'],
    ['2025-10-25', '2025-10-25', '25/10/2025'],
  ])('%s to %s is %s', (from, to, words) => expect(stretchInWords(from, to)?.vi).toBe(words));

  it.each([
    ['', ''],
    ['0179-01-01T00:00:00+07:06', '0180-01-01T00:00:00+07:06'],
    ['275760-09-13T00:00:00Z', '275760-09-13T00:00:00Z'],
    ['2025-10-26T00:00:00+07:00', '2025-10-25T00:00:00+07:00'],
  ])('%s to %s has none', (from, to) => expect(stretchInWords(from, to)).toBeUndefined());
});
