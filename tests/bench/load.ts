/**
 * How long a reader waits: from a page's load event to the underlined words, and to the badge. Builds first; each browser starts fresh.
 * The first article wakes the background, which reads the fact base; the others find it awake.
 *   npm run bench:load
 */
import type { Page } from 'puppeteer-core';
import { openBrowser, type ReadersBrowser } from '../browser/browser.ts';
import { build } from '../commands/build.ts';
import { startNewspaper } from '../newspaper/newspaper.ts';

const ROUNDS = 5;

interface Waited {
  /** Milliseconds that the page itself took to load: what the wait is to be measured by. */
  readonly page: number;
  /** Milliseconds from the load event. */
  readonly marks: number;
  readonly badge: number;
}

/** The moment of the first underline, told by the page's own clock, at the first frame that can show it. */
function firstMark(page: Page): Promise<{ at: number; loaded: number; now: number }> {
  return page.evaluate(
    () =>
      new Promise<{ at: number; loaded: number; now: number }>((done) => {
        const look = () => {
          const drawn = [...(CSS.highlights as unknown as Map<string, unknown>).keys()].length > 0;
          if (!drawn) return requestAnimationFrame(look);
          const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
          done({ at: performance.now(), loaded: navigation!.loadEventEnd, now: Date.now() });
        };
        look();
      }),
  );
}

async function wait(reader: ReadersBrowser, url: string): Promise<Waited> {
  const page = await reader.open(url);
  let badgeAt = 0;
  const [mark] = await Promise.all([
    firstMark(page),
    (async () => {
      while ((await reader.badge(page)) === '') await new Promise((done) => setImmediate(done));
      badgeAt = Date.now();
    })(),
  ]);
  await page.close();
  const loadedAt = mark.now - (mark.at - mark.loaded);
  return { page: mark.loaded, marks: mark.at - mark.loaded, badge: badgeAt - loadedAt };
}

const middle = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const ms = (value: number) => `${Math.round(value).toString().padStart(5)} ms`;

const newspaper = await startNewspaper();
const flagged = newspaper.articles.filter(({ flags }) => flags.length > 0);
for (const name of ['chromium', 'firefox'] as const) {
  build(name);
  const reader = await openBrowser(name, newspaper.network);
  const [first, ...others] = Array.from({ length: ROUNDS }, () => flagged).flat();
  const cold = await wait(reader, first!.url);
  const warm: Waited[] = [];
  for (const { url } of others) warm.push(await wait(reader, url));
  await reader.close();
  console.log(`${reader.version}, the page's own load and the wait after it:`);
  console.log(
    `  first article after start   page ${ms(cold.page)}   then marks ${ms(cold.marks)}   badge ${ms(cold.badge)}`,
  );
  for (const [what, pick] of [
    ['median', middle],
    ['slowest', (numbers: readonly number[]) => Math.max(...numbers)],
  ] as const) {
    const of = (key: keyof Waited) => ms(pick(warm.map((waited) => waited[key])));
    console.log(
      `  ${what.padEnd(7)} of ${String(warm.length).padEnd(3)} others       page ${of('page')}   then marks ${of('marks')}   badge ${of('badge')}`,
    );
  }
}
await newspaper.close();
