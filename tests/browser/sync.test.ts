/** Facts that a publisher changes, and a reader's browser that takes the changes in: read articles are judged again, and bad updates change nothing. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { FactBase } from '../../lib/facts/schema.ts';
import { bundleRelease } from '../../lib/publish/commands/bundle.ts';
import { baseOf, TestPublisher } from '../attacks/publisher.ts';
import { marked } from './marks.ts';
import { adding, chooseFile, listedPublishers, pressButton, pressOf } from './publishers.ts';
import { PATIENCE, session, untilFlagged } from './session.ts';

const HOST = 'hoi-nghi.example';
const ARTICLE = 'https://vnexpress.net/hoi-nghi-thu-khai-mac-4956888.html';
/** The alarm of the background comes a minute after it was set, not sooner. */
const ALARM = { timeout: 100_000, interval: 200 };
const FACTS = 40;

/** How many came to a meeting, in all and to each session; all figures change together. */
function meeting(delegates: number): FactBase {
  const amounts = Object.fromEntries(Array.from({ length: FACTS }, (_, at) => [at, delegates + at]));
  const base = baseOf(FACTS, amounts);
  const [whole, ...parts] = base.facts;
  return { ...base, facts: [{ ...whole!, qualifiers: {} }, ...parts] };
}

function articlePage(delegates: number): string {
  const title = 'Hội nghị thử khai mạc';
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
    <meta property="og:type" content="article"><meta name="pubdate" content="2026-03-02T09:00:00+07:00">
    <link rel="canonical" href="${ARTICLE}"><link rel="icon" href="data:,">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}",
      "datePublished":"2026-03-02T09:00:00+07:00"}</script></head>
    <body><h1 class="title-detail">${title}</h1><article class="fck_detail">
    <p class="Normal">Hội nghị thử có ${delegates} đại biểu tham dự, kéo dài hai ngày với nhiều phiên làm việc song song.</p>
    <p class="Normal">Ban tổ chức cho biết việc đi lại, ăn ở của khách đã được lo từ sớm, kể cả cho người đến muộn.</p>
    <p class="Normal">Người dân quanh khu vực được báo trước về những đoạn đường phải đi vòng; xe buýt vẫn chạy như thường lệ và có thêm chuyến
    vào cuối ngày. Các quán nước gần đó mở cửa muộn hơn, và lực lượng tình nguyện đứng ở mỗi ngã tư để chỉ lối cho khách phương xa.</p>
    </article></body></html>`;
}

const isShard = (path: string) => path.startsWith('targets/') && !path.endsWith('.base.json');

describe('a publisher that a reader added', () => {
  const { reader, newspaper } = session();
  const words = async (page: Page) => (await marked(reader(), page)).map(({ words: each }) => each);

  it('is followed from version to version, though the background ends in the middle, and a tampered version is refused', async () => {
    const publisher = await TestPublisher.create(`https://${HOST}/`, Date.now());
    const release = (delegates: number) => publisher.release(meeting(delegates), Date.now());
    await release(120);
    const asked: string[] = [];
    let onAsked = async (_path: string): Promise<void> => {};
    newspaper().serve(HOST, async (path) => {
      if (path === 'bundle.json') return new TextEncoder().encode(await bundleRelease(publisher.files, publisher.url));
      asked.push(path);
      await onAsked(path);
      return publisher.files.get(path);
    });
    newspaper().put(ARTICLE, articlePage(120));

    // Version 1 comes as a file.
    const options = await reader().openOptions('publishers');
    await expect.poll(async () => (await listedPublishers(options)).length, PATIENCE).toBe(1);
    await chooseFile(options, `https://${HOST}/bundle.json`);
    await expect.poll(() => adding(options), PATIENCE).toBe('preview');
    await pressButton(options, 'Thêm nguồn này');
    await expect.poll(async () => (await listedPublishers(options)).length, PATIENCE).toBe(2);
    await expect.poll(() => adding(options), PATIENCE).toBe('');
    const { id } = (await listedPublishers(options)).find(({ text }) => text.includes('Báo Thử'))!;
    expect(asked).toEqual([]);
    const article = await reader().open(ARTICLE);
    await untilFlagged(reader(), article, 0);

    // Version 2 is fetched by the background when its alarm rings; the browser ends it half-way.
    const held = new Set(publisher.shards());
    await release(135);
    const changed = publisher.shards().filter((path) => isShard(path) && !held.has(path));
    const before = asked.length;
    let stopped = false;
    onAsked = async (path) => {
      if (stopped || !isShard(path) || asked.slice(before).filter(isShard).length < 12) return;
      stopped = true;
      await reader().stopBackground();
    };
    const told = async () => (await listedPublishers(options)).find((each) => each.id === id)!.text;
    await pressOf(options, id, 'pause');
    await expect.poll(told, PATIENCE).toContain('Đang tạm dừng');
    await pressOf(options, id, 'pause');
    await expect.poll(told, PATIENCE).not.toContain('Đang tạm dừng');
    await expect.poll(() => stopped, ALARM).toBe(true);
    await expect.poll(() => reader().isBackgroundRunning(), PATIENCE).toBe(false);
    expect(await words(article)).toEqual([]);
    const fetched = new Set(asked.slice(before).filter(isShard));

    await pressOf(options, id, 'check');
    await expect.poll(told, ALARM).toContain('sửa 40');
    await untilFlagged(reader(), article, 1);
    expect(await words(article)).toEqual(['120 đại biểu']);
    const shards = asked.slice(before).filter(isShard);
    expect(new Set(shards)).toEqual(new Set(changed));
    // What had come before the end was not asked for again, but for the few that were still on their way.
    expect(fetched.size).toBeGreaterThan(6);
    expect(shards.length - new Set(shards).size).toBeLessThanOrEqual(6);

    // Version 3: the article is right again, and the reader is told that its verdict changed.
    await release(120);
    await pressOf(options, id, 'check');
    await expect.poll(async () => (await told()).split('sửa 40').length, ALARM).toBe(3);
    await untilFlagged(reader(), article, 0);
    const popup = await reader().openPopup(article);
    await expect
      .poll(() => popup.in((document) => document.querySelectorAll('[data-news=flipped]').length), PATIENCE)
      .toBe(1);
    await popup.close();

    // Version 4 is signed well, but what its host serves is not what was signed.
    await release(900);
    const honest = publisher.files;
    publisher.files = new Map(
      [...honest].map(([path, bytes]) => [
        path,
        isShard(path) ? bytes.map((byte) => (byte === 57 ? 56 : byte)) : bytes,
      ]),
    );
    await pressOf(options, id, 'check');
    await expect.poll(told, PATIENCE).toContain('tệp không khớp với chữ ký nên không dùng');
    expect(await words(article)).toEqual([]);
    await article.close();
    const again = await reader().open(ARTICLE);
    await untilFlagged(reader(), again, 0);
    await again.close();
    await options.close();
  });
});
