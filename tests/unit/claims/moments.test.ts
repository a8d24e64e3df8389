/** Levels, counts and prices of another moment, place or thing, beside their twins that are of the whole. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { change, checker, flags } from '../check/builder.ts';
import { DAY_AFTER, storm } from '../check/storm.ts';

const ofStorm = checker(storm, DAY_AFTER);
const ofBridge = checker(bridge, EVENING);

describe('a level', () => {
  it.each([
    ['of another moment', 'Khi đi qua Hòn Dừa, bão số 6 mạnh cấp 12.', 'Khi đổ bộ, bão số 6 mạnh cấp 12.'],
    ['of the strongest hour', 'Lúc dữ dội nhất ngoài khơi, bão số 6 đạt cấp 12.', 'Hiện bão số 6 đạt cấp 12.'],
    ['that came later', 'Bão số 6 đổ bộ, sau đó còn mạnh cấp 6.', 'Bão số 6 đổ bộ, mạnh cấp 6.'],
    ['of one place', 'Bão số 6 mạnh cấp 8 ở Đông Khê.', 'Bão số 6 mạnh cấp 8 khi đổ bộ.'],
    ['felt on an island', 'Đảo Hòn Dừa có bão số 6 mạnh cấp 8.', 'Hiện có bão số 6 mạnh cấp 8.'],
    ['that boats bear', 'Thuyền nan chịu nổi cấp 7 vẫn bị bão số 6 lật.', 'Bão số 6 mạnh cấp 7.'],
  ])('%s: %s · of the storm: %s', (_, other, own) => {
    expect(flags(ofStorm(other))).toEqual([]);
    expect(flags(ofStorm(own))).toHaveLength(1);
  });
});

describe('what a storm did', () => {
  it.each([
    ['in one place', 'Tại Hải Yên, bão số 6 làm 410 căn nhà tốc mái.', 'Bão số 6 làm 410 căn nhà tốc mái.'],
    [
      'there, in the next segment',
      'Ở Cửa Lớn, bão số 6 đổ bộ, 410 căn nhà tốc mái.',
      'Bão số 6 đổ bộ, 410 căn nhà tốc mái.',
    ],
    [
      'where it went before its landfall',
      'Bão số 6 vào Hà Nội ngày 5/10, đổ bộ sáng 7/10.',
      'Bão số 6 đổ bộ vào Hà Nội sáng 7/10.',
    ],
    ['to another country', 'Bão số 6 đổ bộ Philippines ngày 4/10.', 'Bão số 6 đổ bộ ngày 4/10.'],
  ])('%s: %s · as a whole: %s', (_, other, own) => {
    expect(flags(ofStorm(other))).toEqual([]);
    expect(flags(ofStorm(own))).toHaveLength(1);
  });
});

describe('what goes on since or until a day', () => {
  it.each([
    'Từ 3/9, Lễ thông xe cầu Bến Đá được tổ chức tại Quảng trường Bến Tây.',
    'Sau ngày 2/9, Lễ thông xe cầu Bến Đá được tổ chức tại Quảng trường Bến Tây.',
    'Lễ thông xe cầu Bến Đá được tổ chức đến 31/12/2024 tại Quảng trường Bến Tây.',
    'Từ 3/9, người dân khánh thành nhiều lối lên cầu Bến Đá.',
  ])('has other places and days: %s', (text) => expect(flags(ofBridge(text))).toEqual([]));

  it.each([
    'Sáng 2/9, Lễ thông xe cầu Bến Đá được tổ chức tại Quảng trường Bến Tây.',
    'Cầu Bến Đá khánh thành ngày 3/9.',
  ])('and what is told of a day has its own: %s', (text) => expect(flags(ofBridge(text))).toHaveLength(1));
});

describe('a count of one who takes part', () => {
  const market = checker(
    change(bridge, {
      properties: [
        {
          ...bridge.properties.find(({ id }) => id === 'workers')!,
          id: 'prizes',
          units: ['giải', 'huy chương'],
          triggers: ['nhận', 'có', 'trao'],
        },
      ],
      facts: [
        { ...bridge.facts.find(({ id }) => id === 'workers')!, id: 'prizes', subject: 'opening', property: 'prizes' },
      ],
    }),
    EVENING,
  );

  it.each([
    'Công ty Sơn Mai nhận 300 giải ở Lễ thông xe cầu Bến Đá.',
    'Tổng công ty Cầu 9 nhận 200 huy chương trong Lễ thông xe cầu Bến Đá.',
  ])('is their own: %s', (text) => expect(flags(market(text))).toEqual([]));

  it('is the occasion’s where it has it', () =>
    expect(flags(market('Lễ thông xe cầu Bến Đá có 300 giải.'))).toHaveLength(1));
});
