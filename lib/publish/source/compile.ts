import type { RecordList } from '../../facts/consistency.ts';
import { baseSchema, type FactBase } from '../../facts/schema.ts';
import { compileFact, compileRecord, sourcePath } from './record.ts';
import type { FactSource } from './source.ts';
import {
  FactBaseError,
  type Path,
  type Problem,
  readSourceFiles,
  type SourceFile,
  shapeProblems,
} from './sourceFiles.ts';

/** A compiled base that still knows where each record was written. */
export interface CompiledBase {
  readonly base: FactBase;
  /** A problem at the `index`th record of `list`, at the field of the compiled record that `path` leads to. */
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
  const origins: Record<RecordList, { file: SourceFile; index: number }[]> = {
    documents: [],
    entities: [],
    properties: [],
    facts: [],
  };
  const lists: Record<RecordList, object[]> = { documents: [], entities: [], properties: [], facts: [] };
  const problems: Problem[] = [];
  let head: object = {};
  for (const file of files) {
    if (file.part === 'base') {
      head = file.data;
      continue;
    }
    for (const [index, record] of (file.data as readonly object[]).entries()) {
      const report = (path: Path, message: string) => problems.push(file.problem([index, ...path], message));
      lists[file.part].push(
        file.part === 'facts' ? compileFact(record as FactSource, report) : compileRecord(record, report),
      );
      origins[file.part].push({ file, index });
    }
  }
  if (problems.length > 0) throw new FactBaseError(problems);
  const problem = (list: RecordList, index: number, path: Path, message: string): Problem => {
    const origin = origins[list][index]!;
    return origin.file.problem([origin.index, ...sourcePath(path)], message);
  };
  const shaped = baseSchema.safeParse({ ...head, ...lists });
  if (shaped.success) return { base: shaped.data, problem };
  throw new FactBaseError(
    shaped.error.issues.flatMap((issue) =>
      shapeProblems(issue, ([list, index, ...path], message) =>
        problem(list as RecordList, index as number, path, message),
      ),
    ),
  );
}
