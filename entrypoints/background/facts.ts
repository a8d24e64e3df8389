import type { FactBase } from '../../lib/facts/schema.ts';
import type { Sync } from '../../lib/sync/index.ts';
import { loadBundledBases } from './bundled.ts';

/** All bases in force: those that came with the extension, then those of the publishers that the reader added. */
export async function loadBases(sync: Promise<Sync>): Promise<FactBase[]> {
  const bases = await loadBundledBases();
  const publishers = await (await sync).publishers();
  for (const { id } of publishers) {
    const base = await (await sync).base(id);
    if (base) bases.push(base);
  }
  return bases;
}
