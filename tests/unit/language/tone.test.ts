import { describe, expect, it } from 'vitest';
import { openKey, syllables, toneKey } from '../../../lib/language/index.ts';

describe('toneKey', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['HOÀ', 'hòa'],
    ['tòan', 'toàn'],
    ['ngòăng', 'ngoằng'],
    ['giừơng', 'giường'],
    ['nghịêm', 'nghiệm'],
    ['baỷ', 'bảy'],
    ['cuả', 'của'],
    ['qúy', 'quý'],
    ['gìa', 'già'],
    ['khủyu', 'khuỷu'],
    ['Ðảng', 'đảng'],
    ['Ɖảng', 'đảng'],
    ['thất\u200b', 'thất'],
    ['th\u00adất', 'thất'],
  ])('gives %s the key of %s', (one, other) => {
    expect(toneKey(one)).toBe(toneKey(other));
    expect(toneKey(one.normalize('NFD'))).toBe(toneKey(other));
  });

  it('keeps apart what only a tone, a shape or a crossed d tells apart', () => {
    const words = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mâ', 'mă', 'da', 'đa', 'hòa', 'hóa', 'hoa', 'thuy', 'thúy'];
    expect(new Set(words.map(toneKey)).size).toBe(words.length);
  });

  it('leaves the marks of words that are no Vietnamese syllable where they are', () => {
    expect(toneKey('Pelé')).toBe('pelé');
    expect(toneKey('Péle')).not.toBe(toneKey('Pelé'));
    expect(toneKey('Gómez')).toBe('gómez');
    expect(toneKey('Čapek')).toBe('čapek');
  });
});

describe('openKey', () => {
  it.each([
    ['kỷ', 'kĩ', false],
    ['kỷ', 'kỉ', true],
    ['quý', 'quí', true],
    ['mỹ', 'mĩ', true],
    ['sỹ', 'sĩ', true],
    ['tỷ', 'tỉ', true],
    ['lý', 'lí', true],
    ['hy', 'hi', true],
    ['thủy', 'thủi', false],
    ['tuy', 'tui', false],
    ['vy', 'vi', false],
    ['ty', 'tỉ', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(openKey(one) === openKey(other)).toBe(same);
  });

  it('is no part of the key of a name', () => {
    expect(syllables('Lý Mỹ').map(({ key }) => key)).toEqual(['lý', 'mỹ']);
  });
});
