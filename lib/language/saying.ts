import { phraseSet } from './phrases.ts';

/** Verbs of speech, before or after the words said. */
export const SAYING = phraseSet(
  'nói|cho biết|cho hay|khẳng định|nhấn mạnh|phát biểu|đánh giá|chia sẻ|bày tỏ|tuyên bố|cho rằng|nhận định|thông tin|hỏi|đáp|trả lời|kể|giải thích|nêu|nêu rõ|viết|cảnh báo|kêu gọi|thừa nhận|tâm sự|bộc bạch|lưu ý|đề nghị|yêu cầu|phân tích|kể lại|nói thêm|cho biết thêm|tin rằng|hy vọng|kết luận|dẫn lời|bình luận',
);
