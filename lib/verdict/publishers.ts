/** Where publishers differ: what one of them supports and another contradicts is disputed, and both are shown. */
import type { Bilingual, Finding } from './finding.ts';
import { dayInWords } from './telling/times.ts';
import { conclusion } from './telling/trace.ts';

/** @param findings of one article, from all publishers; returned in the same order */
export function settle(findings: readonly Finding[]): Finding[] {
  const supported = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict !== 'supported') continue;
    const key = String(finding.block);
    supported.set(key, [...(supported.get(key) ?? []), finding]);
  }
  return findings.map((finding) => {
    if (finding.verdict !== 'contradicted') return finding;
    const other = supported.get(String(finding.block))?.find((one) => differs(one, finding));
    if (!other) return finding;
    const differ: Bilingual = {
      vi: `Các nguồn khác nhau: ${publisherOf(finding)} ghi ${finding.expected?.vi ?? ''}, ${publisherOf(other)} ghi ${other.expected?.vi ?? ''}.`,
      en: `Sources differ: ${publisherOf(finding)} has ${finding.expected?.en ?? ''}, ${publisherOf(other)} has ${other.expected?.en ?? ''}.`,
    };
    return {
      ...finding,
      verdict: 'disputed',
      facts: [...finding.facts, ...other.facts],
      reason: differ,
      ...(finding.suggestion ? { suggestion: withOther(finding.suggestion, other) } : {}),
      trace: [
        ...finding.trace.slice(0, -1),
        ...other.trace.filter(({ step }) => step === 'fact' || step === 'compare'),
        { step: 'publishers', data: { publishers: [publisherOf(finding), publisherOf(other)] }, text: differ },
        conclusion('disputed', 'publishers'),
      ],
    };
  });
}

/** What could be printed, with what the other publisher has beside it. */
function withOther({ vi, en }: Bilingual, { facts, expected, claim }: Finding): Bilingual {
  const source = facts[0]?.sources[0];
  if (!source || !expected) return { vi, en };
  const day = dayInWords(source.publishedAt);
  // What is counted has just been named.
  const counted = claim.property.label.en.replace(/^number of /, '');
  const bare = expected.en.replace(/ \(.*\)$/, '');
  const value = bare.endsWith(` ${counted}`) ? bare.slice(0, -counted.length - 1) : bare;
  return {
    vi: `${vi.replace(/\.$/, '')}; còn theo ${source.publisher} ngày ${day.vi}, là ${expected.vi}.`,
    en: `${en.replace(/\.$/, '')}; according to ${source.publisher} of ${day.en}, it was ${value}.`,
  };
}

function differs(a: Finding, b: Finding): boolean {
  return (
    publisherOf(a) !== publisherOf(b) &&
    a.start < b.end &&
    b.start < a.end &&
    a.claim.property.label.vi === b.claim.property.label.vi
  );
}

function publisherOf({ facts }: Finding): string {
  return facts[0]?.publisher ?? '';
}
