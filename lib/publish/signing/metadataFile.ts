import type { Bytes } from '../../sync/tuf/bytes.ts';
import { byCodePoint, canonicalJson, type Json } from '../../sync/tuf/canonicalJson.ts';
import type { PublicKey, SigningKey } from './signingKey.ts';

/** TUF metadata as our tools write them: the JSON of the specification, section 4. */
export interface Signed {
  readonly _type: 'root' | 'timestamp' | 'snapshot' | 'targets';
  readonly spec_version: string;
  readonly version: number;
  /** UTC, to the second. */
  readonly expires: string;
}
export interface RoleKeys {
  readonly keyids: readonly string[];
  readonly threshold: number;
}
export const TOP_ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const;
export type TopRole = (typeof TOP_ROLES)[number];

export interface RootSigned extends Signed {
  readonly consistent_snapshot: true;
  readonly keys: Readonly<Record<string, PublicKey>>;
  readonly roles: Readonly<Record<TopRole, RoleKeys>>;
}
export interface FilePromise {
  readonly length: number;
  readonly hashes: { readonly sha256: string };
}
export interface MetaSigned extends Signed {
  readonly meta: Readonly<Record<string, FilePromise & { readonly version: number }>>;
}
export interface DelegatedRole extends RoleKeys {
  readonly name: string;
  readonly terminating: boolean;
  readonly paths: readonly string[];
}
export interface TargetsSigned extends Signed {
  readonly targets: Readonly<Record<string, FilePromise>>;
  readonly delegations?: {
    readonly keys: Readonly<Record<string, PublicKey>>;
    readonly roles: readonly DelegatedRole[];
  };
}

export interface MetadataFile<Content extends Signed = Signed> {
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
  readonly signed: Content;
}

export const SPEC_VERSION = '1.0.31';

/** The bytes of a metadata file: ASCII, names in order, one line. The same content always gives the same bytes. */
export function serialize(file: MetadataFile): Bytes {
  const text = JSON.stringify(sorted(file as unknown as Json)).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new TextEncoder().encode(`${text}\n`);
}

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value as Record<string, Json>).sort(([a], [b]) => byCodePoint(a, b));
  return Object.fromEntries(entries.map(([name, item]) => [name, sorted(item)]));
}

/** Adds a key's signature, or replaces the one it made before. Signatures stand in the order of their key ids. */
export function signedWith<Content extends Signed>(
  file: MetadataFile<Content>,
  key: SigningKey,
): MetadataFile<Content> {
  const payload = canonicalJson(file.signed as unknown as Json);
  const others = file.signatures.filter(({ keyid }) => keyid !== key.keyid);
  const signatures = [...others, { keyid: key.keyid, sig: key.sign(payload) }].sort((a, b) =>
    byCodePoint(a.keyid, b.keyid),
  );
  return { signatures, signed: file.signed };
}

const DAY = 24 * 60 * 60 * 1000;

/** @returns the date `days` after `now` (milliseconds since 1970), to the second */
export function expiry(now: number, days: number): string {
  return `${new Date(now + days * DAY).toISOString().slice(0, 19)}Z`;
}

/**
 * @param now milliseconds since 1970
 * @returns days, with their fraction, until a file expires; below 0 when it has
 */
export function daysLeft({ expires }: Signed, now: number): number {
  return (Date.parse(expires) - now) / DAY;
}
