import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../lib/facts/schema.ts';
import { bundleRelease } from '../../lib/publish/commands/bundle.ts';
import { baseOf, TestPublisher } from './publisher.ts';
import { Reader } from './reader.ts';

/** A reader may click the address of a source: it must lead to a web page, whatever a publisher writes. */
describe('the address of a source', () => {
  const parse = (url: string) =>
    documentSchema.safeParse({ id: 'a', publisher: 'b', title: 'c', publishedAt: '2025-10-26', url }).success;

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://bao.vn/1',
    'chrome-extension://abc/popup.html',
  ])('%s is refused', (url) => expect(parse(url)).toBe(false));

  it.each(['https://bao.vn/bai-viet.html', 'http://bao.vn/?id=1'])('%s is accepted', (url) =>
    expect(parse(url)).toBe(true),
  );
});

/** A file of facts names where updates are to be looked for, and nobody signs that: it is held to what a reader may type. */
describe('the address in a file of facts', () => {
  const preview = async (url: string) => {
    const publisher = await TestPublisher.create();
    await publisher.release(baseOf(3));
    const bundle = JSON.parse(await bundleRelease(publisher.files, publisher.url));
    const reader = new Reader(publisher);
    const shown = await reader.sync
      .previewBundle(JSON.stringify({ ...bundle, url }))
      .catch((error: Error) => error.name);
    expect(await reader.store.list()).toEqual([]);
    expect(publisher.requests).toEqual([]);
    return typeof shown === 'string' ? shown : shown.url;
  };

  it.each([
    'http://publisher.example/facts/',
    'ftp://publisher.example/facts/',
    'javascript:alert(1)//',
    'file:///etc/',
    'https://reader:secret@publisher.example/facts/',
    'https://publisher.example/facts',
    'https://publisher.example/facts/?to=',
    'https://publisher.example/facts/#',
    'https://publisher.example/a/../facts/',
  ])('%s is refused', async (url) => expect(await preview(url)).toBe('BadBundle'));

  it('of a folder is taken', async () =>
    expect(await preview('https://other.example/facts/')).toBe('https://other.example/facts/'));
});
