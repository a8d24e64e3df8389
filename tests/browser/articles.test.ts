/** Page to badge to underlined words, on every fixture article: what must be flagged is, with the right words, and nothing else. */
import { describe, expect, it } from 'vitest';
import { readFixtures } from '../newspaper/fixtures.ts';
import { marked } from './marks.ts';
import { aWhile, session, untilFlagged } from './session.ts';

describe('an article is read, judged and marked', () => {
  const { reader, newspaper } = session();
  it.each(readFixtures().filter(({ isOnSubject }) => isOnSubject))('$name', async ({ name, flags }) => {
    const page = await reader().open(newspaper().article(name).url);
    await untilFlagged(reader(), page, flags.length);
    if (flags.length === 0) await aWhile();
    const marks = await marked(reader(), page);
    expect(marks).toEqual(flags.map(({ quote, verdict }) => ({ verdict, words: quote })));
    await page.close();
  });
});
