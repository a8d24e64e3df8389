import { useEffect, useState } from 'preact/hooks';
import { LookSection } from '../../components/options/LookSection.tsx';
import { OptionsFrame, type Section, sectionOf } from '../../components/options/OptionsFrame.tsx';
import { SitesSection } from '../../components/options/SitesSection.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { PagesTranslation } from '../../components/PagesTranslation.tsx';
import { SITES } from '../../lib/article/sites/index.ts';
import { pagesTranslator } from '../../lib/locales/pages/index.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { changeMuted, changeSettings, loadSettings } from '../../lib/settings/stored.ts';
import { BUNDLED } from '../../lib/store/bundled.ts';
import { doorToDatabase } from '../../lib/store/database.ts';
import { openSync } from '../../lib/store/openSync.ts';
import { adoptStyles, mountPage } from '../page/mountPage.tsx';
import { Data } from './Data.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { Publishers } from './Publishers.tsx';

const door = doorToDatabase();
const database = door.open();
const sync = await openSync(door, BUNDLED).sync;
const sites = SITES.map(({ name, hosts: [host] }) => ({ name, host: host! }));

function Options({ settings }: { settings: Settings }) {
  const [section, setSection] = useState(sectionOf(location.hash));
  useEffect(() => {
    const follow = () => setSection(sectionOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <PagesTranslation value={pagesTranslator(settings.language)}>
      <PageFrame onLanguage={(language) => void changeSettings(() => ({ language }))}>
        <OptionsFrame section={section}>
          <Content section={section} settings={settings} />
        </OptionsFrame>
      </PageFrame>
    </PagesTranslation>
  );
}

function Content({ section, settings }: { section: Section; settings: Settings }) {
  switch (section) {
    case 'publishers':
      return <Publishers sync={sync} />;
    case 'facts':
      return <Facts />;
    case 'history':
      return <History database={database} settings={settings} />;
    case 'sites':
      return (
        <SitesSection
          settings={settings}
          sites={sites}
          onMute={(kind, entry, muted) => void changeMuted(kind, [entry], muted)}
        />
      );
    case 'look':
      return <LookSection settings={settings} onChange={(change) => void changeSettings(() => change)} />;
    case 'data':
      return <Data database={database} />;
  }
}

adoptStyles();
mountPage(await loadSettings(), (settings) => <Options settings={settings} />);
