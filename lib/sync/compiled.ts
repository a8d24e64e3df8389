import { compileExcerpts } from '../facts/excerpt/compile.ts';
import { type Compiled, excerpt, openCompiled } from '../facts/excerpt/excerpt.ts';
import { FORMAT } from '../facts/excerpt/format.ts';
import type { BaseIndex } from '../facts/index.ts';
import type { FactBase } from '../facts/schema.ts';
import type { CompiledFiles } from './publisher.ts';
import { type FileShelf, sideBySide } from './release.ts';
import type { SyncStore } from './store.ts';
import { type Bytes, sha256 } from './tuf/bytes.ts';
import { Turns } from './turns.ts';

/** How many files are written side by side. */
const SIDE_BY_SIDE = 32;
/** Parts kept as they were parsed, by the bytes that they were parsed from: a history is checked again in one go. */
const MAX_PARSED = 8_000_000;

/** A file of the compiled base is not where it should be, or not what it should be. */
export class PartLost extends Error {
  override name = 'PartLost';

  /** Whose base it belongs to. */
  readonly publisher: string;

  constructor(publisher: string, message: string) {
    super(message);
    this.publisher = publisher;
  }
}

/** Compiles a base for excerpts, and stores what is not stored yet. @throws the store's errors */
export async function storeCompiled(base: FactBase, shelf: FileShelf): Promise<CompiledFiles> {
  const turns = new Turns();
  const { head, parts } = await compileExcerpts(base, sha256, () => turns.give());
  const name = await sha256(head);
  await sideBySide(SIDE_BY_SIDE, [...parts, [name, head] as const], async ([hash, bytes]) => {
    if (!shelf.has(hash)) await shelf.write(hash, bytes);
  });
  return { format: FORMAT, head: name, parts: [...parts.keys()] };
}

/** A publisher's compiled base, opened. */
export class OpenBase {
  readonly #store: SyncStore;
  readonly #publisher: string;
  readonly #compiled: Compiled;
  readonly #parsed = new Map<string, unknown>();
  #size = 0;

  private constructor(store: SyncStore, publisher: string, compiled: Compiled) {
    this.#store = store;
    this.#publisher = publisher;
    this.#compiled = compiled;
  }

  /** @throws PartLost when the head is lost, spoilt, or of another version */
  static async open(store: SyncStore, publisher: string, head: string): Promise<OpenBase> {
    const [bytes] = await readWhole(store, publisher, [head]);
    try {
      return new OpenBase(store, publisher, openCompiled(bytes!));
    } catch (error) {
      throw new PartLost(publisher, `the head can't be read: ${error}`);
    }
  }

  /** What an article of these texts can be about. @throws PartLost, the store's errors */
  excerpt(texts: readonly string[]): Promise<BaseIndex> {
    return excerpt(this.#compiled, texts, (hashes) => this.#read(hashes));
  }

  async #read(hashes: readonly string[]): Promise<unknown[]> {
    const found = new Map<string, unknown>();
    const missing = hashes.filter((hash) => {
      if (!this.#parsed.has(hash)) return true;
      found.set(hash, this.#parsed.get(hash));
      return false;
    });
    const files = missing.length > 0 ? await readWhole(this.#store, this.#publisher, missing) : [];
    const decoder = new TextDecoder();
    for (const [at, hash] of missing.entries()) {
      const bytes = files[at]!;
      const part: unknown = JSON.parse(decoder.decode(bytes));
      found.set(hash, part);
      if (this.#size > MAX_PARSED) {
        this.#parsed.clear();
        this.#size = 0;
      }
      this.#parsed.set(hash, part);
      this.#size += bytes.length;
    }
    return hashes.map((hash) => found.get(hash));
  }
}

/** @throws PartLost when one of the files is not there, or not what its name says */
async function readWhole(store: SyncStore, publisher: string, hashes: readonly string[]): Promise<Bytes[]> {
  const files = await store.readFiles(publisher, hashes);
  return Promise.all(
    files.map(async (bytes, at) => {
      const hash = hashes[at]!;
      if (!bytes || (await sha256(bytes)) !== hash) throw new PartLost(publisher, `the file ${hash} is lost`);
      return bytes;
    }),
  );
}
