import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FactBase } from '../../lib/facts/schema.ts';
import { FolderStore } from '../../lib/publish/signing/folderStore.ts';
import type { FilePromise, MetaSigned, TargetsSigned } from '../../lib/publish/signing/metadataFile.ts';
import { encodeManifest, encodeShard, type Shard, shardName, shardOf, splitBase } from '../../lib/sync/shards.ts';
import { MemoryStore } from '../../lib/sync/store.ts';
import { sha256 } from '../../lib/sync/tuf/bytes.ts';
import { baseOf, TestPublisher } from './publisher.ts';
import { expectRefused, Reader } from './reader.ts';

const V1 = baseOf(40);
const SHARDS = 16;
const METADATA = ['2.root', 'timestamp', '2.snapshot', '2.targets'].map((name) => `metadata/${name}.json`);

let publisher: TestPublisher;
let reader: Reader;

beforeEach(async () => {
  publisher = await TestPublisher.create();
  await publisher.release(V1);
  reader = await Reader.subscribed(publisher);
});

/** Releases files that our own tools would never make, signed with the publisher's own keys. */
async function releaseRaw(
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
  promises: Readonly<Record<string, FilePromise>> = {},
): Promise<void> {
  const targets: Record<string, FilePromise> = {};
  for (const [name, bytes] of Object.entries(files)) {
    const hash = await sha256(bytes);
    targets[name] = { length: bytes.length, hashes: { sha256: hash } };
    publisher.files.set(`targets/${hash}.${name}`, bytes);
  }
  const { keys } = publisher;
  publisher.forge<TargetsSigned>(
    'metadata/1.targets.json',
    keys.targets,
    (signed) => ({ ...signed, version: 2, targets: { ...targets, ...promises } }),
    'metadata/2.targets.json',
  );
  const promised = async (path: string, version: number) => {
    const bytes = publisher.files.get(path)!;
    return { version, length: bytes.length, hashes: { sha256: await sha256(bytes) } };
  };
  const targetsMeta = { 'targets.json': await promised('metadata/2.targets.json', 2) };
  publisher.forge<MetaSigned>(
    'metadata/1.snapshot.json',
    keys.snapshot,
    (signed) => ({ ...signed, version: 2, meta: targetsMeta }),
    'metadata/2.snapshot.json',
  );
  const snapshotMeta = { 'snapshot.json': await promised('metadata/2.snapshot.json', 2) };
  publisher.forge<MetaSigned>('metadata/timestamp.json', keys.timestamp, (signed) => ({
    ...signed,
    version: 2,
    meta: snapshotMeta,
  }));
}

/** As {@link expectRefused}; of records nothing is asked for but the metadata, each once, and files that these promise. */
async function refuse(code: string, role?: string): Promise<string[]> {
  const requests = await expectRefused(reader, code, role);
  expect(requests.slice(0, METADATA.length)).toEqual(METADATA);
  const records = requests.slice(METADATA.length);
  const promised = (publisher.read('metadata/2.targets.json').signed as TargetsSigned).targets;
  const paths = Object.entries(promised).map(([name, { hashes }]) => `targets/${hashes['sha256']}.${name}`);
  expect(paths).toEqual(expect.arrayContaining(records));
  expect(new Set(records).size).toBe(records.length);
  return records;
}

/** The files of a base, its shards edited. */
function filesOf(base: FactBase, edit: (shards: Shard[]) => void = () => {}): Record<string, Uint8Array<ArrayBuffer>> {
  const shards = splitBase(base, SHARDS);
  edit(shards);
  return {
    'base.json': encodeManifest(base, SHARDS),
    ...Object.fromEntries(shards.map((shard, at) => [shardName(at, SHARDS), encodeShard(shard)])),
  };
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const home = (id: string): string => shardName(shardOf(id, SHARDS), SHARDS);

function rewrite(
  files: Record<string, Uint8Array<ArrayBuffer>>,
  name: string,
  edit: (text: string) => string,
): Record<string, Uint8Array<ArrayBuffer>> {
  const edited = edit(text(files[name]!));
  expect(edited).not.toBe(text(files[name]!));
  return { ...files, [name]: bytes(edited) };
}

describe('schema violation', () => {
  const file = home('fact-0003');
  it.each<[string, (json: string) => string]>([
    ['a field of the wrong type', (json) => json.replace('"amount":3', '"amount":"3"')],
    ['a field that is missing', (json) => json.replace(/"subject":"meeting",?/, '')],
    ['a field that nobody knows', (json) => json.replace('"subject"', '"script":"alert(1)","subject"')],
    ['a list that is missing', (json) => json.replace('"documents":[],', '')],
    ['what is not JSON', (json) => json.slice(0, -3)],
    ['a number that is none', (json) => json.replace('"amount":3', '"amount":1e999')],
    [
      'records in another order of fields',
      (json) => json.replace(/"amount":3,"type":"quantity"/, '"type":"quantity","amount":3'),
    ],
    ['white space of its own', (json) => json.replace('{', '{ ')],
  ])('%s is refused', async (_, edit) => {
    await releaseRaw(rewrite(filesOf(V1), file, edit));
    expect((await refuse('bad-records')).filter((path) => path.endsWith(file))).toHaveLength(1);
  });

  it('bytes that are not UTF-8 are refused', async () => {
    const files = filesOf(V1);
    const broken = files[file]!.slice();
    broken[broken.indexOf(0xc3)] = 0xff;
    await releaseRaw({ ...files, [file]: broken });
    await refuse('bad-records');
  });

  it('a manifest of another format is refused', async () => {
    await releaseRaw(rewrite(filesOf(V1), 'base.json', (json) => json.replace('"format":1', '"format":2')));
    await refuse('bad-records');
  });
});

describe('oversize counts', () => {
  it('of shards are refused before any is asked for', async () => {
    await releaseRaw(rewrite(filesOf(V1), 'base.json', (json) => json.replace('"shards":16', '"shards":1048576')));
    expect((await refuse('bad-records')).filter((path) => path.startsWith('targets/'))).toHaveLength(1);
  });

  it('of records other than announced are refused', async () => {
    await releaseRaw(rewrite(filesOf(V1), 'base.json', (json) => json.replace('"facts":40', '"facts":41')));
    await refuse('bad-records');
  });

  it.each([
    ['a shard', { 'a.json': { length: 2_000_000, hashes: { sha256: 'ab'.repeat(32) } } }],
    ['the manifest', { 'base.json': { length: 20_000, hashes: { sha256: 'ab'.repeat(32) } } }],
    [
      'a whole base',
      Object.fromEntries(
        Array.from({ length: SHARDS }, (_, at) => [
          shardName(at, SHARDS),
          { length: 999_000, hashes: { sha256: 'ab'.repeat(32) } },
        ]),
      ),
    ],
  ])('of bytes in %s are refused before they are asked for', async (what, promises) => {
    // Sixteen shards can't pass the limit of a base; sixty-four can.
    if (what === 'a whole base') {
      const base = encodeManifest(V1, 64);
      const many = Object.fromEntries(
        Array.from({ length: 64 }, (_, at) => [shardName(at, 64), Object.values(promises)[0]!]),
      );
      await releaseRaw({ 'base.json': base }, many);
    } else await releaseRaw(filesOf(V1), promises);
    const targets = (await refuse('too-large')).filter(
      (path) => path.startsWith('targets/') && !path.endsWith('.base.json'),
    );
    expect(targets).toEqual([]);
  });

  it('of targets that are missing are refused', async () => {
    const { 'a.json': _, ...files } = filesOf(V1);
    await releaseRaw(files);
    await refuse('unknown-target', 'a.json');
  });
});

describe('duplicate ids', () => {
  it('in one shard are refused', async () => {
    await releaseRaw(
      filesOf(V1, (shards) => {
        const { facts } = shards[shardOf('fact-0003', SHARDS)]!;
        facts.push(facts[0]!);
      }),
    );
    await refuse('bad-records');
  });

  it('in two shards are refused, since a record has one place only', async () => {
    await releaseRaw(
      filesOf(V1, (shards) => {
        const fact = V1.facts[3]!;
        shards[(shardOf(fact.id, SHARDS) + 1) % SHARDS]!.facts.unshift(fact);
      }),
    );
    await refuse('bad-records');
  });
});

describe('a fact that refers to nothing', () => {
  it.each<[string, (base: FactBase) => void]>([
    ['subject', (base) => Object.assign(base.facts[3]!, { subject: 'nobody' })],
    ['property', (base) => Object.assign(base.facts[3]!, { property: 'nothing' })],
    ['entity', (base) => Object.assign(base.facts[3]!, { value: { type: 'entity', id: 'nobody' } })],
    ['document', (base) => Object.assign(base.facts[3]!.references[0]!, { statedIn: 'nowhere' })],
    ['older fact', (base) => Object.assign(base.facts[3]!, { supersedes: ['fact-9999'] })],
    ['speaker', (base) => Object.assign(base.facts[3]!, { qualifiers: { accordingTo: 'nobody' } })],
  ])('as its %s is refused', async (_, edit) => {
    const base = structuredClone(V1);
    edit(base);
    await releaseRaw(filesOf(base));
    await refuse('bad-records');
  });

  it('any more, since its entity was taken away in another shard, is refused', async () => {
    await releaseRaw(filesOf({ ...structuredClone(V1), entities: [{ ...V1.entities[0]!, id: 'assembly' }] }));
    await refuse('bad-records');
  });
});

describe('hostile strings', () => {
  const withLabel = (label: string): FactBase => ({
    ...structuredClone(V1),
    entities: [{ ...V1.entities[0]!, label }],
  });

  it.each([
    ['bidi controls', 'Hội nghị \u202Ethử'],
    ['bidi isolates', 'Hội nghị \u2066thử\u2069'],
    ['zero-width characters', 'Hội\u200B nghị'],
    ['joiners', 'Hội\u200D nghị'],
    ['a byte order mark', '\uFEFFHội nghị'],
    ['tag characters', 'Hội nghị\u{E0041}'],
    ['line separators', 'Hội\u2028nghị'],
    ['control characters', 'Hội\u0007 nghị'],
    ['line breaks', 'Hội\nnghị'],
    ['escaped control characters', 'Hội\u001b[31m nghị'],
  ])('with %s are refused', async (_, label) => {
    await releaseRaw(filesOf(withLabel(label)));
    await refuse('bad-records');
  });

  it('hidden by an escape in the JSON are refused too', async () => {
    await releaseRaw(
      rewrite(filesOf(V1), home('meeting'), (json) => json.replace('"label":"Hội nghị', '"label":"H\\u202Eội nghị')),
    );
    await refuse('bad-records');
  });

  it('of a megabyte are refused', async () => {
    await releaseRaw(filesOf(withLabel('x'.repeat(900_000))));
    await refuse('bad-records');
  });

  it.each(['MemoryStore', 'FolderStore'])(
    'that look like stored bytes stay the text that they are in a %s',
    async (kind) => {
      const folder = await mkdtemp(join(tmpdir(), 'store-'));
      const store = kind === 'FolderStore' ? new FolderStore(folder) : new MemoryStore();
      const title = 'bytes:QUJD';
      await publisher.release({ ...V1, title });
      const other = await Reader.subscribed(publisher, { store });
      expect((await other.record()).current!.manifest.title).toBe(title);
      expect((await other.inForce()).base!.title).toBe(title);
      await rm(folder, { recursive: true });
    },
  );

  it('of HTML stay the text that they are', async () => {
    const base = withLabel('<img src=x onerror=alert(1)>&lt;b&gt; "\\"');
    await publisher.release(base);
    expect((await reader.check()).kind).toBe('updated');
    expect((await reader.inForce()).base!.entities[0]!.label).toBe('<img src=x onerror=alert(1)>&lt;b&gt; "\\"');
  });
});
