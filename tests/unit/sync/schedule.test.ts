import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AT_ONCE,
  afterLook,
  earliest,
  INTERVAL,
  isDue,
  MAX_BACK_OFF,
  MIN_BACK_OFF,
  type Schedule,
} from '../../../lib/sync/schedule.ts';

const at = 1_000_000_000_000;
const HOUR = 3_600_000;

describe('the schedule', () => {
  it('is due at once for a publisher just added', () => {
    expect(isDue(AT_ONCE, at)).toBe(true);
  });

  it('waits six hours, give or take a tenth, after a look that went well', () => {
    expect(afterLook({ nextDue: 0, failures: 5 }, { at, failed: false, random: 0 })).toEqual({
      nextDue: at + 0.9 * INTERVAL,
      failures: 0,
    });
    expect(afterLook(AT_ONCE, { at, failed: false, random: 0.5 })).toEqual({ nextDue: at + INTERVAL, failures: 0 });
  });

  it('backs off from a quarter of an hour to a day', () => {
    let schedule: Schedule = AT_ONCE;
    const waits: number[] = [];
    for (let failure = 0; failure < 10; failure++) {
      schedule = afterLook(schedule, { at, failed: true, random: 0.5 });
      waits.push((schedule.nextDue - at) / HOUR);
    }
    expect(waits).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24, 24]);
    expect(schedule.failures).toBe(10);
  });

  it('never waits less than a quarter of an hour or more than a day of its own accord', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, random) => {
        const { nextDue } = afterLook({ nextDue: 0, failures }, { at, failed: true, random });
        expect(nextDue - at).toBeGreaterThanOrEqual(MIN_BACK_OFF);
        expect(nextDue - at).toBeLessThanOrEqual(MAX_BACK_OFF);
      }),
    );
  });

  it('honours Retry-After, within a week', () => {
    const wait = (retryAfter: number) => afterLook(AT_ONCE, { at, failed: true, random: 0.5, retryAfter }).nextDue - at;
    expect(wait(2 * HOUR)).toBe(2 * HOUR);
    expect(wait(1000)).toBe(MIN_BACK_OFF);
    expect(wait(1e12)).toBe(7 * 24 * HOUR);
  });

  it('is due when the clock was put back so far that the wait makes no sense', () => {
    const { nextDue } = afterLook(AT_ONCE, { at, failed: false, random: 0.5 });
    expect(isDue({ nextDue, failures: 0 }, at + INTERVAL - 1)).toBe(false);
    expect(isDue({ nextDue, failures: 0 }, at + INTERVAL)).toBe(true);
    expect(isDue({ nextDue, failures: 0 }, at - 24 * HOUR)).toBe(false);
    expect(isDue({ nextDue, failures: 0 }, at - 30 * 24 * HOUR)).toBe(true);
  });

  it('names the earliest of several', () => {
    const due = (nextDue: number): Schedule => ({ nextDue, failures: 0 });
    expect(earliest([], at)).toBeUndefined();
    expect(earliest([due(at + 2 * HOUR), due(at + HOUR)], at)).toBe(at + HOUR);
    expect(earliest([due(at + HOUR), due(at - HOUR)], at)).toBe(at);
  });
});
