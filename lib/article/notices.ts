/**
 * Lines among the paragraphs of a body that are the newspaper's own notices. A sentence of an article may begin with the same words
 * ("Tải ứng dụng VNeID, người dân khai báo trong 5 phút"), so most forms say how the line ends too: without a comma, or soon.
 */
const NOTICE = new RegExp(
  [
    '^(?:>{1,4}|»+|›+|=+>|→|☞|👉)',
    '^(?:xem|đọc|nghe|tìm hiểu) (?:thêm|tiếp)\\s?(?::|>|»|…|tại|về bài|về chủ đề|tin tức$)',
    '^(?:xem|đọc) (?:bài )?gốc(?:\\s|$)',
    '^xem (?:tất cả$|video\\s?:)',
    '^(?:tin|bài)(?: bài| viết)? liên quan\\s?:',
    '^mời (?:(?:quý|các) )?(?:bạn|độc giả|bạn đọc|khán giả|quý vị)[^.]{0,60}(?:xem|đọc|đón|theo dõi|nghe)',
    '^mời (?:xem|đọc|nghe) thêm',
    '^(?:quý )?(?:bạn đọc|độc giả|quý vị)[^.]{0,40}(?:vui lòng|có thể)[^.]{0,60}(?:tại đây|gửi về|liên hệ|hotline|email|(?:đọc|xem|tìm đọc) thêm)',
    '^(?:quý )?bạn(?: đọc)? (?:có|muốn)[^.,]{0,60},? (?:hãy|xin|vui lòng|mời)[^.,]{0,20} ?gửi (?:về|đến|tới|cho) [^.,]{0,40}(?:@|hộp thư|email|tòa soạn|toà soạn)[^,]*$',
    '^xem (?:trọn|đầy đủ|chi tiết|toàn bộ|trực tiếp)[^.,]{0,80} (?:tại|trên) (?:đây|trang|kênh|báo|ứng dụng|[^.,]{0,20}(?:play|\\.vn|\\.com))[^.,]{0,30}$',
    '^bạn (?:thấy|nghĩ|đánh giá)[^.,]{0,20} bài (?:viết|báo) này[^.,]{0,30}$',
    '^bài viết (?:này )?(?:có )?hữu ích',
    '^bạn đang (?:đọc|xem|theo dõi) (?:bài viết|bài|tin)',
    '^bạn có thể chuyển sang phiên bản',
    '^(?:hãy )?theo dõi [^.,]{0,80}(?:google news|facebook|fanpage|zalo|youtube|tiktok|telegram)',
    '^(?:quan tâm|(?:bấm|nhấn) theo dõi) (?:kênh )?(?:zalo|fanpage)',
    '^follow ',
    '^chọn [^.,]{1,60} (?:làm|là) nguồn[^.,]{0,30}google',
    '^(?:©|®|copyright|bản quyền|(?:vui lòng |xin )?ghi rõ nguồn|nghiêm cấm sao chép|cấm sao chép)',
    '^(?:link (?:bài )?gốc|lấy link|copy link|sao chép liên kết|link nguồn|nguồn bài viết|đường dẫn bài viết)',
    '^(?:nguồn|theo)\\s?:?\\s?https?://',
    '^(?:từ khóa|từ khoá|tags?|thẻ|chủ đề|chuyên mục)\\s?:',
    '^#[^\\s#][^#.]{0,40}(?:#[^\\s#][^#.]{0,40})*$',
    '^(?:liên hệ quảng cáo|đường dây nóng|hotline)(?:\\s?:|[\\s\\d.-]*$)',
    '^(?:(?:vui lòng|hãy|mời bạn|bạn cần) )?(?:đăng ký|đăng nhập)[^.,]{0,60}(?:để (?:đọc|xem|nhận|tiếp tục|bình luận)|bản tin|thành viên)[^,]*$',
    '^(?:chia sẻ|share|(?:in|lưu) (?:bài(?: viết)?|tin)|gửi (?:email|bình luận)|quảng cáo|advertisement|facebook|twitter|zalo|đánh giá bài viết|nội dung tài trợ|(?:tặng sao|ủng hộ) (?:cho )?tác giả)$',
    '^(?:về|trở về|trở lại|quay lại) (?:trang chủ(?: đề)?|đầu trang)$',
    '^hãy là người đầu tiên bình luận',
    '^(?:đọc|nghe) (?:bài|báo|tin)[^.]{0,30}(?:tại đây|trên ứng dụng)',
    '^(?:tải|cài đặt) (?:ngay )?(?:ứng dụng|app)[^.,]{0,80}$',
    '^(?:dự đoán|đoán) (?:tỷ|tỉ) số[^.]{0,40}(?:nhận|rinh|trúng) (?:quà|thưởng|ngay)',
    // A broadcaster's line at the foot of a report on a match.
    '^fpt play (?:mang|[-–—]) .{0,180}(?:tại ?(?::|đây)|fptplay\\.vn)',
    '^đang phát\\s?:',
    '^quảng cáo (?:có thể|sẽ) (?:đóng|kết thúc)',
    // Codes that a publishing system has left unresolved.
    '^[{[]{1,2}[\\w ="/.:-]{1,120}[}\\]]{1,2}$',
    '^(?:mọi|các) (?:thông tin|tin tức|tin bài|phản ánh|hình ảnh|ý kiến|đóng góp|bài vở|thắc mắc)[^.]{0,60}(?:gửi về|gửi đến|liên hệ)[^.]{0,60}(?:tòa soạn|toà soạn|hotline|email|@|địa chỉ|điện thoại|báo)',
    '^(?:vui lòng|hãy) nhập ',
    '^(?:ý kiến|bình luận) của bạn sẽ được',
    '^(?:lượt (?:xem|đọc)|đánh giá(?: bài viết)?)\\s?:\\s?\\d',
    // A machine that reads the page out, its voices, clock and speed; a player that does not play.
    '^(?:giọng )?(?:nữ|nam)(?: giới)?(?: miền)? (?:bắc|trung|nam)$',
    '^(?:nhấp|bấm|nhấn|click) vào (?:nút|đây|biểu tượng)',
    '^tại trang vừa mở',
    '^nghe (?:đọc )?(?:bài|tin|nội dung|audio)(?: viết| bài)?(?: này)?\\s?(?:\\d|$|tốc độ|giọng)',
    '^(?:\\d{1,2}:){1,2}\\d{2}\\s?/\\s?(?:\\d{1,2}:){1,2}\\d{2}$',
    '^\\d(?:[.,]\\d{1,2})?x$',
    '^trình (?:duyệt|phát)(?: video| âm thanh| của bạn)?(?: hiện)? không (?:được )?hỗ trợ',
    '^cỡ chữ[ \\p{P}aA+]*$',
    '^thích \\d{1,6}(?: bình luận)?$',
    '^https?://\\S+$',
  ].join('|'),
  'iu',
);

/** Who answers for the newspaper, by which licence. */
const IMPRINT =
  /^(?:(?:giấy phép|gp)[^.]{0,80}\d\s?\/\s?gp|(?:phó )?tổng biên tập\s?:|(?:tòa soạn|toà soạn|trụ sở|cơ quan chủ quản|chịu trách nhiệm (?:nội dung|chính|xuất bản))\s?:)/iu;
const CONTACT = /^(?:địa chỉ|điện thoại|đt|tel|fax|email)\s?:/iu;

/** Who made what: names behind a colon, or nothing. */
const CREDIT =
  /^\(?(?:nội dung|thiết kế|trình bày|đồ họa|đồ hoạ|kỹ thuật|biên tập|thực hiện|dựng phim|hình ảnh|tổ chức thực hiện|tổ chức sản xuất|chỉ đạo(?: sản xuất| thực hiện| nội dung)?)\s?:(.*)$/iu;
/** How often it was read, when it was put up: lines of a byline that stands in the body. */
const BYLINE =
  /^\(?(?:(?:ngày (?:đăng|xuất bản)|cập nhật(?: lần cuối| lúc)?|đăng lúc)\s?:?\s?\d(?:[\d\s/.:,|()+–-]|giờ|phút|ngày|tháng|năm|lúc|gmt|[hg](?=\d))*$|[\d.,]+\s(?:lượt xem|bình luận|views?|lượt đọc)$|[\d.,]+\s?\/\s?\d{1,3}[\s(–-]{1,3}[\d.,]+\s(?:đánh giá|bình chọn|phiếu|lượt|votes?)|(?:nguồn|theo)\s?:?\s?\[?link)/iu;
const LONGEST_BYLINE = 90;

/** Whether a paragraph of a body is a notice of the newspaper's own: an invitation, a credit to itself, a bare address. */
export function isFurnitureLine(line: string): boolean {
  const start = line.slice(0, 240).normalize('NFC');
  const plain = start.replace(/^[*•+(\-–—\s]+/u, '');
  if (NOTICE.test(plain) || IMPRINT.test(plain)) return true;
  return line.length < LONGEST_BYLINE && (BYLINE.test(start) || isCredit(start));
}

/** Whether a line belongs to a newspaper's imprint; after one, `isContactLine` tells its addresses from those of an article. */
export function isImprintLine(line: string): boolean {
  return IMPRINT.test(line.slice(0, 240).normalize('NFC'));
}

/** Whether a line gives an address or a number: an article's, or an imprint's. */
export function isContactLine(line: string): boolean {
  return line.length < 240 && CONTACT.test(line.normalize('NFC'));
}

function isCredit(line: string): boolean {
  const names = CREDIT.exec(line)?.[1];
  if (names === undefined) return false;
  const words = names.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.6 * words.length;
}
