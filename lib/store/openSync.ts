import { buildIndex } from '../facts/index.ts';
import { type BaseSource, baseOfBundle, createSync, MemoryStore, parseBundle, type Sync } from '../sync/index.ts';
import type { SyncStore } from '../sync/store.ts';
import type { BundledBase } from './bundled.ts';
import type { DatabaseDoor } from './database.ts';
import { createSyncStore } from './syncStore.ts';

/** What a start has done with the package's base: nothing, as it was in force; taken in the first one; put it in the place of an older one. */
export type Renewal = 'nothing' | 'first' | 'newer';

/** The facts of this browser profile. */
export interface OpenSync {
  /** The sync, the bundled base in it: waits for that base to be taken in where the package has brought another. */
  readonly sync: Promise<Sync>;
  /** To judge articles by, from the first moment on: until the sync is there, by what is stored, or by the package's own base where none is. */
  readonly bases: Promise<BaseSource>;
  /** When the package's base is in force, what that has changed. */
  readonly renewed: Promise<Renewal>;
}

/**
 * Opens the facts of this profile: any number of pages and the background may hold them, and a lock keeps them out of each other's way.
 * Where the database can't be opened they are kept in memory.
 */
export function openSync(database: DatabaseDoor, bundled: BundledBase): OpenSync {
  const opened = open(database, bundled);
  const sync = opened.then(({ stored, isNew }) => (isNew ? withNewBase(stored, bundled) : repairing(stored, bundled)));
  return {
    sync,
    bases: opened.then(({ stored, hasBase, isNew }) => (isNew ? untilRenewed(stored, hasBase, bundled, sync) : sync)),
    renewed: opened.then(async ({ hasBase, isNew }) => {
      if (!isNew) return 'nothing';
      await sync;
      return hasBase ? 'newer' : 'first';
    }),
  };
}

interface Opened {
  /** What the database holds, or memory. */
  readonly stored: Sync;
  /** A bundled base is in force, of this package or of an older one. */
  readonly hasBase: boolean;
  /** This package's base has not been taken in yet. */
  readonly isNew: boolean;
}

async function open(database: DatabaseDoor, { edition }: BundledBase): Promise<Opened> {
  const onDisk = createSyncStore(database);
  const summaries = await onDisk.summaries().catch(() => undefined);
  // A read may fail on a disk that is there; only where the database can't be opened nothing is kept.
  const usable = summaries !== undefined || (await opens(database));
  const stored = syncOn(usable ? onDisk : new MemoryStore());
  const inForce = (summaries ?? []).filter((summary) => summary.bundled && summary.current);
  return { stored, hasBase: inForce.length > 0, isNew: !inForce.some((summary) => summary.edition === edition) };
}

function opens(database: DatabaseDoor): Promise<boolean> {
  return database
    .open()
    .open()
    .then(
      () => true,
      () => false,
    );
}

/** What to judge by until the package's base has been taken in: an older one that is there, else that very base as it lies in the package. */
function untilRenewed(stored: Sync, hasBase: boolean, bundled: BundledBase, renewed: Promise<Sync>): BaseSource {
  let current: BaseSource | undefined;
  renewed.then(
    (sync) => {
      current = sync;
    },
    () => {},
  );
  return {
    async open() {
      if (current) return current.open();
      return hasBase ? stored.open() : [await packageBase(bundled), ...(await stored.open().catch(() => []))];
    },
    compileAgain: (id) => (current ?? stored).compileAgain(id),
  };
}

async function packageBase({ load }: BundledBase): Promise<Awaited<ReturnType<BaseSource['open']>>[number]> {
  const { bases } = buildIndex([await baseOfBundle(parseBundle(await load()))]);
  return { excerpt: async () => bases[0]! };
}

/** Takes the package's base in. Where it can't be stored, it is held in memory. */
async function withNewBase(stored: Sync, bundled: BundledBase): Promise<Sync> {
  const seeded = await stored.seed(bundled.load, bundled.edition).then(
    () => true,
    () => false,
  );
  return seeded ? repairing(stored, bundled) : besideMemory(stored, bundled);
}

/** Takes the bundled base from the package again when it is found to be lost. Others come back with a look at their hosts. */
function repairing(stored: Sync, { load, edition }: BundledBase): Sync {
  return {
    ...stored,
    async open() {
      const [bases, summaries] = await Promise.all([stored.open(), stored.summaries()]);
      if (bases.length === summaries.filter(({ current }) => current).length) return bases;
      await stored.seed(load, edition, 'again').catch(() => {});
      return stored.open();
    },
  };
}

/** A full or broken disk: what it holds stays in use, and the bundled base is held in memory beside it. */
async function besideMemory(stored: Sync, { load, edition }: BundledBase): Promise<Sync> {
  const memory = syncOn(new MemoryStore());
  await memory.seed(load, edition);
  const held = new Set((await memory.summaries()).map(({ id }) => id));
  const beside = <Listed extends { id: string }>(inMemory: readonly Listed[], onDisk: readonly Listed[]) => [
    ...inMemory,
    ...onDisk.filter(({ id }) => !held.has(id)),
  ];
  const holderOf = (id: string) => (held.has(id) ? memory : stored);
  return {
    ...stored,
    publishers: async () => beside(await memory.publishers(), await stored.publishers().catch(() => [])),
    summaries: async () => beside(await memory.summaries(), await stored.summaries().catch(() => [])),
    base: (id) => holderOf(id).base(id),
    exportBundle: (id) => holderOf(id).exportBundle(id),
    open: async () => [...(await memory.open()), ...(await stored.open().catch(() => []))],
  };
}

function syncOn(store: SyncStore): Sync {
  return createSync({
    fetch: (url, options) => fetch(url, options),
    store,
    now: () => Date.now(),
    random: () => Math.random(),
    lock: (name, run) => navigator.locks.request(name, run) as ReturnType<typeof run>,
  });
}
