/**
 * Where in a text a time can stand at all. Every time holds one of a few words or signs ("ngày 5", 25/10, 19h), so the text is first run
 * through an automaton that knows these alone, and only what stands about them is cut into tokens and read. A word with marks apart
 * from their letters or with characters of no width may be of any anchor, and counts as one.
 */
import { classOf, DIGIT, isSpace, isVowel, LETTER, LINE, MARK, SPACE, symbolOf } from '../letters.ts';
import { spaceBefore, spaceBehind } from '../part.ts';
import { QUOTATION_MARKS } from '../quotations.ts';
import { toneKey } from '../tone.ts';
import { buildAutomaton } from './automaton.ts';

const NUMERALS = 'một hai ba bốn tư năm sáu bảy bẩy tám chín mười';
const COUNTS = `# hơn gần khoảng đúng ${NUMERALS}`;
const SHIFTS = 'nay này ngoái trước về qua sau tới rồi vừa kia nữa gần đã trở tiếp sắp kế';

/**
 * Words of which every time without signs holds some, slot by slot with white space between; each slot lists its words. # is a digit,
 * which may be glued to the word before it; * that the word may go on.
 */
const PHRASES: readonly (readonly string[])[] = [
  ['mùng mồng rằm tcn scn'],
  ['hôm bữa', '# nay qua kia mai sau trước đó ấy'],
  ['buổi', 'sáng trưa chiều tối đêm'],
  [NUMERALS, 'giờ'],
  ['mốt lăm nhăm mươi bây #', 'giờ'],
  [`# ${NUMERALS}`, 'rưỡi', 'sáng trưa chiều tối đêm khuya'],
  ['năm tuần', `# học lễ đó ấy ${SHIFTS}`],
  ['năm', 'một hai', 'nghìn ngàn'],
  ['tháng', `# giêng chạp ${NUMERALS} ${SHIFTS}`],
  ['ngày', `# hôm mai mốt kìa thứ chủ chúa lễ ${NUMERALS} ${SHIFTS}`],
  ['quý quí', '# i* v* một hai ba tư bốn nay này trước qua sau tới rồi vừa sắp kế'],
  ['vào từ đến tới trước sau hết và hoặc hay', '####'],
  ['phút tiếng', `đồng ${SHIFTS}`],
  ['đầu giữa cuối', 'năm tháng tuần'],
  ['sáng trưa chiều tối đêm khuya sớm muộn minh hôn vạng mơ', '# nay qua mai mốt'],
  ['thứ', '# hai ba tư năm sáu bảy bẩy'],
  ['chủ chúa', 'nhật'],
  ['thế thập', 'kỷ kỉ niên', `# i* v* x* thứ ${SHIFTS}`],
  ['cách trước', 'đây đó nay', COUNTS],
  ['sau', 'đó', COUNTS],
  ['lúc', 'này'],
  ['nay', 'đến'],
  ['tới đến', 'nay'],
  ['cùng', 'ngày hôm năm'],
  ['công', 'nguyên'],
  ['tết', 'nguyên âm trung'],
  ['giao', 'thừa'],
  ['trung', 'thu'],
  ['hè xuân thu đông hạ', '# nay này trước ngoái sau tới rồi vừa sắp kế'],
];
/** Signs between digits, and letters behind them: 25/10, 7:15, 26-10, 25.10, 2021 - 2025, 2021 đến 2025, 8g, 19 h. */
const SIGNED = '#/#|#:#|#-#|#.#|#### -#|####- #|#### - #|#### đến|#### tới|#giờ|#h|#g|# h'.split('|');

/** Classes of characters; each letter of an anchor has its own from {@link FIRST_LETTER} on. */
const OTHER = 0;
/** A letter that no anchor holds. */
const ANY_LETTER = 1;
const DIGITS = 2;
const SPACES = 3;
/** Not to be looked through this way: combining marks, characters of no width, letters of no alphabet known here. */
const ODD = 4;
/** Marks of quotations, told on the way. */
const QUOTES = 5;
const SIGNS = 6;
const SIGN_CLASSES = ['-‐‑‒–—―−', '/', ':', '.'];
const FIRST_LETTER = SIGNS + SIGN_CLASSES.length;
const CLASS_BITS = 7;
const TABLE_SIZE = 0x2100;

/** The same words stand in many phrases. */
const SPELT = new Map<string, readonly string[]>();
const CLASSES = makeClasses();

function makeClasses(): Uint8Array {
  const written = [...PHRASES.flat(), ...SIGNED].flatMap((words) => words.split(' ')).flatMap(spellingsOf);
  const symbols = new Set([...written.join('')].map((letter) => symbolOf(letter.charCodeAt(0))));
  symbols.delete(0);
  const bySymbol = new Map([...symbols].map((symbol, i) => [symbol, FIRST_LETTER + i]));
  const classes = new Uint8Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code++) classes[code] = classOfCode(code, bySymbol.get(symbolOf(code)));
  for (const mark of QUOTATION_MARKS) classes[mark.charCodeAt(0)] = QUOTES;
  for (const [i, signs] of SIGN_CLASSES.entries()) {
    for (const sign of signs) classes[sign.charCodeAt(0)] = SIGNS + i;
  }
  return classes;
}

function classOfCode(code: number, letter?: number): number {
  switch (classOf(code)) {
    case LETTER:
      return letter ?? ANY_LETTER;
    case DIGIT:
      return DIGITS;
    case SPACE:
    case LINE:
      return SPACES;
    case MARK:
      return OTHER;
    default:
      return ODD;
  }
}

/** The word, and the word with its tone mark on each other vowel that leaves it the same: all have one key. */
function spellingsOf(word: string): readonly string[] {
  const known = SPELT.get(word) ?? makeSpellings(word);
  SPELT.set(word, known);
  return known;
}

function makeSpellings(word: string): string[] {
  const apart = word.normalize('NFD');
  const mark = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0];
  if (mark === undefined) return [word];
  const bare = apart.replace(mark, '').normalize('NFC');
  const spellings = [...bare].flatMap((letter, i) =>
    isVowel(letter) ? [bare.slice(0, i) + (letter + mark).normalize('NFC') + bare.slice(i + 1)] : [],
  );
  return spellings.filter((spelling) => toneKey(spelling) === toneKey(word));
}

/** What every anchor is written like: letters, # for a digit, a sign for itself and its like, one space for white space. */
interface Anchor {
  readonly form: string;
  /** It begins where a word does. */
  readonly opens: boolean;
  /** It ends where a word does. */
  readonly closes: boolean;
}

function* anchors(): Generator<readonly [row: readonly number[], anchor: Anchor]> {
  for (const kind of [ODD, QUOTES]) yield [[kind], { form: '', opens: false, closes: false }];
  for (const written of [...PHRASES.flatMap(formsOf), ...SIGNED]) {
    const form = written.replace('*', '');
    const opens = isLetter(form.charCodeAt(0));
    const closes = form === written && isLetter(form.charCodeAt(form.length - 1));
    const row: number[] = [];
    for (let at = 0; at < form.length; at++) row.push(classOfForm(form.charCodeAt(at)));
    yield [row, { form, opens, closes }];
  }
}

function classOfForm(code: number): number {
  return code === 0x23 ? DIGITS : CLASSES[code]!;
}

/** Every way through the slots. */
function formsOf(slots: readonly string[]): string[] {
  return slots.reduce<string[]>((forms, slot) => {
    const words = slot.split(' ').flatMap(spellingsOf);
    if (forms.length === 0) return words;
    const glued = words.includes('#') ? forms.map((form) => `${form}#`) : [];
    return [...forms.flatMap((form) => words.map((word) => `${form} ${word}`)), ...glued];
  }, []);
}

const AUTOMATON = buildAutomaton(anchors(), 1 << CLASS_BITS, SPACES);

/** Anchors no farther apart, in characters, are read together. */
const NEAR = 12;
/** No anchor reaches over more words than the one it begins in and these. */
const MORE_WORDS = 2;

/** A part of a text that may hold times. */
export interface Stretch {
  /** Where its first anchor begins: a time may begin before it, with the words that say what it is. */
  readonly first: number;
  /** Where its last anchor ends: a time that begins behind it is none. */
  readonly last: number;
}

/** What a text is looked through for before its times are read; each list in order. */
export interface Outline {
  /** Apart; every time reaches into one of them. */
  readonly stretches: readonly Stretch[];
  /** The offsets of all marks of quotations. */
  readonly marks: readonly number[];
}

/** Looks through a text once, in time linear in its length, for its anchors and the marks of its quotations; offsets into the text. */
export function outlineOf(text: string): Outline {
  const { next, found, firstFound } = AUTOMATON;
  const stretches: Stretch[] = [];
  const marks: number[] = [];
  let first = -1;
  let last = 0;
  /** Where the odd word met last ends. */
  let oddTo = 0;
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < TABLE_SIZE ? CLASSES[code]! : classOfCode(code);
    state = next[(state << CLASS_BITS) | kind]!;
    if (state < firstFound) continue;
    if (kind === QUOTES) {
      marks.push(at);
      continue;
    }
    let start: number;
    let end = at + 1;
    if (kind === ODD) {
      if (at < oddTo) continue;
      oddTo = spaceBehind(text, end);
      start = at;
      end = oddTo;
      for (let i = 0; i < MORE_WORDS; i++) {
        start = spaceBefore(text, start);
        end = spaceBehind(text, wordBehind(text, end));
      }
      start = spaceBefore(text, start);
    } else start = startOfAnchor(text, end, found[state]!);
    if (start < 0) continue;
    if (first >= 0 && start - NEAR > last) {
      stretches.push({ first, last });
      first = -1;
    }
    if (first < 0) first = start;
    if (end > last) last = end;
  }
  if (first >= 0) stretches.push({ first, last });
  return { stretches, marks };
}

/** Where the anchors that end at an offset begin; -1 when each is a part of other words or of a number. */
function startOfAnchor(text: string, end: number, anchors: readonly Anchor[]): number {
  for (const { form, opens, closes } of anchors) {
    if (closes && isLetter(text.charCodeAt(end))) continue;
    if (form === '#.#' && isGroup(text, end)) continue;
    const start = startOf(text, end, form);
    if (!opens || !isLetter(text.charCodeAt(start - 1))) return start;
  }
  return -1;
}

/** Where a form begins that ends at an offset. */
function startOf(text: string, end: number, form: string): number {
  let at = end;
  for (let i = form.length - 1; i >= 0; i--) {
    at--;
    if (form.charCodeAt(i) === 0x20) while (isSpace(text.charCodeAt(at - 1))) at--;
  }
  return at;
}

/** "1.500": three digits after the dot, the first of which ends at the offset. */
function isGroup(text: string, end: number): boolean {
  return isDigit(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(end + 2));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return classOf(code) === LETTER;
}

/** The word at or behind an offset, or the end of the text. */
function wordBehind(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}
