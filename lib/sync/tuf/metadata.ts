import * as z from 'zod/mini';
import type { Bytes } from './bytes.ts';
import { canonicalJson, type Json } from './canonicalJson.ts';
import { UpdateRefused } from './errors.ts';

/**
 * The documents of TUF 1.0, section 4. Unknown fields are kept out of the result but stay in the bytes that signatures
 * are checked over. Objects keyed by free text become maps: a role may be called "constructor".
 */
const text = z.string();
const count = z.int().check(z.nonnegative());
/** "An integer that is greater than 0" (4.3). */
const version = z.int().check(z.positive());

/** Own names only, in the order of the file. JSON.parse makes an own property even of "__proto__", which a record would lose. */
function map<Value extends z.ZodMiniType>(value: Value) {
  return z.pipe(
    z.custom<Record<string, unknown>>((input) => typeof input === 'object' && input !== null && !Array.isArray(input)),
    z.pipe(
      z.transform((input: Record<string, unknown>) => new Map(Object.entries(input))),
      z.map(text, value),
    ),
  );
}

function unique<Item>(by: (item: Item) => string, what: string): z.core.$ZodCheck<Item[]> {
  return z.refine((list) => new Set((list as readonly Item[]).map(by)).size === (list as readonly Item[]).length, {
    error: `the same ${what} twice`,
  });
}

/** Time is always UTC with "Z" (4.2). */
const expires = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)),
  z.pipe(
    z.transform((iso: string) => Date.parse(iso)),
    z.number(),
  ),
);

const common = { spec_version: text, version, expires };

/** Kinds of keys that this client doesn't know are told by other fields; a key without `public` never counts. */
const keySchema = z.object({ keytype: text, scheme: text, keyval: z.object({ public: z._default(text, '') }) });

const roleSchema = z.object({
  keyids: z.array(text).check(unique((keyid: string) => keyid, 'key')),
  threshold: z.int().check(z.positive()),
});

const hashes = map(text);
const metaFile = z.object({ version, length: z.optional(count), hashes: z.optional(hashes) });

const rootSchema = z.object({
  ...common,
  _type: z.literal('root'),
  consistent_snapshot: z._default(z.boolean(), false),
  keys: map(keySchema),
  roles: z.object({ root: roleSchema, timestamp: roleSchema, snapshot: roleSchema, targets: roleSchema }),
});

const timestampSchema = z.object({
  ...common,
  _type: z.literal('timestamp'),
  meta: z.object({ 'snapshot.json': metaFile }),
});

const snapshotSchema = z.object({ ...common, _type: z.literal('snapshot'), meta: map(metaFile) });

const targetFile = z.object({ length: count, hashes, custom: z.optional(z.unknown()) });

const delegatedRole = z
  .extend(roleSchema, {
    name: text,
    terminating: z._default(z.boolean(), false),
    paths: z.optional(z.array(text)),
    path_hash_prefixes: z.optional(z.array(text)),
  })
  .check(
    z.refine(({ paths, path_hash_prefixes }) => (paths === undefined) !== (path_hash_prefixes === undefined), {
      error: 'exactly one of paths and path_hash_prefixes must be set',
    }),
  );

/** TAP 15: the paths of a role split evenly by hash over 2^bit_length roles of one set of keys. */
const succinctRoles = z.extend(roleSchema, {
  bit_length: z.int().check(z.minimum(1), z.maximum(32)),
  name_prefix: text,
});

const TOP_LEVEL: ReadonlySet<string> = new Set(['root', 'timestamp', 'snapshot', 'targets']);

const delegations = z
  .object({
    keys: map(keySchema),
    roles: z.optional(
      z.array(delegatedRole).check(
        unique((role: { name: string }) => role.name, 'role'),
        z.refine((roles) => roles.every(({ name }) => name !== '' && !TOP_LEVEL.has(name)), {
          error: 'a delegated role with the name of a top-level role',
        }),
      ),
    ),
    succinct_roles: z.optional(succinctRoles),
  })
  .check(
    z.refine(({ roles, succinct_roles }) => (roles === undefined) !== (succinct_roles === undefined), {
      error: 'exactly one of roles and succinct_roles must be set',
    }),
  );

const targetsSchema = z.object({
  ...common,
  _type: z.literal('targets'),
  targets: map(targetFile),
  delegations: z.optional(delegations),
});

const SCHEMAS = { root: rootSchema, timestamp: timestampSchema, snapshot: snapshotSchema, targets: targetsSchema };

export type Key = z.infer<typeof keySchema>;
/** Who may sign: ids of keys, and how many of them must. */
export type Role = z.infer<typeof roleSchema>;
export type DelegatedRole = z.infer<typeof delegatedRole>;
export type Delegations = z.infer<typeof delegations>;
export type MetaFile = z.infer<typeof metaFile>;
export type TargetFile = z.infer<typeof targetFile>;
export type Root = z.infer<typeof rootSchema>;
export type Timestamp = z.infer<typeof timestampSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;
export type Targets = z.infer<typeof targetsSchema>;

interface Documents {
  root: Root;
  timestamp: Timestamp;
  snapshot: Snapshot;
  targets: Targets;
}
export type DocumentType = keyof Documents;

/** A metadata file read but not yet trusted: nothing of `signed` may be used before its signatures are checked. */
export interface Metadata<Type extends DocumentType> {
  /** The file, byte for byte as it came. */
  readonly bytes: Bytes;
  readonly signed: Documents[Type];
  /** Signature in hex by key id. */
  readonly signatures: ReadonlyMap<string, string>;
  /** What was signed. */
  readonly payload: Bytes;
}

const envelope = z.object({
  signed: z.looseObject({}),
  /** "The keyid MUST be unique in the signatures array" (4.2). */
  signatures: z.array(z.object({ keyid: text, sig: text })).check(unique((one: { keyid: string }) => one.keyid, 'key')),
});

/**
 * Reads a metadata file. Strict on what the specification names, silent on what it doesn't.
 * @param role the name to report in an error: a delegated role's own name
 * @throws UpdateRefused `malformed` or `unsupported`
 */
export function parseMetadata<Type extends DocumentType>(
  type: Type,
  bytes: Bytes,
  role: string = type,
): Metadata<Type> {
  const json = parseJson(bytes, role);
  const { signatures } = shaped(envelope, json, role);
  const raw = (json as { signed: Json }).signed;
  const signed = shaped(SCHEMAS[type] as unknown as z.ZodMiniType<Documents[Type]>, raw, role);
  if (!/^1\.\d+(\.\d+)?$/.test(signed.spec_version)) {
    throw new UpdateRefused('unsupported', `${role} is written for TUF ${signed.spec_version}; this client reads 1.x`, {
      role,
    });
  }
  return {
    bytes,
    signed,
    signatures: new Map(signatures.map(({ keyid, sig }) => [keyid, sig])),
    payload: canonicalJson(raw),
  };
}

function parseJson(bytes: Bytes, role: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new UpdateRefused('malformed', `${role} is not JSON in UTF-8`, { role });
  }
}

function shaped<Value>(schema: z.ZodMiniType<Value>, input: unknown, role: string): Value {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw new UpdateRefused('malformed', `${role}, at ${path.map(String).join('.') || 'its top'}: ${message}`, { role });
}
