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
import { comingRoot, missingSignatures, waitingFiles } from '../signing/signatures.ts';
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
    add: { type: 'string' },
    threshold: { type: 'string' },
    release: { type: 'string' },
    now: { type: 'string' },
  });
  const { add, key, threshold } = values;
  if (!positionals[0] || (values.role === undefined && (add ?? key ?? threshold) !== undefined))
    throw new UserError(usage());
  const workspace = await openWorkspace(positionals[0], values.release);
  const released = readReleased(await readTree(workspace.release));
  const staged = await readTree(workspace.staged);
  const coming = comingRoot(staged, released);
  if (!coming || !released.root) throw new UserError(t('build.noRoot', { folder: workspace.release }));
  let signed: RootSigned = {
    ...coming.signed,
    version: released.root.signed.version + 1,
    expires: expiry(timeOf(values.now), workspace.config.days.root),
  };
  if (values.role !== undefined) {
    const role = TOP_ROLES.find((role) => role === values.role);
    if (!role) throw new UserError(t('rotate.noRole', { role: values.role, roles: TOP_ROLES.join(', ') }));
    const terms = { prefix: key, add: numberOf('add', add), threshold: numberOf('threshold', threshold) };
    signed = await withTerms(signed, role, terms, workspace.keys);
  }
  const path = `metadata/${signed.version}.root.json`;
  const file: MetadataFile<RootSigned> = { signatures: [], signed };
  await writeFiles(workspace.staged, new Map([[path, serialize(file)]]));
  say(t('rotate.staged', { path }));
  const waiting = waitingFiles(new Map([[path, serialize(file)]]), released);
  for (const lacking of (await Promise.all(waiting.map(missingSignatures))).flat()) say(`  ${lacking}`);
  return 0;
}

/** A whole number from 1 on. @throws UserError for anything else */
function numberOf(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new UserError(t('rotate.number', { option, given }));
  return Number(given);
}

interface Terms {
  /** Keys whose id begins so are replaced. */
  readonly prefix: string | undefined;
  /** How many keys come to those there are. */
  readonly add: number | undefined;
  /** How many of the role's keys must sign. */
  readonly threshold: number | undefined;
}

/** The root with other keys or another threshold for a role. Where only the role is named, all of its keys are replaced. */
async function withTerms(root: RootSigned, role: TopRole, terms: Terms, folder: string): Promise<RootSigned> {
  const { keyids, threshold } = root.roles[role];
  const { prefix, add, threshold: needed = threshold } = terms;
  const keepsKeys = prefix === undefined && (add ?? terms.threshold) !== undefined;
  const leaving = keepsKeys ? [] : keyids.filter((keyid) => keyid.startsWith(prefix ?? ''));
  if (!keepsKeys && leaving.length === 0)
    throw new UserError(t('rotate.noKey', { role, prefix: prefix ?? '', keys: keyids.join(', ') }));
  const number = keyids.length + (add ?? 0);
  if (needed > number) throw new UserError(t('rotate.threshold', { role, threshold: needed, count: number }));
  const coming = await Promise.all(Array.from({ length: leaving.length + (add ?? 0) }, generateKey));
  if (coming.length > 0) await writeKeys(coming, role, folder);
  const keys = { ...root.keys, ...Object.fromEntries(coming.map(({ key, keyid }) => [keyid, key])) };
  const roles = {
    ...root.roles,
    [role]: {
      keyids: [...keyids.filter((id) => !leaving.includes(id)), ...coming.map(({ keyid }) => keyid)].sort(),
      threshold: needed,
    },
  };
  const used = new Set(Object.values(roles).flatMap(({ keyids }) => keyids));
  return { ...root, roles, keys: Object.fromEntries(Object.entries(keys).filter(([keyid]) => used.has(keyid))) };
}

async function writeKeys(
  coming: readonly Awaited<ReturnType<typeof generateKey>>[],
  role: TopRole,
  folder: string,
): Promise<void> {
  const passphrase = await askNewPassphrase(t('passphrase.newKeysOf', { role }));
  const salt = newSalt();
  for (const key of coming) {
    const file = await freeName(folder, role);
    await writeKeyFile(file, key, passphrase, salt);
    say(t('rotate.newKey', { file, key: key.keyid.slice(0, 8), role }));
  }
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
