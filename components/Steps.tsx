import type { Finding } from '../lib/verdict/finding.ts';
import { useTranslation } from './Translation.tsx';

/** How the verdict came about, step by step, on demand. */
export function Steps({ finding }: { finding: Finding }) {
  const { t, pick } = useTranslation();
  return (
    <details class="steps">
      <summary>{t('finding.how')}</summary>
      <p>{pick(finding.reason)}</p>
      <ol>
        {finding.trace.map((step, index) => (
          <li key={index}>{pick(step.text)}</li>
        ))}
      </ol>
    </details>
  );
}
