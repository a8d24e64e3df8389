/** What a reader is promised: nothing of what is read leaves, and the page stays as its newspaper made it. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, type ReadersBrowser } from './browser.ts';
import { openCard, placeOf } from './marks.ts';
import { aWhile, PATIENCE, session, untilFlagged } from './session.ts';

const READ = ['vnexpress-72-nuoc-ky', 'tienphong-hai-ngay', 'dantri-phien-thao-luan'];

describe('beside a browser without the extension', () => {
  const { reader, newspaper } = session();
  /** Until all has come, and each box is filled that the newspaper fills later. */
  const untilDrawn = (page: Page) =>
    page.waitForFunction(
      () => document.readyState === 'complete' && document.querySelector('aside[data-module]:empty') === null,
    );

  /** Opens each article; returns what was asked of the network and what each page holds, as its own scripts see it. */
  async function readAll(browser: ReadersBrowser, look: (page: Page, flags: number) => Promise<void>) {
    newspaper().takeRequests();
    const held: string[] = [];
    for (const name of READ) {
      const { url, flags } = newspaper().article(name);
      const page = await browser.open(url);
      await untilDrawn(page);
      await look(page, flags.length);
      await aWhile(600);
      held.push(
        await page.evaluate(() => {
          const copy = document.documentElement.cloneNode(true) as HTMLElement;
          copy.querySelector(':scope > doi-chieu')?.remove();
          return `${copy.outerHTML}\n${Object.keys(window).sort().join(' ')}`;
        }),
      );
      await page.close();
    }
    const { answered, refused } = newspaper().takeRequests();
    return { held, requests: answered.toSorted(), foreign: refused.filter((host) => !browser.makersHosts.test(host)) };
  }

  let without: Awaited<ReturnType<typeof readAll>>;
  beforeAll(async () => {
    const bare = await openBrowser(inject('browser'), newspaper().network, { extension: false });
    without = await readAll(bare, async () => {}).finally(() => bare.close());
  });

  it('the network sees the same requests, and each page holds the same elements and names', async () => {
    const withIt = await readAll(reader(), async (page, flags) => {
      await untilFlagged(reader(), page, flags);
      if (flags === 0) return;
      const { x, y } = await placeOf(reader(), page, 0);
      await page.mouse.click(x, y);
      await expect.poll(() => openCard(reader(), page), PATIENCE).not.toBeNull();
    });
    expect(withIt.foreign).toEqual([]);
    expect(withIt.requests).toEqual(without.requests);
    expect(withIt.held).toEqual(without.held);
  });

  it('the one element that is added is closed to the page and takes no room', async () => {
    const { url, flags } = newspaper().article('vnexpress-72-nuoc-ky');
    const page = await reader().open(url);
    await untilFlagged(reader(), page, flags.length);
    const added = await page.evaluate(() => {
      const element = document.querySelector('doi-chieu')!;
      const { width, height } = element.getBoundingClientRect();
      return {
        parent: element.parentElement?.tagName,
        area: width * height,
        open: element.shadowRoot,
        html: element.outerHTML,
      };
    });
    expect(added).toEqual({ parent: 'HTML', area: 0, open: null, html: '<doi-chieu></doi-chieu>' });
    await page.close();
  });
});
