import { browser } from 'wxt/browser';
import type { Tab } from './look.ts';

/** Firefox's own, which the typings of the other browser don't know. */
interface WithSidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Opens the findings beside the page: Chrome's side panel, Firefox's sidebar. Works in answer to a click only. */
export function openAside(tab: Tab | undefined): void {
  const { sidebarAction } = browser as WithSidebar;
  if (sidebarAction) void sidebarAction.open().then(() => window.close());
  else if (tab) void browser.sidePanel.open({ tabId: tab.id }).then(() => window.close());
}
