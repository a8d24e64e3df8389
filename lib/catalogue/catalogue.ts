/** All facts of all bases, to be looked through by a reader: by word, subject, publisher and day, fast enough to answer at each key. */
import { type BaseIndex, buildIndex } from '../facts/index.ts';
import type { Fact, FactBase, Value } from '../facts/schema.ts';
import { timexInterval } from '../language/index.ts';
import type { Bilingual, EvidenceSource } from '../verdict/finding.ts';
import { asOf, valueInWords } from '../verdict/words.ts';
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

/** Where each fact's text begins in one long string; a search reads that string from end to end and touches no fact. */
interface Column {
  readonly text: string;
  readonly starts: Int32Array;
}

const MINUTES_A_DAY = 1440;

export function buildCatalogue(bases: readonly FactBase[]): Catalogue {
  const { bases: indexes } = buildIndex(bases);
  const rows = indexes.flatMap((index) => index.base.facts.map((fact) => ({ index, fact })));
  // The same names and labels stand in fact after fact: each is taken apart once.
  const words = remembered(wordsOf);
  const plainWord = remembered(plainKey);
  const texts = rows.map(({ index, fact }) => factWords(index, fact, words));
  const marked = column(texts);
  const plain = column(texts.map((text) => text.map(plainWord)));
  const subjects = column(rows.map(({ index, fact }) => subjectNames(index, fact).flatMap(words).map(plainWord)));
  const days = rows.map(({ fact }) => daysOf(fact));

  const accepts = ({ subject, publisher, from, to }: Query) => {
    const subjectWords = wordsOf(subject).map(plainKey);
    const first = from ? dayNumber(from) : Number.NEGATIVE_INFINITY;
    const last = to ? dayNumber(to) : Number.POSITIVE_INFINITY;
    const timed = from !== undefined || to !== undefined;
    return (row: number): boolean => {
      if (publisher !== undefined && rows[row]!.index.base.publisher !== publisher) return false;
      if (timed && !(days[row] && days[row].from <= last && days[row].to >= first)) return false;
      return subjectWords.every((word) => sliceOf(subjects, row).includes(` ${word}`));
    };
  };

  return {
    size: rows.length,
    publishers: [...new Set(indexes.map(({ base }) => base.publisher))],
    search(query, skip, limit) {
      const accept = accepts(query);
      const found: number[] = [];
      for (const row of rowsWith(query.text, marked, plain, rows.length)) if (accept(row)) found.push(row);
      const shown = found.slice(skip, skip + limit).map((row) => entryOf(rows[row]!.index, rows[row]!.fact));
      return { total: found.length, entries: shown };
    },
  };
}

interface Sought {
  readonly word: string;
  readonly among: Column;
}

/** Rows that hold every word of a text, in order. A word with Vietnamese marks must match with them; one without matches either way. */
function* rowsWith(text: string, marked: Column, plain: Column, count: number): Generator<number> {
  const sought = wordsOf(text).map((word): Sought => ({ word, among: word === plainKey(word) ? plain : marked }));
  const [first, ...rest] = sought.sort((a, b) => b.word.length - a.word.length);
  if (!first) {
    for (let row = 0; row < count; row++) yield row;
    return;
  }
  const { word, among } = first;
  let next = 0;
  for (let at = among.text.indexOf(word); at >= 0; at = among.text.indexOf(word, next)) {
    next = at + 1;
    if (!beginsWord(among.text, at)) continue;
    const row = rowAt(among, at);
    if (rest.every((each) => sliceOf(each.among, row).includes(` ${each.word}`))) yield row;
    if (row + 1 === count) return;
    next = among.starts[row + 1]!;
  }
}

const SPACE = 32;
const beginsWord = (text: string, at: number) => text.charCodeAt(at - 1) === SPACE;

/** The row that an offset lies in. */
function rowAt({ starts }: Column, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Each word once, each after a space; a row ends in a line break, which no word holds. */
function column(rows: readonly (readonly string[])[]): Column {
  const starts = new Int32Array(rows.length);
  const texts: string[] = [];
  let at = 0;
  for (const [row, words] of rows.entries()) {
    const text = ` ${[...new Set(words)].join(' ')}\n`;
    starts[row] = at;
    at += text.length;
    texts.push(text);
  }
  return { text: texts.join(''), starts };
}

function remembered<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text) ?? compute(text);
    known.set(text, result);
    return result;
  };
}

function sliceOf({ text, starts }: Column, row: number): string {
  return text.slice(starts[row], starts[row + 1]);
}

/** Every word by which a reader may look for a fact. */
function factWords(index: BaseIndex, fact: Fact, words: (text: string) => readonly string[]): string[] {
  const property = index.properties.get(fact.property);
  const value = valueInWords(fact.value, index);
  const parts = [
    ...subjectNames(index, fact),
    property?.label,
    property?.labelEn,
    value.vi,
    value.en,
    amountOf(fact.value),
    asOf(fact)?.vi,
    ...fact.references.flatMap(({ statedIn, selector }) => [index.documents.get(statedIn)?.publisher, selector.exact]),
  ];
  return parts.flatMap((part) => (part ? words(part) : []));
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
    value: valueInWords(fact.value, index),
    ...(time ? { asOf: time } : {}),
    sources: evidenceSources(index, fact),
    ...(timeline ? { timeline } : {}),
  };
}
