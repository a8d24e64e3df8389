/** What stands near the thing on record and is another's, or of another time; beside each the same without the words that tell so, which is flagged. */
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex, type FactIndex } from '../../../lib/facts/index.ts';
import { readBundledBase } from '../../../lib/publish/bundled.ts';
import { compileBase } from '../../../lib/publish/source/compile.ts';
import { isFlag } from '../../../lib/verdict/finding.ts';
import { article } from '../check/builder.ts';

const small = async (name: string) =>
  buildIndex([await compileBase(`${import.meta.dirname}/../../probes/bases/${name}`)]);

const signing = buildIndex([await readBundledBase()]);
const [cup, storm, prices] = await Promise.all(['football', 'storm', 'prices'].map(small));
const flagged = (text: string, facts: FactIndex, at: string) =>
  checkArticle(article(text, at), facts).findings.flatMap(({ verdict, quote }) => (isFlag(verdict) ? [quote] : []));

function tells(facts: FactIndex, at: string, pairs: readonly (readonly [string, string])[]): void {
  it.each(pairs)('%s', (near, plain) => {
    expect(flagged(near, facts, at)).toEqual([]);
    expect(flagged(plain, facts, at)).toHaveLength(1);
  });
}

describe('the signing', () => {
  const e = 'Lễ mở ký Công ước Hà Nội';
  tells(signing, '2025-10-27T08:00:00+07:00', [
    ['Ngay trong phiên sáng, 60 nước ký Công ước Hà Nội.', 'Chiều 25/10, 60 nước ký Công ước Hà Nội.'],
    [`Có 9 sự kiện bên lề ${e} bị lùi giờ.`, `${e} có 9 sự kiện bên lề.`],
    [`48 nước dự ${e} mà chưa ký.`, `48 nước dự ${e}.`],
    [`Tin ngày 27/10: ${e} khép lại, các đoàn ra về.`, `${e} diễn ra ngày 27/10.`],
    [`Quốc hội họp phiên bế mạc ngày 11/12, sau ${e} 45 ngày.`, `Phiên bế mạc ${e} diễn ra ngày 27/10.`],
    [
      `Ông Lương Tam Quang, Thứ trưởng Công an giai đoạn 2019-2024, dự ${e}.`,
      `Ông Lương Tam Quang, Thứ trưởng Công an, dự ${e}.`,
    ],
    [
      `Bà Mebarki, Đại sứ Algeria tại Áo từ năm 2018 đến năm 2023, dự ${e}.`,
      `Bà Mebarki dự phiên bế mạc ${e} ngày 27/10.`,
    ],
    [
      `Chiều 26/10, ${e} bế mạc. Phiên thảo luận chiều 25/10 dài 3 giờ.`,
      `Chiều 26/10, ${e} bế mạc. Phiên bế mạc diễn ra chiều 25/10.`,
    ],
  ]);
});

describe('who does it, and where', () => {
  const e = 'Lễ mở ký Công ước Hà Nội';
  tells(signing, '2025-11-10T14:00:00+07:00', [
    [`Ở New York, phái đoàn ta nhiều tháng vận động quyền đăng cai ${e}.`, `New York đăng cai ${e}.`],
    [`Truyền thông Đức nhắc đến nước chủ nhà của ${e} bằng nhiều thiện cảm.`, `Nước chủ nhà của ${e} là Đức.`],
    [
      `Sau chuyến vận động các nước Mỹ Latinh, Việt Nam chính thức đăng cai ${e}.`,
      `Sau nhiều tháng vận động, Singapore là nước đăng cai ${e}.`,
    ],
    [
      'Tại Johannesburg, G20 nhắc tới Công ước Hà Nội, vừa được các quốc gia ký kết tháng trước.',
      'Công ước Hà Nội được các quốc gia ký kết tại Johannesburg hồi tháng 10.',
    ],
    [
      'Tại Lima, Peru cho biết đã trình Công ước Hà Nội, văn kiện được ký ngày 25/10.',
      'Tại Lima, Công ước Hà Nội chính thức được mở ký.',
    ],
    [
      'Tại phiên họp ở Geneva, Việt Nam điểm lại việc Công ước Hà Nội chính thức được ký.',
      'Tại Geneva, Công ước Hà Nội chính thức được mở ký.',
    ],
    [
      `Ông Brandolino, người phát biểu ngay trước lúc bế mạc ${e}, nêu nhiều con số.`,
      `Ông John Brandolino phát biểu bế mạc ${e}.`,
    ],
    [
      `Ông John Brandolino phát biểu bế mạc hôm trước, còn phiên thảo luận cấp cao của ${e} có hai người đồng chủ trì.`,
      `Ông John Brandolino phát biểu bế mạc ${e}, còn phiên thảo luận cấp cao có hai người đồng chủ trì.`,
    ],
  ]);
  tells(signing, '2025-12-06T14:00:00+07:00', [
    [
      'Bí thư Tỉnh ủy Nguyễn Văn Phương chúc mừng Trường Chính trị Lê Duẩn được trao bằng công nhận đạt chuẩn mức 1.',
      'Bí thư Tỉnh ủy Nguyễn Văn Phương là người trao bằng công nhận đạt chuẩn mức 1 cho Trường Chính trị Lê Duẩn.',
    ],
    [
      'Hội nghị Quân ủy Trung ương lần thứ 15 diễn ra ngày 4/12. Buổi sáng do Tổng Bí thư Tô Lâm chủ trì.',
      'Chiều 4/12, Hội nghị Quân ủy Trung ương lần thứ 15 khép lại dưới sự chủ trì của Đại tướng Nguyễn Tân Cương.',
    ],
    [
      'Sáng 4/12, Quân ủy Trung ương nhiệm kỳ 2020-2025 khai mạc Hội nghị lần thứ 15. Tổng Bí thư Tô Lâm chủ trì.',
      'Chiều 4/12, Quân ủy Trung ương nhiệm kỳ 2020-2025 khai mạc Hội nghị lần thứ 15. Tổng Bí thư Tô Lâm chủ trì.',
    ],
    [
      'Ban Tuyên giáo và Dân vận Trung ương, Thành ủy Hà Nội tổ chức tọa đàm khoa học khu vực phía bắc “Đổi mới căn bản, toàn diện chương trình, giáo trình lý luận chính trị”.',
      'Ngày 5/12, tại Trường đại học Y Dược Cần Thơ, Ban Tuyên giáo và Dân vận Trung ương, Thành ủy Hà Nội tổ chức Tọa đàm khoa học “Đổi mới căn bản, toàn diện chương trình, giáo trình lý luận chính trị”.',
    ],
  ]);
});

describe('a cup', () => {
  tells(cup!, '2026-06-21T09:00:00+07:00', [
    ['Sau 3 vòng, Cúp Sông Hồng có 45 bàn thắng.', 'Cúp Sông Hồng có 45 bàn thắng.'],
    ['Cúp Sông Hồng có 3 trận không bàn thắng.', 'Cúp Sông Hồng có 3 trận.'],
    ['Sân Tháp Bạc tổ chức 12 trận của Cúp Sông Hồng 2026.', 'Thành phố Vĩnh Cát tổ chức 12 trận của Cúp Sông Hồng.'],
    ['Cửa Đại vô địch Cúp Sông Hồng hai năm liền trước đó.', 'Cửa Đại vô địch Cúp Sông Hồng.'],
    [
      'Bến Thủy vô địch Cúp Sông Hồng tối 20/6. Nhà vô địch mùa trước nhận 2 tỷ đồng.',
      'Bến Thủy vô địch Cúp Sông Hồng tối 20/6. Nhà vô địch nhận 2 tỷ đồng.',
    ],
    ['Phút 60, tỷ số trận chung kết Cúp Sông Hồng là 1-1.', 'Tỷ số trận chung kết Cúp Sông Hồng là 1-1.'],
    [
      'Trợ lý trọng tài trận chung kết Cúp Sông Hồng là Lê Văn Tú.',
      'Trọng tài trận chung kết Cúp Sông Hồng là Lê Văn Tú.',
    ],
    [
      'Trọng tài Lê Văn Tú là trọng tài VAR trận chung kết Cúp Sông Hồng.',
      'Trọng tài Lê Văn Tú điều khiển trận chung kết Cúp Sông Hồng.',
    ],
    ['Bến Thủy lần thứ 2 vô địch Cúp Sông Hồng tối 20/6.', 'Bến Thủy vô địch Cúp Sông Hồng lần thứ 2 tối 20/6.'],
    [
      'Bến Thủy thắng 3-1 trong trận chung kết Cúp Sông Hồng. Giải đấu có 96 thẻ vàng.',
      'Bến Thủy thắng 3-1 trong trận chung kết Cúp Sông Hồng. Trận chung kết Cúp Sông Hồng có 96 thẻ vàng.',
    ],
  ]);
});

describe('a storm', () => {
  tells(storm!, '2026-09-16T08:00:00+07:00', [
    [
      'Mưa lũ ở miền núi làm 3 người chết, 5 người bị thương, 5 tỉnh chịu ảnh hưởng của bão số 7.',
      'Bão số 7 làm 9 người chết, 5 người bị thương, 5 tỉnh chịu ảnh hưởng.',
    ],
    [
      'Bão số 7 làm 27 người bị thương và mưa lũ ở miền núi làm 3 người chết.',
      'Bão số 7 làm 27 người bị thương và làm 3 người chết.',
    ],
    ['Từ 16 giờ ngày 12/9, bão số 7 đi với tốc độ 10 km/giờ.', 'Bão số 7 đi với tốc độ 10 km/giờ.'],
    ['Tốc độ bão số 7 từng lên 35 km/giờ.', 'Tốc độ bão số 7 là 35 km/giờ.'],
    ['Trạm Đá Bạc năm 2020 đo được 512 mm.', 'Trạm Đá Bạc đo được 512 mm.'],
    ['Bản tin 22 giờ ngày 11/9 nhận định bão số 7 đổ bộ lúc 16 giờ ngày 12/9.', 'Bão số 7 đổ bộ lúc 16 giờ ngày 12/9.'],
  ]);
});

describe('prices', () => {
  tells(prices!, '2026-11-20T20:00:00+07:00', [
    ['Bán xăng E7 giá 22.500 đồng/lít, cửa hàng bị phạt.', 'Giá bán xăng E7 là 22.500 đồng/lít.'],
    [
      'Ông Trịnh Văn Khôi, Giám đốc Sở Tài chính Vân Hải nhiệm kỳ trước, nghỉ hưu.',
      'Ông Trịnh Văn Khôi, Giám đốc Sở Tài chính Vân Hải, dự họp.',
    ],
  ]);
});
