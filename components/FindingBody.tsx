import type { Timeline } from '../lib/catalogue/timeline.ts';
import type { Finding } from '../lib/verdict/finding.ts';
import { Comparison } from './Comparison.tsx';
import { Steps } from './Steps.tsx';
import { TimelineChart } from './TimelineChart.tsx';
import { useTranslation } from './Translation.tsx';

/** The evidence of a finding: side by side, over time, what one could write, and how it was derived. */
export function FindingBody({ finding, timeline }: { finding: Finding; timeline: Timeline | undefined }) {
  const { t, pick } = useTranslation();
  return (
    <>
      <Comparison finding={finding} />
      {timeline && <TimelineChart timeline={timeline} />}
      {finding.suggestion && (
        <p class="suggestion" data-part="suggestion">
          <span class="label">{t('finding.suggestion')}</span> {pick(finding.suggestion)}
        </p>
      )}
      <Steps finding={finding} />
    </>
  );
}
