import { sha256 } from './tuf/bytes.ts';
import { canonicalJson } from './tuf/canonicalJson.ts';
import type { Root } from './tuf/metadata.ts';

/** Where a publisher's folder is, and which root keys a reader was told to trust. */
export interface Address {
  /** Ends in a slash. */
  readonly url: string;
  /** 64 hexadecimal digits. */
  readonly fingerprint: string;
}

/**
 * Reads what a publisher hands out: `https://host/folder/#<fingerprint>`, the fingerprint with or without spaces, dashes
 * and colons. Plain http is for a publisher on the reader's own machine.
 * @returns `undefined` when the text is no such address
 */
export function parseAddress(text: string): Address | undefined {
  const url = URL.parse(text.trim());
  if (!url || url.username || url.password || url.search) return undefined;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) return undefined;
  const fingerprint = url.hash
    .slice(1)
    .replace(/%20|[\s:-]/g, '')
    .toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) return undefined;
  url.hash = '';
  return { url: url.href.endsWith('/') ? url.href : `${url.href}/`, fingerprint };
}

/** Whether a text is the address of a publisher's folder, as {@link parseAddress} gives it. */
export function isFolder(url: string): boolean {
  return parseAddress(`${url}#${'0'.repeat(64)}`)?.url === url;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}

/** As a reader compares it by eye: groups of eight digits. */
export function formatFingerprint(fingerprint: string): string {
  return fingerprint.match(/.{1,8}/g)?.join(' ') ?? '';
}

/**
 * The fingerprint of a root's own keys and threshold. It names the keys, not a file: it stays the same while the same
 * people sign, whatever else the root says.
 */
export async function fingerprintOf({ keys, roles }: Root): Promise<string> {
  const own = roles.root.keyids.flatMap((keyid) => {
    const key = keys.get(keyid);
    return key ? [[key.keytype, key.scheme, key.keyval.public.trim()].join(' ')] : [];
  });
  return sha256(canonicalJson({ keys: [...new Set(own)].sort(), threshold: roles.root.threshold }));
}

/**
 * Where the metadata of a publisher lie.
 * @param url ends in a slash
 */
export const metadataUrl = (url: string): string => `${url}metadata/`;
/**
 * Where the facts of a publisher lie.
 * @param url ends in a slash
 */
export const targetsUrl = (url: string): string => `${url}targets/`;
