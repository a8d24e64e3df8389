import { parseSettings, type Settings } from '../../lib/settings/settings.ts';
import { NEWS_KEY } from '../../lib/store/keys.ts';
import { type News, parseNews } from '../../lib/store/news.ts';
import { startLook } from './look.ts';
import { type TabView, viewOf } from './useTab.ts';

/** What a panel needs before it can be drawn. */
export interface LoadedPanel {
  readonly view: TabView;
  readonly news: News;
}

/** From what the panel's first script has asked for. */
export function loadPanel(): { readonly settings: Promise<Settings>; readonly loaded: Promise<LoadedPanel> } {
  const { settings, look } = globalThis.firstLook ?? startLook();
  return {
    settings: settings.then((stored) => parseSettings(stored ?? {})),
    loaded: look.then((raw) => ({ view: viewOf(raw), news: parseNews(raw.session[NEWS_KEY]) })),
  };
}
