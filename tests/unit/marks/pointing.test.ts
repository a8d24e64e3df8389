import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../../lib/marks/highlights.ts';
import { watchPointer } from '../../../lib/marks/pointing.ts';
import { markOver, openPage } from './dom.ts';

let page: ReturnType<typeof openPage>;
let mark: Mark;
let end: AbortController;
let heard: string[];
let hover: boolean;
let inCard: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  hover = true;
  inCard = false;
  page = openPage('<p>Đã có 47 quốc gia ký.</p><a href="#"><b>link</b></a>');
  mark = markOver(page.document.querySelector('p')!.firstChild!, 6, 17);
  end = new AbortController();
  watchPointer(
    page.window as unknown as Window,
    {
      marks: () => [mark],
      hover: () => hover,
      isInCard: () => inCard,
      onRest: () => heard.push('rest'),
      onClick: () => heard.push('click'),
      onUse: () => heard.push('use'),
      onLeave: () => heard.push('leave'),
      onClickAway: () => heard.push('away'),
    },
    end.signal,
  );
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function move(clientX: number, clientY: number, more: object = {}) {
  const event = new page.window.MouseEvent('pointermove', { clientX, clientY, bubbles: true, ...more });
  page.document.body.dispatchEvent(event);
}
function click(on: string, clientX: number, clientY: number, more: object = {}) {
  const event = new page.window.MouseEvent('click', { clientX, clientY, bubbles: true, composed: true, ...more });
  page.document.querySelector(on)!.dispatchEvent(event);
}

describe('a pointer', () => {
  it('that rests on the words opens the card; one that passes over them does not', () => {
    move(120, 110);
    vi.advanceTimersByTime(100);
    move(400, 400);
    vi.advanceTimersByTime(1_000);
    expect(heard).toEqual(['leave']);
    move(120, 110);
    vi.advanceTimersByTime(200);
    expect(heard).toEqual(['leave', 'rest']);
  });

  it('may cross a gap on its way into the card', () => {
    move(120, 110);
    vi.advanceTimersByTime(200);
    move(120, 124);
    vi.advanceTimersByTime(100);
    inCard = true;
    move(120, 140);
    vi.advanceTimersByTime(2_000);
    expect(heard).toEqual(['rest']);
  });

  it('that did not move has not come to rest', () => {
    move(120, 110);
    vi.advanceTimersByTime(200);
    move(120, 110);
    vi.advanceTimersByTime(2_000);
    expect(heard).toEqual(['rest']);
  });

  it('that drags, or a reader who wants no hover, opens nothing', () => {
    move(120, 110, { buttons: 1 });
    vi.advanceTimersByTime(1_000);
    hover = false;
    move(121, 110);
    vi.advanceTimersByTime(1_000);
    expect(heard).toEqual([]);
  });
});

describe('a click', () => {
  it('on the words opens the card, elsewhere closes it, in the card uses it', () => {
    click('p', 120, 110);
    click('p', 400, 400);
    inCard = true;
    click('p', 120, 110);
    expect(heard).toEqual(['click', 'away', 'use']);
  });

  it('on a link stays the link’s', () => {
    click('b', 120, 110);
    expect(heard).toEqual([]);
  });

  it('that ends a selection of text opens nothing', () => {
    page.window.getSelection()!.selectAllChildren(page.document.body);
    click('p', 120, 110);
    expect(heard).toEqual([]);
  });

  it('of another button opens nothing', () => {
    click('p', 120, 110, { button: 2 });
    expect(heard).toEqual([]);
  });
});

it('nothing is heard after the end', () => {
  move(120, 110);
  end.abort();
  vi.advanceTimersByTime(1_000);
  click('p', 120, 110);
  expect(heard).toEqual([]);
});
