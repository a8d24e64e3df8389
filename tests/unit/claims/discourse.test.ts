/** Whom or what a sentence speaks of. Rule: docs/decisions/0002-subjects.md. */
import { describe, expect, it } from 'vitest';
import { bridge, EVENING } from '../check/bridge.ts';
import { brief, change, checker, flags, gateOf, verdictOn } from '../check/builder.ts';
import { AFTER_THE_MATCH, match } from '../check/match.ts';

const check = checker(bridge, EVENING);
const OPENING = 'Cầu Bến Đá được đưa vào sử dụng.';

describe('a full name', () => {
  it('tells the subject by itself', () => {
    expect(brief(check('Cầu Bến Đá gồm 14 nhịp.'))).toEqual(['contradicted 14 nhịp (spans)']);
  });

  it('gives way to another that stands nearer to the value', () => {
    const twin = change(bridge, {
      entities: [
        { ...bridge.entities[0]!, id: 'other', label: 'cầu Hàm Rồng', shortAliases: [], notToBeConfusedWith: [] },
      ],
      facts: [
        {
          ...bridge.facts.find(({ id }) => id === 'spans')!,
          id: 'other-spans',
          subject: 'other',
          value: { type: 'quantity', amount: 14, unit: 'nhịp' },
        },
      ],
    });
    const said = checker(twin, EVENING)('Khác với cầu Bến Đá, cầu Hàm Rồng gồm 14 nhịp.');
    expect(brief(said)).toEqual(['supported 14 nhịp (spans)']);
  });

  it('told in two phrases is one', () => {
    expect(verdictOn(check('Tại Bến Đá, Lễ thông xe diễn ra ngày 1/9.'), 'held-on')).toBe('contradicted');
    expect(verdictOn(check('Tại Hàm Rồng, Lễ thông xe diễn ra ngày 1/9.'), 'held-on')).toBeUndefined();
    const others = check('Ngày 1/9, Chi hội Vận tải tổ chức Lễ thông xe ở Bến Đá.');
    expect(gateOf(others, 'held-on')).toBe('subject');
  });
});

describe('a short name', () => {
  it('stands for the one thing of the article that it can mean', () => {
    expect(flags(check([OPENING, 'Cây cầu có 14 nhịp.']))).toEqual(['contradicted 14 nhịp (spans)']);
  });

  it('means nothing in an article that names no such thing', () => {
    expect(check('Cây cầu có 14 nhịp.')).toEqual([]);
    expect(check(['Cầu Hàm Rồng được sơn lại.', 'Cây cầu có 14 nhịp.'])).toEqual([]);
  });

  it('is doubtful once another thing was spoken of last', () => {
    const said = check([OPENING, 'Cách đó 3 km là cầu Bến Đò. Cây cầu có 9 nhịp.']);
    expect(gateOf(said, 'spans')).toBe('subject');
    expect(flags(check([OPENING, 'Cầu Bến Đá ở cách cầu Bến Đò 3 km. Cây cầu có 14 nhịp.']))).toEqual([]);
    expect(flags(check([OPENING, 'Cách cầu Bến Đò 3 km là cầu Bến Đá. Cây cầu có 14 nhịp.']))).toEqual([
      'contradicted 14 nhịp (spans)',
    ]);
  });

  it('before any full name is that of a name just told which the base does not know', () => {
    expect(flags(check(['Cây cầu có 14 nhịp.', OPENING]))).toEqual(['contradicted 14 nhịp (spans)']);
    expect(flags(check(['Gần hầm Trà Sơn, cây cầu có 14 nhịp.', OPENING]))).toEqual([]);
  });

  it('counted or told as some of its sort leaves what follows to them', () => {
    expect(flags(check([OPENING, 'Hai cây cầu có 14 nhịp.']))).toEqual([]);
  });

  it('that goes on in capitals is the name of something else', () => {
    expect(
      flags(check([OPENING, 'Buổi lễ Hoa Đăng diễn ra ngày 1/9.', 'Lễ thông xe cầu Bến Đá diễn ra sáng 2/9.'])),
    ).toEqual([]);
  });
});

describe('a lookalike', () => {
  it.each(['Cầu Bến Đá 2 gồm 14 nhịp.', 'Cầu Bến Đò có 9 nhịp.', 'Lễ thông xe kỹ thuật cầu Bến Đá diễn ra ngày 1/9.'])(
    'is another thing: %s',
    (text) => expect(check(text)).toEqual([]),
  );

  it('takes the value away where it stands nearer than the name', () => {
    expect(flags(check('Nhìn từ cầu Bến Đá, cầu Bến Đò có 9 nhịp.'))).toEqual([]);
    expect(flags(check('Nhìn từ cầu Bến Đò, cầu Bến Đá có 9 nhịp.'))).toEqual(['contradicted 9 nhịp (spans)']);
  });
});

describe('a sentence that names nothing', () => {
  it('speaks of the only subject that the article has named so far', () => {
    expect(flags(check(`${OPENING} Có 14 nhịp.`))).toEqual(['contradicted 14 nhịp (spans)']);
    expect(check(`Có 14 nhịp. ${OPENING}`)).toEqual([]);
  });

  it('may speak of a name that we do not know', () => {
    expect(check(`${OPENING} Ở Hàm Rồng có 14 nhịp.`)).toEqual([]);
  });

  it('leans on the headline, and the headline on what comes after it', () => {
    expect(flags(checker(bridge, EVENING, 'Thông xe cầu Bến Đá')('Có 14 nhịp.'))).toEqual([
      'contradicted 14 nhịp (spans)',
    ]);
    expect(flags(checker(bridge, EVENING, 'Cây cầu 14 nhịp')(OPENING))).toEqual(['contradicted 14 nhịp (spans)']);
  });
});

describe('a name that stands for another', () => {
  it('speaks for what it is about: the opening for its bridge', () => {
    const said = check('Lễ thông xe cầu Bến Đá khép lại với 5.275 lượt xe lưu thông.');
    expect(verdictOn(said, 'crossings')).toBe('supported');
  });

  it('is never held against the whole where it names a part', () => {
    const said = check('Cuộc chạy mừng cầu Bến Đá có 90 khách mời tham dự.');
    expect(flags(said)).toEqual([]);
    expect(gateOf(said, 'guests')).toBe('subject');
  });

  it('has its own day', () => {
    expect(flags(check('Cuộc chạy mừng cầu Bến Đá diễn ra sáng 2/9.'))).toEqual(['contradicted sáng 2/9 (held-on)']);
    expect(flags(check('Cuộc chạy mừng cầu Bến Đá diễn ra chiều 2/9.'))).toEqual([]);
  });
});

describe('a circumstance', () => {
  it.each(['Sau', 'Bên lề', 'Nhân dịp', 'Chào mừng'])('"%s" before a name can support, never flag', (word) => {
    const said = check(`${word} Lễ thông xe cầu Bến Đá, 900 khách mời dự tiệc.`);
    expect(flags(said)).toEqual([]);
    expect(gateOf(said, 'guests')).toBe('subject');
  });

  it('is none where the name is what is told of', () => {
    expect(flags(check('Tại Lễ thông xe cầu Bến Đá, 900 khách mời tham dự.'))).toEqual([
      'contradicted 900 khách mời (guests)',
    ]);
  });
});

describe('what recurs', () => {
  const read = checker(match, AFTER_THE_MATCH);

  it('is flagged only beside something that agrees', () => {
    expect(flags(read('Trận chung kết Cúp Sông Hồng lần thứ 5 có 20.000 khán giả.'))).toEqual([
      'contradicted 20.000 khán giả (spectators)',
    ]);
    expect(flags(read('Tối 12/5, trận chung kết Cúp Sông Hồng có 20.000 khán giả.'))).toEqual([
      'contradicted 20.000 khán giả (spectators)',
    ]);
  });

  it.each([
    'Cúp Sông Hồng lần thứ 1 có 20 bàn thắng.',
    'Chung kết Cúp Sông Hồng lần thứ 4, mùa giải 2022-2023, có 9.000 khán giả.',
    'Mùa giải 2018-2019, Cúp Sông Hồng có 20 bàn thắng.',
    'Năm 2019, Cúp Sông Hồng có 20 bàn thắng.',
  ])('is another one where more differs than agrees: %s', (text) => expect(flags(read(text))).toEqual([]));

  it('is another one where its number differs, and a day of another year is told', () => {
    const numbered = change(match, { entities: match.entities.map((one) => ({ ...one, recurs: undefined })) });
    const told = (day: string) =>
      flags(
        checker(
          numbered,
          AFTER_THE_MATCH,
        )(`Tối ${day}, trận chung kết Cúp Sông Hồng lần thứ 2, mùa giải 2023-2024, diễn ra trên sân Hòa Bình.`),
      );
    expect(told('12/5/2021')).toEqual([]);
    expect(told('2/5/2024')).toEqual(['contradicted Tối 2/5/2024 (kick-off)']);
  });

  it('does not recur where the base says so, whatever term it bears', () => {
    expect(flags(check('Cầu Bến Đá giai đoạn 2020-2023 có nhiều hạng mục.'))).toEqual([
      'contradicted giai đoạn 2020-2023 (phase)',
    ]);
    const silent = change(bridge, { entities: [{ ...bridge.entities[0]!, recurs: undefined }] });
    expect(flags(checker(silent, EVENING)('Cầu Bến Đá giai đoạn 2020-2023 có nhiều hạng mục.'))).toEqual([]);
  });
});

describe('a count in a sentence that names nobody', () => {
  const BESIDE = ['Một kỹ sư gặp chúng tôi bên lề Lễ thông xe cầu Bến Đá.', 'Ông vừa xong một hội thảo ở Long Sơn.'];

  it('is told of the one thing named, where it agrees', () => {
    expect(brief(check([...BESIDE, '12 nhịp là con số đẹp, ông nói.']))).toContain('supported 12 nhịp (spans)');
  });

  it('is not held against it', () => {
    expect(flags(check([...BESIDE, '14 nhịp là con số đẹp, ông nói.']))).toEqual([]);
  });
});
