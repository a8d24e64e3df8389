import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '../../../lib/settings/settings.ts';
import { changeMuted, changeSettings, loadSettings, watchSettings } from '../../../lib/settings/stored.ts';
import { fake } from '../fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fakeBrowser.ts')).fake }));

beforeEach(() => fake.storage.local.clear());

describe('settings', () => {
  it('speak Vietnamese and follow the theme of the browser unless told otherwise', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({ language: 'vi', theme: 'system', history: true, hover: true });
  });

  it('keep what is sound and take the default for what is not', () => {
    const settings = parseSettings({
      language: 'fr',
      theme: 'dark',
      marks: ['contradicted', 'nonsense'],
      muted: null,
      x: 1,
    });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  });

  it.each([
    ['an entry without words', [{ id: 'a/1', label: 'one' }, { id: 'a/2' }]],
    ['words longer than any name', [{ id: 'a/1', label: 'x'.repeat(301) }]],
    ['more entries than a person makes', Array.from({ length: 2_001 }, (_, at) => ({ id: `a/${at}`, label: 'x' }))],
    ['no list', 'a/1'],
  ])('leave a list of muted things out that holds %s, and keep the others', (_, facts) => {
    const sites = [{ id: 'vnexpress.net', label: 'VnExpress', more: 1 }];
    expect(parseSettings({ muted: { facts, sites } }).muted).toEqual({
      facts: [],
      publishers: [],
      sites: [{ id: 'vnexpress.net', label: 'VnExpress' }],
    });
  });

  it.each([null, 7, 'text', []])('survive %j in storage', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('are changed on top of what stands in storage', async () => {
    await changeSettings(() => ({ theme: 'dark' }));
    await changeSettings(() => ({ language: 'en' }));
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', language: 'en' });
  });

  it('tell whoever watches, until the watch ends', async () => {
    const watch = new AbortController();
    const seen: string[] = [];
    watchSettings(watch.signal, ({ language }) => seen.push(language));
    await changeSettings(() => ({ language: 'en' }));
    watch.abort();
    await changeSettings(() => ({ language: 'vi' }));
    expect(seen).toEqual(['en']);
  });

  it('leave things out and take them in again, each once', async () => {
    const fact = { id: 'a/1', label: 'old words' };
    await changeMuted('facts', [fact, { id: 'a/2', label: 'two' }], true);
    await changeMuted('facts', [{ ...fact, label: 'new words' }], true);
    expect((await loadSettings()).muted.facts).toEqual([
      { id: 'a/2', label: 'two' },
      { id: 'a/1', label: 'new words' },
    ]);
    await changeMuted('facts', [fact], false);
    expect((await loadSettings()).muted.facts).toEqual([{ id: 'a/2', label: 'two' }]);
  });
});
