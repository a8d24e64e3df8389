import type { Timeline } from '../lib/catalogue/timeline.ts';
import type { Letter } from '../lib/report/wrongFlag.ts';
import type { Finding } from '../lib/verdict/finding.ts';
import { FindingBody } from './FindingBody.tsx';
import { FindingMenu, type Mute } from './FindingMenu.tsx';
import { Icon } from './Icon.tsx';
import { useTranslation } from './Translation.tsx';
import { VerdictMark } from './VerdictMark.tsx';

export interface CardProps {
  readonly finding: Finding;
  readonly timeline: Timeline | undefined;
  readonly letter: () => Letter;
  readonly site: string;
  /** Its place among the page's marks, from 1. */
  readonly index: number;
  readonly total: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onMute: (mute: Mute) => void;
  readonly onClose: () => void;
}

/** The card beside marked words in a page. */
export function Card({ finding, timeline, letter, site, index, total, onStep, onMute, onClose }: CardProps) {
  const { t, language } = useTranslation();
  return (
    <div
      class={`card is-${finding.verdict}`}
      data-finding={finding.id}
      data-verdict={finding.verdict}
      role="dialog"
      tabIndex={-1}
      lang={language}
      aria-label={t('card.label', { verdict: t(`verdict.${finding.verdict}`) })}
    >
      <div class="card-head">
        <VerdictMark verdict={finding.verdict} />
        {total > 1 && (
          <span class="stepper">
            <button type="button" class="icon" aria-label={t('finding.previous')} onClick={() => onStep(-1)}>
              <Icon name="previous" />
            </button>
            {t('finding.position', { index, total })}
            <button type="button" class="icon" aria-label={t('finding.next')} onClick={() => onStep(1)}>
              <Icon name="next" />
            </button>
          </span>
        )}
        <button type="button" class="icon" aria-label={t('card.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <FindingBody finding={finding} timeline={timeline} />
      <FindingMenu finding={finding} site={site} letter={letter} onMute={onMute} />
    </div>
  );
}

/** What stays of a card when its finding was left out: how to take that back. */
export function MutedCard({ onUndo, onClose }: { onUndo: () => void; onClose: () => void }) {
  const { t, language } = useTranslation();
  return (
    <div class="card" role="dialog" tabIndex={-1} lang={language} aria-label={t('mute.done')}>
      <div class="card-head">
        <span role="status">{t('mute.done')}</span>
        <button type="button" class="text" onClick={onUndo}>
          {t('mute.undo')}
        </button>
        <button type="button" class="icon" aria-label={t('card.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}
