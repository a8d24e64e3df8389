import type { Bytes } from '../../sync/tuf/bytes.ts';
import { parseMetadata } from '../../sync/tuf/metadata.ts';
import { countSignatures } from '../../sync/tuf/signatures.ts';
import { t } from '../words/index.ts';
import {
  type MetadataFile,
  type RoleKeys,
  type RootSigned,
  type Signed,
  serialize,
  signedWith,
  TOP_ROLES,
  type TopRole,
} from './metadataFile.ts';
import type { Released } from './released.ts';
import type { KeyFile, SigningKey } from './signingKey.ts';

/** A file that waits for signatures: who may give them, and how many are needed. A root that changes keys has two such rules. */
export interface Waiting {
  readonly path: string;
  readonly role: string;
  readonly file: MetadataFile;
  readonly rules: readonly { readonly of: string; readonly keys: RootSigned['keys']; readonly role: RoleKeys }[];
}

const METADATA_PATH = /^metadata\/(\d+)\.(.+)\.json$/;

/** The root that holds once what is staged is released. */
export function comingRoot(
  staged: ReadonlyMap<string, Bytes>,
  released: Released,
): MetadataFile<RootSigned> | undefined {
  const path = [...staged.keys()].find((path) => METADATA_PATH.exec(path)?.[2] === 'root');
  return path ? (JSON.parse(new TextDecoder().decode(staged.get(path))) as MetadataFile<RootSigned>) : released.root;
}

/** The staged metadata, with who is to sign each. */
export function waitingFiles(staged: ReadonlyMap<string, Bytes>, released: Released): Waiting[] {
  const root = comingRoot(staged, released)?.signed;
  if (!root) return [];
  return [...staged].flatMap(([path, bytes]) => {
    const role = METADATA_PATH.exec(path)?.[2];
    if (!role) return [];
    const file = JSON.parse(new TextDecoder().decode(bytes)) as MetadataFile;
    const rules =
      role === 'root'
        ? [
            ...(released.root ? [{ of: t('sign.rootBefore'), root: released.root.signed }] : []),
            { of: t('sign.rootNew'), root },
          ].map(({ of, root }) => ({
            of,
            keys: root.keys,
            role: root.roles.root,
          }))
        : [{ of: t('sign.root'), keys: root.keys, role: root.roles.targets }];
    return [{ path, role, file, rules }];
  });
}

/** Roles that can never sign: their threshold is above the number of their keys. Two ids with one text are one key. */
export function impossibleRoles({ keys, roles }: RootSigned): { role: TopRole; threshold: number; count: number }[] {
  return TOP_ROLES.flatMap((role) => {
    const { keyids, threshold } = roles[role];
    const count = new Set(keyids.flatMap((keyid) => keys[keyid]?.keyval.public ?? [])).size;
    return threshold > count ? [{ role, threshold, count }] : [];
  });
}

/** How many signatures a staged file lacks, by rule; empty when it is signed as it must be. */
export async function missingSignatures({ file, rules, role }: Waiting): Promise<string[]> {
  const metadata = parseMetadata(role === 'root' ? 'root' : 'targets', serialize(file), role);
  const missing: string[] = [];
  for (const { of, keys, role: terms } of rules) {
    const { keyids, threshold } = terms;
    const valid = await countSignatures(metadata, { keyids: [...keyids], threshold }, new Map(Object.entries(keys)));
    const named = keyids.map((id) => id.slice(0, 8)).join(', ');
    if (valid < threshold) missing.push(t('sign.missing', { valid, threshold, rule: of, keys: named }));
  }
  return missing;
}

/** Key files opened once each, when first needed. */
export class KeyRing {
  readonly #files: readonly KeyFile[];
  readonly #passphrase: (file: string) => Promise<string>;
  readonly #opened = new Map<string, SigningKey>();

  constructor(files: readonly KeyFile[], passphrase: (file: string) => Promise<string>) {
    this.#files = files;
    this.#passphrase = passphrase;
  }

  /** A ring of keys that are open already. */
  static of(keys: readonly SigningKey[]): KeyRing {
    const files = keys.map((key): KeyFile => ({ file: key.keyid, keyid: key.keyid, open: async () => key }));
    return new KeyRing(files, async () => '');
  }

  has(keyid: string): boolean {
    return this.#files.some((file) => file.keyid === keyid);
  }

  /** @throws KeyError */
  async open(keyid: string): Promise<SigningKey> {
    const opened = this.#opened.get(keyid);
    if (opened) return opened;
    const file = this.#files.find((file) => file.keyid === keyid)!;
    const key = await file.open(await this.#passphrase(file.file));
    this.#opened.set(keyid, key);
    return key;
  }

  /** Signs with every key at hand that the role names. @returns the file, and how many signatures were added */
  async sign<Content extends Signed>(
    file: MetadataFile<Content>,
    keyids: readonly string[],
  ): Promise<{ file: MetadataFile<Content>; added: number }> {
    let signed = file;
    const own = [...new Set(keyids)].filter((keyid) => this.has(keyid));
    for (const keyid of own) signed = signedWith(signed, await this.open(keyid));
    return { file: signed, added: own.length };
  }
}
