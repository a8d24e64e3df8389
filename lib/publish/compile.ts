import { baseSchema, type Fact, type FactBase, type Value } from '../facts/schema.ts';
import { AlternativesError, writeOut } from './alternatives.ts';
import type { FactSource, ValueSource } from './source.ts';
import {
  FactBaseError,
  type Path,
  type Problem,
  readSourceFiles,
  type SourceFile,
  shapeProblems,
} from './sourceFiles.ts';

/** The lists of a fact base whose records have an id. */
export type RecordList = 'documents' | 'entities' | 'properties' | 'facts';

/** A compiled base that still knows where each record was written. */
export interface CompiledBase {
  readonly base: FactBase;
  /** A problem at the `index`th record of `list`, at the field that `path` leads to. */
  readonly problem: (list: RecordList, index: number, path: Path, message: string) => Problem;
}

/**
 * Compiles the YAML files of a folder into one fact base: names written out, types told, records in the order of
 * their files' names. It checks shape, not sense: for that see `verifyBase`.
 * @throws FactBaseError with every problem's file, line and column
 */
export async function compileBase(folder: string): Promise<FactBase> {
  return (await compileSources(folder)).base;
}

/** As {@link compileBase}, keeping the places for further checks. */
export async function compileSources(folder: string): Promise<CompiledBase> {
  const files = await readSourceFiles(folder);
  const problems: Problem[] = [];
  const origins: Record<RecordList, { file: SourceFile; index: number }[]> = {
    documents: [],
    entities: [],
    properties: [],
    facts: [],
  };
  const lists = {
    documents: [] as unknown[],
    entities: [] as unknown[],
    properties: [] as unknown[],
    facts: [] as unknown[],
  };
  let head: object = {};
  for (const file of files) {
    if (file.part === 'base') {
      head = file.data;
      continue;
    }
    for (const [index, record] of (file.data as readonly object[]).entries()) {
      const compiled = file.part === 'facts' ? compileFact(record as FactSource) : withoutNote(record);
      lists[file.part].push(writeOutNames(compiled, [index], file, problems));
      origins[file.part].push({ file, index });
    }
  }
  const problem = (list: RecordList, index: number, path: Path, message: string): Problem => {
    const origin = origins[list][index]!;
    return origin.file.problem([origin.index, ...sourcePath(list, path)], message);
  };
  if (problems.length > 0) throw new FactBaseError(problems);
  const shaped = baseSchema.safeParse({ ...head, ...lists });
  if (!shaped.success) {
    throw new FactBaseError(
      shaped.error.issues.flatMap((issue) =>
        shapeProblems(issue, ([list, index, ...path], message) =>
          problem(list as RecordList, index as number, path, message),
        ),
      ),
    );
  }
  return { base: shaped.data, problem };
}

/** The compiled record nests what its source has flat. */
function sourcePath(list: RecordList, path: Path): Path {
  return list === 'facts' ? path.filter((step) => step !== 'selector') : path;
}

function compileFact(source: FactSource): Omit<Fact, 'value'> & { value: unknown } {
  const { note: _, value, references, ...rest } = source;
  return {
    ...rest,
    value: compileValue(value),
    references: references.map(({ statedIn, ...quote }) => ({
      statedIn,
      selector: { type: 'TextQuoteSelector' as const, ...quote },
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

function withoutNote(record: object): object {
  const { note: _, ...rest } = record as { note?: string };
  return rest;
}

/** The lists of names that may hold alternatives; a name of a list of lists keeps one place, so it may not. */
const NAME_LISTS = new Set([
  'aliases',
  'shortAliases',
  'notToBeConfusedWith',
  'triggers',
  'rivals',
  'lookalikes',
  'units',
  'markers',
]);

function writeOutNames(record: object, path: Path, file: SourceFile, problems: Problem[]): object {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => {
      if (NAME_LISTS.has(field)) return [field, names(value as readonly string[], [...path, field], file, problems)];
      if (field === 'jointAliases') {
        const joints = value as readonly (readonly string[])[];
        return [
          field,
          joints.flatMap((joint, index) =>
            product(joint.map((part) => names([part], [...path, field, index], file, problems))),
          ),
        ];
      }
      if (field === 'alternatives') {
        const groups = value as readonly (readonly string[])[];
        return [field, groups.map((group, index) => names(group, [...path, field, index], file, problems))];
      }
      if (field === 'value') return [field, writeOutNames(value as object, [...path, field], file, problems)];
      return [field, value];
    }),
  );
}

function names(patterns: readonly string[], path: Path, file: SourceFile, problems: Problem[]): string[] {
  const written = new Set<string>();
  for (const [index, pattern] of patterns.entries()) {
    try {
      for (const name of writeOut(pattern)) written.add(name);
    } catch (error) {
      if (!(error instanceof AlternativesError)) throw error;
      problems.push(file.problem([...path, index], error.message));
    }
  }
  return [...written];
}

function product(parts: readonly (readonly string[])[]): string[][] {
  return parts.reduce<string[][]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, tail])),
    [[]],
  );
}
