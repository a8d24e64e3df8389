export { type Address, formatFingerprint, parseAddress } from './address.ts';
export { BadRecords } from './badRecords.ts';
export { BadBundle } from './bundle.ts';
export type { Changes, FailureCode, HistoryEntry, Publisher, Release } from './publisher.ts';
export type { ShardProgress } from './release.ts';
export { MemoryStore, type SyncStore } from './store.ts';
export { createSync, type LookOptions, type Preview, type Sync, type SyncPorts, type SyncResult } from './sync.ts';
export { type RefusalCode, UpdateRefused } from './tuf/errors.ts';
