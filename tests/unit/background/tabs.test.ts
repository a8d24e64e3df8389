/** What is told of a tab is told of the page in it, whenever verdicts and questions come. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Judge } from '../../../entrypoints/background/judge.ts';
import { judgePage, judgeTabsAgain, noteNoArticle } from '../../../entrypoints/background/tabs.ts';
import type { Article } from '../../../lib/article/article.ts';
import type { CheckedPage } from '../../../lib/report/checkedPage.ts';
import { changeSettings } from '../../../lib/settings/stored.ts';
import { keepArticle } from '../../../lib/store/articles.ts';
import type { DatabaseDoor } from '../../../lib/store/database.ts';
import { tabKey } from '../../../lib/store/tabState.ts';
import { CLEAN_PAGE, PAGE } from '../../gallery/fixtures.ts';
import { fake } from '../fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fakeBrowser.ts')).fake }));

vi.mock('../../../lib/store/articles.ts', async (original) => ({
  ...(await original<typeof import('../../../lib/store/articles.ts')>()),
  keepArticle: vi.fn(async () => {}),
}));

const TAB = 1;
/** No site of ours: nothing of it goes into the history. */
const articleAt = (name: string): Article => ({ url: `about:${name}`, site: 'Báo', title: name, blocks: [] });
/** What each page comes to, which tells them apart; several of the first's findings are flags, none of the second's. */
const VERDICTS: Record<string, CheckedPage> = { flagged: PAGE, clean: CLEAN_PAGE };
const MARKS = 4;
/** Imprecise words are marked and not counted. */
const FLAGS = '3';

/** The page in the tab; none where nobody reads. */
let standing: string | undefined;
/** What that page was told to mark. */
let marked: number | undefined;
/** Verdicts that wait for a word. */
let held: Map<string, () => void>;

const judge: Judge = {
  prepare: async () => {},
  check: () => Promise.reject(new Error('not asked here')),
  async explain({ title }) {
    if (held.has(title)) await new Promise<void>((go) => held.set(title, go));
    return VERDICTS[title]!;
  },
};
const DATABASE = { name: '', open: () => ({}) } as unknown as DatabaseDoor;
const ask = (name: string) => judgePage(judge, DATABASE, articleAt(name), { name, tab: { id: TAB } as never });
/** Brings another page into the tab; browsers clear the badge then. */
function come(name: string | undefined): void {
  standing = name;
  fake.badges.delete(TAB);
}
const state = async () => (await fake.storage.session.get(tabKey(TAB)))[tabKey(TAB)];

beforeEach(() => {
  fake.storage.session.clear();
  held = new Map();
  marked = undefined;
  come('flagged');
  fake.tabs.answer = async (_, message) => {
    const { type, body } = message as { type: string; body: { reading: string; marking: { findings: unknown[] } } };
    if (standing === undefined) throw new Error('Receiving end does not exist');
    if (type === 'page/read') await ask(standing);
    else if (type === 'marks/show' && body.reading !== standing) return { value: false };
    else if (type === 'marks/show') marked = body.marking.findings.length;
    return { value: type === 'marks/show' ? true : null };
  };
});

describe('the badge and the state of a tab', () => {
  it('tell of the page that asked', async () => {
    await ask('flagged');
    expect(marked).toBe(MARKS);
    expect(fake.badges.get(TAB)).toBe(FLAGS);
    expect(await state()).toMatchObject({ status: 'checked', url: 'about:flagged', reading: 'flagged' });
  });

  it('stay those of the page that came back, when the verdict of the one in between comes later', async () => {
    come('clean');
    held.set('clean', () => {});
    const between = ask('clean');
    come('flagged');
    await ask('flagged');
    expect(fake.badges.get(TAB)).toBe(FLAGS);
    held.get('clean')!();
    await between;
    expect(fake.badges.get(TAB)).toBe(FLAGS);
    expect(await state()).toMatchObject({ status: 'checked', url: 'about:flagged' });
  });

  it('stay those of the page that came back, when even the question of the one in between comes later', async () => {
    await ask('flagged');
    await ask('clean');
    expect(fake.badges.get(TAB)).toBe(FLAGS);
    expect(await state()).toMatchObject({ status: 'checked', url: 'about:flagged' });
    await noteNoArticle(false, 'about:front', { name: 'front', tab: { id: TAB } as never });
    expect(fake.badges.get(TAB)).toBe(FLAGS);
    expect(await state()).toMatchObject({ status: 'checked', url: 'about:flagged' });
  });

  it('are none where the tab has gone to a page that nobody reads', async () => {
    held.set('flagged', () => {});
    const asked = ask('flagged');
    come(undefined);
    held.get('flagged')!();
    await asked;
    expect(fake.badges.has(TAB)).toBe(false);
    expect(await state()).toBeUndefined();
  });

  it('are by the facts in force when they are written', async () => {
    held.set('flagged', () => {});
    const asked = ask('flagged');
    await judgeTabsAgain();
    VERDICTS['flagged'] = CLEAN_PAGE;
    const first = held.get('flagged')!;
    held.delete('flagged');
    first();
    await asked;
    VERDICTS['flagged'] = PAGE;
    expect(fake.badges.get(TAB)).toBe('');
    expect(await state()).toMatchObject({
      page: { report: { findings: { length: CLEAN_PAGE.report.findings.length } } },
    });
  });

  it('say so where judging failed', async () => {
    const broken: Judge = { ...judge, explain: () => Promise.reject(new Error('no facts')) };
    const asked = judgePage(broken, DATABASE, articleAt('flagged'), {
      name: 'flagged',
      tab: { id: TAB } as never,
    });
    await expect(asked).rejects.toThrow('no facts');
    expect(await state()).toEqual({ status: 'error', url: 'about:flagged', message: 'Error: no facts' });
  });

  it('say that there is no article', async () => {
    await noteNoArticle(true, 'about:flagged', { name: 'flagged', tab: { id: TAB } as never });
    expect(await state()).toEqual({ status: 'foreign', url: 'about:flagged' });
    expect(fake.badges.get(TAB)).toBe('');
  });
});

describe('the history', () => {
  const read = (url: string, incognito: boolean) =>
    judgePage(
      judge,
      DATABASE,
      { ...articleAt('flagged'), url },
      { name: 'flagged', tab: { id: TAB, incognito } as never },
    );

  it('has what was read, but nothing from a private window, nor while it is off', async () => {
    const kept = vi.mocked(keepArticle);
    kept.mockClear();
    await read('https://bao.example/mot', false);
    expect(kept.mock.calls.map(([, { url }]) => url)).toEqual(['https://bao.example/mot']);
    await read('https://bao.example/hai', true);
    await changeSettings(() => ({ history: false }));
    await read('https://bao.example/ba', false);
    expect(kept).toHaveBeenCalledTimes(1);
    await changeSettings(() => ({ history: true }));
    await read('https://bao.example/bon', false);
    expect(kept).toHaveBeenCalledTimes(2);
  });
});
