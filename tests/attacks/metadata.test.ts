import { beforeEach, describe, expect, it } from 'vitest';
import type { MetaSigned, RootSigned, Signed, TargetsSigned } from '../../lib/publish/signing/metadataFile.ts';
import { generateKey } from '../../lib/publish/signing/signingKey.ts';
import { sha256 } from '../../lib/sync/tuf/bytes.ts';
import { baseOf, DAY, NOW, TestPublisher } from './publisher.ts';
import { expectRefused, Reader } from './reader.ts';

const V1 = baseOf(40);
const V2 = baseOf(40, { 7: 700 });

let publisher: TestPublisher;
let reader: Reader;

beforeEach(async () => {
  publisher = await TestPublisher.create();
  await publisher.release(V1);
  reader = await Reader.subscribed(publisher);
});

const root = (version: number) => `metadata/${version}.root.json`;
const TIMESTAMP = 'metadata/timestamp.json';
const RELEASE_2 = ['metadata/2.snapshot.json', 'metadata/2.targets.json'];
const bump = <Content extends Signed>(signed: Content): Content => ({ ...signed, version: signed.version + 1 });

describe('arbitrary installation', () => {
  it('of metadata signed by nobody the root knows is refused', async () => {
    const stranger = await generateKey();
    await publisher.release(V2);
    publisher.forge(TIMESTAMP, [stranger], bump);
    expect(await expectRefused(reader, 'unsigned', 'timestamp')).toEqual([root(2), TIMESTAMP]);
  });

  it('of records that nobody signed is refused', async () => {
    await publisher.release(V2);
    const changed = changedShard();
    publisher.files.set(
      changed,
      new TextEncoder().encode(new TextDecoder().decode(publisher.files.get(changed)).replace('700', '999')),
    );
    const requests = await expectRefused(reader, 'mismatch');
    expect(requests).toEqual([root(2), TIMESTAMP, 'metadata/2.snapshot.json', 'metadata/2.targets.json', changed]);
  });
});

describe('rollback', () => {
  it('of the root is refused', async () => {
    publisher.writeRoot(2, NOW);
    await reader.check();
    publisher.files.set(root(3), publisher.files.get(root(1))!);
    publisher.requests.length = 0;
    expect(await expectRefused(reader, 'rollback', 'root')).toEqual([root(3)]);
    expect((await reader.record()).current!.versions.root).toBe(2);
  });

  it.each(['timestamp', 'snapshot', 'targets'] as const)('of the %s is refused', async (role) => {
    const old = new Map(publisher.files);
    await publisher.release(V2);
    expect((await reader.check()).kind).toBe('updated');
    publisher.requests.length = 0;
    if (role === 'timestamp') publisher.files.set(TIMESTAMP, old.get(TIMESTAMP)!);
    if (role === 'snapshot') {
      const meta = (publisher.read(TIMESTAMP).signed as MetaSigned).meta;
      publisher.forge<MetaSigned>(TIMESTAMP, publisher.keys.timestamp, (signed) => ({
        ...bump(signed),
        meta: { 'snapshot.json': { ...meta['snapshot.json']!, version: 1 } },
      }));
    }
    if (role === 'targets') {
      publisher.forge<MetaSigned>(
        'metadata/2.snapshot.json',
        publisher.keys.snapshot,
        (signed) => ({ ...bump(signed), meta: { 'targets.json': { ...signed.meta['targets.json']!, version: 1 } } }),
        'metadata/3.snapshot.json',
      );
      await promiseSnapshot(3);
    }
    const requests = await expectRefused(reader, 'rollback');
    expect(requests).toEqual([root(2), TIMESTAMP, ...(role === 'targets' ? ['metadata/3.snapshot.json'] : [])]);
    expect((await reader.record()).current!.versions).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2 });
  });
});

/** Points the timestamp at a snapshot of the test's making. */
async function promiseSnapshot(version: number): Promise<void> {
  const bytes = publisher.files.get(`metadata/${version}.snapshot.json`)!;
  const hash = await sha256(bytes);
  publisher.forge<MetaSigned>(TIMESTAMP, publisher.keys.timestamp, (signed) => ({
    ...bump(signed),
    meta: { 'snapshot.json': { version, length: bytes.length, hashes: { sha256: hash } } },
  }));
}

describe('indefinite freeze', () => {
  it('is noticed when the timestamp runs out; the last good base stays, and its age is known', async () => {
    reader.now = NOW + 8 * DAY;
    expect(await expectRefused(reader, 'expired', 'timestamp')).toEqual([root(2), TIMESTAMP]);
    expect((await reader.record()).current!.expires).toBe(NOW + 7 * DAY);
  });

  it('by an answer "not modified" is noticed too', async () => {
    publisher.answer = (path) =>
      path === TIMESTAMP ? new Response(null, { status: 304 }) : new Response(null, { status: 404 });
    const record = await reader.record();
    await reader.store.write({ ...record, etag: '"tag"', revision: record.revision + 1 }, record.revision);
    expect((await reader.check()).kind).toBe('unchanged');
    reader.now = NOW + 8 * DAY;
    publisher.requests.length = 0;
    expect(await expectRefused(reader, 'expired', 'timestamp')).toEqual([root(2), TIMESTAMP]);
    expect((await reader.record()).current!.versions.timestamp).toBe(1);
  });

  it('ends with the first fresh timestamp', async () => {
    reader.now = NOW + 8 * DAY;
    await expectRefused(reader, 'expired');
    await publisher.release(V2, reader.now);
    expect(await reader.check()).toMatchObject({
      kind: 'updated',
      changes: { added: [], removed: [], changed: ['fact-0007'] },
    });
  });
});

describe('fast-forward', () => {
  it('with stolen online keys is undone by new ones', async () => {
    publisher.forge<MetaSigned>(TIMESTAMP, publisher.keys.timestamp, (signed) => ({ ...signed, version: 1_000_000 }));
    await reader.check();
    expect((await reader.record()).current!.versions.timestamp).toBe(1_000_000);

    const before = await reader.inForce();
    publisher.keys.timestamp = [await generateKey()];
    publisher.keys.snapshot = [await generateKey()];
    publisher.writeRoot(2, NOW);
    publisher.forge(TIMESTAMP, publisher.keys.timestamp, (signed) => ({ ...signed, version: 1 }));
    publisher.forge('metadata/1.snapshot.json', publisher.keys.snapshot, (signed) => signed);
    await promiseSnapshot(1);
    await publisher.release(V2);
    publisher.requests.length = 0;
    expect((await reader.check()).kind).toBe('updated');
    expect(publisher.requests).toEqual([root(2), root(3), TIMESTAMP, ...RELEASE_2, changedShard()]);
    expect((await reader.inForce()).base).toEqual(V2);
    expect((await reader.record()).current).toMatchObject({
      generation: before.generation + 1,
      versions: { root: 2, timestamp: 3, snapshot: 2, targets: 2 },
    });
  });
});

describe('mix-and-match', () => {
  it('of a new snapshot with old targets is refused', async () => {
    const old = publisher.files.get('metadata/1.targets.json')!;
    await publisher.release(V2);
    publisher.files.set('metadata/2.targets.json', old);
    expect(await expectRefused(reader, 'mismatch', 'targets')).toEqual([
      root(2),
      TIMESTAMP,
      'metadata/2.snapshot.json',
      'metadata/2.targets.json',
    ]);
  });

  it('of a new timestamp with another snapshot of the promised version is refused', async () => {
    await publisher.release(V2);
    publisher.forge('metadata/2.snapshot.json', publisher.keys.snapshot, (signed) => ({
      ...signed,
      expires: '2030-01-01T00:00:00Z',
    }));
    expect(await expectRefused(reader, 'mismatch', 'snapshot')).toEqual([
      root(2),
      TIMESTAMP,
      'metadata/2.snapshot.json',
    ]);
  });

  it('of a new manifest with old shards is refused', async () => {
    const old = publisher.shards().find((path) => path.endsWith('.0.json'))!;
    await publisher.release(baseOf(80));
    const now = publisher.shards().find((path) => path.endsWith('.0.json'))!;
    expect(now).not.toBe(old);
    publisher.files.set(now, publisher.files.get(old)!);
    const requests = await expectRefused(reader, 'mismatch');
    expect(requests.slice(0, 4)).toEqual([root(2), TIMESTAMP, ...RELEASE_2]);
    expect(requests.filter((path) => path === now)).toHaveLength(1);
    expect(publisher.shards()).toEqual(expect.arrayContaining(requests.slice(4)));
  });
});

describe('extraneous dependencies', () => {
  it('are never fetched, whatever the targets list', async () => {
    await publisher.release(V2);
    const promise = { length: 9, hashes: { sha256: 'ab'.repeat(32) } };
    publisher.forge<TargetsSigned>('metadata/2.targets.json', publisher.keys.targets, (signed) => ({
      ...signed,
      targets: { ...signed.targets, 'evil.js': promise, 'ff.json': promise },
    }));
    await promiseTargets();
    expect((await reader.check()).kind).toBe('updated');
    expect(publisher.requests).toEqual([root(2), TIMESTAMP, ...RELEASE_2, changedShard()]);
    expect((await reader.inForce()).base).toEqual(V2);
    expect((await reader.record()).current!.versions).toEqual({ root: 1, timestamp: 3, snapshot: 2, targets: 2 });
  });

  async function promiseTargets(): Promise<void> {
    const bytes = publisher.files.get('metadata/2.targets.json')!;
    const hash = await sha256(bytes);
    publisher.forge<MetaSigned>('metadata/2.snapshot.json', publisher.keys.snapshot, (signed) => ({
      ...signed,
      meta: { 'targets.json': { version: 2, length: bytes.length, hashes: { sha256: hash } } },
    }));
    await promiseSnapshot(2);
  }
});

describe('wrong mirror', () => {
  it('that serves another publisher is refused', async () => {
    const other = await TestPublisher.create(publisher.url);
    await other.release(V2);
    await other.release(V2);
    publisher.files = other.files;
    expect(await expectRefused(reader, 'unsigned', 'timestamp')).toEqual([root(2), TIMESTAMP]);
  });

  it('is refused before anything of it is stored, when a reader subscribes', async () => {
    const other = await TestPublisher.create(publisher.url);
    await other.release(V1);
    const fresh = new Reader(other);
    await expect(fresh.sync.preview(await publisher.address())).rejects.toMatchObject({ code: 'other-keys' });
    expect(other.requests).toEqual([root(1), root(2)]);
    expect(await fresh.store.list()).toEqual([]);
  });
});

describe('expired root', () => {
  it('stops updates until a new one comes', async () => {
    reader.now = NOW + 400 * DAY;
    expect(await expectRefused(reader, 'expired', 'root')).toEqual([root(2)]);
    publisher.writeRoot(2, reader.now);
    await publisher.release(V2, reader.now);
    expect((await reader.check()).kind).toBe('updated');
    expect((await reader.record()).current!.versions.root).toBe(2);
  });
});

describe('truncated file', () => {
  it.each([
    ['root', 'malformed'],
    ['timestamp', 'malformed'],
    ['snapshot', 'mismatch'],
    ['targets', 'mismatch'],
    ['a shard', 'mismatch'],
  ])('%s is refused', async (what, code) => {
    if (what === 'root') publisher.writeRoot(2, NOW);
    await publisher.release(V2);
    const order = [root(2), TIMESTAMP, ...RELEASE_2, changedShard()];
    const path = what === 'timestamp' ? TIMESTAMP : what === 'a shard' ? order.at(-1)! : publisher.newest(what);
    const bytes = publisher.files.get(path)!;
    publisher.files.set(path, bytes.slice(0, bytes.length - 7));
    expect(await expectRefused(reader, code)).toEqual(order.slice(0, order.indexOf(path) + 1));
  });
});

/** Path of the one shard that {@link V2} changes. */
function changedShard(): string {
  return publisher
    .shards()
    .find((path) => new TextDecoder().decode(publisher.files.get(path)).includes('"amount":700'))!;
}

describe('bit flips', () => {
  it('anywhere in a release are refused, or change nothing', async () => {
    await publisher.release(V2);
    const good = new Map(publisher.files);
    const before = await reader.inForce();
    const record = await reader.record();
    const fetched = [
      TIMESTAMP,
      'metadata/2.snapshot.json',
      'metadata/2.targets.json',
      ...publisher.shards().filter((path) => !record.current!.shards.some(({ sha256 }) => path.includes(sha256))),
    ];
    for (const path of fetched) {
      const length = good.get(path)!.length;
      for (let bit = 3; bit < length * 8; bit += Math.max(8, Math.floor((length * 8) / 12))) {
        publisher.files = new Map(good);
        const bytes = good.get(path)!.slice();
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        publisher.files.set(path, bytes);
        const victim = await fork(reader);
        publisher.requests.length = 0;
        const result = await victim.check();
        expect([root(2), ...fetched]).toEqual(expect.arrayContaining(publisher.requests));
        if (result.kind === 'failed') expect(await victim.inForce()).toEqual(before);
        else expect((await victim.inForce()).base).toEqual(V2);
      }
    }
  });

  /** The same reader's state in a store of its own. */
  async function fork(original: Reader): Promise<Reader> {
    const copy = new Reader(publisher);
    copy.id = original.id;
    for (const hash of await original.store.files(original.id))
      await copy.store.writeFile(copy.id, hash, (await original.store.readFile(original.id, hash))!);
    await copy.store.write(await original.record(), undefined);
    return copy;
  }
});

describe('key rotation', () => {
  it('of every role is followed, whether or not it is expected', async () => {
    const old = publisher.keys.root;
    for (const role of ['root', 'targets', 'snapshot', 'timestamp'] as const) {
      publisher.keys[role] = await Promise.all(publisher.keys[role].map(generateKey));
    }
    publisher.writeRoot(2, NOW, old);
    await publisher.release(V2);
    expect((await reader.check()).kind).toBe('updated');
    expect(publisher.requests).toEqual([root(2), root(3), TIMESTAMP, ...RELEASE_2, changedShard()]);
    expect((await reader.record()).current!.versions).toEqual({ root: 2, timestamp: 2, snapshot: 2, targets: 2 });
    expect((await reader.inForce()).base).toEqual(V2);
    expect((await reader.record()).roots).toHaveLength(2);
  });

  it('is found by new readers under the new fingerprint, and still under the old one', async () => {
    const oldAddress = await publisher.address();
    const old = publisher.keys.root;
    publisher.keys.root = await Promise.all(old.map(generateKey));
    publisher.writeRoot(2, NOW, old);
    await publisher.release(V2);
    const newAddress = await publisher.address();
    expect(newAddress.fingerprint).not.toBe(oldAddress.fingerprint);
    for (const address of [oldAddress, newAddress]) {
      const fresh = new Reader(publisher);
      expect(await fresh.sync.subscribe(await fresh.sync.preview(address))).toMatchObject({
        kind: 'updated',
        publisher: { id: address.fingerprint },
      });
    }
  });

  it('that skips the old keys is refused', async () => {
    publisher.keys.root = await Promise.all(publisher.keys.root.map(generateKey));
    publisher.writeRoot(2, NOW);
    await publisher.release(V2);
    expect(await expectRefused(reader, 'unsigned', 'root')).toEqual([root(2)]);
  });
});

describe('endless roots', () => {
  it('are followed 32 an update, and the next goes on from there', async () => {
    for (let version = 2; version <= 40; version++) publisher.writeRoot(version, NOW);
    await publisher.release(V2);
    const asked = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => root(from + at));
    expect((await reader.check()).kind).toBe('updated');
    expect(publisher.requests).toEqual([...asked(2, 33), TIMESTAMP, ...RELEASE_2, changedShard()]);
    expect((await reader.inForce()).versions).toMatchObject({ root: 33 });
    publisher.requests.length = 0;
    await reader.check();
    expect(publisher.requests).toEqual([...asked(34, 41), TIMESTAMP]);
    expect((await reader.record()).roots).toHaveLength(40);
    expect((await reader.inForce()).base).toEqual(V2);
  });
});

describe('threshold not met', () => {
  it('by one root key of two is refused', async () => {
    publisher.forge<RootSigned>(root(1), publisher.keys.root.slice(0, 1), bump, root(2));
    expect(await expectRefused(reader, 'unsigned', 'root')).toEqual([root(2)]);
  });
});

describe('duplicate signatures by one key', () => {
  it('do not add up to a threshold', async () => {
    const [key] = publisher.keys.root;
    publisher.forge<RootSigned>(root(1), [key!], bump, root(2));
    const file = publisher.read(root(2));
    const doubled = { ...file, signatures: [...file.signatures, ...file.signatures] };
    publisher.files.set(root(2), new TextEncoder().encode(JSON.stringify(doubled)));
    expect(await expectRefused(reader, 'malformed', 'root')).toEqual([root(2)]);
  });

  it.each<[string, (hex: string) => string]>([
    ['another name', (hex) => hex],
    ['another spelling', (hex) => hex.toUpperCase()],
    [
      'another form',
      (hex) =>
        `-----BEGIN PUBLIC KEY-----\n${Buffer.from(`302a300506032b6570032100${hex}`, 'hex').toString('base64')}\n-----END PUBLIC KEY-----\n`,
    ],
  ])('do not add up under %s of the key either', async (_, respelt) => {
    const [key, second] = publisher.keys.root;
    const alias = { ...key!, keyid: 'f'.repeat(64) };
    const listed = { ...key!.key, keyval: { public: respelt(key!.key.keyval.public) } };
    // The root before is content: two of its keys signed. The new one asks for two keys and has one, twice.
    publisher.forge<RootSigned>(
      root(1),
      [key!, second!, alias],
      (signed) => ({
        ...bump(signed),
        keys: { ...signed.keys, [alias.keyid]: listed },
        roles: { ...signed.roles, root: { keyids: [key!.keyid, alias.keyid], threshold: 2 } },
      }),
      root(2),
    );
    expect(await expectRefused(reader, 'unsigned', 'root')).toEqual([root(2)]);
  });
});

describe('versions that are no versions', () => {
  it.each([0, -1, 1.5, 2 ** 53, '2', null])('%j is refused', async (version) => {
    const file = publisher.read(TIMESTAMP);
    const signed = JSON.stringify({ ...file, signed: { ...file.signed, version } });
    publisher.files.set(TIMESTAMP, new TextEncoder().encode(signed));
    expect(await expectRefused(reader, 'malformed', 'timestamp')).toEqual([root(2), TIMESTAMP]);
  });
});

describe('a name twice in one object', () => {
  it('changes nothing of what was signed: the later one is read, and signatures are checked over that', async () => {
    await publisher.release(V2);
    const honest = new TextDecoder().decode(publisher.files.get(TIMESTAMP));
    const doubled = honest.replace(/("spec_version":"[^"]+",)"version":(\d+)/, '$1"version":$2,"version":99');
    expect(doubled).not.toBe(honest);
    publisher.files.set(TIMESTAMP, new TextEncoder().encode(doubled));
    expect(await expectRefused(reader, 'unsigned', 'timestamp')).toEqual([root(2), TIMESTAMP]);
  });
});

describe('a log flooded', () => {
  it('by long names in files that nobody signed keeps their beginnings', async () => {
    const long = 'x'.repeat(500_000);
    const file = publisher.read(root(1));
    const signed = { ...file.signed, keys: { [long]: 'no key' } };
    publisher.files.set(root(2), new TextEncoder().encode(JSON.stringify({ ...file, signed })));
    for (let look = 0; look < 3; look++) await expectRefused(reader, 'malformed', 'root');
    const { history } = await reader.record();
    expect(history[0]!.message).toContain('xxx');
    expect(JSON.stringify(history).length).toBeLessThan(3000);
  });
});

describe('a log misled', () => {
  it('by names in files that nobody signed shows every sign of them', async () => {
    const file = publisher.read(root(1));
    const signed = { ...file.signed, keys: { 'kh\u202eóa\u0000 \u200bmới': 'no key' } };
    publisher.files.set(root(2), new TextEncoder().encode(JSON.stringify({ ...file, signed })));
    await expectRefused(reader, 'malformed', 'root');
    expect((await reader.record()).history[0]!.message).toContain('kh\ufffdóa\ufffd \ufffdmới');
  });
});

describe('one key stolen', () => {
  it('of the root changes nothing: two are needed', async () => {
    const thief = await generateKey();
    publisher.keys.targets = [thief];
    publisher.forge<RootSigned>(
      root(1),
      [publisher.keys.root[0]!],
      (signed) => ({
        ...bump(signed),
        keys: { ...signed.keys, [thief.keyid]: thief.key },
        roles: { ...signed.roles, targets: { keyids: [thief.keyid], threshold: 1 } },
      }),
      root(2),
    );
    expect(await expectRefused(reader, 'unsigned', 'root')).toEqual([root(2)]);
  });

  it('of the timestamp can promise a snapshot, but not make one', async () => {
    publisher.forge<MetaSigned>(TIMESTAMP, publisher.keys.timestamp, (signed) => ({
      ...bump(signed),
      meta: { 'snapshot.json': { ...signed.meta['snapshot.json']!, version: 2 } },
    }));
    publisher.forge('metadata/1.snapshot.json', publisher.keys.timestamp, bump, 'metadata/2.snapshot.json');
    await promiseSnapshot(2);
    expect(await expectRefused(reader, 'unsigned', 'snapshot')).toEqual([
      root(2),
      TIMESTAMP,
      'metadata/2.snapshot.json',
    ]);
  });

  it('of the snapshot can promise nothing: the timestamp does not know it', async () => {
    publisher.forge('metadata/1.snapshot.json', publisher.keys.snapshot, bump, 'metadata/2.snapshot.json');
    expect((await reader.check()).kind).toBe('unchanged');
    expect(publisher.requests).toEqual([root(2), TIMESTAMP]);
    expect((await reader.record()).current!.versions.snapshot).toBe(1);
  });

  it('of the targets can list false records, but no snapshot lists them', async () => {
    publisher.forge('metadata/1.targets.json', publisher.keys.targets, bump, 'metadata/2.targets.json');
    expect((await reader.check()).kind).toBe('unchanged');
    expect(publisher.requests).toEqual([root(2), TIMESTAMP]);
  });

  it('of both online roles can bring no record that the targets key did not sign', async () => {
    const online = [...publisher.keys.snapshot, ...publisher.keys.timestamp];
    publisher.forge<TargetsSigned>(
      'metadata/1.targets.json',
      online,
      (signed) => ({ ...bump(signed), targets: {} }),
      'metadata/2.targets.json',
    );
    const bytes = publisher.files.get('metadata/2.targets.json')!;
    const hash = await sha256(bytes);
    publisher.forge<MetaSigned>(
      'metadata/1.snapshot.json',
      publisher.keys.snapshot,
      (signed) => ({
        ...bump(signed),
        meta: { 'targets.json': { version: 2, length: bytes.length, hashes: { sha256: hash } } },
      }),
      'metadata/2.snapshot.json',
    );
    await promiseSnapshot(2);
    expect(await expectRefused(reader, 'unsigned', 'targets')).toEqual([
      root(2),
      TIMESTAMP,
      'metadata/2.snapshot.json',
      'metadata/2.targets.json',
    ]);
  });
});

it('an honest update asks for what changed and for nothing else', async () => {
  await publisher.release(V2);
  expect(await reader.check()).toMatchObject({
    kind: 'updated',
    changes: { added: [], removed: [], changed: ['fact-0007'] },
  });
  const changed = publisher.requests.slice(4);
  expect(publisher.requests.slice(0, 4)).toEqual([
    root(2),
    TIMESTAMP,
    'metadata/2.snapshot.json',
    'metadata/2.targets.json',
  ]);
  expect(changed).toHaveLength(1);
  expect(await reader.inForce()).toEqual({
    generation: 2,
    versions: { root: 1, timestamp: 2, snapshot: 2, targets: 2 },
    base: V2,
  });
});
