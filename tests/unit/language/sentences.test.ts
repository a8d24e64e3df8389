import { describe, expect, it } from 'vitest';
import { clauses, readQuotations, sentences } from '../../../lib/language/index.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Một. Hai! Ba? Bốn… Năm', ['Một.', 'Hai!', 'Ba?', 'Bốn…', 'Năm']],
    ['Tại TP. Huế, TS. Nguyễn An nói. Ông cười.', ['Tại TP. Huế, TS. Nguyễn An nói.', 'Ông cười.']],
    ['GS.TS. Trần B. và PGS. Lê C. đến.', ['GS.TS. Trần B. và PGS. Lê C. đến.']],
    ['Giá là 1.500 đồng. Rẻ.', ['Giá là 1.500 đồng.', 'Rẻ.']],
    ['Ông hỏi: “Sao? Thật à?”, rồi đi.', ['Ông hỏi: “Sao?', 'Thật à?”, rồi đi.']],
    ['“Xong rồi.” Ông đứng dậy.', ['“Xong rồi.”', 'Ông đứng dậy.']],
    ['Họ đến đông.Theo ban tổ chức, 5.000 người.', ['Họ đến đông.', 'Theo ban tổ chức, 5.000 người.']],
    ['Dòng một\nDòng hai', ['Dòng một', 'Dòng hai']],
    ['vnexpress.net và 1.1 là tên. Hết', ['vnexpress.net và 1.1 là tên.', 'Hết']],
    ['Họp xong. 69 nước ký.', ['Họp xong.', '69 nước ký.']],
    ['Chờ... rồi ký.', ['Chờ... rồi ký.']],
  ])('%s', (text, wanted) => {
    expect(cut(text)).toEqual(wanted);
  });

  it('gives nothing for white space', () => {
    expect(sentences(' \n ')).toEqual([]);
  });
});

describe('clauses', () => {
  const split = (text: string) =>
    clauses(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['Có 110 đoàn, trong đó 72 nước đã ký', ['Có 110 đoàn', 'trong đó 72 nước đã ký']],
    ['Sáng 25/10, tại Hà Nội, 69 nước ký', ['Sáng 25/10, tại Hà Nội, 69 nước ký']],
    ['Ông đến; bà đi: họ vui', ['Ông đến', 'bà đi', 'họ vui']],
    ['Họ ký nhưng chưa phê chuẩn', ['Họ ký', 'nhưng chưa phê chuẩn']],
    ['Công ước - văn kiện mới - được mở ký', ['Công ước', 'văn kiện mới', 'được mở ký']],
  ])('%s', (text, wanted) => {
    expect(split(text)).toEqual(wanted);
  });

  it('counts offsets in the whole text', () => {
    const text = 'Trước đó. Có 110 đoàn, trong đó 72 nước ký.';
    const sentence = sentences(text)[1]!;
    expect(clauses(text, sentence).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Có 110 đoàn',
      'trong đó 72 nước ký.',
    ]);
  });
});

describe('readQuotations', () => {
  const quoted = (text: string) => readQuotations(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['Ông nói: “Xong.” Bà nói: "Rồi."', ['“Xong.”', '"Rồi."']],
    ['«Có», ‘không’, „có“', ['«Có»', '‘không’', '„có“']],
    ['“Ngoài ‘trong’ ngoài”', ['“Ngoài ‘trong’ ngoài”']],
    ['“Không đóng\nDòng mới” rồi “đóng”', ['“đóng”']],
    ['Không có gì', []],
  ])('%s', (text, wanted) => {
    expect(quoted(text)).toEqual(wanted);
  });
});
