import { createSync, MemoryStore, type Sync } from '../sync/index.ts';
import type { Database } from './database.ts';
import { createSyncStore } from './syncStore.ts';

/**
 * The sync of this browser profile: any number of pages and the background may hold one, and a lock keeps them out of each other's way.
 * Where the database can't be opened it keeps what it has in memory.
 */
export async function openSync(database: Database): Promise<Sync> {
  const usable = await database.open().then(
    () => true,
    () => false,
  );
  return createSync({
    fetch: (url, options) => fetch(url, options),
    store: usable ? createSyncStore(database) : new MemoryStore(),
    now: () => Date.now(),
    random: () => Math.random(),
    lock: (name, run) => navigator.locks.request(name, run) as ReturnType<typeof run>,
  });
}
