import type { BlockKind } from './article.ts';
import { type Dom, walk } from './dom.ts';
import { isFurnitureName, isNextLabel, SKIPPED } from './furniture.ts';
import type { Places } from './locate.ts';
import { isHidden, isInline, type Scan } from './scan.ts';
import { marksOf } from './selector.ts';
import { type Draft, type Settled, settle } from './settle.ts';
import { selectorsFor } from './site-selectors.ts';
import { isMainText, startsAnew, type Tally } from './tally.ts';
import { sameKey, TextFolder } from './text.ts';

export interface BlocksRead extends Settled {
  /** A place set off before the lead. */
  readonly dateline?: string;
}

/** Characters of one article: some five times the longest that newspapers print. */
const MOST_TEXT = 250_000;
const LONGEST_CAPTION = 600;
/** Blocks of an article before a heading can end it, and characters of such a heading. */
const FEWEST_BEFORE_END = 3;
const LONGEST_END = 40;
/** Running text that a form may hold and be no more than a form: an invitation, a rule or two. */
const LARGEST_FORM = 400;
const HEADING = /^h[1-6]$/;
const PICTURE = /^(?:img|picture|amp-img)$/;
const FILM = /^(?:video|iframe|embed|object|amp-(?:video|iframe|youtube))$/;
const BOLD = /^(?:b|strong|h[1-6]|th)$/;
const ITALIC = /^(?:i|em)$/;
/** How a line ends that another was set under by style alone: in a small letter or a sentence's end, but not in "TP.". */
const LINE_END = /(?:[\p{Ll}\p{M}\d)]|[\p{Ll}\p{M}]{2}[.!?…]["”]?)$/u;
const CONTAINER =
  /^(?:div|section|aside|article|ul|ol|dl|table|figure|header|footer|form|fieldset|details|center|main)$/;

/**
 * Reads the blocks of the article that stand at `places`: lead, body and captions in the order of the page, and nothing
 * of the furniture between them.
 */
export function* readBlocks(
  dom: Dom,
  scan: Scan,
  places: Places,
  authors: readonly string[],
): Generator<void, BlocksRead> {
  const bodies = new Set(places.bodies);
  const above = lineage(dom, places.bodies);
  const selectors = selectorsFor(scan.site);
  const drafts: Draft[] = [];
  const total = Math.max(
    1,
    places.bodies.reduce((sum, body) => sum + (scan.tallies.get(body)?.raw ?? 0), 0),
  );

  const titleKey = sameKey(places.title);
  let folder = new TextFolder();
  let owner: Element | undefined;
  const sums = { link: 0, bold: 0, italic: 0, all: 0 };
  const depth = {
    figure: 0,
    figcaption: 0,
    link: 0,
    bold: 0,
    italic: 0,
    heading: 0,
    caption: 0,
    quote: 0,
    item: 0,
    row: 0,
    lead: 0,
    body: 0,
  };
  const undo = new Map<Element, (keyof typeof depth)[]>();
  const open: Element[] = [places.region];
  let align: string[] = [''];
  let images = 0;
  let films = 0;
  let breaks = 0;
  let glued = false;
  let linkEnd = -1;
  /** Whether an element began or ended since the last text: words are cut there, and new ones begin unspaced. */
  let seam = false;
  let bodiesLeft = bodies.size;
  let ended = false;
  let started = !places.headline;
  let length = 0;
  let dateline: string | undefined;
  let stampDepth = 0;

  const kindNow = (): BlockKind => {
    if (depth.caption) return 'caption';
    if (depth.lead) return 'lead';
    if (depth.heading) return 'subhead';
    if (depth.row) return 'table-row';
    if (depth.item) return 'list-item';
    return depth.quote ? 'quotation' : 'paragraph';
  };
  const flush = (): void => {
    breaks = 0;
    if (folder.text) {
      const all = Math.max(1, sums.all);
      drafts.push({
        kind: kindNow(),
        text: folder.text,
        runs: folder.runs,
        element: owner ?? open.at(-1)!,
        linkShare: sums.link / all,
        boldShare: sums.bold / all,
        italicShare: sums.italic / all,
        align: align.at(-1)!,
        underImage: images > 0,
        underFilm: films > 0,
        boxed: isBoxed(scan.tallies.get(owner ?? open.at(-1)!), bodies),
        glued,
      });
      length += folder.text.length;
      images = films = 0;
    }
    folder = new TextFolder();
    owner = undefined;
    glued = false;
    linkEnd = -1;
    sums.link = sums.bold = sums.italic = sums.all = 0;
  };

  const isFurniture = (element: Element, tag: string, names: string, furnitureRole: boolean): boolean => {
    const tally = scan.tallies.get(element);
    if ((tally && isMainText(tally, total)) || above.has(element)) return false;
    if (furnitureRole || tag === 'footer' || (names && isFurnitureName(names, tag))) return true;
    if (!tally) return false;
    if (tally.named) return true;
    // A quotation whose first line is a link quotes another page's headline.
    if (tag === 'blockquote') return tally.prose === 0 && tally.linkFirst;
    if (!CONTAINER.test(tag)) return false;
    if (tally.labelled) return true;
    if (tally.fields > 0 && tally.raw < LARGEST_FORM) return true;
    if (tally.links === 0) return false;
    if (tally.prose === 0 && tally.linkChars >= 0.7 * tally.chars && tally.chars > 0) return true;
    return tally.prose === 0 && tally.teasers + tally.linkedHeadings > 0 && tally.paragraphs === 0;
  };

  yield* walk(dom, places.region, {
    enter(element, tag) {
      if (tag === 'br') {
        // In pages without headings the first line of the body is the title, and stands over the rest by one break alone.
        const isTitle = drafts.length < 3 && !places.headline && sameKey(folder.text) === titleKey;
        if ((++breaks > 1 || isTitle) && !depth.caption && !depth.heading && !depth.row) flush();
        else folder.gap();
        return false;
      }
      if (PICTURE.test(tag)) {
        if (!folder.text) images++;
        return false;
      }
      if (FILM.test(tag) && !folder.text) films++;
      if (SKIPPED.has(tag) || ended || length > MOST_TEXT) return false;
      if (element === places.headline) {
        started = true;
        return false;
      }
      if (places.apart.has(element) && !above.has(element)) return false;
      const marks = marksOf(dom, element, tag);
      if (isHidden(dom, marks)) return false;
      const labels = selectors.match(dom, marks);
      const has = (role: string, standing = 2): boolean =>
        labels.some((label) => label.role === role && label.standing <= standing);
      const inline = isInline(tag);
      const isBody = bodies.has(element);
      if (!isBody && element !== places.lead) {
        // A link or a word in a sentence keeps its place there, whatever it is called.
        const foreign = labels.some((one) => one.role === 'furniture' && one.family && one.family === places.family);
        if (!inline && isFurniture(element, tag, marks.text, foreign || has('furniture', 1))) {
          flush();
          ended = drafts.length >= FEWEST_BEFORE_END && announcesNext(scan.tallies.get(element));
          return false;
        }
      }
      if (!inline && !dom.drawn(element)) return false;
      seam = true;
      const gains: (keyof typeof depth)[] = [];
      if (isBody) gains.push('body');
      if (element === places.lead) gains.push('lead');
      if (tag === 'a') gains.push('link');
      if (BOLD.test(tag)) gains.push('bold');
      if (ITALIC.test(tag)) gains.push('italic');
      if (HEADING.test(tag)) gains.push('heading');
      if (tag === 'figcaption' || tag === 'caption' || has('caption')) gains.push('caption');
      if (tag === 'figure') gains.push('figure');
      if (tag === 'p' && depth.figure) gains.push('caption');
      if (tag === 'table' && isPicture(scan.tallies.get(element))) gains.push('caption');
      if (tag === 'blockquote') gains.push('quote');
      if (tag === 'li' || tag === 'dd' || tag === 'dt') gains.push('item');
      if (tag === 'tr' && !depth.caption && isDataRow(dom, scan, element, total)) gains.push('row');
      if (has('stamp')) stampDepth++;
      if (tag === 'figcaption') gains.push('figcaption');
      if (!inline) {
        if ((tag === 'td' || tag === 'th') && depth.row) folder.sign(folder.text ? ' | ' : '');
        else if (!depth.row && (!depth.figcaption || tag === 'figcaption')) flush();
        else folder.gap();
        open.push(element);
        const style = dom.attribute(element, 'style') ?? '';
        const own = /text-align\s*:\s*(center|right)/i.exec(style)?.[1] ?? dom.attribute(element, 'align') ?? '';
        align.push(own.toLowerCase() || align.at(-1)!);
      }
      for (const gain of gains) depth[gain]++;
      if (gains.length) undo.set(element, gains);
      return true;
    },
    leave(element, tag) {
      const inline = isInline(tag);
      if (!inline && open.at(-1) === element) {
        if ((!depth.row || tag === 'tr') && (!depth.figcaption || tag === 'figcaption')) flush();
        else folder.gap();
        open.pop();
        align.pop();
      } else if (stampDepth > 0 && folder.text) {
        dateline ??= folder.text;
        stampDepth = 0;
        folder.sign(' - ');
      }
      seam = true;
      if (tag === 'a') linkEnd = folder.text.length;
      const gains = undo.get(element);
      if (!gains) return;
      undo.delete(element);
      for (const gain of gains) depth[gain]--;
      if (gains.includes('body')) bodiesLeft--;
    },
    text(node) {
      // Beyond what anyone reads; a copy of it alone would hold up the page.
      if (ended || node.data.length > MOST_TEXT) return;
      const wanted =
        depth.lead > 0 || depth.body > 0 || (depth.caption > 0 && started && bodiesLeft > 0 && depth.link === 0);
      if (!wanted) return;
      const size = node.data.trim().length;
      if (size) {
        if (seam && !folder.hasGap && startsAnew(node.data) && LINE_END.test(folder.tail)) {
          if (linkEnd > 0 && linkEnd === folder.text.length && !depth.link) glued = true;
          folder.gap();
        }
        seam = false;
        breaks = 0;
        owner ??= open.at(-1);
        sums.all += size;
        if (depth.link) sums.link += size;
        if (depth.bold) sums.bold += size;
        if (depth.italic) sums.italic += size;
      }
      folder.add(node);
    },
  });
  flush();
  align = [];
  const known = new Set([places.title, ...authors].map(sameKey));
  return { ...(yield* settle(drafts, known)), ...(dateline && { dateline }) };
}

/** Whether an element is no more than a heading over another article. */
function announcesNext(tally: Tally | undefined): boolean {
  return tally?.heads === true && tally.chars < LONGEST_END && isNextLabel(tally.element.textContent ?? '');
}

/** The elements and all that hold them. */
function lineage(dom: Dom, elements: readonly Element[]): ReadonlySet<Node> {
  const found = new Set<Node>();
  for (const element of elements) for (let link: Node | null = element; link; link = dom.parent(link)) found.add(link);
  return found;
}

/** Whether a line shares its parent with an image, and with no other text. */
function isBoxed(line: Tally | undefined, bodies: ReadonlySet<Element>): boolean {
  const box = line?.parent;
  return box !== undefined && box.images > 0 && box.chars === line!.chars && !bodies.has(box.element);
}

/** Whether a table holds a picture, or several, and a few words under them. */
function isPicture(table: Tally | undefined): boolean {
  return table !== undefined && table.images > 0 && table.chars > 0 && table.chars <= LONGEST_CAPTION;
}

/** Rows of a table that lays data out, as against one that holds a picture, or a box of paragraphs, in place. */
function isDataRow(dom: Dom, scan: Scan, row: Element, total: number): boolean {
  let cells = 0;
  for (let child = dom.first(row); child; child = dom.next(child)) {
    if (!/^t[dh]$/.test(String((child as Element).localName))) continue;
    cells++;
    const tally = scan.tallies.get(child as Element);
    if (tally && isMainText(tally, total)) return false;
    let blocks = 0;
    for (let inner = dom.first(child); inner; inner = dom.next(inner)) {
      const tag = String((inner as Element).localName);
      if (/^(?:img|figure|table|ul|ol)$/.test(tag)) return false;
      if (/^(?:p|div)$/.test(tag)) blocks++;
    }
    if (blocks > 2) return false;
  }
  return cells > 1;
}
