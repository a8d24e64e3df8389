import * as chrono from 'chrono-node';
import type { Article } from '../../../lib/article/article.ts';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex, type FactIndex } from '../../../lib/facts/index.ts';
import type { FactBase } from '../../../lib/facts/schema.ts';
import type { Outcome } from '../language/outcome.ts';
import { cpuTime, median, ms, quantile } from './clock.ts';

const ROUNDS = 5;
/** Probes are short; a report is as long as several. */
const PROBES_A_REPORT = 8;

/** What a quick reader of dates and counts does: chrono-node for the dates, one expression for numbers with the word behind. */
function peer({ title, blocks, publishedAt }: Article): number {
  const now = new Date(publishedAt ?? 0);
  let found = 0;
  for (const text of [title, ...blocks.map((block) => block.text)]) {
    found += chrono.vi.parse(text, now).length;
    found += [...text.matchAll(/\d[\d.,]*\s+\p{L}+/gu)].length;
  }
  return found;
}

function reports(probes: readonly Article[]): Article[] {
  const all: Article[] = [];
  for (let at = 0; at + PROBES_A_REPORT <= probes.length; at += PROBES_A_REPORT) {
    const some = probes.slice(at, at + PROBES_A_REPORT);
    all.push({
      ...some[0]!,
      blocks: some.flatMap(({ title, blocks }) => [{ kind: 'subhead' as const, text: title }, ...blocks]),
    });
  }
  return all;
}

/** Each article, ours and the peer's turn by turn; then the index. */
export function articles(probes: readonly Article[], base: FactBase, facts: FactIndex): Outcome[] {
  const outcomes = [
    { name: 'a short article', list: probes },
    { name: 'a report', list: reports(probes) },
  ].map(({ name, list }): Outcome => {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (const article of list) {
      checkArticle(article, facts);
      peer(article);
    }
    for (let round = 0; round < ROUNDS; round++)
      for (const article of list) {
        ours.push(cpuTime(() => checkArticle(article, facts)));
        theirs.push(cpuTime(() => peer(article)));
      }
    const characters = list.map(({ title, blocks }) =>
      blocks.reduce((sum, { text }) => sum + text.length, title.length),
    );
    const ratio = median(ours) / median(theirs);
    return {
      name,
      result: `median ${ms(median(ours))}, p95 ${ms(quantile(ours, 0.95))}; ${ratio.toFixed(1)} × the time of chrono-node and a scan for numbers, which find dates and counts alone`,
      goal: '≤ 15 ×',
      met: ratio <= 15,
      notes: [
        `${list.length} articles of ${median(characters)} characters (median), ${base.facts.length} facts; the peer: median ${ms(median(theirs))}, p95 ${ms(quantile(theirs, 0.95))}`,
      ],
    };
  });
  const builds = Array.from({ length: 15 }, () => cpuTime(() => buildIndex([base])));
  const parses = Array.from({ length: 15 }, () => cpuTime(() => JSON.parse(JSON.stringify(base))));
  outcomes.push({
    name: 'the index of the bundled base',
    result: `${ms(median(builds))}, ${(median(builds) / median(parses)).toFixed(1)} × writing and parsing it as JSON`,
    goal: '≤ 20 ×',
    met: median(builds) <= 20 * median(parses),
    notes: [],
  });
  return outcomes;
}
