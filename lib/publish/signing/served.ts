import { metadataUrl, targetsUrl } from '../../sync/address.ts';
import { type MetadataStore, revokesOnlineKeys, TufClient } from '../../sync/tuf/client.ts';
import type { Fetch } from '../../sync/tuf/download.ts';
import { UpdateRefused } from '../../sync/tuf/errors.ts';
import { t } from '../words/index.ts';
import type { RootSigned } from './metadataFile.ts';
import { refusalOf } from './refusal.ts';
import { type Released, rootVersions } from './released.ts';
import { UserError } from './workspace.ts';

/** The versions of the online roles that readers may have: the next ones must stand above them. */
export interface Versions {
  readonly timestamp: number;
  readonly snapshot: number;
}

/** Nobody has released so often since: a number beyond is a thief's, who would leave none for the publisher. */
const LEAP = 100_000;

const LIMITS = { idle: 10_000, total: 20_000 };

/**
 * What a publisher's address serves, where somebody else, such as a job that renews the online roles from a copy of its own,
 * may have written since. It is believed as far as the publisher's own keys signed it, expired or not.
 * @param released the copy at hand
 * @param coming the root that the next release will have
 * @param now milliseconds since 1970
 * @returns the versions served; undefined when nothing is served yet, or nothing that binds once the root is there; the reason when the address could not be asked
 * @throws UserError when the facts or keys served are newer than those of the copy: what is released from it would step back; and when the numbers served
 *   leap beyond what releases can have reached
 */
export async function versionsServed(
  url: string,
  released: Released,
  coming: RootSigned,
  fetch: Fetch,
  now: number,
): Promise<Versions | { readonly unknown: string } | undefined> {
  const [first] = rootVersions(released.files);
  const trusted = new Map([['root', released.files.get(`metadata/${first}.root.json`)!]]);
  const store: MetadataStore = {
    read: async (role) => trusted.get(role),
    write: async (changes) => {
      for (const [role, bytes] of changes) if (bytes) trusted.set(role, bytes);
    },
  };
  const addresses = { metadataUrl: metadataUrl(url), targetsUrl: targetsUrl(url) };
  const served = await TufClient.refresh({
    ...addresses,
    fetch,
    store,
    now,
    expired: 'report',
    maxRoots: 1000,
    limits: LIMITS,
  }).catch((error: unknown) => {
    if (error instanceof UpdateRefused && error.code === 'missing' && error.details.url?.endsWith('/timestamp.json'))
      return undefined;
    const refused = refusalOf(error);
    if (!refused) throw error;
    return { unknown: refused.why };
  });
  if (served === undefined || 'unknown' in served) return served;
  const known = released.snapshot?.signed.meta ?? {};
  const newer = [...served.snapshot.meta].find(([file, { version, hashes }]) => {
    const own = known[file];
    // The same version with other bytes: two desks released at once.
    const isOther = own?.version === version && hashes !== undefined && hashes.get('sha256') !== own.hashes.sha256;
    return version > (own?.version ?? 0) || isOther;
  });
  const ownRoot = released.root?.signed.version ?? 0;
  if (served.root.version > ownRoot)
    throw new UserError(t('release.newer', { url, what: `root ${served.root.version}`, own: `root ${ownRoot}` }));
  if (newer) {
    const [file, { version }] = newer;
    const role = file.replace(/\.json$/, '');
    throw new UserError(
      t('release.newer', { url, what: `${role} ${version}`, own: `${role} ${known[file]?.version ?? 0}` }),
    );
  }
  // Readers forget versions that keys signed which have lost that right since: so a stolen key's are got over (5.3.11).
  if (revokesOnlineKeys(served.root, coming)) return undefined;
  const versions: Versions = { timestamp: served.timestamp.version, snapshot: served.snapshot.version };
  for (const role of ['timestamp', 'snapshot'] as const)
    if (versions[role] > (released[role]?.signed.version ?? 0) + LEAP)
      throw new UserError(t('release.leap', { url, what: `${role} ${versions[role]}`, role }));
  return versions;
}
