import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  type ScryptOptions,
  scrypt,
  sign,
} from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { sha256 } from '../../sync/tuf/bytes.ts';
import { canonicalJson } from '../../sync/tuf/canonicalJson.ts';
import { t } from '../words/index.ts';
import { writeWhole } from './metadataFolder.ts';

/** A public key as metadata list it. */
export interface PublicKey {
  readonly keytype: 'ed25519';
  readonly scheme: 'ed25519';
  readonly keyval: { readonly public: string };
}

/** A private key ready to sign. It lives in memory only; on disk it is always encrypted. */
export interface SigningKey {
  readonly keyid: string;
  readonly key: PublicKey;
  /** @returns the signature in hex */
  readonly sign: (payload: Uint8Array) => string;
}

/** Work that one guess of a passphrase costs: 128 MB of memory and about half a second. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };

const hex = z.string().check(z.regex(/^(?:[0-9a-f]{2})+$/));
const keyFileSchema = z.strictObject({
  format: z.literal('doi-chieu-key-1'),
  keyid: hex,
  public: hex,
  /** scrypt (N 2^17, r 8, p 1) of the passphrase, then AES-256-GCM of the key in PKCS #8; the tag stands at the end. */
  encrypted: z.strictObject({ salt: hex, nonce: hex, data: hex }),
});

/** The passphrase does not open the key, or the file is not a key. */
export class KeyError extends Error {
  override name = 'KeyError';
}

/** A new Ed25519 key from the randomness of the system, its private part included. */
export async function generateKey(): Promise<SigningKey & { readonly privateKey: KeyObject }> {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { ...(await signingKey(privateKey)), privateKey };
}

/** PKCS #8 of an Ed25519 key up to its 32 bytes (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key whose private part is these 32 bytes. */
export async function keyOf(seed: Uint8Array): Promise<SigningKey> {
  return signingKey(createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' }));
}

async function signingKey(privateKey: KeyObject): Promise<SigningKey> {
  const raw = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
  const key: PublicKey = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw.toString('hex') } };
  const keyid = await sha256(canonicalJson({ ...key, keyval: { ...key.keyval } }));
  return { keyid, key, sign: (payload) => sign(null, payload, privateKey).toString('hex') };
}

/** Ciphers by passphrase and salt: keys made together share a salt, so that one passphrase is worked out once for all. */
const derived = new Map<string, Promise<Buffer>>();

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  const normal = passphrase.normalize('NFC');
  const name = `${salt.toString('hex')} ${normal}`;
  const known =
    derived.get(name) ?? promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)(normal, salt, 32, SCRYPT);
  derived.set(name, known);
  return known;
}

/** 16 random bytes for {@link writeKeyFile}. */
export function newSalt(): Buffer {
  return randomBytes(16);
}

/**
 * Writes a key, encrypted with the passphrase, readable by its owner only.
 * @param salt one for all keys that are made together
 */
export async function writeKeyFile(
  file: string,
  { key, keyid, privateKey }: SigningKey & { privateKey: KeyObject },
  passphrase: string,
  salt: Buffer,
): Promise<void> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt), nonce);
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
  const data = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  const content: z.infer<typeof keyFileSchema> = {
    format: 'doi-chieu-key-1',
    keyid,
    public: key.keyval.public,
    encrypted: { salt: salt.toString('hex'), nonce: nonce.toString('hex'), data: data.toString('hex') },
  };
  await writeWhole(file, `${JSON.stringify(content, null, 1)}\n`, 0o600);
}

/** A key file's public part: enough to know whom it signs for. */
export interface KeyFile {
  readonly file: string;
  readonly keyid: string;
  readonly open: (passphrase: string) => Promise<SigningKey>;
}

/** @throws KeyError when the file is not a key */
export async function readKeyFile(file: string): Promise<KeyFile> {
  return parseKeyFile(await readFile(file, 'utf8'), file);
}

/** @param file what to call it in an error */
function parseKeyFile(text: string, file: string): KeyFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new KeyError(t('key.file', { file }));
  }
  const parsed = keyFileSchema.safeParse(json);
  if (!parsed.success)
    throw new KeyError(t('key.field', { file, field: parsed.error.issues[0]!.path.join('.') || '.' }));
  const { encrypted, keyid } = parsed.data;
  return {
    file,
    keyid,
    open: async (passphrase) => {
      const [salt, nonce, data] = [encrypted.salt, encrypted.nonce, encrypted.data].map((text) =>
        Buffer.from(text, 'hex'),
      ) as [Buffer, Buffer, Buffer];
      const decipher = createDecipheriv('aes-256-gcm', await derive(passphrase, salt), nonce);
      decipher.setAuthTag(data.subarray(-16));
      let secret: Buffer;
      try {
        secret = Buffer.concat([decipher.update(data.subarray(0, -16)), decipher.final()]);
      } catch {
        throw new KeyError(t('key.passphrase', { file }));
      }
      const opened = await signingKey(createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }));
      if (opened.keyid !== keyid) throw new KeyError(t('key.other', { file }));
      return opened;
    },
  };
}
