import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PanelState } from '../../components/Panel.tsx';
import { painted } from '../../components/painted.ts';
import { type TabState, watchTabState } from '../../lib/store/tabState.ts';
import { type Look, look, type Tab } from './look.ts';

/** A tab and what is known of it. */
export interface TabView {
  readonly tab: Tab | undefined;
  readonly state: PanelState;
}

/** A tab as the panel can show it at once. */
export function viewOf({ tab, state, isRead }: Look): TabView {
  if (!tab) return { tab, state: { status: 'loading' } };
  return { tab, state: isRead ? asPanelState(state) : unread(tab) };
}

/** The tab in front of the reader, followed when it changes or another comes to the front. */
export function useActiveTab(first: TabView): TabView {
  const [view, setView] = useState(first);
  const told = useRef(0);
  const lookAgain = async () => {
    for (;;) {
      const before = told.current;
      const found = await look();
      // What was told meanwhile is newer than what was found.
      if (before === told.current) return setView(viewOf(found));
    }
  };
  useEffect(() => {
    const onTabs = () => void lookAgain();
    browser.tabs.onActivated.addListener(onTabs);
    browser.tabs.onUpdated.addListener(onTabs);
    return () => {
      browser.tabs.onActivated.removeListener(onTabs);
      browser.tabs.onUpdated.removeListener(onTabs);
    };
  }, []);
  const { tab } = view;
  useEffect(() => {
    if (!tab) return;
    const shown = new AbortController();
    watchTabState(tab.id, shown.signal, (known) => {
      told.current += 1;
      setView({ tab, state: asPanelState(known) });
    });
    // What changed since the look before was told to nobody.
    void painted.then(() => (shown.signal.aborted ? undefined : lookAgain()));
    return () => shown.abort();
  }, [tab?.id, tab?.url]);
  return view;
}

function asPanelState(known: TabState | undefined): PanelState {
  return known && known.status !== 'reading' ? known : { status: 'loading' };
}

/** A tab where nobody reads: a site that is not named, or a page or a view that the browser keeps to itself. */
function unread({ url, inReaderView }: Tab): PanelState {
  if (inReaderView) return { status: 'reader-view' };
  return { status: url !== undefined && !/^https?:/.test(url) ? 'forbidden' : 'unsupported' };
}
