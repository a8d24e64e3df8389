import { type Dom, walk } from './dom.ts';
import { isFurnitureName, SKIPPED } from './furniture.ts';
import { marksOf, SelectorIndex } from './selector.ts';
import { COMMON, FAMILIES, type Role, type Site, type Structure } from './sites/index.ts';

/** What was counted under a block-level element, itself included. Lengths are in UTF-16 units of trimmed text nodes. */
export interface Tally {
  readonly element: Element;
  readonly parent: Tally | undefined;
  /** Position in document order among tallied elements. */
  readonly order: number;
  readonly depth: number;
  chars: number;
  linkChars: number;
  links: number;
  images: number;
  fields: number;
  /** Characters in paragraphs of running text, furniture left out; `raw` counts those in furniture too. */
  prose: number;
  raw: number;
  paragraphs: number;
  /** Headings that are links: each heads a teaser. */
  linkedHeadings: number;
  teasers: number;
  readonly furniture: boolean;
  /** Not yet ended by a block boundary. */
  direct: number;
  directLinks: number;
}

/** An element that a selector of some standing gave a role. Standing: 0 the site's own, 1 its family's, 2 common usage. */
export interface Candidate {
  readonly element: Element;
  readonly role: Role;
  readonly standing: number;
  /** Place of the selector in its list: the lower, the better. */
  readonly rank: number;
  /** Position in document order, comparable with {@link Tally.order}. */
  readonly order: number;
}

export interface Scan {
  readonly site: Site | undefined;
  readonly lang: string;
  readonly documentTitle: string;
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | undefined;
  readonly amp: boolean;
  readonly jsonLd: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly headings: readonly { readonly element: Element; readonly level: number; readonly order: number }[];
  readonly tallies: ReadonlyMap<Element, Tally>;
  readonly page: Tally;
  readonly liveEntries: number;
  readonly players: number;
}

interface Label {
  readonly role: Role;
  readonly standing: number;
  readonly rank: number;
}

const indexes = new Map<string, SelectorIndex<Label>>();

/** The selectors that hold for a site, compiled once: its own, its family's, and common usage. */
export function selectorsFor(site: Site | undefined): SelectorIndex<Label> {
  const known = indexes.get(site?.id ?? '');
  if (known) return known;
  const index = new SelectorIndex<Label>();
  const layers: readonly (Structure | undefined)[] = [site?.structure, site && FAMILIES[site.family], COMMON];
  for (const [standing, layer] of layers.entries()) {
    for (const [role, selectors] of Object.entries(layer ?? {}) as [Role, readonly string[]][]) {
      for (const [rank, selector] of selectors.entries()) index.add(selector, { role, standing, rank });
    }
  }
  // A page that no row of the table describes may still be built by one of the known systems.
  if (!site) {
    for (const layer of Object.values(FAMILIES)) {
      for (const [role, selectors] of Object.entries(layer) as [Role, readonly string[]][]) {
        for (const [rank, selector] of selectors.entries()) index.add(selector, { role, standing: 2, rank: rank + 20 });
      }
    }
  }
  indexes.set(site?.id ?? '', index);
  return index;
}

/** Elements that run within a line; every other one begins and ends a block. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark picture q s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export function isInline(tag: string): boolean {
  // "o:p" and its like are what a word processor leaves around single words.
  return INLINE.has(tag) || tag.includes(':');
}

const HEADING = /^h[1-6]$/;
const PROSE_LENGTH = 80;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether the element's own attributes take it out of sight. */
export function isHidden(dom: Dom, element: Element, names: readonly string[]): boolean {
  for (const name of names) {
    if (name === 'hidden') return true;
    if (name === 'style' && HIDDEN_STYLE.test(dom.attribute(element, name) ?? '')) return true;
  }
  return false;
}

/** Reads a page once from end to end and notes all that the later steps decide on. Changes nothing. */
export function* scanPage(dom: Dom, site: Site | undefined): Generator<void, Scan> {
  const index = selectorsFor(site);
  const meta = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const candidates: Candidate[] = [];
  const headings: { element: Element; level: number; order: number }[] = [];
  const tallies = new Map<Element, Tally>();
  let documentTitle = '';
  let canonical: string | undefined;
  let liveEntries = 0;
  let players = 0;
  let order = 0;
  let linkDepth = 0;
  let headingDepth = 0;
  let inTitle = false;
  let inHead = false;
  let furnitureDepth = 0;

  const newTally = (element: Element, parent: Tally | undefined, furniture: boolean): Tally => ({
    element,
    parent,
    order: order++,
    depth: parent ? parent.depth + 1 : 0,
    chars: 0,
    linkChars: 0,
    links: 0,
    images: 0,
    fields: 0,
    prose: 0,
    raw: 0,
    paragraphs: 0,
    linkedHeadings: 0,
    teasers: 0,
    furniture,
    direct: 0,
    directLinks: 0,
  });
  const page = newTally(dom.root, undefined, false);
  let top = page;

  const endBlock = (tally: Tally): void => {
    if (tally.direct >= PROSE_LENGTH && tally.directLinks < 0.35 * tally.direct && headingDepth === 0) {
      tally.raw += tally.direct;
      if (furnitureDepth === 0) {
        tally.prose += tally.direct;
        tally.paragraphs++;
      }
    }
    tally.direct = 0;
    tally.directLinks = 0;
  };

  const headElement = (element: Element, tag: string): void => {
    if (tag === 'meta') {
      const key = (
        dom.attribute(element, 'property') ??
        dom.attribute(element, 'name') ??
        dom.attribute(element, 'itemprop') ??
        ''
      ).toLowerCase();
      const content = dom.attribute(element, 'content');
      if (key && content) {
        const values = meta.get(key);
        if (values) values.push(content);
        else meta.set(key, [content]);
      }
    } else if (tag === 'link') {
      const rel = (dom.attribute(element, 'rel') ?? '').toLowerCase();
      if (rel === 'canonical') canonical ??= dom.attribute(element, 'href') ?? undefined;
    } else if (tag === 'script') {
      const type = (dom.attribute(element, 'type') ?? '').toLowerCase();
      if (type.startsWith('application/ld+json')) jsonLd.push(element.textContent ?? '');
    }
  };

  yield* walk(dom, dom.root, {
    enter(element, tag) {
      if (tag === 'meta' || tag === 'link' || tag === 'script') {
        headElement(element, tag);
        return false;
      }
      if (tag === 'title' && inHead && !documentTitle) inTitle = true;
      if (tag === 'head') inHead = true;
      if (tag === 'video' || tag === 'audio' || tag === 'iframe') players++;
      if (tag === 'input' || tag === 'textarea' || tag === 'button' || tag === 'select') top.fields++;
      if (tag !== 'head' && tag !== 'nav' && SKIPPED.has(tag)) return false;
      const marks = marksOf(dom, element, tag);
      if (isHidden(dom, element, marks.names)) return false;
      const inline = isInline(tag);
      if (tag === 'a') {
        if (linkDepth++ === 0) top.links++;
        if (headingDepth > 0) top.linkedHeadings++;
      } else if (tag === 'img') top.images++;
      else if (HEADING.test(tag)) {
        headingDepth++;
        if (linkDepth > 0) top.linkedHeadings++;
      }
      if (!inline) {
        endBlock(top);
        const named = marks.classes.length > 0 || marks.id !== '';
        const furniture =
          tag === 'nav' ||
          tag === 'footer' ||
          (named && tag !== 'html' && tag !== 'body' && isFurnitureName(`${marks.classes.join(' ')} ${marks.id}`));
        if (furniture) furnitureDepth++;
        top = newTally(element, top, furniture);
        tallies.set(element, top);
      } else order++;
      if (HEADING.test(tag)) headings.push({ element, level: Number(tag[1]), order: order - 1 });
      for (const label of index.match(dom, marks)) candidates.push({ ...label, element, order: order - 1 });
      if (marks.names.includes('itemtype')) {
        if (/LiveBlogPosting/.test(dom.attribute(element, 'itemtype') ?? '')) liveEntries += 5;
      }
      return true;
    },
    leave(element, tag) {
      if (tag === 'title') inTitle = false;
      if (tag === 'head') inHead = false;
      if (tag === 'a') linkDepth = Math.max(0, linkDepth - 1);
      if (HEADING.test(tag)) headingDepth = Math.max(0, headingDepth - 1);
      if (isInline(tag) || top.element !== element) return;
      const done = top;
      endBlock(done);
      if (done.furniture) furnitureDepth--;
      const parent = done.parent ?? page;
      // A linked heading with no more than a line of text under it is a teaser for another page.
      const cards = HEADING.test(tag) ? 0 : done.linkedHeadings;
      if (cards > 0 && done.paragraphs <= cards && done.prose < 400 * cards && (cards > 1 || done.prose > 0)) {
        done.teasers += cards;
        done.prose = 0;
        done.paragraphs = 0;
        done.linkedHeadings = 0;
      }
      parent.chars += done.chars;
      parent.linkChars += done.linkChars;
      parent.links += done.links;
      parent.images += done.images;
      parent.fields += done.fields;
      parent.prose += done.prose;
      parent.raw += done.raw;
      parent.paragraphs += done.paragraphs;
      parent.linkedHeadings += done.linkedHeadings;
      parent.teasers += done.teasers;
      top = parent;
    },
    text(node) {
      const data = node.data;
      if (inTitle) {
        documentTitle += data;
        return;
      }
      const length = data.trim().length;
      if (!length) return;
      top.chars += length;
      top.direct += length;
      if (linkDepth > 0) {
        top.linkChars += length;
        top.directLinks += length;
      }
    },
  });
  return {
    site,
    lang: dom.attribute(dom.root, 'lang') ?? '',
    documentTitle,
    meta,
    canonical,
    amp: dom.attribute(dom.root, 'amp') !== null || dom.attribute(dom.root, '⚡') !== null,
    jsonLd,
    candidates,
    headings,
    tallies,
    page,
    liveEntries,
    players,
  };
}
