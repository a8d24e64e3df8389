import type { Article } from '../../lib/article/article.ts';
import { checkText } from '../../lib/check.ts';
import { readTextInTurns } from '../../lib/claims/reading/text.ts';
import { type CheckedPage, describeCheck } from '../../lib/report/checkedPage.ts';
import { behindOthers, type Excerpts, Turns } from '../../lib/sync/index.ts';
import type { Report } from '../../lib/verdict/finding.ts';

export interface Judge {
  /** Gets ready for an article that is about to come: bases opened, tables built, code compiled. */
  prepare(): Promise<void>;
  check(article: Article): Promise<Report>;
  /** Checks, and describes the result for a reader. @param at ISO 8601 */
  explain(article: Article, at: string): Promise<CheckedPage>;
}

/** Has of what articles are made of: an office and a person, a time, a place, a count, a quotation. */
const SPECIMEN: Article = {
  url: '',
  site: '',
  title: 'Ngày 2/1 có mưa ở Hà Nội',
  blocks: [
    {
      kind: 'paragraph',
      text: 'Chủ tịch hội Trần Văn Mẫu cho biết: “Từ sáng 2/1/2025, tại Hà Nội, hơn 10 hội viên đã ký tên”.',
    },
  ],
  publishedAt: '2025-01-02T08:00:00+07:00',
};

/** Checks articles against what they can be about in the bases in force. */
export function createJudge(excerpts: Excerpts): Judge {
  let asked = false;
  const check = async (article: Article) => {
    const { title, blocks } = article;
    const turns = new Turns('user-visible');
    // The text is read while the database is waited for.
    const [bases, text] = await Promise.all([
      excerpts.of([title, ...blocks.map((block) => block.text)]),
      readTextInTurns(article, () => turns.give()),
    ]);
    return { facts: { bases }, report: checkText(text, { bases }) };
  };
  const explain = async (article: Article, at: string) => {
    asked = true;
    const { report, facts } = await check(article);
    return describeCheck(article, report, facts, at);
  };
  return {
    async prepare() {
      const tryOut = async () => {
        await behindOthers('background');
        // One that has come meanwhile does the same.
        if (!asked) await explain(SPECIMEN, SPECIMEN.publishedAt!);
      };
      await Promise.all([excerpts.open(), tryOut()]);
    },
    check: async (article) => (await check(article)).report,
    explain,
  };
}
