import { Lexicon } from '../lexicon.ts';
import { Phrases } from '../phrases.ts';
import type { CalendarUnit, Edge, Lean, PartOfDay, Season } from './when.ts';

const DAWN: PartOfDay = { part: 'MO', hours: [0, 5] };
const EARLY: PartOfDay = { part: 'MO', hours: [5, 8] };
const MIDNIGHT: PartOfDay = { part: 'NI', hours: [23, 25] };

export const DAY_PARTS = new Phrases<PartOfDay>([
  ['rạng sáng|rạng ngày|mờ sáng|tờ mờ sáng|tinh mơ|tảng sáng', DAWN],
  ['sáng sớm|sớm|bình minh|đầu giờ sáng|sáng tinh mơ', EARLY],
  ['sáng|buổi sáng|cuối giờ sáng|giữa buổi sáng|giữa sáng|cuối buổi sáng|cuối sáng', { part: 'MO' }],
  ['trưa|buổi trưa|giữa trưa|gần trưa|đầu giờ trưa|quá trưa', { part: 'MI' }],
  [
    'chiều|buổi chiều|đầu giờ chiều|đầu buổi chiều|đầu chiều|cuối giờ chiều|cuối buổi chiều|cuối chiều|chiều muộn|xế chiều|hoàng hôn',
    { part: 'AF' },
  ],
  ['chiều tối|chập tối|tối|buổi tối|chạng vạng|nhá nhem tối|đầu giờ tối', { part: 'EV' }],
  ['đêm|buổi đêm|khuya|đêm khuya|đêm muộn|tối muộn|tối khuya', { part: 'NI' }],
  ['nửa đêm', MIDNIGHT],
]);

/** Parts of the day that are ordinary words too, and need a day beside them. */
export const WEAK_PARTS = new Lexicon('sớm khuya hoàng bình');

export const WEEKDAYS = new Phrases<number>([
  ['thứ hai|thứ 2', 1],
  ['thứ ba|thứ 3', 2],
  ['thứ tư|thứ 4', 3],
  ['thứ năm|thứ 5', 4],
  ['thứ sáu|thứ 6', 5],
  ['thứ bảy|thứ bẩy|thứ 7', 6],
  ['chủ nhật|chúa nhật', 7],
]);

/** Days counted from the day the words are said. */
export const SAID_DAYS = new Phrases<number>([
  ['hôm nay|ngày hôm nay|bữa nay|ngay hôm nay|trong hôm nay', 0],
  ['hôm qua|ngày hôm qua|bữa qua', -1],
  ['hôm kia|bữa kia', -2],
  ['ngày mai|ngày hôm mai', 1],
  ['ngày kia|ngày mốt|ngày kìa', 2],
]);

/** After a part of the day: "sáng nay", "tối qua", "sáng mai". */
export const SAID_AFTER_PART = new Phrases<number>([
  ['nay|hôm nay|ngày hôm nay', 0],
  ['qua|hôm qua|ngày hôm qua', -1],
  ['mai|ngày mai', 1],
  ['hôm kia', -2],
  ['ngày kia|mốt|ngày mốt', 2],
]);

/** Days counted from the day last told of. */
export const TOLD_DAYS = new Phrases<number>([
  ['cùng ngày|cùng hôm|hôm đó|hôm ấy|ngày hôm đó|ngày hôm ấy', 0],
  ['hôm sau|ngày hôm sau|ngày sau đó|hôm sau đó|ngày kế tiếp|ngày tiếp theo', 1],
  ['hôm trước|ngày hôm trước|hôm trước đó|ngày trước đó', -1],
]);

export const UNITS = new Phrases<CalendarUnit>([
  ['phút', 'minute'],
  ['giờ|tiếng|giờ đồng hồ|tiếng đồng hồ', 'hour'],
  ['ngày|hôm', 'day'],
  ['tuần|tuần lễ', 'week'],
  ['tháng', 'month'],
  ['quý', 'quarter'],
  ['năm', 'year'],
  ['thập kỷ|thập niên', 'decade'],
  ['thế kỷ', 'century'],
]);

/** After a unit: which one, counted from the present one. */
export const UNIT_SHIFTS = new Phrases<number>([
  ['này|nay', 0],
  ['trước|ngoái|vừa qua|vừa rồi|rồi', -1],
  ['sau|tới|kế tiếp|sắp tới|tới đây', 1],
]);

export const EDGES = new Phrases<Edge>([
  ['đầu|những ngày đầu|thượng tuần', 'start'],
  ['giữa|trung tuần', 'middle'],
  ['cuối|những ngày cuối|hạ tuần', 'end'],
]);

export const SEASONS = new Phrases<Season>([
  ['mùa xuân|xuân', 0],
  ['mùa hè|mùa hạ|hè', 1],
  ['mùa thu|thu', 2],
  ['mùa đông|đông', 3],
]);

export const LEANS = new Phrases<Lean>([
  ['vừa qua|vừa rồi|mới đây|mới rồi|rồi', 'past'],
  ['tới|sắp tới|tới đây|sắp đến', 'future'],
]);

/** Words between the parts of one time that add nothing to it. "ngày" and "hôm" are read as parts. */
export const LINKS = new Phrases([['vào|của|lúc|vào lúc|hồi|khoảng|,|(|là|tức|nhằm|rơi vào', true]]);

/** Words before a time of day that make it one: "lúc 5 giờ". */
export const CLOCK_CUES = new Phrases([
  [
    'lúc|vào lúc|hồi|vào hồi|vào|từ|đến|tới|trước|sau lúc|mới|đúng|cho đến|kể từ|bắt đầu từ|đến tận|mãi đến|khoảng lúc|vào khoảng|lúc khoảng|tầm',
    true,
  ],
]);
/** Words before "3 giờ" that make it a length of time. */
export const LENGTH_CUES = new Phrases([
  [
    'trong|sau|mất|kéo dài|hơn|gần|suốt|chỉ|với|thời gian|trước đó|ít nhất|tối đa|thêm|cách|khoảng cách|mỗi|từng|liên tục|vòng|trong vòng|muộn|sớm|trễ|dài|cả|đi bộ|đi xe|lái xe|chạy xe|di chuyển|chờ|đợi|chờ đợi|bay|ngủ|nghỉ|hết|tốn',
    true,
  ],
]);
/** Words after "3 giờ" that make it a length of time. */
export const LENGTH_AFTER = new Lexicon('đồng liền liên bay qua nữa làm mỗi lái học chạy di sau trước trong một / tới');

/** Words before a number and a slash that make it no date: shares, articles of law, streets, marks. */
export const NO_DATE_BEFORE = new Phrases([
  [
    'tỉ lệ|điều|khoản|đường|phố|ngõ|ngách|hẻm|kiệt|số|nghị quyết|nghị định|thông tư|quyết định|công văn|chỉ thị|thông báo|luật|văn bản|tỉ số|vp|quốc lộ|' +
      'tỉnh lộ|ql|tl|huyết áp|điểm|bệnh viện|trường|công viên|quảng trường|công ty|nhà máy|cầu|chợ|sân bay|khu phố|tổ|lô|căn hộ|căn|phòng|thửa|tờ|mã|' +
      'hợp tác xã|htx|xí nghiệp|nông trường|lâm trường|doanh nghiệp|thư viện|cung|trại|rạp|khách sạn|trung bình|chiếm|hơn|gần|khoảng|với|được|đạt|xấp xỉ|quá|mới|top|kv|thị lực|chiếm tới|có|còn|chỉ|cứ|rạp|tiểu đoàn|sư đoàn|đồi|kế hoạch|hướng dẫn|bản án|trên|mất|bán|mua|khối|lớp|giảm|tăng|bằng|vòng|mẫu',
    true,
  ],
]);
