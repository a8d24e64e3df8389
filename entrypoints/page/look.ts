import { browser } from 'wxt/browser';
import { SETTINGS_KEY } from '../../lib/settings/key.ts';
import { glanceKey, NEWS_KEY, tabKey } from '../../lib/store/keys.ts';

export interface Tab {
  readonly id: number;
  /** Known only where the reader has let the extension look: on named sites, and on a tab where the toolbar button was clicked. */
  readonly url: string | undefined;
}

/** What a panel shows, as it was found: whoever takes it parses it. */
export interface RawLook {
  /** The tab in front of the reader. */
  readonly tab: Tab | undefined;
  /** What is known of that tab. */
  readonly state: unknown;
  /** What is new of the facts. */
  readonly news: unknown;
  /** Whether someone reads in that tab. */
  readonly isRead: boolean;
}

/** Answers are on their way before the panel's own code has arrived. */
export interface FirstLook {
  readonly settings: Promise<unknown>;
  readonly look: Promise<RawLook>;
}

declare global {
  var firstLook: FirstLook | undefined;
}

/** Asks for everything at once. Without what parses it: this also runs in a script of its own that must be small. */
export function startLook(): FirstLook {
  return { settings: browser.storage.local.get(SETTINGS_KEY).then((stored) => stored[SETTINGS_KEY]), look: glance() };
}

/**
 * As much as a panel draws at first. A busy page answers late: where the browser says that the tab still shows the address that was read
 * there, its answer is not waited for.
 */
function glance(): Promise<RawLook> {
  return lookFor(
    glanceKey,
    (state, { url }) => url !== undefined && (state as { url?: unknown } | undefined)?.url === url,
  );
}

/** All that is known of the tab in front of the reader. */
export function look(): Promise<RawLook> {
  return lookFor(tabKey, () => false);
}

async function lookFor(
  keyOf: (tabId: number) => string,
  isSurelyRead: (state: unknown, tab: Tab) => boolean,
): Promise<RawLook> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return { tab: undefined, state: undefined, news: undefined, isRead: false };
  const tab = { id: active.id, url: active.url };
  const answer = browser.tabs.sendMessage(tab.id, { type: 'page/ping' }, { frameId: 0 }).then(isAnswer, () => false);
  const key = keyOf(tab.id);
  const { [key]: state, [NEWS_KEY]: news } = await browser.storage.session.get([key, NEWS_KEY]);
  return { tab, state, news, isRead: isSurelyRead(state, tab) || (await answer) };
}

const isAnswer = (answer: unknown) => typeof answer === 'object' && answer !== null && 'value' in answer;
