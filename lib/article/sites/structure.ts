/** What an element of a news page is for. */
export type Role =
  | 'headline'
  | 'lead'
  | 'body'
  | 'author'
  | 'time'
  | 'section'
  | 'caption'
  | 'furniture'
  | 'stamp'
  | 'post';

/**
 * Where things stand in the pages of one site or content-management system: selectors by role, best first, in the
 * form that `selector.ts` reads. `furniture` is what stands inside the body and is not the article; `stamp` is a place
 * name set off by style alone ("Hà Nội" before the lead); `post` is what one member of a forum wrote.
 */
export type Structure = Readonly<Partial<Record<Role, readonly string[]>>>;

/** Content-management systems that several newspapers share. */
export type Family = 'ims' | 'epi' | 'mastercms' | 'hemera' | 'onecms' | 'own';

export const FAMILIES: Readonly<Record<Family, Structure>> = {
  ims: {
    headline: ['h1.detail-title', 'h1[data-role=title]', 'h1.kbwc-title', 'h1.knc-title', 'h1.news-title', 'h1.title'],
    lead: ['[data-role=sapo]', 'h2.detail-sapo', '.detail-sapo', 'h2.sapo', '.knc-sapo', '.news-sapo', 'p.sapo'],
    body: ['.detail-content.afcbc-body', '[data-role=content]', '.knc-content', '.news-content', '.detail-content'],
    author: ['.author-info .name', '[data-role=author]', '.detail-author', '.kbwcm-author', 'p.author'],
    time: ['[data-role=publishdate]', '.kbwcm-time', '.detail-time', 'span.pdate'],
    section: [
      '[data-role=cate-name]',
      '.detail-cate',
      '.category-name',
      '.category-name_ac',
      '.kbw-breadcrumb',
      '.cate',
    ],
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
      '.link-source-detail',
      '.kbwscwlrl-content',
      '.kbwscwl-relatedbox',
      '.knc-relate-wrapper',
      '.tn-ggr2-popup',
      '.tindnd',
      '.chisochungkhoan',
      '#listNewsInContent',
      '.VideoCMS_Caption',
    ],
  },
  epi: {
    headline: ['h1.article__title', 'h1.cms-title', '.cms-title'],
    lead: ['.article__sapo', '.article__summary', '.cms-desc'],
    body: ['.article__body', '.cms-body', '#main_detail', '.details__content'],
    author: ['.article__author .name', '.article__meta .author', '.cms-author'],
    time: ['.article__meta time', 'time.time', 'time.cms-date', 'meta.cms-date'],
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
    headline: ['.article-detail-title', 'h1.detail-title', '.title-detail', '.article-title'],
    lead: ['.article-detail-desc', '.detail-sapo', '.article-desc', '.sapo_detail'],
    body: ['.__MASTERCMS_CONTENT', '.article-detail-content', '.detail-content', '#content_detail_news'],
    author: ['.article-author', 'a.author', 'span.author'],
    section: ['.bx-cat', '.article-cate', 'a.cate'],
    time: ['.article-publish-date', '.format_time', '.bx-time', 'span.post-time', 'span.time'],
    caption: ['.MASTERCMS_TPL_TABLE .tpl-caption'],
    furniture: [
      '.__MB_ARTICLE_A',
      '.__mb_article_in_image',
      '.article-related',
      '.article-detail-similar',
      '.article-detail-other',
      '.article-detail-tags',
    ],
  },
  hemera: {
    headline: ['h1.detail__title', '.box-title-detail', '.name-detail', '[data-field=title]'],
    lead: ['[data-field=sapo]', 'h2.detail__summary', '.news-sapo', '.box-des-detail'],
    body: ['[data-field=body]', '.ct-edtior-web', '.detail__content', '.detail-content-body'],
    author: ['.detail__author', '.detail__meta .auth', '[data-field=author]', '.box-author', 'p.name'],
    time: ['.detail__meta', '[data-field=distribution_date]', '.box-date', 'p.date'],
    furniture: ['.contref', '.detail__related', '.contentbox', '.news-general'],
  },
  onecms: {
    headline: ['.sc-longform-header-title', '.block-sc-title'],
    lead: ['.sc-longform-header-sapo', '.block-sc-sapo'],
    body: ['.c-news-detail .b-maincontent', '.b-maincontent', '.c-news-detail .entry', 'article.entry'],
    author: ['.sc-longform-header-author', '.block-sc-author'],
    time: ['.sc-longform-header-date', '.block-sc-publish-time'],
    section: ['.sc-longform-header-cate', '.block-sc-cate-name'],
    furniture: [
      '.c-news-related',
      '.c-box',
      '.c-tag',
      '.c-powered',
      '.c-sticky-share',
      '.onecms__tags',
      '.sc-longform-header-meta',
      '.b-relate',
    ],
  },
  own: {},
};

/** How the pages of a system write the time of publication, by example; a site's own form stands in its row. */
export const DATE_EXAMPLES: Readonly<Record<Exclude<Family, 'own'>, string>> = {
  ims: '07/03/2026 08:01 GMT+7',
  epi: '07/03/2026 08:01',
  mastercms: '08:01 | 07/03/2026',
  hemera: '07/03/2026, 08:01',
  onecms: '07/03/2026 08:01',
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
    '.tieude_chitiet',
    '.tieu-de',
    '.tieude',
    '.news-title',
    '.title-news',
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
  author: [
    '[itemprop=author] [itemprop=name]',
    '[itemprop=author]',
    '[rel=author]',
    '.author-name',
    '.article-author',
    '.author',
    '.byline',
    '.tac-gia',
    '.post-author-name',
    '.wp-block-post-author-name',
    '.td-post-author-name a',
  ],
  time: [
    '[itemprop=datePublished]',
    '[itemprop=dateModified]',
    'time[datetime]',
    '.publish-date',
    '.post-time',
    '.date-time',
    '.post-date',
    '.date',
    '.time',
  ],
  stamp: ['.location-stamp'],
  post: ['.postbody', '.postcontent', '.bbWrapper', '.message-body', '.topic-post', '[id^=post_message_]'],
  section: [
    '[itemprop=articleSection]',
    '[itemprop=genre]',
    '.breadcrumb',
    '.breadcrumbs',
    '.uk-breadcrumb',
    '.portlet-breadcrumb',
    '.entry-category',
    '.wp-block-post-terms',
    '.category',
  ],
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
