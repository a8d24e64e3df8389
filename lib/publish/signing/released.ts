import type { Shard } from '../../sync/shards.ts';
import { decodeManifest, MANIFEST, type Manifest, reopenShard, shardName } from '../../sync/shards.ts';
import type { Bytes } from '../../sync/tuf/bytes.ts';
import { parseMetadata } from '../../sync/tuf/metadata.ts';
import { t } from '../words/index.ts';
import type { MetadataFile, MetaSigned, RootSigned, Signed, TargetsSigned } from './metadataFile.ts';
import { UserError } from './workspace.ts';

/** Files of a release, by path: `metadata/1.root.json`, `targets/<sha256>.00.json`. */
export type Files = ReadonlyMap<string, Bytes>;

/** What a release folder holds now. Roles are absent before the first release. */
export interface Released {
  readonly files: Files;
  readonly root?: MetadataFile<RootSigned> | undefined;
  readonly timestamp?: MetadataFile<MetaSigned> | undefined;
  readonly snapshot?: MetadataFile<MetaSigned> | undefined;
  /** `targets` and the bins it delegates to, by name. */
  readonly targets: ReadonlyMap<string, MetadataFile<TargetsSigned>>;
}

/** @throws UserError when the folder's metadata don't fit together: somebody else wrote there */
export function readReleased(files: Files): Released {
  const versions = rootVersions(files);
  const root =
    versions.length > 0
      ? (read(files, `metadata/${versions.at(-1)}.root.json`, 'root') as MetadataFile<RootSigned>)
      : undefined;
  if (!files.has('metadata/timestamp.json')) return { files, root, targets: new Map() };
  const timestamp = read(files, 'metadata/timestamp.json', 'timestamp') as MetadataFile<MetaSigned>;
  const { version } = timestamp.signed.meta['snapshot.json']!;
  const snapshot = read(files, `metadata/${version}.snapshot.json`, 'snapshot') as MetadataFile<MetaSigned>;
  const targets = Object.entries(snapshot.signed.meta).map(([file, { version }]) => {
    const role = file.slice(0, -'.json'.length);
    return [role, read(files, `metadata/${version}.${role}.json`, 'targets') as MetadataFile<TargetsSigned>] as const;
  });
  return { files, root, timestamp, snapshot, targets: new Map(targets) };
}

/** The paths of all that a release names: its chain of roots, and everything from its timestamp down. */
export function filesOf({ files, snapshot, targets }: Released): string[] {
  const records = [...targets.values()].flatMap(({ signed }) => Object.entries(signed.targets));
  return [
    ...rootVersions(files).map((version) => `metadata/${version}.root.json`),
    ...(snapshot ? ['metadata/timestamp.json', `metadata/${snapshot.signed.version}.snapshot.json`] : []),
    ...[...targets].map(([role, { signed }]) => `metadata/${signed.version}.${role}.json`),
    ...records.map(([name, { hashes }]) => `targets/${hashes.sha256}.${name}`),
  ];
}

/** Numbers of the root files, in order. */
export function rootVersions(files: Files): number[] {
  return [...files.keys()]
    .flatMap((path) => /^metadata\/([1-9]\d*)\.root\.json$/.exec(path)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

function read(files: Files, path: string, type: Signed['_type']): MetadataFile {
  const bytes = files.get(path);
  if (!bytes) throw new UserError(t('release.incomplete', { path }));
  parseMetadata(type, bytes);
  return JSON.parse(new TextDecoder().decode(bytes)) as MetadataFile;
}

/** The manifest and shards of a release; `undefined` before the first one. */
export function readBase({
  files,
  targets,
}: Released): { readonly manifest: Manifest; readonly shards: readonly Shard[] } | undefined {
  const promises = new Map([...targets.values()].flatMap(({ signed }) => Object.entries(signed.targets)));
  const open = (name: string): Bytes => {
    const hash = promises.get(name)?.hashes.sha256;
    const path = `targets/${hash}.${name}`;
    const bytes = files.get(path);
    if (!bytes) throw new UserError(t('release.incomplete', { path }));
    return bytes;
  };
  if (!promises.has(MANIFEST)) return undefined;
  const manifest = decodeManifest(open(MANIFEST));
  const shards = Array.from({ length: manifest.shards }, (_, shard) =>
    reopenShard(open(shardName(shard, manifest.shards))),
  );
  return { manifest, shards };
}
