import { pathKind } from './furniture.ts';
import type { Places } from './locate.ts';
import type { Scan } from './scan.ts';
import type { PlacedBlock } from './settle.ts';
import type { SiteMatch } from './sites/index.ts';
import type { StructuredData } from './structured-data.ts';

/** Why a page is not read as an article. */
export type NotArticle =
  | 'home'
  | 'list'
  | 'search'
  | 'topic'
  | 'video'
  | 'audio'
  | 'gallery'
  | 'live'
  | 'comments'
  | 'login'
  | 'product'
  | 'no-text'
  | 'no-evidence'
  | 'foreign-language';

/** What a decision rests on: a code for programs, and the signs seen, each a short English phrase for people. */
export interface Why {
  readonly reason: 'article' | NotArticle;
  readonly evidence: readonly string[];
}

/** Meta names that only article pages carry. */
const TIME_META = ['article:published_time', 'pubdate', 'datepublished', 'dc.date.issued', 'article:modified_time'];

const TYPE_REASONS: Readonly<Record<string, NotArticle>> = {
  LiveBlogPosting: 'live',
  Product: 'product',
  PodcastEpisode: 'audio',
  PodcastSeries: 'audio',
  AudioObject: 'audio',
  SearchResultsPage: 'search',
  CollectionPage: 'list',
  ProfilePage: 'topic',
  ImageGallery: 'gallery',
  VideoObject: 'video',
  DiscussionForumPosting: 'comments',
  QAPage: 'comments',
  JobPosting: 'product',
};

const FEWEST_CHARACTERS = 200;
/** What a page about a film holds beside it to be read all the same; less, when its data call it an article too. */
const TEXT_BESIDE_FILM = 900;
const MORE_THAN_SUMMARY = 400;
const FEWEST_TEASERS = 8;
/** Timed entries that make a page a live blog. */
const FEWEST_ENTRIES = 4;
/** What this many members wrote is a forum's thread. */
const FEWEST_POSTS = 3;
const LIVE = /\/LiveBlogPosting$/;
const SEARCH = /[?&](?:q|query|keyword|keywords|key|tukhoa|s)=/;

function compilePath(template: string): RegExp {
  const form = template
    .replace(/[.?+()[\]]/g, '\\$&')
    .replace(/-?\{id\}/g, (part) => `${part.startsWith('-') ? '-' : ''}[a-z]?\\d{3,20}`)
    .replace(/\{n\}/g, '\\d{1,9}')
    .replace(/\{slug\}/g, '[\\w%-]{4,300}')
    .replace(/\{section\}/g, '[\\w%/-]{1,120}');
  return new RegExp(`^${form}$`, 'i');
}

/** Whether a path (`/a-b-123.html`, without query) has the form that the site gives to addresses of articles. No for an unknown site. */
export function isArticleAddress(site: SiteMatch | undefined, path: string): boolean {
  return (site?.site.article ?? []).some((template) => compilePath(template).test(path));
}

/** Decides whether what was read is an article; see docs/decisions for the rulings on mixed kinds of page. */
export function detect(
  scan: Scan,
  data: StructuredData,
  places: Places | undefined,
  blocks: readonly PlacedBlock[],
  site: SiteMatch | undefined,
  address: URL | undefined,
  hasTime: boolean,
): Why {
  const path = address?.pathname ?? '';
  const kind = address ? pathKind(path) : undefined;
  const evidence: string[] = [];
  const text = (kinds: readonly string[]): number =>
    blocks.reduce((sum, block) => sum + (kinds.includes(block.kind) ? block.text.length : 0), 0);
  const captions = text(['caption']);
  // A price list or a table of results says nothing in sentences, whatever stands around it.
  const running = text(['paragraph', 'list-item', 'quotation', 'lead']);
  const paragraphs = blocks.filter(({ kind, text }) => kind === 'paragraph' && text.length >= 60).length;

  const type = data.article?.type;
  if (type) evidence.push(`JSON-LD ${type}`);
  const stated = TIME_META.filter((name) => scan.meta.has(name));
  if (stated.length) evidence.push(`meta ${stated[0]}`);
  const marked = evidence.length > 0;
  const ownBody = (places?.bodyStanding ?? 9) < 2;
  if (ownBody) evidence.push('the body that the site marks');
  const byAddress = isArticleAddress(site, path);
  if (byAddress) evidence.push('the address of an article');
  if (hasTime) evidence.push('a time of publication');
  if (paragraphs) evidence.push(`${paragraphs} paragraphs`);
  const no = (reason: NotArticle, ...more: string[]): Why => ({ reason, evidence: [...more, ...evidence] });

  const { teasers } = scan.page;
  if (address && SEARCH.test(address.search) && !type) return no('search', 'the address of a search');
  if (kind === 'home' && !(address?.search && type)) return no('home', 'the address of a front page');
  if (kind === 'search') return no('search', 'the address of a search');
  const posts = scan.candidates.filter(({ role }) => role === 'post').length;
  if (posts >= FEWEST_POSTS && !type) return no('comments', `${posts} posts of a forum`);
  const clocks = places?.bodies.reduce((sum, body) => sum + (scan.tallies.get(body)?.clocks ?? 0), 0) ?? 0;
  const live = data.types.includes('LiveBlogPosting') || [...scan.itemTypes].some((name) => LIVE.test(name));
  if (live || clocks >= FEWEST_ENTRIES) return no('live', `a live blog, ${clocks} timed entries`);
  const otherType = data.types.find((name) => name in TYPE_REASONS);
  if (!places || running + captions < FEWEST_CHARACTERS) {
    const signs = `${running} characters of text, ${teasers} teasers`;
    if (kind) return no(kind as NotArticle, signs);
    if (scan.passwords > 0) return no('login', signs);
    if (otherType) return no(TYPE_REASONS[otherType]!, signs);
    return no(!marked && teasers >= FEWEST_TEASERS ? 'list' : 'no-text', signs);
  }
  const isTalk = otherType !== undefined && TYPE_REASONS[otherType] === 'comments';
  if (!type && otherType && otherType !== 'VideoObject' && (running < 1500 || isTalk))
    return no(TYPE_REASONS[otherType]!, otherType);
  const beside = kind === 'video' || kind === 'audio' || (kind === 'gallery' && !marked);
  const film = data.types.includes('VideoObject');
  const needed = beside || (film && !type) ? TEXT_BESIDE_FILM : film ? MORE_THAN_SUMMARY : 0;
  if (running + captions < needed) return no(beside ? (kind as NotArticle) : 'video', `${running} characters of text`);
  if (kind && !byAddress && !marked) return no(kind as NotArticle, `the address of a page of kind "${kind}"`);
  if (!marked && !byAddress && teasers >= 12 && running < 1200) return no('list', `${teasers} teasers`);
  if (marked || (byAddress && (ownBody || hasTime))) return { reason: 'article', evidence };
  const structural = paragraphs >= 3 && running >= 350 && running + captions > 0.5 * scan.page.prose;
  if (structural && (ownBody || byAddress || hasTime || scan.meta.get('og:type')?.[0] === 'article')) {
    return { reason: 'article', evidence };
  }
  return no(teasers >= FEWEST_TEASERS ? 'list' : 'no-evidence', `${teasers} teasers`);
}
