import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Inconsistency, inconsistencies } from '../../facts/consistency.ts';
import type { Fact, FactBase, SourceDocument } from '../../facts/schema.ts';
import { hiddenCharacter } from '../../sync/shards.ts';
import { t } from '../words/index.ts';
import { misreadAmount } from './amounts.ts';
import type { CompiledBase } from './compile.ts';
import { FactBaseError, type Path, type Problem } from './sourceFiles.ts';

type Selector = Fact['references'][number]['selector'];

/** What a verification covered, for the person who ran it. */
export interface Verification {
  /** How many quotations were found in their documents. */
  readonly quotationsFound: number;
  /** Documents whose text was not at hand: their quotations were not looked up. */
  readonly documentsMissing: readonly SourceDocument[];
}

/**
 * Verifies that a compiled base makes sense as a whole and hides no characters, that each amount is the one its quotations tell, and, where the documents are at
 * hand, that each quotation stands in its document exactly once, with its prefix before it and its suffix after it.
 * @param documentsFolder holds the documents as captured, one text file each, found by their SHA-256; leave out to skip
 * @throws FactBaseError with every problem's file, line and reason
 */
export async function verifyBase({ base, problem }: CompiledBase, documentsFolder?: string): Promise<Verification> {
  const problems: Problem[] = [
    ...inconsistencies(base).map((wrong) => problem(wrong.list, wrong.index, wrong.path, inconsistencyInWords(wrong))),
    ...hiddenCharacters({ base, problem }),
  ];
  const texts = documentsFolder === undefined ? new Map<string, string>() : await readTexts(documentsFolder);
  const documents = new Map(base.documents.map((document) => [document.id, document]));
  let quotationsFound = 0;
  for (const [index, fact] of base.facts.entries()) {
    const misread = misreadAmount(fact);
    if (misread !== undefined) problems.push(problem('facts', index, ['value', 'amount'], misread));
    for (const [at, { statedIn, selector }] of fact.references.entries()) {
      const text = texts.get(documents.get(statedIn)?.sha256 ?? '');
      if (text === undefined) continue;
      const wrong = misquoted(selector, text, statedIn);
      if (wrong === undefined) quotationsFound++;
      else problems.push(problem('facts', index, ['references', at, 'exact'], wrong));
    }
  }
  if (problems.length > 0) throw new FactBaseError(problems);
  return { quotationsFound, documentsMissing: missing(base, texts) };
}

function missing(base: FactBase, texts: ReadonlyMap<string, string>): SourceDocument[] {
  return base.documents.filter(({ sha256 }) => sha256 === undefined || !texts.has(sha256));
}

/** What does not fit together in a base, in words. */
export function inconsistencyInWords({ code, values }: Inconsistency): string {
  return t(`wrong.${code}`, values as never);
}

const LISTS = ['documents', 'entities', 'properties', 'facts'] as const;

/** Readers' clients refuse a base with such characters: they could show other words than they hold. */
function hiddenCharacters({ base, problem }: CompiledBase): Problem[] {
  return LISTS.flatMap((list) =>
    base[list].flatMap((record, index) =>
      stringsOf(record, []).flatMap(([path, text]) => {
        const found = hiddenCharacter(text) ?? (/[\t\n\r]/.test(text) ? t('base.lineBreak') : undefined);
        return found ? [problem(list, index, path, t('base.hidden', { character: found }))] : [];
      }),
    ),
  );
}

function stringsOf(value: unknown, path: Path): [Path, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    stringsOf(item, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

/** What is wrong with a quotation, told of the text it is said to stand in; `undefined` when it is right. */
function misquoted({ exact, prefix = '', suffix = '' }: Selector, text: string, document: string): string | undefined {
  const phrase = fold(exact);
  let places = 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text.slice(0, at).trimEnd();
    const after = text.slice(at + phrase.length).trimStart();
    if (before.endsWith(fold(prefix)) && after.startsWith(fold(suffix))) places++;
  }
  if (places === 1) return undefined;
  if (places > 1) return t('base.quoteTwice', { quote: exact, places, document });
  return t(text.includes(phrase) ? 'base.quoteBetween' : 'base.quoteMissing', { quote: exact, document });
}

async function readTexts(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(folder, entry.name));
    texts.set(createHash('sha256').update(bytes).digest('hex'), fold(bytes.toString('utf8')));
  }
  return texts;
}

/** Line breaks and runs of spaces come from the capture, not from the document. */
function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
