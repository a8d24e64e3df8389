import { Lexicon } from '../lexicon.ts';
import { readRoman } from '../numbers/roman.ts';
import { placeAt } from '../places/read.ts';
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
  'ngày theo trong tại ảnh ông bà với khi sau trước chiều tối các những đây đó không cũng trường bộ',
);
/** Small words with which foreign names begin: "ten Hag". */
const FIRST_PARTICLES = new Lexicon('ten van von de di del al bin');
/** Small words inside foreign names. */
const PARTICLES = new Lexicon('bin ibn al el de da do dos du van von der den la le y bint abu mac ter zu');
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

export function isVietnameseSyllable(key: string): boolean {
  return key.length <= 7 && SYLLABLE.test(key);
}

/** Two or more capitals at a token begin with a family name of Vietnam, and are no place. */
export function startsVietnameseName(tokens: Tokens, at: number): boolean {
  if (!tokens.isCapital(at) || !SURNAMES.has(tokens, at) || !tokens.isCapital(at + 1) || !tokens.isSpaced(at + 1))
    return false;
  if (!isVietnameseSyllable(tokens.key(at + 1)) || isAbbreviation(tokens, at + 1)) return false;
  const place = placeAt(tokens, at);
  if (place <= 1) return true;
  // "Hà Nam Khánh": a third capital makes a name of what is a province without it.
  const after = at + place;
  const goesOn = tokens.isCapital(after) && tokens.isSpaced(after) && isVietnameseSyllable(tokens.key(after));
  return goesOn && place < 3 && !SURNAMES.has(tokens, after) && placeAt(tokens, after) === 0;
}

/** The run of capitals at a token that can be a person's name. `titled`: a title or honorific stands before it. */
export function nameAt(tokens: Tokens, at: number, titled: boolean): NameRead | undefined {
  const particle = titled && startsWithParticle(tokens, at) ? 1 : 0;
  if (!tokens.isCapital(at + particle) || isAbbreviation(tokens, at + particle)) return undefined;
  if (titled && particle === 0 && readRoman(tokens.text(at)) !== undefined && tokens.width(at) > 1) return undefined;
  if (!titled && !startsVietnameseName(tokens, at)) return undefined;
  const shouting = tokens.isShouted(at);
  let to = at + particle;
  let words = particle;
  let foreign = particle > 0;
  while (words < LONGEST && tokens.isWord(to) && (to === at + particle || tokens.isSpaced(to))) {
    if (!tokens.isCapital(to)) {
      if (!foreign || !PARTICLES.has(tokens, to) || !tokens.isCapital(to + 1)) break;
      to++;
      continue;
    }
    // "Leo XIV", "Rama X".
    if (words > 0 && titled && readRoman(tokens.text(to)) !== undefined) {
      to++;
      break;
    }
    if (to > at && isOver(tokens, to, shouting)) break;
    if (isAbbreviation(tokens, to)) break;
    const end = endOfHyphens(tokens, to);
    foreign ||= end > to + 1 || !isVietnameseSyllable(tokens.key(to));
    const initial =
      tokens.width(to) === 1 && tokens.open(end) === '.' && tokens.isGlued(end) && tokens.isCapital(end + 1);
    to = initial ? end + 1 : end;
    words++;
  }
  if (words === 0) return undefined;
  if (titled) return { from: at, to, foreign, words };
  return foreign || words < 3 || words > 5 ? undefined : { from: at, to, foreign, words };
}

/** Whether a capital after the first begins something else: the next sentence, a word not in capitals alike, in a headline a verb. */
function isOver(tokens: Tokens, at: number, shouting: boolean): boolean {
  if (NOT_IN_NAMES.has(tokens, at)) return true;
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
