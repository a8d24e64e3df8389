import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '../../../lib/facts/textFragment.ts';

const page = 'https://example.org/tin.html';
const quote = (exact: string, prefix?: string, suffix?: string) => ({
  type: 'TextQuoteSelector' as const,
  exact,
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
});

describe('textFragmentUrl', () => {
  it('encodes the words as the directive asks', () => {
    expect(textFragmentUrl(page, quote('69 quốc gia'))).toBe(`${page}#:~:text=69%20qu%E1%BB%91c%20gia`);
  });

  it('encodes the characters that the directive itself uses', () => {
    expect(textFragmentUrl(page, quote('Sáng 4-5/12, A & B'))).toBe(
      `${page}#:~:text=S%C3%A1ng%204%2D5%2F12%2C%20A%20%26%20B`,
    );
  });

  it('gives what stands before and after its own place', () => {
    expect(textFragmentUrl(page, quote('b', 'a-', 'c'))).toBe(`${page}#:~:text=a%2D-,b,-c`);
  });

  it('keeps an anchor and a query, and replaces an older directive', () => {
    expect(textFragmentUrl(`${page}?a=1#b`, quote('c'))).toBe(`${page}?a=1#b:~:text=c`);
    expect(textFragmentUrl(`${page}#b:~:text=old`, quote('c'))).toBe(`${page}#b:~:text=c`);
  });

  it('writes decomposed letters and line breaks as a page shows them', () => {
    expect(textFragmentUrl(page, quote('Hà\n  Nội'.normalize('NFD')))).toBe(
      `${page}#:~:text=${encodeURIComponent('Hà Nội')}`,
    );
  });

  it('is an address that decodes to the words again', () => {
    const words = `“Vì (một) tương lai” – 100%, ‘an toàn’ & nhân văn; 4-5/12!`;
    const directive = new URL(textFragmentUrl(page, quote(words))).hash.split(':~:text=')[1]!;
    expect(directive).not.toMatch(/[-,&]/);
    expect(decodeURIComponent(directive)).toBe(words);
  });
});
