import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf } from '../../sync/address.ts';
import { parseMetadata } from '../../sync/tuf/metadata.ts';
import { completeRelease, rehearse } from '../signing/complete.ts';
import { daysLeft } from '../signing/metadataFile.ts';
import { askPassphrase } from '../signing/passphrase.ts';
import { type Files, filesOf, readReleased } from '../signing/released.ts';
import { versionsServed } from '../signing/served.ts';
import { comingRoot, KeyRing } from '../signing/signatures.ts';
import { addressForReaders, findKeys, openWorkspace, readTree, UserError } from '../signing/workspace.ts';
import { t } from '../words/index.ts';
import { build, writeFiles } from './build.ts';
import { type Command, parseOptions, say, timeOf } from './command.ts';
import { signStaged } from './sign.ts';

const usage = () => t('usage.release');

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, {
    keys: { type: 'string', multiple: true },
    release: { type: 'string' },
    renew: { type: 'boolean' },
    offline: { type: 'boolean' },
    prune: { type: 'boolean' },
    now: { type: 'string' },
  });
  if (!positionals[0]) throw new UserError(usage());
  const workspace = await openWorkspace(positionals[0], values.release);
  const now = timeOf(values.now);
  const ring = new KeyRing(await findKeys(values.keys, workspace.keys), askPassphrase);
  const before = await readTree(workspace.release);
  const released = readReleased(before);
  const { url } = workspace.config;
  const root = comingRoot(await readTree(workspace.staged), released)?.signed;
  const asks = url !== undefined && root !== undefined && !values.offline;
  const served = asks ? await versionsServed(url, released, root, fetch, now) : undefined;
  const above = served && 'timestamp' in served ? served : undefined;
  if (served && 'unknown' in served) say(t('release.unasked', { url: url!, why: served.unknown }));
  else if (above && above.timestamp > (released.timestamp?.signed.version ?? 0))
    say(t('release.above', { url: url!, version: String(above.timestamp) }));
  if (!values.renew) {
    await build(workspace, now, 'keep');
    await signStaged(workspace, released, ring);
  }
  const staged = values.renew ? new Map() : await readTree(workspace.staged);
  const added = await completeRelease(staged, released, ring, workspace.config, now, above);
  const after: Files = new Map([...before, ...added]);
  const cost = await rehearse(before, after, now);
  await writeFiles(workspace.release, added);
  const named = values.prune ? new Set(filesOf(readReleased(after))) : undefined;
  for (const path of after.keys()) if (named && !named.has(path)) await rm(join(workspace.release, path));
  if (!values.renew) await rm(workspace.staged, { recursive: true, force: true });

  const { root: latestRoot, timestamp } = readReleased(after);
  say(t('release.done', { count: added.size, folder: workspace.release, when: timestamp!.signed.expires }));
  say(t('release.cost', { files: cost.requests, bytes: cost.bytes }));
  if (daysLeft(latestRoot!.signed, now) < 60) say(t('release.rootSoon', { when: latestRoot!.signed.expires }));
  const latest = after.get(`metadata/${latestRoot!.signed.version}.root.json`)!;
  const fingerprint = await fingerprintOf(parseMetadata('root', latest).signed);
  say(addressForReaders(workspace.config.url, fingerprint));
  return 0;
}

export default { usage, run } satisfies Command;
