/**
 * What is known of each open tab, in the browser's session storage: it outlives the background's sleep, never reaches the disk, and the
 * popup reads it without waking anything. Nobody but the extension's own pages can write there, and browsers empty it when the extension
 * is updated: what is found is what {@link saveTabState} wrote.
 */
import { browser } from 'wxt/browser';
import type { CheckedPage } from '../report/checkedPage.ts';
import { glanceOf } from '../report/glance.ts';

export type TabState =
  | { readonly status: 'reading' | 'not-article' | 'foreign'; readonly url: string }
  | { readonly status: 'checked'; readonly url: string; readonly reading: string; readonly page: CheckedPage }
  | { readonly status: 'error'; readonly url: string; readonly message: string };
export type CheckedTab = Extract<TabState, { status: 'checked' }>;

/** Where all that is known of a tab stands in session storage. */
export const tabKey = (tabId: number) => `tab:${tabId}`;
/** Where as much of it stands as a panel draws at first. */
export const glanceKey = (tabId: number) => `glance:${tabId}`;

/** Writes down what is known of a tab, in place of what was. @throws where the session storage is full */
export async function saveTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set(storedTab(tabId, state));
}

/** What stands in session storage of a tab, by name: all that is known, and what a panel draws at first. */
export function storedTab(tabId: number, state: TabState): Record<string, TabState> {
  const glance = state.status === 'checked' ? { ...state, page: glanceOf(state.page) } : state;
  return { [tabKey(tabId)]: state, [glanceKey(tabId)]: glance };
}

/** Forgets a tab. */
export async function dropTabState(tabId: number): Promise<void> {
  await browser.storage.session.remove([tabKey(tabId), glanceKey(tabId)]);
}

/** All tabs that hold a checked article. */
export async function checkedTabs(): Promise<{ tabId: number; state: CheckedTab }[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => {
    const state = key.startsWith('tab:') ? (value as TabState) : undefined;
    return state?.status === 'checked' ? [{ tabId: Number(key.slice(4)), state }] : [];
  });
}

/** Calls back each time that a tab's state changes; with `undefined` when it is dropped. Stops at `signal`. */
export function watchTabState(
  tabId: number,
  signal: AbortSignal,
  onChange: (state: TabState | undefined) => void,
): void {
  const key = tabKey(tabId);
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (key in changes) onChange(changes[key]?.newValue as TabState | undefined);
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener), { once: true });
}
