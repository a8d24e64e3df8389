import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { keepArticle, listArticles } from '../../../lib/store/articles.ts';
import { type Database, openDatabase } from '../../../lib/store/database.ts';
import { exportProfile, importProfile } from '../../../lib/store/profile.ts';
import { PAGE } from '../../gallery/fixtures.ts';

const ARTICLE = {
  url: PAGE.article.url,
  site: 'VnExpress',
  title: 'T',
  blocks: [{ kind: 'lead', text: 'x' }],
} as const;
let database: Database;
let count = 0;
beforeEach(() => {
  database = openDatabase(`test-profile-${count++}`);
});
afterEach(() => database.delete());

describe('an exported profile', () => {
  it('brings settings and history to another browser', async () => {
    await keepArticle(database, ARTICLE, PAGE.report, '2025-10-26T01:00:00.000Z');
    const text = JSON.stringify(await exportProfile(database, { ...DEFAULT_SETTINGS, language: 'en' }));
    const other = openDatabase(`test-profile-other-${count}`);
    const { settings, articles } = await importProfile(other, text);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
    expect(articles).toBe(1);
    expect(await listArticles(other)).toEqual(await listArticles(database));
    await other.delete();
  });

  it.each([
    ['no JSON', 'x'],
    ['another format', '{"format":"other/1","settings":{},"articles":[]}'],
    ['a broken article', '{"format":"doi-chieu/1","settings":{},"articles":[{"key":"k","checkedAt":"never"}]}'],
  ])('is refused, changing nothing, when it is %s', async (_, text) => {
    await expect(importProfile(database, text)).rejects.toThrow();
    expect(await listArticles(database)).toEqual([]);
  });
});
