import { fingerprintOf } from '../../sync/address.ts';
import { MemoryStore } from '../../sync/store.ts';
import { createSync } from '../../sync/sync.ts';
import { type Bytes, sha256 } from '../../sync/tuf/bytes.ts';
import type { Fetch } from '../../sync/tuf/download.ts';
import { parseMetadata } from '../../sync/tuf/metadata.ts';
import { t } from '../words/index.ts';
import {
  daysLeft,
  expiry,
  type FilePromise,
  type MetadataFile,
  type MetaSigned,
  type RootSigned,
  type Signed,
  SPEC_VERSION,
  serialize,
} from './metadataFile.ts';
import { refusalInWords, refusalOf } from './refusal.ts';
import { type Files, type Released, readReleased, rootVersions } from './released.ts';
import type { Versions } from './served.ts';
import { comingRoot, type KeyRing, missingSignatures, waitingFiles } from './signatures.ts';
import { type Config, UserError } from './workspace.ts';

/**
 * Completes a release: checks that all staged metadata are signed, and adds a snapshot where it changes or runs out, and a
 * new timestamp, signed with the online keys.
 * @param served versions that readers may have from elsewhere: the new ones stand above them
 * @returns the files to add, in the order in which they are to be written: whoever reads meanwhile sees the old release
 * @throws UserError when signatures or keys are missing
 */
export async function completeRelease(
  staged: Files,
  released: Released,
  ring: KeyRing,
  config: Config,
  now: number,
  served: Versions = { timestamp: 0, snapshot: 0 },
): Promise<Files> {
  const root = comingRoot(staged, released)?.signed;
  if (!root) throw new UserError(t('release.noRoot'));
  if (daysLeft(root, now) <= 0) throw new UserError(t('release.rootExpired', { when: root.expires }));
  const late = [...released.targets].find(
    ([role, { signed }]) => daysLeft(signed, now) <= 0 && !staged.has(`metadata/${signed.version + 1}.${role}.json`),
  );
  if (late) throw new UserError(t('release.targetsExpired', { when: late[1].signed.expires }));
  const lacking: string[] = [];
  for (const waiting of waitingFiles(staged, released))
    lacking.push(...(await missingSignatures(waiting)).map((text) => `${waiting.path}: ${text}`));
  if (lacking.length > 0) throw new UserError(t('release.unsigned', { missing: lacking.join('\n  ') }));
  const meta = await promisedMetadata(staged, released);
  const snapshot = await nextSnapshot(meta, released, root, ring, config, now, served.snapshot);
  const snapshotBytes = snapshot.bytes ?? released.files.get(`metadata/${snapshot.version}.snapshot.json`)!;
  const timestamp = await signedByRole(ring, root, 'timestamp', {
    _type: 'timestamp',
    spec_version: SPEC_VERSION,
    version: Math.max(released.timestamp?.signed.version ?? 0, served.timestamp) + 1,
    expires: expiry(now, config.days.timestamp),
    meta: { 'snapshot.json': { version: snapshot.version, ...(await promiseOf(snapshotBytes)) } },
  });
  return new Map([
    ...[...staged].sort(([a], [b]) => Number(a.startsWith('metadata/')) - Number(b.startsWith('metadata/'))),
    ...(snapshot.bytes ? [[`metadata/${snapshot.version}.snapshot.json`, snapshot.bytes] as const] : []),
    ['metadata/timestamp.json', timestamp],
  ]);
}

/** The newest version of each targets role, with what the snapshot promises of it. */
async function promisedMetadata(staged: Files, released: Released): Promise<MetaSigned['meta']> {
  const meta: Record<string, MetaSigned['meta'][string]> = { ...released.snapshot?.signed.meta };
  for (const [path, bytes] of staged) {
    const [, version, role] = /^metadata\/(\d+)\.(.+)\.json$/.exec(path) ?? [];
    if (role && role !== 'root') meta[`${role}.json`] = { version: Number(version), ...(await promiseOf(bytes)) };
  }
  if (!meta['targets.json']) throw new UserError(t('release.nothing'));
  return meta;
}

async function promiseOf(bytes: Bytes): Promise<FilePromise> {
  return { length: bytes.length, hashes: { sha256: await sha256(bytes) } };
}

async function nextSnapshot(
  meta: MetaSigned['meta'],
  { snapshot, files }: Released,
  root: RootSigned,
  ring: KeyRing,
  config: Config,
  now: number,
  served: number,
): Promise<{ version: number; bytes?: Bytes }> {
  const signed: MetaSigned = {
    _type: 'snapshot',
    spec_version: SPEC_VERSION,
    version: Math.max(snapshot?.signed.version ?? 0, served) + 1,
    expires: expiry(now, config.days.snapshot),
    meta,
  };
  if (snapshot && JSON.stringify(sortedMeta(snapshot.signed.meta)) === JSON.stringify(sortedMeta(meta))) {
    const bytes = files.get(`metadata/${snapshot.signed.version}.snapshot.json`)!;
    const keys = new Set(root.roles.snapshot.keyids);
    const isOurs = snapshot.signatures.filter(({ keyid }) => keys.has(keyid)).length >= root.roles.snapshot.threshold;
    if (bytes && isOurs && served <= snapshot.signed.version && daysLeft(snapshot.signed, now) > config.days.timestamp)
      return { version: snapshot.signed.version };
  }
  return { version: signed.version, bytes: await signedByRole(ring, root, 'snapshot', signed) };
}

function sortedMeta(meta: MetaSigned['meta']): unknown {
  return Object.entries(meta)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { version, hashes }]) => [file, version, hashes.sha256]);
}

async function signedByRole(
  ring: KeyRing,
  root: RootSigned,
  role: 'snapshot' | 'timestamp',
  signed: MetaSigned,
): Promise<Bytes> {
  const { keyids, threshold } = root.roles[role];
  const { added, file } = await ring.sign<Signed>({ signatures: [], signed }, keyids);
  if (added < threshold) throw new UserError(t('release.online', { role, threshold, here: added }));
  return serialize(file as MetadataFile);
}

/** Serves files from memory, as a static host would. */
function memoryFetch(files: Files, url: string): Fetch {
  return async (address) => {
    const bytes = address.startsWith(url) ? files.get(decodeURIComponent(address.slice(url.length))) : undefined;
    return new Response(bytes ?? null, { status: bytes ? 200 : 404 });
  };
}

const TRIAL_URL = 'https://release.invalid/';

/**
 * Reads a release with the reader's own client before anyone else does: as a new reader, and as one who took in the release
 * before while that was good, however long ago.
 * @throws UserError when either would refuse it
 */
export async function rehearse(before: Files, after: Files, now: number): Promise<{ requests: number; bytes: number }> {
  const [first] = rootVersions(after);
  const root = parseMetadata('root', after.get(`metadata/${first}.root.json`)!);
  const fingerprint = await fingerprintOf(root.signed);
  let cost = { requests: 0, bytes: 0 };
  for (const readers of [[after], ...(before.has('metadata/timestamp.json') ? [[before, after]] : [])]) {
    let files = readers[0]!;
    let clock = files === after ? now : Math.min(now, lastGood(files));
    const sync = createSync({
      fetch: (url, init) => memoryFetch(files, TRIAL_URL)(url, init),
      store: new MemoryStore(),
      now: () => clock,
      random: () => 0,
      lock: (_, run) => run(),
    });
    const preview = await sync.preview({ url: TRIAL_URL, fingerprint }).catch((error) => {
      const refused = refusalOf(error);
      throw refused ? refusal(refused.why) : error;
    });
    let result = await sync.subscribe(preview);
    for (const next of readers.slice(1)) {
      files = next;
      clock = now;
      result = await sync.check(fingerprint);
    }
    if (result.kind === 'failed') throw refusal(refusalInWords(result.code, result.message));
    const { requests, bytes } = result.publisher.history[0]!;
    cost = { requests, bytes };
  }
  return cost;
}

/** The last moment, in milliseconds since 1970, at which nothing in a release had run out. */
function lastGood(files: Files): number {
  const { root, timestamp, snapshot, targets } = readReleased(files);
  const metadata = [root, timestamp, snapshot, ...targets.values()].filter((file) => file !== undefined);
  return Math.min(...metadata.map(({ signed }) => Date.parse(signed.expires))) - 1000;
}

const refusal = (why: string) => new UserError(t('release.refused', { why }));
