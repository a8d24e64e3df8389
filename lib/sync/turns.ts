/** Milliseconds of work after which others get their turn: while an update is taken in, the old base goes on answering. */
const TURN = 8;

/** Keeps long work from holding up everything else in its thread. */
export class Turns {
  #since = performance.now();

  /** To be awaited between small steps: gives way if this work has had its turn. */
  async give(): Promise<void> {
    if (performance.now() - this.#since < TURN) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = performance.now();
  }
}
