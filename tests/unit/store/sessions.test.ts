import { beforeEach, describe, expect, it, vi } from 'vitest';
import { glanceOf } from '../../../lib/report/glance.ts';
import { changeNews, loadNews, watchNews } from '../../../lib/store/news.ts';
import {
  checkedTabs,
  dropTabState,
  glanceKey,
  saveTabState,
  tabKey,
  watchTabState,
} from '../../../lib/store/tabState.ts';
import { PAGE } from '../../gallery/fixtures.ts';
import { fake } from '../fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fakeBrowser.ts')).fake }));

beforeEach(() => fake.storage.session.clear());

const CHECKED = { status: 'checked', url: PAGE.article.url, reading: 'r', page: PAGE } as const;

/** As a panel finds it. */
async function loadTabState(tabId: number) {
  const key = tabKey(tabId);
  return (await fake.storage.session.get(key))[key];
}

describe('the state of a tab', () => {
  it('is kept tab by tab, whole', async () => {
    await saveTabState(1, CHECKED);
    await saveTabState(2, { status: 'not-article', url: 'https://vnexpress.net/' });
    expect(await loadTabState(1)).toEqual(CHECKED);
    expect(await loadTabState(2)).toEqual({ status: 'not-article', url: 'https://vnexpress.net/' });
    expect(await loadTabState(3)).toBeUndefined();
    expect(await checkedTabs()).toEqual([{ tabId: 1, state: CHECKED }]);
    await dropTabState(1);
    expect(Object.keys(await fake.storage.session.get(null))).toEqual([tabKey(2), glanceKey(2)]);
    expect(await loadTabState(1)).toBeUndefined();
  });

  it('stands beside as much of it as a panel draws at first', async () => {
    await saveTabState(1, CHECKED);
    const { [glanceKey(1)]: glance } = await fake.storage.session.get(glanceKey(1));
    expect(glance).toEqual({ ...CHECKED, page: glanceOf(PAGE) });
  });

  it('never reaches the disk', async () => {
    await saveTabState(1, CHECKED);
    expect(await fake.storage.local.get(null)).toEqual({});
  });

  it('is told to whoever watches the tab, until the watch ends', async () => {
    const watch = new AbortController();
    const seen: unknown[] = [];
    watchTabState(1, watch.signal, (state) => seen.push(state?.status));
    await saveTabState(1, { status: 'reading', url: 'u' });
    await saveTabState(2, { status: 'reading', url: 'u' });
    await dropTabState(1);
    watch.abort();
    await saveTabState(1, CHECKED);
    expect(seen).toEqual(['reading', undefined]);
  });
});

describe('news of the facts', () => {
  it('change part by part', async () => {
    await changeNews({ oldSince: '2025-10-26', flipped: 2 });
    await changeNews({ working: { kind: 'sync', done: 1, total: 4 } });
    await changeNews({ flipped: undefined });
    expect(await loadNews()).toEqual({ oldSince: '2025-10-26', working: { kind: 'sync', done: 1, total: 4 } });
  });

  it('lose no part when two change at once', async () => {
    await Promise.all([
      changeNews({ flipped: 3 }),
      changeNews({ oldSince: '2025-10-26' }),
      changeNews({ working: undefined }),
    ]);
    expect(await loadNews()).toEqual({ oldSince: '2025-10-26', flipped: 3 });
  });

  it('are told to whoever watches', async () => {
    const watch = new AbortController();
    const seen: unknown[] = [];
    watchNews(watch.signal, (news) => seen.push(news));
    await changeNews({ flipped: 1 });
    watch.abort();
    await changeNews({ flipped: 2 });
    expect(seen).toEqual([{ flipped: 1 }]);
  });
});
