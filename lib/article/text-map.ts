import { type BlockIndex, HEADLINE } from './article.ts';
import { call, type Dom, openDom, TEXT } from './dom.ts';
import { SKIPPED } from './furniture.ts';
import { isInline } from './scan.ts';
import { type Run, TextFolder } from './text.ts';

/** Where one piece of the article's text stands: the headline or a block. */
export interface Anchor {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly element: Element;
}

/** A place in the article: UTF-16 offset into the headline or a block's text. */
export interface TextPoint {
  readonly block: BlockIndex;
  readonly offset: number;
}

/**
 * The way from the article's text to the page and back. A page changes after it was read; then the words are looked for
 * again by what stands around them, and where they are not found beyond doubt there is no answer rather than a wrong one.
 */
export interface TextMap {
  /**
   * The live range of the characters `start` to `end` (UTF-16, end exclusive) of the headline or a block, or `undefined`
   * when they no longer stand in the page, or never did (a headline known from metadata alone).
   */
  toRange(block: BlockIndex, start: number, end: number): Range | undefined;
  /** The place in the article's text of a point in the page, such as a selection's or a click's, or `undefined`. */
  fromPoint(node: Node, offset: number): TextPoint | undefined;
  /** Whether each piece of text that was found in the page still stands there as it was read. */
  isCurrent(): boolean;
}

const CONTEXT = 32;

export function createTextMap(
  document: Document,
  headline: Anchor | undefined,
  blocks: readonly Anchor[],
  region: Element,
): TextMap {
  /** What the anchors came to after the page changed; the text read first stays what offsets count into. */
  const current = new Map<BlockIndex, Anchor>();
  const original = (block: BlockIndex): Anchor | undefined => (block === HEADLINE ? headline : blocks[block]);
  const indexes: readonly BlockIndex[] = [...(headline ? [HEADLINE] : []), ...blocks.keys()];
  let byNode: WeakMap<Text, BlockIndex> | undefined;

  const anchorOf = (block: BlockIndex): Anchor | undefined => {
    const first = original(block);
    if (!first) return undefined;
    const known = current.get(block) ?? first;
    if (stands(region, known)) return known;
    byNode = undefined;
    const again = region.isConnected ? readAgain(openDom(document), region, first) : undefined;
    if (again) current.set(block, again);
    return again;
  };

  return {
    toRange(block, start, end) {
      const first = original(block);
      const anchor = anchorOf(block);
      if (!first || !anchor || start < 0 || end > first.text.length || start >= end) return undefined;
      const shift = anchor.text === first.text ? 0 : shiftOf(first.text, anchor.text, start, end);
      return shift === undefined ? undefined : rangeOf(document, anchor, start + shift, end + shift);
    },
    fromPoint(node, offset) {
      const point = textPoint(openDom(document), node, offset);
      if (!point) return undefined;
      if (!byNode) {
        byNode = new WeakMap();
        for (const index of indexes) for (const run of anchorOf(index)?.runs ?? []) byNode.set(run.node, index);
      }
      const block = byNode.get(point.node);
      const anchor = block === undefined ? undefined : anchorOf(block);
      if (block === undefined || !anchor || anchor.text !== original(block)?.text) return undefined;
      // The last run that begins at or before the point; a point in a gap belongs to the end of the run before it.
      const run = anchor.runs.findLast(({ node: own, from }) => own === point.node && from <= point.offset);
      if (!run) return undefined;
      return { block, offset: run.at + Math.min(point.offset - run.from, run.length) };
    },
    isCurrent: () =>
      indexes.every((index) => {
        const first = original(index)!;
        return stands(region, current.get(index) ?? first);
      }),
  };
}

/** Whether every node of the anchor is in the region and holds what was read from it, and nothing was put between. */
function stands(region: Element, { text, runs }: Anchor): boolean {
  let seen: Text | undefined;
  for (const { node, from, at, length } of runs) {
    if (node !== seen && !(node.isConnected && region.contains(node))) return false;
    seen = node;
    if (node.data.slice(from, from + length) !== text.slice(at, at + length)) return false;
  }
  return runs.length > 0;
}

/** Reads the text of the anchor's element anew, or of the one block of the region that now holds the same text. */
function readAgain(dom: Dom, region: Element, first: Anchor): Anchor | undefined {
  if (first.element.isConnected && region.contains(first.element)) {
    const inPlace = foldElement(dom, first.element).filter(
      ({ text }) => text.includes(first.text) || first.text.includes(text),
    );
    const same = inPlace.filter(({ text }) => text === first.text);
    if (same.length === 1) return same[0];
    const all = foldElement(dom, first.element, true);
    if (all.length === 1 && all[0]!.text) return all[0];
  }
  const alike = foldElement(dom, region).filter(({ text }) => text === first.text);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The pieces of text under an element, cut at block boundaries unless `whole`. */
function foldElement(dom: Dom, root: Element, whole = false): Anchor[] {
  const found: Anchor[] = [];
  let folder = new TextFolder();
  let owner = root;
  const flush = (): void => {
    if (folder.text) found.push({ text: folder.text, runs: folder.runs, element: owner });
    folder = new TextFolder();
  };
  const visit = (node: Node): void => {
    if (node.nodeType === TEXT) {
      folder.add(node as Text);
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = dom.tag(element);
    if (tag === 'br') folder.gap();
    if (SKIPPED.has(tag)) return;
    const block = !isInline(tag) && element !== root;
    const outer = owner;
    if (block) {
      if (whole) folder.gap();
      else flush();
      owner = element;
    }
    for (let child = dom.first(element); child; child = dom.next(child)) visit(child);
    if (block) {
      if (whole) folder.gap();
      else flush();
      owner = outer;
    }
  };
  visit(root);
  flush();
  return found;
}

/**
 * How far the characters `start` to `end` of `before` lie moved in `now`: found by themselves with up to 32 characters
 * on either side, which must stand in `now` once and only once.
 */
function shiftOf(before: string, now: string, start: number, end: number): number | undefined {
  const from = Math.max(0, start - CONTEXT);
  const quote = before.slice(from, Math.min(before.length, end + CONTEXT));
  const at = now.indexOf(quote);
  if (at < 0 || now.indexOf(quote, at + 1) >= 0) return undefined;
  return at - from;
}

function rangeOf(document: Document, { runs }: Anchor, start: number, end: number): Range | undefined {
  const first = runs.find(({ at, length }) => at + length > start);
  const last = runs.findLast(({ at }) => at < end);
  if (!first || !last || first.at >= end || last.at + last.length <= start) return undefined;
  const range = call(document, 'createRange') as Range;
  range.setStart(first.node, first.from + Math.max(0, start - first.at));
  range.setEnd(last.node, last.from + Math.min(last.length, end - last.at));
  return range;
}

/** A point in a text node for any point in the tree: an element's child offset is taken as the text that follows it. */
function textPoint(dom: Dom, node: Node, offset: number): { node: Text; offset: number } | undefined {
  if (node.nodeType === TEXT) return { node: node as Text, offset };
  let child = dom.first(node);
  for (let i = 0; child && i < offset; i++) child = dom.next(child);
  while (child && child.nodeType !== TEXT) child = dom.first(child) ?? dom.next(child);
  return child ? { node: child as Text, offset: 0 } : undefined;
}
