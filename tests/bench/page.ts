/**
 * What the extension does to a page's main thread while it reads a very large page: the tasks after the load event, in
 * CPU time of that thread, so that a busy machine does not count; beside the same pages in a bare browser. Builds first.
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
  readonly longest: number;
  readonly long: number;
  readonly total: number;
}

/** The tasks of the renderer's main thread that began after `from`, the trace's own mark. */
function tasksAfterLoad(events: readonly TraceEvent[]): Tasks {
  const mark = events.find(({ name }) => name === 'watched-from');
  if (!mark) throw new Error('the trace holds no mark of the load event');
  const tasks = events
    .filter(
      ({ name, ph, pid, tid, ts }) =>
        name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid && ts > mark.ts,
    )
    .map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
  return {
    longest: Math.max(0, ...tasks),
    long: tasks.filter((ms) => ms > LONG_MS).length,
    total: tasks.reduce((sum, ms) => sum + ms, 0),
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
  await page.evaluate(() => void performance.mark('watched-from'));
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
      'longest task, ms': longest.toFixed(1),
      [`tasks over ${LONG_MS} ms`]: long,
      'all tasks, ms': total.toFixed(0),
      'marks seen after, ms': extension ? marks.toFixed(0) : '',
    });
  }
  await reader.close();
}
await newspaper.close();
console.table(rows);
