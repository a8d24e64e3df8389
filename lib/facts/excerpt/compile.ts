import { isProper, namesOf, propertyPhrases } from '../index.ts';
import { PhraseIndex, phraseKey } from '../phrases.ts';
import type { Entity, Fact, FactBase } from '../schema.ts';
import { extend, NameFilter, START } from './filter.ts';
import {
  bareEntity,
  documentKey,
  encodeHead,
  entityKey,
  FORMAT,
  type Head,
  type Named,
  type NameEntry,
  partOf,
} from './format.ts';

/** A base compiled for excerpts: the bytes of its head, and of the parts by their SHA-256. The same base gives the same bytes. */
export interface CompiledFiles {
  readonly head: Uint8Array<ArrayBuffer>;
  readonly parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** About how long a part may get: an article needs some thirty of them. */
const PART_LENGTH = 24_000;
/** So many small steps are taken before others get their turn. */
const AT_A_TIME = 64;
/** So many of those that share a short name stand for all of their kind. */
const STAND_INS = 2;

/**
 * @param base whole and consistent; the order of its records does not matter
 * @param hash SHA-256 in lower-case hexadecimal
 * @param give awaited between small steps, for others to have their turn
 */
export async function compileExcerpts(
  base: FactBase,
  hash: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>,
  give: () => Promise<void> = async () => {},
): Promise<CompiledFiles> {
  const relations = await Relations.of(base, give);
  const names = new Names();
  const subjects = new Map<string, string>();
  const records = new Map<string, string>();
  for (const entity of relations.entities) {
    names.addEntity(entity, relations);
    subjects.set(
      entity.id,
      relations.subject(entity, (phrase) => names.key(phrase)),
    );
    records.set(entityKey(entity.id), text(entity));
    await give();
  }
  for (const document of base.documents) {
    records.set(documentKey(document.id), text(document));
    await give();
  }
  for (const fact of relations.facts) {
    names.addFact(fact);
    await give();
  }
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  const cut = async (entries: ReadonlyMap<string, string>): Promise<string[]> => {
    const list: string[] = [];
    for (const entriesOfPart of await inParts(entries, give)) {
      const bytes = new TextEncoder().encode(`{${entriesOfPart.sort().join(',')}}`);
      const name = await hash(bytes);
      parts.set(name, bytes);
      list.push(name);
      await give();
    }
    return list;
  };
  const { documents: _, entities: __, properties, facts: ___, ...rest } = base;
  const head: Head = {
    format: FORMAT,
    base: rest,
    properties: ordered([...properties].sort(byId)),
    heads: relations.heads(),
    texts: relations.texts(properties),
    names: await cut(await names.texts(give)),
    subjects: await cut(subjects),
    records: await cut(records),
  };
  const words = PhraseIndex.build(propertyPhrases(head.properties).map(({ phrase }) => phrase)).toBytes();
  return { head: encodeHead({ head: ordered(head), filter: (await names.filter(give)).bytes, words }), parts };
}

/** Deals entries, JSON by key, into a power of two of parts. */
async function inParts(entries: ReadonlyMap<string, string>, give: () => Promise<void>): Promise<string[][]> {
  let length = 0;
  for (const [key, entry] of entries) length += key.length + entry.length;
  let count = 1;
  while (count * PART_LENGTH < length) count *= 2;
  const parts = Array.from({ length: count }, (): string[] => []);
  let dealt = 0;
  for (const [key, entry] of entries) {
    parts[partOf(key, count)]!.push(`${JSON.stringify(key)}:${entry}`);
    if (++dealt % AT_A_TIME === 0) await give();
  }
  return parts;
}

/** What points to what in a base. */
class Relations {
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #about: ReadonlyMap<string, readonly Fact[]>;
  readonly #valued: ReadonlyMap<string, readonly Fact[]>;
  readonly #children: ReadonlyMap<string, readonly Entity[]>;
  /** By the key of a body's full name, the bodies whose label goes on after it. */
  readonly #longer: ReadonlyMap<string, readonly Entity[]>;

  private constructor(
    entities: readonly Entity[],
    facts: readonly Fact[],
    about: ReadonlyMap<string, readonly Fact[]>,
    valued: ReadonlyMap<string, readonly Fact[]>,
    children: ReadonlyMap<string, readonly Entity[]>,
    longer: ReadonlyMap<string, readonly Entity[]>,
  ) {
    this.entities = entities;
    this.facts = facts;
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]));
    this.#about = about;
    this.#valued = valued;
    this.#children = children;
    this.#longer = longer;
  }

  static async of(base: FactBase, give: () => Promise<void>): Promise<Relations> {
    const entities = base.entities.toSorted(byId);
    await give();
    const facts = base.facts.toSorted(byId);
    await give();
    const about = await groups(facts, ({ subject }) => [subject], give);
    const valued = await groups(facts, ({ value }) => (value.type === 'entity' ? [value.id] : []), give);
    const children = await groups(entities, parents, give);
    return new Relations(entities, facts, about, valued, children, await longerNames(entities, give));
  }

  /** What an excerpt needs of an entity: a `Subject`, as JSON. */
  subject(entity: Entity, keyOf: (phrase: string) => string): string {
    const below = this.#closure(entity, (each) => this.#children.get(each.id) ?? []);
    const facts = new Set(this.#about.get(entity.id));
    const addHolders = (office: Entity | undefined) => {
      if (office?.office?.holders === 'one') for (const fact of this.#valued.get(office.id) ?? []) facts.add(fact);
    };
    addHolders(entity);
    // Whoever held a post before is told with whoever came after.
    for (const { value } of [...facts]) if (value.type === 'entity') addHolders(this.#entities.get(value.id));
    for (const fact of this.#namesakes(entity)) facts.add(fact);
    for (const { id } of below)
      for (const fact of this.#about.get(id) ?? []) if (fact.value.type === 'time') facts.add(fact);
    const entities = new Set<string>();
    const documents = new Set<string>();
    const add = (id: string | undefined) => {
      const found = id === undefined ? undefined : this.#entities.get(id);
      if (!found || entities.has(found.id)) return;
      entities.add(found.id);
      for (const each of this.#above(found)) entities.add(each.id);
      if (found.office?.organisation !== undefined) entities.add(found.office.organisation);
    };
    add(entity.id);
    for (const { subject, value, qualifiers, references } of facts) {
      add(subject);
      if (value.type === 'entity') add(value.id);
      add(qualifiers.ofOffice);
      add(qualifiers.accordingTo);
      for (const { statedIn } of references) documents.add(statedIn);
    }
    const short = below.filter(({ shortAliases }) => shortAliases.length > 0);
    const fields = {
      above: this.#above(entity).map(({ id }) => id),
      below: short.map(({ id, shortAliases }) => [id, [...new Set(shortAliases.map(keyOf))]]),
      documents: [...documents].sort(),
      entities: [...entities].sort(),
      short: shortNames(entity, keyOf),
    };
    return `${JSON.stringify(fields).slice(0, -1)},"facts":[${[...facts].sort(byId).map(text).join(',')}]}`;
  }

  /** What others do that a body's full name may mean as well: those whose own name goes on after it. */
  #namesakes({ id, kind, label, aliases }: Entity): Fact[] {
    if (kind !== 'organisation') return [];
    return [label, ...aliases]
      .flatMap((name) => this.#longer.get(phraseKey(name)) ?? [])
      .flatMap((other) => (other.id === id ? [] : (this.#about.get(other.id) ?? [])))
      .filter(({ value }) => value.type === 'entity');
  }

  /** The properties of which there are facts about an entity, or about what it is part of or about. */
  told(entity: Entity): ReadonlySet<string> {
    const facts = [entity, ...this.#above(entity)].flatMap(({ id }) => this.#about.get(id) ?? []);
    return new Set(facts.map(({ property }) => property));
  }

  heads(): Entity[] {
    const found = new Map<string, Entity>();
    for (const entity of this.entities) {
      const key = `${entity.kind} ${entity.head}`;
      if (entity.head !== undefined && !found.has(key))
        found.set(key, { ...bareEntity(entity.id, entity.kind, entity.label), head: entity.head });
    }
    return [...found.values()];
  }

  texts(properties: FactBase['properties']): Fact[] {
    const left = new Set(properties.filter(({ datatype }) => datatype === 'text').map(({ id }) => id));
    return this.facts.filter(({ property }) => left.delete(property));
  }

  #above(entity: Entity): Entity[] {
    return this.#closure(entity, (each) => parents(each).flatMap((id) => this.#entities.get(id) ?? []));
  }

  /** All that is reached from an entity, itself left out, nearest first. */
  #closure(start: Entity, next: (entity: Entity) => readonly Entity[]): Entity[] {
    const found = new Set([start]);
    for (const entity of found) for (const each of next(entity)) found.add(each);
    found.delete(start);
    return [...found];
  }
}

/** The short names of an entity, as a subject has them. */
function shortNames(entity: Entity, keyOf: (phrase: string) => string): (readonly [key: string, spelling: string])[] {
  if (isProper(entity)) return entity.shortAliases.map((phrase) => [keyOf(phrase), phrase]);
  return [...new Set(entity.shortAliases.map(keyOf))].map((key) => [key, '']);
}

/** By the key of a body's full name, the bodies whose label goes on after it. */
async function longerNames(
  entities: readonly Entity[],
  give: () => Promise<void>,
): Promise<ReadonlyMap<string, readonly Entity[]>> {
  const bodies = entities.filter(({ kind }) => kind === 'organisation');
  const found = new Map<string, Entity[]>();
  for (const { label, aliases } of bodies) {
    for (const name of [label, ...aliases]) found.set(phraseKey(name), []);
    await give();
  }
  for (const body of bodies) {
    await give();
    const key = phraseKey(body.label);
    for (let to = key.indexOf(' '); to > 0; to = key.indexOf(' ', to + 1)) found.get(key.slice(0, to))?.push(body);
  }
  return found;
}

function parents({ partOf, about }: Entity): string[] {
  return partOf === undefined ? about : [partOf, ...about];
}

interface Naming {
  readonly names: NameEntry[];
  readonly standIns: Map<string, NonNullable<Named['standIns']>[number]>;
  readonly texts: Map<string, readonly [phrase: string, fact: Fact]>;
}

/** Which runs of syllables name what. */
class Names {
  readonly #byKey = new Map<string, Naming>();
  readonly #keys = new Map<string, string>();
  /** Who stands in for a kind under one spelling of a short name: how many, and what properties are told of them. */
  readonly #standing = new Map<string, { count: number; readonly told: Set<string> }>();

  /** Entities come in the order of their ids. */
  addEntity(entity: Entity, relations: Relations): void {
    const { id, kind, label } = entity;
    const proper = isProper(entity);
    let own: ReadonlySet<string> | undefined;
    for (const [phrase, sense] of namesOf(entity)) {
      const naming = this.#at(phrase);
      if (!naming) continue;
      if (sense.role === 'short') {
        const name = `${kind} ${proper ? phrase : this.key(phrase)}`;
        const standing = this.#standing.get(name) ?? { count: 0, told: new Set<string>() };
        this.#standing.set(name, standing);
        if (!naming.standIns.has(id)) {
          own ??= relations.told(entity);
          if (standing.count >= STAND_INS && [...own].every((property) => standing.told.has(property))) continue;
          standing.count++;
          for (const property of own) standing.told.add(property);
        }
        naming.standIns.set(id, [id, kind, label]);
      }
      const spelling = proper ? phrase : '';
      const known = naming.names.some(([other, same]) => other === spelling && same === sense);
      if (!known) naming.names.push([spelling, sense]);
    }
  }

  addFact(fact: Fact): void {
    if (fact.value.type !== 'text') return;
    for (const phrase of [fact.value.text, ...fact.value.aliases]) {
      const texts = this.#at(phrase)?.texts;
      if (texts && !texts.has(fact.property)) texts.set(fact.property, [phrase, fact]);
    }
  }

  key(phrase: string): string {
    const known = this.#keys.get(phrase);
    if (known !== undefined) return known;
    const key = phraseKey(phrase);
    this.#keys.set(phrase, key);
    return key;
  }

  /** Each name's entry as JSON, by its key. */
  async texts(give: () => Promise<void>): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const [key, { names, standIns, texts }] of this.#byKey) {
      const named: Named = {
        ...(names.length > 0 ? { names } : {}),
        ...(standIns.size > 0 ? { standIns: [...standIns.values()] } : {}),
        ...(texts.size > 0 ? { texts: [...texts.values()] } : {}),
      };
      found.set(key, text(named));
      if (found.size % AT_A_TIME === 0) await give();
    }
    return found;
  }

  async filter(give: () => Promise<void>): Promise<NameFilter> {
    const hashes = new Set<number>();
    const whole: number[] = [];
    for (const key of this.#byKey.keys()) {
      let hash = START;
      for (const syllable of key.split(' ')) {
        hash = extend(hash, syllable);
        hashes.add(hash);
      }
      whole.push(hash);
      if (whole.length % AT_A_TIME === 0) await give();
    }
    const filter = NameFilter.sized(hashes.size + whole.length);
    for (const hash of hashes) filter.addPrefix(hash);
    for (const hash of whole) filter.addName(hash);
    return filter;
  }

  /** A phrase without a syllable is never found. */
  #at(phrase: string): Naming | undefined {
    const key = this.key(phrase);
    if (key === '') return undefined;
    const known = this.#byKey.get(key);
    if (known) return known;
    const naming: Naming = { names: [], standIns: new Map(), texts: new Map() };
    this.#byKey.set(key, naming);
    return naming;
  }
}

async function groups<Item>(
  items: readonly Item[],
  keys: (item: Item) => readonly string[],
  give: () => Promise<void>,
): Promise<Map<string, Item[]>> {
  const found = new Map<string, Item[]>();
  for (const [at, item] of items.entries()) {
    for (const key of keys(item)) {
      const group = found.get(key);
      if (group) group.push(item);
      else found.set(key, [item]);
    }
    if (at % AT_A_TIME === 0) await give();
  }
  return found;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A record as JSON, the same for the same record however it was read. */
function text(record: object): string {
  return JSON.stringify(ordered(record));
}

/** The same value with its fields in the order of their names. */
function ordered<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered) as Value;
  const fields = value as Record<string, unknown>;
  const same: Record<string, unknown> = {};
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    same[name] = typeof field === 'object' ? ordered(field) : field;
  }
  return same as Value;
}
