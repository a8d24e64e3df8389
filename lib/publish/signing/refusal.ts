/** What the reader's client refused, in words for a publisher: the kind of it in their language, then what the client noted. */
import { BadRecords } from '../../sync/badRecords.ts';
import type { FailureCode } from '../../sync/publisher.ts';
import { briefly } from '../../sync/shards.ts';
import { UpdateRefused } from '../../sync/tuf/errors.ts';
import { t } from '../words/index.ts';

/** @param detail what the client noted for a developer's eyes */
export function refusalInWords(code: FailureCode, detail: string): string {
  return t(`refused.${code}`, { detail: briefly(detail) });
}

/** What the client refused and why; undefined for an error that is no refusal. */
export function refusalOf(error: unknown): { readonly code: FailureCode; readonly why: string } | undefined {
  const code = error instanceof UpdateRefused ? error.code : error instanceof BadRecords ? 'bad-records' : undefined;
  return code && { code, why: refusalInWords(code, (error as Error).message) };
}
