import * as z from 'zod/mini';
import { baseSchema, type FactBase } from '../facts/schema.ts';
import type { Sync } from '../sync/index.ts';

/** All bases in force: the one that came with the extension, then those of the publishers that the reader added. */
export async function loadBases(sync: Sync): Promise<FactBase[]> {
  const bases = [await loadBundledBase()];
  for (const { id } of await sync.publishers()) {
    const base = await sync.base(id);
    if (base) bases.push(base);
  }
  return bases;
}

/** The address is the extension's own in each of its pages and workers. */
async function loadBundledBase(): Promise<FactBase> {
  const response = await fetch('/factbase/base.json');
  return z.parse(baseSchema, await response.json());
}
