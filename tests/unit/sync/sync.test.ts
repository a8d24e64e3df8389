import { beforeEach, describe, expect, it } from 'vitest';
import { writeBundle } from '../../../lib/sync/bundle.ts';
import { filesOfRelease } from '../../../lib/sync/publisher.ts';
import { INTERVAL } from '../../../lib/sync/schedule.ts';
import { baseOf, DAY, HOUR, NOW, TestPublisher } from '../../attacks/publisher.ts';
import { Reader } from '../../attacks/reader.ts';

const V1 = baseOf(40);
const V2 = baseOf(41, { 7: 700 });

let publisher: TestPublisher;
beforeEach(async () => {
  publisher = await TestPublisher.create();
  await publisher.release(V1);
});

/** A release as the package or a memory stick carries it. */
function bundle(url: string | undefined = publisher.url): string {
  const decoder = new TextDecoder();
  return writeBundle({
    url,
    files: Object.fromEntries([...publisher.files].map(([path, bytes]) => [path, decoder.decode(bytes)])),
  });
}

describe('a preview', () => {
  it('shows whose base it is and how large, and stores nothing', async () => {
    const reader = new Reader(publisher);
    const address = await publisher.address();
    const preview = await reader.sync.preview(address);
    expect(preview).toMatchObject({
      fingerprint: address.fingerprint,
      url: publisher.url,
      manifest: { publisher: 'Báo Thử', title: 'Cơ sở thử', records: { facts: 40 } },
      known: false,
    });
    expect(preview.length).toBeGreaterThan(1000);
    expect(publisher.requests.filter((path) => path.startsWith('targets/')).map((path) => path.slice(-9))).toEqual([
      'base.json',
    ]);
    expect(await reader.store.list()).toEqual([]);
  });

  it('says so when the publisher is known already', async () => {
    const reader = await Reader.subscribed(publisher);
    expect((await reader.sync.preview(await publisher.address())).known).toBe(true);
  });

  it('of a host without a release fails with its reason', async () => {
    const address = await publisher.address();
    publisher.files.clear();
    await expect(new Reader(publisher).sync.preview(address)).rejects.toMatchObject({ code: 'missing' });
  });
});

describe('a subscription', () => {
  it('pins the root keys, fetches the base, and tells how far it is', async () => {
    const reader = new Reader(publisher);
    const preview = await reader.sync.preview(await publisher.address());
    const progress: number[] = [];
    const result = await reader.sync.subscribe(preview, {
      onProgress: ({ done, total }) => progress.push(done / total),
    });
    expect(result).toMatchObject({ kind: 'updated', base: V1, changes: { removed: [], changed: [] } });
    expect(progress).toHaveLength(16);
    expect(progress.at(-1)).toBe(1);
    expect(await reader.sync.publishers()).toMatchObject([
      { id: preview.fingerprint, bundled: false, addedAt: NOW, latestTime: NOW },
    ]);
    expect(await reader.sync.base(preview.fingerprint)).toEqual(V1);
  });

  it('fetches shards that are one and the same file once', async () => {
    const few = await TestPublisher.create();
    await few.release(baseOf(2));
    const hashes = few.shards().map((path) => path.split('/')[1]!.split('.')[0]!);
    expect(new Set(hashes).size).toBeLessThan(hashes.length - 1);
    const reader = new Reader(few);
    const preview = await reader.sync.preview(await few.address());
    few.requests.length = 0;
    expect((await reader.sync.subscribe(preview)).kind).toBe('updated');
    const asked = few.requests.filter((path) => path.startsWith('targets/')).map((path) => path.split(/[/.]/)[1]!);
    expect(asked.sort()).toEqual([...new Set(hashes)].sort());
  });

  it('given twice is one', async () => {
    const reader = await Reader.subscribed(publisher);
    const preview = await reader.sync.preview(await publisher.address());
    expect((await reader.sync.subscribe(preview)).kind).toBe('unchanged');
    expect(await reader.sync.publishers()).toHaveLength(1);
  });

  it('can be broken off', async () => {
    const reader = new Reader(publisher);
    const preview = await reader.sync.preview(await publisher.address());
    await expect(reader.sync.subscribe(preview, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
    expect(await reader.sync.base(preview.fingerprint)).toBeUndefined();
  });

  it('ends with the publisher forgotten', async () => {
    const reader = await Reader.subscribed(publisher);
    await reader.sync.remove(reader.id);
    expect(await reader.sync.publishers()).toEqual([]);
    expect(await reader.sync.base(reader.id)).toBeUndefined();
    expect(await reader.store.files(reader.id)).toEqual(new Set());
  });
});

describe('the base in force', () => {
  it('is the same for a worker that starts anew, with no request', async () => {
    const reader = await Reader.subscribed(publisher);
    publisher.files.clear();
    expect(await reader.restarted().sync.base(reader.id)).toEqual(V1);
    expect(publisher.requests).toEqual([]);
  });

  it('keeps the history of the last fifty looks, newest first', async () => {
    const reader = await Reader.subscribed(publisher);
    for (let look = 1; look <= 55; look++) {
      reader.now = NOW + look;
      await reader.check();
    }
    const { history } = await reader.record();
    expect(history).toHaveLength(50);
    expect(history[0]).toMatchObject({ at: NOW + 55, result: 'unchanged', requests: 2 });
  });

  it('keeps only the files that it needs', async () => {
    const reader = await Reader.subscribed(publisher);
    await publisher.release(V2);
    await reader.check();
    const { current } = await reader.record();
    expect(await reader.store.files(reader.id)).toEqual(new Set(filesOfRelease(current!)));
  });
});

describe('looking at what is due', () => {
  it('takes the publisher that waits longest first, and leaves out those paused or without an address', async () => {
    const reader = await Reader.subscribed(publisher);
    expect(await reader.sync.nextDue()).toBe(NOW + INTERVAL);
    expect(await reader.sync.checkDue()).toEqual([]);
    reader.now = NOW + 7 * HOUR;
    expect(await reader.sync.nextDue()).toBe(reader.now);
    await reader.sync.pause(reader.id, true);
    expect(await reader.sync.nextDue()).toBeUndefined();
    expect(await reader.sync.checkDue()).toEqual([]);
    await reader.sync.pause(reader.id, false);
    expect(await reader.sync.checkDue()).toMatchObject([{ kind: 'unchanged' }]);
    expect(await reader.sync.nextDue()).toBe(reader.now + INTERVAL);
  });
});

describe('a bundle', () => {
  it('brings a base where there is no network', async () => {
    const offline = new Reader(publisher);
    publisher.answer = () => Promise.reject(new TypeError('offline'));
    const preview = await offline.sync.previewBundle(bundle());
    expect(preview).toMatchObject({ fingerprint: (await publisher.address()).fingerprint, url: publisher.url });
    expect(await offline.sync.subscribe(preview)).toMatchObject({ kind: 'updated', base: V1 });
    expect(publisher.requests).toEqual([]);
  });

  it('is accepted past its date, but proves nothing about the time', async () => {
    const reader = new Reader(publisher, { now: NOW + 200 * DAY });
    const preview = await reader.sync.previewBundle(bundle());
    reader.id = preview.fingerprint;
    expect((await reader.sync.subscribe(preview)).kind).toBe('updated');
    expect((await reader.record()).latestTime).toBe(0);
    expect((await reader.check()).kind).toBe('failed');
    expect((await reader.inForce()).base).toEqual(V1);
  });

  it('exported by one reader is imported by another, byte for byte', async () => {
    const first = await Reader.subscribed(publisher);
    await publisher.release(V2);
    await first.check();
    const text = (await first.sync.exportBundle(first.id))!;
    const second = new Reader(publisher);
    await second.sync.subscribe(await second.sync.previewBundle(text));
    expect(await second.sync.base(first.id)).toEqual(V2);
    expect(await second.sync.exportBundle(first.id)).toBe(text);
  });

  it('older than what is in force is refused', async () => {
    const old = bundle();
    await publisher.release(V2);
    const reader = await Reader.subscribed(publisher);
    const result = await reader.sync.subscribe(await reader.sync.previewBundle(old));
    expect(result).toMatchObject({ kind: 'failed', code: 'rollback' });
    expect(await reader.sync.base(reader.id)).toEqual(V2);
  });

  it('that was tampered with is refused', async () => {
    const reader = new Reader(publisher);
    const text = bundle().replace('3 đại biểu tham dự', '9 đại biểu tham dự');
    const preview = await reader.sync.previewBundle(text);
    expect(await reader.sync.subscribe(preview)).toMatchObject({ kind: 'failed', code: 'mismatch' });
    expect(await reader.sync.base(preview.fingerprint)).toBeUndefined();
  });

  it.each([
    ['', 'not JSON'],
    ['{}', 'not a bundle'],
    [JSON.stringify({ format: 'doi-chieu-bundle-1', files: { a: 1 } }), 'not a bundle'],
  ])('%j is none', async (text, message) => {
    await expect(new Reader(publisher).sync.previewBundle(text)).rejects.toThrow(message);
  });

  it('without a root is none', async () => {
    const text = writeBundle({ url: undefined, files: {} });
    await expect(new Reader(publisher).sync.previewBundle(text)).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('the base that comes with the extension', () => {
  const load = (text: string) => async () => text;

  it('is in force after the first start, without a network', async () => {
    const reader = new Reader(publisher);
    await reader.sync.seed(load(bundle(undefined)), '1.0.0');
    const [seeded] = await reader.sync.publishers();
    expect(seeded).toMatchObject({
      bundled: true,
      edition: '1.0.0',
      current: { generation: 1 },
      history: [{ result: 'updated' }],
    });
    expect(seeded!.url).toBe(publisher.url);
    expect(await reader.sync.base(seeded!.id)).toEqual(V1);
    expect(publisher.requests).toEqual([]);
  });

  it('is not even loaded again by the same edition', async () => {
    const reader = new Reader(publisher);
    await reader.sync.seed(load(bundle()), '1.0.0');
    await reader.sync.seed(() => Promise.reject(new Error('loaded')), '1.0.0');
    await expect(reader.sync.seed(() => Promise.reject(new Error('loaded')), '1.0.1')).rejects.toThrow('loaded');
  });

  it('is updated by the network, and never put back by an older edition', async () => {
    const old = bundle();
    const reader = new Reader(publisher);
    await reader.sync.seed(load(old), '1.0.0');
    const { id } = (await reader.sync.publishers())[0]!;
    await publisher.release(V2);
    expect((await reader.sync.check(id)).kind).toBe('updated');
    const history = (await reader.store.read(id))!.history;
    await reader.sync.seed(load(old), '1.0.1');
    expect(await reader.sync.base(id)).toEqual(V2);
    expect(await reader.store.read(id)).toMatchObject({ edition: '1.0.1', history });
  });

  it('is updated by a newer edition', async () => {
    const reader = new Reader(publisher);
    await reader.sync.seed(load(bundle()), '1.0.0');
    await publisher.release(V2);
    await reader.sync.seed(load(bundle()), '1.1.0');
    const { id } = (await reader.sync.publishers())[0]!;
    expect(await reader.sync.base(id)).toEqual(V2);
  });

  it('with new root keys makes the older one way, since the package vouches for it', async () => {
    const reader = new Reader(publisher);
    await reader.sync.seed(load(bundle()), '1.0.0');
    publisher = await TestPublisher.create();
    await publisher.release(V2);
    await reader.sync.seed(load(bundle()), '2.0.0');
    const publishers = await reader.sync.publishers();
    expect(publishers).toMatchObject([{ id: (await publisher.address()).fingerprint, bundled: true }]);
    expect(await reader.sync.base(publishers[0]!.id)).toEqual(V2);
  });

  it('that is spoilt leaves the older one in force, and says so', async () => {
    const reader = new Reader(publisher);
    await reader.sync.seed(load(bundle()), '1.0.0');
    const { id } = (await reader.sync.publishers())[0]!;
    await publisher.release(V2);
    await expect(reader.sync.seed(load(bundle().replace('"amount\\":700', '"amount\\":701')), '1.1.0')).rejects.toThrow(
      'refused',
    );
    expect(await reader.sync.base(id)).toEqual(V1);
  });
});
