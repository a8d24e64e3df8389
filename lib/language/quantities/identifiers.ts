import { Lexicon } from '../lexicon.ts';
import type { Numeral } from '../numbers/numeral.ts';
import { phraseSet } from '../phrases.ts';
import { isVietnameseSyllable } from '../syllable.ts';
import type { Tokens } from '../tokens.ts';
import { GLUED_UNITS, type Unit } from './units.ts';

/** A number after these names something and never counts: articles of law, addresses, telephone numbers, titles of things. */
const NAMES = phraseSet(
  'trung ương|điều|khoản|số|nhà số|đường|phố|ngõ|ngách|hẻm|kiệt|quốc lộ|tỉnh lộ|huyện lộ|đường tỉnh|ql|tl|đt|nghị quyết|nghị định|thông tư|quyết định|công văn|chỉ thị|luật|hotline|điện thoại|tel|fax|sđt|zalo|tổng đài|mã số|mã|tài khoản|biển số|biển kiểm soát|' +
    'bks|sinh năm|sn|covid|phiên bản|version|windows|ios|android|iphone|galaxy|airbus|boeing|thứ|hạng|top|đồng hạng|kênh|vtv|htv|chuyến bay|áo số|cmnd|cccd|hộ chiếu|quận|q|phường|p|tháng|quý|tầm nhìn|olympic|asiad|sea games|world cup|euro|cop|' +
    'đại hội|bão số|vành đai|km|tổ dân phố|khu phố|vùng|bộ luật',
);
/** A number after these names one of a series, unless a unit follows it: "tầng 5", but "lớp 40 học sinh". */
const SERIES = phraseSet(
  'kỳ họp|phiên họp|hội nghị|hội nghị trung ương|tầng|lớp|khóa|tổ|khu|ấp|thôn|xóm|đội|nhóm|phòng|cửa|cổng|bàn|xe|tuyến|làn|ga|giải|vòng|bảng|hình|trang|tập|bài|câu|bước|giai đoạn|đợt|kỳ|lần|vị trí|cấp|loại|mức|mục|chương|điểm|phần|mùa|ca|tiết|block|lô|căn|ô|ghế|hàng|tàu|trạm|' +
    'phương án|kịch bản|kế hoạch|dự án|gói|chặng|hiệp|phút|giờ|ngày|tuần|năm|tiểu vùng|trường|bệnh viện|công ty|sư đoàn|trung đoàn|tiểu đoàn|lữ đoàn|quân khu|đời|type|tuýp|nhà máy|kho|bến|cầu|tỉ số|việt nam|thủ thiêm|đường sắt số|robot|model|series|level|' +
    'phân khu|gate|zone|luồng|trận|set|ván|hạng mục|thế hệ|apollo|formula|f|chiến dịch|vinfast vf|falcon|soyuz|starship',
);
/** Before "số" these make it a sum and no label: "tổng số 57", "con số 72". */
const SUMS = new Lexicon('tổng con trong sĩ quân dân thặng doanh chỉ là đạt');
/** Names that are words of other things too: "quận 3 triệu dân", "luật 5 chương". */
const WEAK_NAMES = new Lexicon(
  'quận phường luật đường phố mã vùng kênh định tư thị euro hội lộ q p km đt games cup hạng',
);

/** Whether the number names something (Điều 64, COVID-19, 57-NQ/TW, lần 2). `unit`: the unit that follows it, when the room knows it. */
export function isIdentifier(tokens: Tokens, numeral: Numeral, unit: Unit | undefined): boolean {
  const { from, to } = numeral;
  const hasUnit = unit !== undefined;
  if (numeral.malformed) return true;
  if (tokens.isNumber(from) && tokens.isGlued(from)) {
    if (tokens.isWord(from - 1)) return true;
    if (tokens.open(from - 1) === '/' && !(tokens.isWord(from - 2) && !tokens.isGlued(from - 1))) return true;
    // PM2.5: the number goes on from the word.
    if (tokens.open(from - 1) === '.' && tokens.isGlued(from - 1)) return true;
    // COVID-19, 3-4-3.
    if (tokens.isDash(from - 1) && tokens.isGlued(from - 1) && !tokens.isMark(from - 2)) return true;
  }
  if (tokens.isNumber(from) && tokens.isGlued(to)) {
    if (tokens.isWord(to) && to === from + 1 && !isGluedUnit(tokens, to)) return true;
    if (tokens.isDash(to) && tokens.isGlued(to + 1) && tokens.isWord(to + 1)) return true;
  }
  if (!tokens.follows(from)) return false;
  // Sums of money, shares and millions are no names: "ngân sách trung ương 7.550 tỷ đồng", "vé tháng 200.000 đồng".
  if (numeral.scale > 1 || unit?.kind === 'money' || unit?.kind === 'percent') return false;
  if (!hasUnit && tokens.isNumber(from) && (isPlate(tokens, from) || isRunOfDigits(tokens, from))) return true;
  const named = NAMES.endsBefore(tokens, from);
  if (
    named &&
    !(tokens.open(from - 1) === 'số' && SUMS.has(tokens, from - 2)) &&
    !(hasUnit && WEAK_NAMES.has(tokens, from - 1))
  )
    return true;
  // "Phòng 05 tầng 2": behind the noun of a series a nought makes it a name.
  const padded = tokens.isNumber(from) && tokens.text(from).startsWith('0');
  return (!hasUnit || padded) && SERIES.endsBefore(tokens, from);
}

/** "BĐ 97123 TS": after capitals that spell no word. */
function isPlate(tokens: Tokens, at: number): boolean {
  return (
    tokens.isShouted(at - 1) && tokens.isSpaced(at) && !isVietnameseSyllable(tokens.key(at - 1)) && tokens.width(at) > 2
  );
}

/** So many digits without a mark are a telephone or an account. */
const LONGEST_UNGROUPED = 8;

/** "1900 6868", "18001260": digits in groups that no number is written in. */
function isRunOfDigits(tokens: Tokens, at: number): boolean {
  if (tokens.width(at) >= LONGEST_UNGROUPED && !/[.,]/.test(tokens.text(at))) return true;
  return tokens.isSpaced(at) && tokens.plain(at - 1) >= 0 && tokens.width(at - 1) > 2;
}

/** "50m", "5kg", "100đ"; "5G", "1A" and "3D" are names. */
export function isGluedUnit(tokens: Tokens, at: number): boolean {
  const text = tokens.text(at);
  if (text.length === 1 && tokens.isCapital(at) && !'LWCĐ'.includes(text)) return false;
  return GLUED_UNITS.has(tokens, at);
}
