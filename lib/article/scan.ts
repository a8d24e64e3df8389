import { call, type Dom, walk } from './dom.ts';
import { isFurnitureName, isTalkName, labelReach, SKIPPED } from './furniture.ts';
import { type Marks, marksOf } from './selector.ts';
import { type Label, selectorsFor } from './site-selectors.ts';
import type { Site } from './sites/index.ts';
import { addToParent, countText, endLine, newTally, type Tally, weigh } from './tally.ts';

/** An element with its position in document order. */
export interface Placed {
  readonly element: Element;
  readonly order: number;
}

/** An element that a selector gave a role. */
export interface Candidate extends Placed, Label {}

/** All that one pass over a page notes. */
export interface Scan {
  readonly site: Site | undefined;
  readonly documentTitle: string;
  /** Contents by name, property or itemprop in lower case, in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** As written. */
  readonly canonical: string | undefined;
  readonly jsonLd: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly headings: readonly (Placed & { readonly level: number })[];
  readonly tallies: ReadonlyMap<Element, Tally>;
  readonly page: Tally;
  /** Fields for a password, as a login wall has them. */
  readonly passwords: number;
  /** `itemtype` values. */
  readonly itemTypes: ReadonlySet<string>;
}

/** Elements that run within a line; every other one begins and ends a block. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark picture q s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Whether an element of this tag (in lower case) stands within a line of text rather than making a block of its own. */
export function isInline(tag: string): boolean {
  // "o:p" and its like are what a word processor leaves around single words.
  return INLINE.has(tag) || tag.includes(':');
}

/** Values of one name, their length, and elements of one role, that a page is believed to mean. */
const MOST_STATEMENTS = 20;
const LONGEST_STATEMENT = 10_000;
const MOST_CANDIDATES = 3000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const HEADING = /^h[1-6]$/;
const FIRST_HEADING = 'h1, [role=heading]';
/** Long lines of text that stand before the readers' comments on an article. */
const FEWEST_LINES = 3;
const LONG_LINE = 80;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const HIDDEN_CLASS = /^(?:hidden|hide|d-none|is-hidden)$/;
/** Drawn, but out of sight: for those who listen to the page. */
const SPOKEN_CLASS = /^(?:sr-only|visually-?hidden|screen-reader-text)$/;
const SHOWN_CLASS = /^(?:\w{2,3}:(?:block|flex|inline\S*|grid)|d-\w{2,3}-(?:block|flex|inline\S*))$/;

/** Whether an element's own marks take it out of sight; a DOM that knows styles is asked about classes instead. */
export function isHidden(dom: Dom, { element, names, classes }: Marks): boolean {
  for (const name of names) {
    if (name === 'hidden') return true;
    if (name === 'style' && HIDDEN_STYLE.test(dom.attribute(element, name) ?? '')) return true;
  }
  return classes.some(
    (name) =>
      SPOKEN_CLASS.test(name) ||
      (!dom.knowsStyles && HIDDEN_CLASS.test(name) && !classes.some((other) => SHOWN_CLASS.test(other))),
  );
}

const OPENS = /location|window\.open|href/i;

/** Whether a press anywhere on the element opens another page, though it is no link: a teaser made by script. */
function opensPage(dom: Dom, { element, names }: Marks): boolean {
  for (const name of names) {
    if (name === 'data-href') return true;
    if (name === 'role' && dom.attribute(element, name) === 'link') return true;
    if (name === 'onclick' && OPENS.test((dom.attribute(element, name) ?? '').slice(0, 200))) return true;
  }
  return false;
}

/** Whether a block-level element says of itself that it is furniture. */
function saysFurniture(dom: Dom, marks: Marks): boolean {
  const { tag, text } = marks;
  if (tag === 'body') return false;
  return tag === 'nav' || tag === 'footer' || (text !== '' && isFurnitureName(text, tag)) || opensPage(dom, marks);
}

/** 1 to 6 for headings, by element or by role. */
function headingLevel(dom: Dom, { element, tag, names }: Marks): number | undefined {
  if (HEADING.test(tag)) return Number(tag[1]);
  if (!names.includes('role') || dom.attribute(element, 'role') !== 'heading') return undefined;
  const level = Number(dom.attribute(element, 'aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

/** Reads a page once from end to end and notes all that the later steps decide on. Changes nothing. */
export function* scanPage(dom: Dom, root: Element, site: Site | undefined): Generator<void, Scan> {
  const index = selectorsFor(site);
  yield;
  const meta = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const candidates: Candidate[] = [];
  const headings: (Placed & { level: number })[] = [];
  const byRole = new Map<string, number>();
  const itemTypes = new Set<string>();
  let documentTitle = '';
  let canonical: string | undefined;
  let order = 0;
  let links = 0;
  let passwords = 0;
  let headed = 0;
  let lines = 0;
  const openHeadings = new Set<Element>();
  const page = newTally(root, undefined, order++);
  const tallies = new Map<Element, Tally>([[root, page]]);
  let top = page;

  const note = (element: Element, tag: string): void => {
    const attribute = (name: string): string | null => dom.attribute(element, name);
    if (tag === 'title') documentTitle ||= (element.textContent ?? '').slice(0, 500);
    else if (tag === 'link') {
      if (/^canonical$/i.test(attribute('rel') ?? '')) canonical ??= attribute('href') ?? undefined;
    } else if (tag === 'script') {
      if (/^application\/ld\+json/i.test(attribute('type') ?? '')) jsonLd.push(element.textContent ?? '');
    } else {
      const key = (attribute('property') ?? attribute('name') ?? attribute('itemprop') ?? '').toLowerCase();
      const content = attribute('content');
      if (!key || !content) return;
      const values = meta.get(key);
      if (values) {
        if (values.length < MOST_STATEMENTS) values.push(content.slice(0, LONGEST_STATEMENT));
      } else meta.set(key, [content.slice(0, LONGEST_STATEMENT)]);
    }
  };

  yield* walk(dom, root, {
    enter(element, tag) {
      if (tag === 'meta' || tag === 'link' || tag === 'script' || tag === 'title') {
        note(element, tag);
        return false;
      }
      if (tag === 'img' || tag === 'picture') top.images++;
      if (tag === 'textarea') top.fields++;
      if (tag === 'input') {
        const type = dom.attribute(element, 'type') ?? 'text';
        if (type === 'password') passwords++;
        if (/^(?:text|email|tel|search|password|radio)$/.test(type)) top.fields++;
      }
      // A picture's own elements are sources of it, and advertisements laid over it by script.
      if (tag === 'picture' || (SKIPPED.has(tag) && tag !== 'head' && tag !== 'nav')) return false;
      const marks = marksOf(dom, element, tag);
      if (isHidden(dom, marks)) return false;
      const level = headingLevel(dom, marks);
      const heading = level !== undefined;
      if (tag === 'a') {
        if (links++ === 0) top.links++;
        if (headed > 0) top.linkedHeadings++;
      } else if (heading) {
        headed++;
        openHeadings.add(element);
        if (links > 0) top.linkedHeadings++;
      }
      const at = order++;
      if (!isInline(tag) && element !== root) {
        endLine(top, labelReach);
        const named = saysFurniture(dom, marks);
        const talk = named && isTalkName(marks.text);
        const tally = newTally(element, top, at, { named, heading, talk });
        tallies.set(element, tally);
        // Readers' comments may be most of a large page, and are no part of the article before them.
        if (talk && lines >= FEWEST_LINES && call(element, 'querySelector', FIRST_HEADING) === null) return false;
        top = tally;
      }
      if (level !== undefined) headings.push({ element, level, order: at });
      if (level === 1) top.titles++;
      for (const label of index.match(dom, marks)) {
        const count = byRole.get(label.role) ?? 0;
        if (count >= MOST_CANDIDATES) continue;
        byRole.set(label.role, count + 1);
        candidates.push({ ...label, element, order: at });
      }
      // An exact time that only a program sees, beside "2 giờ trước" for the reader.
      if (marks.names.includes('title') && MOMENT.test(dom.attribute(element, 'title') ?? ''))
        candidates.push({ role: 'time', standing: 2, rank: 30, element, order: at });
      if (marks.names.includes('itemtype')) itemTypes.add(dom.attribute(element, 'itemtype') ?? '');
      return true;
    },
    leave(element, tag) {
      if (tag === 'a') links = Math.max(0, links - 1);
      if (headed > 0 && openHeadings.delete(element)) headed = Math.max(0, headed - 1);
      if (top.element !== element) return;
      endLine(top, labelReach);
      addToParent(top);
      top = top.parent ?? page;
    },
    text(node) {
      const { data } = node;
      if (data.length >= LONG_LINE && links === 0) lines++;
      countText(top, data, links > 0);
    },
  });
  yield* weigh([...tallies.values()]);
  return {
    site,
    documentTitle,
    meta,
    canonical,
    jsonLd,
    candidates,
    headings,
    tallies,
    page,
    passwords,
    itemTypes,
  };
}
