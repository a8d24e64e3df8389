import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/article/article.ts';
import { buildIndex } from '../../../lib/facts/index.ts';
import { baseSchema, type FactBase } from '../../../lib/facts/schema.ts';
import { translator } from '../../../lib/locales/reading/index.ts';
import { reportAsText } from '../../../lib/report/asText.ts';
import { describeCheck, markingOf } from '../../../lib/report/checkedPage.ts';
import { claimReviews } from '../../../lib/report/claimReview.ts';
import { flipsBetween } from '../../../lib/report/flips.ts';
import { mailtoUrl, wrongFlagLetter } from '../../../lib/report/wrongFlag.ts';
import type { Finding, Report } from '../../../lib/verdict/finding.ts';
import { CONTRADICTED, DISPUTED, OUTDATED, PAGE } from '../../gallery/fixtures.ts';
import { claimReviewSchema } from './claimReviewSchema.ts';

const vi = translator('vi');
const { findings } = PAGE.report;

describe('a report as text', () => {
  const text = reportAsText(PAGE, findings, vi);

  it('names the article, its newspaper, its day and its address', () => {
    expect(text).toContain(`${PAGE.article.title}\nVnExpress · 27/10/2025, 09:40 · ${PAGE.article.url}`);
  });

  it('holds each flag with both values, the day and the source, and nothing else', () => {
    expect(text.match(/^\d\. .*/gm)).toEqual([
      '1. Khác với cơ sở dữ kiện',
      '2. Các nguồn nói khác nhau',
      '3. Đã có thông tin mới hơn',
      '4. Chưa thật chính xác',
    ]);
    expect(text).toContain('   Bài viết: Sau hai ngày làm việc, đã có [47 quốc gia] đặt bút ký');
    expect(text).toContain('   Cơ sở dữ kiện: 72 quốc gia (tính đến chiều 26/10/2025) – Nhân Dân, 26/10/2025');
    expect(text).not.toContain('74 quốc gia');
    expect(text).not.toMatch(/\{\w+\}|undefined/);
  });
});

describe('a report as ClaimReview', () => {
  it('is valid for each finding that was compared', () => {
    const { '@graph': reviews, '@context': context } = claimReviewSchema.parse(claimReviews(PAGE, findings, vi));
    expect(context).toBe('https://schema.org');
    expect(reviews.map(({ reviewRating }) => [reviewRating.ratingValue, reviewRating.alternateName])).toEqual([
      [1, 'Khác với cơ sở dữ kiện'],
      [3, 'Các nguồn nói khác nhau'],
      [2, 'Đã có thông tin mới hơn'],
      [4, 'Chưa thật chính xác'],
      [5, 'Khớp với cơ sở dữ kiện'],
    ]);
    expect(reviews[0]?.itemReviewed.author).toEqual({ '@type': 'NewsMediaOrganization', name: 'VnExpress' });
  });

  it('keeps a quotation with its speaker', () => {
    const { '@graph': reviews } = claimReviewSchema.parse(claimReviews(PAGE, [DISPUTED], vi));
    expect(reviews[0]?.itemReviewed.author).toEqual({ '@type': 'Person', name: 'Thượng tướng Phạm Thế Tùng' });
  });

  it('leads to the reviewed words', () => {
    const { '@graph': reviews } = claimReviewSchema.parse(
      claimReviews(PAGE, [{ ...CONTRADICTED, quote: '1.000-2.000 người, & hơn' }], vi),
    );
    expect(reviews[0]?.url).toBe(`${PAGE.article.url}#:~:text=1.000%2D2.000%20ng%C6%B0%E1%BB%9Di%2C%20%26%20h%C6%A1n`);
  });
});

describe('the letter about a wrong flag', () => {
  const letter = wrongFlagLetter(PAGE.article, CONTRADICTED, PAGE.contexts['signed'], vi);

  it('says what was flagged, where, why and by which fact', () => {
    expect(letter.subject).toBe('Đối Chiếu: kết quả chưa đúng về “47 quốc gia”');
    for (const part of [PAGE.article.title, PAGE.article.url, '[47 quốc gia]', 'fact-signed', 'Kính gửi Đối Chiếu,']) {
      expect(letter.body).toContain(part);
    }
  });

  it('opens in a mail program without a recipient, line breaks and all', () => {
    const url = new URL(mailtoUrl({ subject: 'a & b', body: 'một\nhai?' }));
    expect(url.pathname).toBe('');
    expect(url.searchParams.get('subject')).toBe('a & b');
    expect(url.searchParams.get('body')).toBe('một\r\nhai?');
  });
});

describe('flips', () => {
  const report = (...list: Finding[]): Report => ({ findings: list, claims: list.length, compared: list.length });
  const as = (verdict: Finding['verdict'], id = 'x'): Finding => ({ ...OUTDATED, id, verdict });

  it('are claims whose verdict changed from or to a flag', () => {
    expect(flipsBetween(report(as('supported')), report(as('outdated')))).toEqual([
      { quote: '69 quốc gia', property: OUTDATED.claim.property.label, before: 'supported', after: 'outdated' },
    ]);
    expect(flipsBetween(report(as('contradicted')), report(as('supported')))).toHaveLength(1);
    expect(flipsBetween(report(as('outdated')), report(as('contradicted')))).toHaveLength(1);
  });

  it('count a flag that came or went', () => {
    expect(flipsBetween(report(), report(as('outdated')))).toMatchObject([{ before: undefined, after: 'outdated' }]);
    expect(flipsBetween(report(as('outdated')), report())).toMatchObject([{ before: 'outdated', after: undefined }]);
  });

  it('leave out what is no flag before or after, and what stayed', () => {
    expect(flipsBetween(report(as('unverifiable')), report(as('supported')))).toEqual([]);
    expect(flipsBetween(report(as('outdated')), report(as('outdated')))).toEqual([]);
  });

  it('know a claim by its words, whatever fact it was compared with', () => {
    expect(flipsBetween(report(as('outdated', 'one')), report(as('outdated', 'two')))).toEqual([]);
  });
});

describe('a checked page', () => {
  const BASE: FactBase = baseSchema.parse({
    id: 'b',
    publisher: 'Đối Chiếu',
    title: 'B',
    asOf: '2025-10-26',
    documents: [{ id: 'd', publisher: 'Nhân Dân', title: 'D', publishedAt: '2025-10-26' }],
    entities: [{ id: 'c', kind: 'treaty', label: 'Công ước Hà Nội' }],
    properties: [
      { id: 'p', label: 'số quốc gia ký', labelEn: 'signatories', datatype: 'quantity', temporality: 'cumulative' },
    ],
    facts: [
      ['fact-signed', 72, '2025-10-26TAF'],
      ['fact-earlier', 69, '2025-10-25TMO'],
    ].map(([id, amount, pointInTime]) => ({
      id,
      subject: 'c',
      property: 'p',
      value: { type: 'quantity', amount, unit: 'quốc gia' },
      qualifiers: { pointInTime },
      references: [{ statedIn: 'd', selector: { type: 'TextQuoteSelector', exact: 'q' } }],
    })),
  });
  const before = 'Một câu trước. Trong hai ngày làm việc ở Hà Nội, theo ban tổ chức, ';
  const article: Article = {
    url: 'https://vnexpress.net/a',
    site: 'VnExpress',
    title: 'T',
    blocks: [
      { kind: 'paragraph', text: 'x' },
      { kind: 'paragraph', text: `${before}47 quốc gia đã ký. Câu sau.` },
    ],
  };
  const finding: Finding = { ...CONTRADICTED, block: 1, start: before.length, end: before.length + 11 };
  const page = describeCheck(
    article,
    { findings: [finding], claims: 1, compared: 1 },
    buildIndex([BASE]),
    '2025-10-27T00:00:00Z',
  );

  it('shows the sentence around the words, and no other', () => {
    expect(page.contexts['signed']).toEqual({
      before: 'Trong hai ngày làm việc ở Hà Nội, theo ban tổ chức, ',
      after: ' đã ký.',
    });
  });

  it('shows how the figure changed', () => {
    expect(page.timelines['signed']?.observations.map(({ amount }) => amount)).toEqual([69, 72]);
  });

  it('knows the newest base and keeps no text of the article', () => {
    expect(page.baseAsOf).toBe('2025-10-26');
    expect(JSON.stringify(page)).not.toContain('Một câu trước');
  });

  it('cuts a long sentence between words', () => {
    const long = `${'từ '.repeat(80)}47 quốc gia${' chữ'.repeat(80)}`;
    const cut = describeCheck(
      { ...article, blocks: [{ kind: 'paragraph', text: long }] },
      { findings: [{ ...finding, block: 0, start: 240, end: 251 }], claims: 1, compared: 1 },
      buildIndex([]),
      '',
    ).contexts['signed']!;
    expect(cut.before).toMatch(/^… (?:từ ){28,31}$/);
    expect(cut.after).toMatch(/^(?: chữ){20,24} …$/);
  });

  it('hands a page only what belongs to the marks', () => {
    expect(markingOf(PAGE, [OUTDATED])).toEqual({
      findings: [OUTDATED],
      contexts: { outdated: PAGE.contexts['outdated'] },
      timelines: { outdated: PAGE.timelines['outdated'] },
    });
  });
});
