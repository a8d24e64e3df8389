import { Lexicon } from '../lexicon.ts';
import { readRoman } from '../numbers/roman.ts';
import { phraseSet } from '../phrases.ts';
import { placeAt } from '../places/read.ts';
import { isVietnameseSyllable } from '../syllable.ts';
import type { Tokens } from '../tokens.ts';
import { RARE_SURNAMES, SURNAMES } from './surnames.ts';
import { AFTER_TITLE } from './vocabulary.ts';

export interface NameRead {
  readonly from: number;
  readonly to: number;
  /** Some part of it is no Vietnamese syllable. */
  readonly foreign: boolean;
  /** Words in it; hyphenated parts count once. */
  readonly words: number;
}

const LONGEST = 7;
/** Capitals that begin the next sentence, where the mark before them was forgotten. */
const NOT_IN_NAMES = new Lexicon(
  'ngày theo trong tại ảnh ông bà với khi sau trước chiều tối các những đây đó không cũng bộ',
);
/** Those that nobody is called by: "VGP/Diệp Anh Trong quý I". */
const NEVER_FIRST = new Lexicon('theo trong tại với các những cũng không');

/** "sinh viên Trường ĐH Ngoại ngữ": no name of a person. */
function isSchool(tokens: Tokens, at: number): boolean {
  return tokens.open(at) === 'trường' && SCHOOLS.has(tokens, at + 1);
}

/** After "Trường" these make a school of it, and no name: "Nguyễn Trường Thắng". */
const SCHOOLS = phraseSet(
  'đại học|cao đẳng|trung học|trung cấp|tiểu học|mầm non|mẫu giáo|chính trị|sĩ quan|đh|cđ|thpt|thcs|th|quốc tế|phổ thông',
);
/** Small words with which foreign names begin: "ten Hag". */
const FIRST_PARTICLES = new Lexicon('ten van von de di del al bin');
/** Small words inside foreign names. */
const PARTICLES = new Lexicon('bin ibn al el de da do dos du van von der den la le y bint abu mac ter zu');
/** Two or more capitals at a token begin with a family name of Vietnam, and are no place. */
export function startsVietnameseName(tokens: Tokens, at: number): boolean {
  if (!tokens.isCapital(at) || !SURNAMES.has(tokens, at) || !tokens.isCapital(at + 1) || !tokens.isSpaced(at + 1))
    return false;
  if (!isVietnameseSyllable(tokens.key(at + 1)) || isAbbreviation(tokens, at + 1)) return false;
  const place = placeAt(tokens, at);
  if (opensSentence(tokens, at) && PREPOSITIONS.has(tokens, at) && placeAt(tokens, at + 1) > 0) return false;
  if (place <= 1) return true;
  // "Hà Nam Khánh": a third capital makes a name of what is a province without it.
  const after = at + place;
  const goesOn = tokens.isCapital(after) && tokens.isSpaced(after) && isVietnameseSyllable(tokens.key(after));
  return goesOn && place < 3 && !SURNAMES.has(tokens, after) && placeAt(tokens, after) === 0;
}

/** Family names that are words for where as well: "Từ Hà Nội, ...". */
const PREPOSITIONS = new Lexicon('từ');

function opensSentence(tokens: Tokens, at: number): boolean {
  return tokens.startsLine(at) || tokens.isMark(at - 1);
}

/** The run of capitals at a token that can be a person's name. `titled`: a title or honorific stands before it. */
export function nameAt(tokens: Tokens, at: number, titled: boolean): NameRead | undefined {
  const particle = titled && startsWithParticle(tokens, at) ? 1 : 0;
  if (!tokens.isCapital(at + particle) || isAbbreviation(tokens, at + particle)) return undefined;
  if (titled && (NEVER_FIRST.has(tokens, at) || isSchool(tokens, at))) return undefined;
  if (titled && particle === 0 && readRoman(tokens.text(at)) !== undefined && tokens.width(at) > 1) return undefined;
  if (!titled && !startsVietnameseName(tokens, at)) return undefined;
  const shouting = tokens.isShouted(at);
  let to = at + particle;
  let words = particle;
  let foreign = particle > 0;
  while (words < LONGEST && tokens.isWord(to) && (to === at + particle || tokens.isSpaced(to))) {
    if (!tokens.isCapital(to)) {
      const after = foreign ? endOfParticles(tokens, to) : to;
      if (after === to || !tokens.isCapital(after)) break;
      to = after;
      continue;
    }
    // "Leo XIV", "Rama X".
    if (words > 0 && titled && readRoman(tokens.text(to)) !== undefined && !isInitial(tokens, to)) {
      to++;
      break;
    }
    if (to > at && isOver(tokens, to, shouting)) break;
    if (isAbbreviation(tokens, to)) break;
    const end = endOfHyphens(tokens, to);
    foreign ||= end > to + 1 || !isVietnameseSyllable(tokens.key(to));
    // "ông T. Riêng xương sườn": the sentence is over.
    const over =
      words === 0 && tokens.isSpaced(to + 2) && isVietnameseSyllable(tokens.key(to + 2)) && !hasSurname(tokens, to + 2);
    to = isInitial(tokens, to) && !over ? end + 1 : end;
    words++;
  }
  if (words === 0) return undefined;
  if (titled) return { from: at, to, foreign, words };
  if (foreign || words < 3 || words > 5 || isClub(tokens, at, to)) return undefined;
  return { from: at, to, foreign, words };
}

const NUMERALS = new Lexicon('i v x');

/** "J. D. Vance": one letter, a dot, and the name goes on. */
function isInitial(tokens: Tokens, at: number): boolean {
  if (tokens.width(at) !== 1 || NUMERALS.has(tokens, at)) return false;
  return tokens.open(at + 1) === '.' && tokens.isGlued(at + 1) && tokens.isCapital(at + 2);
}

/** "von der", "de la": at most three small words inside a foreign name. */
function endOfParticles(tokens: Tokens, at: number): number {
  let to = at;
  while (to < at + 3 && tokens.isPlain(to) && PARTICLES.has(tokens, to)) to++;
  return to;
}

/** "Hoàng Anh Gia Lai", "Sông Lam Nghệ An": clubs and companies with the name of their province. */
function isClub(tokens: Tokens, from: number, to: number): boolean {
  return to - from >= 4 && placeAt(tokens, to - 2) === 2;
}

/** Whether a capital after the first begins something else: the next sentence, a word not in capitals alike, in a headline a verb. */
function isOver(tokens: Tokens, at: number, shouting: boolean): boolean {
  if (NOT_IN_NAMES.has(tokens, at) || isSchool(tokens, at)) return true;
  if (shouting !== tokens.isShouted(at)) return tokens.width(at) > 1;
  return shouting && AFTER_TITLE.has(tokens, at);
}

/** Whether a foreign name begins with a small word: "ten Hag". */
export function startsWithParticle(tokens: Tokens, at: number): boolean {
  return tokens.isPlain(at) && FIRST_PARTICLES.has(tokens, at) && tokens.isCapital(at + 1);
}

/** Whether a name at a token has a family name of Vietnam in front. */
export function hasSurname(tokens: Tokens, at: number): boolean {
  return SURNAMES.has(tokens, at) || RARE_SURNAMES.has(tokens, at);
}

/** "Lê-nin", "Mi-an-ma": parts joined by hyphens without spaces. */
function endOfHyphens(tokens: Tokens, at: number): number {
  let to = at + 1;
  while (tokens.open(to) === '-' && tokens.isGlued(to) && tokens.isWord(to + 1) && tokens.isGlued(to + 1)) to += 2;
  return to;
}

/** Capitals that can't be spoken as a syllable: TTXVN, UNODC, UBND, EU. */
function isAbbreviation(tokens: Tokens, at: number): boolean {
  return tokens.isShouted(at) && (!isVietnameseSyllable(tokens.key(at)) || SHORT_ABBREVIATIONS.has(tokens, at));
}
const SHORT_ABBREVIATIONS = new Lexicon('eu un ai it tp ca');
