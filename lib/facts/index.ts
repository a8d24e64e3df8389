import type { Syllable } from '../language/index.ts';
import type { Entity, Fact, FactBase, Property, SourceDocument } from './schema.ts';
import { type EntitySense, type Mention, type Phrase, Phrases, Vocabulary } from './vocabulary.ts';

export type { Mention, Sense } from './vocabulary.ts';

/** One publisher's base, ready to look things up in. */
export interface BaseIndex {
  readonly base: FactBase;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly properties: ReadonlyMap<string, Property>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** The facts about a subject, in the base's order; of one property only when it is named. */
  factsAbout(subject: string, property?: string): readonly Fact[];
  /** All facts of a property. */
  factsOf(property: string): readonly Fact[];
  /** The facts whose value is this entity: who holds an office, what a person chaired. */
  factsValued(entity: string): readonly Fact[];
  /** Every phrase of the base in a text, those inside of longer ones too: by where they start, then the longest first. */
  match(text: readonly Syllable[]): Mention[];
}

/** What articles are compared with. Publishers never mix: each base is looked up, and judged by, on its own. */
export interface FactIndex {
  readonly bases: readonly BaseIndex[];
}

/**
 * Prepares bases for {@link FactIndex.bases}, in the order given.
 * @param bases whole and consistent: every id named in one is defined in it
 */
export function buildIndex(bases: readonly FactBase[]): FactIndex {
  return { bases: bases.map(indexBase) };
}

const NONE: readonly Fact[] = [];

function indexBase(base: FactBase): BaseIndex {
  return indexRecords(base, Vocabulary.of(phrasesOf(base)));
}

/** As {@link buildIndex}, of one base whose phrases were collected already. */
export function indexRecords(base: FactBase, vocabulary: Vocabulary): BaseIndex {
  const bySubject = groupBy(base.facts, ({ subject }) => subject);
  const byProperty = groupBy(base.facts, ({ property }) => property);
  const byValue = groupBy(base.facts, ({ value }) => (value.type === 'entity' ? value.id : undefined));
  return {
    base,
    documents: byId(base.documents),
    entities: byId(base.entities),
    properties: byId(base.properties),
    facts: byId(base.facts),
    factsAbout: (subject, property) => {
      const facts = bySubject.get(subject) ?? NONE;
      return property === undefined ? facts : facts.filter((fact) => fact.property === property);
    },
    factsOf: (property) => byProperty.get(property) ?? NONE,
    factsValued: (entity) => byValue.get(entity) ?? NONE,
    match: (text) => vocabulary.match(text),
  };
}

/** Kinds whose names are words of the language too: "Hòa Bình" is a province, "hòa bình" is peace. */
const PROPER: ReadonlySet<Entity['kind']> = new Set(['person', 'place', 'storm']);

/** Whether an entity's names are taken only with their capitals. */
export function isProper({ kind }: Entity): boolean {
  return PROPER.has(kind);
}

/** The names of an entity, in the order in which the base has them. What means the same is the same object. */
export function* namesOf(entity: Entity): Generator<readonly [phrase: string, sense: EntitySense]> {
  const { id, label, aliases, shortAliases, jointAliases, notToBeConfusedWith } = entity;
  const [alias, short, confusable] = (['alias', 'short', 'confusable'] as const).map((role) => ({ role, entity: id }));
  for (const phrase of [label, ...aliases]) yield [phrase, alias!];
  for (const phrase of shortAliases) yield [phrase, short!];
  for (const [joint, parts] of jointAliases.entries()) {
    for (const [part, phrase] of parts.entries())
      yield [phrase, { role: 'joint', entity: id, joint, part, parts: parts.length }];
  }
  for (const phrase of notToBeConfusedWith) yield [phrase, confusable!];
}

/** All phrases of a base: names of entities, words of properties, texts that are facts' values. */
function phrasesOf(base: FactBase): Phrase[] {
  const found = new Phrases();
  for (const entity of base.entities)
    for (const [phrase, sense] of namesOf(entity)) found.add(phrase, sense, isProper(entity));
  addProperties(found, base.properties);
  for (const { id, value } of base.facts) {
    if (value.type !== 'text') continue;
    const sense = { role: 'text', fact: id } as const;
    for (const phrase of [value.text, ...value.aliases]) found.add(phrase, sense);
  }
  return found.list();
}

/** The words of properties alone. */
export function propertyPhrases(properties: readonly Property[]): Phrase[] {
  const found = new Phrases();
  addProperties(found, properties);
  return found.list();
}

function addProperties(found: Phrases, properties: readonly Property[]): void {
  const roles = {
    triggers: 'trigger',
    rivals: 'rival',
    lookalikes: 'lookalike',
    units: 'unit',
    markers: 'marker',
  } as const;
  for (const property of properties) {
    for (const [list, role] of Object.entries(roles) as [keyof typeof roles, (typeof roles)[keyof typeof roles]][]) {
      const sense = { role, property: property.id };
      for (const phrase of property[list]) found.add(phrase, sense);
    }
    for (const [group, phrases] of property.alternatives.entries()) {
      const sense = { role: 'alternative', property: property.id, group } as const;
      for (const phrase of phrases) found.add(phrase, sense);
    }
  }
}

function byId<Record extends { id: string }>(records: readonly Record[]): ReadonlyMap<string, Record> {
  return new Map(records.map((record) => [record.id, record]));
}

function groupBy(facts: readonly Fact[], key: (fact: Fact) => string | undefined): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const name = key(fact);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(fact);
    else groups.set(name, [fact]);
  }
  return groups;
}
