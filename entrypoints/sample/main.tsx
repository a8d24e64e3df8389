import { PageFrame } from '../../components/PageFrame.tsx';
import { PagesTranslation } from '../../components/PagesTranslation.tsx';
import { SampleBanner } from '../../components/welcome/SampleBanner.tsx';
import { pagesTranslator } from '../../lib/locales/pages/index.ts';
import { changeSettings, loadSettings } from '../../lib/settings/stored.ts';
import { startSession } from '../article/session.tsx';
import { adoptStyles, mountPage } from '../page/mountPage.tsx';

adoptStyles();
mountPage(await loadSettings(), ({ language }) => (
  <PagesTranslation value={pagesTranslator(language)}>
    <PageFrame onLanguage={(chosen) => void changeSettings(() => ({ language: chosen }))}>
      <SampleBanner />
    </PageFrame>
  </PagesTranslation>
));
// From here on the sample is read as any newspaper's page is.
await startSession(document, { signal: new AbortController().signal, isAlive: () => true });
