/**
 * Reads of a page's tree that the page cannot bend. A form's children shadow its own properties by name
 * (`<input name="firstChild">`), and so do a document's (`<img name="body">`), in a content script's world too; so for
 * those two the accessors are taken from their prototypes. All other nodes are read directly.
 */
export interface Dom {
  readonly document: Document;
  readonly root: Element | null;
  first(node: Node): Node | null;
  next(node: Node): Node | null;
  parent(node: Node): Node | null;
  /** Lower-case element name with its prefix, if any. */
  tag(element: Element): string;
  attribute(element: Element, name: string): string | null;
  attributeNames(element: Element): readonly string[];
  contains(ancestor: Node, node: Node): boolean;
  /** Whether this DOM applies style sheets, as browsers do. */
  readonly knowsStyles: boolean;
  /** False when CSS takes the element out of what is drawn. A DOM that knows no styles says true. */
  drawn(element: Element): boolean;
}

const ELEMENT = 1;
export const TEXT = 3;

type Accessor = (this: object) => unknown;
type Method = (this: object, ...args: readonly unknown[]) => unknown;

function inherited(object: object, name: string): PropertyDescriptor | undefined {
  for (let link: object | null = Object.getPrototypeOf(object); link; link = Object.getPrototypeOf(link)) {
    const found = Object.getOwnPropertyDescriptor(link, name);
    if (found) return found;
  }
  return undefined;
}

/** Reads `name` of `object` as its prototypes define it, whatever the object itself shows under that name. */
export function read(object: object, name: string): unknown {
  const descriptor = inherited(object, name);
  // A DOM written in JavaScript may keep plain fields; in such a one a page runs no scripts and shadows nothing.
  if (!descriptor) return (object as Record<string, unknown>)[name];
  return descriptor.get ? (descriptor.get as Accessor).call(object) : descriptor.value;
}

/** Calls the method `name` of `object` as its prototypes define it. */
export function call(object: object, name: string, ...args: readonly unknown[]): unknown {
  const method = inherited(object, name)?.value as Method | undefined;
  if (!method) throw new TypeError(`This DOM has no method "${name}"`);
  return method.call(object, ...args);
}

const VISIBLE = { visibilityProperty: true } as const;
const isDrawn = (element: Element): boolean => element.checkVisibility(VISIBLE);

/** Opens a document for reading. Forms added later are read unguarded, so open it anew for each reading. */
export function openDom(document: Document): Dom {
  // A document may be without one: before it is parsed, or when the page took it away.
  const root = read(document, 'documentElement') as Element | null;
  const forms = new Set<Node>(Array.from(call(document, 'getElementsByTagName', 'form') as Iterable<Element>));
  const guarded = forms.size > 0;
  const shadowed = (node: Node): boolean => guarded && forms.has(node);
  const body = root && (read(document, 'body') as Element | null);
  // A page that hides all of itself while it loads says nothing by that of its parts.
  const knowsStyles = typeof body?.checkVisibility === 'function' && isDrawn(body);
  return {
    document,
    root,
    knowsStyles,
    first: (node) => (shadowed(node) ? (read(node, 'firstChild') as Node | null) : node.firstChild),
    next: (node) => (shadowed(node) ? (read(node, 'nextSibling') as Node | null) : node.nextSibling),
    parent: (node) => (shadowed(node) ? (read(node, 'parentNode') as Node | null) : node.parentNode),
    tag: (element) => (shadowed(element) ? 'form' : element.localName),
    attribute: (element, name) =>
      shadowed(element) ? (call(element, 'getAttribute', name) as string | null) : element.getAttribute(name),
    attributeNames: (element) =>
      shadowed(element) ? (call(element, 'getAttributeNames') as string[]) : element.getAttributeNames(),
    contains: (ancestor, node) =>
      shadowed(ancestor) ? (call(ancestor, 'contains', node) as boolean) : ancestor.contains(node),
    drawn: (element) =>
      !knowsStyles || (shadowed(element) ? (call(element, 'checkVisibility', VISIBLE) as boolean) : isDrawn(element)),
  };
}

export interface Visitor {
  /** Called before an element's children; `false` leaves them out, and `leave` is then not called. */
  enter(element: Element, tag: string): boolean;
  leave(element: Element, tag: string): void;
  text(node: Text): void;
}

const NODES_A_SLICE = 150;

/** Visits everything under `root`, itself included, in document order; yields now and then so that work can be spread. */
export function* walk(dom: Dom, root: Element, visitor: Visitor): Generator<void, void> {
  let node: Node = root;
  let count = 0;
  for (;;) {
    if (++count % NODES_A_SLICE === 0) yield;
    let child: Node | null = null;
    if (node.nodeType === TEXT) visitor.text(node as Text);
    else {
      const element = elementOf(node);
      if (element) {
        const tag = dom.tag(element);
        if (visitor.enter(element, tag)) {
          child = dom.first(element);
          if (!child) visitor.leave(element, tag);
        }
      }
    }
    if (child) {
      node = child;
      continue;
    }
    while (node !== root) {
      const next = dom.next(node);
      if (next) {
        node = next;
        break;
      }
      const parent = dom.parent(node);
      // The page moved the node while the work was paused: what is left of the walk has no meaning.
      if (!parent) return;
      node = parent;
      visitor.leave(node as Element, dom.tag(node as Element));
      if (++count % NODES_A_SLICE === 0) yield;
    }
    if (node === root) return;
  }
}

function elementOf(node: Node): Element | undefined {
  // A form whose child is named "nodeType" shows that child here, and is an element all the same.
  return node.nodeType === ELEMENT || typeof node.nodeType !== 'number' ? (node as Element) : undefined;
}
