/** Clauses that tell nothing of the bundled base, with a subject and a verb of their own, and what joins them to another. */

export const CLAUSES: readonly string[] = [
  'Quốc hội khai mạc kỳ họp thứ mười ngày 20/10',
  'APEC 2017 diễn ra tại Đà Nẵng',
  'SEA Games 33 khai mạc ngày 9/12 tại Bangkok',
  'giải chạy Hà Nội khai mạc ngày 2/11 với 10.000 người',
  '11 nước ASEAN họp tại Kuala Lumpur',
  'Công ước chống tham nhũng được mở ký tại Merida năm 2003',
  'Phó Thủ tướng Trần Hồng Hà chủ trì cuộc họp về đất đai chiều 3/12',
  'Bộ trưởng Y tế Đào Hồng Lan phát biểu tại một hội thảo ở Cần Thơ',
  'Chủ tịch Quốc hội Trần Thanh Mẫn tiếp đoàn Cuba tại Nhà Quốc hội ngày 2/12',
  'Tổng thống Hàn Quốc thăm Nhật Bản từ ngày 2 đến 4/12',
  'hội thảo của Học viện Ngoại giao có 200 đại biểu, kéo dài 3 ngày',
  'Hội Nông dân tỉnh Vân Hải tổ chức hội nghị ngày 28/11 với 150 đại biểu',
  'Đại hội Hội Sinh viên lần thứ IX, nhiệm kỳ 2025-2030 diễn ra tại Đà Lạt',
  'Trường Đại học Vân Hải trao bằng cho 300 sinh viên ngày 1/12',
  'UNESCO công nhận 2 di sản ngày 3/12',
  'đội tuyển thắng Lào 4-1 tối 18/11 trên sân Việt Trì',
  'bão số 13 làm 12 người chết ở Gia Lai',
  'giá xăng tăng 430 đồng từ 15 giờ ngày 27/11',
  'ông Trần Đình Khải nhận quyết định nghỉ hưu ngày 1/12',
  'bà Lê Thanh Vân được bầu làm Chủ tịch UBND tỉnh ngày 30/11',
  '400 phóng viên đưa tin giải chạy',
  'Cục Hàng không cấp phép cho 5 hãng',
  'Hội Chữ thập đỏ hỗ trợ 2 tỷ đồng cho 500 hộ dân',
];

/** What stands between two clauses; behind a full stop the second begins a sentence. */
export const JOINTS: readonly string[] = [
  ', ',
  '; ',
  ' – ',
  ' và ',
  ', còn ',
  ', trong khi ',
  ', đồng thời ',
  ', sau khi ',
  ', trước khi ',
  ' khi ',
  '. ',
  '. Cùng ngày, ',
  '. Trước đó, ',
  '. Bên cạnh đó, ',
  '. Trong khi đó, ',
];

/** The largest share of true sentences that were flagged beside such a clause when it was noted. It is lowered when the engine reads more. */
export const FLAGGED_BESIDE = 0.035;
/** The least share of false sentences, flagged when they stand alone, that were still flagged beside such a clause. It is raised likewise. */
export const STILL_FLAGGED = 0.7;
