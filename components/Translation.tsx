import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type ReadingTranslator, translator } from '../lib/locales/reading/index.ts';

const TranslationContext = createContext<ReadingTranslator>(translator('vi'));

/** Gives the views below it their language. */
export const Translation = TranslationContext.Provider;

export function useTranslation(): ReadingTranslator {
  return useContext(TranslationContext);
}
