/**
 * What the engine reads in a text.
 *
 *   npm run -s read -- "text" [--at ISO]
 *   npm run -s read -- --ndjson < lines      each line {"id", "text", "at"}, "at" the ISO time of publication
 *
 * The exit status is 0 when all was read, 1 when a line was not, 2 when the call is wrong.
 */
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseArgs, styleText } from 'node:util';
import * as z from 'zod/mini';
import { readText, type TextReading } from '../language/index.ts';

const USAGE = 'usage: read "text" [--at ISO], or read --ndjson < lines';

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)? ?(?:Z|[+-]\d{2}:?\d{2})?)?$/i;
const NO_TIME = { error: 'is not an ISO time, such as 2025-10-26T18:00:00+07:00' };
const isoTime = z.string(NO_TIME).check(z.regex(ISO, NO_TIME));
const lineSchema = z.object(
  {
    id: z._default(z.unknown(), null),
    text: z.string({ error: 'is not a string' }),
    at: z.optional(z.nullable(isoTime)),
  },
  { error: 'is not an object {"id", "text", "at"}' },
);

/** What the command prints of a reading: every key on every line, `null` for what the words do not say. */
export function summarize(reading: TextReading): Record<string, unknown> {
  return {
    quantities: reading.quantities.map(({ start, end, quote, amount, unit, approximator, lower, upper, kind }) => ({
      start,
      end,
      quote,
      amount,
      unit: unit ?? null,
      approximator: approximator ?? null,
      lower: lower ?? null,
      upper: upper ?? null,
      kind,
    })),
    times: reading.times.map(({ start, end, quote, kind, value, from, to, precision }) => ({
      start,
      end,
      quote,
      kind,
      value: value || null,
      from: from || null,
      to: to || null,
      precision,
    })),
    people: reading.people.map(({ start, end, quote, name, honorific, ranks, posts }) => ({
      start,
      end,
      quote,
      name,
      honorific: honorific ?? null,
      ranks: ranks.map((title) => title.text),
      posts: posts.map((title) => title.text),
    })),
  };
}

function readLine(line: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { id: null, error: error instanceof Error ? error.message : String(error) };
  }
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) {
    const { id } = (json ?? {}) as { id?: unknown };
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'} ${message}`);
    return { id: id ?? null, error: problems.join('; ') };
  }
  const { id, text, at } = parsed.data;
  return { id, ...summarize(readText(text, at ? { at } : {})) };
}

async function readLines(): Promise<number> {
  let status = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    // A mark of byte order may open the input, and is no white space of JSON.
    const json = line.replace(/^\ufeff/, '');
    if (json.trim() === '') continue;
    const read = readLine(json);
    if ('error' in read) status = 1;
    if (!process.stdout.write(`${JSON.stringify(read)}\n`))
      await new Promise((drained) => process.stdout.once('drain', drained));
  }
  return status;
}

type Style = Parameters<typeof styleText>[0];
const STYLES = { quantity: 'yellow', time: 'cyan', person: 'magenta' } as const satisfies Record<string, Style>;
const paint = (style: Style, text: string) => styleText(style, text, { stream: process.stdout });

/** The text with what was read in colour, then a line for each. */
function print(text: string, reading: TextReading): void {
  const marks = [
    ...reading.quantities.map((read) => ({
      ...read,
      style: STYLES.quantity,
      says: [
        read.kind,
        String(read.amount),
        read.unit,
        read.approximator,
        read.lower === undefined ? undefined : `${read.lower} … ${read.upper}`,
      ],
    })),
    ...reading.times.map((read) => ({
      ...read,
      style: STYLES.time,
      says: [read.kind, read.value, read.from && `${read.from} … ${read.to}`, read.precision],
    })),
    ...reading.people.map((read) => ({
      ...read,
      style: STYLES.person,
      says: ['person', read.name, ...read.ranks.map((title) => title.text), ...read.posts.map((title) => title.text)],
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let shown = '';
  let next = 0;
  for (const { start, end, style } of marks) {
    if (start < next) continue;
    shown += text.slice(next, start) + paint(style, text.slice(start, end));
    next = end;
  }
  console.log(`${shown}${text.slice(next)}\n`);
  for (const { quote, style, says } of marks)
    console.log(`${paint(style, quote)}  ${says.filter(Boolean).join(' · ')}`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      ndjson: { type: 'boolean', default: false },
      at: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.ndjson) return readLines();
  if (positionals.length === 0) throw new TypeError(USAGE);
  if (values.at !== undefined && !ISO.test(values.at))
    throw new TypeError(`--at ${values.at} is not an ISO time, such as 2025-10-26T18:00:00+07:00`);
  const text = positionals.join(' ');
  print(text, readText(text, values.at === undefined ? {} : { at: values.at }));
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
