import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PanelState } from '../../components/Panel.tsx';
import { tabKey } from '../../lib/store/keys.ts';
import { loadTabState, parseTabState, type TabState, watchTabState } from '../../lib/store/tabState.ts';
import { look, type RawLook, type Tab } from './look.ts';

/** A tab and what is known of it. */
export interface TabView {
  readonly tab: Tab | undefined;
  readonly state: PanelState;
}

/** A tab as the panel can show it at once. */
export function viewOf({ tab, session, isRead }: RawLook): TabView {
  if (!tab) return { tab, state: { status: 'loading' } };
  return { tab, state: isRead ? asPanelState(parseTabState(session[tabKey(tab.id)])) : unread(tab) };
}

/** The tab in front of the reader, followed when it changes or another comes to the front. */
export function useActiveTab(first: TabView): TabView {
  const [view, setView] = useState(first);
  useEffect(() => {
    const lookAgain = () => void look().then((raw) => setView(viewOf(raw)));
    browser.tabs.onActivated.addListener(lookAgain);
    browser.tabs.onUpdated.addListener(lookAgain);
    return () => {
      browser.tabs.onActivated.removeListener(lookAgain);
      browser.tabs.onUpdated.removeListener(lookAgain);
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
