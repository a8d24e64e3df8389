import { call, read } from './dom.ts';
import { type PageReading, reading } from './read.ts';
import type { TextMap } from './text-map.ts';

/**
 * What happened to a page since it was last told of: the first reading; another article, or none any more, under the
 * same document; other words in the same article; or the same words in new nodes, so that marks must be drawn again.
 */
export type PageChange = 'first' | 'navigated' | 'changed' | 'redrawn';

export interface WatchOptions {
  /** Ends the watch, its timers and its observers. */
  readonly signal: AbortSignal;
  /** Milliseconds from any fixed point; measures how long a slice of work has taken. */
  readonly clock: () => number;
}

const SLICE_MS = 8;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8000;

/**
 * Reads the page now, and again whenever it has changed in a way that matters, and tells each news once. The address is
 * taken anew at each reading. Nothing runs while the page stands still; a page that never stands still is read at
 * growing intervals, and nothing of it is observed in between.
 */
export function watchPage(
  document: Document,
  tell: (reading: PageReading, change: PageChange) => void,
  { signal, clock }: WatchOptions,
): void {
  const view = read(document, 'defaultView') as (Window & typeof globalThis) | null;
  if (!view || signal.aborted) return;
  let told: PageReading | undefined;
  let toldUrl = '';
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<Window['setTimeout']> | undefined;
  let run = 0;

  const observer = new view.MutationObserver((records) => {
    if (matters(records)) later();
  });
  const observe = (): void => {
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  };
  const address = (): string => String(read(document, 'URL'));
  const moved = (): boolean => address() !== toldUrl;

  const matters = (records: readonly MutationRecord[]): boolean => {
    if (moved() || !told?.isArticle) return true;
    // What the page adds around the article is its own affair; what it does to the article shows in the text's nodes.
    return records.length > 0 && !told.textMap.isCurrent();
  };

  const later = (): void => {
    if (timer !== undefined) return;
    observer.disconnect();
    timer = view.setTimeout(() => {
      timer = undefined;
      void look();
    }, wait);
    wait = Math.min(LONGEST_WAIT_MS, wait * 2);
  };

  const look = async (): Promise<void> => {
    const mine = ++run;
    observe();
    const url = address();
    const now = await inSlices(document, url, view, clock, () => signal.aborted || mine !== run);
    if (!now) return;
    const change = told === undefined ? 'first' : compare(told, toldUrl, now, url);
    if (change) {
      if (change !== 'first') wait = FIRST_WAIT_MS;
      told = now;
      toldUrl = url;
      tell(now, change);
    }
  };
  const soon = (): void => {
    wait = FIRST_WAIT_MS;
    later();
  };

  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== undefined) view.clearTimeout(timer);
  });
  for (const event of ['popstate', 'hashchange'] as const) {
    view.addEventListener(event, () => moved() && soon(), { signal });
  }
  view.addEventListener('pageshow', (event) => event.persisted && soon(), { signal });
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', () => moved() && soon(), { signal });
  void look();
}

function compare(before: PageReading, beforeUrl: string, now: PageReading, url: string): PageChange | undefined {
  if (!before.isArticle || !now.isArticle) return before.isArticle === now.isArticle ? undefined : 'navigated';
  const same = JSON.stringify({ ...before.article, url: '' }) === JSON.stringify({ ...now.article, url: '' });
  if (same) return hasMoved(before.textMap) ? 'redrawn' : undefined;
  return beforeUrl !== url && before.article.title !== now.article.title ? 'navigated' : 'changed';
}

function hasMoved(map: TextMap): boolean {
  return !map.isCurrent();
}

async function inSlices(
  document: Document,
  url: string,
  view: Window & typeof globalThis,
  clock: () => number,
  stopped: () => boolean,
): Promise<PageReading | undefined> {
  const steps = reading(document, url);
  let start = clock();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return stopped() ? undefined : value;
    if (clock() - start >= SLICE_MS) {
      await breathe(view);
      if (stopped()) return undefined;
      start = clock();
    }
  }
}

function breathe(view: Window & typeof globalThis): Promise<void> {
  const { scheduler } = view as unknown as { scheduler?: object };
  if (scheduler && 'yield' in scheduler) return call(scheduler, 'yield') as Promise<void>;
  return new Promise((resolve) => view.setTimeout(resolve, 0));
}
