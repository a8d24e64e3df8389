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
