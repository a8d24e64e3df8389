/** What each UTF-16 code unit is, by tables, so that a look-up a character is all that cutting a text into syllables costs. */

/** The letters of a Vietnamese syllable without tones, and f, j, w, z; the vowels first. */
const ALPHABET = 'aăâeêioôơuưybcdđfghjklmnpqrstvwxz';
const VOWELS = 12;

/** Tones in the order of the schools: ngang, huyền, hỏi, ngã, sắc, nặng. */
export const TONE_MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const SHAPE_MARKS = ['\u0302', '\u0306', '\u031b'];

export type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** MARK is 0: what nothing is known of is punctuation. */
export const MARK = 0;
export const LETTER = 1;
/** Combines with the letter before it. */
export const COMBINING = 2;
export const DIGIT = 3;
export const SPACE = 4;
export const LINE = 5;
/** Soft hyphen, zero-width space or joiner, direction mark, byte-order mark: no width, no meaning. */
export const IGNORABLE = 6;

/** Letters beyond this have no case that matters here. */
const TABLE_SIZE = 0x2100;
/** One entry to each code unit, and one more for what lies past the end of a text. */
const CODES = 0x10001;
const PAST_END = 0x10000;
const CLASSES = new Uint8Array(CODES);
/** By symbol: the letter without its tone, and the tone. Symbol 0 is no letter. */
const BASES = [''];
const TONES = [0];
/** The symbol of each letter of the alphabet with each tone, whatever its case; 0 for all else. */
const SYMBOLS = new Uint8Array(CODES);
/** By symbol: the letter in lower case, with its tone. */
const LETTERS = [''];
/** The code units that have a symbol. */
const LETTER_CODES: number[] = [];

function fill(from: number, to: number, kind: CharacterClass): void {
  CLASSES.fill(kind, from, to + 1);
}

fill(0xc0, 0x2ff, LETTER);
fill(0x370, 0x1fff, LETTER);
fill(0x300, 0x36f, COMBINING);
fill(0x30, 0x39, DIGIT);
fill(0x2000, 0x200a, SPACE);
fill(0x200b, 0x200f, IGNORABLE);
fill(0x202a, 0x202e, IGNORABLE);
fill(0x2060, 0x2064, IGNORABLE);
fill(0x0a, 0x0d, LINE);
fill(0x2028, 0x2029, LINE);
fill(0x2c00, 0x2dff, LETTER);
fill(0x3040, 0xd7ff, LETTER);
fill(0xf900, 0xfdff, LETTER);
fill(0xfe00, 0xfe0f, IGNORABLE);
for (const code of [0xd7, 0xf7]) CLASSES[code] = MARK;
for (const code of [0x20, 0x09, 0xa0, 0x202f, 0x205f]) CLASSES[code] = SPACE;
for (const code of [0xad, 0xfeff]) CLASSES[code] = IGNORABLE;
CLASSES[0x3000] = SPACE;
for (const code of [0x85, PAST_END]) CLASSES[code] = LINE;
for (const [index, base] of [...ALPHABET].entries()) {
  for (const [tone, mark] of (index < VOWELS ? TONE_MARKS : ['']).entries()) {
    const letter = (base + mark).normalize('NFC');
    for (const form of [letter, letter.toUpperCase()]) {
      CLASSES[form.charCodeAt(0)] = LETTER;
      SYMBOLS[form.charCodeAt(0)] = BASES.length;
      LETTER_CODES.push(form.charCodeAt(0));
    }
    LETTERS.push(letter);
    BASES.push(base);
    TONES.push(tone);
  }
}
// Letters that stand for Đ in text typed with the wrong code page.
for (const letter of 'ÐðƉɖ') {
  SYMBOLS[letter.charCodeAt(0)] = SYMBOLS['đ'.charCodeAt(0)]!;
  LETTER_CODES.push(letter.charCodeAt(0));
}

/** By code unit: whether it was found to be an upper-case letter or none; 0 where nobody has asked yet. */
const CASES = new Uint8Array(TABLE_SIZE);
const UPPER = 1;
const NOT_UPPER = 2;

/** The class of a code unit; NaN, past the end of a text, is a line break. */
export function classOf(code: number): CharacterClass {
  return CLASSES[code >= 0 ? code : PAST_END] as CharacterClass;
}

/** The class of every code unit, a copy. */
export function classTable(): Uint8Array {
  return CLASSES.slice(0, PAST_END);
}

/** White space of any width, and line breaks; NaN, past the end of a text, is one. */
export function isSpace(code: number): boolean {
  const kind = classOf(code);
  return kind === SPACE || kind === LINE;
}

/** A number from 1 to 127 for each letter of the alphabet with each tone, the same for both cases; 0 for all else. */
export function symbolOf(code: number): number {
  return SYMBOLS[code >= 0 ? code : PAST_END]!;
}

/** The letter of a symbol without its tone: a for ạ. */
export function baseOf(symbol: number): string {
  return BASES[symbol]!;
}

/** The tone of a symbol, an index into {@link TONE_MARKS}. */
export function toneOf(symbol: number): number {
  return TONES[symbol]!;
}

/** The code units of the letters that have a symbol. */
export function letterCodes(): readonly number[] {
  return LETTER_CODES;
}

/** A vowel in lower case with a tone, an index into {@link TONE_MARKS}: ạ for a and 5. */
export function toned(vowel: string, tone: number): string {
  return LETTERS[symbolOf(vowel.charCodeAt(0)) + tone]!;
}

/** Whether a letter in lower case, without its tone, is a vowel of the Vietnamese alphabet: ơ is, y is, w is not. */
export function isVowel(letter: string): boolean {
  const index = ALPHABET.indexOf(letter);
  return index >= 0 && index < VOWELS;
}

/** The letter with the shape that a combining mark gives it: ô for o and a circumflex; undefined where there is none. */
export function shaped(letter: string, mark: string): string | undefined {
  if (!SHAPE_MARKS.includes(mark)) return undefined;
  const composed = (letter + mark).normalize('NFC');
  return ALPHABET.includes(composed) ? composed : undefined;
}

const FIRST_MARK = 0x300;
const MARKS = 0x40;
/** By symbol and combining mark: the symbol of both. */
const COMPOSED = new Uint8Array(BASES.length * MARKS);

for (let symbol = 1; symbol < BASES.length; symbol++) {
  const base = BASES[symbol]!;
  const tone = TONES[symbol]!;
  for (const mark of SHAPE_MARKS) compose(symbol, mark, (shaped(base, mark) ?? '') + TONE_MARKS[tone]!);
  if (tone === 0 && isVowel(base)) for (const mark of TONE_MARKS.slice(1)) compose(symbol, mark, base + mark);
}

function compose(symbol: number, mark: string, letter: string): void {
  COMPOSED[symbol * MARKS + mark.charCodeAt(0) - FIRST_MARK] = symbolOf(letter.normalize('NFC').charCodeAt(0));
}

/** The symbol of a letter and the combining mark behind it; 0 where they make no letter of the alphabet. */
export function composed(symbol: number, mark: number): number {
  const index = mark - FIRST_MARK;
  return index >= 0 && index < MARKS ? COMPOSED[symbol * MARKS + index]! : 0;
}

/** Whether a code unit is an upper-case letter. */
export function isUpper(code: number): boolean {
  return (CASES[code] || caseOf(code)) === UPPER;
}

function caseOf(code: number): number {
  if (!(code < TABLE_SIZE)) return NOT_UPPER;
  const letter = String.fromCharCode(code);
  CASES[code] = letter.toLowerCase() === letter ? NOT_UPPER : UPPER;
  return CASES[code];
}

/** Hyphen, minus and the dashes of every length. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

const LONGEST_ABBREVIATION = 8;

/** Capitals alone, as in an abbreviation. */
export function isAllUpper(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_ABBREVIATION) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (symbolOf(code) > 0 && !isUpper(code)) return false;
  }
  // Letters of other alphabets, digits and marks.
  const slice = text.slice(start, end);
  return slice === slice.toUpperCase() && slice !== slice.toLowerCase();
}

/** A text without characters of no width. */
export function visible(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (classOf(text.charCodeAt(i)) !== IGNORABLE) continue;
    out += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
