/**
 * Draws every state of the interface in both languages and themes, asks axe about each, and saves pictures:
 *   npm run screenshots              into output/screenshots
 *   npm run screenshots -- --keep    and the chosen few into docs/screenshots
 *   npm run screenshots -- popup-    only the states whose names begin so
 * Exit status 1 when axe reports anything.
 */
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Page } from 'puppeteer-core';
import { createViteServer } from 'vitest/node';
import { findBrowsers } from '../browser/find.ts';

const KEPT = ['popup-findings-vi-light', 'popup-findings-en-dark', 'card-contradicted-vi-light'];
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
  server: { host: '127.0.0.1', port: 0, fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
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
  await page.goto(`${origin}?state=`);
  await page.waitForSelector('[data-states]');
  const states = JSON.parse(await page.$eval('[data-states]', (root) => (root as HTMLElement).dataset['states']!)) as {
    name: string;
    width: number;
  }[];
  for (const { name, width } of states.filter((state) => wanted(state.name))) {
    for (const language of ['vi', 'en']) {
      for (const theme of ['light', 'dark']) violations += await shoot(page, { name, width, language, theme });
    }
  }
  if (values.keep) {
    await mkdir(DOCS, { recursive: true });
    for (const name of KEPT) await copyFile(`${OUT}${name}.png`, `${DOCS}${name}.png`);
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
  readonly language: string;
  readonly theme: string;
}

async function shoot(page: Page, { name, width, language, theme }: Shot): Promise<number> {
  await page.setViewport({ width, height: 600 });
  await page.goto(`${origin}?${new URLSearchParams({ state: name, language, theme })}`);
  await page.waitForSelector('#root > *');
  const height = await page.evaluate(
    (least) => Math.max(least, Math.ceil(document.body.getBoundingClientRect().height)),
    200,
  );
  await page.setViewport({ width, height });
  await page.screenshot({ path: `${OUT}${name}-${language}-${theme}.png` });
  await page.evaluate(axeSource);
  const { violations: found } = (await page.evaluate('axe.run()')) as AxeResults;
  for (const { id, help, nodes } of found) {
    console.error(`${name} (${language}, ${theme}): ${id}: ${help}`);
    for (const { html, failureSummary } of nodes) console.error(`    ${html}\n    ${failureSummary}`);
  }
  return found.length;
}
