import { useState } from 'preact/hooks';
import type { Muted, MutedKind, Settings } from '../../lib/settings/settings.ts';
import { usePagesTranslation } from '../PagesTranslation.tsx';
import { SearchField } from './SearchField.tsx';

export interface SitesSectionProps {
  readonly settings: Settings;
  /** The newspapers that are read unasked: name, and the host a site is muted by. */
  readonly sites: readonly { readonly name: string; readonly host: string }[];
  readonly onMute: (kind: MutedKind, entry: Muted, muted: boolean) => void;
}

/** Where nothing is marked, and what is not mentioned: each can be taken back. */
export function SitesSection({ settings: { muted }, sites, onMute }: SitesSectionProps) {
  const { t } = usePagesTranslation();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLocaleLowerCase('vi');
  const hosts = new Set(sites.map(({ host }) => host));
  return (
    <>
      <p>{t('sites.intro')}</p>
      <search>
        <SearchField label={t('sites.filter')} value={filter} onInput={setFilter} />
      </search>
      <ul class="sites">
        {sites
          .filter(({ name, host }) => name.toLocaleLowerCase('vi').includes(wanted) || host.includes(wanted))
          .map(({ name, host }) => (
            <li key={host}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={!muted.sites.some(({ id }) => id === host)}
                  onChange={(event) => onMute('sites', { id: host, label: host }, !event.currentTarget.checked)}
                />
                <span>
                  {name} <span class="aside">{host}</span>
                </span>
              </label>
            </li>
          ))}
      </ul>
      <MutedList
        title={t('sites.otherSites')}
        entries={muted.sites.filter(({ id }) => !hosts.has(id))}
        onUnmute={(entry) => onMute('sites', entry, false)}
      />
      <MutedList
        title={t('sites.mutedFacts')}
        wording="topic"
        entries={muted.facts}
        onUnmute={(entry) => onMute('facts', entry, false)}
      />
      <MutedList
        title={t('sites.mutedPublishers')}
        entries={muted.publishers}
        onUnmute={(entry) => onMute('publishers', entry, false)}
      />
    </>
  );
}

interface MutedListProps {
  readonly title: string;
  /** How the entries are written: of facts the labels begin small, and are told as a heading is. */
  readonly wording?: 'topic';
  readonly entries: readonly Muted[];
  readonly onUnmute: (entry: Muted) => void;
}

function MutedList({ title, wording, entries, onUnmute }: MutedListProps) {
  const { t } = usePagesTranslation();
  return (
    <section>
      <h2>{title}</h2>
      {entries.length === 0 ? (
        <p class="aside">{t('sites.none')}</p>
      ) : (
        <ul class="articles">
          {entries.map((entry) => (
            <li key={entry.id}>
              <span class={wording}>{entry.label}</span>
              <button
                type="button"
                class="text"
                aria-label={t('sites.unmuteThis', { label: entry.label })}
                onClick={() => onUnmute(entry)}
              >
                {t('sites.unmute')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
