import type { Publisher } from './publisher.ts';
import type { SyncStore } from './store.ts';
import type { Bytes } from './tuf/bytes.ts';
import type { MetadataStore } from './tuf/client.ts';

/** Another tab wrote in between; what it wrote stands. */
export class Superseded extends Error {
  override name = 'Superseded';
}

const TOP_LEVEL: ReadonlySet<string> = new Set(['root', 'timestamp', 'snapshot', 'targets']);

/**
 * A publisher's record in the course of an update. Top-level metadata are stored as soon as they are verified, ahead of the
 * base; delegated roles only with the base: the snapshot already says which version of them is right.
 */
export class Draft implements MetadataStore {
  readonly #store: SyncStore;
  readonly #delegated = new Map<string, Bytes>();
  #publisher: Publisher;

  constructor(publisher: Publisher, store: SyncStore) {
    this.#publisher = publisher;
    this.#store = store;
  }

  get publisher(): Publisher {
    return this.#publisher;
  }

  readonly read = async (role: string): Promise<Bytes | undefined> => {
    const { ahead, current } = this.#publisher;
    if (Object.hasOwn(ahead, role)) return ahead[role] ?? undefined;
    const metadata = current?.metadata ?? {};
    return this.#delegated.get(role) ?? (Object.hasOwn(metadata, role) ? metadata[role] : undefined);
  };

  readonly write = async (changes: ReadonlyMap<string, Bytes | null>): Promise<void> => {
    const ahead = { ...this.#publisher.ahead };
    let topLevel = false;
    for (const [role, bytes] of changes) {
      if (TOP_LEVEL.has(role)) ahead[role] = bytes;
      else if (bytes) this.#delegated.set(role, bytes);
      topLevel ||= TOP_LEVEL.has(role);
    }
    const root = changes.get('root');
    if (topLevel) await this.save({ ahead, ...(root ? { roots: [...this.#publisher.roots, root] } : {}) });
  };

  /**
   * Stores the record with these fields changed; with `keep`, drops files that are not in it.
   * @throws Superseded
   */
  async save(change: Partial<Publisher>, keep?: ReadonlySet<string>): Promise<Publisher> {
    const next = { ...this.#publisher, ...change, revision: this.#publisher.revision + 1 };
    if (!(await this.#store.write(next, this.#publisher.revision, keep))) {
      throw new Superseded(`the publisher ${next.id} was changed by another tab`);
    }
    this.#publisher = next;
    return next;
  }
}
