/** The popup over a page: what it lists, how it leads to the words, and what it says where there is nothing to list. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Popup } from './browser.ts';
import { activeWords, marked, openCard } from './marks.ts';
import { clickQuote, press, readPopup } from './popup.ts';
import { PATIENCE, session, untilFlagged } from './session.ts';

const WORST_FIRST = ['contradicted', 'disputed', 'outdated', 'imprecise'];

describe('the popup', () => {
  const { reader, newspaper } = session();

  async function over(url: string, count = 0): Promise<{ page: Page; popup: Popup }> {
    const page = await reader().open(url);
    if (count > 0) await untilFlagged(reader(), page, count);
    return { page, popup: await reader().openPopup(page) };
  }
  const untilState = (popup: Popup, wanted: string) =>
    expect.poll(async () => (await readPopup(popup)).state, PATIENCE).toBe(wanted);

  it('lists the findings worst first, each with its words, its evidence and the source', async () => {
    const article = newspaper().article('tuoitre-chuong-moi');
    const { page, popup } = await over(article.url, article.flags.length);
    await untilState(popup, 'findings');
    // The evidence of a folded finding is drawn behind the first paint.
    const isWhole = async () => (await readPopup(popup)).flags.every(({ sources }) => sources.length > 0);
    await expect.poll(isWhole, PATIENCE).toBe(true);
    const { title, flags } = await readPopup(popup);
    expect(title).toBe(article.title);
    const verdicts = flags.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b)));
    const words = (list: readonly { verdict: string; quote: string }[]) =>
      list.map(({ verdict, quote }) => `${verdict} ${quote}`).sort();
    expect(words(flags)).toEqual(words(article.flags));
    for (const { expected, sources } of flags) {
      expect(expected.join()).toMatch(/\d/);
      expect(sources.join()).toMatch(/(?:Nhân Dân|Tiền Phong).*2025/);
    }
    await popup.close();
    await page.close();
  });

  it('leads to the words at a click, and opens their card there', async () => {
    const article = newspaper().article('tienphong-hai-ngay');
    const { page, popup } = await over(article.url, article.flags.length);
    await untilState(popup, 'findings');
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    const { id } = (await readPopup(popup)).flags[0]!;
    await clickQuote(popup, id);
    await expect.poll(async () => (await openCard(reader(), page))?.['finding'], PATIENCE).toBe(id);
    await expect.poll(async () => (await activeWords(reader(), page))?.inView, PATIENCE).toBe(true);
    await page.close();
  });

  it('leaves out a fact that the reader is tired of, in the page too, and takes that back', async () => {
    const article = newspaper().article('tienphong-hai-ngay');
    const { page, popup } = await over(article.url, article.flags.length);
    await untilState(popup, 'findings');
    await press(popup, 'Ẩn');
    await press(popup, 'Không nhắc dữ kiện này nữa');
    // Looking at the badge would bring the page to the front, and close the popup.
    const untilMarked = (count: number) =>
      expect.poll(async () => (await marked(reader(), page)).length, PATIENCE).toBe(count);
    await untilMarked(article.flags.length - 1);
    await press(popup, 'Hoàn tác');
    await untilMarked(article.flags.length);
    await popup.close();
    await untilFlagged(reader(), page, article.flags.length);
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

  it('leads back from a reader view, where no extension reads', async ({ skip }) => {
    const article = newspaper().article('tienphong-hai-ngay');
    if (!reader().openReaderView) return skip();
    const page = await reader().open(article.url);
    await untilFlagged(reader(), page, article.flags.length);
    await reader().openReaderView!(page);
    const popup = await reader().openPopup(page);
    await untilState(popup, 'reader-view');
    await press(popup, 'Trở về trang báo');
    await untilState(popup, 'findings');
    await popup.close();
    await untilFlagged(reader(), page, article.flags.length);
    await page.close();
  });

  it('reads a page of a site that it does not know when it is asked to', async () => {
    const { page, popup } = await over(newspaper().special.elsewhere);
    await untilState(popup, 'unsupported');
    await popup.in((document) => document.querySelector<HTMLElement>('main button')!.click());
    await untilState(popup, 'findings');
    expect((await readPopup(popup)).flags.map(({ quote }) => quote)).toEqual(['47 sự kiện bên lề']);
    await popup.close();
    await untilFlagged(reader(), page, 1);
    await page.close();
  });
});
