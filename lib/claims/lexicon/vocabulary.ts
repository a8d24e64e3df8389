/** Parts of the world and their clubs: what is counted of one is no count of all. */
const REGIONS = `châu Á; châu Âu; châu Phi; châu Mỹ; châu Đại Dương; Đông Nam Á; ASEAN; EU; Liên minh châu Âu; G7; G20; Trung Đông; Mỹ Latinh; Mỹ La tinh;
    Thái Bình Dương; vùng Caribe`;

/**
 * Words of the language, not of any event, that change what a claim says. Rules: docs/decisions/0003-gates.md.
 * One list a kind, in the order of their meaning; phrases are parted by semicolons.
 */
export const CUES = {
  /** Before a name: it is a circumstance of what is told, not what is told of. */
  circumstance: `sau; sau khi; ngay sau; từ sau; kể từ; trước; trước khi; trước thềm; trước ngày; sau ngày; bên lề; nhân; nhân dịp; dịp; trong dịp;
    đúng dịp; chào mừng; mừng; đón chào; hướng tới; hướng đến; chuẩn bị; chuẩn bị cho; công tác chuẩn bị; kỷ niệm; phục vụ; phục vụ cho; nhìn lại;
    bảo đảm; đảm bảo; bảo vệ; bảo đảm an ninh; đảm bảo an ninh; bảo đảm an ninh cho; đảm bảo an ninh cho; rút kinh nghiệm; rút kinh nghiệm sau; mừng thành công của;
    chào mừng thành công của; sau thành công của; từ thành công của;
    cùng thời gian với; cùng ngày với; cùng lúc với; song song với; trong khi; trong lúc; như; như tại; như ở; giống như; giống như tại; cũng như tại; khác với`,
  /** Before a name: what is counted is the occasion's, what is dated is only a part of it. */
  frame: 'trong khuôn khổ; nằm trong khuôn khổ; thuộc khuôn khổ; khuôn khổ',
  /** Before a value: it counts a part. */
  part: `riêng; tính riêng; chỉ riêng; chỉ tính; trong đó; trong đó có; trong số; trong tổng số; trong số đó; một trong; mỗi; bình quân; trung bình; ngày đầu; ngày đầu tiên;
    ngày thứ nhất; ngày thứ hai; ngày cuối; buổi đầu; phiên đầu; nửa đầu; phần đầu; lúc đầu; đợt đầu; đợt đầu tiên; lượt đầu; lượt đầu tiên; giờ đầu; giờ đầu tiên; phút đầu; phút đầu tiên; buổi đầu tiên; phiên đầu tiên; ngày cuối cùng; buổi cuối; lượt thứ; giờ thứ; buổi thứ; vòng đầu; vòng một; vòng thứ; thoạt đầu; nhóm; khối; tổ thảo luận; một nửa; nửa số; phân nửa;
    một phần; phần lớn; đa số; tức; tỷ lệ; chiếm; cùng lúc; cùng một lúc; một lượt; trong ảnh`,
  /** After a counted noun: it counts a part, or what came later. */
  'part-after': `${REGIONS}; đang phát triển; phát triển; khu vực; thuộc; cấp cao; cấp bộ trưởng; láng giềng; nói tiếng; đầu tiên; còn lại; khác; cuối cùng; nữa; tiếp theo; nữ; trẻ;
    là nữ; là nam; trong nước; nước ngoài; quốc tế; mới; trong tỉnh; ngoài tỉnh; ngày đầu; ngày cuối; trong ngày đầu; trong ngày cuối; trong hai ngày đầu; trong ba ngày đầu`,
  /** Behind what is counted and its object: these are some of them. */
  rest: 'đầu tiên; còn lại; cuối cùng; tiếp theo',
  /** Before a value: it counts a part of the world. */
  region: REGIONS,
  /** Before a value: it is a difference, not a total. */
  change: 'thêm; tăng; tăng thêm; bổ sung; lại có thêm; giảm; bớt; gấp; thứ; còn thiếu; thiếu; còn cần; chênh',
  /** Anywhere before a value in its clause: it is compared with another. */
  comparison:
    'nhiều hơn; ít hơn; hơn kém; cao hơn; thấp hơn; so với; đông hơn; lớn hơn; nhỏ hơn; đắt hơn; rẻ hơn; hơn hẳn; nhỉnh hơn; kém; kém hẳn; thua',
  /** Before a value: it is a total, be it after a change ("tăng lên 72"). */
  reached: `tăng lên; nâng lên; lên; lên tới; lên đến; đạt; đạt tới; chốt lại là; chốt ở; dừng ở; là; mới là; vẫn là; đúng là; tổng cộng; nâng tổng số; cán mốc; ở mức`,
  denied: `không phải; không phải là; chưa phải; không; chưa; chẳng; không hề; chưa hề; đâu phải; chẳng phải; thay vì; chứ không phải`,
  planned: `dự kiến; sẽ; kỳ vọng; có thể; dự báo; dự đoán; hy vọng; hi vọng; mong; mong muốn; mong đợi; mục tiêu; kế hoạch; theo kế hoạch; dự tính; phấn đấu;
    đề xuất; phải có; cần; cần có; đăng ký; xác nhận tham dự; lo ngại; sắp; chuẩn bị; muốn; danh sách mời; nhằm đạt; trù tính; dự định; hướng đến; hướng tới;
    kêu gọi; tiếp tục được mở; còn được mở; đề nghị; đòi hỏi; yêu cầu; phương án; xin đăng cai; xin tổ chức; ngỏ ý; ngỏ lời; ứng cử; chạy đua; trông đợi; ý định`,
  conditional:
    'nếu; giả sử; giá như; trong trường hợp; với điều kiện; trừ khi; ngay cả khi; kể cả khi; lẽ ra; đáng lẽ; đáng ra; suýt; suýt nữa; lỡ cơ hội; bỏ lỡ cơ hội; đặt cửa',
  asked: 'liệu; có phải; bao nhiêu; phải chăng; hay chưa; hay không',
  debunked: `là sai; chấm sai; nói sai; viết sai; sai sự thật; không đúng; không chính xác; tin giả; bịa đặt; bịa; thất thiệt; đính chính; cải chính; nhầm; nhầm lẫn;
    viết nhầm; bác bỏ; phản bác; tin đồn; đồn; đồn đoán; thông tin cho rằng; có thông tin; xuyên tạc; lan truyền; tung tin; loan tin; rêu rao; tung tin đồn; không có chuyện; có báo; có tờ báo; có trang; có người nói; có nguồn tin`,
  /** In a headline: the article repeats what is false, to say so. */
  'debunk-heading': `đính chính; cải chính; tin giả; tin đồn; sai sự thật; bịa đặt; thất thiệt; tung tin; loan tin; rêu rao; xuyên tạc; thông tin sai; tin sai; tin sai lệch; thực hư; sự thật về; kiểm chứng;
    bác tin; bác bỏ tin; bác bỏ thông tin; bác bỏ tin đồn; thông tin không chính xác; thông tin không đúng; thông tin cho rằng; không có chuyện; thông tin lan truyền; tin lan truyền;
    lan truyền thông tin; lan truyền tin; là sai; nói sai; viết sai; viết nhầm; thông báo sửa; xin lỗi bạn đọc`,
  /** Before a list: it is the whole of it; "gồm" only with its number. */
  only: 'chỉ; duy nhất; gồm',
  /** Right before a value: what is right, after what is not. */
  corrected: `con số đúng là; con số đúng phải là; con số chính xác là; con số thật là; con số thực tế là; đúng ra là; đúng phải là; thực ra là; thực tế là; sửa lại là;
    sửa thành; xin sửa thành; xin sửa lại thành; xin đọc là; đọc lại là; mà là; chính xác là; đúng là`,
  /** What follows is told as fact, whatever plan or doubt stood before. */
  turn: 'nhưng; song; tuy nhiên; rốt cuộc; cuối cùng; đã; thực tế; trên thực tế; mà',
  /** Another time than that of the article, not told by its date. */
  earlier: `từng; khi còn; hồi còn; lúc còn; ngày còn; thời còn; cách đây; khi đó; khi đó là; khi ấy; lúc đó; lúc ấy; lúc bấy giờ; hồi đó; hồi ấy; lần đó; lần ấy; năm ấy; dịp đó; dịp ấy; thời điểm đó; trước đây; năm ngoái; năm xưa; tròn một; tròn hai; tròn ba; kỷ niệm;
    ngày trước; thuở ấy; mùa trước; mùa giải trước; giải trước; nhiệm kỳ trước; khóa trước; lần trước; trước khi làm; trước khi giữ chức; trước khi giữ; trước khi đảm nhiệm; trước khi được bổ nhiệm; trước khi nhậm chức; trước khi trở thành`,
  /** Another time than that of the article, too vague to compare what changes by the day. */
  'vague-past':
    'đầu tuần; cuối tuần; tuần trước; trước kỳ; trước đợt; trước lần; trước khi; trước đó; kỳ trước; phiên trước; đợt trước; hồi Tết; trước Tết; hồi đầu năm; có lúc; có thời điểm; đầu phiên; một năm trước; cùng kỳ năm ngoái; cùng kỳ năm trước; cùng kỳ',
  /** The time of the article, whatever other times stand in the sentence. */
  now: 'đến nay; tới nay; đến giờ; hiện; hiện nay; hiện tại; tính đến nay; cho đến nay; cho tới nay; hiện có; sau đó; về sau',
  /** Somebody reports: a date before it is the date of the report. */
  saying: `cho biết; cho hay; nói; thông báo; thông tin; cập nhật; ghi nhận; đưa tin; đăng tải; công bố; khẳng định; nhấn mạnh; cho thấy; đếm được; đếm thấy; phát biểu; trả lời; chia sẻ; nhận định;
    đánh giá; tính đến; tính tới; theo; viết; bình luận; kể; kể lại; thống kê; bảo; cho rằng; tuyên bố; nêu; nhắc; nhắc lại; thừa nhận; rằng; nhắc tới; nhắc đến; nói tới; nói đến; nói về; đề cập; ca ngợi; điểm lại`,
  /** One who acts for themselves: what they count is their own. */
  oneself: 'tôi; chúng tôi; anh; chị; cô; em; bác; cậu; họ; cháu; ông; bà',
  /** What is held about, for or after an occasion, and is another. */
  'another-occasion': `hội thảo; tọa đàm; họp báo; cuộc gặp; gặp mặt; cuộc họp; buổi họp; tiệc; chiêu đãi; chuyến thăm; chuyến đi; triển lãm; hội chợ; tổng duyệt; diễn tập; tập huấn; tổ công tác;
    tiểu ban; ban tổ chức; ban chỉ đạo; thảo luận về; bàn về; nghe về; cuộc thi; giải chạy; giải đấu; buổi hòa nhạc; đêm nhạc; chương trình nghệ thuật; sách về; phim về; đoàn dự; đoàn tham dự;
    đoàn đại biểu dự; lớp học; lớp tập huấn; khóa học; khóa tập huấn; buổi nói chuyện; giao lưu; sơ kết; tổng kết về; rút kinh nghiệm; báo cáo về`,
  /** Nouns of what is held: bare, they go on about the one told last. */
  occasion: `hội nghị; hội thảo; tọa đàm; diễn đàn; cuộc họp; phiên họp; buổi họp; họp báo; buổi họp báo; cuộc họp báo; kỳ họp; đại hội; buổi lễ; lễ hội; lễ ký; lễ ký kết; lễ trao; lễ trao giải; lễ phát động; lễ kỷ niệm;
    lễ ra mắt; lễ khánh thành; lễ khởi công; lễ công bố; lễ tổng kết; lễ khai mạc; lễ bế mạc; lễ khai trương; lễ đón; liên hoan; festival; triển lãm; hội chợ; giải đấu; cuộc thi; hội thi; hội diễn; hội trại;
    cuộc gặp; buổi gặp; buổi tiếp; buổi làm việc; cuộc hội đàm; cuộc hội kiến; cuộc đàm phán; vòng đàm phán; phiên chất vấn; phiên tòa; phiên thảo luận; phiên giải trình; chuyến thăm; chuyến công tác;
    chương trình nghệ thuật; đêm nhạc; giải chạy; tuần lễ; hội nghị thượng đỉnh; lớp tập huấn; gặp mặt; họp mặt; cuộc diễn tập; buổi diễn tập; hội thao; khóa họp; lễ tang; lễ viếng; lễ cưới; cuộc đối thoại; buổi đối thoại; hiệp định; hiệp ước; nghị định thư; hiến chương; thỏa thuận; bản ghi nhớ; hợp đồng`,
  /** A level below the one a name in several parts speaks of. */
  'lower-level': 'xã; phường; huyện; thị xã; thôn; đặc khu; cơ sở; chi bộ; cấp xã; cấp huyện',
} as const satisfies Record<string, string>;

export type CueKind = keyof typeof CUES;

/** Longer words that hold a cue and are none. */
export const MASKS = `dữ liệu; tài liệu; số liệu; nguyên liệu; vật liệu; tư liệu; trị liệu; nhiên liệu; chất liệu; không gian; không khí; không quân; hàng không; không chỉ;
  không dưới; không quá; không kém; không ít hơn; không ngừng; không ngủ; hậu cần; hậu cần có; cần thiết; cần cù; Cần Thơ; Cần Giờ; cần mẫn; điện mừng; chúc mừng; mừng rỡ; vui mừng; nói riêng; riêng tư; riêng cho; dành riêng; lối đi riêng; đường riêng; khu riêng; theo dõi; tiếp theo; kèm theo;
  làm theo; học theo; đồn công an; đồn biên phòng; sắp xếp; từng bước; từng người; từng nước; từng phần; thứ trưởng; đánh giá cao; nhóm họp; khối lượng; trẻ em; các em;
  chuyên gia; bàn tròn; bà con; anh em; anh hùng; ông bà; thành phố; thể hiện; thực hiện; hiện đại; phát hiện; biểu hiện; hiện trường; hiện diện; hiện thực; xuất hiện; nói chung;
  tiếng nói; người nói; xã hội; hợp tác xã; thị xã; xã luận; phát triển bền vững; mới chỉ; chỉ mới; chỉ riêng; chỉ đạo; chỉ huy; chỉ thị; chỉ số; chỉ tiêu;
  chỉ định; chỉ trích; chỉ ra; chỉ rõ; địa chỉ; tôn chỉ; chứng chỉ; trong khi đó`;
