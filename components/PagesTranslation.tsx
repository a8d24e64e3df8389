import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type PagesTranslator, pagesTranslator } from '../lib/locales/pages/index.ts';

const PagesContext = createContext<PagesTranslator>(pagesTranslator('vi'));

/** Gives the views of whole pages below it their language. */
export const PagesTranslation = PagesContext.Provider;

export function usePagesTranslation(): PagesTranslator {
  return useContext(PagesContext);
}
