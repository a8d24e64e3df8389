/** A page for marks: jsdom lays nothing out and knows no highlights, so boxes and registry stand in for the browser's own. */
import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import type { Mark } from '../../../lib/marks/highlights.ts';
import { CONTRADICTED } from '../../gallery/fixtures.ts';

export class FakeHighlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

/** `CSS.escape`, which jsdom lacks, as far as these pages need it. */
const escapeName = (name: string): string =>
  name.replace(/^\d/, (digit) => `\\3${digit} `).replace(/[^\w\u0080-\uffff\\ -]/g, '\\$&');

class FakeSheet {
  text = '';
  replaceSync(text: string) {
    this.text = text;
  }
}

export function openPage(body: string) {
  const { window } = new JSDOM(`<!doctype html><html><body>${body}</body></html>`, {
    url: 'https://vnexpress.net/a.html',
  });
  const { document } = window;
  const highlights = new Map<string, FakeHighlight>();
  const sheets: FakeSheet[] = [];
  Object.defineProperty(document, 'adoptedStyleSheets', { value: sheets });
  const attachShadow = window.Element.prototype.attachShadow;
  window.Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    Object.defineProperty(root, 'adoptedStyleSheets', { value: [] });
    roots.push(root);
    return root;
  };
  const roots: ShadowRoot[] = [];
  const open = new WeakSet<Element>();
  Object.assign(window.HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      open.add(this);
    },
    hidePopover(this: HTMLElement) {
      open.delete(this);
    },
    scrollIntoView() {},
  });
  const matches = window.Element.prototype.matches;
  Object.assign(window.Element.prototype, {
    matches(this: Element, selector: string) {
      return selector === ':popover-open' ? open.has(this) : matches.call(this, selector);
    },
  });
  vi.stubGlobal('CSS', { highlights, escape: escapeName });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSSStyleSheet', FakeSheet);
  for (const name of ['HTMLElement', 'Element', 'Node', 'AbortController', 'getComputedStyle'] as const) {
    vi.stubGlobal(name, (window as unknown as Record<string, unknown>)[name]);
  }
  return { window, document, highlights, sheets, roots, isOpen: (element: Element) => open.has(element) };
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const rectOf = ({ left, top, width, height }: Rect) =>
  ({ left, top, width, height, right: left + width, bottom: top + height, x: left, y: top }) as DOMRect;

/** A mark over the characters of a text node, drawn in these boxes. */
export function markOver(
  node: Node,
  start: number,
  end: number,
  { verdict = 'contradicted', id = 'm', boxes = [{ left: 100, top: 100, width: 80, height: 20 }] as Rect[] } = {},
): Mark {
  const range = node.ownerDocument!.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  range.getClientRects = () => boxes.map(rectOf) as unknown as DOMRectList;
  range.getBoundingClientRect = () => {
    const rects = boxes.map(rectOf);
    const left = Math.min(...rects.map((rect) => rect.left));
    const top = Math.min(...rects.map((rect) => rect.top));
    const right = Math.max(...rects.map((rect) => rect.right));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    return rectOf({ left, top, width: right - left, height: bottom - top });
  };
  return { range, finding: { ...CONTRADICTED, id, start, end, verdict } as Mark['finding'] };
}
