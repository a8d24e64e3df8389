import { UpdateRefused } from './errors.ts';
import { signerOf } from './keys.ts';
import type { DocumentType, Key, Metadata, Role } from './metadata.ts';

/**
 * Checks that a threshold of the role's keys signed (5.3.4, 5.4.2, 5.5.3, 5.6.3).
 * @throws UpdateRefused `unsigned`
 */
export async function requireSignatures(
  metadata: Metadata<DocumentType>,
  role: Role,
  keys: ReadonlyMap<string, Key>,
  name: string,
): Promise<void> {
  const valid = await countSignatures(metadata, role, keys);
  if (valid >= role.threshold) return;
  throw new UpdateRefused('unsigned', `${name} has ${valid} of the ${role.threshold} signatures it needs`, {
    role: name,
  });
}

/** How many of the role's keys signed; counted no further than its threshold. A key is one key under whatever ids and in whatever spelling it is listed. */
export async function countSignatures(
  metadata: Metadata<DocumentType>,
  role: Role,
  keys: ReadonlyMap<string, Key>,
): Promise<number> {
  const signers = new Set<string>();
  for (const keyid of role.keyids) {
    const key = keys.get(keyid);
    const signature = metadata.signatures.get(keyid);
    if (!key || signature === undefined) continue;
    const signer = await signerOf(key, signature, metadata.payload);
    if (signer !== undefined) signers.add(signer);
    if (signers.size >= role.threshold) break;
  }
  return signers.size;
}
