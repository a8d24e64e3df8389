/** What money, percentages and measures are said of. Rule: docs/decisions/0008-measures.md. */
import { describe, expect, it } from 'vitest';
import { brief, checker, flags } from '../check/builder.ts';
import { market, WHILE } from '../check/market.ts';

const check = checker(market, WHILE, 'Thị trường nông sản');
const said = (text: string, when?: string) => brief(check(text, when));

describe('a price is flagged', () => {
  it.each([
    ['Gạo ST25 bán giá 25.900 đồng/kg.'],
    ['Sáng nay, giá gạo ST25 lên 25.900 đồng/kg.'],
    ['Mỗi kg gạo ST25 có giá 25.900 đồng.'],
    ['Gạo ST25 25.900 đồng/kg, chưa kể cước.'],
  ])('%s', (text) => expect(flags(check(text))).toHaveLength(1));
});

describe('a price is not flagged', () => {
  it.each([
    ['of a thing that the base does not know', 'Gạo ST25 bán giá 25.100 đồng/kg, gạo nếp là 31.500 đồng/kg.'],
    ['of another seller', 'Gạo ST25 bán giá 25.100 đồng/kg, còn Siêu thị Tân Phú bán 25.900 đồng/kg.'],
    ['that is another sum on it', 'Thuế giá trị gia tăng với gạo ST25 là 1.900 đồng/kg.'],
    ['of a part of it', 'Chi phí vận chuyển của gạo ST25 lên 3.900 đồng/kg.'],
    ['at a place that the fact lacks', 'Tại vùng sâu, gạo ST25 bán giá 25.900 đồng/kg.'],
    ['in another market', 'Trên thị trường chợ đen, gạo ST25 bán giá 25.900 đồng/kg.'],
    ['abroad', 'Gạo ST25 bán giá 35.900 đồng/kg tại Philippines.'],
    ['by another unit', 'Gạo ST25 bán giá 125.900 đồng/bao.'],
    ['of a plain thing under its headline', 'Chủ quán cho biết giá một đĩa cơm lên 45.000 đồng.'],
    ['at its highest', 'Gạo ST25 có giá cao nhất là 27.900 đồng/kg.'],
    ['with a past that no date tells', 'Đầu tuần, gạo ST25 bán giá 25.900 đồng/kg.'],
    ['that a comparison sets', 'Gạo nếp lên 31.500 đồng/kg, cao hơn gạo ST25 6.400 đồng.'],
    [
      'of a short name that is not its own',
      'Từ 1/7/2026, lương tối thiểu khu A là 5,7 triệu đồng/tháng, khu B là 5,08 triệu đồng/tháng.',
    ],
    ['of some of it', 'Mua đủ 4 bao gạo ST25 còn 99.000 đồng.'],
  ])('%s: %s', (_, text) => expect(flags(check(text))).toEqual([]));
});

describe('values in a list', () => {
  it('go with the names in order', () => {
    expect(said('Cà phê nhân xô và hồ tiêu lần lượt bán giá 118.300 đồng/kg và 142.700 đồng/kg.')).toEqual([
      'supported 118.300 đồng/kg (price)',
      'supported 142.700 đồng/kg (price)',
    ]);
    expect(flags(check('Cà phê nhân xô và hồ tiêu có giá lần lượt 142.700 đồng/kg và 118.300 đồng/kg.'))).toHaveLength(
      2,
    );
  });

  it('go with the relations in order, be they written as a range', () => {
    for (const text of [
      'Sáng 19/6, giá mua và giá bán ra bạc miếng Phú Kim lần lượt là 2.435.000 đồng/lượng và 2.505.000 đồng/lượng.',
      'Sáng 19/6, bạc miếng Phú Kim mua vào - bán ra ở mức 2.435.000 - 2.505.000 đồng/lượng.',
    ])
      expect(check(text).map(({ verdict, claim }) => `${verdict} ${claim.property.id}`)).toEqual([
        'supported buying',
        'supported selling',
      ]);
    expect(
      flags(check('Sáng 19/6, bạc miếng Phú Kim mua vào - bán ra ở mức 2.475.000 - 2.545.000 đồng/lượng.')),
    ).toHaveLength(2);
  });

  it('say nothing where the lists differ in length, or tell changes', () => {
    expect(said('Gạo ST25, cà phê nhân xô và hồ tiêu có giá lần lượt 25.900 đồng/kg và 118.900 đồng/kg.')).toEqual([]);
    expect(flags(check('Cà phê nhân xô và hồ tiêu tăng lần lượt 1.200 đồng và 1.500 đồng một kg.'))).toEqual([]);
  });
});

describe('a percentage', () => {
  it('is a rate', () => {
    expect(said('Lãi suất tái cấp vốn ở mức 4,25%/năm.')).toEqual(['supported 4,25%/năm (rate)']);
    expect(flags(check('Hiện lãi suất tái cấp vốn ở mức 4,75%/năm.'))).toHaveLength(1);
    expect(said('Lãi suất tái cấp vốn giảm 0,25%.')).toEqual([]);
  });

  it('is a change where the property says so, with its direction and of its own month', () => {
    expect(said('Tháng 5, chỉ số giá tăng 0,37% so với tháng trước.')).toEqual([
      'supported tăng 0,37% (monthly-rise)'.replace('tăng ', ''),
    ]);
    expect(flags(check('Tháng 5, chỉ số giá tăng 0,73% so với tháng trước.'))).toHaveLength(1);
    expect(flags(check('Tháng 5, chỉ số giá giảm 0,37% so với tháng trước.'))).toHaveLength(1);
    expect(flags(check('Tháng 4, chỉ số giá tăng 0,73% so với tháng trước.'))).toEqual([]);
  });
});

describe('what is summed up since January', () => {
  it.each([
    ['Tính chung 4 tháng, xuất khẩu cá tra đạt 612 triệu USD.', 'supported'],
    ['Lũy kế năm tháng, xuất khẩu cá tra đạt 781 triệu USD.', 'supported'],
    ['Tính chung 5 tháng, xuất khẩu cá tra đạt 718 triệu USD.', 'contradicted'],
    ['Tính chung 3 tháng, xuất khẩu cá tra đạt 455 triệu USD.', 'unverifiable'],
    ['Trong 11 tháng qua, xuất khẩu cá tra đạt 655 triệu USD.', 'unverifiable'],
    ['Tháng 5, xuất khẩu cá tra đạt 169 triệu USD.', 'unverifiable'],
  ])('%s', (text, verdict) => {
    const [finding] = check(text);
    expect(finding?.verdict ?? 'unverifiable').toBe(verdict);
  });
});
