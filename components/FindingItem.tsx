import type { Finding } from '../lib/verdict/finding.ts';
import { Comparison } from './Comparison.tsx';
import { Steps } from './Steps.tsx';
import { useTranslation } from './Translation.tsx';
import { VerdictMark } from './VerdictMark.tsx';

export interface FindingActions {
  readonly jump: (finding: Finding) => void;
  readonly mute: (finding: Finding) => void;
  readonly report: (finding: Finding) => void;
}

/** A finding in the popup's and the side panel's list. */
export function FindingItem({ finding, actions }: { finding: Finding; actions: FindingActions }) {
  const { t, pick } = useTranslation();
  return (
    <li class={`finding is-${finding.verdict}`} data-finding={finding.id} data-verdict={finding.verdict}>
      <VerdictMark verdict={finding.verdict} />
      <button
        type="button"
        class="quote"
        data-part="quote"
        title={t('finding.jump')}
        onClick={() => actions.jump(finding)}
      >
        “{finding.quote}”
      </button>
      <Comparison finding={finding} />
      {finding.suggestion && (
        <p class="suggestion" data-part="suggestion">
          <span class="label">{t('finding.suggestion')}</span> {pick(finding.suggestion)}
        </p>
      )}
      <Steps finding={finding} />
      <div class="actions">
        <button type="button" onClick={() => actions.mute(finding)}>
          {t('finding.hide')}
        </button>
        <button type="button" onClick={() => actions.report(finding)}>
          {t('finding.report')}
        </button>
      </div>
    </li>
  );
}
