import type { FactBase } from '../facts/schema.ts';
import { metadataUrl, targetsUrl } from './address.ts';
import { storeCompiled } from './compiled.ts';
import { Draft } from './draft.ts';
import { type Changes, type FileRef, filesOfRelease, type Publisher, type Release } from './publisher.ts';
import {
  assemble,
  type Contents,
  changesBetween,
  collectShards,
  type FileShelf,
  readContents,
  reopen,
  type ShardCache,
  type ShardProgress,
  shelfOf,
} from './release.ts';
import type { Shard } from './shards.ts';
import type { SyncStore } from './store.ts';
import { sameBytes } from './tuf/bytes.ts';
import { TufClient } from './tuf/client.ts';
import type { DownloadLimits, Fetch, Meter } from './tuf/download.ts';

/** Where an update comes from. */
export interface Source {
  readonly fetch: Fetch;
  /** The publisher's folder, ending in a slash. */
  readonly url: string;
  /** `report`: the files travelled as one file, and may have expired on the way. */
  readonly expired: 'refuse' | 'report';
}

export interface UpdateOptions {
  readonly store: SyncStore;
  /** Milliseconds since 1970, fixed for the whole update. */
  readonly now: number;
  readonly meter: Meter;
  readonly limits?: DownloadLimits | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ShardProgress) => void) | undefined;
  /** Fields of the record to change in the same write that ends the update. */
  readonly conclude: (changes: Changes | undefined) => Partial<Publisher>;
}

export type Updated =
  | { readonly kind: 'updated'; readonly publisher: Publisher; readonly base: FactBase; readonly changes: Changes }
  | { readonly kind: 'unchanged'; readonly publisher: Publisher };

/**
 * Brings one publisher up to date. What is in force is replaced by a single write at the very end; whatever happens before
 * it, and wherever it breaks off, leaves it as it was.
 * @throws UpdateRefused, BadRecords, Superseded, the store's errors, the signal's reason
 */
export async function update(publisher: Publisher, source: Source, options: UpdateOptions): Promise<Updated> {
  const { store, now } = options;
  const cache: ShardCache = new Map();
  const { current } = publisher;
  const draft = new Draft(publisher, store);
  const client = await openClient(draft, source, options);
  const shelf = await shelfOf(store, publisher.id);
  const vouched: Partial<Publisher> = {
    ahead: {},
    etag: client.etag,
    // A file that travelled says nothing of the time.
    latestTime: source.expired === 'refuse' ? Math.max(now, publisher.latestTime) : publisher.latestTime,
  };
  const renew = (current: Release, keep?: ReadonlySet<string>) =>
    draft.save(
      { ...vouched, current: { ...current, ...describe(client, current) }, ...options.conclude(undefined) },
      keep,
    );
  if (
    current &&
    isSameSnapshot(client, current) &&
    [current.manifestRef, ...current.shards].every(({ sha256 }) => shelf.has(sha256))
  ) {
    return { kind: 'unchanged', publisher: await renew(current) };
  }
  const contents = await readContents(client, shelf);
  const refs = contents.files.map(({ ref }) => ref);
  const keep = hashesOf(contents.manifestRef, ...refs);

  if (current && sameFiles(current, contents)) {
    await collectShards(client, contents, shelf, cache, options.onProgress);
    return { kind: 'unchanged', publisher: await renew(current, new Set([...keep, ...filesOfRelease(current)])) };
  }

  await draft.save({}, new Set([...keep, ...(current ? filesOfRelease(current) : [])]));
  const shards = await collectShards(client, contents, shelf, cache, options.onProgress);
  const base = await assemble(contents.manifest, shards);
  const changes = await changesOf(current, refs, shards, shelf, cache);
  const release: Release = {
    ...describe(client),
    generation: (current?.generation ?? 0) + 1,
    since: now,
    manifest: contents.manifest,
    manifestRef: contents.manifestRef,
    shards: refs,
    compiled: await storeCompiled(base, shelf),
  };
  const next = await draft.save(
    { ...vouched, current: release, ...options.conclude(changes) },
    new Set(filesOfRelease(release)),
  );
  return { kind: 'updated', publisher: next, base, changes };
}

/** What a publisher offers at this moment, its records left aside. Keeps nothing but verified metadata in the store handed in. */
export async function lookAt(
  publisher: Publisher,
  source: Source,
  options: Omit<UpdateOptions, 'conclude'>,
): Promise<Contents> {
  const client = await openClient(new Draft(publisher, options.store), source, options);
  return readContents(client, await shelfOf(options.store, publisher.id));
}

function openClient(
  draft: Draft,
  { fetch, url, expired }: Source,
  options: Omit<UpdateOptions, 'conclude'>,
): Promise<TufClient> {
  const { limits, meter, now, signal } = options;
  return TufClient.refresh({
    metadataUrl: metadataUrl(url),
    targetsUrl: targetsUrl(url),
    fetch,
    expired,
    store: draft,
    etag: draft.publisher.etag,
    now,
    limits,
    meter,
    signal,
  });
}

/** @param current the release whose delegated roles hold on, where nothing in them changed */
function describe(client: TufClient, current?: Release): Pick<Release, 'metadata' | 'versions' | 'expires'> {
  const { root, timestamp, snapshot, targets } = client;
  return {
    metadata: { ...current?.metadata, ...Object.fromEntries(client.files) },
    versions: {
      root: root.version,
      timestamp: timestamp.version,
      snapshot: snapshot.version,
      targets: targets.version,
    },
    expires: timestamp.expires,
  };
}

/** A snapshot names the version of every targets role, and so, in the end, every file. */
function isSameSnapshot(client: TufClient, { metadata }: Release): boolean {
  return ['snapshot', 'targets'].every((role) => {
    const [was, is] = [metadata[role], client.files.get(role)];
    return was && is && sameBytes(was, is);
  });
}

function sameFiles(current: Release, { manifestRef, files }: Contents): boolean {
  return (
    current.manifestRef.sha256 === manifestRef.sha256 &&
    current.shards.length === files.length &&
    files.every(({ ref }, at) => ref.sha256 === current.shards[at]!.sha256)
  );
}

async function changesOf(
  current: Release | undefined,
  refs: readonly FileRef[],
  shards: readonly Shard[],
  shelf: FileShelf,
  cache: ShardCache,
): Promise<Changes> {
  const old = hashesOf(...(current?.shards ?? []));
  const now = hashesOf(...refs);
  const gone: Shard[] = [];
  for (const ref of current?.shards ?? []) {
    const shard = now.has(ref.sha256) ? undefined : (cache.get(ref.sha256) ?? (await reopen(shelf, ref)));
    if (shard) gone.push(shard);
  }
  return changesBetween(
    gone,
    shards.filter((_, at) => !old.has(refs[at]!.sha256)),
  );
}

function hashesOf(...refs: readonly FileRef[]): Set<string> {
  return new Set(refs.map(({ sha256 }) => sha256));
}
