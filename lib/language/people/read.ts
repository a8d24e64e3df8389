import { isDash } from '../characters.ts';
import { phraseSet } from '../phrases.ts';
import { placeAt } from '../places/read.ts';
import type { Span } from '../span.ts';
import { printed, type Syllable, syllables } from '../syllables.ts';
import { type NameRead, nameAt } from './names.ts';
import { SURNAMES } from './surnames.ts';
import { readTitle, type Title, type TitleRead, titleOf } from './titles.ts';
import { AFTER_TITLE, BARE_BODIES } from './vocabulary.ts';

/** A person named in a text, with what the text calls them there. Offsets into the text read. */
export interface PersonMention extends Span {
  /** From the first title before the name to the last after it. */
  readonly quote: string;
  /** The name alone, as printed: "Lương Tam Quang", "Quang", "John Brandolino". */
  readonly name: string;
  readonly nameSpan: Span;
  /** "ông", "bà", "đồng chí". */
  readonly honorific?: string;
  /** Ranks of the forces, academic and professional titles, in order. */
  readonly ranks: readonly Title[];
  /** Posts, before and after the name, in order. */
  readonly posts: readonly Title[];
}

/** The people named in a text, in order, not overlapping: full names, names after a title or honorific, foreign names after one. */
export function readPeople(text: string): PersonMention[] {
  return peopleOf(text, syllables(text));
}

/** {@link readPeople} of a text already cut. */
export function peopleOf(text: string, tokens: readonly Syllable[]): PersonMention[] {
  const found: PersonMention[] = [];
  let next = 0;
  while (next < tokens.length) {
    const read = tokens[next]!.kind === 'word' ? readMention(tokens, next) : undefined;
    if (read === undefined) {
      next++;
      continue;
    }
    found.push(mention(text, tokens, read));
    next = read.to;
  }
  return found;
}

interface MentionRead {
  readonly from: number;
  readonly to: number;
  readonly name: NameRead;
  readonly titles: readonly TitleRead[];
}

const MOST_TITLES = 8;

function readMention(tokens: readonly Syllable[], at: number): MentionRead | undefined {
  const titles: TitleRead[] = [];
  let next = at;
  while (titles.length < MOST_TITLES) {
    const start = titles.length > 0 ? skipSeparator(tokens, next) : next;
    const title = readTitle(tokens, start, true);
    if (title === undefined) break;
    if (title.kind === 'honorific' && !tokens[title.to]?.capital && readTitle(tokens, title.to, true) === undefined)
      break;
    titles.push(title);
    next = title.to;
  }
  const name = readName(tokens, titles.length > 0 ? skipNameSeparator(tokens, next) : next, titles);
  if (name === undefined) return undefined;
  if (titles.length === 0 && isNamedAfter(tokens, at)) return undefined;
  const after = readTitlesAfter(tokens, name.to);
  return { from: at, to: after.at(-1)?.to ?? name.to, name, titles: [...titles, ...after] };
}

function skipSeparator(tokens: readonly Syllable[], at: number): number {
  const token = tokens[at];
  if (token?.text === ',' || token?.text === '.' || (token?.open === 'kiêm' && token.gap === 'space')) return at + 1;
  return token !== undefined && isDash(token.text) && token.gap === 'space' ? at + 1 : at;
}

/** "Bộ trưởng Công an, Đại tướng ..." goes on to a title; a comma right before a name belongs to what precedes only after a post. */
function skipNameSeparator(tokens: readonly Syllable[], at: number): number {
  const token = tokens[at];
  if (token?.text === '.' && token.gap === 'none') return at + 1;
  return at;
}

function readName(tokens: readonly Syllable[], at: number, titles: readonly TitleRead[]): NameRead | undefined {
  const last = titles.at(-1);
  if (tokens[at] === undefined || (last !== undefined && tokens[at]!.gap === 'line')) return undefined;
  const name = nameAt(tokens, at, last !== undefined);
  if (name === undefined || last === undefined) return name;
  if (last.kind === 'honorific') return name;
  if (BARE_BODIES.match(tokens, at) !== undefined && name.words === 1) return undefined;
  const place = placeAt(tokens, at);
  if (place >= name.to - at) return undefined;
  if (name.words > 1 || name.foreign)
    return name.foreign || SURNAMES.has(tokens[at]!.key) || last.kind === 'rank' || name.words <= 3 ? name : undefined;
  const follows = tokens[name.to];
  return follows === undefined || follows.kind === 'punctuation' || AFTER_TITLE.has(follows.open) ? name : undefined;
}

/** Streets, schools, prizes and funds bear people's names. */
const NAMED_AFTER = phraseSet(
  'đường|phố|trường|trường thpt|thpt|thcs|trường tiểu học|tiểu học|công viên|cầu|giải|giải thưởng|quỹ|bệnh viện|quảng trường|học viện|thành phố|tp|học bổng|đại lộ|chợ|khu phố|làng|nhà hát|sân vận động|tượng đài|lăng|đền|hầm|huân chương|bảo tàng|nhà máy|đồng chí minh|minh|' +
    'trường chính trị|học viện chính trị quốc gia|chiến dịch|tư tưởng|đội thiếu niên tiền phong|đoàn tncs|cộng sản|nút giao|ngã tư|ngã ba|bến xe|khách sạn|tòa nhà|công ty|tập đoàn|xã|phường|quận|huyện|ngõ|hẻm|giao lộ|tuyến|sông|núi|đảo|hồ',
);

function isNamedAfter(tokens: readonly Syllable[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at]!.gap === 'line') return false;
  return NAMED_AFTER.matchBefore(tokens, at, 5) !== undefined;
}

/** Posts and ranks after a name: ", Bộ trưởng Công an", " - Giám đốc ...", "(Chủ tịch ...)". */
function readTitlesAfter(tokens: readonly Syllable[], at: number): TitleRead[] {
  const found: TitleRead[] = [];
  let next = at;
  while (found.length < MOST_TITLES) {
    const mark = tokens[next];
    if (mark === undefined || mark.gap === 'line') break;
    const separated =
      mark.text === ',' ||
      (isDash(mark.text) && (mark.gap === 'space' || tokens[next + 1]?.gap === 'space')) ||
      mark.text === '(' ||
      (found.length > 0 && (mark.open === 'kiêm' || mark.open === 'và'));
    if (!separated) break;
    const title = readTitle(tokens, next + 1, false);
    if (title === undefined || title.kind === 'honorific' || tokens[next + 1]!.gap === 'line') break;
    if (title.kind === 'rank' && found.length === 0 && nameAt(tokens, title.to, true) !== undefined) break;
    if (belongsToNext(tokens, title)) break;
    found.push(title);
    next = title.to;
  }
  return found;
}

/** The post is that of the next person: "ông A, Bộ trưởng Công an Lương Tam Quang và ...". */
function belongsToNext(tokens: readonly Syllable[], title: TitleRead): boolean {
  const next = tokens[title.to];
  if (next === undefined || next.gap === 'line') return false;
  const after = skipSeparator(tokens, title.to);
  if (next.capital && readName(tokens, title.to, [title]) !== undefined) return true;
  if (after === title.to) return false;
  const rank = readTitle(tokens, after, true);
  return (
    rank !== undefined &&
    rank.kind === 'rank' &&
    nameAt(tokens, rank.to, true) !== undefined &&
    title.kind === 'post' &&
    isDash(next.text) === false
  );
}

function mention(text: string, tokens: readonly Syllable[], read: MentionRead): PersonMention {
  const start = tokens[read.from]!.start;
  const end = tokens[read.to - 1]!.end;
  const honorific = read.titles.find((title) => title.kind === 'honorific');
  const of = (kind: TitleRead['kind']) =>
    read.titles.filter((title) => title.kind === kind).map((title) => titleOf(tokens, title));
  return {
    start,
    end,
    quote: text.slice(start, end),
    name: printed(tokens, read.name.from, read.name.to),
    nameSpan: { start: tokens[read.name.from]!.start, end: tokens[read.name.to - 1]!.end },
    ...(honorific !== undefined && { honorific: printed(tokens, honorific.from, honorific.to) }),
    ranks: of('rank'),
    posts: of('post'),
  };
}
