/** Bytes in a buffer of their own, as WebCrypto and IndexedDB take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** @returns lower-case hexadecimal digits, two a byte */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** @returns the bytes, or `undefined` when the text is not pairs of hexadecimal digits */
export function fromHex(text: string): Bytes | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(text.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/** Whether two runs of bytes are equal. Not for secrets: the time it takes tells where they differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** The hash functions that metadata may name; others are not understood and prove nothing. */
const DIGESTS = { sha256: 'SHA-256', sha512: 'SHA-512' } as const;
export type HashName = keyof typeof DIGESTS;

/** Whether metadata that name this hash function can be checked. */
export function isHashName(name: string): name is HashName {
  return Object.hasOwn(DIGESTS, name);
}

/** The hash of bytes, in lower-case hexadecimal. */
export async function digest(name: HashName, bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest(DIGESTS[name], bytes)));
}

/** SHA-256 of bytes, in lower-case hexadecimal. */
export function sha256(bytes: Bytes): Promise<string> {
  return digest('sha256', bytes);
}
