import { type Syllable, syllables } from '../language/index.ts';
import { counts, PhraseIndex } from './phrases.ts';
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
  const byValue = groupBy(base.facts, ({ value }) => (value.type === 'entity' ? value.id : undefined));
  const phrases = collectPhrases(base);
  const trie = PhraseIndex.build(phrases.map(({ phrase }) => phrase));
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
    match: (text) => {
      const mentions: (Mention & { senses: Sense[] })[] = [];
      for (const { phrase, from, to } of trie.match(text)) {
        const found = phrases[phrase]!;
        if (found.proper && !hasCapitals(text, from, to, found.phrase)) continue;
        const last = mentions.at(-1);
        // Spellings that differ only in case, tone style or commas are one mention.
        if (last?.from === from && last.to === to) {
          for (const sense of found.senses) if (!last.senses.includes(sense)) last.senses.push(sense);
        } else {
          mentions.push({ from, to, phrase: found.phrase, senses: [...found.senses] });
        }
      }
      return mentions;
    },
  };
}

interface Phrase {
  readonly phrase: string;
  readonly senses: Sense[];
  /** A name that is taken only with its capitals. */
  readonly proper: boolean;
}

/** Kinds whose names are words of the language too: "Hòa Bình" is a province, "hòa bình" is peace. */
const PROPER: ReadonlySet<Entity['kind']> = new Set(['person', 'place', 'storm']);

function collectPhrases(base: FactBase): Phrase[] {
  const found = new Map<string, Phrase>();
  const addAll = (phrases: Iterable<string>, sense: Sense, proper = false) => {
    for (const phrase of phrases) {
      const key = proper ? `${phrase}\n` : phrase;
      const known = found.get(key);
      if (known === undefined) found.set(key, { phrase, senses: [sense], proper });
      else if (!known.senses.includes(sense)) known.senses.push(sense);
    }
  };
  for (const { id, kind, label, aliases, shortAliases, jointAliases, notToBeConfusedWith } of base.entities) {
    addAll([label, ...aliases], { role: 'alias', entity: id }, PROPER.has(kind));
    addAll(shortAliases, { role: 'short', entity: id }, PROPER.has(kind));
    for (const [joint, parts] of jointAliases.entries()) {
      for (const [part, phrase] of parts.entries()) {
        addAll([phrase], { role: 'joint', entity: id, joint, part, parts: parts.length });
      }
    }
    addAll(notToBeConfusedWith, { role: 'confusable', entity: id });
  }
  for (const { id, triggers, rivals, lookalikes, units, markers, alternatives } of base.properties) {
    addAll(triggers, { role: 'trigger', property: id });
    addAll(rivals, { role: 'rival', property: id });
    addAll(lookalikes, { role: 'lookalike', property: id });
    addAll(units, { role: 'unit', property: id });
    addAll(markers, { role: 'marker', property: id });
    for (const [group, phrases] of alternatives.entries())
      addAll(phrases, { role: 'alternative', property: id, group });
  }
  for (const { id, value } of base.facts) {
    if (value.type === 'text') addAll([value.text, ...value.aliases], { role: 'text', fact: id });
  }
  return [...found.values()];
}

/** Up to this many syllables a name needs all of its capitals; newspapers write the later ones of longer names as they like. */
const SHORT_NAME = 3;

/** Whether the syllables `from` to `to` of a text, which spell the name, have its capitals. */
function hasCapitals(text: readonly Syllable[], from: number, to: number, name: string): boolean {
  const own = syllables(name).filter(counts);
  const written = text.slice(from, to).filter(counts);
  const wanted = own.flatMap(({ capital }, at) => (capital ? [at] : []));
  const needed = own.length <= SHORT_NAME ? wanted : wanted.slice(0, 1);
  return needed.every((at) => written[at]!.capital);
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
