import type { Settings } from '../../lib/settings/settings.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import type { News } from '../../lib/store/news.ts';
import { glance, look } from './look.ts';
import { type TabView, viewOf } from './useTab.ts';

/** What a panel needs before it can be drawn. */
export interface LoadedPanel {
  readonly settings: Settings;
  readonly view: TabView;
  readonly news: News;
}

/** All that a panel draws at first, asked for at once. */
export async function loadPanel(): Promise<LoadedPanel> {
  const [first, settings] = await Promise.all([glance(), loadSettings()]);
  // A first look has the gravest findings, and those may be left out.
  const { facts, publishers } = settings.muted;
  const found = facts.length === 0 && publishers.length === 0 ? first : await look();
  return { settings, view: viewOf(found), news: found.news };
}
