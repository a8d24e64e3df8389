import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readIfThere } from './metadataFolder.ts';
import { type KeyFile, readKeyFile } from './signingKey.ts';

/** What a publisher decides once. Public: it holds no secret. */
const days = z.int().check(z.minimum(1), z.maximum(3650));
const configSchema = z.strictObject({
  /** Where readers find the release, with a slash at the end; absent while there is no address. */
  url: z.optional(z.url().check(z.regex(/\/$/, { error: 'must end in a slash' }))),
  /** Days until each role's word runs out. */
  days: z._default(z.strictObject({ root: days, targets: days, snapshot: days, timestamp: days }), {
    root: 365,
    targets: 90,
    snapshot: 14,
    timestamp: 7,
  }),
});
export type Config = z.infer<typeof configSchema>;

/** A mistake of the person at the keyboard: its message is all they need to see. */
export class UserError extends Error {
  override name = 'UserError';
}

/** A publisher's folder: the facts' sources as `factbase/` has them, and beside them what publishing needs. */
export interface Workspace {
  readonly folder: string;
  readonly config: Config;
  /** What waits for signatures, laid out as the release is. */
  readonly staged: string;
  /** What goes onto the host. */
  readonly release: string;
  readonly keys: string;
}

export const CONFIG_FILE = 'publisher.json';

/** @throws UserError when the folder is not a publisher's */
export async function openWorkspace(folder: string, release?: string): Promise<Workspace> {
  const file = join(folder, CONFIG_FILE);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(
      `${folder} is not a publisher's folder: there is no ${CONFIG_FILE}. "publish init ${folder}" makes one.`,
    );
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const config = configSchema.safeParse(json);
  if (!config.success) {
    const { path, message } = config.error.issues[0]!;
    throw new UserError(`${file}, at ${path.join('.')}: ${message}`);
  }
  return {
    folder,
    config: config.data,
    staged: join(folder, 'staged'),
    release: release ?? join(folder, 'release'),
    keys: join(folder, 'keys'),
  };
}

/**
 * The key files at these paths, or else those in the folder `own`, which may be away; a folder stands for the `.key.json` files in it.
 * @throws UserError for a path that leads to nothing
 */
export async function findKeys(given: readonly string[] | undefined, own: string): Promise<KeyFile[]> {
  const files: string[] = [];
  for (const path of given ?? [own]) {
    const inside = await readdir(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined;
      if (error.code !== 'ENOENT') throw error;
      if (given) throw new UserError(`--keys ${path}: there is nothing at this path`);
      return [];
    });
    if (given && inside && !inside.some((name) => name.endsWith('.key.json')))
      throw new UserError(`--keys ${path}: there is no key (….key.json) in this folder`);
    if (inside)
      files.push(
        ...inside
          .filter((name) => name.endsWith('.key.json'))
          .sort()
          .map((name) => join(path, name)),
      );
    else files.push(path);
  }
  return Promise.all(files.map(readKeyFile));
}

/** Every file below a folder, by its path from there with forward slashes; nothing when there is no such folder. */
export async function readTree(folder: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    const bytes = await readIfThere(path);
    if (bytes) files.set(path.slice(folder.length + 1).replaceAll('\\', '/'), bytes);
  }
  return files;
}
