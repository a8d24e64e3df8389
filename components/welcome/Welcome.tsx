import { VERDICT_LOOK } from '../../lib/marks/tokens.ts';
import type { Flag } from '../../lib/verdict/finding.ts';
import { usePagesTranslation } from '../PagesTranslation.tsx';
import { VerdictMark } from '../VerdictMark.tsx';

const FLAGS = Object.keys(VERDICT_LOOK).filter(
  (verdict): verdict is Flag => VERDICT_LOOK[verdict as Flag].underline !== 'none',
);

export interface WelcomeProps {
  /** Names of the newspapers, in the order to show them. */
  readonly sites: readonly string[];
  readonly sampleUrl: string;
  readonly onOptions: () => void;
}

/** The one page after the installation: what it does, what it never does, which sites, and something to try it on. */
export function Welcome({ sites, sampleUrl, onOptions }: WelcomeProps) {
  const { t } = usePagesTranslation();
  return (
    <main class="welcome">
      <h1>{t('welcome.title')}</h1>
      <p class="lead">{t('welcome.lead')}</p>
      <p class="buttons">
        <a class="primary" href={sampleUrl}>
          {t('welcome.try')}
        </a>
        <button type="button" class="secondary" onClick={onOptions}>
          {t('welcome.options')}
        </button>
      </p>
      <div class="columns">
        <section>
          <h2>{t('welcome.does.title')}</h2>
          <ul class="points">
            <li>{t('welcome.does.reads', { count: sites.length })}</li>
            <li>{t('welcome.does.marks')}</li>
            <li>{t('welcome.does.explains')}</li>
          </ul>
        </section>
        <section>
          <h2>{t('welcome.never.title')}</h2>
          <ul class="points">
            <li>{t('welcome.never.sends')}</li>
            <li>{t('welcome.never.judges')}</li>
            <li>{t('welcome.never.changes')}</li>
          </ul>
        </section>
      </div>
      <section>
        <h2>{t('welcome.legend.title')}</h2>
        <Legend />
      </section>
      <p>{t('welcome.pin')}</p>
      <details class="others">
        <summary>
          <h2>{t('welcome.sites.title')}</h2>
        </summary>
        <p class="aside">{sites.join(' · ')}</p>
        <p>{t('welcome.sites.others')}</p>
      </details>
    </main>
  );
}

/** The four underlines with their meaning. */
function Legend() {
  const { t } = usePagesTranslation();
  return (
    <dl class="legend">
      {FLAGS.map((flag) => (
        <div key={flag} class={`is-${flag}`}>
          <dt>
            <VerdictMark verdict={flag} />
          </dt>
          <dd>
            <mark lang="vi">69 quốc gia</mark> – {t(`verdict.about.${flag}`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
