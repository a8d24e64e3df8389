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
    ['behind a length of time', 'Sau hai ngày, 900 khách dự Lễ thông xe cầu Bến Đá.'],
    ['behind something else it had', 'Bên cạnh niềm vui, Lễ thông xe cầu Bến Đá có 900 khách dự.'],
    ['of what somebody holds', 'Tỉnh Đông Khê tổ chức Lễ thông xe cầu Bến Đá với 900 khách dự.'],
    ['by a name given twice', 'Lễ thông xe cầu Bến Đá (buổi lễ) có 900 khách dự.'],
    ['meanwhile', 'Trong khi đó, Lễ thông xe cầu Bến Đá có 900 khách dự.'],
    ['as the presence of them', 'Với sự có mặt của 900 khách, Lễ thông xe cầu Bến Đá diễn ra.'],
    ['in the north', 'Ở phía bắc, Lễ thông xe cầu Bến Đá có 900 khách dự.'],
    ['from everywhere', 'Lễ thông xe cầu Bến Đá có 900 khách An Hải và bốn phương dự.'],
    ['looked at from somewhere', 'Ở bình diện quốc tế, 900 khách dự Lễ thông xe cầu Bến Đá.'],
    ['on the other hand', 'Ở chiều ngược lại, 900 khách dự Lễ thông xe cầu Bến Đá.'],
    ['last of those who came', 'Dự Lễ thông xe cầu Bến Đá có HĐND, UBND tỉnh cùng 900 khách.'],
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
    ['of a name that opens the sentence', 'VTC có 90 khách dự Lễ thông xe cầu Bến Đá.'],
    ['of a part of the world', 'Từ châu Phi, 90 khách đã dự Lễ thông xe cầu Bến Đá.'],
    ['under the label of one', 'Khu vực châu Âu: 90 khách dự Lễ thông xe cầu Bến Đá.'],
    ['of a part of the world told behind', 'Với 90 khách dự Lễ thông xe cầu Bến Đá, châu Phi là khu vực đông nhất.'],
    ['beside one who is named', 'Bên cạnh bà Hà, 90 khách dự Lễ thông xe cầu Bến Đá.'],
    ['beside the guests of the house', 'Ngoài khách của tỉnh, còn 90 khách dự Lễ thông xe cầu Bến Đá.'],
    ['after something else', 'Sau hội thảo, 90 khách dự Lễ thông xe cầu Bến Đá.'],
    ['looked at from a region', 'Ở bình diện khu vực, 90 khách dự Lễ thông xe cầu Bến Đá.'],
    [
      'last of those who came, with words of its own',
      'Dự Lễ thông xe cầu Bến Đá có lãnh đạo UBND xã bên và 90 khách của làng.',
    ],
    ['within an hour', 'Chỉ trong một giờ, 90 khách đã dự Lễ thông xe cầu Bến Đá.'],
    ['of a turn', 'Đợt sáng có 90 khách dự Lễ thông xe cầu Bến Đá.'],
    ['of those from a place', '90 khách An Hải dự Lễ thông xe cầu Bến Đá.'],
    ['told as the first', 'Có 90 khách dự Lễ thông xe cầu Bến Đá đầu tiên.'],
    ['led by somebody', '90 khách dự Lễ thông xe cầu Bến Đá do xã bên mời.'],
    ['a part of the right one', 'Lễ thông xe cầu Bến Đá có hơn 400 khách dự, gồm 90 khách mời và 60 khách khác.'],
    ['in brackets behind a long name', 'Tiệc mừng các bạn ở Lễ thông xe cầu Bến Đá (cầu mới) có 90 khách dự.'],
    ['on which something waits', 'Sau khi có 90 khách dự, Lễ thông xe cầu Bến Đá sẽ bắt đầu.'],
    ['under a label that says it is wrong', 'Sai: Lễ thông xe cầu Bến Đá có 90 khách dự.'],
    ['whose name it is', 'Tên của 90 khách dự Lễ thông xe cầu Bến Đá được khắc trên bia.'],
    ['left of them', 'Còn 90 khách dự Lễ thông xe cầu Bến Đá.'],
    ['of a whole that is told for something else', 'Một nửa trong tổng số 90 khách dự Lễ thông xe cầu Bến Đá đã về.'],
    ['behind a name given twice', '90 khách dự Lễ thông xe cầu Bến Đá (buổi lễ) tham quan chợ.'],
    ['of hearsay', 'Có báo viết Lễ thông xe cầu Bến Đá có 90 khách dự.'],
    ['beside the noun of another number', 'Tại Lễ thông xe cầu Bến Đá, xã mời 6 bàn cỗ với 90 khách.'],
  ])('%s: %s', (_, text) => expect(flags(check(text))).toEqual([]));

  it('told by one whom the base does not know, in a sentence without a name', () => {
    const before = 'Lễ thông xe cầu Bến Đá diễn ra sáng 2/9. ';
    expect(flags(check(`${before}Chị Mai, chủ nhà hàng, cho biết đã đón 90 khách dự.`))).toEqual([]);
    expect(flags(check(`${before}Ban tổ chức cho biết có 900 khách dự.`))).toHaveLength(1);
  });
});
