import type { ComponentChildren } from 'preact';
import type { Language } from '../lib/settings/settings.ts';
import { useTranslation } from './Translation.tsx';

interface PageFrameProps {
  readonly onLanguage: (language: Language) => void;
  readonly children: ComponentChildren;
}

/** The bar over whole pages: the name, and the other language. */
export function PageFrame({ onLanguage, children }: PageFrameProps) {
  const { t, language } = useTranslation();
  const other: Language = language === 'vi' ? 'en' : 'vi';
  return (
    <>
      <header class="bar">
        <img src="/icons/32.png" width="20" height="20" alt="" />
        <span class="brand">{t('app.name')}</span>
        <button type="button" class="text" lang={other} onClick={() => onLanguage(other)}>
          {t('language.other')}
        </button>
      </header>
      {children}
    </>
  );
}
