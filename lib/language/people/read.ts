import { Lexicon } from '../lexicon.ts';
import { phraseSet } from '../phrases.ts';
import { placeAt } from '../places/read.ts';
import type { Span } from '../span.ts';
import { isVietnameseSyllable } from '../syllable.ts';
import { type Tokens, tokenize } from '../tokens.ts';
import { hasSurname, type NameRead, nameAt, startsVietnameseName } from './names.ts';
import { afterTitle, readTitle, type Title, type TitleRead, titleOf } from './titles.ts';
import { AFTER_TITLE, BARE_BODIES, COMPANY_WORDS } from './vocabulary.ts';

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
  return peopleOf(tokenize(text));
}

/** {@link readPeople} of a text already cut. */
export function peopleOf(tokens: Tokens): PersonMention[] {
  const found: PersonMention[] = [];
  let next = 0;
  while (next < tokens.length) {
    const read = tokens.isWord(next) ? readMention(tokens, next) : undefined;
    if (read === undefined) {
      // "phố Hai Bà Trưng": no lady inside the name of a place.
      const place = placeAt(tokens, next);
      next += place > 2 ? place : 1;
      continue;
    }
    found.push(mention(tokens, read));
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

function readMention(tokens: Tokens, at: number): MentionRead | undefined {
  const titles: TitleRead[] = [];
  let next = at;
  while (titles.length < MOST_TITLES) {
    const start = titles.length > 0 ? skipSeparator(tokens, next) : next;
    if (start > at && !tokens.follows(start)) break;
    const title = readTitle(tokens, start, true);
    if (title === undefined) break;
    if (title.kind === 'honorific' && !tokens.isCapital(title.to) && readTitle(tokens, title.to, true) === undefined)
      break;
    titles.push(title);
    next = afterTitle(tokens, title);
  }
  const name = readName(tokens, next, titles.at(-1));
  if (name === undefined || isNamedAfter(tokens, at, titles.length) || placeAt(tokens, at) > 1) return undefined;
  const posted = titles.some(({ kind }) => kind === 'post');
  const after = readTitlesAfter(tokens, name.to, posted);
  return { from: at, to: after.at(-1)?.to ?? name.to, name, titles: [...titles, ...after] };
}

/** Streets, schools, communes and funds bear people's names, even with an honorific: "xã Bà Điểm". */
function isNamedAfter(tokens: Tokens, at: number, titles: number): boolean {
  // An address: "số 12 Lê Hồng Phong", "P.Hòa Thuận Đông".
  if (titles === 0 && tokens.follows(at) && (tokens.isNumber(at - 1) || isAbbreviated(tokens, at - 1))) return true;
  // "Ảnh: VGP/ĐH Ông ...": a signature.
  if (tokens.isShouted(at - 1) && tokens.isGlued(at - 1) && tokens.open(at - 2) === '/') return false;
  return tokens.follows(at) && (titles === 0 || tokens.isCapital(at)) && NAMED_AFTER.endsBefore(tokens, at);
}

/** "P." or "Q." before the name of a ward or district. */
function isAbbreviated(tokens: Tokens, at: number): boolean {
  return tokens.open(at) === '.' && tokens.isGlued(at) && WARDS.has(tokens, at - 1);
}
const WARDS = new Lexicon('p q x h tp tx tt đ kp');

/** Between two titles: a comma, a dash, "kiêm". */
function skipSeparator(tokens: Tokens, at: number): number {
  const open = tokens.open(at);
  return open === ',' || open === 'kiêm' || (tokens.isDash(at) && tokens.isSpaced(at)) ? at + 1 : at;
}

/** The name at a token; `title`: what stands right before it. */
function readName(tokens: Tokens, at: number, title: TitleRead | undefined): NameRead | undefined {
  if (title === undefined) return nameAt(tokens, at, false) ?? readForeign(tokens, at) ?? readShort(tokens, at);
  const found = tokens.follows(at) ? nameAt(tokens, at, true) : undefined;
  // "Giám đốc R&D".
  if (found === undefined || tokens.open(found.to) === '&') return undefined;
  const name = withoutCountry(tokens, found);
  if (title.kind === 'honorific') return isAddressed(tokens, title, name) ? name : undefined;
  const body = BARE_BODIES.match(tokens, at);
  if (body !== undefined && (name.words === 1 || body.length > 1)) return undefined;
  if (placeAt(tokens, at) >= name.to - at) return undefined;
  if (name.foreign && name.words > 1) return isCompany(tokens, name) || isNameOfBody(tokens, title) ? undefined : name;
  // "Chủ tịch Công ty Alibaba".
  if (name.words === 1 && title.kind === 'post' && isNameOfBody(tokens, title)) return undefined;
  // "Đại diện Vinhomes", "nhà đồng sáng lập Vow".
  if (name.foreign && SPEAKERS.has(tokens, title.headTo - 1)) return undefined;
  if (name.words > 1) {
    const ofCountry =
      title.bodyTo > title.bodyFrom && placeAt(tokens, title.bodyTo - 1) + placeAt(tokens, title.bodyTo - 2) > 0;
    return hasSurname(tokens, at) || title.kind === 'rank' || ofCountry ? name : undefined;
  }
  // "Bộ trưởng Quang nói", "Tổng thống Trump": one word must end the phrase.
  return tokens.isPlain(name.to) && !AFTER_TITLE.has(tokens, name.to) ? undefined : name;
}

/** "ca sĩ Hàn Quốc Song Joong Ki", "tỷ phú Mỹ Elon Musk": the country is none of the name. */
function withoutCountry(tokens: Tokens, name: NameRead): NameRead {
  const place = placeAt(tokens, name.from);
  const from = name.from + place;
  if (place === 0 || from >= name.to) return name;
  const foreign = isForeign(tokens, from, name.to);
  return foreign || (place > 1 && name.to - from > 1) ? { ...name, from, words: name.words - place, foreign } : name;
}

function isForeign(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.isWord(i) && !isVietnameseSyllable(tokens.key(i))) return true;
  return false;
}

/** A foreign name with no title before it, made sure by the post after it: "John Brandolino, Giám đốc ...". */
function readForeign(tokens: Tokens, at: number): NameRead | undefined {
  if (
    !tokens.isCapital(at) ||
    tokens.isCapital(at - 1) ||
    isVietnameseSyllable(tokens.key(at)) ||
    placeAt(tokens, at) > 0
  )
    return undefined;
  const name = nameAt(tokens, at, true);
  return name !== undefined && name.words > 1 && isPosted(tokens, name.to) ? name : undefined;
}

/** A Vietnamese name of two words made sure likewise: "Lương Cường, Chủ tịch nước". */
function readShort(tokens: Tokens, at: number): NameRead | undefined {
  if (!startsVietnameseName(tokens, at) || tokens.isCapital(at - 1) || placeAt(tokens, at) > 0) return undefined;
  const name = nameAt(tokens, at, true);
  return name?.words === 2 && tokens.open(name.to) === ',' && isPosted(tokens, name.to) ? name : undefined;
}

/** A mark follows, and behind it a post that is no other's. */
function isPosted(tokens: Tokens, at: number): boolean {
  if (!separates(tokens, at, false) || tokens.open(at) === '(') return false;
  return readTitle(tokens, at + 1, false)?.kind === 'post' && !belongsToNext(tokens, at + 1, false, false);
}

/** "Giám đốc Công ty Thủy điện Đăk Đrinh": the company has no name but the capitals after it. */
function isNameOfBody(tokens: Tokens, { bodyFrom, bodyTo }: TitleRead): boolean {
  let nameless = false;
  for (let i = bodyFrom; i < bodyTo; i++) {
    const head = COMPANIES.match(tokens, i);
    if (head !== undefined) {
      nameless = true;
      i += head.length - 1;
    } else if (nameless && tokens.isCapital(i) && !KINDS.has(tokens, i)) nameless = false;
  }
  return nameless;
}
const COMPANIES = phraseSet(
  'công ty|tập đoàn|doanh nghiệp|hãng|câu lạc bộ|clb|ngân hàng|quỹ|nhà máy|bệnh viện|khách sạn|báo|tạp chí|nền tảng',
);
/** Words of what kind of company it is. */
const KINDS = new Lexicon(
  'cổ phần tnhh thủy điện nhiệt xây dựng đầu tư thương mại dịch vụ sản xuất vận tải du lịch bất động bảo hiểm',
);
const SPEAKERS = new Lexicon('diện lập');

function isCompany(tokens: Tokens, { from, to }: NameRead): boolean {
  for (let i = from; i < to; i++) if (COMPANY_WORDS.has(tokens, i)) return true;
  return false;
}

/** "ông Quang", not "người đàn ông Nhật Bản", "trẻ em Mỹ" or "học sinh Trường tiểu học". */
function isAddressed(tokens: Tokens, title: TitleRead, name: NameRead): boolean {
  if (tokens.follows(title.from) && isCompound(tokens, title.from)) return false;
  // "phóng viên Sky", "cầu thủ Real Madrid", "các hạ nghị sĩ Mỹ": where somebody nameless comes from.
  if (title.to - title.from > 1 && ofBody(tokens, name)) return false;
  if (name.words === 1 && tokens.follows(title.from) && PLURALS.has(tokens, title.from - 1)) return false;
  if (name.words === 1)
    return !(tokens.isPlain(name.to) && !AFTER_TITLE.has(tokens, name.to) && title.to - title.from > 1);
  return placeAt(tokens, name.from) < name.to - name.from;
}
/** đàn ông, đàn bà, trẻ em, hội nghệ sĩ, Đức Bà; "ông Đức bà Lan" are two people. */
function isCompound(tokens: Tokens, at: number): boolean {
  return COMPOUNDS.has(tokens, at - 1) || (tokens.isCapital(at) && tokens.open(at - 1) === 'đức');
}
const COMPOUNDS = new Lexicon('đàn trẻ hội');
const PLURALS = new Lexicon('các những nhiều một hai ba mấy số');

function ofBody(tokens: Tokens, { from, to }: NameRead): boolean {
  return BARE_BODIES.match(tokens, from)?.length === to - from || (to - from === 1 && placeAt(tokens, from) === 1);
}

const NAMED_AFTER = phraseSet(
  'văn phòng|đoàn|cúp|tàu|tàu hải quân|đh|đại học|cao đẳng|cđ|trại|phim|vở|tiểu thuyết|thư viện|trung tâm|viện|sân|nhà thi đấu|cung|ban|giải đua|giải báo chí|học bổng|phong trào|chi đội|liên đội|đường|phố|trường|thpt|thcs|tiểu học|công viên|cầu|giải|giải thưởng|quỹ|bệnh viện|quảng trường|học viện|thành phố|tp|học bổng|đại lộ|chợ|khu phố|làng|nhà hát|sân vận động|tượng đài|lăng|đền|hầm|huân chương|bảo tàng|nhà máy|minh|' +
    'trường chính trị|học viện chính trị quốc gia|chiến dịch|tư tưởng|đội thiếu niên tiền phong|đoàn tncs|cộng sản|nút giao|ngã tư|ngã ba|bến xe|khách sạn|tòa nhà|công ty|tập đoàn|xã|phường|quận|huyện|ngõ|hẻm|giao lộ|tuyến|sông|núi|đảo|hồ|chuyên|cụm thi đua|nghĩa trang|tháp|đình|chùa|thung lũng|đèo|cảng|kênh|rạch',
);

/** Posts and ranks after a name: ", Bộ trưởng Công an", " - Giám đốc ...", "(Chủ tịch ...)". `posted`: a post stands before the name. */
function readTitlesAfter(tokens: Tokens, at: number, posted: boolean): TitleRead[] {
  const found: TitleRead[] = [];
  let next = at;
  while (found.length < MOST_TITLES && tokens.follows(next)) {
    if (!separates(tokens, next, found.length > 0) || !tokens.follows(next + 1)) break;
    const mark = tokens.open(next);
    const start = skipTies(tokens, skipAge(tokens, next + 1));
    const title = readTitle(tokens, start, false);
    if (title === undefined || title.kind === 'honorific') break;
    if (mark !== '(' && start === next + 1 && belongsToNext(tokens, start, tokens.isDash(next), posted)) break;
    found.push(title);
    next = title.to;
  }
  return found;
}

/** "(45 tuổi, cựu Giám đốc ...)", "(SN 1980, ...)": where it goes on after the age. */
function skipAge(tokens: Tokens, at: number): number {
  const age = tokens.isNumber(at) && tokens.open(at + 1) === 'tuổi' ? at + 2 : at;
  const born = BORN.match(tokens, at);
  const to = born !== undefined && tokens.isNumber(at + born.length) ? at + born.length + 1 : age;
  return to > at && tokens.open(to) === ',' && tokens.follows(to + 1) ? to + 1 : at;
}
const BORN = phraseSet('sn|sinh năm');

/** ", đồng thời là Tổng Giám đốc", ", kiêm Trưởng đoàn". */
function skipTies(tokens: Tokens, at: number): number {
  return at + (TIES.match(tokens, at)?.length ?? 0);
}
const TIES = phraseSet('đồng thời là|đồng thời|kiêm|hiện là|nay là|hiện đang là|là');

function separates(tokens: Tokens, at: number, further: boolean): boolean {
  const open = tokens.open(at);
  if (open === ',' || open === '(') return true;
  if (tokens.isDash(at)) return tokens.isSpaced(at) || tokens.isSpaced(at + 1);
  return further && (open === 'kiêm' || open === 'và');
}

/**
 * The title at a token is that of the next person: "ông A, Bộ trưởng Công an Lương Tam Quang", "ông A, Đại tướng Lương Tam Quang",
 * "bà A, PGS, TS Trần B". A post between two names, apart from both by commas, is told of the first, unless the first has a post before it
 * (`posted`), as then posts stand before names all along: "Bộ trưởng Quốc phòng, Đại tướng A, Chủ tịch nước, đồng chí B".
 * `surely`: nothing but a bare title and a whole name will do. `most`: how many posts in a row are looked through.
 */
function belongsToNext(tokens: Tokens, at: number, surely: boolean, posted: boolean, most = MOST_TITLES): boolean {
  const title = readTitle(tokens, at, true);
  if (title === undefined) return false;
  if (surely && title.bodyTo > title.bodyFrom) return false;
  if (isNameOfDistrict(tokens, title)) return false;
  const behind = afterTitle(tokens, title);
  const name = tokens.follows(behind) && tokens.isCapital(behind) ? readName(tokens, behind, title) : undefined;
  if (name !== undefined) return (!surely || name.words > 1) && !isEmployer(tokens, title, name);
  if (surely || (title.kind === 'post' && !posted)) return false;
  const after = skipSeparator(tokens, title.to);
  if (after === title.to || tokens.isDash(title.to) || !tokens.follows(after)) return false;
  const next = readTitle(tokens, after, true);
  if (next === undefined || (next.kind === 'honorific' && title.kind === 'rank')) return false;
  // "..., Bí thư Trung ương Đảng, Bộ trưởng Ngoại giao Lê Hoài Trung".
  if (next.kind === 'post') return posted && most > 1 && belongsToNext(tokens, after, false, true, most - 1);
  return nameAt(tokens, afterTitle(tokens, next), true) !== undefined;
}

/** "ông A, Phó Tổng giám đốc Vietjet, ...": whom the one before works for, named by one foreign word up to a comma. */
function isEmployer(tokens: Tokens, title: TitleRead, name: NameRead): boolean {
  if (title.kind !== 'post' || !name.foreign || name.words > 1 || tokens.open(name.to) !== ',') return false;
  return BUSINESS.endsBefore(tokens, title.headTo);
}
const BUSINESS = phraseSet('giám đốc|giám đốc điều hành|ceo|sáng lập|chủ tịch hđqt');

/** "..., Trưởng Công an xã Ia Rsai, ...": a title that ends in the noun of a district, whose name in no tongue of a person's goes on up to a mark. */
function isNameOfDistrict(tokens: Tokens, { kind, bodyFrom, bodyTo }: TitleRead): boolean {
  if (kind !== 'post' || bodyTo === bodyFrom || !DISTRICTS.has(tokens, bodyTo - 1) || !tokens.follows(bodyTo))
    return false;
  const name = nameAt(tokens, bodyTo, true);
  return name?.foreign === true && tokens.width(bodyTo) > 1 && separates(tokens, name.to, false);
}
const DISTRICTS = new Lexicon('xã phường huyện quận tỉnh');

function mention(tokens: Tokens, { from, to, name, titles }: MentionRead): PersonMention {
  const honorific = titles.find((title) => title.kind === 'honorific');
  const of = (kind: TitleRead['kind']) =>
    titles.filter((title) => title.kind === kind).map((title) => titleOf(tokens, title));
  return {
    ...tokens.span(from, to),
    quote: tokens.slice(from, to),
    name: tokens.printed(name.from, name.to),
    nameSpan: tokens.span(name.from, name.to),
    ...(honorific !== undefined && { honorific: tokens.printed(honorific.from, honorific.to) }),
    ranks: of('rank'),
    posts: of('post'),
  };
}
