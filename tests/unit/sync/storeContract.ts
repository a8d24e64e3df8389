import { describe, expect, it } from 'vitest';
import type { Publisher } from '../../../lib/sync/publisher.ts';
import { AT_ONCE } from '../../../lib/sync/schedule.ts';
import type { SyncStore } from '../../../lib/sync/store.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

/** A record as the engine writes it, with every kind of value in it. */
function samplePublisher(id: string, change: Partial<Publisher> = {}): Publisher {
  return {
    id,
    revision: 0,
    url: 'https://publisher.example/',
    bundled: false,
    addedAt: 1,
    paused: false,
    roots: [bytes(1, 2, 3)],
    ahead: { root: bytes(1, 2, 3), timestamp: null },
    latestTime: 0,
    schedule: AT_ONCE,
    history: [],
    ...change,
  };
}

/**
 * What the engine relies on in a store. Run it on every implementation.
 * @param makeStore gives an empty store that nothing else uses
 */
export function describeSyncStore(name: string, makeStore: () => Promise<SyncStore>): void {
  describe(`${name} keeps the contract of a SyncStore`, () => {
    it('gives back what was written, bytes and nulls included', async () => {
      const store = await makeStore();
      const publisher = samplePublisher('a', {
        etag: '"tag"',
        history: [{ at: 5, result: 'unchanged', requests: 2, bytes: 0 }],
      });
      expect(await store.write(publisher, undefined)).toBe(true);
      const read = (await store.read('a'))!;
      expect(read).toEqual(publisher);
      expect(read.roots[0]).toBeInstanceOf(Uint8Array);
      expect(await store.read('b')).toBeUndefined();
    });

    it('lists publishers in the order in which they were added', async () => {
      const store = await makeStore();
      for (const [at, id] of ['c', 'a', 'b'].entries())
        await store.write(samplePublisher(id, { addedAt: at }), undefined);
      await store.write(samplePublisher('c', { addedAt: 0, revision: 1 }), 0);
      expect((await store.list()).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    });

    it('writes only over the revision that the writer has read', async () => {
      const store = await makeStore();
      expect(await store.write(samplePublisher('a', { revision: 0 }), 0)).toBe(false);
      expect(await store.read('a')).toBeUndefined();
      expect(await store.write(samplePublisher('a'), undefined)).toBe(true);
      expect(await store.write(samplePublisher('a', { paused: true }), undefined)).toBe(false);
      expect(await store.write(samplePublisher('a', { revision: 1, paused: true }), 0)).toBe(true);
      expect(await store.write(samplePublisher('a', { revision: 1 }), 0)).toBe(false);
      expect(await store.read('a')).toMatchObject({ revision: 1, paused: true });
    });

    it('lets one of two writers through', async () => {
      const store = await makeStore();
      await store.write(samplePublisher('a'), undefined);
      const wrote = await Promise.all(
        [1, 2].map((addedAt) => store.write(samplePublisher('a', { revision: 1, addedAt }), 0)),
      );
      expect(wrote.sort()).toEqual([false, true]);
    });

    it('keeps files by publisher and hash', async () => {
      const store = await makeStore();
      await store.writeFile('a', 'h1', bytes(1));
      await store.writeFile('a', 'h1', bytes(1));
      await store.writeFile('a', 'h2', bytes(2, 2));
      await store.writeFile('b', 'h1', bytes(3));
      expect(await store.files('a')).toEqual(new Set(['h1', 'h2']));
      expect(await store.readFile('a', 'h2')).toEqual(bytes(2, 2));
      expect(await store.readFile('b', 'h1')).toEqual(bytes(3));
      expect(await store.readFile('b', 'h2')).toBeUndefined();
      await store.removeFile('a', 'h1');
      await store.removeFile('a', 'h9');
      expect(await store.files('a')).toEqual(new Set(['h2']));
      expect(await store.files('b')).toEqual(new Set(['h1']));
      expect(await store.files('c')).toEqual(new Set());
    });

    it('keeps one file that several write at once, as bases with equal shards have it', async () => {
      const store = await makeStore();
      await Promise.all(Array.from({ length: 20 }, () => store.writeFile('a', 'h1', bytes(1))));
      expect(await store.readFile('a', 'h1')).toEqual(bytes(1));
      expect(await store.files('a')).toEqual(new Set(['h1']));
    });

    it('drops, with a write, the files that are not to be kept, of this publisher only', async () => {
      const store = await makeStore();
      await store.write(samplePublisher('a'), undefined);
      for (const id of ['a', 'b']) for (const hash of ['h1', 'h2', 'h3']) await store.writeFile(id, hash, bytes(1));
      expect(await store.write(samplePublisher('a', { revision: 1 }), 0, new Set(['h2', 'h9']))).toBe(true);
      expect(await store.files('a')).toEqual(new Set(['h2']));
      expect(await store.files('b')).toEqual(new Set(['h1', 'h2', 'h3']));
    });

    it('drops nothing when the write does not happen', async () => {
      const store = await makeStore();
      await store.writeFile('a', 'h1', bytes(1));
      expect(await store.write(samplePublisher('a', { revision: 7 }), 6, new Set())).toBe(false);
      expect(await store.files('a')).toEqual(new Set(['h1']));
    });

    it('forgets a publisher with its files', async () => {
      const store = await makeStore();
      await store.write(samplePublisher('a'), undefined);
      await store.writeFile('a', 'h1', bytes(1));
      await store.writeFile('b', 'h1', bytes(2));
      await store.remove('a');
      await store.remove('z');
      expect(await store.list()).toEqual([]);
      expect(await store.files('a')).toEqual(new Set());
      expect(await store.readFile('a', 'h1')).toBeUndefined();
      expect(await store.files('b')).toEqual(new Set(['h1']));
    });

    it('is not changed by what a caller does to bytes afterwards', async () => {
      const store = await makeStore();
      const given = bytes(1, 2);
      await store.writeFile('a', 'h1', given);
      given[0] = 9;
      const read = (await store.readFile('a', 'h1'))!;
      expect(read).toEqual(bytes(1, 2));
      read[0] = 9;
      expect(await store.readFile('a', 'h1')).toEqual(bytes(1, 2));
    });

    it('stores a file of a megabyte', async () => {
      const store = await makeStore();
      const large = new Uint8Array(1_000_000).fill(7);
      await store.writeFile('a', 'h1', large);
      expect((await store.readFile('a', 'h1'))!.length).toBe(1_000_000);
    });
  });
}
