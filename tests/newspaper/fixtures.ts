import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ARTICLES = join(import.meta.dirname, '../pages/articles');

/** A fixture article: its folder's name, where it stands, and what a reader must be shown in it. */
export interface Fixture {
  readonly name: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  readonly flags: readonly ExpectedFlag[];
}

export interface ExpectedFlag {
  /** The words that must be marked, exactly. */
  readonly quote: string;
  readonly verdict: 'contradicted' | 'disputed' | 'outdated' | 'imprecise';
}

const attribute = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];

/** Every fixture article that has a canonical address, in the order of their names. */
export function readFixtures(): Fixture[] {
  return readdirSync(ARTICLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const html = readFileSync(join(ARTICLES, name, 'page.html'), 'utf8');
      const url = attribute(html, /<link rel="canonical" href="([^"]+)"/);
      if (url === undefined) return [];
      return [
        {
          name,
          url,
          html,
          title: attribute(html, /<meta property="og:title" content="([^"]+)"/) ?? name,
          flags: readFlags(name),
        },
      ];
    });
}

/** An article with no list of its own may have no flag at all. */
function readFlags(name: string): readonly ExpectedFlag[] {
  const file = join(ARTICLES, name, 'findings.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).flags : [];
}
