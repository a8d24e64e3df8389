import type { Article } from '../../lib/article/article.ts';
import { checkArticle } from '../../lib/check.ts';
import type { FactIndex } from '../../lib/facts/index.ts';
import { type CheckedPage, describeCheck } from '../../lib/report/checkedPage.ts';
import type { Excerpts } from '../../lib/sync/index.ts';
import type { Report } from '../../lib/verdict/finding.ts';

export interface Judge {
  check(article: Article): Promise<Report>;
  /** Checks, and describes the result for a reader. @param at ISO 8601 */
  explain(article: Article, at: string): Promise<CheckedPage>;
}

/** Checks articles against what they can be about in the bases in force. */
export function createJudge(excerpts: Excerpts): Judge {
  const factsFor = async ({ title, blocks }: Article): Promise<FactIndex> => ({
    bases: await excerpts.of([title, ...blocks.map(({ text }) => text)]),
  });
  return {
    check: async (article) => checkArticle(article, await factsFor(article)),
    async explain(article, at) {
      const facts = await factsFor(article);
      return describeCheck(article, checkArticle(article, facts), facts, at);
    },
  };
}
