import { browser } from 'wxt/browser';
import { SETTINGS_KEY } from '../../lib/settings/key.ts';
import { NEWS_KEY, tabKey } from '../../lib/store/keys.ts';

export interface Tab {
  readonly id: number;
  /** Known only where the reader has let the extension look: on named sites, and on a tab where the toolbar button was clicked. */
  readonly url: string | undefined;
}

/** What a panel shows, as it was found: whoever takes it parses it. */
export interface RawLook {
  /** The tab in front of the reader. */
  readonly tab: Tab | undefined;
  /** By the names in session storage. */
  readonly session: Readonly<Record<string, unknown>>;
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
  return { settings: browser.storage.local.get(SETTINGS_KEY).then((stored) => stored[SETTINGS_KEY]), look: look() };
}

export async function look(): Promise<RawLook> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return { tab: undefined, session: {}, isRead: false };
  const tab = { id: active.id, url: active.url };
  const [session, isRead] = await Promise.all([
    browser.storage.session.get([tabKey(tab.id), NEWS_KEY]),
    browser.tabs.sendMessage(tab.id, { type: 'page/ping' }, { frameId: 0 }).then(isAnswer, () => false),
  ]);
  return { tab, session, isRead };
}

const isAnswer = (answer: unknown) => typeof answer === 'object' && answer !== null && 'value' in answer;
