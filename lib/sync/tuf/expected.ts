import { type Bytes, digest, isHashName } from './bytes.ts';
import { UpdateRefused } from './errors.ts';

/** What trusted metadata say in advance of a file. */
export interface Expected {
  readonly length?: number | undefined;
  /** Hex digest by the name of its hash function. */
  readonly hashes?: ReadonlyMap<string, string> | undefined;
}

/** Whether the bytes are those expected: the length, and every hash whose function is known; at least one must be known. */
export async function isExpected(bytes: Bytes, { length, hashes }: Expected): Promise<boolean> {
  if (length !== undefined && bytes.length !== length) return false;
  if (hashes === undefined) return true;
  let known = 0;
  for (const [name, hash] of hashes) {
    if (!isHashName(name)) continue;
    if ((await digest(name, bytes)) !== hash.toLowerCase()) return false;
    known++;
  }
  return known > 0;
}

/** @throws UpdateRefused `mismatch` when the bytes are not those expected (5.5.2, 5.6.2, 5.7.3) */
export async function requireExpected(bytes: Bytes, expected: Expected, name: string): Promise<void> {
  if (await isExpected(bytes, expected)) return;
  throw new UpdateRefused('mismatch', `${name} is not the file that was promised: its length or hash differs`, {
    role: name,
  });
}
