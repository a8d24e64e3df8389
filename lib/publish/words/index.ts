/** The words of the publisher's commands, in the language that the command was called in. */
import type { Language } from '../../locales/locale.ts';
import { createTranslator, type Translator } from '../../locales/translate.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Speaker = Translator<typeof vi>;

let speaker: Speaker = createTranslator('en', en);

/** From here on everything is said in this language: a command speaks one, chosen as it starts. English until then. */
export function speak(language: Language): void {
  speaker = createTranslator(language, language === 'vi' ? vi : en);
}

/** A message in the language of the command; see {@link Translator}. */
export const t: Speaker['t'] = (key, ...values) => speaker.t(key, ...values);

/** The half of a bilingual text in the language of the command. */
export const pick: Speaker['pick'] = (text) => speaker.pick(text);

const LOCALES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language that a command is called in, and its arguments without `--lang`: `--lang vi|en`, else DOICHIEU_LANG, else
 * Vietnamese where the locale of the system is.
 * @param otherwise where none of them tells
 * @returns `given` alone for a language that there is not
 */
export function languageOf(
  arguments_: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  otherwise: Language,
): { readonly language: Language; readonly rest: readonly string[] } | { readonly given: string } {
  const at = arguments_.findIndex((argument) => /^--lang(?:=|$)/.test(argument));
  const joined = arguments_[at]?.includes('=');
  const option = at < 0 ? undefined : joined ? arguments_[at]!.slice('--lang='.length) : (arguments_[at + 1] ?? '');
  const rest = at < 0 ? arguments_ : arguments_.toSpliced(at, joined ? 1 : 2);
  const asked = option ?? environment['DOICHIEU_LANG'];
  if (asked) return asked === 'vi' || asked === 'en' ? { language: asked, rest } : { given: asked };
  if (option === '') return { given: '' };
  const locale = LOCALES.map((name) => environment[name]).find(Boolean) ?? '';
  return { language: /^vi(?![a-z])/i.test(locale) ? 'vi' : otherwise, rest };
}
