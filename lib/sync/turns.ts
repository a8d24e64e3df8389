/** Milliseconds of work after which others get their turn: while an update is taken in, the old base goes on answering. */
const TURN = 8;

declare const scheduler: { postTask?: (run: () => void, options: { priority: Priority }) => Promise<void> } | undefined;

/** How work stands to what else is to be done in its thread: behind whatever there is, or in its row. */
export type Priority = 'background' | 'user-visible';

/** Gives way. Browsers make timers that follow one another wait for four milliseconds each, half of a turn's work; a task waits for others only. */
export function behindOthers(priority: Priority): Promise<unknown> {
  if (typeof scheduler === 'object' && scheduler.postTask) return scheduler.postTask(() => {}, { priority });
  return new Promise((resolve) => setTimeout(resolve));
}

/** Keeps long work from holding up everything else in its thread. */
export class Turns {
  readonly #priority: Priority;
  #since = performance.now();

  constructor(priority: Priority = 'background') {
    this.#priority = priority;
  }

  /** To be awaited between small steps: gives way if this work has had its turn. */
  async give(): Promise<void> {
    if (performance.now() - this.#since < TURN) return;
    await behindOthers(this.#priority);
    this.#since = performance.now();
  }
}
