/** What stands beside the thing on record: its sessions, another message, another delegation, a number's noun within a date. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { build, change, checker, entity, fact, flags } from '../check/builder.ts';

const OPENING = 'Lễ thông xe cầu Bến Đá';

describe('a session of the occasion', () => {
  const check = checker(bridge, EVENING);

  it.each([
    `Các phiên chuyên đề của ${OPENING} diễn ra tại Quảng trường Bến Tây.`,
    `Phiên chuyên đề thứ hai của ${OPENING} diễn ra tại Quảng trường Bến Tây.`,
    `Phiên trù bị ${OPENING} diễn ra tối 1/9.`,
    `Buổi trù bị của ${OPENING} diễn ra tối 1/9.`,
  ])('has a day and a place of its own: %s', (text) => expect(flags(check(text))).toEqual([]));

  it.each([
    `Phiên khai mạc của ${OPENING} diễn ra tại Quảng trường Bến Tây.`,
    `Buổi lễ chính thức của ${OPENING} diễn ra tối 1/9.`,
  ])('shares them where the whole is there: %s', (text) => expect(flags(check(text))).toHaveLength(1));
});

describe('a number that reaches a total', () => {
  const check = checker(
    change(bridge, {
      properties: [
        {
          ...bridge.properties.find(({ id }) => id === 'spans')!,
          id: 'lasted',
          units: ['ngày'],
          triggers: ['trong', 'kéo dài'],
        },
      ],
      facts: [
        { ...bridge.facts.find(({ id }) => id === 'spans')!, id: 'lasted', subject: 'opening', property: 'lasted' },
      ],
    }),
    EVENING,
  );

  it('does not count the days of a date before it', () =>
    expect(
      flags(check(`${OPENING} vui đến tối. Trong ngày 2/9 xe qua cầu Bến Đá rất đông, nâng tổng số lên 5.275.`)),
    ).toEqual([]));
  it('counts days told as days', () => expect(flags(check(`${OPENING} kéo dài 3 ngày.`))).toHaveLength(1));
});

describe('messages and delegations', () => {
  const base = build('letters', {
    published: '2024-05-03T18:00:00+07:00',
    entities: [
      {
        id: 'letter',
        kind: 'message',
        label: 'Thư mừng ngày hội Mường Hoa của ông Phạm Văn Lộc',
        shortAliases: ['thư mừng'],
        jointAliases: [['thư mừng', 'Vi Thị Én']],
      },
      { id: 'loc', kind: 'person', label: 'Phạm Văn Lộc' },
      { id: 'en', kind: 'person', label: 'Vi Thị Én' },
      { id: 'school', kind: 'organisation', label: 'đoàn Trường Sơn Mai' },
      { id: 'ha', kind: 'person', label: 'Lê Thu Hà' },
    ],
    properties: [
      {
        id: 'sender',
        label: 'người gửi',
        datatype: 'entity',
        valueKind: 'person',
        role: 'agent',
        exclusive: true,
        triggers: ['gửi'],
      },
      {
        id: 'recipient',
        label: 'người nhận',
        datatype: 'entity',
        valueKind: 'person',
        role: 'recipient',
        exclusive: true,
        triggers: ['gửi'],
        markers: ['tới', 'cho'],
      },
      { id: 'sent-on', label: 'ngày gửi', datatype: 'time', exclusive: true, triggers: ['gửi'] },
      {
        id: 'head',
        label: 'trưởng đoàn',
        datatype: 'entity',
        valueKind: 'person',
        role: 'agent',
        exclusive: true,
        triggers: ['dẫn đầu'],
      },
    ],
    facts: [
      fact('sender', 'letter', 'sender', entity('loc')),
      fact('recipient', 'letter', 'recipient', entity('en')),
      fact('sent-on', 'letter', 'sent-on', '2024-05-03'),
      fact('head', 'school', 'head', entity('ha')),
    ],
  });
  const check = checker(base, '2024-05-03T20:00:00+07:00');

  it.each([
    [
      'another of the same sender, behind a semicolon',
      'Ông Phạm Văn Lộc gửi thư mừng tới bà Vi Thị Én; trước đó, ngày 1/5, ông Phạm Văn Lộc gửi thư mừng các già làng.',
      'Ngày 1/5, ông Phạm Văn Lộc gửi thư mừng tới bà Vi Thị Én.',
    ],
    [
      'those to others in one list',
      'Ông Phạm Văn Lộc gửi thư mừng tới bà Vi Thị Én, ông Lò Văn Pao và bà Hà Thị Nụ.',
      'Ngày 3/5, ông Lò Văn Pao gửi thư mừng tới bà Vi Thị Én.',
    ],
    [
      'those of two senders',
      'Ông Phạm Văn Lộc và ông Lò Văn Pao gửi thư mừng tới bà Vi Thị Én.',
      'Ông Lò Văn Pao gửi thư mừng tới bà Vi Thị Én.',
    ],
    [
      'a delegation before “do”',
      'Đoàn giáo viên do ông Lò Văn Pao dẫn đầu cùng đoàn Trường Sơn Mai ra đảo.',
      'Đoàn Trường Sơn Mai do ông Lò Văn Pao dẫn đầu ra đảo.',
    ],
  ])('%s: %s · differs: %s', (_, other, own) => {
    expect(flags(check(other))).toEqual([]);
    expect(flags(check(own))).toHaveLength(1);
  });
});
