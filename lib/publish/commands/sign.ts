import { serialize } from '../signing/metadataFile.ts';
import { askPassphrase } from '../signing/passphrase.ts';
import { type Released, readReleased } from '../signing/released.ts';
import { KeyRing, missingSignatures, waitingFiles } from '../signing/signatures.ts';
import { findKeys, openWorkspace, readTree, UserError, type Workspace } from '../signing/workspace.ts';
import { t } from '../words/index.ts';
import { writeFiles } from './build.ts';
import { type Command, parseOptions, say } from './command.ts';

const usage = () => t('usage.sign');

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, {
    keys: { type: 'string', multiple: true },
    release: { type: 'string' },
  });
  if (!positionals[0]) throw new UserError(usage());
  const workspace = await openWorkspace(positionals[0], values.release);
  const ring = new KeyRing(await findKeys(values.keys, workspace.keys), askPassphrase);
  const released = readReleased(await readTree(workspace.release));
  const complete = await signStaged(workspace, released, ring);
  return complete ? 0 : 1;
}

/** Adds the signatures that the keys at hand can give. @returns whether nothing is missing any more */
export async function signStaged(workspace: Workspace, released: Released, ring: KeyRing): Promise<boolean> {
  const signed = new Map<string, Uint8Array>();
  let complete = true;
  for (const waiting of waitingFiles(await readTree(workspace.staged), released)) {
    const { added, file } = await ring.sign(
      waiting.file,
      waiting.rules.flatMap(({ role }) => role.keyids),
    );
    if (added > 0) signed.set(waiting.path, serialize(file));
    const missing = await missingSignatures({ ...waiting, file });
    complete &&= missing.length === 0;
    const rest = missing.join('; ') || t('sign.complete');
    say(t('sign.given', { file: waiting.path, count: added, rest }));
  }
  await writeFiles(workspace.staged, signed);
  return complete;
}

export default { usage, run } satisfies Command;
