/** The extension's own database, on the reader's device. Nothing outside this folder imports Dexie. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Article } from '../article/article.ts';
import type { Flip } from '../report/flips.ts';
import type { Publisher, Summary } from '../sync/publisher.ts';
import type { Report } from '../verdict/finding.ts';
import { DATABASE_VERSION } from './reading.ts';

/** A checked article, kept whole so that it can be checked again when the facts change. */
export interface CheckedArticle {
  /** Its canonical address. */
  readonly key: string;
  /** ISO 8601. */
  readonly checkedAt: string;
  readonly article: Article;
  readonly report: Report;
}

/** What changed in an article's report when the facts changed. */
export interface FlippedArticle {
  readonly key: string;
  readonly title: string;
  readonly site: string;
  readonly url: string;
  /** ISO 8601. */
  readonly at: string;
  readonly flips: readonly Flip[];
}

export interface StoredFile {
  readonly publisher: string;
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Database = Dexie & {
  readonly articles: EntityTable<CheckedArticle, 'key'>;
  /** Not yet seen by the reader. */
  readonly flipped: EntityTable<FlippedArticle, 'key'>;
  readonly publishers: EntityTable<Publisher, 'id'>;
  /** Of each publisher, written with it. */
  readonly summaries: EntityTable<Summary, 'id'>;
  readonly files: Table<StoredFile, [publisher: string, sha256: string]>;
};

/** The database of a profile, for those who may come without it: the library is set up when it is first asked for. */
export interface DatabaseDoor {
  readonly name: string;
  readonly open: () => Database;
}

/** A door to a profile's database: `open` gives one and the same at each call, and opens nothing yet. */
export function doorToDatabase(name = 'doi-chieu'): DatabaseDoor {
  let database: Database | undefined;
  return {
    name,
    open() {
      database ??= openDatabase(name);
      return database;
    },
  };
}

/** The database of this profile. It opens at its first use, and that fails where the browser stores nothing. */
export function openDatabase(name = 'doi-chieu'): Database {
  const database = new Dexie(name) as Database;
  database.version(DATABASE_VERSION).stores({
    articles: '&key, checkedAt',
    flipped: '&key',
    publishers: '&id, addedAt',
    summaries: '&id, addedAt',
    files: '&[publisher+sha256], publisher',
  });
  return database;
}
