import { AFTER_UNIT, type Approximator, BEFORE_NUMBER } from '../approximators.ts';
import { Lexicon } from '../lexicon.ts';
import { readNumeral } from '../numbers/numeral.ts';
import { phraseSet } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';

export interface Approximation {
  readonly value: Approximator;
  readonly from: number;
}

/** "nhiệt độ 35", "tốc độ 60": the word is "degree", not "about". */
const DEGREES = new Lexicon('nhiệt tốc mức cấp trình chế mật cường nồng vĩ kinh góc biên tiến thái tuổi hạn phong tần');
/** "cao hơn 3 điểm" compares; it tells no bound. */
const COMPARED = new Lexicon('cao thấp lớn nhỏ nhiều ít dài ngắn nặng nhẹ sớm muộn rẻ đắt kém già trẻ rộng');
/** "chiều dài hơn 10 km" tells a bound all the same. */
const SIZES = new Lexicon('kéo chiều độ bề mức tầm sức số tổng');
/** "trên 3 tuyến đường" is a place, "trên 70 nước" a bound. */
const SURFACES = phraseSet(
  'tuyến|tuyến đường|con đường|xe|chiếc xe|tàu|mặt trận|lĩnh vực|kênh|nền tảng|sàn|mặt|phương diện|khía cạnh|trụ cột|bình diện|địa bàn|tuyến phố|sân|chuyến bay|bàn tay|đôi chân|bánh|chiếc|cây cầu|chiếc ghế|trang|tờ báo|vùng biển|hòn đảo|sông|nguyên tắc|bờ|đôi vai',
);

/** The approximator right before a token, not reaching back past `floor`. */
export function readApproximator(tokens: Tokens, at: number, floor: number): Approximation | undefined {
  const found = tokens.follows(at) ? BEFORE_NUMBER.matchBefore(tokens, at) : undefined;
  if (found === undefined || at - found.length < floor) return undefined;
  const from = at - found.length;
  const word = tokens.open(from);
  if (found.length === 1) {
    if (word === 'độ' && DEGREES.has(tokens, from - 1)) return undefined;
    if ((word === 'trên' || word === 'dưới') && isSurface(tokens, at)) return undefined;
    if (word === 'hơn' && COMPARED.has(tokens, from - 1) && !SIZES.has(tokens, from - 2)) return undefined;
    if (word === 'chẵn' || (word === 'tròn' && tokens.open(from - 1) === 'vòng')) return undefined;
  }
  // "khoảng hơn 50" says what the inner word says.
  const outer = tokens.follows(from) ? BEFORE_NUMBER.matchBefore(tokens, from) : undefined;
  const joined =
    outer !== undefined && from - outer.length >= floor && (outer.value === 'about' || outer.value === 'exactly');
  return { value: found.value, from: joined ? from - outer.length : from };
}

const MOST_SURFACES = 20;

function isSurface(tokens: Tokens, at: number): boolean {
  const numeral = readNumeral(tokens, at);
  return numeral !== undefined && numeral.value < MOST_SURFACES && SURFACES.has(tokens, numeral.to);
}

/** "trở lên", "trở xuống" after what is counted. */
export function readAfter(tokens: Tokens, at: number): { value: Approximator; to: number } | undefined {
  const found = tokens.isPlain(at) ? AFTER_UNIT.match(tokens, at) : undefined;
  if (found === undefined) return undefined;
  const to = at + found.length;
  // "trở lại trường": somebody comes back.
  return tokens.open(to - 1) === 'lại' && tokens.isPlain(to) && tokens.open(to) !== 'đây'
    ? undefined
    : { value: found.value, to };
}

const CHANGES = phraseSet(
  'tăng|tăng thêm|thêm|giảm|giảm bớt|bớt|giảm đi|hạ|nâng thêm|cộng thêm|bổ sung|bổ sung thêm|hụt|tăng trưởng|sụt|sụt giảm|tăng được|giảm được|mất thêm|rớt|mất đi|còn thiếu|thiếu|cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|nhỏ hơn|dài hơn|kém|' +
    'chênh|chênh lệch|tăng nhẹ|giảm nhẹ|tăng mạnh|giảm mạnh|tăng đến|hơn tới|tăng tới|giảm tới|đã tăng|đã giảm|tăng bình quân|tăng trung bình|tăng trưởng bình quân|tăng trên',
);

/** The number is a change or a difference, and no total: "tăng 3 %", "thêm 3 nước", "cao hơn 5 điểm"; not "tăng lên 72". */
export function isChange(tokens: Tokens, from: number): boolean {
  const found = tokens.follows(from) ? CHANGES.matchBefore(tokens, from) : undefined;
  return found !== undefined && !SIZES.has(tokens, from - found.length - 1);
}
