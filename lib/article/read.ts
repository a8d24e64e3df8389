import type { Article } from './article.ts';
import { type BlocksRead, readBlocks } from './blocks.ts';
import { detect, type Why } from './detect.ts';
import { type Dom, openDom, walk } from './dom.ts';
import { SKIPPED } from './furniture.ts';
import { locate, type Places, statedTitles, textOf } from './locate.ts';
import { nameIn, readMetadata } from './metadata.ts';
import { languageOf } from './page-language.ts';
import { parseStatedTimes } from './page-time.ts';
import { isInline, type Scan, scanPage } from './scan.ts';
import type { PlacedBlock } from './settle.ts';
import { siteOf } from './sites/index.ts';
import { readStructuredData } from './structured-data.ts';
import { TextFolder } from './text.ts';
import { createTextMap, type Extent, type TextMap } from './text-map.ts';

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
  const site = match?.site.name ?? address?.host.replace(/^www\./, '') ?? '';
  const dom = openDom(document);
  if (!dom.root)
    return { isArticle: false, why: { reason: 'no-text', evidence: ['an empty document'] }, site, language: 'und' };
  yield;
  const scan = yield* scanPage(dom, dom.root, match?.site);
  const data = readStructuredData(scan.jsonLd);
  yield;
  const places = yield* locate(dom, scan, data.article);
  yield;
  const read: BlocksRead = places ? yield* readBlocks(dom, scan, places, data.article?.authors ?? []) : { blocks: [] };
  const { blocks, signature, dateline, stamp } = read;
  yield;
  const metadata = readMetadata(dom, scan, data, places, site, url);
  if (stamp && !metadata.publishedAt) Object.assign(metadata, published(stamp));
  const why = detect(
    scan,
    data,
    places,
    blocks,
    match,
    address,
    (metadata.publishedAt ?? metadata.modifiedAt) !== undefined,
  );
  const language = languageOf(blocks.map(({ text }) => text).join(' ') || describe(dom, scan));
  const foreign = match?.foreign ? 'the host of an edition in another language' : `text in "${language}"`;
  if (match?.foreign || (why.reason === 'article' && language !== 'vi')) {
    return { isArticle: false, why: { reason: 'foreign-language', evidence: [foreign] }, site, language };
  }
  if (why.reason !== 'article' || !places) return { isArticle: false, why, site, language };
  const shown = places.headline && readHeadline(dom, places.headline);
  const title = wholeTitle(shown?.text || places.title, statedTitles(scan, data.article));
  const article: Article = {
    url,
    site,
    title,
    blocks: blocks.map(({ kind, text }) => ({ kind, text })),
    ...(dateline && { dateline }),
    ...(signature && { author: nameIn(signature) }),
    ...metadata,
  };
  const textMap = createTextMap(document, shown?.text === title ? shown : undefined, blocks, extentOf(places));
  return { isArticle: true, why, site, language, article, textMap };
}

function published(stamp: string): Pick<Article, 'publishedAt'> {
  const time = parseStatedTimes(stamp).published;
  return time ? { publishedAt: time } : {};
}

function extentOf({ region, headline, lead, bodies }: Places): Extent {
  return { region, parts: [headline, lead, ...bodies].filter((part) => part !== undefined) };
}

/** Text enough to tell the language of a page without an article. */
function describe(dom: Dom, scan: Scan): string {
  const headings = scan.headings.slice(0, 30).map(({ element }) => textOf(dom, element, 200));
  return [scan.documentTitle, scan.meta.get('og:description')?.[0] ?? '', ...headings].join(' ');
}

/** A headline that the page cuts short, "Giá vé giữ nguyên 5.0…", as the metadata tell it whole. */
function wholeTitle(title: string, stated: readonly string[]): string {
  const cut = /^(.{20,}?)\s?(?:…|\.{3})$/u.exec(title.normalize('NFC'))?.[1] ?? '';
  const isWhole = (one: string): boolean => one.startsWith(cut) && /^\s?[\p{L}\p{N}]/u.test(one.slice(cut.length));
  return (cut && stated.map((one) => one.normalize('NFC')).find(isWhole)) || title;
}

function readHeadline(dom: Dom, element: Element): PlacedBlock {
  const folder = new TextFolder();
  const steps = walk(dom, element, {
    enter(child, tag) {
      if ((!isInline(tag) && child !== element) || tag === 'br') folder.gap();
      return !SKIPPED.has(tag);
    },
    leave: () => {},
    text: (node) => folder.add(node),
  });
  while (!steps.next().done);
  return { kind: 'subhead', text: folder.text, runs: folder.runs, element };
}

/** Reads a page in one go. See {@link reading}. */
export function readPage(document: Document, url: string): PageReading {
  const steps = reading(document, url);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
