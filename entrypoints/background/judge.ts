import type { Article } from '../../lib/article/article.ts';
import { checkArticle } from '../../lib/check.ts';
import { buildIndex, type FactIndex } from '../../lib/facts/index.ts';
import type { FactBase } from '../../lib/facts/schema.ts';
import type { Report } from '../../lib/verdict/finding.ts';

export interface Judge {
  check(article: Article): Promise<{ report: Report; baseAsOf: string }>;
  /** The facts have changed: the next check loads them again. */
  forget(): void;
}

/** Checks articles against the bases that `load` brings, loaded once, at the first article. */
export function createJudge(load: () => Promise<readonly FactBase[]>): Judge {
  let index: Promise<FactIndex> | undefined;
  return {
    async check(article) {
      index ??= load().then(buildIndex);
      index.catch(() => {
        index = undefined;
      });
      const facts = await index;
      const baseAsOf =
        facts.bases
          .map(({ base }) => base.asOf)
          .sort()
          .at(-1) ?? '';
      return { report: checkArticle(article, facts), baseAsOf };
    },
    forget() {
      index = undefined;
    },
  };
}
