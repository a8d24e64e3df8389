/** A browser ends the background whenever it likes: nothing a reader does may depend on its staying. */
import { describe, expect, it } from 'vitest';
import { openCard, placeOf } from './marks.ts';
import { readPopup } from './popup.ts';
import { PATIENCE, session, untilFlagged } from './session.ts';

describe('after the background was ended', () => {
  const { reader, newspaper } = session();

  it('the next article is judged, the card still opens, and the popup still knows the page', async () => {
    const [first, second] = ['vnexpress-72-nuoc-ky', 'tuoitre-chuong-moi'].map((name) => newspaper().article(name));
    const page = await reader().open(first!.url);
    await untilFlagged(reader(), page, 2);

    await reader().stopBackground();
    await expect.poll(() => reader().isBackgroundRunning(), PATIENCE).toBe(false);
    const { x, y } = await placeOf(reader(), page, 0);
    await page.mouse.click(x, y);
    await expect.poll(() => openCard(reader(), page), PATIENCE).not.toBeNull();
    expect(await reader().isBackgroundRunning()).toBe(false);

    const other = await reader().open(second!.url);
    await untilFlagged(reader(), other, second!.flags.length);
    expect(await reader().isBackgroundRunning()).toBe(true);
    await other.close();

    await reader().stopBackground();
    await expect.poll(() => reader().isBackgroundRunning(), PATIENCE).toBe(false);
    const popup = await reader().openPopup(page);
    await expect.poll(async () => (await readPopup(popup)).flags.length, PATIENCE).toBe(2);
    await popup.close();
    await page.close();
  });
});
