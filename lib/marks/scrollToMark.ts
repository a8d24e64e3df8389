import type { Mark } from './highlights.ts';

/** Brings a mark's words near the middle of the viewport. Returns false when they are no longer drawn. */
export function scrollToMark(mark: Mark): boolean {
  const { range } = mark;
  const element = elementOf(range.startContainer);
  if (!element?.isConnected || range.getClientRects().length === 0) return false;
  const view = element.ownerDocument.defaultView!;
  // A page's own smooth scrolling would take long over a long way, and the card could not open at words that still move.
  const behavior = 'instant';
  const box = range.getBoundingClientRect();
  if (element.getBoundingClientRect().height < view.innerHeight) element.scrollIntoView({ block: 'center', behavior });
  else view.scrollBy({ top: box.top - view.innerHeight / 2, behavior });
  return true;
}

function elementOf(node: Node): Element | null {
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
}
