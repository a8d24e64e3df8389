/** Counts of what is finished. Rule: docs/decisions/0004-time.md. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { amount, at, change, checker, fact, verdictOn } from '../check/builder.ts';
import { DAY_AFTER, storm } from '../check/storm.ts';

const check = checker(bridge, EVENING);
const guests = (count: string, when = EVENING) =>
  verdictOn(check(`Lễ thông xe cầu Bến Đá có ${count} khách mời tham dự.`, when), 'guests');
const workers = (count: string) => verdictOn(check(`Cầu Bến Đá do ${count} công nhân thi công.`), 'workers');

describe('a total with a bound: hơn 400', () => {
  it.each([
    ['hơn 400', 'supported'],
    ['trên 400', 'supported'],
    ['ít nhất 400', 'supported'],
    ['gần 500', 'supported'],
    ['450', 'supported'],
    ['hơn 300', 'imprecise'],
    ['400', 'imprecise'],
    ['hơn 600', 'imprecise'],
    ['đúng 800', 'imprecise'],
    ['gần 400', 'imprecise'],
    ['1.200', 'contradicted'],
    ['gần 300', 'contradicted'],
    ['hàng trăm', 'supported'],
    ['hàng nghìn', 'unverifiable'],
  ])('%s: %s', (count, expected) => expect(guests(count)).toBe(expected));
});

describe('a total that is approximate: khoảng 650', () => {
  it.each([
    ['khoảng 650', 'supported'],
    ['gần 700', 'supported'],
    ['660', 'supported'],
    ['khoảng 720', 'imprecise'],
    ['gần 900', 'imprecise'],
    ['1.100', 'contradicted'],
  ])('%s: %s', (count, expected) => expect(workers(count)).toBe(expected));
});

describe('a total that documents tell differently', () => {
  const houses = (count: string) =>
    verdictOn(checker(storm, DAY_AFTER)(`Bão số 6 làm ${count} căn nhà tốc mái.`), 'houses');

  it.each([
    ['3.180', 'supported'],
    ['3.240', 'supported'],
    ['3.200', 'imprecise'],
    ['hơn 3.100', 'supported'],
    ['5.100', 'contradicted'],
  ])('is supported by any of them, and gets the mildest verdict of all: %s', (count, expected) =>
    expect(houses(count)).toBe(expected),
  );
});

describe('a count that grows, of one of many storms', () => {
  const numbered = change(storm, {
    properties: storm.properties.map((property) =>
      property.id === 'wind' ? { ...property, temporality: 'event' as const } : { ...property, once: false },
    ),
  });

  it('is compared although the day it was counted is not that of the landfall', () =>
    expect(
      verdictOn(
        checker(numbered, DAY_AFTER)('Tính đến tối 6/10, 85.600 người đã được sơ tán tránh bão số 6.'),
        'evacuated',
      ),
    ).toBe('contradicted'));
});

describe('a total in time', () => {
  it('is not compared in an article older than the count', () => {
    expect(guests('900', '2024-08-20T08:00:00+07:00')).toBe('unverifiable');
    expect(guests('900', '2024-09-20T08:00:00+07:00')).toBe('contradicted');
  });

  it('is compared where the article has no day', () => {
    expect(verdictOn(checker(bridge, undefined)('Lễ thông xe cầu Bến Đá có 900 khách mời tham dự.'), 'guests')).toBe(
      'contradicted',
    );
  });
});

describe('a range on record', () => {
  const ranged = change(bridge, {
    facts: [
      fact(
        'guests',
        'opening',
        'guests',
        { ...amount(350), lower: 300, upper: 400 },
        { ...at('2024-09-02TMO'), ...withReference() },
      ) as (typeof bridge.facts)[number],
    ],
  });
  it.each([
    ['320', 'supported'],
    ['từ 300 đến 400', 'supported'],
    ['500', 'contradicted'],
  ])('%s: %s', (count, expected) =>
    expect(verdictOn(checker(ranged, EVENING)(`Lễ thông xe cầu Bến Đá có ${count} khách mời tham dự.`), 'guests')).toBe(
      expected,
    ),
  );
});

function withReference(): object {
  const { references, rank, supersedes } = bridge.facts[0]!;
  return { references, rank, supersedes };
}
