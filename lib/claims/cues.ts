/**
 * Words of the language, not of any event, that change what a claim says: a part for the whole, a change for a total,
 * a plan, a question, a denial. Rules: gates 4 to 6 of docs/decisions/0003-gates.md.
 */
import { PhraseIndex } from '../facts/phrases.ts';
import type { Syllable } from '../language/index.ts';

export type CueKind =
  /** Before a name: it is a circumstance of what is told, not what is told of. */
  | 'circumstance'
  /** Before a value: it counts a part. */
  | 'part'
  /** After a counted noun: it counts a part. */
  | 'part-after'
  /** Before a value: it is a difference, not a total. */
  | 'change'
  /** Before a value: it is a total after a change ("tăng lên 72"). */
  | 'reached'
  | 'denied'
  | 'planned'
  | 'conditional'
  | 'asked'
  | 'debunked'
  /** Before a value: earlier doings of the one spoken of ("từng", "khi đó là"). */
  | 'earlier'
  /** Somebody reports: a date before it is the date of the report. */
  | 'saying'
  /** Only these and no others. */
  | 'exclusive';

const WORDS: { readonly [kind in CueKind]: readonly string[] } = {
  circumstance: [
    'sau',
    'sau khi',
    'trước',
    'trước khi',
    'trước thềm',
    'bên lề',
    'nhân',
    'nhân dịp',
    'dịp',
    'chào mừng',
    'hướng tới',
    'hướng đến',
    'chuẩn bị',
    'chuẩn bị cho',
    'kỷ niệm',
    'phục vụ',
    'phục vụ cho',
    'kể từ',
    'từ sau',
    'nhìn lại',
    'đón chào',
    'cùng thời gian với',
    'công tác chuẩn bị',
    'ngay sau',
    'trước ngày',
    'sau ngày',
    'trong dịp',
    'đúng dịp',
    'mừng',
  ],
  part: [
    'riêng',
    'tính riêng',
    'chỉ riêng',
    'trong đó',
    'trong đó có',
    'trong số',
    'trong số đó',
    'mỗi',
    'bình quân',
    'trung bình',
    'ngày đầu',
    'ngày đầu tiên',
    'ngày thứ nhất',
    'ngày thứ hai',
    'ngày cuối',
    'buổi đầu',
    'phiên đầu',
    'nửa đầu',
    'phần đầu',
    'một trong',
    'nhóm',
    'khối',
    'lúc đầu',
    'thoạt đầu',
    'chỉ tính',
    'tổ thảo luận',
    'đoàn gồm',
  ],
  'part-after': [
    'châu Á',
    'châu Âu',
    'châu Phi',
    'châu Mỹ',
    'châu Đại Dương',
    'Đông Nam Á',
    'ASEAN',
    'EU',
    'Liên minh châu Âu',
    'G7',
    'G20',
    'Trung Đông',
    'Mỹ Latinh',
    'Mỹ La tinh',
    'đang phát triển',
    'phát triển',
    'khu vực',
    'thuộc',
    'láng giềng',
    'nói tiếng',
    'đầu tiên',
    'còn lại',
    'khác',
    'nữ',
    'trẻ',
    'là nữ',
    'là nam',
    'trong nước',
    'nước ngoài',
    'quốc tế',
    'Thái Bình Dương',
    'vùng Caribe',
    'mới',
    'cuối cùng',
  ],
  change: [
    'thêm',
    'tăng',
    'tăng thêm',
    'giảm',
    'bớt',
    'gấp',
    'thứ',
    'còn thiếu',
    'thiếu',
    'nhiều hơn',
    'ít hơn',
    'hơn kém',
    'chênh',
    'bổ sung',
    'còn cần',
  ],
  reached: [
    'tăng lên',
    'nâng lên',
    'lên',
    'lên tới',
    'lên đến',
    'đạt',
    'đạt tới',
    'chốt lại là',
    'chốt ở',
    'dừng ở',
    'là',
    'tổng cộng',
    'nâng tổng số',
  ],
  denied: [
    'không phải',
    'không phải là',
    'chưa phải',
    'không',
    'chưa',
    'chẳng',
    'không hề',
    'chưa hề',
    'đâu phải',
    'chẳng phải',
    'thay vì',
    'chứ không phải',
  ],
  planned: [
    'dự kiến',
    'sẽ',
    'kỳ vọng',
    'có thể',
    'dự báo',
    'hy vọng',
    'hi vọng',
    'mong',
    'mong muốn',
    'mong đợi',
    'mục tiêu',
    'kế hoạch',
    'theo kế hoạch',
    'dự tính',
    'phấn đấu',
    'đề xuất',
    'phải có',
    'cần',
    'cần có',
    'đăng ký',
    'xác nhận tham dự',
    'ước tính sẽ',
    'lo ngại',
    'sắp',
    'chuẩn bị',
    'muốn',
    'danh sách mời',
    'nhằm đạt',
    'trù tính',
    'dự định',
    'hướng đến',
    'hướng tới',
  ],
  conditional: ['nếu', 'giả sử', 'giá như', 'trong trường hợp', 'với điều kiện', 'trừ khi'],
  asked: ['liệu', 'có phải', 'bao nhiêu', 'phải chăng', 'hay chưa', 'hay không'],
  debunked: [
    'là sai',
    'sai sự thật',
    'không đúng',
    'không chính xác',
    'tin giả',
    'bịa đặt',
    'thất thiệt',
    'đính chính',
    'cải chính',
    'nhầm',
    'nhầm lẫn',
    'viết nhầm',
    'bác bỏ',
    'tin đồn',
    'đồn',
    'đồn đoán',
    'thông tin cho rằng',
    'có thông tin',
    'xuyên tạc',
    'lan truyền',
    'bịa',
    'phản bác',
    'không có chuyện',
  ],
  earlier: ['từng', 'khi đó', 'khi đó là', 'lúc đó', 'lúc bấy giờ', 'hồi đó', 'thời điểm đó', 'trước đây', 'trước đó'],
  saying: [
    'cho biết',
    'cho hay',
    'nói',
    'thông báo',
    'thông tin',
    'cập nhật',
    'ghi nhận',
    'đưa tin',
    'đăng tải',
    'công bố',
    'khẳng định',
    'nhấn mạnh',
    'phát biểu',
    'trả lời',
    'chia sẻ',
    'nhận định',
    'đánh giá',
    'tính đến',
    'tính tới',
    'theo',
    'viết',
    'bình luận',
  ],
  exclusive: ['duy nhất', 'chỉ có', 'chỉ gồm', 'gồm', 'bao gồm', 'do'],
};

/** Longer words that hold a cue and are none. */
const MASKS = [
  'dữ liệu',
  'tài liệu',
  'số liệu',
  'nguyên liệu',
  'vật liệu',
  'tư liệu',
  'trị liệu',
  'nhiên liệu',
  'chất liệu',
  'không gian',
  'không khí',
  'không quân',
  'hàng không',
  'không chỉ',
  'không ngừng',
  'không ngủ',
  'cần thiết',
  'cần cù',
  'Cần Thơ',
  'Cần Giờ',
  'cần mẫn',
  'điện mừng',
  'chúc mừng',
  'mừng rỡ',
  'vui mừng',
  'nói riêng',
  'riêng tư',
  'theo dõi',
  'tiếp theo',
  'kèm theo',
  'làm theo',
  'học theo',
  'đồn công an',
  'đồn biên phòng',
  'sắp xếp',
  'từng bước',
  'từng người',
  'từng nước',
  'thứ trưởng',
  'đánh giá cao',
  'nhóm họp',
  'khối lượng',
  'lan truyền hình',
  'gấp rút',
  'đề xuất của',
] as const;

export interface Cue {
  readonly kind: CueKind;
  readonly words: string;
  /** Syllables of the block, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

const LIST = (Object.keys(WORDS) as CueKind[]).flatMap((kind) => WORDS[kind].map((words) => ({ kind, words })));
const INDEX = PhraseIndex.build([...LIST.map(({ words }) => words), ...MASKS]);

/** The cues among a block's syllables, by place; of several of one kind that overlap, the longest. */
export function readCues(syllables: readonly Syllable[]): Cue[] {
  const hits = INDEX.match(syllables);
  const masks = new Uint8Array(syllables.length);
  for (const { phrase, from, to } of hits) if (phrase >= LIST.length) masks.fill(1, from, to);
  const cues: Cue[] = [];
  for (const { phrase, from, to } of hits) {
    const entry = LIST[phrase];
    if (!entry || (masks[from] && masks[to - 1] && to - from === 1)) continue;
    // Hits come by place, the longest first: one within the last of its kind says nothing more.
    const within = cues.findLast((cue) => cue.kind === entry.kind);
    if (within && within.from <= from && to <= within.to) continue;
    cues.push({ kind: entry.kind, words: entry.words, from, to });
  }
  return cues;
}
