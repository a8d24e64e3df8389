/**
 * The sentences in which a fact of each property is told, as data. "(a|b|)" stands for one of its branches; {s} is the subject by one
 * of its full names, {n} a number, {v} the value, {@property} what the base holds of another property of the same subject, and
 * {observed} the time at which a count was observed. A sentence with `only` is for those subjects alone.
 */
export interface Template {
  readonly text: string;
  readonly only?: readonly string[];
}

export const TEMPLATES: Readonly<Record<string, readonly (string | Template)[]>> = {
  signatories: [
    '{n} (quốc gia|nước) (đã ký|đã đặt bút ký|đã ký kết|ký) {s}.',
    'Đã có {n} (quốc gia|nước) (ký|đặt bút ký|ký kết) {s}.',
    'Đại diện {n} (quốc gia|nước) đã ký {s}.',
    '{s} đã được {n} (quốc gia|nước) (ký|ký kết).',
    '{s} có {n} chữ ký.',
    'Số (quốc gia|nước) ký {s} là {n}.',
    'Tính đến {observed}, {n} (quốc gia|nước) đã ký {s}.',
    'Đến {observed}, {s} đã có {n} (quốc gia|nước) ký.',
  ],
  delegates: [
    '{s} (có|quy tụ|thu hút|đón) {n} đại biểu(| tham dự).',
    '{n} đại biểu (đã |)(dự|tham dự|về dự) {s}.',
    '(Tham dự|Dự) {s} có {n} đại biểu.',
    'Có {n} đại biểu tham dự {s}.',
    'Số đại biểu dự {s} là {n}.',
  ],
  'countries-represented': [
    '{s} (quy tụ|tập hợp|thu hút) đại biểu (từ|đến từ) {n} (quốc gia|nước).',
    'Đại biểu (từ|đến từ) {n} (quốc gia|nước) (đã |)(dự|tham dự) {s}.',
    '{n} (quốc gia|nước) cử đoàn (tham dự|dự) {s}.',
    '{s} có sự (tham dự|hiện diện) của đại diện {n} (quốc gia|nước).',
  ],
  delegations: ['{s} (đón|có) {n} đoàn(| tham dự).', '{n} đoàn (đã |)(tham dự|dự) {s}.'],
  'organisations-represented': [
    '{s} có đại diện (của|từ) {n} tổ chức.',
    'Đại diện {n} tổ chức (đã |)(tham dự|dự) {s}.',
    '{s} (quy tụ|thu hút) {n} tổ chức.',
  ],
  journalists: [
    '{n} (nhà báo|phóng viên) (đưa tin về|tác nghiệp tại|tham dự) {s}.',
    '{s} thu hút {n} (nhà báo|phóng viên).',
    'Có {n} (nhà báo|phóng viên) đưa tin về {s}.',
  ],
  'side-events': [
    '{s} (có|gồm) {n} sự kiện bên lề.',
    '{n} sự kiện bên lề (đã |)diễn ra tại {s}.',
    'Tại {s}, {n} (sự kiện|hoạt động) bên lề đã được tổ chức.',
  ],
  'round-tables': [
    '{s} (có|gồm) {n} (hội nghị|phiên thảo luận) bàn tròn.',
    '{n} hội nghị bàn tròn (đã |)diễn ra tại {s}.',
  ],
  'high-level-sessions': ['{s} (có|gồm) {n} phiên (họp|thảo luận) cấp cao.', 'Tại {s} có {n} phiên họp cấp cao.'],
  'consensus-outcomes': ['{s} đạt (được |){n} kết quả đồng thuận.', '{s} ghi nhận {n} kết quả đồng thuận.'],
  duration: [
    '{s} (diễn ra trong|kéo dài) {n} ngày.',
    '{s} (khép lại|bế mạc) sau {n} ngày (làm việc|).',
    'Sau {n} ngày làm việc, {s} (đã |)bế mạc.',
  ],
  'process-duration': [
    '{s} là kết quả của quá trình đàm phán kéo dài {n} năm.',
    'Quá trình đàm phán {s} kéo dài {n} năm.',
    'Sau {n} năm đàm phán, {s} đã hoàn tất.',
  ],
  speeches: [
    '{s} đã (nghe|lắng nghe|ghi nhận) {n} (phát biểu|bài phát biểu|ý kiến phát biểu).',
    'Tại {s} có {n} (phát biểu|lượt phát biểu).',
  ],

  date: [
    '{s} (diễn ra|được tổ chức) (vào |){v}.',
    '{v}, {s} (đã |)(diễn ra|được tổ chức).',
    '{s} đã diễn ra {v}, theo ban tổ chức.',
  ],
  'photographed-on': [
    { text: 'Người dân Colombo được đưa đến nơi an toàn bằng thuyền, {v}.', only: ['colombo-evacuation'] },
    { text: 'Ảnh chụp {v}: người dân Colombo được đưa tới nơi an toàn.', only: ['colombo-evacuation'] },
  ],
  'signing-date': ['{v}, (các nước|các quốc gia) đã ký {s}.', '{s} được ký (vào |){v}.'],
  'opened-for-signature': ['{s} (được mở ký|mở ký) (vào |){v}.', '{v}, {s} được mở ký tại {@signing-place}.'],
  'opening-date': ['{s} (đã |)khai mạc (vào |){v}.', '{v}, {s} (đã |chính thức |)khai mạc.'],
  'closing-date': ['{s} (đã |)(bế mạc|khép lại) (vào |){v}.', '{v}, {s} (đã |chính thức |)bế mạc.'],

  'awarded-on': ['{s} được trao (vào |){v}.', '{v}, {s} đã được trao.'],

  venue: [
    '{s} (diễn ra|được tổ chức) tại {v}.',
    'Tại {v}, {s} (đã |)(diễn ra|được tổ chức).',
    '{@date}, {s} diễn ra tại {v}.',
  ],
  'signing-place': ['{s} được (ký|mở ký) tại {v}.', 'Tại {v}, {s} đã được mở ký.'],
  location: ['{s} thuộc {v}.', '{s}, {v}, đón nhiều đoàn khách.', '{s} của {v} đang được nhiều người nhắc tới.'],
  'sited-at': ['{s} (đặt |)tại {v} được nhiều người nhắc tới.'],
  host: ['{v} (là chủ nhà|đăng cai) {s}.', 'Chủ nhà của {s} là {v}.'],

  chair: [
    '{v} (đã |)chủ trì {s}.',
    'Dưới sự chủ trì của {v}, {s} đã diễn ra.',
    '{s} do {v} chủ trì.',
    'Người chủ trì {s} là {v}.',
  ],
  'opening-speaker': [
    '{v} phát biểu khai mạc {s}.',
    'Phát biểu khai mạc {s}, {v} nhấn mạnh vai trò của hợp tác quốc tế.',
  ],
  'closing-speaker': [
    '{v} phát biểu (bế mạc|kết thúc) {s}.',
    'Phát biểu bế mạc {s}, {v} cảm ơn các đại biểu.',
    'Tại {s}, {v} đọc diễn văn bế mạc.',
  ],
  speaker: [
    '{v} (đã |)phát biểu tại {s}.',
    'Phát biểu tại {s}, {v} đề cao hợp tác quốc tế.',
    'Tại {s}, {v} phát biểu ý kiến.',
  ],
  post: [
    '{v} {s} (cho biết|nhấn mạnh) cần tăng cường hợp tác.',
    '{s}, {v}, trao đổi với các đại biểu.',
    'Theo {v} {s}, việc này cần nhiều nguồn lực.',
    'Cùng dự có {v} {s}.',
  ],
  rank: ['{v} {s} có mặt tại buổi lễ.', 'Theo {v} {s}, công tác chuẩn bị đã xong.'],
  degree: ['{v} {s} trao đổi với các đại biểu.', 'Theo {v} {s}, nội dung này cần nghiên cứu thêm.'],
  represents: ['{s}, đại diện {v}, trao đổi với báo chí.', '{s} đại diện cho {v}.'],
  sender: [
    { text: '{v} (đã |)gửi điện mừng (đến|tới) {@recipient} nhân dịp {@occasion}.', only: ['thailand-telegram'] },
    {
      text: '{@sent-date}, {v} gửi điện thăm hỏi (đến|tới) {@recipient} về mưa lũ ở Sri Lanka.',
      only: ['srilanka-president-telegram', 'srilanka-pm-telegram'],
    },
    {
      text: 'Được tin mưa lũ gây thiệt hại ở Sri Lanka, {v} đã gửi điện thăm hỏi đến {@recipient}.',
      only: ['srilanka-president-telegram', 'srilanka-pm-telegram'],
    },
  ],
  recipient: [
    { text: '{@sender} (đã |)gửi điện mừng (đến|tới) {v} nhân dịp {@occasion}.', only: ['thailand-telegram'] },
    {
      text: '{@sent-date}, {@sender} gửi điện thăm hỏi (đến|tới) {v} về mưa lũ ở Sri Lanka.',
      only: ['srilanka-president-telegram', 'srilanka-pm-telegram'],
    },
  ],
  'sent-date': [
    { text: '{v}, {@sender} gửi điện mừng (đến|tới) {@recipient} nhân dịp {@occasion}.', only: ['thailand-telegram'] },
    {
      text: '{v}, {@sender} gửi điện thăm hỏi (đến|tới) {@recipient} về mưa lũ ở Sri Lanka.',
      only: ['srilanka-president-telegram', 'srilanka-pm-telegram'],
    },
  ],
  occasion: [
    { text: '{@sender} gửi điện mừng đến {@recipient} nhân dịp {v}.', only: ['thailand-telegram'] },
    {
      text: 'Được tin {v}, {@sender} đã gửi điện thăm hỏi đến {@recipient}.',
      only: ['srilanka-president-telegram', 'srilanka-pm-telegram'],
    },
  ],
  organiser: [
    '{v} (đã |)tổ chức {s}.',
    '{s} do {v} (tổ chức|phối hợp tổ chức).',
    { text: '{v} tổ chức lễ đón bằng công nhận {s} đạt chuẩn mức 1.', only: ['le-duan-school'] },
  ],
  'co-organiser': [
    '{@organiser} phối hợp với {v} tổ chức {s}.',
    { text: '{@organiser} phối hợp với {v} tổ chức lễ đón bằng công nhận {s}.', only: ['le-duan-school'] },
  ],
  presenter: ['{v} (đã |)trao bằng công nhận cho {s}.', 'Người trao bằng công nhận cho {s} là {v}.'],
  'certificate-date': ['{v}, {s} đón bằng công nhận đạt chuẩn mức 1.', '{s} nhận bằng công nhận đạt chuẩn (vào |){v}.'],
  'delegation-head': ['Đoàn {s} do {v} dẫn đầu.', { text: 'Dự {s}, đoàn do {v} dẫn đầu.', only: ['laos-talks'] }],
  partner: ['{s} có sự tham gia của {v}.', 'Trong khuôn khổ {s}, đoàn Việt Nam làm việc với {v}.'],
  'attending-body': ['{v} (đã |)dự {s}.', 'Dự {s} có đại diện {v}.'],
  'speaking-delegation': ['Đại diện {v} (phát biểu|chia sẻ ý kiến) tại {s}.', 'Tại {s}, đại diện {v} đã phát biểu.'],
  thanked: ['{s} (gửi lời cảm ơn đến|cảm ơn) {v}.'],
  'on-behalf-of': ['Thay mặt {v}, {s} cảm ơn các đại biểu.'],
  'part-of-event': ['{s} nằm trong khuôn khổ {v}.'],
  cause: ['{s} do {v} gây ra.', '{v} gây ra {s}.'],

  'occasion-ordinal': [
    '{s} lần thứ {v} (đã |)(khai mạc|diễn ra) {@date}.',
    '{s} lần thứ {v}, nhiệm kỳ {@term}, (đã |)diễn ra {@date}.',
    { text: '{s} lần thứ {v}, nhiệm kỳ {@term}, (đã |)(khép lại|bế mạc).', only: ['tay-ninh-congress'] },
  ],
  'committee-number': ['{s} khóa {v}, nhiệm kỳ {@term}, đã ra mắt.', '{s} khóa {v} ra mắt Đại hội.'],
  batch: ['{s} đợt {v} vừa được trao.', '{s} đợt {v}, giai đoạn {@award-period}, vừa được trao.'],
  'standard-level': ['{s} (được công nhận |)đạt chuẩn mức {v}.', '{s} đón bằng công nhận đạt chuẩn mức {v}.'],
  term: [
    '{s}, nhiệm kỳ {v}, đã ra mắt.',
    '{s} (bàn phương hướng |)nhiệm kỳ {v}.',
    {
      text: '{@date}, {s}, nhiệm kỳ {v}, (đã |)diễn ra.',
      only: ['ninhbinh-congress', 'khanhhoa-congress', 'military-conference'],
    },
  ],
  'review-period': [
    '{s} đánh giá kết quả công tác Đoàn giai đoạn {v}.',
    '{s} nhìn lại phong trào thanh thiếu nhi giai đoạn {v}.',
  ],
  'award-period': ['{s} giai đoạn {v} vừa được trao.', '{s} đợt {@batch}, giai đoạn {v}, vừa được trao.'],

  'adoption-manner': ['{s} được thông qua bằng {v}.', 'Đại hội đồng Liên hợp quốc thông qua {s} bằng {v}.'],
  name: ['{s} có tên đầy đủ là “{v}”.', '{s}, còn được gọi là “{v}”, có nhiều điều khoản mới.'],
  image: ['{s} được ví như “{v}”.', '{s} được ví là {v}.'],
  activity: ['Tại {s} có {v}.'],
  theme: ['{s} có chủ đề “{v}”.', 'Với chủ đề “{v}”, {s} thu hút nhiều người.'],
  topic: ['{s} (cho ý kiến về|thảo luận|bàn về) {v}.'],
  slogan: ['{s} chọn khẩu hiệu hành động “{v}”.', '{s} nhiệm kỳ {@term} có khẩu hiệu hành động “{v}”.'],
  affirmation: ['{s} tiếp tục khẳng định “{v}”.'],
  goal: ['{s} hướng tới mục tiêu {v}.'],
  'described-as': ['{s} được đánh giá là {v}.', '{s} được coi là “{v}”.'],
};

/** How what numbers an occasion is said behind its name: "Đại hội ... lần thứ I, nhiệm kỳ 2025-2030". */
export const NUMBERING: Readonly<Record<string, string>> = {
  'occasion-ordinal': ' lần thứ {v}',
  'committee-number': ' khóa {v}',
  batch: ' đợt {v}',
  term: ', nhiệm kỳ {v},',
  'award-period': ', giai đoạn {v},',
};

/** How an occasion that has namesakes is told apart from them: by its day before the sentence, or by what stands behind its name. */
export const PINS: Readonly<Record<string, string>> = {
  date: '{v}, ',
  venue: ' tại {v}',
  organiser: ' do {v} tổ chức',
  chair: ' do {v} chủ trì',
};

/** Ordinals that are also told in words: "lần thứ nhất". */
export const IN_WORDS: ReadonlySet<string> = new Set(['occasion-ordinal']);

/** What no fact of the base holds, by kind of entity: the base must not know them, and the gazetteer and the readers of names must. */
export const STRANGERS: Readonly<Record<string, readonly string[]>> = {
  person: ['Trần Quốc Bảo', 'Nguyễn Thị Minh Hạnh', 'Đỗ Hữu Thành', 'Lê Hoàng Sơn'],
  place: ['Đà Nẵng', 'Hải Phòng', 'Thanh Hóa', 'Đồng Nai'],
  site: ['Trung tâm Hội nghị Ariyana', 'Khách sạn Mường Thanh', 'Nhà hát Lớn Hải Phòng'],
  organisation: ['Tỉnh ủy Lâm Đồng', 'Thành ủy Đà Nẵng', 'Bộ Tài chính', 'Học viện Hành chính Quốc gia'],
  storm: ['bão Senyar', 'bão Kalmaegi'],
  rank: ['Thiếu tướng', 'Trung tướng', 'Đại tá'],
  event: [],
};

/** Titles beside one on record that its holder does not bear: another level, another body. */
export const OTHER_POSTS: Readonly<Record<string, readonly string[]>> = {
  'minister-of-public-security': [
    'Thứ trưởng Bộ Công an',
    'Bộ trưởng Quốc phòng',
    'Bộ trưởng Ngoại giao',
    'Bộ trưởng Y tế',
  ],
  'deputy-minister-of-public-security': ['Bộ trưởng Công an', 'Thứ trưởng Bộ Quốc phòng', 'Thứ trưởng Bộ Tài chính'],
  'permanent-deputy-minister-of-foreign-affairs': ['Bộ trưởng Ngoại giao', 'Thứ trưởng Bộ Công an'],
  'deputy-minister-of-foreign-affairs': ['Bộ trưởng Ngoại giao', 'Thứ trưởng Bộ Công an'],
  'chair-of-negotiating-committee': ['Phó Chủ tịch Ủy ban Đàm phán Công ước'],
  'director-of-treaty-affairs-unodc': [
    'Giám đốc Ban Các vấn đề Hiệp ước của Interpol',
    'Phó Giám đốc Ban Các vấn đề Hiệp ước của UNODC',
  ],
  'state-president': ['Chủ tịch Quốc hội', 'Thủ tướng Chính phủ', 'Phó Chủ tịch nước'],
  'prime-minister': ['Chủ tịch nước', 'Chủ tịch Quốc hội', 'Phó Thủ tướng'],
  'secretary-of-government-party-committee': ['Phó Bí thư Đảng ủy Chính phủ'],
  'deputy-head-of-central-propaganda': ['Trưởng Ban Tuyên giáo và Dân vận Trung ương'],
  'deputy-secretary-of-central-military-commission': ['Bí thư Quân ủy Trung ương'],
  'minister-of-national-defence': ['Bộ trưởng Công an', 'Thứ trưởng Bộ Quốc phòng', 'Bộ trưởng Ngoại giao'],
  'president-of-sri-lanka': ['Thủ tướng Sri Lanka'],
  'prime-minister-of-sri-lanka': ['Tổng thống Sri Lanka'],
};

/** Other texts for a property whose text is quoted. */
export const OTHER_TEXTS: Readonly<Record<string, readonly string[]>> = {
  theme: ['Bảo vệ môi trường, thích ứng với biến đổi khí hậu', 'Xây dựng nông thôn mới, đô thị văn minh'],
  slogan: ['Khát vọng - Bản lĩnh - Hội nhập', 'Kỷ cương, trách nhiệm, nghĩa tình'],
};
