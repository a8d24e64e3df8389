import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PanelState } from '../../components/Panel.tsx';
import { sendToTab } from '../../lib/messages/channel.ts';
import { loadTabState, type TabState, watchTabState } from '../../lib/store/tabState.ts';

export interface Tab {
  readonly id: number;
  /** Known only where the reader has let the extension look: on named sites, and on a tab where the toolbar button was clicked. */
  readonly url: string | undefined;
}

/** The tab in front of the reader, followed when it changes. */
export function useActiveTab(): Tab | undefined {
  const [tab, setTab] = useState<Tab>();
  useEffect(() => {
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      if (active?.id !== undefined) setTab({ id: active.id, url: active.url });
    };
    void look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(look);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(look);
    };
  }, []);
  return tab;
}

/** What the extension knows of a tab, as the panel shows it, followed while it changes. */
export function useTabPanel(tab: Tab | undefined): PanelState {
  const [state, setState] = useState<PanelState>({ status: 'loading' });
  useEffect(() => {
    if (!tab) return;
    const shown = new AbortController();
    const show = (known: TabState | undefined) => {
      if (!shown.signal.aborted) setState(known && known.status !== 'reading' ? known : { status: 'loading' });
    };
    watchTabState(tab.id, shown.signal, show);
    Promise.all([loadTabState(tab.id), sendToTab(tab.id, 'page/ping', undefined).catch(() => undefined)]).then(
      ([known, answer]) => {
        if (answer !== undefined) show(known);
        else if (!shown.signal.aborted) setState(unread(tab));
      },
    );
    return () => shown.abort();
  }, [tab?.id, tab?.url]);
  return state;
}

/** A tab where nobody reads: a site that is not named, or a page that the browser keeps to itself. */
function unread({ url }: Tab): PanelState {
  if (url !== undefined && !/^https?:/.test(url)) return { status: 'forbidden' };
  return { status: 'unsupported' };
}
