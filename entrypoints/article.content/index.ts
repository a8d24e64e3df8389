import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteExcludePatterns, siteMatchPatterns } from '../../lib/article/sites/index.ts';
import { startSession } from './session.tsx';

export default defineContentScript({
  matches: siteMatchPatterns(),
  excludeMatches: siteExcludePatterns(),
  runAt: 'document_idle',
  main(context) {
    void startSession(document, { signal: context.signal, isAlive: () => context.isValid });
  },
});
