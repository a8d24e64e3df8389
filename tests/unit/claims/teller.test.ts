/** Counts told by somebody who is on record with the subject. Rule: docs/decisions/0009-whose-deed.md. */
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex } from '../../../lib/facts/index.ts';
import { readBundledBase } from '../../../lib/publish/bundled.ts';
import { isFlag } from '../../../lib/verdict/finding.ts';
import { article } from '../check/builder.ts';

const facts = buildIndex([await readBundledBase()]);
const flagged = (text: string) =>
  checkArticle(article(text, '2025-10-26T20:00:00+07:00'), facts).findings.flatMap(({ verdict, quote }) =>
    isFlag(verdict) ? [quote] : [],
  );

describe('one on record with an occasion', () => {
  it.each([
    [
      '5 kết quả đồng thuận',
      'Tại phiên bế mạc Lễ mở ký Công ước Hà Nội, Bộ trưởng Lương Tam Quang nêu 5 kết quả đồng thuận.',
    ],
    [
      '95 đoàn',
      'Mở đầu phiên thảo luận cấp cao của Lễ mở ký Công ước Hà Nội, Thượng tướng Phạm Thế Tùng chào mừng 95 đoàn.',
    ],
    ['27 chữ ký', 'Ông John Brandolino gọi 27 chữ ký của các nước vào Công ước Hà Nội là một cột mốc.'],
  ])('tells of the whole, at whatever session: %s', (quote, text) => {
    expect(flagged(text)).toEqual([quote]);
  });

  it.each([
    'Tại phiên bế mạc Lễ mở ký Công ước Hà Nội, Bộ trưởng Lương Tam Quang gặp 12 đoàn.',
    'Tại phiên bế mạc Lễ mở ký Công ước Hà Nội, Bộ trưởng Lương Tam Quang chào mừng 40 đoàn dự phiên bế mạc.',
    'Tại phiên bế mạc Lễ mở ký Công ước Hà Nội, Bộ trưởng Lương Tam Quang chào 300 đại biểu có mặt trong hội trường.',
    'Tại phiên bế mạc Lễ mở ký Công ước Hà Nội, Bộ trưởng Lương Tam Quang chào 12 đoàn vừa tới.',
    'Tại phiên bế mạc Lễ mở ký Công ước Hà Nội, ông Trần Đức Minh nêu 5 kết quả đồng thuận.',
  ])('and nobody else, nor what they did for themselves: %s', (text) => {
    expect(flagged(text)).toEqual([]);
  });
});
