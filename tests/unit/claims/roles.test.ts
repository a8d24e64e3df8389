/** Who did it and where it was. Rule: docs/decisions/0006-roles.md. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { brief, checker, flags, verdictOn } from '../check/builder.ts';

const check = checker(bridge, EVENING);
const FORMS: readonly (readonly [string, (who: string) => string])[] = [
  ['active', (who) => `${who} cắt băng tại Lễ thông xe cầu Bến Đá.`],
  ['"do"', (who) => `Lễ thông xe cầu Bến Đá do ${who} cắt băng.`],
  ['"được"', (who) => `Được ${who} cắt băng, Lễ thông xe cầu Bến Đá diễn ra trong nắng.`],
  ['"là"', (who) => `Người cắt băng tại Lễ thông xe cầu Bến Đá là ${who}.`],
  ['a verb that opens the sentence', (who) => `Cắt băng Lễ thông xe cầu Bến Đá, ${who} xúc động.`],
];

describe.each(FORMS)('the doer: %s', (_, form) => {
  it('agrees', () => expect(verdictOn(check(form('ông Phạm Văn Lộc')), 'ribbon')).toBe('supported'));
  it('differs', () => expect(flags(check(form('ông Trần Văn Bình')))).toEqual(['contradicted Trần Văn Bình (ribbon)']));
});

describe('doers joined by "và", "cùng" or a comma', () => {
  it.each(['và', 'cùng', 'cùng với'])('share the deed (%s)', (word) => {
    expect(brief(check(`Bà Lê Thu Hà ${word} ông Phạm Văn Lộc cắt băng tại Lễ thông xe cầu Bến Đá.`))).toEqual([
      'supported Lê Thu Hà (ribbon)',
      'supported Phạm Văn Lộc (ribbon)',
    ]);
  });

  it('are each held to it', () => {
    expect(flags(check('Bà Lê Thu Hà và ông Trần Văn Bình cắt băng tại Lễ thông xe cầu Bến Đá.'))).toEqual([
      'contradicted Trần Văn Bình (ribbon)',
    ]);
  });

  it('are not those of another verb', () => {
    expect(flags(check('Ông Trần Văn Bình lái xe, bà Lê Thu Hà cắt băng tại Lễ thông xe cầu Bến Đá.'))).toEqual([]);
  });
});

describe('a name with "và" in it', () => {
  it('is one where no other of its head begins there', () => {
    expect(flags(check('Cầu Bến Đá do Tổng công ty Đường bộ và Hầm Việt xây dựng.'))).toEqual([
      'contradicted Tổng công ty Đường bộ và Hầm Việt (built-by)',
    ]);
  });
});

describe('a role that is open to several', () => {
  it('is never contradicted by what its list lacks', () => {
    expect(verdictOn(check('Ông Trần Văn Bình phát biểu tại Lễ thông xe cầu Bến Đá.'), 'speech')).toBe('unverifiable');
    expect(verdictOn(check('Công ty Sơn Mai thi công cầu Bến Đá.'), 'built-by')).not.toBe('contradicted');
  });

  it('is contradicted by another told as the one who did it, not by one of more than are on record', () => {
    expect(verdictOn(check('Cầu Bến Đá do Công ty Sơn Mai thi công.'), 'built-by')).toBe('contradicted');
    expect(flags(check('Cầu Bến Đá do Tổng công ty Cầu 9 và Công ty Sơn Mai thi công.'))).toEqual([]);
  });

  it('is contradicted by another of the very same sort', () => {
    expect(verdictOn(check('Cầu Bến Đá do Tổng công ty Xây dựng Sông Mây thi công.'), 'built-by')).toBe('contradicted');
  });

  it('tells bodies apart by their numbers', () => {
    expect(verdictOn(check('Cầu Bến Đá do Tổng công ty Cầu 9 thi công.'), 'built-by')).toBe('supported');
    expect(verdictOn(check('Cầu Bến Đá do Tổng công ty Cầu 12 thi công.'), 'built-by')).not.toBe('supported');
  });
});

describe('a place', () => {
  const verdict = (place: string) => verdictOn(check(`Lễ thông xe cầu Bến Đá diễn ra tại ${place}.`), 'held-at');

  it.each([
    ['the one on record', 'Quảng trường Bến Đông', 'supported'],
    ['one that contains it', 'thành phố An Hải', 'supported'],
    ['and the one around that', 'Đông Khê', 'supported'],
    ['another of the base', 'Quảng trường Bến Tây', 'contradicted'],
    ['a city that the base does not know', 'Đà Nẵng', 'contradicted'],
    ['a site that the base does not know', 'Trung tâm Hội nghị Hải Âu', 'contradicted'],
    ['what may lie around the corner', 'phường Vĩnh Hòa', undefined],
    ['what has no name', 'bờ sông', undefined],
  ])('%s: %s', (_, place, expected) => expect(verdict(place)).toBe(expected));

  it('within the one on record says nothing', () => {
    const city = {
      ...bridge,
      facts: bridge.facts.map((fact) =>
        fact.id === 'held-at' ? { ...fact, value: { type: 'entity' as const, id: 'an-hai' } } : fact,
      ),
    };
    expect(
      verdictOn(checker(city, EVENING)('Lễ thông xe cầu Bến Đá diễn ra tại Quảng trường Bến Tây.'), 'held-at'),
    ).toBe('unverifiable');
  });

  it('needs a word that makes it one', () => {
    expect(flags(check('Lễ thông xe cầu Bến Đá diễn ra, khách Đà Nẵng rất thích.'))).toEqual([]);
  });
});

describe('a place that nothing relates', () => {
  const HELD = 'Lễ thông xe cầu Bến Đá đông vui.';
  const at = (...text: string[]) => brief(check([HELD, ...text])).filter((one) => one.endsWith('(held-at)'));

  it.each([
    'Quảng trường Bến Đông chật kín người đến phút cuối.',
    'Khi bước lên bục tại Quảng trường Bến Đông, bà Lê Thu Hà mỉm cười.',
  ])('is told where it is the house on record: %s', (text) =>
    expect(at(text)).toEqual(['supported Quảng trường Bến Đông (held-at)']),
  );

  it.each([
    'Quảng trường Bến Tây chật kín người đến phút cuối.',
    'An Hải chật kín người đến phút cuối.',
    'Hội chợ xuân mở ở Quảng trường Bến Đông.',
    'Dự kiến Quảng trường Bến Đông được sửa lại.',
  ])('and of nothing else: %s', (text) => expect(at(text)).toEqual([]));

  it('is told of the occasion that a sentence names behind it and a time', () => {
    const told = (text: string) => brief(check(text)).filter((one) => one.endsWith('(held-at)'));
    expect(told('An Hải, sáng 2/9: Lễ thông xe cầu Bến Đá.')).toEqual(['supported An Hải (held-at)']);
    expect(told('Hà Nội, sáng 2/9: Lễ thông xe cầu Bến Đá.')).toEqual([]);
  });
});
