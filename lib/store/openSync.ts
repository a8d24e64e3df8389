import { createSync, MemoryStore, type Sync } from '../sync/index.ts';
import type { SyncStore } from '../sync/store.ts';
import type { BundledBase } from './bundled.ts';
import type { Database } from './database.ts';
import { createSyncStore } from './syncStore.ts';

/**
 * The sync of this browser profile, the bundled base in it: any number of pages and the background may hold one, and a lock keeps them
 * out of each other's way. Where the database can't be opened it keeps what it has in memory.
 */
export async function openSync(database: Database, bundled: BundledBase): Promise<Sync> {
  const usable = await database.open().then(
    () => true,
    () => false,
  );
  const sync = syncOn(usable ? createSyncStore(database) : new MemoryStore());
  const seeded = await sync.seed(bundled.load, bundled.edition).then(
    () => true,
    () => false,
  );
  if (seeded) {
    return {
      ...sync,
      async open() {
        const bases = await sync.open();
        if (bases.length === (await sync.summaries()).filter(({ current }) => current).length) return bases;
        // Some base is lost. Others come back with a look at their hosts, the bundled one from the package.
        await sync.seed(bundled.load, bundled.edition, 'again').catch(() => {});
        return sync.open();
      },
    };
  }
  // A full or broken disk: what it holds stays in use, and the bundled base is held in memory beside it.
  const memory = syncOn(new MemoryStore());
  await memory.seed(bundled.load, bundled.edition);
  const held = new Set((await memory.summaries()).map(({ id }) => id));
  const beside = <Listed extends { id: string }>(inMemory: readonly Listed[], stored: readonly Listed[]) => [
    ...inMemory,
    ...stored.filter(({ id }) => !held.has(id)),
  ];
  const holderOf = (id: string) => (held.has(id) ? memory : sync);
  return {
    ...sync,
    publishers: async () => beside(await memory.publishers(), await sync.publishers().catch(() => [])),
    summaries: async () => beside(await memory.summaries(), await sync.summaries().catch(() => [])),
    base: (id) => holderOf(id).base(id),
    exportBundle: (id) => holderOf(id).exportBundle(id),
    open: async () => [...(await memory.open()), ...(await sync.open().catch(() => []))],
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
