/** What kind of text a block is. The headline is not a block: it stands in {@link Article.title}. */
export type BlockKind = 'lead' | 'paragraph' | 'subhead' | 'list-item' | 'table-row' | 'quotation' | 'caption';

/** A stretch of the article's text that a reader sees as one piece. */
export interface Block {
  readonly kind: BlockKind;
  /** The text, white space folded, in the page's own Unicode form. Offsets elsewhere are UTF-16 into this string. */
  readonly text: string;
}

/** A news article as data: what was read from a page, or from a file. It knows no DOM. */
export interface Article {
  /** Address as opened; empty for text that came from a file. */
  readonly url: string;
  readonly canonicalUrl?: string;
  /** The newspaper's name or host. */
  readonly site: string;
  readonly title: string;
  /** Everything but the headline, in reading order. */
  readonly blocks: readonly Block[];
  /** The place the report comes from, where the page sets it off: "Hà Nội". */
  readonly dateline?: string;
  readonly author?: string;
  readonly section?: string;
  /** ISO 8601 with offset, or a bare day ("2025-10-25") when the page gives no hour. Absent when unknown: then no verdict may rest on the article's own time. */
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
}

/** Where a finding stands: the headline, or an index into {@link Article.blocks}. */
export type BlockIndex = number;
export const HEADLINE: BlockIndex = -1;

/** The text that offsets of a finding at `block` count into; `undefined` when there is no such block. */
export function blockText(article: Article, block: BlockIndex): string | undefined {
  return block === HEADLINE ? article.title : article.blocks[block]?.text;
}
