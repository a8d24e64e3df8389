import { type BlockIndex, HEADLINE } from './article.ts';
import { call, type Dom, openDom, TEXT, walk } from './dom.ts';
import { isFurnitureName, SKIPPED } from './furniture.ts';
import { isHidden } from './scan.ts';
import { marksOf } from './selector.ts';
import { type SolidText, solidOfElement, solidOfRuns } from './solid-text.ts';
import type { Run } from './text.ts';

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
  /** Whether changes to the page may have added text to the article, or taken some of it away. */
  isTouchedBy(records: readonly MutationRecord[]): boolean;
}

/** Where an article stands: the element that holds all of it, and those that hold its headline, lead and body. */
export interface Extent {
  readonly region: Element;
  readonly parts: readonly Element[];
}

/** Units of solid text on either side of the words that must be found with them. */
const CONTEXT = 32;
/** Fewer units than these, context included, are not looked for in the whole article. */
const FEWEST_UNITS = 30;

/** Text looked for anew, with the data of its nodes at that time. */
interface Found {
  readonly solid: SolidText;
  readonly data: ReadonlyMap<Text, string>;
}

/**
 * Leads from offsets into the text of an article (UTF-16 units of the headline or of a block) back to ranges in the document, and from
 * nodes to blocks. Looks for the words only when it is asked, and again when the page has changed since.
 */
export function createTextMap(
  document: Document,
  headline: Anchor | undefined,
  blocks: readonly Anchor[],
  { region, parts }: Extent,
): TextMap {
  const indexes: readonly BlockIndex[] = [...(headline ? [HEADLINE] : []), ...blocks.keys()];
  const anchorOf = (block: BlockIndex): Anchor | undefined => (block === HEADLINE ? headline : blocks[block]);
  const solids = new Map<Anchor, SolidText>();
  const found = new Map<Element, Found>();
  let byNode: Map<Text, BlockIndex> | undefined;

  const solidOf = (anchor: Anchor): SolidText => {
    const solid = solids.get(anchor) ?? solidOfRuns(anchor.text, anchor.runs);
    solids.set(anchor, solid);
    return solid;
  };
  const under = (element: Element): SolidText | undefined => {
    if (!(element.isConnected && region.isConnected && region.contains(element))) return undefined;
    const known = found.get(element);
    if (known && [...known.data].every(([node, data]) => node.data === data && element.contains(node)))
      return known.solid;
    const solid = solidOfElement(openDom(document), element);
    found.set(element, { solid, data: new Map(solid.nodes.map((node) => [node, node.data])) });
    return solid;
  };

  /** Units `from` to `to` of the anchor's solid text, found in the page as it is now. */
  const lookAgain = (anchor: Anchor, from: number, to: number): Range | undefined => {
    const was = solidOf(anchor);
    const start = Math.max(0, from - CONTEXT);
    const end = Math.min(was.text.length, to + CONTEXT);
    for (const element of new Set([anchor.element, ...parts])) {
      const now = under(element);
      if (!now) continue;
      if (now.text === was.text) return rangeOfUnits(document, now, from, to);
      if (element !== anchor.element && end - start < FEWEST_UNITS) continue;
      const at = onlyIndexOf(now.text, was.text.slice(start, end));
      if (at !== undefined) return rangeOfUnits(document, now, at + from - start, at + to - start);
    }
    return undefined;
  };

  return {
    toRange(block, start, end) {
      const anchor = anchorOf(block);
      if (!anchor || start < 0 || end > anchor.text.length || start >= end) return undefined;
      if (stands(region, anchor)) return rangeOfRuns(document, anchor, start, end);
      const { folded } = solidOf(anchor);
      const from = folded.findIndex((at) => at >= start);
      const to = folded.findLastIndex((at) => at < end) + 1;
      return from < 0 || from >= to ? undefined : lookAgain(anchor, from, to);
    },
    fromPoint(node, offset) {
      const point = textPoint(openDom(document), node, offset);
      if (!point) return undefined;
      byNode ??= new Map(indexes.flatMap((index) => anchorOf(index)!.runs.map((run) => [run.node, index] as const)));
      const block = byNode.get(point.node);
      const anchor = block === undefined ? undefined : anchorOf(block);
      if (block === undefined || !anchor || !stands(region, anchor)) return undefined;
      // A point in what was folded away belongs to the end of the run before it.
      const run = anchor.runs.findLast(({ node: own, from }) => own === point.node && from <= point.offset);
      return run && { block, offset: run.at + Math.min(point.offset - run.from, run.length) };
    },
    isCurrent: () => indexes.every((index) => stands(region, anchorOf(index)!)),
    isTouchedBy(records) {
      if (!region.isConnected) return true;
      for (const { target, addedNodes, removedNodes, type } of records) {
        if (!region.contains(target)) continue;
        if (type === 'characterData' || removedNodes.length > 0) return true;
        for (const node of addedNodes) if (isText(node)) return true;
      }
      return false;
    },
  };
}

/** Text that an article may have grown by: not what advertisements and players bring with them. */
function isText(node: Node): boolean {
  if (node.nodeType === TEXT) return (node as Text).data.trim().length > 0;
  if (node.nodeType !== 1) return false;
  const { localName, textContent, className, id } = node as Element;
  if (SKIPPED.has(String(localName)) || isFurnitureName(`${className} ${id}`, String(localName))) return false;
  return (textContent ?? '').trim().length > 0;
}

/** Whether every node of the anchor is in the region and holds what was read from it. */
function stands(region: Element, { text, runs }: Anchor): boolean {
  let seen: Text | undefined;
  for (const { node, from, at, length } of runs) {
    if (node !== seen && !(node.isConnected && region.contains(node))) return false;
    seen = node;
    const [now, was] = [node.data.slice(from, from + length), text.slice(at, at + length)];
    if (now !== was && !(was === ' ' && /^\s$/.test(now))) return false;
  }
  return runs.length > 0;
}

/** Where `part` stands in `text`, if it does so once and only once. */
function onlyIndexOf(text: string, part: string): number | undefined {
  const at = text.indexOf(part);
  return at >= 0 && text.indexOf(part, at + 1) < 0 ? at : undefined;
}

function rangeBetween(document: Document, start: Text, from: number, end: Text, to: number): Range {
  const range = call(document, 'createRange') as Range;
  range.setStart(start, from);
  range.setEnd(end, to);
  return range;
}

function rangeOfRuns(document: Document, { runs, element }: Anchor, start: number, end: number): Range | undefined {
  const first = runs.find(({ at, length }) => at + length > start);
  const last = runs.findLast(({ at }) => at < end);
  if (!first || !last || first.at >= end || last.at + last.length <= start) return undefined;
  if (first.node !== last.node && hasForeignText(openDom(document), element, runs, first.node, last.node))
    return undefined;
  const from = first.from + Math.max(0, start - first.at);
  return rangeBetween(document, first.node, from, last.node, last.from + Math.min(last.length, end - last.at));
}

/** Whether text that was not read has come between two nodes of a block, such as an advertisement put in later. */
function hasForeignText(dom: Dom, element: Element, runs: readonly Run[], start: Text, end: Text): boolean {
  const own = new Set<Node>(runs.map(({ node }) => node));
  let within = false;
  let foreign = false;
  const steps = walk(dom, element, {
    enter: (child, tag) =>
      !SKIPPED.has(tag) && (child === element || (!isHidden(dom, marksOf(dom, child, tag)) && dom.drawn(child))),
    leave: () => {},
    text(node) {
      if (node === start) within = true;
      if (within && !own.has(node) && node.data.trim()) foreign = true;
      if (node === end) within = false;
    },
  });
  while (!foreign && !steps.next().done);
  return foreign;
}

function rangeOfUnits(document: Document, { nodes, offsets }: SolidText, from: number, to: number): Range | undefined {
  const [start, end] = [nodes[from], nodes[to - 1]];
  if (!start || !end) return undefined;
  return rangeBetween(document, start, offsets[from]!, end, offsets[to - 1]! + 1);
}

/** A point in a text node for any point in the tree: an element's child offset is taken as the text that follows it. */
function textPoint(dom: Dom, node: Node, offset: number): { node: Text; offset: number } | undefined {
  if (node.nodeType === TEXT) return { node: node as Text, offset };
  let child = dom.first(node);
  for (let i = 0; child && i < offset; i++) child = dom.next(child);
  while (child && child.nodeType !== TEXT) child = dom.first(child) ?? dom.next(child);
  return child ? { node: child as Text, offset: 0 } : undefined;
}
