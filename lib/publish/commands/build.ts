import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FactBase } from '../../facts/schema.ts';
import type { Bytes } from '../../sync/tuf/bytes.ts';
import { daysLeft, type MetadataFile, type RootSigned, serialize } from '../signing/metadataFile.ts';
import { writeWhole } from '../signing/metadataFolder.ts';
import { readReleased } from '../signing/released.ts';
import { comingRoot, impossibleRoles, waitingFiles } from '../signing/signatures.ts';
import { stageBase } from '../signing/stage.ts';
import { openWorkspace, readTree, UserError, type Workspace } from '../signing/workspace.ts';
import { compileSources } from '../source/compile.ts';
import { verifyBase } from '../source/verify.ts';
import { t } from '../words/index.ts';
import { type Command, parseOptions, say, timeOf } from './command.ts';

const usage = () => t('usage.build');

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, { release: { type: 'string' }, now: { type: 'string' } });
  if (!positionals[0]) throw new UserError(usage());
  const workspace = await openWorkspace(positionals[0], values.release);
  await build(workspace, timeOf(values.now));
  return 0;
}

/**
 * Compiles a publisher's facts, as they must be for a release.
 * @throws FactBaseError with every place at fault
 */
export async function compileForRelease({ folder }: Workspace): Promise<FactBase> {
  const compiled = await compileSources(folder);
  await verifyBase(compiled);
  return compiled.base;
}

/**
 * Stages the next release in place of what was staged before; a new root that waits for its signatures stays.
 * @param signed `keep` what was staged and signed already, perhaps elsewhere, if it says the same but for its date
 */
export async function build(workspace: Workspace, now: number, signed: 'keep' | 'drop' = 'drop'): Promise<FactBase> {
  const base = await compileForRelease(workspace);
  const released = readReleased(await readTree(workspace.release));
  const staged = await readTree(workspace.staged);
  const root = comingRoot(staged, released);
  if (!root) throw new UserError(t('build.noRoot', { folder: workspace.release }));
  const [impossible] = impossibleRoles(root.signed);
  if (impossible) throw new UserError(t('rotate.threshold', impossible));
  const stage = await stageBase(base, released, root.signed, workspace.config, now);
  const kept = (path: string, bytes: Bytes): Bytes => {
    const before = signed === 'keep' ? staged.get(path) : undefined;
    return before && /^metadata\//.test(path) && signedBefore(before, bytes, root.signed, now) ? before : bytes;
  };
  await writeFiles(workspace.staged, new Map([...stage.files].map(([path, bytes]) => [path, kept(path, bytes)])));
  // Last: what somebody signed elsewhere is never away.
  for (const path of staged.keys())
    if (!stage.files.has(path) && !/\.root\.json$/.test(path)) await rm(join(workspace.staged, path));

  const { documents, entities, properties, facts } = base;
  say(
    t('build.base', {
      facts: facts.length,
      entities: entities.length,
      properties: properties.length,
      documents: documents.length,
      bytes: stage.length,
      shards: stage.shards,
    }),
  );
  const shards = [...stage.files.keys()].filter((path) => path.startsWith('targets/')).length;
  const waiting = waitingFiles(await readTree(workspace.staged), released).map(({ path }) => path);
  say(t('build.staged', { shards, waiting: waiting.join(', ') || t('build.nothing') }));
  return base;
}

/** Whether a staged file has a signature of the right keys, says what is to be said, and has two thirds of its time left. */
function signedBefore(before: Bytes, coming: Bytes, { roles }: RootSigned, now: number): boolean {
  const [old, next] = [before, coming].map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as MetadataFile);
  const undated = ({ signed }: MetadataFile) =>
    new TextDecoder().decode(serialize({ signatures: [], signed: { ...signed, expires: '' } }));
  return (
    old!.signatures.some(({ keyid }) => roles.targets.keyids.includes(keyid)) &&
    undated(old!) === undated(next!) &&
    daysLeft(old!.signed, now) > (daysLeft(next!.signed, now) * 2) / 3
  );
}

/** Writes files below a folder, in their order, each whole. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, bytes);
  }
}

export default { usage, run } satisfies Command;
