import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/index.ts';
import { reading } from '../../../lib/article/read.ts';
import { readHtml } from '../../../lib/publish/article.ts';

const URL_ = 'https://vnexpress.net/cau-moi-thong-xe-4955555.html';
const FIRST = 'Theo ban quản lý, công trình có tổng vốn 890 tỷ đồng và hoàn thành trước hạn 45 ngày, dù mưa kéo dài.';
const SECOND =
  'Trong ngày đầu, khoảng 12.000 lượt xe đi qua cầu, nhiều hơn dự báo 3.000 lượt, theo số liệu của trạm đếm.';
const head = '<title>Cầu mới thông xe</title><meta name="pubdate" content="2025-10-26T20:15:00+07:00">';
const article = (inner: string): string =>
  `<h1 class="title-detail">Cầu mới thông xe</h1><p class="description">Cây cầu dài 1.250 m nối hai bờ sông được đưa vào sử dụng sáng nay.</p><article class="fck_detail">${inner}</article>`;
const plain = `<p class="Normal">${FIRST}</p><p class="Normal">${SECOND}</p>`;
const page = (body: string): string => `<html><head>${head}</head><body>${body}</body></html>`;

function texts(html: string): readonly string[] {
  const read = readHtml(html, URL_);
  return read.isArticle ? read.article.blocks.map(({ text }) => text) : [];
}

describe('hostile pages', () => {
  it('cannot hide themselves behind names of a form’s fields', () => {
    const fields = [
      'firstChild',
      'nextSibling',
      'parentNode',
      'attributes',
      'getAttribute',
      'getAttributeNames',
      'nodeType',
      'localName',
      'contains',
      'children',
      'textContent',
      'className',
      'id',
    ];
    const html = page(
      `<form id="aspnetForm">${fields.map((name) => `<input type="hidden" name="${name}">`).join('')}${article(plain)}</form>`,
    );
    const { document } = new JSDOM(html, { url: URL_ }).window;
    const read = readPage(document, URL_);
    expect(read.isArticle && read.article.blocks.map(({ text }) => text)).toContain(FIRST);
    expect(read.isArticle && read.textMap.toRange(1, 0, 4)?.toString()).toBe('Theo');
  });
  it('cannot put images and forms in place of the document’s own parts', () => {
    const names = [
      'documentElement',
      'body',
      'head',
      'title',
      'createRange',
      'getElementsByTagName',
      'URL',
      'defaultView',
    ];
    const html = page(
      `${names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')}${article(plain)}`,
    );
    const { document } = new JSDOM(html, { url: URL_ }).window;
    const read = readPage(document, URL_);
    expect(read.isArticle && read.article.title).toBe('Cầu mới thông xe');
    expect(read.isArticle && read.textMap.toRange(1, 0, 4)?.toString()).toBe('Theo');
  });
  it('cannot send the canonical address elsewhere with <base>, nor to a script', () => {
    const canonical = (link: string): string | undefined => {
      const read = readHtml(
        `<html><head><base href="https://evil.example/">${link}${head}</head><body>${article(plain)}</body></html>`,
        URL_,
      );
      return read.isArticle ? read.article.canonicalUrl : 'not read';
    };
    expect(canonical('<link rel="canonical" href="/cau-moi-4955555.html">')).toBe(
      'https://vnexpress.net/cau-moi-4955555.html',
    );
    expect(canonical('<link rel="canonical" href="javascript:alert(1)//x">')).toBeUndefined();
    expect(canonical('<link rel="canonical" href="data:text/html,x">')).toBeUndefined();
  });
  it('cannot have their markup taken for text, nor text for markup', () => {
    expect(
      texts(
        page(
          article(
            `<p>&lt;img src=x onerror=alert(1)&gt; ${FIRST}</p><p>${SECOND}</p><script>document.write("69")</script>`,
          ),
        ),
      ),
    ).toContain(`<img src=x onerror=alert(1)> ${FIRST}`);
  });
  it('cannot smuggle in text that nobody sees', () => {
    const hidden = [
      '<p style="display:none">ẩn 1</p>',
      '<p hidden>ẩn 2</p>',
      '<p style="visibility: hidden">ẩn 3</p>',
      '<template><p>ẩn 4</p></template>',
      '<noscript><p>ẩn 5</p></noscript>',
      '<!-- ẩn 6 -->',
      '<textarea>ẩn 7</textarea>',
      '<svg><text>ẩn 8</text></svg>',
      '<p class="sr-only">ẩn 9</p>',
    ];
    expect(
      texts(page(article(plain + hidden.join('') + plain.replaceAll('p class', 'p data-x class')))).join(' '),
    ).not.toContain('ẩn');
  });
  it('cannot reorder words with marks of writing direction, nor cut them with signs of no width', () => {
    expect(
      texts(page(article(`<p>\u202eTheo\u202c b\u200ban qu\u00adản lý${FIRST.slice(16)}</p><p>${SECOND}</p>`))),
    ).toContain(FIRST);
  });
  it('cannot overflow the stack with 20,000 nested elements', () => {
    const { document } = parseHTML(page(article(`${plain}`)));
    let host: Element = document.querySelector('article')!;
    for (let i = 0; i < 20_000; i++) host = host.appendChild(document.createElement(i % 2 ? 'div' : 'span'));
    host.textContent = `${FIRST} Sâu.`;
    const read = readPage(document as unknown as Document, URL_);
    expect(read.isArticle && read.article.blocks.some(({ text }) => text.endsWith('Sâu.'))).toBe(true);
    expect(read.isArticle && read.textMap.isCurrent()).toBe(true);
    expect(read.isArticle && read.textMap.fromPoint(host, 0)?.offset).toBe(0);
  });
  it('are read in many short steps when they are large', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, i) => `<p class="Normal">Đoạn ${i} <b>kể</b> một chuyện <i>khác</i>.</p>`,
    ).join('');
    const { document } = parseHTML(page(article(plain + many)));
    const steps = reading(document as unknown as Document, URL_);
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(200);
  });
  it('are read as far as a reader would read: a quarter of a million characters', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `<p class="Normal">${i} ${FIRST.repeat(10)}</p>`).join('');
    const read = texts(page(article(many)));
    expect(read.join('').length).toBeLessThan(260_000);
    expect(read.length).toBeGreaterThan(200);
  });
  it.each([
    '',
    '<',
    '<html>',
    '<!doctype html><frameset><frame src="a"></frameset>',
    '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>',
    '\u0000\ufffd<p>',
  ])('may be next to nothing: %j', (html) => expect(readHtml(html, URL_).isArticle).toBe(false));
  it.each(['', 'about:blank', 'not an address', 'file:///tmp/a.html'])('may have no address of use: "%s"', (url) => {
    expect(() => readHtml(page(article(plain)), url)).not.toThrow();
  });
});
