/** How a time comes to be the time of an occasion. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { brief, checker, flags, gateOf, verdictOn } from '../check/builder.ts';

const check = checker(bridge, EVENING);

describe('a time and its occasion', () => {
  it.each([
    ['beside the trigger', 'Cầu Bến Đá thông xe sáng 2/9.'],
    ['in brackets behind the name', 'Lễ thông xe cầu Bến Đá (2/9) đông vui.'],
    ['at the head of the sentence', 'Sáng 2/9, trong nắng đẹp và tiếng trống của đội lân, cầu Bến Đá thông xe.'],
    ['by the month', 'Cầu Bến Đá thông xe tháng 9/2024.'],
    ['told from the day of publication', 'Sáng nay, cầu Bến Đá thông xe.'],
  ])('%s: %s', (_, text) => expect(brief(check(text)).join()).toMatch(/^supported/));

  it.each([
    'Cầu Bến Đá thông xe ngày 1/9.',
    'Lễ thông xe cầu Bến Đá (1/9) đông vui.',
    'Sáng 1/9, trong nắng đẹp và tiếng trống của đội lân, cầu Bến Đá thông xe.',
    'Cầu Bến Đá thông xe tháng 8/2024.',
    'Sáng qua, cầu Bến Đá thông xe.',
  ])('and a wrong one: %s', (text) => expect(flags(check(text))).toHaveLength(1));

  it('that opens its sentence reaches farther than one that does not', () => {
    const long = 'bà con hai bờ dậy từ tinh mơ, gói bánh, pha trà, treo cờ, quét đường, gọi nhau í ới qua sông rồi';
    expect(verdictOn(check(`Sáng 1/9, ${long} ra xem cầu Bến Đá thông xe.`), 'opened-on')).toBe('contradicted');
    expect(verdictOn(check(`Cầu Bến Đá thông xe, ${long} đi ngủ hôm 1/9.`), 'opened-on')).toBeUndefined();
  });
});

describe('a time that is of something else', () => {
  it.each([
    ['a limit', 'Đến ngày 5/9, cầu Bến Đá thông xe được ba ngày.'],
    ['a report before', 'Ngày 1/9, ban tổ chức cho biết cầu Bến Đá thông xe.'],
    ['a report after', 'Cầu Bến Đá thông xe, ban tổ chức cho biết ngày 5/9.'],
  ])('%s closes the gate: %s', (_, text) => {
    expect(flags(check(text))).toEqual([]);
    expect(gateOf(check(text), 'opened-on')).toBe('trigger');
  });

  it.each([
    ['of another day of the text', 'Cầu Bến Đá thông xe sáng 2/9. Một ngày sau, cầu thông xe cho xe tải.'],
    ['a duration', 'Cầu Bến Đá thông xe sau 5 ngày chạy thử.'],
    ['nearer to another time', 'Cầu Bến Đá thông xe sáng 2/9, sau lần chạy thử hôm 30/8.'],
  ])('%s: %s', (_, text) => expect(flags(check(text))).toEqual([]));

  it('of a part is not that of the whole', () => {
    expect(flags(check('Chiều 2/9, cuộc chạy mừng cầu Bến Đá diễn ra.'))).toEqual([]);
  });

  it('of the thing that owns what is told of is not its own', () => {
    expect(flags(check('Tiệc trà của Lễ thông xe cầu Bến Đá diễn ra tối 1/9.'))).toEqual([]);
  });
});
