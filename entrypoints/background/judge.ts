import type { Article } from '../../lib/article/article.ts';
import { checkArticle } from '../../lib/check.ts';
import { buildIndex, type FactIndex } from '../../lib/facts/index.ts';
import type { FactBase } from '../../lib/facts/schema.ts';
import { type CheckedPage, describeCheck } from '../../lib/report/checkedPage.ts';

export interface Judge {
  /** @param at ISO 8601 */
  check(article: Article, at: string): Promise<CheckedPage>;
  /** The facts have changed: the next check loads them again. */
  forget(): void;
}

/** Checks articles against the bases that `load` brings, loaded once, at the first article. */
export function createJudge(load: () => Promise<readonly FactBase[]>): Judge {
  let index: Promise<FactIndex> | undefined;
  return {
    async check(article, at) {
      index ??= load().then(buildIndex);
      index.catch(() => {
        index = undefined;
      });
      const facts = await index;
      return describeCheck(article, checkArticle(article, facts), facts, at);
    },
    forget() {
      index = undefined;
    },
  };
}
