import { Lexicon } from '../lexicon.ts';
import { readRoman } from '../numbers/roman.ts';
import type { Tokens } from '../tokens.ts';
import { type Read, readSmall } from './clock.ts';
import { hangsOn, joinsSpan, TO } from './joints.ts';
import { readSchoolYear } from './terms.ts';
import { SEASONS, UNIT_SHIFTS } from './vocabulary.ts';
import type { Edge, When } from './when.ts';
import { readEra, readYear, yearAt } from './years.ts';

/** Years, spans of them, and what is longer; seasons, which are told by their year. */

const OLDEST = 1600;

/** "2021-2025", "1873 - 1907": years, when both can be and nothing is counted. */
export function readYears(tokens: Tokens, at: number): Read<When> | undefined {
  const first = yearAt(tokens, at);
  const last = yearAt(tokens, at + 2);
  if (first < OLDEST || last <= first || !tokens.isDash(at + 1) || tokens.isGlued(at + 1) !== tokens.isGlued(at + 2))
    return undefined;
  if (hangsOn(tokens, at + 3) || (tokens.isGlued(at) && tokens.open(at - 1) === '/')) return undefined;
  return { value: yearSpan(first, last), to: at + 3 };
}

/** "vào 2030", "trước 2045": four digits after a word of time, that count nothing. */
export function readBareYear(tokens: Tokens, at: number): Read<When> | undefined {
  const year = yearAt(tokens, at);
  if (year < 1900 || year >= 2100 || !tokens.isSpaced(at)) return undefined;
  if (!BEFORE_YEAR.has(tokens, at - 1) && !isListedYear(tokens, at)) return undefined;
  const rises = TO.has(tokens, at - 1) && RISES.has(tokens, at - 2);
  const counts = tokens.isGlued(at + 1)
    ? !CLOSES.has(tokens, at + 1)
    : tokens.isPlain(at + 1) && !AFTER_YEAR.has(tokens, at + 1);
  return rises || counts || tokens.isNumber(at + 1) ? undefined : { value: { type: 'year', year }, to: at + 1 };
}
const BEFORE_YEAR = new Lexicon('vào từ đến tới trước sau hết');
/** "năm 2020 và 2022": the word stands before the first alone. */
function isListedYear(tokens: Tokens, at: number): boolean {
  return LISTS.has(tokens, at - 1) && yearAt(tokens, at - 2) > 0 && tokens.open(at - 3) === 'năm';
}
const LISTS = new Lexicon('và hoặc hay');
const RISES = new Lexicon('lên tăng giảm xuống còn đạt');
const CLOSES = new Lexicon('. , ; : ) ” " ! ?');
const AFTER_YEAR = new Lexicon('và thì là sẽ đã với theo để khi mà nhưng nên cùng hoặc có tại ở do của tương lần');

function yearSpan(first: number, last: number): When {
  return { type: 'span', first: { type: 'year', year: first }, last: { type: 'year', year: last } };
}

/** "179 TCN", "179 TCN - 938". */
export function readBeforeChrist(tokens: Tokens, at: number): Read<When> | undefined {
  const era = readEra(tokens, at + 1);
  const value = tokens.plain(at);
  if (era === undefined || value < 1 || value > 9999) return undefined;
  const first: When = { type: 'year', year: era.before ? 1 - value : value };
  if (!joinsSpan(tokens, era.to)) return { value: first, to: era.to };
  const other = tokens.plain(era.to + 1);
  const otherEra = readEra(tokens, era.to + 2);
  if (other < 1 || other > 2200) return { value: first, to: era.to };
  const last: When = { type: 'year', year: otherEra?.before ? 1 - other : other };
  return { value: { type: 'span', first, last }, to: otherEra?.to ?? era.to + 2 };
}

/** "từ 2021 đến nay", "từ 2015 đến 2020", "từ đầu năm đến nay"; `at` is after the word từ, which is left out. */
export function readSince(tokens: Tokens, at: number): Read<When> | undefined {
  const year = yearAt(tokens, at);
  if (year < 0 || !TO.has(tokens, at + 1)) return undefined;
  if (tokens.open(at + 2) === 'nay')
    return { value: { type: 'span', first: { type: 'year', year }, last: { type: 'today' } }, to: at + 3 };
  const last = yearAt(tokens, tokens.open(at + 2) === 'năm' ? at + 3 : at + 2);
  return last > year ? { value: yearSpan(year, last), to: tokens.open(at + 2) === 'năm' ? at + 4 : at + 3 } : undefined;
}

/** After the word năm. An edge makes "đầu năm" and "cuối năm" of the present year. */
export function readYearPeriod(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  if (tokens.open(at) === 'học' && tokens.follows(at)) return readSchoolYear(tokens, at + 1);
  if (tokens.isNumber(at)) {
    const span = readYears(tokens, at);
    if (span !== undefined) return span;
  }
  const year = readYear(tokens, at);
  if (year === undefined) {
    const bare = edge !== undefined && !tokens.isNumber(at);
    return bare ? { value: { type: 'year', year: { shift: 0 }, edge }, to: at } : undefined;
  }
  if (typeof year.value !== 'number') {
    if (tokens.open(at) === 'qua' && edge === undefined)
      return { value: { type: 'stretch', count: -1, unit: 'year' }, to: year.to };
    return { value: { type: 'year', year: year.value, edge }, to: year.to };
  }
  const last =
    joinsSpan(tokens, year.to) || (tokens.open(year.to) === 'và' && yearAt(tokens, year.to + 1) === year.value + 1)
      ? readLastYear(tokens, year.to + 1)
      : undefined;
  if (
    last !== undefined &&
    edge === undefined &&
    (last.value.type !== 'year' || Number(last.value.year) > year.value)
  ) {
    return { value: { type: 'span', first: { type: 'year', year: year.value }, last: last.value }, to: last.to };
  }
  return { value: { type: 'year', year: year.value, edge }, to: year.to };
}

/** "2025", "năm 2025" or "nay" after "đến". */
function readLastYear(tokens: Tokens, at: number): Read<When> | undefined {
  if (tokens.open(at) === 'nay') return { value: { type: 'today' }, to: at + 1 };
  const word = tokens.open(at) === 'hết' ? at + 1 : at;
  const year = readYear(tokens, tokens.open(word) === 'năm' ? word + 1 : word);
  return typeof year?.value === 'number' ? { value: { type: 'year', year: year.value }, to: year.to } : undefined;
}

/** "1990", "90", "90 của thế kỷ 20", "90 thế kỷ trước" after "thập niên" or "những năm". */
export function readDecade(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  const edged = edge === undefined ? {} : { edge };
  const digits = tokens.plain(at);
  const width = tokens.width(at);
  if (digits < 0 || digits % 10 !== 0 || (width !== 4 && width !== 2)) return undefined;
  if (width === 4) return { value: { type: 'decade', decade: digits / 10, ...edged }, to: at + 1 };
  const named = tokens.open(at + 1) === 'của' ? at + 2 : at + 1;
  if (tokens.open(named) === 'thế' && tokens.open(named + 1) === 'kỉ') {
    const century = readCentury(tokens, named + 2, undefined);
    if (century?.value.type === 'century') {
      const first = typeof century.value.century === 'number' ? (century.value.century - 1) * 10 : 190;
      return { value: { type: 'decade', decade: first + digits / 10, ...edged }, to: century.to };
    }
  }
  return { value: { type: 'decade', decade: 190 + digits / 10, ...edged }, to: at + 1 };
}

/**
 * A century that starts at a token: "thế kỷ XX", "thế kỷ thứ 3 trước Công nguyên".
 * @param edge what stood before it
 */
export function readCentury(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  const edged = edge === undefined ? {} : { edge };
  const shift = tokens.isPlain(at) ? UNIT_SHIFTS.match(tokens, at) : undefined;
  if (shift !== undefined)
    return { value: { type: 'century', century: { shift: shift.value }, ...edged }, to: at + shift.length };
  const start = tokens.open(at) === 'thứ' ? at + 1 : at;
  if (!tokens.follows(start)) return undefined;
  const roman = readRoman(tokens.text(start));
  const read = roman === undefined ? readSmall(tokens, start) : { value: roman, to: start + 1 };
  if (read === undefined || read.value < 1 || read.value > 30) return undefined;
  const era = readEra(tokens, read.to);
  return {
    value: { type: 'century', century: era?.before ? 1 - read.value : read.value, ...edged },
    to: era?.to ?? read.to,
  };
}

/** "Biển Đông năm nay", "xã Đông Xuân": a word of the name before it. */
function isNamePart(tokens: Tokens, at: number): boolean {
  const named = tokens.isCapital(at) && tokens.follows(at) && tokens.isCapital(at - 1);
  return named && (!tokens.isShouted(at) || tokens.open(at - 1) === 'biển');
}

/** A season that starts at a token, with its year where one is told: "mùa thu năm 2025", "hè này". */
export function readSeason(tokens: Tokens, at: number): Read<When> | undefined {
  const season = SEASONS.match(tokens, at);
  if (season === undefined || isNamePart(tokens, at)) return undefined;
  const word = at + season.length;
  if (!tokens.follows(word)) return undefined;
  const named = tokens.open(word) === 'năm' ? readYear(tokens, word + 1) : undefined;
  const digits = yearAt(tokens, word);
  const shift = tokens.open(at) === 'mùa' && tokens.isPlain(word) ? UNIT_SHIFTS.match(tokens, word) : undefined;
  const year =
    named ??
    (digits < 0
      ? shift && { value: { shift: shift.value }, to: word + shift.length }
      : { value: digits, to: word + 1 });
  return year && { value: { type: 'season', season: season.value, year: year.value }, to: year.to };
}
