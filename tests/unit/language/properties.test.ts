import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clauses,
  readPlaces,
  readQuotations,
  readText,
  readTimes,
  sentences,
  syllables,
  toneKey,
} from '../../../lib/language/index.ts';
import { timeInWords } from '../../../lib/verdict/telling/times.ts';
import { valueInWords } from '../../../lib/verdict/telling/words.ts';

const AT = '2025-10-26T20:00:00+07:00';

/** Pieces of news text, whole and broken, so that most texts hold something to read. */
const PIECES = [
  'sáng 25/10',
  '26-10',
  '1.12',
  'ngày 5 tháng 12 năm 2025',
  'hôm qua',
  'cùng ngày',
  '25-26/10',
  'quý III/2025',
  'nhiệm kỳ 2025-2030',
  '19h30',
  '7 giờ',
  'từ',
  'đến',
  'và',
  'thứ Năm',
  'tháng',
  'năm',
  'ngày',
  'đầu',
  'hơn 2.500 đại biểu',
  'gần 120 quốc gia',
  '12.000 tỷ đồng',
  'một triệu hai',
  'hai',
  'ba',
  'trăm',
  '1/3',
  '3,5 %',
  '5-7 triệu',
  'khoảng',
  'hàng chục',
  'gấp đôi',
  'rưỡi',
  'nửa',
  'thứ 15',
  '-5 độ',
  '1m70',
  'lần',
  'Đại tướng Lương Tam Quang',
  'Bộ trưởng Công an',
  'Thứ trưởng Thường trực Bộ Ngoại giao',
  'ông John Brandolino',
  'PGS.TS.',
  'Chủ tịch UBND TP.',
  'Hà Nội',
  'bà',
  'Phó',
  'nguyên',
  'Nguyễn',
  'của',
  'UNODC',
  'đã ký Công ước',
  'Điều 64',
  '24/7',
  'COP26',
  '57-NQ/TW',
  '“',
  '”',
  '"',
  '(',
  ')',
  ',',
  '.',
  '...',
  '-',
  '–',
  ':',
  ';',
  '/',
  '%',
  '$',
  '\n',
  '\u200b',
  '\u00a0',
  '🎉',
  'Ðảng',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** White space, and characters of no width. */
const INVISIBLE = /\s|\u00ad|\u0085|[\u200b-\u200f]|[\u2028-\u202e]|[\u2060-\u2064]|[\ufe00-\ufe0f]|\ufeff/gu;

describe('offsets', () => {
  it('always slice the source, in order and apart', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { quantities, times, people } = readText(source, { at: AT });
        for (const list of [quantities, times, people, readPlaces(source)]) {
          let end = 0;
          for (const read of list) {
            expect(read.quote).toBe(source.slice(read.start, read.end));
            expect(read.start).toBeGreaterThanOrEqual(end);
            expect(read.end).toBeGreaterThan(read.start);
            end = read.end;
          }
        }
        for (const { number, start, end } of quantities) expect(start <= number.start && number.end <= end).toBe(true);
        for (const { nameSpan, posts, ranks, start, end } of people) {
          for (const part of [nameSpan, ...posts, ...ranks]) expect(start <= part.start && part.end <= end).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('of times are the same when only the parts about them are cut', () => {
    const prose =
      'Theo báo cáo của địa phương, công tác chuẩn bị vẫn được các đơn vị thực hiện khẩn trương và nghiêm túc.';
    const words =
      'từ đến tới trước sau này nay qua nữa vào khoảng hôm tuần quý mùa giờ phút bốn mười lăm 2021 2025 III kỷ thế'.split(
        ' ',
      );
    const pieces = fc.array(fc.constantFrom(...PIECES, ...words, prose, `${prose}\n`), { maxLength: 25 });
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          pieces.map((some) => some.join(' ')),
        ),
        (source) => {
          expect(readTimes(source, { at: AT })).toEqual(readText(source, { at: AT }).times);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('of syllables cover every visible character once', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const token of syllables(source)) {
          expect(token.text).toBe(source.slice(token.start, token.end));
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(source.slice(end, token.start).replace(INVISIBLE, '')).toBe('');
          end = token.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of sentences, clauses and quotations lie within the text and within one another', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const sentence of sentences(source)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          end = sentence.end;
          for (const clause of clauses(source, sentence))
            expect(clause.start >= sentence.start && clause.end <= sentence.end).toBe(true);
        }
        for (const quotation of readQuotations(source)) expect(quotation.end).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('NFC and NFD', () => {
  const known = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(' '));

  it('are read alike', () => {
    fc.assert(
      fc.property(known, (source) => {
        const [composed, decomposed] = [source.normalize('NFC'), source.normalize('NFD')].map((form) => {
          const { quantities, times, people } = readText(form, { at: AT });
          return {
            quantities: quantities.map(({ quote, amount, unit, approximator, lower, upper, kind }) => [
              quote.normalize('NFC'),
              amount,
              unit,
              approximator,
              lower,
              upper,
              kind,
            ]),
            times: times.map(({ quote, value, from, to, precision }) => [
              quote.normalize('NFC'),
              value,
              from,
              to,
              precision,
            ]),
            people: people.map(({ quote, name, ranks, posts }) => [
              quote.normalize('NFC'),
              name,
              ranks.map((title) => title.text),
              posts.map((title) => title.key),
            ]),
          };
        });
        expect(decomposed).toEqual(composed);
      }),
      { numRuns: 400 },
    );
  });

  it('and both styles of tone marks give the same keys', () => {
    const styles: readonly (readonly [string, string])[] = [
      ['òa', 'oà'],
      ['óe', 'oé'],
      ['ủy', 'uỷ'],
      ['ọa', 'oạ'],
      ['úy', 'uý'],
      ['õe', 'oẽ'],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom('', 'h', 't', 'th', 'ng', 'kh', 'l', 'x'),
        fc.constantFrom(...styles),
        (onset, [old, modern]) => {
          expect(toneKey(onset + modern.normalize('NFD'))).toBe(toneKey(onset + old));
        },
      ),
    );
  });
});

describe('what we print', () => {
  it('of numbers is read as the same number', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e12, noNaN: true }), fc.integer({ min: 0, max: 2 }), (raw, decimals) => {
        const amount = Number(raw.toFixed(decimals));
        fc.pre(amount > 0);
        const printed = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(amount);
        expect(readText(`${printed} tấn`).quantities.map((quantity) => quantity.amount)).toEqual([amount]);
      }),
    );
  });

  it('of quantities is read as the same quantity', () => {
    const value = fc.record({
      amount: fc.integer({ min: 2, max: 5_000_000 }),
      bound: fc.option(fc.constantFrom('more-than', 'nearly', 'about', 'at-least', 'at-most'), { nil: undefined }),
      unit: fc.constantFrom('quốc gia', 'đại biểu', 'sự kiện bên lề', 'ngày', '%', 'người'),
    });
    fc.assert(
      fc.property(value, ({ amount, bound, unit }) => {
        const words = valueInWords(
          { type: 'quantity', amount, unit, ...(bound && { bound }) } as Parameters<typeof valueInWords>[0],
          undefined as never,
        );
        const [read, ...more] = readText(`có ${words.vi} ở đó`).quantities;
        expect(more).toEqual([]);
        expect([read?.amount, read?.unit, read?.approximator]).toEqual([amount, unit, bound]);
      }),
    );
  });

  it('of times is read as the same time', () => {
    const date = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const value = fc.oneof(
      date,
      fc.tuple(date, fc.constantFrom('MO', 'MI', 'AF', 'EV', 'NI')).map(([day, part]) => `${day}T${part}`),
      date.map((day) => day.slice(0, 7)),
      date.map((day) => day.slice(0, 4)),
    );
    fc.assert(
      fc.property(value, (timex) => {
        const { times } = readText(`Họ đến ${timeInWords(timex).vi} rồi về.`, { at: AT });
        expect(times.map((time) => time.value)).toEqual([timex]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('hostile texts', () => {
  it.each([
    ['digits', '7'],
    ['dots', '.'],
    ['digits and dots', '1.'],
    ['combining marks', '\u0301'],
    ['number words', 'một triệu '],
    ['lists of days', 'ngày 5, 6, '],
    ['titles', 'Phó Chủ tịch, '],
    ['capitals', 'Nguyễn '],
    ['opened quotations', '“'],
    ['dates between no-break spaces', 'ngày\u00a025/10\u00a0…\u00a0vui.\u00a0'],
    ['dates between em spaces', 'ngày\u200325/10\u2003…\u2003vui.\u2003'],
    ['dates between commas', 'ngày,25/10,…,vui.,'],
    ['dates in clauses without spaces', 'sẽ,đi,ngày,25/10;'],
  ])('60 kB of %s are read to the end', (_name, unit) => {
    const source = unit.repeat(60_000 / unit.length);
    const { quantities, times, people } = readText(source, { at: AT });
    for (const read of [...quantities, ...times, ...people]) expect(read.end).toBeLessThanOrEqual(source.length);
  });

  // Times alone are read where they can stand, on a way of their own.
  it.each([
    ['digits', '7'],
    ['dots', '.'],
    ['digits and dots', '1.'],
    ['digits and slashes', '1/'],
    ['years and spaces', '2021   '],
    ['combining marks', '\u0301'],
    ['letters with marks', 'a\u0323\u0302'],
    ['letters', 'ă'],
    ['words and white space', 'năm \n\n '],
    ['opened quotations', '“'],
    ['dates in clauses without spaces', 'sẽ,đi,ngày,25/10;'],
  ])('times alone: eight times as much of %s takes no more than in proportion', (_name, unit) => {
    const work = (length: number) => {
      const source = unit.repeat(length / unit.length);
      const start = process.threadCpuUsage();
      const last = readTimes(source, { at: AT }).at(-1);
      const { user, system } = process.threadCpuUsage(start);
      expect(last?.end ?? 0).toBeLessThanOrEqual(source.length);
      return (user + system) / 1000;
    };
    // Shorter times, in milliseconds, say nothing; squared, the work would be 64 times as much.
    expect(work(400_000)).toBeLessThan(24 * Math.max(5, work(50_000)));
  });

  it('give the same reading every time', () => {
    fc.assert(
      fc.property(text, (source) => {
        const first = readText(source, { at: AT });
        readText('Một bài khác, sáng 1/1', { at: AT });
        expect(readText(source, { at: AT })).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});
