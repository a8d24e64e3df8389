import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/article/article.ts';
import {
  articleKey,
  checkHistoryAgain,
  clearHistory,
  countFlipped,
  forgetArticle,
  keepArticle,
  listArticles,
  listFlipped,
  markFlipsSeen,
} from '../../../lib/store/articles.ts';
import { type Database, openDatabase } from '../../../lib/store/database.ts';
import type { Report } from '../../../lib/verdict/finding.ts';
import { OUTDATED } from '../../gallery/fixtures.ts';

const article = (url: string, canonicalUrl?: string): Article => ({
  url,
  site: 'VnExpress',
  title: `Title of ${url}`,
  blocks: [],
  ...(canonicalUrl ? { canonicalUrl } : {}),
});
const report = (...verdicts: Report['findings'][number]['verdict'][]): Report => ({
  findings: verdicts.map((verdict, start) => ({ ...OUTDATED, id: `${start}`, start, verdict })),
  claims: verdicts.length,
  compared: verdicts.length,
});
const A = article('https://vnexpress.net/a.html');
const B = article('https://vnexpress.net/b.html');

let database: Database;
let count = 0;
beforeEach(() => {
  database = openDatabase(`test-articles-${count++}`);
});
afterEach(() => database.delete());

describe('the address an article is remembered by', () => {
  it.each([
    ['its own', article('https://a.vn/x?id=3'), 'https://a.vn/x?id=3'],
    [
      'without fragment and campaign marks',
      article('https://a.vn/x?utm_source=f&id=3&fbclid=Z#c'),
      'https://a.vn/x?id=3',
    ],
    ['the canonical one', article('https://a.vn/x?p=2', 'https://a.vn/x'), 'https://a.vn/x'],
    ['never one on another host', article('https://a.vn/x', 'https://evil.example/y'), 'https://a.vn/x'],
    ['whatever there is', article('not an address'), 'not an address'],
  ])('is %s', (_, from, key) => {
    expect(articleKey(from)).toBe(key);
  });
});

describe('the history', () => {
  it('keeps one entry an article, the newest first', async () => {
    await keepArticle(database, A, report('supported'), '2025-10-26T01:00:00Z');
    await keepArticle(database, B, report(), '2025-10-26T02:00:00Z');
    await keepArticle(database, article(`${A.url}#comments`), report('outdated'), '2025-10-26T03:00:00Z');
    const entries = await listArticles(database);
    expect(entries.map(({ key, checkedAt }) => [key, checkedAt])).toEqual([
      [A.url, '2025-10-26T03:00:00Z'],
      [B.url, '2025-10-26T02:00:00Z'],
    ]);
    expect(entries[0]!.report.findings[0]!.verdict).toBe('outdated');
  });

  it('does not grow without end: the oldest go', async () => {
    const entries = Array.from({ length: 2_000 }, (_, index) => ({
      key: `https://old.example/${index}`,
      checkedAt: new Date(Date.UTC(2025, 0, 1) + index).toISOString(),
      article: A,
      report: report(),
    }));
    await database.articles.bulkPut(entries);
    await keepArticle(database, B, report(), '2025-10-26T02:00:00Z');
    expect(await database.articles.count()).toBe(2_000);
    expect(await database.articles.get('https://old.example/0')).toBeUndefined();
    expect(await database.articles.get(B.url)).toBeDefined();
  });

  it('forgets one article, or all, and what was to be said of them', async () => {
    await keepArticle(database, A, report('supported'), '2025-10-26T01:00:00Z');
    await keepArticle(database, B, report('supported'), '2025-10-26T02:00:00Z');
    await checkHistoryAgain(database, async () => report('outdated'), '2025-10-27T00:00:00Z');
    await forgetArticle(database, A.url);
    expect((await listArticles(database)).map(({ key }) => key)).toEqual([B.url]);
    expect((await listFlipped(database)).map(({ key }) => key)).toEqual([B.url]);
    await clearHistory(database);
    expect(await listArticles(database)).toEqual([]);
    expect(await countFlipped(database)).toBe(0);
  });
});

describe('a check of the history by new facts', () => {
  beforeEach(async () => {
    await keepArticle(database, A, report('supported'), '2025-10-26T01:00:00Z');
    await keepArticle(database, B, report('supported'), '2025-10-26T02:00:00Z');
  });

  it('keeps the new reports and says what flipped, until it was seen', async () => {
    const progress: string[] = [];
    await checkHistoryAgain(
      database,
      async ({ url }) => report(url === A.url ? 'outdated' : 'supported'),
      '2025-10-27T00:00:00Z',
      (done, total) => progress.push(`${done}/${total}`),
    );
    expect(progress).toEqual(['0/2', '1/2', '2/2']);
    expect(await listFlipped(database)).toMatchObject([
      { key: A.url, title: A.title, at: '2025-10-27T00:00:00Z', flips: [{ before: 'supported', after: 'outdated' }] },
    ]);
    const [newest, older] = await listArticles(database);
    expect([newest!.report.findings[0]!.verdict, older!.report.findings[0]!.verdict]).toEqual([
      'supported',
      'outdated',
    ]);
    // When it was read stays what it was.
    expect(older!.checkedAt).toBe('2025-10-26T01:00:00Z');
    await markFlipsSeen(database);
    expect(await countFlipped(database)).toBe(0);
  });

  it('leaves an article as it is that was checked or forgotten meanwhile', async () => {
    await checkHistoryAgain(
      database,
      async ({ url }) => {
        if (url === A.url) await keepArticle(database, A, report('imprecise'), '2025-10-28T00:00:00Z');
        else await forgetArticle(database, B.url);
        return report('contradicted');
      },
      '2025-10-27T00:00:00Z',
    );
    const entries = await listArticles(database);
    expect(entries.map(({ key, report: { findings } }) => [key, findings[0]!.verdict])).toEqual([[A.url, 'imprecise']]);
    expect(await listFlipped(database)).toMatchObject([{ flips: [{ before: 'supported', after: 'imprecise' }] }]);
  });

  it('says of an article that is open and was checked first what flipped there, and nothing of one whose words changed', async () => {
    await keepArticle(database, A, report('outdated'), '2025-10-27T01:00:00Z');
    await keepArticle(database, { ...B, title: `${B.title} (cập nhật)` }, report('outdated'), '2025-10-27T01:00:00Z');
    expect(await listFlipped(database)).toMatchObject([
      { key: A.url, flips: [{ before: 'supported', after: 'outdated' }] },
    ]);
  });
});
