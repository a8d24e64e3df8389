import * as chrono from 'chrono-node';
import { readText, readTimes } from '../../../lib/language/index.ts';
import { load, loadText, type Outcome } from './outcome.ts';

const RUNS = 5;
const ARTICLES = 60;
const AT = '2023-06-15T12:00:00+07:00';

/** Milliseconds for the same real articles, ours and chrono-node's, turn by turn in one run; the ratio of the medians is the figure. */
export function speed(folder: string): Outcome | undefined {
  const lines = loadText(folder, 'vifactcheck-dev.jsonl')?.split('\n').filter(Boolean);
  const texts =
    lines === undefined
      ? load<{ readonly context: string }[]>(folder, 'wikiwars-vi-dev.json')?.map((one) => one.context)
      : [...new Set(lines.map((line) => (JSON.parse(line) as { article: string }).article))].slice(0, ARTICLES);
  if (texts === undefined) return undefined;
  const now = new Date(AT);
  const ours: number[] = [];
  const all: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const rounds = [
      [ours, (text: string) => readTimes(text, { at: AT })],
      [all, (text: string) => readText(text, { at: AT })],
      [theirs, (text: string) => chrono.vi.parse(text, now)],
    ] as const;
    for (const [times, read] of rounds) {
      const start = performance.now();
      for (const text of texts) read(text);
      if (run > 0) times.push(performance.now() - start);
    }
  }
  const ratio = median(theirs) / median(ours);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    name: 'speed on real articles, times alone',
    result: `${ratio.toFixed(1)} × chrono-node`,
    goal: '≥ 10 ×',
    met: ratio >= 10,
    notes: [
      `${texts.length} articles, ${characters} characters: ours ${median(ours).toFixed(1)} ms, chrono-node ${median(theirs).toFixed(1)} ms`,
      `numbers, times and people together: ${median(all).toFixed(1)} ms, ${(median(theirs) / median(all)).toFixed(1)} × chrono-node's times alone`,
    ],
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
