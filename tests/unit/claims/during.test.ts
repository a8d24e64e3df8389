/** An occasion on record tells the time of what is told of it. Rule: docs/decisions/0004-time.md. */
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex } from '../../../lib/facts/index.ts';
import { readBundledBase } from '../../../lib/publish/bundled.ts';
import { article } from '../check/builder.ts';

const facts = buildIndex([await readBundledBase()]);
const EVENING = '2025-10-26T19:40:00+07:00';
const WINTER = '2025-12-19T08:00:00+07:00';

function verdictOf(count: string, text: string, publishedAt: string) {
  return checkArticle(article(text, publishedAt), facts).findings.find(({ quote }) => quote.includes(count))?.verdict;
}

describe('the time of an occasion', () => {
  it.each([
    'Tại phiên bế mạc Lễ mở ký Công ước Hà Nội, ban thư ký công bố 75 nước đã ký Công ước.',
    'Cho đến khi Lễ mở ký Công ước Hà Nội khép lại, 75 nước đã ký Công ước.',
    'Khi Lễ mở ký Công ước Hà Nội khép lại, 75 nước đã ký Công ước.',
    'Trong lời phát biểu tại phiên bế mạc Lễ mở ký Công ước Hà Nội, Bộ trưởng Lương Tam Quang thông báo 75 nước đã ký Công ước.',
  ])('is that of a count told there, whenever it is read: %s', (text) => {
    expect(verdictOf('75', text, EVENING)).toBe('contradicted');
    expect(verdictOf('75', text, WINTER)).toBe('contradicted');
    expect(verdictOf('72', text.replace('75', '72'), WINTER)).toBe('supported');
  });

  it('of a deed told without "khi" holds while it is news', () => {
    const text = 'Bế mạc Lễ mở ký Công ước Hà Nội: 75 nước đã ký.';
    expect(verdictOf('75', text, EVENING)).toBe('contradicted');
    expect(verdictOf('75', text, WINTER)).toBe('unverifiable');
  });

  it.each([
    'Sau khi Lễ mở ký Công ước Hà Nội khép lại, 75 nước đã ký Công ước.',
    'Từ khi Lễ mở ký Công ước Hà Nội khép lại đến nay, 75 nước đã ký Công ước.',
    'Kể từ phiên bế mạc Lễ mở ký Công ước Hà Nội, 75 nước đã ký Công ước.',
    'Dù Lễ mở ký Công ước Hà Nội đã khép lại, vẫn có nước ký: tổng cộng 75 nước đã ký.',
    'Lễ mở ký Công ước Hà Nội khép lại đã ba tuần, 75 nước đã ký Công ước.',
    'Lễ mở ký Công ước Hà Nội khép lại; đến nay 75 nước đã ký Công ước.',
    'Tại phiên khai mạc và phiên bế mạc Lễ mở ký Công ước Hà Nội, người ta nói về 75 nước đã ký Công ước.',
    'Bức ảnh chụp tại phiên bế mạc Lễ mở ký Công ước Hà Nội được treo ở trụ sở. Có 75 quốc gia ký Công ước Hà Nội.',
    'Người đọc diễn văn tại phiên bế mạc Lễ mở ký Công ước Hà Nội cho biết 75 quốc gia đã ký Công ước.',
    'Tại phiên bế mạc Lễ mở ký Công ước Hà Nội, ban tổ chức hẹn gặp lại. Đã có 75 quốc gia ký Công ước Hà Nội.',
  ])('is not that of what came before or behind it: %s', (text) => {
    expect(verdictOf('75', text, WINTER)).not.toBe('contradicted');
  });
});
