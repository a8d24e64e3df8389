/** What a reader meets, from the installation to facts that changed: each step begins where the one before it ended. */
import { describe, expect, it } from 'vitest';
import { pagesTranslator } from '../../lib/locales/pages/index.ts';
import { createFairPublisher } from './bookFair.ts';
import type { ExtensionPage } from './browser.ts';
import { choose, press, textOf, type } from './extensionPage.ts';
import { marked, openCard, placeOf } from './marks.ts';
import { readPopup } from './popup.ts';
import { listedPublishers } from './publishers.ts';
import { PATIENCE, session, untilFlagged } from './session.ts';

describe('a reader', () => {
  const { reader, newspaper } = session();
  const untilSays = (page: ExtensionPage, words: string | RegExp) =>
    expect.poll(() => textOf(page), PATIENCE).toMatch(words);
  const look = (page: ExtensionPage) =>
    page.in((document) => {
      const { lang, style } = document.documentElement;
      return { lang, scheme: style.colorScheme };
    });
  const options = async (section: string) => {
    const page = await reader().own('options.html');
    // Before the page is there, a place in it would be set on the empty one that it replaces.
    await untilSays(page, 'Đối Chiếu');
    await page.in((document, at) => {
      document.location.hash = at;
    }, section);
    return page;
  };

  it('is welcomed once, in Vietnamese, and finds the sample article marked', async () => {
    const welcome = await reader().own('welcome.html');
    await untilSays(welcome, 'Chào bạn, đây là Đối Chiếu');
    expect(await look(welcome)).toEqual({ lang: 'vi', scheme: '' });
    await press(welcome, 'English');
    await untilSays(welcome, 'Welcome to Đối Chiếu');
    await press(welcome, 'Tiếng Việt');
    await untilSays(welcome, 'Chào bạn');
    await press(welcome, 'Thử với một bài mẫu');
    const sample = await reader().own('sample.html');
    const markedWords = () =>
      sample.in((document) => {
        const words: string[] = [];
        document.defaultView!.CSS.highlights.forEach((highlight, name) => {
          if (!name.startsWith('doi-chieu-')) return;
          highlight.forEach((range) => {
            words.push(range.toString());
          });
        });
        return words.sort();
      });
    await expect.poll(markedWords, PATIENCE).toEqual(['47 quốc gia', '69 quốc gia', 'khoảng 2.300 đại biểu']);
  });

  it('reads an article: a card at its words, the popup, a fact hidden and shown again from the options', async () => {
    const article = newspaper().article('tienphong-hai-ngay');
    const page = await reader().open(article.url);
    await untilFlagged(reader(), page, article.flags.length);
    const { x, y } = await placeOf(reader(), page, 0);
    await page.mouse.click(x, y);
    await expect.poll(() => openCard(reader(), page), PATIENCE).not.toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => openCard(reader(), page), PATIENCE).toBeNull();

    const popup = await reader().openPopup(page);
    await expect.poll(async () => (await readPopup(popup)).state, PATIENCE).toBe('findings');
    await press(popup, 'Ẩn');
    await press(popup, 'Không nhắc dữ kiện này nữa');
    const untilMarked = (count: number) =>
      expect.poll(async () => (await marked(reader(), page)).length, PATIENCE).toBe(count);
    await untilMarked(article.flags.length - 1);
    await press(popup, 'Tùy chọn');

    const hidden = await options('sites');
    await untilSays(hidden, /Dữ kiện đang ẩn.*Hiện lại/);
    await press(hidden, 'Hiện lại');
    await untilFlagged(reader(), page, article.flags.length);
    await page.close();
  });

  it('switches a newspaper off over one of its articles, and on again', async () => {
    const article = newspaper().article('tienphong-hai-ngay');
    const page = await reader().open(article.url);
    await untilFlagged(reader(), page, article.flags.length);
    const popup = await reader().openPopup(page);
    await expect.poll(async () => (await readPopup(popup)).state, PATIENCE).toBe('findings');
    await choose(popup, `Đánh dấu trên ${new URL(article.url).host}`);
    await expect.poll(async () => (await marked(reader(), page)).length, PATIENCE).toBe(0);
    expect((await readPopup(popup)).state).toBe('muted');
    await press(popup, 'Bật lại');
    await expect.poll(async () => (await marked(reader(), page)).length, PATIENCE).toBe(article.flags.length);
    await popup.close();
    await page.close();
  });

  it('chooses a look, which holds at once and before the first paint of the next page', async () => {
    const page = await options('look');
    await untilSays(page, 'Nền sáng hay tối');
    await choose(page, 'Tối');
    await expect.poll(() => look(page), PATIENCE).toEqual({ lang: 'vi', scheme: 'dark' });
    await page.in((document) => {
      document.body.textContent = '';
      document.location.reload();
    });
    await untilSays(page, 'Nền sáng hay tối');
    await expect.poll(() => look(page), PATIENCE).toEqual({ lang: 'vi', scheme: 'dark' });
    await choose(page, 'Theo trình duyệt');
    await expect.poll(() => look(page), PATIENCE).toEqual({ lang: 'vi', scheme: '' });
  });

  it('searches the facts by word', async () => {
    const page = await options('facts');
    await untilSays(page, /\d+ dữ kiện/);
    await type(page, 'Tìm trong dữ kiện', 'quoc gia ky cong uoc');
    await untilSays(page, /Số quốc gia ký.*72 quốc gia/i);
    await type(page, 'Tìm trong dữ kiện', 'không có chữ này đâu');
    await untilSays(page, 'Không có dữ kiện nào khớp');
  });

  it('finds in the history what was read', async () => {
    const page = await options('history');
    const { title } = newspaper().article('tienphong-hai-ngay');
    await untilSays(page, title);
    await type(page, 'Tìm theo tên bài, báo', 'không có bài này');
    await untilSays(page, 'Không có bài nào khớp');
  });

  it('is told in either language that the fingerprint of an address is not that of the keys, and nothing is stored', async () => {
    const publisher = await createFairPublisher('https://hoi-sach-gia.example/du-kien/');
    await publisher.release(120);
    const asked: string[] = [];
    newspaper().serve(publisher.host, (path) => {
      asked.push(path);
      return publisher.file(path);
    });
    const sources = await options('publishers');
    await untilSays(sources, /Đối Chiếu · \d+ dữ kiện.*Đi kèm tiện ích/);
    const before = await storedIn(sources);
    expect(before).toMatch(/ publishers 1\b/);
    const address = await publisher.address();
    await type(sources, 'Địa chỉ của nguồn', address.replace(/#.*/, `#${'5'.repeat(64)}`));
    await reader().pressAndAnswer('options.html', 'Xem nguồn này', true);
    const said = { vi: pagesTranslator('vi').t, en: pagesTranslator('en').t };
    const message = (t: (typeof said)['vi']) => t('publishers.add.refused', { why: t('publishers.add.otherKeys') });
    await untilSays(sources, message(said.vi));
    await press(sources, 'English');
    await untilSays(sources, message(said.en));
    await press(sources, 'Tiếng Việt');
    await untilSays(sources, message(said.vi));
    expect(asked).toEqual(['du-kien/metadata/1.root.json', 'du-kien/metadata/2.root.json']);
    expect((await listedPublishers(sources)).map(({ text }) => text)).toEqual([expect.stringContaining('Đối Chiếu')]);
    expect(await storedIn(sources)).toBe(before);
  });

  it('adds a publisher whose host the browser asks about, updates it, and is shown once which result that changed', async () => {
    const publisher = await createFairPublisher();
    await publisher.release(120);
    newspaper().serve(publisher.host, publisher.file);
    const article = await reader().open(newspaper().special.fair);
    const sources = await options('publishers');
    await untilSays(sources, 'Thêm nguồn dữ kiện');
    await untilSays(sources, /Đối Chiếu · \d+ dữ kiện.*Đi kèm tiện ích/);
    await type(sources, 'Địa chỉ của nguồn', await publisher.address());
    await reader().pressAndAnswer('options.html', 'Xem nguồn này', false);
    await untilSays(sources, `Trình duyệt chưa được phép mở ${publisher.host}. Nguồn chưa được thêm.`);
    await reader().pressAndAnswer('options.html', 'Xem nguồn này', true);
    await untilSays(sources, /Bàn sách Sông Mẫu.*Dấu vân tay của khóa/);
    await press(sources, 'Thêm nguồn này');
    await untilSays(sources, /Bàn sách Sông Mẫu · 1 dữ kiện.*Kiểm tra ngay/);
    // The open article is judged again by the facts that now are in force: it agrees with them.
    let popup = await reader().openPopup(article);
    await expect.poll(async () => (await readPopup(popup)).state, PATIENCE).toBe('clean');
    await popup.close();

    await publisher.release(135);
    await press(await options('publishers'), 'Kiểm tra ngay');
    await untilSays(sources, /đã cập nhật \(thêm 0, sửa 1, bỏ 0\)/);
    await untilFlagged(reader(), article, 1);
    expect(await marked(reader(), article)).toEqual([{ verdict: 'contradicted', words: '120 gian hàng' }]);

    popup = await reader().openPopup(article);
    await untilSays(popup, 'Kết quả của 1 bài đã đọc có thay đổi');
    await press(popup, 'Xem');
    const history = await reader().own('options.html#history');
    await untilSays(history, /“120 gian hàng”: từ “Khớp với cơ sở dữ kiện” thành “Khác với cơ sở dữ kiện”/);
    popup = await reader().openPopup(article);
    await expect.poll(async () => (await readPopup(popup)).state, PATIENCE).toBe('findings');
    expect(await textOf(popup)).not.toContain('có thay đổi');
    await popup.close();
    await article.close();
  });

  it('clears the history with one click', async () => {
    const page = await options('history');
    await untilSays(page, newspaper().article('tienphong-hai-ngay').title);
    await press(page, 'Xóa toàn bộ lịch sử');
    await untilSays(page, 'Chưa có bài nào');
  });
});

/** How many records each store of each database of the extension holds. */
function storedIn(page: ExtensionPage): Promise<string> {
  return page.in(async (document) => {
    const { indexedDB } = document.defaultView!;
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const counts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        // What was read is kept, too, and takes its time; a publisher is not among it.
        if (!/publisher|file|summar/i.test(store)) continue;
        counts.push(`${name} ${store} ${await done(database.transaction(store).objectStore(store).count())}`);
      }
      database.close();
    }
    return counts.sort().join(', ');
  });
}
