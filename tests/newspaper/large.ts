/** Pages larger than any newspaper's: what a reader of pages must get through without being noticed. */

const ARTICLE =
  '<h1 class="detail-title" data-role="title">Phòng báo chí sáng đèn</h1><div class="detail-time" data-role="publishdate">27/10/2025 10:15 GMT+7</div>' +
  '<h2 class="detail-sapo" data-role="sapo">Trang này rất dài, nhưng bài viết thì ngắn.</h2><div class="detail-content afcbc-body" data-role="content">' +
  '<p>Lễ mở ký Công ước Hà Nội có 47 sự kiện bên lề, theo một bản tin được chia sẻ nhiều trong ngày.</p>' +
  '<p>Tin được gõ ngay trong hội trường, gửi về tòa soạn chỉ sau vài phút, rồi đăng lên trang nhất.</p>' +
  '<p>Tối muộn, khi khách đã về khách sạn, họ mới ngồi lại với nhau và kể chuyện trong ngày.</p></div>';

const page = (before: string, after: string): string =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Phòng báo chí sáng đèn</title><meta property="article:published_time" content="2025-10-27T10:15:00+07:00"><link rel="icon" href="data:,"></head><body>${before}<div class="detail__cmain">${ARTICLE}</div>${after}</body></html>`;

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** Some 100,000 nodes: links before the article, readers' comments after it. */
export function manyNodes(): string {
  const links = times(5000, (i) => `<li><a href="/tin-${i}.htm">Một bản tin khác có số thứ tự ${i}</a></li>`);
  const comments = times(
    13_000,
    (i) =>
      `<div class="c"><b>Bạn đọc ${i}</b><p>Tôi đã xem buổi lễ và thấy ${i} người đứng ngoài cổng để chụp ảnh kỷ niệm.</p></div>`,
  );
  return page(`<ul>${links}</ul>`, `<div class="list-comment">${comments}</div>`);
}

/** Some 100,000 nodes of links, before the article and after it. */
export function manyLinks(): string {
  const links = times(16_500, (i) => `<li><a href="/tin-${i}.htm">Một bản tin khác có số thứ tự ${i}</a></li>`);
  return page(`<ul>${links}</ul>`, `<ul>${links}</ul>`);
}

/** Some 10 MB: long comments after the article, and a picture in its own address. */
export function manyCharacters(): string {
  const line = 'Tôi đã xem buổi lễ qua truyền hình và thấy rất đông người đứng ngoài cổng để chụp ảnh kỷ niệm. ';
  const comments = times(2500, (i) => `<div class="c"><b>Bạn đọc ${i}</b><p>${line.repeat(20)}</p></div>`);
  return page(
    `<img alt="" src="data:image/png;base64,${'A'.repeat(4_000_000)}">`,
    `<div class="list-comment">${comments}</div>`,
  );
}
