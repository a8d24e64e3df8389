import { Lexicon } from '../lexicon.ts';
import { readRoman } from '../numbers/roman.ts';
import { placeAt } from '../places/read.ts';
import type { Tokens } from '../tokens.ts';
import { nameAt, startsVietnameseName, startsWithParticle } from './names.ts';
import { postAt } from './posts.ts';
import { AFTER_TITLE, BARE_BODIES, BODY_PHRASES, HONORIFICS, RANKS, STATUSES } from './vocabulary.ts';

/** Words with which the name of a body begins. */
const BODY_HEADS = new Lexicon(
  'bộ ban ủy cơ công tập viện văn vụ cục sở phòng tổng chi đảng tỉnh thành quân trung hội hiệp liên ngân tòa trường đại học quỹ đoàn mặt chính quốc nhà hải tư lữ sư đội câu bệnh nhóm khoa khu chương tổ đài báo tạp kho hạm không cảnh bảo thanh kiểm quận huyện hđnd ubnd hđqt ttxvn vff vcci clb thường',
);
/** Events have names like bodies, and are none: "Bộ trưởng Quốc phòng, Hội nghị ...". */
const EVENTS = new Lexicon('nghị thảo đàm kiến');
/** Common nouns within the names of bodies. */
const BODY_WORDS = new Lexicon(
  'tỉnh thành phố huyện xã phường quận nước công ty tập đoàn cổ phần tnhh nhân dân trường đại học viện bệnh trung tâm khu vực hội đồng ủy ban đảng tư lệnh quốc gia đội tuyển ngành đoàn các cơ quan vấn đề phụ trách',
);
/** Neighbours about a comma or hyphen within the names of ministries: "Văn hóa, Thể thao và Du lịch". */
const LISTED = new Set([
  'hóa,thể',
  'động,thương',
  'phòng,chống',
  'thao,du',
  'nghệ,đổi',
  'cấp,thoát',
  'binh,xã',
  'tác,phát',
  'vận,xây',
]);

const LONGEST = 30;
const MOST_SMALL = 4;

/** Where the name of a post's body ends that starts at a token; `at` when there is none. `before`: a person's name is to follow. */
export function endOfBody(tokens: Tokens, at: number, before: boolean, abroad: boolean): number {
  let next = at;
  let end = at;
  let small = 0;
  while (next - at < LONGEST && tokens.follows(next)) {
    if (tokens.isMark(next)) {
      const mark = readMark(tokens, next, before, end > at);
      if (mark === undefined) break;
      next = mark.to;
      if (mark.closes) return next;
      continue;
    }
    if (tokens.isNumber(next)) {
      if (end === at || tokens.width(next) > 4 || tokens.plain(next) < 0) break;
      end = ++next;
      continue;
    }
    const whole = lengthOfKnown(tokens, next, end > at);
    if (whole > 0) {
      end = next += whole;
      small = 0;
      continue;
    }
    if (tokens.isCapital(next)) {
      if (startsTitle(tokens, next) || startsVietnameseName(tokens, next)) break;
      // "Chủ tịch UBND P.Tiến Thành".
      if (end > at && ABBREVIATED.has(tokens, next) && tokens.open(next + 1) === '.' && tokens.isCapital(next + 2)) {
        end = next += 3;
        continue;
      }
      if (before && !BODY_HEADS.has(tokens, next) && isName(tokens, next, at)) break;
      end = ++next;
      small = 0;
      continue;
    }
    // "Đại sứ Việt Nam tại Thái Lan".
    const posted = (before || abroad) && tokens.open(next) === 'tại' ? lengthOfKnown(tokens, next + 1, false) : 0;
    if (posted > 0) {
      end = next += 1 + posted;
      continue;
    }
    if (JOINTS.has(tokens, next)) {
      if (end === at || !joinsBody(tokens, next)) break;
      next++;
      continue;
    }
    if (before && startsWithParticle(tokens, next)) break;
    const belongs = BODY_WORDS.has(tokens, next);
    if (
      (AFTER_TITLE.has(tokens, next) && !(belongs && isJoined(tokens, next + 1))) ||
      HONORIFICS.has(tokens, next) ||
      ++small > MOST_SMALL
    )
      break;
    next++;
    // "đại biểu nghe Đại tướng ...": a verb stands between two people.
    if (startsTitle(tokens, next) || HONORIFICS.has(tokens, next)) break;
    if (small <= 1 || belongs || isJoined(tokens, next)) end = next;
  }
  // "Chương trình Tài chính ứng dụng": the last small words go with the rest when a mark or a verb closes them off.
  const closes = !before && end > at && next > end && small <= 2 && next - end <= 1;
  return closes && !JOINTS.has(tokens, end) ? next : end;
}
const JOINTS = new Lexicon('và của về');
/** After these the first capital names a place: "Thống đốc bang Florida Ron DeSantis". */
const PLACE_HEADS = new Lexicon('tỉnh bang hạt quận phố huyện xã phường trấn vùng');

/** Whether the capitals at a token are the person's, and no more of the body's. */
function isName(tokens: Tokens, at: number, bodyFrom: number): boolean {
  const name = nameAt(tokens, at, true);
  if (name === undefined || (PLACE_HEADS.has(tokens, at - 1) && name.words > 2)) return false;
  if (name.foreign || readRoman(tokens.text(name.to - 1)) !== undefined) return true;
  // "Chủ tịch Trung Quốc Tập Cận Bình": two to four syllables after a country, up to a verb or a mark.
  const ends = !tokens.isPlain(name.to) || AFTER_TITLE.has(tokens, name.to);
  return at > bodyFrom && ends && name.words >= 2 && name.words <= 4 && endsWithPlace(tokens, bodyFrom, at);
}

function endsWithPlace(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (placeAt(tokens, i) === to - i) return true;
  return false;
}

/** A body known by name, or a place, at a token: how many tokens it takes. */
function lengthOfKnown(tokens: Tokens, at: number, begun: boolean): number {
  const body =
    BARE_BODIES.match(tokens, at) ?? (begun && tokens.isPlain(at) ? BODY_PHRASES.match(tokens, at) : undefined);
  if (body !== undefined && !(body.length === 1 && startsVietnameseName(tokens, at))) return body.length;
  const place = placeAt(tokens, at);
  return place === 1 && startsVietnameseName(tokens, at) ? 0 : place;
}

/** "Ban Tuyên giáo và Dân vận", "Cơ quan ... của Liên hợp quốc": what follows goes on with the body. Small words after "và" are others: "và đại diện các bộ". */
function joinsBody(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  const joint = tokens.open(at);
  const goesOn =
    tokens.isCapital(next) ||
    joint === 'về' ||
    BODY_PHRASES.has(tokens, next) ||
    (joint === 'của' && BODY_WORDS.has(tokens, next));
  return goesOn && !startsTitle(tokens, next) && !startsVietnameseName(tokens, next) && !isForeigner(tokens, next);
}

/** "Bộ trưởng Công an và John Brandolino": the next person, named without a title. */
function isForeigner(tokens: Tokens, at: number): boolean {
  const name = nameAt(tokens, at, true);
  return name?.foreign === true && name.words > 1 && lengthOfKnown(tokens, at, false) === 0;
}

/** Small words go on to a capital soon: "Hội đồng nhân dân tỉnh Khánh Hòa". */
function isJoined(tokens: Tokens, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    if (!tokens.isWord(i) || !tokens.follows(i)) return false;
    if (tokens.isCapital(i)) return !startsTitle(tokens, i);
    if (AFTER_TITLE.has(tokens, i) && !BODY_WORDS.has(tokens, i)) return false;
  }
  return false;
}

/** A rank, or a post, with its capital; "Quyền Bộ trưởng". */
function startsTitle(tokens: Tokens, at: number): boolean {
  if (!tokens.isCapital(at)) return false;
  if (RANKS.has(tokens, at)) return true;
  const status = STATUSES.match(tokens, at)?.length ?? 0;
  if (status > 0 && postAt(tokens, at + status) !== undefined) return true;
  const post = postAt(tokens, tokens.open(at) === 'phó' ? at + 1 : at);
  return post !== undefined && !(post.length === 1 && BODY_HEADS.has(tokens, at));
}

const ABBREVIATED = new Lexicon('tp tx tt p q h');

interface MarkRead {
  readonly to: number;
  /** The body ends with it. */
  readonly closes: boolean;
}

/** What a mark inside the name of a body does: joins its parts or closes it; undefined where the body has ended before it. */
function readMark(tokens: Tokens, at: number, before: boolean, begun: boolean): MarkRead | undefined {
  const next = at + 1;
  if (!begun || !tokens.follows(next)) return undefined;
  const on = { to: next, closes: false };
  const listed = LISTED.has(`${tokens.open(at - 1)},${tokens.open(next)}`);
  switch (tokens.open(at)) {
    case ',': {
      if (startsTitle(tokens, next) || startsVietnameseName(tokens, next)) return undefined;
      const body = !before && tokens.isCapital(next) && BODY_HEADS.has(tokens, next) && !EVENTS.has(tokens, next + 1);
      return body || listed ? on : undefined;
    }
    case '(':
      return tokens.isShouted(next) && tokens.open(next + 1) === ')' ? { to: next + 2, closes: true } : undefined;
    case '/':
    case '&':
      return tokens.isGlued(at) ? on : undefined;
    case '.':
      // "UBND TP. Hà Nội".
      return tokens.isGlued(at) && tokens.isCapital(next) && ABBREVIATED.has(tokens, at - 1) ? on : undefined;
    default: {
      const glued = tokens.isGlued(at) && tokens.isGlued(next);
      return tokens.isDash(at) && (glued || listed) ? on : undefined;
    }
  }
}
