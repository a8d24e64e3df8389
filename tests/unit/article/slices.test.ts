import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reading } from '../../../lib/article/read.ts';

/** Work is counted in looks at the page's tree, so that the bounds hold on every machine. */
const MOST_LOOKS_A_STEP = 2000;
const MOST_LOOKS_A_NODE = 8;
const URL_ = 'https://tin.example.org/cau-moi-thong-xe-4955555.html';
const TEXT =
  'Theo ban quản lý, công trình có tổng vốn 890 tỷ đồng và hoàn thành trước hạn 45 ngày, dù mưa kéo dài suốt mùa hè.';

const many = (length: number, make: (i: number) => string): string =>
  Array.from({ length }, (_, i) => make(i)).join('');
const page = (inner: string, before = '', after = ''): string =>
  `<html><head><title>Cầu mới thông xe</title><meta name="pubdate" content="2025-10-26T20:15:00+07:00"></head><body>${before}<main><h1>Cầu mới thông xe</h1><div id="text"><p>${TEXT}</p><p>Thêm nữa: ${TEXT}</p>${inner}<p>Sau cùng: ${TEXT}</p></div></main>${after}</body></html>`;

/** Pages whose shape would make a careless reader's work grow with the square of their size. */
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'many paragraphs': (n) => page(many(n, (i) => `<p>Đoạn ${i} <b>kể</b> một chuyện khác.</p>`)),
  'many comments': (n) =>
    page(
      '',
      '',
      many(n, (i) => `<div><b>Bạn ${i}</b><p>Bình luận: ${TEXT}</p></div>`),
    ),
  'many links before the text': (n) =>
    page(
      '',
      many(n, (i) => `<li><a href="/${i}">Một tin khác ở trang ${i}</a></li>`),
    ),
  'many first headings': (n) =>
    page(
      '',
      '',
      many(n, (i) => `<h1>Một bài khác ở trang ${i}</h1>`),
    ),
  'many headings before the text': (n) =>
    page(
      '',
      many(n, (i) => `<h2>Một bài khác ở trang ${i}</h2>`),
    ),
  'many authors, times and summaries': (n) =>
    page(
      '',
      '',
      many(
        n,
        (i) =>
          `<div class="author">Bạn ${i}</div><time>25/10/2025</time><p class="sapo">Tóm tắt một bài khác ở trang ${i}.</p>`,
      ),
    ),
  'many bodies': (n) =>
    page(
      '',
      '',
      many(n, (i) => `<div class="article-content"><p>Phần ${i}: ${TEXT}</p></div>`),
    ),
  'one paragraph of many spans': (n) => page(`<p>${many(n, (i) => `<span>Chữ ${i}</span>`)}</p>`),
  'one paragraph of many lines': (n) => page(`<p>${many(n, (i) => `Dòng ${i}<br>`)}</p>`),
  'many pictures': (n) => page(many(n, (i) => `<figure><img src="x"><figcaption>Ảnh ${i}</figcaption></figure>`)),
  'tables in tables': (n) => page(`${'<table><tr><td>'.repeat(n / 4)}x${'</td></tr></table>'.repeat(n / 4)}`),
  'a deep nest': (n) => page(`${'<div class="contents">'.repeat(n)}x${'</div>'.repeat(n)}`),
  'an article at the bottom of a deep nest': (n) => page('', '<div>'.repeat(n)),
};

const WATCHED = [
  'firstChild',
  'nextSibling',
  'parentNode',
  'localName',
  'getAttribute',
  'getAttributeNames',
  'contains',
];

/** Runs `body` while every look at a DOM of the kind of `element` is counted. */
function counting<T>(element: object, body: (looks: () => number) => T): T {
  let looks = 0;
  const undo: (() => void)[] = [];
  for (const name of WATCHED) {
    let owner = Object.getPrototypeOf(element);
    while (owner && !Object.getOwnPropertyDescriptor(owner, name)) owner = Object.getPrototypeOf(owner);
    if (!owner) continue;
    const was = Object.getOwnPropertyDescriptor(owner, name)!;
    const { get, value } = was;
    if (get) Object.defineProperty(owner, name, { ...was, get: counted(get) });
    else Object.defineProperty(owner, name, { ...was, value: counted(value) });
    undo.push(() => Object.defineProperty(owner, name, was));
  }
  function counted(original: (...args: unknown[]) => unknown) {
    return function (this: unknown, ...args: unknown[]) {
      looks++;
      return original.apply(this, args);
    };
  }
  try {
    return body(() => looks);
  } finally {
    for (const restore of undo) restore();
  }
}

function workOf(html: string): { steps: number; largest: number; perNode: number } {
  const { document } = parseHTML(html);
  const nodes = html.split('<').length;
  return counting(document.createElement('p'), (looks) => {
    const work = reading(document as unknown as Document, URL_);
    let [steps, largest, before] = [0, 0, 0];
    while (!work.next().done) {
      steps++;
      largest = Math.max(largest, looks() - before);
      before = looks();
    }
    return { steps, largest, perNode: looks() / nodes };
  });
}

describe('however a large page is built', () => {
  it.each(Object.keys(SHAPES))('%s: read in short steps, in work that grows with its size alone', (name) => {
    const { steps, largest, perNode } = workOf(SHAPES[name]!(8000));
    expect(steps).toBeGreaterThan(50);
    expect(largest).toBeLessThan(MOST_LOOKS_A_STEP);
    expect(perNode).toBeLessThan(MOST_LOOKS_A_NODE);
  });
});
