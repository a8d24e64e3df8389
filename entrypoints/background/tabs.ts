import { type Browser, browser } from 'wxt/browser';
import type { Article } from '../../lib/article/article.ts';
import { sendToTab } from '../../lib/messages/channel.ts';
import { type Marking, markingOf } from '../../lib/report/checkedPage.ts';
import { badgeCount, findingsToMark } from '../../lib/settings/muted.ts';
import { loadSettings, watchSettings } from '../../lib/settings/stored.ts';
import { keepArticle } from '../../lib/store/articles.ts';
import type { DatabaseDoor } from '../../lib/store/database.ts';
import { checkedTabs, dropTabState, saveTabState, type TabState } from '../../lib/store/tabState.ts';
import { showBadge } from './badge.ts';
import type { Judge } from './judge.ts';

/**
 * The address that a page says its article has, where that is one of its own; else the address the browser knows. A page that has taken over
 * its process must not speak for another site.
 */
export function ownAddress(claimed: string, known: string): string {
  return URL.parse(claimed)?.origin === URL.parse(known)?.origin ? claimed : known;
}

/** What a page has read, by the name that it gave to it. */
interface Reading {
  readonly name: string;
  readonly tab: Browser.tabs.Tab;
}

const NOTHING: Marking = { findings: [], contexts: {}, timelines: {} };

/** Counts how often the facts in force have changed since the background started. */
let changes = 0;

/**
 * Judges the article of a tab. A tab is in the list of checked ones when its state is written: an article is judged once more where the facts
 * changed before. The history follows; a private window leaves no trace on the disk.
 */
export async function judgePage(
  judge: Judge,
  database: DatabaseDoor,
  article: Article,
  reading: Reading,
): Promise<void> {
  const { url } = article;
  // States are written in the order in which they are told: nothing waits for this one, and the next takes its place if it fails.
  saveTabState(reading.tab.id!, { status: 'reading', url }).catch(() => {});
  const loading = loadSettings();
  try {
    for (let before: number | undefined; before !== changes; ) {
      before = changes;
      const page = await judge.explain(article, new Date().toISOString());
      performance.mark('judged');
      if (before !== changes) continue;
      const settings = await loading;
      const { findings } = page.report;
      const marking = markingOf(page, findingsToMark(settings, url, findings));
      const state = { status: 'checked', url, reading: reading.name, page } as const;
      if (!(await settle(reading, marking, badgeCount(settings, url, findings), state))) return;
      // The extension's own sample article is no reading. A full or broken disk must not keep a reader from the result.
      if (settings.history && !reading.tab.incognito && /^https?:/.test(url))
        void keepArticle(database.open(), article, page.report, page.checkedAt).catch(() => {});
    }
  } catch (error) {
    await settle(reading, NOTHING, 0, { status: 'error', url, message: String(error) });
    throw error;
  }
}

/** The tab holds no article, or one in another language. */
export async function noteNoArticle(foreign: boolean, url: string, reading: Reading): Promise<void> {
  await settle(reading, NOTHING, 0, { status: foreign ? 'foreign' : 'not-article', url });
}

/**
 * Has the page mark what was found; badge and state follow when it has done so. Until then the tab may have come to show another page, or one
 * from the browser's cache whose own verdict stands already: whoever reads there now has that judged instead. @returns whether it was done
 */
async function settle({ name, tab }: Reading, marking: Marking, count: number, state: TabState): Promise<boolean> {
  const tabId = tab.id!;
  const isShown = await reach(tabId, sendToTab(tabId, 'marks/show', { reading: name, marking }));
  if (isShown) {
    void showBadge(tabId, count);
    await saveTabState(tabId, state);
  } else if (isShown === false) await reach(tabId, sendToTab(tabId, 'page/read', undefined));
  return isShown === true;
}

/** Has the articles in open tabs judged by the facts now in force. */
export async function judgeTabsAgain(): Promise<void> {
  changes += 1;
  // Side by side: a tab that the browser has put to sleep must not keep the others waiting.
  const tabs = await checkedTabs();
  await Promise.all(tabs.map(({ tabId }) => reach(tabId, sendToTab(tabId, 'page/read', undefined))));
}

/** Marks and badges follow what the reader mutes and chooses. */
export function followSettings(): void {
  watchSettings(new AbortController().signal, async (settings) => {
    for (const { tabId, state } of await checkedTabs()) {
      const { page, reading, url } = state;
      const { findings } = page.report;
      const marking = markingOf(page, findingsToMark(settings, url, findings));
      if (await reach(tabId, sendToTab(tabId, 'marks/show', { reading, marking }))) {
        await showBadge(tabId, badgeCount(settings, url, findings));
      }
    }
  });
}

/** What the tab answers; `undefined` where nobody does. One that has moved on to a page that nobody reads is forgotten. */
async function reach<T>(tabId: number, message: Promise<T>): Promise<T | undefined> {
  try {
    return await message;
  } catch {
    const exists = await browser.tabs.get(tabId).catch(() => undefined);
    if (!exists?.discarded) await dropTabState(tabId);
    return undefined;
  }
}
