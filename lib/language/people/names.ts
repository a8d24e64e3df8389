import { placeAt } from '../places/read.ts';
import type { Syllable } from '../syllables.ts';
import { RARE_SURNAMES, SURNAMES } from './surnames.ts';

export interface NameRead {
  readonly from: number;
  readonly to: number;
  /** Some part of it is no Vietnamese syllable. */
  readonly foreign: boolean;
  /** Words in it; hyphenated parts count once. */
  readonly words: number;
}

const LONGEST = 7;
/** Small words inside foreign names. */
const PARTICLES = new Set('bin ibn al el de da do dos du van von der den la le y bint abu mac ter zu'.split(' '));
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

export function isVietnameseSyllable(key: string): boolean {
  return key.length <= 7 && SYLLABLE.test(key);
}

/** Two or more capitals at `at` begin with a family name of Vietnam, and are no place. */
export function startsVietnameseName(tokens: readonly Syllable[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token?.capital || !SURNAMES.has(token.key) || next?.kind !== 'word' || !next.capital || next.gap !== 'space')
    return false;
  if (!isVietnameseSyllable(next.key) || isAbbreviation(next)) return false;
  const place = placeAt(tokens, at);
  if (place <= 1) return true;
  const after = tokens[at + place];
  return (
    after?.kind === 'word' &&
    after.capital &&
    after.gap === 'space' &&
    place < 3 &&
    isVietnameseSyllable(after.key) &&
    !SURNAMES.has(after.key) &&
    !placeAt(tokens, at + place)
  );
}

/** The run of capitals at `at` that can be a person's name. `titled`: a title or honorific stands before it. */
export function nameAt(tokens: readonly Syllable[], at: number, titled: boolean): NameRead | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word' || !first.capital || isAbbreviation(first)) return undefined;
  const shouting = isShouted(first);
  let to = at;
  let words = 0;
  let foreign = false;
  while (to < tokens.length && words < LONGEST) {
    const token = tokens[to]!;
    if (to > at && token.gap !== 'space') break;
    if (token.kind !== 'word') break;
    if (!token.capital) {
      if (to === at || !foreign || !PARTICLES.has(token.key) || !tokens[to + 1]?.capital) break;
      to++;
      continue;
    }
    if (to > at && shouting !== isShouted(token) && token.text.length > 1) break;
    if (isAbbreviation(token)) break;
    const hyphenated = endOfHyphens(tokens, to);
    if (hyphenated > to + 1) foreign = true;
    else if (!isVietnameseSyllable(token.key)) foreign = true;
    to = hyphenated;
    words++;
    if (token.text.length === 1 && tokens[to]?.text === '.' && tokens[to]!.gap === 'none' && tokens[to + 1]?.capital)
      to++;
  }
  if (words === 0) return undefined;
  const vietnamese = SURNAMES.has(first.key) || (titled && RARE_SURNAMES.has(first.key));
  if (titled) return { from: at, to, foreign, words };
  if (!vietnamese || foreign || words < 3 || words > 5) return undefined;
  return startsVietnameseName(tokens, at) ? { from: at, to, foreign, words } : undefined;
}

/** "Lê-nin", "Chulalongkorn-Si": parts joined by hyphens without spaces. */
function endOfHyphens(tokens: readonly Syllable[], at: number): number {
  let to = at + 1;
  while (
    tokens[to]?.text === '-' &&
    tokens[to]!.gap === 'none' &&
    tokens[to + 1]?.kind === 'word' &&
    tokens[to + 1]!.gap === 'none'
  )
    to += 2;
  return to;
}

function isShouted(token: Syllable): boolean {
  return token.text.length > 1 && token.text === token.text.toUpperCase();
}

/** Capitals that can't be spoken as a syllable: TTXVN, UNODC, UBND, EU. */
function isAbbreviation(token: Syllable): boolean {
  return (
    isShouted(token) &&
    (token.text.includes('.') ||
      !isVietnameseSyllable(token.key) ||
      (token.text.length === 2 && /^(?:EU|UN|AI|IT|TP|CA)$/.test(token.text)))
  );
}
