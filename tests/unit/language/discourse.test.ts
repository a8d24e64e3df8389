import { describe, expect, it } from 'vitest';
import { expansionsOf, readSpeeches, resolvePeople } from '../../../lib/language/index.ts';

describe('resolvePeople', () => {
  const read = (...blocks: string[]) => {
    const { people, references } = resolvePeople(blocks);
    for (const { block, start, end, quote } of references) expect(blocks[block]!.slice(start, end)).toBe(quote);
    return references.map(
      ({ quote, kind, person }) => `${quote} ${kind} ${person === undefined ? '?' : people[person]!.name}`,
    );
  };

  it('knows a person by the last word of the name, by title and by pronoun', () => {
    expect(
      read(
        'Đại tướng Lương Tam Quang, Bộ trưởng Công an, phát biểu bế mạc.',
        'Bộ trưởng đánh giá cao hội nghị. Ông nhấn mạnh ba kết quả.',
        'Theo ông Quang, Công ước là bước tiến.',
      ),
    ).toEqual([
      'Đại tướng Lương Tam Quang, Bộ trưởng Công an name Lương Tam Quang',
      'Bộ trưởng title Lương Tam Quang',
      'Ông pronoun Lương Tam Quang',
      'ông Quang short-name Lương Tam Quang',
    ]);
  });

  it('tells two people apart, and leaves open what fits both', () => {
    expect(
      read(
        'Thứ trưởng Bộ Ngoại giao Nguyễn Minh Vũ và Thứ trưởng Bộ Công an Phạm Thế Tùng chủ trì; bà Lê Thị Hoa dự.',
        'Thứ trưởng cho biết đã xong. Ông Tùng nói thêm. Bà Hoa đồng ý. Bà nói vui.',
      ).slice(3),
    ).toEqual([
      'Thứ trưởng title ?',
      'Ông Tùng short-name Phạm Thế Tùng',
      'Bà Hoa short-name Lê Thị Hoa',
      'Bà pronoun Lê Thị Hoa',
    ]);
  });

  it('knows foreign people by either end of the name', () => {
    expect(
      read(
        'Tổng thống Mỹ Donald Trump đến. Ông Trump nói.',
        'Chủ tịch Trung Quốc Tập Cận Bình đáp. Ông Tập cười.',
      ).filter((line) => line.includes('short')),
    ).toEqual(['Ông Trump short-name Donald Trump', 'Ông Tập short-name Tập Cận Bình']);
  });

  it('finds nobody for a short name that no full name explains', () => {
    expect(read('Ông Quang nói.')).toEqual(['Ông Quang short-name ?']);
  });

  it('gathers all titles of a person', () => {
    const { people } = resolvePeople([
      'Bộ trưởng Công an Lương Tam Quang đến.',
      'Đại tướng Lương Tam Quang phát biểu.',
    ]);
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ ranks: [{ text: 'Đại tướng' }], posts: [{ text: 'Bộ trưởng Công an' }] });
  });
});

describe('readSpeeches', () => {
  const read = (text: string) =>
    readSpeeches(text).map(({ speaker }) => speaker && text.slice(speaker.start, speaker.end));

  it.each([
    ['“Xong rồi”, ông John Brandolino nhấn mạnh.', ['ông John Brandolino']],
    ['Bộ trưởng Lương Tam Quang nói: “Xong rồi”.', ['Bộ trưởng Lương Tam Quang']],
    ['“Xong rồi”, Bộ trưởng khẳng định.', ['Bộ trưởng']],
    ['Công ước là “ngọn hải đăng” của thế giới.', [undefined]],
    ['Bà An hỏi: "Sao?" rồi bà Bình đáp: "Vậy."', ['Bà An', 'bà Bình']],
  ])('%s', (text, speakers) => {
    expect(read(text)).toEqual(speakers);
  });
});

describe('expansionsOf', () => {
  it('keeps what is ambiguous', () => {
    expect(expansionsOf('LHQ')).toEqual(['Liên hợp quốc', 'Liên hiệp quốc']);
    expect(expansionsOf('BTC')).toHaveLength(2);
    expect(expansionsOf('TP.HCM')).toEqual(['Thành phố Hồ Chí Minh']);
    expect(expansionsOf('TƯ'.normalize('NFD'))).toEqual(['Trung ương']);
    expect(expansionsOf('XYZ')).toEqual([]);
    expect(expansionsOf('')).toEqual([]);
  });
});
