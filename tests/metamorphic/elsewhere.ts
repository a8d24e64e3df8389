/** Paragraphs that say nothing of any fact on record: other matters, and other occasions that are counted in the same words. */

export const UNRELATED: readonly string[] = [
  'Giá cà phê trong nước sáng nay tăng 1.200 đồng, lên mức 118.500 đồng một kg; sản lượng niên vụ này ước đạt 1,8 triệu tấn.',
  'Theo Trung tâm Dự báo khí tượng thủy văn, ngày mai miền Bắc có mưa rào, nhiệt độ cao nhất 28 độ C.',
  'Chị Lan mở quán bún nhỏ ở đầu ngõ từ năm 2012. Mỗi sáng chị bán chừng 150 bát, hai người con phụ mẹ bưng bê.',
  'Đội chủ nhà thắng 2-1 sau 90 phút, hơn 9.000 khán giả ra về trong mưa. Huấn luyện viên nói ông hài lòng với lối chơi.',
  'Dự án cao tốc dài 83 km, tổng mức đầu tư 17.500 tỷ đồng, đã giải phóng mặt bằng được 96%.',
  'Bệnh viện tiếp nhận 43 ca sốt xuất huyết trong tuần, tăng 12 ca so với tuần trước; chưa ghi nhận ca tử vong.',
];

/** The same units, kinds of occasion, posts and deeds; another convention, congress, seminar, telegram. */
export const OTHER_OCCASIONS: readonly string[] = [
  'Năm 2003, Công ước của Liên hợp quốc về chống tham nhũng được mở ký tại Mérida (Mexico) trong ba ngày, với 95 quốc gia ký và hơn 1.300 đại biểu từ 120 nước.',
  'Công ước Budapest được mở ký ngày 23/11/2001; đến nay đã có 81 quốc gia phê chuẩn, 15 nước mới ký.',
  'Đại hội đại biểu Hội Nông dân tỉnh Lâm Đồng lần thứ XI, nhiệm kỳ 2023-2028 diễn ra ngày 14/9/2023 tại Đà Lạt với 250 đại biểu.',
  'Ngày 12/6/2019, Hội nghị Bộ trưởng Giao thông ASEAN lần thứ 25 tại Cebu có 9 đoàn, 310 đại biểu, 6 phiên họp cấp cao và 14 sự kiện bên lề.',
  'Tháng 3/2018, Bộ trưởng Công Thương Trần Tuấn Anh ký Hiệp định CPTPP tại Santiago cùng đại diện 10 nước khác.',
  'Tọa đàm về kinh tế số do Đại học Bách khoa Hà Nội tổ chức ngày 18/3/2022 có 45 diễn giả, khẩu hiệu là “Dữ liệu mở, tương lai mở”.',
  'Ngày 30/8/2021, bão số 9 làm 12 người bị thương ở Quảng Ninh; lãnh đạo tỉnh gửi điện chia buồn đến các gia đình.',
  'Lễ trao Giải thưởng Bùi Xuân Phái lần thứ 14 diễn ra tối 8/10/2021 tại Hà Nội, do báo Thể thao và Văn hóa tổ chức.',
];
