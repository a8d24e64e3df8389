import { parseSettings, type Settings } from '../../lib/settings/settings.ts';
import { type News, parseNews } from '../../lib/store/news.ts';
import { look, type RawLook, startLook } from './look.ts';
import { type TabView, viewOf } from './useTab.ts';

/** What a panel needs before it can be drawn. */
export interface LoadedPanel {
  readonly view: TabView;
  readonly news: News;
}

/** From what the panel's first script has asked for. */
export function loadPanel(): { readonly settings: Promise<Settings>; readonly loaded: Promise<LoadedPanel> } {
  const first = globalThis.firstLook ?? startLook();
  const settings = first.settings.then((stored) => parseSettings(stored ?? {}));
  return { settings, loaded: load(first.look, settings) };
}

async function load(glance: Promise<RawLook>, settings: Promise<Settings>): Promise<LoadedPanel> {
  const [raw, { muted }] = await Promise.all([glance, settings]);
  // A first look has the evidence of the first findings, and those may be left out.
  const isEnough = muted.facts.length === 0 && muted.publishers.length === 0;
  return { view: viewOf(isEnough ? raw : await look()), news: parseNews(raw.news) };
}
