import type { BlockKind } from './article.ts';
import { type Dom, walk } from './dom.ts';
import { isCommentsLabel, isFurnitureLabel, isFurnitureLine, isFurnitureName, SKIPPED } from './furniture.ts';
import type { Places } from './locate.ts';
import { parseStatedTimes } from './page-time.ts';
import { isHidden, isInline, type Scan } from './scan.ts';
import { marksOf } from './selector.ts';
import { selectorsFor } from './site-selectors.ts';
import { isMainText, startsAnew } from './tally.ts';
import { type Run, sameKey, TextFolder } from './text.ts';

/** A block with the page's text nodes under it. */
export interface PlacedBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly runs: readonly Run[];
  /** The innermost block-level element that holds the text. */
  readonly element: Element;
}

export interface BlocksRead {
  readonly blocks: readonly PlacedBlock[];
  /** The line under the text in which its author signs. */
  readonly signature?: string;
  /** A place set off before the lead. */
  readonly dateline?: string;
}

interface Draft extends PlacedBlock {
  kind: BlockKind;
  readonly linkShare: number;
  readonly boldShare: number;
  readonly italicShare: number;
  readonly align: string;
  /** An image, and no text, stands between the block before and this one. */
  readonly underImage: boolean;
  /** A link's text runs into what begins a new line: a teaser. */
  readonly glued: boolean;
}

const MOST_TEXT = 1_000_000;
const HEADING = /^h[1-6]$/;
const BOLD = /^(?:b|strong|h[1-6]|th)$/;
const ITALIC = /^(?:i|em)$/;
const CONTAINER =
  /^(?:div|section|aside|article|ul|ol|dl|table|figure|header|footer|form|fieldset|details|center|main)$/;
const CREDIT =
  /(?:^|[\s(.])(?:ảnh|hình|đồ họa|đồ hoạ|photo|nguồn ảnh|infographic)(?: minh (?:họa|hoạ)| chụp màn hình| tư liệu| ghép| cắt từ clip)?\s?(?:[:.)]|do |của |bởi |$)/iu;

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
  const selectors = selectorsFor(scan.site);
  const drafts: Draft[] = [];
  const total = Math.max(
    1,
    places.bodies.reduce((sum, body) => sum + (scan.tallies.get(body)?.raw ?? 0), 0),
  );

  let folder = new TextFolder();
  let owner: Element | undefined;
  const sums = { link: 0, bold: 0, italic: 0, all: 0 };
  const depth = { link: 0, bold: 0, italic: 0, heading: 0, caption: 0, quote: 0, item: 0, row: 0, lead: 0, body: 0 };
  const undo = new Map<Element, (keyof typeof depth)[]>();
  const open: Element[] = [places.region];
  let align: string[] = [''];
  let images = 0;
  let breaks = 0;
  let glued = false;
  let linkEnd = -1;
  /** Whether an element began or ended since the last text: words are cut there, and new ones begin unspaced. */
  let seam = false;
  let bodiesLeft = bodies.size;
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
        glued,
      });
      length += folder.text.length;
      images = 0;
    }
    folder = new TextFolder();
    owner = undefined;
    glued = false;
    linkEnd = -1;
    sums.link = sums.bold = sums.italic = sums.all = 0;
  };

  const isFurniture = (element: Element, tag: string, names: string, furnitureRole: boolean): boolean => {
    const tally = scan.tallies.get(element);
    if ((tally && isMainText(tally, total)) || places.bodies.some((body) => dom.contains(element, body))) return false;
    if (furnitureRole || tag === 'footer' || (names && isFurnitureName(names))) return true;
    if (!tally || !CONTAINER.test(tag)) return false;
    if (tally.labelled) return true;
    if (tally.links === 0) return false;
    if (tally.prose === 0 && tally.linkChars >= 0.7 * tally.chars && tally.chars > 0) return true;
    return tally.prose === 0 && tally.teasers + tally.linkedHeadings > 0 && tally.paragraphs === 0;
  };

  yield* walk(dom, places.region, {
    enter(element, tag) {
      if (tag === 'br') {
        if (++breaks > 1 && !depth.caption && !depth.heading && !depth.row) flush();
        else folder.gap();
        return false;
      }
      if (tag === 'img' || tag === 'picture' || tag === 'amp-img') {
        if (!folder.text) images++;
        return false;
      }
      if (SKIPPED.has(tag) || length > MOST_TEXT) return false;
      if (element === places.headline) {
        started = true;
        return false;
      }
      if (places.apart.has(element) && !places.bodies.some((body) => dom.contains(element, body))) return false;
      const marks = marksOf(dom, element, tag);
      if (isHidden(dom, marks)) return false;
      const labels = selectors.match(dom, marks);
      const names = marks.names.length ? `${marks.classes.join(' ')} ${marks.id}` : '';
      const has = (role: string, standing = 2): boolean =>
        labels.some((label) => label.role === role && label.standing <= standing);
      const inline = isInline(tag);
      const isBody = bodies.has(element);
      if (!isBody && element !== places.lead) {
        // A link or a word in a sentence keeps its place there, whatever it is called.
        if (!inline && isFurniture(element, tag, names, has('furniture', 1))) {
          flush();
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
      if (tag === 'figcaption' || has('caption')) gains.push('caption');
      if (tag === 'p' && open.some((link) => dom.tag(link) === 'figure')) gains.push('caption');
      if (tag === 'blockquote') gains.push('quote');
      if (tag === 'li' || tag === 'dd' || tag === 'dt') gains.push('item');
      if (tag === 'tr' && isDataRow(dom, element)) gains.push('row');
      if (has('stamp')) stampDepth++;
      if (!inline) {
        if ((tag === 'td' || tag === 'th') && depth.row) folder.sign(folder.text ? ' | ' : '');
        else if (!depth.row) flush();
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
        if (!depth.row || tag === 'tr') flush();
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
      const wanted =
        depth.lead > 0 || depth.body > 0 || (depth.caption > 0 && started && bodiesLeft > 0 && depth.link === 0);
      if (!wanted) return;
      const size = node.data.trim().length;
      if (size) {
        if (seam && !folder.hasGap && startsAnew(node.data) && /[\p{Ll}\d)]$/u.test(folder.text)) {
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
  return { ...settle(drafts, known), ...(dateline && { dateline }) };
}

/** Rows of a table that lays data out, as against one that holds a picture, or a box of paragraphs, in place. */
function isDataRow(dom: Dom, row: Element): boolean {
  let cells = 0;
  for (let child = dom.first(row); child; child = dom.next(child)) {
    if (!/^t[dh]$/.test(String((child as Element).localName))) continue;
    cells++;
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

const SENTENCE_END = /[.!?…:;,]["”’')\]]*$/;

/** Decides on what only its neighbours tell: pictures' captions, subheads in bold, notices, the signature. */
function settle(
  drafts: readonly Draft[],
  known: ReadonlySet<string>,
): { blocks: readonly PlacedBlock[]; signature?: string } {
  const seen = new Set<string>();
  const kept: Draft[] = [];
  let linksFollow = false;
  for (const draft of drafts) {
    const { text, kind } = draft;
    const key = sameKey(text);
    if (!key || (known.has(key) && kept.length < 3)) continue;
    const free = kind !== 'caption' && kind !== 'lead' && kind !== 'table-row';
    if (free) {
      if (isFurnitureLabel(text) && text.length < 60) {
        if (kept.length > 1 && isCommentsLabel(text)) break;
        linksFollow = true;
        continue;
      }
      if (isFurnitureLine(text) && (draft.linkShare > 0.3 || text.length < 200)) continue;
      if (draft.linkShare > 0.9 && text.length < 300 && kind !== 'quotation') continue;
      if (draft.glued && draft.linkShare > 0.15) continue;
      if (linksFollow && draft.linkShare > 0.5) continue;
      if (kept.length < 4 && isTimeLine(text)) continue;
    }
    linksFollow = false;
    if (draft.underImage && kind === 'paragraph' && isCaption(draft)) draft.kind = 'caption';
    if (text.length > 40 && (draft.kind === 'lead' || draft.kind === 'paragraph')) {
      if (seen.has(key)) continue;
      seen.add(key);
    }
    kept.push(draft);
  }
  const signature = takeSignature(kept);
  for (const [i, draft] of kept.entries()) {
    if (draft.kind === 'paragraph' && isBoldSubhead(draft, kept[i + 1])) draft.kind = 'subhead';
  }
  const blocks = kept.map(({ kind, text, runs, element }) => ({ kind, text, runs, element }));
  return { blocks, ...(signature && { signature }) };
}

function isCaption({ text, italicShare, align, element }: Draft): boolean {
  if (text.length > 400) return false;
  if (/caption|chuthich|chu-thich|chu_thich/i.test(element.getAttribute('class') ?? '')) return true;
  if (CREDIT.test(text)) return true;
  if (text.length < 250 && (italicShare > 0.9 || align === 'center')) return true;
  return text.length < 180 && !SENTENCE_END.test(text);
}

function isBoldSubhead({ text, boldShare, align }: Draft, next: Draft | undefined): boolean {
  return (
    align !== 'right' &&
    boldShare > 0.95 &&
    text.length <= 120 &&
    !SENTENCE_END.test(text) &&
    next !== undefined &&
    next.boldShare < 0.9
  );
}

/** A byline: a time to the minute among a few words that make no sentence. */
function isTimeLine(text: string): boolean {
  if (text.length > 110 || SENTENCE_END.test(text)) return false;
  const { published, modified } = parseStatedTimes(text);
  const time = published ?? modified;
  return time !== undefined && (time.length > 10 || text.replace(/[^\p{L}]+/gu, '').length < 30);
}

const NAME =
  /^(?:\(?(?:theo|nguồn|bài|ảnh|tin|bài,? ảnh|bài và ảnh|tin,? ảnh|thực hiện|tổng hợp|biên dịch|nội dung)\s?:?\s)?[\p{Lu}\d"“(][\p{L}\d.’']*(?:[\s\-–,/&+.()]{1,3}[\p{L}\d.’'()]+){0,9}\)?$/u;

/** Takes the lines off the end in which authors and agencies sign. */
function takeSignature(blocks: Draft[]): string | undefined {
  let signature: string | undefined;
  for (let tries = 0; tries < 3; tries++) {
    const index = blocks.findLastIndex(({ kind }) => kind !== 'caption');
    const last = blocks[index];
    if (!last || index === 0 || last.kind !== 'paragraph' || last.text.length > 80) break;
    if (/[.!?:]$/.test(last.text) || !NAME.test(last.text)) break;
    const marked =
      last.align === 'right' || last.boldShare > 0.9 || last.italicShare > 0.9 || last.text.startsWith('(');
    if (!marked && last.text.split(' ').length > 6) break;
    signature = signature ? `${last.text} - ${signature}` : last.text;
    blocks.splice(index, 1);
  }
  return signature;
}
