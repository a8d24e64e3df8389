/**
 * An automaton that finds which of many patterns end where in a text, one look-up a character (Aho and Corasick 1975). A pattern is a
 * row of classes of characters; one of the classes, white space, stands for a run of any length.
 */
export interface Automaton {
  /** The next state, by state and class: `next[state * classes + class]`. State 0 is the first. */
  readonly next: Uint16Array;
  /** States from here on have found something. */
  readonly firstFound: number;
  /** The marks of all patterns that end where a state is reached. */
  readonly found: Uint8Array;
}

/**
 * Built each time that a background starts, so nothing is made for a state but numbers in a few tables.
 * @param patterns the row of each, and its marks, which are bits
 * @param classes how many there are
 * @param run the one of which any number counts as one
 */
export function buildAutomaton(
  patterns: Iterable<readonly [row: readonly number[], marks: number]>,
  classes: number,
  run: number,
): Automaton {
  /** By state and class, the state that a pattern goes on to. */
  const children = new Map<number, number>();
  /** By state: where from, by what class, and the marks of the patterns that end there. */
  const parent = [0];
  const entered = [-1];
  const own = [0];
  for (const [row, marks] of patterns) {
    let state = 0;
    for (const kind of row) {
      const edge = state * classes + kind;
      let child = children.get(edge);
      if (child === undefined) {
        child = parent.push(state) - 1;
        entered.push(kind);
        own.push(0);
        children.set(edge, child);
      }
      state = child;
    }
    own[state]! |= marks;
  }
  const nearest = nearestFirst(parent);
  /** The state of the longest end of a state's way that is a way of its own. */
  const fail = new Uint16Array(parent.length);
  const step = (from: number, kind: number): number => {
    for (let state = from; ; state = fail[state]!) {
      const child = children.get(state * classes + kind);
      if (child !== undefined) return child;
      if (state === 0) return 0;
      if (kind === run && entered[state] === run) return state;
    }
  };
  for (const state of nearest) {
    if (parent[state] !== 0) fail[state] = step(fail[parent[state]!]!, entered[state]!);
    own[state]! |= own[fail[state]!]!;
  }
  // The states that find nothing come first.
  const states = [...own.keys()];
  const order = states.filter((state) => own[state] === 0);
  const firstFound = order.length;
  order.push(...states.filter((state) => own[state]! > 0));
  const place = new Uint16Array(order.length);
  for (let at = 0; at < order.length; at++) place[order[at]!] = at;
  const next = new Uint16Array(order.length * classes);
  const goOn = (state: number) => {
    next[place[parent[state]!]! * classes + entered[state]!] = place[state]!;
  };
  // A state does as the one that it falls back to, which is nearer and so done before, but where its own patterns go on.
  let known = 0;
  for (const state of [0, ...nearest]) {
    const at = place[state]! * classes;
    if (state !== 0) next.copyWithin(at, place[fail[state]!]! * classes, (place[fail[state]!]! + 1) * classes);
    if (entered[state] === run) next[at + run] = place[state]!;
    for (; known < nearest.length && parent[nearest[known]!] === state; known++) goOn(nearest[known]!);
  }
  return { next, found: Uint8Array.from(order, (state) => own[state]!), firstFound };
}

/** All states but the first, those of shorter ways first, the children of each side by side and in the order of their parents. */
function nearestFirst(parent: readonly number[]): number[] {
  const firstChild = new Uint16Array(parent.length);
  const sibling = new Uint16Array(parent.length);
  for (let state = parent.length - 1; state > 0; state--) {
    sibling[state] = firstChild[parent[state]!]!;
    firstChild[parent[state]!] = state;
  }
  const found: number[] = [];
  for (let state = 0, at = 0; ; state = found[at++]!) {
    for (let child = firstChild[state]!; child !== 0; child = sibling[child]!) found.push(child);
    if (at === found.length) return found;
  }
}
