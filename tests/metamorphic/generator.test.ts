/** The generator itself: it must have something to say about every fact, and say it rightly. */
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../lib/language/index.ts';
import { base, sentences } from './check.ts';
import { falseNumbers, trueNumbers } from './numbers.ts';
import { randomFor } from './random.ts';
import { decomposed, toneStyle } from './spelling.ts';
import { TEMPLATES } from './templates.ts';
import { trueTimes } from './times.ts';

describe('the templates', () => {
  it('tell every property of the base', () => {
    expect(base.properties.map(({ id }) => id).filter((id) => !TEMPLATES[id]?.length)).toEqual([]);
  });

  it('tell every fact of the base', () => {
    expect(base.facts.filter((fact) => sentences.patternsFor(fact).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('tell of no property that the base does not have', () => {
    const known = new Set(base.properties.map(({ id }) => id));
    expect(Object.keys(TEMPLATES).filter((id) => !known.has(id))).toEqual([]);
  });

  it('offer another value for every fact that excludes others', () => {
    const closed = base.facts.filter((fact) => !sentences.isOpen(fact));
    const silent = closed.filter((fact) => {
      const random = randomFor(fact.id, 1);
      return !Array.from({ length: 20 }, () => sentences.falsehood(fact, random)).some(
        (sample) => sample !== undefined,
      );
    });
    expect(silent.map(({ id }) => id)).toEqual([
      'post-mebarki-ambassador',
      'vajiralongkorn-king',
      'post-khamphanh',
      'post-chinh-politburo',
      'post-giang-politburo',
    ]);
  });
});

describe('a sentence', () => {
  it('is the same every time', () => {
    const write = () => base.facts.map((fact) => sentences.truth(fact, randomFor(fact.id, 3)));
    expect(write()).toEqual(write());
  });

  it('has its value where it says', () => {
    for (const fact of base.facts) {
      const { text, value } = sentences.truth(fact, randomFor(fact.id, 5));
      expect(value.start).toBeGreaterThanOrEqual(0);
      expect(text.slice(value.start, value.end).trim()).not.toBe('');
      expect(text).not.toMatch(/[{}|\uE000\uE001]/);
    }
  });
});

describe('wordings of numbers', () => {
  it('hold what a reader expects', () => {
    const wordings = trueNumbers({ amount: 72 });
    expect(wordings).toEqual(expect.arrayContaining(['72', 'bảy mươi hai', 'hơn 70', 'gần 80', 'khoảng 70', '70-80']));
    expect(wordings.filter((wording) => /hơn 72|gần 72|hơn 60|gần 70/.test(wording))).toEqual([]);
  });

  it('keep to the bound of the fact', () => {
    const wordings = trueNumbers({ amount: 2500, bound: 'more-than' });
    expect(wordings).toEqual(expect.arrayContaining(['hơn 2.500', 'trên hai nghìn năm trăm', 'ít nhất 2.500']));
    expect(wordings).not.toContain('2.500');
    expect(wordings).not.toContain('gần 2.500');
  });

  it('leave to the false ones nothing that may be true', () => {
    expect(falseNumbers({ amount: 37 }, [], true)).toEqual(expect.arrayContaining(['73', 'bảy mươi ba']));
    expect(
      falseNumbers({ amount: 2500, bound: 'more-than' }, [{ amount: 1000, bound: 'more-than' }], true),
    ).not.toContain('1.500');
    expect(
      falseNumbers({ amount: 72 }, [], false).filter((wording) => /\b(?:7[2-9]|[89]\d|\d{3})/.test(wording)),
    ).toEqual([]);
  });

  it('are read as the numbers they are', () => {
    const misread = [4, 15, 24, 37, 69, 72, 105, 110, 173, 388, 1000, 2500].flatMap((amount) =>
      trueNumbers({ amount })
        .filter(
          (wording) =>
            /^\p{L}+(?: \p{L}+)*$/u.test(wording) &&
            !/^(?:đúng|hơn|trên|gần|ngót|khoảng|chừng|ít|không|tối|từ)/.test(wording),
        )
        .filter((wording) => readQuantities(`Có ${wording} người.`)[0]?.amount === undefined),
    );
    expect(misread).toEqual([]);
  });
});

describe('wordings of times', () => {
  it('come in the styles of newspapers', () => {
    expect(trueTimes('2025-10-26TAF', '2025-10-26T20:00:00+07:00')).toEqual(
      expect.arrayContaining([
        'chiều 26/10',
        'chiều 26-10',
        'chiều 26.10',
        'chiều ngày 26 tháng 10 năm 2025',
        'chiều Chủ nhật (26/10)',
        'chiều nay',
        'tháng 10/2025',
      ]),
    );
    expect(trueTimes('2025-10-25/2025-10-26', undefined)).toContain('trong hai ngày 25 và 26/10/2025');
  });

  it('need the day of publication for what is told without a year', () => {
    expect(trueTimes('2025-12-05', undefined).filter((form) => !form.includes('2025'))).toEqual([]);
  });
});

describe('spellings', () => {
  it('move the tone mark and nothing else', () => {
    const old = 'Khánh Hòa, Thủy Nguyên, khóa I, Tỉnh ủy, quý I, Quảng Trị, hoa, toán, ÒA';
    const moved = 'Khánh Hoà, Thuỷ Nguyên, khoá I, Tỉnh uỷ, quý I, Quảng Trị, hoa, toán, OÀ';
    expect(toneStyle(old, 'new')).toBe(moved);
    expect(toneStyle(moved, 'old')).toBe(old);
  });

  it('are the same words to Unicode', () => {
    expect(decomposed('Khánh Hòa')).not.toBe('Khánh Hòa');
    expect(decomposed('Khánh Hòa').normalize('NFC')).toBe('Khánh Hòa');
  });
});
