/** A report as ClaimReview in JSON-LD, the vocabulary of schema.org in which fact-checks are exchanged. */
import type { ReadingTranslator } from '../locales/reading/index.ts';
import type { Finding, Verdict } from '../verdict/finding.ts';
import type { CheckedPage } from './checkedPage.ts';

/** Places on ClaimReview's scale of 1 (false) to 5 (true). What could not be compared is not reviewed. */
const RATING: Readonly<Partial<Record<Verdict, number>>> = {
  contradicted: 1,
  outdated: 2,
  disputed: 3,
  imprecise: 4,
  supported: 5,
};

/** A JSON-LD document with one ClaimReview for each of `findings` that was compared. */
export function claimReviews(page: CheckedPage, findings: readonly Finding[], translator: ReadingTranslator): object {
  return {
    '@context': 'https://schema.org',
    '@graph': findings.flatMap((finding) => {
      const rating = RATING[finding.verdict];
      return rating === undefined ? [] : [review(page, finding, rating, translator)];
    }),
  };
}

function review(
  { article, contexts, checkedAt }: CheckedPage,
  finding: Finding,
  rating: number,
  translator: ReadingTranslator,
) {
  const { t, pick, language } = translator;
  const { before, after } = contexts[finding.id] ?? { before: '', after: '' };
  const speaker = finding.claim.attribution;
  return {
    '@type': 'ClaimReview',
    url: wordsUrl(article.url, finding.quote),
    datePublished: checkedAt.slice(0, 10),
    inLanguage: language,
    author: { '@type': 'Organization', name: 'Đối Chiếu' },
    claimReviewed: `${before}${finding.quote}${after}`,
    itemReviewed: {
      '@type': 'Claim',
      author: speaker ? { '@type': 'Person', name: speaker } : { '@type': 'NewsMediaOrganization', name: article.site },
      ...(article.publishedAt === undefined ? {} : { datePublished: article.publishedAt }),
      appearance: {
        '@type': 'NewsArticle',
        headline: article.title,
        url: article.url,
        ...(article.author === undefined ? {} : { author: { '@type': 'Person', name: article.author } }),
      },
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: rating,
      bestRating: 5,
      worstRating: 1,
      alternateName: t(`verdict.${finding.verdict}`),
    },
    reviewBody: pick(finding.suggestion ?? finding.reason),
    isBasedOn: finding.facts.flatMap(({ sources }) =>
      sources.map((source) => ({
        '@type': 'CreativeWork',
        name: source.title,
        publisher: { '@type': 'Organization', name: source.publisher },
        datePublished: source.publishedAt,
        ...(source.url === undefined ? {} : { url: source.url }),
      })),
    ),
  };
}

/** The article's address with a text fragment that leads to the reviewed words. */
function wordsUrl(url: string, quote: string): string {
  const address = new URL(url);
  // In a text directive a dash, a comma and an ampersand have meanings of their own.
  address.hash = `:~:text=${encodeURIComponent(quote).replaceAll('-', '%2D')}`;
  return address.href;
}
