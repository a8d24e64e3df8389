import type { Finding } from '../lib/verdict/finding.ts';
import { useTranslation } from './Translation.tsx';

/**
 * The marked words as a list for the keyboard and screen readers, seen only while it has the focus: underlines drawn by highlights
 * stand in no accessibility tree.
 */
export function MarkList({ findings, onOpen }: { findings: readonly Finding[]; onOpen: (finding: Finding) => void }) {
  const { t, language } = useTranslation();
  if (findings.length === 0) return null;
  const label = t('marks.list', { count: findings.length });
  return (
    <section class="mark-list" aria-label={label} lang={language}>
      <p role="status">{label}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <button type="button" onClick={() => onOpen(finding)}>
              {t('marks.item', { verdict: t(`verdict.${finding.verdict}`), quote: finding.quote })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
