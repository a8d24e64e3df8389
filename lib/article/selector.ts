import type { Dom } from './dom.ts';

/**
 * The part of CSS selectors that the sites' data uses: `tag`, `#id`, `.class`, `[attr]`, `[attr=v]`, `[attr^=v]`,
 * `[attr*=v]`, joined into compounds and by descendant blanks. Matched during a walk, so that one pass over a page
 * answers all selectors at once, and the same in every DOM.
 */
interface Compound {
  tag?: string;
  id?: string;
  readonly classes: string[];
  readonly attributes: { readonly name: string; readonly operator: '' | '=' | '^=' | '*='; readonly value: string }[];
}

const PART = /^(?:([a-z][a-z0-9]*)|#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:(\^=|\*=|=)"?([^"\]]*)"?)?\])/;

function parseCompound(source: string): Compound {
  const compound: Compound = { classes: [], attributes: [] };
  let rest = source;
  while (rest) {
    const part = PART.exec(rest);
    if (!part) throw new Error(`Selector not understood: "${source}" at "${rest}"`);
    const [all, tag, id, name, attribute, operator, value] = part;
    if (tag) compound.tag = tag;
    if (id) compound.id = id;
    if (name) compound.classes.push(name);
    if (attribute) {
      compound.attributes.push({
        name: attribute,
        operator: (operator ?? '') as '' | '=' | '^=' | '*=',
        value: value ?? '',
      });
    }
    rest = rest.slice(all.length);
  }
  return compound;
}

/** An element's own marks, read once however many selectors look at them. */
export interface Marks {
  readonly element: Element;
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** The class attribute, the id and further names as written. */
  readonly text: string;
  readonly names: readonly string[];
}

/** How far up a descendant selector looks: a page is not nested deeper, unless to hold up its readers. */
const MOST_ANCESTORS = 100;
const NONE: readonly string[] = [];
const MOST_KNOWN = 4000;
const known = new Map<string, readonly string[]>();

/** Class lists repeat a thousandfold within a page. */
function split(classes: string): readonly string[] {
  let list = known.get(classes);
  if (!list) {
    if (known.size >= MOST_KNOWN) known.clear();
    list = classes.split(/\s+/).filter(Boolean);
    known.set(classes, list);
  }
  return list;
}

/** Attributes in which page builders name an element's part where others use a class. */
const NAMING: ReadonlySet<string> = new Set(['data-slot', 'data-module', 'data-component', 'data-widget']);

/**
 * What selectors and the names of furniture ask of an element, read once.
 * @param tag the tag of the element, in lower case
 */
export function marksOf(dom: Dom, element: Element, tag: string): Marks {
  const names = dom.attributeNames(element);
  let id = '';
  let text = '';
  let more = '';
  let classes = NONE;
  for (const name of names) {
    if (name === 'class') {
      text = dom.attribute(element, name) ?? '';
      if (text) classes = split(text);
    } else if (name === 'id') id = dom.attribute(element, name) ?? '';
    else if (NAMING.has(name)) more += ` ${dom.attribute(element, name) ?? ''}`;
  }
  return { element, tag, id, classes, text: `${text}${id && ` ${id}`}${more}`, names };
}

function fits(dom: Dom, compound: Compound, marks: Marks): boolean {
  if (compound.tag && compound.tag !== marks.tag) return false;
  if (compound.id && compound.id !== marks.id) return false;
  if (!compound.classes.every((name) => marks.classes.includes(name))) return false;
  return compound.attributes.every(({ name, operator, value }) => {
    if (!marks.names.includes(name)) return false;
    const actual = dom.attribute(marks.element, name) ?? '';
    if (operator === '=') return actual === value;
    if (operator === '^=') return actual.startsWith(value);
    return operator === '' || actual.includes(value);
  });
}

interface Rule<Label> {
  readonly label: Label;
  readonly chain: readonly Compound[];
}

type Rules<Label> = Map<string, Rule<Label>[]>;

/** Many labelled selectors, looked up by the rarest mark that each asks of its element. */
export class SelectorIndex<Label> {
  readonly #tags: Rules<Label> = new Map();
  readonly #ids: Rules<Label> = new Map();
  readonly #classes: Rules<Label> = new Map();
  readonly #attributes: Rules<Label> = new Map();

  add(selector: string, label: Label): void {
    const chain = selector.trim().split(/\s+/).map(parseCompound);
    const { id, classes, attributes, tag = '' } = chain.at(-1)!;
    const [rules, key] = id
      ? ([this.#ids, id] as const)
      : classes[0]
        ? ([this.#classes, classes[0]] as const)
        : attributes[0]
          ? ([this.#attributes, attributes[0].name] as const)
          : ([this.#tags, tag] as const);
    const list = rules.get(key);
    if (list) list.push({ label, chain });
    else rules.set(key, [{ label, chain }]);
  }

  /** Labels of the selectors that the element meets, in no particular order. */
  match(dom: Dom, marks: Marks): readonly Label[] {
    const found: Label[] = [];
    const look = (rules: Rule<Label>[] | undefined): void => {
      if (rules) for (const { label, chain } of rules) if (this.#meets(dom, chain, marks)) found.push(label);
    };
    look(this.#tags.get(marks.tag));
    if (marks.id) look(this.#ids.get(marks.id));
    for (const name of marks.classes) look(this.#classes.get(name));
    for (const name of marks.names) look(this.#attributes.get(name));
    return found;
  }

  #meets(dom: Dom, chain: readonly Compound[], marks: Marks): boolean {
    if (!fits(dom, chain.at(-1)!, marks)) return false;
    let ancestor = dom.parent(marks.element) as Element | null;
    let left = MOST_ANCESTORS;
    for (let i = chain.length - 2; i >= 0; i--) {
      while (
        ancestor &&
        left-- > 0 &&
        !(isElement(ancestor) && fits(dom, chain[i]!, marksOf(dom, ancestor, dom.tag(ancestor))))
      ) {
        ancestor = dom.parent(ancestor) as Element | null;
      }
      if (!ancestor || left < 0) return false;
      ancestor = dom.parent(ancestor) as Element | null;
    }
    return true;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1 || typeof node.nodeType !== 'number';
}
