/** Whether what a clause tells is the occasion's own, or somebody else's deed in which the occasion is only named. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { checker, flags, verdictOn } from '../check/builder.ts';

const check = checker(bridge, EVENING);

describe('a day that is the occasion’s own', () => {
  it.each([
    ['it is what happens', 'Lễ thông xe cầu Bến Đá diễn ra sáng 1/9.'],
    ['it is what is held', 'Sáng 1/9, thành phố An Hải long trọng tổ chức Lễ thông xe cầu Bến Đá.'],
    ['it was where something was done', 'Ông Lộc đọc diễn văn tại Lễ thông xe cầu Bến Đá sáng 1/9.'],
    ['somebody says so', 'Ban tổ chức cho biết Lễ thông xe cầu Bến Đá diễn ra sáng 1/9.'],
    ['its session is', 'Phần cắt băng của buổi Lễ thông xe cầu Bến Đá xong; Lễ thông xe cầu Bến Đá diễn ra sáng 1/9.'],
  ])('because %s: %s', (_, text) => expect(flags(check(text))).toHaveLength(1));
});

describe('a day that is of another deed', () => {
  it.each([
    ['held to look back', 'Sáng 5/9, đội cứu hộ tổ chức rút kinh nghiệm công tác bảo vệ Lễ thông xe cầu Bến Đá.'],
    ['owning what is told of', 'Trang ảnh của Lễ thông xe cầu Bến Đá ra mắt ngày 5/9.'],
    ['about it', 'Bộ phim về Lễ thông xe cầu Bến Đá khởi chiếu ngày 5/9.'],
    ['after it', 'Ngày 5/9, sau khi dự Lễ thông xe cầu Bến Đá, đoàn khách ra đảo.'],
    ['the aim of a journey', 'Tối 1/9, đoàn khách đến An Hải để tổ chức Lễ thông xe cầu Bến Đá.'],
    ['one more deed of a journey', 'Tối 1/9, ông Lộc bắt đầu chuyến thăm quê và tổ chức Lễ thông xe cầu Bến Đá.'],
    ['for its guests', 'Tối 1/9, ông Lộc tổ chức bữa cơm mời khách tới dự Lễ thông xe cầu Bến Đá.'],
    ['rehearsing it', 'Buổi diễn tập cho Lễ thông xe cầu Bến Đá diễn ra ngày 30/8.'],
    ['in its framework', 'Cuộc thi vẽ trong khuôn khổ Lễ thông xe cầu Bến Đá diễn ra ngày 5/9.'],
  ])('%s: %s', (_, text) => expect(flags(check(text))).toEqual([]));

  it('is no claim at all where it stands outside what was before', () =>
    expect(
      verdictOn(check('Sau khi cầu Bến Đá thông xe, chiều 2/9, đoàn khách ra đảo.'), 'opened-on'),
    ).toBeUndefined());
});

describe('a place, a person, a number', () => {
  it.each([
    'Ngày 5/9, tại Quảng trường Bến Tây, một đêm nhạc được tổ chức chào mừng Lễ thông xe cầu Bến Đá.',
    'Hội thảo nhìn lại Lễ thông xe cầu Bến Đá có 90 khách dự.',
    'Tổ công tác về Lễ thông xe cầu Bến Đá họp tại Quảng trường Bến Tây.',
  ])('of another deed: %s', (text) => expect(flags(check(text))).toEqual([]));

  it('of the occasion itself', () =>
    expect(flags(check('Lễ thông xe cầu Bến Đá diễn ra tại Quảng trường Bến Tây.'))).toHaveLength(1));
});

describe('a name that is told as another’s', () => {
  const opened = 'Lễ thông xe cầu Bến Đá diễn ra sáng 2/9. ';
  it.each([
    ['one of many', `${opened}Các buổi lễ ở xã bên diễn ra ngày 5/9.`],
    ['with a title of its own', `${opened}Buổi lễ “Tạ ơn dòng sông” diễn ra ngày 5/9.`],
    ['held by another', `${opened}Ngày 5/9, Trường Mầm non Hoa Sen tổ chức buổi lễ. Buổi lễ có 90 khách dự.`],
    [
      'in a relative clause of a place',
      'Quảng trường Bến Đông, nơi diễn ra Lễ thông xe cầu Bến Đá, xây xong tháng 3/2006.',
    ],
    ['beside another occasion', `${opened}Cuộc thi ảnh có 90 khách dự.`],
    ['behind a semicolon', 'Có 90 khách dự tiệc; hôm sau họ xem Lễ thông xe cầu Bến Đá.'],
  ])('%s: %s', (_, text) => expect(flags(check(text))).toEqual([]));
});
