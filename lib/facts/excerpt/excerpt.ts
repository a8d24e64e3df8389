/**
 * The part of a base that an article can be about: a small base that gives the same findings as all of it would. Why it does:
 * docs/decisions/0607-an-excerpt-for-each-article.md.
 */
import { type BaseIndex, indexRecords, propertyPhrases } from '../index.ts';
import { keysOf, PhraseIndex } from '../phrases.ts';
import type { Entity, FactBase, SourceDocument } from '../schema.ts';
import { type EntitySense, type Phrase, Phrases, Vocabulary } from '../vocabulary.ts';
import { extend, NameFilter, START } from './filter.ts';
import {
  bareEntity,
  decodeHead,
  documentKey,
  entityKey,
  type Head,
  type Named,
  type NameEntry,
  partOf,
  type Subject,
} from './format.ts';

/** A compiled base with its head at hand. */
export interface Compiled {
  readonly head: Head;
  readonly filter: NameFilter;
  /** The words of the properties. */
  readonly words: Vocabulary;
}

/** @throws RangeError, SyntaxError when these bytes are not a head of this version */
export function openCompiled(bytes: Uint8Array): Compiled {
  const { head, filter, words } = decodeHead(bytes);
  return {
    head,
    filter: new NameFilter(filter),
    words: Vocabulary.of(propertyPhrases(head.properties), PhraseIndex.fromBytes(words)),
  };
}

/** Reads parts by their SHA-256, side by side: what was parsed of each, in the order asked for. */
export type ReadParts = (sha256: readonly string[]) => Promise<readonly unknown[]>;

/**
 * @param texts the headline and the blocks of an article
 * @param read rejects when a part is lost: the excerpt fails then as a whole
 */
export async function excerpt(compiled: Compiled, texts: readonly string[], read: ReadParts): Promise<BaseIndex> {
  const { head } = compiled;
  const names = await look<Named>(head.names, possibleNames(compiled.filter, texts), read);
  const subjects = await subjectsOf(head, names, read);
  const entities = new Map(head.heads.map((entity) => [entity.id, entity]));
  const facts = new Map(head.texts.map((fact) => [fact.id, fact]));
  for (const { standIns = [], texts: values = [] } of names.values()) {
    for (const [id, kind, label] of standIns) if (!entities.has(id)) entities.set(id, bareEntity(id, kind, label));
    for (const [, fact] of values) facts.set(fact.id, fact);
  }
  const wanted = new Set<string>();
  for (const subject of subjects.values()) {
    for (const fact of subject.facts) facts.set(fact.id, fact);
    for (const id of subject.entities) wanted.add(entityKey(id));
    for (const id of subject.documents) wanted.add(documentKey(id));
  }
  const documents: SourceDocument[] = [];
  for (const [key, record] of await look<Entity | SourceDocument>(head.records, [...wanted], read)) {
    if (key === entityKey(record.id)) entities.set(record.id, record as Entity);
    else documents.push(record as SourceDocument);
  }
  const base: FactBase = {
    ...head.base,
    documents: documents.sort(byId),
    entities: [...entities.values()].sort(byId),
    properties: [...head.properties],
    facts: [...facts.values()].sort(byId),
  };
  return indexRecords(
    base,
    Vocabulary.joined(entityNames(names, subjects), compiled.words, Vocabulary.of(textValues(names))),
  );
}

/** The subjects that the names tell, with all that they are part of or about, and what is below them and named in short. */
async function subjectsOf(
  head: Head,
  names: ReadonlyMap<string, Named>,
  read: ReadParts,
): Promise<ReadonlyMap<string, Subject>> {
  const named = namedInFull(names);
  const subjects = new Map<string, Subject>();
  // A short name that means nothing here still may stand for another thing of which the same is told.
  const standing = [...names.values()].flatMap(({ standIns = [] }) => standIns.map(([id]) => id));
  for (let ids = [...new Set([...named, ...standing])]; ids.length > 0; ) {
    const next = new Set<string>();
    for (const [id, subject] of await look<Subject>(head.subjects, ids, read)) {
      subjects.set(id, subject);
      for (const above of subject.above) next.add(above);
      if (!named.has(id)) continue;
      for (const [below, keys] of subject.below) if (keys.some((key) => names.has(key))) next.add(below);
    }
    ids = [...next].filter((id) => !subjects.has(id));
  }
  return subjects;
}

/** Ids of the entities that are named by a full name, by what looks like one, or by all parts of a joint one. */
function namedInFull(all: ReadonlyMap<string, Named>): ReadonlySet<string> {
  const found = new Set<string>();
  const joints = new Map<string, Set<number>>();
  for (const { names = [] } of all.values()) {
    for (const [, sense] of names) {
      if (sense.role === 'alias' || sense.role === 'confusable') found.add(sense.entity);
      if (sense.role !== 'joint') continue;
      const key = `${sense.entity} ${sense.joint}`;
      const there = joints.get(key) ?? new Set();
      joints.set(key, there.add(sense.part));
      if (there.size === sense.parts) found.add(sense.entity);
    }
  }
  return found;
}

/** The names that may stand in the article, those of each key in the order of their entities' ids. */
function entityNames(all: ReadonlyMap<string, Named>, subjects: ReadonlyMap<string, Subject>): Vocabulary {
  const short = new Map<string, NameEntry[]>();
  for (const [id, subject] of subjects) {
    for (const [key, spelling] of subject.short) {
      if (!all.has(key)) continue;
      const own = short.get(key) ?? [];
      short.set(key, own);
      own.push([spelling, { role: 'short', entity: id }]);
    }
  }
  const found = new Phrases();
  const keys = new Map<string, string>();
  const senses = new Map<string, EntitySense>();
  for (const [key, { names = [] }] of all) {
    const entries = [...names, ...(short.get(key) ?? [])];
    entries.sort(([, a], [, b]) => (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0));
    for (const [spelling, sense] of entries) {
      // A part of a joint name whose other parts are not in the article.
      if (sense.role === 'joint' && !subjects.has(sense.entity)) continue;
      // What means the same is the same object. The parts of joint names differ from one another.
      const same = `${sense.role} ${sense.entity}`;
      const one = sense.role === 'joint' ? sense : (senses.get(same) ?? sense);
      senses.set(same, one);
      found.add(spelling || key, one, spelling !== '');
      keys.set(spelling || key, key);
    }
  }
  const phrases = found.list();
  return Vocabulary.of(phrases, PhraseIndex.ofKeys(phrases.map(({ phrase }) => keys.get(phrase)!)));
}

function textValues(all: ReadonlyMap<string, Named>): Phrase[] {
  const found = new Phrases();
  for (const { texts = [] } of all.values())
    for (const [phrase, { id }] of texts) found.add(phrase, { role: 'text', fact: id });
  return found.list();
}

/** Phrase keys of the runs of syllables that may be names. */
function possibleNames(filter: NameFilter, texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const keys = keysOf(text);
    for (let from = 0; from < keys.length; from++) {
      let hash = START;
      for (let to = from; to < keys.length; to++) {
        hash = extend(hash, keys[to]!);
        if (!filter.mayBegin(hash)) break;
        if (filter.mayBe(hash)) found.add(keys.slice(from, to + 1).join(' '));
      }
    }
  }
  return [...found];
}

/** Looks keys up in the parts that they are in. */
async function look<Entry>(
  parts: readonly string[],
  keys: readonly string[],
  read: ReadParts,
): Promise<Map<string, Entry>> {
  const numbers = [...new Set(keys.map((key) => partOf(key, parts.length)))];
  const files = (await read(numbers.map((number) => parts[number]!))) as readonly Readonly<Record<string, Entry>>[];
  const byNumber = new Map(numbers.map((number, at) => [number, files[at]!]));
  const found = new Map<string, Entry>();
  for (const key of keys) {
    const part = byNumber.get(partOf(key, parts.length))!;
    if (Object.hasOwn(part, key)) found.set(key, part[key]!);
  }
  return found;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
