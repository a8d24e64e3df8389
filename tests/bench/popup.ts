/**
 * How long the popup takes to draw fifty findings in Chromium, beside the same popup with nothing to say and beside the least that any
 * extension could show: a popup of one line without a script. All in one run, in turns. Build first: npm run build
 *
 *     npm run -s bench:popup [-- --rounds N] [--json]
 *
 * Figures are medians, in milliseconds from the start of the popup's page to its first paint with content. It is drawn once, so that is
 * when the findings can be read.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type WebWorker } from 'puppeteer-core';
import { findBrowsers } from '../browser/find.ts';
import { CROWDED_PAGE } from '../gallery/fixtures.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);

interface ExtensionApi {
  readonly action: { openPopup(): Promise<void> };
  readonly tabs: { query(query: object): Promise<readonly { id: number }[]> };
  readonly storage: { session: { get(key: null): Promise<object>; set(items: object): Promise<void> } };
}
declare const chrome: ExtensionApi;

const least = await writeLeastExtension();
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
  const leastId = await browser.installExtension(least);
  const leastWorker = await workerOf(browser, leastId);
  const article = await browser.newPage();
  await article.goto(`chrome-extension://${id}/sample.html`);
  // Judging the sample article must not overtake the findings put in its place.
  for (let turn = 0; turn < 100 && !(await worker.evaluate(isJudged)); turn += 1) await article.waitForNetworkIdle();
  const empty = await browser.newPage();
  const taken = { fifty: [] as number[], nothing: [] as number[], least: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    await article.bringToFront();
    await worker.evaluate(async (page) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.storage.session.set({ [`tab:${tab!.id}`]: { status: 'checked', url: page.article.url, page } });
    }, CROWDED_PAGE);
    taken.fifty.push(await firstPaint(browser, worker, id, '.finding'));
    await empty.bringToFront();
    taken.nothing.push(await firstPaint(browser, worker, id, 'main:not([data-state=findings])'));
    taken.least.push(await firstPaint(browser, leastWorker, leastId, 'p'));
  }
  const [fifty, nothing, floor] = [taken.fifty, taken.nothing, taken.least].map(median) as [number, number, number];
  const load = loadavg()[0]!;
  if (values.json) console.log(JSON.stringify({ fifty, nothing, least: floor, ratio: fifty / floor, load }));
  else
    console.log(
      `fifty findings ${fifty.toFixed(0)} ms, nothing ${nothing.toFixed(0)} ms, one line without a script ${floor.toFixed(0)} ms; ` +
        `fifty / one line ${(fifty / floor).toFixed(2)}; load average ${load.toFixed(1)}`,
    );
} finally {
  await browser.close();
  await rm(least, { recursive: true });
}

/** An extension whose popup is one line of text. */
async function writeLeastExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'least-'));
  const manifest = {
    manifest_version: 3,
    name: 'Least',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'worker.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'worker.js'), '');
  await writeFile(
    join(folder, 'popup.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Least</title><p>One line.</p></html>',
  );
  return folder;
}

async function workerOf(from: Browser, id: string): Promise<WebWorker> {
  const target = await from.waitForTarget((each) => each.type() === 'service_worker' && each.url().includes(id));
  return (await target.worker())!;
}

async function isJudged(): Promise<boolean> {
  return JSON.stringify(await chrome.storage.session.get(null)).includes('"status":"checked"');
}

async function firstPaint(from: Browser, worker: WebWorker, id: string, shows: string): Promise<number> {
  await worker.evaluate(() => chrome.action.openPopup());
  const isPopup = (each: { url(): string }) => each.url() === `chrome-extension://${id}/popup.html`;
  const popup = await (await from.waitForTarget(isPopup)).asPage();
  await popup.waitForSelector(shows);
  const paint = await popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0];
          if (entry) resolve(entry.startTime);
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
