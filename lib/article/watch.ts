import { call, read } from './dom.ts';
import { type PageReading, reading } from './read.ts';

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
  /** Milliseconds that a page is left to settle before it is read again; doubles while it does not settle. */
  readonly settle?: number;
}

const SLICE_MS = 5;
const SETTLE_MS = 250;
const LONGEST_WAIT = 32;
/** A page that held no article at this many readings is read again only when its address changes. */
const MOST_FRUITLESS = 6;

/**
 * Reads the page now, and again whenever it has changed in a way that matters, and tells each news once. The address is
 * taken anew at each reading. Nothing runs while the page stands still; a page that never stands still is read at
 * growing intervals, and is not observed in between.
 */
export function watchPage(
  document: Document,
  tell: (reading: PageReading, change: PageChange) => void,
  { signal, clock, settle = SETTLE_MS }: WatchOptions,
): void {
  const view = read(document, 'defaultView') as (Window & typeof globalThis) | null;
  if (!view || signal.aborted) return;
  const address = (): string => String(read(document, 'URL'));
  let told: PageReading | undefined;
  let toldAt = '';
  let readAt = '';
  let fruitless = 0;
  let wait = settle;
  let restedSince = clock();
  let timer: ReturnType<Window['setTimeout']> | undefined;
  let run = 0;

  const moved = (): boolean => address() !== readAt;
  const matters = (records: readonly MutationRecord[]): boolean => {
    if (moved() || !told) return true;
    // What the page adds around the article is its own affair.
    return told.isArticle ? told.textMap.isTouchedBy(records) : fruitless < MOST_FRUITLESS;
  };
  const observer = new view.MutationObserver((records) => {
    if (matters(records)) later();
  });
  const observe = (): void => {
    if (told && !told.isArticle && fruitless >= MOST_FRUITLESS) {
      // The title changes with the address in a single-page site.
      const head = read(document, 'head') as Element | null;
      if (head) observer.observe(head, { subtree: true, childList: true, characterData: true });
    } else observer.observe(document, { subtree: true, childList: true, characterData: true });
  };

  const later = (): void => {
    if (timer !== undefined) return;
    observer.disconnect();
    if (clock() - restedSince > 2 * LONGEST_WAIT * settle) wait = settle;
    timer = view.setTimeout(() => {
      timer = undefined;
      void look();
    }, wait);
    wait = Math.min(LONGEST_WAIT * settle, wait * 2);
  };
  const look = async (): Promise<void> => {
    const mine = ++run;
    const url = address();
    if (url !== readAt) fruitless = 0;
    observe();
    const now = await readInSlices(document, url, view, clock, () => signal.aborted || mine !== run);
    if (!now) return;
    // The page changed while it was read, and is about to be read again.
    if (timer !== undefined && told && !(now.isArticle && now.textMap.isCurrent())) return;
    restedSince = clock();
    const change = told ? compare(told, toldAt, now, url) : 'first';
    fruitless = now.isArticle ? 0 : fruitless + 1;
    readAt = url;
    if (change === 'navigated') wait = settle;
    if (!change) return;
    told = now;
    toldAt = url;
    tell(now, change);
  };
  const soon = (): void => {
    wait = settle;
    later();
  };

  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== undefined) view.clearTimeout(timer);
  });
  for (const event of ['popstate', 'hashchange'] as const) {
    view.addEventListener(event, () => moved() && soon(), { signal });
  }
  // Back from the cache of whole pages: timers and observers were asleep, and the page may have been changed before.
  view.addEventListener('pageshow', (event) => event.persisted && soon(), { signal });
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', () => moved() && soon(), { signal });
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', () => void look(), { once: true, signal });
  } else void look();
}

function compare(before: PageReading, beforeUrl: string, now: PageReading, url: string): PageChange | undefined {
  if (!before.isArticle || !now.isArticle) {
    // A reader who leaves one page without an article for another is told why that one has none.
    return before.isArticle === now.isArticle && beforeUrl === url ? undefined : 'navigated';
  }
  const withoutUrl = ({ article }: typeof before): string => JSON.stringify({ ...article, url: '' });
  if (withoutUrl(before) === withoutUrl(now)) return before.textMap.isCurrent() ? undefined : 'redrawn';
  return beforeUrl !== url && before.article.title !== now.article.title ? 'navigated' : 'changed';
}

/** Reads the page in slices of a few milliseconds; `undefined` when `stopped` says so before the end. */
async function readInSlices(
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
    if (clock() - start < SLICE_MS) continue;
    await breathe(view);
    if (stopped()) return undefined;
    start = clock();
  }
}

/** Lets the page run before the work goes on. */
function breathe(view: Window & typeof globalThis): Promise<unknown> {
  const { scheduler } = view as unknown as { scheduler?: object };
  if (scheduler && 'yield' in scheduler) return call(scheduler, 'yield') as Promise<unknown>;
  return new Promise((resolve) => view.setTimeout(resolve, 0));
}
