import * as z from 'zod/mini';
import {
  baseSchema,
  documentSchema,
  entitySchema,
  type FactBase,
  factSchema,
  propertySchema,
} from '../facts/schema.ts';
import { BadRecords } from './badRecords.ts';
import type { Bytes } from './tuf/bytes.ts';
import { Turns } from './turns.ts';

/** Records of one base that travel together: those whose id hashes to the shard, sorted by id in each list. */
export type Shard = Pick<FactBase, 'documents' | 'entities' | 'properties' | 'facts'>;
export const RECORD_LISTS = ['documents', 'entities', 'properties', 'facts'] as const satisfies (keyof Shard)[];

/** The file that says what base this is and how many shards hold it. */
export const MANIFEST = 'base.json';
export const MAX_SHARDS = 4096;
export const MAX_SHARD_BYTES = 1_000_000;
export const MAX_BASE_BYTES = 50_000_000;
export const MAX_MANIFEST_BYTES = 16_384;

/** Raised when a shard or a manifest changes in a way that older clients can't read. */
const FORMAT = 1;

const count = z.int().check(z.nonnegative());
const manifestSchema = z.strictObject({
  ...z.omit(baseSchema, { documents: true, entities: true, properties: true, facts: true }).shape,
  format: z.literal(FORMAT),
  /** A power of two. */
  shards: z.int().check(
    z.minimum(1),
    z.maximum(MAX_SHARDS),
    z.refine((shards) => Number.isInteger(Math.log2(shards))),
  ),
  records: z.strictObject({ documents: count, entities: count, properties: count, facts: count }),
});
/** A base without its records. */
export type Manifest = z.infer<typeof manifestSchema>;

/** What the schema fills in where a record says nothing, by field. */
const DEFAULTS = {
  documents: defaultsOf(documentSchema.shape),
  entities: defaultsOf(entitySchema.shape),
  properties: defaultsOf(propertySchema.shape),
  facts: defaultsOf(factSchema.shape),
};

/** A value that the schema fills in: a new one for each record, and its JSON. */
interface Default {
  readonly make: () => unknown;
  readonly text: string;
}

function defaultsOf(shape: Readonly<Record<string, z.ZodMiniType>>): ReadonlyMap<string, Default> {
  return new Map(
    Object.entries(shape).flatMap(([field, { def }]) => {
      if (!('defaultValue' in def)) return [];
      const value = def.defaultValue;
      const text = JSON.stringify(value);
      const make = text === '[]' ? () => [] : typeof value === 'object' ? () => JSON.parse(text) : () => value;
      return [[field, { make, text }] as const];
    }),
  );
}

const shardSchema = z.strictObject({
  documents: z.array(documentSchema),
  entities: z.array(entitySchema),
  properties: z.array(propertySchema),
  facts: z.array(factSchema),
});

/** Which of `shards` shards (a power of two) the record with this id is in: the top bits of its hash. */
export function shardOf(id: string, shards: number): number {
  return shards === 1 ? 0 : hash(id) >>> (32 - Math.log2(shards));
}

/** FNV-1a over the id's ASCII characters, then mixed (MurmurHash3's finaliser): FNV alone leaves the top bits of short ids alike. */
function hash(id: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) mixed = Math.imul(mixed ^ id.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The target path of a shard: its number in as many hexadecimal digits as the last one needs. */
export function shardName(shard: number, shards: number): string {
  return `${shard.toString(16).padStart((shards - 1).toString(16).length, '0')}.json`;
}

/** Splits a base. The same base gives the same shards, whatever the order of its records. */
export function splitBase(base: FactBase, shards: number): Shard[] {
  const split = Array.from(
    { length: shards },
    (): Shard => ({ documents: [], entities: [], properties: [], facts: [] }),
  );
  for (const list of RECORD_LISTS) {
    for (const record of base[list]) (split[shardOf(record.id, shards)]![list] as { id: string }[]).push(record);
    for (const shard of split) shard[list].sort(byId);
  }
  return split;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * @returns the file of a shard: JSON in UTF-8 on one line, fields in the order of their names, without what the schema fills
 * in by itself. The same records always give the same bytes, whatever order a version of the schema has its fields in.
 */
export function encodeShard(shard: Shard): Bytes {
  return new TextEncoder().encode(shardText(shard));
}

function shardText(shard: Shard): string {
  const lists = RECORD_LISTS.map(
    (list) =>
      `${JSON.stringify(list)}:[${shard[list].map((record) => JSON.stringify(withoutDefaults(record, DEFAULTS[list]))).join(',')}]`,
  );
  return `{${lists.join(',')}}\n`;
}

function withoutDefaults(record: object, defaults: ReadonlyMap<string, Default>): object {
  const told: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(record)) {
    const text = defaults.get(field)?.text;
    if (text === undefined || (Array.isArray(value) && value.length > 0) || JSON.stringify(value) !== text)
      told[field] = value;
  }
  return inOrder(told) as object;
}

/** The same text for the same record, however its fields are ordered. */
export function recordText(record: object): string {
  return JSON.stringify(inOrder(record));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) ordered[name] = inOrder((value as Record<string, unknown>)[name]);
  return ordered;
}

/**
 * Reads a shard that came from outside.
 * @throws BadRecords when it is not a shard, holds a record that belongs elsewhere, or is not written as {@link encodeShard} writes
 */
export function decodeShard(bytes: Bytes, shard: number, shards: number): Shard {
  const name = shardName(shard, shards);
  const { text, value: decoded } = parse(shardSchema, bytes, name);
  for (const list of RECORD_LISTS) {
    let previous = '';
    for (const { id } of decoded[list]) {
      if (shardOf(id, shards) !== shard) throw new BadRecords(`${name}: the record "${id}" belongs in another shard`);
      if (id <= previous) throw new BadRecords(`${name}: "${id}" stands after "${previous}" in ${list}`);
      previous = id;
    }
  }
  if (shardText(decoded) !== text) throw new BadRecords(`${name} is not written in the one way for its records`);
  return decoded;
}

/** Reads a shard that {@link decodeShard} has passed before, told by its hash: three times as fast. */
export function reopenShard(bytes: Bytes): Shard {
  const shard = JSON.parse(new TextDecoder().decode(bytes)) as Shard;
  for (const list of RECORD_LISTS) {
    const defaults = DEFAULTS[list];
    for (const record of shard[list] as Record<string, unknown>[]) {
      for (const [field, { make }] of defaults) record[field] ??= make();
    }
  }
  return shard;
}

/** @throws BadRecords when the file is no manifest that this client reads */
export function decodeManifest(bytes: Bytes): Manifest {
  return parse(manifestSchema, bytes, MANIFEST).value;
}

/**
 * The manifest of a base as the canonical JSON that is signed.
 * @param shards how many files its records are spread over
 */
export function encodeManifest(base: FactBase, shards: number): Bytes {
  const { documents, entities, properties, facts, ...head } = base;
  const manifest: Manifest = {
    format: FORMAT,
    ...head,
    shards,
    records: {
      documents: documents.length,
      entities: entities.length,
      properties: properties.length,
      facts: facts.length,
    },
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest)}\n`);
}

/** Joins shards into one base, each list sorted by id. */
export async function joinBase(
  { format: _, shards: __, records: ___, ...head }: Manifest,
  parts: readonly Shard[],
): Promise<FactBase> {
  const turns = new Turns();
  return {
    ...head,
    documents: await merged(
      parts.map(({ documents }) => documents),
      turns,
    ),
    entities: await merged(
      parts.map(({ entities }) => entities),
      turns,
    ),
    properties: await merged(
      parts.map(({ properties }) => properties),
      turns,
    ),
    facts: await merged(
      parts.map(({ facts }) => facts),
      turns,
    ),
  };
}

/** Merges sorted lists in pairs, then the pairs, and so on; gives way to others between two merges. */
async function merged<Item extends { id: string }>(lists: readonly Item[][], turns: Turns): Promise<Item[]> {
  let runs = lists.filter((list) => list.length > 0);
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(at + 1 < runs.length ? mergedPair(runs[at]!, runs[at + 1]!) : runs[at]!);
      await turns.give();
    }
    runs = longer;
  }
  return [...(runs[0] ?? [])];
}

function mergedPair<Item extends { id: string }>(a: readonly Item[], b: readonly Item[]): Item[] {
  const both: Item[] = [];
  let [x, y] = [0, 0];
  while (x < a.length && y < b.length) both.push(b[y]!.id < a[x]!.id ? b[y++]! : a[x++]!);
  while (x < a.length) both.push(a[x++]!);
  while (y < b.length) both.push(b[y++]!);
  return both;
}

function parse<Value>(schema: z.ZodMiniType<Value>, bytes: Bytes, name: string): { value: Value; text: string } {
  let text: string;
  let json: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    json = JSON.parse(text);
  } catch {
    throw new BadRecords(`${name} is not JSON in UTF-8`);
  }
  const hidden = hiddenCharacter(text) ?? /(?<!\\)(?:\\\\)*\\(?:u[0-9a-fA-F]{4}|[bfnrt])/.exec(text)?.[0];
  if (hidden) throw new BadRecords(`${name} holds the hidden character ${hidden}`);
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data, text };
  const { path, message } = result.error.issues[0]!;
  throw new BadRecords(`${name}, at ${path.map(String).join('.') || 'its top'}: ${message}`);
}

/**
 * Control characters, marks that turn the direction of writing, and characters without width: with them a card could show
 * a reader other words than the record holds. Vietnamese and English need none of them. White space between the parts of a
 * JSON text is none of a record's.
 */
const HIDDEN = /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]--[\t\n\r]]/v;

/** A text without such characters: a sign stands for each. */
const inPlainSight = (text: string): string => text.replaceAll(new RegExp(HIDDEN, 'vg'), '\ufffd');

/** Characters that are kept of what is told of a refused file. */
const MAX_TOLD = 300;

/** What is told of a refused file names parts of it, which may be of any length and of any signs: the beginning, in plain sight. */
export const briefly = (text: string): string =>
  inPlainSight(text.length > MAX_TOLD ? `${text.slice(0, MAX_TOLD)}…` : text);

/** The first such character of a text, as "U+202E"; `undefined` when there is none. */
export function hiddenCharacter(text: string): string | undefined {
  const found = HIDDEN.exec(text)?.[0];
  return found && `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
