import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage, SITES, siteOf } from '../../../lib/article/index.ts';
import { readHtml } from '../../../lib/publish/article.ts';
import { articleFixtures, otherFixtures } from '../../pages/fixtures.ts';

const articles = articleFixtures();
const others = otherFixtures();

describe('articles', () => {
  it.each(articles)('$name is read as a careful reader would', ({ html, expected }) => {
    const reading = readHtml(html, expected.url);
    expect(reading.why.reason, reading.why.evidence.join(', ')).toBe('article');
    if (!reading.isArticle) return;
    for (const [key, value] of Object.entries(expected.article)) {
      expect(reading.article[key as keyof typeof reading.article], key).toEqual(value ?? undefined);
    }
    const read = JSON.stringify(reading.article);
    for (const words of expected.never) expect(read).not.toContain(words);
    expect(reading.language).toBe(expected.language);
  });
});

describe('other pages', () => {
  it.each(others)('$name is not read', ({ html, expected }) => {
    const reading = readHtml(html, expected.url);
    expect(reading.isArticle).toBe(false);
    if (expected.reason) expect(reading.why.reason, reading.why.evidence.join(', ')).toBe(expected.reason);
    if (expected.language) expect(reading.language).toBe(expected.language);
  });
});

describe('sites', () => {
  const named = (fixtures: readonly { expected: { url: string } }[]) =>
    new Set(fixtures.map(({ expected }) => siteOf(expected.url)?.site.id));

  it('each site in the manifest has an article among the fixtures', () => {
    const covered = named(articles);
    expect(SITES.filter(({ id, hosts }) => hosts.length > 0 && !covered.has(id)).map(({ id }) => id)).toEqual([]);
  });
  it('each edition left alone has a page among the fixtures', () => {
    const covered = named(others);
    expect(SITES.filter(({ id, hosts }) => hosts.length === 0 && !covered.has(id)).map(({ id }) => id)).toEqual([]);
  });
  it('each fixture is of a site, or says in its name that it is of none', () => {
    const wrong = [...articles, ...others].filter(
      ({ name, expected }) => name.startsWith('unknown-') === (siteOf(expected.url) !== undefined),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
  it('there are enough of both kinds', () => {
    expect(articles.length).toBeGreaterThanOrEqual(45);
    expect(named(articles).size).toBeGreaterThanOrEqual(30);
    expect(others.length).toBeGreaterThanOrEqual(30);
  });
});

describe('any DOM', () => {
  const sample = articles.filter((_, i) => i % 6 === 0);

  it.each(sample)('$name is read the same in jsdom and left as it was', ({ html, expected }) => {
    const { document } = new JSDOM(html, { url: expected.url }).window;
    const before = document.documentElement.outerHTML;
    const reading = readPage(document, expected.url);
    expect(document.documentElement.outerHTML).toBe(before);
    const other = readHtml(html, expected.url);
    expect(reading.isArticle && reading.article).toEqual(other.isArticle && other.article);
  });
});

describe('pages of no known site', () => {
  // The same articles under a host that no row knows: the generic reader has their text and nothing else.
  it.each(articles)('$name has its paragraphs and no more', ({ html, expected }) => {
    const reading = readHtml(html, `https://tin.example.org${new URL(expected.url).pathname}`);
    expect(reading.why.reason, reading.why.evidence.join(', ')).toBe('article');
    if (!reading.isArticle) return;
    const texts = reading.article.blocks.map(({ text }) => text);
    const missing = expected.article.blocks.filter(({ kind, text }) => kind === 'paragraph' && !texts.includes(text));
    expect(missing).toEqual([]);
    const leaks = expected.never.filter((words) => texts.some((text) => text.includes(words)));
    expect(leaks.length).toBeLessThanOrEqual(1);
  });
});
