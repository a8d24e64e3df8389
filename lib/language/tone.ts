/**
 * Spelling keys. A Vietnamese syllable carries at most one tone, so where its mark is put ("hoà" or "hòa") says nothing:
 * a key takes the mark off, and puts it back in one fixed place.
 */

const GRAVE = 1;
const TONE_MARKS: Readonly<Record<string, number>> = {
  '\u0300': GRAVE,
  '\u0309': 2,
  '\u0303': 3,
  '\u0301': 4,
  '\u0323': 5,
};
const MARK_OF_TONE = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const VOWELS = 'aăâeêioôơuưy';
const SHAPED = 'ăâêôơư';
const SHAPE_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '\u0302': { a: 'â', e: 'ê', o: 'ô' },
  '\u0306': { a: 'ă' },
  '\u031b': { o: 'ơ', u: 'ư' },
};
/** Letters that stand for Đ in text typed with the wrong code page. */
const CROSSED_D = 'ÐðƉɖ';
const IGNORABLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;

interface Letter {
  readonly base: string;
  readonly tone: number;
}

const LETTERS = new Map<string, Letter>();
const TONED = new Map<string, string[]>();
for (const base of VOWELS) {
  const toned = MARK_OF_TONE.map((mark) => (base + mark).normalize('NFC'));
  TONED.set(base, toned);
  toned.forEach((letter, tone) => {
    LETTERS.set(letter, { base, tone });
    LETTERS.set(letter.toUpperCase(), { base, tone });
  });
}
for (const letter of CROSSED_D) LETTERS.set(letter, { base: 'đ', tone: 0 });

const PLAIN = /^[!-~]*$/;

/**
 * The key of a word: lower case, NFC, Đ for its look-alikes, no zero-width characters, and the tone mark in one fixed
 * place (that of most newspapers: "hòa", "thủy"). "hoà", "hòa", "HÒA" in NFC or NFD all give "hòa".
 * A word that is no Vietnamese syllable keeps its marks where they are.
 */
export function toneKey(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  let bases = '';
  let marked = '';
  let tone = 0;
  let tones = 0;
  for (const raw of word) {
    const shape = SHAPE_MARKS[raw];
    const last = bases.at(-1) ?? '';
    if (shape?.[last] !== undefined) {
      bases = bases.slice(0, -1) + shape[last];
      marked += raw;
      continue;
    }
    const mark = TONE_MARKS[raw];
    if (mark !== undefined) {
      tone = mark;
      tones++;
      marked += raw;
      continue;
    }
    const letter = LETTERS.get(raw);
    const base = letter?.base ?? raw.toLowerCase();
    if (letter !== undefined && letter.tone > 0) {
      tone = letter.tone;
      tones++;
    }
    bases += base;
    marked += letter?.base === 'đ' ? 'đ' : raw.toLowerCase();
  }
  if (tones === 1) {
    const at = seatOfTone(bases);
    if (at >= 0) {
      const toned = TONED.get(bases[at]!)![tone]!;
      return (bases.slice(0, at) + toned + bases.slice(at + 1)).replace(IGNORABLE, '');
    }
  }
  return marked.replace(IGNORABLE, '').normalize('NFC');
}

/** Index of the letter that bears the tone in a syllable without tone marks; -1 when it has no, or more than one, group of vowels. */
function seatOfTone(bases: string): number {
  let from = 0;
  if (bases.startsWith('qu')) from = 2;
  else if (bases.startsWith('gi') && VOWELS.includes(bases[2] ?? '-')) from = 2;
  let first = -1;
  let end = -1;
  for (let i = from; i < bases.length; i++) {
    if (VOWELS.includes(bases[i]!)) {
      if (first < 0) first = i;
      else if (end >= 0) return -1;
    } else if (first >= 0 && end < 0) end = i;
  }
  if (first < 0) return from === 2 && bases[0] === 'g' ? 1 : -1;
  const closed = end >= 0;
  if (!closed) end = bases.length;
  const length = end - first;
  if (length > 3) return -1;
  for (let i = end - 1; i >= first; i--) if (SHAPED.includes(bases[i]!)) return i;
  if (length === 1) return first;
  if (length === 3) return first + 1;
  return closed ? end - 1 : first;
}

const OPEN = /^(h|k|l|m|s|t|qu)([yỳỷỹýỵ])$/;
const I_OF_Y: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ý: 'í', ỵ: 'ị' };

/**
 * {@link toneKey}, with i for y where both spellings are in use: after h, k, l, m, s, t and qu at the end of an open syllable
 * ("kỷ" = "kỉ", "quý" = "quí"). Never for names, where the letter tells people apart.
 */
export function openKey(word: string): string {
  return foldOpen(toneKey(word));
}

/** {@link openKey} of what is a {@link toneKey} already. */
export function foldOpen(key: string): string {
  const found = OPEN.exec(key);
  return found ? found[1]! + I_OF_Y[found[2]!]! : key;
}
