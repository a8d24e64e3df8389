/** Amounts that rise and fall with time. Rule: docs/decisions/0007-levels.md. */
import { describe, expect, it } from 'vitest';
import { checker } from '../check/builder.ts';
import { market, WHILE } from '../check/market.ts';

const check = checker(market, WHILE);

function judge(text: string, property: string, when?: string | null) {
  const [finding] = check(text, when).filter(({ claim }) => claim.property.id === property);
  return [finding?.verdict, finding?.trace.at(-1)?.data['reason']];
}

describe('a price of today', () => {
  it.each([
    ['in force', '25.100', WHILE, 'supported', 'agrees'],
    ['another, while one is in force', '25.900', WHILE, 'contradicted', 'apart'],
    ['of the week before', '24.500', WHILE, 'outdated', 'superseded'],
    [
      'in force when the article was published',
      '24.500',
      '2026-06-05T10:00:00+07:00',
      'supported',
      'agreed-when-published',
    ],
    ['before it came into force', '25.100', '2026-06-05T10:00:00+07:00', 'unverifiable', 'ahead-of-time'],
    ['before anything is on record', '23.900', '2026-05-20T10:00:00+07:00', 'unverifiable', 'before-observed'],
    ['after the base was made', '25.900', '2026-06-25T10:00:00+07:00', 'unverifiable', 'newer-than-base'],
    ['an old one soon after the base was made', '24.500', '2026-06-25T10:00:00+07:00', 'outdated', 'superseded'],
    ['an old one in another year', '24.500', '2027-06-25T10:00:00+07:00', 'unverifiable', 'newer-than-base'],
  ])('%s: %s', (_, amount, when, ...expected) =>
    expect(judge(`Gạo ST25 bán giá ${amount} đồng/kg.`, 'price', when)).toEqual(expected),
  );

  it('is not compared in an article without a day, but where the last on record goes on', () => {
    expect(judge('Gạo ST25 bán giá 25.100 đồng/kg.', 'price', null)).toEqual(['supported', 'agrees']);
    expect(judge('Gạo ST25 bán giá 24.500 đồng/kg.', 'price', null)[0]).toBe('unverifiable');
  });

  it('is told with the value in force and since when, never with an older one', () => {
    const [finding] = check('Gạo ST25 bán giá 24.500 đồng/kg.');
    expect(finding?.suggestion?.vi).toContain('25.100 đồng/kg, từ 8h ngày 11/6/2026');
  });
});

describe('a price with a time of its own', () => {
  it.each([
    ['that has passed', 'Ngày 5/6, gạo ST25 bán giá 24.500 đồng/kg.', 'supported'],
    ['that the base does not cover', 'Từ 15 giờ ngày 24/6, gạo ST25 bán giá 25.900 đồng/kg.', 'unverifiable'],
  ])('%s', (_, text, verdict) => expect(judge(text, 'price')[0]).toBe(verdict));

  it('observed on a day says nothing of the days around it', () => {
    expect(judge('Bạc miếng Phú Kim bán ra 2.505.000 đồng/lượng.', 'selling')[0]).toBe('supported');
    expect(judge('Bạc miếng Phú Kim bán ra 2.545.000 đồng/lượng.', 'selling')[0]).toBe('contradicted');
    expect(
      judge('Chiều 19/6, bạc miếng Phú Kim bán ra 2.545.000 đồng/lượng.', 'selling', '2026-06-19T17:00:00+07:00')[0],
    ).toBe('unverifiable');
    expect(judge('Bạc miếng Phú Kim bán ra 2.545.000 đồng/lượng.', 'selling', '2026-06-20T10:00:00+07:00')[0]).toBe(
      'unverifiable',
    );
  });

  it('that comes into force later is told ahead of its time', () => {
    expect(judge('Từ 1/7/2026, lương tối thiểu khu A là 5,7 triệu đồng/tháng.', 'wage')[0]).toBe('supported');
    expect(judge('Từ 1/7/2026, lương tối thiểu khu A là 5,9 triệu đồng/tháng.', 'wage')[0]).toBe('contradicted');
    expect(judge('Lương tối thiểu khu A là 5,7 triệu đồng/tháng.', 'wage')).toEqual(['unverifiable', 'ahead-of-time']);
    const [ahead] = check('Lương tối thiểu khu A là 5,7 triệu đồng/tháng.');
    expect(ahead?.reason.vi).toContain('chưa áp dụng');
    expect(ahead?.reason.en).toContain('not yet in force');
    expect(judge('Lương tối thiểu khu A là 5.310.000 đồng/tháng.', 'wage', '2026-07-15T10:00:00+07:00')[0]).toBe(
      'outdated',
    );
  });
});

describe('a post that has ended', () => {
  it('is outdated where the base holds who came after', () => {
    expect(judge('Bộ trưởng Y tế Vũ Đình Lâm chủ trì cuộc họp.', 'post')).toEqual(['outdated', 'former-holder']);
    expect(check('Bộ trưởng Y tế Vũ Đình Lâm chủ trì cuộc họp.')[0]?.suggestion?.vi).toContain('Ngô Thu Hạnh');
  });

  it.each([
    ['while it was held', 'Bộ trưởng Y tế Vũ Đình Lâm chủ trì cuộc họp.', '2026-05-10T10:00:00+07:00', 'supported'],
    ['before it began', 'Bộ trưởng Y tế Ngô Thu Hạnh chủ trì cuộc họp.', '2026-05-10T10:00:00+07:00', 'unverifiable'],
    ['told of its own time', 'Tháng 4/2026, Bộ trưởng Y tế Vũ Đình Lâm chủ trì cuộc họp.', WHILE, 'supported'],
  ])('%s', (_, text, when, verdict) => expect(judge(text, 'post', when)[0]).toBe(verdict));

  it('raises nothing in an article that names the one in office', () => {
    const findings = check([
      'Bộ trưởng Y tế Ngô Thu Hạnh trả lời báo chí.',
      'Bộ trưởng Y tế Vũ Đình Lâm đã ký văn bản ấy.',
    ]);
    expect(findings.map(({ verdict }) => verdict)).toEqual(['supported', 'unverifiable']);
  });
});
