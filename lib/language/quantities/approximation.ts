import { AFTER_UNIT, type Approximator, BEFORE_NUMBER } from '../approximators.ts';
import { Lexicon } from '../lexicon.ts';
import { readNumeral } from '../numbers/numeral.ts';
import { phraseSet } from '../phrases.ts';
import type { Tokens } from '../tokens.ts';
import type { Unit } from './units.ts';

export interface Approximation {
  readonly value: Approximator;
  readonly from: number;
}

/** "nhiệt độ 35", "tốc độ 60": the word is "degree", not "about". */
const DEGREES = new Lexicon('nhiệt tốc mức cấp trình chế mật cường nồng vĩ kinh góc biên tiến thái tuổi hạn phong tần');
/** "Công ước có 10 nước ký", "mơ ước": treaties and wishes, no estimates. */
const WISHES = new Lexicon('công hiệp giao quy khế nguyện mơ ao mong');
/** "cao hơn 3 điểm" compares; it tells no bound. */
const COMPARED = new Lexicon('cao thấp lớn nhỏ nhiều ít dài ngắn nặng nhẹ sớm muộn rẻ đắt kém già trẻ rộng');
/** "chiều dài hơn 10 km" tells a bound all the same. */
const SIZES = new Lexicon('kéo chiều độ bề mức tầm sức số tổng');
/** "trên 3 tuyến đường" is a place, "trên 70 nước" a bound. */
const SURFACES = phraseSet(
  'tuyến|tuyến đường|con đường|xe|chiếc xe|tàu|mặt trận|lĩnh vực|kênh|nền tảng|sàn|mặt|vùng|đấu trường|mặt báo|vùng nước|sân khấu|phương diện|khía cạnh|trụ cột|bình diện|địa bàn|tuyến phố|sân|chuyến bay|bàn tay|đôi chân|bánh|chiếc|cây cầu|chiếc ghế|trang|tờ báo|vùng biển|hòn đảo|sông|nguyên tắc|bờ|đôi vai',
);

/** The approximator right before a token, not reaching back past `floor`. */
export function readApproximator(tokens: Tokens, at: number, floor: number): Approximation | undefined {
  const found = tokens.follows(at) ? BEFORE_NUMBER.matchBefore(tokens, at) : undefined;
  if (found === undefined || at - found.length < floor) return undefined;
  const from = at - found.length;
  const word = tokens.open(from);
  if (word === 'ước' && WISHES.has(tokens, from - 1)) return undefined;
  if (found.length === 1) {
    if (word === 'độ' && DEGREES.has(tokens, from - 1)) return undefined;
    if ((word === 'trên' || word === 'dưới') && isSurface(tokens, at)) return undefined;
    if (word === 'hơn' && COMPARED.has(tokens, from - 1) && !SIZES.has(tokens, from - 2)) return undefined;
    if (word === 'ngoài' && (ABROAD.has(tokens.open(from - 1) ?? '') || isBesides(tokens, from, at))) return undefined;
    if (word === 'chẵn' || (word === 'tròn' && tokens.open(from - 1) === 'vòng')) return undefined;
  }
  // "khoảng hơn 50" says what the inner word says.
  const outer = tokens.follows(from) ? BEFORE_NUMBER.matchBefore(tokens, from) : undefined;
  const joined =
    outer !== undefined && from - outer.length >= floor && (outer.value === 'about' || outer.value === 'exactly');
  return { value: found.value, from: joined ? from - outer.length : from };
}

const ABROAD = new Set(['nước', 'bên']);

/** "Ngoài 72 nước ký, ...": what opens a line or stands behind a mark adds to the number; of an age it is a bound ("Ngoài 60 tuổi, ông ..."). */
function isBesides(tokens: Tokens, from: number, at: number): boolean {
  if (tokens.isWord(from - 1) && tokens.follows(from)) return false;
  const numeral = readNumeral(tokens, at);
  return numeral !== undefined && tokens.open(numeral.to) !== 'tuổi';
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
  'tăng|giảm|thêm|bớt|hạ|bổ sung|hụt|tăng trưởng|sụt|sụt giảm|mất thêm|rớt|mất đi|thiếu|còn thiếu|kém|chênh|chênh lệch|lùi|nhích|tụt|leo|lao dốc|bốc hơi|' +
    'cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|nhỏ hơn|dài hơn|ngắn hơn|nặng hơn|nhẹ hơn|đắt hơn|rẻ hơn|nhanh hơn|chậm hơn|hơn tới',
);
/** Words between "tăng" and its number: "giảm bình quân 1,5 điểm", "tăng thêm 3 nước"; not "tăng lên 72". */
const MANNERS = new Lexicon(
  'thêm bớt đi nhẹ mạnh vọt bình quân trung được trưởng đến tới trên đáng kể liên tiếp tục ròng đã nhanh chậm sốc sâu mỗi năm tháng ngày tuần',
);
const MOST_MANNERS = 4;
/** "hơn cùng kỳ 700 nghìn tấn", "thấp hơn dự toán 2 tỷ": what is compared with stands between. */
const COMPARED_WITH = phraseSet(
  'hơn cùng kỳ|kém cùng kỳ|hơn cùng kỳ năm trước|hơn cùng kỳ năm ngoái|hơn dự toán|hơn năm trước|hơn năm ngoái|hơn tháng trước|hơn quý trước|hơn tuần trước|hơn phiên trước|hơn hôm trước|hơn giá khởi điểm|hơn hôm qua',
);
/** Losses that are changes of an index or a rate, and not of a stock of things: "mất 12,7 điểm". */
const LOSSES = new Lexicon('mất rơi');
const RATED = new Lexicon('điểm % phần');

/** The number is a change or a difference, and no total: "tăng 3 %", "thêm 3 nước", "cao hơn 5 điểm"; not "tăng lên 72". */
export function isChange(tokens: Tokens, from: number, unit?: Unit): boolean {
  if (!tokens.follows(from)) return false;
  if (COMPARED_WITH.endsBefore(tokens, from)) return true;
  if (LOSSES.has(tokens, from - 1) && unit !== undefined && RATED.has(tokens, unit.from)) return true;
  for (let at = from; at > from - MOST_MANNERS && tokens.follows(at); at--) {
    const found = CHANGES.matchBefore(tokens, at);
    // "mở rộng thêm" is a change, "chiều dài hơn" none.
    if (found !== undefined && !SIZES.has(tokens, at - found.length - 1)) return true;
    if (!MANNERS.has(tokens, at - 1)) return false;
  }
  return false;
}
