import { Lexicon } from '../lexicon.ts';
import type { Span } from '../span.ts';
import { isVietnameseSyllable } from '../syllable.ts';
import { type Tokens, tokenize } from '../tokens.ts';
import { type PersonMention, peopleOf } from './read.ts';
import { readTitle, type Title, titleOf } from './titles.ts';
import { AFTER_TITLE } from './vocabulary.ts';

/** A person of an article, gathered from all that is said of them. */
export interface Person {
  /** The fullest name the article gives. */
  readonly name: string;
  readonly ranks: readonly Title[];
  readonly posts: readonly Title[];
}

export type ReferenceKind = 'name' | 'short-name' | 'title' | 'pronoun';

/** Words that mean a person. Offsets into the block with that index. */
export interface Reference extends Span {
  readonly block: number;
  readonly quote: string;
  readonly kind: ReferenceKind;
  /** Index into the people; undefined where the words could mean more than one of them, or none that the article names. */
  readonly person: number | undefined;
}

export interface ResolvedPeople {
  readonly people: readonly Person[];
  /** In order. */
  readonly references: readonly Reference[];
}

type Gender = 'male' | 'female';

interface Draft {
  name: string;
  words: readonly string[];
  gender: Gender | undefined;
  readonly ranks: Title[];
  readonly posts: Title[];
}

/**
 * Who is meant throughout an article: full names, short ones ("ông Quang"), titles alone ("Bộ trưởng", "Thượng tướng") and pronouns ("ông", "bà").
 * `blocks`: the headline and paragraphs in reading order. Words that fit two people mean neither.
 */
export function resolvePeople(blocks: readonly string[]): ResolvedPeople {
  const texts = blocks.map((block) => tokenize(block));
  const mentions = texts.map((tokens) => peopleOf(tokens));
  const people = gather(mentions.flat());
  const references: Reference[] = [];
  let recent: number[] = [];
  for (const [block, tokens] of texts.entries()) {
    for (const mention of mentionsAndTitles(tokens, mentions[block]!)) {
      const { kind, person } = meant(mention, people, recent);
      references.push({
        block,
        start: mention.start,
        end: mention.end,
        quote: blocks[block]!.slice(mention.start, mention.end),
        kind,
        person,
      });
      if (person !== undefined) recent = [person, ...recent.filter((other) => other !== person)].slice(0, MOST_RECENT);
    }
  }
  return { people: people.map(({ name, ranks, posts }) => ({ name, ranks, posts })), references };
}
const MOST_RECENT = 4;

/** No article names more; what comes after is left unresolved. */
const MOST_PEOPLE = 300;

/** The people with a full name, each once. */
function gather(mentions: readonly PersonMention[]): Draft[] {
  const drafts: Draft[] = [];
  for (const mention of mentions) {
    const words = wordsOf(mention.name);
    if (words.length < 2) continue;
    const known = drafts.find((draft) => isSame(draft.words, words));
    if (known === undefined) {
      if (drafts.length === MOST_PEOPLE) continue;
      drafts.push({
        name: mention.name,
        words,
        gender: genderOf(mention),
        ranks: [...mention.ranks],
        posts: [...mention.posts],
      });
      continue;
    }
    if (words.length > known.words.length) Object.assign(known, { name: mention.name, words });
    known.gender ??= genderOf(mention);
    add(known.ranks, mention.ranks);
    add(known.posts, mention.posts);
  }
  return drafts;
}

function wordsOf(name: string): readonly string[] {
  const tokens = tokenize(name);
  return Array.from({ length: tokens.length }, (_, i) => tokens.key(i)).filter((_, i) => tokens.isWord(i));
}

/** The same words, or for foreign names the last ones: "Guterres" and "António Guterres". */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (long.length === short.length) return long.every((word, i) => word === short[i]);
  return short.length >= 2 && short.every((word, i) => word === long[i + long.length - short.length]);
}

function add(titles: Title[], more: readonly Title[]): void {
  for (const title of more) if (!titles.some((known) => known.key === title.key)) titles.push(title);
}

const MEN = new Set(['ông', 'anh', 'chú', 'cậu', 'quý ông', 'mr']);
const WOMEN = new Set(['bà', 'chị', 'cô', 'dì', 'quý bà', 'mrs', 'ms']);

function genderOf({ honorific, name }: PersonMention): Gender | undefined {
  const word = honorific?.toLowerCase().normalize('NFC') ?? '';
  if (MEN.has(word)) return 'male';
  return WOMEN.has(word) || wordsOf(name).includes('thị') ? 'female' : undefined;
}

/** What stands for a person: a name with its titles, a title alone, or a pronoun. */
interface Stand extends Span {
  readonly mention?: PersonMention;
  readonly title?: Title;
  readonly pronoun?: Gender;
}

const PRONOUNS = new Lexicon('ông bà');
const AFTER_PRONOUN = new Lexicon('ấy ta này');

function mentionsAndTitles(tokens: Tokens, mentions: readonly PersonMention[]): Stand[] {
  const found: Stand[] = [];
  let next = 0;
  for (const mention of [...mentions, undefined]) {
    const end = mention === undefined ? tokens.length : tokens.at(mention.start);
    while (next < end) {
      const title = readTitle(tokens, next, false);
      const stand = title === undefined || title.to > end ? undefined : standOf(tokens, next, title);
      if (stand !== undefined) found.push(stand);
      next = stand === undefined ? next + 1 : title!.to;
    }
    if (mention === undefined) break;
    found.push({ start: mention.start, end: mention.end, mention });
    next = tokens.at(mention.end);
  }
  return found;
}

/** "Bộ trưởng đánh giá", "theo Thượng tướng", "bà kỳ vọng"; not "hai ông", "chức Bộ trưởng". */
function standOf(tokens: Tokens, at: number, title: ReturnType<typeof readTitle> & object): Stand | undefined {
  const before = tokens.follows(at) ? tokens.open(at - 1) : '';
  if (title.kind === 'honorific') {
    if (!PRONOUNS.has(tokens, at) || title.to !== at + 1 || NO_PRONOUN_AFTER.has(before)) return undefined;
    const to = AFTER_PRONOUN.has(tokens, at + 1) ? at + 2 : at + 1;
    if (tokens.isPlain(to) && !AFTER_TITLE.has(tokens, to)) return undefined;
    return { ...tokens.span(at, to), pronoun: tokens.open(at) === 'ông' ? 'male' : 'female' };
  }
  if (!tokens.isCapital(at) || NO_TITLE_AFTER.has(before) || (tokens.isCapital(title.to) && tokens.isSpaced(title.to)))
    return undefined;
  return { ...tokens.span(title.from, title.to), title: titleOf(tokens, title) };
}
const NO_PRONOUN_AFTER = new Set(['đàn', 'hai', 'ba', 'các', 'những', 'quý', 'cố']);
const NO_TITLE_AFTER = new Set([
  'chức',
  'các',
  'những',
  'hai',
  'ba',
  'làm',
  'bầu',
  'nhiệm',
  'vụ',
  'danh',
  'cấp',
  'hàm',
]);

function meant(
  stand: Stand,
  people: readonly Draft[],
  recent: readonly number[],
): { kind: ReferenceKind; person: number | undefined } {
  if (stand.mention !== undefined) return meantByName(stand.mention, people);
  if (stand.title !== undefined) return { kind: 'title', person: only(people, (draft) => bears(draft, stand.title!)) };
  const fitting = recent.filter((index) => (people[index]!.gender ?? stand.pronoun) === stand.pronoun);
  return { kind: 'pronoun', person: fitting[0] };
}

function meantByName(
  mention: PersonMention,
  people: readonly Draft[],
): { kind: ReferenceKind; person: number | undefined } {
  const words = wordsOf(mention.name);
  if (words.length > 1) return { kind: 'name', person: only(people, (draft) => isSame(draft.words, words)) };
  const word = words[0]!;
  const gender = genderOf(mention);
  const fits = (draft: Draft) => gender === undefined || draft.gender === undefined || draft.gender === gender;
  // Vietnamese are called by the last word of their name, others by any; Chinese names by the first.
  const last = only(
    people,
    (draft) =>
      fits(draft) && (draft.words.at(-1) === word || (!isVietnameseSyllable(word) && draft.words.includes(word))),
  );
  return {
    kind: 'short-name',
    person: last ?? only(people, (draft) => fits(draft) && draft.words[0] === word && draft.words.at(-1) !== word),
  };
}

/** The one person that fits; undefined when none or several do. */
function only(people: readonly Draft[], fits: (draft: Draft) => boolean): number | undefined {
  const index = people.findIndex(fits);
  return index >= 0 && people.findIndex((draft, i) => i > index && fits(draft)) < 0 ? index : undefined;
}

/** Whether a person is called by a title, its body told or not. */
function bears({ ranks, posts }: Draft, { head, level, status, organisation, text }: Title): boolean {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  if (ranks.some((rank) => same(rank.text, text))) return true;
  return posts.some(
    (post) =>
      same(post.head, head) &&
      post.level === level &&
      post.status === status &&
      (organisation === undefined || post.organisation === undefined || same(post.organisation, organisation)),
  );
}
