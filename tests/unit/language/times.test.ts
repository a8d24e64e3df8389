import { describe, expect, it } from 'vitest';
import { readTimes, timexInterval } from '../../../lib/language/index.ts';

/** Sunday evening. */
const AT = '2025-10-26T20:00:00+07:00';
const values = (text: string, at = AT) => readTimes(text, { at }).map(({ value }) => value);
const only = (text: string, at = AT) => {
  const found = readTimes(text, { at });
  expect(found, text).toHaveLength(1);
  return found[0]!;
};

describe('dates', () => {
  it.each([
    ['ngày 25/10/2025', '2025-10-25'],
    ['25-10-2025', '2025-10-25'],
    ['25.10.2025', '2025-10-25'],
    ['2025-10-25', '2025-10-25'],
    ['25/10', '2025-10-25'],
    ['ngày 25-10', '2025-10-25'],
    ['ngày 25.10', '2025-10-25'],
    ['ngày 5 tháng 12 năm 2025', '2025-12-05'],
    ['ngày mười lăm tháng tám năm 1945', '1945-08-15'],
    ['2 tháng 9, năm 1945', '1945-09-02'],
    ['ngày 25', '2025-10-25'],
    ['mùng 5', '2025-10-05'],
    ['hôm 24/10', '2025-10-24'],
    ['ngày 25/10 năm ngoái', '2024-10-25'],
    ['ngày 5 tháng này', '2025-10-05'],
    ['30/4/75', '1975-04-30'],
    ['Quốc khánh 2-9', '2025-09-02'],
    ['ngày mồng 3 tháng 9 năm 2025', '2025-09-03'],
    ['ngày 23 Tháng Mười', '2025-10-23'],
    ['28 tháng 1 năm1973', '1973-01-28'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each([
    ['25/10', '2026-01-03T08:00:00+07:00', '2025-10-25'],
    ['25/12', '2026-01-03T08:00:00+07:00', '2025-12-25'],
    ['ngày 5/1', '2025-12-28T08:00:00+07:00', '2026-01-05'],
    ['ngày 1/4', '2025-10-26T08:00:00+07:00', '2025-04-01'],
    ['Dự kiến ngày 1/4 sẽ khởi công', '2025-12-20T08:00:00+07:00', '2026-04-01'],
    ['ngày 5/12 vừa qua', '2026-01-03T08:00:00+07:00', '2025-12-05'],
    ['ngày 5/1 tới', '2025-11-20T08:00:00+07:00', '2026-01-05'],
    ['ngày 29/2', '2024-03-05T08:00:00+07:00', '2024-02-29'],
  ])('%s, told on %s', (text, at, value) => {
    expect(values(text, at)).toEqual([value]);
  });

  it('takes the day in Vietnam, wherever the time of publication was told', () => {
    expect(values('hôm nay', '2025-10-25T18:00:00Z')).toEqual(['2025-10-26']);
    expect(values('hôm nay', '2025-10-25')).toEqual(['2025-10-25']);
  });
});

describe('parts of the day and clock times', () => {
  it.each([
    ['sáng 25/10', '2025-10-25TMO', '05', '12'],
    ['trưa 25/10', '2025-10-25TMI', '11', '13'],
    ['chiều 26-10', '2025-10-26TAF', '13', '18'],
    ['tối 25.10', '2025-10-25TEV', '18', '22'],
    ['đêm 24/10', '2024-10-24TNI'.replace('2024', '2025'), '22', '00'],
    ['rạng sáng 1.12', '2025-12-01TMO', '00', '05'],
    ['sáng ngày 25/10', '2025-10-25TMO', '05', '12'],
    ['sáng thứ Bảy (25/10)', '2025-10-25TMO', '05', '12'],
    ['Chiều Chủ nhật, 26/10', '2025-10-26TAF', '13', '18'],
    ['sáng nay', '2025-10-26TMO', '05', '12'],
    ['tối qua', '2025-10-25TEV', '18', '22'],
    ['Chiều qua', '2025-10-25TAF', '13', '18'],
    ['sáng mai', '2025-10-27TMO', '05', '12'],
    ['Sáng mai (27/10)', '2025-10-27TMO', '05', '12'],
    ['sáng 25', '2025-10-25TMO', '05', '12'],
  ])('%s', (text, value, from, to) => {
    const time = only(text);
    expect(time).toMatchObject({ quote: text, value, precision: 'day-part', kind: 'day-part' });
    expect([time.from.slice(11, 13), time.to.slice(11, 13)]).toEqual([from, to]);
  });

  it.each([
    ['19h30', '2025-10-26T19:30', 'minute'],
    ['19g30 ngày 25-10', '2025-10-25T19:30', 'minute'],
    ['19h30 ngày 25/10', '2025-10-25T19:30', 'minute'],
    ['19h, ngày 25/10', '2025-10-25T19:00', 'hour'],
    ['7 giờ 15 phút tối', '2025-10-26T19:15', 'minute'],
    ['7 giờ kém 10', '2025-10-26T06:50', 'minute'],
    ['3 giờ chiều 25/10', '2025-10-25T15:00', 'hour'],
    ['12 giờ đêm 25/10', '2025-10-26T00:00', 'hour'],
    ['12 giờ trưa', '2025-10-26T12:00', 'hour'],
    ['5h sáng nay', '2025-10-26T05:00', 'hour'],
    ['22h30 tối qua', '2025-10-25T22:30', 'minute'],
    ['Thứ bảy, 7/3/2026, 00:05', '2026-03-07T00:05', 'minute'],
    ['07-03-2026 - 09:40 AM', '2026-03-07T09:40', 'minute'],
    ['5:00 PM', '2025-10-26T17:00', 'minute'],
    ['21 giờ 30 ngày 24.10', '2025-10-24T21:30', 'minute'],
    ['4h kém 10 ngày 24/10', '2025-10-24T03:50', 'minute'],
    ['6 rưỡi sáng', '2025-10-26T06:30', 'minute'],
    ['20 giờ 15 phút, ngày 29/3', '2025-03-29T20:15', 'minute'],
  ])('%s', (text, value, precision) => {
    expect(only(text)).toMatchObject({ quote: text, value, precision, kind: 'time' });
  });

  it('tells a time of day from a length of time', () => {
    expect(values('Lúc 5 giờ, họ đến')).toEqual(['2025-10-26T05:00']);
    for (const text of [
      'sau 5 giờ',
      'mất 2 giờ để đi',
      'hơn 3 giờ',
      'trong 24 giờ',
      'kéo dài 7 giờ 15 phút',
      '40 giờ may',
    ])
      expect(values(text), text).toEqual([]);
  });
});

describe('days of one week', () => {
  it('are both of the week told last', () => {
    expect(values('thứ Ba và thứ Năm tuần này', '2025-10-27T08:00:00+07:00')).toEqual(['2025-10-28', '2025-10-30']);
  });
});

describe('bare years', () => {
  it.each([
    ['mục tiêu 5 tỷ USD vào 2030 và 9 tỷ USD vào 2045.', ['2030', '2045']],
    ['xong trước 2027, từ 2028 thu phí', ['2027']],
    ['vào 2000 hộ dân', []],
    ['các năm 2019 và 2022', ['2019', '2022']],
    ['hai năm 2021 và 2022', ['2021/2022']],
    ['tăng lên đến 2000.', []],
  ])('%s', (text, years) => {
    expect(values(text)).toEqual(years);
  });
});

describe('days told by other days', () => {
  it.each([
    ['hôm nay', '2025-10-26'],
    ['hôm qua', '2025-10-25'],
    ['hôm kia', '2025-10-24'],
    ['ngày mai', '2025-10-27'],
    ['Chủ nhật vừa qua', '2025-10-19'],
    ['Chủ nhật tới', '2025-11-02'],
    ['Chủ nhật này', '2025-10-26'],
    ['Chủ nhật', '2025-10-26'],
    ['thứ Bảy vừa qua', '2025-10-25'],
    ['tối Chủ nhật vừa rồi', '2025-10-19TEV'],
    ['hôm thứ Năm', '2025-10-23'],
    ['thứ Sáu tuần trước', '2025-10-17'],
    ['thứ Ba tới', '2025-10-28'],
    ['ba ngày trước', '2025-10-23'],
    ['cách đây 3 ngày', '2025-10-23'],
    ['hai ngày nữa', '2025-10-28'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it('resolves "cùng ngày" and "hôm sau" against the day last told of', () => {
    expect(values('Sáng 20/10, họ họp. Chiều cùng ngày, họ ký. Hôm sau, họ về.')).toEqual([
      '2025-10-20TMO',
      '2025-10-20TAF',
      '2025-10-21',
    ]);
    expect(values('Ngày 20/10, họ họp; hai ngày trước đó, họ đến')).toEqual(['2025-10-20', '2025-10-18']);
  });

  it('resolves the words of a quotation against the day the speaker spoke', () => {
    expect(values('Phát biểu ngày 24/10, ông nói: “Hôm qua chúng tôi đã họp”.')).toEqual(['2025-10-24', '2025-10-23']);
    expect(values('Ông nói: “Hôm qua chúng tôi đã họp”.')).toEqual(['2025-10-25']);
    expect(values('Ngày 24/10, họ họp.\nBà nói: “Hôm qua tôi đến”.')).toEqual(['2025-10-24', '2025-10-25']);
  });

  it('says what is explicit', () => {
    expect(only('25/10/2025').explicit).toBe(true);
    expect(only('25/10').explicit).toBe(false);
    expect(only('hôm qua').explicit).toBe(false);
  });
});

describe('months, quarters, years', () => {
  it.each([
    ['tháng 10/2025', '2025-10', '2025-10-01', '2025-11-01', 'month'],
    ['tháng 10-2025', '2025-10', '2025-10-01', '2025-11-01', 'month'],
    ['tháng 10 năm 2025', '2025-10', '2025-10-01', '2025-11-01', 'month'],
    ['tháng Mười Hai', '2025-12', '2025-12-01', '2026-01-01', 'month'],
    ['10/2025', '2025-10', '2025-10-01', '2025-11-01', 'month'],
    ['tháng trước', '2025-09', '2025-09-01', '2025-10-01', 'month'],
    ['tháng 12 năm ngoái', '2024-12', '2024-12-01', '2025-01-01', 'month'],
    ['đầu tháng 10', '2025-10', '2025-10-01', '2025-10-11', 'month'],
    ['giữa tháng 10', '2025-10', '2025-10-11', '2025-10-21', 'month'],
    ['cuối tháng 10', '2025-10', '2025-10-21', '2025-11-01', 'month'],
    ['quý III/2025', '2025-Q3', '2025-07-01', '2025-10-01', 'quarter'],
    ['quý 3 năm nay', '2025-Q3', '2025-07-01', '2025-10-01', 'quarter'],
    ['quý này', '2025-Q4', '2025-10-01', '2026-01-01', 'quarter'],
    ['nửa đầu năm 2025', '2025-H1', '2025-01-01', '2025-07-01', 'half-year'],
    ['năm 2025', '2025', '2025-01-01', '2026-01-01', 'year'],
    ['năm ngoái', '2024', '2024-01-01', '2025-01-01', 'year'],
    ['cuối năm 2024', '2024', '2024-09-01', '2025-01-01', 'year'],
    ['ba năm trước', '2022', '2022-01-01', '2023-01-01', 'year'],
    ['tuần trước', '2025-W42', '2025-10-13', '2025-10-20', 'week'],
    ['cuối tuần này', '2025-10-25/2025-10-26', '2025-10-25', '2025-10-27', 'day'],
    ['thập niên 1990', '199', '1990-01-01', '2000-01-01', 'decade'],
    ['những năm 60 của thế kỷ trước', '196', '1960-01-01', '1970-01-01', 'decade'],
    ['thế kỷ XX', '19', '1900-01-01', '2000-01-01', 'century'],
    ['năm 938', '0938', '0938-01-01', '0939-01-01', 'year'],
    ['năm 179 TCN', 'BC0179', '-000178-01-01', '-000177-01-01', 'year'],
    ['mùa hè năm 2024', '2024-05/2024-08', '2024-05-01', '2024-09-01', 'month'],
  ])('%s', (text, value, from, to, precision) => {
    const time = only(text);
    expect(time).toMatchObject({ quote: text, value, precision });
    expect([time.from.split('T')[0], time.to.split('T')[0]]).toEqual([from, to]);
  });
});

describe('spans', () => {
  it.each([
    ['25-26/10', '2025-10-25/2025-10-26'],
    ['hai ngày 25 và 26/10', '2025-10-25/2025-10-26'],
    ['ngày 25, 26 và 27/10', '2025-10-25/2025-10-27'],
    ['30/4-2/5', '2025-04-30/2025-05-02'],
    ['28/12 - 3/1/2026', '2025-12-28/2026-01-03'],
    ['25/10 đến 30/10/2025', '2025-10-25/2025-10-30'],
    ['ngày 7 đến ngày 22 tháng 8 năm 1968', '1968-08-07/1968-08-22'],
    ['8h đến 17h ngày 25/10', '2025-10-25T08:00/2025-10-25T17:00'],
    ['20h-22h ngày 25/10', '2025-10-25T20:00/2025-10-25T22:00'],
    ['sáng 25/10 đến chiều 26/10', '2025-10-25TMO/2025-10-26TAF'],
    ['đêm 25, rạng sáng 26/10', '2025-10-25TNI/2025-10-26TMO'],
    ['tháng 5 đến tháng 8', '2025-05/2025-08'],
    ['tháng 1-6/2024', '2024-01/2024-06'],
    ['tháng 9 và 10', '2025-09/2025-10'],
    ['quý I đến quý III/2025', '2025-Q1/2025-Q3'],
    ['năm 2021 đến năm 2025', '2021/2025'],
    ['1873-1907', '1873/1907'],
    ['năm 2021 đến nay', '2021/2025-10-26'],
    ['9 tháng đầu năm 2025', '2025-01/2025-09'],
    ['6 tháng cuối năm', '2025-07/2025-12'],
    ['3 năm qua', '2022-10-26/2025-10-26'],
    ['10 ngày tới', '2025-10-26/2025-11-05'],
  ])('%s', (text, value) => {
    expect(only(text)).toMatchObject({ quote: text, value, kind: 'span' });
  });

  it('leaves out the word "từ"', () => {
    expect(only('từ 25/10 đến 30/10').quote).toBe('25/10 đến 30/10');
  });

  it('knows terms by their years', () => {
    for (const text of ['nhiệm kỳ 2025-2030', 'giai đoạn 2025 - 2030', 'năm học 2025-2030', 'nhiệm kỳ 2025 – 2030']) {
      expect(only(text)).toMatchObject({ quote: text, value: '2025/2030', kind: 'period' });
    }
    for (const text of ['mùa giải 2024/25', 'năm học 2024-2025', 'niên khóa 2024 - 2025']) {
      expect(only(text)).toMatchObject({ value: '2024-07/2025-06', kind: 'period', precision: 'year' });
    }
  });

  it('ends on the stroke of the last hour', () => {
    expect(only('từ 8h đến 17h ngày 25/10').to).toBe('2025-10-25T17:00:00+07:00');
  });

  it('gives days that do not follow one another apart', () => {
    expect(values('các ngày 5, 12 và 19/10')[0]).toBe('2025-10-05');
  });
});

describe('times counted from the one told before', () => {
  it.each([
    ['Công ty ra đời tháng 5/2016. Một năm sau, vốn tăng.', ['2016-05', '2017']],
    ['Năm 2014 bà sang Mỹ. Tháng 6 cùng năm, bà vào trường.', ['2014', '2014-06']],
    ['Bà sang Mỹ năm 1996. Năm đó bà 20 tuổi.', ['1996', '1996']],
    ['Năm 2014 bà sang Mỹ, một tuần sau nhận tin.', ['2014']],
    ['Từ đầu năm tới nay có 5 vụ.', ['2025/2025-10-26']],
    ['World Cup 2026 ngày 11/6/2026', ['2026-06-11']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('the day that words are written or said on', () => {
  it.each([
    ['CÀ MAU, 23/10 (TTXVN) - Hôm nay bà con trở về.', '2025-10-23'],
    ['(TTXVN, Cà Mau, 23/10) – Hôm nay bà con trở về.', '2025-10-23'],
    ['Bà con trở về\nCà Mau, ngày 23/10/2025 - Hôm nay bà con trở về.', '2025-10-23'],
    ['Trận đấu ngày 23/10 - Hôm nay có mưa.', '2025-10-26'],
    ['Cà Mau, 23/10: mưa. Hôm nay nắng.', '2025-10-26'],
  ])('%s', (text, today) => {
    expect(readTimes(text, { at: AT }).find(({ quote }) => quote === 'Hôm nay')?.value).toBe(today);
  });

  it.each([
    ['Mưa lớn ngày 20/10. “Hôm nay nước đã rút”, bà Sáu nói sáng 23/10.', '2025-10-23'],
    ['Chiều 23/10, bà Sáu nói: “Hôm nay nước đã rút”.', '2025-10-23'],
    ['“Hôm nay nước đã rút”, bà Sáu nói.', '2025-10-26'],
    ['“Hôm nay nước đã rút”. Mưa lớn ngày 20/10.', '2025-10-26'],
  ])('%s', (text, today) => {
    expect(readTimes(text, { at: AT }).find(({ quote }) => quote === 'Hôm nay')?.value).toBe(today);
  });

  it('asks a clause for its verbs, not the next one', () => {
    const at = '2026-01-08T08:00:00+07:00';
    expect(values('Trong tháng 12 có 40 vụ; sang tháng 1 sẽ giảm.', at)).toEqual(['2025-12', '2026-01']);
    expect(values('Hết quý IV nợ còn 2%.', at)).toEqual(['2025-Q4']);
    expect(values('Dự kiến quý IV sẽ xong.', at)).toEqual(['2026-Q4']);
  });
});

describe('lunar dates', () => {
  it.each(['ngày 10/3 âm lịch', 'mùng 5 Tết', 'rằm tháng Bảy', 'tháng Chạp', 'ngày 15/8 (âm lịch)'])('%s', (text) => {
    expect(only(text)).toMatchObject({ kind: 'lunar', value: '', from: '', to: '' });
  });
});

describe('what is no time', () => {
  it.each([
    'Điều 25/10',
    'Mỗi ngày hai vợ chồng dậy sớm',
    'mất 1,5 năm sau mới xong',
    'mấy chục năm rồi',
    'chuyến đi 4 ngày tới Brussels',
    'xong ba ngày trước vòng chung kết',
    'tỷ lệ hỏng 1/12',
    'tỉ lệ chọi 3/4',
    'điểm trung bình 8/10',
    'Hợp tác xã 19/5 trồng rau',
    'xe chạy qua đường 30 Tháng 4',
    'phố Cách Mạng Tháng Tám kẹt xe',
    'Cách mạng tháng Tám',
    'đi bộ hai giờ rưỡi',
    'ban ngày 5-8 độ C',
    'số ca lên đến 2000 và còn tăng',
    'tỉ lệ 3/4',
    'hoạt động 24/7',
    'đường 3/2',
    'hẻm 12-34',
    '1-2',
    '1-2-3',
    '1.1.3',
    '15/30',
    '99:99',
    '32/13/2020',
    'ngày 1 tháng 13',
    'tháng 0',
    'tháng 13',
    '7 giờ 61 phút',
    'Nghị định 100/2019/NĐ-CP',
    'ánh sáng',
    'lần thứ ba',
    'năm người',
    'bữa tối',
    'tăng 12.5%',
    'điểm (7-9)',
    'từ 10-12 người',
    'mỗi ngày 3 lần',
    'nhiều năm qua',
    'Thứ hai, cần vốn',
    '2/3 địa điểm',
    'tối 20 đội bóng vào sân',
    'chiếu sáng 5 cầu',
    'số 25/10',
    'quý khách',
    'đêm nhạc',
    'thắng 3-1',
  ])('%s', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('without a time of publication', () => {
  it('places what is told in full, and says what is known of the rest', () => {
    expect(readTimes('25/10/2025')[0]).toMatchObject({ value: '2025-10-25', from: '2025-10-25T00:00:00+07:00' });
    expect(readTimes('sáng 25/10')[0]).toMatchObject({
      value: 'XXXX-10-25TMO',
      from: '',
      to: '',
      precision: 'day-part',
    });
    expect(readTimes('hôm qua', { at: 'no time' })[0]).toMatchObject({ value: '', from: '', precision: 'day' });
  });
});

describe('timexInterval', () => {
  it.each([
    ['2025-10-26TAF', '2025-10-26T13:00:00+07:00', '2025-10-26T18:00:00+07:00', 'day-part'],
    ['2025-12-04/2025-12-05', '2025-12-04T00:00:00+07:00', '2025-12-06T00:00:00+07:00', 'day'],
    ['2025-10', '2025-10-01T00:00:00+07:00', '2025-11-01T00:00:00+07:00', 'month'],
    ['2025', '2025-01-01T00:00:00+07:00', '2026-01-01T00:00:00+07:00', 'year'],
    ['2024-02-29', '2024-02-29T00:00:00+07:00', '2024-03-01T00:00:00+07:00', 'day'],
    ['2025-10-25T19:30', '2025-10-25T19:30:00+07:00', '2025-10-25T19:31:00+07:00', 'minute'],
    ['2025-W01', '2024-12-30T00:00:00+07:00', '2025-01-06T00:00:00+07:00', 'week'],
    ['2025-Q4', '2025-10-01T00:00:00+07:00', '2026-01-01T00:00:00+07:00', 'quarter'],
  ])('%s', (value, from, to, precision) => {
    expect(timexInterval(value)).toEqual({ from, to, precision });
  });

  it('takes other zones, by name or offset, with their summer time', () => {
    expect(timexInterval('2025-07-01', 'Europe/Paris').from).toBe('2025-07-01T00:00:00+02:00');
    expect(timexInterval('2025-01-01', 'Europe/Paris').from).toBe('2025-01-01T00:00:00+01:00');
    expect(timexInterval('2025-01-01', '-05:30').from).toBe('2025-01-01T00:00:00-05:30');
    expect(timexInterval('2025-01-01', 'UTC').from).toBe('2025-01-01T00:00:00+00:00');
  });

  it.each(['', 'yesterday', '2025-13', '2025-02-30', '2025-10-25T25:00', '2025-10-26/2025-10-25', '2025/', '20251'])(
    'refuses %s',
    (value) => {
      expect(() => timexInterval(value)).toThrow(RangeError);
    },
  );
});

describe('several times beside one another', () => {
  it.each<[string, string[]]>([
    ['Ngày 25/10, chiều cùng ngày, tối 26/10.', ['2025-10-25', '2025-10-25TAF', '2025-10-26TEV']],
    ['Sáng 25/10, chiều 26/10, trưa 27/10.', ['2025-10-25TMO', '2025-10-26TAF', '2025-10-27TMI']],
    ['Ngày 25/10, tối đến, mọi người ra về.', ['2025-10-25TEV']],
    ['Tối 31/12/2025, rạng sáng 1/1, pháo hoa nổ.', ['2025-12-31TEV/2026-01-01TMO']],
    ['Từ 15/10/2025 đến 15/2.', ['2025-10-15/2026-02-15']],
    ['Nghỉ các ngày: 31/12/2025, ngày 1/1 và ngày 2/1.', ['2025-12-31', '2026-01-01', '2026-01-02']],
    ['Khoảng 19h, lửa bùng lên.', ['2025-10-26T19:00']],
    ['Tối qua (25/10), khoảng 19 giờ, lửa bùng lên.', ['2025-10-25TEV', '2025-10-25T19:00']],
    ['Khoảng 2 giờ đồng hồ, mất khoảng 2h bay.', []],
    ['Bão vào Philippines ngày 9/9 rồi hướng về Biển Đông năm nay.', ['2025-09-09', '2025']],
    ['Xã Đông Xuân năm nay, đông năm nay lạnh.', ['2025', '2025-11/2026-02']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});
