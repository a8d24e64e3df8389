import { Lexicon, WordValues } from '../lexicon.ts';
import { readNumberWords } from '../numbers/words.ts';
import type { Tokens } from '../tokens.ts';
import type { Read } from './clock.ts';
import type { Shift } from './when.ts';

/** Four digits that can be a year of the common era; -1 for anything else. */
export function yearAt(tokens: Tokens, at: number): number {
  if (tokens.width(at) !== 4) return -1;
  const year = tokens.plain(at);
  return year >= 1000 && year < 2200 ? year : -1;
}

const SHIFTS = new WordValues({ nay: 0, này: 0, ngoái: -1, trước: -1, qua: -1, rồi: -1, kia: -2, sau: 1, tới: 1 });

/** A year in digits or words, or counted from this one (năm nay, năm ngoái); `at` is after the word năm. */
export function readYear(tokens: Tokens, at: number): Read<number | Shift> | undefined {
  if (!tokens.follows(at)) return undefined;
  if (tokens.isNumber(at)) return readYearDigits(tokens, at);
  const open = tokens.open(at);
  if (THAT.has(tokens, at) && tokens.isPlain(at)) return { value: { shift: 0, told: true }, to: at + 1 };
  const shift = tokens.isPlain(at) && !isCountedYear(tokens, at) ? SHIFTS.of(tokens, at) : undefined;
  if (shift !== undefined) return { value: { shift }, to: at + 1 };
  if (open === 'vừa' && ENDED.has(tokens, at + 1)) return { value: { shift: -1 }, to: at + 2 };
  if (!tokens.isPlain(at)) return undefined;
  const words = readNumberWords(tokens, at);
  return words !== undefined && words.value >= 1000 && words.value < 2200 && Number.isInteger(words.value)
    ? words
    : undefined;
}
const ENDED = new Lexicon('qua rồi');
/** "năm đó": the year last told of. */
const THAT = new Lexicon('đó ấy');

/** "1,5 năm sau" counts; "từ đầu năm tới nay" goes up to now. */
function isCountedYear(tokens: Tokens, at: number): boolean {
  if (tokens.open(at) === 'tới' && tokens.open(at + 1) === 'nay') return true;
  const counted = tokens.isNumber(at - 2) && tokens.isSpaced(at - 1) && !tokens.isGlued(at - 2);
  return counted && AWAY.has(tokens, at) && !NUMBERED.has(tokens, at - 3);
}
const AWAY = new Lexicon('qua rồi sau trước tới');
const NUMBERED = new Lexicon('tháng quý ngày mùng mồng');

/** 2025, 938, and with TCN after it any year before Christ, told as a number below 1 (2 BC is -1). */
function readYearDigits(tokens: Tokens, at: number): Read<number> | undefined {
  const value = tokens.plain(at);
  const era = readEra(tokens, at + 1);
  if (era !== undefined && value > 0 && value < 10_000) return { value: era.before ? 1 - value : value, to: era.to };
  const year = yearAt(tokens, at);
  if (year >= 0) return runsOn(tokens, at + 1) ? undefined : { value: year, to: at + 1 };
  const old = tokens.width(at) === 3 && value >= 100 && !COUNTED.has(tokens, at + 1) && !runsOn(tokens, at + 1);
  return old ? { value, to: at + 1 } : undefined;
}
const COUNTED = new Lexicon(
  'người đồng triệu tỉ nghìn ngàn học hộ ha tấn km trường ca con cái m kg chiếc căn vụ suất dự doanh lượt % cán thí sinh giáo',
);

/** More digits or letters hang on. */
function runsOn(tokens: Tokens, at: number): boolean {
  return tokens.isGlued(at) && !tokens.isMark(at);
}

/** "TCN", "trước Công nguyên", "sau Công nguyên". */
export function readEra(tokens: Tokens, at: number): { before: boolean; to: number } | undefined {
  const open = tokens.open(at);
  if (open === 'tcn') return { before: true, to: at + 1 };
  if (open === 'scn') return { before: false, to: at + 1 };
  if ((open === 'trước' || open === 'sau') && tokens.open(at + 1) === 'công' && tokens.open(at + 2) === 'nguyên')
    return { before: open === 'trước', to: at + 3 };
  return undefined;
}

/** "năm 2025", ", năm 2025", "/2025", "năm ngoái" after a day and month. */
export function readYearAfter(tokens: Tokens, at: number): Read<number | Shift> | undefined {
  const open = tokens.open(at);
  if (tokens.isGlued(at) && (open === '/' || open === '.' || tokens.isDash(at))) {
    const year = tokens.isGlued(at + 1) ? yearAt(tokens, at + 1) : -1;
    return year >= 0 && !runsOn(tokens, at + 2) ? { value: year, to: at + 2 } : undefined;
  }
  if (open === 'cùng' && tokens.open(at + 1) === 'năm' && tokens.follows(at))
    return { value: { shift: 0, told: true }, to: at + 2 };
  const word = open === ',' ? at + 1 : at;
  if (tokens.open(word) !== 'năm' || !tokens.follows(word)) return undefined;
  return readYear(tokens, word + 1);
}
