import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../lib/facts/schema.ts';

/** A reader may click the address of a source: it must lead to a web page, whatever a publisher writes. */
describe('the address of a source', () => {
  const parse = (url: string) =>
    documentSchema.safeParse({ id: 'a', publisher: 'b', title: 'c', publishedAt: '2025-10-26', url }).success;

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://bao.vn/1',
    'chrome-extension://abc/popup.html',
  ])('%s is refused', (url) => expect(parse(url)).toBe(false));

  it.each(['https://bao.vn/bai-viet.html', 'http://bao.vn/?id=1'])('%s is accepted', (url) =>
    expect(parse(url)).toBe(true),
  );
});
