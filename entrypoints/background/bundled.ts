import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { baseSchema, type FactBase } from '../../lib/facts/schema.ts';

/** The fact bases that come with the extension. */
export async function loadBundledBases(): Promise<FactBase[]> {
  const response = await fetch(browser.runtime.getURL('/factbase/base.json'));
  return [z.parse(baseSchema, await response.json())];
}
