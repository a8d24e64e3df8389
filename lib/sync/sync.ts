import { FORMAT } from '../facts/excerpt/format.ts';
import type { FactBase } from '../facts/schema.ts';
import { type Address, fingerprintOf, metadataUrl } from './address.ts';
import { BadRecords } from './badRecords.ts';
import { type Bundle, bundleFetch, bundleOf, PAPER_URL, parseBundle } from './bundle.ts';
import { OpenBase, PartLost, storeCompiled } from './compiled.ts';
import { Superseded } from './draft.ts';
import type { ChangeCounts, Changes, FailureCode, HistoryEntry, Publisher } from './publisher.ts';
import { openStored, type ShardProgress, shelfOf } from './release.ts';
import { AT_ONCE, afterLook, earliest, isDue } from './schedule.ts';
import { briefly, type Manifest } from './shards.ts';
import { MemoryStore, type SyncStore } from './store.ts';
import { METADATA_LIMITS } from './tuf/client.ts';
import { type DownloadLimits, download, type Fetch, type Meter } from './tuf/download.ts';
import { UpdateRefused } from './tuf/errors.ts';
import { type Metadata, parseMetadata } from './tuf/metadata.ts';
import { requireSignatures } from './tuf/signatures.ts';
import { lookAt, type Source, update } from './update.ts';

const KEPT_HISTORY = 50;
/** How many root files are looked through for the keys that an address names. */
const MAX_ROOTS = 32;

/** What the world must lend: nothing here reaches for a browser or a disk. */
export interface SyncPorts {
  readonly fetch: Fetch;
  readonly store: SyncStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Runs one function at a time under a name, across all tabs: `navigator.locks.request`. */
  readonly lock: <Result>(name: string, run: () => Promise<Result>) => Promise<Result>;
  readonly limits?: DownloadLimits;
}

export interface LookOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ShardProgress) => void) | undefined;
}

/** What a look at a publisher came to. */
export type SyncResult =
  | { readonly kind: 'updated'; readonly publisher: Publisher; readonly base: FactBase; readonly changes: Changes }
  | { readonly kind: 'unchanged'; readonly publisher: Publisher }
  | {
      readonly kind: 'failed';
      readonly publisher: Publisher;
      readonly code: FailureCode;
      /** The role, file or address at fault. */
      readonly role?: string | undefined;
      /** For a developer's eyes; a reader is told by `code`. */
      readonly message: string;
    };

/** A publisher as a reader is shown it before they agree to it. Nothing of it is stored yet. */
export interface Preview {
  readonly fingerprint: string;
  readonly url?: string | undefined;
  readonly manifest: Manifest;
  /** Bytes of the whole base. */
  readonly length: number;
  /** Already subscribed to. */
  readonly known: boolean;
  readonly root: Metadata<'root'>;
  readonly bundle?: Bundle | undefined;
}

export type Sync = ReturnType<typeof createSync>;

/**
 * All that is done with publishers of facts: look at one, take it in, update it, read its base, remove it. What the world gives (network,
 * store, clock, chance, locks) comes in by ports; times are milliseconds since 1970. Operations on one publisher go one after the other
 * under its lock, and throw where it is unknown; an update that is refused or fails is told by its result and leaves what was there.
 */
export function createSync({ fetch, store, now, random, lock, limits }: SyncPorts) {
  const locked = <Result>(id: string, run: () => Promise<Result>) => lock(`doi-chieu sync ${id}`, run);

  async function required(id: string): Promise<Publisher> {
    const publisher = await store.read(id);
    if (!publisher) throw new Error(`no publisher has the fingerprint ${id}`);
    return publisher;
  }

  /** One update from a source, with what it came to written into the publisher's history. */
  async function look(
    publisher: Publisher,
    source: Source,
    { signal, onProgress }: LookOptions,
    scheduled: boolean,
  ): Promise<SyncResult> {
    const at = source.expired === 'refuse' ? Math.max(now(), publisher.latestTime) : now();
    const meter: Meter = { requests: 0, bytes: 0 };
    const conclusion = (
      entry: Pick<HistoryEntry, 'result' | 'role' | 'message' | 'changes'>,
      retryAfter?: number,
    ): Partial<Publisher> => {
      const failed = entry.result !== 'updated' && entry.result !== 'unchanged';
      return {
        history: [{ at, ...entry, ...meter }, ...publisher.history].slice(0, KEPT_HISTORY),
        ...(scheduled
          ? { schedule: afterLook(publisher.schedule, { at: now(), failed, retryAfter, random: random() }) }
          : {}),
      };
    };
    try {
      return await update(publisher, source, {
        store,
        now: at,
        meter,
        limits,
        signal,
        onProgress,
        conclude: (changes) =>
          conclusion(changes ? { result: 'updated', changes: countsOf(changes) } : { result: 'unchanged' }),
      });
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof Superseded) return { kind: 'unchanged', publisher: await required(publisher.id) };
      const failure = explain(error);
      const retryAfter = error instanceof UpdateRefused ? error.details.retryAfter : undefined;
      return {
        kind: 'failed',
        publisher: await note(publisher.id, conclusion(failure, retryAfter)),
        code: failure.result,
        role: failure.role,
        message: failure.message,
      };
    }
  }

  /** Writes down a failure, if it can be written down. */
  async function note(id: string, change: Partial<Publisher>): Promise<Publisher> {
    const latest = await required(id);
    const next = { ...latest, ...change, revision: latest.revision + 1 };
    return (await store.write(next, latest.revision).catch(() => false)) ? next : latest;
  }

  async function check(id: string, options: LookOptions = {}): Promise<SyncResult> {
    return locked(id, async () => {
      const publisher = await required(id);
      if (publisher.url === undefined) return { kind: 'unchanged', publisher };
      return look(publisher, { fetch, url: publisher.url, expired: 'refuse' }, options, true);
    });
  }

  /** Looks at every publisher whose time has come, the one waiting longest first; one after the other. */
  async function checkDue(options: LookOptions = {}): Promise<SyncResult[]> {
    const due = (await store.summaries())
      .filter(({ paused, schedule, url }) => url !== undefined && !paused && isDue(schedule, now()))
      .sort((a, b) => a.schedule.nextDue - b.schedule.nextDue);
    const results: SyncResult[] = [];
    for (const { id } of due) results.push(await check(id, options));
    return results;
  }

  /** When the next look is due, milliseconds since 1970; `undefined` when no publisher is to be looked at. */
  async function nextDue(): Promise<number | undefined> {
    const schedules = (await store.summaries())
      .filter(({ paused, url }) => url !== undefined && !paused)
      .map(({ schedule }) => schedule);
    return earliest(schedules, now());
  }

  /**
   * A publisher's base in force, out of storage; `undefined` when there is none. A base whose files were spoilt is gone too:
   * the next look fetches what is missing.
   */
  async function base(id: string): Promise<FactBase | undefined> {
    const publisher = await store.read(id);
    if (!publisher?.current) return undefined;
    return openStored(store, id, publisher.current);
  }

  /**
   * Looks a publisher over before the reader agrees to it. Its metadata are verified in full, its records left aside.
   * @throws UpdateRefused (`other-keys` when the host's root keys are not those of the address), BadRecords
   */
  async function preview({ url, fingerprint }: Address, { signal }: LookOptions = {}): Promise<Preview> {
    const root = await findRoot(url, fingerprint, fetch, limits, signal);
    return previewFrom({ fetch, url, expired: 'refuse' }, root, fingerprint, { url }, signal);
  }

  /** As {@link preview}, of a publisher that came as a file. @throws BadBundle too */
  async function previewBundle(text: string, { signal }: LookOptions = {}): Promise<Preview> {
    const bundle = parseBundle(text);
    const source = bundleSource(bundle);
    const { root, fingerprint } = await firstRoot(bundle);
    return previewFrom(source, root, fingerprint, { url: bundle.url, bundle }, signal);
  }

  async function previewFrom(
    source: Source,
    root: Metadata<'root'>,
    fingerprint: string,
    rest: Pick<Preview, 'url' | 'bundle'>,
    signal: AbortSignal | undefined,
  ): Promise<Preview> {
    const scratch = new MemoryStore();
    const publisher = newPublisher(fingerprint, root, { url: rest.url, bundled: false, at: now() });
    await scratch.write(publisher, undefined);
    const meter: Meter = { requests: 0, bytes: 0 };
    const { manifest, length } = await lookAt(publisher, source, { store: scratch, now: now(), meter, limits, signal });
    return { fingerprint, root, manifest, length, known: (await store.read(fingerprint)) !== undefined, ...rest };
  }

  /** Subscribes to what the reader has seen and agreed to, and takes its base in: from its host, or from the file it came as. */
  async function subscribe(
    { bundle, fingerprint, root, url }: Preview,
    options: LookOptions = {},
  ): Promise<SyncResult> {
    return locked(fingerprint, async () => {
      const known = await store.read(fingerprint);
      const publisher = known ?? newPublisher(fingerprint, root, { url, bundled: false, at: now() });
      if (!known && !(await store.write(publisher, undefined)))
        return { kind: 'unchanged', publisher: await required(fingerprint) };
      if (bundle) return look(publisher, bundleSource(bundle), options, false);
      return look(publisher, { fetch, url: publisher.url ?? url!, expired: 'refuse' }, options, true);
    });
  }

  /**
   * Takes in the base that came with the extension, unless what is stored is as new. The extension's package vouches for
   * the bundle's root keys; where they differ from those of the bundle before, the older publisher makes way.
   * @param edition tells one package from another: a bundle that was taken in already is not loaded again
   * @param again it is, as files of it were lost
   */
  async function seed(load: () => Promise<string>, edition: string, again?: 'again'): Promise<void> {
    const seeded = (await store.summaries()).filter(({ bundled }) => bundled);
    if (!again && seeded.some((publisher) => publisher.edition === edition && publisher.current)) return;
    const bundle = parseBundle(await load());
    const { root, fingerprint } = await firstRoot(bundle);
    await locked(fingerprint, async () => {
      let publisher = await store.read(fingerprint);
      if (!publisher) {
        publisher = newPublisher(fingerprint, root, { url: bundle.url, bundled: true, at: now() });
        await store.write(publisher, undefined);
      }
      const result = await look(publisher, bundleSource(bundle), {}, false);
      const older = result.kind === 'failed' && result.code === 'rollback' && result.publisher.current;
      if (result.kind === 'failed' && !older) throw new Error(`the bundled base was refused: ${result.message}`);
      await note(fingerprint, {
        bundled: true,
        edition,
        history: older ? publisher.history : result.publisher.history,
      });
    });
    for (const { id } of seeded) if (id !== fingerprint) await locked(id, () => store.remove(id));
  }

  /** Forgets a publisher and its base. */
  async function remove(id: string): Promise<void> {
    await locked(id, () => store.remove(id));
  }

  /** Stops looking at a publisher, or takes it up again; its base stays in force. */
  async function pause(id: string, paused: boolean): Promise<Publisher> {
    return locked(id, () => note(id, { paused, ...(paused ? {} : { schedule: AT_ONCE }) }));
  }

  /** A publisher's base in force as one file; `undefined` when there is none. */
  async function exportBundle(id: string): Promise<string | undefined> {
    return bundleOf(await required(id), store);
  }

  /**
   * The bases in force, in the order in which their publishers were added, opened for reading excerpts. One that is lost and can't be
   * compiled again is left out.
   */
  async function open(): Promise<readonly OpenBase[]> {
    const bases: OpenBase[] = [];
    // The one that came with the extension goes first.
    const all = [...(await store.summaries())].sort((a, b) => Number(b.bundled) - Number(a.bundled));
    for (const { id, current } of all) {
      if (!current) continue;
      const opened =
        current.format === FORMAT
          ? await OpenBase.open(store, id, current.head).catch((error) => {
              if (error instanceof PartLost) return undefined;
              throw error;
            })
          : undefined;
      const base = opened ?? (await compileAgain(id));
      if (base) bases.push(base);
    }
    return bases;
  }

  /** Compiles a base anew out of its shards: what was compiled is of another version, or was spoilt. `undefined` when they are lost too. */
  async function compileAgain(id: string): Promise<OpenBase | undefined> {
    return locked(id, async () => {
      const publisher = await store.read(id);
      const stored = publisher?.current && (await openStored(store, id, publisher.current));
      if (!publisher?.current || !stored) return undefined;
      const shelf = await shelfOf(store, id);
      const compiled = await storeCompiled(stored, { ...shelf, has: () => false });
      const current = { ...publisher.current, compiled };
      await store.write({ ...publisher, current, revision: publisher.revision + 1 }, publisher.revision);
      return OpenBase.open(store, id, compiled.head);
    });
  }

  return {
    publishers: () => store.list(),
    summaries: () => store.summaries(),
    open,
    compileAgain,
    base,
    check,
    checkDue,
    exportBundle,
    nextDue,
    pause,
    preview,
    previewBundle,
    remove,
    seed,
    subscribe,
  };
}

function countsOf({ added, removed, changed }: Changes): ChangeCounts {
  return { added: added.length, removed: removed.length, changed: changed.length };
}

function bundleSource(bundle: Bundle): Source {
  const url = bundle.url ?? PAPER_URL;
  return { fetch: bundleFetch(bundle, url), url, expired: 'report' };
}

function newPublisher(
  id: string,
  root: Metadata<'root'>,
  { at, bundled, url }: { at: number; bundled: boolean; url: string | undefined },
): Publisher {
  return {
    id,
    revision: 0,
    url,
    bundled,
    addedAt: at,
    paused: false,
    roots: [root.bytes],
    ahead: { root: root.bytes },
    latestTime: 0,
    schedule: AT_ONCE,
    history: [],
  };
}

/** The first root file, from number 1 on, whose keys are those of the fingerprint, signed by enough of them. */
async function findRoot(
  url: string,
  fingerprint: string,
  fetch: Fetch,
  limits: DownloadLimits | undefined,
  signal: AbortSignal | undefined,
): Promise<Metadata<'root'>> {
  for (let version = 1; version <= MAX_ROOTS; version++) {
    const address = `${metadataUrl(url)}${version}.root.json`;
    const answer = await download(address, { fetch, limits, signal, maxLength: METADATA_LIMITS.root }).catch(
      (error) => {
        if (version > 1 && error instanceof UpdateRefused && error.code === 'missing') return undefined;
        throw error;
      },
    );
    if (answer?.status !== 'new') break;
    const root = await selfSigned(parseMetadata('root', answer.bytes));
    if ((await fingerprintOf(root.signed)) === fingerprint) return root;
  }
  throw new UpdateRefused('other-keys', `the root keys at ${url} are not those of the address`, { url });
}

async function firstRoot(bundle: Bundle): Promise<{ root: Metadata<'root'>; fingerprint: string }> {
  const versions = Object.keys(bundle.files).flatMap(
    (path) => /^metadata\/([1-9]\d{0,8})\.root\.json$/.exec(path)?.[1] ?? [],
  );
  const first = Math.min(...versions.map(Number));
  const root = await selfSigned(
    parseMetadata('root', new TextEncoder().encode(bundle.files[`metadata/${first}.root.json`] ?? '')),
  );
  return { root, fingerprint: await fingerprintOf(root.signed) };
}

async function selfSigned(root: Metadata<'root'>): Promise<Metadata<'root'>> {
  await requireSignatures(root, root.signed.roles.root, root.signed.keys, 'root');
  return root;
}

function explain(error: unknown): { result: FailureCode; role?: string | undefined; message: string } {
  if (error instanceof UpdateRefused) {
    const role = error.details.role ?? error.details.url;
    return { result: error.code, role: role && briefly(role), message: briefly(error.message) };
  }
  if (error instanceof BadRecords) return { result: 'bad-records', message: briefly(error.message) };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { result: /quota/i.test(message) ? 'storage-full' : 'storage', message: briefly(message) };
}
