import {
  expiry,
  type MetadataFile,
  type RootSigned,
  SPEC_VERSION,
  signedWith,
  TOP_ROLES,
  type TopRole,
} from './metadataFile.ts';
import type { SigningKey } from './signingKey.ts';

/** How many keys each role gets; any two root keys are enough. */
const KEYS: Readonly<Record<TopRole, number>> = { root: 3, targets: 1, snapshot: 1, timestamp: 1 };
const ROOT_THRESHOLD = 2;

/**
 * Makes the keys of a new publisher, and its first root, signed by all root keys.
 * @param makeKey makes one key; told which, for keys that are derived
 */
export async function newRoot<Key extends SigningKey>(
  now: number,
  days: number,
  makeKey: (name: string) => Promise<Key>,
): Promise<{ root: MetadataFile<RootSigned>; keys: Record<TopRole, Key[]> }> {
  const keys: Record<TopRole, Key[]> = { root: [], targets: [], snapshot: [], timestamp: [] };
  for (const role of TOP_ROLES) {
    keys[role] = await Promise.all(Array.from({ length: KEYS[role] }, (_, at) => makeKey(`${role}-${at + 1}`)));
  }
  const role = (name: TopRole) => ({
    keyids: keys[name].map(({ keyid }) => keyid).sort(),
    threshold: name === 'root' ? ROOT_THRESHOLD : 1,
  });
  const signed: RootSigned = {
    _type: 'root',
    spec_version: SPEC_VERSION,
    version: 1,
    expires: expiry(now, days),
    consistent_snapshot: true,
    keys: Object.fromEntries(Object.values(keys).flatMap((list) => list.map(({ key, keyid }) => [keyid, key]))),
    roles: { root: role('root'), targets: role('targets'), snapshot: role('snapshot'), timestamp: role('timestamp') },
  };
  const file: MetadataFile<RootSigned> = { signatures: [], signed };
  return { keys, root: keys.root.reduce<MetadataFile<RootSigned>>(signedWith, file) };
}
