/** Days and places of something else in a sentence that names the occasion, beside their twins that are the occasion's own. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { checker, flags } from '../check/builder.ts';

const check = checker(bridge, EVENING);
const OPENING = 'Lễ thông xe cầu Bến Đá';

describe('a day or a place that other words take away', () => {
  it.each([
    [`${OPENING} diễn ra hai tuần sau Hội chợ Đông Khê (ngày 20/8).`, `${OPENING} diễn ra sau hai tuần (ngày 20/8).`],
    [`${OPENING} diễn ra khi Hội đồng đang bàn về giá vé, họp từ ngày 20/8.`, `${OPENING} diễn ra từ ngày 20/8.`],
    [`${OPENING} diễn ra trước Ngày Môi trường 5/9.`, `${OPENING} diễn ra ngày 5/9.`],
    [`Ngày 20/8, tỉnh Đông Khê được chọn tổ chức ${OPENING}.`, `Ngày 20/8, tỉnh Đông Khê tổ chức ${OPENING}.`],
    [`Tối 1/9, bến xe An Hải đón khách dự ${OPENING} diễn ra ở phố.`, `Tối 1/9, ${OPENING} diễn ra ở phố.`],
    [
      `${OPENING} được tổ chức sáng 2/9 và lùi phần thả đèn sang tối, tại Quảng trường Bến Tây.`,
      `${OPENING} được tổ chức sáng 2/9, tại Quảng trường Bến Tây.`,
    ],
    [
      `Được khảo sát tại Quảng trường Bến Tây, ${OPENING} được tổ chức sáng 2/9.`,
      `Tại Quảng trường Bến Tây, ${OPENING} được tổ chức sáng 2/9.`,
    ],
    [
      `${OPENING} được bàn tại Quảng trường Bến Tây, tổ chức sáng 2/9.`,
      `${OPENING} được tổ chức tại Quảng trường Bến Tây, sáng 2/9.`,
    ],
    [
      `Sau Festival Biển ở Quảng trường Bến Tây, ${OPENING} được tổ chức.`,
      `Sau hai giờ ở Quảng trường Bến Tây, ${OPENING} được tổ chức.`,
    ],
    [`Sau An Hải, ${OPENING} được tổ chức tại Hà Nội.`, `Sau hai giờ, ${OPENING} được tổ chức tại Hà Nội.`],
  ])('is not the occasion’s: %s · is: %s', (other, own) => {
    expect(flags(check(other))).toEqual([]);
    expect(flags(check(own))).toHaveLength(1);
  });

  it.each([
    `${OPENING} lần thứ I diễn ra ngày 5/9.`,
    `${OPENING} do Tổng công ty Cầu 9 phối hợp với Công ty Sơn Mai tổ chức ngày 5/9.`,
    `${OPENING} được tổ chức ở thủ phủ của Đông Khê ngày 5/9.`,
    `${OPENING} diễn ra hồi tháng 8.`,
  ])('is its own, whatever understood words stand between: %s', (text) => {
    expect(flags(check(text))).toHaveLength(1);
  });
});

describe('a day or a place of something else in the sentence', () => {
  it.each([
    `Tại Hà Nội, ${OPENING} được tổ chức, Hội chợ An Hải khai mạc ngày 9/12.`,
    `Được phê duyệt ngày 5/3/2023, ${OPENING} diễn ra ngày 5/9.`,
    `${OPENING} diễn ra ngày 5/9, sau khi Quốc hội khai mạc kỳ họp tại Hà Nội.`,
  ])('does not make what is wrong another occasion’s: %s', (text) => expect(flags(check(text))).toHaveLength(1));

  it.each([`Tại Hà Nội, ${OPENING} được tổ chức ngày 9/12.`, `Ngày 5/3/2023, ${OPENING} diễn ra tại Hà Nội.`])(
    'does where both are the occasion’s: %s',
    (text) => expect(flags(check(text))).toEqual([]),
  );
});
