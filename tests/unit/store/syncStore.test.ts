import 'fake-indexeddb/auto';
import { doorToDatabase } from '../../../lib/store/database.ts';
import { createSyncStore } from '../../../lib/store/syncStore.ts';
import { describeSyncStore } from '../sync/storeContract.ts';

let count = 0;
describeSyncStore('The database', async () => createSyncStore(doorToDatabase(`test-sync-${count++}`)));
