import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHighlights } from '../../../lib/marks/highlights.ts';
import { selectorsAround } from '../../../lib/marks/scope.ts';
import { markOver, openPage } from './dom.ts';

afterEach(() => vi.unstubAllGlobals());

/** The selectors around the words `words` of a page, and what they match in it. */
function around(body: string, words: string) {
  const { document, window } = openPage(body);
  const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text | null;
  while (node && !node.data.includes(words)) node = walker.nextNode() as Text | null;
  const range = document.createRange();
  range.setStart(node!, node!.data.indexOf(words));
  range.setEnd(node!, node!.data.indexOf(words) + words.length);
  const selectors = selectorsAround(document, [range]);
  return { selectors, matched: new Set(selectors.flatMap((selector) => [...document.querySelectorAll(selector)])) };
}

const comments = Array.from({ length: 400 }, (_, i) => `<div class="c"><p>Bạn đọc ${i}</p></div>`).join('');

describe('the elements that rules for underlines speak of', () => {
  it.each([
    ['a class', '<div class="text"><p>Có 47 nước ký.</p></div>', ['div.text > p']],
    ['an id', '<div id="text"><p>Có 47 nước ký.</p></div>', ['div#text > p']],
    [
      'each of the names, so that the page may drop one',
      '<div id="a" class="b c"><p>Có 47 nước ký.</p></div>',
      ['div#a > p', 'div.b > p', 'div.c > p'],
    ],
    ['the path, where nothing has a name', '<div><p>Có 47 nước ký.</p></div>', ['html > body > div > p']],
    [
      'names that mean something else in a selector',
      '<div id="1" class="md:w-1/2"><p>Có 47 nước ký.</p></div>',
      ['div#\\31  > p', 'div.md\\:w-1\\/2 > p'],
    ],
  ])('are told by %s', (_, body, selectors) => {
    expect(around(body, '47 nước').selectors).toEqual(selectors);
  });

  it('are few in a page of many: a name that hundreds share is not enough', () => {
    const { matched } = around(
      `<main class="page"><div class="c"><p>Có 47 nước ký.</p></div>${comments}</main>`.replace('"c"', '"c first"'),
      '47 nước',
    );
    expect([...matched].map(({ textContent }) => textContent)).toEqual(['Có 47 nước ký.']);
  });

  it('are found although a form shadows what scripts read', () => {
    const form =
      '<form class="text"><input name="parentElement"><input name="getAttribute"><p>Có 47 nước ký.</p></form>';
    expect(around(form, '47 nước').selectors).toEqual(['form.text > p']);
  });

  it('are all that hold a part of the words', () => {
    const { document } = openPage('<p class="text">Có <b>47</b> nước <i>ký</i>, <u>còn lại</u> thì không.</p>');
    const range = document.createRange();
    range.setStart(document.querySelector('b')!.firstChild!, 0);
    range.setEnd(document.querySelector('i')!.firstChild!, 2);
    const matched = selectorsAround(document, [range]).flatMap((selector) => [...document.querySelectorAll(selector)]);
    expect(matched.map(({ localName }) => localName)).toEqual(['p', 'b', 'i']);
  });
});

it('a style sheet that the page threw out is put back with the next drawing', () => {
  const { document, sheets } = openPage('<p>Đã có 47 quốc gia ký.</p>');
  const highlights = createHighlights(document);
  const mark = markOver(document.querySelector('p')!.firstChild!, 6, 17);
  highlights.show([mark], { dark: false, tint: false });
  sheets.splice(0);
  highlights.show([mark], { dark: false, tint: false });
  expect(sheets.map(({ text }) => text.includes('html > body > p::highlight(doi-chieu-contradicted)'))).toEqual([true]);
});
