import { useEffect, useState } from 'preact/hooks';
import type { CheckedPage } from '../lib/report/checkedPage.ts';
import { wrongFlagLetter } from '../lib/report/wrongFlag.ts';
import { siteHost } from '../lib/settings/muted.ts';
import type { Finding } from '../lib/verdict/finding.ts';
import { FindingBody } from './FindingBody.tsx';
import { FindingMenu, type Mute } from './FindingMenu.tsx';
import { usePainted } from './painted.ts';
import { useTranslation } from './Translation.tsx';

export interface FindingActions {
  readonly jump: (finding: Finding) => void;
  readonly mute: (mute: Mute, muted: boolean) => void;
}

/** Between the drawing of one folded finding and the next: room for a scroll or a click. */
const TURN_MS = 8;

interface FindingItemProps {
  readonly page: CheckedPage;
  readonly finding: Finding;
  readonly actions: FindingActions;
}

interface FlagItemProps extends FindingItemProps {
  /** Its place in the whole list, from 0. */
  readonly index: number;
  /** Where the list is long: one line of evidence, the rest on demand. */
  readonly folded: boolean;
}

/** A flag in the popup's and the side panel's list, with its evidence. */
export function FindingItem({ page, finding, actions, index, folded }: FlagItemProps) {
  const translator = useTranslation();
  const { t, pick } = translator;
  const context = page.contexts[finding.id];
  const [isTurn, draw] = useTurn(index);
  const body = (isTurn || !folded) && (
    <>
      <FindingBody finding={finding} timeline={page.timelines[finding.id]} />
      <FindingMenu
        finding={finding}
        site={siteHost(page.article.url)}
        letter={() => wrongFlagLetter(page.article, finding, context, translator)}
        onMute={(mute) => actions.mute(mute, true)}
      />
    </>
  );
  const [fact] = finding.facts;
  return (
    <li class={`finding is-${finding.verdict}`} data-finding={finding.id} data-verdict={finding.verdict}>
      <span class="unseen" data-part="verdict">
        {t(`verdict.${finding.verdict}`)}
      </span>
      <button type="button" class="quote" title={t('finding.jump')} onClick={() => actions.jump(finding)}>
        {context?.before}
        <mark data-part="quote">{finding.quote}</mark>
        {context?.after}
      </button>
      {folded ? (
        <details class="folded" onToggle={draw}>
          <summary>
            <span class="whenclosed">
              {t('finding.base')}: {fact && <span class="value">{pick(fact.value)}</span>}
            </span>
            <span class="whenopen">{t('finding.fold')}</span>
          </summary>
          {body}
        </details>
      ) : (
        body
      )}
    </li>
  );
}

/** Whether it is this place's turn to be drawn: the first at once, each later one after the first paint, in its own task, or when asked. */
function useTurn(index: number): [isTurn: boolean, draw: () => void] {
  const [isTurn, setTurn] = useState(index === 0);
  const isPainted = usePainted();
  useEffect(() => {
    if (isTurn || !isPainted) return;
    const timer = setTimeout(() => setTurn(true), index * TURN_MS);
    return () => clearTimeout(timer);
  }, [isPainted]);
  return [isTurn, () => setTurn(true)];
}

/** A finding that is no flag, on one line until it is asked for. */
export function QuietFinding({ page, finding, actions }: FindingItemProps) {
  const [isOpen, setOpen] = useState(false);
  const { pick, t } = useTranslation();
  const { before, after } = page.contexts[finding.id] ?? { before: '', after: '' };
  return (
    <li class={`quiet is-${finding.verdict}`} data-finding={finding.id} data-verdict={finding.verdict}>
      <details onToggle={(event) => event.currentTarget.open && setOpen(true)}>
        <summary>
          <mark data-part="quote">{finding.quote}</mark>
          <span class="aside">{pick(finding.claim.property.label)}</span>
        </summary>
        {isOpen && (
          <>
            <button type="button" class="quote" title={t('finding.jump')} onClick={() => actions.jump(finding)}>
              {before}
              <mark>{finding.quote}</mark>
              {after}
            </button>
            <p class="aside">{pick(finding.reason)}</p>
            <FindingBody finding={finding} timeline={page.timelines[finding.id]} />
          </>
        )}
      </details>
    </li>
  );
}
