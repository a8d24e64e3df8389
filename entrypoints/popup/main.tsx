import { Panel } from '../../components/Panel.tsx';
import { translator } from '../../lib/locales/reading/index.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { mountPage } from '../page/mountPage.tsx';
import { openAside } from '../page/openAside.ts';
import { panelActions } from '../page/panelActions.ts';
import { useNews } from '../page/useNews.ts';
import { useActiveTab, useTabPanel } from '../page/useTab.ts';

function Popup({ settings }: { settings: Settings }) {
  const tab = useActiveTab();
  const state = useTabPanel(tab);
  // A popup covers the words that the reader asked to see.
  const actions = panelActions(tab, translator(settings.language), () => window.close());
  return (
    <Panel
      state={state}
      settings={settings}
      news={useNews()}
      actions={{ ...actions, openAside: () => openAside(tab) }}
    />
  );
}

void mountPage((settings) => <Popup settings={settings} />);
