import type { CheckedPage } from '../lib/report/checkedPage.ts';
import { wrongFlagLetter } from '../lib/report/wrongFlag.ts';
import { siteHost } from '../lib/settings/muted.ts';
import type { Finding } from '../lib/verdict/finding.ts';
import { FindingBody } from './FindingBody.tsx';
import { FindingMenu, type Mute } from './FindingMenu.tsx';
import { useTranslation } from './Translation.tsx';

export interface FindingActions {
  readonly jump: (finding: Finding) => void;
  readonly mute: (mute: Mute, muted: boolean) => void;
}

interface FindingItemProps {
  readonly page: CheckedPage;
  readonly finding: Finding;
  readonly actions: FindingActions;
}

/** A finding in the popup's and the side panel's list, with its evidence. */
export function FindingItem({ page, finding, actions }: FindingItemProps) {
  const translator = useTranslation();
  const { t } = translator;
  const context = page.contexts[finding.id];
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
      <FindingBody finding={finding} timeline={page.timelines[finding.id]} />
      <FindingMenu
        finding={finding}
        site={siteHost(page.article.url)}
        letter={() => wrongFlagLetter(page.article, finding, context, translator)}
        onMute={(mute) => actions.mute(mute, true)}
      />
    </li>
  );
}

/** A finding that is no flag, on one line until it is asked for. */
export function QuietFinding({ page, finding, actions }: FindingItemProps) {
  const { pick, t } = useTranslation();
  const { before, after } = page.contexts[finding.id] ?? { before: '', after: '' };
  return (
    <li class={`quiet is-${finding.verdict}`} data-finding={finding.id} data-verdict={finding.verdict}>
      <details>
        <summary>
          <mark data-part="quote">{finding.quote}</mark>
          <span class="aside">{pick(finding.claim.property.label)}</span>
        </summary>
        <button type="button" class="quote" title={t('finding.jump')} onClick={() => actions.jump(finding)}>
          {before}
          <mark>{finding.quote}</mark>
          {after}
        </button>
        <p class="aside">{pick(finding.reason)}</p>
        <FindingBody finding={finding} timeline={page.timelines[finding.id]} />
      </details>
    </li>
  );
}
