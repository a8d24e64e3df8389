import { MAX_QUOTED_WORDS } from '../../facts/consistency.ts';
import type { BaseIndex, Mention } from '../../facts/index.ts';
import { BOUNDS, type SourceDocument } from '../../facts/schema.ts';
import {
  type PersonMention,
  type Quantity,
  readText,
  type Span,
  sentences,
  syllables,
  type TimeExpression,
  timexInterval,
} from '../../language/index.ts';
import { idOf } from './slug.ts';

/** What a person is to fill in or delete. */
const TODO = 'TODO';

/** A fact as its source file has it. */
export type DraftedFact = Readonly<Record<string, unknown>>;

export interface Draft {
  /** In reading order, each with the sentence that it is taken from. */
  readonly facts: readonly { readonly sentence: string; readonly fact: DraftedFact }[];
  /** People named in full whom the base doesn't know. */
  readonly entities: readonly DraftedFact[];
  /** What counts in units that no property of the base has, as the start of a property each. */
  readonly properties: readonly DraftedFact[];
}

/**
 * Drafts facts from a document: each number with its noun, and each time that a known relation's word stands beside. Subject
 * and property are told where the base's own phrases tell them, the subject by the headline if the sentence names none; a
 * person decides the rest.
 */
export function draftFacts(index: BaseIndex, document: SourceDocument, paragraphs: readonly string[]): Draft {
  const facts: Draft['facts'][number][] = [];
  const people = new Map<string, DraftedFact>();
  const relations = new Map<string, DraftedFact>();
  const ids = new Set(index.facts.keys());
  const headline = new Phrases(index, document.title).subject();
  for (const paragraph of paragraphs) {
    for (const span of sentences(paragraph)) {
      const sentence = paragraph.slice(span.start, span.end);
      const found = readText(sentence, { at: document.publishedAt });
      const phrases = new Phrases(index, sentence);
      const times = found.times.filter(({ start }) => !HELD_AGAINST.test(sentence.slice(0, start)));
      for (const candidate of candidates(phrases, found.quantities, times)) {
        const { property, value, at } = candidate;
        const id = unused(idOf(`${property ?? 'fact'}-${candidate.key}`), ids);
        const subject = phrases.subject() ?? headline;
        const time = nearestTime(times, candidate);
        const { unit } = value as { unit?: string };
        if (property === undefined && unit !== undefined) relations.set(unit, relationOf(unit));
        facts.push({
          sentence,
          fact: {
            id,
            subject: subject ?? TODO,
            property: property ?? TODO,
            value,
            ...(time === undefined ? {} : { qualifiers: { pointInTime: time } }),
            references: [{ statedIn: document.id, exact: quoteAround(sentence, at) }],
          },
        });
      }
      for (const person of found.people) addPerson(people, person, phrases);
    }
  }
  return { facts, entities: [...people.values()], properties: [...relations.values()] };
}

interface Candidate {
  readonly property: string | undefined;
  readonly value: object;
  readonly at: Span;
  readonly key: string;
  readonly time?: TimeExpression;
}

function candidates(phrases: Phrases, quantities: readonly Quantity[], times: readonly TimeExpression[]): Candidate[] {
  const counted = quantities
    .filter(({ kind, unit }) => unit !== undefined && kind !== 'ordinal' && kind !== 'change' && kind !== 'fraction')
    .map((quantity) => ({ quantity, property: phrases.propertyOfUnit(quantity) }))
    // "10 tháng", "hai năm": a length of time, where no property asks for one.
    .filter(({ quantity, property }) => property !== undefined || !LENGTHS.has(quantity.unit!))
    .map(({ quantity, property }): Candidate => {
      const { amount, unit } = quantity;
      const bound = boundOf(quantity);
      return { property, value: { amount, unit, ...(bound ? { bound } : {}) }, at: quantity, key: `${amount}` };
    });
  const dated = times.flatMap((time): Candidate[] => {
    const value = timeOfFact(time.value);
    const property = value === undefined ? undefined : phrases.propertyOf('time');
    return property === undefined ? [] : [{ property, value: { time: value }, at: time, key: time.value, time }];
  });
  return [...counted, ...dated].sort((a, b) => a.at.start - b.at.start);
}

/** Units of length of time. */
const LENGTHS: ReadonlySet<string> = new Set(['năm', 'tháng', 'quý', 'tuần', 'ngày', 'giờ', 'phút', 'giây', 'thập kỷ']);

/** "so với năm ngoái", "so với cùng kỳ năm 2025": the time of what a value is held against, not of the value. */
const HELD_AGAINST = /(?<!\p{L})so với (?:\S+ ){0,3}$/iu;

/** The time that stands nearest to a value in its sentence, as a fact has it. */
function nearestTime(times: readonly TimeExpression[], { at, time }: Candidate): string | undefined {
  const away = (other: Span) => Math.max(0, other.start - at.end, at.start - other.end);
  return times
    .filter((other) => other !== time && timeOfFact(other.value) !== undefined)
    .sort((a, b) => away(a) - away(b))
    .map(({ value }) => timeOfFact(value))[0];
}

/** What the fact record has no word for is written as a span: quarters, halves of a year, weeks. Undefined for what is not placed. */
export function timeOfFact(value: string): string | undefined {
  if (value === '' || /X|^BC/.test(value)) return undefined;
  const parts = value.split('/').map(partOfFact);
  if (parts.some((part) => part === undefined)) return undefined;
  const from = parts[0]!.split('/')[0]!;
  const to = parts.at(-1)!.split('/').at(-1)!;
  return from === to ? from : `${from}/${to}`;
}

function partOfFact(value: string): string | undefined {
  const [year, rest = ''] = value.split('-') as [string, string?];
  const months = { Q1: [1, 3], Q2: [4, 6], Q3: [7, 9], Q4: [10, 12], H1: [1, 6], H2: [7, 12] }[rest];
  if (months) return months.map((month) => `${year}-${String(month).padStart(2, '0')}`).join('/');
  if (rest.startsWith('W')) {
    const { from, to } = timexInterval(value);
    return `${from.slice(0, 10)}/${new Date(Date.parse(to)).toISOString().slice(0, 10)}`;
  }
  if (year.length !== 4) return year.length === 3 ? `${year}0/${year}9` : undefined;
  if (/T\d\d$/.test(value)) return `${value}:00`;
  return value.replace(/(T\d\d:\d\d):\d\d$/, '$1');
}

function relationOf(unit: string): DraftedFact {
  return {
    id: TODO,
    label: TODO,
    labelEn: TODO,
    datatype: 'quantity',
    temporality: TODO,
    units: [unit],
    triggers: [TODO],
  };
}

/** The base's phrases in one sentence. */
class Phrases {
  readonly #index: BaseIndex;
  readonly #mentions: readonly Mention[];
  readonly #starts: readonly number[];

  constructor(index: BaseIndex, sentence: string) {
    const tokens = syllables(sentence);
    this.#index = index;
    this.#mentions = index.match(tokens);
    this.#starts = tokens.map(({ start }) => start);
  }

  /** The entity that the sentence names in full; a short name if only one entity bears it. */
  subject(): string | undefined {
    const named = (role: 'alias' | 'short') =>
      new Set(
        this.#mentions.flatMap(({ senses }) => senses.flatMap((sense) => (sense.role === role ? [sense.entity] : []))),
      );
    const [full, short] = [named('alias'), named('short')];
    const subjects = [...full].filter(
      (id) => this.#index.factsAbout(id).length > 0 || this.#index.entities.get(id)?.kind !== 'person',
    );
    return subjects[0] ?? (short.size === 1 ? [...short][0] : undefined);
  }

  knows(name: string): boolean {
    return this.#index.match(syllables(name)).some(({ senses }) => senses.some(({ role }) => role === 'alias'));
  }

  /** The property that counts this noun; of several the one whose word stands nearest to it. */
  propertyOfUnit({ start, end }: Span): string | undefined {
    const inside = this.#mentions.filter(({ from }) => this.#starts[from]! >= start && this.#starts[from]! < end);
    const counting = new Set(
      inside.flatMap(({ senses }) => senses.flatMap((sense) => (sense.role === 'unit' ? [sense.property] : []))),
    );
    const place = inside.find(({ senses }) => senses.some(({ role }) => role === 'unit'))?.from ?? 0;
    const near = this.#triggers()
      .filter(({ property }) => counting.has(property))
      .sort((a, b) => Math.abs(a.from - place) - Math.abs(b.from - place));
    return near[0]?.property ?? (counting.size === 1 ? [...counting][0] : undefined);
  }

  propertyOf(datatype: string): string | undefined {
    return this.#triggers().find(({ property }) => this.#index.properties.get(property)?.datatype === datatype)
      ?.property;
  }

  #triggers(): { readonly property: string; readonly from: number }[] {
    return this.#mentions.flatMap(({ from, to, senses }) =>
      senses.flatMap((sense) =>
        sense.role === 'trigger' && !this.#isLookalike(sense.property, from, to)
          ? [{ property: sense.property, from }]
          : [],
      ),
    );
  }

  /** Whether these tokens are part of a longer word that the property names as none of its own. */
  #isLookalike(property: string, from: number, to: number): boolean {
    return this.#mentions.some(
      (other) =>
        other.from <= from &&
        other.to >= to &&
        other.senses.some((sense) => sense.role === 'lookalike' && sense.property === property),
    );
  }
}

function boundOf({ approximator }: Quantity): string | undefined {
  return BOUNDS.find((bound) => bound === approximator);
}

/** At most fifteen words of the sentence around a place in it, letter for letter. */
function quoteAround(sentence: string, { start, end }: Span): string {
  const words = [...sentence.matchAll(/\S+/g)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
  let from = words.findIndex((word) => word.end > start);
  let to = words.findLastIndex((word) => word.start < end);
  while (to - from + 1 < MAX_QUOTED_WORDS && (from > 0 || to < words.length - 1)) {
    if (from > 0) from--;
    if (to < words.length - 1 && to - from + 1 < MAX_QUOTED_WORDS) to++;
  }
  return sentence.slice(words[from]!.start, words[to]!.end);
}

function unused(id: string, ids: Set<string>): string {
  let free = id;
  for (let number = 2; ids.has(free); number++) free = `${id}-${number}`;
  ids.add(free);
  return free;
}

function addPerson(people: Map<string, DraftedFact>, { name, posts }: PersonMention, phrases: Phrases): void {
  if (name.split(/\s+/).length < 2 || people.has(name) || phrases.knows(name)) return;
  const post = posts[0];
  people.set(name, {
    id: idOf(name),
    kind: 'person',
    label: name,
    aliases: [name],
    ...(post ? { note: post.text } : {}),
  });
}
