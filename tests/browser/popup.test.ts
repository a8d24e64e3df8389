/** The popup over a page: what it lists, how it leads to the words, and what it says where there is nothing to list. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Popup } from './browser.ts';
import { activeWords, openCard } from './marks.ts';
import { PATIENCE, session, untilFlagged } from './session.ts';

const VERDICTS = ['contradicted', 'disputed', 'outdated', 'imprecise'];

describe('the popup', () => {
  const { reader, newspaper } = session();

  async function over(url: string, count = 0): Promise<{ page: Page; popup: Popup }> {
    const page = await reader().open(url);
    if (count > 0) await untilFlagged(reader(), page, count);
    return { page, popup: await reader().openPopup(page) };
  }
  const state = (popup: Popup) => popup.in((document) => document.querySelector('main')?.dataset['state'] ?? null);
  const untilState = (popup: Popup, wanted: string) => expect.poll(() => state(popup), PATIENCE).toBe(wanted);

  it('lists the findings worst first, each with its words, its evidence and the source', async () => {
    const article = newspaper().article('tuoitre-chuong-moi');
    const { page, popup } = await over(article.url, article.flags.length);
    await untilState(popup, 'findings');
    const items = await popup.in((document) =>
      [...document.querySelectorAll<HTMLElement>('main > ul > [data-finding]')].map((item) => ({
        verdict: item.dataset['verdict'] ?? '',
        quote: item.querySelector<HTMLElement>('[data-part=quote]')?.textContent ?? '',
        expected: item.querySelector<HTMLElement>('[data-part=expected]')?.textContent ?? '',
        source: item.querySelector<HTMLElement>('[data-part=source]')?.textContent ?? '',
      })),
    );
    const verdicts = items.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => VERDICTS.indexOf(a) - VERDICTS.indexOf(b)));
    expect(items.map(({ verdict, quote }) => `${verdict} ${quote.replaceAll(/[“”]/g, '')}`).sort()).toEqual(
      article.flags.map(({ verdict, quote }) => `${verdict} ${quote}`).sort(),
    );
    for (const { expected, source } of items) {
      expect(expected).not.toBe('');
      expect(source).toMatch(/2025/);
    }
    const title = await popup.in((document) => document.querySelector('h1')?.textContent ?? '');
    expect(title).toBe(article.title);
    await popup.close();
    await page.close();
  });

  it('leads to the words at a click, and opens their card there', async () => {
    const article = newspaper().article('tienphong-hai-ngay');
    const { page, popup } = await over(article.url, article.flags.length);
    await untilState(popup, 'findings');
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    // The popup closes behind the click, before an answer can come back from it.
    const finding = await popup.in((document) => {
      const item = document.querySelector<HTMLElement>('main > ul > [data-finding]')!;
      setTimeout(() => item.querySelector<HTMLElement>('[data-part=quote]')!.click(), 50);
      return item.dataset['finding'];
    });
    await expect.poll(async () => (await openCard(reader(), page))?.['finding'], PATIENCE).toBe(finding);
    expect((await activeWords(reader(), page))?.inView).toBe(true);
    await page.close();
  });

  it('says so when nothing differs', async () => {
    const { page, popup } = await over(newspaper().article('dantri-phien-thao-luan').url);
    await untilState(popup, 'clean');
    await popup.close();
    await page.close();
  });

  it('says so when the page is no article', async () => {
    const { page, popup } = await over(newspaper().special.front);
    await untilState(popup, 'not-article');
    await popup.close();
    await page.close();
  });

  it('offers to check a page of a site that it does not know', async () => {
    const { page, popup } = await over(newspaper().special.elsewhere);
    await untilState(popup, 'unsupported');
    expect(await popup.in((document) => document.querySelectorAll('main button').length)).toBe(1);
    await popup.close();
    await page.close();
  });
});
