/** Ways in which a long report goes on about what it has named. Rules: docs/decisions/0002-subjects.md. */
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex } from '../../../lib/facts/index.ts';
import { readBundledBase } from '../../../lib/publish/bundled.ts';
import { isFlag } from '../../../lib/verdict/finding.ts';
import { article } from '../check/builder.ts';

const facts = buildIndex([await readBundledBase()]);

function verdictOf(quote: string, paragraphs: readonly string[], publishedAt = '2025-10-26T20:00:00+07:00') {
  const { findings } = checkArticle(article(paragraphs, publishedAt), facts);
  return findings.find((finding) => finding.quote.includes(quote))?.verdict;
}

describe('another session of an occasion', () => {
  const LEAD = 'Phiên thảo luận cấp cao trong khuôn khổ Lễ mở ký Công ước Hà Nội diễn ra sáng nay.';
  it('is told by its bare name where it agrees', () => {
    expect(verdictOf('91 phát biểu', [LEAD, 'Chiều qua, phiên toàn thể nghe 91 phát biểu.'])).toBe('unverifiable');
    expect(verdictOf('19 phát biểu', [LEAD, 'Chiều qua, phiên toàn thể nghe 19 phát biểu.'])).toBe('supported');
  });
  it('is not the one of a body that is named', () => {
    const other = 'Chiều qua, phiên toàn thể của Quốc hội nghe 91 phát biểu.';
    expect(verdictOf('91 phát biểu', [LEAD, other])).toBeUndefined();
    const before = 'Quốc hội họp phiên toàn thể ngày 20/11. Phiên toàn thể diễn ra sáng 20/11.';
    expect(verdictOf('sáng 20/11', [LEAD, before], '2025-11-22T08:00:00+07:00')).not.toBe('contradicted');
  });
});

describe('a number that is gone on about', () => {
  const LEAD = 'Cập nhật tới tháng 2/2026, số nước ký Công ước Hà Nội đã lên 74.';
  const SPRING = '2026-03-01T08:00:00+07:00';
  it.each([
    ['72', [LEAD, 'Khi lễ mở ký bế mạc ngày 26/10/2025, con số ấy là 72.']],
    ['72', [LEAD, 'Danh sách còn mở. Ngày 26/10/2025, con số chính thức là 72 nước.']],
  ])('is read across paragraphs where it agrees: %s, %j', (quote, paragraphs) => {
    expect(verdictOf(quote, paragraphs, SPRING)).toBe('supported');
  });
  it.each([
    [[LEAD, 'Ngày 26/10/2025, con số ấy là 70.']],
    [[`${LEAD} Với Công ước Budapest, con số này là 70.`]],
    [[`${LEAD} Ở châu Âu con số này là 70.`]],
    [[LEAD, 'Cảnh sát bắt 118 nghi phạm. Ngày 26/10/2025, con số ấy là 72.']],
    [[LEAD, 'Ngày 26/10/2025, con số nạn nhân ở Lào là 72.']],
    [[LEAD, 'Ngày 26/10/2025, con số của Campuchia là 72 nạn nhân.']],
  ])('and is silent where it does not, or something else was counted since: %j', (paragraphs) => {
    expect(verdictOf('70', paragraphs, SPRING)).toBeUndefined();
    expect(verdictOf('72', paragraphs, SPRING)).toBeUndefined();
  });
});

describe('what is on record word for word', () => {
  it('is told in a wish as well, and other words of a wish are not held against it', () => {
    const wish = (words: string) =>
      `Bộ trưởng Lương Tam Quang mong Công ước Hà Nội sẽ trở thành “${words}” của hợp tác.`;
    expect(verdictOf('ngọn hải đăng', [wish('ngọn hải đăng')])).toBe('supported');
    expect(isFlag(verdictOf('con thuyền', [wish('con thuyền lớn')]) ?? 'supported')).toBe(false);
  });
});

describe('events that are counted', () => {
  it('are no other occasion than the only one named', () => {
    const lead = 'Ông John Brandolino trò chuyện bên lề phiên bế mạc Lễ mở ký Công ước Hà Nội.';
    expect(verdictOf('37 sự kiện', [lead, 'Ông cũng nhắc tới 37 sự kiện bên lề.'])).toBe('supported');
  });
});

describe('a day behind the name of a meeting and of the body that met', () => {
  const told = (day: string) => [
    `Tại cuộc họp Thường trực Chính phủ ${day}, Thủ tướng Phạm Minh Chính cho ý kiến về đề án khu thương mại tự do.`,
  ];
  it('is told where it agrees, for a body meets often', () => {
    expect(verdictOf('sáng 5/12', told('sáng 5/12'), '2025-12-06T08:00:00+07:00')).toBe('supported');
    expect(verdictOf('ngày 20/11', told('ngày 20/11'), '2025-12-06T08:00:00+07:00')).toBeUndefined();
  });
});

describe('a row that opens with its noun', () => {
  const rows = (...list: string[]) => ['Con số của Lễ mở ký Công ước Hà Nội:', ...list];
  it('is told where it agrees', () => {
    expect(verdictOf('72', rows('- Quốc gia ký Công ước: 72'))).toBe('supported');
    expect(verdictOf('173', rows('- Tổ chức có đại diện tham dự: 173'))).toBe('supported');
    expect(verdictOf('150', rows('- Nhà báo nước ngoài tham dự: 150'))).toBeUndefined();
  });
});

describe('an article on another occasion that names ours in passing', () => {
  const OURS = 'Bộ trưởng nhắc tới Lễ mở ký Công ước Hà Nội.';
  it.each([
    // Named only behind.
    [
      '85 nhà báo',
      [
        'Chi hội khai mạc cuộc diễn tập năm 2025.',
        'Sự kiện kéo dài ba ngày. Ban tổ chức đón 85 nhà báo.',
        'Buổi tối có văn nghệ.',
        'Mưa to.',
        OURS,
      ],
    ],
    // A bare noun goes on about the one last told by it.
    [
      '2.800 nhà báo',
      [
        'Hội nghị cấp cao ASEAN khai mạc sáng nay.',
        'Ông tới dự sau khi rời Lễ mở ký Công ước Hà Nội.',
        'Hội nghị lần này có 2.800 nhà báo.',
      ],
    ],
    // Spoken of at a session, it is not what that is one of.
    // Those who came did something else then.
    ['Tối 24/10', ['Tối 24/10, đoàn thứ 100 dự Lễ mở ký Công ước Hà Nội đã hạ cánh.']],
    [
      'sáng 25/10',
      ['Phát biểu tại phiên toàn thể sáng 25/10, ông Sơn chia sẻ kinh nghiệm tổ chức Lễ mở ký Công ước Hà Nội.'],
    ],
  ])('keeps its own %s', (quote, paragraphs) => {
    expect(isFlag(verdictOf(quote, paragraphs) ?? 'supported')).toBe(false);
  });
  it('and one on ours is held to it', () => {
    const told = ['Lễ mở ký Công ước Hà Nội diễn ra sáng 25/10.', 'Sự kiện có 85 nhà báo.'];
    expect(verdictOf('85 nhà báo', told)).toBe('contradicted');
    const session = ['Phiên toàn thể chiều 25/10 của Lễ mở ký Công ước Hà Nội nghe 91 phát biểu.'];
    expect(verdictOf('91 phát biểu', session)).toBe('contradicted');
  });
  it('on other days has sessions of its own', () => {
    const told = (day: string) => [
      'Lễ mở ký Công ước Hà Nội mở ra hợp tác mới.',
      `Phiên toàn thể diễn ra sáng ${day}.`,
    ];
    expect(isFlag(verdictOf('sáng 25/11', told('25/11'), '2025-11-26T08:00:00+07:00') ?? 'supported')).toBe(false);
    expect(verdictOf('sáng 24/10', told('24/10'))).toBe('contradicted');
  });
});

describe('a post', () => {
  it.each([
    'Chủ tịch nước Cộng hòa XHCN Việt Nam Lương Cường',
    'Thủ tướng nước ta Phạm Minh Chính',
    'Bộ trưởng Bộ Công an nước CHXHCN Việt Nam Lương Tam Quang',
    'Bộ trưởng ngành Công an Lương Tam Quang',
  ])('goes on with the name of the own state: %s', (words) => {
    expect(verdictOf(words, [`Tới dự Lễ mở ký Công ước Hà Nội có ${words}.`])).toBe('supported');
  });
  it.each(['Phó Chủ tịch nước CHXHCN Việt Nam Lương Cường', 'Bộ trưởng Bộ Công an Lào Lương Tam Quang'])(
    'and with no other: %s',
    (words) => {
      expect(verdictOf(words, [`Tới dự Lễ mở ký Công ước Hà Nội có ${words}.`])).toBe('contradicted');
    },
  );
});

describe('a rank', () => {
  it.each([
    ['Trung tướng Phạm Thế Tùng', 'Trung tướng Phạm Thế Tùng đồng chủ trì phiên thảo luận cấp cao.', true],
    ['Đại úy Phạm Thế Tùng', 'Đại úy Phạm Thế Tùng, cán bộ một đồn biên phòng, phiên dịch cho đoàn bạn.', false],
  ])('of one who is called something else beside it is a namesake’s: %s', (quote, sentence, flagged) => {
    const verdict = verdictOf(quote, ['Lễ mở ký Công ước Hà Nội diễn ra sáng 25/10.', sentence]);
    expect(isFlag(verdict ?? 'supported')).toBe(flagged);
  });
});

describe('how long something took', () => {
  it('is not judged by what came later', () => {
    const told = ['Sau ba năm đàm phán, Công ước Liên hợp quốc về chống tội phạm mạng được chốt ở New York.'];
    expect(verdictOf('ba năm', told, '2024-08-10T14:00:00+07:00')).not.toBe('contradicted');
    expect(verdictOf('ba năm', ['Công ước Hà Nội được mở ký sau ba năm đàm phán.'])).toBe('contradicted');
  });
});

describe('whose count it is', () => {
  it.each([
    ['210 đoàn', 'Ban tổ chức đã đón tiếp 210 đoàn đến dự Lễ mở ký Công ước Hà Nội.'],
    ['60 quốc gia', 'Báo cáo nhắc tới Công ước Hà Nội, điều ước hiện có 60 quốc gia ký.'],
  ])('is told plainly: %s', (quote, sentence) => {
    expect(verdictOf(quote, [sentence], '2025-10-28T08:00:00+07:00')).toBe('contradicted');
  });
});

describe('a comma', () => {
  it('parts the names of two things', () => {
    const told = ['Sau lễ mở ký, Công ước Hà Nội được 72 nước ký.'];
    const { findings } = checkArticle(article(told, '2025-10-28T08:00:00+07:00'), facts);
    expect(
      findings.map(({ claim, trace }) => [claim.subject.id, trace[0]!.text.vi.includes('“Công ước Hà Nội”')]),
    ).toContainEqual(['hanoi-convention', true]);
  });
  it('stands within the name of a body', () => {
    const who =
      'ông John Brandolino, Giám đốc Ban Các vấn đề Hiệp ước thuộc Cơ quan Phòng, chống Ma túy và Tội phạm của Liên hợp quốc (UNODC), điểm lại';
    expect(
      isFlag(verdictOf('John Brandolino', [`Tại Lễ mở ký Công ước Hà Nội, ${who} hai ngày làm việc.`]) ?? 'supported'),
    ).toBe(false);
  });
});

describe('words that look like more', () => {
  it('open a paragraph', () => {
    expect(verdictOf('72 quốc gia', ['Và 72 quốc gia đã ký Công ước Hà Nội.'])).toBe('supported');
    expect(
      verdictOf('chiều 27/10', ['Và chiều 27/10, Lễ mở ký Công ước Hà Nội bế mạc.'], '2025-10-28T08:00:00+07:00'),
    ).toBe('contradicted');
  });
  it.each([
    ['40 nước', 'Ở góc độ các nước đang phát triển, 40 nước ký Công ước Hà Nội.'],
    ['12 nước', 'Ở phương diện song phương, 12 nước ký Công ước Hà Nội.'],
    [
      '45 đại biểu',
      'Dự Đại hội MTTQ tỉnh Khánh Hòa ngày 5/12 có lãnh đạo tỉnh cùng 45 đại biểu đại diện các tôn giáo.',
    ],
    [
      'Chủ tịch Việt Nam',
      'Ngày 5/12, Chủ tịch Việt Nam Airlines Đặng Ngọc Hòa gửi điện mừng Nhà vua Thái Lan nhân Quốc khánh.',
    ],
    ['800 đại biểu', 'Lễ mở ký Công ước Hà Nội có 800 đại biểu dự trực tiếp.'],
    ['120 nhà báo', 'Tại Lễ mở ký Công ước Hà Nội, 120 nhà báo trực tiếp đưa tin từ hội trường.'],
    [
      'Guterres',
      'Phát biểu bế mạc Lễ mở ký Công ước Hà Nội, trước Tổng Thư ký António Guterres, Bộ trưởng Lương Tam Quang cảm ơn các nước.',
    ],
    ['60 nước', 'Sau phiên sáng, 60 nước ký Công ước Hà Nội.'],
  ])('are not held against anybody: %s', (quote, sentence) => {
    const at = sentence.includes('5/12') ? '2025-12-06T08:00:00+07:00' : undefined;
    expect(isFlag(verdictOf(quote, [sentence], at) ?? 'supported')).toBe(false);
  });
  it.each([
    [
      '27/10',
      'Chiều 27/10, sau hai ngày làm việc hiệu quả, Lễ mở ký Công ước Hà Nội đã bế mạc tại Trung tâm Hội nghị quốc gia.',
    ],
    ['27/10', 'Theo thông tin ngày 28/10, Lễ mở ký Công ước Hà Nội bế mạc chiều 27/10.'],
    ['85 quốc gia', 'Đến chiều 26/10, đã có 85 quốc gia ký Công ước Hà Nội nhưng chưa có nước nào phê chuẩn.'],
  ])('leave what is plainly told as it is: %s', (quote, sentence) => {
    expect(verdictOf(quote, [sentence], '2025-10-28T08:00:00+07:00')).toBe('contradicted');
  });
});
