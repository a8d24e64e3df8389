import { isMuted, isSiteMuted } from '../lib/settings/muted.ts';
import type { Settings } from '../lib/settings/settings.ts';
import type { CheckedTab, TabState } from '../lib/store/tabState.ts';
import { type Finding, isFlag } from '../lib/verdict/finding.ts';
import { type FindingActions, FindingItem } from './FindingItem.tsx';
import { Notice } from './Notice.tsx';
import { useTranslation } from './Translation.tsx';

export type PanelState =
  | Exclude<TabState, { status: 'reading' }>
  | { readonly status: 'loading' | 'unsupported' | 'forbidden' };

export interface PanelActions extends FindingActions {
  readonly check: () => void;
  readonly retry: () => void;
  readonly openOptions: () => void;
}

export interface PanelProps {
  readonly state: PanelState;
  readonly settings: Settings;
  readonly actions: PanelActions;
}

/** What the popup and the side panel show of the tab in front of the reader. */
export function Panel({ state, settings, actions }: PanelProps) {
  const { t } = useTranslation();
  switch (state.status) {
    case 'loading':
      return (
        <main data-state="loading" aria-busy="true">
          <Notice title={t('state.loading')} />
        </main>
      );
    case 'unsupported':
      return (
        <main data-state="unsupported">
          <Notice
            title={t('state.unsupported.title')}
            body={t('state.unsupported.body')}
            action={{ label: t('state.unsupported.action'), run: actions.check }}
          />
        </main>
      );
    case 'forbidden':
      return (
        <main data-state="forbidden">
          <Notice title={t('state.forbidden.title')} body={t('state.forbidden.body')} />
        </main>
      );
    case 'not-article':
      return (
        <main data-state="not-article">
          <Notice title={t('state.notArticle.title')} body={t('state.notArticle.body')} />
        </main>
      );
    case 'error':
      return (
        <main data-state="error">
          <Notice
            title={t('state.error.title')}
            body={t('state.error.body')}
            action={{ label: t('state.error.action'), run: actions.retry }}
          />
        </main>
      );
    case 'checked':
      return <CheckedPanel state={state} settings={settings} actions={actions} />;
  }
}

function CheckedPanel({ state, settings, actions }: PanelProps & { state: CheckedTab }) {
  const { t, date } = useTranslation();
  const { article, report } = state;
  const shown = report.findings.filter((finding) => !isMuted(settings, finding));
  const flags = shown.filter(({ verdict }) => isFlag(verdict));
  const matches = shown.filter(({ verdict }) => verdict === 'supported');
  const uncompared = shown.filter(({ verdict }) => verdict === 'unverifiable');
  const kind = isSiteMuted(settings, state.url)
    ? 'muted'
    : flags.length > 0
      ? 'findings'
      : report.compared > 0
        ? 'clean'
        : 'nothing-comparable';
  return (
    <main data-state={kind}>
      <header class="article">
        <h1>{article.title}</h1>
        <p class="aside">
          {article.site} ·{' '}
          {article.publishedAt
            ? t('popup.published', { when: date(article.publishedAt) })
            : t('popup.publishedUnknown')}
        </p>
        <p class="aside">{t('popup.summary', { claims: report.claims, compared: report.compared })}</p>
      </header>
      {kind === 'findings' && (
        <div role="status">
          <h2>{t('popup.findings', { count: flags.length })}</h2>
        </div>
      )}
      {kind === 'clean' && <Notice title={t('state.nothingFound.title')} body={t('state.nothingFound.body')} />}
      {kind === 'nothing-comparable' && (
        <Notice title={t('state.nothingComparable.title')} body={t('state.nothingComparable.body')} />
      )}
      <FindingList findings={flags} actions={actions} />
      {matches.length > 0 && (
        <details class="others">
          <summary>{t('popup.matches', { count: matches.length })}</summary>
          <FindingList findings={matches} actions={actions} />
        </details>
      )}
      {uncompared.length > 0 && (
        <details class="others">
          <summary>{t('popup.uncompared', { count: uncompared.length })}</summary>
          <FindingList findings={uncompared} actions={actions} />
        </details>
      )}
      <footer>
        <span class="aside">{t('popup.baseAsOf', { when: date(state.baseAsOf) })}</span>
        <button type="button" onClick={actions.openOptions}>
          {t('popup.options')}
        </button>
      </footer>
    </main>
  );
}

function FindingList({ findings, actions }: { findings: readonly Finding[]; actions: FindingActions }) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <FindingItem key={finding.id} finding={finding} actions={actions} />
      ))}
    </ul>
  );
}
