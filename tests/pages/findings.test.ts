/** From a fixture page to what a reader is shown of it, without a browser: `findings.json` names every flag, and there is no other. */
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../lib/check.ts';
import { buildIndex } from '../../lib/facts/index.ts';
import { readHtml } from '../../lib/publish/article.ts';
import { readBundledBase } from '../../lib/publish/bundled.ts';
import { isFlag } from '../../lib/verdict/finding.ts';
import { readFixtures } from '../newspaper/fixtures.ts';

describe('what is flagged in a fixture page', async () => {
  const facts = buildIndex([await readBundledBase()]);
  it.each(readFixtures().map((fixture) => ({ name: fixture.name, fixture })))('$name', ({ fixture }) => {
    const reading = readHtml(fixture.html, fixture.url);
    const { findings } = reading.isArticle ? checkArticle(reading.article, facts) : { findings: [] };
    const flagged = findings
      .filter(({ verdict }) => isFlag(verdict))
      .toSorted((a, b) => a.block - b.block || a.start - b.start)
      .map(({ verdict, quote }) => ({ quote, verdict }));
    expect(flagged).toEqual(fixture.flags);
  });
});
