/** Which occasion a sentence goes on about, when others have been told in between. Rule: docs/decisions/0002-subjects.md. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { change, checker, flags } from '../check/builder.ts';

const check = checker(bridge, EVENING);
const HELD = 'Lễ thông xe cầu Bến Đá diễn ra sáng 2/9.';

describe('a sentence that names nothing', () => {
  it('goes on about the occasion told last', () => {
    expect(flags(check([HELD, 'Có 900 khách mời tham dự.']))).toEqual(['contradicted 900 khách mời (guests)']);
  });

  it.each([
    ['another told by its own words', 'Hội nghị xúc tiến đầu tư khai mạc ở tỉnh bên.'],
    ['another told as new', 'Xã bên mở hội thảo.'],
  ])('goes on about %s', (_, other) => {
    expect(flags(check([HELD, other, 'Có 900 khách mời tham dự.']))).toEqual([]);
    expect(
      flags(check([HELD, other, 'Buổi lễ có 900 khách mời tham dự.', HELD, 'Có 900 khách mời tham dự.'])),
    ).toContain('contradicted 900 khách mời (guests)');
  });

  it.each([
    ['several', 'Vài cuộc gặp diễn ra bên bờ sông.'],
    ['what it is', 'Đây là hội nghị của lòng người.'],
    ['one pointed at', 'Hội nghị quan trọng này kéo dài.'],
  ])('is not led away by %s', (_, between) => {
    expect(flags(check([HELD, between, 'Buổi lễ có 900 khách mời tham dự.']))).toEqual([
      'contradicted 900 khách mời (guests)',
    ]);
  });

  it('with a noun that the occasion is never called by speaks of another', () => {
    expect(flags(check([HELD, 'Đại hội có 900 khách mời tham dự.']))).toEqual([]);
  });

  it('before any name is told where it agrees, and never held against what comes', () => {
    expect(check(`Có 900 khách mời tham dự. ${HELD}`).filter(({ claim }) => claim.property.id === 'guests')).toEqual(
      [],
    );
  });
});

describe('a short name', () => {
  it('is that of the occasion told last which bears its noun', () => {
    expect(flags(check([HELD, 'Xã bên mở lễ hội.', 'Lễ thông xe có 900 khách mời tham dự.']))).toHaveLength(1);
    expect(flags(check([HELD, 'Xã bên mở buổi lễ mừng thọ.', 'Buổi lễ có 900 khách mời tham dự.']))).toEqual([]);
  });

  it('is that of one whose own name has none of its words', () => {
    const end = 'Có 900 khách mời tham dự.';
    expect(flags(check([HELD, 'Lễ khánh thành cầu Bến Đá vừa xong.', end]))).toHaveLength(1);
    expect(flags(check([HELD, 'Lễ khánh thành cầu Hàm Rồng vừa xong.', end]))).toEqual([]);
  });

  it('with a year of which nothing is on record is another’s', () => {
    expect(flags(check([HELD, 'Buổi lễ 1988 có 900 khách mời tham dự.']))).toEqual([]);
  });

  it('in an article of other days needs something that tells the occasion', () => {
    const once = change(bridge, {
      entities: [{ ...bridge.entities.find(({ id }) => id === 'opening')!, recurs: false }],
    });
    const later = checker(once, '2025-02-20T08:00:00+07:00', 'Nhìn lại cầu Bến Đá');
    expect(flags(later('Buổi lễ có 900 khách mời tham dự.'))).toEqual([]);
    const held = 'Lễ thông xe cầu Bến Đá diễn ra sáng 2/9/2024.';
    expect(flags(later([held, 'Buổi lễ có 900 khách mời tham dự.']))).toHaveLength(1);
  });
});

describe('a short name that is another’s', () => {
  it.each([
    ['the beginning of a longer noun', 'Lễ thông xe kỹ thuật diễn ra ngày 1/9.'],
    ['owned by somebody unknown', 'Buổi lễ của Hội Hoa Lan có 900 khách mời tham dự.'],
    ['in a place unknown', 'Buổi lễ ở Cồn Sậy có 900 khách mời tham dự.'],
    ['in a place unknown, of a public body', 'Buổi lễ tại Cồn Sậy có 900 khách mời tham dự.'],
    ['of those who meet there', 'Buổi lễ đại biểu Hội Hoa Lan có 900 khách mời tham dự.'],
  ])('as %s: %s', (_, text) => expect(flags(check([HELD, text]))).toEqual([]));

  it('because the article names the occasion only much later', () => {
    const between = ['Trời trong.', 'Sông rộng.', 'Chợ đông.', 'Quán vắng.'];
    expect(flags(check(['Buổi lễ có 900 khách mời tham dự.', ...between, HELD]))).toEqual([]);
    expect(flags(check(['Buổi lễ có 900 khách mời tham dự.', HELD]))).toHaveLength(1);
  });
});

describe('a headline', () => {
  it('of a treaty or a contract speaks of no occasion of the base', () => {
    expect(flags(checker(bridge, EVENING, 'Hợp đồng và 14 nhịp')(HELD))).toEqual([]);
  });
});

describe('a place or a day', () => {
  it.each([
    `${HELD} Mấy công ty ở chợ tổ chức bán hàng tại Quảng trường Bến Tây.`,
    'Đoàn khách dự Lễ thông xe cầu Bến Đá phải đợi xe ở Quảng trường Bến Tây.',
    'Lễ thông xe cầu Bến Đá do đội thợ (tập hợp tháng 3/2020) tổ chức.',
  ])('of something else in the sentence: %s', (text) => expect(flags(check(text))).toEqual([]));
});

describe('a series', () => {
  const monthly = change(bridge, {
    entities: [{ ...bridge.entities.find(({ id }) => id === 'opening')!, recurs: true }],
  });
  const read = checker(monthly, EVENING);

  it('of which the article tells the day on record has others', () => {
    expect(flags(read([HELD, 'Lễ thông xe cầu Bến Đá cũng diễn ra ngày 30/8.']))).toEqual([]);
  });

  it('is gone on about by the sentence behind another day', () => {
    expect(
      flags(read([HELD, 'Lễ thông xe cầu Bến Đá cũng diễn ra ngày 30/8. Buổi lễ diễn ra tại Quảng trường Bến Tây.'])),
    ).toEqual([]);
  });
});
