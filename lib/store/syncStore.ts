import { type Summary, summaryOf } from '../sync/publisher.ts';
import type { SyncStore } from '../sync/store.ts';
import type { Database, DatabaseDoor, StoredFile } from './database.ts';
import { Reading } from './reading.ts';

/** Publishers and their files in the database. Each call is one transaction, in which nothing but the database is awaited. */
export function createSyncStore({ name, open }: DatabaseDoor): SyncStore {
  const reading = new Reading(name);
  const filesOf = (publisher: string) => open().files.where('publisher').equals(publisher);
  let justRead: Promise<readonly Summary[]> | undefined;
  const readSummaries = (): Promise<readonly Summary[]> =>
    reading.all<Summary>('summaries', 'addedAt').catch(async () => {
      const database = open();
      await database.open();
      return database.summaries.orderBy('addedAt').toArray();
    });
  const change = <Result>(run: (database: Database) => Promise<Result>): Promise<Result> => {
    justRead = undefined;
    const database = open();
    const { publishers, summaries, files } = database;
    // A read that had begun before is none of what stands behind the change.
    return Promise.resolve(database.transaction('rw', publishers, summaries, files, () => run(database))).finally(
      () => {
        justRead = undefined;
      },
    );
  };
  return {
    list: () => open().publishers.orderBy('addedAt').toArray(),
    summaries() {
      if (justRead) return justRead;
      const summaries = readSummaries();
      justRead = summaries;
      const forget = () => {
        if (justRead === summaries) justRead = undefined;
      };
      // At a start several ask, each for what the one before has learnt: until the next task they are told the same.
      summaries.then(() => setTimeout(forget), forget);
      return summaries;
    },
    read: (id) => open().publishers.get(id),
    write: (publisher, expected, keep) =>
      change(async ({ publishers, summaries, files }) => {
        if ((await publishers.get(publisher.id))?.revision !== expected) return false;
        await publishers.put(publisher);
        await summaries.put(summaryOf(publisher));
        if (keep) {
          const keys = await filesOf(publisher.id).primaryKeys();
          await files.bulkDelete(keys.filter(([, sha256]) => !keep.has(sha256)));
        }
        return true;
      }),
    remove: (id) =>
      change(async ({ publishers, summaries }) => {
        await publishers.delete(id);
        await summaries.delete(id);
        await filesOf(id).delete();
      }),
    async files(id) {
      const keys = await filesOf(id).primaryKeys();
      return new Set(keys.map(([, sha256]) => sha256));
    },
    readFile: async (publisher, sha256) => (await open().files.get([publisher, sha256]))?.bytes,
    async readFiles(publisher, sha256) {
      const keys = sha256.map((hash): [string, string] => [publisher, hash]);
      const found = await reading.some<StoredFile>('files', keys).catch(() => open().files.bulkGet(keys));
      return found.map((file) => file?.bytes);
    },
    async writeFile(publisher, sha256, bytes) {
      await open().files.put({ publisher, sha256, bytes });
    },
    async removeFile(publisher, sha256) {
      await open().files.delete([publisher, sha256]);
    },
  };
}
