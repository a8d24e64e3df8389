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
import { shapeProblems } from '../source/sourceFiles.ts';
import { t } from '../words/index.ts';
import { type Command, parseOptions, say } from './command.ts';

const usage = () => t('usage.draft');

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
  if (!folder || !file) throw new UserError(usage());
  const workspace = await openWorkspace(folder);
  const content = await readFile(file, 'utf8').catch(() => {
    throw new UserError(t('draft.unreadable', { file }));
  });
  // What is read in another encoding holds such signs, and so does what is no text.
  if (/[\0\ufffd]/.test(content)) throw new UserError(t('draft.encoding', { file }));
  const source = {
    ...readSource(file, content, values.url),
    ...withoutUndefined({
      title: values.title,
      publisher: values.publisher,
      publishedAt: values.published,
      url: values.url,
    }),
  };
  if (source.paragraphs.length === 0) throw new UserError(t('draft.empty', { file }));
  const lacking = (['publisher', 'publishedAt'] as const).filter((field) => source[field] === undefined);
  if (lacking.length > 0) {
    const and = ` ${t('draft.and')} `;
    throw new UserError(
      t('draft.lacking', {
        file,
        fields: lacking.map((field) => t(`draft.${field}`)).join(and),
        options: lacking.map((field) => `--${optionOf(field)}`).join(and),
      }),
    );
  }

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
  if (known && known.sha256 !== document.sha256) throw new UserError(t('draft.taken', { id: document.id }));
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
    say(t('draft.listed', { id: document.id }));
  if (kept) say(t('draft.kept', { name: kept }));
  say(t('draft.facts', { file: out, count: drafts.facts.length }));
  if (drafts.entities.length > 0) say(t('draft.names', { count: drafts.entities.length }));
  say(t('draft.next', { folder: join(workspace.folder, 'facts') }));
  return 0;
}

/** @throws UserError for what would make a bad entry in documents.yaml */
function refuseMisshaped(document: SourceDocument): void {
  if (!isTime(document.publishedAt)) throw new UserError(t('draft.time', { given: document.publishedAt }));
  const { error } = documentSchema.safeParse(document);
  if (error) {
    const { path, ...issue } = error.issues[0]!;
    const field = String(path[0]);
    const [wrong] = shapeProblems({ ...issue, path: [] }, (_, message) => message);
    const given = String(document[field as keyof SourceDocument]);
    throw new UserError(t('draft.option', { option: optionOf(field), given, wrong: wrong! }));
  }
  for (const [name, value] of Object.entries(document)) {
    const hidden = typeof value === 'string' ? hiddenCharacter(value) : undefined;
    if (hidden) throw new UserError(t('draft.hidden', { option: optionOf(name), character: hidden }));
  }
}

/** The option by which a field of a document is given. */
const optionOf = (field: string): string => (field === 'publishedAt' ? 'published' : field);

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
  if (!reading.isArticle) throw new UserError(t('draft.page', { file, reason: reading.why.reason }));
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
    comment(t('draft.head', { title, id })),
    ...facts.map(({ sentence, fact }) => `${comment(sentence)}${stringify([fact], { lineWidth: 0 })}`),
  ];
  if (entities.length > 0) {
    parts.push(comment(`${t('draft.entities')}\n${stringify(entities, { lineWidth: 0 }).trimEnd()}`));
  }
  if (properties.length > 0) {
    parts.push(comment(`${t('draft.properties')}\n${stringify(properties, { lineWidth: 0 }).trimEnd()}`));
  }
  return parts.join('\n');
}

const comment = (text: string): string => `${text.replace(/^/gm, '# ')}\n`;

export default { usage, run } satisfies Command;
