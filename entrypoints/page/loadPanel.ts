import { loadNews, type News } from '../../lib/store/news.ts';
import { lookAtActiveTab, type TabView } from './useTab.ts';

/** What a panel needs before it can be drawn. */
export interface LoadedPanel {
  readonly view: TabView;
  readonly news: News;
}

export async function loadPanel(): Promise<LoadedPanel> {
  const [view, news] = await Promise.all([lookAtActiveTab(), loadNews()]);
  return { view, news };
}
