import { readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../lib/article/article.ts';

/** What `expected.json` holds; see README.md beside it. */
export type Expected = ExpectedArticle | ExpectedOther;

export interface ExpectedArticle {
  readonly url: string;
  readonly isArticle: true;
  readonly language: string;
  readonly article: { readonly [Key in keyof Omit<Article, 'url'>]?: Article[Key] | null } & Pick<
    Article,
    'blocks' | 'title'
  >;
  readonly never: readonly string[];
}

export interface ExpectedOther {
  readonly url: string;
  readonly isArticle: false;
  readonly reason?: string;
  readonly language?: string;
}

export interface Fixture<Kind extends Expected = Expected> {
  readonly name: string;
  readonly html: string;
  readonly expected: Kind;
}

function load<Kind extends Expected>(folder: string): Fixture<Kind>[] {
  const base = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(base)
    .sort()
    .map((name) => ({
      name,
      html: readFileSync(new URL(`${name}/page.html`, base), 'utf8'),
      expected: JSON.parse(readFileSync(new URL(`${name}/expected.json`, base), 'utf8')) as Kind,
    }));
}

/** The pages that are articles, by name. */
export const articleFixtures = (): Fixture<ExpectedArticle>[] => load('articles');

/** The pages that are not, by name. */
export const otherFixtures = (): Fixture<ExpectedOther>[] => load('others');
