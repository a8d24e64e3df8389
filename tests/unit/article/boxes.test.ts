import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../lib/publish/article.ts';

/** Pages of a newspaper that no row of the table of sites knows, without one class name of a meaning. */
const TITLE = 'Cầu mới nối hai bờ sông thông xe sớm 45 ngày';
const LEAD = 'Cây cầu dài 1.250 m nối hai bờ sông được đưa vào sử dụng sáng 25/10, sau ba năm thi công.';
const TEXT = [
  'Theo Sở Xây dựng, công trình có tổng vốn 890 tỷ đồng và hoàn thành trước hạn 45 ngày, dù mưa kéo dài suốt mùa hè.',
  'Trong ngày đầu, khoảng 12.000 lượt xe đi qua cầu, nhiều hơn dự báo 3.000 lượt, theo số liệu của trạm đếm.',
  'Ông Trần Văn Bình, giám đốc ban quản lý, nói đơn vị sẽ bố trí 24 người trực suốt ngày đêm trong tháng đầu.',
  'Thành phố dự kiến xây thêm hai cầu nữa qua sông này trước năm 2030, với tổng mức đầu tư khoảng 5.600 tỷ đồng.',
];
const [ONE, TWO, MORE] = [
  'Hơn 300 hộ dân được cấp nước sạch sau 12 năm chờ',
  'Lũ cuốn trôi cầu treo dài 60 m ở vùng cao',
  'Sau 12 năm chờ đợi, hơn 300 hộ dân ở xã vùng cao đã có nước sạch dùng trong dịp năm mới này.',
];
const [A, B] = [`<a href="/a">${ONE}</a>`, `<a href="/b">${TWO}</a>`];

const page = (middle: string, end = '', after = ''): string =>
  `<html lang="vi"><head><title>${TITLE}</title><meta property="og:description" content="${LEAD}"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-10-25T14:03:00+07:00"}</script></head><body><main><div class="x1"><h1>${TITLE}</h1><div>25/10/2025 14:03</div><h2>${LEAD}</h2><div class="x2"><p>${TEXT[0]}</p><p>${TEXT[1]}</p>${middle}<p>${TEXT[2]}</p><p>${TEXT[3]}</p>${end}</div>${after}</div></main></body></html>`;

function read(html: string) {
  const reading = readHtml(html, 'https://baotinh.example.org/cau-moi-noi-hai-bo-song-123456.html');
  if (!reading.isArticle) throw new Error(reading.why.evidence.join(', '));
  const { article } = reading;
  const of = (...kinds: string[]) => article.blocks.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  return { article, text: of('paragraph', 'subhead', 'list-item', 'quotation', 'table-row'), captions: of('caption') };
}

describe('what stands inside a body and is not the article', () => {
  it.each([
    ['a list of links', `<ul><li>${A}</li><li>${B}</li></ul>`],
    ['a label and a list', `<p><strong>TIN LIÊN QUAN</strong></p><ul><li>${A}</li><li>${B}</li></ul>`],
    ['an invitation', `<p><strong>Xem thêm:</strong> ${A}</p>`],
    ['an invitation without a colon', `<p><em>Xem thêm ${A}</em></p>`],
    ['an invitation over two lines', `<p>Đọc thêm:<br>${A}</p>`],
    ['an arrow', `<p>&gt;&gt;&gt; ${A}</p>`],
    ['a lone bold link', `<p><a href="/a"><strong>${ONE}</strong></a></p>`],
    ['a headline and a summary', `<div><h3>${A}</h3><p>${MORE}</p></div>`],
    ['a link and a summary, each in its own element', `<div><div>${A}</div><div>${MORE}</div></div>`],
    [
      'a picture, a headline and a summary in one link',
      `<a href="/a"><img src="x"><span>${ONE}</span><span>${MORE}</span></a>`,
    ],
    ['a teaser in a quotation', `<blockquote>${A}<p>${MORE}</p></blockquote>`],
    ['a teaser in a table', `<table><tr><td><a href="/a"><img src="x"></a></td><td>${A}<br>${MORE}</td></tr></table>`],
    ['links in a table', `<table><tr><td>${A}</td><td>${B}</td></tr></table>`],
    ['a labelled box of cards', `<div><h4>Có thể bạn quan tâm</h4><div>${A}<p>${MORE}</p></div><div>${B}</div></div>`],
    ['dashes and links', `<p>- ${A}</p><p>• ${B}</p>`],
    ['a picture that links elsewhere', `<figure><a href="/a"><img src="x"></a><figcaption>${A}</figcaption></figure>`],
    ['a call to readers', '<p><em>Mời quý độc giả theo dõi tin nóng tại chuyên mục <a href="/x">Thời sự</a>.</em></p>'],
    ['a form', '<div><p>Nhận bản tin Mùa Biển mỗi sáng chủ nhật, hoàn toàn miễn phí.</p><input type="email"></div>'],
    ['a wall', '<p>Vui lòng đăng nhập để đọc tiếp bài viết này.</p>'],
    ['voices', '<ul><li>Nữ miền Bắc</li><li>Nữ miền Nam</li><li>Nam miền Bắc</li></ul>'],
    ['a player', '<div><span>Nghe đọc bài</span> <span>0:00</span> / <span>3:45</span></div>'],
    ['tags', '<div>Từ khóa: <a href="/t">cầu mới</a>, <a href="/u">thông xe</a></div>'],
    ['a card that a script opens', `<div onclick="location.href='/a'"><img src="x"><div>${MORE}</div></div>`],
    ['a card that says it is a link', `<div role="link" tabindex="0"><p>${MORE}</p></div>`],
    ['an advertisement of AMP’s', `<amp-ad type="x"><div placeholder>${MORE}</div></amp-ad>`],
    ['an unresolved code', '<p>{loadposition quangcao}</p><p>{{ads.middle}}</p>'],
    [
      'a poll',
      '<div><p>Bạn có ủng hộ việc thu phí qua cầu này từ năm sau không?</p><label><input type="radio"> Có</label><label><input type="radio"> Không</label></div>',
    ],
    [
      'a poll without fields',
      '<div><h3>Thăm dò ý kiến</h3><p>Bạn có ủng hộ việc thu phí qua cầu này từ năm sau không?</p><ul><li>Có</li><li>Không</li></ul></div>',
    ],
    ['a labelled card', `<div><p>Tin cùng sự kiện</p><div>${A}</div><p>${MORE}</p></div>`],
    ['a card with its hour', `<div><img src="x"><div>${A}<span>24/10/2025 08:30</span><div>${MORE}</div></div></div>`],
    ['an event', '<p>Sự kiện: <a href="/su-kien/cau">Cầu mới của thành phố</a></p>'],
    ['a player’s clock and speed', '<div><div>Nghe nội dung bài</div><div>1.5x</div><div>00:00 / 04:12</div></div>'],
    ['a player that does not play', '<div><p>Trình duyệt của bạn không hỗ trợ thẻ video HTML5.</p></div>'],
    ['sizes of letters', '<div><span>Cỡ chữ</span><a href="#">A-</a><a href="#">A</a><a href="#">A+</a></div>'],
    ['a call to follow', '<p><b>Quan tâm Zalo OA của Báo Tỉnh để nhận tin mới nhất.</b></p>'],
    ['a call to prefer', '<p>Chọn Báo Tỉnh làm nguồn tin ưu tiên trên Google</p>'],
    ['a call to write', '<p>Bạn có câu chuyện về cây cầu, hãy gửi về hộp thư toasoan@example.org</p>'],
    ['a call to read a book', '<p><b>Độc giả có thể tìm đọc thêm cuốn “Cầu qua sông” của Tủ sách Tỉnh.</b></p>'],
    ['a call to watch', '<p>Xem trọn lịch thông xe các cầu trên trang Báo Tỉnh</p>'],
    [
      'a post of another network',
      '<blockquote class="twitter-tweet"><p lang="en">The bridge is open.</p>— Ban (@ban) <a href="https://x.example/1">October 25, 2025</a></blockquote>',
    ],
    [
      'a named slot',
      '<div data-slot="ads-in-content"><p>Mua ngay hôm nay, giảm 50% cho 100 khách hàng đầu tiên.</p></div>',
    ],
  ])('%s', (_, box) => expect(read(page(box))).toMatchObject({ text: TEXT, captions: [] }));
});

describe('what stands inside a body and is the article', () => {
  it.each([
    [
      'a list',
      '<ul><li><a href="/a">Bộ Xây dựng</a>: 12 người</li><li>Sở Tài chính: 5 người</li></ul>',
      ['Bộ Xây dựng: 12 người', 'Sở Tài chính: 5 người'],
    ],
    [
      'a sentence that is mostly a link',
      '<p>Trước đó, <a href="/a">thành phố đã khởi công cầu này vào tháng 10/2022</a>.</p>',
      ['Trước đó, thành phố đã khởi công cầu này vào tháng 10/2022.'],
    ],
    [
      'a table',
      '<table><tr><th>Hạng mục</th><th>Vốn</th></tr><tr><td>Cầu chính</td><td>600 tỷ</td></tr></table>',
      ['Hạng mục | Vốn', 'Cầu chính | 600 tỷ'],
    ],
    [
      'a box of the editors’',
      '<div style="background:#eee"><h4>Các mốc</h4><p>10/2022: khởi công.</p><p>25/10/2025: thông xe.</p></div>',
      ['Các mốc', '10/2022: khởi công.', '25/10/2025: thông xe.'],
    ],
    [
      'a heading under a picture without a caption',
      '<p><img src="x"></p><p><strong>Vốn và tiến độ</strong></p>',
      ['Vốn và tiến độ'],
    ],
    [
      'a line under a frame of another page’s',
      '<iframe src="https://ads.example/"></iframe><p>Cầu rộng 24 m, sáu làn xe.</p>',
      ['Cầu rộng 24 m, sáu làn xe.'],
    ],
    [
      'a quotation',
      '<blockquote><p>Tôi đã chờ cây cầu này 20 năm.</p></blockquote>',
      ['Tôi đã chờ cây cầu này 20 năm.'],
    ],
    [
      'lines that only style sets apart',
      '<div><span>Cầu dài hơn một cây số.</span><span>Mặt cầu rộng 24 m.</span></div>',
      ['Cầu dài hơn một cây số. Mặt cầu rộng 24 m.'],
    ],
  ])('%s', (_, box, texts) => {
    expect(read(page(box)).text).toEqual([...TEXT.slice(0, 2), ...texts, ...TEXT.slice(2)]);
  });
});

describe('captions', () => {
  const CAPTION = 'Toàn cảnh cầu mới nhìn từ trên cao';

  it.each([
    ['in a figure', `<figure><img src="x"><figcaption><p>${CAPTION}</p></figcaption></figure>`],
    ['in a figure without its element', `<figure><div><img src="x"></div><div>${CAPTION}</div></figure>`],
    ['in a table', `<table><tr><td><img src="x"></td></tr><tr><td>${CAPTION}</td></tr></table>`],
    ['in italics under it', `<p><img src="x"></p><p><em>${CAPTION}</em></p>`],
    ['in italics after a line break', `<p><img src="x"><br><em>${CAPTION}</em></p>`],
    ['of a table', `<table><caption>${CAPTION}</caption></table>`],
    ['centred', `<center><img src="x"><br>${CAPTION}</center>`],
    ['with a full stop, in a box with it', `<div><span><img src="x"></span><div>${CAPTION}</div></div>`],
  ])('%s', (_, box) => {
    const { text, captions } = read(page(box));
    expect(text).toEqual(TEXT);
    expect(captions).toEqual([CAPTION]);
  });
  it('that say so themselves, with no picture in sight', () => {
    expect(read(page('<p>Video: Xe đầu tiên qua cầu. Nguồn: Ban quản lý</p>')).captions).toEqual([
      'Video: Xe đầu tiên qua cầu. Nguồn: Ban quản lý',
    ]);
  });
  it('under a film', () => {
    const film =
      '<div><iframe src="https://tube.example/x"></iframe><p>Xe đầu tiên qua cầu. Video: Ban quản lý</p></div>';
    expect(read(page(film))).toMatchObject({ text: TEXT, captions: ['Xe đầu tiên qua cầu. Video: Ban quản lý'] });
  });
  it('but no paragraph that happens to follow a picture', () => {
    const paragraph = `${TEXT[3]} Việc này đã được bàn trong nhiều cuộc họp của thành phố.`;
    expect(read(page(`<p><img src="x"></p><p>${paragraph}</p>`)).text).toContain(paragraph);
  });
});

describe('the end of an article', () => {
  it.each([
    ['<p style="text-align:right"><strong>Minh Anh</strong></p>', 'Minh Anh'],
    ['<p><em>Theo TTXVN</em></p>', 'TTXVN'],
    ['<p><b>Bài, ảnh: MINH ANH</b></p>', 'MINH ANH'],
    ['<p>Nguồn: TTXVN</p>', 'TTXVN'],
    ['<p><strong>Theo TTXVN/Vietnam+</strong></p>', 'TTXVN/Vietnam+'],
    ['<p><strong>Minh Anh</strong> (minhanh@example.org)</p>', 'Minh Anh'],
    ['<div><p>Bạn thấy bài viết này thế nào?</p><p>5/5 (12 đánh giá)</p></div>', undefined],
    ['<div><span>Thích</span> <span>12</span> <a href="#">Bình luận</a></div>', undefined],
    ['<p>Minh Anh - Hoàng Long</p>', 'Minh Anh - Hoàng Long'],
    ['<p>© Báo Tỉnh. Cấm sao chép dưới mọi hình thức.</p>', undefined],
    ['<p>Mọi thông tin xin gửi về địa chỉ email toasoan@example.org.</p>', undefined],
    ['<p>Vui lòng nhập nội dung bình luận.</p><p>Bình luận của bạn sẽ được xét duyệt.</p>', undefined],
    ['<div>Lượt xem: 1.234</div><div>Đánh giá bài viết: 5/5</div>', undefined],
    ['<p>Giấy phép hoạt động báo điện tử số 119/GP-BVHTTDL.</p><p>Tổng biên tập: Lê Văn Thử</p>', undefined],
    ['<p>Tòa soạn: Báo Tỉnh</p><p>Địa chỉ: 12 đường Cầu Mới</p><p>Email: toasoan@example.org</p>', undefined],
  ])('%s', (end, author) => {
    const { article, text } = read(page('', end));
    expect(text).toEqual(TEXT);
    expect(article.author).toBe(author);
  });
  it('is where readers’ comments begin, though they be ten times as long', () => {
    const comments = Array.from(
      { length: 40 },
      (_, i) => `<div><b>Bạn ${i}</b><p>Tôi nghĩ ${i} lần: ${TEXT[1]}</p></div>`,
    );
    expect(read(page('', '', `<div class="list-comment">${comments.join('')}</div>`)).text).toEqual(TEXT);
  });
  it('is where a further article of an endless page begins', () => {
    const next = `<article><h1>Bão số 12 đổ bộ</h1><time datetime="2025-10-24T08:00:00+07:00">24/10</time>${TEXT.map((line) => `<p>Bão: ${line}</p>`).join('')}</article>`;
    expect(read(page('', '', next)).text).toEqual(TEXT);
  });
  it('is where a further article begins that stands in an element of its own', () => {
    const next = `<section><div><article><h1>Bão số 12 đổ bộ</h1><p>24/10/2025</p>${TEXT.map((line) => `<p>Bão: ${line}</p>`).join('')}</article></div></section>`;
    expect(read(page('', '', next)).text).toEqual(TEXT);
  });
  it('is where a next article is announced', () => {
    const next = `<div>Bài tiếp theo</div><div><h3>Bão số 12 đổ bộ</h3>${TEXT.map((line) => `<p>Bão: ${line}</p>`).join('')}</div>`;
    expect(read(page('', '', next)).text).toEqual(TEXT);
  });
  it('is not where a long read’s next chapter begins', () => {
    const { text } = read(page('', `<section><h1>Chương hai</h1><p>Bão: ${TEXT[0]}</p></section>`));
    expect(text).toEqual([...TEXT, 'Chương hai', `Bão: ${TEXT[0]}`]);
  });
});

describe('a lead that is marked in no known way', () => {
  const bare = (first: string) =>
    page('')
      .replace(/<meta property="og:description"[^>]*>/, '')
      .replace(`<h2>${LEAD}</h2>`, '')
      .replace('<div class="x2">', `<div class="x2">${first}`);

  it.each([
    ['in bold', `<p><strong>${LEAD}</strong></p>`],
    ['as a heading', `<h2>${LEAD}</h2>`],
    ['under the newspaper’s name', `<div><div>Báo Tỉnh</div><p>${LEAD}</p></div>`],
  ])('%s', (name, first) => {
    const html = name.startsWith('under') ? page('').replace(`<h2>${LEAD}</h2>`, first) : bare(first);
    const { article, text } = read(html);
    expect(article.blocks[0]).toEqual({ kind: 'lead', text: LEAD });
    expect(text).toEqual(TEXT);
  });
  it('is not made of a subhead, or of bold words that run on', () => {
    const [subhead, asked] = [
      '<h2>Vốn và tiến độ</h2>',
      '<p><b>Vì sao cầu xong sớm hơn dự kiến tới 45 ngày, thưa ông?</b></p>',
    ];
    for (const first of [subhead, asked]) expect(read(bare(first)).article.blocks[0]?.kind).not.toBe('lead');
  });
});

describe('the author', () => {
  it.each([
    [
      'is whom the credits name',
      '',
      '<p>Nội dung: Minh Anh</p><p>Ảnh: Hoàng Long</p><p>Thiết kế: Thu Hà</p>',
      'Minh Anh',
    ],
    ['is the photographer where nobody else is named', '', '<p>Ảnh: Hoàng Long</p>', 'Hoàng Long'],
    [
      'comes without titles',
      '<div class="author"><a href="/tac-gia/1"><img src="x"></a><div><a href="/tac-gia/1">Minh Anh</a><p>Kỹ sư cầu đường</p></div></div>',
      '',
      'Minh Anh',
    ],
    [
      'comes with the others',
      '<div class="author"><a href="/tac-gia/1">Minh Anh</a> và <a href="/tac-gia/2">Hoàng Long</a></div>',
      '',
      'Minh Anh và Hoàng Long',
    ],
  ])('%s', (_, above, end, author) => {
    const { article, text } = read(page('', end).replace('<div>25/10/2025', `${above}<div>25/10/2025`));
    expect(article.author).toBe(author);
    expect(text).toEqual(TEXT);
  });
});

describe('the section', () => {
  it.each([
    ['a link above the headline', '<div class="x1"><div><a href="/xa-hoi">Xã hội</a></div>', 'Xã hội'],
    [
      'a path in words',
      '<div class="x1"><div class="breadcrumb"><span>Trang chủ &gt; <span>Xã hội</span></span></div>',
      'Xã hội',
    ],
    [
      'a path under a name of the newspaper’s own',
      '<div class="x1"><div class="top-breadcrumb-box"><a href="/">Trang chủ</a><a href="/xa-hoi">Xã hội</a></div>',
      'Xã hội',
    ],
    ['no name of a person that a script makes a link', '<div class="x1"><div><a title="x">Y Hoa</a></div>', undefined],
    [
      'no link that shares or prints',
      '<div class="x1"><div><a href="/print">In bài</a> <a href="#">Chia sẻ</a></div>',
      undefined,
    ],
  ])('%s', (_, above, section) => {
    expect(read(page('').replace('<div class="x1">', above)).article.section).toBe(section);
  });
});

describe('the title', () => {
  it.each([
    ['is whole where the page cuts the headline short', 'Cầu mới nối hai bờ sông thông xe s…', TITLE],
    ['is the headline’s where this ends in dots of its own', `${TITLE}...`, `${TITLE}...`],
    [
      'is the headline’s where the metadata go on otherwise',
      'Cầu mới nối hai bờ sông chờ vốn...',
      'Cầu mới nối hai bờ sông chờ vốn...',
    ],
  ])('%s', (_, shown, title) => {
    expect(read(page('').replace(`<h1>${TITLE}</h1>`, `<h1>${shown}</h1>`)).article.title).toBe(title);
  });
});

describe('a headline in no heading', () => {
  const named = (line: string, head = '') =>
    page('')
      .replace(`<title>${TITLE}`, `<title>${TITLE} | Báo Tỉnh`)
      .replace('<head>', `<head>${head}`)
      .replace(`<h1>${TITLE}</h1>`, line)
      .replace(`<h2>${LEAD}</h2>`, `<p>${LEAD}</p>`);

  it.each([
    ['is the line that the title repeats', named(`<div><b>${TITLE}</b></div>`)],
    ['is that line and no logo', named(`<h1>Báo Tỉnh điện tử</h1><div>${TITLE}</div>`)],
    ['is the title without the newspaper’s name', named('', '<meta property="og:site_name" content="Báo Tỉnh">')],
  ])('%s', (_, html) => {
    const { article, text } = read(html);
    expect(article.title).toBe(TITLE);
    expect(article.blocks[0]).toEqual({ kind: 'lead', text: LEAD });
    expect(text).toEqual(TEXT);
  });
  it('keeps a part behind a dash that nobody names', () => {
    expect(read(named('').replaceAll('| Báo Tỉnh', '- chuyện chiếc cầu')).article.title).toBe(
      `${TITLE} - chuyện chiếc cầu`,
    );
  });
});

describe('a page without an article', () => {
  const prose = TEXT.map((line) => `<p>${line}</p>`).join('');
  const teasers = Array.from(
    { length: 12 },
    (_, i) =>
      `<article><h3><a href="/bai-${i}.html">Bản tin số ${i} kể chuyện cây cầu ở tỉnh</a></h3><p>Tin ${i}: ${LEAD}</p></article>`,
  ).join('');
  const time = '<meta property="article:published_time" content="2025-10-25T14:03:00+07:00">';
  const rows = Array.from({ length: 20 }, (_, i) => `<tr><td>Vàng loại ${i}</td><td>8${i}.200 đồng</td></tr>`).join('');
  const json = (type: string) =>
    `<script type="application/ld+json">{"@type":"${type}","datePublished":"2025-10-25"}</script>`;

  it.each([
    ['of a section that calls itself one', '/thoi-su.html', `<h1>Thời sự</h1>${teasers}`, time],
    ['of a tag', '/tag/cau-moi.html', `<h1>Cầu mới</h1>${teasers}`, time],
    ['of a newspaper about itself', '/gioi-thieu.html', `<h1>Giới thiệu</h1>${prose}`, ''],
    ['of its policy', '/chinh-sach-bao-mat', `<h1>Chính sách</h1><p>25/10/2025</p>${prose}`, ''],
    [
      'of prices',
      '/gia-vang.html',
      `<h1>Giá vàng hôm nay</h1><table>${rows}</table><p>Giá chỉ để tham khảo, có thể đổi.</p>`,
      time,
    ],
    ['of a forum', '/chuyen-cay-cau.123', `<h1>Cây cầu</h1>${prose}`, json('DiscussionForumPosting')],
    [
      'of a match told minute by minute',
      '/cau-dang-thong-xe.html',
      `<h1>${TITLE}</h1><div>${TEXT.map((line, i) => `<p><b>14h0${i}:</b> ${line}</p>`).join('')}</div>`,
      time,
    ],
    [
      'of entries with their days',
      '/cau-dang-thong-xe.html',
      `<h1>${TITLE}</h1><div>${TEXT.map((line) => `<div><time>14:03 25/10/2025</time><p>${line}</p></div>`).join('')}</div>`,
      time,
    ],
    ['of a job', '/tuyen-ky-su.html', `<h1>Tuyển kỹ sư cầu</h1>${prose}`, json('JobPosting')],
  ])('%s', (_, path, body, head) => {
    const html = `<html lang="vi"><head><title>${TITLE}</title><meta property="og:type" content="article">${head}</head><body>${body}</body></html>`;
    expect(readHtml(html, `https://baotinh.example.org${path}`).isArticle).toBe(false);
  });
});

it('a page that opens an advertisement wherever it is pressed is read all the same', () => {
  const html = page('').replace('<div class="x2">', '<div class="x2" onclick="window.open(\'https://ads.example/\')">');
  expect(read(html).text).toEqual(TEXT);
});

it('a page without its outermost element is read from its source all the same', () => {
  expect(read(page('').replace(/<\/?html[^>]*>/g, '')).text).toEqual(TEXT);
});

it('a thread of a forum is no article, by its posts or by its address', () => {
  const posts = TEXT.map((text) => `<div class="postbody"><div>${text}</div></div>`).join('');
  const thread = (body: string) =>
    `<html lang="vi"><title>${TITLE}</title><body><h1>${TITLE}</h1><div>25/10/2025 14:03</div>${body}`;
  const why = (html: string, path: string) => readHtml(html, `https://hoi.example.org/${path}`).why.reason;
  expect(why(thread(posts), 'xem/123456.html')).toBe('comments');
  expect(why(thread(posts.replaceAll('postbody', 'x')), 'showthread.php?t=12')).toBe('comments');
  expect(why(thread(posts.replaceAll('postbody', 'x')), 'xem/123456.html')).toBe('article');
});
