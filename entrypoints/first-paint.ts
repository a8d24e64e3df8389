import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLook } from './page/look.ts';

/**
 * The first script of every page of the extension. Sets theme and language before the first paint, from what the page last showed; the
 * settings themselves load a moment later. In a panel it asks for all that is to be shown, so that the browser answers while the panel's
 * own code is still being read.
 */
export default defineUnlistedScript(() => {
  const root = document.documentElement;
  const { language, theme } = JSON.parse(localStorage.getItem('look') ?? '{}') as Record<string, unknown>;
  root.lang = language === 'en' ? 'en' : 'vi';
  if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
  if ('panel' in root.dataset) globalThis.firstLook = startLook();
});
