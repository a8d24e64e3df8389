import { browser } from 'wxt/browser';
import type { PanelActions } from '../../components/Panel.tsx';
import type { ReadingTranslator } from '../../lib/locales/reading/index.ts';
import { ask, askTab } from '../../lib/messages/ask.ts';
import { reportAsText } from '../../lib/report/asText.ts';
import { claimReviews } from '../../lib/report/claimReview.ts';
import { changeSettings } from '../../lib/settings/stored.ts';
import { saveFile } from '../page/saveFile.ts';
import type { Tab } from './look.ts';

/** What Firefox adds to the browser's tabs. */
interface ReaderViews {
  toggleReaderMode(tabId: number): Promise<void>;
}

const CONTENT_SCRIPT = '/article.js';

/** What the buttons of the panel do to the tab in front of the reader. @param leave called when something else is to be looked at */
export function panelActions(tab: Tab | undefined, translator: ReadingTranslator, leave: () => void) {
  const read = async () => {
    if (!tab) return;
    await askTab(tab.id, 'page/read', undefined).catch(() =>
      browser.scripting.executeScript({ target: { tabId: tab.id }, files: [CONTENT_SCRIPT] }),
    );
  };
  return {
    check: read,
    retry: read,
    async leaveReaderView() {
      if (tab) await (browser.tabs as unknown as ReaderViews).toggleReaderMode(tab.id);
    },
    async jump(finding) {
      if (tab && (await askTab(tab.id, 'marks/reveal', { findingId: finding.id })) === true) leave();
    },
    async mute({ kind, entries }, muted) {
      await ask('mute', { kind, entries: [...entries], muted });
    },
    async openOptions(at) {
      await ask('options/open', { at });
      leave();
    },
    copy: (page, findings) => navigator.clipboard.writeText(reportAsText(page, findings, translator)),
    save(page, findings) {
      saveFile('doi-chieu.claimreview.jsonld', 'application/ld+json', claimReviews(page, findings, translator));
    },
    async setLanguage(language) {
      await changeSettings(() => ({ language }));
    },
    async step(by) {
      if (tab) await askTab(tab.id, 'marks/step', { by }).catch(() => false);
    },
  } satisfies PanelActions;
}
