import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { fingerprintOf, formatFingerprint, parseAddress } from '../../sync/address.ts';
import { parseMetadata } from '../../sync/tuf/metadata.ts';
import { SOURCE_FOLDER } from '../bundled.ts';
import { serialize } from '../signing/metadataFile.ts';
import { newRoot } from '../signing/newRoot.ts';
import { askNewPassphrase } from '../signing/passphrase.ts';
import { generateKey, newSalt, writeKeyFile } from '../signing/signingKey.ts';
import { addressForReaders, CONFIG_FILE, UserError } from '../signing/workspace.ts';
import { t } from '../words/index.ts';
import { type Command, parseOptions, say, timeOf } from './command.ts';

const usage = () => t('usage.init');

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, {
    id: { type: 'string' },
    publisher: { type: 'string' },
    title: { type: 'string' },
    url: { type: 'string' },
    now: { type: 'string' },
  });
  const [folder] = positionals;
  if (!folder) throw new UserError(usage());
  const url = values.url === undefined ? undefined : folderAddress(values.url);
  const now = timeOf(values.now);
  const present = await readdir(folder).catch((): string[] => []);
  if (present.includes(CONFIG_FILE)) throw new UserError(t('init.already', { folder }));
  const head = present.includes('base.yaml') ? undefined : headOf(values, now);

  const passphrase = await askNewPassphrase(t('passphrase.newKeys'));
  const { keys, root } = await newRoot(now, 365, generateKey);
  await writeKeys(join(folder, 'keys'), keys, passphrase);
  await mkdir(join(folder, 'release/metadata'), { recursive: true });
  const bytes = serialize(root);
  await writeFile(join(folder, 'release/metadata/1.root.json'), bytes);
  await writeFile(join(folder, CONFIG_FILE), `${JSON.stringify(url === undefined ? {} : { url }, null, 2)}\n`);
  await writeFile(join(folder, '.gitignore'), 'keys/\nstaged/\ndocuments/\ndrafts/\n');
  // Signed bytes must stay as they are, on Windows too.
  await writeFile(join(folder, '.gitattributes'), 'release/** -text\n');
  if (head) await writeSources(folder, head);

  const fingerprint = await fingerprintOf(parseMetadata('root', bytes).signed);
  say(t('init.ready', { folder, keys: join(folder, 'keys') }));
  say(`\n${t('init.now')}\n`);
  say(t('init.fingerprint', { fingerprint: formatFingerprint(fingerprint) }));
  say(addressForReaders(url, fingerprint));
  return 0;
}

/** The first lines of base.yaml. */
function headOf(
  {
    id,
    publisher,
    title,
  }: { readonly id?: string | undefined; readonly publisher?: string | undefined; readonly title?: string | undefined },
  now: number,
): Readonly<Record<string, string>> {
  if (!id || !publisher || !title) throw new UserError(usage());
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new UserError(t('init.id', { id }));
  return { id, publisher, title, asOf: new Date(now).toISOString().slice(0, 10) };
}

function folderAddress(text: string): string {
  const address = parseAddress(`${text}#${'0'.repeat(64)}`);
  if (!address) throw new UserError(t('init.url', { url: text }));
  return address.url;
}

async function writeKeys(
  folder: string,
  keys: Readonly<Record<string, readonly Awaited<ReturnType<typeof generateKey>>[]>>,
  passphrase: string,
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { mode: 0o700 });
  const salt = newSalt();
  for (const [role, list] of Object.entries(keys)) {
    for (const [at, key] of list.entries())
      await writeKeyFile(join(folder, `${role}-${at + 1}.key.json`), key, passphrase, salt);
  }
}

async function writeSources(folder: string, head: Readonly<Record<string, string>>): Promise<void> {
  for (const sub of ['entities', 'facts', 'documents']) await mkdir(join(folder, sub), { recursive: true });
  const write = (file: string, text: string) => writeFile(join(folder, file), text, { flag: 'wx' });
  const schema = (part: string, up = '.') => `# yaml-language-server: $schema=${up}/schema/${part}.schema.json\n`;
  const fields = Object.entries(head).map(
    ([name, value]) => `${name}: ${name === 'asOf' ? value : JSON.stringify(value)}\n`,
  );
  await write('base.yaml', `${schema('base')}${fields.join('')}`);
  await write('documents.yaml', `${schema('documents')}${comment(t('init.documents'))}[]\n`);
  await write('entities/entities.yaml', `${schema('entities', '..')}${comment(t('init.entities'))}[]\n`);
  await write('facts/facts.yaml', `${schema('facts', '..')}${comment(t('init.facts'))}[]\n`);
  await write('properties.yaml', await firstProperties());
  await cp(join(SOURCE_FOLDER, 'schema'), join(folder, 'schema'), { recursive: true });
}

/** What news of most matters tells: of these a publisher keeps what is of use. The bundled base has many more that only its own matters need. */
const COMMON: ReadonlySet<string> = new Set([
  'delegates',
  'duration',
  'date',
  'opening-date',
  'closing-date',
  'venue',
  'organiser',
  'chair',
  'speaker',
  'post',
  'occasion-ordinal',
  'term',
  'theme',
]);

/** A first vocabulary: the common relations as the bundled base has them, and one to write others after. */
async function firstProperties(): Promise<string> {
  const document = parseDocument(await readFile(join(SOURCE_FOLDER, 'properties.yaml'), 'utf8'));
  const { contents } = document;
  if (!isSeq(contents)) throw new TypeError('the bundled properties are no list');
  contents.items = contents.items.filter((item) => isMap(item) && COMMON.has(String(item.get('id'))));
  for (const item of contents.items) if (isMap(item)) item.commentBefore = null;
  document.commentBefore = null;
  const known = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimStart();
  return `# yaml-language-server: $schema=./schema/properties.schema.json\n${comment(t('init.properties'))}\n${known}`;
}

/** Lines of a YAML file that are for its editor. */
const comment = (text: string): string => `${text.replace(/^/gm, '# ').replace(/^# $/gm, '#')}\n`;

export default { usage, run } satisfies Command;
