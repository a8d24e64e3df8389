import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  expiry,
  type MetadataFile,
  type RootSigned,
  serialize,
  TOP_ROLES,
  type TopRole,
} from '../signing/metadataFile.ts';
import { askNewPassphrase } from '../signing/passphrase.ts';
import { readReleased } from '../signing/released.ts';
import { comingRoot } from '../signing/signatures.ts';
import { generateKey, newSalt, writeKeyFile } from '../signing/signingKey.ts';
import { openWorkspace, readTree, UserError } from '../signing/workspace.ts';
import { t } from '../words/index.ts';
import { writeFiles } from './build.ts';
import { type Command, parseOptions, say, timeOf } from './command.ts';

const usage = () => t('usage.rotate');

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, {
    role: { type: 'string' },
    key: { type: 'string' },
    release: { type: 'string' },
    now: { type: 'string' },
  });
  if (!positionals[0]) throw new UserError(usage());
  const workspace = await openWorkspace(positionals[0], values.release);
  const released = readReleased(await readTree(workspace.release));
  const coming = comingRoot(await readTree(workspace.staged), released);
  if (!coming || !released.root) throw new UserError(t('build.noRoot', { folder: workspace.release }));
  let signed: RootSigned = {
    ...coming.signed,
    version: released.root.signed.version + 1,
    expires: expiry(timeOf(values.now), workspace.config.days.root),
  };
  if (values.role !== undefined) {
    const role = TOP_ROLES.find((role) => role === values.role);
    if (!role) throw new UserError(t('rotate.noRole', { role: values.role, roles: TOP_ROLES.join(', ') }));
    signed = await withNewKeys(signed, role, values.key, workspace.keys);
  }
  const path = `metadata/${signed.version}.root.json`;
  const file: MetadataFile<RootSigned> = { signatures: [], signed };
  await writeFiles(workspace.staged, new Map([[path, serialize(file)]]));
  say(t('rotate.staged', { path }));
  return 0;
}

async function withNewKeys(
  root: RootSigned,
  role: TopRole,
  prefix: string | undefined,
  folder: string,
): Promise<RootSigned> {
  const { keyids, threshold } = root.roles[role];
  const leaving = keyids.filter((keyid) => keyid.startsWith(prefix ?? ''));
  if (leaving.length === 0)
    throw new UserError(t('rotate.noKey', { role, prefix: prefix ?? '', keys: keyids.join(', ') }));
  const passphrase = await askNewPassphrase(t('passphrase.newKeysOf', { role }));
  const coming = await Promise.all(leaving.map(generateKey));
  const salt = newSalt();
  for (const key of coming) {
    const file = await freeName(folder, role);
    await writeKeyFile(file, key, passphrase, salt);
    say(t('rotate.newKey', { file, key: key.keyid.slice(0, 8), role }));
  }
  const keys = { ...root.keys, ...Object.fromEntries(coming.map(({ key, keyid }) => [keyid, key])) };
  const roles = {
    ...root.roles,
    [role]: {
      keyids: [...keyids.filter((id) => !leaving.includes(id)), ...coming.map(({ keyid }) => keyid)].sort(),
      threshold,
    },
  };
  const used = new Set(Object.values(roles).flatMap(({ keyids }) => keyids));
  return { ...root, roles, keys: Object.fromEntries(Object.entries(keys).filter(([keyid]) => used.has(keyid))) };
}

async function freeName(folder: string, role: TopRole): Promise<string> {
  for (let number = 1; ; number++) {
    const file = join(folder, `${role}-${number}.key.json`);
    const taken = await readFile(file).then(
      () => true,
      () => false,
    );
    if (!taken) return file;
  }
}

export default { usage, run } satisfies Command;
