import type { Article } from '../article/article.ts';
import type { Report } from '../verdict/finding.ts';
import type { CheckedArticle, Database } from './database.ts';

/** How many checked articles are kept; the oldest go first. */
const KEPT = 2_000;

/** The address an article is remembered by: its canonical one on the same host, else its own without fragment and campaign parameters. */
export function articleKey(article: Article): string {
  const own = URL.parse(article.url);
  const canonical = article.canonicalUrl ? URL.parse(article.canonicalUrl) : null;
  const url = canonical && own && canonical.hostname === own.hostname ? canonical : own;
  if (!url) return article.url;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_\w+|fbclid|gclid|zarsrc)$/.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/** Remembers a checked article in place of an earlier check of it. */
export async function keepArticle(
  database: Database,
  article: Article,
  report: Report,
  checkedAt: string,
): Promise<void> {
  const entry: CheckedArticle = { key: articleKey(article), checkedAt, article, report };
  await database.transaction('rw', database.articles, async () => {
    await database.articles.put(entry);
    const excess = (await database.articles.count()) - KEPT;
    if (excess > 0) await database.articles.orderBy('checkedAt').limit(excess).delete();
  });
}
