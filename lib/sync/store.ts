import { type Publisher, type Summary, summaryOf } from './publisher.ts';
import type { Bytes } from './tuf/bytes.ts';

/**
 * Where publishers are kept. Each call is a transaction of its own: it happens whole or not at all, and when its promise
 * is fulfilled it has happened for good. Nothing is fetched or hashed inside of one.
 */
export interface SyncStore {
  /** All publishers, in the order in which they were added. */
  list(): Promise<readonly Publisher[]>;
  /** As {@link list}, much less to read. */
  summaries(): Promise<readonly Summary[]>;
  read(id: string): Promise<Publisher | undefined>;
  /**
   * Puts the record in place, if what is stored has the revision `expected` (`undefined`: nothing is stored). With `keep`,
   * deletes this publisher's files that are not in it, in the same transaction.
   * @returns false, having changed nothing, when somebody else has written in between
   */
  write(publisher: Publisher, expected: number | undefined, keep?: ReadonlySet<string>): Promise<boolean>;
  /** Takes away a publisher and its files. */
  remove(id: string): Promise<void>;
  /** The hashes of this publisher's stored files. */
  files(id: string): Promise<ReadonlySet<string>>;
  readFile(id: string, sha256: string): Promise<Bytes | undefined>;
  /** Several files at once, in the order asked for. */
  readFiles(id: string, sha256: readonly string[]): Promise<readonly (Bytes | undefined)[]>;
  /** Stores a file under its hash; storing it again changes nothing. */
  writeFile(id: string, sha256: string, bytes: Bytes): Promise<void>;
  removeFile(id: string, sha256: string): Promise<void>;
}

/** Keeps publishers while the program runs: for tests, for a look before subscribing, and where the browser stores nothing. */
export class MemoryStore implements SyncStore {
  readonly #publishers = new Map<string, Publisher>();
  readonly #files = new Map<string, Map<string, Bytes>>();

  async list(): Promise<readonly Publisher[]> {
    return [...this.#publishers.values()];
  }

  async summaries(): Promise<readonly Summary[]> {
    return [...this.#publishers.values()].map(summaryOf);
  }

  async read(id: string): Promise<Publisher | undefined> {
    return this.#publishers.get(id);
  }

  async write(publisher: Publisher, expected: number | undefined, keep?: ReadonlySet<string>): Promise<boolean> {
    if (this.#publishers.get(publisher.id)?.revision !== expected) return false;
    this.#publishers.set(publisher.id, publisher);
    const files = this.#files.get(publisher.id);
    if (keep && files) for (const sha256 of files.keys()) if (!keep.has(sha256)) files.delete(sha256);
    return true;
  }

  async remove(id: string): Promise<void> {
    this.#publishers.delete(id);
    this.#files.delete(id);
  }

  async files(id: string): Promise<ReadonlySet<string>> {
    return new Set(this.#files.get(id)?.keys());
  }

  async readFile(id: string, sha256: string): Promise<Bytes | undefined> {
    return this.#files.get(id)?.get(sha256)?.slice();
  }

  async readFiles(id: string, sha256: readonly string[]): Promise<readonly (Bytes | undefined)[]> {
    return sha256.map((hash) => this.#files.get(id)?.get(hash)?.slice());
  }

  async writeFile(id: string, sha256: string, bytes: Bytes): Promise<void> {
    const files = this.#files.get(id) ?? new Map<string, Bytes>();
    this.#files.set(id, files.set(sha256, bytes.slice()));
  }

  async removeFile(id: string, sha256: string): Promise<void> {
    this.#files.get(id)?.delete(sha256);
  }
}
