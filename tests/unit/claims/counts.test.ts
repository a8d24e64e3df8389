/** Whether a count is of the occasion as a whole, or of somebody who has to do with it. Rule: docs/decisions/0009-whose-deed.md. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { checker, flags } from '../check/builder.ts';

const check = checker(bridge, EVENING);

describe('a count of the occasion', () => {
  it.each([
    ['told of it', 'Lễ thông xe cầu Bến Đá có 900 khách dự.'],
    ['before its deed', '900 khách đã có mặt tại Lễ thông xe cầu Bến Đá.'],
    ['by where it was', 'Thành phố An Hải đón 900 khách dự Lễ thông xe cầu Bến Đá.'],
    ['that somebody tells', 'Ông Trần Mạnh cho biết có 900 khách dự Lễ thông xe cầu Bến Đá.'],
    ['behind a place of it', 'Tại Quảng trường Bến Đông, 900 khách dự Lễ thông xe cầu Bến Đá.'],
    ['one more thing of it', 'Lễ thông xe cầu Bến Đá vui như tết và có 900 khách dự.'],
    ['in the clause of a feeling', 'Ai cũng vui khi Lễ thông xe cầu Bến Đá có 900 khách dự.'],
  ])('%s: %s', (_, text) => expect(flags(check(text))).toHaveLength(1));
});

describe('a count of something else', () => {
  it.each([
    ['by somebody who sends', 'Xã bên cử 90 khách dự Lễ thông xe cầu Bến Đá.'],
    ['by somebody who houses', 'Khách sạn Sông Xanh đón 90 khách dự Lễ thông xe cầu Bến Đá.'],
    ['by what has room', 'Khán đài Lễ thông xe cầu Bến Đá có sức chứa 90 khách dự.'],
    ['in a place that is none of its', 'Ở Long Sơn, 90 khách dự Lễ thông xe cầu Bến Đá qua màn hình.'],
    ['in a round of it', 'Trong giờ đầu tiên, 90 khách dự Lễ thông xe cầu Bến Đá.'],
    ['whose noun goes on', 'Có 90 khách khuyết tật dự Lễ thông xe cầu Bến Đá.'],
    ['who do something more', 'Tối 2/9, 90 khách dự Lễ thông xe cầu Bến Đá xem múa rối.'],
    ['at something of another', 'Tại Lễ thông xe cầu Bến Đá, 90 khách dự bữa trưa chay.'],
    ['beside the noun of another number', 'Tại Lễ thông xe cầu Bến Đá, xã mời 6 bàn cỗ với 90 khách.'],
  ])('%s: %s', (_, text) => expect(flags(check(text))).toEqual([]));

  it('told by one whom the base does not know, in a sentence without a name', () => {
    const before = 'Lễ thông xe cầu Bến Đá diễn ra sáng 2/9. ';
    expect(flags(check(`${before}Chị Mai, chủ nhà hàng, cho biết đã đón 90 khách dự.`))).toEqual([]);
    expect(flags(check(`${before}Ban tổ chức cho biết có 900 khách dự.`))).toHaveLength(1);
  });
});
