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
  /** A click in the card: the reader is using it. */
  readonly onUse: () => void;
  /** The pointer has left both the words and the card. */
  readonly onLeave: () => void;
  /** A click elsewhere. */
  readonly onClickAway: () => void;
}

const REST_MS = 180;
const LEAVE_MS = 320;

/**
 * Tells of the pointer over marked words until `signal` aborts: at rest on them for 180 ms, away from words and card for 320 ms, clicks at
 * once.
 */
export function watchPointer(view: Window, pointing: Pointing, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastX = Number.NaN;
  let lastY = Number.NaN;
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
      // Browsers send a move of no distance when what lies under the pointer goes away, as a closing card does.
      if (clientX === lastX && clientY === lastY) return;
      lastX = clientX;
      lastY = clientY;
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
      if (event.button !== 0) return;
      if (pointing.isInCard(event)) return pointing.onUse();
      const mark = markAt(pointing.marks(), event.clientX, event.clientY);
      const isLink = event.composedPath().some((at) => at instanceof Element && at.matches('a[href], button, input'));
      const isSelecting = view.getSelection()?.isCollapsed === false;
      if (mark && !isLink && !isSelecting) pointing.onClick(mark);
      else if (!mark) pointing.onClickAway();
    },
    options,
  );
}
