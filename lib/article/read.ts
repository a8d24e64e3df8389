import type { Article } from './article.ts';
import { type PlacedBlock, readBlocks } from './blocks.ts';
import { detect, type Why } from './detect.ts';
import { type Dom, openDom } from './dom.ts';
import { locate, type Places, ranked, textOf } from './locate.ts';
import { languageOf } from './page-language.ts';
import { instant, parseMachineTime, parseStatedTimes, type StatedTimes } from './page-time.ts';
import { type Scan, scanPage } from './scan.ts';
import { type Site, siteOf } from './sites/index.ts';
import { readStructuredData, type StructuredData } from './structured-data.ts';
import { decodeEntities, foldLine, TextFolder } from './text.ts';
import { createTextMap, type TextMap } from './text-map.ts';

/** What came of reading a page. */
export type PageReading = ArticleReading | OtherReading;

interface Reading {
  readonly why: Why;
  /** The newspaper's name, or the host of a page that no row of the table of sites knows. */
  readonly site: string;
  /** ISO 639 code of the text itself, "und" when there is too little of it. */
  readonly language: string;
}

export interface ArticleReading extends Reading {
  readonly isArticle: true;
  readonly article: Article;
  readonly textMap: TextMap;
}

export interface OtherReading extends Reading {
  readonly isArticle: false;
}

/**
 * Reads the page step by step; each `next()` does a few milliseconds' work at most, so that a caller can let the page
 * breathe in between. Touches nothing. `url` is the address in the address bar.
 */
export function* reading(document: Document, url: string): Generator<void, PageReading> {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const match = siteOf(url);
  const dom = openDom(document);
  const scan = yield* scanPage(dom, match?.site);
  const data = readStructuredData(scan.jsonLd);
  const places = locate(dom, scan, data.article);
  yield;
  const read = places ? yield* readBlocks(dom, scan, places) : { blocks: [] };
  const { blocks } = read;
  const times = readTimes(dom, scan, data, places, match?.site);
  const site = match?.site.name ?? address?.host.replace(/^www\./, '') ?? '';
  const language = languageOf(blocks.map(({ text }) => text).join(' ') || scan.documentTitle);
  const why = detect(scan, data, places, blocks, match, address, times.published !== undefined);
  const readable = why.reason === 'article' && places !== undefined;
  if (match?.foreign || (readable && language !== 'vi')) {
    const evidence = match?.foreign ? 'a host of an edition in another language' : `text in "${language}"`;
    return { isArticle: false, why: { reason: 'foreign-language', evidence: [evidence] }, site, language };
  }
  if (!readable) return { isArticle: false, why, site, language };
  const head = places.headline && headlineOf(dom, places.headline);
  const article: Article = {
    url,
    ...optional('canonicalUrl', canonicalOf(scan, data, url)),
    site,
    title: head?.text || places.title,
    blocks: blocks.map(({ kind, text }) => ({ kind, text })),
    ...optional('dateline', read.dateline),
    ...optional('author', authorOf(dom, scan, data, places, site) ?? read.signature),
    ...optional('section', sectionOf(dom, scan, data)),
    ...optional('publishedAt', times.published),
    ...optional('modifiedAt', times.modified),
  };
  const textMap = createTextMap(document, head?.text ? head : undefined, blocks, places.region);
  return { isArticle: true, why, site, language, article, textMap };
}

function optional<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return (value ? { [key]: value } : {}) as { readonly [K in Key]?: string };
}

function headlineOf(dom: Dom, element: Element): PlacedBlock {
  const folder = new TextFolder();
  const visit = (node: Node): void => {
    if (node.nodeType === 3) folder.add(node as Text);
    else if (node.nodeType === 1) {
      if (/^(?:br|div|p)$/.test(dom.tag(node as Element))) folder.gap();
      if (/^(?:script|style|svg|button)$/.test(dom.tag(node as Element))) return;
      for (let child = dom.first(node); child; child = dom.next(child)) visit(child);
    }
  };
  visit(element);
  return { kind: 'subhead', text: folder.text, runs: folder.runs, element };
}

/** Of the page's many statements of its time: a machine's that agrees with what the reader sees, else the first. */
function readTimes(
  dom: Dom,
  scan: Scan,
  { article }: StructuredData,
  places: Places | undefined,
  site: Site | undefined,
): StatedTimes {
  const order = site?.dateOrder ?? 'dmy';
  const parse = (values: readonly (string | undefined)[]): string[] =>
    values.flatMap((value) => (value ? (parseMachineTime(decodeEntities(value), order) ?? []) : []));
  const meta = (...names: string[]): string[] => parse(names.flatMap((name) => scan.meta.get(name) ?? []));
  const shown: { published?: string; modified?: string } = {};
  const machine: string[] = [];
  for (const { element } of ranked(scan, 'time').slice(0, 12)) {
    if (places?.bodies.some((body) => dom.contains(element, body)) || inTeaser(dom, scan, element)) continue;
    machine.push(...parse([dom.attribute(element, 'datetime') ?? dom.attribute(element, 'content') ?? undefined]));
    const line = textOf(dom, element, 200);
    const stated = parseStatedTimes(line);
    if (stated.published) shown.published ??= stated.published;
    if (stated.modified) shown.modified ??= stated.modified;
  }
  const published = [
    ...parse([article?.datePublished]),
    ...meta('article:published_time', 'datepublished', 'pubdate', 'article:published', 'dc.date.issued', 'date'),
    ...machine,
  ];
  const modified = [
    ...parse([article?.dateModified]),
    ...meta('article:modified_time', 'datemodified', 'lastmod', 'og:updated_time'),
  ];
  const first = agreeing(published, shown.published) ?? published[0] ?? shown.published;
  const last = agreeing(modified, shown.modified) ?? modified[0] ?? shown.modified;
  return {
    ...optional('published', first),
    // A time of change before the time of publication is a slip of the page's; it says nothing.
    ...optional('modified', last && (!first || instant(last) >= instant(first)) ? last : undefined),
  };
}

function agreeing(times: readonly string[], shown: string | undefined): string | undefined {
  if (!shown) return undefined;
  const minute = (iso: string): string => iso.slice(0, 16);
  const same = times.find((time) => minute(time) === minute(shown));
  if (same || times.length === 0) return same;
  // Seven hours apart to the minute: the page marks its local time as UTC.
  const late = times.find(
    (time) => time.length > 10 && shown.length > 10 && minute(shiftHours(time, -7)) === minute(shown),
  );
  return late ? shown : undefined;
}

function shiftHours(iso: string, hours: number): string {
  return new Date(instant(iso) + (7 + hours) * 3_600_000).toISOString();
}

function inTeaser(dom: Dom, scan: Scan, element: Element): boolean {
  for (let link: Node | null = element; link; link = dom.parent(link)) {
    const tally = scan.tallies.get(link as Element);
    if (tally && (tally.furniture || (tally.teasers > 0 && tally.prose === 0))) return true;
  }
  return false;
}

function canonicalOf(scan: Scan, { article }: StructuredData, url: string): string | undefined {
  for (const stated of [scan.canonical, scan.meta.get('og:url')?.[0], article?.url]) {
    // Against the address itself: a page's <base> is its own claim about where it stands.
    if (!stated || !URL.canParse(stated, url || undefined)) continue;
    const canonical = new URL(stated, url || undefined);
    if (/^https?:$/.test(canonical.protocol) && canonical.pathname.length > 1) return canonical.href;
  }
  return undefined;
}

const BYLINE = /^(?:tác giả|theo|bài(?: và|,) ảnh|bài|thực hiện|by|nguồn|tin|biên tập)\s?:\s?/iu;

function authorOf(dom: Dom, scan: Scan, { article }: StructuredData, places: Places, site: string): string | undefined {
  const usable = (name: string): boolean =>
    name.length > 1 && name.length <= 80 && !/^(?:https?:|admin$|\d)/i.test(name) && foldLine(name) !== site;
  for (const { element, standing } of ranked(scan, 'author')) {
    if (standing > 1 && inTeaser(dom, scan, element)) continue;
    if (places.bodies.some((body) => dom.contains(element, body))) continue;
    const name = textOf(dom, element, 120).replace(BYLINE, '');
    if (usable(name) && !parseStatedTimes(name).published) return name;
  }
  const stated = [
    article?.authors.join(', ') ?? '',
    scan.meta.get('article:author')?.[0] ?? '',
    scan.meta.get('author')?.[0] ?? '',
  ];
  return stated.map((name) => foldLine(decodeEntities(name))).find(usable);
}

function sectionOf(dom: Dom, scan: Scan, { article, breadcrumb }: StructuredData): string | undefined {
  const home = /^(?:trang chủ|home|trang nhất)$/i;
  const stated = foldLine(decodeEntities(scan.meta.get('article:section')?.[0] ?? '')).split(/\s?,\s?/)[0];
  const named = ranked(scan, 'section')
    .map(({ element }) => textOf(dom, element, 100))
    .find((name) => name.length > 1 && name.length <= 60 && !home.test(name));
  return [stated, article?.section?.split(/\s?,\s?/)[0], named, breadcrumb.find((name) => !home.test(name))].find(
    (name) => name && name.length <= 60,
  );
}

/** Reads a page in one go. See {@link reading}. */
export function readPage(document: Document, url: string): PageReading {
  const steps = reading(document, url);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
