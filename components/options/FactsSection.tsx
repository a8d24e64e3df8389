import { useId } from 'preact/hooks';
import type { CatalogueEntry, Found, Query } from '../../lib/catalogue/catalogue.ts';
import { Sources } from '../Comparison.tsx';
import { usePagesTranslation } from '../PagesTranslation.tsx';
import { TimelineChart } from '../TimelineChart.tsx';
import { SearchField } from './SearchField.tsx';

export interface FactsSectionProps {
  readonly query: Query;
  /** Absent while the facts are being opened. */
  readonly found: Found | 'failed' | undefined;
  readonly publishers: readonly string[];
  readonly onQuery: (query: Query) => void;
  readonly onMore: () => void;
  /** Opens the facts anew, after a failure. */
  readonly onRetry: () => void;
}

/** All facts, to be searched by word, subject, publisher and day. */
export function FactsSection({ query, found, publishers, onQuery, onMore, onRetry }: FactsSectionProps) {
  const { t } = usePagesTranslation();
  return (
    <>
      <QueryForm query={query} publishers={publishers} onQuery={onQuery} />
      <p class="aside" role="status">
        {found === undefined
          ? t('facts.opening')
          : found === 'failed'
            ? t('facts.failed')
            : found.total === 0
              ? t('facts.none')
              : t('facts.found', { count: found.total })}
      </p>
      {found === 'failed' && (
        <button type="button" class="secondary" onClick={onRetry}>
          {t('facts.retry')}
        </button>
      )}
      {found !== 'failed' && found?.total === 0 && (
        <button type="button" class="secondary" onClick={() => onQuery({ text: '', subject: '' })}>
          {t('facts.reset')}
        </button>
      )}
      {found === undefined && <progress aria-label={t('facts.opening')} />}
      {found !== undefined && found !== 'failed' && (
        <>
          <ul class="facts">
            {found.entries.map((entry) => (
              <FactItem key={`${entry.publisher}/${entry.id}`} entry={entry} />
            ))}
          </ul>
          {found.entries.length < found.total && (
            <button type="button" class="secondary" onClick={onMore}>
              {t('facts.more')}
            </button>
          )}
        </>
      )}
    </>
  );
}

function QueryForm({ query, publishers, onQuery }: Pick<FactsSectionProps, 'query' | 'publishers' | 'onQuery'>) {
  const { t } = usePagesTranslation();
  const id = useId();
  const change = (part: Partial<Query>) => onQuery({ ...query, ...part });
  return (
    <search class="query">
      <SearchField label={t('facts.search')} value={query.text} onInput={(text) => change({ text })} />
      <SearchField label={t('facts.subject')} value={query.subject} onInput={(subject) => change({ subject })} />
      <div>
        <label for={`${id}publisher`}>{t('facts.publisher')}</label>
        <select
          id={`${id}publisher`}
          value={query.publisher ?? ''}
          onChange={(event) => change({ publisher: event.currentTarget.value || undefined })}
        >
          <option value="">{t('facts.anyPublisher')}</option>
          {publishers.map((publisher) => (
            <option key={publisher} value={publisher}>
              {publisher}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for={`${id}from`}>{t('facts.from')}</label>
        <input
          id={`${id}from`}
          type="date"
          value={query.from ?? ''}
          onChange={(event) => change({ from: event.currentTarget.value || undefined })}
        />
      </div>
      <div>
        <label for={`${id}to`}>{t('facts.to')}</label>
        <input
          id={`${id}to`}
          type="date"
          value={query.to ?? ''}
          onChange={(event) => change({ to: event.currentTarget.value || undefined })}
        />
      </div>
    </search>
  );
}

function FactItem({ entry }: { entry: CatalogueEntry }) {
  const { t, pick } = usePagesTranslation();
  const { id, subject, property, value, asOf, publisher, sources, timeline } = entry;
  return (
    <li class="fact" data-fact={id}>
      <p>
        <span class="subject">{pick(subject)}</span>
        <span class="aside"> · {pick(property)}</span>
      </p>
      <p>
        <span class="value">{pick(value)}</span>
        {asOf && <span class="aside"> {t('publishers.asOf', { when: pick(asOf) })}</span>}
      </p>
      <Sources sources={sources} />
      {timeline && <TimelineChart timeline={timeline} />}
      <p class="aside">{publisher}</p>
    </li>
  );
}
