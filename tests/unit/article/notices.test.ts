import { describe, expect, it } from 'vitest';
import { isFurnitureLine } from '../../../lib/article/notices.ts';

describe('a line among the paragraphs', () => {
  it.each([
    'Xem bài gốc tại đây.',
    'Mời xem thêm: Bão số 12',
    'Follow chúng tôi trên TikTok',
    'Bấm theo dõi kênh Zalo của báo',
    'Tải app đọc báo ngay',
    'Click vào đây để xem thêm',
    'Xem tất cả',
    'Về trang Chủ đề',
    'In bài viết',
    'Hãy là người đầu tiên bình luận',
    'Bài viết hữu ích?',
    'Nội dung tài trợ',
    'Chuyên mục: Thời sự - Chính trị',
    '#cầu mới #thông xe',
    'Vui lòng ghi rõ nguồn khi phát hành lại thông tin từ trang này.',
    'Nghe bài viết này',
    'Xem Video: Bão số 12',
    'Dự đoán tỷ số, nhận quà hay',
    'Trình duyệt của bạn không hỗ trợ thẻ video.',
    'Hotline: 0900 000 000',
    'Mọi tin tức, hình ảnh xin gửi về hotline 0900 000 000.',
    'Hình ảnh: Minh Anh, Hoàng Long',
    'Cập nhật lúc 16:20 25/10/2025',
    'Thích 12 Bình luận',
  ])('is a notice: %s', (line) => expect(isFurnitureLine(line)).toBe(true));

  it.each([
    'Theo dõi diễn biến bão qua đài, người dân hai xã đã chằng chống nhà cửa từ chiều.',
    'Nghe tin cầu thông xe, bà con hai bên bờ kéo ra xem từ sáng sớm.',
    'Xem chi tiết quy hoạch, người dân mới biết nhà mình nằm trong hành lang an toàn trên bờ sông.',
    'Xem trực tiếp trận đấu tại sân có hơn 20.000 khán giả',
    'Bạn đọc có thể đến bảo tàng từ 8h đến 17h mỗi ngày, trừ thứ hai.',
    'Bạn có thể nộp hồ sơ trực tuyến, kết quả được gửi về email sau ba ngày.',
    'Chọn Việt Nam là nguồn cung mới, Google sẽ chi 2 tỷ USD.',
    'Thích 2 món ăn Việt, đại sứ học nấu phở mỗi cuối tuần.',
    'Địa chỉ: 12 Hai Bà Trưng, quận Hoàn Kiếm, Hà Nội.',
    'Hình ảnh: Vệ tinh cho thấy tâm bão ở 15 độ vĩ bắc.',
    'Cập nhật 16 giờ ngày 25/10, bão cách bờ 300 km.',
    'Tải ứng dụng VNeID, người dân khai báo trong 5 phút.',
    'Đăng nhập để xem kết quả thi, thí sinh cần số báo danh.',
    'Trình duyệt Chrome của Google không hỗ trợ Flash từ năm 2021.',
    'Hotline 1900 1234 nhận 500 cuộc gọi trong đêm bão.',
    'Giấy phép xây dựng số 12 bị thu hồi từ tháng 3.',
    'Mọi thông tin về vụ việc được gửi về cơ quan điều tra.',
    'Quan tâm tới Facebook và TikTok, thanh tra phát hiện 12 vi phạm.',
    'Bình luận viên Quang Huy cho rằng đội nhà chơi dưới sức.',
    'Chia sẻ với phóng viên, ông Bình nói cầu xong sớm 45 ngày.',
  ])('is a sentence that begins as notices do: %s', (line) => expect(isFurnitureLine(line)).toBe(false));
});
