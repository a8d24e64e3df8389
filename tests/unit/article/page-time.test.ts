import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMachineTime, parseStatedTimes } from '../../../lib/article/page-time.ts';

describe('times as newspapers show them', () => {
  it.each([
    ['Thứ bảy, 25/10/2025, 14:03 (GMT+7)', '2025-10-25T14:03:00+07:00'],
    ['Thứ bảy, 7/3/2026, 00:05 (GMT+7)', '2026-03-07T00:05:00+07:00'],
    ['07/03/2026 08:01 GMT+7', '2026-03-07T08:01:00+07:00'],
    ['07-03-2026 - 09:40 AM', '2026-03-07T09:40:00+07:00'],
    ['07-03-2026 - 16:40 PM', '2026-03-07T16:40:00+07:00'],
    ['07-03-2026 - 04:40 PM', '2026-03-07T16:40:00+07:00'],
    ['07-03-2026 - 12:10 AM', '2026-03-07T00:10:00+07:00'],
    ['Thứ bảy, 07/03/2026 - 08:07', '2026-03-07T08:07:00+07:00'],
    ['Thứ Bảy, 07/03/2026 - 08:52', '2026-03-07T08:52:00+07:00'],
    ['07/03/2026 08:52 (GMT+07:00)', '2026-03-07T08:52:00+07:00'],
    ['Chủ nhật, 2/2/2025 05:01 (GMT+7)', '2025-02-02T05:01:00+07:00'],
    [' - 07/03/2026 08:47', '2026-03-07T08:47:00+07:00'],
    ['Chủ nhật, ngày 26/10/2025 - 20:15', '2025-10-26T20:15:00+07:00'],
    ['14:03 25/10/2025', '2025-10-25T14:03:00+07:00'],
    ['14:03 | 25/10/2025', '2025-10-25T14:03:00+07:00'],
    ['Thứ năm, 13:45 ngày 11/10/2025', '2025-10-11T13:45:00+07:00'],
    ['14h03 ngày 25-10-2025', '2025-10-25T14:03:00+07:00'],
    ['14 giờ 03 phút, ngày 25 tháng 10 năm 2025', '2025-10-25T14:03:00+07:00'],
    ['25.10.2025, 14:03', '2025-10-25T14:03:00+07:00'],
    ['25/10/25 14:03', '2025-10-25T14:03:00+07:00'],
    ['25/10/2025 2:03 CH', '2025-10-25T14:03:00+07:00'],
    ['25/10/2025 14:03 GMT+0', '2025-10-25T21:03:00+07:00'],
    ['Đăng ngày 25/10/2025', '2025-10-25'],
    ['25 Tháng Mười 2025 14:03', '2025-10-25T14:03:00+07:00'],
    ['Thứ hai, ngày 1 tháng mười hai năm 2025, 7:05', '2025-12-01T07:05:00+07:00'],
    ['Tháng Mười 25, 2025', '2025-10-25'],
    ['25 Th10, 2025', '2025-10-25'],
    ['October 25, 2025 14:03', '2025-10-25T14:03:00+07:00'],
    ['Sat, 25 Oct 2025 | 14:03', '2025-10-25T14:03:00+07:00'],
    ['2025-10-25 14:03:11', '2025-10-25T14:03:11+07:00'],
    ['10/25/2025 2:03:00 PM', '2025-10-25T14:03:00+07:00'],
    ['Thứ 7, 25.10.2025 | 14:03', '2025-10-25T14:03:00+07:00'],
    ['T7, 25/10/2025 - 14:03', '2025-10-25T14:03:00+07:00'],
    ['Thứ bảy, 25/10/2025, 14:03'.normalize('NFD'), '2025-10-25T14:03:00+07:00'],
  ])('%s', (shown, iso) => {
    expect(parseStatedTimes(shown)).toEqual({ published: iso });
  });
  it('tells the time of change from the time of publication', () => {
    expect(parseStatedTimes('25/10/2025 14:03 GMT+7, cập nhật 25/10/2025 16:20')).toEqual({
      published: '2025-10-25T14:03:00+07:00',
      modified: '2025-10-25T16:20:00+07:00',
    });
    expect(parseStatedTimes('Xuất bản 14:03 25/10/2025 - Cập nhật 16:20 25/10/2025')).toEqual({
      published: '2025-10-25T14:03:00+07:00',
      modified: '2025-10-25T16:20:00+07:00',
    });
    expect(parseStatedTimes('25/10/2025 14:03 Cập nhật lúc 08:15, 26/10/2025')).toEqual({
      published: '2025-10-25T14:03:00+07:00',
      modified: '2025-10-26T08:15:00+07:00',
    });
    expect(parseStatedTimes('25/10/2025 14:03, cập nhật ngày 26/10/2025')).toEqual({
      published: '2025-10-25T14:03:00+07:00',
      modified: '2025-10-26',
    });
    expect(parseStatedTimes('Cập nhật lúc 16:20 25/10/2025')).toEqual({ modified: '2025-10-25T16:20:00+07:00' });
  });
  it.each([
    '2 giờ trước',
    'Hôm nay',
    '31/02/2025 10:00',
    '25/10 - 14:03',
    '25/10 - 14h03',
    '10/2025',
    '25/13/2025',
    'Kỷ niệm 25 năm 2025',
    'March 2025',
    'Giá 25.000 - 26.000 đồng',
    '',
    '1/1/1970',
  ])('is silent on "%s"', (shown) => expect(parseStatedTimes(shown)).toEqual({}));
  it('takes any line in bounded time and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (line) => void parseStatedTimes(line)));
    parseStatedTimes('25/10/'.repeat(50_000));
    parseStatedTimes(' '.repeat(100_000));
  });
});

describe('times as pages give them to programs', () => {
  it.each([
    ['2025-10-25T14:03:00+07:00', '2025-10-25T14:03:00+07:00'],
    ['2025-10-25T14:03:00+0700', '2025-10-25T14:03:00+07:00'],
    ['2025-10-25T14:03:00+7:00', '2025-10-25T14:03:00+07:00'],
    ['2025-10-25T14:03', '2025-10-25T14:03:00+07:00'],
    ['2025-10-25 14:03', '2025-10-25T14:03:00+07:00'],
    ['2023-09-13T16:39:00.6170000', '2023-09-13T16:39:00+07:00'],
    ['2026-03-07T08:52:11.000 +07:00', '2026-03-07T08:52:11+07:00'],
    ['2025-10-25T07:03:00Z', '2025-10-25T14:03:00+07:00'],
    ['2025-10-25T20:03:00.000Z', '2025-10-26T03:03:00+07:00'],
    ['2025-10-25', '2025-10-25'],
    ['Sat, 25 Oct 2025 14:03:00 +0700', '2025-10-25T14:03:00+07:00'],
    ['Sat, 25 Oct 2025 07:03:00 GMT', '2025-10-25T14:03:00+07:00'],
    ['3/24/2024 7:12:35 AM', '2024-03-24T07:12:35+07:00'],
    ['11/9/2025 7:12:35 PM', '2025-11-09T19:12:35+07:00'],
    ['11/9/2025 19:12', '2025-09-11T19:12:00+07:00'],
  ])('%s', (stated, iso) => {
    expect(parseMachineTime(stated)).toBe(iso);
  });
  it('follows a site that puts the month first', () => {
    expect(parseMachineTime('11/9/2025 19:12', 'mdy')).toBe('2025-11-09T19:12:00+07:00');
  });
  it.each(['', 'now', '0000-00-00', '2025-13-01T00:00:00Z', '2025-10-25T25:00:00', '1761375780'])(
    'is silent on "%s"',
    (stated) => expect(parseMachineTime(stated)).toBeUndefined(),
  );
  it('keeps the instant of every time with an offset', () => {
    const times = fc.date({ min: new Date('1995-01-01'), max: new Date('2095-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(times, fc.integer({ min: -12, max: 14 }), (date, hours) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        const local = new Date(whole.getTime() + hours * 3_600_000).toISOString().slice(0, 19);
        const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
        expect(Date.parse(parseMachineTime(local + offset)!)).toBe(whole.getTime());
      }),
    );
  });
});
