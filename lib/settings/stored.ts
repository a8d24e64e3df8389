import { browser } from 'wxt/browser';
import { type Muted, type MutedKind, parseSettings, type Settings } from './settings.ts';

const SETTINGS_KEY = 'settings';

/** The reader's settings; defaults for what was never chosen. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/** Changes some settings, on top of what stands in storage at that moment. Returns the whole. */
export async function changeSettings(change: (current: Settings) => Partial<Settings>): Promise<Settings> {
  const current = await loadSettings();
  const next = parseSettings({ ...current, ...change(current) });
  await browser.storage.local.set({ [SETTINGS_KEY]: next });
  return next;
}

/** Calls back with the settings each time that they change, in whatever window. Stops at `signal`. */
export function watchSettings(signal: AbortSignal, onChange: (settings: Settings) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[SETTINGS_KEY];
    if (change) onChange(parseSettings(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}

/** Leaves facts, publishers or sites out from now on, or takes them in again. */
export async function changeMuted(kind: MutedKind, entries: readonly Muted[], muted: boolean): Promise<void> {
  const ids = new Set(entries.map(({ id }) => id));
  await changeSettings(({ muted: lists }) => {
    const others = lists[kind].filter(({ id }) => !ids.has(id));
    return { muted: { ...lists, [kind]: muted ? [...others, ...entries] : others } };
  });
}
