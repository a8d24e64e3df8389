/** The card opens by hover, click and keyboard, shows its evidence, and goes away when told to. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { activeWords, marked, openCard, placeOf } from './marks.ts';
import { aWhile, PATIENCE, session, untilFlagged } from './session.ts';

describe('the card', () => {
  const { reader, newspaper } = session();
  const article = () => newspaper().article('vnexpress-72-nuoc-ky');
  const until = (page: Page, what: unknown) => expect.poll(() => openCard(reader(), page), PATIENCE).toEqual(what);
  const opened = expect.objectContaining({ verdict: 'contradicted' });
  let page: Page;

  beforeEach(async () => {
    page = await reader().open(article().url);
    await untilFlagged(reader(), page, article().flags.length);
    return () => page.close();
  });

  it('opens when the pointer rests on marked words, and leaves when the pointer does', async () => {
    const { x, y } = await placeOf(reader(), page, 0);
    await page.mouse.move(x, y - 2);
    await page.mouse.move(x, y);
    await until(page, opened);
    await page.mouse.move(5, 5);
    await until(page, null);
  });

  it('opens at a click, says what differs with its evidence, and closes at Escape', async () => {
    const { x, y } = await placeOf(reader(), page, 1);
    await page.mouse.click(x, y);
    await until(page, opened);
    const card = (await openCard(reader(), page))!;
    expect(card['part:claim']).toContain('47');
    expect(card['part:expected']).toContain('37');
    expect(card['part:source']).toMatch(/Nhân Dân.*2025/s);
    await page.keyboard.press('Escape');
    await until(page, null);
  });

  it('does not open at a click beside marked words', async () => {
    const { x, y } = await placeOf(reader(), page, 1);
    await page.mouse.click(x, y - 90);
    await aWhile(600);
    expect(await openCard(reader(), page)).toBeNull();
  });

  it('opens from the keyboard alone, and gives the focus back', async () => {
    await page.evaluate(() => {
      const last = [...document.querySelectorAll<HTMLElement>('a[href]')].at(-1)!;
      last.focus();
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(page, opened);
    await page.keyboard.press('Escape');
    await until(page, null);
    const focused = await reader().inside(page)(({ card }) => card?.activeElement?.tagName ?? null);
    expect(focused).toBe('BUTTON');
  });

  it('marks the words whose card is open', async () => {
    const { x, y } = await placeOf(reader(), page, 0);
    await page.mouse.click(x, y);
    await until(page, opened);
    const [first] = await marked(reader(), page);
    expect((await activeWords(reader(), page))?.words).toBe(first!.words);
  });
});
