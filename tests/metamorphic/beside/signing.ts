/** How reports call the signing and its figures, in full and afterwards. */

export const WORDS = {
  s: [
    'Công ước Hà Nội',
    'Công ước của Liên hợp quốc về chống tội phạm mạng',
    'Công ước Liên hợp quốc về chống tội phạm mạng (Công ước Hà Nội)',
    'Công ước LHQ về chống tội phạm mạng',
    '“Công ước Hà Nội”',
  ],
  e: [
    'Lễ mở ký Công ước Hà Nội',
    'Lễ mở ký và Hội nghị cấp cao Công ước Hà Nội',
    'Lễ mở ký Công ước của Liên hợp quốc về chống tội phạm mạng (Công ước Hà Nội)',
    'Lễ mở ký Công ước Liên hợp quốc về chống tội phạm mạng',
  ],
  n: [
    '72 quốc gia',
    '72 nước',
    'hơn 70 quốc gia',
    'hơn 70 nước',
    'trên 70 quốc gia',
    'trên 70 nước',
    'khoảng 70 quốc gia',
    'khoảng 70 nước',
    'bảy mươi hai quốc gia',
    'bảy mươi hai nước',
  ],
  sign: ['đã ký', 'đã ký kết', 'đã đặt bút ký', 'ký', 'ký kết', 'đặt bút ký'],
  dele: ['hơn 2.500 đại biểu', 'trên 2.500 đại biểu'],
  ctry: ['gần 120 quốc gia', 'gần 120 nước'],
  dlg: ['110 đoàn', '110 đoàn đại biểu'],
  org: ['173 tổ chức'],
  jour: ['gần 500 nhà báo', 'gần 500 phóng viên'],
  side: ['37 sự kiện bên lề'],
  small: ['3', '4', '5', '7', '9', '10'],
  mid: ['20', '23', '26', '31', '35', '38'],
};

export const SHORT = {
  s: ['Công ước', 'công ước này', 'Công ước', 'văn kiện này'],
  e: ['Lễ mở ký', 'sự kiện', 'sự kiện này', 'Lễ mở ký Công ước', 'buổi lễ', 'hội nghị'],
};

export const LEADS = [
  'Chiều 26/10, Lễ mở ký Công ước Hà Nội bế mạc tại Trung tâm Hội nghị Quốc gia.',
  'Lễ mở ký và Hội nghị cấp cao Công ước của Liên hợp quốc về chống tội phạm mạng 〔Công ước Hà Nội〕 diễn ra tại Hà Nội trong hai ngày 25-26/10.',
  'Công ước Hà Nội đã được 72 quốc gia ký tại Lễ mở ký Công ước Hà Nội.',
];
