import { describe, expect, it } from 'vitest';
import { useBenches } from './harness.ts';
import { DAY, isoSeconds, Repository, Signer, utf8 } from './repository.ts';

const setUp = useBenches();
const ALL = ['targets', 'snapshot', 'timestamp'] as const;

describe('a refresh', () => {
  it('asks for the next root, the timestamp, the snapshot and the targets, in that order', async () => {
    const { repository, init, refresh, trustedBytes } = await setUp();
    expect(await init()).toBe(0);
    expect(repository.metadataRequests).toEqual([]);
    expect(await refresh()).toBe(0);
    expect(repository.metadataRequests).toEqual(['2.root', 'timestamp', '1.snapshot', '1.targets']);
    for (const role of ['root', ...ALL]) {
      expect(await trustedBytes(role)).toEqual(Buffer.from(repository.published[role]!.at(-1)!));
    }
  });

  it('asks only for root and timestamp when nothing changed', async () => {
    const { repository, init, refresh } = await setUp();
    await init();
    await refresh();
    repository.metadataRequests.length = 0;
    expect(await refresh()).toBe(0);
    expect(repository.metadataRequests).toEqual(['2.root', 'timestamp']);
  });

  it('asks for files without versions when snapshots are not consistent', async () => {
    const repository = new Repository();
    repository.root.consistent_snapshot = false;
    repository.addArtifact('targets', 'folder/file.txt', 'content');
    repository.publish('root', ...ALL);
    const { init, download, downloads } = await setUp(repository);
    await init(repository.published['root']![1]);
    expect(await download('folder/file.txt')).toBe(0);
    expect(repository.metadataRequests).toEqual(['3.root', 'timestamp', 'snapshot', 'targets']);
    expect(repository.targetRequests).toEqual(['folder/file.txt']);
    expect(Object.values(await downloads())).toEqual(['content']);
  });

  it('happens before a download, which fails for a target that is not there', async () => {
    const { repository, init, download, trusted } = await setUp();
    await init();
    expect(await download('no such target')).toBe(1);
    expect(repository.metadataRequests).toEqual(['2.root', 'timestamp', '1.snapshot', '1.targets']);
    expect(await trusted()).toEqual({ root: 1, timestamp: 1, snapshot: 1, targets: 1 });
  });

  it.each([
    ['a field missing', (root: string) => root.replace(/"version": 1/, '"edition": 1')],
    ['a signature that is not its own', (root: string) => root.replace(/"sig": "[0-9a-f]{8}/, '"sig": "00000000')],
    ['bytes that are not JSON', () => '<!doctype html>'],
  ])('refuses an initial root with %s, and asks for nothing', async (_, edit) => {
    const { repository, init, refresh } = await setUp();
    await init(utf8(edit(new TextDecoder().decode(repository.published['root']![0]))));
    expect(await refresh()).toBe(1);
    expect(repository.metadataRequests).toEqual([]);
  });

  it.each([
    ['root', { root: 1 }],
    ['timestamp', { root: 2 }],
    ['snapshot', { root: 2, timestamp: 2 }],
    ['targets', { root: 2, timestamp: 2, snapshot: 2 }],
  ])('stops at a %s that nobody signed, and keeps what came before', async (role, expected) => {
    const { repository, init, refresh, trusted } = await setUp();
    repository.signers[role]!.pop();
    repository.publish('root', ...ALL);
    await init();
    expect(await refresh()).toBe(1);
    expect(await trusted()).toEqual(expected);
  });

  it.each([
    ['root', { root: 1 }],
    ['snapshot', { root: 2, timestamp: 2 }],
    ['targets', { root: 2, timestamp: 2, snapshot: 2 }],
  ])('stops at a %s of another version than its name says', async (role, expected) => {
    const { repository, init, refresh, trusted } = await setUp();
    const promise = repository.promise.bind(repository);
    repository.promise = (name, version, bytes) => promise(name, name === role ? 2 : version, bytes);
    repository.metadata[role]!.version++;
    repository.publish('root', ...ALL);
    await init();
    expect(await refresh()).toBe(1);
    expect(await trusted()).toEqual(expected);
  });

  it('keeps the timestamp it has when another comes with the same version', async () => {
    const { repository, init, refresh, trustedBytes } = await setUp();
    await init();
    await refresh();
    repository.restart('timestamp');
    repository.timestamp.meta['snapshot.json'] = { version: 100 };
    repository.publish('timestamp');
    expect(await refresh()).toBe(0);
    expect(repository.metadataRequests.at(-1)).toBe('timestamp');
    expect(JSON.parse((await trustedBytes('timestamp')).toString()).signed.meta['snapshot.json'].version).toBe(1);
  });

  it('does not fetch targets that the snapshot does not list', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    await refresh();
    repository.publish('targets');
    expect(await refresh()).toBe(0);
    expect(repository.metadataRequests.at(-1)).toBe('timestamp');
    expect(await trusted()).toMatchObject({ targets: 1 });
  });

  it('checks lengths and hashes where timestamp and snapshot give them', async () => {
    const repository = new Repository();
    repository.promiseHashes = true;
    repository.publish(...ALL);
    const { init, refresh, trusted } = await setUp(repository);
    await init();
    expect(await refresh()).toBe(0);
    repository.publish('targets');
    repository.snapshot.meta['targets.json']!.hashes = { sha256: '0'.repeat(64) };
    repository.publish('snapshot', 'timestamp');
    expect(await refresh()).toBe(1);
    expect(await trusted()).toEqual({ root: 1, timestamp: 3, snapshot: 3, targets: 2 });
  });

  it('stores the bytes that came, not its own serialisation', async () => {
    const { repository, init, refresh, trustedBytes } = await setUp();
    const bytes = utf8(`${new TextDecoder().decode(repository.published['timestamp']!.pop())}\n\n `);
    repository.published['timestamp']!.push(bytes);
    await init();
    expect(await refresh()).toBe(0);
    expect(await trustedBytes('timestamp')).toEqual(Buffer.from(bytes));
  });

  it('counts fields it does not know into what is signed', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    await refresh();
    const signer = new Signer();
    Object.assign(signer.key, { 'x-owner': { a: 1, b: ['ờ', '\u{1F4F0}', '\uFFFD'] } });
    repository.root['x-field'] = { nested: null, yes: true, 'quote"': 'back\\slash\n\t\u007f' };
    repository.root.roles['root']!['x-period'] = 30;
    repository.addKey('root', signer);
    repository.publish('root');
    expect(await refresh()).toBe(0);
    expect(await trusted()).toMatchObject({ root: 2 });
  });

  it.each(['timestamp', 'snapshot', 'targets'])('fails when %s is not there, and keeps what it has', async (role) => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    await refresh();
    if (role === 'timestamp') delete repository.published['timestamp'];
    if (role === 'snapshot') repository.timestamp.meta['snapshot.json']!.version++;
    if (role === 'targets') repository.snapshot.meta['targets.json']!.version++;
    if (role === 'targets') repository.publish('snapshot');
    if (role !== 'timestamp') repository.publish('timestamp');
    expect(await refresh()).toBe(1);
    expect(repository.metadataRequests.at(-1)).toBe(role === 'timestamp' ? 'timestamp' : `2.${role}`);
    expect(await trusted()).toMatchObject({ targets: 1, snapshot: role === 'targets' ? 2 : 1 });
  });

  it('refuses a snapshot that is served and signed as a timestamp', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    repository.addKey('snapshot', repository.signers['timestamp']![0]!);
    repository.snapshot.meta = { 'snapshot.json': { version: 1 } };
    repository.publish('root', 'snapshot');
    repository.published['timestamp']!.push(repository.published['snapshot']!.pop()!);
    expect(await refresh()).toBe(1);
    expect(await trusted()).toEqual({ root: 2 });
  });

  it('refuses metadata of another major version of the specification', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    repository.timestamp.spec_version = '2.0.0';
    repository.publish('timestamp');
    await init();
    expect(await refresh()).toBe(1);
    expect(await trusted()).toEqual({ root: 1 });
  });

  it('takes what passed its date as expired from one refresh to the next', async () => {
    const now = Date.now();
    const { repository, init, refresh } = await setUp();
    await init();
    repository.root.expires = isoSeconds(now + 7 * DAY);
    repository.publish('root');
    expect(await refresh(now)).toBe(0);
    expect(await refresh(now + 8 * DAY)).toBe(1);
  });
});
