/**
 * What stands around a person who is named with a post: {p} is the name with its rank, {o} the post. Nothing that is told of others, before or
 * after, is part of the post. Written as `tests/metamorphic/templates.ts` are.
 */
export const COMPANY: readonly string[] = [
  // Others follow.
  '{p}, {o} và (các |)đồng chí lãnh đạo (Bộ|Ban|tỉnh) (đã |)dự buổi gặp mặt.',
  '{p}, {o} và (ông|bà|đồng chí|ngài) (Trần Đình Khải|Peter Novak|Lê Thanh Vân) (cùng |)dự buổi gặp mặt.',
  '{p}, {o}, (cùng|cùng với|và) (đại diện|lãnh đạo) (các bộ, ngành|các sở, ban, ngành|nhiều cơ quan|Văn phòng Chính phủ) dự buổi gặp mặt.',
  '{p}, {o} và (đại diện|lãnh đạo|cán bộ) (các bộ, ngành|một số cơ quan|các đơn vị liên quan) dự buổi gặp mặt.',
  '{p}, {o} và (các |)(đại biểu|khách mời|phóng viên|thành viên trong đoàn|cơ quan chức năng) bước vào hội trường.',
  '{p}, {o} và đoàn (công tác|đại biểu|khách) (của |)(Bộ|tỉnh|Chính phủ|) thăm một làng nghề.',
  '{p}, {o} và phu nhân thăm một làng nghề.',
  '{p}, {o} và hơn 200 cán bộ, chiến sĩ thăm một làng nghề.',
  '{p}, {o} (cùng|và) tập thể cán bộ nhân viên chụp ảnh lưu niệm.',
  '{p}, {o} (trao đổi|làm việc|hội đàm) với (ông|bà) Peter Novak, Bộ trưởng Tư pháp Slovenia.',
  '{p}, {o} (tiếp|gặp|đón) Bộ trưởng Ngoại giao Mông Cổ Batmunkh Battsetseg.',
  'Dự buổi gặp mặt có {p}, {o}; (ông |)Trần Đình Khải, Phó Chủ tịch UBND thành phố Vân Hải; đại diện các sở, ngành.',
  'Dự buổi gặp mặt có {p}, {o}; các đồng chí nguyên lãnh đạo Bộ; cùng đông đảo cán bộ, phóng viên.',
  'Dự buổi gặp mặt có các đồng chí: {p}, {o}; Trần Đình Khải, Giám đốc Sở Tư pháp; Lê Thanh Vân, Trưởng Công an phường.',
  'Dự buổi gặp mặt có các đồng chí: Trần Đình Khải, Giám đốc Sở Tư pháp; {p}, {o}; lãnh đạo các phòng, ban.',
  // Others come before.
  '(Ông|Đồng chí) Trần Đình Khải, Phó Chủ tịch UBND thành phố Vân Hải và {p}, {o} (cùng |)dự buổi gặp mặt.',
  '(Ông|Đồng chí) Trần Đình Khải, Phó Chủ tịch UBND thành phố Vân Hải, cùng {p}, {o}, dự buổi gặp mặt.',
  'Lãnh đạo tỉnh cùng {p}, {o} (thăm hỏi|tặng quà) các gia đình.',
  'Thay mặt (Bộ|Chính phủ|lãnh đạo), {p}, {o} (thăm hỏi|tặng quà) các gia đình.',
  'Theo {p}, {o}, (việc này|nhiệm vụ này) cần thêm thời gian.',
  'Bà Lê Thanh Vân, trợ lý của {p}, {o}, cho biết lịch làm việc đã kín.',
  // The post goes on, or a verb follows.
  '{p}, {o} (cho biết|nhấn mạnh|khẳng định|phát biểu|bày tỏ|đề nghị|đánh giá) hợp tác là cần thiết.',
  '{p} - {o} - (cho biết|nhấn mạnh) hợp tác là cần thiết.',
  '{p} ({o}) (cho biết|nhấn mạnh) hợp tác là cần thiết.',
  '{p}, {o}, người (trực tiếp |)(theo dõi|phụ trách) công việc này, nói hợp tác là cần thiết.',
  '{p}, {o}, Trưởng đoàn Việt Nam tại cuộc họp, nói hợp tác là cần thiết.',
  '{p}, {o} kiêm Trưởng đoàn đàm phán, nói hợp tác là cần thiết.',
  '{p}, {o} và là (một |)người con của quê hương, nói hợp tác là cần thiết.',
  '{p}, {o} thăm và (tặng quà|làm việc với) (cán bộ|chiến sĩ) Đồn Biên phòng Cồn Roàng.',
  'Ảnh: {p}, {o} (trao quà cho|chụp ảnh cùng) các em nhỏ.',
  '"Việc này cần thêm thời gian", {p}, {o} nói với báo chí.',
  'Đề nghị của {p}, {o} được nhiều đại biểu đồng tình.',
];
