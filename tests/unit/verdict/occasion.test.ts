/** When an occasion was. Rule: docs/decisions/0004-time.md. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { change, checker, verdictOn } from '../check/builder.ts';

const check = checker(bridge, EVENING);
const held = (time: string) => verdictOn(check(`Lễ thông xe cầu Bến Đá diễn ra ${time}.`), 'held-on');
const opening = bridge.entities.find(({ id }) => id === 'opening')!;

describe('a date against one on record (sáng 2/9/2024)', () => {
  it.each([
    ['the same', 'sáng 2/9', 'supported'],
    ['coarser', 'ngày 2/9', 'supported'],
    ['coarser still', 'tháng 9/2024', 'supported'],
    ['finer', '8 giờ sáng 2/9', 'supported'],
    ['a span around it', 'từ ngày 1 đến 3/9', 'supported'],
    ['another day', 'sáng 3/9', 'contradicted'],
    ['another month', 'tháng 10/2024', 'contradicted'],
    ['another year', 'sáng 2/9/2023', 'contradicted'],
    ['another part of the day', 'chiều 2/9', 'contradicted'],
    ['a part that it runs into', 'trưa 2/9', 'unverifiable'],
  ])('%s: %s', (_, time, expected) => expect(held(time)).toBe(expected));
});

describe('a span against one on record (1-3/9/2024)', () => {
  const heldOn = bridge.facts.find(({ id }) => id === 'held-on')!;
  const value = { type: 'time', time: '2024-09-01/2024-09-03', timezone: 'Asia/Ho_Chi_Minh' } as const;
  const fair = checker(change(bridge, { facts: [{ ...heldOn, value }] }), '2024-09-10T08:00:00+07:00');
  it.each([
    ['the same', 'từ ngày 1 đến 3/9', 'supported'],
    ['a day of it', 'ngày 2/9', 'supported'],
    ['a shorter one', 'trong hai ngày 1 và 2/9', 'supported'],
    ['the month', 'tháng 9/2024', 'supported'],
    ['a season', 'mùa thu năm 2024', 'supported'],
    ['months', 'từ tháng 8 đến tháng 10/2024', 'supported'],
    ['a longer one', 'từ ngày 1 đến 5/9', 'unverifiable'],
    ['one that overlaps', 'từ ngày 2 đến 5/9', 'unverifiable'],
    ['another', 'từ ngày 5 đến 7/9', 'contradicted'],
  ])('%s: %s', (_, time, expected) =>
    expect(verdictOn(fair(`Lễ thông xe cầu Bến Đá diễn ra ${time}.`), 'held-on')).toBe(expected),
  );
});

describe('parts of the day', () => {
  const run = (time: string) => verdictOn(check(`Cuộc chạy mừng cầu Bến Đá diễn ra ${time} 2/9.`), 'held-on');

  it('that are neighbours are imprecise', () => {
    expect(run('chiều')).toBe('supported');
    expect(run('tối')).toBe('imprecise');
    expect(run('sáng')).toBe('contradicted');
  });

  it('say nothing of an occasion of several sessions', () => {
    const several = change(bridge, { entities: [{ ...opening, sessions: 'several' }] });
    const said = checker(several, EVENING)('Lễ thông xe cầu Bến Đá diễn ra chiều 2/9.');
    expect(verdictOn(said, 'held-on')).toBe('unverifiable');
  });

  it('do say something of what happens once in it', () => {
    const several = change(bridge, { entities: [{ ...bridge.entities[0]!, sessions: 'several' }] });
    expect(verdictOn(checker(several, EVENING)('Cầu Bến Đá thông xe chiều 2/9.'), 'opened-on')).toBe('contradicted');
  });
});

describe('what can go on happening', () => {
  const tolled = (time: string, when = '2024-12-01T08:00:00+07:00') =>
    verdictOn(check(`Cầu Bến Đá thu phí từ ${time}.`, when), 'tolled-since');

  it('is newer, not wrong, on a later day', () => {
    expect(tolled('ngày 3/9/2024')).toBe('supported');
    expect(tolled('ngày 9/9/2024')).toBe('unverifiable');
    expect(tolled('ngày 1/9/2024')).toBe('contradicted');
  });
});

describe('a property that excludes nothing', () => {
  it('is never contradicted', () => {
    const heldOn = bridge.properties.find(({ id }) => id === 'held-on')!;
    const open = change(bridge, { properties: [{ ...heldOn, exclusive: false }] });
    expect(verdictOn(checker(open, EVENING)('Lễ thông xe cầu Bến Đá diễn ra sáng 3/9.'), 'held-on')).toBe(
      'unverifiable',
    );
  });
});

describe('two days on record', () => {
  it('support either, and the nearest is told of a third', () => {
    const heldOn = bridge.facts.find(({ id }) => id === 'held-on')!;
    const both = change(bridge, {
      facts: [
        { ...heldOn, id: 'held-again', value: { type: 'time', time: '2024-09-05TMO', timezone: 'Asia/Ho_Chi_Minh' } },
      ],
    });
    const say = (time: string) =>
      checker(
        both,
        '2024-09-09T08:00:00+07:00',
      )(`Lễ thông xe cầu Bến Đá diễn ra ${time}.`).find(({ claim }) => claim.property.id === 'held-on');
    expect(say('sáng 2/9')?.verdict).toBe('supported');
    expect(say('sáng 5/9')?.verdict).toBe('supported');
    expect(say('sáng 6/9')?.facts[0]?.factId).toBe('held-again');
    expect(say('sáng 1/9')?.facts[0]?.factId).toBe('held-on');
  });
});
