import { type ComponentChild, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Translation } from '../../components/Translation.tsx';
import { translator } from '../../lib/locales/reading/index.ts';
import { tokensCss } from '../../lib/marks/tokens.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { watchSettings } from '../../lib/settings/stored.ts';
import { applyLook } from './rememberedLook.ts';

/** Has the page take the design tokens, and `css` that stands on them. */
export function adoptStyles(css = ''): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss(':root') + css);
  document.adoptedStyleSheets.push(sheet);
}

/** Draws a page of the extension, which follows the settings from then on. @param view what it shows, by the settings of the moment */
export function mountPage(initial: Settings, view: (settings: Settings) => ComponentChild): void {
  render(<Page initial={initial} view={view} />, document.querySelector('#root')!);
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
