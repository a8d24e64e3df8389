import type { FactBase } from '../facts/schema.ts';
import type { Changes, FileRef, Release } from './publisher.ts';
import {
  decodeManifest,
  decodeShard,
  joinBase,
  MANIFEST,
  MAX_BASE_BYTES,
  MAX_MANIFEST_BYTES,
  MAX_SHARD_BYTES,
  type Manifest,
  recordText,
  reopenShard,
  type Shard,
  shardName,
} from './shards.ts';
import type { SyncStore } from './store.ts';
import { type Bytes, sha256 } from './tuf/bytes.ts';
import type { TufClient } from './tuf/client.ts';
import { UpdateRefused } from './tuf/errors.ts';
import type { TargetFile } from './tuf/metadata.ts';
import { Turns } from './turns.ts';
import { requireWhole } from './wholeness.ts';

/** How many shards are fetched side by side: what a browser allows to one host over HTTP/1.1. */
const SIDE_BY_SIDE = 6;
/** How many stored files are read side by side: a database answers faster when it is not asked one by one. */
const READS_SIDE_BY_SIDE = 32;

/** Where the files of one publisher are kept. */
export interface FileShelf {
  readonly has: (sha256: string) => boolean;
  readonly read: (sha256: string) => Promise<Bytes | undefined>;
  readonly write: (sha256: string, bytes: Bytes) => Promise<void>;
}

/** The stored files of a publisher, listed once: what another page writes meanwhile is not on it. */
export async function shelfOf(store: SyncStore, publisher: string): Promise<FileShelf> {
  const stored = new Set(await store.files(publisher));
  return {
    has: (hash) => stored.has(hash),
    read: async (hash) => {
      const bytes = await readStored(store, publisher, hash);
      if (!bytes) stored.delete(hash);
      return bytes;
    },
    write: async (hash, bytes) => {
      await store.writeFile(publisher, hash, bytes);
      stored.add(hash);
    },
  };
}

/** A stored file. One that is not what its name says is as good as lost, and is taken away. */
async function readStored(store: SyncStore, publisher: string, hash: string): Promise<Bytes | undefined> {
  const bytes = await store.readFile(publisher, hash);
  if (!bytes || (await sha256(bytes)) === hash) return bytes;
  await store.removeFile(publisher, hash);
  return undefined;
}

/** What verified metadata say a base is made of. */
export interface Contents {
  readonly manifest: Manifest;
  readonly manifestRef: FileRef;
  readonly files: readonly { readonly name: string; readonly target: TargetFile; readonly ref: FileRef }[];
  /** Bytes of all shards. */
  readonly length: number;
}

/**
 * Reads the manifest and looks up every shard. Nothing is fetched that a base doesn't need, whatever else the targets list.
 * @throws UpdateRefused, BadRecords
 */
export async function readContents(client: TufClient, shelf: FileShelf): Promise<Contents> {
  const { target, ref } = await lookUp(client, MANIFEST, MAX_MANIFEST_BYTES);
  const stored = shelf.has(ref.sha256) ? await shelf.read(ref.sha256) : undefined;
  const bytes = stored ?? (await client.fetchTarget(MANIFEST, target));
  const manifest = decodeManifest(bytes);
  if (!stored) await shelf.write(ref.sha256, bytes);
  const files: Contents['files'][number][] = [];
  let length = 0;
  for (let shard = 0; shard < manifest.shards; shard++) {
    const name = shardName(shard, manifest.shards);
    const found = await lookUp(client, name, MAX_SHARD_BYTES);
    files.push({ name, ...found });
    length += found.ref.length;
  }
  if (length > MAX_BASE_BYTES) {
    throw new UpdateRefused('too-large', `the base holds ${length} bytes, more than the ${MAX_BASE_BYTES} allowed`);
  }
  return { manifest, manifestRef: ref, files, length };
}

async function lookUp(
  client: TufClient,
  name: string,
  maxLength: number,
): Promise<{ target: TargetFile; ref: FileRef }> {
  const target = await client.findTarget(name);
  if (!target) throw new UpdateRefused('unknown-target', `no role knows ${name}`, { role: name });
  const hash = target.hashes.get('sha256')?.toLowerCase();
  if (!hash || !/^[0-9a-f]{64}$/.test(hash))
    throw new UpdateRefused('mismatch', `${name} is promised without its SHA-256`, { role: name });
  if (target.length > maxLength) {
    throw new UpdateRefused('too-large', `${name} holds ${target.length} bytes, more than the ${maxLength} allowed`, {
      role: name,
    });
  }
  return { target, ref: { sha256: hash, length: target.length } };
}

/** Shards at hand in memory, by hash. */
export type ShardCache = Map<string, Shard>;

export interface ShardProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Has every shard of a base in memory and in storage: from memory, else from storage, else from the publisher, each by its
 * hash. One that comes from outside is checked before it is stored, so what is stored is good for any later update too.
 * @throws UpdateRefused, BadRecords, the store's errors
 */
export async function collectShards(
  client: TufClient,
  { manifest, files }: Contents,
  shelf: FileShelf,
  cache: ShardCache,
  onProgress: (progress: ShardProgress) => void = () => {},
): Promise<Shard[]> {
  const take = async (index: number, { name, target, ref }: Contents['files'][number]): Promise<Shard> => {
    const stored = shelf.has(ref.sha256) ? (cache.get(ref.sha256) ?? (await reopen(shelf, ref))) : undefined;
    if (stored) return stored;
    const bytes = await client.fetchTarget(name, target);
    const shard = decodeShard(bytes, index, manifest.shards);
    await shelf.write(ref.sha256, bytes);
    return shard;
  };
  const shards: Shard[] = [];
  /** Under way or done, by hash: shards without a record are one and the same file. */
  const taken = new Map<string, Promise<Shard>>();
  let done = 0;
  await sideBySide(SIDE_BY_SIDE, files.entries(), async ([index, file]) => {
    const { sha256 } = file.ref;
    const taking = taken.get(sha256) ?? take(index, file);
    taken.set(sha256, taking);
    const shard = await taking;
    cache.set(sha256, shard);
    shards[index] = shard;
    onProgress({ done: ++done, total: files.length });
  });
  return shards;
}

/** A stored shard; `undefined` when it is lost or spoilt. */
export async function reopen(shelf: Pick<FileShelf, 'read'>, { sha256 }: FileRef): Promise<Shard | undefined> {
  const bytes = await shelf.read(sha256);
  return bytes && reopenShard(bytes);
}

/** Joins shards and checks the whole. @throws BadRecords */
export async function assemble(manifest: Manifest, shards: readonly Shard[]): Promise<FactBase> {
  const base = await joinBase(manifest, shards);
  await requireWhole(base, manifest);
  return base;
}

/** A publisher's base out of storage; `undefined` when a file of it is lost or spoilt. */
export async function openStored(
  store: SyncStore,
  publisher: string,
  { manifest, shards: refs }: Release,
): Promise<FactBase | undefined> {
  const shelf = { read: (hash: string) => readStored(store, publisher, hash) };
  const shards: Shard[] = [];
  await sideBySide(READS_SIDE_BY_SIDE, refs.entries(), async ([index, ref]) => {
    const shard = await reopen(shelf, ref);
    if (shard) shards[index] = shard;
  });
  return Object.keys(shards).length === refs.length ? joinBase(manifest, shards) : undefined;
}

/** Which facts differ between shards of an old base and of a new one; shards that both have need not be among them. */
export function changesBetween(old: readonly Shard[], now: readonly Shard[]): Changes {
  const before = new Map(old.flatMap(({ facts }) => facts).map((fact) => [fact.id, recordText(fact)]));
  const added: string[] = [];
  const changed: string[] = [];
  for (const fact of now.flatMap(({ facts }) => facts)) {
    const was = before.get(fact.id);
    if (was === undefined) added.push(fact.id);
    else if (was !== recordText(fact)) changed.push(fact.id);
    before.delete(fact.id);
  }
  return { added: added.sort(), removed: [...before.keys()].sort(), changed: changed.sort() };
}

/** Runs through items by several workers that give way to others now and then; after a failure none takes up a new item. */
export async function sideBySide<Item>(
  workers: number,
  items: Iterable<Item>,
  run: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  let failed = false;
  const turns = new Turns();
  const work = async () => {
    for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
      await turns.give();
      await run(next.value).catch((error) => {
        failed = true;
        throw error;
      });
    }
  };
  const results = await Promise.allSettled(Array.from({ length: workers }, work));
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}
