/** Whether a fact base makes sense as a whole: what its shape (`schema.ts`) can't tell. */
import { timexInterval } from '../language/index.ts';
import { phraseKey } from './phrases.ts';
import type { Entity, Fact, FactBase, Property, Value } from './schema.ts';

/** The lists of a fact base whose records have an id. */
export type RecordList = 'documents' | 'entities' | 'properties' | 'facts';

/** Something in a base that can't be so. */
export interface Inconsistency {
  readonly list: RecordList;
  /** Place of the record in its list, and of the field in the record. */
  readonly index: number;
  readonly path: readonly (string | number)[];
  readonly id: string;
  /** What is wrong; whoever tells it has the words. */
  readonly code: InconsistencyCode;
  /** What the words are to name. */
  readonly values: Values;
}

type Values = Readonly<Record<string, string>>;

export type InconsistencyCode =
  | 'twice'
  | 'moment'
  | 'no-office'
  | 'no-nouns'
  | 'units'
  | 'no-role'
  | 'kind'
  | 'alternatives'
  | 'untold'
  | 'no-property'
  | 'no-document'
  | 'no-fact'
  | 'no-entity'
  | 'long-quotation'
  | 'supersedes'
  | 'value-type'
  | 'no-unit'
  | 'bounds'
  | 'period'
  | 'value-kind'
  | 'no-alternative'
  | 'ends-first'
  | 'no-time-of-count'
  | 'no-such-time'
  | 'falls'
  | 'part-of-itself'
  | 'supersedes-itself'
  | 'name-of-two'
  | 'hides';

/** A quotation is at most this long: enough to be found again, too short to stand for the document. */
export const MAX_QUOTED_WORDS = 15;

/**
 * Everything in a base that contradicts itself or leads nowhere: ids that stand twice or name nothing, values that don't
 * fit their property, times that are no times, cumulative series that fall, names that can't tell which entity is meant.
 * @returns in the order of the base; empty for a base that may be used
 */
export function inconsistencies(base: FactBase): Inconsistency[] {
  const check = new Check(base);
  check.ids();
  for (const [index, document] of base.documents.entries()) check.document(index, document);
  for (const [index, entity] of base.entities.entries()) check.entity(index, entity);
  for (const [index, property] of base.properties.entries()) check.property(index, property);
  for (const [index, fact] of base.facts.entries()) check.fact(index, fact);
  check.series();
  check.circles();
  check.names();
  return check.found.sort((a, b) => LISTS.indexOf(a.list) - LISTS.indexOf(b.list) || a.index - b.index);
}

const LISTS: readonly RecordList[] = ['documents', 'entities', 'properties', 'facts'];

const VALUE_TYPE_OF: Record<Property['datatype'], Value['type']> = {
  quantity: 'quantity',
  ordinal: 'ordinal',
  period: 'period',
  time: 'time',
  entity: 'entity',
  text: 'text',
};

class Check {
  readonly found: Inconsistency[] = [];
  readonly #base: FactBase;
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #properties: ReadonlyMap<string, Property>;
  readonly #facts: ReadonlyMap<string, Fact>;
  readonly #documents: ReadonlySet<string>;

  constructor(base: FactBase) {
    this.#base = base;
    this.#entities = new Map(base.entities.map((entity) => [entity.id, entity]));
    this.#properties = new Map(base.properties.map((property) => [property.id, property]));
    this.#facts = new Map(base.facts.map((fact) => [fact.id, fact]));
    this.#documents = new Set(base.documents.map(({ id }) => id));
  }

  #add(
    list: RecordList,
    index: number,
    path: Inconsistency['path'],
    code: InconsistencyCode,
    values: Values = {},
  ): void {
    this.found.push({ list, index, path, id: this.#base[list][index]!.id, code, values });
  }

  ids(): void {
    for (const list of LISTS) {
      const first = new Set<string>();
      for (const [index, { id }] of this.#base[list].entries()) {
        if (first.has(id)) this.#add(list, index, ['id'], 'twice', { id, list });
        first.add(id);
      }
    }
  }

  document(index: number, { publishedAt, modifiedAt, retrievedAt }: FactBase['documents'][number]): void {
    for (const [field, value] of Object.entries({ publishedAt, modifiedAt, retrievedAt })) {
      if (value !== undefined && !isMoment(value)) {
        this.#add('documents', index, [field], 'moment', { value });
      }
    }
  }

  entity(index: number, { kind, partOf, about, office }: Entity): void {
    this.#refer('entities', index, ['partOf'], partOf);
    for (const [at, id] of about.entries()) this.#refer('entities', index, ['about', at], id);
    this.#refer('entities', index, ['office', 'organisation'], office?.organisation);
    if (office !== undefined && kind !== 'office') {
      this.#add('entities', index, ['office'], 'no-office', { kind });
    }
  }

  property(index: number, property: Property): void {
    const { datatype, units, triggers, markers, unitIsTrigger, valueKind, role, alternatives } = property;
    if (datatype === 'quantity' && units.length === 0) {
      this.#add('properties', index, ['units'], 'no-nouns');
    }
    if (datatype !== 'quantity' && (units.length > 0 || unitIsTrigger)) {
      this.#add('properties', index, ['units'], 'units', { datatype });
    }
    if (datatype === 'entity' && role === undefined) {
      this.#add('properties', index, ['role'], 'no-role');
    }
    if (datatype !== 'entity' && valueKind !== undefined) {
      this.#add('properties', index, ['valueKind'], 'kind', { datatype });
    }
    if (datatype !== 'text' && alternatives.length > 0) {
      this.#add('properties', index, ['alternatives'], 'alternatives', { datatype });
    }
    if (triggers.length === 0 && markers.length === 0 && !unitIsTrigger && role !== 'title') {
      this.#add('properties', index, ['triggers'], 'untold');
    }
  }

  fact(index: number, fact: Fact): void {
    const { subject, property: propertyId, value, qualifiers, references, supersedes } = fact;
    this.#refer('facts', index, ['subject'], subject);
    this.#refer('facts', index, ['qualifiers', 'ofOffice'], qualifiers.ofOffice);
    this.#refer('facts', index, ['qualifiers', 'accordingTo'], qualifiers.accordingTo);
    const property = this.#properties.get(propertyId);
    if (property === undefined) this.#add('facts', index, ['property'], 'no-property', { id: propertyId });
    else this.#value(index, value, property);
    if (value.type === 'entity') this.#refer('facts', index, ['value', 'id'], value.id);
    if (value.type === 'time') this.#time(index, ['value', 'time'], value.time);
    this.#qualifiers(index, fact, property);
    for (const [at, { statedIn, selector }] of references.entries()) {
      if (!this.#documents.has(statedIn)) {
        this.#add('facts', index, ['references', at, 'statedIn'], 'no-document', { id: statedIn });
      }
      const words = selector.exact.trim().split(/\s+/).length;
      if (words > MAX_QUOTED_WORDS) {
        const values = { words: `${words}`, max: `${MAX_QUOTED_WORDS}` };
        this.#add('facts', index, ['references', at, 'selector', 'exact'], 'long-quotation', values);
      }
    }
    for (const [at, id] of supersedes.entries()) {
      const older = this.#facts.get(id);
      if (older === undefined) {
        this.#add('facts', index, ['supersedes', at], 'no-fact', { id });
      } else if (older.subject !== subject || older.property !== propertyId) {
        this.#add('facts', index, ['supersedes', at], 'supersedes', { id });
      }
    }
  }

  #value(index: number, value: Value, property: Property): void {
    const expected = VALUE_TYPE_OF[property.datatype];
    if (value.type !== expected) {
      this.#add('facts', index, ['value'], 'value-type', { property: property.id, expected, type: value.type });
      return;
    }
    if (value.type === 'quantity') {
      const { unit, amount, lower = amount, upper = amount } = value;
      if (!property.units.some((known) => phraseKey(known) === phraseKey(unit))) {
        this.#add('facts', index, ['value', 'unit'], 'no-unit', { unit, property: property.id });
      }
      if (!(lower <= amount && amount <= upper)) {
        this.#add('facts', index, ['value'], 'bounds', { amount: `${amount}`, lower: `${lower}`, upper: `${upper}` });
      }
    }
    if (value.type === 'period') {
      const [from, to] = value.period.split('-');
      if (from! > to!) this.#add('facts', index, ['value', 'period'], 'period', { period: value.period });
    }
    if (value.type === 'entity' && property.valueKind !== undefined) {
      const kind = this.#entities.get(value.id)?.kind;
      if (kind !== undefined && kind !== property.valueKind) {
        const values = { property: property.id, expected: property.valueKind, id: value.id, kind };
        this.#add('facts', index, ['value', 'id'], 'value-kind', values);
      }
    }
    if (value.type === 'text' && property.alternatives.length > 0) {
      const wordings = [value.text, ...value.aliases].map(phraseKey);
      if (!property.alternatives.some((group) => group.some((phrase) => wordings.includes(phraseKey(phrase))))) {
        this.#add('facts', index, ['value', 'text'], 'no-alternative', { text: value.text, property: property.id });
      }
    }
  }

  #qualifiers(index: number, { qualifiers }: Fact, property: Property | undefined): void {
    const { pointInTime, startTime, endTime } = qualifiers;
    for (const [field, time] of Object.entries({ pointInTime, startTime, endTime })) {
      if (time !== undefined) this.#time(index, ['qualifiers', field], time);
    }
    if (startTime !== undefined && endTime !== undefined) {
      const [start, end] = [interval(startTime), interval(endTime)];
      if (start && end && end.to <= start.from) {
        this.#add('facts', index, ['qualifiers', 'endTime'], 'ends-first', { end: endTime, start: startTime });
      }
    }
    if (property?.temporality === 'cumulative' && pointInTime === undefined) {
      this.#add('facts', index, ['qualifiers'], 'no-time-of-count');
    }
  }

  #time(index: number, path: Inconsistency['path'], time: string): void {
    if (interval(time) === undefined) this.#add('facts', index, path, 'no-such-time', { time });
  }

  #refer(list: RecordList, index: number, path: Inconsistency['path'], id: string | undefined): void {
    if (id !== undefined && !this.#entities.has(id)) this.#add(list, index, path, 'no-entity', { id });
  }

  /** Counts that can only grow must not fall from one observation to the next. */
  series(): void {
    const series = new Map<string, { index: number; from: string; amount: number }[]>();
    for (const [index, { subject, property, value, qualifiers, rank }] of this.#base.facts.entries()) {
      if (this.#properties.get(property)?.temporality !== 'cumulative') continue;
      if (rank === 'deprecated' || value.type !== 'quantity' || qualifiers.pointInTime === undefined) continue;
      const at = interval(qualifiers.pointInTime);
      if (at === undefined) continue;
      const key = `${subject} ${property} ${qualifiers.appliesToPart ?? ''}`;
      const observations = series.get(key) ?? [];
      observations.push({ index, from: at.from, amount: value.amount });
      series.set(key, observations);
    }
    for (const observations of series.values()) {
      observations.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.amount - b.amount));
      for (const [at, { index, amount }] of observations.entries()) {
        const before = observations[at - 1];
        if (before !== undefined && amount < before.amount) {
          const values = { amount: `${amount}`, before: `${before.amount}`, id: this.#base.facts[before.index]!.id };
          this.#add('facts', index, ['value', 'amount'], 'falls', values);
        }
      }
    }
  }

  circles(): void {
    for (const [index, { id }] of this.#base.entities.entries()) {
      if (leadsBack(id, (entity) => this.#entities.get(entity)?.partOf)) {
        this.#add('entities', index, ['partOf'], 'part-of-itself', { id });
      }
    }
    for (const [index, { id }] of this.#base.facts.entries()) {
      if (leadsBack(id, (fact) => this.#facts.get(fact)?.supersedes[0])) {
        this.#add('facts', index, ['supersedes'], 'supersedes-itself', { id });
      }
    }
  }

  /**
   * A full name must tell which entity of its kind is meant, and must not be hidden by another entity's list of what it is
   * not: a name that looks like one entity's and is another's stands as that other's alias, which says so already.
   */
  names(): void {
    const owners = new Map<string, { index: number; entity: Entity }[]>();
    /** One message for each pair of entities: alternatives would repeat it. */
    const told = new Set<string>();
    for (const [index, entity] of this.#base.entities.entries()) {
      for (const key of new Set([entity.label, ...entity.aliases].map(phraseKey))) {
        const known = owners.get(key) ?? [];
        const rival = known.find(({ entity: other }) => other.kind === entity.kind && other.id !== entity.id);
        if (rival && !told.has(`${entity.id} ${rival.entity.id}`)) {
          told.add(`${entity.id} ${rival.entity.id}`);
          this.#add('entities', index, ['aliases'], 'name-of-two', { name: key, id: rival.entity.id });
        }
        known.push({ index, entity });
        owners.set(key, known);
      }
    }
    const used = new Map<string, string>();
    for (const { id, shortAliases, jointAliases } of this.#base.entities) {
      for (const phrase of [...shortAliases, ...jointAliases.flat()]) used.set(phraseKey(phrase), id);
    }
    for (const [index, { notToBeConfusedWith }] of this.#base.entities.entries()) {
      for (const [at, phrase] of notToBeConfusedWith.entries()) {
        const key = phraseKey(phrase);
        const owner = owners.get(key)?.[0]?.entity.id ?? used.get(key);
        if (owner === undefined || told.has(`not ${this.#base.entities[index]!.id} ${owner}`)) continue;
        told.add(`not ${this.#base.entities[index]!.id} ${owner}`);
        this.#add('entities', index, ['notToBeConfusedWith', at], 'hides', { name: phrase, id: owner });
      }
    }
  }
}

function leadsBack(start: string, next: (id: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let id = next(start); id !== undefined && !seen.has(id); id = next(id)) {
    if (id === start) return true;
    seen.add(id);
  }
  return false;
}

/** ISO moments of one offset, so they compare as text; undefined for what is no time. */
function interval(time: string): { from: string; to: string } | undefined {
  try {
    return timexInterval(time);
  } catch {
    return undefined;
  }
}

function isMoment(text: string): boolean {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text);
  return found !== null && interval(found[2] === undefined ? found[1]! : `${found[1]}T${found[2]}`) !== undefined;
}
