import type { Reach } from './furniture.ts';

/** What was counted under a block-level element, itself included. Lengths are in UTF-16 units of trimmed text nodes. */
export interface Tally {
  readonly element: Element;
  readonly parent: Tally | undefined;
  /** Position in document order, comparable with the order of all that a scan notes. */
  readonly order: number;
  /** Bears a name that page builders give to furniture. */
  readonly named: boolean;
  readonly heading: boolean;
  /** Bears a name of readers' comments. */
  readonly talk: boolean;
  /** Headings of the first level. */
  titles: number;
  /** Begins with a heading of furniture, such as "Tin liên quan". */
  labelled: boolean;
  /** Is no more than such a heading so far, to which the elements after it belong. */
  heads: boolean;
  /** Begins with a line that is a link, as teasers for other pages do. */
  linkFirst: boolean;
  chars: number;
  linkChars: number;
  links: number;
  images: number;
  /** Fields that ask the reader for words or a choice: a search, an address, a comment, a poll. */
  fields: number;
  /** Lines that are a time of day, or begin with one and a colon: the entries of a live blog. Not those of furniture, once weighed. */
  clocks: number;
  /** Characters in paragraphs of running text, wherever they stand. */
  raw: number;
  /** Set by {@link weigh}: part of furniture, and what of the running text and of the teasers is not. */
  out: boolean;
  prose: number;
  paragraphs: number;
  linkedHeadings: number;
  teasers: number;
  /** The line of text that is being read: its length, how much of it is links, its first characters, how it ends. */
  direct: number;
  directLinks: number;
  line: string;
  sentence: boolean;
  /** A link was followed, with no blank between, by text that begins anew: two lines that only style sets apart. */
  glued: boolean;
  endsInLink: boolean;
}

const TALLIES_A_SLICE = 4000;
const LONG_LINE = 80;
const SENTENCE_LENGTH = 40;
const SENTENCE_END = /[.!?…][”"')]*$/;
const CLOCK =
  /^\s*(?:\d{1,2}\s?[:hg]\s?\d{2}(?::\d{2})?(?:[\s,|-]{1,3}\d{1,2}\/\d{1,2}(?:\/\d{4})?)?|\d{1,3}(?:\s?\+\s?\d{1,2})?')\s*$/;
/** The entry of a live blog in one paragraph: "14h03: Đoàn xe tới cầu." */
const CLOCKED = /^\s*(?:\d{1,2}\s?[:hg]\s?\d{2}|\d{1,3}(?:\s?\+\s?\d{1,2})?')\s?[:–-]\s/;
/** What of a teaser's line is no link and no words of its own either: a day, an hour, a count. */
const WORDLESS = /^[^\p{L}]*(?:(?:giờ|phút|ngày) trước|gmt ?\+7)?[^\p{L}]*$/iu;
/** Labels of furniture are shorter than this. */
const LABEL_LENGTH = 70;
/** Links that are titles of other pages are no shorter than this. */
const TITLE_LENGTH = 18;
const MOST_LINKS_IN_PROSE = 0.35;

/**
 * A count at zero.
 * @param parent the count that this one is added to in the end
 * @param order the place in the document
 */
export function newTally(
  element: Element,
  parent: Tally | undefined,
  order: number,
  { named = false, heading = false, talk = false } = {},
): Tally {
  const zero = {
    chars: 0,
    linkChars: 0,
    links: 0,
    images: 0,
    titles: 0,
    fields: 0,
    clocks: 0,
    raw: 0,
    prose: 0,
    paragraphs: 0,
    linkedHeadings: 0,
    teasers: 0,
  };
  const line = { direct: 0, directLinks: 0, line: '', sentence: false, glued: false, endsInLink: false };
  return {
    element,
    parent,
    order,
    named,
    heading,
    talk,
    labelled: false,
    heads: false,
    linkFirst: false,
    out: false,
    ...zero,
    ...line,
  };
}

/** Counts a text node's `data` that stands directly in `tally`'s flow. */
export function countText(tally: Tally, data: string, linked: boolean): void {
  const trimmed = data.trim();
  const { length } = trimmed;
  if (!length) return;
  if (tally.direct < LABEL_LENGTH) tally.line += data;
  if (tally.endsInLink && !linked && tally.directLinks >= TITLE_LENGTH && startsAnew(data)) tally.glued = true;
  tally.endsInLink = linked && data.endsWith(trimmed.slice(-1));
  tally.sentence = SENTENCE_END.test(trimmed.slice(-3));
  tally.chars += length;
  tally.direct += length;
  if (linked) tally.linkChars += length;
  if (linked || (tally.directLinks >= TITLE_LENGTH && length < 40 && WORDLESS.test(trimmed)))
    tally.directLinks += length;
}

/** Ends the line that is being read, at the boundary of a block. */
export function endLine(tally: Tally, reachOf: (line: string) => Reach | undefined): void {
  const { direct } = tally;
  if (direct > 2 && (direct < 24 ? CLOCK : CLOCKED).test(tally.line)) tally.clocks++;
  if (direct > 0) {
    const first = tally.chars === direct;
    const long = direct >= LONG_LINE || (direct >= SENTENCE_LENGTH && tally.sentence);
    if (tally.glued) {
      tally.teasers++;
      tally.linkFirst ||= first;
    } else if (long && tally.directLinks < MOST_LINKS_IN_PROSE * direct && !tally.heading) {
      tally.raw += direct;
      tally.prose += direct;
      tally.paragraphs++;
    } else if (first && direct < LABEL_LENGTH && reachOf(tally.line)) {
      tally.labelled = true;
      tally.heads = reachOf(tally.line) === 'beside';
    } else if (first && direct >= TITLE_LENGTH && tally.directLinks > 0.8 * direct) tally.linkFirst = true;
  }
  tally.direct = 0;
  tally.directLinks = 0;
  tally.line = '';
  tally.sentence = tally.glued = tally.endsInLink = false;
}

/** Whether text that follows a link with no blank between begins a line of its own: the rest of a cut word does not. */
export function startsAnew(data: string): boolean {
  return /^\p{Lu}/u.test(data);
}

/** Adds a finished element's counts to its parent's. */
export function addToParent(tally: Tally): void {
  const { parent } = tally;
  if (!parent) return;
  // Only a label so far: it heads what follows beside it.
  if (tally.heads && tally.chars < LABEL_LENGTH && parent.chars === 0) parent.labelled = parent.heads = true;
  if (tally.linkFirst && parent.chars === 0) parent.linkFirst = true;
  parent.chars += tally.chars;
  parent.linkChars += tally.linkChars;
  parent.links += tally.links;
  parent.images += tally.images;
  parent.titles += tally.titles;
  parent.fields += tally.fields;
  parent.raw += tally.raw;
}

/** Whether an element holds so much of `total` running text, and so few links, that it is text whatever it is called. */
export function isMainText(tally: Tally, total: number): boolean {
  if (tally.talk && tally.titles === 0) return false;
  return tally.raw > 0 && tally.raw >= 0.5 * total && tally.linkChars < 0.3 * tally.chars;
}

/** Tells running text from furniture and teasers, for tallies in document order that were all counted. */
export function* weigh(tallies: readonly Tally[]): Generator<void, void> {
  const total = tallies[0]?.raw ?? 0;
  for (const [i, tally] of tallies.entries()) {
    if (i % TALLIES_A_SLICE === 0) yield;
    tally.out = tally.parent?.out || ((tally.named || tally.labelled) && !isMainText(tally, total));
  }
  for (let i = tallies.length - 1; i >= 0; i--) {
    if (i % TALLIES_A_SLICE === 0) yield;
    const tally = tallies[i]!;
    const { parent } = tally;
    if (tally.out) tally.prose = tally.paragraphs = tally.clocks = 0;
    if (tally.linkFirst && tally.paragraphs === 1 && tally.prose < 400) {
      tally.teasers++;
      tally.prose = tally.paragraphs = tally.linkedHeadings = tally.clocks = 0;
    }
    // A linked heading with no more than a line of text under it is a teaser for another page.
    const cards = tally.heading ? 0 : tally.linkedHeadings;
    if (cards > 0 && tally.paragraphs <= cards && tally.prose < 400 * cards && (cards > 1 || tally.prose > 0)) {
      tally.teasers += cards;
      tally.prose = tally.paragraphs = tally.linkedHeadings = tally.clocks = 0;
    }
    if (!parent) continue;
    parent.prose += tally.prose;
    parent.clocks += tally.clocks;
    parent.paragraphs += tally.paragraphs;
    parent.linkedHeadings += tally.linkedHeadings;
    parent.teasers += tally.teasers;
  }
}
