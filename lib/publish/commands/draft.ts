import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { buildIndex } from '../../facts/index.ts';
import { documentSchema, type SourceDocument } from '../../facts/schema.ts';
import { hiddenCharacter } from '../../sync/shards.ts';
import { readHtml } from '../article.ts';
import { writeWhole } from '../signing/metadataFolder.ts';
import { openWorkspace, UserError } from '../signing/workspace.ts';
import { compileSources } from '../source/compile.ts';
import { type Draft, draftFacts } from '../source/draftFacts.ts';
import { idOf } from '../source/slug.ts';
import { type Command, parseOptions, say } from './command.ts';

const usage = `  draft FOLDER DOCUMENT [--id ID] [--publisher NAME] [--title TITLE] [--published DATE] [--url ADDRESS]
      Reads a document (.html of an article, or text) and drafts facts from it, with their phrases and places: fill in
      what it could not tell, move what you keep to facts/, delete the rest.`;

interface SourceText {
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly url?: string | undefined;
  readonly paragraphs: readonly string[];
}

async function run(arguments_: readonly string[]): Promise<number> {
  const option = { type: 'string' } as const;
  const { positionals, values } = parseOptions(arguments_, {
    id: option,
    publisher: option,
    title: option,
    published: option,
    url: option,
  });
  const [folder, file] = positionals;
  if (!folder || !file) throw new UserError(usage);
  const workspace = await openWorkspace(folder);
  const content = await readFile(file, 'utf8').catch(() => {
    throw new UserError(`${file} can't be read`);
  });
  // What is read in another encoding holds such signs, and so does what is no text.
  if (/[\0\ufffd]/.test(content)) throw new UserError(`${file} is not text in UTF-8: save it as such`);
  const source = {
    ...readSource(file, content, values.url),
    ...withoutUndefined({
      title: values.title,
      publisher: values.publisher,
      publishedAt: values.published,
      url: values.url,
    }),
  };
  if (source.paragraphs.length === 0) throw new UserError(`no text was found in ${file}`);
  const lacking = (['publisher', 'publishedAt'] as const).filter((field) => source[field] === undefined);
  if (lacking.length > 0)
    throw new UserError(
      `${file} doesn't tell its ${lacking.join(' and ')}: give --${lacking.map((field) => (field === 'publishedAt' ? 'published' : field)).join(' and --')}`,
    );

  const text = `${[source.title, ...source.paragraphs].join('\n')}\n`;
  const document: SourceDocument = {
    id:
      values.id ??
      `${idOf(source.publisher!)}-${source.publishedAt!.slice(0, 10)}-${idOf(source.title).split('-').slice(0, 4).join('-')}`,
    publisher: source.publisher!,
    title: source.title,
    ...withoutUndefined({ url: source.url }),
    publishedAt: source.publishedAt!,
    authors: [],
    sha256: createHash('sha256').update(text).digest('hex'),
  };
  refuseMisshaped(document);
  const { base } = await compileSources(workspace.folder);
  const drafts = draftFacts(buildIndex([base]).bases[0]!, document, source.paragraphs);

  const known = base.documents.find(({ id }) => id === document.id);
  if (known && known.sha256 !== document.sha256)
    throw new UserError(`there is another document "${document.id}" already: give --id`);
  await mkdir(join(workspace.folder, 'documents'), { recursive: true });
  await writeWhole(join(workspace.folder, 'documents', `${document.id}.txt`), text);
  if (!known) await addDocument(join(workspace.folder, 'documents.yaml'), document);
  const out = join(workspace.folder, 'drafts', `${document.id}.yaml`);
  await mkdir(join(workspace.folder, 'drafts'), { recursive: true });
  const kept = await keepBefore(out, render(document, drafts));
  await writeFile(out, render(document, drafts));
  if (
    known &&
    (['publisher', 'title', 'url', 'publishedAt'] as const).some((field) => known[field] !== document[field])
  )
    say(
      `documents.yaml lists "${document.id}" already, told otherwise than here, and stays as it is: change it there.`,
    );
  if (kept) say(`The draft before, which was another, is kept as ${kept}.`);
  say(
    `${out}: ${drafts.facts.length} fact(s) drafted, ${drafts.entities.length} name(s) that the base doesn't know yet.`,
  );
  say(`Fill in every TODO, move the facts you keep to ${join(workspace.folder, 'facts')}, then run "publish lint".`);
  return 0;
}

/** @throws UserError for what would make a bad entry in documents.yaml */
function refuseMisshaped(document: SourceDocument): void {
  if (!isTime(document.publishedAt))
    throw new UserError(
      `--published ${document.publishedAt}: write a day, 2026-03-01, or a moment, 2026-03-01T08:00:00+07:00`,
    );
  const option: Readonly<Record<string, string>> = { publishedAt: 'published' };
  const { error } = documentSchema.safeParse(document);
  const field = String(error?.issues[0]?.path[0]);
  if (error)
    throw new UserError(
      `--${option[field] ?? field} ${document[field as keyof SourceDocument]}: ${error.issues[0]!.message}`,
    );
  for (const [name, value] of Object.entries(document)) {
    const hidden = typeof value === 'string' ? hiddenCharacter(value) : undefined;
    if (hidden) throw new UserError(`--${option[name] ?? name} holds a hidden character: ${hidden}`);
  }
}

/** A day, or a moment with its offset. */
function isTime(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}

/** Somebody may have worked in a draft: one that differs gets another name. @returns that name */
async function keepBefore(file: string, coming: string): Promise<string | undefined> {
  const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return coming;
    throw error;
  });
  if (before === coming) return undefined;
  for (let number = 1; ; number++) {
    const name = file.replace(/\.yaml$/, `.${number}.yaml`);
    if (
      await readFile(name).then(
        () => true,
        () => false,
      )
    )
      continue;
    await rename(file, name);
    return name;
  }
}

function withoutUndefined<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function readSource(file: string, content: string, url: string | undefined): SourceText {
  if (!/\.x?html?$/i.test(file)) {
    const [title = basename(file), ...paragraphs] = content
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    return { title, paragraphs };
  }
  const canonical = /<link[^>]+rel="?canonical"?[^>]+href="([^"]+)"/i.exec(content)?.[1];
  const reading = readHtml(content, url ?? canonical ?? NOWHERE);
  if (!reading.isArticle)
    throw new UserError(
      `${file} doesn't look like an article (${reading.why.reason}): give its address (--url), or save its text and draft from that`,
    );
  const { article } = reading;
  const address = article.canonicalUrl ?? url ?? canonical;
  const { site } =
    address === undefined || url !== undefined || canonical !== undefined ? reading : readHtml(content, address);
  return {
    title: article.title,
    // A page that doesn't tell its address doesn't tell whose it is.
    publisher: address === undefined ? undefined : site,
    publishedAt: article.publishedAt,
    url: address,
    paragraphs: article.blocks.map(({ text }) => text),
  };
}

/** For a page that doesn't tell its address: it must not look like the front page of a site. */
const NOWHERE = 'https://document.invalid/page.html';

async function addDocument(file: string, { authors: _, ...document }: SourceDocument): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  await writeWhole(
    file,
    `${before.replace(/^\[\]\s*$/m, '').trimEnd()}\n${stringify([document], { lineWidth: 0 })}`.trimStart(),
  );
}

function render({ id, title }: SourceDocument, { entities, properties, facts }: Draft): string {
  const parts = [
    `# Facts drafted from "${title}" (${id}).\n# Fill in every TODO or delete the fact; then move what is left to facts/.\n`,
    ...facts.map(({ sentence, fact }) => `${comment(sentence)}${stringify([fact], { lineWidth: 0 })}`),
  ];
  if (entities.length > 0) {
    parts.push(
      `# Names that the base doesn't know yet: move those you need to entities/, without the "# ".\n${comment(stringify(entities, { lineWidth: 0 }).trimEnd())}`,
    );
  }
  if (properties.length > 0) {
    parts.push(
      `# Units that no relation of the base counts yet: for those you need, fill in a relation in properties.yaml, without the "# ".\n# temporality: state for what rises and falls, cumulative for what only grows, total for a finished occasion, event for what happens once.\n${comment(stringify(properties, { lineWidth: 0 }).trimEnd())}`,
    );
  }
  return parts.join('\n');
}

const comment = (text: string): string => `${text.replace(/^/gm, '# ')}\n`;

export default { usage, run } satisfies Command;
