import { Panel } from '../../components/Panel.tsx';
import { translator } from '../../lib/locales/reading/index.ts';
import { sendToTab } from '../../lib/messages/channel.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { type LoadedPanel, loadPanel } from '../page/loadPanel.ts';
import { mountPage } from '../page/mountPage.tsx';
import { panelActions } from '../page/panelActions.ts';
import { useNews } from '../page/useNews.ts';
import { useActiveTab } from '../page/useTab.ts';

function SidePanel({ settings, loaded }: { settings: Settings; loaded: LoadedPanel }) {
  const { tab, state } = useActiveTab(loaded.view);
  const news = useNews(loaded.news);
  const actions = panelActions(tab, translator(settings.language), () => {});
  const step = (by: 1 | -1) => tab && void sendToTab(tab.id, 'marks/step', { by }).catch(() => false);
  return <Panel state={state} settings={settings} news={news} actions={{ ...actions, step }} />;
}

void mountPage((settings, loaded) => <SidePanel settings={settings} loaded={loaded} />, loadPanel);
