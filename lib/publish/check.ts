/**
 * The command line of the engine.
 *
 *   npm run -s check -- FILE|- [--base FOLDER|FILE] [--published ISO] [--url ADDRESS] [--steps|--json]
 *   npm run -s check -- --ndjson [FILE] [--base FOLDER|FILE]
 *
 * Without --base the bundled base is compared with; else one's own, as a folder that people edit or as compiled JSON.
 * FILE is plain text (the headline on the first line, then a paragraph a line) or HTML. Standard output carries the report and nothing
 * else. The exit status is 0 when all was read, 1 when a line was not, 2 when the call is wrong.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import type { Article } from '../article/article.ts';
import { checkArticle } from '../check.ts';
import { inconsistencies } from '../facts/consistency.ts';
import { buildIndex, type FactIndex } from '../facts/index.ts';
import { baseSchema, type FactBase } from '../facts/schema.ts';
import type { Finding, Report } from '../verdict/finding.ts';
import { readBundledBase } from './bundled.ts';
import { parseOptions } from './commands/command.ts';
import { mistakeInWords } from './commands/mistake.ts';
import { UserError } from './signing/workspace.ts';
import { compileSources } from './source/compile.ts';
import { inconsistencyInWords, verifyBase } from './source/verify.ts';
import { languageOf, pick, speak, t } from './words/index.ts';

const isoTime = z.string().check(
  z.refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}))?$/.test(text) &&
      !Number.isNaN(Date.parse(text)),
    {
      error: 'is not a day or an ISO time with an offset, such as 2025-10-26T18:00:00+07:00',
    },
  ),
);

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  title: z._default(z.string(), ''),
  site: z._default(z.string(), ''),
  publishedAt: z.optional(z.nullable(isoTime)),
  paragraphs: z.array(z.string()),
});

async function main(): Promise<number> {
  // What it prints is what readers see, and that begins in Vietnamese.
  const asked = languageOf(process.argv.slice(2), process.env, 'vi');
  if ('given' in asked) throw new UserError(t('option.lang', asked));
  speak(asked.language);
  const { values, positionals } = parseOptions(asked.rest, {
    ndjson: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    steps: { type: 'boolean', default: false },
    published: { type: 'string' },
    url: { type: 'string' },
    base: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  const [file] = positionals;
  if (values.help) {
    console.log(t('usage.check'));
    return 0;
  }
  const facts = buildIndex([values.base === undefined ? await readBundledBase() : await readBase(values.base)]);
  if (values.ndjson)
    return checkLines(facts, file === undefined || file === '-' ? process.stdin : createReadStream(file));
  if (file === undefined || positionals.length > 1) throw new UserError(t('usage.check'));
  if (values.published !== undefined && !isoTime.safeParse(values.published).success)
    throw new UserError(t('check.time', { given: values.published }));
  const text = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
  const article = await toArticle(text, /\.x?html?$/i.test(file), values.url ?? '', values.published);
  const report = checkArticle(article, facts);
  if (values.json)
    console.log(
      JSON.stringify({
        id: file,
        title: article.title,
        paragraphs: article.blocks.map(({ text }) => text),
        findings: report.findings.map(toJson),
      }),
    );
  else print(article, report, values.steps);
  return 0;
}

/**
 * A base by its path: a folder of sources, or a compiled file.
 * @throws UserError when it can't be read or is no compiled base; FactBaseError when the sources are wrong
 */
async function readBase(path: string): Promise<FactBase> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UserError(t('check.unreadable', { path }));
  if (found.isDirectory()) {
    const compiled = await compileSources(path);
    await verifyBase(compiled);
    return compiled.base;
  }
  const shaped = baseSchema.safeParse(parseJson(await readFile(path, 'utf8')));
  if (!shaped.success) throw new UserError(t('check.noBase', { path }));
  const [wrong] = inconsistencies(shaped.data);
  if (wrong)
    throw new UserError(
      t('check.badBase', { path, list: wrong.list, id: wrong.id, wrong: inconsistencyInWords(wrong) }),
    );
  return shaped.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws UserError when HTML holds no article */
async function toArticle(text: string, named: boolean, url: string, published: string | undefined): Promise<Article> {
  const time = published === undefined ? {} : { publishedAt: published };
  if (text.includes('\0')) throw new UserError(t('check.encoding'));
  if (named || /^[\s\uFEFF]*<[!?a-z]/i.test(text)) {
    const { readHtml } = await import('./article.ts');
    const reading = readHtml(text, url);
    if (!reading.isArticle) throw new UserError(t('check.noArticle', { reason: reading.why.reason }));
    return { ...reading.article, ...time };
  }
  const [title = '', ...paragraphs] = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return { url, site: '', title, blocks: paragraphs.map((line) => ({ kind: 'paragraph', text: line })), ...time };
}

async function checkLines(facts: FactIndex, input: NodeJS.ReadableStream): Promise<number> {
  let number = 0;
  let broken = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const parsed = lineSchema.safeParse(JSON.parse(line));
      if (!parsed.success)
        throw new Error(
          parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; '),
        );
      const { id, title, site, publishedAt, paragraphs } = parsed.data;
      const article: Article = {
        url: '',
        site,
        title,
        blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
        ...(publishedAt ? { publishedAt } : {}),
      };
      process.stdout.write(`${JSON.stringify({ id, findings: checkArticle(article, facts).findings.map(toJson) })}\n`);
    } catch (error) {
      broken++;
      // For machines, as the lines of the output are: one way in every language.
      console.error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return broken === 0 ? 0 : 1;
}

function toJson(finding: Finding) {
  const { verdict, block, start, end, quote, claim, facts, expected, suggestion, reason, trace } = finding;
  return {
    verdict,
    paragraph: block,
    start,
    end,
    quote,
    property: claim.property.id,
    claim,
    facts,
    expected: expected?.vi,
    suggestion: suggestion?.vi,
    reason: reason.vi,
    trace: trace.map(({ step, data, text }) => ({ step, data, text: text.vi })),
  };
}

function print(article: Article, { findings, claims, compared }: Report, steps: boolean): void {
  console.log(article.title);
  console.log(`${t('check.compared', { claims: t('check.claims', { count: claims }), compared })}\n`);
  for (const { verdict, quote, claim, reason, suggestion, facts, trace } of findings) {
    console.log(`${t(`check.${verdict}`)}: «${quote}» – ${pick(claim.property.label)}`);
    console.log(`  ${pick(reason)}`);
    if (suggestion) console.log(`  ${pick(suggestion)}`);
    const source = facts[0]?.sources[0];
    if (source)
      console.log(
        `  ${source.publisher}, ${source.publishedAt}: “${source.quote}”${source.url ? ` ${source.url}` : ''}`,
      );
    if (steps) for (const [at, { text }] of trace.entries()) console.log(`    ${at + 1}. ${pick(text)}`);
  }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

// Who reads the beginning alone ("| head") has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    console.error(mistakeInWords(error) ?? error);
    process.exitCode = 2;
  },
);
