import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen, originOf, send, sendToTab } from '../../../lib/messages/channel.ts';
import { type FakeSender, fake, OWN } from '../fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fakeBrowser.ts')).fake }));

const PAGE: FakeSender = { id: 'own-id', url: 'https://vnexpress.net/a.html', tab: { id: 7 }, frameId: 0 };
const POPUP: FakeSender = { id: 'own-id', url: `${OWN}/popup.html` };
const ARTICLE = {
  url: 'https://vnexpress.net/a.html',
  site: 'VnExpress',
  title: 'T',
  blocks: [{ kind: 'paragraph', text: 'x' }],
};
const QUESTION = { reading: 'first', article: ARTICLE };

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
  fake.sender = POPUP;
});
afterEach(() => stop.abort());

describe('the sender of a message', () => {
  it.each<[string, FakeSender, string | undefined]>([
    ['a content script', PAGE, 'page'],
    ['the popup', POPUP, 'extension'],
    ['the options in a tab', { ...POPUP, tab: { id: 3 }, frameId: 0 }, 'extension'],
    ['the background, which may have no address', { id: 'own-id' }, 'extension'],
    ['the sample article', { ...PAGE, url: `${OWN}/sample.html` }, 'page'],
    ['a frame inside a page', { ...PAGE, frameId: 4 }, undefined],
    ['a page that is no web page', { ...PAGE, url: 'file:///etc/passwd' }, undefined],
    ['another extension', { ...POPUP, id: 'other-id' }, undefined],
    ['a page that only looks like ours', { id: 'own-id', url: 'https://own-id/popup.html' }, undefined],
  ])('%s', (_, sender, origin) => {
    expect(originOf(sender as never)).toBe(origin);
  });
});

describe('a message', () => {
  it('reaches its handler', async () => {
    fake.sender = PAGE;
    const seen: unknown[] = [];
    listen(
      {
        'article/check'({ article }, sender) {
          seen.push(article, sender.tab?.id);
        },
      },
      stop.signal,
    );
    expect(await send('article/check', QUESTION as never)).toBeUndefined();
    expect(seen).toEqual([ARTICLE, 7]);
  });

  it('brings its answer back', async () => {
    listen({ 'marks/reveal': ({ findingId }) => findingId === 'there' }, stop.signal);
    expect(await send('marks/reveal', { findingId: 'there' })).toBe(true);
    expect(await send('marks/reveal', { findingId: 'gone' })).toBe(false);
  });

  it('may come back with nothing', async () => {
    listen({ 'options/open': () => {} }, stop.signal);
    expect(await send('options/open', { at: 'facts' })).toBeUndefined();
  });

  it('is refused from a sender that may not send it', async () => {
    const handler = vi.fn();
    listen({ 'article/check': handler }, stop.signal);
    await expect(send('article/check', QUESTION as never)).rejects.toThrow('sender refused');
    fake.sender = { ...PAGE, frameId: 2 };
    await expect(send('article/check', QUESTION as never)).rejects.toThrow('sender refused');
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['a field too many', { ...QUESTION, article: { ...ARTICLE, evil: 1 } }],
    ['a wrong type', { ...QUESTION, article: { ...ARTICLE, blocks: 'x' } }],
    ['too long a text', { ...QUESTION, article: { ...ARTICLE, title: 'x'.repeat(50_000) } }],
    ['nothing', undefined],
  ])('of another shape never reaches its handler: %s', async (_, body) => {
    fake.sender = PAGE;
    const handler = vi.fn();
    listen({ 'article/check': handler }, stop.signal);
    await expect(send('article/check', body as never)).rejects.toThrow('malformed');
    expect(handler).not.toHaveBeenCalled();
  });

  it('that nobody knows is left alone', async () => {
    listen({ 'options/open': () => {} }, stop.signal);
    expect(await fake.deliver({ type: 'toString', body: undefined }, POPUP)).toBeUndefined();
    expect(await fake.deliver('text', POPUP)).toBeUndefined();
  });

  it('brings a failure back in words', async () => {
    listen(
      {
        'options/open'() {
          throw new Error('no window');
        },
      },
      stop.signal,
    );
    await expect(send('options/open', { at: '' })).rejects.toThrow('options/open: no window');
  });

  it('fails when nobody listens any more', async () => {
    listen({ 'options/open': () => {} }, stop.signal);
    stop.abort();
    await expect(send('options/open', { at: '' })).rejects.toThrow('nobody received it');
  });

  it('to a tab parses what comes back', async () => {
    fake.tabs.answer = async () => ({ value: 'https://vnexpress.net/' });
    expect(await sendToTab(4, 'page/ping', undefined)).toBe('https://vnexpress.net/');
    fake.tabs.answer = async () => ({ value: 12 });
    await expect(sendToTab(4, 'page/ping', undefined)).rejects.toThrow();
    fake.tabs.answer = async () => undefined;
    await expect(sendToTab(4, 'page/ping', undefined)).rejects.toThrow('nobody answered');
  });
});
