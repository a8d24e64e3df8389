/** The words beside an article: card, popup, side panel, letters and exports. */
import type { Language } from '../locale.ts';
import { createTranslator, type Translator } from '../translate.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

export type ReadingTranslator = Translator<typeof vi>;

/** The words of card, popup and side panel in a language. */
export function translator(language: Language): ReadingTranslator {
  return createTranslator(language, language === 'vi' ? vi : en);
}
