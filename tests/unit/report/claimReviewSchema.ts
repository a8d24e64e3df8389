/** ClaimReview as schema.org defines it and as fact-check aggregators ask for it: every field that they require, no unknown type. */
import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/));
const organisation = z.strictObject({ '@type': z.enum(['Organization', 'NewsMediaOrganization']), name });
const person = z.strictObject({ '@type': z.literal('Person'), name });

export const claimReviewSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(
    z.strictObject({
      '@type': z.literal('ClaimReview'),
      url: z.url(),
      datePublished: day,
      inLanguage: z.enum(['vi', 'en']),
      author: organisation,
      claimReviewed: name,
      itemReviewed: z.strictObject({
        '@type': z.literal('Claim'),
        author: z.union([organisation, person]),
        datePublished: z.optional(day),
        appearance: z.strictObject({
          '@type': z.literal('NewsArticle'),
          headline: name,
          url: z.url(),
          author: z.optional(person),
        }),
      }),
      reviewRating: z.strictObject({
        '@type': z.literal('Rating'),
        ratingValue: z.int().check(z.minimum(1), z.maximum(5)),
        bestRating: z.literal(5),
        worstRating: z.literal(1),
        alternateName: name,
      }),
      reviewBody: name,
      isBasedOn: z
        .array(
          z.strictObject({
            '@type': z.literal('CreativeWork'),
            name,
            publisher: organisation,
            datePublished: day,
            url: z.optional(z.url()),
          }),
        )
        .check(z.minLength(1)),
    }),
  ),
});
