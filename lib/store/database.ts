/** The extension's own database, on the reader's device. Nothing outside this folder imports Dexie. */
import { Dexie, type EntityTable } from 'dexie';
import type { Article } from '../article/article.ts';
import type { Report } from '../verdict/finding.ts';

/** A checked article, kept whole so that it can be checked again when the facts change. */
export interface CheckedArticle {
  /** Its canonical address. */
  readonly key: string;
  readonly checkedAt: string;
  readonly article: Article;
  readonly report: Report;
}

export type Database = Dexie & { readonly articles: EntityTable<CheckedArticle, 'key'> };

export function openDatabase(name = 'doi-chieu'): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({ articles: '&key, checkedAt' });
  return database;
}
