import type { Settings } from '../../lib/settings/settings.ts';

/** Language and theme stand where a script can read them without waiting: in the storage that pages of the extension share. */
const NAME = 'look';

/** Sets the language and theme that a page of the extension last showed; the settings themselves are there a moment later. */
export function applyRememberedLook(): void {
  const root = document.documentElement;
  const { language, theme } = JSON.parse(localStorage.getItem(NAME) ?? '{}') as Record<string, unknown>;
  root.lang = language === 'en' ? 'en' : 'vi';
  if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
}

/** Sets language and theme as the reader chose them, and remembers them. */
export function applyLook({ language, theme }: Settings): void {
  document.documentElement.lang = language;
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
  localStorage.setItem(NAME, JSON.stringify({ language, theme }));
}
