/** All facts of all bases, to be looked through by a reader: by word, subject, publisher and day, fast enough to answer at each key. */
import { type BaseIndex, buildIndex } from '../facts/index.ts';
import type { Fact, FactBase, Value } from '../facts/schema.ts';
import { timexInterval } from '../language/index.ts';
import type { Bilingual, EvidenceSource } from '../verdict/finding.ts';
import { asOf, factInWords } from '../verdict/telling/words.ts';
import { evidenceSources } from './sources.ts';
import { type Timeline, timelineOf } from './timeline.ts';
import { plainKey, wordsOf } from './words.ts';

export interface Query {
  /** Words that must all stand in the fact; with their marks, or without any. The last may be unfinished. */
  readonly text: string;
  /** Words of the subject's names. */
  readonly subject: string;
  /** Absent: all publishers. */
  readonly publisher?: string | undefined;
  /** ISO dates: facts that hold at some time between them. A fact without a time is left out when either is given. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface CatalogueEntry {
  readonly id: string;
  readonly publisher: string;
  readonly subject: Bilingual;
  readonly property: Bilingual;
  readonly value: Bilingual;
  readonly asOf?: Bilingual;
  readonly sources: readonly EvidenceSource[];
  readonly timeline?: Timeline;
}

export interface Found {
  /** How many facts answer the query. */
  readonly total: number;
  /** Those from `skip` on. */
  readonly entries: readonly CatalogueEntry[];
}

export interface Catalogue {
  readonly size: number;
  readonly publishers: readonly string[];
  search(query: Query, skip: number, limit: number): Found;
}

const MINUTES_A_DAY = 1440;

/**
 * Makes the facts of all bases ready for searching. Takes seconds for 100,000 facts, and a search then some milliseconds (`npm run
 * bench:catalogue`).
 */
export function buildCatalogue(bases: readonly FactBase[]): Catalogue {
  const { bases: indexes } = buildIndex(bases);
  const rows = indexes.flatMap((index) => index.base.facts.map((fact) => ({ index, fact })));
  const texts = rowTexts(rows);
  const days = rows.map(({ fact }) => daysOf(fact));
  const publishers = rows.map(({ index }) => index.base.publisher);

  const matches = ({ text, subject, publisher, from, to }: Query) => {
    const words = wordsOf(text).map((word) => ({ word, isPlain: word === plainKey(word) }));
    const subjectWords = wordsOf(subject).map(plainKey);
    const first = from ? dayNumber(from) : Number.NEGATIVE_INFINITY;
    const last = to ? dayNumber(to) : Number.POSITIVE_INFINITY;
    const timed = from !== undefined || to !== undefined;
    return (row: number): boolean => {
      const { marked, plain, names } = texts[row]!;
      // A word with Vietnamese marks must match with them; one without matches either way.
      for (const { word, isPlain } of words) if (!hasWord(isPlain ? plain : marked, word)) return false;
      for (const word of subjectWords) if (!hasWord(names, word)) return false;
      if (publisher !== undefined && publishers[row] !== publisher) return false;
      const day = days[row];
      return !timed || (day !== undefined && day.from <= last && day.to >= first);
    };
  };

  return {
    size: rows.length,
    publishers: [...new Set(indexes.map(({ base }) => base.publisher))],
    search(query, skip, limit) {
      const matching = matches(query);
      let total = 0;
      const entries: CatalogueEntry[] = [];
      for (let row = 0; row < rows.length; row++) {
        if (!matching(row)) continue;
        if (total >= skip && entries.length < limit) entries.push(entryOf(rows[row]!.index, rows[row]!.fact));
        total++;
      }
      return { total, entries };
    },
  };
}

const SPACE = 32;

/** Whether a word of `text` begins with `word`. The space before it is no part of the search: a rarer first letter is found faster. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (text.charCodeAt(at - 1) === SPACE) return true;
  }
  return false;
}

interface Row {
  readonly index: BaseIndex;
  readonly fact: Fact;
}

/** What is searched of a fact: its words, each after a space, so that a word is found from its beginning on. */
interface RowText {
  readonly marked: string;
  readonly plain: string;
  /** Of the subject. */
  readonly names: string;
}

function rowTexts(rows: readonly Row[]): RowText[] {
  // The same names and labels stand in fact after fact: each is taken apart once.
  const words = remembered((text) => {
    const marked = wordsOf(text).map((word) => ` ${word}`);
    return { marked: marked.join(''), plain: plainKey(marked.join('')) };
  });
  return rows.map(({ index, fact }) => {
    const names = subjectNames(index, fact).map(words);
    const all = [...names, ...factWords(index, fact).map(words)];
    return {
      marked: all.map(({ marked }) => marked).join(''),
      plain: all.map(({ plain }) => plain).join(''),
      names: names.map(({ plain }) => plain).join(''),
    };
  });
}

function remembered<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text) ?? compute(text);
    known.set(text, result);
    return result;
  };
}

/** What a reader may look for a fact by, beside the names of its subject. */
function factWords(index: BaseIndex, fact: Fact): string[] {
  const property = index.properties.get(fact.property);
  const value = factInWords(fact, index);
  const parts = [
    property?.label,
    property?.labelEn,
    value.vi,
    value.en,
    amountOf(fact.value),
    asOf(fact)?.vi,
    ...fact.references.flatMap(({ statedIn, selector }) => [index.documents.get(statedIn)?.publisher, selector.exact]),
  ];
  return parts.flatMap((part) => part ?? []);
}

function subjectNames(index: BaseIndex, { subject }: Fact): string[] {
  const entity = index.entities.get(subject);
  return entity ? [entity.label, entity.labelEn ?? '', ...entity.aliases, ...entity.shortAliases] : [subject];
}

/** The bare digits, for whoever types 2500 for "2.500". */
function amountOf(value: Value): string | undefined {
  return value.type === 'quantity' ? String(value.amount) : undefined;
}

function daysOf(fact: Fact): { from: number; to: number } | undefined {
  const { pointInTime, startTime, endTime } = fact.qualifiers;
  const start = pointInTime ?? startTime ?? (fact.value.type === 'time' ? fact.value.time : undefined);
  if (start === undefined) return undefined;
  const from = dayNumber(timexInterval(start).from);
  if (startTime !== undefined && pointInTime === undefined) {
    return { from, to: endTime === undefined ? Number.POSITIVE_INFINITY : dayNumber(timexInterval(endTime).to) };
  }
  return { from, to: dayNumber(timexInterval(start).to) };
}

function dayNumber(iso: string): number {
  return Math.floor(Date.parse(iso) / 60_000 / MINUTES_A_DAY);
}

function entryOf(index: BaseIndex, fact: Fact): CatalogueEntry {
  const subject = index.entities.get(fact.subject);
  const property = index.properties.get(fact.property);
  const time = asOf(fact);
  const timeline = timelineOf(index, fact);
  return {
    id: fact.id,
    publisher: index.base.publisher,
    subject: { vi: subject?.label ?? fact.subject, en: subject?.labelEn ?? subject?.label ?? fact.subject },
    property: { vi: property?.label ?? fact.property, en: property?.labelEn ?? fact.property },
    value: factInWords(fact, index),
    ...(time ? { asOf: time } : {}),
    sources: evidenceSources(index, fact),
    ...(timeline ? { timeline } : {}),
  };
}
