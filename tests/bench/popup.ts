/**
 * How long the popup takes to draw fifty findings in Chromium, beside the same popup with nothing to say, in one run.
 * Build first: npm run build
 *
 *     npm run -s bench:popup [-- --rounds N] [--json]
 *
 * Figures are medians, in milliseconds from the start of the popup's page to its first paint with content. It is drawn once, so that is
 * when the findings can be read.
 */
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type WebWorker } from 'puppeteer-core';
import { findBrowsers } from '../browser/find.ts';
import { CROWDED_PAGE } from '../gallery/fixtures.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, json: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);

interface ExtensionApi {
  readonly action: { openPopup(): Promise<void> };
  readonly tabs: { query(query: object): Promise<readonly { id: number }[]> };
  readonly storage: { session: { set(items: object): Promise<void> } };
}
declare const chrome: ExtensionApi;

const browser = await puppeteer.launch({
  executablePath: findBrowsers(['chromium']).chromium,
  pipe: true,
  enableExtensions: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const id = await browser.installExtension(new URL('../../.output/chrome-mv3', import.meta.url).pathname);
  const article = await browser.newPage();
  await article.goto(`chrome-extension://${id}/sample.html`);
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker' && each.url().includes(id));
  const worker = (await target.worker())!;
  const crowded: number[] = [];
  const bare: number[] = [];
  const empty = await browser.newPage();
  for (let round = 0; round < rounds; round++) {
    await article.bringToFront();
    await worker.evaluate(async (page) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.storage.session.set({ [`tab:${tab!.id}`]: { status: 'checked', url: page.article.url, page } });
    }, CROWDED_PAGE);
    crowded.push(await firstPaint(browser, worker, '.finding'));
    await empty.bringToFront();
    bare.push(await firstPaint(browser, worker, 'main:not([data-state=findings])'));
  }
  const [fifty, nothing] = [median(crowded), median(bare)];
  if (values.json) console.log(JSON.stringify({ fifty, nothing, ratio: fifty / nothing }));
  else
    console.log(
      `fifty findings ${fifty.toFixed(0)} ms, nothing ${nothing.toFixed(0)} ms, ratio ${(fifty / nothing).toFixed(2)}`,
    );
} finally {
  await browser.close();
}

async function firstPaint(from: Browser, worker: WebWorker, shows: string): Promise<number> {
  await worker.evaluate(() => chrome.action.openPopup());
  const popup = await (await from.waitForTarget((each) => each.url().endsWith('/popup.html'))).asPage();
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
