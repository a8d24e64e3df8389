/** When to look for updates: pure functions of the clock, a random number and what happened last. Times in milliseconds. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Between two looks at a publisher whose last look went well. */
export const INTERVAL = 6 * HOUR;
export const MIN_BACK_OFF = 15 * MINUTE;
export const MAX_BACK_OFF = 24 * HOUR;
/** A host may ask for patience, but not for ever. */
const MAX_RETRY_AFTER = 7 * 24 * HOUR;

export interface Schedule {
  /** When to look next. */
  readonly nextDue: number;
  /** How many looks in a row have failed. */
  readonly failures: number;
}

/** The schedule of a publisher just added: look at once. */
export const AT_ONCE: Schedule = { nextDue: 0, failures: 0 };

export interface Look {
  readonly at: number;
  readonly failed: boolean;
  /** Milliseconds that the host asked to be left alone for. */
  readonly retryAfter?: number | undefined;
  /** In [0, 1): spreads readers over time, so that a host is never asked by all at once. */
  readonly random: number;
}

/** Six hours, give or take a tenth, after a look that went well; after failures 15 minutes, doubling up to a day. */
export function afterLook(schedule: Schedule, { at, failed, retryAfter = 0, random }: Look): Schedule {
  if (!failed) return { nextDue: at + INTERVAL * (0.9 + 0.2 * random), failures: 0 };
  const failures = schedule.failures + 1;
  const backOff = Math.min(MIN_BACK_OFF * 2 ** Math.min(failures - 1, 16), MAX_BACK_OFF) * (0.8 + 0.4 * random);
  const wait = Math.min(Math.max(backOff, MIN_BACK_OFF), MAX_BACK_OFF);
  return { nextDue: at + Math.max(wait, Math.min(retryAfter, MAX_RETRY_AFTER)), failures };
}

/** A time further off than any wait was set by a clock that has been put back since. */
export function isDue({ nextDue }: Schedule, now: number): boolean {
  return now >= nextDue || nextDue - now > MAX_RETRY_AFTER + HOUR;
}

/** When the earliest of several schedules is due, not before `now`; `undefined` for none. */
export function earliest(schedules: readonly Schedule[], now: number): number | undefined {
  if (schedules.length === 0) return undefined;
  return Math.min(...schedules.map((schedule) => (isDue(schedule, now) ? now : schedule.nextDue)));
}
