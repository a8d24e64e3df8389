import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/article/index.ts';
import { articleFixtures } from '../../pages/fixtures.ts';

/** A small generator of numbers, so that each run changes the same pages in the same way. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % sides;
  };
}

type Change = (document: Document, roll: (sides: number) => number) => void;

const paragraphs = (document: Document): Element[] =>
  [...document.querySelectorAll('p')].filter(
    (p) => (p.textContent ?? '').length > 100 && !p.closest('[class*=omment], footer'),
  );

const after =
  (html: string): Change =>
  (document, roll) => {
    for (const p of paragraphs(document)) if (roll(2)) p.insertAdjacentHTML('afterend', html);
  };

function textNodes(root: Element): Text[] {
  const found: Text[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === 3) found.push(node as Text);
    else for (const child of [...node.childNodes]) visit(child);
  };
  visit(root);
  return found;
}

/** What a newspaper does to a page without saying anything else. */
const CHANGES: Readonly<Record<string, Change>> = {
  'advertisements between paragraphs': after(
    '<div class="ads-zone" id="ad-1"><p>Mua ngay hôm nay, giảm 50% cho 100 khách hàng đầu tiên đến cửa hàng.</p></div>',
  ),
  'scripts and styles': after('<script>document.write("69 nước")</script><style>p{color:red}</style>'),
  'an embedded player': after(
    '<div class="embed"><iframe src="/v"></iframe><video controls>Trình duyệt không hỗ trợ.</video></div>',
  ),
  'a box of links of no known name': after(
    '<div class="zx91"><h3><a href="/a.html">Giá nhà tăng gấp đôi sau một năm ở ba quận</a></h3><h3><a href="/b.html">Tuyến buýt mới có 24 xe chạy điện</a></h3></div>',
  ),
  'a link to another article': after(
    '<p><a href="/c.html"><strong>Hơn 300 hộ dân được cấp nước sạch sau 12 năm chờ</strong></a></p>',
  ),
  'an invitation': after('<p>&gt;&gt; <em>Xem thêm:</em> <a href="/d.html">Lũ cuốn trôi cầu treo dài 60 m</a></p>'),
  'hidden text': after(
    '<p style="display:none">Đoạn ẩn này không ai nhìn thấy nhưng có con số 12.345 để đánh lừa máy đọc.</p>',
  ),
  'comments in the source': (document) => {
    for (const p of paragraphs(document)) p.prepend(document.createComment(' quảng cáo 99 nước '));
  },
  'wrappers around every paragraph': (document) => {
    for (const p of paragraphs(document)) {
      const wrapper = document.createElement('div');
      p.replaceWith(wrapper);
      wrapper.append(p);
    }
  },
  'words split among text nodes and spans': (document, roll) => {
    for (const p of paragraphs(document)) {
      for (const node of textNodes(p)) {
        if (node.data.length < 20) continue;
        const at = 5 + roll(node.data.length - 10);
        const [head, tail] = [node.data.slice(0, at), node.data.slice(at)];
        if (/^\p{Lu}/u.test(tail)) continue;
        const span = document.createElement('span');
        span.textContent = tail;
        node.data = head;
        node.after(span);
      }
    }
  },
  'blanks of every kind': (document, roll) => {
    const blanks = [' ', '\u00a0', '\n   ', ' \u200b', '\u2009'];
    for (const p of paragraphs(document)) {
      for (const node of textNodes(p)) node.data = node.data.replace(/ /g, () => blanks[roll(blanks.length)]!);
    }
  },
};

function read(html: string, url: string, change: Change | undefined, seed: number): string[] {
  const { document } = parseHTML(html);
  change?.(document as unknown as Document, dice(seed));
  const reading = readPage(document as unknown as Document, url);
  return reading.isArticle ? reading.article.blocks.map(({ kind, text }) => `${kind}: ${text}`) : [reading.why.reason];
}

const sample = articleFixtures().filter((_, i) => i % 4 === 0);

describe('what is read does not depend on', () => {
  it.each(Object.keys(CHANGES))('%s', (name) => {
    for (const [i, { html, expected, name: page }] of sample.entries()) {
      expect(read(html, expected.url, CHANGES[name], i + 1), page).toEqual(read(html, expected.url, undefined, 0));
    }
  });
  it('the Unicode form of the page', () => {
    const plain = (list: string[]): string[] => list.map((text) => text.normalize('NFC'));
    for (const { html, expected, name } of sample) {
      const decomposed = html.replace(/(?<=<body)[\s\S]*/, (body) => body.normalize('NFD'));
      expect(plain(read(decomposed, expected.url, undefined, 0)), name).toEqual(
        plain(read(html, expected.url, undefined, 0)),
      );
    }
  });
});
