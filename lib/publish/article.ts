import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import type { BlockKind } from '../article/article.ts';
import { type PageReading, readPage } from '../article/index.ts';

const USAGE = `article FILE.html --url ADDRESS    what is read from a saved page, as JSON
article --ndjson [FILE]            a line of JSON for each line {"id", "url", "html"} of the file, or of the input`;

/** Reads a page from its HTML source as the browser would show it at `url`, without running its scripts. */
export function readHtml(html: string, url: string): PageReading {
  // Both are mended by a browser, and not by this parser: a page without its outermost element, and signs that are none.
  const whole = (/<html[\s>]/i.test(html) ? html : `<html>${html}`).replaceAll('\0', '');
  return readPage(parseHTML(whole).document as unknown as Document, url);
}

/** What the command prints of a reading; absent parts are `null`, so that every line has the same keys. */
export function summarize(reading: PageReading): Record<string, unknown> {
  const { isArticle, why, site, language } = reading;
  const article = reading.isArticle ? reading.article : undefined;
  const texts = (wanted: (kind: BlockKind) => boolean): string[] =>
    (article?.blocks ?? []).filter(({ kind }) => wanted(kind)).map(({ text }) => text);
  return {
    isArticle,
    why: `${why.reason}: ${why.evidence.join(', ')}`,
    site,
    language,
    title: article?.title ?? null,
    lead: texts((kind) => kind === 'lead').join(' ') || null,
    paragraphs: texts((kind) => kind !== 'lead' && kind !== 'caption'),
    captions: texts((kind) => kind === 'caption'),
    author: article?.author ?? null,
    section: article?.section ?? null,
    publishedAt: article?.publishedAt ?? null,
    modifiedAt: article?.modifiedAt ?? null,
    canonicalUrl: article?.canonicalUrl ?? null,
  };
}

function readLine(line: string): Record<string, unknown> {
  let id: unknown = null;
  try {
    const row = JSON.parse(line) as Record<string, unknown>;
    id = row['id'] ?? null;
    if (typeof row['html'] !== 'string') throw new Error('"html" must be a string');
    const url = typeof row['url'] === 'string' ? row['url'] : '';
    return { id, ...summarize(readHtml(row['html'], url)) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string', default: '' }, ndjson: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (values.help || (!values.ndjson && !file)) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  if (!values.ndjson) {
    const reading = readHtml(readFileSync(file!, 'utf8'), values.url);
    process.stdout.write(`${JSON.stringify(summarize(reading), null, 2)}\n`);
    return;
  }
  const lines = createInterface({
    input: file ? createReadStream(file) : process.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    if (line.trim()) process.stdout.write(`${JSON.stringify(readLine(line))}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exitCode = 1;
  });
}
