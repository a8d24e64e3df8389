import {
  expiry,
  type MetadataFile,
  type RootSigned,
  SPEC_VERSION,
  signedWith,
  TOP_ROLES,
  type TopRole,
} from './metadataFile.ts';
import { generateKey } from './signingKey.ts';

type NewKey = Awaited<ReturnType<typeof generateKey>>;

/** How many keys each role gets; any two root keys are enough. */
const KEYS: Readonly<Record<TopRole, number>> = { root: 3, targets: 1, snapshot: 1, timestamp: 1 };
const ROOT_THRESHOLD = 2;

/** Makes the keys of a new publisher, and its first root, signed by all root keys. */
export async function newRoot(
  now: number,
  days: number,
): Promise<{ root: MetadataFile<RootSigned>; keys: Record<TopRole, NewKey[]> }> {
  const keys: Record<TopRole, NewKey[]> = { root: [], targets: [], snapshot: [], timestamp: [] };
  for (const role of TOP_ROLES) keys[role] = await Promise.all(Array.from({ length: KEYS[role] }, generateKey));
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
