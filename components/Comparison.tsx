import type { Evidence, EvidenceSource, Finding } from '../lib/verdict/finding.ts';
import { useTranslation } from './Translation.tsx';

/** What the article says and what the fact base says, one over the other, with when and where from. */
export function Comparison({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const { attribution } = finding.claim;
  return (
    <dl class="comparison">
      <div>
        <dt>{t('finding.article')}</dt>
        <dd>
          <q class="value" data-part="claim">
            {finding.claim.value}
          </q>
          {attribution && <span class="aside">{t('finding.attributed', { who: attribution })}</span>}
        </dd>
      </div>
      {finding.facts.map((fact) => (
        <EvidenceRow key={fact.factId} fact={fact} />
      ))}
    </dl>
  );
}

function EvidenceRow({ fact }: { fact: Evidence }) {
  const { t, pick } = useTranslation();
  return (
    <div>
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
  );
}

function Source({ source }: { source: EvidenceSource }) {
  const { t, date } = useTranslation();
  const name = `${source.publisher}, ${date(source.publishedAt)}`;
  return (
    <span class="source" data-part="source">
      <q>{source.quote}</q>
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer noopener" title={t('finding.openSource')}>
          {name}
        </a>
      ) : (
        <span title={source.title}>{name}</span>
      )}
    </span>
  );
}
