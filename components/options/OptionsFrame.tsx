import type { ComponentChildren } from 'preact';
import { usePagesTranslation } from '../PagesTranslation.tsx';

export const SECTIONS = ['publishers', 'facts', 'history', 'sites', 'look', 'data'] as const;
export type Section = (typeof SECTIONS)[number];

/** The section that an address names, the first one when it names none. */
export function sectionOf(hash: string): Section {
  return SECTIONS.find((section) => `#${section}` === hash) ?? SECTIONS[0];
}

/** The options: one section at a time, each with an address of its own. */
export function OptionsFrame({ section, children }: { section: Section; children: ComponentChildren }) {
  const { t } = usePagesTranslation();
  return (
    <div class="options">
      <nav aria-label={t('options.nav')}>
        <ul>
          {SECTIONS.map((each) => (
            <li key={each}>
              <a href={`#${each}`} aria-current={each === section ? 'page' : undefined}>
                {t(`section.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main data-section={section}>
        <h1>{t(`section.${section}`)}</h1>
        {children}
      </main>
    </div>
  );
}
