/** What an element of a news page is for. */
export type Role = 'headline' | 'lead' | 'body' | 'author' | 'time' | 'section' | 'caption' | 'furniture' | 'stamp';

/**
 * Where things stand in the pages of one site or content-management system: selectors by role, best first, in the
 * form that `selector.ts` reads. `furniture` is what stands inside the body and is not the article; `stamp` is a place
 * name set off by style alone ("Hà Nội" before the lead).
 */
export type Structure = Readonly<Partial<Record<Role, readonly string[]>>>;

/** Content-management systems that several newspapers share. */
export type Family = 'ims' | 'epi' | 'mastercms' | 'hemera' | 'onecms' | 'own';

export const FAMILIES: Readonly<Record<Family, Structure>> = {
  ims: {
    headline: ['h1.detail-title', 'h1[data-role=title]', 'h1.kbwc-title', 'h1.knc-title', 'h1.news-title', 'h1.title'],
    lead: ['[data-role=sapo]', 'h2.detail-sapo', 'h2.sapo', '.knc-sapo', '.news-sapo', '.kbwc-sapo', 'p.sapo'],
    body: ['.detail-content.afcbc-body', '[data-role=content]', '.knc-content', '.news-content', '.detail-content'],
    author: ['[data-role=author]', '.detail-author', '.author-info .name', '.kbwcm-author', 'p.author'],
    time: ['[data-role=publishdate]', '.kbwcm-time', '.detail-time', 'span.pdate'],
    section: ['[data-role=cate-name]', '.detail-cate', '.category-name'],
    caption: ['.PhotoCMS_Caption'],
    furniture: [
      '[type=RelatedNewsBox]',
      '[type=RelatedOneNews]',
      '[type=SimilarNews]',
      '[type=VideoStream]',
      '[type=Video]',
      '[type=poll]',
      '[type=vote]',
      '.readmore-body-box',
      '.link-content-footer',
      '.link-source-wrapper',
      '.tindnd',
      '.VideoCMS_Caption',
      '.afcba-source',
    ],
  },
  epi: {
    headline: ['h1.article__title', 'h1.cms-title', '.cms-title'],
    lead: ['.article__sapo', '.article__summary', '.cms-desc'],
    body: ['.article__body', '.cms-body', '[itemprop=articleBody]', '#main_detail', '.details__content'],
    author: ['.article__author .name', '.article__meta .author', '.cms-author'],
    time: ['.article__meta time', 'time.time', 'time.cms-date'],
    section: ['.article__meta .category', '.breadcrumb .main'],
    caption: ['.pCaption'],
    furniture: [
      '.article-relate',
      '.cms-relate',
      '[data-source^=related]',
      '[data-source^=recommendation]',
      '[data-source^=mostread]',
      '.article__tag',
      '.article__author',
      '.cms-video',
    ],
  },
  mastercms: {
    headline: ['.article-detail-title', '.title-detail', '.article-title', 'h1.title'],
    lead: ['.article-detail-desc', '.article-desc', '.sapo_detail'],
    body: ['.__MASTERCMS_CONTENT', '.article-detail-content', '#content_detail_news'],
    author: ['.article-author', 'a.author', '.author'],
    time: ['.article-publish-date', '.format_time', '.bx-time', 'span.post-time'],
    caption: ['.MASTERCMS_TPL_TABLE .tpl-caption'],
    furniture: ['.__MB_ARTICLE_A', '.__mb_article_in_image', '.article-related', '.__MB_RELATED'],
  },
  hemera: {
    headline: ['h1.detail__title', '.box-title-detail', 'h1[data-field=title]'],
    lead: ['[data-field=sapo]', 'h2.detail__summary', '.news-sapo', '.box-des-detail'],
    body: ['[data-field=body]', '.detail__content', '.detail-content-body'],
    author: ['.detail__author', '[data-field=author]', '.box-author'],
    time: ['.detail__meta time', '[data-field=distribution_date]', '.box-date'],
    furniture: ['.contref', '.detail__related', '.contentbox'],
  },
  onecms: {
    headline: ['.sc-longform-header-title', '.block-sc-title'],
    lead: ['.sc-longform-header-sapo', '.block-sc-sapo'],
    body: ['.b-maincontent'],
    author: ['.sc-longform-header-author', '.block-sc-author'],
    time: ['.sc-longform-header-date', '.block-sc-publish-time'],
    furniture: ['.c-news-related', '.b-relate', '.wp-block-related'],
  },
  own: {},
};

/** What pages everywhere call their parts: the last resort before the text itself decides. */
export const COMMON: Structure = {
  headline: [
    '[itemprop=headline]',
    'h1.title-detail',
    'h1.entry-title',
    'h1.post-title',
    'h1.article-title',
    'h1.title',
    'h1.detail-title',
    '.title-detail',
    '.article-title',
    '.post-title',
    '.entry-title',
  ],
  lead: [
    '.sapo',
    '.detail-sapo',
    '.article-sapo',
    '.post-summary',
    '.article-summary',
    '.chapeau',
    '.chappeau',
    '.entry-summary',
    '.sapo_detail',
    '.lead',
    '.summary',
    '.description',
  ],
  body: [
    '[itemprop=articleBody]',
    '.entry-content',
    '.post-content',
    '.article-content',
    '.article-body',
    '.article__body',
    '.detail-content',
    '.content-detail',
    '.news-content',
    '.fck_detail',
    '#content_detail',
    '.maincontent',
  ],
  author: ['[itemprop=author]', '[rel=author]', '.author-name', '.article-author', '.author', '.byline', '.tac-gia'],
  time: [
    '[itemprop=datePublished]',
    'time[datetime]',
    '.publish-date',
    '.post-time',
    '.date-time',
    '.post-date',
    '.date',
    '.time',
  ],
  section: ['[itemprop=articleSection]', '.breadcrumb a', '.breadcrumbs a', '.category'],
  caption: [
    '.caption',
    '.image-caption',
    '.wp-caption-text',
    '.pCaption',
    '.photo-caption',
    '.desc_cation',
    '.imgcaption',
  ],
};
