import { afterEach, describe, expect, it, vi } from 'vitest';
import { isOnDarkGround } from '../../../lib/marks/ground.ts';
import { createHighlights } from '../../../lib/marks/highlights.ts';
import { markAt } from '../../../lib/marks/hitTest.ts';
import { markOver, openPage } from './dom.ts';

afterEach(() => vi.unstubAllGlobals());

const LOOK = { dark: false, tint: false };

describe('highlights', () => {
  it('draw each verdict under a name of its own, the gravest on top', () => {
    const { document, highlights } = openPage('<p>Đã có 47 quốc gia ký, 69 nước dự.</p>');
    const text = document.querySelector('p')!.firstChild!;
    const worst = markOver(text, 6, 17);
    const mild = markOver(text, 22, 29, { verdict: 'imprecise', id: 'n' });
    createHighlights(document).show([mild, worst], LOOK);
    expect([...highlights.keys()]).toEqual(['doi-chieu-contradicted', 'doi-chieu-imprecise']);
    expect([...highlights.get('doi-chieu-contradicted')!].map(String)).toEqual(['47 quốc gia']);
    expect(highlights.get('doi-chieu-contradicted')!.priority).toBeGreaterThan(
      highlights.get('doi-chieu-imprecise')!.priority,
    );
  });

  it('leave the page as it is', () => {
    const { document } = openPage('<p>Đã có 47 quốc gia ký.</p>');
    const before = document.documentElement.outerHTML;
    const highlights = createHighlights(document);
    const mark = markOver(document.querySelector('p')!.firstChild!, 6, 17);
    highlights.show([mark], LOOK);
    highlights.setActive(mark);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('replace what was drawn before, and leave other highlights and style sheets alone', () => {
    const { document, highlights, sheets } = openPage('<p>Đã có 47 quốc gia ký.</p>');
    const ours = createHighlights(document);
    sheets.push({ text: 'theirs', replaceSync() {} });
    highlights.set('theirs', new Set() as never);
    const mark = markOver(document.querySelector('p')!.firstChild!, 6, 17);
    ours.show([mark], LOOK);
    ours.setActive(mark);
    ours.show([], LOOK);
    expect([...highlights.keys()]).toEqual(['theirs']);
    ours.show([mark], LOOK);
    ours.destroy();
    expect([...highlights.keys()]).toEqual(['theirs']);
    expect(sheets.map(({ text }) => text)).toEqual(['theirs']);
  });
});

describe('the mark at a point', () => {
  const { document } = openPage('<p>Đã có 47 quốc gia ký Công ước.</p>');
  const text = document.querySelector('p')!.firstChild!;
  const lines = markOver(text, 6, 30, {
    id: 'long',
    boxes: [
      { left: 500, top: 100, width: 100, height: 20 },
      { left: 20, top: 130, width: 60, height: 20 },
    ],
  });
  const inner = markOver(text, 6, 8, { id: 'short', boxes: [{ left: 500, top: 100, width: 20, height: 20 }] });

  it.each([
    ['on the first line', 550, 110, 'long'],
    ['on the second line', 40, 140, 'long'],
    ['between the lines, inside their common box', 300, 110, undefined],
    ['on the underline', 550, 122, 'long'],
    ['on the shorter of two', 510, 110, 'short'],
    ['elsewhere', 5, 5, undefined],
  ])('%s', (_, x, y, id) => {
    expect(markAt([lines, inner], x, y)?.finding.id).toBe(id);
  });
});

describe('the ground behind the words', () => {
  it.each([
    ['a light page', '<p>x</p>', false],
    ['a dark page', '<div style="background-color: rgb(20, 20, 24)"><p>x</p></div>', true],
    [
      'a light box on a dark page',
      '<div style="background-color: rgb(0, 0, 0)"><section style="background-color: rgb(255, 255, 255)"><p>x</p></section></div>',
      false,
    ],
    [
      'a veil that lets the dark through',
      '<div style="background-color: rgb(0, 0, 0)"><section style="background-color: rgba(255, 255, 255, 0.1)"><p>x</p></section></div>',
      true,
    ],
  ])('%s', (_, body, dark) => {
    const { document } = openPage(body);
    expect(isOnDarkGround(document.querySelector('p')!)).toBe(dark);
  });
});
