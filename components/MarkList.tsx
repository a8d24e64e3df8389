import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../lib/verdict/finding.ts';
import { useTranslation } from './Translation.tsx';

/** Screen readers announce what changes in a status, not what it holds when it comes. */
const ANNOUNCE_AFTER_MS = 200;

/**
 * The marked words as a list for the keyboard and screen readers, seen only while it has the focus: underlines drawn by highlights
 * stand in no accessibility tree. Their number is announced once, politely.
 */
export function MarkList({ findings, onOpen }: { findings: readonly Finding[]; onOpen: (finding: Finding) => void }) {
  const { t, language } = useTranslation();
  const label = findings.length === 0 ? '' : t('marks.list', { count: findings.length });
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(label), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [label]);
  return (
    <div lang={language}>
      <p class="unseen" role="status">
        {announced}
      </p>
      {findings.length > 0 && (
        <section class="mark-list" aria-label={label}>
          <p>{label}</p>
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
      )}
    </div>
  );
}
