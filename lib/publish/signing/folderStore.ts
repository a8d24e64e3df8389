import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Publisher, type Summary, summaryOf } from '../../sync/publisher.ts';
import type { SyncStore } from '../../sync/store.ts';
import type { Bytes } from '../../sync/tuf/bytes.ts';
import { readIfThere, writeWhole } from './metadataFolder.ts';

const RECORD = 'publisher.json';

/**
 * Keeps publishers in a folder, for programs on Node: a folder each, with one record file and the shards by their hash.
 * One process at a time: writers within it take turns.
 */
export class FolderStore implements SyncStore {
  readonly #folder: string;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(): Promise<readonly Publisher[]> {
    const records = await Promise.all((await listIfThere(this.#folder)).map((id) => this.read(id)));
    return records
      .filter((record) => record !== undefined)
      .sort((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
  }

  async summaries(): Promise<readonly Summary[]> {
    return (await this.list()).map(summaryOf);
  }

  async read(id: string): Promise<Publisher | undefined> {
    const text = await readFile(join(this.#of(id), RECORD), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return text === undefined ? undefined : (JSON.parse(text, reviveBytes) as Publisher);
  }

  write(publisher: Publisher, expected: number | undefined, keep?: ReadonlySet<string>): Promise<boolean> {
    return this.#inTurn(async () => {
      if ((await this.read(publisher.id))?.revision !== expected) return false;
      const folder = this.#of(publisher.id);
      await mkdir(folder, { recursive: true });
      await writeWhole(join(folder, RECORD), JSON.stringify(publisher, replaceBytes));
      for (const hash of keep ? await this.files(publisher.id) : [])
        if (!keep!.has(hash)) await this.removeFile(publisher.id, hash);
      return true;
    });
  }

  remove(id: string): Promise<void> {
    return this.#inTurn(() => rm(this.#of(id), { recursive: true, force: true }));
  }

  async files(id: string): Promise<ReadonlySet<string>> {
    return new Set((await listIfThere(this.#of(id))).filter((name) => name !== RECORD && !name.endsWith('.part')));
  }

  readFile(id: string, sha256: string): Promise<Bytes | undefined> {
    return readIfThere(join(this.#of(id), sha256));
  }

  readFiles(id: string, sha256: readonly string[]): Promise<readonly (Bytes | undefined)[]> {
    return Promise.all(sha256.map((hash) => this.readFile(id, hash)));
  }

  async writeFile(id: string, sha256: string, bytes: Bytes): Promise<void> {
    await mkdir(this.#of(id), { recursive: true });
    await writeWhole(join(this.#of(id), sha256), bytes);
  }

  removeFile(id: string, sha256: string): Promise<void> {
    return rm(join(this.#of(id), sha256), { force: true });
  }

  #of(id: string): string {
    return join(this.#folder, id);
  }

  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(run);
    this.#turn = turn.catch(() => {});
    return turn;
  }
}

async function listIfThere(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

const BYTES = 'bytes:';
/** Before every text, so that none is taken for bytes: a publisher chooses what its title begins with. */
const TEXT = 'text:';

function replaceBytes(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return BYTES + Buffer.from(value).toString('base64');
  return typeof value === 'string' ? TEXT + value : value;
}

function reviveBytes(_: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.startsWith(BYTES)
    ? new Uint8Array(Buffer.from(value.slice(BYTES.length), 'base64'))
    : value.slice(TEXT.length);
}
