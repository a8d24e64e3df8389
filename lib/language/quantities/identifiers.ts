import { isDash } from '../characters.ts';
import type { Numeral } from '../numbers/numeral.ts';
import { phraseSet } from '../phrases.ts';
import type { Syllable } from '../syllables.ts';
import { GLUED_UNITS } from './units.ts';

/** A number after these names something and never counts: articles of law, addresses, telephone numbers, ranks in a series. */
const NAMES = phraseSet(
  'điều|khoản|số|nhà số|đường|phố|ngõ|ngách|hẻm|kiệt|quốc lộ|tỉnh lộ|huyện lộ|đường tỉnh|ql|tl|đt|nghị quyết|nghị định|thông tư|quyết định|công văn|chỉ thị|luật|hotline|điện thoại|đt|tel|fax|sđt|zalo|tổng đài|mã số|mã|tài khoản|biển số|biển kiểm soát|' +
    'bks|sinh năm|sn|covid|phiên bản|version|windows|ios|android|iphone|galaxy|airbus|boeing|thứ|hạng|top|đồng hạng|kênh|vtv|htv|lô số|chuyến bay|áo số|cmnd|cccd|hộ chiếu|quận|q|phường|p|tháng|quý|tầm nhìn|olympic|asiad|sea games|world cup|euro|cop|luật số|bài số|kỳ số|đại hội|cửa số|bão số|vành đai|km|tổ dân phố|khu phố|vùng',
);
/** A number after these names one of a series, unless a unit follows it: "tầng 5", but "lớp 40 học sinh". */
const SERIES = phraseSet(
  'tầng|lớp|khóa|tổ|khu|ấp|thôn|xóm|đội|nhóm|phòng|cửa|cổng|bàn|xe|tuyến|làn|ga|giải|vòng|bảng|hình|trang|tập|bài|câu|bước|giai đoạn|đợt|kỳ|lần|vị trí|cấp|loại|mức|mục|chương|điểm|phần|mùa|ca|tiết|block|lô|căn|ô|ghế|hàng|tàu|trạm|công đoạn|nội dung|' +
    'phương án|kịch bản|kế hoạch|dự án|gói|chặng|hiệp|phút|giờ|ngày|tuần|năm|tiểu vùng|trường|bệnh viện|công ty|sư đoàn|trung đoàn|tiểu đoàn|lữ đoàn|quân khu|vũ trụ|mốc|đời|type|tuýp|nhà máy|kho|bến|cầu|tỉ số|việt nam',
);
/** Before "số" these make it a sum and no label: "tổng số 57", "con số 72". */
const SUMS = new Set(['tổng', 'con', 'trong', 'sĩ', 'quân', 'dân', 'thặng', 'doanh', 'chỉ']);

/** Whether the number names something (Điều 64, COVID-19, 57-NQ/TW, lần 2). `hasUnit`: a known unit follows it. */
export function isIdentifier(tokens: readonly Syllable[], numeral: Numeral, hasUnit: boolean): boolean {
  if (numeral.malformed) return true;
  const first = tokens[numeral.from]!;
  const before = tokens[numeral.from - 1];
  if (first.kind === 'number' && first.gap === 'none' && before !== undefined) {
    if (before.kind === 'word') return true;
    if (before.text === '/' && !isOpenSlash(tokens, numeral.from - 1)) return true;
    if (isDash(before.text) && before.gap === 'none' && tokens[numeral.from - 2]?.kind === 'word') return true;
  }
  const after = tokens[numeral.to];
  if (after !== undefined && after.gap === 'none' && first.kind === 'number') {
    if (after.kind === 'word' && numeral.to === numeral.from + 1 && !isGluedUnit(after)) return true;
    if (isDash(after.text) && tokens[numeral.to + 1]?.gap === 'none' && tokens[numeral.to + 1]?.kind === 'word')
      return true;
  }
  const named = NAMES.matchBefore(tokens, numeral.from, 3);
  if (
    named !== undefined &&
    !isSum(tokens, numeral.from - 1) &&
    !(hasUnit && WEAK_NAMES.has(tokens[numeral.from - 1]!.open))
  )
    return true;
  return !hasUnit && SERIES.matchBefore(tokens, numeral.from, 2) !== undefined;
}

/** Names that are words of other things too: "quận 3 triệu dân", "luật 5 chương". */
const WEAK_NAMES = new Set([
  'quận',
  'phường',
  'luật',
  'đường',
  'phố',
  'mã',
  'vùng',
  'kênh',
  'quyết',
  'định',
  'tư',
  'thị',
  'euro',
  'hội',
  'lộ',
  'q',
  'p',
  'km',
  'đt',
  'games',
  'cup',
]);

function isSum(tokens: readonly Syllable[], at: number): boolean {
  return tokens[at]!.open === 'số' && SUMS.has(tokens[at - 1]?.open ?? '');
}

function isOpenSlash(tokens: readonly Syllable[], at: number): boolean {
  return tokens[at - 1]?.kind === 'word' && tokens[at]!.gap !== 'none';
}

export function isGluedUnit(token: Syllable): boolean {
  if (token.text.length === 1 && token.capital && !'LWC'.includes(token.text)) return false;
  return GLUED_UNITS.has(token.key);
}
