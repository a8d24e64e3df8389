import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf } from '../../sync/address.ts';
import { parseMetadata } from '../../sync/tuf/metadata.ts';
import { completeRelease, rehearse } from '../signing/complete.ts';
import { daysLeft } from '../signing/metadataFile.ts';
import { askPassphrase } from '../signing/passphrase.ts';
import { type Files, filesOf, readReleased } from '../signing/released.ts';
import { KeyRing } from '../signing/signatures.ts';
import { findKeys, openWorkspace, readTree, UserError } from '../signing/workspace.ts';
import { build, writeFiles } from './build.ts';
import { type Command, parseOptions, say, timeOf } from './command.ts';
import { signStaged } from './sign.ts';

const usage = `  release FOLDER [--keys PATH]... [--release FOLDER] [--renew] [--prune] [--now TIME]
      Builds, signs with the keys at hand, lets the reader's own client try the result, and only then writes it into the
      release folder, which goes onto any web host as it is. With --renew the facts stay as they are and only the online
      roles are dated anew: for a job that runs every day. --prune takes away files that the new release no longer names;
      readers in the middle of an update may still want those of the last days.`;

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, {
    keys: { type: 'string', multiple: true },
    release: { type: 'string' },
    renew: { type: 'boolean' },
    prune: { type: 'boolean' },
    now: { type: 'string' },
  });
  if (!positionals[0]) throw new UserError(usage);
  const workspace = await openWorkspace(positionals[0], values.release);
  const now = timeOf(values.now);
  const ring = new KeyRing(await findKeys(values.keys, workspace.keys), askPassphrase);
  const before = await readTree(workspace.release);
  const released = readReleased(before);
  if (!values.renew) {
    await build(workspace, now, 'keep');
    await signStaged(workspace, released, ring);
  }
  const staged = values.renew ? new Map() : await readTree(workspace.staged);
  const added = await completeRelease(staged, released, ring, workspace.config, now);
  const after: Files = new Map([...before, ...added]);
  const cost = await rehearse(before, after, now);
  await writeFiles(workspace.release, added);
  const named = values.prune ? new Set(filesOf(readReleased(after))) : undefined;
  for (const path of after.keys()) if (named && !named.has(path)) await rm(join(workspace.release, path));
  if (!values.renew) await rm(workspace.staged, { recursive: true, force: true });

  const { root, timestamp } = readReleased(after);
  say(`Released: ${added.size} new file(s) in ${workspace.release}. Good until ${timestamp!.signed.expires}.`);
  say(`What a reader fetches for it: ${cost.requests} file(s), ${cost.bytes} bytes.`);
  if (daysLeft(root!.signed, now) < 60)
    say(`The root runs out on ${root!.signed.expires}: "publish rotate" and two root keys renew it.`);
  const latest = after.get(`metadata/${root!.signed.version}.root.json`)!;
  const fingerprint = await fingerprintOf(parseMetadata('root', latest).signed);
  say(`Address for readers: ${workspace.config.url ?? 'https://<your host>/<folder>/'}#${fingerprint}`);
  return 0;
}

export default { usage, run } satisfies Command;
