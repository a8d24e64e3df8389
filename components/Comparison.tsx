import type { Evidence, EvidenceSource, Finding } from '../lib/verdict/finding.ts';
import { Icon } from './Icon.tsx';
import { useTranslation } from './Translation.tsx';

/** Facts beyond these wait to be asked for. */
const SHOWN = 3;

/** What the article says and what the fact base says, one over the other, with when and where from. */
export function Comparison({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const { attribution, value } = finding.claim;
  const rest = finding.facts.slice(SHOWN);
  return (
    <>
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
        <EvidenceRows facts={finding.facts.slice(0, SHOWN)} />
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
          <dt>{t('finding.base')}</dt>
          <dd>
            <span class="value" data-part="expected">
              {pick(fact.value)}
            </span>
            {fact.asOf && <span class="aside">{t('finding.asOf', { when: pick(fact.asOf) })}</span>}
            {fact.sources.map((source) => (
              <Source key={source.documentId} source={source} />
            ))}
          </dd>
        </div>
      ))}
    </>
  );
}

/** A document with its date and the quoted words; a link leads to the very words where the document's address is known. */
export function Source({ source }: { source: EvidenceSource }) {
  const { t, date } = useTranslation();
  const name = `${source.publisher}, ${date(source.publishedAt)}`;
  return (
    <span class="source" data-part="source">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer noopener" title={t('finding.openSource')}>
          {name}
          <Icon name="outside" />
        </a>
      ) : (
        <span title={source.title}>{name}</span>
      )}
      <q>{source.quote}</q>
    </span>
  );
}
