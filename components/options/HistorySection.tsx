import { useState } from 'preact/hooks';
import type { Flip } from '../../lib/report/flips.ts';
import type { CheckedArticle, FlippedArticle } from '../../lib/store/database.ts';
import { isFlag } from '../../lib/verdict/finding.ts';
import { usePagesTranslation } from '../PagesTranslation.tsx';
import { useTranslation } from '../Translation.tsx';
import { SearchField } from './SearchField.tsx';

export interface HistorySectionProps {
  readonly keeping: boolean;
  /** Newest first; those that answer the search. */
  readonly articles: readonly CheckedArticle[];
  readonly flipped: readonly FlippedArticle[];
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onKeep: (keep: boolean) => void;
  readonly onForget: (key: string) => void;
  readonly onClear: () => void;
}

const SHOWN = 100;

/** The articles that were checked on this device, and what changed in them since. */
export function HistorySection(props: HistorySectionProps) {
  const { t } = usePagesTranslation();
  const { keeping, articles, flipped, search, onSearch, onKeep, onForget } = props;
  const [shown, setShown] = useState(SHOWN);
  return (
    <>
      <label class="choice">
        <input type="checkbox" checked={keeping} onChange={(event) => onKeep(event.currentTarget.checked)} />
        {t('history.keep')}
      </label>
      {flipped.length > 0 && <Flipped articles={flipped} />}
      <search>
        <SearchField label={t('history.search')} value={search} onInput={onSearch} />
      </search>
      <p class="aside" role="status">
        {articles.length > 0
          ? t('history.found', { count: articles.length })
          : t(search ? 'history.none' : keeping ? 'history.empty' : 'history.off')}
      </p>
      <ul class="articles">
        {articles.slice(0, shown).map((entry) => (
          <ArticleItem key={entry.key} entry={entry} onForget={onForget} />
        ))}
      </ul>
      {articles.length > shown && (
        <button type="button" class="secondary" onClick={() => setShown(shown + SHOWN)}>
          {t('facts.more')}
        </button>
      )}
      <Clear {...props} />
    </>
  );
}

function Flipped({ articles }: { articles: readonly FlippedArticle[] }) {
  const { t } = usePagesTranslation();
  return (
    <section class="flipped" aria-label={t('history.flipped')}>
      <h2>{t('history.flipped')}</h2>
      <ul>
        {articles.map(({ key, title, site, url, flips }) => (
          <li key={key} class="flipped-article">
            <div>
              <a href={url} target="_blank" rel="noreferrer noopener">
                {title}
              </a>
              <span class="aside"> · {site}</span>
            </div>
            <ul class="points">
              {flips.map((flip) => (
                <FlipItem key={`${flip.property.vi}/${flip.quote}`} flip={flip} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FlipItem({ flip: { quote, property, before, after } }: { flip: Flip }) {
  const { t, pick } = usePagesTranslation();
  const reading = useTranslation();
  const inWords = (verdict: Flip['before']) => (verdict ? reading.t(`verdict.${verdict}`) : t('history.unsaid'));
  return (
    <li class="topic">
      {t('history.flip', { property: pick(property), quote, before: inWords(before), after: inWords(after) })}
    </li>
  );
}

function ArticleItem({ entry, onForget }: { entry: CheckedArticle; onForget: (key: string) => void }) {
  const { t, date } = usePagesTranslation();
  const { article, report, checkedAt, key } = entry;
  const flags = report.findings.filter(({ verdict }) => isFlag(verdict)).length;
  const agreed = report.findings.filter(({ verdict }) => verdict === 'supported').length;
  return (
    <li data-article={key}>
      <div>
        <a href={article.url} target="_blank" rel="noreferrer noopener">
          {article.title}
        </a>
        <p class="aside">
          {[
            article.site,
            t('history.checked', { when: date(checkedAt) }),
            flags > 0 && t('history.flags', { count: flags }),
            agreed > 0 && t('history.agreed', { count: agreed }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <button
        type="button"
        class="text"
        aria-label={t('history.forgetThis', { title: article.title })}
        onClick={() => onForget(key)}
      >
        {t('history.forget')}
      </button>
    </li>
  );
}

function Clear({ articles, search, onClear }: HistorySectionProps) {
  const { t } = usePagesTranslation();
  if (articles.length === 0 && search === '') return null;
  return (
    <p>
      <button type="button" class="secondary" onClick={onClear}>
        {t('history.clear')}
      </button>
    </p>
  );
}
