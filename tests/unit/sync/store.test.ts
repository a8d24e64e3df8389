import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { FolderStore } from '../../../lib/publish/signing/folderStore.ts';
import { MemoryStore } from '../../../lib/sync/store.ts';
import { describeSyncStore } from './storeContract.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describeSyncStore('MemoryStore', async () => new MemoryStore());
describeSyncStore('FolderStore', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  folders.push(folder);
  return new FolderStore(folder);
});
