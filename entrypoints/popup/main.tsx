import { Panel } from '../../components/Panel.tsx';
import { translator } from '../../lib/locales/reading/index.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { type LoadedPanel, loadPanel } from '../page/loadPanel.ts';
import { mountPage } from '../page/mountPage.tsx';
import { openAside } from '../page/openAside.ts';
import { panelActions } from '../page/panelActions.ts';
import { useNews } from '../page/useNews.ts';
import { useActiveTab } from '../page/useTab.ts';

function Popup({ settings, loaded }: { settings: Settings; loaded: LoadedPanel }) {
  const { tab, state } = useActiveTab(loaded.view);
  const news = useNews(loaded.news);
  // A popup covers the words that the reader asked to see.
  const actions = panelActions(tab, translator(settings.language), () => window.close());
  return (
    <Panel state={state} settings={settings} news={news} actions={{ ...actions, openAside: () => openAside(tab) }} />
  );
}

void mountPage((settings, loaded) => <Popup settings={settings} loaded={loaded} />, loadPanel);
