/** What the panel says of the facts rather than of the article, in session storage, where it is read without the database. */
import { browser } from 'wxt/browser';

export const NEWS_KEY = 'news';

export interface News {
  /** ISO date of the oldest base that can no longer be renewed as it should. */
  readonly oldSince?: string;
  /** An update, or the check of the history after one, that is under way. */
  readonly working?: { readonly kind: 'sync' | 'history'; readonly done: number; readonly total: number };
  /** Articles in the history whose verdicts flipped and that the reader has not seen yet. */
  readonly flipped?: number;
}

/** The news as they stand; none where nothing was written down. */
export async function loadNews(): Promise<News> {
  return ((await browser.storage.session.get(NEWS_KEY))[NEWS_KEY] ?? {}) as News;
}

/** Changes parts of the news; a part that is `undefined` is taken away. */
export function changeNews(change: { readonly [Part in keyof News]: News[Part] | undefined }): Promise<void> {
  // One at a time, from whatever page or worker: a change that read the news before another was written would undo it.
  return navigator.locks.request('doi-chieu news', async () => {
    const next = { ...(await loadNews()), ...change };
    await browser.storage.session.set({
      [NEWS_KEY]: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)),
    });
  });
}

/** Calls back each time that the news change, until `signal` aborts. */
export function watchNews(signal: AbortSignal, onChange: (news: News) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[NEWS_KEY];
    if (change) onChange((change.newValue ?? {}) as News);
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener), { once: true });
}
