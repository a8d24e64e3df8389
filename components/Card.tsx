import type { Finding } from '../lib/verdict/finding.ts';
import { Comparison } from './Comparison.tsx';
import { Steps } from './Steps.tsx';
import { useTranslation } from './Translation.tsx';
import { VerdictMark } from './VerdictMark.tsx';

export interface CardProps {
  readonly finding: Finding;
  /** Its place among the page's marks, from 1. */
  readonly index: number;
  readonly total: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onMute: () => void;
  readonly onReport: () => void;
  readonly onClose: () => void;
}

/** The card beside marked words in a page. */
export function Card({ finding, index, total, onStep, onMute, onReport, onClose }: CardProps) {
  const { t, pick, language } = useTranslation();
  return (
    <div
      class="card"
      data-finding={finding.id}
      data-verdict={finding.verdict}
      role="dialog"
      tabIndex={-1}
      lang={language}
      aria-label={t('card.label', { verdict: t(`verdict.${finding.verdict}`) })}
    >
      <div class="card-head">
        <VerdictMark verdict={finding.verdict} />
        <button type="button" class="icon" aria-label={t('card.close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      <Comparison finding={finding} />
      {finding.suggestion && (
        <p class="suggestion" data-part="suggestion">
          <span class="label">{t('finding.suggestion')}</span> {pick(finding.suggestion)}
        </p>
      )}
      <Steps finding={finding} />
      <div class="actions">
        <button type="button" onClick={onMute}>
          {t('finding.hide')}
        </button>
        <button type="button" onClick={onReport}>
          {t('finding.report')}
        </button>
        {total > 1 && (
          <span class="stepper">
            <button type="button" aria-label={t('finding.previous')} onClick={() => onStep(-1)}>
              ‹
            </button>
            {t('finding.position', { index, total })}
            <button type="button" aria-label={t('finding.next')} onClick={() => onStep(1)}>
              ›
            </button>
          </span>
        )}
      </div>
    </div>
  );
}
