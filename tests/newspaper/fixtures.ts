import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ARTICLES = join(import.meta.dirname, '../pages/articles');

/** A fixture article: its folder's name, where it stands, and what a reader must be shown in it. */
export interface Fixture {
  readonly name: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  /** What must be flagged, in reading order, and nothing else. */
  readonly flags: readonly ExpectedFlag[];
  /** Whether the article speaks of what the bundled fact base knows. */
  readonly isOnSubject: boolean;
}

export interface ExpectedFlag {
  /** The words that must be marked, exactly. */
  readonly quote: string;
  readonly verdict: 'contradicted' | 'disputed' | 'outdated' | 'imprecise';
}

const attribute = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];

/** Every fixture article that has a canonical address, in the order of their names. One without `findings.json` may have no flag at all. */
export function readFixtures(): Fixture[] {
  return readdirSync(ARTICLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const html = readFileSync(join(ARTICLES, name, 'page.html'), 'utf8');
      const url = attribute(html, /<link rel="canonical" href="([^"]+)"/);
      if (url === undefined) return [];
      const title = attribute(html, /<meta property="og:title" content="([^"]+)"/) ?? name;
      const list = join(ARTICLES, name, 'findings.json');
      const isOnSubject = existsSync(list);
      const flags = isOnSubject ? JSON.parse(readFileSync(list, 'utf8')).flags : [];
      return [{ name, url, html, title, flags, isOnSubject }];
    });
}
