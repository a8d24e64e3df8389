import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import findingsCss from '../../components/findings.css?inline';
import { Panel } from '../../components/Panel.tsx';
import pageCss from '../../components/page.css?inline';
import panelCss from '../../components/panel.css?inline';
import { translator } from '../../lib/locales/reading/index.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { adoptStyles, mountPage } from '../page/mountPage.tsx';
import { applyRememberedLook } from '../page/rememberedLook.ts';
import { type LoadedPanel, loadPanel } from './loadPanel.ts';
import { openAside } from './openAside.ts';
import { panelActions } from './panelActions.ts';
import { useNews } from './useNews.ts';
import { useActiveTab } from './useTab.ts';

/**
 * The popup or the side panel: the element of the page says which. One script with all that it shows and how that looks, for a popup is
 * opened many times a day and waits for each file that it names. The marks are for `npm run bench:popup`.
 */
export default defineUnlistedScript(() => {
  performance.mark('asked');
  const loading = loadPanel();
  applyRememberedLook();
  adoptStyles(findingsCss + pageCss + panelCss);
  const Shown = document.documentElement.dataset['panel'] === 'popup' ? Popup : SidePanel;
  void loading.then((loaded) => {
    performance.mark('answered');
    mountPage(loaded.settings, (settings) => <Shown settings={settings} loaded={loaded} />);
    performance.mark('rendered');
  });
});

interface ShownProps {
  readonly settings: Settings;
  readonly loaded: LoadedPanel;
}

function Popup({ settings, loaded }: ShownProps) {
  const { tab, state } = useActiveTab(loaded.view);
  const news = useNews(loaded.news);
  // A popup covers the words that the reader asked to see.
  const { step, ...actions } = panelActions(tab, translator(settings.language), () => window.close());
  return (
    <Panel state={state} settings={settings} news={news} actions={{ ...actions, openAside: () => openAside(tab) }} />
  );
}

function SidePanel({ settings, loaded }: ShownProps) {
  const { tab, state } = useActiveTab(loaded.view);
  const news = useNews(loaded.news);
  const actions = panelActions(tab, translator(settings.language), () => {});
  return <Panel state={state} settings={settings} news={news} actions={actions} />;
}
