import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../lib/article/article.ts';
import { checkArticle } from '../../../lib/check.ts';
import { readBundledRelease } from '../../../lib/publish/bundledRelease.ts';
import { loadBases } from '../../../lib/store/bases.ts';
import { type Database, doorToDatabase, openDatabase } from '../../../lib/store/database.ts';
import { openSync } from '../../../lib/store/openSync.ts';
import { createSyncStore } from '../../../lib/store/syncStore.ts';
import { type BaseSource, createExcerpts, type Excerpts } from '../../../lib/sync/index.ts';

let text: string;
let loads: number;
let profiles = 0;
/** The database of a test's own profile, opened once more. */
const door = () => doorToDatabase(`test-profile-${profiles}`);
/** As {@link door}, to one that a test has at hand. */
const doorTo = (profile: Database) => ({ name: profile.name, open: () => profile });
const database = () => openDatabase(`test-profile-${profiles}`);
const bundled = {
  edition: 'test',
  load: async () => {
    loads++;
    return text;
  },
};
const TEXTS = ['Lễ mở ký Công ước Hà Nội'];
const ARTICLE: Article = {
  url: 'https://bao.example/le-mo-ky-100001.html',
  site: 'bao.example',
  title: 'Lễ mở ký Công ước Hà Nội',
  blocks: [{ kind: 'paragraph', text: 'Tại Lễ mở ký Công ước Hà Nội ngày 25/10, đã có 65 quốc gia ký.' }],
  publishedAt: '2025-10-25T20:00:00+07:00',
};

beforeAll(async () => {
  vi.stubGlobal('BUNDLED_EDITION', 'test');
  text = await readBundledRelease();
});
beforeEach(() => {
  loads = 0;
  profiles++;
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
});
afterEach(() => vi.restoreAllMocks());

async function factsKnown(source: Promise<BaseSource>): Promise<number> {
  const bases = await createExcerpts(source).of(TEXTS);
  return bases.reduce((sum, { base }) => sum + base.facts.length, 0);
}

/** Keeps a database from storing files until what is returned is called. */
function holdBack(database: Database): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  const put = database.files.put.bind(database.files);
  vi.spyOn(database.files, 'put').mockImplementation(((file: Parameters<typeof put>[0]) =>
    promise.then(() => put(file))) as never);
  return resolve;
}

/** What is found in an article about the bundled base, by id. */
async function judged(excerpts: Excerpts): Promise<readonly string[]> {
  const bases = await excerpts.of([ARTICLE.title, ...ARTICLE.blocks.map(({ text }) => text)]);
  return checkArticle(ARTICLE, { bases }).findings.map(({ id, verdict }) => `${verdict} ${id}`);
}

describe('the sync of a browser profile', () => {
  it('takes the bundled base in at the first start, and reads it out of the database from then on', async () => {
    const first = openSync(door(), bundled);
    expect(await first.renewed).toBe('first');
    expect(await factsKnown(first.bases)).toBeGreaterThan(20);
    expect(loads).toBe(1);
    const again = openSync(door(), bundled);
    expect(await factsKnown(again.bases)).toBeGreaterThan(20);
    expect(await again.renewed).toBe('nothing');
    expect(loads).toBe(1);
    expect(await (await again.sync).publishers()).toMatchObject([{ bundled: true, edition: 'test' }]);
  });

  it('judges by the base in the package while it is taken in for the first time, and finds the same', async () => {
    const profile = database();
    const taken = holdBack(profile);
    const { sync, bases, renewed } = openSync(doorTo(profile), bundled);
    const excerpts = createExcerpts(bases);
    const early = await judged(excerpts);
    expect(early.length).toBeGreaterThan(0);
    expect(await profile.summaries.toArray()).not.toContainEqual(
      expect.objectContaining({ current: expect.anything() }),
    );
    taken();
    expect(await renewed).toBe('first');
    excerpts.forget();
    const [base] = await (await sync).open();
    expect((await excerpts.of(TEXTS))[0]!.base.facts).toEqual((await base!.excerpt(TEXTS)).base.facts);
    expect(await judged(excerpts)).toEqual(early);
  });

  it('judges by the base of the package before while that of a new one is taken in', async () => {
    await openSync(door(), bundled).sync;
    const { promise, resolve } = Promise.withResolvers<string>();
    const { bases, renewed } = openSync(door(), { edition: 'newer', load: () => promise });
    expect(await factsKnown(bases)).toBeGreaterThan(20);
    const editions = async () => (await createSyncStore(door()).list()).map(({ edition }) => edition);
    expect(await editions()).toEqual(['test']);
    resolve(text);
    expect(await renewed).toBe('newer');
    expect(await editions()).toEqual(['newer']);
  });

  it('IndexedDB absent: the bundled base is in memory', async () => {
    const profile = database();
    vi.spyOn(profile, 'open').mockRejectedValue(new Error('the operation is insecure'));
    const { sync, bases } = openSync(doorTo(profile), bundled);
    expect(await factsKnown(bases)).toBeGreaterThan(20);
    expect(await factsKnown(sync)).toBeGreaterThan(20);
  });

  it('quota exceeded at the first start: the bundled base is in memory', async () => {
    const profile = database();
    vi.spyOn(profile.files, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const { sync } = openSync(doorTo(profile), bundled);
    expect(await factsKnown(sync)).toBeGreaterThan(20);
    // What is in use is listed, can be searched and saved.
    const listed = await (await sync).publishers();
    expect(listed).toMatchObject([{ bundled: true, current: { generation: 1 } }]);
    expect((await loadBases(await sync)).map(({ facts }) => facts.length > 20)).toEqual([true]);
    expect(await (await sync).exportBundle(listed[0]!.id)).toBeDefined();
  });

  it('IndexedDB corrupt: what was spoilt is compiled again, or taken from the bundle', async () => {
    await openSync(door(), bundled).sync;
    const profile = database();
    const files = await profile.files.toArray();
    for (const file of files) await profile.files.put({ ...file, bytes: file.bytes.slice(1) });
    const [publisher] = await createSyncStore(doorTo(profile)).list();
    expect(publisher!.current!.shards.length).toBeGreaterThan(0);
    expect(await factsKnown(openSync(doorTo(profile), bundled).bases)).toBeGreaterThan(20);
  });
});
