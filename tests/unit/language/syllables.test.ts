import { describe, expect, it } from 'vitest';
import { syllables } from '../../../lib/language/index.ts';

const cut = (text: string) => syllables(text).map((token) => token.text);

describe('syllables', () => {
  it('cuts words, numbers and marks', () => {
    expect(cut('Sáng 25/10, 69 quốc gia ký.')).toEqual(['Sáng', '25', '/', '10', ',', '69', 'quốc', 'gia', 'ký', '.']);
  });

  it.each([
    ['1.500 và 1.500,5', ['1.500', 'và', '1.500,5']],
    ['19h30', ['19', 'h', '30']],
    ['COP26, F0', ['COP26', ',', 'F0']],
    ['TP.HCM. Hết', ['TP.HCM', '.', 'Hết']],
    ['TP.Huế', ['TP', '.', 'Huế']],
    ['100m2 và 5km²', ['100', 'm2', 'và', '5', 'km²']],
    ['năm1973', ['năm', '1973']],
    ['K’Bing d’Ivoire', ['K’Bing', 'd’Ivoire']],
    ['57-NQ/TW', ['57', '-', 'NQ', '/', 'TW']],
    ['chờ... “xong”', ['chờ', '...', '“', 'xong', '”']],
    ['🎉🎉 vui', ['🎉🎉', 'vui']],
  ])('%s', (text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  it('tells what stands before each token, in any kind of space', () => {
    expect(syllables('a\u00a0b\u2009c,d\ne').map(({ gap }) => gap)).toEqual([
      'line',
      'space',
      'space',
      'none',
      'none',
      'line',
    ]);
  });

  it('tells kinds and capitals', () => {
    expect(syllables('Đà 5 %').map(({ kind, capital }) => [kind, capital])).toEqual([
      ['word', true],
      ['number', false],
      ['punctuation', false],
    ]);
  });

  it('counts offsets in the text as given, decomposed or with characters of no width', () => {
    const text = 'Hòa\u0323 th\u200bất bại'.normalize('NFD');
    for (const token of syllables(text)) expect(token.text).toBe(text.slice(token.start, token.end));
    expect(syllables('th\u200bất')).toHaveLength(1);
    expect(syllables('th\u200bất')[0]!.key).toBe('thất');
    expect(syllables('1.5\u200b00')[0]!.text).toBe('1.5\u200b00');
  });

  it('cuts nothing out of nothing', () => {
    expect(syllables('')).toEqual([]);
    expect(syllables(' \n\t\u200b')).toEqual([]);
  });
});
