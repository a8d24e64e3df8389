import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Translator, translator } from '../lib/locales/translate.ts';

const TranslationContext = createContext<Translator>(translator('vi'));

/** Gives the views below it their language. */
export const Translation = TranslationContext.Provider;

export function useTranslation(): Translator {
  return useContext(TranslationContext);
}
