import type { FactBase } from '../facts/schema.ts';
import type { Sync } from '../sync/index.ts';

/** All bases in force, whole, in the order in which their publishers were added. */
export async function loadBases(sync: Sync): Promise<FactBase[]> {
  const bases: FactBase[] = [];
  for (const { id } of await sync.summaries()) {
    const base = await sync.base(id);
    if (base) bases.push(base);
  }
  return bases;
}
