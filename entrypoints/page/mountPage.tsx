import { type ComponentChild, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Translation } from '../../components/Translation.tsx';
import { translator } from '../../lib/locales/reading/index.ts';
import { tokensCss } from '../../lib/marks/tokens.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { loadSettings, watchSettings } from '../../lib/settings/stored.ts';

/** What a page shows, by the settings of the moment and what was loaded before anything was drawn. */
type View<Loaded> = (settings: Settings, loaded: Loaded) => ComponentChild;

/** What must be there before anything is drawn, so that a page is drawn once. */
interface Needed<Loaded> {
  readonly settings: Promise<Settings>;
  readonly loaded: Promise<Loaded>;
}

/** Starts a page of the extension: tokens, theme and language first, then the view, which follows the settings from then on. */
export async function mountPage<Loaded = undefined>(view: View<Loaded>, load?: () => Needed<Loaded>): Promise<void> {
  const needed = load?.();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss(':root'));
  document.adoptedStyleSheets.push(sheet);
  const [settings, loaded] = await Promise.all([needed?.settings ?? loadSettings(), needed?.loaded]);
  const root = document.querySelector('#root')!;
  render(<Page initial={settings} view={(current) => view(current, loaded as Loaded)} />, root);
}

function Page({ initial, view }: { initial: Settings; view: (settings: Settings) => ComponentChild }) {
  const [settings, setSettings] = useState(initial);
  useEffect(() => {
    const mounted = new AbortController();
    watchSettings(mounted.signal, setSettings);
    return () => mounted.abort();
  }, []);
  applyLook(settings);
  return <Translation value={translator(settings.language)}>{view(settings)}</Translation>;
}

/** Also remembers the look where the first-paint script finds it without waiting. */
function applyLook({ language, theme }: Settings): void {
  document.documentElement.lang = language;
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
  localStorage.setItem('look', JSON.stringify({ language, theme }));
}
