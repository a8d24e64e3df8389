import { describe, expect, it } from 'vitest';
import { readOrdinal, readQuantities } from '../../../lib/language/index.ts';

/** "amount unit", with the approximator and the kind where they say something. */
const read = (text: string) =>
  readQuantities(text).map(({ amount, unit, approximator }) =>
    [amount, unit ?? '', approximator ?? ''].join(' ').trim(),
  );
const only = (text: string) => {
  const found = readQuantities(text);
  expect(found, text).toHaveLength(1);
  return found[0]!;
};

describe('digits', () => {
  it.each([
    ['1.500 người', 1500],
    ['1,500 người', 1500],
    ['1,500 tấn', 1500],
    ['1,234 m', 1.234],
    ['1.5 triệu người', 1_500_000],
    ['1,5 triệu người', 1_500_000],
    ['1.234.567 người', 1_234_567],
    ['1.234,5 tấn', 1234.5],
    ['1,234.5 tấn', 1234.5],
    ['70 000 người', 70_000],
    ['1\u202f234\u202f567 người', 1_234_567],
    ['12.000 tỷ đồng', 12e12],
    ['57,8 nghìn tỷ đồng', 57.8e12],
    ['3 triệu 200 nghìn người', 3_200_000],
    ['2 tỷ rưỡi đồng', 2.5e9],
    ['1 tỷ 2', 1.2e9],
    ['5k', 5000],
    ['5 trăm người', 500],
    ['05 phiên họp', 5],
    ['trong 02 năm', 2],
    ['3 chục người', 30],
    ['0,5 %', 0.5],
    ['-5 độ C', -5],
    ['1m70', 1.7],
    ['6 m 48', 6.48],
    ['3 kg 200', 3.2],
    ['2 tá trứng', 24],
    ['$1,194.09', 1194.09],
    ['US$500', 500],
    ['500 triệu USD', 5e8],
  ])('%s', (text, amount) => {
    expect(only(text).amount).toBe(amount);
  });
});

describe('words', () => {
  it.each([
    ['bốn phiên họp', 4],
    ['mười lăm người', 15],
    ['hai mươi tư nước', 24],
    ['hai mươi bốn nước', 24],
    ['hai mốt người', 21],
    ['ba lăm người', 35],
    ['chín mươi nhăm người', 95],
    ['một trăm linh năm ngày', 105],
    ['một trăm lẻ năm ngày', 105],
    ['một trăm hai người', 120],
    ['một nghìn không trăm lẻ một người', 1001],
    ['hai ngàn tư', 2400],
    ['một triệu hai', 1_200_000],
    ['một triệu rưỡi người', 1_500_000],
    ['ba nghìn tỷ đồng', 3e12],
    ['hai vạn quân', 20_000],
    ['ba chục người', 30],
    ['âm ba độ', -3],
    ['ba phẩy năm phần trăm', 3.5],
    ['hai năm rưỡi', 2.5],
    ['hai mươi năm', 20],
    ['năm năm', 5],
    ['năm người bị thương', 5],
    ['nửa triệu người', 500_000],
    ['nửa tháng', 0.5],
    ['bẩy mươi bẩy nước', 77],
    ['bảy trăm hai sáu cây bút', 726],
    ['một tá bút chì', 12],
    ['triệu rưỡi đồng', 1_500_000],
    ['trong năm ngày, họ đi hết', 5],
  ])('%s', (text, amount) => {
    expect(only(text).amount).toBe(amount);
  });

  it.each([
    'Hai Bà Trưng',
    'Ba Đình',
    'Lê Văn Tám',
    'ba mẹ tôi',
    'trong năm học này',
    'một bước tiến mới',
    'không gian mạng',
    'lúa chín vàng',
    'thứ ba',
    'tháng tư',
    'đầu tư nước ngoài',
    'hoàn toàn không đồng ý',
    'một ngày nọ',
    'sai rõ mười mươi',
    'cô một hai muốn đi',
  ])('no number in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('units', () => {
  it.each([
    ['37 sự kiện bên lề', 'sự kiện bên lề', 'count'],
    ['4 hội nghị bàn tròn', 'hội nghị bàn tròn', 'count'],
    ['4 phiên họp cấp cao đã diễn ra', 'phiên họp cấp cao', 'count'],
    ['72 quốc gia đã ký', 'quốc gia', 'count'],
    ['72 chữ ký của các nước', 'chữ ký', 'count'],
    ['32 tỉnh, thành phố', 'tỉnh, thành phố', 'count'],
    ['14 người thiệt mạng', 'người', 'count'],
    ['12.000 tỷ đồng', 'đồng', 'money'],
    ['5,2 triệu đồng/người/tháng', 'đồng/người/tháng', 'money'],
    ['60 km/h', 'km/h', 'measure'],
    ['bước sóng 450 nm', 'nm', 'measure'],
    ['400 mcg mỗi ngày', 'mcg', 'measure'],
    ['độ mặn 4 ppt', 'ppt', 'measure'],
    ['8.400 tỷ vốn xã hội hóa', 'vốn xã hội hóa', 'count'],
    ['35 độ C', 'độ C', 'measure'],
    ['29.383m2', 'm2', 'measure'],
    ['18 tuổi', 'tuổi', 'age'],
    ['90 ngày kể từ khi', 'ngày', 'duration'],
    ['50%', '%', 'percent'],
    ['hơn 60 Bộ trưởng', 'Bộ trưởng', 'count'],
    ['72 QUỐC GIA KÝ', 'QUỐC GIA', 'count'],
    ['tăng 3 %', '%', 'change'],
    ['thêm 3 nước', 'nước', 'change'],
    ['tăng lên 72 nước', 'nước', 'count'],
    ['giảm bình quân 2,5 điểm phần trăm', 'điểm phần trăm', 'change'],
    ['chỉ số mất 8,3 điểm', 'điểm', 'change'],
    ['mất 3 con bò', 'con bò', 'count'],
    ['hơn cùng kỳ 40 nghìn tấn', 'tấn', 'change'],
    ['thấp hơn dự toán hai tỷ đồng', 'đồng', 'change'],
    ['tổng cộng 72 nước', 'nước', 'count'],
    ['con cá nặng 40 ký được bán ngay', 'ký', 'measure'],
    ['vốn ngân sách trung ương 750 tỷ đồng', 'đồng', 'money'],
    ['vé tháng 120.000 đồng', 'đồng', 'money'],
    ['5 tỷ phú', 'tỷ phú', 'count'],
    ['2.000 tấn gạo', 'tấn', 'measure'],
    ['gấp 3 lần', 'lần', 'ratio'],
    ['1/3 dân số', 'dân số', 'fraction'],
    ['450/470 đại biểu tán thành', 'đại biểu', 'count'],
    ['số nước ký đạt 72', undefined, 'count'],
    ['Số nước ký: 68', undefined, 'count'],
    ['72: số nước đã ký', undefined, 'count'],
    ['- 37: tổng số sự kiện bên lề', undefined, 'count'],
    ['388 – đó là số đại biểu', undefined, 'count'],
  ])('%s', (text, unit, kind) => {
    const found = only(text);
    expect(found.unit).toBe(unit);
    expect(found.kind).toBe(kind);
  });
});

describe('words that only look like approximators', () => {
  it.each(['Công ước có 10 nước ký.', 'Giao ước 5 điều.', 'Họ mơ ước 3 phòng học.'])('%s', (text) => {
    expect(readQuantities(text).map(({ approximator }) => approximator)).toEqual([undefined]);
  });
  it('but an estimate is one', () => {
    expect(readQuantities('Ước có 10 nước dự.')[0]!.approximator).toBe('about');
  });
});

describe('approximators and their bounds', () => {
  it.each([
    ['đúng 69 nước', 'exactly', 69, 69],
    ['hơn 2.500 đại biểu', 'more-than', 2500, 5000],
    ['trên 70 nước', 'more-than', 70, 140],
    ['vượt 70 nước', 'more-than', 70, 140],
    ['gần 120 quốc gia', 'nearly', 60, 120],
    ['chưa đến 100 người', 'nearly', 50, 100],
    ['ngót 100 người', 'nearly', 50, 100],
    ['khoảng 100 người', 'about', 85, 115],
    ['ước có 100 người', 'about', 85, 115],
    ['trên dưới 100 người', 'about', 85, 115],
    ['ít nhất 40 nước', 'at-least', 40, 80],
    ['không dưới 40 nước', 'at-least', 40, 80],
    ['70 nước trở lên', 'at-least', 70, 140],
    ['không quá 40 nước', 'at-most', 20, 40],
    ['tối đa 40 nước', 'at-most', 20, 40],
    ['70 nước trở xuống', 'at-most', 35, 70],
    ['dưới 40 nước', 'less-than', 20, 40],
    ['khoảng hơn 50 nước', 'more-than', 50, 100],
    ['10-15 nước', 'range', 10, 15],
    ['từ 10 đến 15 nước', 'range', 10, 15],
    ['từ 10% đến 15%', 'range', 10, 15],
    ['5-7 triệu đồng', 'range', 5e6, 7e6],
    ['hai, ba nước', 'range', 2, 3],
    ['hai ba trăm người', 'range', 200, 300],
    ['dăm bảy người', 'order-of-magnitude', 5, 7],
    ['đôi ba ý kiến', 'order-of-magnitude', 2, 3],
    ['vài ba nước', 'order-of-magnitude', 2, 3],
    ['dăm ba hộ', 'order-of-magnitude', 3, 5],
    ['hàng chục nước', 'order-of-magnitude', 10, 100],
    ['hàng trăm nghìn người', 'order-of-magnitude', 1e5, 1e6],
    ['vài chục nước', 'order-of-magnitude', 20, 90],
    ['hơn chục nước', 'more-than', 10, 20],
    ['quá nửa số đại biểu', 'more-than', 0.5, 1],
  ])('%s', (text, approximator, lower, upper) => {
    const found = only(text);
    expect(found.approximator).toBe(approximator);
    expect([found.lower, found.upper]).toEqual([lower, upper]);
    expect(found.quote).toBe(text);
  });

  it('sets no bounds for a bare number', () => {
    expect(only('72 nước')).not.toHaveProperty('lower');
    expect(only('2.500 nước').granularity).toBe(100);
  });

  it.each([
    ['trên 3 tuyến đường', undefined],
    ['nhiệt độ 35 độ C', undefined],
    ['nợ nước ngoài 22 tỷ USD', undefined],
    ['Ngoài 72 nước ký', undefined],
    ['Ngoài 60 tuổi, ông vẫn chạy', 'more-than'],
    ['có ngoài 20 người', 'more-than'],
    ['trên 3 đấu trường', undefined],
    ['cao hơn 3 điểm', undefined],
    ['chiều dài hơn 10 km', 'more-than'],
    ['kéo dài hơn 5 năm', 'more-than'],
  ])('tells a bound from a place or a comparison: %s', (text, approximator) => {
    expect(only(text).approximator).toBe(approximator);
  });
});

describe('the nouns that are counted', () => {
  it.each([
    ['2 cựu cầu thủ', '2 cựu cầu thủ'],
    ['5 nữ công nhân', '5 nữ công nhân'],
    ['8 trận sân nhà', '8 trận sân nhà'],
    ['20 CLB chiến đấu', '20 CLB'],
    ['hai nhiệm kỳ', '2 nhiệm kỳ'],
    ['đưa hai con sang Mỹ', '2 con'],
    ['ba trận nhưng không thắng', '3 trận'],
    ['4.130 đồng/cổ phiếu', '4130 đồng/cổ phiếu'],
    ['cả hai nước', '2 nước'],
  ])('%s', (text, quantity) => {
    expect(read(text)).toEqual([quantity]);
  });

  it.each(['cả ba tranh thủ tạo dáng', 'bộ ba đóng chung', 'nem chín phát triển'])('none in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('what is no quantity', () => {
  it.each([
    'Khoảng 19h, lửa bùng lên',
    'mất khoảng 2h bay',
    'Điều 64',
    'khoản 2 Điều 5',
    'Nghị quyết 57-NQ/TW',
    'Nghị định 100/2019/NĐ-CP',
    'Nghị quyết 79/243',
    'hoạt động 24/7',
    'đường 3/2',
    'COP26',
    'Covid-19',
    'U23',
    'hotline 0865015015',
    'biển số 29A-123.45',
    'tỷ số 2-1',
    'thắng 3-0',
    'sơ đồ 3-4-3',
    'năm 2025',
    'Luật Đất đai 2024',
    'World Cup 2026',
    'SEA Games 32',
    'phiên bản 1.2.3',
    'phòng 05 tầng hai',
    'mã 07 A',
    'số nước ký là 60-70.',
    'nhóm 03, nhóm 04',
    'gọi 09 12 34 56 78',
    'quốc lộ 1',
    'ngõ 12',
    'số 7',
    'lần 2',
    'tầng 5',
    'khóa XIII',
    '5G',
    'iPhone 15',
    'quận 1',
    'mã số 12345',
    'sáng 25/10',
    '19h30',
    'lớp 12 lựa chọn ngành',
    'bụi PM2.5 tăng cao',
    'gọi 24/7: 18005588',
    'một tỷ lệ khung',
    'World Cup 2026 ngày 11/6',
    'đòn bẩy tài chính',
    'tổng đài 1900 5588 phục vụ',
    'tàu NĐ 91234 TS gặp nạn',
    'nhẫn vàng 18K',
    'đường 30 Tháng 4',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('ordinals', () => {
  it('are of their own kind', () => {
    expect(only('lần thứ 15')).toMatchObject({ amount: 15, unit: 'lần', kind: 'ordinal' });
    expect(only('nước thứ 70')).toMatchObject({ amount: 70, unit: 'nước', kind: 'ordinal' });
    expect(readQuantities('Thứ nhất, các nước nhất trí')).toEqual([]);
  });

  it.each([
    ['lần thứ mười lăm', 4, 15],
    ['khóa XIII', 5, 13],
    ['lần I', 4, 1],
    ['hạng nhì', 5, 2],
    ['thứ nhất', 0, 1],
    ['lần thứ 15,', 4, 15],
  ])('readOrdinal of "%s"', (text, at, ordinal) => {
    expect(readOrdinal(text, at)).toMatchObject({ ordinal, start: at });
  });

  it('starts nowhere else', () => {
    expect(readOrdinal('lần thứ 15', 0)).toBeUndefined();
    expect(readOrdinal('lần thứ 15', 3)).toBeUndefined();
  });
});

describe('a change told twice', () => {
  it.each([
    ['tăng 0,8 USD, tương đương 1,2%, lên 70 USD', ['change', 'change', 'money']],
    ['giảm 40 cent (0,6%)', ['change', 'change']],
    ['giảm 4% (210 vụ)', ['change', 'count']],
    ['lần lượt tăng 6% và 7%', ['change', 'change']],
  ])('%s', (text, kinds) => {
    expect(readQuantities(text).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a sentence', () => {
  it('is read whole', () => {
    expect(
      read(
        'Sự kiện đã tập hợp hơn 2.500 đại biểu từ gần 120 quốc gia, gần 500 nhà báo; bốn phiên họp cấp cao, 37 sự kiện bên lề trong 2 ngày làm việc.',
      ),
    ).toEqual([
      '2500 đại biểu more-than',
      '120 quốc gia nearly',
      '500 nhà báo nearly',
      '4 phiên họp cấp cao',
      '37 sự kiện bên lề',
      '2 ngày',
    ]);
  });

  it('has the number and the whole apart', () => {
    const text = 'Có hơn 12.000 tỷ đồng.';
    const found = only(text);
    expect(text.slice(found.number.start, found.number.end)).toBe('12.000 tỷ');
    expect(found.quote).toBe('hơn 12.000 tỷ đồng');
    expect(found.words).toBe(false);
  });
});
