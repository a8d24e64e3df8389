/**
 * The two documents that the bundled base was made from must not be flagged by it: whoever reads the source reads no difference.
 * They are not kept in the project; the tests are left out where the folder with them is absent.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../lib/article/article.ts';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex } from '../../../lib/facts/index.ts';
import { readBundledBase } from '../../../lib/publish/bundled.ts';
import { isFlag } from '../../../lib/verdict/finding.ts';

const FOLDER = `${import.meta.dirname}/../../../../shared/documents`;
const NHAN_DAN = 'nhandan-2025-10-26';
const TIEN_PHONG = 'tienphong-2025-10-26';
/** Where the related items begin in the newspaper's page, captured with it weeks later. */
const BOX = 'Có thể bạn quan tâm';

const base = await readBundledBase();
const facts = buildIndex([base]);

function paragraphs(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0)
    .map((line) => ({ kind: line.includes('(Ảnh:') || line.includes('Ảnh: ') ? 'caption' : 'paragraph', text: line }));
}

function article(document: string, blocks: readonly Block[], publishedAt?: string): Article {
  const { title, publisher } = base.documents.find(({ id }) => id === document)!;
  return {
    url: '',
    site: publisher,
    title,
    blocks: blocks.filter(({ text }) => text !== title),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

function flags(read: Article): string[] {
  return checkArticle(read, facts)
    .findings.filter(({ verdict }) => isFlag(verdict))
    .map(({ verdict, quote, block, claim }) => `${verdict}: «${quote}» (${claim.property.id}, block ${block})`);
}

describe.skipIf(!existsSync(FOLDER))('the documents of the bundled base', () => {
  const text = (document: string) => readFileSync(`${FOLDER}/${document}.txt`, 'utf8');
  const [report, box] = existsSync(FOLDER) ? (text(NHAN_DAN).split(BOX) as [string, string]) : ['', ''];
  const cases: [string, Article][] = existsSync(FOLDER)
    ? [
        ['Tiền Phong', article(TIEN_PHONG, paragraphs(text(TIEN_PHONG)), '2025-10-26T20:00:00+07:00')],
        ['Nhân Dân', article(NHAN_DAN, paragraphs(report), '2025-10-26T20:00:00+07:00')],
        [
          'the box of related items',
          { ...article(NHAN_DAN, paragraphs(box), '2025-12-05T18:00:00+07:00'), title: BOX },
        ],
      ]
    : [];

  it.each(cases)('%s: nothing is flagged', (_, read) => expect(flags(read)).toEqual([]));

  it.each(cases)('%s: nothing is flagged where the day of publication is unknown', (_, { publishedAt: __, ...read }) =>
    expect(flags(read)).toEqual([]),
  );

  it.each(cases)('%s: much of it is found to agree', (_, read) => {
    const supported = checkArticle(read, facts).findings.filter(({ verdict }) => verdict === 'supported');
    expect(supported.length).toBeGreaterThanOrEqual(10);
  });
});
