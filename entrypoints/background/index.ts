import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listen, sendToTab } from '../../lib/messages/channel.ts';
import { changeMuted } from '../../lib/settings/stored.ts';
import { BUNDLED } from '../../lib/store/bundled.ts';
import { doorToDatabase } from '../../lib/store/database.ts';
import { openSync } from '../../lib/store/openSync.ts';
import { dropTabState } from '../../lib/store/tabState.ts';
import { behindOthers, createExcerpts } from '../../lib/sync/index.ts';

import { keepHistoryCurrent } from './history.ts';
import { createJudge } from './judge.ts';
import { openOptions } from './options.ts';
import { startSyncing } from './syncing.ts';
import { followSettings, judgePage, judgeTabsAgain, noteNoArticle, ownAddress } from './tabs.ts';

export default defineBackground(() => {
  performance.mark('loaded');
  const database = doorToDatabase();
  const { sync, bases, renewed } = openSync(database, BUNDLED);
  const excerpts = createExcerpts(bases);
  const judge = createJudge(excerpts);

  const onNewFacts = async () => {
    excerpts.forget();
    await judgeTabsAgain();
    await keepHistoryCurrent(database.open(), judge);
  };
  const syncing = startSyncing(sync, onNewFacts);
  // Behind what is waiting already.
  void behindOthers('background').then(() => syncing.plan());
  void renewed.then((renewal) => {
    // The first is the very base that articles were judged by meanwhile.
    if (renewal === 'first') excerpts.forget();
    if (renewal === 'newer') void onNewFacts();
  });
  void followSettings();

  listen({
    'article/soon': () => judge.prepare(),
    'article/check': ({ reading, article }, sender) => {
      const own = { ...article, url: ownAddress(article.url, sender.url!) };
      return judgePage(judge, database, own, { name: reading, tab: sender.tab! });
    },
    'article/none': ({ reading, foreign }, sender) =>
      noteNoArticle(foreign, sender.url!, { name: reading, tab: sender.tab! }),
    mute: ({ kind, entries, muted }) => changeMuted(kind, entries, muted),
    'options/open': ({ at }) => openOptions(at),
    'facts/changed': async () => {
      await syncing.plan();
      await onNewFacts();
    },
  });

  browser.tabs.onRemoved.addListener((tabId) => void dropTabState(tabId));
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (tab?.id === undefined) return;
    await sendToTab(tab.id, 'marks/step', { by: command === 'previous-finding' ? -1 : 1 }).catch(() => false);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});
