import { isDash } from '../characters.ts';
import { placeAt } from '../places/read.ts';
import type { Span } from '../span.ts';
import { printed, type Syllable } from '../syllables.ts';
import { nameAt, startsVietnameseName } from './names.ts';
import { AFTER_TITLE, BARE_BODIES, HONORIFICS, POST_HEADS, type PostLevel, RANKS, STATUSES } from './vocabulary.ts';

export type TitleLevel = 'full' | 'deputy' | 'standing-deputy' | 'standing';
export type TitleStatus = 'current' | 'former' | 'acting' | 'late' | 'incoming';

/** A rank or a post as a person is called by it. Offsets into the text read. */
export interface Title extends Span {
  /** As printed: "Thứ trưởng Thường trực Bộ Ngoại giao". */
  readonly text: string;
  /** The tone keys of its words. */
  readonly key: string;
  /** The noun of the office or rank without "Phó", status and body: "Bộ trưởng", "Thứ trưởng", "Đại tướng". */
  readonly head: string;
  readonly level: TitleLevel;
  readonly status: TitleStatus;
  /** The body, place or country of the post, as printed: "Bộ Ngoại giao", "Công an". */
  readonly organisation?: string;
}

export interface TitleRead {
  readonly kind: 'rank' | 'post' | 'honorific';
  readonly from: number;
  readonly headFrom: number;
  readonly headTo: number;
  readonly to: number;
  /** Where the body begins. */
  readonly bodyFrom: number;
  readonly level: TitleLevel;
  readonly status: TitleStatus;
}

/** The rank, post or honorific that starts at `at`, a post with its body. `before`: a name is to follow, so the body ends where one begins. */
export function readTitle(tokens: readonly Syllable[], at: number, before: boolean): TitleRead | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return undefined;
  const status = STATUSES.match(tokens, at);
  let head = at + (status?.length ?? 0);
  if (status !== undefined && tokens[head]?.text === '.') head++;
  const deputy = tokens[head]?.open === 'phó' ? 1 : 0;
  if (deputy === 0) {
    const rank = RANKS.match(tokens, head);
    if (rank !== undefined && !isWordOfOther(tokens, head, rank.length)) {
      const to =
        tokens[head + rank.length]?.text === '.' && tokens[head + rank.length]!.gap === 'none'
          ? head + rank.length + 1
          : head + rank.length;
      return {
        kind: 'rank',
        from: at,
        headFrom: head,
        headTo: head + rank.length,
        to,
        bodyFrom: to,
        level: 'full',
        status: status?.value ?? 'current',
      };
    }
    const honorific = status === undefined ? HONORIFICS.match(tokens, at) : undefined;
    const post = POST_HEADS.match(tokens, head);
    if (honorific !== undefined && (post === undefined || post.length < honorific.length)) {
      const to = at + honorific.length;
      return {
        kind: 'honorific',
        from: at,
        headFrom: at,
        headTo: to,
        to,
        bodyFrom: to,
        level: 'full',
        status: 'current',
      };
    }
  }
  const post = POST_HEADS.match(tokens, head + deputy);
  if (post === undefined) return undefined;
  const headTo = head + deputy + post.length;
  const standing = isStanding(tokens, headTo);
  const bodyFrom = headTo + (standing ? 2 : 0);
  const body = endOfBody(tokens, bodyFrom, before);
  const late = !standing && isStanding(tokens, body);
  return {
    kind: 'post',
    from: at,
    headFrom: head + deputy,
    headTo,
    to: late ? body + 2 : body,
    bodyFrom,
    level: levelOf(deputy === 1, post.value, standing || late),
    status: status?.value ?? 'current',
  };
}

function levelOf(deputy: boolean, level: PostLevel, standing: boolean): TitleLevel {
  if (deputy || level === 'deputy') return standing ? 'standing-deputy' : 'deputy';
  return standing ? 'standing' : 'full';
}

function isStanding(tokens: readonly Syllable[], at: number): boolean {
  return tokens[at]?.open === 'thường' && tokens[at + 1]?.open === 'trực' && tokens[at]!.gap === 'space';
}

/** "ts" in other words, "tướng" of "tướng lĩnh", "luật sư đoàn". */
function isWordOfOther(tokens: readonly Syllable[], at: number, length: number): boolean {
  const next = tokens[at + length];
  if (next?.kind === 'word' && !next.capital && next.gap === 'space')
    return tokens[at]!.open === 'tướng' || ['đoàn', 'lĩnh', 'tá', 'công'].includes(next.open);
  return false;
}

const LONGEST_BODY = 30;
const MOST_LOWER = 4;
/** Words with which the name of a body begins. */
const BODY_HEADS = new Set(
  'bộ ban ủy cơ công tập viện văn vụ cục sở phòng tổng chi đảng tỉnh thành quân trung hội hiệp liên ngân tòa trường đại học quỹ đoàn mặt chính quốc nhà hải tư lữ sư đội câu bệnh nhóm khoa khu chương tổ đài báo tạp kho hạm không cảnh bảo thanh kiểm ủy quận huyện hđnd ubnd hđqt ttxvn vff vcci clb'.split(
    ' ',
  ),
);

/** Where the body of a post ends that starts at `at`. */
function endOfBody(tokens: readonly Syllable[], at: number, before: boolean): number {
  let to = at;
  let lower = 0;
  let end = at;
  while (to < tokens.length && to - at < LONGEST_BODY) {
    const token = tokens[to]!;
    if (token.gap === 'line') break;
    if (token.kind === 'punctuation') {
      const next = endOfMark(tokens, to, before, end > at);
      if (next === undefined) break;
      to = next.to;
      if (next.closes) {
        end = to;
        break;
      }
      continue;
    }
    if (token.kind === 'number') {
      if (end === at || !/^\d{1,4}$/.test(token.text)) break;
      end = ++to;
      continue;
    }
    const body = BARE_BODIES.match(tokens, to);
    if (body !== undefined && !(body.length === 1 && startsVietnameseName(tokens, to))) {
      to += body.length;
      end = to;
      lower = 0;
      continue;
    }
    const place = placeAt(tokens, to);
    if (place > 0 && !isLongerName(tokens, to, place)) {
      to += place;
      end = to;
      lower = 0;
      continue;
    }
    if (token.capital) {
      if (startsTitle(tokens, to)) break;
      if (startsVietnameseName(tokens, to) || (before && !BODY_HEADS.has(token.open) && endsInName(tokens, to))) break;
      end = ++to;
      lower = 0;
      continue;
    }
    if (token.open === 'và' || token.open === 'của' || token.open === 'về') {
      const next = tokens[to + 1];
      if (next === undefined || !(next.capital || token.open === 'về' || BODY_WORDS.has(next.open)) || end === at)
        break;
      if (startsTitle(tokens, to + 1) || startsVietnameseName(tokens, to + 1)) break;
      to++;
      continue;
    }
    if (AFTER_TITLE.has(token.open) || HONORIFICS.match(tokens, to) !== undefined) break;
    if (++lower > MOST_LOWER) break;
    to++;
    if (lower <= 1 || BODY_WORDS.has(token.open) || isJoined(tokens, to)) end = to;
  }
  return end;
}

/** Common nouns within the names of bodies. */
const BODY_WORDS = new Set(
  'tỉnh thành phố huyện xã phường quận nước công ty tập đoàn cổ phần tnhh nhân dân trường đại học viện bệnh trung tâm khu vực hội đồng ủy ban đảng tư lệnh quốc gia đội tuyển ngành đoàn các cơ quan'.split(
    ' ',
  ),
);

/** Lower-case words go on to a capital soon: "Hội đồng nhân dân tỉnh Khánh Hòa". */
function isJoined(tokens: readonly Syllable[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || AFTER_TITLE.has(token.open)) return false;
    if (token.capital) return !startsTitle(tokens, i);
  }
  return false;
}

/** "Anh" of "Anh Tuấn": a place that is the beginning of a longer run of capitals that makes a name. */
function isLongerName(tokens: readonly Syllable[], at: number, length: number): boolean {
  return length === 1 && startsVietnameseName(tokens, at);
}

function startsTitle(tokens: readonly Syllable[], at: number): boolean {
  const token = tokens[at]!;
  if (!token.capital) return false;
  if (RANKS.match(tokens, at) !== undefined) return true;
  const head = token.open === 'phó' ? at + 1 : at;
  const post = POST_HEADS.match(tokens, head);
  return post !== undefined && !(post.length === 1 && BODY_HEADS.has(token.open));
}

/** Capitals from here to a word that follows names: in front of a verb or a comma they are a person's, "Tổng thống Anura Kumara". */
function endsInName(tokens: readonly Syllable[], at: number): boolean {
  const name = nameAt(tokens, at, true);
  return name !== undefined && name.foreign;
}

/** What a mark inside the name of a body does: joins its parts, closes it, or ends it before the mark (undefined). */
function endOfMark(
  tokens: readonly Syllable[],
  at: number,
  before: boolean,
  begun: boolean,
): { to: number; closes: boolean } | undefined {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (!begun || next === undefined || next.gap === 'line') return undefined;
  if (token.text === ',') {
    if (tokens[at - 1]!.open === 'phòng' && next.open === 'chống') return { to: at + 1, closes: false };
    if (startsTitle(tokens, at + 1) || startsVietnameseName(tokens, at + 1)) return undefined;
    const isBody = next.capital && BODY_HEADS.has(next.open) && !before;
    const isListed = LISTED.has(`${tokens[at - 1]!.open},${next.open}`);
    return isBody || isListed ? { to: at + 1, closes: false } : undefined;
  }
  if (token.text === '(') {
    const close = tokens[at + 2]?.text === ')' ? at + 3 : undefined;
    return close !== undefined && next.text === next.text.toUpperCase() ? { to: close, closes: true } : undefined;
  }
  if (isDash(token.text)) {
    if (token.gap === 'none' && next.gap === 'none') return { to: at + 1, closes: false };
    return LISTED.has(`${tokens[at - 1]!.open},${next.open}`) ? { to: at + 1, closes: false } : undefined;
  }
  return token.text === '/' && token.gap === 'none' ? { to: at + 1, closes: false } : undefined;
}
/** Neighbours within the names of ministries: "Văn hóa, Thể thao và Du lịch". */
const LISTED = new Set(['hóa,thể', 'động,thương', 'phòng,chống', 'động,thương', 'thao,du', 'nghệ,đổi', 'cấp,thoát']);

/** A title as the room's callers see it. */
export function titleOf(tokens: readonly Syllable[], read: TitleRead): Title {
  const start = tokens[read.from]!.start;
  const end = tokens[read.to - 1]!.end;
  const bodyTo =
    read.level.startsWith('standing') && read.to - read.bodyFrom >= 2 && isStanding(tokens, read.to - 2)
      ? read.to - 2
      : read.to;
  const body = read.kind === 'post' && bodyTo > read.bodyFrom ? printed(tokens, read.bodyFrom, bodyTo) : undefined;
  const keys: string[] = [];
  for (let i = read.from; i < read.to; i++) if (tokens[i]!.kind !== 'punctuation') keys.push(tokens[i]!.key);
  return {
    start,
    end,
    text: printed(tokens, read.from, read.to),
    key: keys.join(' '),
    head: printed(tokens, read.headFrom, read.headTo),
    level: read.level,
    status: read.status,
    ...(body !== undefined && { organisation: body }),
  };
}
