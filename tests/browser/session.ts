import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { type Newspaper, startNewspaper } from '../newspaper/newspaper.ts';
import { type LaunchOptions, openBrowser, type ReadersBrowser } from './browser.ts';
import { marked } from './marks.ts';

export interface Session {
  readonly newspaper: () => Newspaper;
  readonly reader: () => ReadersBrowser;
}

/** A newspaper and a browser for the tests of one file, there from the first test to the last. */
export function session(options?: LaunchOptions): Session {
  let newspaper: Newspaper | undefined;
  let reader: ReadersBrowser | undefined;
  beforeAll(async () => {
    newspaper = await startNewspaper();
    reader = await openBrowser(inject('browser'), newspaper.network, options);
  });
  afterAll(async () => {
    await reader?.close();
    await newspaper?.close();
  });
  return { newspaper: () => newspaper!, reader: () => reader! };
}

/** Long enough for the slowest of machines; what is awaited is there within a blink on most. */
export const PATIENCE = { timeout: 15_000, interval: 100 };

/** Waits until the toolbar button counts so many findings and as many words are marked. */
export async function untilFlagged(reader: ReadersBrowser, page: Page, count: number): Promise<void> {
  await expect.poll(() => reader.badge(page), PATIENCE).toBe(count === 0 ? '' : String(count));
  await expect.poll(async () => (await marked(reader, page)).length, PATIENCE).toBe(count);
}

/** Gives the extension the time to do what it must not do. */
export const aWhile = (milliseconds = 1500) => new Promise<void>((done) => setTimeout(done, milliseconds));
