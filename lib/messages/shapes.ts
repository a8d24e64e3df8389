/**
 * The shapes that cross from one part of the extension to another, parsed wherever they arrive. Each is made when it is asked for: making
 * all of them would hold up a page that the content script comes to.
 */
import * as z from 'zod/mini';
import type { Article, Block } from '../article/article.ts';
import type { Observation, Timeline } from '../catalogue/timeline.ts';
import type { Marking } from '../report/checkedPage.ts';
import type { Bilingual, Evidence, Finding, Report, Verdict } from '../verdict/finding.ts';

const short = () => z.string().check(z.maxLength(10_000));
const long = () => z.string().check(z.maxLength(1_000_000));

const blockSchema = (): z.ZodMiniType<Block> =>
  z.strictObject({
    kind: z.enum(['lead', 'paragraph', 'subhead', 'list-item', 'table-row', 'quotation', 'caption']),
    text: long(),
  });

/** An article as a page's content script hands it over. Bounded: a page may be hostile. */
export const articleSchema = (): z.ZodMiniType<Article> =>
  z.strictObject({
    url: short(),
    canonicalUrl: z.exactOptional(short()),
    site: short(),
    title: short(),
    blocks: z.array(blockSchema()).check(z.maxLength(5_000)),
    dateline: z.exactOptional(short()),
    author: z.exactOptional(short()),
    section: z.exactOptional(short()),
    publishedAt: z.exactOptional(short()),
    modifiedAt: z.exactOptional(short()),
  });

const bilingual = (): z.ZodMiniType<Bilingual> => z.object({ vi: z.string(), en: z.string() });

const evidenceSchema = (): z.ZodMiniType<Evidence> =>
  z.object({
    factId: z.string(),
    publisher: z.string(),
    value: bilingual(),
    asOf: z.exactOptional(bilingual()),
    sources: z.array(
      z.object({
        documentId: z.string(),
        publisher: z.string(),
        title: z.string(),
        publishedAt: z.string(),
        url: z.exactOptional(z.string()),
        quote: z.string(),
      }),
    ),
  });

const verdictSchema = (): z.ZodMiniType<Verdict> =>
  z.enum(['contradicted', 'disputed', 'outdated', 'imprecise', 'supported', 'unverifiable']);

const findingSchema = (): z.ZodMiniType<Finding> =>
  z.object({
    id: z.string(),
    verdict: verdictSchema(),
    block: z.int(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    claim: z.object({
      subject: z.object({ id: z.string(), label: bilingual() }),
      property: z.object({ id: z.string(), label: bilingual() }),
      value: z.string(),
      time: z.exactOptional(z.object({ from: z.string(), to: z.string() })),
      attribution: z.exactOptional(z.string()),
    }),
    facts: z.array(evidenceSchema()),
    expected: z.exactOptional(bilingual()),
    suggestion: z.exactOptional(bilingual()),
    reason: bilingual(),
    trace: z.array(
      z.object({
        step: z.string(),
        data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
        text: bilingual(),
      }),
    ),
  });

/** A report, as the history keeps it. */
export const reportSchema = (): z.ZodMiniType<Report> =>
  z.object({
    findings: z.array(findingSchema()),
    claims: z.int(),
    compared: z.int(),
  });

const observationSchema = (): z.ZodMiniType<Observation> =>
  z.object({
    factId: z.string(),
    amount: z.number(),
    value: bilingual(),
    at: z.string(),
    when: bilingual(),
    source: z.string(),
  });

const timelineSchema = (): z.ZodMiniType<Timeline> =>
  z.object({
    subject: z.string(),
    property: bilingual(),
    observations: z.array(observationSchema()),
  });

const contexts = () => z.record(z.string(), z.object({ before: z.string(), after: z.string() }));
const timelines = () => z.record(z.string(), timelineSchema());

/** What a page is to mark. */
export const markingSchema = (): z.ZodMiniType<Marking> =>
  z.object({
    findings: z.array(findingSchema()),
    contexts: contexts(),
    timelines: timelines(),
  });
