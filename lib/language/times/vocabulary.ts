import { Phrases } from '../phrases.ts';
import type { CalendarUnit, Edge, PartOfDay } from './when.ts';

const DAWN: PartOfDay = { part: 'MO', hours: [0, 5] };
const EARLY: PartOfDay = { part: 'MO', hours: [5, 8] };

/** Parts of the day that name one by themselves. */
export const DAY_PARTS = new Phrases<PartOfDay>([
  ['rạng sáng|rạng ngày|mờ sáng|tờ mờ sáng|tinh mơ|tảng sáng', DAWN],
  ['sáng sớm|sớm|bình minh|đầu giờ sáng', EARLY],
  ['sáng|buổi sáng|cuối giờ sáng|giữa buổi sáng|trọn buổi sáng', { part: 'MO' }],
  ['trưa|buổi trưa|giữa trưa|gần trưa|cuối buổi sáng', { part: 'MI' }],
  ['chiều|buổi chiều|đầu giờ chiều|đầu chiều|cuối giờ chiều|cuối chiều|chiều muộn|xế chiều|hoàng hôn', { part: 'AF' }],
  ['chiều tối|chập tối|tối|buổi tối|chạng vạng|nhá nhem tối|đầu giờ tối', { part: 'EV' }],
  ['đêm|buổi đêm|khuya|đêm khuya|đêm muộn|tối muộn|tối khuya', { part: 'NI' }],
]);

/** Single words that are day parts only beside another time: "sớm", "khuya". */
export const WEAK_PARTS = new Set(['sớm', 'khuya', 'hoàng', 'bình', 'rạng']);

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
  ['hôm nay|ngày hôm nay|bữa nay|hôm nay đây', 0],
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
  ['cùng ngày|cùng hôm|ngày này|hôm đó|hôm ấy|ngày hôm đó|ngày đó|ngày ấy', 0],
  ['hôm sau|ngày hôm sau|ngày sau đó|hôm sau đó|ngày kế tiếp|ngày tiếp theo|ngày liền sau', 1],
  ['hôm trước|ngày hôm trước|hôm trước đó|ngày trước đó|ngày liền trước', -1],
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
  ['này|nay|hiện tại|đang diễn ra', 0],
  ['trước|ngoái|qua|vừa qua|rồi|vừa rồi|trước đó', -1],
  ['sau|tới|tiếp theo|kế tiếp|sắp tới|tới đây', 1],
]);

export const EDGES = new Phrases<Edge>([
  ['đầu|những ngày đầu|ngay đầu|thượng tuần|khoảng đầu', 'start'],
  ['giữa|trung tuần|khoảng giữa', 'middle'],
  ['cuối|những ngày cuối|hạ tuần|khoảng cuối', 'end'],
]);

export const SEASONS = new Phrases<0 | 1 | 2 | 3>([
  ['mùa xuân', 0],
  ['mùa hè|mùa hạ', 1],
  ['mùa thu', 2],
  ['mùa đông', 3],
]);

/** Words between the parts of one time that add nothing to it. */
export const LINKS = new Phrases([
  [
    'ngày|vào ngày|của ngày|hôm|vào hôm|vào|lúc|vào lúc|hồi|khoảng|trong ngày|,|(|là ngày|tức ngày|nhằm ngày|rơi vào ngày',
    true,
  ],
]);

/** Words before a time of day that make it one: "lúc 5 giờ". */
export const CLOCK_CUES = new Phrases([
  [
    'lúc|vào lúc|hồi|vào hồi|từ|đến|tới|trước|sau lúc|mới|đúng|tầm|cho đến|kể từ|lúc khoảng|vào khoảng|bắt đầu từ',
    true,
  ],
]);

/** Words before a number and a slash that make it no date: shares, articles of law, streets, marks. */
export const NO_DATE_BEFORE = new Phrases([
  [
    'tỉ lệ|điều|khoản|đường|phố|ngõ|ngách|hẻm|kiệt|số|nhà số|nghị quyết|nghị định|thông tư|quyết định|công văn|chỉ thị|thông báo|luật|văn bản|tỉ số|vp|quốc lộ|' +
      'tỉnh lộ|ql|tl|huyết áp|điểm|bệnh viện|trường|công viên|quảng trường|công ty|nhà máy|cầu|chợ|sân bay|khu phố|tổ|lô|căn hộ|căn|phòng|thửa|tờ|mã|' +
      'chiếm|hơn|gần|khoảng|với|được|đạt|xấp xỉ|quá|mới|top|kv|tầm nhìn|thị lực|chiếm tới|có|còn|chỉ|cứ|rạp|tiểu đoàn|sư đoàn|đồi|kế hoạch|hướng dẫn|bản án|tổng số|trên',
    true,
  ],
]);
