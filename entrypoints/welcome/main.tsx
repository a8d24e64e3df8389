import { PageFrame } from '../../components/PageFrame.tsx';
import { PagesTranslation } from '../../components/PagesTranslation.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { SITES } from '../../lib/article/sites/index.ts';
import { pagesTranslator } from '../../lib/locales/pages/index.ts';
import { send } from '../../lib/messages/channel.ts';
import { changeSettings, loadSettings } from '../../lib/settings/stored.ts';
import { adoptStyles, mountPage } from '../page/mountPage.tsx';

adoptStyles();
mountPage(await loadSettings(), ({ language }) => (
  <PagesTranslation value={pagesTranslator(language)}>
    <PageFrame onLanguage={(chosen) => void changeSettings(() => ({ language: chosen }))}>
      <Welcome
        sites={SITES.map(({ name }) => name)}
        sampleUrl="/sample.html"
        onOptions={() => void send('options/open', { at: '' })}
      />
    </PageFrame>
  </PagesTranslation>
));
