import type { Article } from '../../lib/article/article.ts';
import { checkArticle } from '../../lib/check.ts';
import { buildIndex } from '../../lib/facts/index.ts';
import { readBundledBase } from '../../lib/publish/bundled.ts';
import { type Finding, isFlag } from '../../lib/verdict/finding.ts';
import { articleOf, type Sample, Sentences } from './sentences.ts';

export const base = await readBundledBase();
export const sentences = new Sentences(base);
const facts = buildIndex([base]);

export function findingsOf(article: Article): readonly Finding[] {
  return checkArticle(article, facts).findings;
}

export function findingsIn({ text, publishedAt }: Sample): readonly Finding[] {
  return findingsOf(articleOf([text], publishedAt));
}

export function flagsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ verdict }) => isFlag(verdict));
}

/** Whether a finding stands where the sample's value does. */
export function isAtValue({ start, end }: Finding, { value }: Sample): boolean {
  return start < value.end && value.start < end;
}

/** A failure as one line: which fact, what was written, when, and what was made of it. */
export function line(sample: Sample, findings: readonly Finding[]): string {
  const found = findings.map(({ verdict, quote, claim }) => `${verdict} «${quote}» (${claim.property.id})`).join(', ');
  return `${sample.fact.id}: ${sample.text} [${sample.publishedAt ?? 'no day'}] → ${found || 'nothing found'}`;
}
