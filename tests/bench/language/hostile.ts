import { clauses, readPlaces, readQuotations, readText, readTimes, sentences } from '../../../lib/language/index.ts';
import type { Outcome } from './outcome.ts';

const SHORT = 125_000;
const LONG = 1_000_000;
/** In milliseconds: shorter times say nothing. */
const SHORTEST = 5;
const AT = '2025-10-26T12:00:00+07:00';

const UNITS: Readonly<Record<string, string>> = {
  digits: '7',
  'digits and dots': '1.',
  'digits and spaces': '123 ',
  'digits and slashes': '1/',
  'digits and dashes': '1-',
  dots: '.',
  'dots and spaces': '. ',
  commas: 'a, ',
  diacritics: '\u0301',
  'letters with diacritics': 'a\u0323\u0302',
  'number words': 'một triệu ',
  'digit words': 'hai ',
  'years and fives': 'năm ',
  'day parts': 'sáng ',
  days: 'ngày ',
  'opened brackets': '(',
  'opened quotations': '“',
  'straight quotation marks': '" ',
  capitals: 'Nguyễn ',
  'capitals of foreign names': 'John ',
  titles: 'Bộ trưởng ',
  'titles with commas': 'Phó Chủ tịch, ',
  posts: 'ông ',
  approximators: 'hơn ',
  ranges: '5 đến ',
  dates: '25/10 - ',
  'lists of days': 'ngày 5, 6, ',
  'clauses of conjunctions': ', và ',
  'zero-width spaces': '\u200b',
  lines: 'a\n',
  emoji: '😀',
  'orders of magnitude': 'hàng chục ',
  'Roman numerals': 'IVX ',
  'dates between no-break spaces': 'ngày\u00a025/10\u00a0…\u00a0vui.\u00a0',
  'dates between em spaces': 'ngày\u200325/10\u2003…\u2003vui.\u2003',
  'dates between commas': 'ngày,25/10,…,vui.,',
  'dates in clauses without spaces': 'sẽ,đi,ngày,25/10;',
  'hyphenated names': 'A-',
  abbreviations: 'A.',
};

/** One megabyte of each: eight times the length may take no more than about eight times the time. */
export function hostileTexts(): Outcome {
  const notes: string[] = [];
  let worst = 0;
  let slowest = 0;
  for (const [name, unit] of Object.entries(UNITS)) {
    const short = time(unit.repeat(Math.ceil(SHORT / unit.length)));
    const long = time(unit.repeat(Math.ceil(LONG / unit.length)));
    const ratio = long / Math.max(short, SHORTEST);
    worst = Math.max(worst, ratio);
    slowest = Math.max(slowest, long);
    notes.push(`${name}: ${long.toFixed(0)} ms for 1 MB, ${ratio.toFixed(1)} × the time of an eighth of it`);
  }
  return {
    name: 'hostile texts',
    result: `at worst ${worst.toFixed(1)} × the time for 8 × the length; slowest ${slowest.toFixed(0)} ms`,
    goal: '≤ 24 ×',
    met: worst <= 24,
    notes,
  };
}

/** Milliseconds of this thread's own work, so that other programs have no part in them; the better of two. */
function time(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (const copy of [text, `${text} `]) {
    const start = process.threadCpuUsage();
    readText(copy, { at: AT });
    readTimes(copy, { at: AT });
    readPlaces(copy);
    readQuotations(copy);
    for (const sentence of sentences(copy).slice(0, 3)) clauses(copy, sentence);
    const { user, system } = process.threadCpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
