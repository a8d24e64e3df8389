import type { Article } from '../../lib/article/article.ts';
import { checkArticle } from '../../lib/check.ts';
import { buildIndex, type FactIndex } from '../../lib/facts/index.ts';
import type { FactBase } from '../../lib/facts/schema.ts';
import { type CheckedPage, describeCheck } from '../../lib/report/checkedPage.ts';
import type { Report } from '../../lib/verdict/finding.ts';

export interface Judge {
  check(article: Article): Promise<Report>;
  /** Checks, and describes the result for a reader. @param at ISO 8601 */
  explain(article: Article, at: string): Promise<CheckedPage>;
  /** The facts have changed: the next check loads them again. */
  forget(): void;
}

/** Checks articles against the bases that `load` brings, loaded once, at the first article. */
export function createJudge(load: () => Promise<readonly FactBase[]>): Judge {
  let index: Promise<FactIndex> | undefined;
  const facts = () => {
    index ??= load().then(buildIndex);
    index.catch(() => {
      index = undefined;
    });
    return index;
  };
  return {
    check: async (article) => checkArticle(article, await facts()),
    async explain(article, at) {
      const known = await facts();
      return describeCheck(article, checkArticle(article, known), known, at);
    },
    forget() {
      index = undefined;
    },
  };
}
