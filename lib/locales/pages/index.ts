/** The words of the options and of the welcome page. */
import type { Language } from '../locale.ts';
import { createTranslator, type Translator } from '../translate.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type PagesTranslator = Translator<typeof vi>;

/** The words of the whole pages in a language, those of card and panels among them. */
export function pagesTranslator(language: Language): PagesTranslator {
  return createTranslator(language, language === 'vi' ? vi : en);
}
