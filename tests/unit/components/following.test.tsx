// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPanel } from '../../../entrypoints/panel/loadPanel.ts';
import { look } from '../../../entrypoints/panel/look.ts';
import { useNews } from '../../../entrypoints/panel/useNews.ts';
import { useActiveTab, viewOf } from '../../../entrypoints/panel/useTab.ts';
import { changeMuted } from '../../../lib/settings/stored.ts';
import { changeNews, loadNews } from '../../../lib/store/news.ts';
import { saveTabState } from '../../../lib/store/tabState.ts';
import { CLEAN_PAGE, EMPTY_PAGE, PAGE } from '../../gallery/fixtures.ts';
import { fake } from '../fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fakeBrowser.ts')).fake }));

/** jsdom has none, and one document has nobody to wait for. */
Object.assign(navigator, { locks: { request: (_: string, run: () => unknown) => run() } });

const answer = fake.tabs.answer;
beforeEach(() => fake.storage.session.clear());
afterEach(async () => {
  cleanup();
  fake.tabs.answer = answer;
  // A drawing outside of `act` leaves a timer for its frame, which must not outlive the document.
  await new Promise((done) => setTimeout(done, 100));
});

const checked = (page: typeof PAGE) =>
  saveTabState(1, { status: 'checked', url: PAGE.article.url, reading: 'r', page });
const settled = () => act(() => new Promise((done) => setTimeout(done, 20)));

/** Draws what a panel follows, from a first look; the words drawn are its title and how many articles flipped. */
async function open(beforeDrawing: () => Promise<void> = async () => {}) {
  const first = { view: viewOf(await look()), news: await loadNews() };
  await beforeDrawing();
  function Panel() {
    const { state } = useActiveTab(first.view);
    const { flipped } = useNews(first.news);
    return <p>{`${state.status === 'checked' ? state.page.checkedAt : state.status} ${flipped ?? 0}`}</p>;
  }
  const { container } = render(<Panel />);
  await settled();
  return () => container.textContent;
}

const OLD = { ...EMPTY_PAGE, checkedAt: 'old' };
const NEW = { ...CLEAN_PAGE, checkedAt: 'new' };

describe('a panel follows its tab and the news', () => {
  it('a change between its first look and its first drawing is not missed', async () => {
    await checked(OLD);
    const words = await open(async () => {
      await checked(NEW);
      await changeNews({ flipped: 1 });
    });
    expect(words()).toBe('new 1');
  });

  it('a change while it looks again is not overwritten by what it found', async () => {
    await checked(OLD);
    let looks = 0;
    fake.tabs.answer = async () => {
      // The state was asked for already; the tab answers late.
      if (++looks === 2) {
        await new Promise((done) => setTimeout(done));
        await checked(NEW);
      }
      return { value: 'https://vnexpress.net/a.html' };
    };
    const words = await open();
    expect(looks).toBeGreaterThan(1);
    expect(words()).toBe('new 0');
  });

  it('a change later is shown', async () => {
    await checked(OLD);
    const words = await open();
    expect(words()).toBe('old 0');
    await act(() => checked(NEW));
    await settled();
    expect(words()).toBe('new 0');
  });

  it('a tab where nobody reads stays so, whatever was known of it before', async () => {
    await checked(OLD);
    fake.tabs.answer = () => Promise.reject(new Error('Receiving end does not exist'));
    expect((await open())()).toBe('unsupported 0');
  });

  it('shows what was read at the address of the tab, however late the page answers', async () => {
    await saveTabState(1, { status: 'checked', url: 'https://vnexpress.net/a.html', reading: 'r', page: OLD });
    fake.tabs.answer = () => new Promise(() => {});
    const { settings, view } = await loadPanel();
    expect(settings.language).toBe('vi');
    expect(view.state).toMatchObject({ status: 'checked', page: { checkedAt: 'old' } });
  });

  it('has the evidence at hand where what comes first is left out', async () => {
    await checked(PAGE);
    const evidence = async () => {
      const { state } = (await loadPanel()).view;
      return state.status === 'checked' && state.page.report.findings.every(({ trace }) => trace.length > 0);
    };
    expect(await evidence()).toBe(false);
    await changeMuted('facts', [{ id: 'Đối Chiếu/fact-signed', label: 'x' }], true);
    expect(await evidence()).toBe(true);
    await fake.storage.local.clear();
  });
});
