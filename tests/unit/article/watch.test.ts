import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import { type PageChange, type PageReading, watchPage } from '../../../lib/article/index.ts';

const SETTLE = 5;
const ARTICLE = 'https://vnexpress.net/cau-moi-thong-xe-4955555.html';
const FIRST = 'Theo ban quản lý, công trình có tổng vốn 890 tỷ đồng và hoàn thành trước hạn 45 ngày, dù mưa kéo dài.';
const SECOND =
  'Trong ngày đầu, khoảng 12.000 lượt xe đi qua cầu, nhiều hơn dự báo 3.000 lượt, theo số liệu của trạm đếm.';
const THIRD =
  'Hầm dài 780 m có hai làn xe, hệ thống thông gió chạy bằng điện mặt trời và trạm trực cứu hộ suốt ngày đêm.';

const article = (title: string, text: string): string =>
  `<div class="detail"><h1 class="title-detail">${title}</h1><p class="description">Cây cầu dài 1.250 m nối hai bờ sông được đưa vào sử dụng sáng nay sau ba năm.</p>
   <article class="fck_detail"><p class="Normal">${text}</p><p class="Normal">${SECOND}</p></article></div>`;

interface Told {
  readonly change: PageChange;
  readonly title: string | undefined;
  readonly reading: PageReading;
}

const ends: AbortController[] = [];

/** The time of a page, which passes when a test says so: no machine is too slow for it. */
class PageTime {
  reads = 0;
  #now = 0;
  #timers: { readonly id: number; readonly at: number; readonly run: () => void }[] = [];
  #ids = 0;

  constructor(window: object) {
    Object.defineProperty(window, 'setTimeout', {
      configurable: true,
      value: (run: () => void, wait = 0) => {
        this.#timers.push({ id: ++this.#ids, at: this.#now + wait, run });
        return this.#ids;
      },
    });
    Object.defineProperty(window, 'clearTimeout', {
      value: (id: number) => {
        this.#timers = this.#timers.filter((timer) => timer.id !== id);
      },
    });
  }

  readonly clock = (): number => {
    this.reads++;
    return this.#now;
  };

  /** Runs all that is due in so many milliseconds, in its order, with what each leaves to be done at once. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await new Promise((done) => setImmediate(done));
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.id - b.id);
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = end;
  }
}

function watch(body: string, url = ARTICLE) {
  const { window } = new JSDOM(
    `<head><title>Cầu mới</title><meta name="pubdate" content="2025-10-26T20:15:00+07:00"></head><body>${body}</body>`,
    { url },
  );
  const told: Told[] = [];
  const end = new window.AbortController();
  ends.push(end);
  const time = new PageTime(window);
  watchPage(
    window.document,
    (reading, change) => told.push({ change, title: reading.isArticle ? reading.article.title : undefined, reading }),
    { signal: end.signal, clock: time.clock, settle: SETTLE },
  );
  /** Long enough for a few looks, so that one too many would show. */
  const pause = (ms = 12 * SETTLE) => time.pass(ms);
  return { window, document: window.document, told, end, time, pause };
}

afterEach(() => {
  for (const end of ends.splice(0)) end.abort();
});

describe('watchPage', () => {
  it('tells the article at once and then keeps still', async () => {
    const { told, document, pause } = watch(article('Cầu mới', FIRST));
    await pause();
    document.body.insertAdjacentHTML('beforeend', '<div class="banner">Quảng cáo đổi mỗi phút</div>');
    document.querySelector('article')!.insertAdjacentHTML('beforeend', '<div class="ads">Quảng cáo trong bài</div>');
    await pause();
    expect(told.map(({ change, title }) => [change, title])).toEqual([['first', 'Cầu mới']]);
  });
  it('sets no timer and is called by nobody while the page stands still', async () => {
    const { told, window, time, pause } = watch(article('Cầu mới', FIRST));
    await pause();
    expect(told).toHaveLength(1);
    const asked: string[] = [];
    for (const name of [
      'setTimeout',
      'setInterval',
      'requestAnimationFrame',
      'requestIdleCallback',
      'queueMicrotask',
    ]) {
      Object.defineProperty(window, name, { value: () => asked.push(name) });
    }
    const before = time.reads;
    await pause(40 * SETTLE);
    expect({ asked, reads: time.reads - before }).toEqual({ asked: [], reads: 0 });
  });
  it('works for five milliseconds at most before the page has its turn', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `<p>Đoạn ${i} kể một chuyện khác.</p>`).join('');
    const { window } = new JSDOM(
      `<head><title>Cầu mới</title></head><body>${article('Cầu mới', FIRST)}${many}</body>`,
      {
        url: ARTICLE,
      },
    );
    // A clock that a reader moves on by looking at it: one look a step.
    let now = 0;
    const turns: number[] = [];
    const plain = window.setTimeout.bind(window);
    Object.defineProperty(window, 'setTimeout', {
      value: (run: () => void, wait: number) => {
        turns.push(now);
        return plain(run, wait);
      },
    });
    const end = new window.AbortController();
    ends.push(end);
    await new Promise<void>((done) => {
      watchPage(window.document, () => done(), { signal: end.signal, clock: () => ++now, settle: SETTLE });
    });
    const slices = turns.map((turn, i) => turn - (turns[i - 1] ?? 0));
    expect(slices.length).toBeGreaterThan(10);
    expect(Math.max(...slices)).toBeLessThanOrEqual(8);
  });
  it('tells an article that appears late', async () => {
    const { told, document, pause } = watch('<div id="app">Đang tải…</div>');
    await pause();
    document.querySelector('#app')!.innerHTML = article('Cầu mới', FIRST);
    await pause();
    expect(told.map(({ change, title }) => [change, title])).toEqual([
      ['first', undefined],
      ['navigated', 'Cầu mới'],
    ]);
  });
  it('tells words that changed, and paragraphs that came later', async () => {
    const { told, document, pause } = watch(article('Cầu mới', FIRST));
    await pause();
    document.querySelector('p.Normal')!.firstChild!.nodeValue = FIRST.replace('890', '980');
    await pause();
    document.querySelector('article')!.insertAdjacentHTML('beforeend', `<p class="Normal">${FIRST} Đoạn thêm.</p>`);
    await pause();
    expect(told.map(({ change }) => change)).toEqual(['first', 'changed', 'changed']);
    const last = told.at(-1)!.reading;
    expect(last.isArticle && last.article.blocks.at(-1)!.text).toContain('Đoạn thêm');
  });
  it('tells that the same words stand in new nodes', async () => {
    const { told, document, pause } = watch(article('Cầu mới', FIRST));
    await pause();
    document.body.innerHTML = article('Cầu mới', FIRST);
    await pause();
    expect(told.map(({ change }) => change)).toEqual(['first', 'redrawn']);
    const { reading } = told.at(-1)!;
    expect(reading.isArticle && reading.textMap.toRange(1, 0, 4)?.toString()).toBe('Theo');
  });
  it('follows a reader through a single-page site, and back', async () => {
    const { told, window, document, pause } = watch(article('Cầu mới', FIRST));
    await pause();
    window.history.pushState({}, '', '/thoi-su');
    document.body.innerHTML = '<h1>Thời sự</h1>';
    await pause();
    window.history.pushState({}, '', '/ham-moi-thong-xe-4955556.html');
    document.body.innerHTML = article('Hầm mới', THIRD);
    document.title = 'Hầm mới';
    await pause();
    window.history.back();
    await pause(0);
    expect(document.URL).toBe(ARTICLE.replace(/[^/]*$/, 'thoi-su'));
    document.body.innerHTML = article('Cầu mới', FIRST);
    document.title = 'Cầu mới';
    await pause();
    expect(told.map(({ change, title }) => [change, title])).toEqual([
      ['first', 'Cầu mới'],
      ['navigated', undefined],
      ['navigated', 'Hầm mới'],
      ['navigated', 'Cầu mới'],
    ]);
  });
  it('goes on to the second article of an endless page when the address says so', async () => {
    const { told, window, document, pause } = watch(article('Cầu mới', FIRST));
    await pause();
    document.body.insertAdjacentHTML('beforeend', article('Hầm mới', THIRD));
    await pause();
    expect(told).toHaveLength(1);
    window.history.replaceState({}, '', '/ham-moi-4955556.html');
    document.title = 'Hầm mới';
    await pause();
    expect(told.map(({ title }) => title)).toEqual(['Cầu mới', 'Hầm mới']);
  });
  it('reads a page that never stands still ever less often', async () => {
    const { told, document, pause } = watch(article('Cầu mới', FIRST));
    await pause();
    const node = document.querySelector('p.Normal')!.firstChild!;
    for (let writes = 0; writes < 300; writes++) {
      node.nodeValue = `${FIRST} ${writes}`;
      await pause(1);
    }
    await pause();
    expect(told.length).toBeLessThan(10);
  });
  it('gives up on a page without an article until the address changes', async () => {
    const { told, window, document, pause } = watch('<div id="ticker">0</div>', 'https://vnexpress.net/thoi-su');
    for (let i = 0; i < 60; i++) {
      document.querySelector('#ticker')!.textContent = `${i}`;
      await pause(SETTLE);
    }
    await pause(40 * SETTLE);
    document.body.innerHTML = article('Cầu mới', FIRST);
    await pause(40 * SETTLE);
    expect(told).toHaveLength(1);
    window.history.pushState({}, '', '/cau-moi-4955555.html');
    document.title = 'Cầu mới';
    await pause();
    expect(told.map(({ title }) => title)).toEqual([undefined, 'Cầu mới']);
  });
  it('looks again when the page comes back from the cache', async () => {
    const { told, window, document, pause } = watch(article('Cầu mới', FIRST));
    await pause();
    document.querySelector('article')!.innerHTML = `<p class="Normal">${FIRST}</p><p class="Normal">${SECOND}</p>`;
    window.dispatchEvent(Object.assign(new window.Event('pageshow'), { persisted: true }));
    await pause();
    expect(told.map(({ change }) => change)).toEqual(['first', 'redrawn']);
  });
  it('ends with its signal', async () => {
    const { told, document, end, pause } = watch(article('Cầu mới', FIRST));
    await pause();
    end.abort();
    document.body.innerHTML = article('Hầm mới', THIRD);
    await pause();
    expect(told).toHaveLength(1);
  });
  it('says nothing when it is ended before the first reading', async () => {
    const { told, end, pause } = watch(article('Cầu mới', FIRST));
    end.abort();
    await pause();
    expect(told.length).toBeLessThanOrEqual(1);
  });
});
