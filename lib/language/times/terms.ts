import { Phrases, phraseSet } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import type { Read } from './clock.ts';
import { joinsSpan } from './joints.ts';
import type { When } from './when.ts';
import { yearAt } from './years.ts';

/** "năm học 2025-2026", "năm học này". */
export function readSchoolYear(tokens: Tokens, at: number): Read<When> | undefined {
  return tokens.isNumber(at) ? readTermYears(tokens, at, true) : undefined;
}

const TERMS = new Phrases([
  [
    'nhiệm kỳ|giai đoạn|thời kỳ|niên khóa|khóa|mùa giải|niên vụ|niên độ|vụ|vụ đông xuân|vụ đông|khoảng thời gian|mùa|năm tài chính|năm tài khóa|nhiệm kỳ đại hội',
    true,
  ],
]);

/** Terms that begin in the middle of a year and end in that of the next. */
const HALFWAY = phraseSet('mùa giải|niên khóa|niên vụ|mùa');

/** "nhiệm kỳ 2025-2030", "giai đoạn 2021-2025", "mùa giải 2024/25". */
export function readTerm(tokens: Tokens, at: number): Read<When> | undefined {
  const term = TERMS.match(tokens, at);
  if (term === undefined) return undefined;
  let start = at + term.length;
  if (tokens.open(start) === 'từ') start++;
  if (tokens.open(start) === 'năm') start++;
  return tokens.follows(start)
    ? readTermYears(tokens, start, HALFWAY.match(tokens, at)?.length === term.length)
    : undefined;
}

/** `halfway`: a term of one year goes from the middle of the first to that of the second. */
function readTermYears(tokens: Tokens, at: number, halfway: boolean): Read<When> | undefined {
  const first = yearAt(tokens, at);
  if (first < 0 || !(joinsSpan(tokens, at + 1) || tokens.open(at + 1) === '/')) return undefined;
  const next = tokens.open(at + 2) === 'năm' ? at + 3 : at + 2;
  const digits = tokens.plain(next);
  const last = tokens.width(next) === 2 ? Math.floor(first / 100) * 100 + digits : yearAt(tokens, next);
  if (digits < 0 || last <= first) return undefined;
  const [begins, ends]: [When, When] =
    halfway && last === first + 1
      ? [
          { type: 'month', month: 7, year: first },
          { type: 'month', month: 6, year: last },
        ]
      : [
          { type: 'year', year: first },
          { type: 'year', year: last },
        ];
  return { value: { type: 'span', first: begins, last: ends, label: true }, to: next + 1 };
}
