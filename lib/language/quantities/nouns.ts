import { Lexicon } from '../lexicon.ts';
import { phraseSet } from '../phrases.ts';
import { isVietnameseSyllable } from '../syllable.ts';
import type { Tokens } from '../tokens.ts';

/** Classifiers and nouns of one syllable that can be counted. */
const SINGLE = new Lexicon(
  'người nước đoàn vụ ca con chiếc cái hộ xã phường huyện tỉnh quận đội trận bàn môn lần lượt giải loại bài câu cuộc buổi phiên tập tổ nhóm căn ngôi tầng phòng mã bậc điểm khóa kỳ chương điều khoản mục suất ' +
    'tuyến vị đứa cháu em cô xe tàu cầu ổ liều mẫu bể trái quả chuyến hang đơn phiếu ghế vòng bước đoạn lớp trường bộ sở ngành cây bông hoa tờ tấm bức cuốn quyển bản hồ đập cơn đợt nhà sạp lô thửa chữ từ trang dòng chỗ giường toa thùng bao túi hộp ' +
    'chai lon viên gói khu mỏ giếng trạm cột làng thôn ấp đảo hòn cặp đôi bên phe nữ nam trẻ cụ ông bà anh chị vé thẻ tin mũi đạn bom tay cú pha nhịp nhát ngọn lá đĩa bát ly cốc mâm cỗ ván bữa hàng dãy lối cửa cổng làn đường phố ngõ đám đồn trại ' +
    'nhánh khâu khối trụ tháp chùa đình đền miếu mộ tượng vở phim kênh mùa vai chủng giống luồng mảng phần kíp khẩu container chặng phân lỗi tội bệnh nghề việc mạng giọt hố hầm thuyền ghe bè đò máy quầy gian tiệm quán bang châu mặt nơi sao thuốc cực miền vùng ' +
    'nút hướng ngả khóm buồng tòa gốc nhành cành búp bó chùm chuỗi xâu dây sợi thanh thỏi thửa mảnh miếng lát bữa suối sông núi rừng vườn ao chợ bến ga cảng kho lò chùm tia tiếng lời ý cách kiểu dạng thể cấp hạng thứ',
);

/** Nouns of two or more syllables that newspapers count. */
const NOUNS = phraseSet(
  // people
  'quốc gia|đại biểu|nhà báo|phóng viên|người dân|người lao động|học sinh|sinh viên|học viên|giáo viên|giảng viên|bệnh nhân|nạn nhân|thí sinh|cầu thủ|vận động viên|huấn luyện viên|nhân viên|công nhân|cán bộ|chiến sĩ|đảng viên|' +
    'đoàn viên|hội viên|thành viên|ủy viên|đại diện|khách mời|chuyên gia|nhà khoa học|nhà nghiên cứu|tình nguyện viên|doanh nhân|nhà đầu tư|nghệ sĩ|diễn viên|bác sĩ|y bác sĩ|điều dưỡng|tiến sĩ|thạc sĩ|giáo sư|phó giáo sư|đối tượng|bị can|bị cáo|' +
    'nghi phạm|lao động|cử tri|hành khách|du khách|khách hàng|khách quốc tế|khách du lịch|lượt khách|lượt người|người dùng|tài khoản|thanh niên|phụ nữ|trẻ em|em nhỏ|cháu bé|hộ dân|hộ gia đình|hộ nghèo|gia đình|nhân khẩu|dân quân|tướng lĩnh|sĩ quan|' +
    'cảnh sát|binh sĩ|quân nhân|liệt sĩ|thương binh|cựu chiến binh|nhà lãnh đạo|nguyên thủ|lãnh đạo|bộ trưởng|thứ trưởng|đại sứ|trưởng đoàn|diễn giả|nhà ngoại giao|kiều bào|luật sư|kỹ sư|tác giả|độc giả|khán giả|cổ động viên|con tin|phi hành gia|nhà thầu|' +
    'chủ đầu tư|nhà cung cấp|phạm nhân|thai phụ|sản phụ|phi công|thủy thủ|thuyền viên|ngư dân|nông dân|lưu học sinh|du học sinh|tân binh|ứng viên|ứng cử viên|đại biểu quốc hội|cá nhân|' +
    'nam sinh|nữ sinh|cựu binh|ngoại binh|tiếp viên|tiếp viên hàng không|thương nhân|giám khảo|nhà giáo|nhà văn|nhà thơ|nhà sử học|nhà sáng tạo|nhà sản xuất|nhà phân phối|nhà tài trợ|nhà hoạt động|nhà quản lý|nhà bán lẻ|người nước ngoài|người việt|dân thường|cộng tác viên|tuyển thủ|kỳ thủ|golfer|thủ khoa|phụ huynh|lượt',
  // bodies and places
  'tổ chức|tổ chức quốc tế|cơ quan|cơ quan báo chí|cơ quan truyền thông|đơn vị|doanh nghiệp|công ty|tập đoàn|ngân hàng|hợp tác xã|trung tâm|hiệp hội|trường học|trường đại học|cơ sở|cơ sở y tế|bệnh viện|địa phương|địa điểm|địa bàn|tỉnh thành|tỉnh, thành|tỉnh, thành phố|' +
    'tỉnh thành phố|thành phố|đơn vị hành chính|phường xã|xã phường|khu vực|vùng lãnh thổ|nước thành viên|quốc gia thành viên|nước và vùng lãnh thổ|quốc gia và vùng lãnh thổ|nền kinh tế|đoàn đại biểu|phái đoàn|đội tuyển|đội bóng|câu lạc bộ|chi nhánh|cửa hàng|siêu thị|khách sạn|nhà máy|' +
    'nhà hàng|nhà thờ|nhà thuốc|nhà tù|mặt tiền|máy chủ|khu công nghiệp|cụm công nghiệp|khu đô thị|căn hộ|ngôi nhà|căn nhà|nhà dân|phòng học|nhà trẻ|trạm y tế|cửa khẩu|sân bay|cảng biển|bến cảng|tuyến đường|tuyến cao tốc|cây cầu|hồ chứa|hồ nước|công trình|dự án|gói thầu|hạng mục|di tích|di sản|bảo tàng|thị trường|đại lý|' +
    'chi hội|chi bộ|đảng bộ|liên đoàn|công đoàn|ban ngành|bộ ngành|bộ, ngành|sở ngành|cơ quan đại diện|đại sứ quán|hòn đảo|ngôi làng|ngôi trường|tòa nhà|bãi biển|điểm đến|điểm cầu|điểm trường|ổ dịch|lô đất|thửa đất|hang động|tổ chức địa phương',
  // events and texts
  'sự kiện|sự kiện bên lề|hội nghị|hội thảo|hội nghị bàn tròn|phiên họp|phiên thảo luận|phiên toàn thể|phiên đối thoại|phiên bàn tròn|phiên làm việc|cuộc họp|cuộc gặp|cuộc tiếp xúc|cuộc hội đàm|cuộc thi|cuộc thảo luận|cuộc tọa đàm|cuộc triển lãm|buổi làm việc|buổi lễ|chữ ký|' +
    'phát biểu|bài phát biểu|lượt phát biểu|lượt ý kiến|ý kiến|ý kiến phát biểu|tham luận|kiến nghị|đề xuất|sáng kiến|giải pháp|nhiệm vụ|mục tiêu|chỉ tiêu|tiêu chí|nội dung|vấn đề|lĩnh vực|nhóm vấn đề|kết quả|thành tựu|trụ cột|nguyên tắc|điều khoản|văn kiện|văn bản|nghị quyết|nghị định|' +
    'thông tư|hiệp định|thỏa thuận|bản ghi nhớ|biên bản ghi nhớ|công ước|hợp đồng|dự thảo|dự luật|luật|đạo luật|báo cáo|đề án|chương trình|kế hoạch|hoạt động|tiết mục|tác phẩm|bài báo|bài viết|cuốn sách|bộ phim|ca khúc|bài hát|bức ảnh|hiện vật|giải thưởng|huy chương|huy chương vàng|' +
    'huy chương bạc|huy chương đồng|huân chương|bằng khen|danh hiệu|suất học bổng|phần quà|lời khuyên|câu hỏi|phiếu bầu|phiếu thuận|phiếu chống|phiếu trắng|lá phiếu|vụ án|vụ việc|vụ tai nạn|vụ tấn công|vụ cháy|trường hợp|ca mắc|ca nhiễm|ca tử vong|ca bệnh|ca phẫu thuật|' +
    'trận đấu|trận sân nhà|trận sân khách|bàn thắng|bàn thua|điểm số|cú sút|quả phạt góc|thẻ vàng|thẻ đỏ|vòng đấu|giải đấu|kỳ đại hội|kỳ họp|môn học|môn thi|bài thi|tín chỉ|ngành học|chuyên ngành|phương thức|tổ hợp|nguyện vọng|cơn bão|trận động đất|đợt mưa|đợt không khí lạnh|trận lũ|vụ nổ|hồ sơ|đơn hàng|đơn thư|giấy phép|' +
    'thủ tục|thủ tục hành chính|quy trình|bước đột phá|khâu đột phá|điểm nghẽn|dấu ấn|cột mốc|kỷ lục|bộ môn|hành vi|tội danh|năm tù|tháng tù|lần ra quân|quyết định|lượt truy cập|lượt xem|lượt tải|lượt mua|lượt tiếp cận|lượt tương tác|thuê bao|cuộc gọi|tin nhắn',
  // things told of
  'phiên đàm phán|vòng đàm phán|cuộc đàm phán|đàm phán|phiên đối thoại|đối thoại|tọa đàm|phiên điều trần|gian hàng|thông điệp|thông báo|thông cáo|diễn đàn|hiện tượng|đề nghị|cam kết|bằng chứng|chứng cứ|anh em|chị em|mẹ con|bố con|cha con|ông cháu|mẹ|bố|đồng xu|' +
    'nhiệm kỳ|biến thể|thi thể|sinh mạng|giá trị|số điện thoại|sổ tiết kiệm|phần việc|phần mềm|nhóm hợp tác|cuộc thanh tra|cuộc thanh kiểm tra|bảng điều tra|loại thảo mộc|con khủng long|website|quy định|biện pháp|khó khăn|chính sách|vị trí|lực lượng|kỳ thi|cơ hội|điều tra|thế hệ|điều kiện|khủng hoảng|nhà mạng|học trò|tai nạn|bộ sưu tập|giai đoạn|tấn công|vướng mắc|công việc|lợi ích|công dân|hạn chế|thách thức|cáo buộc|yêu cầu|cơ chế|' +
    'nguồn lực|hệ thống|mô hình|tài liệu|em học sinh|kỹ năng|bạn trẻ|bạn đọc|công nghệ|phỏng vấn|phương pháp|giấy tờ|tình huống|hình ảnh|trải nghiệm|nhà thiên văn|hình thức|trận giao hữu|sông băng|dòng sông|quan chức|gương mặt|thương hiệu|dữ liệu|' +
    'quan điểm|thay đổi|thế mạnh|bức tường|nền tảng|ngôi sao|họp báo|nguồn vốn|vốn xã hội hóa|nhu cầu|hướng dẫn|bất cập|cải cách|thủ đoạn|thành tích|trọng tâm|vết nứt|vết thương|chiến thắng|chiến công|ngành nghề|thời kỳ|trang web|biểu tình|trái chủ|khía cạnh|vợ chồng|' +
    'cặp vợ chồng|công cụ|bờ sông|hành động|hội đàm|tuyên bố|bài học|đứa trẻ|đứa con|thành phần|số liệu|món ăn|món quà|học kỳ|học phần|thảm họa|thực phẩm|chú mèo|chú chó|ca phẫu thuật|phẫu thuật|mảnh vỡ|xung đột|nhân vật|chuyến bay|chuyến tàu|chuyến xe|chuyến đi|' +
    'chuyến thăm|mối quan hệ|lợi thế|giao dịch|con người|con trai|con gái|người con|người bạn|người đàn ông|người phụ nữ|phụ nữ|đàn ông|tờ báo|tín hiệu|lệnh trừng phạt|gói trừng phạt|gói hỗ trợ|chiến dịch|loại thuốc|hoa hậu|tiền vệ|tiền đạo|hậu vệ|trung vệ|thủ môn|' +
    'người mẫu|quy tắc|dịch bệnh|bệnh dịch|làng nghề|chiếc xe|tay súng|lò phản ứng|khoản nợ|khoản vay|khoản thu|khoản chi|va chạm|cường quốc|đoạn clip|video|clip|cô gái|chàng trai|bình luận|lễ hội|sai phạm|vi phạm|nghiên cứu|cấu trúc|công viên|cặp đôi|phiên giao dịch|' +
    'sự việc|sự cố|thiết kế|cấp độ|tour|tour du lịch|thầy cô|phiên bản|chân sút|lời khen|sai lầm|tài xế|lái xe|ý tưởng|nguyên liệu|lỗ hổng|đợt thi|câu chuyện|khối u|công tố viên|khái niệm|cổ phần|món đồ|khóa học|pháp nhân|thể nhân|đồng chí|đồng đội|bị hại|bị đơn|' +
    'nguyên đơn|giám đốc|phó giám đốc|tổng giám đốc|hiệu trưởng|hiệu phó|phó chủ tịch|chủ tịch|bí thư|phó bí thư|cấp phó|cố vấn|kỹ thuật viên|điều tra viên|kiểm sát viên|thẩm phán|hội thẩm|luật|quốc tịch|hộ chiếu|bằng cấp|chứng chỉ|chứng nhận|giải pháp|gia tộc|dòng họ|' +
    'người thân|nhân chứng|thủ phạm|kẻ trộm|tên cướp|phần tử|tay đua|tay vợt|võ sĩ|kỵ sĩ|nghị sĩ|thượng nghị sĩ|hạ nghị sĩ|dân biểu|cử tri đoàn|đảng phái|đảng|liên minh|khối|mặt trận|mặt bằng|mũi tiêm|mũi vaccine|đường dây|đường ống|tuyến metro|nhà ga|ga tàu|bến xe|' +
    'bãi đỗ xe|cây cầu|hầm chui|nút giao|trạm thu phí|trạm xăng|cây xăng|công trường|mỏ dầu|giàn khoan|con tàu|tàu hàng|tàu sân bay|tàu khu trục|chiến đấu cơ|tiêm kích|trực thăng|drone|uav|quả đạn|quả bom|quả mìn|viên đạn|khẩu súng|ma túy|chất cấm|chất kích thích|đầu đạn|lữ đoàn|tiểu đoàn|trung đoàn|sư đoàn|' +
    'đại đội|trung đội|tổ công tác|đoàn công tác|đoàn kiểm tra|đoàn thanh tra|ban chỉ đạo|tiểu ban|ủy ban|hội đồng|bộ phận|phòng ban|đầu mối|cục|vụ|tổng cục|cấp chính quyền|cấp hành chính|tổ dân phố|khu dân cư|thị trấn|thị xã|hải đảo|vùng kinh tế|vùng miền|khu phố|' +
    'nhà đầu tư|cổ đông|nhà máy điện|nhà máy thủy điện|hồ thủy điện|hồ chứa nước|con đập|con đê|con sông|con suối|ngọn núi|đỉnh núi|cánh rừng|vườn quốc gia|khu bảo tồn|hòn đá|hành lang|trụ sở|văn phòng|showroom|đại siêu thị|trung tâm thương mại|căn biệt thự|biệt thự|' +
    'chung cư|tòa tháp|tòa chung cư|ký túc xá|phòng ngủ|phòng họp|phòng thí nghiệm|giường|ca làm việc|ca trực|ca kíp|ngày công|ngày phép|ngày nghỉ|tiết học|buổi học|bài đọc|bài giảng|câu lạc bộ|đội quân|đội thi|thí sinh dự thi|vòng thi|phần thi|lượt trận|lượt đấu|vòng bảng|' +
    'bảng đấu|cú đánh|pha bóng|đường chuyền|quả phạt đền|quả penalty|kiến tạo|danh sách|tên miền|địa chỉ|trang mạng|kênh truyền hình|đài truyền hình|tạp chí|nhà xuất bản|đầu sách|ấn phẩm|bản nhạc|album|vở kịch|vở diễn|suất diễn|đêm diễn|show|liveshow|tập phim|mùa giải|giải|' +
    'giải nhất|giải nhì|giải ba|giải khuyến khích|giải vàng|giải bạc|giải đồng|cúp|huy hiệu|kỷ niệm chương|bằng sáng chế|sáng chế|phát minh|công bố|bài báo khoa học|đề tài|công trình khoa học|mẫu thử|mẫu xét nghiệm|xét nghiệm|ca dương tính|ca mắc mới|ổ bệnh|triệu chứng|' +
    'biến chứng|khớp|xương|răng|tế bào|gene|gen|axit|dân số|diện tích|sản lượng|doanh thu|lợi nhuận|ngân sách|tài sản|quãng đường|chặng đường|thời lượng|chỉ số|lao động trẻ|thiên thần|linh vật|con giáp|con số|chữ số|chữ cái|âm tiết|từ khóa|nghị định thư|phụ lục|biểu mẫu|' +
    'loại giấy tờ|thủ tục|quy hoạch|đồ án|phân khu|gói tín dụng|gói cước|mức lương|mức phạt|mức giá|khung giờ|múi giờ|mốc thời gian|cơn địa chấn|trận bão|cơn mưa|đợt rét|đợt nắng nóng|đợt dịch|làn sóng|chu kỳ|quý liên tiếp|năm liên tiếp|tháng liên tiếp|phiên liên tiếp',
  // things
  'phương tiện|xe máy|xe ô tô|ô tô|máy bay|tàu cá|tàu thuyền|tàu chiến|tàu ngầm|máy bay không người lái|tên lửa|xe tăng|vũ khí|thiết bị|máy tính|điện thoại|sản phẩm|mặt hàng|loại hình|dịch vụ|ứng dụng|cổ phiếu|trái phiếu|mã cổ phiếu|đơn vị máu|liều vaccine|liều vắc xin|liều vắc-xin|' +
    'cây xanh|con giống|cá thể|loài|con bò|con lợn|con voi|gia cầm|gia súc|bộ phận|yếu tố|nhân tố|nguyên nhân|lý do|phương án|kịch bản|hành tinh|vệ tinh|tàu vũ trụ|chỗ ngồi|giường bệnh|bể bơi|camera|trạm sạc|trạm biến áp|tổ máy|thùng dầu|đạo luật|ngôn ngữ|thứ tiếng|dân tộc|tôn giáo',
);

/** Words after a noun that tell which kind of it is counted. */
const MODIFIERS = phraseSet(
  'bên lề|cấp cao|bàn tròn|thành viên|quốc tế|nước ngoài|toàn thể|toàn cầu|song phương|đa phương|chuyên đề|chuyên môn|chính thức|trọng điểm|thường trực|dân sự|phi chính phủ|quốc doanh|trực tuyến|chiến lược|then chốt|đột phá|đồng thuận|' +
    'thiểu số|hành chính|nghèo|cận nghèo|dự bị|bầu cử|ngoại giao|báo chí|truyền thông|khu vực|giao thông|y tế|giáo dục|địa phương|thế giới|châu á|châu âu|châu phi|châu mỹ|châu đại dương|asean|việt nam|công lập|tư thục|tư nhân|nhà nước',
);

/** Words that end the noun phrase: verbs, prepositions, conjunctions, adverbs. */
const STOP = new Lexicon(
  'và với của từ đến tới trong tại ở cho để nhằm do bởi vì nên mà thì là đã đang sẽ sắp vừa mới cũng vẫn còn được bị có không chưa chẳng ký kí tham gia dự phê chuẩn thông qua theo về vào ra lên xuống trên dưới trước sau giữa khi nếu như hay hoặc cùng ' +
    'này đó kia ấy nào gì khác muốn đòi trở đạt đều rất quá hơn nhất nữa mỗi các những mọi từng một hai ba bốn bốn sáu bảy tám chín mười bằng qua gồm đưa đi lại thuộc đối tăng giảm đứng xếp nhận làm đến nay gần ngay đầu đặt chứng đăng cử gửi đồng hiện đại cả so mang ' +
    'nằm chiếm tương phục tổ bàn diễn hỗ trao tặng giành ghi bắt khai gây khiến vượt lập ủng tán bỏ cam nêu thể góp kéo rộng dài cao nặng sâu dày lớn nhỏ tính liên nổi đánh tiếp tức trị chia đưa cần phải xin hứa bước sống chạy chịu chờ dành khỏi ngoài nhờ suốt nói cho hỏi đáp nhưng rồi rạng sang sử toàn',
);

export interface NounPhrase {
  readonly to: number;
  /** The head noun is one that the room knows. */
  readonly known: boolean;
}

/** The noun phrase that starts at a token: what a number before it counts. */
export function readNoun(tokens: Tokens, at: number): NounPhrase | undefined {
  if (!tokens.follows(at) || !tokens.isWord(at) || tokens.isGlued(at)) return undefined;
  const noun = NOUNS.match(tokens, at);
  if (noun !== undefined && (isSmall(tokens, at) || noun.length > 1))
    return { to: readModifiers(tokens, at + noun.length), known: true };
  if (!isSmall(tokens, at)) return undefined;
  const held = STANDINGS.has(tokens, at) && isSmall(tokens, at + 1) ? NOUNS.match(tokens, at + 1) : undefined;
  if (held !== undefined) return { to: readModifiers(tokens, at + 1 + held.length), known: true };
  if (SINGLE.has(tokens, at)) return { to: readAfterClassifier(tokens, at), known: true };
  if (STOP.has(tokens, at)) return undefined;
  // Abbreviations and foreign words are nouns of one word: "20 CLB chiến đấu".
  const whole = !isVietnameseSyllable(tokens.key(at)) || !isNounAgain(tokens, at + 1);
  return { to: whole ? at + 1 : at + 2, known: false };
}

/** Words before a noun of people that tell which of them are counted: "2 cựu cầu thủ", "5 nữ công nhân". */
const STANDINGS = new Lexicon('cựu nguyên tân nữ nam');

/** A word of the running text: small, or in a headline all of capitals. */
function isSmall(tokens: Tokens, at: number): boolean {
  return tokens.isPlain(at) || (tokens.isShouted(at) && tokens.isSpaced(at));
}

/** A small word that does not end the noun phrase. */
function isNounAgain(tokens: Tokens, at: number): boolean {
  return isSmall(tokens, at) && !STOP.has(tokens, at);
}

/** Classifiers that are nothing without the noun after them. */
const NEEDS_NOUN = new Lexicon(
  'vụ ca con chiếc cái cuộc buổi phiên tập căn ngôi quả trái cây bức cuốn quyển tấm tờ bộ đợt trận cơn bài loại ổ liều lượt suất chuyến tòa bể hòn đôi cặp lô viên khẩu tuyến đoạn nhóm gói ngọn cột khối thùng bao túi hộp chai lon vị dãy lá lần',
);
const HAPPENINGS = new Lexicon('cuộc vụ buổi phiên đợt');
const TAKES_NOTHING = new Lexicon('lần vị lượt');

function readAfterClassifier(tokens: Tokens, at: number): number {
  const after = at + 1;
  if (!NEEDS_NOUN.has(tokens, at) || TAKES_NOTHING.has(tokens, at) || !isSmall(tokens, after))
    return readModifiers(tokens, after);
  const noun = NOUNS.match(tokens, after);
  if (noun !== undefined) return readModifiers(tokens, after + noun.length);
  const modified = readModifiers(tokens, after);
  if (modified > after) return modified;
  if (STOP.has(tokens, after)) return readModifiers(tokens, after);
  // What happens is mostly told in two syllables: "cuộc tập trận", "vụ lừa đảo".
  const pair = HAPPENINGS.has(tokens, at) && isNounAgain(tokens, after + 1) && !MODIFIERS.has(tokens, after + 1);
  return readModifiers(tokens, pair ? after + 2 : after + 1);
}

function readModifiers(tokens: Tokens, at: number): number {
  let to = at;
  for (let steps = 0; steps < 2 && isSmall(tokens, to); steps++) {
    const found = MODIFIERS.match(tokens, to);
    if (found === undefined) break;
    to += found.length;
  }
  return to;
}

/** Whether a word that ends every noun of a count stands at a token: "và", "đã", "của". */
export function isStop(tokens: Tokens, at: number): boolean {
  return STOP.has(tokens, at);
}

/** How many tokens the noun of two or more syllables at a token takes; 0 for none. */
export function nounAt(tokens: Tokens, at: number): number {
  return NOUNS.match(tokens, at)?.length ?? 0;
}

/** How many tokens right before a token are a noun that can be counted: 2 for "giai đoạn", 1 for "lần"; 0 for none. */
export function nounBefore(tokens: Tokens, at: number): number {
  const noun = NOUNS.matchBefore(tokens, at, 3);
  if (noun !== undefined) return noun.length;
  return SINGLE.has(tokens, at - 1) ? 1 : 0;
}
