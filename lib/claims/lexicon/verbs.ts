/** Verbs by which reports tell what somebody did or what happened, as they stand behind their subject. None is of any event. */
import type { Syllable } from '../../language/index.ts';
import { keys, phraseKeys } from './words.ts';

/** Verbs of one syllable, and the words that stand right before one. */
const SINGLE =
  keys(`làm gây khiến khiến có là gồm thăm ký thắng thua hòa đón tiếp nhận trao tặng gửi rời tan đạt ghi bị được cần mở đưa họp hưởng nêu nói kể gặp dự đăng đoạt giành đấu đá bầu chọn cử lập dựng xây
  đánh đổ sập vỡ chìm cháy nổ chết mất giảm tăng vượt chiếm kéo giúp phát nghỉ nộp đóng bán mua chi thu trả nghe bàn bỏ giữ nằm đứng mạnh vẫn đã đang sẽ vừa từng cũng đều chưa không phải nên ủng thành trở ra chạy`);

/** Verbs of two syllables, the first of which alone is none or another. */
const PAIRS =
  phraseKeys(`diễn ra; khai mạc; bế mạc; mở màn; kết thúc; bắt đầu; tổ chức; chủ trì; đồng chủ; phát biểu; hội đàm; hội kiến; tiếp kiến; chiêu đãi; ký kết; thông qua; phê chuẩn; vô địch; đăng cai; dẫn đầu; tham dự; tham gia;
  đổ bộ; hình thành; suy yếu; tiến vào; di chuyển; huy động; sơ tán; hỗ trợ; ủng hộ; di dời; đưa tin; công bố; tuyên bố; công nhận; thảo luận; trao đổi; làm việc; thị sát; kiểm tra; kéo dài; lên tới; lên đến;
  dự kiến; dự báo; điều khiển; tài trợ; trao thưởng; ghi nhận; gia nhập; rút khỏi; bổ nhiệm; khởi công; khánh thành; ra mắt; phát hành; phát động; hưởng ứng; tập huấn; đào tạo; khởi tố; bắt giữ; xử phạt;
  phối hợp; cảnh báo; kêu gọi; đề nghị; đề xuất; yêu cầu; khẳng định; nhấn mạnh; cho biết; cho hay; cho rằng; đánh giá; ca ngợi; chúc mừng; gửi điện; tri ân; thu hút; quy tụ; đóng góp; đầu tư; xuất khẩu;
  nhập khẩu; vận hành; khai trương; khai giảng; tốt nghiệp; chạy bộ; diễn tập; lên đường; trở về; trở lại; chứng kiến; thiệt mạng; tử vong; bị thương; mất tích; tiếp tục; hoàn thành; hoàn tất; triển khai; thực hiện;
  xảy ra; xuất hiện; tập trung; phục vụ; bảo vệ; bảo đảm; chuẩn bị; cập bến; hạ cánh; cất cánh; khởi hành; thi đấu; đối đầu; chạm trán; giao hữu; thành lập; sáp nhập; tặng thưởng; tuyên dương; tôn vinh; bảo trợ; có thể;
  ban hành; phê duyệt; chấp thuận; cấp phép; cấp bằng; trình bày; trình diễn; đề cao; cảm ơn; biểu dương; bày tỏ; xem xét; nghiên cứu; tiến hành; trưng bày; giới thiệu; thảo ra; đạt chuẩn; nhậm chức; từ chức; nghỉ hưu; ứng phó; khắc phục; thống kê; xác nhận; bác bỏ; ập vào; quét qua; tràn về`);

/** Before a verb these make it a noun: "lễ ký", "cuộc họp", "chữ ký". */
const NOMINAL = keys('trận lễ cuộc phiên kỳ buổi chữ chuyến sự việc bài lời người nơi ban giải vòng đợt công');

/** Nouns that begin like a verb: "họp báo", "thành phố". */
const NOUNS = phraseKeys(
  'họp báo; thành phố; thành ủy; thành viên; thành đoàn; thành tích; đóng cửa; cấp cao; cấp xã; cấp tỉnh; phát ngôn; phát thanh; phát triển; thu nhập; mất mát; giải thưởng; chi bộ; chi nhánh; chi hội; chi phí; nhận thức; nhận định; đấu giá; đấu trường; đá phạt; bán kết; bán đảo; mua sắm; đăng ký; chọn lọc; lập trường; lập pháp; tăng trưởng; hòa bình; hòa nhạc; đều đặn; hưởng lợi; cần thiết; chạy đua; cử tri; cử nhân',
);

/** How many syllables the verb at a place has; 0 where none begins there, as in a noun made of one. */
export function verbAt(syllables: readonly Syllable[], at: number, from: number): number {
  const [word, next] = [syllables[at], syllables[at + 1]];
  if (word?.kind !== 'word' || (word.capital && at > from)) return 0;
  if (at > from && NOMINAL.has(syllables[at - 1]!.key)) return 0;
  const pair = next?.kind === 'word' ? `${word.key} ${next.key}` : '';
  if (NOUNS.has(pair)) return 0;
  if (PAIRS.has(pair)) return 2;
  return SINGLE.has(word.key) ? 1 : 0;
}
