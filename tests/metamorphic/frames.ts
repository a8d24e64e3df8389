/**
 * Sentences in which an occasion or a treaty is named while somebody else's deed is told: {s} is its name, {d} a day, {p} a place, {w} a
 * person, {n} a number, none of them the occasion's own. Written as `tests/metamorphic/templates.ts` are.
 */
export const FRAMES: readonly string[] = [
  // What comes before, after, beside.
  '{d}, sau khi dự {s}, đoàn Rwanda tham quan một làng nghề ở {p}.',
  '{d}, trước khi tham dự {s}, ông {w} đã ghé thăm một trường học tại {p}.',
  'Bên lề {s}, {d}, ông {w} tiếp đoàn doanh nghiệp tại {p}.',
  'Trong khuôn khổ {s}, một cuộc triển lãm ảnh mở cửa {d} tại {p}.',
  '{n} ngày sau {s}, ban tổ chức gửi thư cảm ơn.',
  'Trước thềm {s}, {d}, lực lượng cứu hộ diễn tập ở {p}.',
  'Kể từ {s}, ông {w} đã tới {n} nước.',
  // What is made for it.
  '{d}, Công an thành phố họp rút kinh nghiệm công tác bảo đảm {s} tại {p}.',
  '{d}, ông {w} chủ trì cuộc họp chuẩn bị cho {s} tại {p}.',
  '{d}, hơn {n} tình nguyện viên tập huấn tại {p} để phục vụ {s}.',
  'Ban tổ chức {s} ra mắt trang thông tin {d}.',
  'Trang thông tin của {s} ra mắt {d}.',
  'Buổi họp báo về {s} diễn ra {d} tại {p}, do ông {w} chủ trì.',
  'Tổng duyệt {s} diễn ra {d} tại {p}.',
  '{d}, ông {w} kiểm tra công tác chuẩn bị {s} tại {p}.',
  // What is done in its honour.
  '{d}, Đại sứ quán mở tiệc chiêu đãi mừng thành công của {s} tại {p}.',
  '{d}, tại {p}, một buổi hòa nhạc được tổ chức chào mừng {s}.',
  '{d}, ông {w} chủ trì tiệc chiêu đãi khách tới dự {s} tại {p}.',
  'Giải chạy hưởng ứng {s} khai mạc {d} tại {p} với {n} người tham dự.',
  // Going and coming.
  '{d}, ông {w} xuống sân bay, bắt đầu chuyến thăm và dự {s}.',
  '{d}, ông {w} lên máy bay rời {p}, kết thúc chuyến thăm và dự {s}.',
  '{d}, đoàn Uzbekistan đã tới {p} để dự khai mạc {s}.',
  '{d}, bà Tanaka lên đường sang {p} tham dự {s}.',
  // What is said of it.
  'Tại cuộc gặp ở {p} {d}, ông {w} đánh giá cao {s}.',
  '{d}, phát biểu tại {p}, ông {w} cho rằng {s} là dấu mốc lớn.',
  'Cuốn sách về {s} được trao giải {d} tại {p}.',
  '{d}, ông {w} ký quyết định khen thưởng {n} tập thể có thành tích trong {s}.',
  'Một phim tài liệu về {s} dài {n} ngày quay, khởi chiếu {d}.',
  'Với {p}, lo {s} là nét son trong chặng đường {n} năm hợp tác.',
  // Another occasion that is told beside it.
  'Hội thảo nhìn lại {s} có {n} đại biểu tham dự, diễn ra {d} tại {p}.',
  'Tọa đàm triển khai kết quả {s} do ông {w} chủ trì {d} tại {p} quy tụ {n} nhà báo.',
  '{d}, Quốc hội thảo luận về {s}, với {n} lượt phát biểu.',
  'Phiên họp của tổ công tác về {s} tại {p} kéo dài {n} ngày, kết thúc {d}.',
  'Đoàn đại biểu dự {s} thăm {p} {d}.',
  'Như tại {s}, hội nghị ở {p} {d} cũng có {n} đoàn.',
];

export const DAYS: readonly string[] = [
  'ngày 17/10/2025',
  'chiều 29/10',
  'sáng 2-11',
  'tối 18/11/2025',
  'ngày 27 tháng 11 năm 2025',
  'sáng 9/12',
  'hôm 15.1.2026',
];
export const PLACES: readonly string[] = [
  'New York',
  'Đà Nẵng',
  'Geneva',
  'Khách sạn Melia',
  'Nhà hát Lớn Hải Phòng',
  'TP.HCM',
  'trụ sở 87 Trần Hưng Đạo',
];
export const PEOPLE: readonly string[] = ['Trần Đình Khải', 'Peter Novak', 'Lê Thanh Vân'];
export const NUMBERS: readonly string[] = ['3', '11', '48', '64', '135', '620'];
