import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../../sync/tuf/bytes.ts';
import { encodeName, type MetadataStore } from '../../sync/tuf/client.ts';

/** Keeps trusted metadata as files of one folder, byte for byte: `root.json`, `timestamp.json`, a delegated role by its encoded name. */
export function metadataFolder(folder: string): MetadataStore {
  const fileOf = (role: string) => join(folder, `${encodeName(role)}.json`);
  return {
    read: (role) => readIfThere(fileOf(role)),
    /** What is taken away goes first: without an old timestamp the client asks for a new one. */
    write: async (changes) => {
      for (const [role, bytes] of changes) if (!bytes) await rm(fileOf(role), { force: true });
      for (const [role, bytes] of changes) if (bytes) await writeWhole(fileOf(role), bytes);
    },
  };
}

/**
 * The bytes of a file; `undefined` when there is none.
 * @throws what the file system says of any other obstacle
 */
export async function readIfThere(file: string): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Counts what this process has written: two who write one file at once must not write beside it under one name. */
let written = 0;

/** Writes beside and renames, so that nobody ever reads half a file. */
export async function writeWhole(file: string, content: Uint8Array | string, mode?: number): Promise<void> {
  const beside = `${file}.${process.pid}.${written++}.part`;
  try {
    await writeFile(beside, content, mode === undefined ? {} : { mode });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
