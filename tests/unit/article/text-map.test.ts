import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { HEADLINE } from '../../../lib/article/article.ts';
import { type ArticleReading, readPage } from '../../../lib/article/index.ts';
import { articleFixtures } from '../../pages/fixtures.ts';

const URL_ = 'https://vnexpress.net/72-nuoc-ky-cong-uoc-4955555.html';

function open(body: string): { document: Document; reading: ArticleReading } {
  const { document } = new JSDOM(
    `<title>Cầu mới thông xe</title><meta name="pubdate" content="2025-10-26T20:15:00+07:00">
     <h1 class="title-detail">Cầu mới <em>thông xe</em></h1><p class="description"><span class="location-stamp">Hà Nội</span>Cây cầu dài 1.250 m nối hai bờ sông được đưa vào sử dụng sáng nay.</p>
     <article class="fck_detail">${body}</article>`,
    { url: URL_ },
  ).window;
  const reading = readPage(document, URL_);
  if (!reading.isArticle) throw new Error(`not read: ${reading.why.evidence.join(', ')}`);
  return { document, reading };
}

const FIRST = 'Theo ban quản lý, công trình có tổng vốn 890 tỷ đồng và hoàn thành trước hạn 45 ngày.';
const SECOND = 'Trong ngày đầu, khoảng 12.000 lượt xe đi qua cầu, nhiều hơn dự báo 3.000 lượt.';
const plain = `<p class="Normal">${FIRST}</p><p class="Normal">${SECOND}</p>`;

function rangeOf({ article, textMap }: ArticleReading, words: string): string | undefined {
  const block = [HEADLINE, ...article.blocks.keys()].find((index) => text(article, index).includes(words));
  if (block === undefined) throw new Error(`"${words}" was not read`);
  const start = text(article, block).indexOf(words);
  return textMap.toRange(block, start, start + words.length)?.toString();
}

const text = (article: ArticleReading['article'], block: number): string =>
  block === HEADLINE ? article.title : article.blocks[block]!.text;

describe('from text to page', () => {
  it('finds words in the headline, the lead and the body', () => {
    const { reading } = open(plain);
    expect(rangeOf(reading, 'mới thông')).toBe('mới thông');
    expect(rangeOf(reading, 'Hà Nội')).toBe('Hà Nội');
    expect(rangeOf(reading, '1.250 m')).toBe('1.250 m');
    expect(rangeOf(reading, '890 tỷ đồng')).toBe('890 tỷ đồng');
  });
  it('gives each character its own place, whatever spaces, wraps and splits the words', () => {
    const body = `<p class="Normal">  Tổng&nbsp;vốn,　cả
      <a href="/x">890 tỷ đ</a>ồng,<br>vượt\u00ad\u200b dự&shy;toán 45\u202fngày </p><p class="Normal">${SECOND} ${FIRST}</p>`;
    const { reading } = open(body);
    const index = reading.article.blocks.findIndex((block) => block.text.startsWith('Tổng'));
    const line = reading.article.blocks[index]!.text;
    expect(line).toBe('Tổng vốn, cả 890 tỷ đồng, vượt dựtoán 45 ngày');
    for (let i = 0; i < line.length; i++) {
      const shown = reading.textMap.toRange(index, i, i + 1)?.toString();
      if (line[i] !== ' ') expect(shown, `${i}`).toBe(line[i]);
      else expect((shown ?? '').trim()).toBe('');
    }
    expect(rangeOf(reading, 'tỷ đồng')).toBe('tỷ đồng');
  });
  it('keeps the page’s own Unicode form', () => {
    const { reading } = open(`<p class="Normal">${FIRST.normalize('NFD')}</p><p class="Normal">${SECOND}</p>`);
    expect(rangeOf(reading, '890 tỷ đồng'.normalize('NFD'))).toBe('890 tỷ đồng'.normalize('NFD'));
  });
  it('has no place for signs that stand in no node, nor for what is out of bounds', () => {
    const { reading } = open(plain);
    const lead = reading.article.blocks[0]!.text;
    const dash = lead.indexOf(' - ') + 1;
    expect(lead.slice(0, dash + 2)).toBe('Hà Nội - ');
    expect(reading.textMap.toRange(0, dash, dash + 1)).toBeUndefined();
    expect(reading.textMap.toRange(0, 0, lead.length + 1)).toBeUndefined();
    expect(reading.textMap.toRange(0, 3, 3)).toBeUndefined();
    expect(reading.textMap.toRange(99, 0, 1)).toBeUndefined();
  });
  it('holds on every fixture: each word of each block is where the map says', () => {
    for (const { html, expected, name } of articleFixtures().filter((_, i) => i % 9 === 0)) {
      const { document } = new JSDOM(html, { url: expected.url }).window;
      const reading = readPage(document, expected.url);
      if (!reading.isArticle) throw new Error(name);
      for (const [index, { text: block }] of reading.article.blocks.entries()) {
        for (const { 0: word, index: at } of block.matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = reading.textMap.toRange(index, at, at + word.length);
          expect(range?.toString().replace(/\u00ad/g, ''), `${name}: ${word}`).toBe(word);
        }
      }
    }
  });
});

describe('from page to text', () => {
  it('is the way back, for each place of each run', () => {
    const { reading } = open(
      `<p class="Normal">Tổng&nbsp; vốn <a>890 t</a>ỷ đồng.</p><p class="Normal">${FIRST} ${SECOND}</p>`,
    );
    const index = 1;
    const line = reading.article.blocks[index]!.text;
    for (let i = 0; i < line.length; i++) {
      const range = reading.textMap.toRange(index, i, i + 1)!;
      expect(reading.textMap.fromPoint(range.startContainer, range.startOffset)).toEqual({ block: index, offset: i });
    }
  });
  it('takes an element’s child offset for the text that follows, and knows nothing of furniture', () => {
    const { document, reading } = open(plain);
    const paragraph = document.querySelectorAll('p.Normal')[1]!;
    expect(reading.textMap.fromPoint(paragraph, 0)).toEqual({ block: 2, offset: 0 });
    expect(reading.textMap.fromPoint(document.querySelector('title')!.firstChild!, 2)).toBeUndefined();
  });
});

describe('a page that changes', () => {
  it('keeps its place when advertisements come between paragraphs', () => {
    const { document, reading } = open(plain);
    document.querySelector('p.Normal')!.insertAdjacentHTML('afterend', '<div class="ads">890 tỷ đồng giảm giá</div>');
    expect(rangeOf(reading, '890 tỷ đồng')).toBe('890 tỷ đồng');
    expect(reading.textMap.isCurrent()).toBe(true);
  });
  it('finds the words again when they are wrapped, split or drawn anew', () => {
    const { document, reading } = open(plain);
    const [first, second] = document.querySelectorAll('p.Normal');
    first!.innerHTML = FIRST.replace('tỷ', '<mark>tỷ</mark>').replace('45', '<b>4</b>5');
    second!.outerHTML = `<p class="Normal"><span>${SECOND.slice(0, 30)}</span>${SECOND.slice(30)}</p>`;
    expect(reading.textMap.isCurrent()).toBe(false);
    expect(rangeOf(reading, '890 tỷ đồng')).toBe('890 tỷ đồng');
    expect(rangeOf(reading, '45 ngày')).toBe('45 ngày');
    expect(rangeOf(reading, '12.000 lượt')).toBe('12.000 lượt');
  });
  it('finds them again in the other Unicode form', () => {
    const { document, reading } = open(plain);
    document.querySelector('p.Normal')!.textContent = FIRST.normalize('NFD');
    expect(rangeOf(reading, '890 tỷ đồng')).toBe('890 tỷ đồng'.normalize('NFD'));
  });
  it('finds them again in a longer paragraph, by what stands around them', () => {
    const { document, reading } = open(plain);
    document.querySelector('p.Normal')!.textContent = `Cập nhật lúc 9h. ${FIRST} Vốn 890 tỷ đồng là mức đã duyệt.`;
    expect(rangeOf(reading, '890 tỷ đồng')).toBe('890 tỷ đồng');
    const index = reading.article.blocks.findIndex((block) => block.text === FIRST);
    const at = FIRST.indexOf('890');
    const range = reading.textMap.toRange(index, at, at + 3)!;
    expect(range.startOffset).toBe('Cập nhật lúc 9h. '.length + at);
  });
  it('drops words that were changed, taken away, or stand twice in the same surroundings', () => {
    const { document, reading } = open(plain);
    const [first, second] = document.querySelectorAll('p.Normal');
    first!.textContent = FIRST.replace('890', '980');
    expect(rangeOf(reading, '890 tỷ đồng')).toBeUndefined();
    first!.textContent = `${FIRST} ${FIRST}`;
    expect(rangeOf(reading, '890 tỷ đồng')).toBeUndefined();
    second!.remove();
    expect(rangeOf(reading, '12.000 lượt')).toBeUndefined();
  });
  it('drops words between which others were put, rather than mark those too', () => {
    const { document, reading } = open(
      `<p class="Normal">Tổng vốn <b>890 tỷ</b> đồng. ${FIRST}</p><p class="Normal">${SECOND}</p>`,
    );
    expect(rangeOf(reading, '890 tỷ đồng')).toBe('890 tỷ đồng');
    document.querySelector('p.Normal b')!.insertAdjacentHTML('afterend', '<span style="display:none">ẩn</span>');
    expect(rangeOf(reading, '890 tỷ đồng')).toBe('890 tỷẩn đồng');
    document.querySelector('p.Normal b')!.insertAdjacentHTML('afterend', '<span>tài trợ</span>');
    expect(rangeOf(reading, '890 tỷ đồng')).toBeUndefined();
  });
  it('knows nothing any more when the article is gone', () => {
    const { document, reading } = open(plain);
    document.querySelector('article')!.remove();
    expect(rangeOf(reading, '890 tỷ đồng')).toBeUndefined();
    expect(rangeOf(reading, 'mới thông')).toBe('mới thông');
    document.body.replaceChildren();
    expect(rangeOf(reading, 'mới thông')).toBeUndefined();
  });
  it('is not moved to a copy of the words elsewhere in the page', () => {
    const { document, reading } = open(plain);
    const paragraph = document.querySelector('p.Normal')!;
    document.body.insertAdjacentHTML('beforeend', `<div id="copy"><p>${FIRST}</p></div>`);
    paragraph.remove();
    expect(rangeOf(reading, '890 tỷ đồng')).toBeUndefined();
  });
});
