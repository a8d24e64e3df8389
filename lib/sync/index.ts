export { formatFingerprint, parseAddress } from './address.ts';
export { baseOfBundle, parseBundle } from './bundle.ts';
export { type BaseSource, createExcerpts, type Excerpts } from './excerpts.ts';
export type { FailureCode, HistoryEntry, Publisher, Summary } from './publisher.ts';
export { MemoryStore } from './store.ts';
export { createSync, type Preview, type Sync, type SyncResult } from './sync.ts';
export { UpdateRefused } from './tuf/errors.ts';
export { behindOthers, Turns } from './turns.ts';
