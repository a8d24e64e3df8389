/** How reports list the people who came, each with posts, and what one does for another: {a} and {b} are two of them. */

export interface Listed {
  readonly name: string;
  /** One post, or several in a row. */
  readonly posts: readonly string[];
  /** What stands right before the name: a rank, or "ông". */
  readonly titles: readonly string[];
}

/** People whom the base does not know. */
export const OTHERS: readonly Listed[] = [
  {
    name: 'Trần Đình Khải',
    posts: ['Giám đốc Công an tỉnh Vân Hải', 'Phó Chủ tịch UBND tỉnh'],
    titles: ['ông', 'Đại tá'],
  },
  { name: 'Lê Thanh Vân', posts: ['Phó Bí thư Thường trực Thành ủy', 'Giám đốc Sở Tư pháp'], titles: ['bà'] },
  { name: 'Đỗ Hữu Thành', posts: ['Thứ trưởng Bộ Tư pháp', 'Thứ trưởng Tư pháp'], titles: ['ông', 'đồng chí'] },
  { name: 'Nguyễn Quốc Trường', posts: ['Thứ trưởng Bộ Công an', 'Thứ trưởng Công an'], titles: ['Thượng tướng'] },
  { name: 'Lê Hoàng Sơn', posts: ['Bộ trưởng Ngoại giao', 'Quyền Bộ trưởng Ngoại giao'], titles: ['ông', 'đồng chí'] },
  {
    name: 'Phan Bá Lộc',
    posts: ['Chánh Văn phòng Bộ Công an', 'Cục trưởng Cục An ninh mạng'],
    titles: ['Thiếu tướng'],
  },
  {
    name: 'Hoàng Văn Quyết',
    posts: ['Phó Thủ tướng', 'Phó Thủ tướng Chính phủ', 'Ủy viên Bộ Chính trị, Phó Thủ tướng Thường trực'],
    titles: ['đồng chí'],
  },
  {
    name: 'Vũ Tân Cương',
    posts: ['Tổng Tham mưu trưởng', 'Ủy viên Trung ương Đảng, Tổng Tham mưu trưởng'],
    titles: ['Đại tướng'],
  },
  { name: 'Đinh Văn Khoa', posts: ['nguyên Bộ trưởng Công an', 'nguyên Chủ tịch nước'], titles: ['ông'] },
  {
    name: 'Bounthong Sisavath',
    posts: ['Bộ trưởng Công an Lào', 'Phó Thủ tướng, Bộ trưởng Công an Lào'],
    titles: ['Đại tướng'],
  },
  { name: 'Sok Sopheap', posts: ['Bộ trưởng Quốc phòng Campuchia'], titles: ['ông', 'Đại tướng'] },
  { name: 'Peter Novak', posts: ['Bộ trưởng Nội vụ Slovenia', 'Thủ tướng Slovenia'], titles: ['ông'] },
  { name: 'Ana Ribeiro', posts: ['Giám đốc Điều hành UNODC', 'Phó Tổng Thư ký Liên hợp quốc'], titles: ['bà'] },
];

/** How one of a list is written: {p} are the posts, {t} a title, {n} the name; one manner through the list. */
export const MANNERS: readonly string[] = [
  '{p} {n}',
  '{p}, {t} {n}',
  '{n}, {p}',
  '{t} {n}, {p}',
  '{t} {n} - {p}',
  '{t} {n} ({p})',
];

/** What stands between the members of a list, and before the last. */
export const SEPARATORS: readonly (readonly [string, string])[] = [
  ['; ', '; '],
  ['; ', '; cùng '],
  [', ', ' và '],
  [', ', ' cùng '],
  [', ', ', '],
  [', ', ', cùng '],
];

export const LISTS: readonly string[] = [
  'Dự buổi gặp mặt có {list}.',
  'Cùng dự có {list}.',
  'Tham dự buổi lễ có các đồng chí: {list}.',
  'Chủ trì họp báo có {list}.',
  'Tháp tùng đoàn có {list}.',
  '{list} tới dự.',
];

export const DEEDS: readonly string[] = [
  '{a} (tiếp|hội đàm với|trao đổi với|bắt tay|chúc mừng) {b}.',
  'Thay mặt {a}, {b} tặng hoa chúc mừng.',
  'Thừa ủy quyền của {a}, {b} trao quyết định.',
  'Theo đề nghị của {a}, {b} ký quyết định.',
  'Dưới sự chứng kiến của {a} và {b}, hai bên ký biên bản.',
  'Sau phát biểu của {a}, {b} trả lời báo chí.',
  'Cùng với {a}, {b} có bài phát biểu.',
  '{a} phát biểu, {b} đáp từ.',
  '{a} chủ trì, {b} trình bày báo cáo.',
  '{a}, người tiền nhiệm của {b}, cũng có mặt.',
  '{a} cùng {b} chứng kiến lễ ký.',
  'Trả lời {a}, {b} nói cần thêm thời gian.',
  'Theo {a} và {b}, việc này cần thêm thời gian.',
  '(Đón|Tiễn) {a} tại sân bay có {b}.',
  '(Tháp tùng|Đi cùng) {a} có {b}.',
  'Tại buổi tiếp {b}, {a} bày tỏ vui mừng.',
  'Nhận lời mời của {a}, {b} thăm chính thức Việt Nam.',
  'Ảnh: {a} bắt tay {b}.',
];
