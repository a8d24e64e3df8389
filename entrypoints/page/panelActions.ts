import { browser } from 'wxt/browser';
import type { PanelActions } from '../../components/Panel.tsx';
import { send, sendToTab } from '../../lib/messages/channel.ts';
import type { Tab } from './useTab.ts';

const CONTENT_SCRIPT = '/content-scripts/article.js';

/** What the buttons of the panel do to the tab. A popup closes after a jump, so that the words it jumped to can be seen. */
export function panelActions(tab: Tab | undefined, { closeAfterJump }: { closeAfterJump: boolean }): PanelActions {
  const readPage = async () => {
    if (tab) await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [CONTENT_SCRIPT] });
  };
  return {
    check: readPage,
    retry: readPage,
    async jump(finding) {
      if (!tab) return;
      const found = await sendToTab(tab.id, 'marks/reveal', { findingId: finding.id });
      if (found && closeAfterJump) window.close();
    },
    async mute(finding) {
      for (const fact of finding.facts) {
        await send('mute', { kind: 'facts', id: fact.factId, label: fact.value.vi, muted: true });
      }
    },
    report() {},
    async openOptions() {
      await send('options/open', { at: '' });
    },
  };
}
