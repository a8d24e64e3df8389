import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type * as z from 'zod/mini';
import { NOT_A_TIME, NOT_AN_ID } from '../../facts/schema.ts';
import { t } from '../words/index.ts';
import { SOURCE_SCHEMAS, type SourcePart } from './source.ts';

/** What is wrong with a fact base, and where: a place that an editor can jump to. */
export interface Problem {
  /** Path from the folder that was handed in. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Thrown for a fact base that must not be built: `problems` holds all of them, in reading order. */
export class FactBaseError extends Error {
  override name = 'FactBaseError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

export type Path = readonly (string | number)[];

/** One YAML file, parsed and shaped, that still knows where each value stands. */
export interface SourceFile<Part extends SourcePart = SourcePart> {
  readonly part: Part;
  /** Path from the folder. */
  readonly file: string;
  readonly data: z.infer<(typeof SOURCE_SCHEMAS)[Part]>;
  /** A problem at the value that `path` leads to, or at the nearest one around it. */
  readonly problem: (path: Path, message: string) => Problem;
}

const FILES: readonly { part: SourcePart; name: RegExp }[] = [
  { part: 'base', name: /^base\.yaml$/ },
  { part: 'documents', name: /^documents\.yaml$/ },
  { part: 'properties', name: /^properties\.yaml$/ },
  { part: 'entities', name: /^entities\/[^/]+\.yaml$/ },
  { part: 'facts', name: /^facts\/[^/]+\.yaml$/ },
];

/** Which part of a base the file at this path (from the folder, with forward slashes) holds; `undefined` for no part. */
function partOf(file: string): SourcePart | undefined {
  return FILES.find(({ name }) => name.test(file))?.part;
}

/**
 * Reads every YAML file of a fact base's folder, in the order of their names.
 * @throws FactBaseError when a file is not YAML, is not shaped as its part must be, or belongs to no part
 */
export async function readSourceFiles(folder: string): Promise<SourceFile[]> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    // What "publish draft" proposes is nobody's fact yet; folders such as .github hold no facts.
    .filter((name) => !/^(?:drafts|\..*)\//.test(name))
    .sort();
  const problems: Problem[] = [];
  const files: SourceFile[] = [];
  for (const file of names) {
    const part = partOf(file);
    if (part === undefined) {
      problems.push({ file, line: 1, column: 1, message: t('source.noPart') });
    } else {
      const read = parseSource(part, file, await readFile(join(folder, file), 'utf8'));
      if ('problems' in read) problems.push(...read.problems);
      else files.push(read);
    }
  }
  if (!files.some(({ part }) => part === 'base') && !problems.some(({ file }) => file === 'base.yaml')) {
    problems.push({ file: 'base.yaml', line: 1, column: 1, message: t('source.noBase') });
  }
  if (problems.length > 0) throw new FactBaseError(problems);
  return files;
}

/** Parses the text of one file; problems of shape carry the line of the value that is wrong. */
function parseSource<Part extends SourcePart>(
  part: Part,
  file: string,
  text: string,
): SourceFile<Part> | { problems: Problem[] } {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true });
  const at = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  };
  if (yaml.errors.length > 0) {
    return {
      problems: yaml.errors.map((error) => at(error.pos[0], yamlErrorInWords(error))),
    };
  }
  const anchored: Problem[] = [];
  visit(yaml, {
    // A few lines of anchors and aliases can unfold into more than a machine holds.
    Alias: (_, { range }) => void anchored.push(at(range?.[0] ?? 0, t('source.alias'))),
  });
  if (anchored.length > 0) return { problems: anchored };
  const problem = (path: Path, message: string) => at(offsetOf(yaml, path), message);
  const shaped = SOURCE_SCHEMAS[part].safeParse(yaml.toJS());
  if (!shaped.success) {
    const told = (path: Path, message: string, expected?: string) =>
      problem(path, withHint(message, yaml, path, expected));
    return { problems: shaped.error.issues.flatMap((issue) => shapeProblems(issue, told)) };
  }
  return { part, file, data: shaped.data as SourceFile<Part>['data'], problem };
}

/** The slips that are made often have words of their own; of the others the parser's are told. */
function yamlErrorInWords({ code, message }: YAMLError): string {
  switch (code) {
    case 'DUPLICATE_KEY':
    case 'TAB_AS_INDENT':
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return t(`source.yaml.${code}`);
    default:
      return t('source.yaml', { detail: message.split('\n')[0]!.replace(/ at line \d+, column \d+:$/, '') });
  }
}

/** More on what is wrong, where it is a slip that many make. */
function withHint(wrong: string, yaml: Document, path: Path, expected: string | undefined): string {
  if (path.length > 0 && !yaml.hasIn(path)) return t('source.missing', { wrong });
  const value = yaml.getIn(path);
  if (value === 'TODO') return t('source.todo', { wrong });
  if (expected === 'array' && typeof value === 'string') return t('source.write', { wrong, form: `[${value}]` });
  return typeof value === 'number' && expected === 'string'
    ? t('source.quoted', { wrong, value: String(value) })
    : wrong;
}

function offsetOf(yaml: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? yaml.contents : yaml.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const TYPES = ['string', 'number', 'int', 'boolean', 'array', 'object'] as const;

/** The forms that the fact record has words for. */
const FORMS: ReadonlyMap<string, 'shape.id' | 'shape.time'> = new Map([
  [NOT_AN_ID, 'shape.id'],
  [NOT_A_TIME, 'shape.time'],
]);

/**
 * What zod found, in words for the person who edits the file.
 * @param tell places it; told which type is expected where another stands
 */
export function shapeProblems<Told>(
  issue: z.core.$ZodIssue,
  tell: (path: Path, message: string, expected?: string) => Told,
): Told[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const field = path.filter((step) => typeof step === 'string').join('.');
  const say = (wrong: string, expected?: string) => [
    tell(path, field ? t('shape.at', { field, wrong }) : wrong, expected),
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return say(t('shape.unknown', { fields: issue.keys.map((key) => `"${key}"`).join(', ') }));
    case 'invalid_type': {
      const known = TYPES.find((type) => type === issue.expected);
      return say(t('shape.type', { type: known ? t(`shape.type.${known}`) : issue.expected }), issue.expected);
    }
    case 'invalid_value':
      return say(t('shape.oneOf', { values: issue.values.map(String).join(', ') }));
    case 'invalid_format': {
      const form = FORMS.get(issue.message);
      if (form) return say(t(form));
      return say(
        issue.format === 'regex'
          ? t('shape.pattern', { pattern: String(issue.pattern) })
          : t('shape.format', { format: issue.format }),
      );
    }
    case 'too_small':
      return say(t('shape.small', { limit: String(issue.minimum) }));
    case 'too_big':
      return say(t('shape.big', { limit: String(issue.maximum) }));
    case 'invalid_union': {
      const nearest = issue.errors.toSorted((a, b) => misfit(a) - misfit(b))[0];
      return nearest && nearest.length > 0
        ? nearest.flatMap((inner) => shapeProblems({ ...inner, path: [...issue.path, ...inner.path] }, tell))
        : say(t('shape.none'));
    }
    default:
      return say(t('shape.other', { detail: issue.message }));
  }
}

/** How far a form is from what was written: a foreign field weighs more than a wrong one. */
function misfit(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : 1), 0);
}
