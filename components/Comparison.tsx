import type { Evidence, EvidenceSource, Finding } from '../lib/verdict/finding.ts';
import { Icon } from './Icon.tsx';
import { useTranslation } from './Translation.tsx';

/** What the article says and what the fact base says, one over the other, with when and where from. */
export function Comparison({ finding }: { finding: Finding }) {
  const { t, pick } = useTranslation();
  const { attribution, value, subject, property } = finding.claim;
  // Where sources differ they stand side by side; elsewhere the fact that decided is enough until the others are asked for.
  const shown = finding.verdict === 'disputed' ? 3 : 1;
  const rest = finding.facts.slice(shown);
  return (
    <>
      <p class="aside topic" data-part="topic">
        {pick(property.label)} · {pick(subject.label)}
      </p>
      <dl class="comparison">
        <div>
          <dt>{t('finding.article')}</dt>
          <dd>
            <span class="value" data-part="claim">
              {value}
            </span>
            {attribution && <span class="aside">{t('finding.attributed', { who: attribution })}</span>}
          </dd>
        </div>
        <EvidenceRows facts={finding.facts.slice(0, shown)} />
      </dl>
      {rest.length > 0 && (
        <details class="steps">
          <summary>{t('finding.moreFacts', { count: rest.length })}</summary>
          <dl class="comparison">
            <EvidenceRows facts={rest} />
          </dl>
        </details>
      )}
    </>
  );
}

function EvidenceRows({ facts }: { facts: readonly Evidence[] }) {
  const { t, pick } = useTranslation();
  return (
    <>
      {facts.map((fact) => (
        <div key={`${fact.publisher}/${fact.factId}`}>
          <dt>
            {t('finding.base')}
            <span class="publisher-name">{fact.publisher}</span>
          </dt>
          <dd>
            <span class="value" data-part="expected">
              {pick(fact.value)}
            </span>
            {fact.asOf && <span class="aside">{t('finding.asOf', { when: pick(fact.asOf) })}</span>}
            <Sources sources={fact.sources} />
          </dd>
        </div>
      ))}
    </>
  );
}

/** The documents that state a fact, each with its date and the quoted words; a link leads to the very words where the address is known. */
export function Sources({ sources }: { sources: readonly EvidenceSource[] }) {
  const { t, date } = useTranslation();
  const documents = Map.groupBy(sources, ({ documentId }) => documentId);
  return (
    <>
      {[...documents].map(([id, quotes]) => {
        const { publisher, publishedAt, title, url } = quotes[0]!;
        const name = `${publisher}, ${date(publishedAt)}`;
        return (
          <span key={id} class="source" data-part="source">
            {url ? (
              <a href={url} target="_blank" rel="noreferrer noopener" title={t('finding.openSource')}>
                {name}
                <Icon name="outside" />
              </a>
            ) : (
              <span title={title}>{name}</span>
            )}
            {quotes.map(({ quote }) => (
              <q key={quote} lang="vi">
                {quote}
              </q>
            ))}
          </span>
        );
      })}
    </>
  );
}
