/** Where publishers differ: what one of them supports and another contradicts is disputed, and both are shown. */
import type { Finding } from './finding.ts';

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
    return {
      ...finding,
      verdict: 'disputed',
      facts: [...finding.facts, ...other.facts],
      reason: {
        vi: `Các nguồn khác nhau: ${publisherOf(finding)} ghi ${finding.expected?.vi ?? ''}, ${publisherOf(other)} ghi ${other.expected?.vi ?? ''}.`,
        en: `Sources differ: ${publisherOf(finding)} has ${finding.expected?.en ?? ''}, ${publisherOf(other)} has ${other.expected?.en ?? ''}.`,
      },
    };
  });
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
