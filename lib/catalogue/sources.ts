import type { BaseIndex } from '../facts/index.ts';
import type { Fact } from '../facts/schema.ts';
import { textFragmentUrl } from '../facts/textFragment.ts';
import type { EvidenceSource } from '../verdict/finding.ts';

/** Where a fact is stated, each with a link to the very words where the document's address is known. */
export function evidenceSources(index: BaseIndex, fact: Fact): EvidenceSource[] {
  return fact.references.flatMap(({ statedIn, selector }) => {
    const document = index.documents.get(statedIn);
    if (!document) return [];
    const { id, publisher, title, publishedAt, url } = document;
    return {
      documentId: id,
      publisher,
      title,
      publishedAt,
      ...(url === undefined ? {} : { url: textFragmentUrl(url, selector) }),
      quote: selector.exact,
    };
  });
}
