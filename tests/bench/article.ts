/**
 * Reading pages beside Readability and defuddle, on the fixture pages, in one run and one DOM (jsdom).
 *
 *     npm run -s bench:article [-- --rounds N] [--json]
 *
 * Body F1 compares words, with the words of lead and captions taken out of every answer first, since the peers mix them
 * into the text. "scrambled" is the same pages under an unknown host with every class, id and data attribute renamed:
 * what is left when a newspaper changes its system overnight.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';
import { readPage } from '../../lib/article/index.ts';
import { articleFixtures, type ExpectedArticle, type Fixture, otherFixtures } from '../pages/fixtures.ts';

interface Answer {
  readonly body: string;
  readonly captions: readonly string[];
  readonly everything: string;
}

type Reader = (document: Document, url: string) => Answer | undefined | Promise<Answer | undefined>;

const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const collapse = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

function bag(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function without(counts: Map<string, number>, list: readonly string[]): Map<string, number> {
  for (const word of list) counts.set(word, Math.max(0, (counts.get(word) ?? 0) - 1));
  return counts;
}

const size = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

function f1(found: Map<string, number>, wanted: Map<string, number>): number {
  let shared = 0;
  for (const [word, count] of wanted) shared += Math.min(count, found.get(word) ?? 0);
  const [a, b] = [size(found), size(wanted)];
  return a + b === 0 ? 1 : (2 * shared) / (a + b);
}

const textOf = (html: string): string => {
  const { document } = new JSDOM(html).window;
  for (const element of document.querySelectorAll('p,div,li,h1,h2,h3,h4,td,tr,br,figcaption,blockquote'))
    element.append(' ');
  return document.body.textContent ?? '';
};

const READERS: Readonly<Record<string, Reader>> = {
  'Đối Chiếu': (document, url) => {
    const reading = readPage(document, url);
    if (!reading.isArticle) return undefined;
    const { blocks } = reading.article;
    const text = (wanted: (kind: string) => boolean) =>
      blocks.filter(({ kind }) => wanted(kind)).map((block) => block.text);
    return {
      body: text((kind) => kind !== 'lead' && kind !== 'caption').join(' '),
      captions: text((kind) => kind === 'caption'),
      everything: blocks.map((block) => block.text).join(' '),
    };
  },
  Readability: (document) => {
    // The page in front of a reader must not change, so its copy is read.
    const parsed = new Readability(document.cloneNode(true) as Document).parse();
    if (!parsed?.content) return undefined;
    return { body: parsed.content, captions: [], everything: '' };
  },
  defuddle: async (document, url) => {
    const { content } = await Defuddle(document.cloneNode(true) as Document, url);
    return content ? { body: content, captions: [], everything: '' } : undefined;
  },
};

const readable: Readonly<Record<string, (document: Document, url: string) => boolean>> = {
  'Đối Chiếu': (document, url) => readPage(document, url).isArticle,
  'isProbablyReaderable (Readability)': (document) => isProbablyReaderable(document),
};

function scramble(html: string): string {
  const name = (value: string): string => `x${createHash('sha1').update(value).digest('hex').slice(0, 6)}`;
  return html
    .replace(
      / (class|id)="([^"]*)"/g,
      (_, key: string, value: string) => ` ${key}="${value.split(/\s+/).filter(Boolean).map(name).join(' ')}"`,
    )
    .replace(/ (?:data-[\w-]+|itemprop|itemscope|itemtype|type|role)="[^"]*"(?=[^<>]*>)/g, (whole) =>
      /ld\+json|text\/javascript|hidden|password/.test(whole) ? whole : '',
    );
}

interface Score {
  readonly f1: number[];
  leaks: number;
  leaking: number;
  captions: number;
  apart: number;
  unread: number;
  readonly times: number[];
}

async function measure(
  reader: Reader,
  fixtures: readonly Fixture<ExpectedArticle>[],
  page: (fixture: Fixture<ExpectedArticle>) => { html: string; url: string },
  rounds: number,
): Promise<Score> {
  const score: Score = { f1: [], leaks: 0, leaking: 0, captions: 0, apart: 0, unread: 0, times: [] };
  for (const fixture of fixtures) {
    const { html, url } = page(fixture);
    let answer: Answer | undefined;
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      const { document } = new JSDOM(html, { url }).window;
      const start = performance.now();
      answer = await reader(document, url);
      best = Math.min(best, performance.now() - start);
    }
    score.times.push(best);
    const { blocks } = fixture.expected.article;
    const aside = blocks.filter(({ kind }) => kind === 'lead' || kind === 'caption').flatMap(({ text }) => words(text));
    const wanted = bag(
      blocks.filter(({ kind }) => kind !== 'lead' && kind !== 'caption').flatMap(({ text }) => words(text)),
    );
    if (!answer) {
      score.unread++;
      score.f1.push(0);
      score.captions += blocks.filter(({ kind }) => kind === 'caption').length;
      continue;
    }
    const peer = answer.everything === '';
    const body = peer ? textOf(answer.body) : answer.body;
    const everything = peer ? body : answer.everything;
    score.f1.push(f1(peer ? without(bag(words(body)), aside) : bag(words(body)), wanted));
    const plain = words(everything).join(' ');
    // By the letters, not the words: "#Áo phao" is a tag, "áo phao" a word of the article.
    const told = collapse(everything);
    const leaks = fixture.expected.never.filter((phrase) => told.includes(collapse(phrase))).length;
    score.leaks += leaks;
    if (leaks > 0) score.leaking++;
    for (const { kind, text } of blocks) {
      if (kind !== 'caption') continue;
      if (!plain.includes(words(text).join(' '))) score.captions++;
      if (answer.captions.includes(text)) score.apart++;
    }
  }
  return score;
}

const mean = (list: readonly number[]): number =>
  list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, json: { type: 'boolean' } } });
const rounds = Number(values.rounds);
const articles = articleFixtures();
const others = otherFixtures();
const views = {
  'as served': (fixture: Fixture<ExpectedArticle>) => ({ html: fixture.html, url: fixture.expected.url }),
  'unknown host': (fixture: Fixture<ExpectedArticle>) => ({
    html: fixture.html,
    url: `https://tin.example.org${new URL(fixture.expected.url).pathname}`,
  }),
  scrambled: (fixture: Fixture<ExpectedArticle>) => ({
    html: scramble(fixture.html),
    url: `https://tin.example.org${new URL(fixture.expected.url).pathname}`,
  }),
};

const report: Record<string, unknown>[] = [];
for (const [view, page] of Object.entries(views)) {
  for (const [name, reader] of Object.entries(READERS)) {
    const score = await measure(reader, articles, page, view === 'as served' ? rounds : 1);
    report.push({
      pages: view,
      reader: name,
      'body F1': mean(score.f1).toFixed(4),
      'worst F1': Math.min(...score.f1).toFixed(3),
      'below 0.98': score.f1.filter((value) => value < 0.98).length,
      'pages that leak': score.leaking,
      leaks: score.leaks,
      'captions missed': score.captions,
      'captions told apart': score.apart,
      'not read': score.unread,
      'ms a page (median)': median(score.times).toFixed(2),
    });
  }
}
const detection = Object.entries(readable).map(([name, decide]) => {
  const yes = (fixtures: readonly Fixture[]): number =>
    fixtures.filter(({ html, expected }) =>
      decide(new JSDOM(html, { url: expected.url }).window.document, expected.url),
    ).length;
  const [found, wrong] = [yes(articles), yes(others)];
  return {
    detector: name,
    precision: (found / Math.max(1, found + wrong)).toFixed(4),
    recall: (found / articles.length).toFixed(4),
  };
});
if (values.json) process.stdout.write(`${JSON.stringify({ report, detection }, null, 2)}\n`);
else {
  console.log(`${articles.length} articles, ${others.length} other pages, best of ${rounds} rounds`);
  console.table(report);
  console.table(detection);
}
