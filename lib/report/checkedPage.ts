/** A checked article as a reader is shown it: the report, the words around each finding, and how the figures changed. */
import { type Article, blockText } from '../article/article.ts';
import { type Timeline, timelineOf } from '../catalogue/timeline.ts';
import type { FactIndex } from '../facts/index.ts';
import { sentences } from '../language/index.ts';
import type { Finding, Report, Verdict } from '../verdict/finding.ts';

/** What was understood of the article, without its text. */
export type ArticleHead = Pick<Article, 'url' | 'site' | 'title' | 'author' | 'publishedAt' | 'modifiedAt'>;

/** The words of the sentence before and after a finding's quote. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

export interface CheckedPage {
  readonly article: ArticleHead;
  readonly report: Report;
  /** In a first look: how many findings more there are of each verdict than it holds. Absent from the whole. */
  readonly rest?: Readonly<Partial<Record<Verdict, number>>>;
  /** By finding. */
  readonly contexts: Readonly<Record<string, Context>>;
  /** By finding, where the figure changed over time. */
  readonly timelines: Readonly<Record<string, Timeline>>;
  /** ISO date: the knowledge of the newest fact base. */
  readonly baseAsOf: string;
  /** ISO 8601. */
  readonly checkedAt: string;
}

/** What a page needs in order to mark words and explain them. */
export interface Marking extends Pick<CheckedPage, 'contexts' | 'timelines'> {
  readonly findings: readonly Finding[];
}

/** The marking of those findings of a page that are to be shown there. */
export function markingOf(page: CheckedPage, findings: readonly Finding[]): Marking {
  return { findings, contexts: ofFindings(page.contexts, findings), timelines: ofFindings(page.timelines, findings) };
}

/** What is kept by finding, for these findings alone. */
export function ofFindings<T>(all: Readonly<Record<string, T>>, findings: readonly Finding[]): Record<string, T> {
  return Object.fromEntries(findings.flatMap(({ id }) => (all[id] === undefined ? [] : [[id, all[id]]])));
}

const CONTEXT_LENGTH = 90;

/** @param checkedAt ISO 8601: this room asks no clock */
export function describeCheck(article: Article, report: Report, facts: FactIndex, checkedAt: string): CheckedPage {
  const { url, site, title, author, publishedAt, modifiedAt } = article;
  const contexts: Record<string, Context> = {};
  const timelines: Record<string, Timeline> = {};
  for (const finding of report.findings) {
    contexts[finding.id] = contextOf(article, finding);
    const timeline = finding.facts.map((fact) => findTimeline(facts, fact)).find((each) => each !== undefined);
    if (timeline) timelines[finding.id] = timeline;
  }
  return {
    article: {
      url,
      site,
      title,
      ...(author === undefined ? {} : { author }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...(modifiedAt === undefined ? {} : { modifiedAt }),
    },
    report,
    contexts,
    timelines,
    baseAsOf:
      facts.bases
        .map(({ base }) => base.asOf)
        .sort()
        .at(-1) ?? '',
    checkedAt,
  };
}

function findTimeline(facts: FactIndex, evidence: Finding['facts'][number]): Timeline | undefined {
  for (const index of facts.bases) {
    const fact = index.base.publisher === evidence.publisher ? index.facts.get(evidence.factId) : undefined;
    if (fact) return timelineOf(index, fact);
  }
  return undefined;
}

function contextOf(article: Article, { block, start, end }: Finding): Context {
  const text = blockText(article, block) ?? '';
  const sentence = sentences(text).find((span) => span.start <= start && end <= span.end) ?? {
    start: 0,
    end: text.length,
  };
  return {
    before: lastWords(text.slice(sentence.start, start).trimStart()),
    after: firstWords(text.slice(end, sentence.end).trimEnd()),
  };
}

function firstWords(text: string): string {
  if (text.length <= CONTEXT_LENGTH) return text;
  const cut = text.lastIndexOf(' ', CONTEXT_LENGTH);
  return `${text.slice(0, cut > 0 ? cut : CONTEXT_LENGTH)} …`;
}

function lastWords(text: string): string {
  if (text.length <= CONTEXT_LENGTH) return text;
  const cut = text.indexOf(' ', text.length - CONTEXT_LENGTH);
  return `… ${text.slice(cut > 0 ? cut + 1 : text.length - CONTEXT_LENGTH)}`;
}
