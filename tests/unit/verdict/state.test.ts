/** Posts and ranks against those on record. Rule: docs/decisions/0005-posts.md. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { change, checker } from '../check/builder.ts';

const post = bridge.facts.find(({ id }) => id === 'post-loc')!;

function judge(title: string, name: string, when = EVENING, base = bridge) {
  const [finding] = checker(
    base,
    when,
  )(`${title} ${name} đến Lễ thông xe cầu Bến Đá.`).filter(({ claim }) => claim.property.id === 'post');
  return [finding?.verdict, finding?.trace.at(-1)?.data['reason']];
}

describe('a post', () => {
  it.each([
    ['agrees', 'Bộ trưởng Xây dựng', 'Phạm Văn Lộc', 'supported', 'agrees'],
    ['another level', 'Thứ trưởng Bộ Xây dựng', 'Phạm Văn Lộc', 'contradicted', 'other-level'],
    ['another organisation', 'Bộ trưởng Y tế', 'Phạm Văn Lộc', 'contradicted', 'other-office'],
    ['another holder', 'Bộ trưởng Xây dựng', 'Trần Văn Bình', 'contradicted', 'other-holder'],
    ['not on record', 'Chủ tịch Hội Kiến trúc sư', 'Phạm Văn Lộc', 'unverifiable', 'not-recorded'],
  ])('%s', (_, title, name, ...expected) => expect(judge(title, name)).toEqual(expected));

  it('by another word for it, as one of its names has', () => {
    const office = bridge.entities.find(({ id }) => id === 'minister-of-construction')!;
    const named = change(bridge, { entities: [{ ...office, aliases: ['Chủ nhiệm Xây dựng'] }] });
    expect(judge('Chủ nhiệm', 'Phạm Văn Lộc', EVENING, named)[0]).toBe('supported');
    expect(judge('Chủ nhiệm', 'Phạm Văn Lộc')[0]).not.toBe('supported');
  });

  it('in an office of one that another holds is another office', () => {
    expect(judge('Bí thư Tỉnh ủy Đông Khê', 'Phạm Văn Lộc')).toEqual(['contradicted', 'other-office']);
  });

  it('that the base itself rules out is another office', () => {
    const office = bridge.entities.find(({ id }) => id === 'secretary')!;
    const ruled = change(bridge, {
      entities: [{ ...office, office: { ...office.office!, rivals: ['Chủ tịch Ủy ban nhân dân tỉnh Đông Khê'] } }],
    });
    expect(judge('Chủ tịch Ủy ban nhân dân tỉnh Đông Khê', 'Lê Thu Hà')[0]).toBe('unverifiable');
    expect(judge('Chủ tịch Ủy ban nhân dân tỉnh Đông Khê', 'Lê Thu Hà', EVENING, ruled)).toEqual([
      'contradicted',
      'other-office',
    ]);
  });
});

describe('the time of a post', () => {
  it('observed on a day is 45 days around it', () => {
    expect(judge('Thứ trưởng Bộ Xây dựng', 'Phạm Văn Lộc', '2024-10-17T08:00:00+07:00')[0]).toBe('contradicted');
    expect(judge('Thứ trưởng Bộ Xây dựng', 'Phạm Văn Lộc', '2024-10-19T08:00:00+07:00')[0]).toBe('unverifiable');
    expect(judge('Thứ trưởng Bộ Xây dựng', 'Phạm Văn Lộc', '2024-07-18T08:00:00+07:00')[0]).toBe('unverifiable');
  });

  it('with an interval is that interval', () => {
    const held = change(bridge, {
      facts: [{ ...post, qualifiers: { startTime: '2021-04-08', endTime: '2026-04-08' } }],
    });
    expect(judge('Thứ trưởng Bộ Xây dựng', 'Phạm Văn Lộc', '2022-01-01T08:00:00+07:00', held)[0]).toBe('contradicted');
    expect(judge('Thứ trưởng Bộ Xây dựng', 'Phạm Văn Lộc', '2020-01-01T08:00:00+07:00', held)[0]).toBe('unverifiable');
    expect(judge('Thứ trưởng Bộ Xây dựng', 'Phạm Văn Lộc', '2027-01-01T08:00:00+07:00', held)[0]).toBe('unverifiable');
  });

  it('told by the sentence to be another than the one on record says nothing either way', () => {
    const said = (year: string) =>
      checker(
        bridge,
        EVENING,
      )(`Năm ${year}, Bộ trưởng Xây dựng Phạm Văn Lộc khảo sát nơi dựng cầu Bến Đá.`).find(
        ({ claim }) => claim.property.id === 'post',
      )?.verdict;
    expect(said('2019')).toBe('unverifiable');
    expect(said('2024')).toBe('supported');
  });

  it('does not matter where it agrees', () => {
    expect(judge('Bộ trưởng Xây dựng', 'Phạm Văn Lộc', '2030-01-01T08:00:00+07:00')[0]).toBe('supported');
  });
});
