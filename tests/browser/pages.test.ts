/** Pages that load late, move on by themselves, forbid much, or are no articles at all. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { marked, openCard, placeOf } from './marks.ts';
import { aWhile, PATIENCE, session, untilFlagged } from './session.ts';

describe('pages that are hard to read', () => {
  const { reader, newspaper } = session();
  const words = async (page: Page) => (await marked(reader(), page)).map(({ words }) => words);
  const untilWords = (page: Page, wanted: readonly string[]) =>
    expect.poll(() => words(page), PATIENCE).toEqual(wanted);

  it('an article that is drawn after the page has loaded', async () => {
    const page = await reader().open(newspaper().special.late);
    await untilFlagged(reader(), page, 1);
    expect(await words(page)).toEqual(['47 sự kiện bên lề']);
    await page.close();
  });

  it('a box of related news that a script fills later is not read', async () => {
    const page = await reader().open(newspaper().article('dantri-phien-thao-luan').url);
    await page.waitForSelector('aside[data-module] .article-title');
    await aWhile();
    expect(await words(page)).toEqual([]);
    expect(await reader().badge(page)).toBe('');
    await page.close();
  });

  it.each(['front', 'section'] as const)('a %s page is no article', async (name) => {
    const page = await reader().open(newspaper().special[name]);
    await aWhile();
    expect(await words(page)).toEqual([]);
    expect(await reader().badge(page)).toBe('');
    await page.close();
  });

  it('a single page that moves from article to article, back and forward', async () => {
    const page = await reader().open(newspaper().special.spa);
    const follow = (number: number) => page.click(`nav a:nth-of-type(${number})`);
    const [first, third] = [['47 sự kiện bên lề'], ['69 quốc gia', 'Hơn 500 nhà báo']];
    await untilFlagged(reader(), page, 1);
    await untilWords(page, first);
    await follow(2);
    await untilFlagged(reader(), page, 0);
    await untilWords(page, []);
    await follow(3);
    await untilFlagged(reader(), page, 2);
    await untilWords(page, third);
    await page.evaluate(() => history.go(-2));
    await untilFlagged(reader(), page, 1);
    await untilWords(page, first);
    await page.evaluate(() => history.go(2));
    await untilFlagged(reader(), page, 2);
    await untilWords(page, third);
    await page.close();
  });

  it('an endless page, from the first article to the second and back', async () => {
    const page = await reader().open(newspaper().special.endless);
    const [first, second] = [['47 sự kiện bên lề'], ['69 quốc gia', 'Hơn 500 nhà báo']];
    await untilFlagged(reader(), page, 1);
    await untilWords(page, first);
    await page.evaluate(() => document.getElementById('end')!.scrollIntoView());
    await page.waitForSelector('section:nth-of-type(2)');
    await page.evaluate(() => document.querySelectorAll('h1')[1]!.scrollIntoView());
    await untilWords(page, second);
    await page.evaluate(() => scrollTo(0, 0));
    await untilWords(page, first);
    await page.close();
  });

  it('an article in a frame is not the page’s', async () => {
    const page = await reader().open(newspaper().special.framed);
    const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
    await frame.waitForSelector('article p');
    await aWhile();
    expect(await words(page)).toEqual([]);
    expect(await reader().badge(page)).toBe('');
    await page.close();
  });

  it('one page left for another and come back to', async () => {
    const [clean, flagged] = ['dantri-phien-thao-luan', 'nhandan-dong-thuan'].map((name) => newspaper().article(name));
    const page = await reader().open(flagged!.url);
    await untilFlagged(reader(), page, 2);
    await page.goto(clean!.url);
    await untilFlagged(reader(), page, 0);
    await page.evaluate(() => history.back());
    await untilFlagged(reader(), page, 2);
    await untilWords(
      page,
      flagged!.flags.map(({ quote }) => quote),
    );
    await page.close();
  });

  it('a page whose policy forbids foreign styles and scripts', async () => {
    const article = newspaper().article('vnexpress-72-nuoc-ky');
    const page = await reader().open(`${article.url}?policy=strict`);
    await untilFlagged(reader(), page, 2);
    const { x, y } = await placeOf(reader(), page, 0);
    await page.mouse.click(x, y);
    await expect.poll(() => openCard(reader(), page), PATIENCE).not.toBeNull();
    const look = await reader().inside(page)(({ document, card }) => {
      const view = document.defaultView!;
      const dialog = card!.querySelector('[role=dialog]')!;
      return { drawn: dialog.getBoundingClientRect().width > 200, font: view.getComputedStyle(dialog).fontFamily };
    });
    expect(look.drawn).toBe(true);
    expect(look.font).not.toBe(await page.evaluate(() => getComputedStyle(document.body).fontFamily));
    await page.close();
  });

  it('a page that overrides what scripts rely on and never stops changing', async () => {
    const page = await reader().open(newspaper().special.hostile);
    await untilFlagged(reader(), page, 1);
    await untilWords(page, ['47 sự kiện bên lề']);
    const { x, y } = await placeOf(reader(), page, 0);
    await page.mouse.click(x, y);
    await expect.poll(() => openCard(reader(), page), PATIENCE).not.toBeNull();
    // The page's own timers still run.
    const turns = () =>
      reader().inside(page)(({ document }) => Number.parseInt(document.getElementById('ticker')!.textContent, 10));
    const before = await turns();
    await expect.poll(turns, PATIENCE).toBeGreaterThan(before + 20);
    await page.close();
  });
});
