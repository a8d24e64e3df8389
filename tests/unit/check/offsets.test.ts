/** Whatever the text: no error, and every finding stands exactly where its offsets say. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, type Block, blockText } from '../../../lib/article/article.ts';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex } from '../../../lib/facts/index.ts';
import { bridge, EVENING } from './bridge.ts';
import { article } from './builder.ts';
import { match } from './match.ts';
import { storm } from './storm.ts';

const facts = buildIndex([bridge, match, storm]);

function check(read: Article) {
  const report = checkArticle(read, facts);
  for (const { block, start, end, quote } of report.findings) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(blockText(read, block)?.slice(start, end)).toBe(quote);
  }
  return report.findings;
}

const TELLING = [
  'Cầu Bến Đá có 14 nhịp.',
  'Hơn 900 khách mời dự Lễ thông xe cầu Bến Đá',
  ' sáng 2/9 tại Quảng trường Bến Tây. ',
  'Đến nay, 1.830 lượt xe đã qua cầu này; ',
  'Bộ trưởng Y tế Phạm Văn Lộc cắt băng, ',
  'khẩu hiệu “Đường rộng, cầu vững”',
  'Bão số 6 đổ bộ vào Thanh Hóa với gió cấp 14 ',
  'Cúp Sông Hồng lần thứ 6, mùa giải 2022-2023 ',
];

const units = fc
  .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));
const surrogates = fc
  .array(fc.integer({ min: 0xd8_00, max: 0xdf_ff }), { maxLength: 4 })
  .map((codes) => String.fromCharCode(...codes));
const marks = fc
  .array(fc.constantFrom('\u0300', '\u0301', '\u0302', '\u0303', '\u0306', '\u0309', '\u031b', '\u0323', '\u0489'), {
    maxLength: 6,
  })
  .map((list) => list.join(''));
const controls = fc
  .array(fc.integer({ min: 0, max: 0x9f }), { maxLength: 4 })
  .map((codes) => String.fromCharCode(...codes));
const invisible = fc.constantFrom(
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\u00ad',
  '\u2028',
  '\u00a0',
  '\ud83c\uddfb\ud83c\uddf3',
);
const figures = fc.constantFrom(
  '1.',
  ',',
  '2/',
  '9/9/',
  '1.2.3.4',
  '--',
  '99999999999999999999',
  '0/0',
  '30/2',
  '“',
  '”',
  '(',
  '|',
  '5 tỷ tỷ tỷ',
  'lần thứ ',
  'ngày ',
);
const telling = fc
  .constantFrom(...TELLING)
  .chain((text) => fc.constantFrom(text, text.normalize('NFD'), text.toUpperCase()));

const text = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: telling },
      units,
      surrogates,
      marks,
      controls,
      invisible,
      figures,
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(''));
const block = fc.record<Block>({
  kind: fc.constantFrom('lead', 'paragraph', 'subhead', 'list-item', 'table-row', 'quotation', 'caption'),
  text,
});
const anyArticle = fc.record({
  url: fc.constant(''),
  site: fc.constant(''),
  title: text,
  blocks: fc.array(block, { maxLength: 4 }),
  publishedAt: fc.constantFrom(
    EVENING,
    '2024-09-02',
    '2023-10-08T07:00:00+07:00',
    '1970-01-01T00:00:00Z',
    '9999-12-31',
  ),
});

describe('offsets slice the text', () => {
  it('for any text', () => {
    let found = 0;
    fc.assert(
      fc.property(anyArticle, (read) => {
        found += check(read).length;
      }),
      { numRuns: 150, seed: 20_240_902 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it('for a mark or a sign put anywhere into a sentence', () => {
    const sentence = 'Sáng 2/9, hơn 900 khách mời dự Lễ thông xe cầu Bến Đá gồm 14 nhịp.';
    for (let at = 0; at <= sentence.length; at++)
      for (const sign of ['\u0301', '\ud800', '\0', '“', '9'])
        check(article(sentence.slice(0, at) + sign + sentence.slice(at), EVENING));
  });

  it('for a sentence cut off anywhere', () => {
    const sentence =
      'Bộ trưởng Y tế Phạm Văn Lộc cắt băng “Lễ thông xe cầu Bến Đá” lúc 8 giờ 30 ngày 2/9/2024.'.normalize('NFD');
    for (let at = 0; at <= sentence.length; at++) check(article(sentence.slice(at), EVENING));
    for (let at = 0; at <= sentence.length; at++) check(article(sentence.slice(0, at), EVENING));
  });
});

describe('a day that is none', () => {
  it.each(['', 'hôm qua', '2024-13-45', '2024-09-02T99:00:00', '20240902', '٢٠٢٤-٠٩-٠٢'])('"%s" is no error', (day) => {
    expect(() => check({ ...article(TELLING, EVENING), publishedAt: day })).not.toThrow();
  });
});

describe('much text', () => {
  it('in a sentence is read up to 300 syllables', () => {
    const words = (count: number) => `${'rồi '.repeat(count)}cầu Bến Đá có 14 nhịp.`;
    expect(check(article(words(290), EVENING))).not.toEqual([]);
    expect(check(article(words(300), EVENING))).toEqual([]);
    expect(check(article([words(300), 'Cầu Bến Đá có 14 nhịp.'], EVENING))).toHaveLength(1);
  });

  it('in 10,000 paragraphs is read to the last', () => {
    const paragraphs = Array.from({ length: 10_000 }, (_, at) =>
      at === 9999 ? 'Cầu Bến Đá có 14 nhịp.' : `Đoạn ${at}.`,
    );
    expect(check(article(paragraphs, EVENING)).map(({ block }) => block)).toEqual([9999]);
  });

  it('with nothing in it is no error', () => {
    expect(check(article([], EVENING))).toEqual([]);
    expect(check(article(['', ' ', '\n', '.', '“”'], EVENING))).toEqual([]);
  });
});
