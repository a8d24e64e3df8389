import * as chrono from 'chrono-node';
import { readText, readTimes, type TimeExpression } from '../../../lib/language/index.ts';
import { load, loadText, type Outcome } from './outcome.ts';

/** Rounds before any is counted, so that all run at their best; then rounds that are. */
const WARM = 8;
const RUNS = 11;
const AT = '2023-06-15T12:00:00+07:00';

/**
 * Times alone, ours (`readTimes`) beside chrono-node's casual parser of Vietnamese (`chrono.vi.parse`), over the same real articles with
 * the same time of publication, turn by turn in one run. Of each time found its value, beginning and end are asked for, and of each of
 * chrono-node's the dates that it begins and ends with, which it reckons when asked; beside it, what chrono-node takes when nothing is
 * asked. Ours reckons all of them at once. The figures are medians over the rounds of how many times longer chrono-node took.
 */
export function speed(folder: string): Outcome | undefined {
  const lines = loadText(folder, 'vifactcheck-dev.jsonl')?.split('\n').filter(Boolean);
  const texts =
    lines === undefined
      ? load<{ readonly context: string }[]>(folder, 'wikiwars-vi-dev.json')?.map((one) => one.context)
      : [...new Set(lines.map((line) => (JSON.parse(line) as { article: string }).article))];
  if (texts === undefined) return undefined;
  const now = new Date(AT);
  const ours: number[] = [];
  const all: number[] = [];
  const theirs: number[] = [];
  const unasked: number[] = [];
  const counts = [0, 0];
  for (let run = 0; run < WARM + RUNS; run++) {
    const rounds = [
      [ours, (text: string) => told(readTimes(text, { at: AT }))],
      [theirs, (text: string) => dated(chrono.vi.parse(text, now))],
      [unasked, (text: string) => chrono.vi.parse(text, now).length],
      [all, (text: string) => told(readText(text, { at: AT }).times)],
    ] as const;
    for (const [i, [times, read]] of rounds.entries()) {
      const start = performance.now();
      let count = 0;
      for (const text of texts) count += read(text);
      if (run >= WARM) times.push(performance.now() - start);
      counts[i] = count;
    }
  }
  const ratio = median(theirs.map((time, i) => time / ours[i]!));
  const found = median(unasked.map((time, i) => time / ours[i]!));
  const whole = median(theirs.map((time, i) => time / all[i]!));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    name: 'speed on real articles, times alone',
    result: `${ratio.toFixed(1)} × chrono-node`,
    goal: '≥ 10 ×',
    met: ratio >= 10,
    notes: [
      `${texts.length} articles, ${characters} characters: ours ${median(ours).toFixed(1)} ms for ${counts[0]} times, chrono-node ${median(theirs).toFixed(1)} ms for ${counts[1]}, values and dates of all asked for`,
      `chrono-node asked for no date: ${median(unasked).toFixed(1)} ms, ${found.toFixed(1)} ×`,
      `numbers, times and people together: ${median(all).toFixed(1)} ms, ${whole.toFixed(1)} × chrono-node's times alone`,
    ],
  };
}

/** How many times there are; of each its value, its beginning and its end are asked for. */
function told(times: readonly TimeExpression[]): number {
  let characters = 0;
  for (const { value, from, to } of times) characters += value.length + from.length + to.length;
  return characters > 0 ? times.length : 0;
}

/** How many times there are; of each the date it begins with is asked for, and that it ends with where there is one. */
function dated(times: readonly chrono.ParsedResult[]): number {
  let sum = 0;
  for (const { start, end } of times) sum += start.date().getTime() + (end?.date().getTime() ?? 0);
  return Number.isNaN(sum) ? 0 : times.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
