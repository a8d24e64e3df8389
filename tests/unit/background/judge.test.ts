import { beforeEach, describe, expect, it } from 'vitest';
import { createJudge } from '../../../entrypoints/background/judge.ts';
import type { Article } from '../../../lib/article/article.ts';
import { createExcerpts } from '../../../lib/sync/index.ts';
import { baseOf, TestPublisher } from '../../attacks/publisher.ts';
import { Reader } from '../../attacks/reader.ts';

const AT = '2025-10-26T08:00:00+07:00';
const V1 = baseOf(8);
const ARTICLE: Article = {
  url: 'https://bao.example/a-100001.html',
  site: 'bao.example',
  title: V1.entities[0]!.label,
  blocks: V1.entities.map(({ label }) => ({ kind: 'paragraph', text: `${label} có 12 đại biểu.` })),
  publishedAt: AT,
};

let reader: Reader;
let opened: number;
/** How many articles were looked up. */
let excerpted: number;
beforeEach(async () => {
  const publisher = await TestPublisher.create();
  await publisher.release(V1);
  reader = await Reader.subscribed(publisher);
  opened = 0;
  excerpted = 0;
});

function judge() {
  const { open, compileAgain } = reader.restarted().sync;
  return createJudge(
    createExcerpts(
      Promise.resolve({
        compileAgain,
        open: async () => {
          opened++;
          const bases = await open();
          return bases.map((base) => ({
            excerpt: (texts: readonly string[]) => {
              excerpted++;
              return base.excerpt(texts);
            },
          }));
        },
      }),
    ),
  );
}

describe('a judge that has been told of an article to come', () => {
  it('has opened its bases and tried itself once, however often it was told', async () => {
    const ready = judge();
    await Promise.all([ready.prepare(), ready.prepare()]);
    await ready.prepare();
    expect({ opened, excerpted }).toEqual({ opened: 1, excerpted: 1 });
    await ready.check(ARTICLE);
    expect(opened).toBe(1);
  });

  it('judges one that has come meanwhile and nothing else', async () => {
    const ready = judge();
    await Promise.all([ready.prepare(), ready.explain(ARTICLE, AT)]);
    expect({ opened, excerpted }).toEqual({ opened: 1, excerpted: 1 });
  });

  it('judges as one that was told of nothing', async () => {
    const ready = judge();
    await ready.prepare();
    const page = await ready.explain(ARTICLE, AT);
    expect(page.report.claims).toBeGreaterThan(0);
    expect(page).toEqual(await judge().explain(ARTICLE, AT));
  });
});
