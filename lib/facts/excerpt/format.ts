/**
 * A base compiled for reading a little of it at a time: a head that is always at hand, and parts that are read when an article
 * names something in them: names lead to subjects, subjects to records. Each part is JSON.
 */
import type { Entity, EntityKind, Fact, FactBase, Property } from '../schema.ts';
import type { EntitySense } from '../vocabulary.ts';

/** Raised with any change to what is compiled: what an older version compiled is then compiled anew. */
export const FORMAT = 2;

/** A base without its records. */
export type BaseHead = Omit<FactBase, 'documents' | 'entities' | 'properties' | 'facts'>;

/** What every excerpt begins with. */
export interface Head {
  readonly format: number;
  readonly base: BaseHead;
  readonly properties: readonly Property[];
  /** One entity for each head noun of a kind, but for its names and relations: the engine asks which head nouns there are. */
  readonly heads: readonly Entity[];
  /** One fact of each property of texts: the engine asks whether there is any. */
  readonly texts: readonly Fact[];
  /**
   * SHA-256 of each part, in the order of their numbers; the counts are powers of two. A part holds `Named` by phrase keys, `Subject` by the ids of
   * entities, entities and documents by {@link entityKey} and {@link documentKey}.
   */
  readonly names: readonly string[];
  readonly subjects: readonly string[];
  readonly records: readonly string[];
}

/**
 * `[spelling, what it means]`. A name that is taken only with its capitals is spelt as the base spells it; of others the spelling does
 * not count and is empty.
 */
export type NameEntry = readonly [spelling: string, sense: EntitySense];

/** What a run of syllables can mean. */
export interface Named {
  /** Names of entities, in the order of the entities' ids; of short names, only those of the stand-ins. */
  readonly names?: readonly NameEntry[];
  /**
   * Of all that bear a short name, two of each kind and spelling stand in for the others, and one more for each property that is told
   * only of others. Their own subjects belong to the excerpt. A short name means nothing where nothing that its bearer is part of or
   * about is named; where something is, that brings the bearer (`below`).
   */
  readonly standIns?: readonly (readonly [id: string, kind: EntityKind, label: string])[];
  /** Texts as the values of facts: of each property, one. */
  readonly texts?: readonly (readonly [phrase: string, fact: Fact])[];
}

/** All that judging claims about an entity can need. */
export interface Subject {
  /** About the entity; who held an office of one holder that it is or had; what those do whose name begins with its own; when what is below it was. */
  readonly facts: readonly Fact[];
  /** The entity, and what its facts name, with all that those are part of or about. By id. */
  readonly entities: readonly string[];
  readonly documents: readonly string[];
  /** Its short names: by what key they are found, and spelt as in {@link NameEntry}. */
  readonly short: readonly (readonly [key: string, spelling: string])[];
  /** What it is part of or about, nearest first. Their own subjects belong to the excerpt. By id. */
  readonly above: readonly string[];
  /** What is part of it or about it and bears a short name: its id, and by what keys its short names are found. */
  readonly below: readonly (readonly [id: string, keys: readonly string[]])[];
}

/** The key by which the part is chosen that holds an entity. */
export const entityKey = (id: string): string => `entity ${id}`;
/** The key by which the part is chosen that holds a document. */
export const documentKey = (id: string): string => `document ${id}`;

/** An entity of which nothing is known but that there is one. */
export function bareEntity(id: string, kind: EntityKind, label: string): Entity {
  return { id, kind, label, aliases: [], shortAliases: [], jointAliases: [], notToBeConfusedWith: [], about: [] };
}

/** Which of `parts` (a power of two) a key is in. */
export function partOf(key: string, parts: number): number {
  let hash = 0x81_1c_9d_c5 | 0;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return ((hash ^ (hash >>> 16)) & (parts - 1)) >>> 0;
}

/** A head, and the tables that are read as they lie in memory. */
export interface HeadFile {
  readonly head: Head;
  /** Bits of a {@link NameFilter}. */
  readonly filter: Uint8Array;
  /** Bytes of a {@link PhraseIndex} over the words of the properties, in their order. */
  readonly words: Uint8Array;
}

/** The lengths of the three sections in four bytes each, then the sections. Each begins at a multiple of four. */
export function encodeHead({ head, filter, words }: HeadFile): Uint8Array<ArrayBuffer> {
  const sections = [new TextEncoder().encode(JSON.stringify(head)), filter, words];
  const bytes = new Uint8Array(sections.reduce((sum, { length }) => sum + padded(length), LENGTHS));
  const view = new DataView(bytes.buffer);
  let at = LENGTHS;
  for (const [number, section] of sections.entries()) {
    view.setUint32(number * 4, section.length, true);
    bytes.set(section, at);
    at += padded(section.length);
  }
  return bytes;
}

/** @throws RangeError, SyntaxError when these bytes are not a head of this format */
export function decodeHead(bytes: Uint8Array): HeadFile {
  if (bytes.length < LENGTHS) throw new RangeError('this head is cut short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = LENGTHS;
  const [json, filter, words] = [0, 4, 8].map((place) => {
    const length = view.getUint32(place, true);
    const section = bytes.subarray(at, at + length);
    if (section.length !== length) throw new RangeError('this head is cut short');
    at += padded(length);
    return section;
  }) as [Uint8Array, Uint8Array, Uint8Array];
  const head = JSON.parse(new TextDecoder().decode(json)) as Head;
  if (head.format !== FORMAT) throw new RangeError('this head is of another version');
  return { head, filter, words };
}

const LENGTHS = 12;

function padded(length: number): number {
  return (length + 3) & ~3;
}
