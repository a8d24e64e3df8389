import { type Browser, browser } from 'wxt/browser';
import type { Article } from '../../lib/article/article.ts';
import { sendToTab } from '../../lib/messages/channel.ts';
import { type CheckedPage, type Marking, markingOf } from '../../lib/report/checkedPage.ts';
import { badgeCount, findingsToMark } from '../../lib/settings/muted.ts';
import { loadSettings, watchSettings } from '../../lib/settings/stored.ts';
import { keepArticle } from '../../lib/store/articles.ts';
import type { Database } from '../../lib/store/database.ts';
import { checkedTabs, dropTabState, saveTabState } from '../../lib/store/tabState.ts';
import { showBadge } from './badge.ts';
import type { Judge } from './judge.ts';

/**
 * The address that a page says its article has, where that is one of its own; else the address the browser knows. A page that has taken over
 * its process must not speak for another site.
 */
export function ownAddress(claimed: string, known: string): string {
  return URL.parse(claimed)?.origin === URL.parse(known)?.origin ? claimed : known;
}

/**
 * Judges the article of a tab. The page is told what to mark as soon as the tab's state says so; the badge and the history follow. A private
 * window leaves no trace on the disk.
 */
export async function judgePage(
  judge: Judge,
  database: Database,
  article: Article,
  tab: Browser.tabs.Tab,
): Promise<Marking> {
  const { url } = article;
  const tabId = tab.id!;
  // States are written in the order in which they are told: nothing waits for this one, and the next takes its place if it fails.
  saveTabState(tabId, { status: 'reading', url }).catch(() => {});
  const loading = loadSettings();
  try {
    const page = await checkByFactsInForce(judge, article, tabId);
    const { findings } = page.report;
    const settings = await loading;
    void showBadge(tabId, badgeCount(settings, url, findings));
    // The extension's own sample article is no reading. A full or broken disk must not keep a reader from the result.
    if (settings.history && !tab.incognito && /^https?:/.test(url))
      void keepArticle(database, article, page.report, page.checkedAt).catch(() => {});
    return markingOf(page, findingsToMark(settings, url, findings));
  } catch (error) {
    await saveTabState(tabId, { status: 'error', url, message: String(error) });
    throw error;
  }
}

/** Counts how often the facts in force have changed since the background started. */
let changes = 0;

/**
 * Saves the result as the tab's state. A tab is in the list of checked ones when that is written: an article is checked once more where the
 * facts changed before.
 */
async function checkByFactsInForce(judge: Judge, article: Article, tabId: number): Promise<CheckedPage> {
  for (;;) {
    const before = changes;
    const page = await judge.explain(article, new Date().toISOString());
    performance.mark('judged');
    if (before === changes) await saveTabState(tabId, { status: 'checked', url: article.url, page });
    if (before === changes) return page;
  }
}

/** The tab holds no article, or one in another language. */
export async function noteNoArticle(foreign: boolean, tab: Browser.tabs.Tab, url: string): Promise<void> {
  await saveTabState(tab.id!, { status: foreign ? 'foreign' : 'not-article', url });
  await showBadge(tab.id!, 0);
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
      const { page, url } = state;
      const { findings } = page.report;
      const marking = markingOf(page, findingsToMark(settings, url, findings));
      if (await reach(tabId, sendToTab(tabId, 'marks/show', marking))) {
        await showBadge(tabId, badgeCount(settings, url, findings));
      }
    }
  });
}

/** Whether the tab still answers. One that has moved on to a page that nobody reads is forgotten. */
async function reach(tabId: number, message: Promise<unknown>): Promise<boolean> {
  try {
    await message;
    return true;
  } catch {
    const exists = await browser.tabs.get(tabId).catch(() => undefined);
    if (exists?.discarded) return false;
    await dropTabState(tabId);
    return false;
  }
}
