import { Lexicon } from '../lexicon.ts';
import { phraseSet } from '../phrases.ts';
import type { Span } from '../span.ts';
import { isVietnameseSyllable } from '../syllable.ts';
import { type Tokens, tokenize } from '../tokens.ts';
import {
  COUNTRIES,
  PROVINCES_BEFORE_2025,
  PROVINCES_SINCE_2025,
  REGIONS,
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
  'TP.HCM|TPHCM|HCM|TP.HN',
);
const HEADS = phraseSet(
  'tỉnh|thành phố|tp|tp.|thị xã|tx|tx.|huyện|quận|phường|xã|thủ đô|nước|cộng hòa|vương quốc|đặc khu|bang|quần đảo|đảo',
);
/** Small words inside the names of places. */
const SMALL = new Lexicon(
  'và quốc hòa liên bang dân chủ de biển sông bằng tiểu vương thống nhất xích đạo chúng d’ivoire',
);
/** One syllable each: a country or town, and a given name or a common word as well. */
const SHORT = new Lexicon('anh áo bỉ đức lào mỹ nga nhật pháp séc síp úc ý vinh viên cook huế hcm');
/** Of these, the ones that are other words when they open a sentence. */
const COMMON = new Lexicon('anh áo ý viên vinh nhật cook');

/** The places of a text that the gazetteer holds: Vietnam's provinces and towns before and after 1 July 2025, countries, world cities. */
export function readPlaces(text: string): Place[] {
  const tokens = tokenize(text);
  const found: Place[] = [];
  for (let i = 0; i < tokens.length; ) {
    const length = placeAt(tokens, i);
    if (length === 0) {
      i++;
      continue;
    }
    const head = tokens.follows(i) ? HEADS.matchBefore(tokens, i, 2) : undefined;
    const from = i - (head?.length ?? 0);
    found.push({
      ...tokens.span(from, i + length),
      quote: tokens.slice(from, i + length),
      name: tokens.printed(i, i + length),
    });
    i += length;
  }
  return found;
}

/** How many tokens at a token are the name of a place; 0 for none. Capitals are asked for, and that a short name is no part of another. */
export function placeAt(tokens: Tokens, at: number): number {
  if (!tokens.isCapital(at) && tokens.open(at) !== 'châu') return 0;
  const found = PLACES.match(tokens, at);
  if (found === undefined) return 0;
  const { length } = found;
  if (tokens.open(at) === 'hồ' && !isCity(tokens, at)) return 0;
  for (let i = at + 1; i < at + length; i++) {
    if (tokens.isPlain(i) && !SMALL.has(tokens, i)) return 0;
  }
  return length === 1 && SHORT.has(tokens, at) && !standsAlone(tokens, at) ? 0 : length;
}

/** Hồ Chí Minh the city, not the man. */
function isCity(tokens: Tokens, at: number): boolean {
  const before = tokens.open(at - 1) === '.' ? at - 2 : at - 1;
  return CITY.has(tokens, before);
}
const CITY = new Lexicon('phố tp tỉnh');

/** "Đức" the country, not the given name: no capital beside it, or a foreign name after it ("Thủ tướng Anh Keir Starmer"). */
function standsAlone(tokens: Tokens, at: number): boolean {
  const common = COMMON.has(tokens, at);
  if (tokens.isCapital(at + 1) && tokens.isSpaced(at + 1)) {
    const named = common && isVietnameseSyllable(tokens.key(at + 1));
    return !named && tokens.isWord(at - 1) && !tokens.isCapital(at - 1);
  }
  if (!tokens.follows(at)) return !common;
  if (tokens.isWord(at - 1)) return !tokens.isCapital(at - 1) || tokens.startsLine(at - 1) || tokens.isShouted(at);
  return tokens.open(at - 1) === ',' || tokens.open(at - 1) === '(' || tokens.isDash(at - 1);
}
