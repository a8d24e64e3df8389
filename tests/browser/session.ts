import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { type Newspaper, startNewspaper } from '../newspaper/newspaper.ts';
import { type LaunchOptions, openBrowser, type ReadersBrowser } from './browser.ts';

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

export interface Marked {
  readonly verdict: string;
  readonly words: string;
}

/** The underlined words of a page, in reading order. */
export function marked(reader: ReadersBrowser, page: Page): Promise<Marked[]> {
  return reader.inside(page)(({ document }) => {
    const found: { verdict: string; range: Range }[] = [];
    // The view's own CSS: a page can't have replaced it here.
    const { CSS } = document.defaultView!;
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<Range>>) {
      if (!name.startsWith('doi-chieu-') || name === 'doi-chieu-active') continue;
      for (const range of highlight) found.push({ verdict: name.slice('doi-chieu-'.length), range });
    }
    found.sort((a, b) => a.range.compareBoundaryPoints(0, b.range));
    return found.map(({ verdict, range }) => ({ verdict, words: range.toString() }));
  });
}

/** Long enough for the slowest of machines; what is awaited is there within a blink on most. */
export const PATIENCE = { timeout: 15_000, interval: 100 };

/** Waits for the toolbar button to say `text`. */
export const untilBadge = (reader: ReadersBrowser, page: Page, text: string) =>
  expect.poll(() => reader.badge(page), PATIENCE).toBe(text);

/** Gives the extension the time to do what it must not do. */
export const aWhile = (milliseconds = 1500) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Where the words of the n-th mark stand in the window, after scrolling to them. */
export function placeOf(reader: ReadersBrowser, page: Page, index: number): Promise<{ x: number; y: number }> {
  return reader.inside(page)(({ document }, at) => {
    const { CSS } = document.defaultView!;
    const ranges = [...(CSS.highlights as unknown as Map<string, Set<Range>>)]
      .filter(([name]) => name.startsWith('doi-chieu-') && name !== 'doi-chieu-active')
      .flatMap(([, highlight]) => [...highlight])
      .sort((a, b) => a.compareBoundaryPoints(0, b));
    const range = ranges[Number(at)]!;
    range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range.getClientRects()[0]!;
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, String(index));
}

/** What the open card says, by its parts; undefined while none is open. */
export function openCard(reader: ReadersBrowser, page: Page): Promise<Record<string, string> | null> {
  return reader.inside(page)(({ card }) => {
    const dialog = card?.querySelector<HTMLElement>('[role=dialog]');
    if (!dialog) return null;
    const parts: Record<string, string> = {
      verdict: dialog.dataset['verdict'] ?? '',
      finding: dialog.dataset['finding'] ?? '',
      all: dialog.textContent,
    };
    for (const part of dialog.querySelectorAll<HTMLElement>('[data-part]')) {
      parts[`part:${part.dataset['part']}`] = part.textContent;
    }
    return parts;
  });
}
