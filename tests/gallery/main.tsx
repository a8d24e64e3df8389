/** Shows one state: /?state=popup-findings&language=vi&theme=light */
import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import findingsCss from '../../components/findings.css?inline';
import optionsCss from '../../components/options.css?inline';
import pageCss from '../../components/page.css?inline';
import panelCss from '../../components/panel.css?inline';
import { Translation } from '../../components/Translation.tsx';
import wideCss from '../../components/wide.css?inline';
import { translator } from '../../lib/locales/reading/index.ts';
import { tokensCss } from '../../lib/marks/tokens.ts';
import { PAGE_STATES } from './pages.tsx';
import { READING_STATES, type State } from './states.tsx';
import storeCss from './store.css?inline';
import { STORE_STATES } from './store.tsx';

const STATES: readonly State[] = [...READING_STATES, ...PAGE_STATES, ...STORE_STATES];

const parameters = new URLSearchParams(location.search);
const language = parameters.get('language') === 'en' ? 'en' : 'vi';
const state = STATES.find(({ name }) => name === parameters.get('state')) ?? STATES[0]!;

const FRAMES: Readonly<Record<State['frame'], string>> = {
  popup: `${pageCss}\n${panelCss}\nbody { width: 400px; min-height: 200px; }`,
  side: `${pageCss}\n${panelCss}`,
  page: `${pageCss}\n${wideCss}\n${optionsCss}`,
  card: `${cardCss} body { margin: 0; background: var(--surface); padding: 16px; } .bubble { position: static; }`,
  picture: storeCss,
  tile: storeCss,
  list: `${cardCss} body { margin: 0; min-height: 200px; background: var(--surface); }`,
};

/** In pixels; without a height, as high as it comes. */
const SIZES: Readonly<Record<State['frame'], { readonly width: number; readonly height?: number }>> = {
  popup: { width: 400 },
  side: { width: 360 },
  card: { width: 460 },
  list: { width: 460 },
  page: { width: 1100 },
  picture: { width: 1280, height: 800 },
  tile: { width: 440, height: 280 },
};
document.body.dataset['states'] = JSON.stringify(STATES.map(({ name, frame }) => ({ name, ...SIZES[frame] })));

const sheet = new CSSStyleSheet();
sheet.replaceSync(`${tokensCss(':root')}\n${findingsCss}\n${FRAMES[state.frame]}`);
document.adoptedStyleSheets.push(sheet);
document.documentElement.lang = language;
document.documentElement.style.colorScheme = parameters.get('theme') === 'dark' ? 'dark' : 'light';
const view = <Translation value={translator(language)}>{state.view(language)}</Translation>;
const framed =
  state.frame === 'card' || state.frame === 'list' ? (
    <main>
      <h1 class="unseen">{state.name}</h1>
      {state.frame === 'card' ? <div class="bubble">{view}</div> : view}
    </main>
  ) : (
    view
  );
render(framed, document.querySelector('#root')!);
if (state.frame === 'list') document.querySelector<HTMLElement>('button')?.focus();
