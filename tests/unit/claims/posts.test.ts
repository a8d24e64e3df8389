/** What a person is called before or after the name. Rule: docs/decisions/0005-posts.md. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { checker, verdictOn } from '../check/builder.ts';

const check = checker(bridge, EVENING);
const verdict = (title: string, name: string, when?: string) => [
  verdictOn(check(`${title} ${name} đến Lễ thông xe cầu Bến Đá.`, when), 'post'),
  verdictOn(check(`${name}, ${title}, đến Lễ thông xe cầu Bến Đá.`, when), 'post'),
];

describe('a post before the name, and behind it', () => {
  it.each([
    ['on record', 'Bộ trưởng Xây dựng', 'Phạm Văn Lộc', 'supported'],
    ['by another of its names', 'Bộ trưởng Bộ Xây dựng', 'Phạm Văn Lộc', 'supported'],
    ['another level', 'Thứ trưởng Bộ Xây dựng', 'Phạm Văn Lộc', 'contradicted'],
    ['another level, below', 'Phó Bí thư Tỉnh ủy Đông Khê', 'Lê Thu Hà', 'contradicted'],
    ['another organisation', 'Bộ trưởng Y tế', 'Phạm Văn Lộc', 'contradicted'],
    ['another holder', 'Bộ trưởng Xây dựng', 'Trần Văn Bình', 'contradicted'],
    ['one that goes beside it', 'Chủ tịch Hội Kiến trúc sư', 'Lê Thu Hà', 'unverifiable'],
  ])('%s: %s %s', (_, title, name, expected) => expect(verdict(title, name)).toEqual([expected, expected]));

  it('by its head noun alone agrees with the office that it heads', () => {
    expect(verdictOn(check('Bộ trưởng Phạm Văn Lộc đến Lễ thông xe cầu Bến Đá.'), 'post')).toBe('supported');
  });

  it('of another country is another office', () => {
    expect(verdictOn(check('Bộ trưởng Xây dựng Lào Trần Văn Bình đến Lễ thông xe cầu Bến Đá.'), 'post')).not.toBe(
      'contradicted',
    );
  });
});

describe('a post of another time', () => {
  it.each(['Nguyên', 'Cựu', 'Quyền'])('"%s" closes the gate', (word) => {
    expect(verdictOn(check(`${word} Bộ trưởng Y tế Phạm Văn Lộc đến Lễ thông xe cầu Bến Đá.`), 'post')).toBe(
      'unverifiable',
    );
  });

  it.each(['khi đó là', 'lúc bấy giờ là', 'từng là'])('"%s" closes it too', (words) => {
    expect(verdictOn(check(`Ông Phạm Văn Lộc, ${words} Bộ trưởng Y tế, đến cầu Bến Đá.`), 'post')).not.toBe(
      'contradicted',
    );
  });

  it.each([
    ['44 days after', '2024-10-15T08:00:00+07:00', 'contradicted'],
    ['a year after', '2025-09-09T08:00:00+07:00', 'unverifiable'],
    ['a year before', '2023-09-09T08:00:00+07:00', 'unverifiable'],
  ])('%s the day it was observed', (_, when, expected) =>
    expect(verdict('Thứ trưởng Bộ Xây dựng', 'Phạm Văn Lộc', when)[0]).toBe(expected),
  );

  it('is not known in an article without a day', () => {
    expect(
      verdictOn(checker(bridge, undefined)('Thứ trưởng Bộ Xây dựng Phạm Văn Lộc đến Lễ thông xe cầu Bến Đá.'), 'post'),
    ).not.toBe('contradicted');
  });
});

describe('the holder of an office of one', () => {
  it('is told apart only where the sentence speaks of something on record', () => {
    expect(verdictOn(check('Bộ trưởng Xây dựng Trần Văn Bình ăn sáng.'), 'post')).toBeUndefined();
  });

  it('has others beside it in an office of many', () => {
    expect(verdictOn(check('Thứ trưởng Bộ Xây dựng Trần Văn Bình đến Lễ thông xe cầu Bến Đá.'), 'post')).not.toBe(
      'contradicted',
    );
  });
});
