import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, vi } from 'vitest';
import { type Newspaper, startNewspaper } from '../newspaper/newspaper.ts';
import { openBrowser, type ReadersBrowser } from './browser.ts';
import { marked } from './marks.ts';

export interface Session {
  readonly newspaper: () => Newspaper;
  readonly reader: () => ReadersBrowser;
}

/** A newspaper and a browser for the tests of one file, there from the first test to the last. The extension has taken its fact base in by then. */
export function session(): Session {
  let newspaper: Newspaper | undefined;
  let reader: ReadersBrowser | undefined;
  beforeAll(async () => {
    newspaper = await startNewspaper();
    const browser = await openBrowser(inject('browser'), newspaper.network);
    reader = browser;
    // What a test waits for is then the work that it is about, and not the setting up, which takes many times as long.
    const page = await browser.open(newspaper.special.late);
    await vi.waitFor(async () => expect(await browser.badge(page)).toBe('1'), INSTALLED);
    await page.close();
  });
  afterAll(async () => {
    await reader?.close();
    await newspaper?.close();
  });
  return { newspaper: () => newspaper!, reader: () => reader! };
}

/** The first start, on the slowest of machines. */
const INSTALLED = { timeout: 120_000, interval: 100 };

/** Long enough for the slowest of machines; what is awaited is there within a blink on most. */
export const PATIENCE = { timeout: 15_000, interval: 100 };

/** Waits until the toolbar button counts so many findings and as many words are marked. */
export async function untilFlagged(reader: ReadersBrowser, page: Page, count: number): Promise<void> {
  await expect.poll(() => reader.badge(page), PATIENCE).toBe(count === 0 ? '' : String(count));
  await expect.poll(async () => (await marked(reader, page)).length, PATIENCE).toBe(count);
}

/** Gives the extension the time to do what it must not do. */
export const aWhile = (milliseconds = 1500) => new Promise<void>((done) => setTimeout(done, milliseconds));
