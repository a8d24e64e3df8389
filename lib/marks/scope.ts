/**
 * Selectors for the few elements that hold marked words. A rule for highlights that speaks of every element costs a page of 100,000 nodes
 * a third of a second of styling when it comes, and doubles what the page pays for its styles when it is there from the start; a rule
 * that speaks of a hundred paragraphs costs nothing that can be felt.
 */
import { call, read } from '../article/dom.ts';

/** So many elements of a page may share a selector: more paragraphs than all but the longest articles have. */
const FEW = 300;
/** Ways in which an element is told: when the page renames one of them, the words stay marked by the others. */
const MOST_WAYS = 3;
const MOST_CLASSES = 8;

/**
 * Selectors that match each element whose own text the ranges run over, and as few others as the page's ids and classes allow. Where these
 * tell nothing, the element's path from the root does.
 */
export function selectorsAround(document: Document, ranges: readonly Range[]): readonly string[] {
  const counts = new Map<string, number>();
  const count = (selector: string): number => {
    const known = counts.get(selector) ?? (call(document, 'querySelectorAll', selector) as NodeList).length;
    counts.set(selector, known);
    return known;
  };
  const selectors = new Set<string>();
  for (const element of new Set(ranges.flatMap(holders))) {
    for (const selector of waysTo(element, count)) selectors.add(selector);
  }
  return [...selectors];
}

/** The elements whose own text a range runs over. */
function holders(range: Range): Element[] {
  const common = range.commonAncestorContainer;
  if (common.nodeType !== Node.ELEMENT_NODE) return common.parentElement ? [common.parentElement] : [];
  const inside = [...(call(common, 'querySelectorAll', '*') as Iterable<Element>)];
  return [common as Element, ...inside.filter((element) => range.intersectsNode(element))];
}

function waysTo(element: Element, count: (selector: string) => number): readonly string[] {
  const narrow: string[] = [];
  let widest: string | undefined;
  let below = '';
  for (let at: Element | null = element; at; at = read(at, 'parentElement') as Element | null) {
    const tag = CSS.escape(read(at, 'localName') as string);
    for (const anchor of anchorsOf(at)) {
      const selector = `${tag}${anchor}${below}`;
      const matches = count(selector);
      if (matches <= FEW) narrow.push(selector);
      else if (widest === undefined || matches < count(widest)) widest = selector;
      if (narrow.length === MOST_WAYS) return narrow;
    }
    below = ` > ${tag}${below}`;
  }
  if (narrow.length > 0) return narrow;
  return [widest ?? below.slice(' > '.length)];
}

/** What tells an element from others of its name: its id, its classes. */
function anchorsOf(element: Element): readonly string[] {
  const id = call(element, 'getAttribute', 'id') as string | null;
  const classes = (call(element, 'getAttribute', 'class') as string | null)?.split(/\s+/).filter(Boolean) ?? [];
  return [
    ...(id ? [`#${CSS.escape(id)}`] : []),
    ...classes.slice(0, MOST_CLASSES).map((name) => `.${CSS.escape(name)}`),
  ];
}
