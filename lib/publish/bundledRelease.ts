import { createHash } from 'node:crypto';
import type { FactBase } from '../facts/schema.ts';
import { encodeShard, recordText, splitBase } from '../sync/shards.ts';
import { SOURCE_FOLDER } from './bundled.ts';
import { compileForRelease } from './commands/build.ts';
import { bundleRelease } from './commands/bundle.ts';
import { completeRelease } from './signing/complete.ts';
import { serialize, signedWith } from './signing/metadataFile.ts';
import { newRoot } from './signing/newRoot.ts';
import { type Files, type Released, readBase, readReleased } from './signing/released.ts';
import { KeyRing, waitingFiles } from './signing/signatures.ts';
import { keyOf } from './signing/signingKey.ts';
import { stageBase } from './signing/stage.ts';
import { openWorkspace, readTree, UserError, type Workspace } from './signing/workspace.ts';
import { t } from './words/index.ts';

/**
 * The bundle that goes into the extension: the facts as they stand, signed. See decision 0603. The same sources give the same bytes.
 * @param release a folder with a release of these very facts, signed by whoever publishes the extension; without one they are signed
 *   with keys that anybody can derive from them
 * @throws FactBaseError, UserError
 */
export async function readBundledRelease(release?: string, folder: string = SOURCE_FOLDER): Promise<string> {
  const workspace = await openWorkspace(folder, release);
  const base = await compileForRelease(workspace);
  if (release === undefined) return bundleRelease(await signUnreleased(base, workspace), workspace.config.url);
  const tree = await readTree(release);
  if (!holds(readReleased(tree), base)) throw new UserError(t('bundle.otherFacts', { release, folder }));
  return bundleRelease(tree, workspace.config.url);
}

/** Whether a release holds exactly this base. */
function holds(released: Released, base: FactBase): boolean {
  const stored = readBase(released);
  if (!stored) return false;
  const { format: _, shards, records: __, ...head } = stored.manifest;
  const { documents: ___, entities: ____, properties: _____, facts: ______, ...ownHead } = base;
  const texts = (parts: readonly object[]) => parts.map(recordText).join('\n');
  return recordText(head) === recordText(ownHead) && texts(splitBase(base, shards)) === texts(stored.shards);
}

/** A whole release by keys derived from the facts themselves, dated by the day that they know of. */
async function signUnreleased(base: FactBase, { config }: Workspace): Promise<Files> {
  const now = Date.parse(base.asOf);
  const facts = createHash('sha256').update(encodeShard(base)).digest();
  const derive = (name: string) => keyOf(createHash('sha256').update(facts).update(name).digest());
  const { keys, root } = await newRoot(now, config.days.root, derive);
  const released = readReleased(new Map([['metadata/1.root.json', serialize(root)]]));
  const stage = await stageBase(base, released, root.signed, config, now);
  const staged = new Map(stage.files);
  for (const { file, path } of waitingFiles(staged, released))
    staged.set(path, serialize(keys.targets.reduce(signedWith, file)));
  const ring = KeyRing.of([...keys.snapshot, ...keys.timestamp]);
  const added = await completeRelease(staged, released, ring, config, now);
  return new Map([...released.files, ...added]);
}
