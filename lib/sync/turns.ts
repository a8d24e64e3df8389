/** Milliseconds of work after which others get their turn: while an update is taken in, the old base goes on answering. */
const TURN = 8;

declare const scheduler:
  | { postTask?: (run: () => void, options: { priority: 'background' }) => Promise<void> }
  | undefined;

/** Browsers make timers that follow one another wait for four milliseconds each, half of a turn's work; a task of the least priority waits for others only. */
function behindOthers(): Promise<unknown> {
  if (typeof scheduler === 'object' && scheduler.postTask)
    return scheduler.postTask(() => {}, { priority: 'background' });
  return new Promise((resolve) => setTimeout(resolve));
}

/** Keeps long work from holding up everything else in its thread. */
export class Turns {
  #since = performance.now();

  /** To be awaited between small steps: gives way if this work has had its turn. */
  async give(): Promise<void> {
    if (performance.now() - this.#since < TURN) return;
    await behindOthers();
    this.#since = performance.now();
  }
}
