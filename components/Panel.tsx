import { useState } from 'preact/hooks';
import type { CheckedPage } from '../lib/report/checkedPage.ts';
import { AT_FIRST, flagsOf, UNFOLDED } from '../lib/report/glance.ts';
import { isMuted, isSiteMuted, siteHost } from '../lib/settings/muted.ts';
import type { Language, Settings } from '../lib/settings/settings.ts';
import type { News } from '../lib/store/news.ts';
import type { CheckedTab, TabState } from '../lib/store/tabState.ts';
import { type Finding, isFlag, VERDICTS, type Verdict } from '../lib/verdict/finding.ts';
import { type FindingActions, FindingItem, QuietFinding } from './FindingItem.tsx';
import type { Mute } from './FindingMenu.tsx';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';
import { usePainted } from './painted.ts';
import { useTranslation } from './Translation.tsx';
import { VerdictShape } from './VerdictMark.tsx';

const FLAGS = VERDICTS.filter(isFlag);

export type PanelState =
  | Exclude<TabState, { status: 'reading' | 'checked' }>
  | Omit<CheckedTab, 'reading'>
  | { readonly status: 'loading' | 'unsupported' | 'forbidden' | 'reader-view' };

export interface PanelActions extends FindingActions {
  /** Read a page of a site that is not named, because the reader asks. */
  readonly check: () => void;
  readonly retry: () => void;
  /** Show the page itself again in place of the browser's reader view of it. */
  readonly leaveReaderView: () => void;
  /** At a place in the options. */
  readonly openOptions: (at: string) => void;
  /** Absent where the panel already is at the side. */
  readonly openAside?: () => void;
  readonly copy: (page: CheckedPage, findings: readonly Finding[]) => Promise<void>;
  readonly save: (page: CheckedPage, findings: readonly Finding[]) => void;
  readonly setLanguage: (language: Language) => void;
  /** Present where the keyboard's place among the marks is shown: at the side of the page. */
  readonly step?: (by: 1 | -1) => void;
}

export interface PanelProps {
  readonly state: PanelState;
  readonly settings: Settings;
  readonly news: News;
  readonly actions: PanelActions;
}

/** What the popup and the side panel show of the tab in front of the reader. */
export function Panel(props: PanelProps) {
  const { t, language } = useTranslation();
  const { state, actions } = props;
  const other: Language = language === 'vi' ? 'en' : 'vi';
  return (
    <>
      <header class="bar">
        <span class="brand">{t('app.name')}</span>
        {actions.step && <Stepper step={actions.step} />}
        <button type="button" class="text" lang={other} onClick={() => actions.setLanguage(other)}>
          {t('language.other')}
        </button>
        <button type="button" class="icon" aria-label={t('popup.options')} onClick={() => actions.openOptions('')}>
          <Icon name="options" />
        </button>
      </header>
      <FactNews news={props.news} actions={actions} />
      {state.status === 'checked' ? <Checked {...props} page={state.page} /> : <Unchecked {...props} />}
    </>
  );
}

function Stepper({ step }: { step: (by: 1 | -1) => void }) {
  const { t } = useTranslation();
  return (
    <span class="stepper">
      <button type="button" class="icon" aria-label={t('finding.previous')} title="Alt+," onClick={() => step(-1)}>
        <Icon name="previous" />
      </button>
      <button type="button" class="icon" aria-label={t('finding.next')} title="Alt+." onClick={() => step(1)}>
        <Icon name="next" />
      </button>
    </span>
  );
}

function FactNews({ news: { oldSince, working, flipped }, actions }: Pick<PanelProps, 'news' | 'actions'>) {
  const { t, date } = useTranslation();
  if (oldSince === undefined && !working && !flipped) return null;
  return (
    <aside class="banner" aria-label={t('news.label')}>
      {flipped && (
        <p data-news="flipped">
          {t('news.flipped', { count: flipped })}{' '}
          <button type="button" class="text" onClick={() => actions.openOptions('history')}>
            {t('news.flippedShow')}
          </button>
        </p>
      )}
      {oldSince !== undefined && <p data-news="old">{t('news.old', { when: date(oldSince) })}</p>}
      {working && (
        <label data-news={working.kind}>
          {t(working.kind === 'sync' ? 'news.syncing' : 'news.history')}
          <progress value={working.done} max={working.total} />
        </label>
      )}
    </aside>
  );
}

function Unchecked({ state, actions }: PanelProps) {
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
    case 'reader-view':
      return (
        <main data-state="reader-view">
          <Notice
            title={t('state.readerView.title')}
            body={t('state.readerView.body')}
            action={{ label: t('state.readerView.action'), run: actions.leaveReaderView }}
          />
        </main>
      );
    case 'foreign':
      return (
        <main data-state="foreign">
          <Notice title={t('state.foreign.title')} body={t('state.foreign.body')} />
        </main>
      );
    case 'error':
      return (
        <main data-state="error">
          <Notice
            title={t('state.error.title')}
            body={t('state.error.body')}
            detail={state.message}
            action={{ label: t('state.error.action'), run: actions.retry }}
          />
        </main>
      );
    default:
      return (
        <main data-state="not-article">
          <Notice title={t('state.notArticle.title')} body={t('state.notArticle.body')} />
        </main>
      );
  }
}

function Checked({ page, settings, actions }: PanelProps & { page: CheckedPage }) {
  const { t, date } = useTranslation();
  const [undoable, setUndoable] = useState<Mute>();
  const { article, report } = page;
  const site = siteHost(article.url);
  // The sample article stands on no site.
  const isSite = /^https?:/.test(article.url);
  const siteMuted = isSiteMuted(settings, article.url);
  const shown = report.findings.filter((finding) => !isMuted(settings, finding));
  const muted = report.findings.filter((finding) => isMuted(settings, finding));
  const flags = countOf(page, shown, FLAGS);
  const kind = siteMuted ? 'muted' : flags > 0 ? 'findings' : report.compared > 0 ? 'clean' : 'nothing-comparable';
  const withUndo: PanelActions = {
    ...actions,
    mute(mute, isOn) {
      actions.mute(mute, isOn);
      setUndoable(isOn ? mute : undefined);
    },
  };
  return (
    <>
      <main data-state={kind}>
        <header class="article">
          <h1>{article.title}</h1>
          <p class="aside">
            {[
              isSite ? article.site : t('app.name'),
              article.publishedAt ? date(article.publishedAt) : t('popup.publishedUnknown'),
            ].join(' · ')}
          </p>
          <p class="aside">
            {report.claims > 0 && t('popup.summary', { claims: report.claims, compared: report.compared })}{' '}
            {page.baseAsOf && <span class="unbroken">{t('popup.baseAsOf', { when: date(page.baseAsOf) })}</span>}
          </p>
          {isSite && (
            <label class="switch">
              <input
                type="checkbox"
                checked={!siteMuted}
                onChange={(event) =>
                  actions.mute({ kind: 'sites', entries: [{ id: site, label: site }] }, !event.currentTarget.checked)
                }
              />
              {t('popup.siteSwitch', { site })}
            </label>
          )}
        </header>
        {undoable && (
          <p class="banner" role="status">
            {t('mute.done')}{' '}
            <button type="button" class="text" onClick={() => withUndo.mute(undoable, false)}>
              {t('mute.undo')}
            </button>
          </p>
        )}
        {kind === 'muted' && (
          <Notice
            level={2}
            title={t('state.muted.title', { site })}
            body={t('state.muted.body')}
            action={{
              label: t('state.muted.action'),
              run: () => actions.mute({ kind: 'sites', entries: [{ id: site, label: site }] }, false),
            }}
          />
        )}
        {kind === 'clean' && (
          <Notice level={2} title={t('state.nothingFound.title')} body={t('state.nothingFound.body')} />
        )}
        {kind === 'nothing-comparable' && (
          <Notice level={2} title={t('state.nothingComparable.title')} body={t('state.nothingComparable.body')} />
        )}
        {kind === 'findings' && (
          <p class="unseen" role="status">
            {t('popup.findings', { count: flags })}
          </p>
        )}
        {!siteMuted && <Groups page={page} findings={shown} actions={withUndo} />}
        {muted.length > 0 && !siteMuted && (
          <p class="others">
            {t('popup.muted', { count: muted.length })}{' '}
            <button type="button" class="text" onClick={() => actions.openOptions('sites')}>
              {t('popup.mutedShow')}
            </button>
          </p>
        )}
      </main>
      <Footer page={page} findings={siteMuted ? [] : shown} actions={actions} />
    </>
  );
}

/** How many of these verdicts there are, those counted in that a first look leaves out. */
function countOf({ rest }: CheckedPage, findings: readonly Finding[], verdicts: readonly Verdict[]): number {
  const here = findings.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return verdicts.reduce((sum, verdict) => sum + (rest?.[verdict] ?? 0), here);
}

function Groups({
  page,
  findings,
  actions,
}: {
  page: CheckedPage;
  findings: readonly Finding[];
  actions: PanelActions;
}) {
  const { t } = useTranslation();
  const isPainted = usePainted();
  const flags = flagsOf(findings);
  const total = countOf(page, findings, FLAGS);
  return (
    <>
      {VERDICTS.map((verdict) => {
        const group = findings.filter((finding) => finding.verdict === verdict);
        const count = countOf(page, findings, [verdict]);
        if (count === 0) return null;
        if (isFlag(verdict)) {
          return (
            <section key={verdict} class={`group is-${verdict}`}>
              <h2>
                <VerdictShape verdict={verdict} />
                {t(`verdict.${verdict}`)}
                <span class="count">{count}</span>
              </h2>
              <ul>
                {group.map((finding) => {
                  const index = flags.indexOf(finding);
                  if (index >= AT_FIRST && !isPainted) return null;
                  const folded = index > 0 && total > UNFOLDED;
                  return <FindingItem key={finding.id} {...{ page, finding, actions, index, folded }} />;
                })}
              </ul>
            </section>
          );
        }
        return (
          <details key={verdict} class={`others is-${verdict}`}>
            <summary>
              <VerdictShape verdict={verdict} />
              {t(verdict === 'supported' ? 'popup.matches' : 'popup.uncompared', { count })}
            </summary>
            <ul>
              {isPainted &&
                group.map((finding) => (
                  <QuietFinding key={finding.id} page={page} finding={finding} actions={actions} />
                ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

function Footer({
  page,
  findings,
  actions,
}: {
  page: CheckedPage;
  findings: readonly Finding[];
  actions: PanelActions;
}) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  // The whole is there before a hand could be.
  const isPart = page.rest !== undefined;
  if (findings.length === 0 && !actions.openAside) return null;
  const copy = () =>
    actions.copy(page, findings).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <footer class="actions">
      {findings.length > 0 && (
        <>
          <button type="button" disabled={isPart} onClick={copy}>
            {t('popup.copy')}
          </button>
          <button
            type="button"
            title={t('popup.saveAs')}
            disabled={isPart}
            onClick={() => actions.save(page, findings)}
          >
            {t('popup.save')}
          </button>
        </>
      )}
      {actions.openAside && (
        <button type="button" onClick={actions.openAside}>
          {t('popup.aside')}
        </button>
      )}
      <span class="aside" role="status">
        {copied ? t('letter.copied') : ''}
      </span>
    </footer>
  );
}
