/** What stands in an article whatever the fact base: syllables, sentences, numbers, times, people, cues, by place. Read once. */
import { type Article, type BlockIndex, type BlockKind, HEADLINE } from '../../article/article.ts';
import {
  type PersonMention,
  type Quantity,
  readPeople,
  readQuantities,
  readQuotations,
  readTimes,
  type Span,
  type Syllable,
  sentences,
  syllables,
  type TimeExpression,
} from '../../language/index.ts';
import { type Cue, readCues } from '../lexicon/cues.ts';

/** Longer sentences are lists or machine text, not claims: nothing is read in them, which also bounds the work. */
const LONGEST = 300;

export interface TextSentence extends Span {
  /** Place among the article's sentences, the headline's first. */
  readonly index: number;
  /** Syllables of the block, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  readonly people: readonly PersonMention[];
  readonly cues: readonly Cue[];
}

export interface TextBlock {
  readonly block: BlockIndex;
  readonly kind: BlockKind | 'headline';
  readonly text: string;
  readonly syllables: readonly Syllable[];
  readonly sentences: readonly TextSentence[];
  readonly quotations: readonly Span[];
}

export interface ArticleText {
  readonly blocks: readonly TextBlock[];
  /** When the article speaks: its first publication. ISO with offset. */
  readonly at: string | undefined;
}

/** Reads an article once for all bases. Offsets are UTF-16 units of the headline or of a block, as they stand. */
export function readText(article: Article): ArticleText {
  const steps = readBlocks(article);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As {@link readText}. @param pause is awaited behind each small step, for others to get their turn */
export async function readTextInTurns(article: Article, pause: () => Promise<void>): Promise<ArticleText> {
  const steps = readBlocks(article);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}

/** Work in small steps: something else may be done at each `yield`. */
type Steps<Result> = Generator<undefined, Result>;

function* readBlocks(article: Article): Steps<ArticleText> {
  const at = timeOf(article);
  const blocks = [yield* readBlock(HEADLINE, 'headline', article.title, at, 0)];
  let index = blocks[0]!.sentences.length;
  for (const [block, { kind, text }] of article.blocks.entries()) {
    const reading = yield* readBlock(block, kind, text, at, index);
    blocks.push(reading);
    index += reading.sentences.length;
  }
  return { blocks, at };
}

function timeOf({ publishedAt, modifiedAt }: Article): string | undefined {
  return [publishedAt, modifiedAt].find(isTime);
}

/** ISO, a day or a time with its offset; a page can say anything. */
function isTime(text: string | undefined): boolean {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(text) && !Number.isNaN(Date.parse(text));
}

function* readBlock(
  block: BlockIndex,
  kind: TextBlock['kind'],
  text: string,
  at: string | undefined,
  firstIndex: number,
): Steps<TextBlock> {
  const all = syllables(text);
  const quantities = inOrder(readQuantities(text));
  yield;
  const times = inOrder(readTimes(text, at === undefined ? {} : { at }));
  yield;
  const people = inOrder(readPeople(text));
  yield;
  const cues = readCues(all).map((cue) => ({ ...cue, start: all[cue.from]!.start }));
  const take = { quantities: 0, times: 0, people: 0, cues: 0 };
  let from = 0;
  const list: TextSentence[] = [];
  for (const { start, end } of sentences(text)) {
    while (from < all.length && all[from]!.start < start) from++;
    let to = from;
    while (to < all.length && all[to]!.start < end) to++;
    const within = <T extends { start: number }>(items: readonly T[], key: keyof typeof take): T[] => {
      const first = take[key];
      while (take[key] < items.length && items[take[key]]!.start < end) take[key]++;
      return items.slice(first, take[key]);
    };
    const sentence: TextSentence = {
      start,
      end,
      index: firstIndex + list.length,
      from,
      to,
      quantities: within(quantities, 'quantities'),
      times: within(times, 'times'),
      people: within(people, 'people'),
      cues: within(cues, 'cues').filter((cue) => cue.to <= to),
    };
    list.push(to - from > LONGEST ? { ...sentence, quantities: [], times: [], people: [], cues: [] } : sentence);
    from = to;
  }
  yield;
  return { block, kind, text, syllables: all, sentences: list, quotations: readQuotations(text) };
}

/** Whether a sentence is too long to be read. */
export function isOverlong(sentence: { readonly from: number; readonly to: number }): boolean {
  return sentence.to - sentence.from > LONGEST;
}

function inOrder<T extends Span>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
