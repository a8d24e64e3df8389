/**
 * Where in a text a time can stand at all. Every time holds one of a few words or signs ("ngày 5", 25/10, 19h), so the text is first run
 * through an automaton that knows these alone (Aho and Corasick 1975), one look-up a character, and only what stands about them is cut
 * into tokens and read. A text in NFD or with characters of no width is read whole.
 */
import { classOf, DIGIT, isVowel, LETTER, LINE, MARK, SPACE, symbolOf } from '../letters.ts';
import { toneKey } from '../tone.ts';

/** Stands for a digit in what follows a word. */
const DIGIT_SIGN = '#';
const SHIFTS =
  '# nay này ngoái trước qua sau tới rồi vừa kia nữa gần đã trở tiếp sắp kế về hôm mai mốt kìa lễ một hai ba bốn tư năm sáu bảy bẩy tám chín mười giêng chạp thứ chủ chúa học i v';
const SAID = '# nay qua mai mốt';
const UNITS = 'năm tháng tuần những';

/** Words of which every time without signs holds one, and what must follow them; nothing for those that are enough by themselves. */
const WORDS: readonly (readonly [words: string, followers?: string])[] = [
  ['hôm bữa buổi mùng mồng rằm mùa giờ tcn'],
  ['năm tháng ngày tuần quý quí phút tiếng', SHIFTS],
  ['đầu giữa cuối tuần', UNITS],
  ['sáng trưa chiều tối đêm khuya sớm muộn minh hôn vạng mơ', SAID],
  ['thứ', 'hai ba tư năm sáu bảy bẩy #'],
  ['chủ chúa', 'nhật'],
  ['thế', 'kỷ kỉ'],
  ['thập', 'niên kỷ kỉ'],
  ['cách trước', 'đây đó nay'],
  ['sau', 'đó'],
  ['lúc', 'này'],
  ['nay', 'đến'],
  ['cùng', 'ngày'],
  ['công', 'nguyên'],
  ['tết', 'nguyên âm trung'],
  ['giao', 'thừa'],
  ['hè xuân thu đông từ', '#'],
];

/** Classes of characters; each letter of an anchor has its own from {@link FIRST_LETTER} on. */
const OTHER = 0;
/** A letter that no anchor holds. */
const ANY_LETTER = 1;
const DIGITS = 2;
const SPACES = 3;
const DASHES = 4;
const SLASHES = 5;
const DOTS = 6;
/** Not to be looked through this way: combining marks, characters of no width, letters of no alphabet known here. */
const ODD = 7;
const FIRST_LETTER = 8;
const CLASS_BITS = 7;
const CLASS_COUNT = 1 << CLASS_BITS;
const TABLE_SIZE = 0x2100;

const CLASSES = makeClasses();

function makeClasses(): Uint8Array {
  const letters = new Set(
    WORDS.flatMap(([list, followers = '']) => [...`${list} ${followers}hg`].flatMap(spellingsOf)).join(''),
  );
  const bySymbol = new Map([...letters].map((letter, i) => [symbolOf(letter.charCodeAt(0)), FIRST_LETTER + i]));
  const classes = new Uint8Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code++) classes[code] = classOfRare(code, bySymbol.get(symbolOf(code)));
  for (const dash of '-‐‑‒–—―−') classes[dash.charCodeAt(0)] = DASHES;
  for (const slash of '/:') classes[slash.charCodeAt(0)] = SLASHES;
  classes['.'.charCodeAt(0)] = DOTS;
  return classes;
}

function classOfRare(code: number, letter?: number): number {
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
function spellingsOf(word: string): string[] {
  const apart = word.normalize('NFD');
  const mark = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0];
  if (mark === undefined) return [word];
  const bare = apart.replace(mark, '').normalize('NFC');
  const spellings = [...bare].flatMap((letter, i) =>
    isVowel(letter) ? [bare.slice(0, i) + (letter + mark).normalize('NFC') + bare.slice(i + 1)] : [],
  );
  return spellings.filter((spelling) => toneKey(spelling) === toneKey(word));
}

/** What is found when a state is reached. */
interface Anchor {
  /** It begins where a word does. */
  readonly opens: boolean;
  /** It ends where a word does. */
  readonly closes: boolean;
  /** Characters of the word, and of what must follow it after white space. */
  readonly head: number;
  readonly tail: number;
}

/** The anchors as classes of characters. */
function* patterns(): Generator<Anchor & { readonly classes: readonly number[] }> {
  const classesOf = (word: string) => [...word].map((letter) => CLASSES[letter.charCodeAt(0)]!);
  for (const [list, followers] of WORDS) {
    for (const word of list.split(' ').flatMap(spellingsOf).map(classesOf)) {
      const head = word.length;
      if (followers === undefined) yield { classes: word, opens: true, closes: true, head, tail: 0 };
      for (const follower of followers?.split(' ').flatMap(spellingsOf) ?? []) {
        const tail = follower === DIGIT_SIGN ? [DIGITS] : classesOf(follower);
        if (follower === DIGIT_SIGN)
          yield { classes: [...word, DIGITS], opens: true, closes: false, head: head + 1, tail: 0 };
        yield { classes: [...word, SPACES, ...tail], opens: true, closes: false, head, tail: tail.length };
      }
    }
  }
  // Digits with a sign between them or a letter behind: 25/10, 19 - 20, 19h, 8g, 25.10.
  const [h, g] = classesOf('hg') as [number, number];
  const signs = [SLASHES, DASHES].flatMap((sign) => [
    [DIGITS, sign, DIGITS],
    [DIGITS, SPACES, sign, SPACES, DIGITS],
    [DIGITS, SPACES, sign, DIGITS],
    [DIGITS, sign, SPACES, DIGITS],
  ]);
  for (const classes of [...signs, [DIGITS, h], [DIGITS, SPACES, h], [DIGITS, g], [DIGITS, DOTS, DIGITS]]) {
    yield { classes, opens: false, closes: false, head: classes.length, tail: 0 };
  }
}

interface Automaton {
  /** The next state, by state and class. */
  readonly next: Uint16Array;
  /** States from here on have found something; the last one, that the text is odd. */
  readonly firstFound: number;
  readonly found: readonly (readonly Anchor[])[];
}

const AUTOMATON = build();

function build(): Automaton {
  const children: Map<number, number>[] = [new Map()];
  const own: Anchor[][] = [[]];
  const entered = [OTHER];
  for (const { classes, ...anchor } of patterns()) {
    let state = 0;
    for (const kind of classes) {
      let child = children[state]!.get(kind);
      if (child === undefined) {
        child = children.push(new Map()) - 1;
        own.push([]);
        entered.push(kind);
        children[state]!.set(kind, child);
      }
      state = child;
    }
    own[state]!.push(anchor);
  }
  const steps: number[][] = children.map(() => []);
  const fail: number[] = [0];
  const queue = [0];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (let kind = 0; kind < CLASS_COUNT; kind++) {
      const child = children[state]!.get(kind);
      const fallback = state === 0 ? 0 : steps[fail[state]!]![kind]!;
      // A run of white space is one step.
      steps[state]![kind] = child ?? (kind === SPACES && entered[state] === SPACES ? state : fallback);
      if (child === undefined) continue;
      fail[child] = fallback;
      own[child]!.push(...own[fallback]!);
      queue.push(child);
    }
  }
  const order = children
    .map((_, state) => state)
    .sort((a, b) => Math.sign(own[a]!.length) - Math.sign(own[b]!.length) || a - b);
  const place = new Map(order.map((state, i) => [state, i]));
  const next = new Uint16Array(children.length * CLASS_COUNT);
  for (const [i, state] of order.entries()) {
    for (let kind = 0; kind < CLASS_COUNT; kind++) {
      next[i * CLASS_COUNT + kind] = kind === ODD ? children.length : place.get(steps[state]![kind]!)!;
    }
  }
  const found = order.map((state) => own[state]!);
  return { next, found, firstFound: found.findIndex((anchors) => anchors.length > 0) };
}

/** How far before an anchor's end a time may begin, and how far behind it go on to the next. */
const BEFORE = 40;
const BEHIND = 44;

/** A part of a text, both ends at white space or an end of the text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The parts of a text that may hold times, in order and apart; every time lies within one of them. */
export function stretchesOf(text: string): Stretch[] {
  const { next, found, firstFound } = AUTOMATON;
  const stretches: Stretch[] = [];
  let from = -1;
  let to = 0;
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    state = next[(state << CLASS_BITS) | (code < TABLE_SIZE ? CLASSES[code]! : classOfRare(code))]!;
    if (state < firstFound) continue;
    const anchors = found[state];
    if (anchors === undefined) return [{ from: 0, to: text.length }];
    if (at < to - BEHIND || !stands(text, at + 1, anchors)) continue;
    if (from >= 0 && at - BEFORE > to) {
      stretches.push({ from, to });
      from = -1;
    }
    if (from < 0) from = spaceBefore(text, at - BEFORE, to);
    to = spaceBehind(text, at + BEHIND);
  }
  if (from >= 0) stretches.push({ from, to });
  return stretches;
}

/** Whether one of the anchors that end at an offset is no part of other words. */
function stands(text: string, end: number, anchors: readonly Anchor[]): boolean {
  for (const { opens, closes, head, tail } of anchors) {
    if (closes && isLetterAt(text, end)) continue;
    if (!opens) return true;
    let start = end - tail;
    while (tail > 0 && !isLetterAt(text, start - 1)) start--;
    if (!isLetterAt(text, start - head - 1)) return true;
  }
  return false;
}

function isLetterAt(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === LETTER;
}

/** The white space at or before an offset, no farther back than `floor`. */
function spaceBefore(text: string, offset: number, floor: number): number {
  let at = Math.max(offset, floor);
  while (at > floor && text.charCodeAt(at) > 0x20) at--;
  // With all the white space, so that a line break in it is seen.
  while (at > floor && text.charCodeAt(at - 1) <= 0x20) at--;
  return at;
}

function spaceBehind(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) > 0x20) at++;
  return Math.min(at, text.length);
}
