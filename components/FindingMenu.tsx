import { useId, useState } from 'preact/hooks';
import type { Letter } from '../lib/report/wrongFlag.ts';
import { factKey } from '../lib/settings/muted.ts';
import type { Muted, MutedKind } from '../lib/settings/settings.ts';
import type { Finding } from '../lib/verdict/finding.ts';
import { LetterForm } from './LetterForm.tsx';
import { useTranslation } from './Translation.tsx';

/** Something to leave out from now on. */
export interface Mute {
  readonly kind: MutedKind;
  readonly entries: readonly Muted[];
}

export interface FindingMenuProps {
  readonly finding: Finding;
  /** The host of the article. */
  readonly site: string;
  /** Written when it is asked for. */
  readonly letter: () => Letter;
  readonly onMute: (mute: Mute) => void;
}

/** What a reader can do about a finding: leave out its fact, its publisher or the site, or write to whom it concerns. */
export function FindingMenu({ finding, site, letter, onMute }: FindingMenuProps) {
  const { t, pick } = useTranslation();
  const [open, setOpen] = useState<'mute' | 'letter'>();
  const panel = useId();
  const toggle = (which: 'mute' | 'letter') => setOpen(open === which ? undefined : which);
  const publishers = [...new Set(finding.facts.map(({ publisher }) => publisher))];
  const facts = finding.facts.map((fact) => ({
    id: factKey(fact),
    label: `${pick(finding.claim.property.label)}: ${pick(fact.value)}`,
  }));
  return (
    <>
      <div class="actions">
        <button type="button" aria-expanded={open === 'mute'} aria-controls={panel} onClick={() => toggle('mute')}>
          {t('finding.hide')}
        </button>
        <button type="button" aria-expanded={open === 'letter'} aria-controls={panel} onClick={() => toggle('letter')}>
          {t('finding.report')}
        </button>
      </div>
      <div id={panel} hidden={open === undefined}>
        {open === 'mute' && (
          <ul class="choices">
            <li>
              <button type="button" onClick={() => onMute({ kind: 'facts', entries: facts })}>
                {t('mute.fact')}
              </button>
            </li>
            {publishers.map((publisher) => (
              <li key={publisher}>
                <button
                  type="button"
                  onClick={() => onMute({ kind: 'publishers', entries: [{ id: publisher, label: publisher }] })}
                >
                  {t('mute.publisher', { publisher })}
                </button>
              </li>
            ))}
            <li>
              <button type="button" onClick={() => onMute({ kind: 'sites', entries: [{ id: site, label: site }] })}>
                {t('mute.site', { site })}
              </button>
            </li>
          </ul>
        )}
        {open === 'letter' && <LetterForm letter={letter()} />}
      </div>
    </>
  );
}
