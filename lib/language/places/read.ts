import { phraseSet } from '../phrases.ts';
import type { Span } from '../span.ts';
import { printed, type Syllable, syllables } from '../syllables.ts';
import {
  COUNTRIES,
  PROVINCES_BEFORE_2025,
  PROVINCES_SINCE_2025,
  REGIONS,
  SHORT_COUNTRIES,
  VIETNAMESE_TOWNS,
  WORLD_CITIES,
} from './gazetteer.ts';

/** A place by name. `name` without "tỉnh", "thành phố" and the like; the span with them. */
export interface Place extends Span {
  readonly quote: string;
  readonly name: string;
}

const PLACES = phraseSet(
  PROVINCES_SINCE_2025,
  PROVINCES_BEFORE_2025,
  VIETNAMESE_TOWNS,
  COUNTRIES,
  WORLD_CITIES,
  REGIONS,
);
const HEADS = phraseSet(
  'tỉnh|thành phố|tp|tp.|thị xã|tx|tx.|huyện|quận|phường|xã|thủ đô|nước|cộng hòa|vương quốc|đặc khu|bang|quần đảo|đảo',
);
const ABBREVIATED = new Set(['tp.hcm', 'tphcm', 'hcm', 'tp.hn']);

/** The places of a text that the gazetteer holds: Vietnam's provinces and towns before and after 1 July 2025, countries, world cities. */
export function readPlaces(text: string): Place[] {
  const tokens = syllables(text);
  const found: Place[] = [];
  for (let i = 0; i < tokens.length; ) {
    const length = placeAt(tokens, i);
    if (length === 0) {
      i++;
      continue;
    }
    const head = HEADS.matchBefore(tokens, i, 2);
    const from = head !== undefined && tokens[i]!.gap !== 'line' ? i - head.length : i;
    const start = tokens[from]!.start;
    const end = tokens[i + length - 1]!.end;
    found.push({ start, end, quote: text.slice(start, end), name: printed(tokens, i, i + length) });
    i += length;
  }
  return found;
}

/** How many tokens at `at` are the name of a place; 0 for none. Capitals are asked for, and that a short name is no part of another. */
export function placeAt(tokens: readonly Syllable[], at: number): number {
  const token = tokens[at]!;
  if (token.kind !== 'word') return 0;
  if (ABBREVIATED.has(token.key)) return 1;
  const found = PLACES.match(tokens, at);
  if (found === undefined) return 0;
  const { length } = found;
  const lower = token.capital ? 1 : 0;
  if (lower === 0 && token.open !== 'châu') return 0;
  for (let i = at + 1; i < at + length; i++) {
    const part = tokens[i]!;
    if (part.kind === 'word' && !part.capital && part.open !== 'và' && part.gap === 'space' && !SMALL.has(part.key))
      return 0;
  }
  if (length > 1) return length;
  return SHORT_COUNTRIES.has(token.key) && !standsAlone(tokens, at) ? 0 : length;
}
const SMALL = new Set([
  'quốc',
  'hòa',
  'liên',
  'bang',
  'dân',
  'chủ',
  'de',
  'biển',
  'sông',
  'bằng',
  'tiểu',
  'vương',
  'thống',
  'nhất',
  'xích',
  'đạo',
  'chúng',
  'd’ivoire',
]);

function standsAlone(tokens: readonly Syllable[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next?.kind === 'word' && next.capital && next.gap === 'space')
    return (
      token.key !== 'anh' && token.key !== 'nhật' && before !== undefined && !before.capital && before.kind === 'word'
    );
  if (before === undefined || token.gap === 'line')
    return (
      token.key !== 'anh' && token.key !== 'áo' && token.key !== 'ý' && token.key !== 'viên' && token.key !== 'vinh'
    );
  if (before.kind === 'word')
    return !(before.capital && before.gap !== 'line') || token.text === token.text.toUpperCase();
  return before.text === ',' || before.text === '(' || before.text === '-' || before.text === '–';
}
