import { Panel } from '../../components/Panel.tsx';
import type { Settings } from '../../lib/settings/settings.ts';
import { mountPage } from '../page/mountPage.tsx';
import { panelActions } from '../page/panelActions.ts';
import { useActiveTab, useTabPanel } from '../page/useTab.ts';

function Popup({ settings }: { settings: Settings }) {
  const tab = useActiveTab();
  const state = useTabPanel(tab);
  return <Panel state={state} settings={settings} actions={panelActions(tab, { closeAfterJump: true })} />;
}

void mountPage((settings) => <Popup settings={settings} />);
