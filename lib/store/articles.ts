/** The history of checked articles. */
import type { Article } from '../article/article.ts';
import { flipsBetween } from '../report/flips.ts';
import type { Report } from '../verdict/finding.ts';
import type { CheckedArticle, Database, FlippedArticle } from './database.ts';

/** How many checked articles are kept; the oldest go first. */
const KEPT = 2_000;

/** The address an article is remembered by: its canonical one on the same host, else its own; without fragment and campaign marks. */
export function articleKey(article: Article): string {
  const own = URL.parse(article.url);
  const canonical = article.canonicalUrl ? URL.parse(article.canonicalUrl) : null;
  const url = canonical && own && canonical.hostname === own.hostname ? canonical : own;
  if (!url) return article.url;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_\w{1,40}|fbclid|gclid|zarsrc)$/.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/**
 * Remembers a checked article in place of an earlier check of it. Where the same words are now judged otherwise, the facts have changed, and
 * what flipped is noted: an article that is open in a tab is checked there before its history is.
 * @param checkedAt ISO 8601
 */
export async function keepArticle(
  database: Database,
  article: Article,
  report: Report,
  checkedAt: string,
): Promise<void> {
  const entry: CheckedArticle = { key: articleKey(article), checkedAt, article, report };
  await database.transaction('rw', database.articles, database.flipped, async () => {
    const earlier = await database.articles.get(entry.key);
    if (earlier && hasSameWords(earlier.article, article)) await noteFlips(database, earlier, report, checkedAt);
    await database.articles.put(entry);
    const excess = (await database.articles.count()) - KEPT;
    if (excess > 0) await database.articles.orderBy('checkedAt').limit(excess).delete();
  });
}

/** Checked articles, newest first. */
export function listArticles(database: Database): Promise<CheckedArticle[]> {
  return database.articles.orderBy('checkedAt').reverse().toArray();
}

/** Takes one article out of the history, with what flipped in it. */
export async function forgetArticle(database: Database, key: string): Promise<void> {
  await database.transaction('rw', database.articles, database.flipped, async () => {
    await database.articles.delete(key);
    await database.flipped.delete(key);
  });
}

/** Empties the history, with all that flipped. */
export async function clearHistory(database: Database): Promise<void> {
  await database.transaction('rw', database.articles, database.flipped, async () => {
    await database.articles.clear();
    await database.flipped.clear();
  });
}

/**
 * Checks the whole history again, newest first, and notes what flipped, for the reader to see once. An article that is checked or
 * forgotten meanwhile is left as it then stands.
 * @param at ISO 8601
 * @param onProgress how many of how many are done
 */
export async function checkHistoryAgain(
  database: Database,
  check: (article: Article) => Promise<Report>,
  at: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const keys = await database.articles.orderBy('checkedAt').reverse().primaryKeys();
  for (const [done, key] of keys.entries()) {
    onProgress(done, keys.length);
    const entry = await database.articles.get(key);
    if (!entry) continue;
    const report = await check(entry.article);
    await database.transaction('rw', database.articles, database.flipped, async () => {
      if ((await database.articles.get(key))?.checkedAt !== entry.checkedAt) return;
      await database.articles.put({ ...entry, report });
      await noteFlips(database, entry, report, at);
    });
  }
  onProgress(keys.length, keys.length);
}

async function noteFlips(
  database: Database,
  { key, article, report: before }: CheckedArticle,
  after: Report,
  at: string,
): Promise<void> {
  const flips = flipsBetween(before, after);
  if (flips.length === 0) return;
  const { title, site, url } = article;
  await database.flipped.put({ key, title, site, url, at, flips });
}

function hasSameWords(one: Article, other: Article): boolean {
  return (
    one.title === other.title &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every(({ text }, index) => text === other.blocks[index]!.text)
  );
}

/** What flipped and was not seen yet. */
export function listFlipped(database: Database): Promise<FlippedArticle[]> {
  return database.flipped.toArray();
}

/** How many articles have verdicts that flipped and were not seen yet. */
export function countFlipped(database: Database): Promise<number> {
  return database.flipped.count();
}

/** The reader has seen what flipped: it is not shown again. */
export async function markFlipsSeen(database: Database): Promise<void> {
  await database.flipped.clear();
}
