import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStructuredData } from '../../../lib/article/structured-data.ts';

const ARTICLE = { '@type': 'NewsArticle', headline: 'Cầu mới thông xe', datePublished: '2025-10-25T14:03:00+07:00' };

describe('JSON-LD', () => {
  it.each([
    ['a single object', ARTICLE],
    ['a list', [{ '@type': 'Organization' }, ARTICLE]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, ARTICLE] }],
    ['a type in a list', { ...ARTICLE, '@type': ['Article', 'NewsArticle'] }],
    ['the main entity of a page', { '@type': 'WebPage', mainEntity: ARTICLE }],
  ])('is read from %s', (_, json) => {
    expect(readStructuredData([JSON.stringify(json)]).article).toMatchObject({
      headline: 'Cầu mới thông xe',
      datePublished: '2025-10-25T14:03:00+07:00',
    });
  });
  it('is read through comments, line breaks in strings and commas too many', () => {
    const broken = '<!--\n{"@type":"NewsArticle","headline":"Cầu mới\n\tthông xe","datePublished":"2025-10-25",}\n-->';
    expect(readStructuredData([broken]).article).toMatchObject({
      headline: 'Cầu mới thông xe',
      datePublished: '2025-10-25',
    });
  });
  it('is read field by field when it cannot be parsed', () => {
    const cut = JSON.stringify({ ...ARTICLE, description: 'Nói "thật" nhé' }).slice(0, -3);
    expect(readStructuredData([cut]).article).toMatchObject({ type: 'NewsArticle', headline: 'Cầu mới thông xe' });
    expect(readStructuredData(['{"headline":"không có kiểu"']).article).toBeUndefined();
  });
  it('knows a type by its address too', () => {
    const data = readStructuredData([JSON.stringify({ ...ARTICLE, '@type': 'http://schema.org/NewsArticle' })]);
    expect(data).toMatchObject({ types: ['NewsArticle'], article: { headline: 'Cầu mới thông xe' } });
  });
  it('resolves references, once encoded or twice', () => {
    const entities = { ...ARTICLE, headline: 'C&#7847;u m&amp;#7899;i &quot;xanh&quot;' };
    expect(readStructuredData([JSON.stringify(entities)]).article?.headline).toBe('Cầu mới "xanh"');
  });
  it('takes persons for authors, and no organisation or address', () => {
    const author = [
      { '@type': 'Person', name: 'Hồng Nhung' },
      { '@type': 'Organization', name: 'VnExpress' },
      'Minh An',
      { '@type': 'Person', name: '' },
      { '@type': 'Person', name: 'https://facebook.com/x' },
    ];
    expect(readStructuredData([JSON.stringify({ ...ARTICLE, author })]).article?.authors).toEqual([
      'Hồng Nhung',
      'Minh An',
    ]);
  });
  it('prefers the article with a date, and lists all types and the breadcrumb', () => {
    const other = { '@type': 'Article', headline: 'Bài khác' };
    const crumbs = {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', item: { name: 'Trang chủ' } },
        { '@type': 'ListItem', name: 'Thời sự' },
      ],
    };
    const data = readStructuredData([JSON.stringify(other), JSON.stringify(ARTICLE), JSON.stringify(crumbs)]);
    expect(data.article?.headline).toBe('Cầu mới thông xe');
    expect(data.types).toEqual(['Article', 'NewsArticle', 'BreadcrumbList', 'ListItem']);
    expect(data.breadcrumb).toEqual(['Trang chủ', 'Thời sự']);
  });
  it('survives anything: wrong shapes, deep nests, huge scripts, __proto__', () => {
    fc.assert(fc.property(fc.json(), (json) => void readStructuredData([json])));
    fc.assert(fc.property(fc.string(), (text) => void readStructuredData([text])));
    readStructuredData([`${'['.repeat(50_000)}${']'.repeat(50_000)}`]);
    readStructuredData([`{"@type":"NewsArticle","headline":"${'\\"'.repeat(100_000)}`]);
    readStructuredData([
      '{"__proto__":{"@type":"NewsArticle"},"@type":{"@type":[[[null]]]},"@graph":{"@graph":[1,null,"x"]}}',
    ]);
    expect(({} as Record<string, unknown>)['@type']).toBeUndefined();
    for (const headline of [null, 5, {}, [], [[]], { '@value': 7 }]) {
      expect(readStructuredData([JSON.stringify({ ...ARTICLE, headline })]).article?.headline).toBeUndefined();
    }
  });
});
