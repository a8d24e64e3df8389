export { formatFingerprint, parseAddress } from './address.ts';
export type { FailureCode, HistoryEntry, Publisher } from './publisher.ts';
export { MemoryStore } from './store.ts';
export { createSync, type Preview, type Sync, type SyncResult } from './sync.ts';
export { UpdateRefused } from './tuf/errors.ts';
