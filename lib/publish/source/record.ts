/** One record of a fact base, from the form that people edit to the form that travels. */
import type { Fact, Value } from '../../facts/schema.ts';
import { t } from '../words/index.ts';
import { AlternativesError, MAX_ALTERNATIVES, writeOut } from './alternatives.ts';
import type { FactSource, ValueSource } from './source.ts';
import type { Path } from './sourceFiles.ts';

/** Tells the place of a mistake in the record; the caller knows the file. */
export type Report = (path: Path, message: string) => void;

/** A document, entity or property: names written out, the note left behind. */
export function compileRecord(source: object, report: Report): object {
  const { note: _, ...record } = source as { note?: string };
  return writeOutNames(record, [], report);
}

/** A fact, with the types that its value and quotations imply. */
export function compileFact(source: FactSource, report: Report): object {
  const { note: _, value, references, ...rest } = source;
  const typed: Value = compileValue(value);
  return {
    ...rest,
    value: writeOutNames(typed, ['value'], report),
    references: references.map(({ statedIn, ...quote }): Fact['references'][number] => ({
      statedIn,
      selector: { type: 'TextQuoteSelector', ...quote },
    })),
  };
}

function compileValue(value: ValueSource): Value {
  if ('amount' in value) return { type: 'quantity', ...value };
  if ('ordinal' in value) return { type: 'ordinal', ...value };
  if ('period' in value) return { type: 'period', ...value };
  if ('time' in value) return { type: 'time', ...value };
  if ('id' in value) return { type: 'entity', ...value };
  return { type: 'text', ...value };
}

/** Fields that list names: after compiling they hold more names than patterns, in places of their own. */
const LISTS = [
  'aliases',
  'shortAliases',
  'notToBeConfusedWith',
  'triggers',
  'rivals',
  'lookalikes',
  'units',
  'markers',
];
/** Fields that list groups of names. */
const GROUPS = ['jointAliases', 'alternatives'];

/** Where in its source a field of a compiled record stands: up to the list, for names; without the wrapper, for quotations. */
export function sourcePath(path: Path): Path {
  const list = path.findIndex((step) => typeof step === 'string' && (LISTS.includes(step) || GROUPS.includes(step)));
  return (list < 0 ? path : path.slice(0, list + 1)).filter((step) => step !== 'selector');
}

function writeOutNames(record: object, path: Path, report: Report): object {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => {
      const at = [...path, field];
      if (LISTS.includes(field)) return [field, names(value as readonly string[], at, report)];
      if (field === 'jointAliases') return [field, joints(value as readonly (readonly string[])[], at, report)];
      if (field === 'alternatives') {
        const groups = value as readonly (readonly string[])[];
        return [field, groups.map((group, index) => names(group, [...at, index], report))];
      }
      return [field, value];
    }),
  );
}

function names(patterns: readonly string[], path: Path, report: Report): string[] {
  const written = new Set<string>();
  for (const [index, pattern] of patterns.entries()) {
    try {
      for (const name of writeOut(pattern)) written.add(name);
    } catch (error) {
      if (!(error instanceof AlternativesError)) throw error;
      report([...path, index], error.message);
    }
  }
  return [...written];
}

/** Each joint alias with each choice of its parts' alternatives. */
function joints(patterns: readonly (readonly string[])[], path: Path, report: Report): string[][] {
  return patterns.flatMap((parts, index) => {
    const choices = parts.map((part, at) => names([part], [...path, index, at], report));
    const count = choices.reduce((product, { length }) => product * length, 1);
    if (count > MAX_ALTERNATIVES) {
      report([...path, index], t('source.joints', { many: count, max: MAX_ALTERNATIVES }));
      return [];
    }
    return choices.reduce<string[][]>(
      (heads, part) => heads.flatMap((head) => part.map((name) => [...head, name])),
      [[]],
    );
  });
}
