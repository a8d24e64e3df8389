/** A count that grows, observed at several moments. Rule: docs/decisions/0004-time.md. */
import { describe, expect, it } from 'vitest';
import { checker, type verdictOn } from '../check/builder.ts';
import { storm } from '../check/storm.ts';

/** Observed: 12.300 in the morning of 6 October, 41.700 in the evening, 58.600 in the morning of the 7th. */
const check = checker(storm, undefined);

function judge(count: string, publishedAt: string | null, time = ''): [ReturnType<typeof verdictOn>, unknown] {
  const [finding] = check(
    `${time}${time ? 'có' : 'Có'} ${count} người ở vùng bão số 6 được sơ tán.`,
    publishedAt,
  ).filter(({ claim }) => claim.property.id === 'evacuated');
  return [finding?.verdict, finding?.trace.at(-1)?.data['reason']];
}

describe('a count in an article of a known hour', () => {
  it.each([
    ['the last observation', '58.600', '2023-10-07T14:00:00+07:00', 'supported', 'agrees'],
    ['long after it', '58.600', '2023-11-20T14:00:00+07:00', 'supported', 'agrees'],
    ['an observation in force', '41.700', '2023-10-06T23:00:00+07:00', 'supported', 'agreed-when-published'],
    ['one that was superseded', '41.700', '2023-10-07T14:00:00+07:00', 'outdated', 'superseded'],
    ['an earlier one that was superseded', '12.300', '2023-10-07T14:00:00+07:00', 'outdated', 'superseded'],
    ['between two observations', '30.010', '2023-10-06T16:00:00+07:00', 'unverifiable', 'between-observations'],
    ['below the one in force', '9.113', '2023-10-06T16:00:00+07:00', 'contradicted', 'apart'],
    ['above the next', '90.123', '2023-10-06T16:00:00+07:00', 'contradicted', 'apart'],
    ['larger, after the last', '61.234', '2023-10-07T14:00:00+07:00', 'unverifiable', 'newer-than-base'],
    ['smaller, after the last', '50.123', '2023-10-07T14:00:00+07:00', 'contradicted', 'apart'],
    ['while the first is counted', '4.321', '2023-10-06T10:00:00+07:00', 'unverifiable', 'while-counting'],
    ['the first, while it is counted', '12.300', '2023-10-06T10:00:00+07:00', 'supported', 'agreed-when-published'],
    ['before anything was counted', '4.321', '2023-10-05T10:00:00+07:00', 'unverifiable', 'before-observed'],
    ['a later observation, early', '58.600', '2023-10-06T23:00:00+07:00', 'unverifiable', 'while-counting'],
  ])('%s: %s', (_, count, when, ...expected) => expect(judge(count, when)).toEqual(expected));
});

describe('a count with a time of its own', () => {
  const later = '2023-10-09T08:00:00+07:00';
  it.each([
    ['that agrees', '41.700', 'Tối 6/10, ', 'supported', 'agrees-at-its-time'],
    ['larger, at the time of the last observation', '90.123', 'Sáng 7/10, ', 'contradicted', 'apart'],
    ['larger, after it', '90.123', 'Chiều 8/10, ', 'unverifiable', 'newer-than-base'],
    ['smaller, within the time of an observation', '40.123', 'Tối 6/10, ', 'contradicted', 'apart'],
    ['smaller, at noon of its morning', '4.321', 'Trưa 6/10, ', 'unverifiable', 'while-counting'],
    ['smaller, by the clock within it', '4.321', 'Lúc 9 giờ ngày 6/10, ', 'unverifiable', 'while-counting'],
    ['told of a day, by its end', '41.700', 'Trong ngày 6/10, ', 'supported', 'agrees-at-its-time'],
    ['that equals the next observation', '58.600', 'Tối 6/10, ', 'unverifiable', 'while-counting'],
  ])('%s: %s', (_, count, time, ...expected) => expect(judge(count, later, time)).toEqual(expected));
});

describe('an approximate count', () => {
  it.each([
    ['near the one in force', 'gần 60.000', '2023-10-07T14:00:00+07:00', 'supported'],
    ['loosely near it', 'khoảng 66.000', '2023-10-07T14:00:00+07:00', 'imprecise'],
    ['round and bare', '60.000', '2023-10-07T14:00:00+07:00', 'unverifiable'],
    ['round and bare, of a smaller one in force', '59.000', '2023-10-07T14:00:00+07:00', 'unverifiable'],
    ['of an earlier one', 'hơn 41.000', '2023-10-07T14:00:00+07:00', 'imprecise'],
    ['of an earlier one, out of reach of the one in force', 'hơn 12.000', '2023-10-07T14:00:00+07:00', 'outdated'],
    ['above the last, a day later and more', 'hơn 80.000', '2023-10-09T14:00:00+07:00', 'unverifiable'],
  ])('%s: %s', (_, count, when, expected) => expect(judge(count, when)[0]).toBe(expected));
});

describe('a count in an article of an unknown hour or day', () => {
  it('is told only where it agrees when the day is unknown', () => {
    expect(judge('41.700', null)).toEqual(['supported', 'agrees']);
    expect(judge('41.701', null)).toEqual([undefined, undefined]);
  });

  it('may be of any hour of the day that is known', () => {
    expect(judge('12.300', '2023-10-06')[0]).toBe('supported');
    expect(judge('41.700', '2023-10-06')[0]).toBe('supported');
    expect(judge('41.700', '2023-10-07')[0]).toBe('supported');
    expect(judge('12.300', '2023-10-08')[0]).toBe('outdated');
  });
});
