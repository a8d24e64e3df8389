/** How a number comes to count something. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { brief, change, checker, flags, verdictOn } from '../check/builder.ts';
import { DAY_AFTER, storm } from '../check/storm.ts';

const check = checker(bridge, EVENING);
const ofStorm = checker(storm, DAY_AFTER);

describe('a count with its noun', () => {
  it.each([
    ['digits', 'Cầu Bến Đá có 12 nhịp.'],
    ['words', 'Cầu Bến Đá có mười hai nhịp.'],
    ['dots', 'Đã có 5.275 lượt xe qua cầu Bến Đá.'],
    ['no dots', 'Đã có 5275 lượt xe qua cầu Bến Đá.'],
    ['an approximator', 'Gần 5.300 lượt xe qua cầu Bến Đá.'],
    ['before the trigger', '5.275 lượt xe đã qua cầu Bến Đá.'],
    ['after it', 'Qua cầu Bến Đá hôm nay có 5.275 lượt xe.'],
  ])('in %s: %s', (_, text) => expect(brief(check(text)).join()).toMatch(/^supported/));

  it.each(['Cầu Bến Đá có 21 nhịp.', 'Cầu Bến Đá có hai mươi mốt nhịp.'])('and a wrong one: %s', (text) =>
    expect(flags(check(text))).toHaveLength(1),
  );

  it('is quoted from its approximator to its noun', () => {
    expect(check('Sau lễ, hơn 900 lượt xe đã qua cầu Bến Đá.')[0]?.quote).toBe('hơn 900 lượt xe');
  });
});

describe('a number whose noun stands before it', () => {
  it.each([
    ['a verb of reaching', 'Số lượt xe qua cầu Bến Đá đạt 700.'],
    ['"là"', 'Số lượt xe qua cầu Bến Đá là 700.'],
    ['a colon', 'Số lượt xe qua cầu Bến Đá: 700.'],
    ['a cell of a table', 'Số lượt xe qua cầu Bến Đá | 700'],
    ['a change to a total', 'Số lượt xe qua cầu Bến Đá tăng lên 700.'],
  ])('after %s: %s', (_, text) => expect(flags(check(text))).toEqual(['contradicted 700 (crossings)']));

  it.each([
    ['another noun of its own', 'Số lượt xe qua cầu Bến Đá là 700 trăm nghìn đồng tiền vé.'],
    ['a semicolon between', 'Lượt xe qua cầu Bến Đá; năm ấy là 700.'],
    [
      'too far',
      'Số lượt xe qua cầu Bến Đá trong ngày đầu tiên mở cửa cho người dân của cả hai bờ sông cùng vui, theo lời bà cụ bán nước, là 700.',
    ],
  ])('not with %s: %s', (_, text) => expect(flags(check(text))).toEqual([]));
});

describe('a number that leans on the one before', () => {
  const first = 'Có 41.700 người ở vùng bão số 6 được sơ tán tối 6/10.';

  it('takes its subject and unit', () => {
    expect(brief(ofStorm(`${first} Đến trưa 7/10, con số này tăng lên 58.600.`))).toContain(
      'supported 58.600 (evacuated)',
    );
    expect(flags(ofStorm(`${first} Đến trưa 7/10, con số này tăng lên 98.600.`))).toEqual([
      'contradicted 98.600 (evacuated)',
    ]);
  });

  it('told with "sau đó" is of a later time than the one before', () => {
    expect(brief(ofStorm(`${first} Con số này sau đó tăng lên 58.600.`))).toContain('supported 58.600 (evacuated)');
    expect(flags(ofStorm(`${first} Con số này sau đó tăng lên 61.000.`))).toEqual([]);
  });

  it.each([
    [
      'what is debunked',
      'Tin 18.600 người ở vùng bão số 6 phải sơ tán là sai sự thật.',
      'Con số đúng là 58.600 người.',
    ],
    ['what is denied', 'Không phải 18.600 người ở vùng bão số 6 phải sơ tán.', 'Số đúng là 58.600 người.'],
    ['what is asked', 'Có phải 18.600 người ở vùng bão số 6 phải sơ tán?', 'Không, con số cuối cùng là 58.600 người.'],
    ['it, with who gave it', first, 'Con số được ban chỉ đạo công bố trưa 7/10 là 58.600 người, không phải 50.000.'],
  ])('may go on from %s, and only agree', (_, before, after) => {
    expect(brief(ofStorm([before, after]))).toContain('supported 58.600 (evacuated)');
    expect(flags(ofStorm([before, after.replace('58.600', '98.600')]))).toEqual([]);
  });

  it('is of nothing where more is told of it', () => {
    expect(brief(ofStorm([first, 'Con số của riêng tỉnh là 58.600 người.']))).toHaveLength(1);
  });

  it('does not reach into another paragraph', () => {
    expect(brief(ofStorm([first, 'Con số này sau đó tăng lên 98.600.']))).toHaveLength(1);
  });
});

describe('counts of one unit in one sentence', () => {
  it('belong to the verbs beside them', () => {
    const said = ofStorm('Bão số 6 khiến 58.600 người phải sơ tán và 12 người bị thương.');
    expect(brief(said)).toEqual(['supported 58.600 người (evacuated)']);
  });

  it('go to the rival where that is nearer', () => {
    expect(
      ofStorm('Bão số 6 khiến 12 người bị thương.').filter(({ claim }) => claim.property.id === 'evacuated'),
    ).toEqual([]);
  });
});

describe('a few of many', () => {
  it('are some of them and no total', () => {
    expect(verdictOn(ofStorm('Xuồng đưa 40 người ở vùng bão số 6 đi sơ tán tối 7/10.'), 'evacuated')).not.toBe(
      'contradicted',
    );
    expect(verdictOn(check('Lễ thông xe cầu Bến Đá có 15 khách mời tham dự.'), 'guests')).toBe('unverifiable');
    expect(verdictOn(check('Lễ thông xe cầu Bến Đá có 150 khách mời tham dự.'), 'guests')).toBe('contradicted');
  });
});

const HELD = 'Sáng 2/9, Lễ thông xe cầu Bến Đá diễn ra tại Quảng trường Bến Đông.';

describe('a row that is its count and nothing else', () => {
  const guests = bridge.properties.find(({ id }) => id === 'guests')!;
  const ofStalls = checker(
    change(bridge, {
      properties: [{ ...guests, id: 'stalls', units: ['gian hàng'], triggers: ['trưng bày'] }],
      facts: [{ ...bridge.facts.find(({ id }) => id === 'guests')!, id: 'stalls', property: 'stalls' }],
    }),
    EVENING,
  );
  const under = (head: string, rows = ['- Trời đẹp', '- 900 gian hàng']) => flags(ofStalls([HELD, head, ...rows]));

  it('is of the occasion that the line above the rows names', () => {
    expect(under('Lễ thông xe cầu Bến Đá, theo Ban quản lý:')).toEqual(['contradicted 900 gian hàng (stalls)']);
    expect(under('Lễ thông xe cầu Bến Đá:', ['• 900 gian hàng;'])).toEqual(['contradicted 900 gian hàng (stalls)']);
  });

  it.each([
    ['the line above opens no list', 'Lễ thông xe cầu Bến Đá vui.', undefined],
    ['it names a part', 'Riêng Lễ thông xe cầu Bến Đá:', undefined],
    ['it names the occasion aside', 'Nhân Lễ thông xe cầu Bến Đá, hội hoa đón:', undefined],
    ['it tells of a plan', 'Lễ thông xe cầu Bến Đá, dự kiến ban đầu:', undefined],
    ['it tells of a time', 'Lễ thông xe cầu Bến Đá, sáng 2/9:', undefined],
    ['it tells what they did', 'Lễ thông xe cầu Bến Đá, vắng mặt:', undefined],
    ['it goes on to another', 'Lễ thông xe cầu Bến Đá vui, hội hoa gần đó cũng đón khách bằng:', undefined],
    ['the row goes on', 'Lễ thông xe cầu Bến Đá:', ['- 900 gian hàng của hội hoa']],
    ['it is no row', 'Lễ thông xe cầu Bến Đá:', ['900 gian hàng']],
  ])('is of nothing where %s: %s', (_, head, rows) => expect(under(head, rows)).toEqual([]));
});

describe('a row that opens with its number', () => {
  it.each([
    ['true', '12: số nhịp của cầu Bến Đá.', ['supported 12 (spans)']],
    ['false', '- 14: tổng số nhịp của cầu Bến Đá.', ['contradicted 14 (spans)']],
    ['an hour before a colon', 'Lúc 19:14: số nhịp của cầu Bến Đá được công bố.', []],
    ['another noun', '14: số cột đèn của cầu Bến Đá.', []],
  ])('%s: %s', (_, text, said) => expect(brief(check(text))).toEqual(said));
});

describe('a number behind a comparison', () => {
  it('is a total where the comparison is over', () => {
    expect(flags(check('So với những cây cầu ấy, cầu Bến Đá có 14 nhịp.'))).toEqual(['contradicted 14 nhịp (spans)']);
    expect(brief(check('So với những cây cầu ấy, cầu Bến Đá có 12 nhịp.'))).toEqual(['supported 12 nhịp (spans)']);
  });

  it.each([
    'So với cầu Hàm Rồng, nhiều hơn 14 nhịp.',
    'Cầu Bến Đá nhiều hơn cầu Hàm Rồng 14 nhịp.',
    'So với cầu Hàm Rồng, cầu Bến Đá hơn 14 nhịp.',
  ])('is a difference where it may be one: %s', (text) => expect(flags(check(text))).toEqual([]));
});
