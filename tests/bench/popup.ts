/**
 * How long the popup takes to draw fifty findings in Chromium, beside the same popup with nothing to say and beside the least that any
 * extension could show: a popup of one line without a script, as small as it comes and as large as that of fifty findings. All in one run,
 * in turns. Build first: npm run build
 *
 *     npm run -s bench:popup [-- --rounds N] [--json]
 *
 * Figures are medians, in milliseconds from the moment at which the browser begins to load the popup's page. Painted: its first findings
 * are there to be read and pressed, and the page has done its part; it is drawn once. On the screen: the browser alone has brought the
 * picture there. Of fifty findings also the way to that: when the page's script asked for what it shows, had it, and had drawn it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type WebWorker } from 'puppeteer-core';
import { storedTab } from '../../lib/store/tabState.ts';
import { findBrowsers } from '../browser/find.ts';
import { CROWDED_PAGE } from '../gallery/fixtures.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);
const SETTLED_MS = 500;
const PARTS = ['asked', 'answered', 'rendered', 'drawn', 'shown'] as const;

interface ExtensionApi {
  readonly action: { setPopup(details: object): Promise<void>; openPopup(): Promise<void> };
  readonly tabs: { query(query: object): Promise<readonly { id: number; url?: string }[]> };
  readonly storage: { session: { get(key: null): Promise<object>; set(items: object): Promise<void> } };
}
declare const chrome: ExtensionApi;

const leastFolder = await writeLeastExtension();
const browser = await puppeteer.launch({
  executablePath: findBrowsers(['chromium']).chromium,
  pipe: true,
  enableExtensions: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const id = await browser.installExtension(new URL('../../.output/chrome-mv3', import.meta.url).pathname);
  await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  const worker = await workerOf(browser, id);
  const leastId = await browser.installExtension(leastFolder);
  const leastWorker = await workerOf(browser, leastId);
  const article = await browser.newPage();
  await article.goto(`chrome-extension://${id}/sample.html`);
  // Judging the sample article must not overtake the findings put in its place.
  for (let turn = 0; turn < 100 && !(await worker.evaluate(isJudged)); turn += 1) await article.waitForNetworkIdle();
  const empty = await browser.newPage();
  const taken: Record<string, Paint[]> = { fifty: [], nothing: [], least: [], leastAsLarge: [] };
  for (let round = 0; round < rounds; round += 1) {
    await article.bringToFront();
    const shown = await worker.evaluate(
      async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]!,
    );
    const state = { status: 'checked', url: shown.url ?? '', reading: '', page: CROWDED_PAGE } as const;
    await worker.evaluate((items) => chrome.storage.session.set(items), storedTab(shown.id, state));
    taken['fifty']!.push(await firstPaint(browser, worker, id, 'popup.html', '.finding'));
    await empty.bringToFront();
    taken['nothing']!.push(await firstPaint(browser, worker, id, 'popup.html', 'main:not([data-state=findings])'));
    taken['least']!.push(await firstPaint(browser, leastWorker, leastId, 'small.html', 'p'));
    taken['leastAsLarge']!.push(await firstPaint(browser, leastWorker, leastId, 'large.html', 'p'));
  }
  const figures = Object.fromEntries(
    Object.entries(taken).map(([name, paints]) => [
      name,
      Object.fromEntries(PARTS.map((part) => [part, median(paints.map((paint) => paint[part]))])),
    ]),
  ) as unknown as Record<'fifty' | 'nothing' | 'least' | 'leastAsLarge', Paint>;
  const load = loadavg()[0]!;
  const { fifty, nothing, least, leastAsLarge } = figures;
  const words = ({ shown, drawn }: Paint) => `${drawn.toFixed(0)} / ${shown.toFixed(0)} ms`;
  if (values.json) console.log(JSON.stringify({ ...figures, ratio: fifty.shown / leastAsLarge.shown, load }));
  else
    console.log(
      `painted / on the screen: fifty findings ${words(fifty)}, nothing ${words(nothing)}, one line without a script ${words(least)}, ` +
        `as large ${words(leastAsLarge)}; fifty findings asked for at ${fifty.asked.toFixed(0)}, there at ` +
        `${fifty.answered.toFixed(0)}, drawn at ${fifty.rendered.toFixed(0)} ms; load average ${load.toFixed(1)}`,
    );
} finally {
  await browser.close();
  await rm(leastFolder, { recursive: true });
}

/** An extension whose popup is one line of text, in a small window or in one as large as a popup can be. */
async function writeLeastExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'least-'));
  const manifest = {
    manifest_version: 3,
    name: 'Least',
    version: '1',
    action: { default_popup: 'small.html' },
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'worker.js'), '');
  for (const [name, style] of [
    ['small', ''],
    ['large', '<style>html { width: 400px; height: 600px }</style>'],
  ]) {
    const head = `<meta charset="utf-8"><title>Least</title>${style}`;
    await writeFile(join(folder, `${name}.html`), `<!doctype html><html lang="en">${head}<p>One line.</p></html>`);
  }
  return folder;
}

async function workerOf(from: Browser, id: string): Promise<WebWorker> {
  const target = await from.waitForTarget((each) => each.type() === 'service_worker' && each.url().includes(id));
  return (await target.worker())!;
}

async function isJudged(): Promise<boolean> {
  return JSON.stringify(await chrome.storage.session.get(null)).includes('"status":"checked"');
}

interface Paint {
  /** When the picture was on the screen. */
  readonly shown: number;
  /** When the page had been painted, and the picture was the browser's to bring there. */
  readonly drawn: number;
  /** The page's own marks; none where it has no script. */
  readonly asked: number;
  readonly answered: number;
  readonly rendered: number;
}

async function firstPaint(from: Browser, worker: WebWorker, id: string, page: string, shows: string): Promise<Paint> {
  // Until the browser has drawn the change of tabs: a reader has been on the page for a while.
  await new Promise((done) => setTimeout(done, SETTLED_MS));
  await worker.evaluate(async (popup) => {
    await chrome.action.setPopup({ popup });
    await chrome.action.openPopup();
  }, page);
  const isPopup = (each: { url(): string }) => each.url() === `chrome-extension://${id}/${page}`;
  const popup = await (await from.waitForTarget(isPopup)).asPage();
  await popup.waitForSelector(shows);
  const paint = await popup.evaluate(
    () =>
      new Promise<Paint>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0] as
            | (PerformanceEntry & { readonly paintTime?: number })
            | undefined;
          const mark = (name: string) => performance.getEntriesByName(name, 'mark')[0]?.startTime ?? Number.NaN;
          if (entry)
            resolve({
              ...{ shown: entry.startTime, drawn: entry.paintTime ?? Number.NaN },
              ...{ asked: mark('asked'), answered: mark('answered'), rendered: mark('rendered') },
            });
        });
        observer.observe({ type: 'paint', buffered: true });
      }),
  );
  await popup.close();
  return paint;
}

function median(figures: number[]): number {
  return figures.sort((a, b) => a - b)[figures.length >> 1]!;
}
