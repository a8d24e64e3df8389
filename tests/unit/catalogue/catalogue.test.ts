import { describe, expect, it } from 'vitest';
import { buildCatalogue, type Query } from '../../../lib/catalogue/catalogue.ts';
import { plainKey, wordsOf } from '../../../lib/catalogue/words.ts';
import { baseSchema, type FactBase } from '../../../lib/facts/schema.ts';

function base(publisher: string, facts: readonly object[]): FactBase {
  return baseSchema.parse({
    id: plainKey(publisher.toLowerCase()).replaceAll(' ', '-'),
    publisher,
    title: publisher,
    asOf: '2025-12-05',
    documents: [
      { id: 'd', publisher: 'Nhân Dân', title: 'Bài', publishedAt: '2025-10-26', url: 'https://nhandan.vn/a' },
    ],
    entities: [
      {
        id: 'treaty',
        kind: 'treaty',
        label: 'Công ước Hà Nội',
        labelEn: 'Hanoi Convention',
        aliases: ['Công ước chống tội phạm mạng'],
      },
      { id: 'person', kind: 'person', label: 'Lương Tam Quang' },
      { id: 'office', kind: 'office', label: 'Bộ trưởng Bộ Công an' },
    ],
    properties: [
      {
        id: 'signatories',
        label: 'số quốc gia ký',
        labelEn: 'signatories',
        datatype: 'quantity',
        temporality: 'cumulative',
      },
      { id: 'post', label: 'chức vụ', labelEn: 'post', datatype: 'entity', temporality: 'state' },
    ],
    facts: facts.map((fact, index) => ({
      id: `f${index}`,
      references: [{ statedIn: 'd', selector: { type: 'TextQuoteSelector', exact: 'đặt bút ký văn kiện' } }],
      ...fact,
    })),
  });
}

const count = (amount: number, pointInTime: string) => ({
  subject: 'treaty',
  property: 'signatories',
  value: { type: 'quantity', amount, unit: 'quốc gia' },
  qualifiers: { pointInTime },
});
const POST = {
  subject: 'person',
  property: 'post',
  value: { type: 'entity', id: 'office' },
  qualifiers: { startTime: '2024-06-06' },
};
const ALL: Query = { text: '', subject: '' };

describe('the catalogue of facts', () => {
  const catalogue = buildCatalogue([
    base('Đối Chiếu', [count(72, '2025-10-26TAF'), POST, count(69, '2025-10-25TMO')]),
    base('Báo Mẫu', [count(2500, '2025-11-02')]),
  ]);
  const found = (query: Partial<Query>) =>
    catalogue.search({ ...ALL, ...query }, 0, 10).entries.map(({ value }) => value.vi);

  it('holds all facts of all bases', () => {
    expect(catalogue.size).toBe(4);
    expect(catalogue.publishers).toEqual(['Đối Chiếu', 'Báo Mẫu']);
    expect(found({})).toHaveLength(4);
  });

  it.each([
    ['words with their marks', 'quốc gia ký', 3],
    ['words without marks', 'quoc gia ky', 3],
    ['the same letters with other marks', 'kỳ', 0],
    ['an unfinished word', 'signat', 3],
    ['the middle of a word', 'ignatories', 0],
    ['words in any order', 'nội hà ước', 3],
    ['words of the quoted phrase', 'đặt bút', 4],
    ['marks that the fact does not have', 'quốc già', 0],
    ['a number as it is printed', '2.500', 1],
    ['a number as it is typed', '2500', 1],
    ['an alias of the subject', 'tội phạm mạng', 3],
    ['the name of a value', 'bộ công an', 1],
    ['English', 'hanoi convention', 3],
    ['signs of search languages', '" OR 1=1 --', 0],
  ])('is searched by %s: %s', (_, text, total) => {
    expect(catalogue.search({ ...ALL, text }, 0, 10).total).toBe(total);
  });

  it('is narrowed by subject', () => {
    expect(found({ subject: 'luong tam' })).toEqual(['Bộ trưởng Bộ Công an']);
    expect(found({ text: 'ký', subject: 'lương' })).toEqual(['Bộ trưởng Bộ Công an']);
    expect(found({ text: '72', subject: 'lương' })).toEqual([]);
  });

  it('is narrowed by publisher', () => {
    expect(found({ publisher: 'Báo Mẫu' })).toEqual(['2.500 quốc gia']);
  });

  it('is narrowed by day, a state holding from its beginning on', () => {
    expect(found({ from: '2025-10-26', to: '2025-10-27' })).toEqual(['72 quốc gia', 'Bộ trưởng Bộ Công an']);
    expect(found({ to: '2024-01-01' })).toEqual([]);
    expect(found({ from: '2025-11-01' })).toEqual(['Bộ trưởng Bộ Công an', '2.500 quốc gia']);
  });

  it('is read page by page', () => {
    const first = catalogue.search(ALL, 0, 3);
    const second = catalogue.search(ALL, 3, 3);
    expect([first.total, first.entries.length, second.total, second.entries.length]).toEqual([4, 3, 4, 1]);
  });

  it('shows a fact with its sources and how it changed, each publisher by itself', () => {
    const [entry] = catalogue.search({ ...ALL, text: '72' }, 0, 1).entries;
    expect(entry).toMatchObject({
      publisher: 'Đối Chiếu',
      subject: { vi: 'Công ước Hà Nội', en: 'Hanoi Convention' },
      asOf: { vi: 'chiều 26/10/2025' },
      sources: [{ publisher: 'Nhân Dân', quote: 'đặt bút ký văn kiện' }],
    });
    expect(entry?.sources[0]?.url).toContain('#:~:text=');
    expect(entry?.timeline?.observations.map(({ amount }) => amount)).toEqual([69, 72]);
    expect(catalogue.search({ ...ALL, text: '2500' }, 0, 1).entries[0]?.timeline).toBeUndefined();
  });

  it('may be empty', () => {
    expect(buildCatalogue([]).search({ ...ALL, text: 'x' }, 0, 5)).toEqual({ total: 0, entries: [] });
  });
});

describe('words', () => {
  it('are tone keys without signs', () => {
    expect(wordsOf('Hoà Bình, “2.500”')).toEqual(['hòa', 'bình', '2', '500']);
  });

  it('lose their marks, Đ too', () => {
    expect(plainKey('đường thuỷ')).toBe('duong thuy');
  });
});
