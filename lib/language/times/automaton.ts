/**
 * An automaton that finds which of many patterns end where in a text, one look-up a character (Aho and Corasick 1975). A pattern is a
 * row of classes of characters; one of the classes, white space, stands for a run of any length.
 */
export interface Automaton<T> {
  /** The next state, by state and class: `next[state * classes + class]`. State 0 is the first. */
  readonly next: Uint16Array;
  /** States from here on have found something. */
  readonly firstFound: number;
  /** What has been found when a state is reached. */
  readonly found: readonly (readonly T[])[];
}

/** `classes`: how many there are. `run`: the one of which any number counts as one. */
export function buildAutomaton<T>(
  patterns: Iterable<readonly [row: readonly number[], value: T]>,
  classes: number,
  run: number,
): Automaton<T> {
  const children: Map<number, number>[] = [new Map()];
  const own: T[][] = [[]];
  const entered = [-1];
  for (const [row, value] of patterns) {
    let state = 0;
    for (const kind of row) {
      let child = children[state]!.get(kind);
      if (child === undefined) {
        child = children.push(new Map()) - 1;
        own.push([]);
        entered.push(kind);
        children[state]!.set(kind, child);
      }
      state = child;
    }
    own[state]!.push(value);
  }
  const steps: number[][] = children.map(() => []);
  const fail: number[] = [0];
  const queue = [0];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (let kind = 0; kind < classes; kind++) {
      const child = children[state]!.get(kind);
      const fallback = state === 0 ? 0 : steps[fail[state]!]![kind]!;
      steps[state]![kind] = child ?? (kind === run && entered[state] === run ? state : fallback);
      if (child === undefined) continue;
      fail[child] = fallback;
      own[child]!.push(...own[fallback]!);
      queue.push(child);
    }
  }
  return numbered(steps, own, classes);
}

/** The states that find nothing first. */
function numbered<T>(steps: readonly (readonly number[])[], own: readonly (readonly T[])[], classes: number) {
  const order = own
    .map((_, state) => state)
    .sort((a, b) => Math.sign(own[a]!.length) - Math.sign(own[b]!.length) || a - b);
  const place = new Uint16Array(order.length);
  for (const [i, state] of order.entries()) place[state] = i;
  const next = new Uint16Array(order.length * classes);
  for (const [i, state] of order.entries()) {
    for (let kind = 0; kind < classes; kind++) next[i * classes + kind] = place[steps[state]![kind]!]!;
  }
  const found = order.map((state) => own[state]!);
  return { next, found, firstFound: found.findIndex((values) => values.length > 0) };
}
