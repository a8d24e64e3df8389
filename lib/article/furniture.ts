import { foldLine } from './text.ts';

/**
 * Page furniture: what stands in or beside an article and is not it. Three signs tell it: names that page builders
 * give it, words that head it, and words that a line of it consists of (`notices.ts`).
 */

/** Elements that never hold an article's text. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'frame',
  'object',
  'embed',
  'video',
  'audio',
  'svg',
  'canvas',
  'map',
  'math',
  'button',
  'input',
  'select',
  'option',
  'textarea',
  'datalist',
  'dialog',
  'menu',
  'nav',
  'head',
  // AMP's own elements of these kinds.
  'amp-ad',
  'amp-embed',
  'amp-sticky-ad',
  'amp-sidebar',
  'amp-list',
  'amp-next-page',
  'amp-iframe',
  'amp-video',
  'amp-audio',
  'amp-consent',
  'amp-user-notification',
  'amp-social-share',
]);

/** Words in class names and ids, once these are cut at hyphens, underscores and capitals. */
const NAMES = [
  'relat(?:e|ed|es|ion)',
  'related?news(?:box)?',
  'lien-?quan',
  'tin-?lien-?quan(?:v\\d)?',
  'bai-?lien-?quan',
  'bv-?lq',
  'tlq',
  'read-?more',
  'see-?more',
  'xem-?them',
  'doc-?them',
  'more-?news',
  'insert-?news',
  'other-?news',
  'news-?other',
  'tin-?khac',
  'tin-?moi',
  'tin-?hot',
  'cung-?chuyen-?muc',
  'same-?cate(?:gory)?',
  'recommend(?:ed|ation|ations|s)?',
  'suggest(?:ed|ion|ions)?',
  'most-?(?:read|view|viewed|popular)',
  'doc-?nhieu',
  'xem-?nhieu',
  'trending',
  // The main column of one large newspaper is its "sidebar-1".
  'sidebar(?!-1-)',
  'comments?',
  'box-?comment',
  'binh-?luan',
  'cmt',
  'disqus',
  'share',
  'shares',
  'sharing',
  'social',
  'socials',
  'addthis',
  'like-?share',
  'zalo',
  'tags?',
  'tag-?list',
  'list-?tags?',
  'keywords?',
  'tu-?khoa',
  'newsletter',
  'subscribe',
  'subscription',
  'sponsor(?:ed)?',
  'copyright',
  'ban-?quyen',
  'toolbar',
  'breadcrumbs?',
  'pagination',
  'paging',
  'pager',
  'navbar',
  'navigation',
  'footer',
  'login',
  'dang-?nhap',
  'popup',
  'modal',
  'poll',
  'vote',
  'survey',
  'rating',
  'ratings',
  'audio',
  'tts',
  'player',
  'jwplayer',
  'video-?cms',
  'videojs',
  'author-?box',
  'box-?author',
  'google-?news',
  'ggnews',
  'follow-?us',
  'reaction',
  'emotion',
  'cookie',
  'source-?link',
  'link-?source',
  'print-?only',
  'minigame',
  // Other networks' posts.
  'twitter-tweet',
  'tiktok-embed',
  'instagram-media',
  'fb-(?:post|video)',
].join('|');
/** Names of places that something is put into. Scripts give them to the paragraph or the heading that it is put beside. */
const SLOTS = [
  'ads?',
  'adv',
  'advs',
  'adsbygoogle',
  'advert',
  'advertisement',
  'advertising',
  'adbox',
  'admicro',
  'banners?',
  'qc',
  'quang-?cao',
  'muc-?luc',
  'toc',
].join('|');
const BOX = new RegExp(`-(?:${NAMES})-`);
const SLOT = new RegExp(`-(?:${SLOTS})-`);
const LINE = /^(?:p|h[1-6])$/;

const TALK = /(?:^|[^a-z])(?:comments?|binh-?luan|cmts?|disqus|y-?kien)(?:[^a-z]|$)/;

/** Whether the names an element bears are those of readers' comments, which may be longer than the article. */
export function isTalkName(names: string): boolean {
  return TALK.test(
    names
      .slice(0, 400)
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase(),
  );
}

/** Names repeat a thousandfold within a page. */
const judged = new Map<string, 'box' | 'slot' | 'no'>();
const MOST_JUDGED = 4000;

function judge(names: string): 'box' | 'slot' | 'no' {
  const cut = names
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-');
  return BOX.test(`-${cut}-`) ? 'box' : SLOT.test(`-${cut}-`) ? 'slot' : 'no';
}

/**
 * Whether the names an element bears are those of furniture.
 * @param names its classes and id, as written
 * @param tag in lower case
 */
export function isFurnitureName(names: string, tag: string): boolean {
  let kind = judged.get(names);
  if (kind === undefined) {
    if (judged.size >= MOST_JUDGED) judged.clear();
    kind = judge(names);
    judged.set(names, kind);
  }
  return kind === 'box' || (kind === 'slot' && !LINE.test(tag));
}

/** What heads a box of links, a list of tags, a form. Compared with a whole short line. */
const HEADS = [
  '(?:các )?(?:tin|bài)(?: bài| viết)? (?:liên quan|khác|mới(?: nhất)?|nổi bật|cùng (?:chuyên mục|chủ đề|sự kiện|tác giả)|đọc nhiều(?: nhất)?|tài trợ|xem nhiều|hot|nóng|tiếp theo)',
  '(?:đọc|xem|tìm hiểu|nghe) (?:thêm|tiếp)(?: (?:về|tin|bài|các tin|các bài|bài viết))?',
  '(?:xem|đọc) thêm (?:về )?(?:chủ đề|tin khác)',
  'khám phá thêm .{0,50}(?:chủ đề|nội dung|bài viết) liên quan',
  '(?:có thể )?(?:bạn|quý vị) (?:có thể )?(?:quan tâm|thích|chưa đọc)',
  'cùng (?:chuyên mục|chủ đề|tác giả|sự kiện)',
  '(?:được )?(?:đọc|quan tâm|xem) nhiều(?: nhất)?',
  'liên quan|đừng bỏ lỡ|(?:gợi ý|dành) cho bạn|thăm dò(?: ý kiến)?|bình chọn',
  'mới nhất|mới cập nhật|nổi bật|tin tức trong ngày|tin trong ngày|tiêu điểm',
  '(?:ý kiến )?bình luận|ý kiến(?: bạn đọc| của bạn)?|gửi bình luận',
  'từ khóa|từ khoá|tags?|chủ đề|thẻ|dòng sự kiện|sự kiện',
  '(?:đăng ký )?nhận (?:bản tin|tin (?:mới|nhanh|tức|bài|nóng)|thông báo|email|newsletter)[^,]{0,40}',
  'video (?:đang được )?xem nhiều|video liên quan|video',
  'mục lục|tác giả',
  'related (?:news|articles|stories)|read more|see also|recommended',
].join('|');
/** What stands over an advertisement, a player, a row of buttons, and says nothing of the text that comes after these. */
const STANDS_ALONE = [
  'nghe (?:đọc )?(?:bài|bài viết|tin|báo|nội dung(?: bài)?|audio)',
  'tốc độ (?:đọc|phát)|nội dung chính',
  '(?:mời (?:bạn )?)?xem (?:thêm )?(?:video|clip)',
  'chia sẻ(?: bài viết)?|quảng cáo|advertisement|tài trợ',
  'theo dõi .{0,60}(?:google news|facebook|zalo|tiktok|youtube).{0,40}',
  'cỡ chữ(?: ?mặc định)?|mặc định|xem (?:các bài viết|thêm bài) của tác giả',
].join('|');
const LABEL = new RegExp(`^(?:(${HEADS})|${STANDS_ALONE})$`, 'u');

const COMMENTS = /^(?:ý kiến|(?:ý kiến |gửi )?bình luận)/u;
const NEXT = /^bài(?: viết)? tiếp theo$/u;

function labelText(line: string): string {
  const plain = line.normalize('NFC').toLowerCase();
  return foldLine(plain.replace(/\(?\d+\)?\s*$/, '').replace(/[:.…>»|#*•\-–—]+/gu, ' '));
}

/** How far a label of furniture reaches: over what stands beside it, or no further than itself. */
export type Reach = 'beside' | 'itself';

/** How far a line reaches as a label of furniture, such as "Tin liên quan" or "Quảng cáo"; `undefined` when it is none. */
export function labelReach(line: string): Reach | undefined {
  const label = line.length <= 110 ? LABEL.exec(labelText(line)) : null;
  return label ? (label[1] === undefined ? 'itself' : 'beside') : undefined;
}

/** Whether such a heading is that of readers' comments, with which an article is over. */
export function isCommentsLabel(line: string): boolean {
  return COMMENTS.test(labelText(line));
}

/** Whether such a heading announces another article, before which this one is over. */
export function isNextLabel(line: string): boolean {
  return NEXT.test(labelText(line));
}

/** Paths that lead to pages of one kind, by a word in them; only weak proof, for want of better. */
const PATHS: readonly (readonly [RegExp, string])[] = [
  [/^\/?(?:index\.\w+|home|trang-chu(?:\.\w+)?|default\.\w+)?$/, 'home'],
  [/\/(?:tim-kiem|search|tim|ket-qua-tim-kiem)(?:[./?]|$)/, 'search'],
  [/\/(?:tags?|tu-khoa|chu-de|topic|su-kien|dong-su-kien|event|tac-gia|author|nhan-vat)(?:[./]|$)/, 'topic'],
  [/\/(?:videos?|clip|truyen-hinh|tv|short|shorts)(?:[./]|$)/, 'video'],
  [/\/(?:podcasts?|audio|nghe|radio)(?:[./]|$)/, 'audio'],
  [/\/(?:photos?|anh|hinh-anh|gallery|infographics?)(?:[./]|$)/, 'gallery'],
  [/\/(?:truc-tiep|live|tuong-thuat)(?:[./]|$)/, 'live'],
  [
    /\/(?:binh-luan|comments?|y-kien-ban-doc|threads?|forums?)(?:[./]|$)|\/(?:viewtopic|showthread|viewthread)\.php/,
    'comments',
  ],
  [/\/(?:dang-nhap|login|dang-ky|register|tai-khoan|account)(?:[./]|$)/, 'login'],
  // What a newspaper says of itself.
  [
    /\/(?:gioi-thieu|lien-he(?:-[\w-]+)?|about(?:-us)?|contact(?:-us)?|chinh-sach-(?:bao-mat|rieng-tu|quyen-rieng-tu|cookie)[\w-]*|dieu-khoan(?:-[\w-]+)?|privacy(?:-policy)?|terms(?:-[\w-]+)?)(?:\.\w+)?\/?$/,
    'no-evidence',
  ],
  [/\/(?:san-pham|products?|gio-hang|cart|shop)(?:[./]|$)/, 'product'],
];

/**
 * What a path says a page is instead of an article ("product", "video"), by names of sections in it; `undefined` where it says nothing.
 * Only the first 500 characters are looked at.
 */
export function pathKind(path: string): string | undefined {
  const plain = path.slice(0, 500).toLowerCase();
  return PATHS.find(([form]) => form.test(plain))?.[1];
}
