export { formatFingerprint, parseAddress } from './address.ts';
export { createExcerpts, type Excerpts } from './excerpts.ts';
export type { FailureCode, HistoryEntry, Publisher, Summary } from './publisher.ts';
export { MemoryStore } from './store.ts';
export { createSync, type Preview, type Sync, type SyncResult } from './sync.ts';
export { UpdateRefused } from './tuf/errors.ts';
