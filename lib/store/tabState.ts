/**
 * What is known of each open tab, in the browser's session storage: it outlives the background's sleep, never reaches the disk, and the
 * popup reads it without waking anything.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { checkedPageSchema } from '../messages/shapes.ts';
import { glanceOf } from '../report/glance.ts';
import { glanceKey, tabKey } from './keys.ts';

const tabStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('reading'), url: z.string() }),
  z.object({ status: z.literal(['not-article', 'foreign']), url: z.string() }),
  z.object({ status: z.literal('checked'), url: z.string(), reading: z.string(), page: checkedPageSchema() }),
  z.object({ status: z.literal('error'), url: z.string(), message: z.string() }),
]);

export type TabState = z.infer<typeof tabStateSchema>;
export type CheckedTab = Extract<TabState, { status: 'checked' }>;

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
    const state = key.startsWith('tab:') ? parseTabState(value) : undefined;
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
    if (key in changes) onChange(parseTabState(changes[key]?.newValue));
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener), { once: true });
}

/** The state from what stands in storage; `undefined` for nothing, and for what an older version left there. */
export function parseTabState(stored: unknown): TabState | undefined {
  const result = tabStateSchema.safeParse(stored);
  return result.success ? result.data : undefined;
}
