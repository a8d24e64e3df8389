import { browser } from 'wxt/browser';
import { changeNews } from '../../lib/store/news.ts';
import type { Summary, Sync } from '../../lib/sync/index.ts';

const ALARM = 'sync';

export interface Syncing {
  /** Sets the alarm to when the next look is due, and says how old the facts are. Called at every start: alarms may get lost. */
  plan(): Promise<void>;
}

/** Looks at publishers when they are due, and has `onUpdated` run after new facts came into force. */
export function startSyncing(sync: Promise<Sync>, onUpdated: () => Promise<void>): Syncing {
  const plan = async () => {
    const due = await (await sync).nextDue();
    if (due === undefined) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when: Math.max(due, Date.now() + 60_000) });
    await changeNews({ oldSince: oldSince(await (await sync).summaries(), Date.now()) });
  };
  const look = async () => {
    const onProgress = ({ done, total }: { done: number; total: number }) =>
      void changeNews({ working: { kind: 'sync', done, total } });
    try {
      const results = await (await sync).checkDue({ onProgress });
      if (results.some(({ kind }) => kind === 'updated')) await onUpdated();
    } finally {
      await changeNews({ working: undefined });
      await plan();
    }
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void look();
  });
  return { plan };
}

/** The day of the oldest base whose publisher's word has run out: ISO date. A base that came as a file has no such word. */
function oldSince(publishers: readonly Summary[], now: number): string | undefined {
  return publishers
    .flatMap(({ url, paused, current }) =>
      current && url !== undefined && !paused && current.expires < now ? [current.asOf] : [],
    )
    .sort()[0];
}
