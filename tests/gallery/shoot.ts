/**
 * Draws every state of the interface in both languages and themes, asks axe about each, and saves pictures:
 *   npm run screenshots              into output/screenshots
 *   npm run screenshots -- --keep    and the chosen few into docs/screenshots
 *   npm run screenshots -- popup-    only the states whose names begin so
 * Exit status 1 when axe reports anything, or a page does not fit a narrow window.
 */
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { AxeResults } from 'axe-core';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { createViteServer } from 'vitest/node';
import { findBrowsers } from '../browser/find.ts';

const KEPT = [
  'popup-clean-vi-light',
  'card-contradicted-vi-light',
  'card-outdated-en-dark',
  'options-facts-vi-light',
  'welcome-vi-light',
];
/** For the stores' listings: kept in both languages. */
const LISTED = /^store-/;
const WIDTH_OF_POPUP = 400;
const OUT = fileURLToPath(new URL('../../output/screenshots/', import.meta.url));
const DOCS = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'boolean' } } });
const wanted = (name: string) => positionals.length === 0 || positionals.some((start) => name.startsWith(start));

await mkdir(OUT, { recursive: true });
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const server = await createViteServer({
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // What is drawn is what stood there at the start.
  server: {
    host: '127.0.0.1',
    port: 0,
    hmr: false,
    watch: null,
    fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] },
  },
  logLevel: 'error',
});
await server.listen();
const origin = server.resolvedUrls!.local[0]!;
const browser = await puppeteer.launch({
  executablePath: findBrowsers(['chromium']).chromium,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

let violations = 0;
try {
  const page = await browser.newPage();
  const media = await page.createCDPSession();
  await page.goto(`${origin}?state=`);
  await page.waitForSelector('[data-states]');
  const states = JSON.parse(await page.$eval('[data-states]', (root) => (root as HTMLElement).dataset['states']!)) as {
    name: string;
    width: number;
    height?: number;
  }[];
  const kept = [...KEPT];
  for (const state of states.filter(({ name }) => wanted(name))) {
    const isListed = LISTED.test(state.name);
    for (const language of ['vi', 'en']) {
      for (const theme of isListed ? ['light'] : ['light', 'dark', 'forced'])
        violations += await shoot(page, media, { ...state, language, theme });
      if (isListed) kept.push(`${state.name}-${language}-light`);
    }
  }
  if (values.keep) {
    await mkdir(DOCS, { recursive: true });
    for (const name of kept) await copyFile(`${OUT}${name}.png`, `${DOCS}${name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(violations === 0 ? `axe reports nothing. Pictures: ${OUT}` : `axe reports ${violations} violations`);
process.exitCode = violations === 0 ? 0 : 1;

interface Shot {
  readonly name: string;
  readonly width: number;
  /** Fixed; else as high as what it holds. */
  readonly height?: number;
  readonly language: string;
  readonly theme: string;
}

async function shoot(
  page: Page,
  media: CDPSession,
  { name, width, height: fixed, language, theme }: Shot,
): Promise<number> {
  const colours = { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' };
  await media.send('Emulation.setEmulatedMedia', { features: [colours] });
  await page.setViewport({ width, height: 600 });
  await page.goto(`${origin}?${new URLSearchParams({ state: name, language, theme })}`);
  await page.waitForSelector('#root > *');
  const least = 200;
  const natural = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await page.setViewport({ width, height: fixed ?? Math.max(least, natural) });
  await page.screenshot({ path: `${OUT}${name}-${language}-${theme}.png` });
  // A picture is no page: parts of several stand in it, each looked at by itself elsewhere.
  if (fixed) return 0;
  await page.evaluate(axeSource);
  const { violations: found } = (await page.evaluate('axe.run()')) as AxeResults;
  for (const { id, help, nodes } of found) {
    console.error(`${name} (${language}, ${theme}): ${id}: ${help}`);
    for (const { html, failureSummary } of nodes) console.error(`    ${html}\n    ${failureSummary}`);
  }
  const wide = await overflow(page, width);
  if (wide > 0) console.error(`${name} (${language}, ${theme}): ${wide} px too wide at a quarter of the screen`);
  return found.length + (wide > 0 ? 1 : 0);
}

/** WCAG 1.4.10: at 320 pixels, or 400 % on a screen of 1280, nothing needs scrolling sideways. A popup is as wide as it is. */
async function overflow(page: Page, width: number): Promise<number> {
  const narrow = Math.min(width, width === WIDTH_OF_POPUP ? width : 320);
  await page.setViewport({ width: narrow, height: 600 });
  return page.evaluate((room) => document.documentElement.scrollWidth - room, narrow);
}
