import { Lexicon } from '../lexicon.ts';
import { Phrases, phraseSet } from '../phrases.ts';

/** Ranks of the forces, and academic and professional titles, that stand before a name. */
export const RANKS = new Phrases<'military' | 'academic'>([
  [
    'đại tướng|thượng tướng|trung tướng|thiếu tướng|chuẩn tướng|thống chế|nguyên soái|đô đốc hải quân|đô đốc|phó đô đốc|chuẩn đô đốc|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|thượng sĩ|trung sĩ|hạ sĩ|binh nhất|binh nhì|tướng',
    'military',
  ],
  [
    'giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|viện sĩ|tiến sĩ khoa học|giáo sư danh dự|bác sĩ|bác sĩ chuyên khoa|bác sĩ chuyên khoa i|bác sĩ chuyên khoa ii|bác sĩ ck1|bác sĩ ck2|bs ckii|bs cki|luật sư|kiến trúc sư|kỹ sư|dược sĩ|cử nhân|gs|pgs|ts|ths|bs|bscki|bsckii|tskh|GS.TS|PGS.TS|GS.TSKH|PGS.TSKH|TS.BS|ThS.BS|GS.VS|GS.TS.BS|PGS.TS.BS|GS-TS|PGS-TS|TS.LS|BS.CKI|BS.CKII|TS.KTS|ls|ks|kts|nsnd|nsưt|ngnd|ngưt|' +
      'nghệ sĩ nhân dân|nghệ sĩ ưu tú|nhà giáo nhân dân|nhà giáo ưu tú|thầy thuốc nhân dân|thầy thuốc ưu tú|hòa thượng|thượng tọa|đại đức|linh mục|giám mục|hồng y|mục sư',
    'academic',
  ],
]);

export const HONORIFICS = phraseSet(
  'ông|bà|anh|chị|cô|chú|bác|em|cháu|cụ|đồng chí|đ/c|ngài|quý ông|quý bà|thầy|mr|mrs|ms|nhà báo|phóng viên|nhà văn|nhà thơ|nhạc sĩ|ca sĩ|diễn viên|đạo diễn|nghệ sĩ|mc|họa sĩ|nhà nghiên cứu|doanh nhân|tỷ phú|cầu thủ|tiền đạo|tiền vệ|hậu vệ|thủ môn|võ sĩ|bị can|bị cáo|nạn nhân|sinh viên|học sinh|' +
    'thượng nghị sĩ|hạ nghị sĩ|nghị sĩ|vợ chồng ông|anh hùng|liệt sĩ|hoa hậu|á hậu|người mẫu|người đồng cấp',
);

export type PostLevel = 'full' | 'deputy';

/** Nouns that head the title of a post. "Phó" before one makes its holder a deputy. */
export const POST_HEADS = new Phrases<PostLevel>([
  [
    'già làng|trưởng bản|trưởng buôn|trưởng ấp|giáo hoàng|hoàng tử|công chúa|hoàng thân|đbqh|đại diện|bộ trưởng|thủ tướng|chủ tịch nước|chủ tịch quốc hội|chủ tịch hội đồng quản trị|chủ tịch hđqt|chủ tịch|tổng bí thư|bí thư thứ nhất|bí thư|tổng thống|quốc vương|nhà vua|vua|hoàng hậu|nữ hoàng|thái tử|hoàng thái tử|thủ hiến|toàn quyền|quốc trưởng|' +
      'tổng thư ký|tổng giám đốc điều hành|tổng giám đốc|giám đốc điều hành|giám đốc nghệ thuật|giám đốc kỹ thuật|giám đốc khu vực|giám đốc quốc gia|giám đốc|quyền giám đốc|cục trưởng|vụ trưởng|viện trưởng|tổng cục trưởng|chi cục trưởng|hạt trưởng|đội trưởng|trạm trưởng|trưởng ban|trưởng đoàn|trưởng phòng|trưởng khoa|trưởng bộ môn|' +
      'trưởng văn phòng đại diện|trưởng văn phòng|trưởng đại diện|trưởng công an|trưởng phái đoàn|trưởng tiểu ban|trưởng nhóm|trưởng bộ phận|trưởng cơ quan đại diện|trưởng phái đoàn thường trực|trưởng thôn|trưởng ban quản lý|trưởng ban tổ chức|trưởng ban chỉ đạo|chánh án|chánh văn phòng|chánh thanh tra|tổng thanh tra|tổng kiểm toán|kiểm toán trưởng|' +
      'tư lệnh|chính ủy|tham mưu trưởng|tổng tham mưu trưởng|chỉ huy trưởng|sư đoàn trưởng|trung đoàn trưởng|lữ đoàn trưởng|chủ nhiệm tổng cục|chủ nhiệm|đại sứ đặc mệnh toàn quyền|đại sứ lưu động|đại sứ thiện chí|đại sứ|đại biện lâm thời|đại biện|tổng lãnh sự|lãnh sự|tham tán|công sứ|tùy viên|ngoại trưởng|thống đốc|tỉnh trưởng|thị trưởng|đặc phái viên|phái viên|' +
      'đại diện thường trú|đại diện thường trực|đại diện đặc biệt|đại diện cấp cao|trưởng đại diện thường trú|ủy viên trung ương đảng|ủy viên ban chấp hành|ủy viên ban thường vụ|ủy viên dự khuyết|ủy viên thường trực|ủy viên|thường trực ban bí thư|thành viên hội đồng quản trị|thành viên hđqt|thành viên|người phát ngôn|phát ngôn viên|hiệu trưởng|tổng biên tập|chủ biên|' +
      'điều phối viên thường trú|điều phối viên|trợ lý|thư ký|cố vấn|cao ủy|huấn luyện viên trưởng|huấn luyện viên|hlv trưởng|hlv|ceo|nhà sáng lập|người sáng lập|đồng sáng lập|kế toán trưởng|đội phó|chủ tọa|đại biểu quốc hội|đại biểu|nghị sĩ|chủ nhiệm ủy ban|tổng tư lệnh|thanh tra|' +
      'chủ tịch danh dự|chủ tịch điều hành|tổng kiểm toán nhà nước|tổng chưởng lý|chưởng lý|công tố viên trưởng|công tố viên|kiểm sát viên|thẩm phán|điều tra viên|trưởng ban thư ký|hội trưởng|phân hội trưởng|bí thư chi bộ|thủ lĩnh|lãnh tụ tối cao|lãnh đạo tối cao|nhà lãnh đạo|tộc trưởng|thị trưởng thành phố',
    'full',
  ],
  ['thứ trưởng|trợ lý bộ trưởng|trợ lý tổng thư ký', 'deputy'],
]);

export const STATUSES = new Phrases<'former' | 'acting' | 'late' | 'incoming'>([
  ['nguyên|cựu|nguyên là', 'former'],
  ['quyền|q.|tạm quyền|phụ trách|quyền|lâm thời', 'acting'],
  ['cố', 'late'],
  ['tân', 'incoming'],
]);

/** Bodies that have no proper name of their own after "Bộ", "Ban" and the like, and stand bare after a post: "Bộ trưởng Công an". */
export const BARE_BODIES = phraseSet(
  'đoàn thanh niên|đoàn đại biểu|đoàn công tác|đoàn chủ tịch|đoàn thư ký|chương trình|công an|quốc phòng|ngoại giao|nội vụ|tư pháp|tài chính|công thương|nông nghiệp và môi trường|nông nghiệp và phát triển nông thôn|nông nghiệp|xây dựng|giao thông vận tải|khoa học và công nghệ|khoa học công nghệ|thông tin và truyền thông|giáo dục và đào tạo|văn hóa, thể thao và du lịch|văn hóa thể thao và du lịch|' +
    'y tế|dân tộc và tôn giáo|tài nguyên và môi trường|lao động - thương binh và xã hội|lao động, thương binh và xã hội|kế hoạch và đầu tư|chính phủ|nhà nước|quốc hội|trung ương đảng|trung ương|liên hợp quốc|liên hiệp quốc|lhq|asean|liên minh châu âu|eu|mặt trận tổ quốc việt nam|đảng|thanh tra chính phủ|ngân hàng nhà nước|' +
    'thương mại|an ninh|môi trường|du lịch|văn hóa|thể thao|giáo dục|kinh tế|năng lượng|đối ngoại|an ninh nội địa|bộ chính trị|ban bí thư|ban chấp hành trung ương đảng|ủy ban nhân dân|hội đồng nhân dân|hđnd|ubnd|tỉnh ủy|thành ủy|quận ủy|huyện ủy|đảng ủy|quân ủy trung ương|tòa án nhân dân tối cao|tand tối cao|viện kiểm sát nhân dân tối cao|vksnd tối cao|interpol|who|unodc|unesco|unicef|undp|nato|imf|wb|apple|google|microsoft|meta|facebook|tesla|amazon|samsung|nvidia|openai|tiktok|twitter|boeing|airbus|vingroup|vinfast|fpt|viettel|intel|huawei|netflix|nike|toyota|spacex|evn|petrovietnam|vietcombank|agribank|fifa|uefa|vff|afc|ioc|iaea|wto|icc|icj|unhcr|fao|ilo|wfp|g7|g20|apec|opec|brics|interpol|europol|asean|điện kremlin|nhà trắng|lầu năm góc|cia|fbi|cnn|bbc|reuters|sky sports|manchester united|man united|man utd|manchester city|man city|chelsea|arsenal|liverpool|tottenham|real madrid|barcelona|atletico madrid|bayern munich|juventus|inter milan|ac milan|psg|al nassr|inter miami|napoli|newcastle united|borussia dortmund|vinhomes',
);

/** Words that cannot stand in the name of a body: the name before them is over. */
export const AFTER_TITLE = new Lexicon(
  'cho kiêm giữ nghỉ chuyển đảm đi xin sinh quê đã đang sẽ vừa cũng là được bị có ký kí tiếp gửi trao tới thăm phát khẳng nhấn đánh bày đề yêu chủ dự tham dẫn kêu cảnh trả giới trình báo kết điều khai bế tuyên cam lưu nêu đưa gặp cảm chúc nói đọc chứng thừa thay ' +
    'tại ở sáng chiều tối trưa đêm hôm khi sau trước trong ngoài này đó ấy mới không chưa phải cùng từ đến để nhằm do bởi theo hoan thông ghi mong tin nhận xác chia đón cắt bấm trực chỉ kiểm làm lên về vào ra gồm như hay mà nhưng còn rồi lại thì hỏi bắt bổ bàn ngồi đồng lần ' +
    'gần hiện nhiều những các cả mỗi một hai ba bốn sáu bảy tám chín mười rất luôn từng hứa thấy đứng ủng phản bác kỳ hy đặt cử tặng đại phân quyết tổ hiện nay người ông bà anh chị ngài cô chú',
);

/** Words in small letters within the names of bodies. */
export const BODY_PHRASES = phraseSet(
  'người việt nam tại|người việt tại|phòng cháy chữa cháy và cứu hộ cứu nạn|phòng cháy, chữa cháy và cứu nạn, cứu hộ|phòng cháy chữa cháy|cứu nạn cứu hộ|điều tra tội phạm về|điều tra tội phạm|quản lý hành chính về trật tự xã hội|trật tự xã hội|quản lý xuất nhập cảnh|biên phòng|cửa khẩu|cửa khẩu quốc tế|' +
    'an toàn vệ sinh lao động|an toàn lao động|an toàn thực phẩm|an ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao|phòng, chống tội phạm|phòng chống tội phạm|phòng, chống tham nhũng|phòng chống tham nhũng|ma túy|tham nhũng|buôn lậu|về người việt nam ở nước ngoài|' +
    'cổ phần|trách nhiệm hữu hạn|chấp hành|thường vụ|nhân dân|quốc gia|kinh doanh|đầu tư|phát triển|sản xuất|thương mại|dịch vụ|du lịch|bất động sản|chứng khoán|bảo hiểm|xây dựng|quốc tế|đối ngoại|truyền thông|tiếp thị|tài chính|nhân sự|kỹ thuật|công nghệ|phân tích|' +
    'nghiên cứu|đào tạo|tuyển sinh|công tác sinh viên|xuất bản|biên tập|y tế dự phòng|kiểm soát bệnh tật|kiểm soát|khí tượng thủy văn|dự báo khí tượng thủy văn|quản lý đô thị|quản lý|giao thông|trật tự|cảnh sát giao thông|khách hàng|bộ phận|vận hành|chiến lược|pháp chế|' +
    'pháp lý|kế toán|điều hành|giám sát|thanh tra|kiểm tra|tuyên truyền|tổ chức|dân vận|nội chính|kinh tế|xã hội|văn hóa|giáo dục|y tế|môi trường|nông nghiệp|công nghiệp|năng lượng|dầu khí|hàng không|đường bộ|đường sắt|hàng hải|thủy sản|lâm nghiệp|chăn nuôi|thú y|' +
    'trồng trọt|bảo vệ thực vật|phục hồi|điều dưỡng|lâm sàng|nội khoa|ngoại khoa|sản khoa|nhi khoa|hồi sức|cấp cứu|tim mạch|ung bướu|chẩn đoán hình ảnh|khoa học|lịch sử|khảo cổ|dân tộc|tôn giáo|thể dục thể thao|bóng đá|thể thao|âm nhạc|nghệ thuật|mỹ thuật|sân khấu|điện ảnh|' +
    'đương đại|tối cao|lâm thời|liên minh|dân chủ|cộng hòa|liên bang|bầu cử|tranh cử|vận động|chống|hòa bình|tị nạn|nhân quyền|nhân đạo|chữ thập đỏ|phụ nữ|thanh niên|cựu chiến binh|người cao tuổi|khuyến học|từ thiện',
);

/** After a post: that its holder holds it now, or has just been elected. */
export const TENURES = phraseSet(
  'đương nhiệm|đương chức|đắc cử|tái đắc cử|mãn nhiệm|sắp mãn nhiệm|vừa đắc cử|mới đắc cử|danh dự',
);

/** Words before "quyền", "cố" and "nguyên" that make other words of them: chính quyền, sự cố, tài nguyên. */
export const BEFORE_NO_STATUS = new Lexicon('chính nhân bản tác chủ uy sự tài thái cầm lạm đặc có thẩm');

/** Capitals in the names of companies, which are no person's. */
export const COMPANY_WORDS = new Lexicon(
  'bank group investment media university vietnam việt nam corporation holdings capital securities asia global international ltd inc university school hospital club fc airlines motors land home tech telecom mobile life insurance',
);
