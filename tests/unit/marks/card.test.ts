import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Card, createCard } from '../../../lib/marks/card.ts';
import type { Mark } from '../../../lib/marks/highlights.ts';
import { markOver, openPage } from './dom.ts';

afterEach(() => vi.unstubAllGlobals());

let page: ReturnType<typeof openPage>;
let card: Card;
let mark: Mark;
let closed: number;
let lists: number;
const onClose = () => {
  closed += 1;
};

beforeEach(() => {
  closed = 0;
  lists = 0;
  page = openPage('<p>Đã có 47 quốc gia ký.</p><a href="#">link</a>');
  mark = markOver(page.document.querySelector('p')!.firstChild!, 6, 17);
  card = createCard(page.document, {
    css: '',
    card(container, { finding }) {
      container.innerHTML = `<div role="dialog" tabindex="-1">${finding.id}<button>x</button></div>`;
    },
    list() {
      lists += 1;
    },
    erase: (container) => container.replaceChildren(),
  });
});

const bubble = () => page.roots[0]!.querySelector<HTMLElement>('.bubble')!;
const words = () => bubble().textContent;

describe('the card in a page', () => {
  it('is not there while there is nothing to say', () => {
    card.keepTo([]);
    expect(page.document.querySelector('doi-chieu')).toBeNull();
    card.keepTo([mark]);
    expect(page.document.querySelector('doi-chieu')).not.toBeNull();
  });

  it('is one element after the body, closed to the scripts of the page', () => {
    card.keepTo([mark]);
    const host = page.document.querySelector('doi-chieu')!;
    expect(host.parentElement).toBe(page.document.documentElement);
    expect(page.document.body.outerHTML).toBe('<body><p>Đã có 47 quốc gia ký.</p><a href="#">link</a></body>');
    expect(host.shadowRoot).toBeNull();
    expect(host.outerHTML).toBe('<doi-chieu></doi-chieu>');
  });

  it('opens below the words, and closes leaving nothing of the finding', () => {
    card.show(mark, { focus: false, onClose });
    expect(page.isOpen(bubble())).toBe(true);
    expect(words()).toContain('m');
    expect([bubble().style.left, bubble().style.top]).toEqual(['100px', '128px']);
    card.hide();
    expect(page.isOpen(bubble())).toBe(false);
    expect(words()).toBe('');
    expect(closed).toBe(1);
    card.hide();
    expect(closed).toBe(1);
  });

  it('takes the focus when asked, and gives it back', () => {
    const link = page.document.querySelector('a')!;
    link.focus();
    card.show(mark, { focus: true, onClose });
    expect(page.roots[0]!.activeElement?.getAttribute('role')).toBe('dialog');
    card.hide();
    expect(page.document.activeElement).toBe(link);
  });

  it('leaves the focus where it is when the pointer opens it', () => {
    const link = page.document.querySelector('a')!;
    link.focus();
    card.show(mark, { focus: false, onClose });
    expect(page.document.activeElement).toBe(link);
  });

  it('closes at Escape', () => {
    card.show(mark, { focus: true, onClose });
    const { KeyboardEvent } = page.window;
    bubble().firstElementChild!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(card.open).toBeUndefined();
  });

  it('keeps its keys and clicks from the shortcuts of the page', () => {
    card.show(mark, { focus: true, onClose });
    const heard = vi.fn();
    for (const type of ['keydown', 'click']) page.document.addEventListener(type, heard);
    const button = bubble().querySelector('button')!;
    button.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
    button.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  });

  it('closes when its words scroll away', () => {
    card.show(mark, { focus: false, onClose });
    mark.range.getClientRects = () => [{ left: 100, top: -60, bottom: -40, width: 80, height: 20 }] as never;
    page.window.dispatchEvent(new page.window.Event('scroll'));
    expect(card.open).toBeUndefined();
  });

  it('moves to the new place of the same finding, and closes when it is gone', () => {
    card.show(mark, { focus: false, onClose });
    const moved = markOver(page.document.querySelector('p')!.firstChild!, 6, 17, {
      boxes: [{ left: 40, top: 300, width: 80, height: 20 }],
    });
    card.keepTo([moved]);
    expect(card.open).toBe(moved);
    expect(bubble().style.top).toBe('328px');
    card.keepTo([]);
    expect(card.open).toBeUndefined();
    expect(lists).toBe(2);
  });

  it('stays when held, although its finding is gone, until the reader closes it', () => {
    card.show(mark, { focus: false, onClose });
    card.hold();
    card.keepTo([]);
    expect(page.isOpen(bubble())).toBe(true);
    card.hide();
    expect(page.isOpen(bubble())).toBe(false);
  });

  it('goes away wholly', () => {
    card.show(mark, { focus: false, onClose });
    card.destroy();
    expect(page.document.querySelector('doi-chieu')).toBeNull();
    expect(closed).toBe(1);
    mark.range.getClientRects = () => {
      throw new Error('still listening');
    };
    page.window.dispatchEvent(new page.window.Event('scroll'));
  });
});
