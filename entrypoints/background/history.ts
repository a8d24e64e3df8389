import { checkHistoryAgain, countFlipped } from '../../lib/store/articles.ts';
import type { Database } from '../../lib/store/database.ts';
import { changeNews } from '../../lib/store/news.ts';
import type { Judge } from './judge.ts';

/** Checks the history by the facts now in force; what flipped is news until the reader has seen it. */
export async function keepHistoryCurrent(database: Database, judge: Judge): Promise<void> {
  const onProgress = (done: number, total: number) => {
    // Each write also tells the browser that the background is at work.
    if (done % 25 === 0) void changeNews({ working: { kind: 'history', done, total } });
  };
  try {
    await checkHistoryAgain(database, judge.check, new Date().toISOString(), onProgress);
  } finally {
    const flipped = await countFlipped(database);
    await changeNews({ working: undefined, flipped: flipped || undefined });
  }
}
