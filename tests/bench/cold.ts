/**
 * How long a reader waits for the first verdict when the browser has ended the background: from the start of the worker, its code still to be
 * read, to the underlined words. In Chromium, on the built extension (`npm run build` first), with the bundled base alone, then with a
 * large one beside it that was taken in as a file through the options.
 *
 *     npm run -s bench:cold [-- FACTS]        (100,000 facts unless told otherwise)
 */
import { writeBundle } from '../../lib/sync/bundle.ts';
import { TestPublisher } from '../attacks/publisher.ts';
import { openBrowser } from '../browser/browser.ts';
import { adding, chooseFile, listedPublishers, pressButton } from '../browser/publishers.ts';
import { startNewspaper } from '../newspaper/newspaper.ts';
import { largeBase } from './largeBase.ts';

const FACTS = Number(process.argv[2] ?? 100_000);
const ROUNDS = 15;
const HOST = 'du-kien.example';

const newspaper = await startNewspaper();
const reader = await openBrowser('chromium', newspaper.network);
const bundled = newspaper.article('vnexpress-72-nuoc-ky');
const about = Math.floor(FACTS / 16);
const large = {
  url: bundled.url.replace(/[^/]+$/, 'hoi-nghi-dong-4956999.html'),
  html: bundled.html
    .replaceAll(bundled.url, bundled.url.replace(/[^/]+$/, 'hoi-nghi-dong-4956999.html'))
    .replaceAll(/<p class="Normal">.*?<\/p>/gs, '')
    .replace(
      /<article class="fck_detail ">/,
      `$&<p class="Normal">Hội nghị thứ ${about} về phòng, chống tội phạm mạng có 5.000 đại biểu tham dự.</p><p class="Normal">Hội nghị này bàn nhiều việc trong hai ngày liền, từ sáng sớm tới chiều tối, với sự góp mặt của nhiều bên.</p>`,
    )
    .replaceAll('2025-10-26', '2026-03-01'),
};
newspaper.put(large.url, large.html);

async function until(isTrue: () => Promise<boolean>, what: string): Promise<void> {
  for (let turn = 0; turn < 3000; turn++) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never came: ${what}`);
}

/** Milliseconds from the worker's start to the first underline in the page. */
async function coldStart(url: string): Promise<number> {
  // The tab that was closed last may still wake it once more.
  for (let quiet = 0; quiet < 5; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!(await reader.isBackgroundRunning())) continue;
    await reader.stopBackground();
    quiet = 0;
  }
  return firstMark(url);
}

async function firstMark(url: string): Promise<number> {
  const page = await reader.open(url);
  // The welcome page opens in front, and what is hidden is not drawn.
  await page.bringToFront();
  const marked = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          if ([...(CSS.highlights as unknown as Map<string, unknown>).keys()].length === 0) return setTimeout(look, 1);
          done(performance.timeOrigin + performance.now());
        };
        look();
      }),
  );
  const started = await reader.backgroundStart();
  await page.close();
  return marked - started;
}

async function measure(what: string, url: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await coldStart(url));
  times.sort((a, b) => a - b);
  const of = (share: number) => `${times[Math.floor(share * (times.length - 1))]!.toFixed(0)} ms`;
  console.log(`${what.padEnd(50)} median ${of(0.5)}   fastest ${of(0)}   slowest ${of(1)}`);
}

console.log(`${reader.version}: from the worker's start to the marks in the page`);
console.log(`${'the first article after installation'.padEnd(50)} ${(await firstMark(bundled.url)).toFixed(0)} ms`);
await measure('the bundled base alone', bundled.url);

const publisher = await TestPublisher.create(`https://${HOST}/`, Date.now());
await publisher.release(largeBase(FACTS), Date.now());
const decoder = new TextDecoder();
const files = Object.fromEntries([...publisher.files].map(([path, bytes]) => [path, decoder.decode(bytes)]));
const bundle = new TextEncoder().encode(writeBundle({ url: publisher.url, files }));
newspaper.serve(HOST, (path) => (path === 'bundle.json' ? bundle : publisher.files.get(path)));
const options = await reader.openOptions('publishers');
await until(async () => (await listedPublishers(options)).length === 1, 'the bundled publisher');
await chooseFile(options, `https://${HOST}/bundle.json`);
await until(async () => (await adding(options)) === 'preview', 'the preview');
const before = performance.now();
await pressButton(options, 'Thêm nguồn này');
await until(
  async () => (await listedPublishers(options)).length === 2 && (await adding(options)) === '',
  'the large base',
);
console.log(
  `${`${FACTS.toLocaleString('en')} facts taken in from a file`.padEnd(50)} ${((performance.now() - before) / 1000).toFixed(1)} s`,
);
await options.close();
await measure(`with ${FACTS.toLocaleString('en')} facts, an article about them`, large.url);
await measure(`with ${FACTS.toLocaleString('en')} facts, an article about the bundled base`, bundled.url);
await reader.close();
await newspaper.close();
