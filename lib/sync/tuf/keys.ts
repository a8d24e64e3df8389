import { type Bytes, fromHex, toHex } from './bytes.ts';
import type { Key } from './metadata.ts';

/** How one signature scheme is checked with WebCrypto. `encodings` are the forms a signature may come in. */
interface Scheme {
  readonly importKey: (text: string) => Promise<CryptoKey>;
  readonly verify: (key: CryptoKey, signature: Bytes, payload: Bytes) => Promise<boolean>;
}

const { subtle } = crypto;

function ecdsa(namedCurve: string, hash: string, size: number): Scheme {
  return {
    importKey: (text) => {
      const algorithm = { name: 'ECDSA', namedCurve };
      const point = fromHex(text);
      return point
        ? subtle.importKey('raw', point, algorithm, true, ['verify'])
        : subtle.importKey('spki', fromPem(text), algorithm, true, ['verify']);
    },
    verify: async (key, signature, payload) => {
      const raw = rawEcdsaSignature(signature, size);
      return raw !== undefined && subtle.verify({ name: 'ECDSA', hash }, key, raw, payload);
    },
  };
}

/** Salt as long as the hash, as the reference signs today, or as long as fits, as it did before. */
const rsaPss = (hash: string, size: number): Scheme => ({
  importKey: (text) => importRsa(text, 'RSA-PSS', hash),
  verify: async (key, signature, payload) => {
    const { modulusLength } = key.algorithm as RsaHashedKeyAlgorithm;
    for (const saltLength of [size, Math.ceil((modulusLength - 1) / 8) - size - 2]) {
      if (await subtle.verify({ name: 'RSA-PSS', saltLength }, key, signature, payload)) return true;
    }
    return false;
  },
});

const rsaPkcs1 = (hash: string): Scheme => ({
  importKey: (text) => importRsa(text, 'RSASSA-PKCS1-v1_5', hash),
  verify: (key, signature, payload) => subtle.verify('RSASSA-PKCS1-v1_5', key, signature, payload),
});

/** "All RSA keys MUST be at least 2048 bits" (4.2). */
async function importRsa(text: string, name: string, hash: string): Promise<CryptoKey> {
  const key = await subtle.importKey('spki', fromPem(text), { name, hash }, true, ['verify']);
  if ((key.algorithm as RsaHashedKeyAlgorithm).modulusLength < 2048)
    throw new Error('an RSA key of fewer than 2048 bits');
  return key;
}

const ed25519: Scheme = {
  importKey: (text) => {
    const bytes = fromHex(text);
    return bytes
      ? subtle.importKey('raw', bytes, 'Ed25519', true, ['verify'])
      : subtle.importKey('spki', fromPem(text), 'Ed25519', true, ['verify']);
  },
  verify: (key, signature, payload) => subtle.verify('Ed25519', key, signature, payload),
};

const p256 = ecdsa('P-256', 'SHA-256', 32);
const p384 = ecdsa('P-384', 'SHA-384', 48);

/** By "keytype/scheme". The curve's name as key type is the older spelling that 4.2 still shows. */
const SCHEMES: ReadonlyMap<string, Scheme> = new Map([
  ['ed25519/ed25519', ed25519],
  ['rsa/rsassa-pss-sha256', rsaPss('SHA-256', 32)],
  ['rsa/rsassa-pss-sha384', rsaPss('SHA-384', 48)],
  ['rsa/rsassa-pss-sha512', rsaPss('SHA-512', 64)],
  ['rsa/rsa-pkcs1v15-sha256', rsaPkcs1('SHA-256')],
  ['rsa/rsa-pkcs1v15-sha384', rsaPkcs1('SHA-384')],
  ['rsa/rsa-pkcs1v15-sha512', rsaPkcs1('SHA-512')],
  ['ecdsa/ecdsa-sha2-nistp256', p256],
  ['ecdsa-sha2-nistp256/ecdsa-sha2-nistp256', p256],
  ['ecdsa/ecdsa-sha2-nistp384', p384],
  ['ecdsa/ecdsa-sha2-nistp521', ecdsa('P-521', 'SHA-512', 66)],
  ['ecdsa-sha2-nistp384/ecdsa-sha2-nistp384', p384],
]);

/**
 * Whose signature over `payload` this is (hex). A key of an unknown kind, one that can't be read, or a signature that isn't
 * hex proves nothing; that is no error, since one bad signature beside enough good ones does no harm.
 * @returns the key itself, the same text however its metadata spell it; undefined when it did not sign
 */
export async function signerOf(key: Key, signature: string, payload: Bytes): Promise<string | undefined> {
  const scheme = SCHEMES.get(`${key.keytype}/${key.scheme}`);
  const bytes = fromHex(signature);
  if (!scheme || !bytes || bytes.length === 0) return undefined;
  try {
    const imported = await scheme.importKey(key.keyval.public);
    if (!(await scheme.verify(imported, bytes, payload))) return undefined;
    return toHex(new Uint8Array(await subtle.exportKey('spki', imported)));
  } catch {
    return undefined;
  }
}

/** The DER bytes of a PEM block (RFC 7468). */
function fromPem(text: string): Bytes {
  const block = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(text);
  if (!block) throw new Error('not a public key in PEM');
  const binary = atob(block[1]!.replace(/\s+/g, ''));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/**
 * TUF signs with ECDSA as X9.62 does: SEQUENCE { INTEGER r, INTEGER s } in DER; WebCrypto wants r and s side by side.
 * @param size bytes of one coordinate
 */
function rawEcdsaSignature(der: Bytes, size: number): Bytes | undefined {
  // From 128 bytes on, a byte says that the length is told by the one after it.
  const start = der[1] === 0x81 && der[2]! >= 0x80 ? 3 : 2;
  if (der[0] !== 0x30 || der[start - 1] !== der.length - start) return undefined;
  const raw = new Uint8Array(2 * size);
  let at = start;
  for (const end of [size, 2 * size]) {
    const length = der[at + 1];
    if (der[at] !== 0x02 || length === undefined || length === 0 || at + 2 + length > der.length) return undefined;
    const integer = der.subarray(at + 2, at + 2 + length);
    const digits = integer[0] === 0 ? integer.subarray(1) : integer;
    if (integer[0]! >= 0x80 || digits.length > size) return undefined;
    raw.set(digits, end - digits.length);
    at += 2 + length;
  }
  return at === der.length ? raw : undefined;
}
