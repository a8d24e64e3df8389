import type { Syllable } from '../language/index.ts';
import { PhraseIndex } from './phrases.ts';
import type { Entity, Fact, FactBase, Property, SourceDocument } from './schema.ts';

/** What a phrase of a fact base can mean where it stands in a text. */
export type Sense =
  /** A full name: it alone tells the entity. */
  | { readonly role: 'alias'; readonly entity: string }
  /** A name that needs an antecedent. */
  | { readonly role: 'short'; readonly entity: string }
  /** One phrase of several that together name the entity: the `part`th of `parts` of its `joint`th joint alias. */
  | {
      readonly role: 'joint';
      readonly entity: string;
      readonly joint: number;
      readonly part: number;
      readonly parts: number;
    }
  /** A name that looks like the entity's and is another's. */
  | { readonly role: 'confusable'; readonly entity: string }
  | { readonly role: 'trigger' | 'rival' | 'lookalike' | 'unit' | 'marker'; readonly property: string }
  /** One of the values that exclude one another: a word of the `group`th of the property's alternatives. */
  | { readonly role: 'alternative'; readonly property: string; readonly group: number }
  /** The text that is a fact's value, or another wording of it. */
  | { readonly role: 'text'; readonly fact: string };

/** A phrase found in a text: syllables `from` to `to` (exclusive), and all it can mean in this base. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** As the base has it. */
  readonly phrase: string;
  readonly senses: readonly Sense[];
}

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
  const bySubject = groupBy(base.facts, ({ subject }) => subject);
  const byProperty = groupBy(base.facts, ({ property }) => property);
  const bySubjectAndProperty = groupBy(base.facts, ({ subject, property }) => `${subject} ${property}`);
  const byValue = groupBy(base.facts, ({ value }) => (value.type === 'entity' ? value.id : undefined));
  const phrases = collectPhrases(base);
  const trie = PhraseIndex.build(phrases.map(({ phrase }) => phrase));
  return {
    base,
    documents: byId(base.documents),
    entities: byId(base.entities),
    properties: byId(base.properties),
    facts: byId(base.facts),
    factsAbout: (subject, property) =>
      (property === undefined ? bySubject.get(subject) : bySubjectAndProperty.get(`${subject} ${property}`)) ?? NONE,
    factsOf: (property) => byProperty.get(property) ?? NONE,
    factsValued: (entity) => byValue.get(entity) ?? NONE,
    match: (text) => {
      const mentions: Mention[] = [];
      for (const { phrase, from, to } of trie.match(text)) {
        const found = phrases[phrase]!;
        const last = mentions.at(-1);
        // Spellings that differ only in case, tone style or commas are one mention.
        if (last?.from === from && last.to === to) {
          mentions[mentions.length - 1] = { ...last, senses: [...last.senses, ...found.senses] };
        } else {
          mentions.push({ from, to, ...found });
        }
      }
      return mentions;
    },
  };
}

function collectPhrases(base: FactBase): { phrase: string; senses: readonly Sense[] }[] {
  const senses = new Map<string, Sense[]>();
  const add = (phrase: string, sense: Sense) => {
    const known = senses.get(phrase);
    if (known) known.push(sense);
    else senses.set(phrase, [sense]);
  };
  for (const { id, label, aliases, shortAliases, jointAliases, notToBeConfusedWith } of base.entities) {
    for (const phrase of new Set([label, ...aliases])) add(phrase, { role: 'alias', entity: id });
    for (const phrase of shortAliases) add(phrase, { role: 'short', entity: id });
    for (const [joint, parts] of jointAliases.entries()) {
      for (const [part, phrase] of parts.entries()) {
        add(phrase, { role: 'joint', entity: id, joint, part, parts: parts.length });
      }
    }
    for (const phrase of notToBeConfusedWith) add(phrase, { role: 'confusable', entity: id });
  }
  for (const { id, triggers, rivals, lookalikes, units, markers, alternatives } of base.properties) {
    for (const phrase of triggers) add(phrase, { role: 'trigger', property: id });
    for (const phrase of rivals) add(phrase, { role: 'rival', property: id });
    for (const phrase of lookalikes) add(phrase, { role: 'lookalike', property: id });
    for (const phrase of units) add(phrase, { role: 'unit', property: id });
    for (const phrase of markers) add(phrase, { role: 'marker', property: id });
    for (const [group, phrases] of alternatives.entries()) {
      for (const phrase of phrases) add(phrase, { role: 'alternative', property: id, group });
    }
  }
  for (const { id, value } of base.facts) {
    if (value.type !== 'text') continue;
    for (const phrase of new Set([value.text, ...value.aliases])) add(phrase, { role: 'text', fact: id });
  }
  return [...senses].map(([phrase, list]) => ({ phrase, senses: list }));
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
