import { browser } from 'wxt/browser';
import { askTab } from '../../lib/messages/ask.ts';
import { NEWS_KEY, type News } from '../../lib/store/news.ts';
import { glanceKey, type TabState, tabKey } from '../../lib/store/tabState.ts';

export interface Tab {
  readonly id: number;
  /** Known only where the reader has let the extension look: on named sites, and on a tab where the toolbar button was clicked. */
  readonly url: string | undefined;
  /** Firefox shows the article of the page in a view of its own, where no extension reads. */
  readonly inReaderView: boolean;
}

/** What a panel shows, as it was found. */
export interface Look {
  /** The tab in front of the reader. */
  readonly tab: Tab | undefined;
  /** What is known of that tab. */
  readonly state: TabState | undefined;
  /** What is new of the facts. */
  readonly news: News;
  /** Whether someone reads in that tab. */
  readonly isRead: boolean;
}

/**
 * As much as a panel draws at first. A busy page answers late: where the browser says that the tab still shows the address that was read
 * there, its answer is not waited for.
 */
export function glance(): Promise<Look> {
  return lookFor(glanceKey, (state, { url }) => url !== undefined && state?.url === url);
}

/** All that is known of the tab in front of the reader. */
export function look(): Promise<Look> {
  return lookFor(tabKey, () => false);
}

async function lookFor(
  keyOf: (tabId: number) => string,
  isSurelyRead: (state: TabState | undefined, tab: Tab) => boolean,
): Promise<Look> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return { tab: undefined, state: undefined, news: {}, isRead: false };
  // Only Firefox tells it.
  const { isInReaderMode: inReaderView = false } = active as { isInReaderMode?: boolean };
  const tab = { id: active.id, url: active.url, inReaderView };
  const answer = askTab(tab.id, 'page/ping', undefined).then(
    () => true,
    () => false,
  );
  const key = keyOf(tab.id);
  const { [key]: found, [NEWS_KEY]: news = {} } = await browser.storage.session.get([key, NEWS_KEY]);
  const state = found as TabState | undefined;
  return { tab, state, news: news as News, isRead: isSurelyRead(state, tab) || (await answer) };
}
