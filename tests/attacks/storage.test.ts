import { beforeEach, describe, expect, it } from 'vitest';
import type { Publisher } from '../../lib/sync/publisher.ts';
import { MemoryStore, type SyncStore } from '../../lib/sync/store.ts';
import type { Bytes } from '../../lib/sync/tuf/bytes.ts';
import { baseOf, DAY, HOUR, NOW, TestPublisher } from './publisher.ts';
import { expectRefused, Reader } from './reader.ts';

const V1 = baseOf(40);
const V2 = baseOf(44, { 7: 700, 8: 800, 9: 900 });
const V3 = baseOf(44, { 7: 701 });

const METADATA_2 = ['2.root', 'timestamp', '2.snapshot', '2.targets'].map((name) => `metadata/${name}.json`);

let publisher: TestPublisher;

beforeEach(async () => {
  publisher = await TestPublisher.create();
  await publisher.release(V1);
});

/** The worker dies: nothing after the given number of steps happens any more, and nobody is told. */
class Killed extends Error {}

/** A store and a host that count steps, and are gone from a given step on: before that step takes effect, or right after it. */
class Mortal implements SyncStore {
  readonly inner: SyncStore;
  steps = 0;
  dieAt = Number.POSITIVE_INFINITY;
  after = false;

  constructor(inner: SyncStore) {
    this.inner = inner;
  }

  async step<Result>(run: () => Promise<Result>): Promise<Result> {
    const step = ++this.steps;
    if (step > this.dieAt || (step === this.dieAt && !this.after)) throw new Killed();
    const result = await run();
    if (step === this.dieAt) throw new Killed();
    return result;
  }

  list = () => this.step(() => this.inner.list());
  summaries = () => this.step(() => this.inner.summaries());
  read = (id: string) => this.step(() => this.inner.read(id));
  write = (publisher: Publisher, expected: number | undefined, keep?: ReadonlySet<string>) =>
    this.step(() => this.inner.write(publisher, expected, keep));
  remove = (id: string) => this.step(() => this.inner.remove(id));
  files = (id: string) => this.step(() => this.inner.files(id));
  readFile = (id: string, sha256: string) => this.step(() => this.inner.readFile(id, sha256));
  readFiles = (id: string, sha256: readonly string[]) => this.step(() => this.inner.readFiles(id, sha256));
  writeFile = (id: string, sha256: string, bytes: Bytes) => this.step(() => this.inner.writeFile(id, sha256, bytes));
  removeFile = (id: string, sha256: string) => this.step(() => this.inner.removeFile(id, sha256));
}

describe('worker killed at every step', () => {
  it.each([
    ['before the step takes effect', false],
    ['right after it', true],
  ])('%s: the old base or the new one is in force, never a mixture', async (_, after) => {
    const start = await Reader.subscribed(publisher);
    const old = await start.inForce();
    await publisher.release(V2);
    let killed = 0;
    for (let dieAt = 1; ; dieAt++) {
      const inner = await copyOf(start.store, start.id);
      const mortal = new Mortal(inner);
      mortal.dieAt = dieAt;
      mortal.after = after;
      const victim = new Reader(publisher, { store: mortal });
      victim.id = start.id;
      publisher.answer = (path) => mortalAnswer(mortal, path);
      const ended = await victim.check().then(
        (result) => result.kind,
        () => 'killed',
      );
      publisher.answer = plainAnswer;
      if (mortal.steps < dieAt) {
        expect(ended).toBe('updated');
        break;
      }
      killed++;

      const survivor = new Reader(publisher, { store: inner });
      survivor.id = start.id;
      const found = await survivor.inForce();
      expect(found.base).toEqual(found.generation === 1 ? V1 : V2);
      if (found.generation === 1) expect(found).toEqual(old);
      expect(Object.keys((await survivor.record()).current!.metadata).sort()).toEqual([
        'root',
        'snapshot',
        'targets',
        'timestamp',
      ]);

      publisher.requests.length = 0;
      expect((await survivor.check()).kind).toBe(found.generation === 1 ? 'updated' : 'unchanged');
      expect((await survivor.inForce()).base).toEqual(V2);
      expect((await survivor.record()).current!.versions).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2 });
    }
    expect(killed).toBeGreaterThan(15);
  });

  it('fetches no shard again that was stored before', async () => {
    const start = await Reader.subscribed(publisher);
    await publisher.release(V2);
    const shards = publisher.shards().filter((path) => !path.endsWith('.base.json'));
    let served = 0;
    publisher.answer = (path) =>
      shards.includes(path) && ++served > 2 ? Promise.reject(new TypeError('gone')) : plainAnswer(path);
    expect(await start.check()).toMatchObject({ kind: 'failed', code: 'network' });
    const first = publisher.requests.filter((path) => shards.includes(path));
    publisher.answer = plainAnswer;
    publisher.requests.length = 0;
    expect((await start.restarted().check()).kind).toBe('updated');
    const second = publisher.requests.filter((path) => shards.includes(path));
    expect(second).not.toContain(first[0]);
    expect(second).not.toContain(first[1]);
    expect(publisher.requests.slice(0, 2)).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
    expect(publisher.requests).not.toContain('metadata/2.snapshot.json');
  });

  it('in the middle of subscribing leaves a publisher that the next look completes', async () => {
    const store = new MemoryStore();
    const mortal = new Mortal(store);
    const reader = new Reader(publisher, { store: mortal });
    const preview = await reader.sync.preview(await publisher.address());
    mortal.steps = 0;
    mortal.dieAt = 8;
    await reader.sync.subscribe(preview).catch(() => {});
    const next = new Reader(publisher, { store });
    next.id = preview.fingerprint;
    expect((await next.record()).current).toBeUndefined();
    expect(await next.sync.base(next.id)).toBeUndefined();
    expect((await next.check()).kind).toBe('updated');
    expect((await next.inForce()).base).toEqual(V1);
  });
});

const plainAnswer = (path: string): Response => {
  const bytes = publisher.files.get(path);
  return new Response(bytes ?? null, { status: bytes ? 200 : 404 });
};
const mortalAnswer = (mortal: Mortal, path: string): Promise<Response> => mortal.step(async () => plainAnswer(path));

async function copyOf(store: SyncStore, id: string): Promise<MemoryStore> {
  const copy = new MemoryStore();
  for (const hash of await store.files(id)) await copy.writeFile(id, hash, (await store.readFile(id, hash))!);
  await copy.write(structuredClone((await store.read(id))!), undefined);
  return copy;
}

/** A store of which one call misbehaves. */
function withFault<Name extends keyof SyncStore>(inner: SyncStore, name: Name, fault: SyncStore[Name]): SyncStore {
  return new Proxy(inner, {
    get: (target, property) => {
      if (property === name) return fault;
      const value = Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe('quota exceeded', () => {
  it('keeps the old base and says that there is no room', async () => {
    const start = await Reader.subscribed(publisher);
    await publisher.release(V2);
    const full = withFault(start.store, 'writeFile', async () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    const reader = new Reader(publisher, { store: full });
    reader.id = start.id;
    const requests = await expectRefused(reader, 'storage-full');
    expect(requests.slice(0, 4)).toEqual(METADATA_2);
    expect(publisher.shards()).toEqual(expect.arrayContaining(requests.slice(4)));
    expect((await start.check()).kind).toBe('updated');
  });
});

describe('IndexedDB absent', () => {
  it('asks nothing of the network and stores nothing', async () => {
    const dead = withFault(new MemoryStore(), 'read', async () => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    });
    const reader = new Reader(publisher, { store: dead });
    reader.id = (await publisher.address()).fingerprint;
    await expect(reader.check()).rejects.toThrow();
    expect(publisher.requests).toEqual([]);
  });
});

describe('IndexedDB corrupt', () => {
  it('a spoilt shard is never served: it is fetched again', async () => {
    const reader = await Reader.subscribed(publisher);
    const [first] = (await reader.record()).current!.shards;
    const bytes = (await reader.store.readFile(reader.id, first!.sha256))!;
    bytes[5]! ^= 1;
    await reader.store.removeFile(reader.id, first!.sha256);
    await reader.store.writeFile(reader.id, first!.sha256, bytes);

    expect(await reader.restarted().sync.base(reader.id)).toBeUndefined();
    expect((await reader.restarted().check()).kind).toBe('unchanged');
    expect(publisher.requests.filter((path) => path.startsWith('targets/'))).toEqual([
      `targets/${first!.sha256}.0.json`,
    ]);
    expect((await reader.inForce()).base).toEqual(V1);
  });

  it('a spoilt shard that a new release keeps is fetched with it', async () => {
    const reader = await Reader.subscribed(publisher);
    await publisher.release(baseOf(40, { 7: 700 }));
    const kept = (await reader.record()).current!.shards.find(({ sha256 }) =>
      publisher.shards().some((path) => path.includes(sha256)),
    )!;
    await reader.store.removeFile(reader.id, kept.sha256);
    expect((await reader.restarted().check()).kind).toBe('updated');
    expect(publisher.requests.slice(0, 4)).toEqual(METADATA_2);
    expect(publisher.requests.slice(4).filter((path) => path.includes(kept.sha256))).toHaveLength(1);
    expect(publisher.requests).toHaveLength(6);
    expect((await reader.inForce()).base).toEqual(baseOf(40, { 7: 700 }));
  });

  it.each(['timestamp', 'snapshot', 'targets'] as const)(
    'spoilt metadata of the %s are fetched again',
    async (role) => {
      const reader = await Reader.subscribed(publisher);
      const record = await reader.record();
      const metadata = { ...record.current!.metadata, [role]: new TextEncoder().encode('{"signed":') };
      await reader.store.write(
        { ...record, revision: record.revision + 1, current: { ...record.current!, metadata } },
        record.revision,
      );
      const before = (await reader.inForce()).base;
      expect((await reader.check()).kind).toBe('unchanged');
      const versioned = role === 'timestamp' ? [] : [`metadata/1.${role}.json`];
      expect(publisher.requests).toEqual(['metadata/2.root.json', 'metadata/timestamp.json', ...versioned]);
      expect((await reader.record()).current!.metadata[role]).toEqual(record.current!.metadata[role]);
      expect((await reader.inForce()).base).toEqual(before);
    },
  );
});

describe('clock moved back', () => {
  it('does not make old metadata fresh again', async () => {
    const old = new Map(publisher.files);
    const reader = await Reader.subscribed(publisher);
    await publisher.release(V2, NOW + 20 * DAY);
    reader.now = NOW + 20 * DAY;
    expect((await reader.check()).kind).toBe('updated');
    const fresh = new Reader(publisher, { store: reader.store, now: NOW });
    fresh.id = reader.id;
    publisher.files = old;
    publisher.requests.length = 0;
    expect(await expectRefused(fresh, 'rollback', 'timestamp')).toEqual(METADATA_2.slice(0, 2));
    expect((await fresh.record()).latestTime).toBe(NOW + 20 * DAY);
  });

  it('is made up for by the latest time at which metadata were fresh', async () => {
    const reader = await Reader.subscribed(publisher);
    reader.now = NOW + 6 * DAY;
    expect((await reader.check()).kind).toBe('unchanged');
    await publisher.release(V2, NOW - 3 * DAY);
    reader.now = NOW;
    publisher.requests.length = 0;
    expect(await expectRefused(reader, 'expired', 'timestamp')).toEqual(METADATA_2.slice(0, 2));
  });

  it('from far ahead spoils nothing: what failed then works now', async () => {
    const reader = await Reader.subscribed(publisher);
    reader.now = NOW + 4000 * DAY;
    expect(await expectRefused(reader, 'expired', 'root')).toEqual(METADATA_2.slice(0, 1));
    reader.now = NOW + HOUR;
    expect(await reader.sync.nextDue()).toBe(reader.now);
    await publisher.release(V2);
    expect(await reader.sync.checkDue()).toMatchObject([{ kind: 'updated' }]);
  });
});

describe('two tabs at once', () => {
  it('take turns: the second finds nothing left to do', async () => {
    const reader = await Reader.subscribed(publisher);
    await publisher.release(V2);
    const results = await Promise.all([reader.check(), reader.check()]);
    expect(results.map(({ kind }) => kind)).toEqual(['updated', 'unchanged']);
    expect(publisher.requests.filter((path) => path.endsWith('2.targets.json'))).toHaveLength(1);
    expect((await reader.record()).current!.generation).toBe(2);
  });

  it('without locks never undo or mix what the other has done', async () => {
    const reader = await Reader.subscribed(publisher);
    const [a, b] = [reader.restarted(), reader.restarted()];
    await publisher.release(V2);
    const first = a.check();
    await publisher.release(V3);
    const results = await Promise.all([first, b.check()]);
    expect(results.filter(({ kind }) => kind === 'updated').length).toBeGreaterThanOrEqual(1);
    const { base, generation } = await reader.inForce();
    expect([V2, V3]).toContainEqual(base);
    expect(generation).toBe((await reader.record()).current!.generation);
    expect((await reader.restarted().check()).kind).toMatch(/updated|unchanged/);
    expect((await reader.inForce()).base).toEqual(V3);
  });
});
