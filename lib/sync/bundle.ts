import * as z from 'zod/mini';
import type { FactBase } from '../facts/schema.ts';
import { isFolder } from './address.ts';
import type { Publisher } from './publisher.ts';
import { decodeManifest, joinBase, MANIFEST, reopenShard, shardName } from './shards.ts';
import type { SyncStore } from './store.ts';
import type { Bytes } from './tuf/bytes.ts';
import { encodeName } from './tuf/client.ts';
import type { Fetch } from './tuf/download.ts';
import { parseMetadata } from './tuf/metadata.ts';

/**
 * A publisher's folder as one file, for a machine without a network: paths under the publisher's address, and what stands
 * there. All of it is text: metadata are ASCII, records UTF-8.
 */
const bundleSchema = z.strictObject({
  format: z.literal('doi-chieu-bundle-1'),
  /** Where updates are to be looked for; absent when the publisher has no address. */
  url: z.optional(
    z.string().check(z.refine((url) => isFolder(url), { error: 'its address is none that readers take' })),
  ),
  files: z.record(z.string(), z.string()),
});
export type Bundle = z.infer<typeof bundleSchema>;

const MAX_BUNDLE_LENGTH = 80_000_000;

/** The text is not a bundle. Nothing was changed. */
class BadBundle extends Error {
  override name = 'BadBundle';
}

/** @throws BadBundle */
export function parseBundle(text: string): Bundle {
  if (text.length > MAX_BUNDLE_LENGTH) throw new BadBundle('the file is larger than any fact base may be');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BadBundle('the file is not JSON');
  }
  const result = bundleSchema.safeParse(json);
  if (!result.success) throw new BadBundle(`the file is not a bundle of facts: ${result.error.issues[0]!.message}`);
  return result.data;
}

/** A bundle as the text of a file: the same files give the same text. {@link parseBundle} reads it. */
export function writeBundle({ url, files }: Pick<Bundle, 'url' | 'files'>): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: 'doi-chieu-bundle-1', ...(url === undefined ? {} : { url }), files: sorted })}\n`;
}

/** The address under which a bundle without one is read: no host has it, and nothing is asked of the network. */
export const PAPER_URL = 'https://bundle.invalid/';

/** Answers requests from a bundle, so that a file is verified by the very steps by which a host is. */
export function bundleFetch({ files }: Bundle, url: string): Fetch {
  const encoder = new TextEncoder();
  return async (address) => {
    const path = address.startsWith(url) ? address.slice(url.length) : '';
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    return new Response(text === undefined ? null : encoder.encode(text), { status: text === undefined ? 404 : 200 });
  };
}

/**
 * The base that a bundle of one release holds. Nothing is verified: somebody else vouches for the bundle.
 * @throws Error when a file of it is not there, BadRecords
 */
export function baseOfBundle({ files }: Bundle): Promise<FactBase> {
  const encoder = new TextEncoder();
  const targets = new Map(
    Object.entries(files).map(([path, text]) => [path.replace(/^targets\/(?:[0-9a-f]{64}\.)?/, ''), text]),
  );
  const read = (name: string): Bytes => {
    const text = targets.get(name);
    if (text === undefined) throw new Error(`the bundle lacks ${name}`);
    return encoder.encode(text);
  };
  const manifest = decodeManifest(read(MANIFEST));
  const shards = Array.from({ length: manifest.shards }, (_, at) => reopenShard(read(shardName(at, manifest.shards))));
  return joinBase(manifest, shards);
}

/**
 * The bundle of a publisher's base in force.
 * @returns `undefined` when no base is in force, or a file of it is lost
 */
export async function bundleOf({ id, url, roots, current }: Publisher, store: SyncStore): Promise<string | undefined> {
  if (!current) return undefined;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const files: Record<string, string> = {};
  const consistent = parseMetadata('root', current.metadata['root']!).signed.consistent_snapshot;
  for (const bytes of roots)
    files[`metadata/${parseMetadata('root', bytes).signed.version}.root.json`] = decoder.decode(bytes);
  for (const [role, bytes] of Object.entries(current.metadata)) {
    if (role !== 'root') files[`metadata/${metadataFile(role, bytes, consistent)}`] = decoder.decode(bytes);
  }
  const named = [
    [MANIFEST, current.manifestRef] as const,
    ...current.shards.map((ref, shard) => [shardName(shard, current.shards.length), ref] as const),
  ];
  for (const [name, { sha256 }] of named) {
    const bytes = await store.readFile(id, sha256);
    if (!bytes) return undefined;
    files[`targets/${consistent ? `${sha256}.` : ''}${name}`] = decoder.decode(bytes);
  }
  return writeBundle({ url, files });
}

function metadataFile(role: string, bytes: Bytes, consistent: boolean): string {
  if (role === 'timestamp' || !consistent) return `${encodeName(role)}.json`;
  const version =
    role === 'snapshot'
      ? parseMetadata('snapshot', bytes).signed.version
      : parseMetadata('targets', bytes, role).signed.version;
  return `${version}.${encodeName(role)}.json`;
}
