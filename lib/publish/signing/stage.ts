import type { FactBase } from '../../facts/schema.ts';
import {
  decodeShard,
  encodeManifest,
  encodeShard,
  MANIFEST,
  MAX_BASE_BYTES,
  MAX_SHARD_BYTES,
  MAX_SHARDS,
  shardName,
  splitBase,
} from '../../sync/shards.ts';
import { type Bytes, sha256 } from '../../sync/tuf/bytes.ts';
import { parseMetadata } from '../../sync/tuf/metadata.ts';
import { countSignatures } from '../../sync/tuf/signatures.ts';
import { t } from '../words/index.ts';
import {
  type DelegatedRole,
  daysLeft,
  expiry,
  type FilePromise,
  type MetadataFile,
  type RootSigned,
  SPEC_VERSION,
  serialize,
  type TargetsSigned,
} from './metadataFile.ts';
import { type Released, readBase } from './released.ts';
import { type Config, UserError } from './workspace.ts';

/** A shard of this size keeps an update of one fact small; the number of shards is chosen for it. */
const SHARD_BYTES = 32_000;
/** With larger shards than this a base is split anew, which every reader fetches whole, once. */
const CROWDED_SHARD_BYTES = 40_000;
const MIN_SHARDS = 16;
/** More shards than this are listed in files of their own, each signed by the targets' keys: see decision 0601. */
const MAX_LISTED = 128;
const SHARDS_A_BIN = 64;

/** What the next release adds: files by path. Metadata in it still wait for signatures. */
export interface Stage {
  readonly files: ReadonlyMap<string, Bytes>;
  readonly shards: number;
  /** Bytes of all shards. */
  readonly length: number;
}

/**
 * Prepares the next release of a base: its shards, and new versions of the targets roles where they changed or run out.
 * The same base, release and time give the same bytes.
 * @param root the root that will be in force: its targets keys are to sign
 * @throws UserError when the base is too large
 */
export async function stageBase(
  base: FactBase,
  released: Released,
  root: RootSigned,
  config: Config,
  now: number,
): Promise<Stage> {
  const shards = chooseShards(base, readBase(released)?.manifest.shards);
  const encoded = new Map<string, Bytes>([[MANIFEST, encodeManifest(base, shards)]]);
  let length = 0;
  for (const [index, shard] of splitBase(base, shards).entries()) {
    const bytes = encodeShard(shard);
    decodeShard(bytes, index, shards);
    if (bytes.length > MAX_SHARD_BYTES)
      throw new UserError(t('build.record', { bytes: bytes.length, max: MAX_SHARD_BYTES }));
    encoded.set(shardName(index, shards), bytes);
    length += bytes.length;
  }
  if (length > MAX_BASE_BYTES) throw new UserError(t('build.large', { bytes: length, max: MAX_BASE_BYTES }));

  const files = new Map<string, Bytes>();
  const promises = new Map<string, FilePromise>();
  for (const [name, bytes] of encoded) {
    const hash = await sha256(bytes);
    promises.set(name, { length: bytes.length, hashes: { sha256: hash } });
    const path = `targets/${hash}.${name}`;
    if (!released.files.has(path)) files.set(path, bytes);
  }
  for (const [role, content] of contentOf(promises, shards, root)) {
    const previous = released.targets.get(role);
    if (previous && (await stillGood(previous, content, root, config, now))) continue;
    const signed: TargetsSigned = {
      _type: 'targets',
      spec_version: SPEC_VERSION,
      version: (previous?.signed.version ?? 0) + 1,
      expires: expiry(now, config.days.targets),
      ...content,
    };
    files.set(`metadata/${signed.version}.${role}.json`, serialize({ signatures: [], signed }));
  }
  return { files, shards, length };
}

/** The number of shards stays as it is until they are crowded: another number means other files for every reader. */
function chooseShards(base: FactBase, previous: number | undefined): number {
  const length = encodeShard(base).length;
  if (previous && length / previous <= CROWDED_SHARD_BYTES) return previous;
  let shards = MIN_SHARDS;
  while (shards < MAX_SHARDS && length / shards > SHARD_BYTES) shards *= 2;
  return shards;
}

type Content = Pick<TargetsSigned, 'targets' | 'delegations'>;

/** Which targets role lists which files. */
function contentOf(
  promises: ReadonlyMap<string, FilePromise>,
  shards: number,
  { keys, roles }: RootSigned,
): Map<string, Content> {
  if (shards <= MAX_LISTED) return new Map([['targets', { targets: Object.fromEntries(promises) }]]);
  const { keyids, threshold } = roles.targets;
  const bins = Array.from({ length: shards / SHARDS_A_BIN }, (_, bin) => {
    const names = Array.from({ length: SHARDS_A_BIN }, (_, at) => shardName(bin * SHARDS_A_BIN + at, shards));
    // 64 numbers in a row share all their hexadecimal digits but the last two, of which the first takes four values.
    const paths = [...new Set(names.map((name) => name.replace(/.\.json$/, '?.json')))];
    const role: DelegatedRole = {
      name: `bin-${bin.toString(16).padStart(2, '0')}`,
      keyids,
      threshold,
      terminating: true,
      paths,
    };
    return { role, targets: Object.fromEntries(names.map((name) => [name, promises.get(name)!])) };
  });
  const delegations = {
    keys: Object.fromEntries(keyids.map((keyid) => [keyid, keys[keyid]!])),
    roles: bins.map(({ role }) => role),
  };
  return new Map<string, Content>([
    ['targets', { targets: { [MANIFEST]: promises.get(MANIFEST)! }, delegations }],
    ...bins.map(({ role, targets }) => [role.name, { targets }] as const),
  ]);
}

/** Whether a role's released file says the same, is signed by the right keys, and has a third of its time left. */
async function stillGood(
  previous: MetadataFile<TargetsSigned>,
  content: Content,
  root: RootSigned,
  config: Config,
  now: number,
): Promise<boolean> {
  const { targets, delegations } = previous.signed;
  if (
    serialized({ targets, delegations }) !== serialized(content) ||
    daysLeft(previous.signed, now) < config.days.targets / 3
  )
    return false;
  const keys = new Map(Object.entries(root.keys));
  const { keyids, threshold } = root.roles.targets;
  const metadata = parseMetadata('targets', serialize(previous));
  return (await countSignatures(metadata, { keyids: [...keyids], threshold }, keys)) >= threshold;
}

function serialized(content: { readonly targets: object; readonly delegations?: object | undefined }): string {
  const { targets, delegations } = content;
  return JSON.stringify([
    Object.entries(targets)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, promise]) => [name, (promise as FilePromise).length, (promise as FilePromise).hashes.sha256]),
    delegations &&
      new TextDecoder().decode(serialize({ signatures: [], signed: delegations } as unknown as MetadataFile)),
  ]);
}
