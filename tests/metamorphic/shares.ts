import { SHOW } from './settings.ts';

/** How many of the sentences about a property came out as they should. */
export class Shares {
  readonly #what: string;
  readonly #counts = new Map<string, { right: number; all: number }>();

  constructor(what: string) {
    this.#what = what;
  }

  count(property: string, right: boolean): void {
    const count = this.#counts.get(property) ?? { right: 0, all: 0 };
    count.all++;
    if (right) count.right++;
    this.#counts.set(property, count);
  }

  /** The properties whose share is below what is noted for them, or for which nothing is noted. */
  below(floors: Readonly<Record<string, number>>): string[] {
    return [...this.#counts].flatMap(([property, { right, all }]) => {
      const floor = floors[property];
      if (floor === undefined) return [`${property}: nothing is noted; ${right} of ${all} ${this.#what}`];
      return right / all < floor ? [`${property}: ${right} of ${all} ${this.#what}, at least ${floor} noted`] : [];
    });
  }

  show(): void {
    if (!SHOW) return;
    const rows = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
    console.log(
      rows
        .map(([id, { right, all }]) => `${id.padEnd(26)} ${this.#what} ${right}/${all} ${(right / all).toFixed(2)}`)
        .join('\n'),
    );
  }
}
