import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { baseSchema, type FactBase } from '../facts/schema.ts';
import { compileBase } from './source/compile.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The bundled base as people edit it. */
export const SOURCE_FOLDER = join(project, 'factbase');
/** The bundled base compiled by `npm run base`, for the commands to start sooner: never edited, not kept in git, not in the packages. */
export const BUNDLED_FILE = join(project, 'public/factbase/base.json');

/**
 * The bundled base: the compiled file when it is newer than all of its sources, else compiled from them.
 * @throws FactBaseError when the sources are wrong
 */
export async function readBundledBase(): Promise<FactBase> {
  const [built, edited] = await Promise.all([modifiedAt(BUNDLED_FILE), newestIn(SOURCE_FOLDER)]);
  if (built <= edited) return compileBase(SOURCE_FOLDER);
  const compiled = baseSchema.safeParse(JSON.parse(await readFile(BUNDLED_FILE, 'utf8')));
  return compiled.success ? compiled.data : compileBase(SOURCE_FOLDER);
}

async function modifiedAt(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.NEGATIVE_INFINITY,
  );
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() || entry.isDirectory());
  return Math.max(...(await Promise.all(files.map(({ parentPath, name }) => modifiedAt(join(parentPath, name))))));
}
