import { Lexicon } from '../lexicon.ts';
import type { Tokens } from '../tokens.ts';
import type { Read } from './clock.ts';
import { readCounted } from './counted.ts';
import { isNamedMonth } from './dates.ts';
import { readMonth, readMonths, readMonthsOfYear, readQuarter } from './months.ts';
import { readTerm } from './terms.ts';
import { EDGES, UNIT_SHIFTS } from './vocabulary.ts';
import type { Edge, When } from './when.ts';
import {
  readBareYear,
  readBeforeChrist,
  readCentury,
  readDecade,
  readSeason,
  readSince,
  readYearPeriod,
  readYears,
} from './yearPeriods.ts';
import { readYear } from './years.ts';

/** Months, quarters, years, weeks, terms, decades, centuries, and stretches of them, at a token. */
export function readPeriod(tokens: Tokens, at: number): Read<When> | undefined {
  if (tokens.isNumber(at))
    return tokens.width(at) === 4
      ? (readYears(tokens, at) ?? readBeforeChrist(tokens, at) ?? readBareYear(tokens, at))
      : (readMonthsOfYear(tokens, at) ?? readBeforeChrist(tokens, at) ?? readCounted(tokens, at));
  if (!tokens.isWord(at)) return undefined;
  if (tokens.follows(at) && PLURALS.has(tokens, at - 1) && !tokens.isNumber(at + 1)) return undefined;
  const edge = EDGES.match(tokens, at);
  const edged = edge && readUnit(tokens, at + edge.length, edge.value);
  return edged ?? readUnit(tokens, at, undefined) ?? readCounted(tokens, at);
}

/** "nhiều năm qua", "những tháng tới": no one year or month is meant. */
const PLURALS = new Lexicon('những nhiều các mấy vài bao mỗi từng hàng hằng số dăm chục trăm');

function readUnit(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  switch (tokens.open(at)) {
    case 'tháng':
      return isNamedMonth(tokens, at) ? undefined : readMonths(tokens, at + 1, edge);
    case 'quí':
      return readQuarter(tokens, at + 1, edge);
    case 'năm':
      return readYearPeriod(tokens, at + 1, edge);
    case 'tuần':
      return readWeek(tokens, at + 1, edge);
    case 'nửa':
      return readHalf(tokens, at + 1);
    case 'thập':
      return tokens.open(at + 1) === 'niên' || tokens.open(at + 1) === 'kỉ'
        ? readDecade(tokens, at + 2, edge)
        : undefined;
    case 'những':
      return tokens.open(at + 1) === 'năm' ? readDecade(tokens, at + 2, edge) : undefined;
    case 'thế':
      return tokens.open(at + 1) === 'kỉ' ? readCentury(tokens, at + 2, edge) : undefined;
    case 'mùa':
    case 'hè':
    case 'xuân':
    case 'thu':
    case 'đông':
      return readSeason(tokens, at) ?? readTerm(tokens, at);
    case 'từ':
      return readSince(tokens, at + 1);
    default:
      return readTerm(tokens, at);
  }
}

function readWeek(tokens: Tokens, at: number, edge: Edge | undefined): Read<When> | undefined {
  const word = tokens.open(at) === 'lễ' ? at + 1 : at;
  const shift = tokens.isPlain(word) ? UNIT_SHIFTS.match(tokens, word) : undefined;
  if (shift !== undefined)
    return { value: { type: 'week', shift: shift.value, ...(edge && { edge }) }, to: word + shift.length };
  if (!tokens.isPlain(word) || tokens.open(word) !== 'qua') return undefined;
  return {
    value:
      edge === undefined
        ? { type: 'stretch', count: -1, unit: 'week' }
        : { type: 'week', shift: edge === 'end' ? -1 : 0, edge },
    to: word + 1,
  };
}

/** After the word nửa: "đầu năm 2025", "cuối tháng 10". */
function readHalf(tokens: Tokens, at: number): Read<When> | undefined {
  const edge = tokens.open(at);
  if (edge !== 'đầu' && edge !== 'cuối' && edge !== 'sau') return undefined;
  const first = edge === 'đầu';
  if (tokens.open(at + 1) === 'năm') {
    const year = readYear(tokens, at + 2);
    return { value: { type: 'half', half: first ? 1 : 2, ...(year && { year: year.value }) }, to: year?.to ?? at + 2 };
  }
  return tokens.open(at + 1) === 'tháng' ? readMonth(tokens, at + 2, first ? 'start' : 'end') : undefined;
}
