import type { ReadingTranslator } from '../locales/reading/index.ts';
import type { Finding } from '../verdict/finding.ts';
import type { ArticleHead, Context } from './checkedPage.ts';

/** The letter of a reader who finds a flag wrong. Nothing sends it: the reader does, to whom they choose, as they change it. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/**
 * The letter about one finding, in the language of the translator, with the quoted words in brackets within their sentence.
 * @param context absent: the quoted words stand alone
 */
export function wrongFlagLetter(
  article: ArticleHead,
  finding: Finding,
  context: Context | undefined,
  { t, pick }: ReadingTranslator,
): Letter {
  const { before, after } = context ?? { before: '', after: '' };
  const publishers = [...new Set(finding.facts.map(({ publisher }) => publisher))].join(', ');
  return {
    subject: t('wrongFlag.subject', { quote: finding.quote }),
    body: [
      t('wrongFlag.greeting', { publishers }),
      '',
      t('wrongFlag.article', { title: article.title, url: article.url }),
      t('wrongFlag.words', { words: `${before}[${finding.quote}]${after}` }),
      t('wrongFlag.verdict', { verdict: t(`verdict.${finding.verdict}`), reason: pick(finding.reason) }),
      t('wrongFlag.facts', { facts: finding.facts.map(({ factId }) => factId).join(', ') }),
      '',
      t('wrongFlag.because'),
      '',
    ].join('\n'),
  };
}

/** A letter as an address that opens the reader's own mail program. */
export function mailtoUrl({ subject, body }: Letter): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
