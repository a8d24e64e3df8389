import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isFolder } from '../../sync/address.ts';
import { t } from '../words/index.ts';
import { readIfThere } from './metadataFolder.ts';
import { type KeyFile, readKeyFile } from './signingKey.ts';

/** What a publisher decides once. Public: it holds no secret. */
const days = z.int().check(z.minimum(1), z.maximum(3650));
const configSchema = z.strictObject({
  /** Where readers find the release, with a slash at the end; absent while there is no address. */
  url: z.optional(z.string().check(z.refine(isFolder))),
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
    throw new UserError(t('folder.none', { folder, file: CONFIG_FILE }));
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UserError(t('folder.json', { file, detail: (error as Error).message }));
  }
  const config = configSchema.safeParse(json);
  if (!config.success) {
    const issue = config.error.issues[0]!;
    throw new UserError(t('folder.field', { file, path: issue.path.join('.') || '.', wrong: wrongIn(issue) }));
  }
  return {
    folder,
    config: config.data,
    staged: join(folder, 'staged'),
    release: release ?? join(folder, 'release'),
    keys: join(folder, 'keys'),
  };
}

function wrongIn({ path, ...issue }: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return t('folder.unknown', { fields: issue.keys.join(', ') });
  return t(path[0] === 'url' ? 'folder.slash' : path.length === 2 ? 'folder.days' : 'folder.wrong');
}

/** The line that tells the address to give to readers. */
export function addressForReaders(url: string | undefined, fingerprint: string): string {
  return t('release.address', { address: `${url ?? `https://${t('init.host')}/`}#${fingerprint}` });
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
      if (given) throw new UserError(t('keys.nothing', { path }));
      return [];
    });
    if (given && inside && !inside.some((name) => name.endsWith('.key.json')))
      throw new UserError(t('keys.none', { path }));
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
