/** Hover and click on marked words, heard without a listener on any element of the page. */

import type { Mark } from './highlights.ts';
import { markAt } from './hitTest.ts';

export interface Pointing {
  readonly marks: () => readonly Mark[];
  /** Whether a pointer at rest opens the card. */
  readonly hover: () => boolean;
  readonly isInCard: (event: Event) => boolean;
  readonly onRest: (mark: Mark) => unknown;
  readonly onClick: (mark: Mark) => unknown;
  /** The pointer has left both the words and the card. */
  readonly onLeave: () => void;
  /** A click elsewhere. */
  readonly onClickAway: () => void;
}

const REST_MS = 180;
const LEAVE_MS = 320;

export function watchPointer(view: Window, pointing: Pointing, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (ms: number, run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  const options = { capture: true, passive: true, signal } as const;

  view.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      if (pointing.isInCard(event)) return clearTimeout(timer);
      if (!pointing.hover() || pointing.marks().length === 0) return;
      const { clientX, clientY } = event;
      after(REST_MS, () => {
        const mark = markAt(pointing.marks(), clientX, clientY);
        if (mark) pointing.onRest(mark);
        else after(LEAVE_MS, pointing.onLeave);
      });
    },
    options,
  );
  view.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || pointing.isInCard(event)) return;
      const mark = markAt(pointing.marks(), event.clientX, event.clientY);
      const isLink = event.composedPath().some((at) => at instanceof Element && at.matches('a[href], button, input'));
      const isSelecting = view.getSelection()?.isCollapsed === false;
      if (mark && !isLink && !isSelecting) pointing.onClick(mark);
      else if (!mark) pointing.onClickAway();
    },
    options,
  );
}
