import { tokenize } from './tokens.ts';

/** Abbreviations of newspapers with all they can stand for; told apart by "|". */
const TABLE: Readonly<Record<string, string>> = {
  ATGT: 'an toàn giao thông',
  ATTT: 'an toàn thông tin|an toàn trật tự',
  BCĐ: 'Ban Chỉ đạo',
  BCH: 'Ban Chấp hành|Ban Chỉ huy',
  BCT: 'Bộ Chính trị|Bộ Công Thương',
  BTC: 'Ban Tổ chức|Bộ Tài chính',
  BTV: 'Ban Thường vụ|biên tập viên',
  BV: 'bệnh viện',
  CA: 'công an',
  CAND: 'Công an nhân dân',
  CLB: 'câu lạc bộ',
  CSGT: 'cảnh sát giao thông',
  ĐBQH: 'đại biểu Quốc hội',
  ĐBSCL: 'Đồng bằng sông Cửu Long',
  ĐH: 'đại học|đại hội',
  ĐHQG: 'Đại học Quốc gia',
  GDĐT: 'giáo dục và đào tạo',
  HĐBA: 'Hội đồng Bảo an',
  HĐND: 'Hội đồng nhân dân',
  HĐQT: 'hội đồng quản trị',
  HLV: 'huấn luyện viên',
  HTX: 'hợp tác xã',
  KHCN: 'khoa học và công nghệ',
  LHQ: 'Liên hợp quốc|Liên hiệp quốc',
  MTTQ: 'Mặt trận Tổ quốc',
  NHNN: 'Ngân hàng Nhà nước',
  NSNN: 'ngân sách nhà nước',
  PCCC: 'phòng cháy chữa cháy',
  PV: 'phóng viên|phỏng vấn',
  QH: 'Quốc hội|quy hoạch',
  SV: 'sinh viên',
  TAND: 'Tòa án nhân dân',
  TNCS: 'Thanh niên Cộng sản',
  TNHH: 'trách nhiệm hữu hạn',
  TP: 'thành phố|tội phạm',
  'TP.HCM': 'Thành phố Hồ Chí Minh',
  TPHCM: 'Thành phố Hồ Chí Minh',
  TT: 'thông tư|thị trấn|trung tâm|thủ tướng',
  TTXVN: 'Thông tấn xã Việt Nam',
  TƯ: 'Trung ương',
  'T.Ư': 'Trung ương',
  TW: 'Trung ương',
  TX: 'thị xã',
  UB: 'ủy ban',
  UBND: 'Ủy ban nhân dân',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  VKSND: 'Viện kiểm sát nhân dân',
  VPCP: 'Văn phòng Chính phủ',
  XHCN: 'xã hội chủ nghĩa',
  UNODC: 'Cơ quan Phòng, chống Ma túy và Tội phạm của Liên hợp quốc',
  EU: 'Liên minh châu Âu',
  WHO: 'Tổ chức Y tế Thế giới',
};

/** By key; read for the first abbreviation. */
let expansions: ReadonlyMap<string, readonly string[]> | undefined;

function keyOf(text: string): string {
  return tokenize(text).key(0);
}

/** All that an abbreviation can stand for, the likeliest first; none for what the table lacks. LHQ, TƯ and T.Ư in any Unicode form. */
export function expansionsOf(abbreviation: string): readonly string[] {
  expansions ??= new Map(Object.entries(TABLE).map(([short, long]) => [keyOf(short), long.split('|')]));
  return expansions.get(keyOf(abbreviation)) ?? [];
}
