/**
 * What syncing costs, beside what it would cost to fetch the whole base as one file, as a filter list is:
 *
 *     npm run bench:sync -- [FACTS]        (100,000 facts unless told otherwise)
 *
 * Bytes are those of the bodies, uncompressed; hosts that compress send about a fifth. Times are of this machine, over its
 * own loopback; the ratios are what can be compared.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { baseSchema } from '../../lib/facts/schema.ts';
import { FolderStore } from '../../lib/publish/signing/folderStore.ts';
import { encodeShard } from '../../lib/sync/shards.ts';
import { TestPublisher } from '../attacks/publisher.ts';
import { Reader } from '../attacks/reader.ts';
import { largeBase } from './largeBase.ts';

const FACTS = Number(process.argv[2] ?? 100_000);

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
const row = (what: string, value: string): void => console.log(`${what.padEnd(58)} ${value}`);

async function timed<Result>(run: () => Promise<Result>): Promise<[Result, number]> {
  const start = performance.now();
  const result = await run();
  return [result, performance.now() - start];
}

/** The longest that a timer is kept waiting while `run` goes on: how long the old base may be kept from answering. */
async function longestPause(run: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 1);
    last = performance.now();
  }, 1);
  await run();
  clearInterval(timer);
  return Math.max(longest, performance.now() - last);
}

/** New processes that open the base out of a folder and judge an article about it; the median of several. */
async function coldStart(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cold-'));
  const store = new FolderStore(join(folder, 'store'));
  const record = (await reader.store.read(reader.id))!;
  for (const hash of await reader.store.files(reader.id))
    await store.writeFile(reader.id, hash, (await reader.store.readFile(reader.id, hash))!);
  await store.write(record, undefined);
  const meeting = `Hội nghị thứ ${Math.floor(FACTS / 16)} về phòng, chống tội phạm mạng`;
  const texts = [
    `${meeting} có 5.000 đại biểu tham dự.`,
    'Hội nghị này diễn ra trong hai ngày, với nhiều phiên làm việc.',
  ];
  const blocks = texts.map((text) => ({ kind: 'paragraph', text }));
  const article = { url: '', site: '', title: meeting, blocks, publishedAt: '2026-03-01T08:00:00+07:00' };
  await writeFile(join(folder, 'article.json'), JSON.stringify(article));
  const runs = Array.from({ length: 7 }, () =>
    JSON.parse(
      execFileSync(
        process.execPath,
        [join(import.meta.dirname, 'wake.ts'), join(folder, 'store'), join(folder, 'article.json')],
        {
          encoding: 'utf8',
        },
      ),
    ),
  ) as { first: number; second: number; findings: number; memory: number }[];
  await rm(folder, { recursive: true });
  if (runs.some(({ findings }) => findings === 0)) throw new Error('nothing was found in the article');
  const median = (pick: (run: (typeof runs)[number]) => number) => runs.map(pick).sort((a, b) => a - b)[3]!;
  return `${seconds(median(({ first }) => first))}, the same again ${seconds(median(({ second }) => second))}; ${megabytes(median(({ memory }) => memory))} in all`;
}

function usedMemory(): number {
  globalThis.gc?.();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const v1 = largeBase(FACTS);
const whole = encodeShard(v1);
row(
  `A base of ${FACTS.toLocaleString('en')} facts, as one file`,
  `${megabytes(whole.length)} (gzip ${megabytes(gzipSync(whole).length)})`,
);

const server = createServer((request, response) => {
  const path = request.url!.slice(1);
  const bytes = path === 'whole.json' ? whole : publisher.files.get(path);
  response.writeHead(bytes ? 200 : 404).end(bytes);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const publisher = await TestPublisher.create(url);
publisher.answer = (path, init) => fetch(url + path, init);

const [, building] = await timed(() => publisher.release(v1));
row('publish: build, sign and complete the first release', seconds(building));

const before = usedMemory();
const reader = new Reader(publisher);
const preview = await reader.sync.preview(await publisher.address());
reader.id = preview.fingerprint;
let first: Awaited<ReturnType<typeof reader.sync.subscribe>> | undefined;
let loading = 0;
const loadPause = await longestPause(async () => {
  [first, loading] = await timed(() => reader.sync.subscribe(preview));
});
if (first?.kind !== 'updated') throw new Error('the first load failed');
const load = first.publisher.history[0]!;
const [, wholeLoading] = await timed(async () => {
  const text = await (await fetch(`${url}whole.json`)).text();
  const bytes = new TextEncoder().encode(text);
  await crypto.subtle.digest('SHA-256', bytes);
  return baseSchema.safeParse({ ...v1, ...JSON.parse(text) });
});
row('first load: files and bytes', `${load.requests} files, ${megabytes(load.bytes)}`);
row(
  'first load: time, beside one file fetched, hashed and parsed',
  `${seconds(loading)} : ${seconds(wholeLoading)} = ${(loading / wholeLoading).toFixed(2)}`,
);
row('first load: longest pause for others', seconds(loadPause));
first = undefined;
row('memory: base, shards and metadata, stored in memory', megabytes(usedMemory() - before));

row('cold start: CPU time of a new process to its first verdict', await coldStart());

await publisher.release(largeBase(FACTS, Math.floor(FACTS / 2)));
let updating = 0;
let update: Awaited<ReturnType<Reader['check']>> | undefined;
const updatePause = await longestPause(async () => {
  [update, updating] = await timed(() => reader.check());
});
if (update?.kind !== 'updated' || update.changes.changed.length !== 1) throw new Error('the update failed');
const cost = update.publisher.history[0]!;
const updated = publisher.requests.slice(-cost.requests).flatMap((path) => publisher.files.get(path) ?? []);
const compressed = updated.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
row(
  'one fact changed: files and bytes',
  `${cost.requests} files, ${kilobytes(cost.bytes)} (gzip ${kilobytes(compressed)})`,
);
row('one fact changed: bytes beside the whole base', `1 : ${Math.round(whole.length / cost.bytes)}`);
row('one fact changed: time, worker awake', seconds(updating));
row('one fact changed: longest pause for others', seconds(updatePause));

await publisher.release(largeBase(FACTS, 3));
const cold = reader.restarted();
const [again, coldUpdating] = await timed(() => cold.check());
if (again.kind !== 'updated') throw new Error('the second update failed');
row('one fact changed: time, worker just started', seconds(coldUpdating));

const [idle, idleTime] = await timed(() => reader.restarted().check());
if (idle.kind !== 'unchanged') throw new Error('an idle look found something');
const { bytes, requests } = idle.publisher.history[0]!;
row('nothing changed: files, bytes, time', `${requests} files, ${kilobytes(bytes)}, ${seconds(idleTime)}`);
server.closeAllConnections();
server.close();
