/** Writes sentences that tell a fact, truly or with one thing changed, each as an article of its own. */
import type { Article } from '../../lib/article/article.ts';
import type { Entity, Fact, FactBase, Property } from '../../lib/facts/schema.ts';
import { writeOut } from '../../lib/publish/source/alternatives.ts';
import { falseOrdinals, falsePeriods, ordinalForms, periodForms } from './labels.ts';
import { falseNumbers, type Recorded, trueNumbers } from './numbers.ts';
import type { Random } from './random.ts';
import { IN_WORDS, NUMBERING, OTHER_POSTS, OTHER_TEXTS, PINS, STRANGERS, TEMPLATES } from './templates.ts';
import { endOf, exactTimes, falseTime, hoursLater, trueTimes } from './times.ts';

/** A sentence that tells a fact, or something else in its place. */
export interface Sample {
  readonly fact: Fact;
  readonly text: string;
  /** Where the value stands in the text. */
  readonly value: { readonly start: number; readonly end: number };
  readonly publishedAt?: string;
}

interface Pattern {
  readonly text: string;
  readonly only?: readonly string[];
}

const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Buildings, sites and regions, told from cities, provinces and countries by how their names begin. */
const SITE = /^(?:Trung tâm|Trụ sở|Trường|Hoàng cung|[Kk]hu|Đồng bằng)/;

export class Sentences {
  readonly base: FactBase;
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #properties: ReadonlyMap<string, Property>;
  readonly #patterns = new Map<string, readonly Pattern[]>();
  readonly #names = new Map<string, readonly string[]>();
  readonly #worded = new Map<string, readonly string[]>();

  constructor(base: FactBase) {
    this.base = base;
    this.#entities = new Map(base.entities.map((entity) => [entity.id, entity]));
    this.#properties = new Map(base.properties.map((property) => [property.id, property]));
    for (const [property, templates] of Object.entries(TEMPLATES))
      this.#patterns.set(
        property,
        templates.flatMap((template) => {
          const { text, only } = typeof template === 'string' ? { text: template } : template;
          return writeOut(text).map((one) => ({ text: one, ...(only === undefined ? {} : { only }) }));
        }),
      );
  }

  property(fact: Fact): Property {
    return this.#properties.get(fact.property)!;
  }

  subject(fact: Fact): Entity {
    return this.#entities.get(fact.subject)!;
  }

  /** The sentences in which a fact can be told; none when nobody has written any for its property and subject. */
  patternsFor(fact: Fact): readonly Pattern[] {
    const own = (this.#patterns.get(fact.property) ?? []).filter(
      ({ text, only }) =>
        (only === undefined || only.includes(fact.subject)) &&
        [...text.matchAll(/\{@([a-z-]+)\}/g)].every(([, property]) => this.#factOf(fact.subject, property!)) &&
        (!text.includes('{observed}') || fact.qualifiers.pointInTime !== undefined),
    );
    const special = own.filter(({ only }) => only !== undefined);
    return special.length > 0 ? special : own;
  }

  /** Every full name of an entity that can stand in a sentence without telling a date or a number besides. */
  namesOf(entity: Entity): readonly string[] {
    let names = this.#names.get(entity.id);
    if (!names) {
      const joint = entity.kind === 'event' ? entity.jointAliases.filter(({ length }) => length === 2) : [];
      const all = [entity.label, ...entity.aliases, ...joint.map((parts) => parts.join(' '))];
      // "vua Rama X" bears its title: no other can stand before it.
      const plain = all.filter((name) => !/\d/.test(name) && (entity.kind !== 'person' || /^\p{Lu}/u.test(name)));
      names = [...new Set(plain.length > 0 ? plain : all)];
      this.#names.set(entity.id, names);
    }
    return names;
  }

  /** Whether other values may be true beside the one on record: then none of them may be flagged. */
  isOpen(fact: Fact): boolean {
    const { datatype, exclusive, temporality, valueKind, alternatives } = this.property(fact);
    if (fact.qualifiers.complete === false) return true;
    if (datatype === 'quantity') return false;
    // Nobody is at two levels of one standard at one time.
    if (temporality === 'state') return valueKind !== 'office' && valueKind !== 'rank' && datatype !== 'ordinal';
    return !exclusive && alternatives.length === 0;
  }

  /** Whether a sample's value is one of the sort on record under another name ("Tỉnh ủy Lâm Đồng"): in some roles that is the wrong one. */
  isNamesake({ fact, text, value }: Sample): boolean {
    const { role } = this.property(fact);
    const said = text.slice(value.start, value.end);
    return (
      (role === 'agent' || role === 'partner') &&
      [fact, ...this.#siblings(fact)].some((known) => {
        const head = known.value.type === 'entity' ? this.#entities.get(known.value.id)?.head : undefined;
        return head !== undefined && said.startsWith(`${head} `);
      })
    );
  }

  /** Whether a sample tells its value as the only one who did it: "do Tỉnh ủy Lâm Đồng tổ chức". */
  isTheOnlyOne({ text, value }: Sample): boolean {
    return text.slice(0, value.start).endsWith(' do ') && text.slice(value.end).startsWith(' tổ chức');
  }

  /** When a paper would print the fact: in the evening of its document's day, or right after an observation that was superseded. */
  publicationOf(fact: Fact): string {
    const { pointInTime } = fact.qualifiers;
    const own = fact.value.type === 'time' ? fact.value.time : pointInTime;
    if (this.#isSuperseded(fact) && own) return hoursLater(endOf(own), 2);
    const document = this.base.documents.find(({ id }) => id === fact.references[0]!.statedIn)!;
    const evening = `${document.publishedAt.slice(0, 10)}T20:00:00+07:00`;
    const after = own?.includes('T') ? hoursLater(endOf(own), 1) : evening;
    return after > evening ? after : evening;
  }

  /**
   * A true sentence, by chance, of the fact's patterns, names and wordings, in an article of its day or soon after, or of none.
   * @param named the subject's name to use, where the pattern names it
   */
  truth(fact: Fact, random: Random, named?: string): Sample {
    const patterns = this.patternsFor(fact);
    const naming = patterns.filter(({ text }) => text.includes('{s}'));
    const pattern = random.pick(named === undefined || naming.length === 0 ? patterns : naming);
    const publication = this.publicationOf(fact);
    const fixed = this.#isSuperseded(fact) && !pattern.text.includes('{observed}');
    const later = fixed ? [] : [hoursLater(publication, 12), hoursLater(publication, 30)];
    const publishedAt = random.pick([publication, publication, undefined, ...later]);
    return this.#write(
      fact,
      pattern,
      random.pick(this.#wordings(fact, publishedAt)),
      random,
      publishedAt,
      random.chance(0.5),
      named,
    );
  }

  /** A true sentence for an article printed when the fact is ({@link publicationOf}). */
  truthOfTheDay(fact: Fact, random: Random): Sample {
    const publishedAt = this.publicationOf(fact);
    const value = random.pick(this.#wordings(fact, publishedAt));
    return this.#write(fact, random.pick(this.patternsFor(fact)), value, random, publishedAt, true);
  }

  /** The same with another value; undefined where nothing can be said to be wrong. */
  falsehood(fact: Fact, random: Random): Sample | undefined {
    const pattern = random.pick(this.patternsFor(fact));
    const publishedAt = this.publicationOf(fact);
    const value = this.#otherWording(fact, publishedAt, pattern.text.includes('{observed}'), random);
    return value === undefined ? undefined : this.#write(fact, pattern, value, random, publishedAt, true);
  }

  #write(
    fact: Fact,
    { text }: Pattern,
    value: string,
    random: Random,
    publishedAt: string | undefined,
    numbered: boolean,
    named?: string,
  ): Sample {
    const subject = this.subject(fact);
    const { before, behind } = numbered ? this.#apart(fact, text, publishedAt, random) : { before: '', behind: '' };
    const opened = before === '' ? text : before + text.charAt(0).toLowerCase() + text.slice(1);
    const written = opened.replace(/\{([@a-z-]+)\}/g, (_, slot: string) => {
      if (slot === 'n' || slot === 'v') return `${OPEN}${value}${CLOSE}`;
      if (slot === 's') return (named ?? random.pick(this.namesOf(subject))) + behind;
      if (slot === 'observed') return random.pick(exactTimes(fact.qualifiers.pointInTime!, publishedAt));
      return random.pick(this.#wordings(this.#factOf(fact.subject, slot.slice(1))!, publishedAt));
    });
    const tidy = written.replace(/,?\s*([,.])/g, '$1').replace(/^\uE000?\p{Ll}/u, (start) => start.toUpperCase());
    const start = tidy.indexOf(OPEN);
    const end = tidy.indexOf(CLOSE) - 1;
    return {
      fact,
      text: tidy.replace(OPEN, '').replace(CLOSE, ''),
      value: { start, end },
      ...(publishedAt === undefined ? {} : { publishedAt }),
    };
  }

  /**
   * What tells the subject from others of its name, the fact's own property and those already told left out: its number and term where
   * the base gives them ("lần thứ I, nhiệm kỳ 2025-2030"), else its day or place.
   */
  #apart(
    fact: Fact,
    text: string,
    publishedAt: string | undefined,
    random: Random,
  ): { before: string; behind: string } {
    const told = (table: Readonly<Record<string, string>>) =>
      Object.entries(table).flatMap(([property, words]) => {
        const own = this.#factOf(fact.subject, property);
        return own && property !== fact.property && !text.includes(`{@${property}}`)
          ? [words.replace('{v}', random.pick(this.#wordings(own, publishedAt)))]
          : [];
      });
    const numbers = told(NUMBERING);
    if (numbers.length > 0 || this.subject(fact).recurs !== true) return { before: '', behind: numbers.join('') };
    const [pin] = told(PINS);
    return pin?.endsWith(', ') ? { before: pin, behind: '' } : { before: '', behind: pin ?? '' };
  }

  #factOf(subject: string, property: string): Fact | undefined {
    return this.base.facts.find((fact) => fact.subject === subject && fact.property === property);
  }

  #isSuperseded({ id }: Fact): boolean {
    return this.base.facts.some(({ supersedes }) => supersedes.includes(id));
  }

  #siblings(fact: Fact): Fact[] {
    return this.base.facts.filter(
      ({ id, subject, property }) => id !== fact.id && subject === fact.subject && property === fact.property,
    );
  }

  #wordings(fact: Fact, publishedAt: string | undefined): readonly string[] {
    const key = `${fact.id} ${publishedAt ?? ''}`;
    const known = this.#worded.get(key);
    if (known) return known;
    const wordings = this.#word(fact, publishedAt);
    this.#worded.set(key, wordings);
    return wordings;
  }

  #word(fact: Fact, publishedAt: string | undefined): readonly string[] {
    const { value } = fact;
    switch (value.type) {
      case 'quantity':
        return trueNumbers(value);
      case 'time':
        return trueTimes(value.time, publishedAt);
      case 'ordinal':
        return ordinalForms(value.ordinal, IN_WORDS.has(fact.property));
      case 'period':
        return periodForms(value.period);
      case 'text':
        return [value.text, ...value.aliases];
      case 'entity':
        return this.#spoken(this.#entities.get(value.id)!);
    }
  }

  /** An entity as it is spoken of: a person by the bare name, or with the posts and ranks that the base gives them. */
  #spoken(entity: Entity): string[] {
    const names = this.namesOf(entity);
    if (entity.kind !== 'person') return [...names];
    const titles = this.base.facts.flatMap(({ subject, value }) => {
      const title = subject === entity.id && value.type === 'entity' ? this.#entities.get(value.id)! : undefined;
      return title?.kind === 'office' || title?.kind === 'rank' ? [title.label] : [];
    });
    return names.flatMap((name) => [name, ...(/^\p{Lu}/u.test(name) ? titles.map((title) => `${title} ${name}`) : [])]);
  }

  #otherWording(fact: Fact, publishedAt: string, observed: boolean, random: Random): string | undefined {
    const { value } = fact;
    const property = this.property(fact);
    const one = (list: readonly string[]) => (list.length > 0 ? random.pick(list) : undefined);
    switch (value.type) {
      case 'quantity': {
        const others = this.#siblings(fact).flatMap((other): Recorded[] =>
          other.value.type === 'quantity' ? [other.value] : [],
        );
        return one(falseNumbers(value, others, property.temporality !== 'cumulative' || observed));
      }
      case 'time': {
        const byPart = property.once || this.subject(fact).sessions === 'one';
        return falseTime(value.time, publishedAt, { onlyEarlier: property.continues, byPart }, random);
      }
      case 'ordinal':
        return random.pick(ordinalForms(random.pick(falseOrdinals(value.ordinal)), IN_WORDS.has(fact.property)));
      case 'period':
        return random.pick(periodForms(random.pick(falsePeriods(value.period))));
      case 'text':
        return one(this.#otherTexts(fact, property));
      case 'entity':
        return one(this.#otherEntities(fact));
    }
  }

  #otherTexts({ value }: Fact, { id, alternatives }: Property): readonly string[] {
    const said = value.type === 'text' ? [value.text, ...value.aliases] : [];
    return OTHER_TEXTS[id] ?? alternatives.filter((group) => !group.some((text) => said.includes(text))).flat();
  }

  #otherEntities(fact: Fact): readonly string[] {
    const known = [fact, ...this.#siblings(fact)].flatMap(({ value }) =>
      value.type === 'entity' ? [this.#entities.get(value.id)!] : [],
    );
    const [value] = known as [Entity];
    if (value.kind === 'office') return OTHER_POSTS[value.id] ?? [];
    const site = SITE.test(value.label);
    // A message to another, or from another, of those on record is the other message.
    const taken =
      this.subject(fact).kind === 'message' ? this.base.facts.filter((other) => other.property === fact.property) : [];
    const others = this.base.entities.filter(
      (other) =>
        other.kind === value.kind &&
        (site || !SITE.test(other.label)) &&
        !known.some((one) => this.#holds(one, other) || this.#holds(other, one)) &&
        !taken.some((one) => one.value.type === 'entity' && one.value.id === other.id),
    );
    const strangers = [...(STRANGERS[value.kind] ?? []), ...(site ? STRANGERS['site']! : [])];
    return [...others.flatMap((other) => this.namesOf(other).slice(0, 2)), ...strangers];
  }

  /** Whether one entity is the other or a part of it. */
  #holds(whole: Entity, part: Entity): boolean {
    for (
      let at: Entity | undefined = part;
      at;
      at = at.partOf === undefined ? undefined : this.#entities.get(at.partOf)
    )
      if (at === whole) return true;
    return false;
  }
}

/** Sentences as an article, a paragraph each. */
export function articleOf(texts: readonly string[], publishedAt: string | undefined): Article {
  return {
    url: '',
    site: '',
    title: '',
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
