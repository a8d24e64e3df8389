/** What the panel says of the facts rather than of the article, in session storage, where it is read without the database. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { NEWS_KEY } from './keys.ts';

const newsSchema = z.object({
  /** ISO date of the oldest base that can no longer be renewed as it should. */
  oldSince: z.exactOptional(z.string()),
  /** An update, or the check of the history after one, that is under way. */
  working: z.exactOptional(
    z.object({
      kind: z.enum(['sync', 'history']),
      done: z.number(),
      total: z.number(),
    }),
  ),
  /** Articles in the history whose verdicts flipped and that the reader has not seen yet. */
  flipped: z.exactOptional(z.int()),
});

export type News = z.infer<typeof newsSchema>;

/** The news as they stand; none where nothing was written down. */
export async function loadNews(): Promise<News> {
  return parseNews((await browser.storage.session.get(NEWS_KEY))[NEWS_KEY]);
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
    if (change) onChange(parseNews(change.newValue));
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener), { once: true });
}

/** The news from what stands in storage; none when that is of an older version. */
export function parseNews(stored: unknown): News {
  const result = newsSchema.safeParse(stored ?? {});
  return result.success ? result.data : {};
}
