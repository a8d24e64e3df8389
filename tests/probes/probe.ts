import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Article } from '../../lib/article/article.ts';
import { VERDICTS } from '../../lib/verdict/finding.ts';

/** The small bases of other fields in `bases/`: what the engine knows of them must all be in their data. */
export const BASES = ['football', 'storm', 'prices'] as const;

export const KINDS = ['true', 'false', 'outdated', 'imprecise', 'newer', 'trap', 'story'] as const;

const text = z.string().check(z.minLength(1));

/** What a careful fact-checker says of one stretch of the text. */
const expectationSchema = z.object({
  quote: text,
  verdict: z.enum(VERDICTS),
  /** What the stretch speaks of, for the figures by property. */
  property: z.optional(text),
});

/** An invented article and what must be found in it: every flag not expected is a false alarm. */
export const probeSchema = z.object({
  id: text,
  kind: z.enum(KINDS),
  title: text,
  site: text,
  /** ISO 8601 with offset. */
  publishedAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\+\d\d:\d\d|Z)$/)),
  paragraphs: z.array(text).check(z.minLength(1)),
  expect: z.array(expectationSchema),
  /** Why the verdict is what it is, where that is not plain. */
  note: z.optional(text),
});
export type Probe = z.infer<typeof probeSchema>;

/** The articles of one file of JSON lines; a line that is not a probe is an error that names file, line and place. */
export function readProbes(path: string): Probe[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line) return [];
      const parsed = z.safeParse(probeSchema, JSON.parse(line));
      if (!parsed.success) throw new Error(`${path}:${index + 1}: ${z.prettifyError(parsed.error)}`);
      return [parsed.data];
    });
}

/** Paths of the files of JSON lines in a folder, in order of name; none when there is no such folder. */
export function probeFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The probe as the engine takes it: each paragraph a block, so that block numbers are paragraph numbers. */
export function articleOf(probe: Pick<Probe, 'title' | 'site' | 'publishedAt' | 'paragraphs'>): Article {
  return {
    url: '',
    site: probe.site,
    title: probe.title,
    blocks: probe.paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
    publishedAt: probe.publishedAt,
  };
}
