import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBundledRelease } from '../../../lib/publish/bundledRelease.ts';
import { loadBases } from '../../../lib/store/bases.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { openSync } from '../../../lib/store/openSync.ts';
import { createSyncStore } from '../../../lib/store/syncStore.ts';
import { createExcerpts } from '../../../lib/sync/index.ts';

let text: string;
let loads: number;
const bundled = {
  edition: 'test',
  load: async () => {
    loads++;
    return text;
  },
};
const TEXTS = ['Lễ mở ký Công ước Hà Nội'];

beforeAll(async () => {
  vi.stubGlobal('BUNDLED_EDITION', 'test');
  text = await readBundledRelease();
});
beforeEach(() => {
  loads = 0;
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
});
afterEach(() => vi.restoreAllMocks());

async function factsKnown(sync: ReturnType<typeof openSync>): Promise<number> {
  const bases = await createExcerpts(sync).of(TEXTS);
  return bases.reduce((sum, { base }) => sum + base.facts.length, 0);
}

describe('the sync of a browser profile', () => {
  it('takes the bundled base in at the first start, and reads it out of the database from then on', async () => {
    expect(await factsKnown(openSync(openDatabase(), bundled))).toBeGreaterThan(20);
    expect(loads).toBe(1);
    const again = openSync(openDatabase(), bundled);
    expect(await factsKnown(again)).toBeGreaterThan(20);
    expect(loads).toBe(1);
    expect(await (await again).publishers()).toMatchObject([{ bundled: true, edition: 'test' }]);
  });

  it('IndexedDB absent: the bundled base is in memory', async () => {
    const database = openDatabase();
    vi.spyOn(database, 'open').mockRejectedValue(new Error('the operation is insecure'));
    expect(await factsKnown(openSync(database, bundled))).toBeGreaterThan(20);
  });

  it('quota exceeded at the first start: the bundled base is in memory', async () => {
    const database = openDatabase();
    vi.spyOn(database.files, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const sync = openSync(database, bundled);
    expect(await factsKnown(sync)).toBeGreaterThan(20);
    // What is in use is listed, can be searched and saved.
    const listed = await (await sync).publishers();
    expect(listed).toMatchObject([{ bundled: true, current: { generation: 1 } }]);
    expect((await loadBases(await sync)).map(({ facts }) => facts.length > 20)).toEqual([true]);
    expect(await (await sync).exportBundle(listed[0]!.id)).toBeDefined();
  });

  it('IndexedDB corrupt: what was spoilt is compiled again, or taken from the bundle', async () => {
    await openSync(openDatabase(), bundled);
    const database = openDatabase();
    const files = await database.files.toArray();
    for (const file of files) await database.files.put({ ...file, bytes: file.bytes.slice(1) });
    const [publisher] = await createSyncStore(database).list();
    expect(publisher!.current!.shards.length).toBeGreaterThan(0);
    expect(await factsKnown(openSync(database, bundled))).toBeGreaterThan(20);
  });
});
