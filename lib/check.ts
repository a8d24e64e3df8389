/** The main job in one function: an article against fact bases. */
import type { Article } from './article/article.ts';
import { readClaims } from './claims/claims.ts';
import { readArticle } from './claims/reading/reading.ts';
import { type ArticleText, readText } from './claims/reading/text.ts';
import type { BaseIndex, FactIndex } from './facts/index.ts';
import { type Finding, type Report, VERDICTS } from './verdict/finding.ts';
import { judgeClaims } from './verdict/judge.ts';
import { settle } from './verdict/publishers.ts';
import { explain } from './verdict/telling/explain.ts';

/**
 * Compares what an article says with what the fact bases hold.
 *
 * Pure: it asks no clock and no network; the same article and facts give the same report, byte for byte.
 * Publishers never mix: each base judges on its own. What one supports and another contradicts is disputed, and both findings stand.
 *
 * @returns findings worst first, then in reading order; their offsets are UTF-16 into the headline or the block's text
 */
export function checkArticle(article: Article, facts: FactIndex): Report {
  return checkText(readText(article), facts);
}

/** As {@link checkArticle}, of an article whose text has been read. */
export function checkText(text: ArticleText, facts: FactIndex): Report {
  const findings = settle(facts.bases.flatMap((base) => checkAgainst(text, base)));
  findings.sort(
    (a, b) =>
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      a.block - b.block ||
      a.start - b.start ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return {
    findings,
    claims: findings.length,
    compared: findings.filter(({ verdict }) => verdict !== 'unverifiable').length,
  };
}

function checkAgainst(text: ArticleText, base: BaseIndex): Finding[] {
  const reading = readArticle(text, base);
  if (!reading.sentences.some(({ mentions }) => mentions.length > 0)) return [];
  return judgeClaims(readClaims(reading, base), base, reading.at).map((judgement) => explain(judgement, base));
}
