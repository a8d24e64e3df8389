import { describe, expect, it } from 'vitest';
import { AlternativesError, MAX_ALTERNATIVES, writeOut } from '../../../lib/publish/source/alternatives.ts';

describe('writeOut', () => {
  it('leaves a plain name as it is', () => {
    expect(writeOut('Công ước Hà Nội')).toEqual(['Công ước Hà Nội']);
  });

  it('writes out each choice of each group, in their order', () => {
    expect(writeOut('Công ước (của |)(LHQ|Liên hợp quốc)')).toEqual([
      'Công ước của LHQ',
      'Công ước của Liên hợp quốc',
      'Công ước LHQ',
      'Công ước Liên hợp quốc',
    ]);
  });

  it('lets groups nest', () => {
    expect(writeOut('Giám đốc(( của|) UNODC|)')).toEqual(['Giám đốc của UNODC', 'Giám đốc UNODC', 'Giám đốc']);
  });

  it('folds the spaces that a left-out word leaves behind', () => {
    expect(writeOut('Bộ trưởng (Bộ|) Công an ')).toEqual(['Bộ trưởng Bộ Công an', 'Bộ trưởng Công an']);
  });

  it('gives a name once, however many ways lead to it', () => {
    expect(writeOut('(a|a)(b|)')).toEqual(['ab', 'a']);
  });

  it.each([
    ['Công ước (của', /bracket at character 10 is not closed/],
    ['Công ước của)', /"\)" at character 13 stands outside/],
    ['LHQ|Liên hợp quốc', /"\|" at character 4 stands outside/],
    ['(một|)', /empty name/],
    ['', /empty name/],
  ])('refuses %j and says where', (pattern, message) => {
    expect(() => writeOut(pattern)).toThrow(AlternativesError);
    expect(() => writeOut(pattern)).toThrow(message);
  });

  it('refuses a pattern that stands for too many names, before writing them', () => {
    expect(writeOut('(a|b)'.repeat(8))).toHaveLength(256);
    expect(() => writeOut('(a|b)'.repeat(9))).toThrow(`more than ${MAX_ALTERNATIVES} names`);
    expect(() => writeOut('(a|b)'.repeat(100_000))).toThrow(`more than ${MAX_ALTERNATIVES} names`);
  });
});
