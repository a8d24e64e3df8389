/** Single words of the language, by what they leave as it is or open. None is of any event; the phrases that close gates are in vocabulary.ts. */
import { toneKey } from '../../language/index.ts';

/** Words that may stand between a deed and the occasion it is done to, or before its name, and leave it what the clause is about. */
export const PLAIN =
  keys(`của tại ở trong vào lúc ngày hôm sáng trưa chiều tối đêm nay qua cho và với cùng là đã sẽ đang vừa mới được bị do ra các những này ấy đó
  chính thức trọng thể long trọng thành công tốt đẹp lễ buổi phiên cuộc đợt họp hội nghị sự kiện chương trình khai mạc bế mạc mở màn toàn thể trù bị đầu cuối thứ
  nhất hai mang tên một cả như cũng lớn lịch quan đặc biệt quốc tế khi mà nơi việc thì rằng vì bởi nhưng còn nên theo tức hay bản kể quá trình tiến nội dung chủ đề đồng sự đoàn`);

/** Words by which a count is told and that leave it of the whole: how many, of whom all come, that they were counted. */
export const COUNTING =
  keys(`có gồm bao tổng số lượng con tất thảy cả hết toàn bộ cộng chung khoảng chừng hơn gần trên dưới tới đến lên đạt vượt mức ít nhất không quá chỉ đúng đều đi dẫn dừng nâng ngay quanh
  thu hút quy tụ tập hợp chào đón đông đảo cùng nhau khắp thế giới năm châu ta thời điểm giờ hiện tính sau trước từ về thuộc khuôn khổ bên cạnh ngoài ra nữa lại thêm tham gia kết quả thống kê
  trình bày danh sách bảng chốt xác nhận ghi hoàn tất thực lần nhiệm kỳ khóa nước gia tổ chức khu vực vùng lãnh thổ cơ quan đại diện lãnh đạo khách cấp cao ban gọi bố trí lời cho dự xem theo dõi phải chúng trải tin thay mặt`);

/** Behind the noun of an occasion these go on with what was done, and add nothing to its name. */
export const GOING_ON =
  keys(`đã sẽ đang vừa còn cũng do được bị có là và hay hoặc cùng với thì mà nên để nhằm khi sau trước trong ngoài tại ở từ đến tới vào lúc ngày sáng
  trưa chiều tối đêm hôm diễn khai bế mở kết khép kéo thu quy thảo nghe thống nhất trí nêu đề xem tập bàn xoay cho không chưa rất ngay nói tiếp tổng chính bắt mang thành này ấy đó
  trên nói lần những các mọi một hai ba ra đưa tuyên lấy gồm theo thông ghi nhấn khẳng đạt giúp đánh`);

/** Before what something is about, which belongs to its name up to the next mark. */
export const ABOUT = 'về';

/** Words that open a statement of their own within a sentence. */
export const OPENING = keys('rằng mà vì bởi nhưng song nên khi');

/** What is told behind a deed and its object: where, when, why. */
export const AFTER_DEED = keys(
  'tại ở trong vào từ và cùng với bằng để khi sau trước do theo khiến nên mà nhằm cho qua rồi lần khóa nhiệm tránh hồi',
);

/** What one who takes part gets, and an occasion only has: a goal, a card. */
export const GETTING = keys('ghi nhận');

/** Before a noun these tell that there are several of it. */
export const PLURAL = keys('các những mọi nhiều mỗi vài mấy số');

/** Words, asked by their keys. */
export interface WordKeys {
  has(key: string): boolean;
}

/** The keys of the words of a list, which are told apart by white space. */
export function keys(list: string): WordKeys {
  return readLater(() => list.split(/\s+/).map(toneKey));
}

/** The keys of phrases that are told apart by semicolons, a space between those of their words. */
export function phraseKeys(list: string): WordKeys {
  return readLater(() => list.split(';').map((phrase) => phrase.trim().split(/\s+/).map(toneKey).join(' ')));
}

/** Keys that are read when one is first asked for: a background starts for one article. */
function readLater(read: () => readonly string[]): WordKeys {
  let known: ReadonlySet<string> | undefined;
  return {
    has(key) {
      known ??= new Set(read());
      return known.has(key);
    },
  };
}
