/** When publishers are looked at: the one alarm, which every start sets again because browsers lose alarms. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startSyncing } from '../../../entrypoints/background/syncing.ts';
import { loadNews } from '../../../lib/store/news.ts';
import type { Summary, Sync, SyncResult } from '../../../lib/sync/index.ts';
import { fake } from '../fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fakeBrowser.ts')).fake }));

const HOUR = 3_600_000;
/** When the next look is due, as storage has it; none where nobody is subscribed to. */
let due: number | undefined;
/** How often publishers were looked at, and what a look brings. */
let looks: number;
let bring: () => Promise<SyncResult[]>;
let publishers: Summary[];

/** A background that starts: its alarm's listener is new, what is stored is not. */
function start() {
  const onUpdated = vi.fn(async () => {});
  const sync = {
    nextDue: async () => due,
    summaries: async () => publishers,
    checkDue: async () => {
      looks++;
      due = Date.now() + 6 * HOUR;
      return bring();
    },
  } as unknown as Sync;
  return { onUpdated, syncing: startSyncing(Promise.resolve(sync), onUpdated) };
}
const alarm = () => fake.alarms.set.get('sync');

beforeEach(() => {
  fake.alarms.set.clear();
  fake.alarms.onAlarm.clear();
  fake.storage.session.clear();
  looks = 0;
  bring = async () => [];
  publishers = [];
  due = Date.now() + 2 * HOUR;
});

describe('the alarm', () => {
  it('is set for when the next look is due', async () => {
    await start().syncing.plan();
    expect(alarm()).toBe(due);
  });

  it('that the browser lost is set again, for the same time, at the next start', async () => {
    await start().syncing.plan();
    fake.alarms.set.clear();
    await start().syncing.plan();
    expect(alarm()).toBe(due);
  });

  it('for a look that is overdue leaves a start a minute to itself', async () => {
    due = Date.now() - 48 * HOUR;
    const before = Date.now();
    await start().syncing.plan();
    expect(alarm()).toBeGreaterThanOrEqual(before + 60_000);
    expect(alarm()).toBeLessThanOrEqual(Date.now() + 60_000);
    expect(looks).toBe(0);
  });

  it('is taken away where nobody is subscribed to', async () => {
    const { syncing } = start();
    await syncing.plan();
    due = undefined;
    await syncing.plan();
    expect(alarm()).toBeUndefined();
  });

  it.each<[string, SyncResult['kind'], number]>([
    ['new facts, of which tabs and history are told', 'updated', 1],
    ['nothing new', 'unchanged', 0],
    ['a refusal', 'failed', 0],
  ])('begins a look that brings %s, and then the next is set', async (_, kind, told) => {
    bring = async () => [{ kind } as SyncResult];
    const { onUpdated, syncing } = start();
    await syncing.plan();
    const first = alarm();
    fake.alarms.onAlarm.fire({ name: 'sync' });
    await vi.waitFor(() => expect(alarm()).not.toBe(first));
    expect(alarm()).toBe(due);
    expect(looks).toBe(1);
    expect(onUpdated).toHaveBeenCalledTimes(told);
    expect((await loadNews()).working).toBeUndefined();
  });

  it('of another name begins none', async () => {
    start();
    fake.alarms.onAlarm.fire({ name: 'else' });
    await Promise.resolve();
    expect(looks).toBe(0);
  });
});

describe('the age of the facts', () => {
  const base = (asOf: string, expires: number, more: Partial<Summary> = {}) =>
    ({ url: 'https://bao.example/', current: { asOf, expires }, ...more }) as Summary;
  const past = Date.now() - HOUR;

  it('is told by the oldest of those whose publisher ought to have spoken since', async () => {
    publishers = [
      base('2026-03-01', past),
      base('2026-02-01', past),
      base('2026-01-01', Date.now() + HOUR),
      base('2025-12-01', past, { paused: true }),
      { ...base('2025-11-01', past), url: undefined } as unknown as Summary,
    ];
    await start().syncing.plan();
    expect((await loadNews()).oldSince).toBe('2026-02-01');
  });

  it('is no longer told once they have', async () => {
    publishers = [base('2026-02-01', past)];
    await start().syncing.plan();
    publishers = [base('2026-03-01', Date.now() + HOUR)];
    await start().syncing.plan();
    expect((await loadNews()).oldSince).toBeUndefined();
  });
});
