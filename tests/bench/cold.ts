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
 * And what is the extension's own, from the first line of its script on:
 *
 *     own       until the page is told its marks, the time in it that the article itself takes to come
 *
 * Then the page stays open, and its article is sent once more, which alone wakes the background: nothing is ready, and nothing else is
 * waited for.
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
/** Before a content script: notes what it first sends as an article, and when, where its own world alone can see it. */
const PROBE = `{
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = (message, ...rest) => {
    if (message.type === 'article/check') {
      globalThis.sentAt ??= performance.timeOrigin + performance.now();
      globalThis.sent ??= message;
    }
    return send(message, ...rest);
  };
}
`;
/** Before the background's script: notes when it begins, and when it first tells a page its marks. */
const BACKGROUND_PROBE = `{
  performance.mark('begun');
  const send = chrome.tabs.sendMessage.bind(chrome.tabs);
  chrome.tabs.sendMessage = (tab, message, ...rest) => {
    if (message.type === 'marks/show') performance.mark('told');
    return send(tab, message, ...rest);
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

/** Milliseconds: the first two from when the article was sent, the next two from the worker's start, the last from its script's. */
const WAITS = ['verdict', 'marks', 'loaded', 'judged', 'own'] as const;
type Waits = Readonly<Partial<Record<(typeof WAITS)[number], number>>>;

function openWith(extension: string): Promise<ReadersBrowser> {
  return openChromium({ executable, network: newspaper.network, extension, headless: true });
}

/** A copy of the built extension with {@link PROBE} and {@link BACKGROUND_PROBE} in it. */
async function writeProbed(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'probed-'));
  await cp(new URL('../../.output/chrome-mv3', import.meta.url).pathname, folder, { recursive: true });
  for (const [name, probe] of [
    ['article.js', PROBE],
    ['background.js', BACKGROUND_PROBE],
  ] as const) {
    const script = join(folder, name);
    await writeFile(script, probe + (await readFile(script, 'utf8')));
  }
  return folder;
}

async function coldStart(reader: ReadersBrowser, url: string): Promise<Waits> {
  await endBackground(reader);
  return firstMark(reader, url);
}

async function endBackground(reader: ReadersBrowser): Promise<void> {
  // The tab that was closed last may still wake it once more.
  for (let quiet = 0; quiet < 5; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!(await reader.isBackgroundRunning())) continue;
    await reader.stopBackground();
    quiet = 0;
  }
}

/** One page is opened, and its article sent again and again to a background that has ended. */
async function measureWoken(reader: ReadersBrowser, what: string, url: string): Promise<void> {
  const page = await reader.open(url);
  await page.bringToFront();
  const rounds: Waits[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await endBackground(reader);
    const sentAt = await reader.inside(page)(() => {
      const { chrome, sent } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): unknown } };
        sent: unknown;
      };
      const now = performance.timeOrigin + performance.now();
      chrome.runtime.sendMessage(sent);
      return now;
    });
    await until(
      async () => (await reader.isBackgroundRunning()) && 'told' in (await reader.backgroundStart()).marks,
      what,
    );
    const { at, marks } = await reader.backgroundStart();
    rounds.push({ verdict: at + marks['judged']! - sentAt, ...ownWaits(marks) });
  }
  await page.close();
  tell(what, rounds);
}

function ownWaits(marks: Readonly<Record<string, number>>): Waits {
  return { loaded: marks['loaded']!, judged: marks['judged']!, own: marks['told']! - marks['begun']! };
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
  return { verdict: at + marks['judged']! - sent, marks: marked - sent, ...ownWaits(marks) };
}

async function measure(reader: ReadersBrowser, what: string, url: string): Promise<void> {
  const rounds: Waits[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await coldStart(reader, url));
  tell(what, rounds);
}

function tell(what: string, rounds: readonly Waits[]): void {
  const told = WAITS.filter((moment) => rounds[0]![moment] !== undefined).map((moment) => {
    const times = rounds.map((round) => round[moment]!).sort((a, b) => a - b);
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
  'background.js': `performance.mark('begun');
  chrome.runtime.onMessage.addListener((_, __, respond) => {
    performance.mark('judged');
    performance.mark('told');
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
  `${reader.version}: milliseconds, the first two from when the article was sent, the next two from the worker's start, the last from its script's; the median of ${ROUNDS}, and from the fastest to the slowest`,
);
const first = await firstMark(reader, bundled.url);
console.log(
  `${'the first article after installation'.padEnd(50)} verdict ${first.verdict!.toFixed(0)}   marks ${first.marks!.toFixed(0)}`,
);
await measurePeer();
await measure(reader, 'the bundled base alone', bundled.url);
await measureWoken(reader, 'the same, woken by the article', bundled.url);
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
  await measureWoken(reader, 'the same, woken by the article', large.url);
  await measure(reader, `with ${FACTS.toLocaleString('en')} facts, an article about the bundled base`, bundled.url);
}
