import { ALL_FLAGS, type Settings } from '../../lib/settings/settings.ts';
import type { Flag } from '../../lib/verdict/finding.ts';
import { usePagesTranslation } from '../PagesTranslation.tsx';
import { useTranslation } from '../Translation.tsx';
import { VerdictMark } from '../VerdictMark.tsx';

export interface LookSectionProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

const LANGUAGES = { vi: 'Tiếng Việt', en: 'English' } as const;
const THEMES = ['system', 'light', 'dark'] as const;

/** Language, theme, how words are marked and what the badge counts. */
export function LookSection({ settings, onChange }: LookSectionProps) {
  const { t } = usePagesTranslation();
  return (
    <>
      <fieldset>
        <legend>{t('appearance.language')}</legend>
        {(['vi', 'en'] as const).map((language) => (
          <label key={language} class="choice" lang={language}>
            <input
              type="radio"
              name="language"
              checked={settings.language === language}
              onChange={() => onChange({ language })}
            />
            {LANGUAGES[language]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('appearance.theme')}</legend>
        {THEMES.map((theme) => (
          <label key={theme} class="choice">
            <input type="radio" name="theme" checked={settings.theme === theme} onChange={() => onChange({ theme })} />
            {t(`appearance.theme.${theme}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('appearance.marks')}</legend>
        <FlagChoices chosen={settings.marks} onChange={(marks) => onChange({ marks })} />
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.tint}
            onChange={(event) => onChange({ tint: event.currentTarget.checked })}
          />
          {t('appearance.tint')}
        </label>
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.hover}
            onChange={(event) => onChange({ hover: event.currentTarget.checked })}
          />
          {t('appearance.hover')}
        </label>
        <Preview settings={settings} />
      </fieldset>
      <fieldset>
        <legend>{t('appearance.badge')}</legend>
        <FlagChoices chosen={settings.badge} onChange={(badge) => onChange({ badge })} />
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.badgeQuoted}
            onChange={(event) => onChange({ badgeQuoted: event.currentTarget.checked })}
          />
          {t('appearance.badgeQuoted')}
        </label>
      </fieldset>
      <p class="aside">{t('appearance.keys')}</p>
    </>
  );
}

function FlagChoices({ chosen, onChange }: { chosen: readonly Flag[]; onChange: (flags: Flag[]) => void }) {
  return (
    <>
      {ALL_FLAGS.map((flag) => (
        <label key={flag} class={`choice is-${flag}`}>
          <input
            type="checkbox"
            checked={chosen.includes(flag)}
            onChange={(event) =>
              onChange(
                ALL_FLAGS.filter((each) => (each === flag ? event.currentTarget.checked : chosen.includes(each))),
              )
            }
          />
          <VerdictMark verdict={flag} />
        </label>
      ))}
    </>
  );
}

/** A line of text as it looks in an article. */
function Preview({ settings: { marks, tint } }: { settings: Settings }) {
  const { t } = usePagesTranslation();
  const reading = useTranslation();
  return (
    <p class={tint ? 'preview is-tinted' : 'preview'}>
      <span class="label">{t('appearance.preview')}: </span>
      {ALL_FLAGS.map((flag, index) => (
        <span key={flag} class={`is-${flag}`}>
          {index > 0 && ' · '}
          {marks.includes(flag) ? <mark>{reading.t(`verdict.${flag}`)}</mark> : reading.t(`verdict.${flag}`)}
        </span>
      ))}
    </p>
  );
}
