import * as chrono from 'chrono-node';
import { readTimes } from '../../../lib/language/index.ts';
import { load, type Outcome, percent } from './outcome.ts';

interface Annotation {
  readonly text: string;
  readonly val: string;
  readonly context: string;
}

const AT = '2020-06-15T12:00:00+07:00';

/** Date expressions of nine texts about wars, in their context. */
export function wikiwars(folder: string): Outcome | undefined {
  const data = load<Annotation[]>(folder, 'wikiwars-vi-dev.json');
  if (data === undefined) return undefined;
  const notes: string[] = [];
  let right = 0;
  let theirs = 0;
  for (const { text, val, context } of data) {
    const start = context.indexOf(text);
    const end = start + text.length;
    const here = readTimes(context, { at: AT }).filter((time) => time.start < end && start < time.end);
    if (here.some((time) => time.value.split('/').some((value) => tells(value, val)))) right++;
    else
      notes.push(
        `"${text}" is ${val}; read ${here.map((time) => `"${time.quote}" ${time.value}`).join(', ') || 'nothing'} in "${context}"`,
      );
    const peer = chrono.vi
      .parse(context, new Date(AT))
      .filter((result) => result.index < end && start < result.index + result.text.length);
    if (peer.some((result) => [result.start, result.end].some((part) => part && tells(chronoValue(part), val))))
      theirs++;
  }
  return {
    name: 'WikiWars-VI',
    result: `${percent(right, data.length)}; chrono-node ${percent(theirs, data.length)}`,
    goal: '≥ 99 %',
    met: right / data.length >= 0.99,
    notes,
  };
}

/** A month is told by a day of it too: the annotations count "tháng 4 năm 1975" inside "ngày 30 tháng 4 năm 1975". */
function tells(value: string, wanted: string): boolean {
  return value.startsWith(wanted);
}

function chronoValue(part: chrono.ParsedComponents): string {
  const year = String(part.get('year')).padStart(4, '0');
  if (!part.isCertain('month')) return year;
  const month = `${year}-${String(part.get('month')).padStart(2, '0')}`;
  return part.isCertain('day') ? `${month}-${String(part.get('day')).padStart(2, '0')}` : month;
}
