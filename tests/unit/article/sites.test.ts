import { describe, expect, it } from 'vitest';
import { isArticleAddress } from '../../../lib/article/detect.ts';
import { parseStatedTimes } from '../../../lib/article/page-time.ts';
import { selectorsFor } from '../../../lib/article/site-selectors.ts';
import {
  DATE_EXAMPLES,
  SITES,
  siteExcludePatterns,
  siteMatchPatterns,
  siteOf,
} from '../../../lib/article/sites/index.ts';

describe('the table of sites', () => {
  it('has each id and each host once', () => {
    const ids = SITES.map(({ id }) => id);
    const hosts = SITES.flatMap(({ hosts, foreign = [] }) => [...hosts, ...foreign]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });
  it('has selectors that compile, and dates that are read', () => {
    for (const site of SITES) {
      expect(() => selectorsFor(site), site.id).not.toThrow();
      if (site.dateExample) expect(parseStatedTimes(site.dateExample).published, site.id).toMatch(/^20\d\d-\d\d-\d\dT/);
    }
    for (const example of Object.values(DATE_EXAMPLES)) {
      expect(parseStatedTimes(example)).toEqual({ published: '2026-03-07T08:01:00+07:00' });
    }
  });
  it.each([
    ['https://vnexpress.net/a-1.html', 'vnexpress', false],
    ['https://www.vietnamplus.vn/a-post1.vnp', 'vietnamplus', false],
    ['https://thethao.tuoitre.vn/a-1.htm', 'tuoitre', false],
    ['https://m.cafef.vn/a-1.chn', 'cafef', false],
    ['https://amp.dantri.com.vn/a/b-1.htm', 'dantri', false],
    ['https://giadinh.suckhoedoisong.vn/a-1.htm', 'giadinh', false],
    ['https://special.nhandan.vn/a/index.html', 'nhandan', false],
    ['https://e.vnexpress.net/news/a-1.html', 'vnexpress', true],
    ['https://en.nhandan.vn/a-post1.html', 'nhandan', true],
    ['https://vietnamnews.vn/a/1/b.html', 'vietnamnews', true],
  ])('knows %s', (url, id, foreign) => {
    expect(siteOf(url)).toMatchObject({ site: { id }, foreign });
  });
  it.each([
    'https://notvnexpress.net/',
    'https://vnexpress.net.evil.example/',
    'https://baomoi.net.vn/',
    'about:blank',
    '',
    'x',
  ])('does not know %s', (url) => expect(siteOf(url)).toBeUndefined());
  it('makes match patterns for its hosts, and excludes editions in other languages under them', () => {
    const patterns = siteMatchPatterns();
    expect(patterns).toContain('*://*.vnexpress.net/*');
    expect(patterns).not.toContain('*://*.vietnamnews.vn/*');
    expect(patterns).toEqual([...patterns].sort());
    expect(siteExcludePatterns()).toContain('*://*.e.vnexpress.net/*');
    for (const pattern of [...patterns, ...siteExcludePatterns()])
      expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/);
  });
});

describe('addresses of articles', () => {
  const isArticle = (url: string): boolean => isArticleAddress(siteOf(url), new URL(url).pathname);

  it.each([
    'https://vnexpress.net/72-nuoc-ky-cong-uoc-4955555.html',
    'https://tuoitre.vn/mo-them-17-tuyen-20251017080100512.htm',
    'https://thanhnien.vn/tru-chinh-185251030142000123.htm',
    'https://dantri.com.vn/thoi-su/nhieu-nuoc-20251026113015482.htm',
    'https://tienphong.vn/nhin-lai-post1791234.tpo',
    'https://cand.com.vn/xa-hoi/lam-can-cuoc-i780123/',
    'https://www.qdnd.vn/quoc-phong-an-ninh/tin-tuc/chien-si-1010123',
    'https://www.24h.com.vn/bong-da/u22-thang-c48a1701234.html',
    'https://baomoi.com/nuoc-sach-c53000001.epi',
  ])('are told by their form: %s', (url) => expect(isArticle(url)).toBe(true));

  it.each([
    'https://vnexpress.net/',
    'https://vnexpress.net/thoi-su',
    'https://tuoitre.vn/thoi-su.htm',
    'https://dantri.com.vn/kinh-doanh.htm',
    'https://tienphong.vn/xa-hoi/',
    'https://example.org/a-4955555.html',
  ])('and lists are not: %s', (url) => expect(isArticle(url)).toBe(false));
});
