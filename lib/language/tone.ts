/**
 * Spelling keys. A Vietnamese syllable carries at most one tone, so where its mark is put ("hoà" or "hòa") says nothing:
 * a key takes the mark off, and puts it back in one fixed place.
 */
import {
  baseOf,
  COMBINING,
  classOf,
  IGNORABLE,
  isVowel,
  shaped,
  symbolOf,
  TONE_MARKS,
  toned,
  toneOf,
  visible,
} from './letters.ts';

const PLAIN = /^[!-~]*$/;

/**
 * The key of a word: lower case, NFC, Đ for its look-alikes, no zero-width characters, and the tone mark in one fixed
 * place (that of most newspapers: "hòa", "thủy"). "hoà", "hòa", "HÒA" in NFC or NFD all give "hòa".
 * A word that is no Vietnamese syllable keeps its marks where they are.
 */
export function toneKey(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  let bases = '';
  let tone = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const symbol = symbolOf(code);
    if (symbol > 0) {
      const own = toneOf(symbol);
      if (own > 0 && tone > 0) return keepMarks(word);
      tone ||= own;
      bases += baseOf(symbol);
      continue;
    }
    const kind = classOf(code);
    if (kind === IGNORABLE) continue;
    if (kind !== COMBINING || bases === '') return keepMarks(word);
    const mark = TONE_MARKS.indexOf(word[i]!);
    const shape = shaped(bases.at(-1)!, word[i]!);
    if (mark > 0 && tone === 0) tone = mark;
    else if (shape !== undefined) bases = bases.slice(0, -1) + shape;
    else return keepMarks(word);
  }
  if (tone === 0) return bases;
  const seat = seatOfTone(bases);
  if (seat < 0) return keepMarks(word);
  return bases.slice(0, seat) + toned(bases[seat]!, tone) + bases.slice(seat + 1);
}

const CROSSED_D = /[ðɖ]/g;

function keepMarks(word: string): string {
  return visible(word).toLowerCase().normalize('NFC').replace(CROSSED_D, 'đ');
}

const SHAPED = 'ăâêôơư';

/** Index of the letter that bears the tone; -1 where there is no group of one to three vowels, or more than one group. */
function seatOfTone(bases: string): number {
  const vowelAt = (index: number) => index < bases.length && isVowel(bases[index]!);
  let from = 0;
  if (bases.startsWith('qu') || (bases.startsWith('gi') && vowelAt(2))) from = 2;
  let first = -1;
  let end = -1;
  for (let i = from; i < bases.length; i++) {
    if (vowelAt(i)) {
      if (end >= 0) return -1;
      if (first < 0) first = i;
    } else if (first >= 0 && end < 0) end = i;
  }
  if (first < 0) return -1;
  const open = end < 0;
  if (open) end = bases.length;
  const length = end - first;
  if (length > 3) return -1;
  for (let i = end - 1; i >= first; i--) if (SHAPED.includes(bases[i]!)) return i;
  if (length === 1) return first;
  if (length === 3) return first + 1;
  return open ? first : end - 1;
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
  if (key.length > 3) return key;
  const found = OPEN.exec(key);
  return found ? found[1]! + I_OF_Y[found[2]!]! : key;
}
