/**
 * The one element that is added to a page, after the page's body: it holds the card and, for the keyboard and screen readers, the list
 * of marked words that underlines alone don't give. Its tree is closed to the page's scripts, which must not learn what a reader was told.
 */
import type { Mark } from './highlights.ts';
import { placeCard } from './place.ts';

/** What is drawn in the element is handed in: this room knows nothing of views. Drawing again into a container updates it. */
export interface Drawing {
  readonly css: string;
  readonly card: (container: HTMLElement, mark: Mark) => void;
  readonly list: (container: HTMLElement) => void;
  readonly erase: (container: HTMLElement) => void;
}

export interface Card {
  readonly open: Mark | undefined;
  /** Opens the card at the mark's words, or moves it there. With `focus` the keyboard goes into it. */
  show(mark: Mark, options: { readonly focus: boolean; readonly onClose: () => void }): void;
  hide(): void;
  /** Draws the list, and the open card, again for these marks; closes a card whose words are not among them, unless it is held. */
  keepTo(marks: readonly Mark[]): void;
  /** Draws the open card again and keeps it until the reader closes it, whatever becomes of its mark. */
  hold(): void;
  /** Whether an event's target lies in the card. */
  contains(event: Event): boolean;
  destroy(): void;
}

const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'wheel',
];

/**
 * The card of a page. Adds its element after the body once there is something to show, and takes it away when it is destroyed.
 * @param drawing what the closed tree shows, in which style
 */
export function createCard(document: Document, drawing: Drawing): Card {
  const host = document.createElement('doi-chieu');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  // On paper there is no card to close.
  sheet.replaceSync(`${drawing.css}\n@media print { :host { display: none !important; } }`);
  shadow.adoptedStyleSheets.push(sheet);
  const list = document.createElement('div');
  const bubble = document.createElement('div');
  bubble.className = 'bubble';
  bubble.popover = 'manual';
  shadow.append(list, bubble);
  // A newspaper's shortcuts must not fire while the reader types or clicks in the card.
  for (const type of OWN_EVENTS) shadow.addEventListener(type, (event) => event.stopPropagation());
  // A page without marks is left without the element too.
  const put = () => host.isConnected || document.documentElement.append(host);

  let open: { mark: Mark; held: boolean; onClose: () => void; cameFrom: Element | null } | undefined;
  const view = document.defaultView!;
  const following = new AbortController();

  const place = () => {
    if (!open) return;
    const words = firstLine(open.mark.range);
    const { innerWidth: width, innerHeight: height } = view;
    if (!words || words.bottom < 0 || words.top > height) return hide();
    bubble.style.maxHeight = '';
    const { left, top, maxHeight } = placeCard(words, bubble.getBoundingClientRect(), { width, height });
    bubble.style.left = `${left}px`;
    bubble.style.top = `${top}px`;
    bubble.style.maxHeight = `${maxHeight}px`;
  };
  const hide = () => {
    if (!open) return;
    const { onClose, cameFrom } = open;
    const hadFocus = shadow.activeElement !== null && bubble.contains(shadow.activeElement);
    open = undefined;
    if (bubble.matches(':popover-open')) bubble.hidePopover();
    drawing.erase(bubble);
    if (hadFocus && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    onClose();
  };
  view.addEventListener('scroll', place, { capture: true, passive: true, signal: following.signal });
  view.addEventListener('resize', place, { passive: true, signal: following.signal });
  bubble.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });

  return {
    get open() {
      return open?.mark;
    },
    show(mark, { focus, onClose }) {
      put();
      const cameFrom = open?.cameFrom ?? shadow.activeElement ?? document.activeElement;
      open?.onClose();
      open = { mark, held: false, onClose, cameFrom };
      drawing.card(bubble, mark);
      if (!bubble.matches(':popover-open')) bubble.showPopover();
      place();
      if (focus) bubble.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
    },
    hide,
    keepTo(marks) {
      if (marks.length > 0) put();
      if (host.isConnected) drawing.list(list);
      if (!open || open.held) return;
      const mark = marks.find(({ finding }) => finding.id === open?.mark.finding.id);
      if (!mark) return hide();
      open = { ...open, mark };
      drawing.card(bubble, mark);
      place();
    },
    hold() {
      if (!open) return;
      open = { ...open, held: true };
      drawing.card(bubble, open.mark);
      place();
      bubble.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
    },
    contains: (event) => event.composedPath().includes(host),
    destroy() {
      following.abort();
      hide();
      drawing.erase(list);
      host.remove();
    },
  };
}

function firstLine(range: Range): DOMRect | undefined {
  return [...range.getClientRects()].find((rect) => rect.width > 0) ?? undefined;
}
