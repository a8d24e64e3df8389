/**
 * How long a reader waits for the first verdict when the browser has ended the background, in Chromium, on the built extension
 * (`npm run build` first): with the bundled base alone, then with a large one beside it that was taken in as a file through the options.
 * Two waits, in milliseconds. From the moment at which the page's article was read and sent:
 *
 *     verdict   the article is judged and described
 *     marks     the words are underlined in the page
 *
 * And from the worker's own start, its code still to be read, although it starts while the page is being read:
 *
 *     loaded    its script has run, and it listens
 *     judged    the same moment as the verdict
 *
 * Beside it, in the same run, an extension that does nothing: its worker answers one message, and its page draws one mark. What that
 * takes is the browser's own. Before a worker's start the browser may start a process for it, which no extension can shorten.
 *
 *     npm run -s bench:cold [-- FACTS]        (100,000 facts unless told otherwise; 0: the bundled base alone)
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBundle } from '../../lib/sync/bundle.ts';
import { TestPublisher } from '../attacks/publisher.ts';
import type { ReadersBrowser } from '../browser/browser.ts';
import { openChromium } from '../browser/chromium.ts';
import { findBrowsers } from '../browser/find.ts';
import { adding, chooseFile, listedPublishers, pressButton } from '../browser/publishers.ts';
import { startNewspaper } from '../newspaper/newspaper.ts';
import { largeBase } from './largeBase.ts';

const FACTS = Number(process.argv[2] ?? 100_000);
const ROUNDS = 15;
const HOST = 'du-kien.example';
/** Before a content script: notes when it first sends an article, where its own world alone can see it. */
const PROBE = `{
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = (message, ...rest) => {
    if (message.type === 'article/check') globalThis.sentAt ??= performance.timeOrigin + performance.now();
    return send(message, ...rest);
  };
}
`;

const newspaper = await startNewspaper();
const executable = findBrowsers(['chromium']).chromium;
const probed = await writeProbed();
const reader = await openWith(probed);
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

/** Milliseconds: the first two from when the article was sent, the others from the worker's start. */
const WAITS = ['verdict', 'marks', 'loaded', 'judged'] as const;
type Waits = Readonly<Record<(typeof WAITS)[number], number>>;

function openWith(extension: string): Promise<ReadersBrowser> {
  return openChromium({ executable, network: newspaper.network, extension, headless: true });
}

/** A copy of the built extension with {@link PROBE} in it. */
async function writeProbed(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'probed-'));
  await cp(new URL('../../.output/chrome-mv3', import.meta.url).pathname, folder, { recursive: true });
  const script = join(folder, 'article.js');
  await writeFile(script, PROBE + (await readFile(script, 'utf8')));
  return folder;
}

async function coldStart(reader: ReadersBrowser, url: string): Promise<Waits> {
  // The tab that was closed last may still wake it once more.
  for (let quiet = 0; quiet < 5; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!(await reader.isBackgroundRunning())) continue;
    await reader.stopBackground();
    quiet = 0;
  }
  return firstMark(reader, url);
}

async function firstMark(reader: ReadersBrowser, url: string): Promise<Waits> {
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
  const { at, marks } = await reader.backgroundStart();
  const sent = await reader.inside(page)(() => (globalThis as unknown as { sentAt: number }).sentAt);
  await page.close();
  const judged = marks['judged']!;
  return { verdict: at + judged - sent, marks: marked - sent, loaded: marks['loaded']!, judged };
}

async function measure(reader: ReadersBrowser, what: string, url: string): Promise<void> {
  const rounds: Waits[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await coldStart(reader, url));
  const told = WAITS.map((moment) => {
    const times = rounds.map((round) => round[moment]).sort((a, b) => a - b);
    const of = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(0);
    return `${moment} ${of(0.5).padStart(4)} (${of(0)} to ${of(1)})`;
  });
  console.log(`${what.padEnd(50)} ${told.join('   ')}`);
}

/** An extension as small as one can be. */
const PEER: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'peer',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'] }],
  }),
  'background.js': `chrome.runtime.onMessage.addListener((_, __, respond) => {
    performance.mark('judged');
    respond('answer');
  });
  performance.mark('loaded');`,
  'content.js': `globalThis.sentAt = performance.timeOrigin + performance.now();
  chrome.runtime.sendMessage('ask').then(() => CSS.highlights.set('peer', new Highlight(new Range())));`,
};

async function measurePeer(): Promise<void> {
  const extension = await mkdtemp(join(tmpdir(), 'peer-'));
  for (const [file, text] of Object.entries(PEER)) await writeFile(join(extension, file), text);
  const browser = await openWith(extension);
  await firstMark(browser, bundled.url);
  await measure(browser, 'an extension that does nothing', bundled.url);
  await browser.close();
  await rm(extension, { recursive: true });
}

console.log(
  `${reader.version}: milliseconds, the first two from when the article was sent, the others from the worker's start; the median of ${ROUNDS}, and from the fastest to the slowest`,
);
const { verdict, marks } = await firstMark(reader, bundled.url);
console.log(
  `${'the first article after installation'.padEnd(50)} verdict ${verdict.toFixed(0)}   marks ${marks.toFixed(0)}`,
);
await measurePeer();
await measure(reader, 'the bundled base alone', bundled.url);
if (FACTS > 0) await measureLarge();
await reader.close();
await newspaper.close();
await rm(probed, { recursive: true });

async function measureLarge(): Promise<void> {
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
  await measure(reader, `with ${FACTS.toLocaleString('en')} facts, an article about them`, large.url);
  await measure(reader, `with ${FACTS.toLocaleString('en')} facts, an article about the bundled base`, bundled.url);
}
