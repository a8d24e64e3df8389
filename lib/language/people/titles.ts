import { Lexicon } from '../lexicon.ts';
import type { Span } from '../span.ts';
import { isVietnameseSyllable } from '../syllable.ts';
import type { Tokens } from '../tokens.ts';
import { endOfBody } from './bodies.ts';
import { postAt } from './posts.ts';
import { BEFORE_NO_STATUS, HONORIFICS, type PostLevel, RANKS, STATUSES, TENURES } from './vocabulary.ts';

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

/** A title in tokens, ends exclusive. */
export interface TitleRead {
  readonly kind: 'rank' | 'post' | 'honorific';
  readonly from: number;
  readonly to: number;
  readonly headFrom: number;
  readonly headTo: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  readonly level: TitleLevel;
  readonly status: TitleStatus;
}

/** The rank, post or honorific that starts at a token, a post with its body. `before`: a name is to follow, so the body ends where one begins. */
export function readTitle(tokens: Tokens, at: number, before: boolean): TitleRead | undefined {
  if (!tokens.isWord(at)) return undefined;
  const status = STATUSES.match(tokens, at);
  if (status !== undefined && tokens.follows(at) && isOtherWord(tokens, at)) return undefined;
  const dotted = status !== undefined && tokens.open(at + status.length) === '.';
  const head = at + (status?.length ?? 0) + (dotted ? 1 : 0);
  const deputy = tokens.open(head) === 'phó' && tokens.follows(head + 1);
  if (!deputy) {
    const rank = readRank(tokens, at, head, status?.value ?? 'current');
    if (rank !== undefined) return rank;
  }
  const post = postAt(tokens, deputy ? head + 1 : head) ?? (deputy ? officeAt(tokens, head + 1) : undefined);
  const honorific = status === undefined && !deputy ? HONORIFICS.match(tokens, at) : undefined;
  if (honorific !== undefined && (post === undefined || post.length < honorific.length)) {
    return plain('honorific', at, at, at + honorific.length, at + honorific.length, 'current');
  }
  if (post === undefined) return undefined;
  const headFrom = deputy ? head + 1 : head;
  const headTo = headFrom + post.length;
  const standing = isStanding(tokens, headTo);
  const tenure = tokens.follows(headTo) ? (TENURES.match(tokens, headTo)?.length ?? 0) : 0;
  const bodyFrom = standing ? headTo + 2 : headTo + tenure;
  const bodyTo = endOfBody(
    tokens,
    bodyFrom,
    before,
    ABROAD.has(tokens.open(headFrom)) || ABROAD.has(tokens.open(headTo - 1)),
  );
  const standingLate = !standing && isStanding(tokens, bodyTo);
  const tenureLate = !standingLate && tokens.follows(bodyTo) ? (TENURES.match(tokens, bodyTo)?.length ?? 0) : 0;
  return {
    kind: 'post',
    from: at,
    to: standingLate ? bodyTo + 2 : bodyTo + tenureLate,
    headFrom,
    headTo,
    bodyFrom,
    bodyTo,
    level: levelOf(deputy, post.value, standing || standingLate),
    status: status?.value ?? (isInterim(tokens, headTo) ? 'acting' : 'current'),
  };
}

/** "chính quyền", "sự cố", "tài nguyên": the word of a status is part of another. */
function isOtherWord(tokens: Tokens, at: number): boolean {
  return BEFORE_NO_STATUS.has(tokens, at - 1) && !(tokens.open(at - 1) === 'có' && tokens.open(at) === 'nguyên');
}

/** "Phó Ban Quản lý", "Phó Phòng Đào tạo": the deputy head is told by the office alone. */
function officeAt(tokens: Tokens, at: number): { length: number; value: PostLevel } | undefined {
  return OFFICES.has(tokens, at) ? { length: 1, value: 'full' } : undefined;
}
const OFFICES = new Lexicon('ban phòng khoa');

/** Words of posts that are held abroad: Đại sứ, Trưởng đại diện, Trưởng Phái đoàn, Tổng lãnh sự. */
const ABROAD = new Set(['đại', 'đoàn', 'diện', 'sự', 'tham', 'điều', 'trực', 'trú', 'sứ']);

function plain(
  kind: 'rank' | 'honorific',
  from: number,
  headFrom: number,
  headTo: number,
  to: number,
  status: TitleStatus,
): TitleRead {
  return { kind, from, to, headFrom, headTo, bodyFrom: to, bodyTo: to, level: 'full', status };
}

/** "Đại tướng", "PGS.TS", "TS"; the dot of an abbreviation is left out. */
function readRank(tokens: Tokens, at: number, head: number, status: TitleStatus): TitleRead | undefined {
  const rank = RANKS.match(tokens, head);
  if (rank === undefined || isWordOfOther(tokens, head, rank.length)) return undefined;
  const headTo = head + rank.length;
  return plain('rank', at, head, headTo, headTo, status);
}

/** "tướng" of "tướng lĩnh", "luật sư" of "luật sư đoàn". */
function isWordOfOther(tokens: Tokens, at: number, length: number): boolean {
  const next = at + length;
  return tokens.isPlain(next) && (tokens.open(at) === 'tướng' || GOES_ON.has(tokens.open(next)));
}
const GOES_ON = new Set(['đoàn', 'lĩnh', 'tá', 'công']);

function levelOf(deputy: boolean, level: PostLevel, standing: boolean): TitleLevel {
  if (deputy || level === 'deputy') return standing ? 'standing-deputy' : 'deputy';
  return standing ? 'standing' : 'full';
}

function isStanding(tokens: Tokens, at: number): boolean {
  return tokens.isSpaced(at) && tokens.open(at) === 'thường' && tokens.open(at + 1) === 'trực';
}

/** "Giám đốc Điều hành lâm thời": acting, told behind the post. */
function isInterim(tokens: Tokens, at: number): boolean {
  return tokens.follows(at) && tokens.open(at) === 'lâm' && tokens.open(at + 1) === 'thời';
}

/** A title as the room's callers see it. */
export function titleOf(tokens: Tokens, read: TitleRead): Title {
  const { from, to, headFrom, headTo, bodyFrom, bodyTo, level, status } = read;
  const keys: string[] = [];
  for (let i = from; i < to; i++) if (!tokens.isMark(i)) keys.push(tokens.key(i));
  return {
    ...tokens.span(from, to),
    text: tokens.printed(from, to),
    key: keys.join(' '),
    head: tokens.printed(headFrom, headTo),
    level,
    status,
    ...(bodyTo > bodyFrom && { organisation: tokens.printed(bodyFrom, bodyTo) }),
  };
}

/** The token after a title and the dot of its abbreviation: "TS. An". */
export function afterTitle(tokens: Tokens, { kind, to }: TitleRead): number {
  const abbreviated = kind === 'rank' && !isVietnameseSyllable(tokens.key(to - 1));
  return abbreviated && tokens.open(to) === '.' && tokens.isGlued(to) ? to + 1 : to;
}
