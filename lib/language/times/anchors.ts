/**
 * Where in a text a time can stand at all. Every time holds one of a few words or signs ("ngày 5", 25/10, 19h), so the text is first run
 * through an automaton that knows these alone, and only what stands about them is cut into tokens and read. A word with marks apart
 * from their letters or with characters of no width may be of any anchor, and counts as one.
 */
import { classOf, DIGIT, isSpace, isVowel, LETTER, LINE, MARK, SPACE, symbolOf } from '../letters.ts';
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
/** Every word of an anchor. */
export const ANCHOR_WORDS: readonly string[] = [...new Set(PHRASES.flat().join(' ').split(' '))].filter((word) =>
  /^\p{L}+$/u.test(word),
);
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

/** Of what ends at a character, whether that is an anchor: always, unless a letter follows, unless it is a part of a longer number. */
const ALWAYS = 1;
const CLOSES = 2;
const UNGROUPED = 4;

/** The row of each anchor, which is written in letters, # for a digit, a sign for itself and its like, one space for white space. */
function* anchors(): Generator<readonly [row: readonly number[], marks: number]> {
  for (const kind of [ODD, QUOTES]) yield [[kind], ALWAYS];
  for (const written of [...PHRASES.flatMap(formsOf), ...SIGNED]) {
    const form = written.replace('*', '');
    const closes = form === written && isLetter(form.charCodeAt(form.length - 1));
    const row: number[] = [];
    for (let at = 0; at < form.length; at++) row.push(classOfForm(form.charCodeAt(at)));
    yield [row, closes ? CLOSES : form === '#.#' ? UNGROUPED : ALWAYS];
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

/** No anchor reaches over more words than the one it begins in and these. */
const MORE_WORDS = 2;

/** Where an anchor may be, by offsets. */
export interface Reach {
  /** Of a character of its last word, or of the first word that may be of it. */
  readonly first: number;
  /** Where it ends: a time that begins behind it is none of its. */
  readonly last: number;
}

/** What a text is looked through for before its times are read; each list in order. */
export interface Outline {
  /** Every time holds one of them. */
  readonly anchors: readonly Reach[];
  /** The offsets of all marks of quotations. */
  readonly marks: readonly number[];
}

/** Looks through a text once, in time linear in its length, for its anchors and the marks of its quotations; offsets into the text. */
export function outlineOf(text: string): Outline {
  const { next, found, firstFound } = AUTOMATON;
  const anchors: Reach[] = [];
  const marks: number[] = [];
  /** Where the odd word met last ends. */
  let oddTo = 0;
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < TABLE_SIZE ? CLASSES[code]! : classOfCode(code);
    state = next[(state << CLASS_BITS) | kind]!;
    if (state < firstFound) continue;
    if (kind === QUOTES) marks.push(at);
    else if (kind !== ODD) {
      if (isAnchor(text, at + 1, found[state]!)) anchors.push({ first: at, last: at + 1 });
    } else if (at >= oddTo) {
      oddTo = wordsBehind(text, at, 1);
      anchors.push({ first: wordsBefore(text, at, 1 + MORE_WORDS), last: wordsBehind(text, oddTo, MORE_WORDS) });
    }
  }
  return { anchors, marks };
}

/** Whether an anchor ends at an offset, by the marks of what does. */
function isAnchor(text: string, end: number, marks: number): boolean {
  if ((marks & ALWAYS) !== 0) return true;
  if ((marks & CLOSES) !== 0 && !isLetter(text.charCodeAt(end))) return true;
  return (marks & UNGROUPED) !== 0 && !isGroup(text, end);
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

/** Where so many words before an offset begin, the one it lies in counted. */
function wordsBefore(text: string, offset: number, count: number): number {
  let at = offset;
  for (let i = 0; i < count && at > 0; i++) {
    while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
    while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at--;
  }
  return at;
}

/** Where so many words behind an offset end, the one it lies in counted. */
function wordsBehind(text: string, offset: number, count: number): number {
  let at = offset;
  for (let i = 0; i < count && at < text.length; i++) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  }
  return at;
}
