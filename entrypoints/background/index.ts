import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listen, sendToTab } from '../../lib/messages/channel.ts';
import { markingOf } from '../../lib/report/checkedPage.ts';
import { badgeCount, findingsToMark } from '../../lib/settings/muted.ts';
import { changeSettings, loadSettings, watchSettings } from '../../lib/settings/stored.ts';
import { keepArticle } from '../../lib/store/articles.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { checkedTabs, dropTabState, saveTabState } from '../../lib/store/tabState.ts';
import { showBadge } from './badge.ts';
import { loadBundledBases } from './bundled.ts';
import { createJudge } from './judge.ts';

export default defineBackground(() => {
  const database = openDatabase();
  const judge = createJudge(loadBundledBases);

  listen({
    async 'article/check'({ article }, sender) {
      const tab = sender.tab!;
      const url = article.url;
      await saveTabState(tab.id!, { status: 'reading', url });
      try {
        const at = new Date().toISOString();
        const page = await judge.check(article, at);
        const { findings } = page.report;
        await saveTabState(tab.id!, { status: 'checked', url, page });
        const settings = await loadSettings();
        await showBadge(tab.id!, badgeCount(settings, url, findings));
        if (settings.history && !tab.incognito) await keepArticle(database, article, page.report, at);
        return markingOf(page, findingsToMark(settings, url, findings));
      } catch (error) {
        await saveTabState(tab.id!, { status: 'error', url, message: String(error) });
        throw error;
      }
    },
    async 'article/none'({ foreign }, sender) {
      await saveTabState(sender.tab!.id!, { status: foreign ? 'foreign' : 'not-article', url: sender.url! });
      await showBadge(sender.tab!.id!, 0);
    },
    async mute({ kind, entries, muted }) {
      const ids = new Set(entries.map(({ id }) => id));
      await changeSettings(({ muted: lists }) => {
        const others = lists[kind].filter(({ id }) => !ids.has(id));
        return { muted: { ...lists, [kind]: muted ? [...others, ...entries] : others } };
      });
    },
    async 'options/open'({ at }) {
      await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${at}`) });
    },
  });

  watchSettings(new AbortController().signal, async (settings) => {
    for (const { tabId, state } of await checkedTabs()) {
      const { findings } = state.page.report;
      try {
        await sendToTab(tabId, 'marks/show', markingOf(state.page, findingsToMark(settings, state.url, findings)));
        await showBadge(tabId, badgeCount(settings, state.url, findings));
      } catch {
        // The tab has moved on to a page that is not read.
        await dropTabState(tabId);
      }
    }
  });

  browser.tabs.onRemoved.addListener((tabId) => void dropTabState(tabId));
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (tab?.id === undefined) return;
    await sendToTab(tab.id, 'marks/step', { by: command === 'previous-finding' ? -1 : 1 }).catch(() => {});
  });
});
