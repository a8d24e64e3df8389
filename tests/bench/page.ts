/**
 * What the extension does to a page's main thread while it reads a very large page: every task from the one in which the browser starts the
 * content script, in CPU time of that thread, so that a busy machine does not count. Beside them the same pages in a bare browser, from the
 * load event: drawing that is there too is the page's own. Builds first.
 *   npm run bench:page
 */
import { openBrowser, type ReadersBrowser } from '../browser/browser.ts';
import { marked } from '../browser/marks.ts';
import { build } from '../commands/build.ts';
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

interface Tasks {
  /** Of the tasks that ran a script or its promises. */
  readonly longest: number;
  /** Each task over the limit: its length, and what it was. */
  readonly long: readonly string[];
  readonly total: number;
}

const SCRIPT = /^(?:EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|BlinkScheduler_PerformMicrotaskCheckpoint)$/;
const DRAWING = /^(?:UpdateLayoutTree|Layout|PrePaint|Layerize|Commit)$/;

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
    .filter(({ name, ph, ts, dur = 0 }) => name === 'RunTask' && ph === 'X' && ts + dur > from.ts)
    .map(({ ts, dur = 0, tdur }) => {
      const inside = thread.filter((event) => event.ts >= ts && event.ts <= ts + dur);
      const does = (what: RegExp) => inside.some(({ name }) => what.test(name));
      return { ms: (tdur ?? dur) / 1000, kind: does(DRAWING) ? 'drawing' : does(SCRIPT) ? 'script' : 'other' };
    });
  const scripts = tasks.filter(({ kind }) => kind === 'script').map(({ ms }) => ms);
  return {
    longest: Math.max(0, ...scripts),
    long: tasks.filter(({ ms }) => ms > LONG_MS).map(({ ms, kind }) => `${kind} ${ms.toFixed(0)}`),
    total: tasks.reduce((sum, { ms }) => sum + ms, 0),
  };
}

async function watch(
  reader: ReadersBrowser,
  url: string,
  untilMarked: boolean,
): Promise<Tasks & { readonly marks: number }> {
  const page = await reader.open('about:blank');
  await page.tracing.start({
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
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

const newspaper = await startNewspaper();
const pages = {
  'an article': newspaper.article('vnexpress-72-nuoc-ky').url,
  '100,000 nodes': newspaper.large.nodes,
  '10 MB': newspaper.large.characters,
};
build('chromium');
const rows: Record<string, unknown>[] = [];
for (const extension of [true, false]) {
  const reader = await openBrowser('chromium', newspaper.network, { extension });
  // The first article wakes the background, which reads the fact base.
  await watch(reader, pages['an article'], extension);
  for (const [name, url] of Object.entries(pages)) {
    const { longest, long, total, marks } = await watch(reader, url, extension);
    rows.push({
      page: name,
      browser: extension ? 'with the extension' : 'bare',
      'longest script, ms': longest.toFixed(1),
      [`tasks over ${LONG_MS} ms`]: long.join(', '),
      'all tasks, ms': total.toFixed(0),
      'marks seen after, ms': extension ? marks.toFixed(0) : '',
    });
  }
  await reader.close();
}
await newspaper.close();
console.table(rows);
