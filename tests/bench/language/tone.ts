import { toneKey } from '../../../lib/language/index.ts';
import { load, type Outcome, percent } from './outcome.ts';

interface TonePlacement {
  readonly tests: readonly { readonly input: string; readonly expected: string }[];
  readonly generatedPairs: readonly {
    readonly old: string;
    readonly new: string;
    readonly nfdOld: string;
    readonly key: string;
  }[];
}

/** Every spelling of a syllable has one key, and other syllables have others. */
export function tonePlacement(folder: string): Outcome | undefined {
  const data = load<TonePlacement>(folder, 'tone-placement.json');
  if (data === undefined) return undefined;
  const notes: string[] = [];
  let right = 0;
  let all = 0;
  const check = (what: string, holds: boolean) => {
    all++;
    if (holds) right++;
    else notes.push(what);
  };
  const keys = (text: string) => text.split(' ').map(toneKey).join(' ');
  for (const { input, expected } of data.tests) check(`${input} ≠ ${expected}`, keys(input) === keys(expected));
  const owner = new Map<string, string>();
  for (const pair of data.generatedPairs) {
    const key = toneKey(pair.old);
    check(`${pair.old} ≠ ${pair.new}`, toneKey(pair.new) === key);
    check(`${pair.old} in NFD`, toneKey(pair.nfdOld) === key);
    check(`${pair.key} shares its key with ${owner.get(key)}`, (owner.get(key) ?? pair.key) === pair.key);
    owner.set(key, pair.key);
  }
  return { name: 'tone marks', result: percent(right, all), goal: '100 %', met: right === all, notes };
}
