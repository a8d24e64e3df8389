/**
 * The main job, to see and to try: builds the extension, starts the local newspaper, opens a real browser on its pages and prints what the
 * extension found there, with its evidence. With a display the browser stays open; without one, pictures are saved.
 *   npm start
 *   npm start -- firefox
 */
import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openBrowser, type Popup, type ReadersBrowser } from '../browser/browser.ts';
import type { BrowserName } from '../browser/find.ts';
import { placeOf } from '../browser/marks.ts';
import { type PopupContents, readPopup } from '../browser/popup.ts';
import type { Fixture } from '../newspaper/fixtures.ts';
import { startNewspaper } from '../newspaper/newspaper.ts';
import { build } from './build.ts';

const PICTURES = resolve(import.meta.dirname, '../../output/start');
const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** What the popup shows, once it has settled. */
async function settled(popup: Popup): Promise<PopupContents> {
  for (let turn = 0; ; turn += 1) {
    const shown = await readPopup(popup);
    const isWhole = shown.flags.every(({ sources }) => sources.length > 0);
    if ((!['', 'loading'].includes(shown.state) && isWhole) || turn === 50) return shown;
    await pause(100);
  }
}

async function untilJudged(reader: ReadersBrowser, page: Page): Promise<void> {
  for (let turn = 0; turn < 20 && (await reader.badge(page)) === ''; turn += 1) await pause(100);
}

function print({ url }: Fixture, { title, state, flags }: PopupContents): void {
  console.log(`\n${title}\n${url}`);
  if (flags.length === 0) console.log(`  nothing flagged (${state})`);
  for (const { verdict, quote, expected, sources, suggestion } of flags) {
    console.log(`  ${verdict.padEnd(12)} “${quote}”`);
    for (const line of [...expected, ...sources, suggestion].filter(Boolean))
      console.log(`  ${' '.repeat(12)} ${line}`);
  }
}

/** The page with its underlines, a card over it, and the popup. */
async function takePictures(reader: ReadersBrowser, { url }: Fixture): Promise<string[]> {
  mkdirSync(PICTURES, { recursive: true });
  const path = (what: string) => resolve(PICTURES, `${reader.name}-${what}.png`) as `${string}.png`;
  const page = await reader.open(url);
  await untilJudged(reader, page);
  const popup = await reader.openPopup(page);
  await settled(popup);
  await pause(500); // Firefox lets a popup grow to its contents.
  await popup.screenshot(path('popup'));
  await popup.close();
  const words = await placeOf(reader, page, 1);
  await page.screenshot({ path: path('page') });
  await page.mouse.move(words.x, words.y);
  await pause(800);
  await page.screenshot({ path: path('card') });
  await page.close();
  return ['page', 'card', 'popup'].map(path);
}

const name: BrowserName = process.argv.includes('firefox') ? 'firefox' : 'chromium';
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

build(name);
const newspaper = await startNewspaper();
const articles = newspaper.articles.filter(({ isOnSubject }) => isOnSubject);
const reader = await openBrowser(name, newspaper.network, { headless: !hasDisplay });
console.log(`\nReading ${articles.length} articles of the local newspaper in ${reader.version} ...`);
for (const article of articles) {
  const page = await reader.open(article.url);
  await untilJudged(reader, page);
  const popup = await reader.openPopup(page);
  print(article, await settled(popup));
  await popup.close();
  await page.close();
}

if (hasDisplay) {
  await reader.open(newspaper.special.front);
  console.log('\nThe browser is yours: follow the links of the front page. Close it, or press Ctrl+C here, to end.');
  process.once('SIGINT', () => void reader.close());
  await reader.closed;
} else {
  const [mostFlagged] = articles.toSorted((a, b) => b.flags.length - a.flags.length);
  const pictures = await takePictures(reader, mostFlagged!);
  console.log(`\nNo display here. Pictures:\n${pictures.map((path) => `  ${relative('.', path)}`).join('\n')}`);
  await reader.close();
}
await newspaper.close();
