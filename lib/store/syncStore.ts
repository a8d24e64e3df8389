import { summaryOf } from '../sync/publisher.ts';
import type { SyncStore } from '../sync/store.ts';
import type { Database } from './database.ts';

/** Publishers and their files in the database. Each call is one transaction, in which nothing but the database is awaited. */
export function createSyncStore(database: Database): SyncStore {
  const { publishers, summaries, files } = database;
  const filesOf = (publisher: string) => files.where('publisher').equals(publisher);
  return {
    list: () => publishers.orderBy('addedAt').toArray(),
    summaries: () => summaries.orderBy('addedAt').toArray(),
    read: (id) => publishers.get(id),
    write: (publisher, expected, keep) =>
      database.transaction('rw', publishers, summaries, files, async () => {
        if ((await publishers.get(publisher.id))?.revision !== expected) return false;
        await publishers.put(publisher);
        await summaries.put(summaryOf(publisher));
        if (keep) {
          const keys = await filesOf(publisher.id).primaryKeys();
          await files.bulkDelete(keys.filter(([, sha256]) => !keep.has(sha256)));
        }
        return true;
      }),
    async remove(id) {
      await database.transaction('rw', publishers, summaries, files, async () => {
        await publishers.delete(id);
        await summaries.delete(id);
        await filesOf(id).delete();
      });
    },
    async files(id) {
      const keys = await filesOf(id).primaryKeys();
      return new Set(keys.map(([, sha256]) => sha256));
    },
    readFile: async (publisher, sha256) => (await files.get([publisher, sha256]))?.bytes,
    async readFiles(publisher, sha256) {
      const found = await files.bulkGet(sha256.map((hash): [string, string] => [publisher, hash]));
      return found.map((file) => file?.bytes);
    },
    async writeFile(publisher, sha256, bytes) {
      await files.put({ publisher, sha256, bytes });
    },
    async removeFile(publisher, sha256) {
      await files.delete([publisher, sha256]);
    },
  };
}
