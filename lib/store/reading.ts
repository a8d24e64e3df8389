/**
 * Reads from the database by the browser's own interface. An article that wakes the background waits for three such reads, and setting up
 * the library, and its promises, takes longer than all of them.
 */

/** The form of the database, as the library counts. */
export const DATABASE_VERSION = 1;
/** How the browser counts what the library counts: its first version is the browser's tenth. */
const VERSION = DATABASE_VERSION * 10;

/** A connection for reading, made at the first read. It makes way for whoever changes the form of the database or takes it away. */
export class Reading {
  readonly #name: string;
  #connection: Promise<IDBDatabase> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** All rows of a table, in the order of an index. */
  all<Row>(table: string, index: string): Promise<readonly Row[]> {
    return this.#read<readonly Row[]>(table, (rows) => [rows.index(index).getAll()]).then(([all]) => all!);
  }

  /** The rows of these keys, in the order asked for; `undefined` for those that are not there. */
  some<Row>(table: string, keys: readonly IDBValidKey[]): Promise<readonly (Row | undefined)[]> {
    return this.#read<Row | undefined>(table, (rows) => keys.map((key) => rows.get(key)));
  }

  async #read<Result>(table: string, ask: (rows: IDBObjectStore) => readonly IDBRequest[]): Promise<readonly Result[]> {
    const database = await this.#connected();
    const { promise, resolve, reject } = Promise.withResolvers<readonly Result[]>();
    const transaction = database.transaction(table, 'readonly');
    const requests = ask(transaction.objectStore(table));
    const answer = () => resolve(requests.map(({ result }) => result as Result));
    // Answers come in the order of the questions. What was read is there before the browser has closed the transaction.
    const last = requests.at(-1);
    if (last) last.onsuccess = answer;
    else transaction.oncomplete = answer;
    transaction.onabort = () => reject(transaction.error);
    return promise;
  }

  #connected(): Promise<IDBDatabase> {
    this.#connection ??= connect(this.#name, () => {
      this.#connection = undefined;
    });
    return this.#connection;
  }
}

function connect(name: string, onGone: () => void): Promise<IDBDatabase> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
  const request = indexedDB.open(name, VERSION);
  // There was none, or an older one: to make it is the library's.
  request.onupgradeneeded = () => request.transaction?.abort();
  request.onerror = () => {
    onGone();
    reject(request.error);
  };
  request.onsuccess = () => {
    const database = request.result;
    database.onversionchange = () => {
      database.close();
      onGone();
    };
    database.onclose = onGone;
    resolve(database);
  };
  return promise;
}
