/**
 * What the extension does to a page's main thread while it reads a very large page: every task from the one in which the browser starts the
 * content script, in CPU time of that thread, so that a busy machine does not count. Beside them, from the load event, the same pages in a
 * bare browser, and there once more with a script of the page's own that adds one word and then changes it: what drawing costs whoever asks
 * for it. The first frame after the load is the page's own everywhere. Builds first.
 *   npm run bench:page
 */
import type { Page } from 'puppeteer-core';
import { openBrowser, type ReadersBrowser } from '../browser/browser.ts';
import { marked } from '../browser/marks.ts';
import { build } from '../commands/build.ts';
import { manyCharacters, manyLinks, manyNodes } from '../newspaper/large.ts';
import { startNewspaper } from '../newspaper/newspaper.ts';

const LONG_MS = 50;
/** Milliseconds after the load event in which the bare browser is watched. */
const WATCHED_MS = 6000;
/** The longest that the extension is waited for. */
const PATIENCE_MS = 60_000;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** Longest tasks of each kind, in milliseconds. */
interface Tasks {
  /** That ran a script or its promises. */
  readonly script: number;
  readonly firstFrame: number;
  readonly laterFrame: number;
  /** The browser's clearing of memory. */
  readonly garbage: number;
  /** Each task over the limit but the first frame: its length, and what it was. */
  readonly long: readonly string[];
}

const SCRIPT = /^(?:EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|BlinkScheduler_PerformMicrotaskCheckpoint)$/;
const FRAME = 'ProxyMain::BeginMainFrame';
const GARBAGE = 'MajorGC';

/** The tasks of the renderer's main thread from the content script's start; where none was started, from the page's load event. */
function tasksAfterLoad(events: readonly TraceEvent[]): Tasks {
  const mark = events.find(({ name }) => name === 'page-loaded');
  if (!mark) throw new Error('the trace holds no mark of the page');
  const thread = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const script = thread.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension:'),
  );
  const load = thread.findLast(({ name, ts }) => name === 'MarkLoad' && ts <= mark.ts);
  const from = script ?? load;
  if (!from) throw new Error('the trace holds neither a content script nor the load event');
  const tasks = thread
    .filter(({ name, ph, ts, dur = 0 }) => name === 'RunTask' && ph === 'X' && (script ? ts + dur : ts) > from.ts)
    .map(({ ts, dur = 0, tdur }) => {
      const inside = new Set(thread.filter((event) => event.ts >= ts && event.ts <= ts + dur).map(({ name }) => name));
      const isScript = [...inside].some((name) => SCRIPT.test(name));
      const kind = inside.has(FRAME) ? 'frame' : inside.has(GARBAGE) ? 'garbage' : isScript ? 'script' : 'other';
      return { ms: (tdur ?? dur) / 1000, kind };
    });
  const first = tasks.find(({ kind }) => kind === 'frame');
  const later = tasks.filter((task) => task !== first);
  const longest = (kind: string) => Math.max(0, ...later.filter((task) => task.kind === kind).map(({ ms }) => ms));
  return {
    script: longest('script'),
    firstFrame: first?.ms ?? 0,
    laterFrame: longest('frame'),
    garbage: longest('garbage'),
    long: later.filter(({ ms }) => ms > LONG_MS).map(({ ms, kind }) => `${kind} ${ms.toFixed(0)}`),
  };
}

/** A browser that has just started may need a moment before it opens a tab for a driver. */
async function openBlank(reader: ReadersBrowser): Promise<Page> {
  for (let tries = 0; ; tries++) {
    try {
      return await reader.open('about:blank');
    } catch (error) {
      if (tries > 10) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

async function watch(
  reader: ReadersBrowser,
  url: string,
  untilMarked: boolean,
): Promise<Tasks & { readonly marks: number }> {
  const page = await openBlank(reader);
  await page.tracing.start({
    categories: ['toplevel', 'cc', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  await page.goto(url);
  await page.evaluate(() => void performance.mark('page-loaded'));
  const start = performance.now();
  let marks = 0;
  if (untilMarked) {
    while (marks === 0 && performance.now() - start < PATIENCE_MS) {
      await new Promise((done) => setTimeout(done, 250));
      marks = (await marked(reader, page)).length;
    }
  }
  const waited = performance.now() - start;
  if (waited < WATCHED_MS) await new Promise((done) => setTimeout(done, WATCHED_MS - waited));
  const trace = await page.tracing.stop();
  await page.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return { ...tasksAfterLoad(traceEvents), marks: untilMarked ? waited : 0 };
}

/** The page's own script adds a word over the page when it has come to rest, and changes it later. */
const WORD = `<script>addEventListener('load', () => setTimeout(() => {
  const word = document.createElement('x-word');
  word.style.cssText = 'position: fixed; left: 0; top: 0';
  word.textContent = 'Mới';
  document.documentElement.append(word);
  setTimeout(() => { word.textContent = 'Mới hơn'; }, 500);
}, 3000))</script>`;

const newspaper = await startNewspaper();
const pages = {
  'an article': newspaper.article('vnexpress-72-nuoc-ky').url,
  '100,000 nodes': newspaper.large.nodes,
  // Readers' comments are told by their name and passed over; links are walked over one by one.
  '100,000 nodes of links': 'https://tuoitre.vn/trang-nhieu-link-20251027101500014.htm',
  '10 MB': newspaper.large.characters,
};
newspaper.put(pages['100,000 nodes of links'], manyLinks());
const withWord = {
  '100,000 nodes': ['https://tuoitre.vn/trang-them-chu-20251027101500012.htm', manyNodes()],
  '10 MB': ['https://tuoitre.vn/trang-them-chu-20251027101500013.htm', manyCharacters()],
} as const;
for (const [url, html] of Object.values(withWord)) newspaper.put(url, html.replace('</body>', `${WORD}</body>`));
build('chromium');
const rows: Record<string, unknown>[] = [];
for (const extension of [true, false]) {
  const reader = await openBrowser('chromium', newspaper.network, { extension });
  const note = async (name: string, browser: string, url: string) => {
    const { script, firstFrame, laterFrame, garbage, long, marks } = await watch(reader, url, extension);
    rows.push({
      page: name,
      browser,
      'script, ms': script.toFixed(0),
      'first frame': firstFrame.toFixed(0),
      'later frames': laterFrame.toFixed(0),
      'clearing memory': garbage.toFixed(0),
      [`others over ${LONG_MS} ms`]: long.join(', '),
      'marks seen after': extension ? marks.toFixed(0) : '',
    });
  };
  // The first article wakes the background, which reads the fact base.
  await watch(reader, pages['an article'], extension);
  for (const [name, url] of Object.entries(pages)) await note(name, extension ? 'with the extension' : 'bare', url);
  if (!extension) for (const [name, [url]] of Object.entries(withWord)) await note(name, 'bare, and a word added', url);
  await reader.close();
}
await newspaper.close();
console.table(rows);
