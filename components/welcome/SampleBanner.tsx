import { usePagesTranslation } from '../PagesTranslation.tsx';

/** Says of the sample article what it is and what to try. */
export function SampleBanner() {
  const { t } = usePagesTranslation();
  return (
    <aside class="banner" aria-label={t('welcome.try')}>
      {t('sample.banner')} <a href="/welcome.html">{t('sample.back')}</a>
    </aside>
  );
}
