/** Each gate of docs/decisions/0003-gates.md: a sentence that closes it, and its twin in which it is open. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { change, checker, flags, gateOf, verdictOn } from '../check/builder.ts';
import { DAY_AFTER, storm } from '../check/storm.ts';

const check = checker(bridge, EVENING);
const ofStorm = checker(storm, DAY_AFTER);

/** Closed: nothing is claimed at all. Open: the very number is flagged. */
describe.each<[string, readonly (readonly [string, string])[]]>([
  [
    'trigger',
    [
      ['Cầu Bến Đá có bãi cho 900 xe đỗ.', 'Cầu Bến Đá có 900 xe lưu thông.'],
      [
        'Cầu Bến Đá: ông Sáu, bà Tư, chú Năm, cô Ba, dì Út và đám trẻ trong xóm đếm 900 xe.',
        'Cầu Bến Đá đón 900 xe qua.',
      ],
    ],
  ],
  [
    'unit',
    [
      ['Lễ thông xe cầu Bến Đá có 900 suất quà cho người tham dự.', 'Lễ thông xe cầu Bến Đá có 900 khách tham dự.'],
      ['Cầu Bến Đá có 14 cột đèn.', 'Cầu Bến Đá có 14 nhịp.'],
    ],
  ],
  [
    'scope',
    [
      ['Riêng buổi sáng, 700 lượt xe qua cầu Bến Đá.', 'Tổng cộng 700 lượt xe qua cầu Bến Đá.'],
      ['Mỗi giờ có 700 lượt xe qua cầu Bến Đá.', 'Sau lễ có 700 lượt xe qua cầu Bến Đá.'],
      [
        'Lễ thông xe cầu Bến Đá có 900 khách mời nước ngoài tham dự.',
        'Lễ thông xe cầu Bến Đá có 900 khách mời tham dự.',
      ],
      [
        'Lễ thông xe cầu Bến Đá đông vui, trong đó 900 khách mời tham dự từ sớm.',
        'Lễ thông xe cầu Bến Đá đông vui, với 900 khách mời tham dự từ sớm.',
      ],
    ],
  ],
  [
    'total',
    [
      ['Chiều 2/9, thêm 700 lượt xe qua cầu Bến Đá.', 'Chiều 2/9, 700 lượt xe qua cầu Bến Đá.'],
      ['Anh Ba lái chiếc xe thứ 700 xe qua cầu Bến Đá.', 'Máy đếm được 700 xe qua cầu Bến Đá.'],
      ['Cầu Bến Đá còn thiếu 4 nhịp.', 'Cầu Bến Đá có 4 nhịp.'],
      ['Số lượt xe qua cầu Bến Đá nhiều hơn cầu cũ 700 lượt xe.', 'Số lượt xe qua cầu Bến Đá là 700 lượt xe.'],
    ],
  ],
  [
    'asserted',
    [
      ['Không phải 700 lượt xe đã qua cầu Bến Đá.', 'Đã có 700 lượt xe đã qua cầu Bến Đá.'],
      ['Dự kiến 700 lượt xe qua cầu Bến Đá.', 'Thực tế 700 lượt xe qua cầu Bến Đá.'],
      ['Cầu Bến Đá sẽ có 14 nhịp.', 'Cầu Bến Đá đã có 14 nhịp.'],
      ['Nếu 700 lượt xe qua cầu Bến Đá thì đường thoáng.', 'Vì 700 lượt xe qua cầu Bến Đá nên đường thoáng.'],
      ['Có phải 700 lượt xe đã qua cầu Bến Đá?', 'Hôm nay 700 lượt xe đã qua cầu Bến Đá!'],
      ['Tin 700 lượt xe qua cầu Bến Đá là sai.', 'Tin 700 lượt xe qua cầu Bến Đá là vui.'],
      [
        'Đã có 700 lượt xe qua cầu Bến Đá. Thông tin này không chính xác.',
        'Đã có 700 lượt xe qua cầu Bến Đá. Thông tin này từ ban quản lý.',
      ],
    ],
  ],
  [
    'count',
    [
      ['Số xe qua cầu Bến Đá tăng 14% nhịp.', 'Cầu Bến Đá tăng lên 14 nhịp.'],
      ['Cầu Bến Đá ở km 14, nhịp nào cũng sáng đèn.', 'Cầu Bến Đá ở đây: 14 nhịp, nhịp nào cũng sáng đèn.'],
      ['Nhịp thứ 14 nhịp giữa của cầu Bến Đá vừa sơn.', 'Cả 14 nhịp của cầu Bến Đá vừa sơn.'],
    ],
  ],
])('the gate %s', (_, twins) => {
  it.each(twins)('is closed: %s · open: %s', (closed, open) => {
    const numberOf = (text: string) => /\d[\d.]*/.exec(text.replace(/\d+\/\d+/g, ''))![0];
    expect(
      check(closed).filter(({ quote, verdict }) => quote.includes(numberOf(closed)) && verdict !== 'unverifiable'),
    ).toEqual([]);
    expect(flags(check(open)).some((flag) => flag.includes(numberOf(open)))).toBe(true);
  });
});

/** Closed: the finding stands, and says why it is no flag. */
describe.each<[string, string, string, string]>([
  [
    'subject',
    'guests',
    'Sau Lễ thông xe cầu Bến Đá, 900 khách mời dự tiệc.',
    'Tại Lễ thông xe cầu Bến Đá, 900 khách mời dự tiệc.',
  ],
  [
    'scope',
    'guests',
    'Chị Mai đưa 900 khách đến dự Lễ thông xe cầu Bến Đá.',
    'Thành phố An Hải đón 900 khách đến dự Lễ thông xe cầu Bến Đá.',
  ],
  [
    'trigger',
    'opened-on',
    'Ngày 1/9, ban tổ chức cho biết cầu Bến Đá thông xe.',
    'Ngày 1/9, trong nắng đẹp, cầu Bến Đá thông xe.',
  ],
  ['trigger', 'opened-on', 'Đến ngày 5/9, cầu Bến Đá thông xe được ba ngày.', 'Từ ngày 5/9, cầu Bến Đá thông xe.'],
  ['time', 'spans', 'Cầu Bến Đá từng có 14 nhịp.', 'Cầu Bến Đá hiện có 14 nhịp.'],
  ['time', 'post', 'Nguyên Bộ trưởng Y tế Phạm Văn Lộc đến cầu Bến Đá.', 'Bộ trưởng Y tế Phạm Văn Lộc đến cầu Bến Đá.'],
])('the gate %s (%s)', (gate, property, closed, open) => {
  it(`is closed: ${closed}`, () => {
    expect(verdictOn(check(closed), property)).toBe('unverifiable');
    expect(gateOf(check(closed), property)).toBe(gate);
  });
  it(`is open: ${open}`, () => expect(verdictOn(check(open), property)).toBe('contradicted'));
});

describe('the gate story', () => {
  const then = 'Sáng 6/10, 12.300 người ở vùng bão số 6 được sơ tán.';
  const last = 'Đến trưa 7/10, 58.600 người ở vùng bão số 6 được sơ tán.';

  it('is closed by the value on record elsewhere, for one of its way', () => {
    expect(flags(ofStorm(['Có 12.300 người ở vùng bão số 6 được sơ tán.']))).toEqual([
      'outdated 12.300 người (evacuated)',
    ]);
    expect(flags(ofStorm(['Có 12.300 người ở vùng bão số 6 được sơ tán.', last]))).toEqual([]);
    expect(flags(ofStorm([then, last]))).toEqual([]);
  });

  it('stays open for a value that never was, whatever the headline says', () => {
    const titled = checker(storm, DAY_AFTER, '58.600 người được sơ tán vì bão số 6');
    expect(flags(titled('Có 9.300 người ở vùng bão số 6 được sơ tán.'))).toEqual([
      'contradicted 9.300 người (evacuated)',
    ]);
  });
});

describe('the gate exclusive', () => {
  it('is closed by the one on record beside the other', () => {
    expect(flags(check('Cầu Bến Đá do Tổng công ty Xây dựng Sông Mây thi công.'))).toHaveLength(1);
    expect(flags(check('Cầu Bến Đá do Tổng công ty Cầu 9 và Tổng công ty Xây dựng Sông Mây thi công.'))).toEqual([]);
  });
});

describe('the gate deprecated', () => {
  const spans = bridge.facts.find(({ id }) => id === 'spans')!;
  it('is closed by a fact that was withdrawn', () => {
    const withdrawn = change(bridge, { facts: [{ ...spans, rank: 'deprecated' }] });
    expect(checker(withdrawn, EVENING)('Cầu Bến Đá có 14 nhịp.')).toEqual([]);
  });
  it('is open for the others', () => expect(flags(check('Cầu Bến Đá có 14 nhịp.'))).toHaveLength(1));
});

describe('what is told after a turn', () => {
  it.each([
    'Dự kiến 6.000, nhưng chỉ 700 lượt xe qua cầu Bến Đá.',
    'Kế hoạch là 6.000 lượt xe, rốt cuộc 700 lượt xe qua cầu Bến Đá.',
  ])('is asserted: %s', (text) => expect(flags(check(text)).join()).toContain('700'));
});
