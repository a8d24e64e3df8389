import type { Dom } from './dom.ts';
import { isFurnitureLine } from './notices.ts';
import type { Candidate, Placed, Scan } from './scan.ts';
import type { Family, Role } from './sites/index.ts';
import type { StructuredArticle } from './structured-data.ts';
import type { Tally } from './tally.ts';
import { decodeEntities, foldLine, sameKey, TextFolder } from './text.ts';

/** Where the parts of the article stand. */
export interface Places {
  readonly headline?: Element;
  /** Present when the headline was found in no element: its text from the metadata. */
  readonly title: string;
  readonly lead?: Element;
  /** One element, or several that hold one part each. */
  readonly bodies: readonly Element[];
  /** Proof that a body was named by the site's own selectors, by common usage, or found by its text alone. */
  readonly bodyStanding: number;
  /** The publishing system that has its text in elements like the body, where the site is not known to use it. */
  readonly family?: Family;
  /** The smallest element that holds all of the above. */
  readonly region: Element;
  /** Elements whose role is known and whose text is no part of the body: time, author, section. */
  readonly apart: ReadonlySet<Element>;
  readonly prose: number;
}

const FOUND_BY_TEXT = 3;
const LONGEST_BYLINE = 200;
/** What may stand before the summary in the lead: a place, the newspaper's own sign. */
const LONGEST_PREFIX = 30;
/** What may stand over a lead in a line of its own: "Tóm tắt", the newspaper's name. */
const LONGEST_LABEL = 20;
const SHORTEST_HEADLINE = 15;
/** How far into the body a lead may begin, in elements. */
const FARTHEST = 80;
/** Articles that one endless page is searched for. */
const MOST_ARTICLES = 20;
/** Nodes that one line of text is gathered from. */
const MOST_NODES = 2000;
/** Bodies found by one selector, and headings on either side of the body's beginning, that are looked at. */
const MOST_BODIES = 500;
const MOST_HEADINGS = 100;
/** Elements that are looked at in one step. */
const ELEMENTS_A_SLICE = 200;

/** The text under an element as one line, about `limit` characters of it. */
export function textOf(dom: Dom, element: Element, limit = 2000): string {
  const folder = new TextFolder();
  let node: Node | null = element;
  let left = MOST_NODES;
  while (node && folder.text.length < limit && left-- > 0) {
    if (node.nodeType === 3) folder.add(node as Text);
    else if (node !== element && /^(?:br|p|div|li)$/.test((node as Element).localName)) folder.gap();
    let next: Node | null = /^(?:script|style|noscript)$/.test(String((node as Element).localName))
      ? null
      : dom.first(node);
    while (!next && node && node !== element) {
      next = dom.next(node);
      if (!next) node = dom.parent(node);
    }
    node = next;
  }
  return folder.text;
}

/** The tally of the nearest block-level element at or above a node. */
function tallyOf(dom: Dom, scan: Scan, node: Node | null): Tally | undefined {
  for (let link = node; link; link = dom.parent(link)) {
    const tally = scan.tallies.get(link as Element);
    if (tally) return tally;
  }
  return undefined;
}

/** Candidates for a role, best standing and rank first, then in the order of the page. */
export function ranked(scan: Scan, role: Role): readonly Candidate[] {
  return scan.candidates
    .filter((candidate) => candidate.role === role)
    .sort((a, b) => a.standing - b.standing || a.rank - b.rank || a.order - b.order);
}

interface Bodies {
  readonly elements: readonly Element[];
  readonly standing: number;
  readonly prose: number;
}

/** The share of a page's running text that a body must hold to be believed, by standing. */
const SHARE = [0.15, 0.2, 0.4] as const;

function* chooseBodies(dom: Dom, scan: Scan): Generator<void, Bodies | undefined> {
  const { page } = scan;
  const total = page.prose || page.raw;
  const measure = (tally: Tally): number => (page.prose ? tally.prose : tally.raw);
  const named = ranked(scan, 'body').flatMap((candidate) => {
    const tally = scan.tallies.get(candidate.element);
    return tally ? [{ ...candidate, tally }] : [];
  });
  // `named` is in the order of the page within one standing and rank.
  for (let i = 0; i < named.length; ) {
    const first = named[i]!;
    const outer: typeof named = [];
    for (; i < named.length && named[i]!.standing === first.standing && named[i]!.rank === first.rank; i++) {
      if (i % ELEMENTS_A_SLICE === 0) yield;
      const next = named[i]!;
      const last = outer.at(-1);
      if (next.tally.chars < 80 || outer.length >= MOST_BODIES) continue;
      if (!last || !dom.contains(last.element, next.element)) outer.push(next);
    }
    const prose = outer.reduce((sum, { tally }) => sum + measure(tally), 0);
    const chars = outer.reduce((sum, { tally }) => sum + tally.chars - tally.linkChars, 0);
    if (outer.length === 0) continue;
    const paragraphs = outer.reduce((sum, { tally }) => sum + tally.paragraphs, 0);
    // What the site itself marks may be short beside its readers' comments.
    const sure = first.standing < 2 && paragraphs >= 3 && prose >= 300;
    const enough =
      sure || (prose >= SHARE[first.standing]! * total && (prose > 0 || (first.standing < 2 && chars >= 80)));
    if (!enough) continue;
    const parts = ofOneArticle(dom, scan, outer);
    return { elements: parts.map(({ element }) => element), standing: first.standing, prose };
  }
  return yield* chooseByText(dom, scan, measure);
}

/**
 * Of bodies found by one selector, those of the article that the page's title names, else of the first: parts of one
 * article stand under one headline, further articles of an endless page under their own.
 */
function ofOneArticle<Part extends Placed>(dom: Dom, scan: Scan, bodies: readonly Part[]): readonly Part[] {
  if (bodies.length < 2) return bodies;
  const heads = scan.candidates.filter(({ role, standing }) => role === 'headline' && standing < 2);
  const headings: readonly Placed[] = heads.length ? heads : scan.headings.filter(({ level }) => level === 1);
  const groups = new Map<Element | undefined, Part[]>();
  const sorted = [...headings].sort((a, b) => a.order - b.order);
  let passed = 0;
  for (const body of bodies) {
    while (passed < sorted.length && sorted[passed]!.order <= body.order) passed++;
    const head = sorted[passed - 1]?.element;
    const group = groups.get(head);
    if (group) group.push(body);
    else groups.set(head, [body]);
  }
  let best: readonly Part[] | undefined;
  let most = 0.6;
  for (const [head, group] of groups) {
    const alike = head ? likeness(textOf(dom, head, 500), scan.documentTitle) : 0;
    if (alike > most) {
      best = group;
      most = alike;
    }
  }
  return best ?? [...groups.values()][0]!;
}

/** Goes down from the page as long as one child holds nearly all of the running text. */
function* chooseByText(dom: Dom, scan: Scan, measure: (tally: Tally) => number): Generator<void, Bodies | undefined> {
  const children = new Map<Tally, Tally[]>();
  let seen = 0;
  for (const tally of scan.tallies.values()) {
    if (++seen % (10 * ELEMENTS_A_SLICE) === 0) yield;
    if (!tally.parent) continue;
    const list = children.get(tally.parent);
    if (list) list.push(tally);
    else children.set(tally.parent, [tally]);
  }
  let here = scan.page;
  for (;;) {
    const goal = 0.75 * measure(here);
    const next = (children.get(here) ?? []).find((child) => measure(child) > 0 && measure(child) >= goal);
    if (!next || (next.paragraphs <= 1 && here.paragraphs <= 1 && !children.get(next))) break;
    if (/^(?:p|li|td|blockquote|h[1-6])$/.test(dom.tag(next.element))) break;
    here = next;
  }
  if (measure(here) === 0) return undefined;
  return { elements: [here.element], standing: FOUND_BY_TEXT, prose: measure(here) };
}

/** How much of the shorter line's words the other holds, 0 to 1. */
function likeness(a: string, b: string): number {
  const left = new Set(sameKey(a).split(' '));
  const right = new Set(sameKey(b).split(' '));
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  if (small.size === 0 || (small.size === 1 && small.has(''))) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
}

/** Headlines as the metadata tell them, the most trusted first. */
export function statedTitles(scan: Scan, article: StructuredArticle | undefined): string[] {
  const own = foldLine(decodeEntities(scan.documentTitle));
  const shared = foldLine(decodeEntities(scan.meta.get('og:title')?.[0] ?? scan.meta.get('twitter:title')?.[0] ?? ''));
  return [shared, article?.headline ?? '', own].filter(Boolean);
}

interface Headline {
  readonly element?: Element;
  readonly title: string;
  readonly order: number;
}

function chooseHeadline(dom: Dom, scan: Scan, body: Element, titles: readonly string[]): Headline {
  const bodyOrder = scan.tallies.get(body)?.order ?? 0;
  const around = <Item extends Placed>(list: readonly Item[]): Item[] => [
    ...list.filter(({ order }) => order <= bodyOrder).slice(-MOST_HEADINGS),
    ...list.filter(({ order }) => order > bodyOrder).slice(0, MOST_HEADINGS),
  ];
  const text = (element: Element): string => textOf(dom, element, 500);
  const fits = (line: string): boolean => line.length >= 8 && line.length <= 400;
  // The last one before the body: an infinite page shows several articles, each under its own headline.
  const named = around(ranked(scan, 'headline').filter(({ standing }) => standing < 2));
  const near = (list: readonly Placed[]): Headline | undefined => {
    const usable = list.filter(({ element }) => fits(text(element)));
    const before = usable.filter(({ order }) => order <= bodyOrder).sort((a, b) => b.order - a.order);
    const chosen = before[0] ?? usable.find(({ element }) => dom.contains(body, element)) ?? usable[0];
    return chosen && { element: chosen.element, order: chosen.order, title: text(chosen.element) };
  };
  const best = named.filter(({ standing, rank }) => standing === named[0]?.standing && rank === named[0]?.rank);
  const own = near(best) ?? near(named);
  if (own && (titles.length === 0 || titles.some((title) => likeness(title, own.title) >= 0.5))) return own;
  const headings = around(scan.headings.filter(({ level }) => level <= 3));
  for (const title of titles) {
    // The newspaper's own name is a part of the title too; the headline is the larger part.
    const share = (line: string): number => Math.round(4 * (sameKey(line).length / sameKey(title).length || 0));
    const alike = headings
      .filter(({ element }) => fits(text(element)) && likeness(title, text(element)) >= 0.7)
      .map((heading) => ({ ...heading, share: Math.min(3, share(text(heading.element))) }))
      .sort((a, b) => b.share - a.share || a.level - b.level || a.order - b.order);
    const first = alike[0];
    if (first) return { element: first.element, order: first.order, title: text(first.element) };
  }
  if (own) return own;
  const common = around(ranked(scan, 'headline')).filter(({ element }) =>
    titles.some((title) => likeness(title, text(element)) >= 0.7),
  );
  return (
    near(common) ??
    lineOfTitle(dom, scan, bodyOrder, titles) ??
    near(around(scan.headings.filter(({ level }) => level === 1))) ??
    // No heading at all, and a title that names the newspaper alone.
    (scan.headings.some(({ level }) => level < 3) ? undefined : near(around(ranked(scan, 'headline')))) ?? {
      title: withoutSite(scan, titles),
      order: -1,
    }
  );
}

/** The first line of the page that says what the title does, or all of it but the newspaper's name: a headline in no element of headings. */
function lineOfTitle(dom: Dom, scan: Scan, end: number, titles: readonly string[]): Headline | undefined {
  const keys = titles.map(sameKey);
  const longest = Math.max(0, ...titles.map(({ length }) => length));
  let looks = MOST_HEADINGS;
  for (const { element, order, chars, linkChars, out } of scan.tallies.values()) {
    if (order > end + FARTHEST) return undefined;
    if (out || chars < SHORTEST_HEADLINE || chars > longest || linkChars > 0.5 * chars) continue;
    if (looks-- === 0) return undefined;
    const line = textOf(dom, element, 500);
    const key = sameKey(line);
    if (keys.some((title) => title.startsWith(key) && key.length >= 0.6 * title.length)) {
      const inner = innermost(dom, scan, element);
      return { element: inner, title: line, order: scan.tallies.get(inner)?.order ?? order };
    }
  }
  return undefined;
}

/** A title from the metadata without the newspaper's name behind it, where something else of the metadata tells that it is one. */
function withoutSite(scan: Scan, [first = '', ...others]: readonly string[]): string {
  const cut = /^(.{20,}?)\s[-–|]\s([^-–|]{2,40})$/u.exec(first);
  if (!cut) return first;
  const [, title = '', name = ''] = cut;
  const own = [scan.site?.name, ...(scan.meta.get('og:site_name') ?? []), ...(scan.meta.get('application-name') ?? [])];
  const isOwn = own.some((one) => one && sameKey(name).includes(sameKey(one)));
  return isOwn || others.some((one) => sameKey(one) === sameKey(title)) ? title : first;
}

function* chooseLead(
  dom: Dom,
  scan: Scan,
  { element: headline, order: start }: Headline,
  bodies: readonly Element[],
  summaries: readonly string[],
): Generator<void, Element | undefined> {
  const bodyOrder = scan.tallies.get(bodies[0]!)?.order ?? 0;
  const keys = summaries.map((line) => sameKey(line).slice(0, 60)).filter((key) => key.length >= 20);
  const told = (element: Element): boolean => {
    const key = sameKey(textOf(dom, element, 1000));
    return keys.some((summary) => {
      const at = key.indexOf(summary.slice(0, 40));
      return at >= 0 && at < LONGEST_PREFIX;
    });
  };
  const isUsable = ({ element, order, standing }: Candidate): boolean => {
    if (bodies.some((body) => body === element || dom.contains(element, body))) return false;
    const tally = scan.tallies.get(element);
    if (tally && tally.linkChars > 0.6 * tally.chars) return false;
    if (standing > 1 && tallyOf(dom, scan, dom.parent(element))?.out) return false;
    const inside = bodies.some((body) => dom.contains(body, element));
    return textOf(dom, element, 80).length >= 30 && (inside || (order > start && order < bodyOrder));
  };
  const usable: Candidate[] = [];
  for (const [i, candidate] of ranked(scan, 'lead').entries()) {
    if (i % 20 === 19) yield;
    if (candidate.order > start && usable.length < MOST_HEADINGS && isUsable(candidate)) usable.push(candidate);
  }
  const sure = usable.find(({ standing, element }) => standing < 2 || told(element));
  if (sure) return sure.element;
  // Unnamed: what begins as the page's description does; else the first sentence between headline and body.
  const longest = 100 + 1.5 * Math.max(...summaries.map((line) => line.length));
  let between: Element | undefined;
  let seen = 0;
  for (const tally of scan.tallies.values()) {
    if (++seen % ELEMENTS_A_SLICE === 0) yield;
    if (tally.order <= start || tally.chars < 30 || tally.out) continue;
    if (tally.order > bodyOrder + FARTHEST) break;
    if (bodies.some((body) => dom.contains(tally.element, body))) continue;
    if (headline && (dom.contains(tally.element, headline) || dom.contains(headline, tally.element))) continue;
    if (keys.length > 0 && tally.chars <= longest && told(tally.element))
      return innermost(dom, scan, tally.element, LONGEST_LABEL);
    const sentence = tally.order < bodyOrder && tally.chars >= 60 && tally.chars <= 1000 && tally.linkChars === 0;
    if (!between && sentence && (tally.raw > 0 || tally.heading)) {
      const element = innermost(dom, scan, tally.element);
      if (!isFurnitureLine(textOf(dom, element, 300))) between = element;
    }
  }
  return usable.find(({ order }) => order < bodyOrder)?.element ?? between;
}

/** The smallest element that holds the text of `element`, or all of it but `spare` characters before the rest. */
function innermost(dom: Dom, scan: Scan, element: Element, spare = 0): Element {
  let here = element;
  for (;;) {
    const size = scan.tallies.get(here)?.chars ?? 0;
    let only: Element | undefined;
    for (let child = dom.first(here); child; child = dom.next(child)) {
      const tally = scan.tallies.get(child as Element);
      if (tally && tally.chars >= size - spare && size > spare) only = child as Element;
    }
    if (!only) return here;
    here = only;
  }
}

/**
 * Further articles of an endless page that stand beside the text of the first: each under a headline of its own, in an
 * element that says it is an article or states a time. A long read's chapters have headlines too, but neither of these.
 */
function* otherArticles(
  dom: Dom,
  scan: Scan,
  headline: Element,
  bodies: readonly Element[],
  title: string,
): Generator<Element, void> {
  const own = scan.headings.find(({ element }) => element === headline)?.order ?? -1;
  const heads = scan.headings.filter(({ level, order }) => level === 1 && order > own);
  const times = scan.candidates.filter(({ role, order }) => role === 'time' && order > own);
  for (const { element } of heads.slice(0, MOST_ARTICLES)) {
    if (dom.contains(headline, element)) continue;
    if (likeness(textOf(dom, element, 500), title) > 0.9) continue;
    let whole: Node = element;
    let isOther = false;
    for (let up = dom.parent(whole); up && !dom.contains(up, headline); up = dom.parent(up)) {
      if (bodies.some((body) => dom.contains(up!, body))) break;
      whole = up;
      isOther ||= dom.tag(up as Element) === 'article';
    }
    isOther ||= times.slice(0, 10 * MOST_ARTICLES).some((time) => dom.contains(whole, time.element));
    if (whole !== element && isOther && (scan.tallies.get(whole as Element)?.raw ?? 0) > 0) yield whole as Element;
  }
}

function commonAncestor(dom: Dom, elements: readonly Element[]): Element {
  let here: Node = elements[0]!;
  for (const element of elements.slice(1)) {
    const above = new Set<Node>();
    for (let link: Node | null = here; link; link = dom.parent(link)) above.add(link);
    let link: Node | null = element;
    while (link && !above.has(link)) link = dom.parent(link);
    if (link) here = link;
  }
  return here as Element;
}

/** Finds headline, lead and body; `undefined` when the page holds no running text at all. */
export function* locate(
  dom: Dom,
  scan: Scan,
  article: StructuredArticle | undefined,
): Generator<void, Places | undefined> {
  const bodies = yield* chooseBodies(dom, scan);
  if (!bodies) return undefined;
  yield;
  const head = chooseHeadline(dom, scan, bodies.elements[0]!, statedTitles(scan, article));
  const { element: headline, title } = head;
  const summaries = [
    decodeEntities(scan.meta.get('og:description')?.[0] ?? ''),
    decodeEntities(scan.meta.get('description')?.[0] ?? ''),
    article?.description ?? '',
  ];
  yield;
  const lead = yield* chooseLead(dom, scan, head, bodies.elements, summaries);
  const chosen = new Set(bodies.elements);
  const family = scan.candidates.find((one) => one.family && one.role === 'body' && chosen.has(one.element))?.family;
  const apart = new Set<Element>();
  for (const [i, { role, element, standing }] of scan.candidates.entries()) {
    if (i % ELEMENTS_A_SLICE === 0) yield;
    if (role !== 'time' && role !== 'author' && !(role === 'section' && standing < 2)) continue;
    const tally = scan.tallies.get(element);
    // Within a line of the body a date or a name is a part of the sentence, whatever it is called.
    const inLine = !tally && bodies.elements.some((body) => dom.contains(body, element));
    if (!inLine && (tally?.chars ?? 0) < LONGEST_BYLINE) apart.add(element);
  }
  if (headline) for (const other of otherArticles(dom, scan, headline, bodies.elements, title)) apart.add(other);
  const region = commonAncestor(dom, [...bodies.elements, ...(headline ? [headline] : []), ...(lead ? [lead] : [])]);
  return {
    ...(headline && { headline }),
    ...(lead && { lead }),
    title,
    bodies: bodies.elements,
    bodyStanding: bodies.standing,
    ...(family && { family }),
    region,
    apart,
    prose: bodies.prose,
  };
}
