/**
 * The command that compiles and verifies a fact base:
 *   npm run base                               compile factbase/, verify it, write it as JSON
 *   npm run base:verify -- [FOLDER] [--documents FOLDER]   verify only; with the documents, every quotation too
 *   npm run base -- --schema                   write the JSON Schemas that editors complete from
 * Exit status: 0 when the base may be used, 1 when it may not, 2 when the command was not understood.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUNDLED_FILE, SOURCE_FOLDER } from './bundled.ts';
import { compileSources } from './source/compile.ts';
import { sourceJsonSchema } from './source/jsonSchema.ts';
import { SOURCE_SCHEMAS, type SourcePart } from './source/source.ts';
import { FactBaseError } from './source/sourceFiles.ts';
import { verifyBase } from './source/verify.ts';

const USAGE = `base [FOLDER] [--out FILE]                         compile a base, verify it, write it as JSON
base:verify -- [FOLDER] [--documents FOLDER]       verify only; with the documents, every quotation too
base --schema                                      write the JSON Schemas that editors complete from`;

const { values, positionals } = readArguments();

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        documents: { type: 'string' },
        verify: { type: 'boolean' },
        schema: { type: 'boolean' },
        out: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

const folder = positionals[0] ?? SOURCE_FOLDER;
if (values.help) {
  console.log(USAGE);
} else if (values.schema) {
  await mkdir(join(folder, 'schema'), { recursive: true });
  for (const part of Object.keys(SOURCE_SCHEMAS) as SourcePart[]) {
    await writeFile(join(folder, `schema/${part}.schema.json`), `${JSON.stringify(sourceJsonSchema(part), null, 2)}\n`);
  }
} else {
  await build();
}

async function build(): Promise<void> {
  try {
    const compiled = await compileSources(folder);
    const { quotationsFound, documentsMissing } = await verifyBase(compiled, values.documents);
    const { base } = compiled;
    const { facts, entities, properties, documents } = base;
    console.error(
      `${base.id}: ${facts.length} facts, ${entities.length} entities, ${properties.length} properties, ${documents.length} documents`,
    );
    console.error(
      documentsMissing.length === 0
        ? `all ${quotationsFound} quotations stand in their documents`
        : `${quotationsFound} quotations looked up; the text of ${documentsMissing.length} documents is not at hand (--documents FOLDER)`,
    );
    if (!values.verify) {
      const out = values.out ?? BUNDLED_FILE;
      await mkdir(dirname(out), { recursive: true });
      await writeFile(out, JSON.stringify(base));
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      console.error(`${folder} can't be read: ${error.message}`);
      process.exitCode = 2;
      return;
    }
    if (!(error instanceof FactBaseError)) throw error;
    for (const { file, line, column, message } of error.problems) {
      console.error(`${folder}/${file}:${line}:${column}: ${message}`);
    }
    process.exitCode = 1;
  }
}
