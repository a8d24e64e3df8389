import type { Schedule } from './schedule.ts';
import type { Manifest } from './shards.ts';
import type { Bytes } from './tuf/bytes.ts';
import type { RefusalCode } from './tuf/errors.ts';

/** Why a look at a publisher changed nothing. Beside the update client's own reasons: */
export type FailureCode =
  | RefusalCode
  /** Signed and whole, but not a fact base. */
  | 'bad-records'
  /** The reader's device has no room. */
  | 'storage-full'
  /** The reader's device would not read or write. */
  | 'storage';

/** A file of a base, by its hash. */
export interface FileRef {
  readonly sha256: string;
  readonly length: number;
}

/** A base compiled for excerpts (`lib/facts/excerpt`): files of this device's own making, kept beside the shards, by their hashes. */
export interface CompiledFiles {
  readonly format: number;
  readonly head: string;
  readonly parts: readonly string[];
}

/** A base in force and exactly the metadata that vouch for it. Replaced whole, never changed in part. */
export interface Release {
  /** Rises by one with every base that comes into force. */
  readonly generation: number;
  /** When it came into force. */
  readonly since: number;
  /** Verified metadata by role name. */
  readonly metadata: Readonly<Record<string, Bytes>>;
  /** Versions of the top-level roles, to be shown. */
  readonly versions: {
    readonly root: number;
    readonly timestamp: number;
    readonly snapshot: number;
    readonly targets: number;
  };
  /** When the timestamp's word runs out: past it the base is shown with its age. */
  readonly expires: number;
  readonly manifest: Manifest;
  readonly manifestRef: FileRef;
  /** In the order of their numbers. */
  readonly shards: readonly FileRef[];
  readonly compiled: CompiledFiles;
}

/** Hashes of all files that a release needs. */
export function filesOfRelease({ manifestRef, shards, compiled }: Release): string[] {
  return [manifestRef.sha256, ...shards.map(({ sha256 }) => sha256), compiled.head, ...compiled.parts];
}

/** Ids of facts that an update added, took away or changed. */
export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** How many facts an update added, took away or changed. */
export type ChangeCounts = { readonly [Kind in keyof Changes]: number };

/** One look at a publisher, for the reader to see what happened and when. */
export interface HistoryEntry {
  readonly at: number;
  readonly result: 'updated' | 'unchanged' | FailureCode;
  /** The role, file or address at fault. */
  readonly role?: string | undefined;
  readonly message?: string | undefined;
  readonly changes?: ChangeCounts | undefined;
  /** Files asked for, and bytes received. */
  readonly requests: number;
  readonly bytes: number;
}

/** All that is kept of a publisher, but for the shards' bytes: one record, so that one write changes it whole. */
export interface Publisher {
  /** The fingerprint of the root keys that the reader agreed to. */
  readonly id: string;
  /** Rises with every write: a writer who read an older revision must not write. */
  readonly revision: number;
  /** Where to look for updates; absent for a base that came as a file and has no address. */
  readonly url?: string | undefined;
  /** Came with the extension itself. */
  readonly bundled: boolean;
  /** Of a bundled base: the package it was last taken from. */
  readonly edition?: string | undefined;
  readonly addedAt: number;
  readonly paused: boolean;
  /** Root files from the one agreed to on, in order: the chain of trust, for an export. */
  readonly roots: readonly Bytes[];
  /** Absent until the first base is in force. */
  readonly current?: Release | undefined;
  /**
   * Verified metadata newer than those of `current`, whose base is not in force yet; `null` where a key's rotation took a
   * file away. They guard against rollbacks already, and an update that was cut off goes on from them.
   */
  readonly ahead: Readonly<Record<string, Bytes | null>>;
  /** Entity tag of the newest verified timestamp.json. */
  readonly etag?: string | undefined;
  /**
   * The latest time at which a look succeeded. Since fresh metadata vouch for that time, a clock that is put back can't make
   * old metadata fresh again, and one that runs ahead can't spoil the future: its looks fail.
   */
  readonly latestTime: number;
  readonly schedule: Schedule;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
}

/** What is told of a publisher without reading all of its record: a start of the background needs no more. */
export interface Summary
  extends Pick<Publisher, 'id' | 'url' | 'bundled' | 'edition' | 'addedAt' | 'paused' | 'schedule'> {
  readonly current?: Pick<Release, 'generation' | 'expires'> & Pick<Manifest, 'asOf'> & Omit<CompiledFiles, 'parts'>;
}

/** What is written beside a publisher, so that an article is read without the whole of it. */
export function summaryOf(publisher: Publisher): Summary {
  const { id, url, bundled, edition, addedAt, paused, schedule, current } = publisher;
  const summary = { id, url, bundled, edition, addedAt, paused, schedule };
  if (!current) return summary;
  const { generation, expires, manifest, compiled } = current;
  return {
    ...summary,
    current: { generation, expires, asOf: manifest.asOf, format: compiled.format, head: compiled.head },
  };
}
