/** Every state of what stands beside an article, by name, as views of fixtures. */
import type { ComponentChild } from 'preact';
import { Card, MutedCard } from '../../components/Card.tsx';
import { MarkList } from '../../components/MarkList.tsx';
import { Panel, type PanelActions, type PanelProps, type PanelState } from '../../components/Panel.tsx';
import { translator } from '../../lib/locales/reading/index.ts';
import { wrongFlagLetter } from '../../lib/report/wrongFlag.ts';
import { DEFAULT_SETTINGS, type Language, type Settings } from '../../lib/settings/settings.ts';
import { CLEAN_PAGE, CONTRADICTED, CROWDED_PAGE, DISPUTED, EMPTY_PAGE, OUTDATED, PAGE, TIMELINE } from './fixtures.ts';

/**
 * `page`: laid out as a page of the extension; `card`: inside the card's element on a page; `picture` and `tile`: as the stores' listings
 * show it.
 */
export interface State {
  readonly name: string;
  readonly frame: 'popup' | 'side' | 'card' | 'list' | 'page' | 'picture' | 'tile';
  readonly view: (language: Language) => ComponentChild;
}

const nothing = () => {};
export const ACTIONS: PanelActions = {
  check: nothing,
  retry: nothing,
  leaveReaderView: nothing,
  openOptions: nothing,
  openAside: nothing,
  copy: async () => {},
  save: nothing,
  setLanguage: nothing,
  jump: nothing,
  mute: nothing,
};

/** At the side of the page. */
const { openAside, ...within } = ACTIONS;
const ASIDE: PanelActions = { ...within, step: nothing };

function panel(name: string, state: PanelState, more: Partial<PanelProps> = {}): State {
  return {
    name,
    frame: 'popup',
    view: () => <Panel state={state} settings={DEFAULT_SETTINGS} news={{}} actions={ACTIONS} {...more} />,
  };
}

const URL = PAGE.article.url;
const muting = (muted: Partial<Settings['muted']>): Settings => ({
  ...DEFAULT_SETTINGS,
  muted: { ...DEFAULT_SETTINGS.muted, ...muted },
});

export function card(name: string, finding: typeof CONTRADICTED, total = 4): State {
  return {
    name,
    frame: 'card',
    view: (language) => (
      <Card
        finding={finding}
        timeline={finding === DISPUTED ? undefined : TIMELINE}
        letter={() => wrongFlagLetter(PAGE.article, finding, PAGE.contexts[finding.id], translator(language))}
        site="vnexpress.net"
        index={1}
        total={total}
        onStep={nothing}
        onMute={nothing}
        onClose={nothing}
      />
    ),
  };
}

export const READING_STATES: readonly State[] = [
  panel('popup-findings', { status: 'checked', url: URL, page: PAGE }),
  panel('popup-crowded', { status: 'checked', url: URL, page: CROWDED_PAGE }),
  panel('popup-clean', { status: 'checked', url: URL, page: CLEAN_PAGE }),
  panel('popup-nothing-comparable', { status: 'checked', url: URL, page: EMPTY_PAGE }),
  panel('popup-loading', { status: 'loading' }),
  panel('popup-not-article', { status: 'not-article', url: URL }),
  panel('popup-foreign', { status: 'foreign', url: URL }),
  panel('popup-unsupported', { status: 'unsupported' }),
  panel('popup-forbidden', { status: 'forbidden' }),
  panel('popup-reader-view', { status: 'reader-view' }),
  panel('popup-error', { status: 'error', url: URL, message: 'base.json: 404' }),
  panel(
    'popup-site-muted',
    { status: 'checked', url: URL, page: PAGE },
    { settings: muting({ sites: [{ id: 'vnexpress.net', label: 'vnexpress.net' }] }) },
  ),
  panel(
    'popup-fact-muted',
    { status: 'checked', url: URL, page: PAGE },
    { settings: muting({ facts: [{ id: 'Đối Chiếu/fact-signed', label: 'số quốc gia ký: 72 quốc gia' }] }) },
  ),
  panel('popup-old-base', { status: 'checked', url: URL, page: CLEAN_PAGE }, { news: { oldSince: '2025-10-26' } }),
  panel(
    'popup-syncing',
    { status: 'checked', url: URL, page: CLEAN_PAGE },
    { news: { working: { kind: 'sync', done: 12, total: 64 }, flipped: 3 } },
  ),
  {
    ...panel('side-findings', { status: 'checked', url: URL, page: PAGE }, { actions: ASIDE }),
    frame: 'side',
  },
  card('card-contradicted', CONTRADICTED),
  card('card-disputed', DISPUTED),
  card('card-outdated', OUTDATED),
  { name: 'card-muted', frame: 'card', view: () => <MutedCard onUndo={nothing} onClose={nothing} /> },
  {
    name: 'mark-list',
    frame: 'list',
    view: () => <MarkList findings={[CONTRADICTED, DISPUTED, OUTDATED]} onOpen={nothing} />,
  },
];
