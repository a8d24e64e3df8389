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

/** A tab and what is known of it. */
export interface TabView {
  readonly tab: Tab | undefined;
  readonly state: PanelState;
}

/** The tab in front of the reader, as the panel can show it at once. */
export async function lookAtActiveTab(): Promise<TabView> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return { tab: undefined, state: { status: 'loading' } };
  const tab = { id: active.id, url: active.url };
  const [known, answer] = await Promise.all([
    loadTabState(tab.id),
    sendToTab(tab.id, 'page/ping', undefined).catch(() => undefined),
  ]);
  return { tab, state: answer === undefined ? unread(tab) : asPanelState(known) };
}

/** The tab in front of the reader, followed when it changes or another comes to the front. */
export function useActiveTab(first: TabView): TabView {
  const [view, setView] = useState(first);
  useEffect(() => {
    const look = () => void lookAtActiveTab().then(setView);
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(look);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(look);
    };
  }, []);
  const { tab } = view;
  useEffect(() => {
    if (!tab) return;
    const shown = new AbortController();
    const show = (known: TabState | undefined) => setView({ tab, state: asPanelState(known) });
    watchTabState(tab.id, shown.signal, show);
    // What came between the first look and the watch would be missed.
    if (view.state.status === 'loading') {
      void loadTabState(tab.id).then((known) => known && !shown.signal.aborted && show(known));
    }
    return () => shown.abort();
  }, [tab?.id, tab?.url]);
  return view;
}

function asPanelState(known: TabState | undefined): PanelState {
  return known && known.status !== 'reading' ? known : { status: 'loading' };
}

/** A tab where nobody reads: a site that is not named, or a page that the browser keeps to itself. */
function unread({ url }: Tab): PanelState {
  return { status: url !== undefined && !/^https?:/.test(url) ? 'forbidden' : 'unsupported' };
}
