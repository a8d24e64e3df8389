/** When two things of one sentence that differ tell another occasion. Rule: docs/decisions/0003-gates.md. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { change, checker, flags } from '../check/builder.ts';

const place = bridge.facts.find(({ property }) => property === 'held-at')!;
/** The bridge, which opened once, with the square at which it did. */
const opened = checker(
  change(bridge, {
    properties: [
      ...bridge.properties,
      {
        ...bridge.properties.find(({ id }) => id === 'held-at')!,
        id: 'opened-at',
        label: 'nơi thông xe',
        triggers: ['thông xe'],
      },
    ],
    facts: [...bridge.facts, { ...place, id: 'opened-at', subject: 'bridge', property: 'opened-at' }],
  }),
  EVENING,
);

describe('another day and another place', () => {
  it('are false of what happens once, when the day is an earlier one', () => {
    expect(flags(opened('Cầu Bến Đá được thông xe tại Quảng trường Bến Tây ngày 1/8.'))).toEqual([
      'contradicted Quảng trường Bến Tây (opened-at)',
      'contradicted ngày 1/8 (opened-on)',
    ]);
  });

  it.each([
    ['on a later day', 'Cầu Bến Đá được thông xe tại Quảng trường Bến Tây ngày 5/9.'],
    [
      'of an occasion, which may have had an earlier one',
      'Ngày 1/8, Lễ thông xe cầu Bến Đá diễn ra tại Quảng trường Bến Tây.',
    ],
    ['of what was done about it', 'Ngày 1/8, tại Quảng trường Bến Tây, tỉnh bàn việc thông xe cầu Bến Đá.'],
    ['of what was heard about it', 'Ngày 1/8, tỉnh nghe báo cáo về việc thông xe cầu Bến Đá.'],
  ])('may be of another time %s', (_, text) => expect(flags(opened(text))).toEqual([]));
});

describe('on the very day of an occasion that is named in full', () => {
  const check = checker(bridge, EVENING);

  it('two things that differ are both false', () => {
    const text = 'Sáng 2/9, Lễ thông xe cầu Bến Đá diễn ra tại Quảng trường Bến Tây, do ông Trần Văn Bình cắt băng.';
    expect(flags(check(text))).toEqual([
      'contradicted Quảng trường Bến Tây (held-at)',
      'contradicted Trần Văn Bình (ribbon)',
    ]);
  });

  it('and not on another, or in another year', () => {
    const text = 'Ngày 5/9, Lễ thông xe cầu Bến Đá diễn ra tại Quảng trường Bến Tây, do ông Trần Văn Bình cắt băng.';
    expect(flags(check(text))).toEqual([]);
    expect(flags(check('Năm 2019, ông Trần Văn Bình cắt băng tại Lễ thông xe cầu Bến Đá.'))).toEqual([]);
  });
});
