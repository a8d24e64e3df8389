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
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly names: readonly string[];
  readonly element: Element;
}

const NONE: readonly string[] = [];

export function marksOf(dom: Dom, element: Element, tag: string): Marks {
  const names = dom.attributeNames(element);
  let id = '';
  let classes = NONE;
  for (const name of names) {
    if (name === 'class') classes = (dom.attribute(element, name) ?? '').split(/\s+/).filter(Boolean);
    else if (name === 'id') id = dom.attribute(element, name) ?? '';
  }
  return { tag, id, classes, names, element };
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

/** Many labelled selectors, looked up by the rarest mark that each asks of its element. */
export class SelectorIndex<Label> {
  readonly #byMark = new Map<string, Rule<Label>[]>();
  readonly #attributes = new Set<string>();

  add(selector: string, label: Label): void {
    const chain = selector.trim().split(/\s+/).map(parseCompound);
    const subject = chain.at(-1)!;
    const attribute = subject.attributes[0]?.name;
    const key = subject.id
      ? `#${subject.id}`
      : subject.classes[0]
        ? `.${subject.classes[0]}`
        : attribute
          ? `[${attribute}`
          : (subject.tag ?? '');
    if (key.startsWith('[')) this.#attributes.add(attribute!);
    const rules = this.#byMark.get(key);
    if (rules) rules.push({ label, chain });
    else this.#byMark.set(key, [{ label, chain }]);
  }

  /** Labels of the selectors that the element meets, in no particular order. */
  match(dom: Dom, marks: Marks): readonly Label[] {
    let found: Label[] | undefined;
    const look = (key: string): void => {
      for (const { label, chain } of this.#byMark.get(key) ?? []) {
        if (this.#meets(dom, chain, marks)) {
          found ??= [];
          found.push(label);
        }
      }
    };
    look(marks.tag);
    if (marks.id) look(`#${marks.id}`);
    for (const name of marks.classes) look(`.${name}`);
    for (const name of marks.names) if (this.#attributes.has(name)) look(`[${name}`);
    return found ?? (NONE as readonly Label[]);
  }

  #meets(dom: Dom, chain: readonly Compound[], marks: Marks): boolean {
    if (!fits(dom, chain.at(-1)!, marks)) return false;
    let ancestor = dom.parent(marks.element) as Element | null;
    for (let i = chain.length - 2; i >= 0; i--) {
      while (ancestor && !(isElement(ancestor) && fits(dom, chain[i]!, marksOf(dom, ancestor, dom.tag(ancestor))))) {
        ancestor = dom.parent(ancestor) as Element | null;
      }
      if (!ancestor) return false;
      ancestor = dom.parent(ancestor) as Element | null;
    }
    return true;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1 || typeof node.nodeType !== 'number';
}
