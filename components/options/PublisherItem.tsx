import { useState } from 'preact/hooks';
import type { PagesTranslator } from '../../lib/locales/pages/index.ts';
import { formatFingerprint, type HistoryEntry, type Publisher } from '../../lib/sync/index.ts';
import { usePagesTranslation } from '../PagesTranslation.tsx';
import { iso } from './format.ts';

/** How far an update has come, while one is under way. */
export interface Work {
  readonly done: number;
  readonly total: number;
}

export interface PublisherActions {
  readonly check: (id: string) => void;
  readonly pause: (id: string, paused: boolean) => void;
  readonly remove: (id: string) => void;
  readonly save: (id: string) => void;
}

interface PublisherItemProps {
  readonly publisher: Publisher;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly work: Work | undefined;
  readonly actions: PublisherActions;
}

/** A publisher: what it holds and as of when, how its updates go, and what the reader can do about it. */
export function PublisherItem({ publisher, now, work, actions }: PublisherItemProps) {
  const { t, date } = usePagesTranslation();
  const { id, url, bundled, paused, current, history, schedule } = publisher;
  const name = current?.manifest.title ?? url ?? id;
  const [look] = history;
  return (
    <li class="publisher" data-publisher={id}>
      <h2>{name}</h2>
      {current && (
        <p>
          {current.manifest.publisher} · {t('publishers.facts', { count: current.manifest.records.facts })},{' '}
          {t('publishers.asOf', { when: date(current.manifest.asOf) })}
        </p>
      )}
      <p class="aside">
        {[
          bundled && t('publishers.bundled'),
          current && t('publishers.since', { when: date(iso(current.since)) }),
          paused && t('publishers.paused'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {current && url !== undefined && current.expires < now && (
        <p class="warning">{t('publishers.expired', { when: date(iso(current.expires)) })}</p>
      )}
      {url !== undefined && (
        <p class="aside" role="status">
          {look
            ? t('publishers.lastLook', { when: date(iso(look.at)), result: lookInWords(look, t) })
            : t('publishers.neverLooked')}
          {!paused && schedule.nextDue > now && ` · ${t('publishers.nextLook', { when: date(iso(schedule.nextDue)) })}`}
        </p>
      )}
      {work && <Progress work={work} />}
      <details class="steps">
        <summary>{t('publishers.history')}</summary>
        <dl class="plain">
          {url !== undefined && (
            <div>
              <dt>{t('publishers.address')}</dt>
              <dd>{url}</dd>
            </div>
          )}
          <div>
            <dt>{t('publishers.fingerprint')}</dt>
            <dd>
              <code>{formatFingerprint(id)}</code>
            </dd>
          </div>
        </dl>
        <ol class="plain">
          {history.map((entry) => (
            <li key={entry.at}>
              {date(iso(entry.at))}: {lookInWords(entry, t)}
              {entry.message && <span class="aside"> ({entry.message})</span>}
            </li>
          ))}
        </ol>
      </details>
      <Buttons publisher={publisher} name={name} busy={work !== undefined} actions={actions} />
    </li>
  );
}

function Buttons({
  publisher: { id, url, paused, bundled, current },
  name,
  busy,
  actions,
}: {
  publisher: Publisher;
  name: string;
  busy: boolean;
  actions: PublisherActions;
}) {
  const { t } = usePagesTranslation();
  const [asking, setAsking] = useState(false);
  if (asking) {
    return (
      <fieldset class="actions">
        <legend>{t('publishers.removeSure', { publisher: name })}</legend>
        <button type="button" onClick={() => actions.remove(id)}>
          {t('publishers.remove')}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {t('publishers.keep')}
        </button>
      </fieldset>
    );
  }
  return (
    <div class="actions">
      {url !== undefined && (
        <>
          <button type="button" disabled={busy} onClick={() => actions.check(id)}>
            {t('publishers.checkNow')}
          </button>
          <button type="button" onClick={() => actions.pause(id, !paused)}>
            {t(paused ? 'publishers.resume' : 'publishers.pause')}
          </button>
        </>
      )}
      {current && (
        <button type="button" onClick={() => actions.save(id)}>
          {t('publishers.export')}
        </button>
      )}
      {!bundled && (
        <button type="button" onClick={() => setAsking(true)}>
          {t('publishers.remove')}
        </button>
      )}
    </div>
  );
}

export function Progress({ work: { done, total } }: { work: Work }) {
  const { t } = usePagesTranslation();
  return (
    <label class="aside">
      {t('publishers.working', { done, total })}
      <progress value={done} max={total} />
    </label>
  );
}

export function lookInWords({ result, changes }: HistoryEntry, t: PagesTranslator['t']): string {
  if (result !== 'updated') return t(`look.${result}`);
  const { added, changed, removed } = changes ?? { added: 0, changed: 0, removed: 0 };
  return t('look.updated', {
    changes: t('publishers.changes', { added, changed, removed }),
  });
}
