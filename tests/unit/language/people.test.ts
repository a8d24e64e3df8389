import { describe, expect, it } from 'vitest';
import { readPeople, readPlaces } from '../../../lib/language/index.ts';

const read = (text: string) =>
  readPeople(text).map(({ name, honorific, ranks, posts }) => ({
    name,
    ...(honorific && { honorific }),
    ...(ranks.length > 0 && { ranks: ranks.map((title) => title.text) }),
    ...(posts.length > 0 && { posts: posts.map((title) => title.text) }),
  }));

describe('lists of people with their posts', () => {
  const told = (text: string) =>
    readPeople(text).map(({ name, ranks, posts }) => [name, ...[...ranks, ...posts].map((title) => title.text)]);

  it.each([
    [
      'Có mặt: ông Đinh Văn An, Phó Bí thư Thành ủy, Đại tá Lê Hữu Bình, Cục trưởng C05, Thiếu tá Vũ Thị Cúc, Trưởng Công an phường Hồng Hà.',
      [
        ['Đinh Văn An', 'Phó Bí thư Thành ủy'],
        ['Lê Hữu Bình', 'Đại tá', 'Cục trưởng C05'],
        ['Vũ Thị Cúc', 'Thiếu tá', 'Trưởng Công an phường Hồng Hà'],
      ],
    ],
    [
      'Dự có Thủ tướng Đinh Văn An, Bí thư Trung ương Đảng, Bộ trưởng Tư pháp Lê Hữu Bình.',
      [
        ['Đinh Văn An', 'Thủ tướng'],
        ['Lê Hữu Bình', 'Bí thư Trung ương Đảng', 'Bộ trưởng Tư pháp'],
      ],
    ],
    [
      'Dự có Đinh An, Chủ tịch nước, Đại tướng Lê Hữu Bình, Phó Bí thư Quân ủy Trung ương.',
      [
        ['Đinh An', 'Chủ tịch nước'],
        ['Lê Hữu Bình', 'Đại tướng', 'Phó Bí thư Quân ủy Trung ương'],
      ],
    ],
    [
      'Thay mặt Trung tướng Đinh Văn An, Cục trưởng C05, Đại tá Lê Hữu Bình trao quà.',
      [
        ['Đinh Văn An', 'Trung tướng', 'Cục trưởng C05'],
        ['Lê Hữu Bình', 'Đại tá'],
      ],
    ],
    [
      'Dự lễ có Bộ trưởng Quốc phòng, Đại tướng Đinh Văn An, Bộ trưởng Công an, Đại tướng Lê Hữu Bình, Chủ tịch nước, đồng chí Vũ Cúc.',
      [
        ['Đinh Văn An', 'Đại tướng', 'Bộ trưởng Quốc phòng'],
        ['Lê Hữu Bình', 'Đại tướng', 'Bộ trưởng Công an'],
        ['Vũ Cúc', 'Chủ tịch nước'],
      ],
    ],
    [
      'Đinh Văn An, Thứ trưởng Tư pháp và Ingrid Nilsson, Giám đốc UNICEF, ký biên bản.',
      [
        ['Đinh Văn An', 'Thứ trưởng Tư pháp'],
        ['Ingrid Nilsson', 'Giám đốc UNICEF'],
      ],
    ],
    [
      'Đinh Văn An, Bộ trưởng Tư pháp và Quyền Bộ trưởng Y tế Lê Hữu Bình đi thị sát.',
      [
        ['Đinh Văn An', 'Bộ trưởng Tư pháp'],
        ['Lê Hữu Bình', 'Quyền Bộ trưởng Y tế'],
      ],
    ],
    [
      'TS. Đinh Văn An, Viện trưởng Viện Dầu khí Việt Nam, TS. Lê Hữu Bình, nguyên Giám đốc Sở Y tế',
      [
        ['Đinh Văn An', 'TS', 'Viện trưởng Viện Dầu khí Việt Nam'],
        ['Lê Hữu Bình', 'TS', 'nguyên Giám đốc Sở Y tế'],
      ],
    ],
    ['Thượng tướng Đinh Trường Thắng và ông Lê Trường THPT', [['Đinh Trường Thắng', 'Thượng tướng'], ['Lê']]],
  ])('%s', (text, people) => {
    expect(told(text)).toEqual(people);
  });
});

describe('titles before and after a name', () => {
  it.each([
    [
      'Thủ tướng Anh Keir Starmer gặp người đồng cấp Ý Giorgia Meloni và người đồng cấp Campuchia',
      [
        { name: 'Keir Starmer', posts: ['Thủ tướng Anh'] },
        { name: 'Giorgia Meloni', honorific: 'người đồng cấp' },
      ],
    ],
    [
      'GS.TS Nguyễn Thị Lan, PGS, TS Trần Xuân Bách',
      [
        { name: 'Nguyễn Thị Lan', ranks: ['GS.TS'] },
        { name: 'Trần Xuân Bách', ranks: ['PGS', 'TS'] },
      ],
    ],
    [
      'Đại tướng Lương Tam Quang, Bộ trưởng Công an, phát biểu',
      [{ name: 'Lương Tam Quang', ranks: ['Đại tướng'], posts: ['Bộ trưởng Công an'] }],
    ],
    [
      'Bộ trưởng Công an, Đại tướng Lương Tam Quang',
      [{ name: 'Lương Tam Quang', ranks: ['Đại tướng'], posts: ['Bộ trưởng Công an'] }],
    ],
    [
      'Bộ trưởng Công an - Đại tướng Lương Tam Quang',
      [{ name: 'Lương Tam Quang', ranks: ['Đại tướng'], posts: ['Bộ trưởng Công an'] }],
    ],
    [
      'Thứ trưởng Thường trực Bộ Ngoại giao Nguyễn Minh Vũ',
      [{ name: 'Nguyễn Minh Vũ', posts: ['Thứ trưởng Thường trực Bộ Ngoại giao'] }],
    ],
    [
      'Thượng tướng Phạm Thế Tùng - Thứ trưởng Bộ Công an, đồng chủ trì',
      [{ name: 'Phạm Thế Tùng', ranks: ['Thượng tướng'], posts: ['Thứ trưởng Bộ Công an'] }],
    ],
    [
      'đồng chí Trần Văn Hậu, Ủy viên Bộ Chính trị, Bí thư Thành ủy, Phó Thủ tướng Chính phủ dự',
      [
        {
          name: 'Trần Văn Hậu',
          honorific: 'đồng chí',
          posts: ['Ủy viên Bộ Chính trị', 'Bí thư Thành ủy', 'Phó Thủ tướng Chính phủ'],
        },
      ],
    ],
    [
      'Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội Nguyễn Duy Ngọc',
      [{ name: 'Nguyễn Duy Ngọc', posts: ['Ủy viên Bộ Chính trị', 'Bí thư Thành ủy Hà Nội'] }],
    ],
    ['Phó Chủ tịch UBND TP. Huế Lê Thu Hà cho hay', [{ name: 'Lê Thu Hà', posts: ['Phó Chủ tịch UBND TP. Huế'] }]],
    [
      'Trung tá Lê Thu Hà, Trưởng Công an xã Ea Drông, nói',
      [{ name: 'Lê Thu Hà', ranks: ['Trung tá'], posts: ['Trưởng Công an xã Ea Drông'] }],
    ],
    [
      'Thứ trưởng Bộ Khoa học và Công nghệ Nguyễn Minh Vũ',
      [{ name: 'Nguyễn Minh Vũ', posts: ['Thứ trưởng Bộ Khoa học và Công nghệ'] }],
    ],
    [
      'bà Lê Thu Hà - Trưởng phòng GD&ĐT thành phố Huế khẳng định',
      [{ name: 'Lê Thu Hà', honorific: 'bà', posts: ['Trưởng phòng GD&ĐT thành phố Huế'] }],
    ],
    ['Giáo sư, Tiến sĩ Nguyễn Xuân Thắng dẫn đầu', [{ name: 'Nguyễn Xuân Thắng', ranks: ['Giáo sư', 'Tiến sĩ'] }]],
    ['PGS.TS. Trương Duy Nghĩa cho rằng', [{ name: 'Trương Duy Nghĩa', ranks: ['PGS.TS'] }]],
    ['GS. TS. Nguyễn Anh Trí', [{ name: 'Nguyễn Anh Trí', ranks: ['GS', 'TS'] }]],
    [
      'ông Trần Văn Hậu, phó cục trưởng Cục Thủy lợi (Bộ Nông nghiệp)',
      [{ name: 'Trần Văn Hậu', honorific: 'ông', posts: ['phó cục trưởng Cục Thủy lợi'] }],
    ],
    [
      'Đại tá Trần Văn Hậu, Phó Trưởng phòng Cảnh sát phòng cháy chữa cháy và cứu hộ cứu nạn cho biết',
      [
        {
          name: 'Trần Văn Hậu',
          ranks: ['Đại tá'],
          posts: ['Phó Trưởng phòng Cảnh sát phòng cháy chữa cháy và cứu hộ cứu nạn'],
        },
      ],
    ],
    ['BỘ TRƯỞNG LƯƠNG TAM QUANG PHÁT BIỂU', [{ name: 'LƯƠNG TAM QUANG', posts: ['BỘ TRƯỞNG'] }]],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people);
  });

  it.each([
    ['nguyên Bộ trưởng Công an Tô Lâm', 'Bộ trưởng', 'full', 'former', 'Công an'],
    ['cựu Tổng thống Mỹ Donald Trump', 'Tổng thống', 'full', 'former', 'Mỹ'],
    ['cố Chủ tịch nước Trần Đại Quang', 'Chủ tịch nước', 'full', 'late', undefined],
    ['quyền Chủ tịch nước Võ Thị Ánh Xuân', 'Chủ tịch nước', 'full', 'acting', undefined],
    ['Q. Bộ trưởng Bộ Nội vụ Phạm Thị Thanh Trà', 'Bộ trưởng', 'full', 'acting', 'Bộ Nội vụ'],
    ['tân Bí thư Thành ủy Hà Nội Nguyễn Duy Ngọc', 'Bí thư', 'full', 'incoming', 'Thành ủy Hà Nội'],
    ['Phó Bí thư Quân ủy Trung ương Phan Văn Giang', 'Bí thư', 'deputy', 'current', 'Quân ủy Trung ương'],
    ['Thứ trưởng Bộ Công an Phạm Thế Tùng', 'Thứ trưởng', 'deputy', 'current', 'Bộ Công an'],
    [
      'Thứ trưởng Thường trực Bộ Ngoại giao Nguyễn Minh Vũ',
      'Thứ trưởng',
      'standing-deputy',
      'current',
      'Bộ Ngoại giao',
    ],
    ['Phó Thủ tướng Thường trực Chính phủ Nguyễn Hòa Bình', 'Thủ tướng', 'standing-deputy', 'current', 'Chính phủ'],
    ['Phó Tổng thống đương nhiệm Sheikh Khalid bin Nasser', 'Tổng thống', 'deputy', 'current', undefined],
    ['Tổng thống Sri Lanka Harini Amarasuriya', 'Tổng thống', 'full', 'current', 'Sri Lanka'],
    ['Chủ tịch Trung Quốc Tập Cận Bình', 'Chủ tịch', 'full', 'current', 'Trung Quốc'],
  ])('%s', (text, head, level, status, organisation) => {
    const post = readPeople(text)[0]!.posts[0]!;
    expect(post).toMatchObject({ head, level, status });
    expect(post.organisation).toBe(organisation);
    expect(text.slice(post.start, post.end)).toBe(post.text);
  });

  it.each([
    ['gặp gỡ có nguyên Phó Thủ tướng Trần Văn Hậu', ['nguyên Phó Thủ tướng']],
    ['ông Trần Văn Hậu (52 tuổi, cựu Giám đốc Sở Y tế)', ['cựu Giám đốc Sở Y tế']],
    ['ông Trần Văn Hậu (SN 1973, Giám đốc Sở Y tế)', ['Giám đốc Sở Y tế']],
    [
      'Chủ tịch Hội đồng quản trị Lê Thu Hà, đồng thời là Tổng Giám đốc',
      ['Chủ tịch Hội đồng quản trị', 'Tổng Giám đốc'],
    ],
    [
      'bà Lê Thu Hà, Vụ trưởng Vụ Pháp luật, kiêm Trưởng đoàn đàm phán',
      ['Vụ trưởng Vụ Pháp luật', 'Trưởng đoàn đàm phán'],
    ],
    [
      'Đại biện lâm thời Đại sứ quán Việt Nam tại Nhật Bản Lê Thu Hà',
      ['Đại biện lâm thời Đại sứ quán Việt Nam tại Nhật Bản'],
    ],
  ])('%s', (text, posts) => {
    expect(read(text)[0]?.posts).toEqual(posts);
  });

  it('gives a title after "và" or a dash to the next person', () => {
    expect(read('TS Lê Văn Hùng, Trưởng khoa Ngoại và BS CKII Trần Thu Linh')).toEqual([
      { name: 'Lê Văn Hùng', ranks: ['TS'], posts: ['Trưởng khoa Ngoại'] },
      { name: 'Trần Thu Linh', ranks: ['BS CKII'] },
    ]);
    expect(read('đối thủ của ông Trump - thống đốc Ron DeSantis')).toEqual([
      { name: 'Trump', honorific: 'ông' },
      { name: 'Ron DeSantis', posts: ['thống đốc'] },
    ]);
  });

  it('gives a title after a comma to the person it precedes', () => {
    expect(
      read('nhận lời mời của Chủ tịch nước Lương Cường, Tổng Thư ký Liên hợp quốc António Guterres sẽ thăm'),
    ).toEqual([
      { name: 'Lương Cường', posts: ['Chủ tịch nước'] },
      { name: 'António Guterres', posts: ['Tổng Thư ký Liên hợp quốc'] },
    ]);
  });
});

describe('names', () => {
  it.each([
    ['ông John Brandolino - Giám đốc Ban Các vấn đề Hiệp ước', 'John Brandolino'],
    ['bà Fouzia Boumaiza Mebarki, Đại sứ', 'Fouzia Boumaiza Mebarki'],
    ['John Brandolino, Giám đốc UNODC, nói', 'John Brandolino'],
    ['HLV ten Hag nói', 'ten Hag'],
    ['HLV Park Hang-seo nói', 'Park Hang-seo'],
    ['Quốc vương Campuchia Norodom Sihamoni', 'Norodom Sihamoni'],
    ['ông John F. Kennedy', 'John F. Kennedy'],
    ['theo Nguyễn Thị Bích Ngọc, sinh viên', 'Nguyễn Thị Bích Ngọc'],
    ['ông Quang nói', 'Quang'],
    ['bà Anna van der Berg nói', 'Anna van der Berg'],
    ['thượng nghị sĩ J. D. Hamill', 'J. D. Hamill'],
    ['Quốc vương Thụy Điển Carl XVI', 'Carl XVI'],
    ['Nhà vua Na Uy Harald V. Ông nói', 'Harald V'],
    ['ca sĩ Hàn Quốc Kim Bum Soo hát', 'Kim Bum Soo'],
    ['tỷ phú Mỹ Warren Buffett', 'Warren Buffett'],
    ['ca sĩ Mỹ Hạnh hát', 'Mỹ Hạnh'],
    ['già làng Siu Blơh kể', 'Siu Blơh'],
    ['MC Quyền Minh dẫn', 'Quyền Minh'],
    ['Ảnh: TTX/HN Ông Lê Văn Bình nói', 'Lê Văn Bình'],
    ['ông Y Thanh Hà Niê Kđăm', 'Y Thanh Hà Niê Kđăm'],
    ['Bí thư Tỉnh ủy Lâm Đồng Y Thanh Hà Niê Kđăm', 'Y Thanh Hà Niê Kđăm'],
  ])('%s', (text, name) => {
    expect(read(text).map((person) => person.name)).toEqual([name]);
  });

  it.each([
    'đường Nguyễn Trãi',
    'Trường Chính trị Lê Duẩn',
    'Thành phố Hồ Chí Minh',
    'tỉnh Bà Rịa - Vũng Tàu',
    'xã Bà Điểm',
    'người đàn ông Nhật Bản',
    'trẻ em Mỹ',
    'học sinh Trường tiểu học Kim Giang',
    'Bộ trưởng đánh giá',
    'ông cũng là đại biểu. Khi ấy có 250',
    '116 ủy viên. Có ba vị',
    'lãnh đạo Vietcombank',
    'Đại hội đại biểu Đoàn Thanh niên',
    'Hội Nghệ sỹ Nhiếp ảnh',
    'phố Hai Bà Trưng',
    'số 12 Lê Hồng Phong',
    'phường P.Hòa Thuận Đông',
    'Đại diện Vinhomes cho biết',
    'phóng viên Sky Sports hỏi',
    'các hạ nghị sĩ Mỹ',
    'Giám đốc Công ty Thủy điện Đăk Mi nói',
    'Chủ tịch Công ty Alibaba đã từ chức',
    'Giám đốc Bệnh viện Vinmec cho biết',
    'Giám đốc R&D tại công ty',
    'sinh viên Trường ĐH Ngoại ngữ',
    'danh hiệu Nghệ sĩ ưu tú. Năm 2002, cô lấy chồng',
    'theo ba giáo sư. Với các trường',
    'Chủ tịch UBND P.Tiến Thành',
    'Nhà thờ Đức Bà Paris cháy',
    'nhà đồng sáng lập Vow, giải thích',
    'Văn phòng Luật sư Lê Anh',
    'Từ Hà Nội, đoàn lên đường',
    'Hoàng Anh Gia Lai thắng trận',
    'Cúp Trần Hưng Đạo',
    'Trường ĐH Tôn Đức Thắng',
    'tàu Lý Thái Tổ cập cảng',
  ])('no person in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('tells "ông Đức bà Lan" from Notre-Dame', () => {
    expect(readPeople('Ông Đức bà Lan đến nhà thờ Đức Bà').map(({ name }) => name)).toEqual(['Đức', 'Lan']);
  });

  it('gives the one named before a comma the post with the company behind it', () => {
    expect(readPeople('Ông Đinh Việt Phương, Phó tổng giám đốc Vietjet, cho biết.')).toMatchObject([
      { name: 'Đinh Việt Phương', posts: [{ text: 'Phó tổng giám đốc Vietjet' }] },
    ]);
    expect(readPeople('xương của ông T. Riêng xương sườn số 5').map(({ name }) => name)).toEqual(['T']);
    expect(readPeople('Thứ trưởng T. Nguyễn phát biểu').map(({ name }) => name)).toEqual(['T. Nguyễn']);
  });

  it('is read in decomposed text, and told composed', () => {
    const text = 'Đại tướng Lương Tam Quang'.normalize('NFD');
    const person = readPeople(text)[0]!;
    expect(person.name).toBe('Lương Tam Quang');
    expect(text.slice(person.nameSpan.start, person.nameSpan.end).normalize('NFC')).toBe('Lương Tam Quang');
    expect(person.quote).toBe(text);
  });
});

describe('readPlaces', () => {
  it.each([
    ['tại Hà Nội và tỉnh Quảng Trị', ['Hà Nội', 'Quảng Trị']],
    ['ở TP.HCM, Viêng Chăn, New York', ['TP.HCM', 'Viêng Chăn', 'New York']],
    ['Nam Phi, Cuba và Đức', ['Nam Phi', 'Cuba', 'Đức']],
    ['ông Nguyễn Đức Anh', []],
    ['Anh ấy nói', []],
    ['Bà Rịa - Vũng Tàu', ['Bà Rịa - Vũng Tàu']],
    ['Thừa Thiên-Huế', ['Thừa Thiên-Huế']],
  ])('%s', (text, names) => {
    expect(readPlaces(text).map((place) => place.name)).toEqual(names);
  });

  it('takes the word for what it is into the span', () => {
    expect(readPlaces('tại tỉnh Quảng Trị')[0]!.quote).toBe('tỉnh Quảng Trị');
  });
});
