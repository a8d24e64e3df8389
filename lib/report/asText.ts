import type { ReadingTranslator } from '../locales/reading/index.ts';
import { type Evidence, type Finding, isFlag } from '../verdict/finding.ts';
import type { CheckedPage } from './checkedPage.ts';

/** The flags of a checked article as plain text, for a letter or a note, in the reader's language. Ends without a line break. */
export function reportAsText(page: CheckedPage, findings: readonly Finding[], translator: ReadingTranslator): string {
  const { t, date } = translator;
  const { article, report } = page;
  const flags = findings.filter(({ verdict }) => isFlag(verdict));
  return [
    article.title,
    [article.site, article.publishedAt && date(article.publishedAt), article.url].filter(Boolean).join(' · '),
    '',
    t('popup.summary', { claims: report.claims, compared: report.compared }),
    ...flags.flatMap((finding, index) => ['', findingAsText(page, finding, index + 1, translator)]),
    '',
    t('text.footer', { when: date(page.baseAsOf) }),
  ].join('\n');
}

function findingAsText(
  page: CheckedPage,
  finding: Finding,
  number: number,
  { t, pick, date }: ReadingTranslator,
): string {
  const { before, after } = page.contexts[finding.id] ?? { before: '', after: '' };
  const source = ({ sources }: Evidence) =>
    sources.map((each) => [each.publisher, date(each.publishedAt), each.url].filter(Boolean).join(', ')).join('; ');
  return [
    `${number}. ${t(`verdict.${finding.verdict}`)}`,
    `   ${t('finding.article')}: ${before}[${finding.quote}]${after}`,
    ...finding.facts.map((fact) => {
      const when = fact.asOf ? ` (${t('finding.asOf', { when: pick(fact.asOf) })})` : '';
      return `   ${t('finding.base')}: ${pick(fact.value)}${when} – ${source(fact)}`;
    }),
    ...(finding.suggestion ? [`   ${t('finding.suggestion')}: ${pick(finding.suggestion)}`] : []),
  ].join('\n');
}
