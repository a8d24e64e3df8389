/** Marks are seen: the rules reach the words, whatever the page does to its style sheets, on the screen and nowhere else. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { lines, marked, openCard, placeOf } from './marks.ts';
import { aWhile, PATIENCE, session, untilFlagged } from './session.ts';

const text = (body: string, head = '') => `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Phòng báo chí sáng đèn</title>${head}
<meta property="article:published_time" content="2025-10-27T10:15:00+07:00"><link rel="icon" href="data:,"></head>
<body><div class="detail__cmain"><h1 class="detail-title" data-role="title">Phòng báo chí sáng đèn</h1>
<div class="detail-time" data-role="publishdate">27/10/2025 10:15 GMT+7</div>
<h2 class="detail-sapo" data-role="sapo">Trang này có nhiều kiểu chữ.</h2>
<div class="detail-content afcbc-body" data-role="content">${body}
<p>Tối muộn, khi khách đã về khách sạn, họ mới ngồi lại với nhau và kể chuyện trong ngày.</p></div></div></body></html>`;

const MIXED = `<p>Lễ mở ký Công ước Hà Nội có <b>47 sự kiện</b> bên lề, theo một bản tin được chia sẻ nhiều trong ngày.</p>
<p>Ngày 26/10, <a href="/x.htm">đã có 69 quốc gia ký Công ước Hà Nội</a>, theo ban tổ chức.</p>
<p><i>Khoảng hơn 500</i> nhà báo đã đưa tin về lễ mở ký Công ước Hà Nội.</p>`;
const MIXED_LINES = ['wavy', 'dotted', 'dashed'];

describe('marks as they are drawn', () => {
  const { reader, newspaper } = session();
  let count = 20;
  const put = (html: string): string => {
    const url = `https://tuoitre.vn/kieu-chu-202510271015000${count++}.htm`;
    newspaper().put(url, html);
    return url;
  };
  const untilDrawn = (page: Page, wanted: readonly string[]) =>
    expect.poll(() => lines(reader(), page), PATIENCE).toEqual(wanted);

  it('lie under words in bold, in links and across their edges, each verdict with a line of its own', async () => {
    const page = await reader().open(put(text(MIXED)));
    await untilFlagged(reader(), page, 3);
    expect(await lines(reader(), page)).toEqual(MIXED_LINES);
    await page.close();
  });

  it('are not printed, and neither is an open card', async () => {
    const page = await reader().open(put(text(MIXED)));
    await untilFlagged(reader(), page, 3);
    const { x, y } = await placeOf(reader(), page, 0);
    await page.mouse.click(x, y);
    await expect.poll(() => openCard(reader(), page), PATIENCE).not.toBeNull();
    const widthOfCard = () =>
      reader().inside(page)(({ card }) => card!.querySelector('[role=dialog]')!.getBoundingClientRect().width);
    expect(await widthOfCard()).toBeGreaterThan(200);
    /** Chromium forgets what it was to stand for when the driver's next session ends. */
    const onPaper = <T>(look: () => Promise<T>) =>
      expect.poll(async () => {
        await reader().asPrinted(page);
        return look();
      }, PATIENCE);
    await onPaper(() => lines(reader(), page)).toEqual(['none', 'none', 'none']);
    await onPaper(widthOfCard).toBe(0);
    await page.close();
  });

  it('are drawn in a page that overrides everything', async () => {
    const page = await reader().open(newspaper().special.hostile);
    await untilFlagged(reader(), page, 1);
    await untilDrawn(page, ['wavy']);
    await page.close();
  });

  it('come back in a page that puts its own style sheets in place of all, and renames what holds its text', async () => {
    const page = await reader().open(put(text(MIXED)));
    await untilFlagged(reader(), page, 3);
    await page.evaluate(() => {
      document.querySelector('.detail-content')!.classList.remove('afcbc-body');
    });
    await aWhile(300);
    expect(await lines(reader(), page)).toEqual(MIXED_LINES);
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      const content = document.querySelector('.detail-content')!;
      content.className = 'other';
      content.innerHTML = String(content.innerHTML);
    });
    await untilDrawn(page, MIXED_LINES);
    await page.close();
  });

  it('a page is told nothing: no message and no event of the extension’s', async () => {
    const listen = `<script>
      window.heard = [];
      window.addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
      const add = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) { heard.push(event.type); return add.call(this, event); };
    </script>`;
    const page = await reader().open(put(text(MIXED, listen)));
    await untilFlagged(reader(), page, 3);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  it('are there again when the browser brings a whole page back from its cache, and it is judged by its words of then', async () => {
    const url = put(text(MIXED));
    const page = await reader().open(url);
    await untilFlagged(reader(), page, 3);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        (window as unknown as { came: boolean }).came = persisted;
      });
    });
    await page.goto(newspaper().article('dantri-phien-thao-luan').url);
    await untilFlagged(reader(), page, 0);
    await page.evaluate(() => history.back());
    await expect.poll(() => reader().inside(page)(({ document }) => document.URL), PATIENCE).toBe(url);
    await untilFlagged(reader(), page, 3);
    expect(await page.evaluate(() => (window as unknown as { came?: boolean }).came)).toBe(true);
    await untilDrawn(page, MIXED_LINES);
    await page.close();
  });

  it('stand in a page whose <base> points elsewhere, and the article keeps its own address', async () => {
    const page = await reader().open(put(text(MIXED, '<base href="https://dantri.com.vn/thoi-su/">')));
    await untilFlagged(reader(), page, 3);
    expect((await marked(reader(), page)).map(({ words }) => words)).toEqual([
      '47 sự kiện bên lề',
      '69 quốc gia',
      'Khoảng hơn 500 nhà báo',
    ]);
    const popup = await reader().openPopup(page);
    const site = () => popup.in((document) => document.body.textContent);
    await expect.poll(site, PATIENCE).toContain('Tuổi Trẻ');
    expect(await site()).not.toContain('Dân trí');
    await popup.close();
    await page.close();
  });
});
