import { type Bytes, sameBytes } from './bytes.ts';
import { type Delegation, delegationsFor } from './delegation.ts';
import { type DownloadLimits, download, type Fetch, type Meter } from './download.ts';
import { UpdateRefused } from './errors.ts';
import { isExpected, requireExpected } from './expected.ts';
import {
  type DocumentType,
  type Metadata,
  type MetaFile,
  parseMetadata,
  type Root,
  type Snapshot,
  type TargetFile,
  type Targets,
  type Timestamp,
} from './metadata.ts';
import { requireSignatures } from './signatures.ts';

/** Where trusted metadata are kept between updates, by role name. */
export interface MetadataStore {
  readonly read: (role: string) => Promise<Bytes | undefined>;
  /** Puts files in place, or takes them away where the value is `null`: all of them or, if it dies, none. */
  readonly write: (changes: ReadonlyMap<string, Bytes | null>) => Promise<void>;
}

/** Bytes allowed where the role above promises no length. The figures are the reference client's. */
export const METADATA_LIMITS = { root: 512_000, timestamp: 16_384, snapshot: 2_000_000, targets: 5_000_000 } as const;

/** How many roles one search may visit: targets and 32 delegated ones, as in the reference client. */
const MAX_VISITED = 33;

export interface ClientOptions {
  /** Addresses of the folders, with or without a slash at the end. */
  readonly metadataUrl: string;
  readonly targetsUrl: string;
  readonly fetch: Fetch;
  readonly store: MetadataStore;
  /** The update's start time (5.1), milliseconds since 1970. It stands still for the whole update. */
  readonly now: number;
  /** `report` takes expired metadata, for data that travelled as a file; `refuse` is the rule (5.3.10, 5.4.4, 5.5.6, 5.6.5). */
  readonly expired?: 'refuse' | 'report';
  /** How many new roots one update follows (Y of 5.3.3); the next update goes on from there. */
  readonly maxRoots?: number;
  readonly limits?: DownloadLimits | undefined;
  readonly meter?: Meter | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Entity tag of the stored timestamp.json: a host that answers "not modified" saves the transfer. */
  readonly etag?: string | undefined;
}

/**
 * One publisher's metadata, verified top-down by the client workflow of the TUF specification 1.0 (section 5); numbers
 * in comments are its clauses. Every step persists what it verified before the next begins, so an update that fails or
 * dies half-way leaves trusted files only, and the next one goes on from them.
 */
export class TufClient {
  readonly #options: ClientOptions;
  /** Targets roles by name, with the delegators they were found good for. */
  readonly #loaded = new Map<string, { metadata: Metadata<'targets'>; vouchers: WeakSet<object> }>();
  #root!: Metadata<'root'>;
  #timestamp!: Metadata<'timestamp'>;
  #snapshot!: Metadata<'snapshot'>;
  #targets!: Metadata<'targets'>;
  #etag: string | undefined;

  private constructor(options: ClientOptions) {
    this.#options = options;
  }

  /**
   * Brings the four top-level roles up to date.
   * @throws UpdateRefused when a step is refused: what was trusted before it stays
   */
  static async refresh(options: ClientOptions): Promise<TufClient> {
    const client = new TufClient(options);
    await client.#loadRoot();
    await client.#updateRoot();
    await client.#updateTimestamp();
    await client.#updateSnapshot();
    const { keys, roles } = client.#root.signed;
    client.#targets = await client.#loadTargets({ name: 'targets', role: roles.targets, keys, terminating: false });
    return client;
  }

  get root(): Root {
    return this.#root.signed;
  }
  get timestamp(): Timestamp {
    return this.#timestamp.signed;
  }
  get snapshot(): Snapshot {
    return this.#snapshot.signed;
  }
  get targets(): Targets {
    return this.#targets.signed;
  }
  /** Every file that this update rests on, by role name: the top-level roles, and the delegated ones asked so far. */
  get files(): ReadonlyMap<string, Bytes> {
    return new Map([
      ['root', this.#root.bytes],
      ['timestamp', this.#timestamp.bytes],
      ['snapshot', this.#snapshot.bytes],
      ...[...this.#loaded].map(([name, { metadata }]) => [name, metadata.bytes] as const),
    ]);
  }
  /** Entity tag of the trusted timestamp.json, to hand in next time. */
  get etag(): string | undefined {
    return this.#etag;
  }

  /** 5.2: the root that is trusted already. It must at least be whole and signed by its own keys; its age doesn't matter. */
  async #loadRoot(): Promise<void> {
    const bytes = await this.#options.store.read('root');
    if (!bytes) throw new UpdateRefused('missing', 'there is no trusted root to begin with', { role: 'root' });
    const root = parseMetadata('root', bytes);
    await requireSignatures(root, root.signed.roles.root, root.signed.keys, 'root');
    this.#root = root;
  }

  async #updateRoot(): Promise<void> {
    const { maxRoots = 32, store } = this.#options;
    for (let step = 0; step < maxRoots; step++) {
      const old = this.#root.signed;
      const next = old.version + 1;
      const bytes = await this.#fetchMetadata(`${next}.root`, METADATA_LIMITS.root).catch((error) => {
        if (error instanceof UpdateRefused && error.code === 'missing') return undefined; // 5.3.3: N is the latest
        throw error;
      });
      if (!bytes) break;
      const root = parseMetadata('root', bytes);
      await requireSignatures(root, old.roles.root, old.keys, 'root'); // 5.3.4 (1)
      await requireSignatures(root, root.signed.roles.root, root.signed.keys, 'root'); // 5.3.4 (2)
      if (root.signed.version !== next) {
        throw new UpdateRefused(
          root.signed.version < next ? 'rollback' : 'mismatch',
          `${next}.root.json holds version ${root.signed.version}`,
          {
            role: 'root',
          },
        ); // 5.3.5
      }
      const changes = new Map<string, Bytes | null>([['root', bytes]]); // 5.3.8
      if (revokesOnlineKeys(old, root.signed)) changes.set('timestamp', null).set('snapshot', null); // 5.3.11
      await store.write(changes);
      this.#root = root; // 5.3.7
    }
    this.#requireFresh('root', this.#root); // 5.3.10
  }

  async #updateTimestamp(): Promise<void> {
    const { keys, roles } = this.#root.signed;
    const trusted = await this.#trusted('timestamp', (metadata) =>
      requireSignatures(metadata, roles.timestamp, keys, 'timestamp'),
    );
    const { etag, store } = this.#options;
    const answer = await this.#fetch('timestamp', METADATA_LIMITS.timestamp, trusted ? etag : undefined); // 5.4.1
    if (answer.status === 'unchanged') {
      this.#timestamp = trusted!;
      this.#etag = etag;
      this.#requireFresh('timestamp', trusted!);
      return;
    }
    const timestamp = parseMetadata('timestamp', answer.bytes);
    await requireSignatures(timestamp, roles.timestamp, keys, 'timestamp'); // 5.4.2
    if (trusted) {
      requireNotBelow(timestamp.signed.version, trusted.signed.version, 'timestamp', 'timestamp'); // 5.4.3.1
      if (timestamp.signed.version === trusted.signed.version) {
        this.#timestamp = trusted;
        this.#etag = sameBytes(timestamp.bytes, trusted.bytes) ? answer.etag : undefined;
        this.#requireFresh('timestamp', trusted);
        return;
      }
      const was = trusted.signed.meta['snapshot.json'].version;
      requireNotBelow(timestamp.signed.meta['snapshot.json'].version, was, 'snapshot', 'timestamp'); // 5.4.3.2
    }
    this.#requireFresh('timestamp', timestamp); // 5.4.4
    await store.write(new Map([['timestamp', timestamp.bytes]])); // 5.4.5
    this.#timestamp = timestamp;
    this.#etag = answer.etag;
  }

  async #updateSnapshot(): Promise<void> {
    const { keys, roles } = this.#root.signed;
    const promised = this.#timestamp.signed.meta['snapshot.json'];
    const trusted = await this.#trusted('snapshot', (metadata) =>
      requireSignatures(metadata, roles.snapshot, keys, 'snapshot'),
    );
    if (trusted && (await this.#stillHolds(trusted, promised))) {
      this.#snapshot = trusted;
      return;
    }
    const snapshot = await this.#fetchPromised('snapshot', 'snapshot', promised, METADATA_LIMITS.snapshot); // 5.5.1, 5.5.2
    await requireSignatures(snapshot, roles.snapshot, keys, 'snapshot'); // 5.5.3
    requireVersion(snapshot, promised, 'snapshot'); // 5.5.4
    for (const [file, { version }] of trusted?.signed.meta ?? []) {
      requireNotBelow(snapshot.signed.meta.get(file)?.version ?? 0, version, file, 'snapshot'); // 5.5.5
    }
    this.#requireFresh('snapshot', snapshot); // 5.5.6
    await this.#options.store.write(new Map([['snapshot', snapshot.bytes]])); // 5.5.7
    this.#snapshot = snapshot;
  }

  /**
   * Loads the top-level targets role or a delegated one. What a role's file says holds only for the delegator that names
   * its keys: a file loaded for one is checked again for another.
   */
  async #loadTargets({ name, role, keys }: Delegation): Promise<Metadata<'targets'>> {
    const loaded = this.#loaded.get(name);
    if (loaded) {
      if (!loaded.vouchers.has(role)) await requireSignatures(loaded.metadata, role, keys, name);
      loaded.vouchers.add(role);
      return loaded.metadata;
    }
    const promised = this.#snapshot.signed.meta.get(`${name}.json`);
    if (!promised) throw new UpdateRefused('missing', `the snapshot doesn't list ${name}`, { role: name });
    const trusted = await this.#trusted('targets', (metadata) => requireSignatures(metadata, role, keys, name), name);
    let metadata = trusted;
    if (!metadata || !(await this.#stillHolds(metadata, promised))) {
      metadata = await this.#fetchPromised('targets', name, promised, METADATA_LIMITS.targets); // 5.6.1, 5.6.2
      await requireSignatures(metadata, role, keys, name); // 5.6.3
      requireVersion(metadata, promised, name); // 5.6.4
      this.#requireFresh(name, metadata); // 5.6.5
      await this.#options.store.write(new Map([[name, metadata.bytes]])); // 5.6.6
    }
    this.#loaded.set(name, { metadata, vouchers: new WeakSet([role]) });
    return metadata;
  }

  /**
   * 5.6.7: asks the targets roles in order of trust, depth first, who knows the path.
   * @returns what the first of them says of it, or `undefined` when none does
   * @throws UpdateRefused when a role on the way can't be had or trusted: the search ends there
   */
  async findTarget(path: string): Promise<TargetFile | undefined> {
    const { keys, roles } = this.#root.signed;
    const visited = new Set<string>();
    let pending: Delegation[] = [{ name: 'targets', role: roles.targets, keys, terminating: false }];
    for (let next = pending.pop(); next && visited.size < MAX_VISITED; next = pending.pop()) {
      if (visited.has(next.name)) continue; // 5.6.7.1
      visited.add(next.name);
      const { targets, delegations } = (await this.#loadTargets(next)).signed;
      const found = targets.get(path);
      if (found) return found;
      if (!delegations) continue;
      const children = await delegationsFor(path, delegations); // 5.6.7.2
      const last = children.findIndex(({ terminating }) => terminating);
      pending = last < 0 ? [...pending, ...children.reverse()] : children.slice(0, last + 1).reverse(); // 5.6.7.2.1
    }
    return undefined;
  }

  /**
   * 5.7: downloads a target and checks it against what {@link findTarget} said of it.
   * @param maxLength bytes allowed when the metadata promise more
   * @throws UpdateRefused `too-large`, `mismatch`, or what the transfer came to
   */
  async fetchTarget(path: string, file: TargetFile, maxLength: number = Number.POSITIVE_INFINITY): Promise<Bytes> {
    if (file.length > maxLength) {
      throw new UpdateRefused('too-large', `${path} holds ${file.length} bytes, more than the ${maxLength} allowed`, {
        role: path,
      });
    }
    const { fetch, limits, meter, signal, targetsUrl } = this.#options;
    const url = folder(targetsUrl) + targetUrl(path, file, this.#root.signed.consistent_snapshot);
    const answer = await download(url, { fetch, limits, meter, signal, maxLength: file.length });
    if (answer.status === 'unchanged')
      throw new UpdateRefused('http', `${url} answered a question that was not asked`, { url });
    await requireExpected(answer.bytes, file, path);
    return answer.bytes;
  }

  /** A stored file that still parses and that the role's keys still sign for; otherwise it is as if it were not there. */
  async #trusted<Type extends DocumentType>(
    type: Type,
    check: (metadata: Metadata<Type>) => Promise<void>,
    name: string = type,
  ): Promise<Metadata<Type> | undefined> {
    const bytes = await this.#options.store.read(name);
    if (!bytes) return undefined;
    try {
      const metadata = parseMetadata(type, bytes, name);
      await check(metadata);
      return metadata;
    } catch (error) {
      if (error instanceof UpdateRefused) return undefined;
      throw error;
    }
  }

  /** Whether a trusted file is the very one promised and not past its time: then nothing is fetched. */
  async #stillHolds(metadata: Metadata<'snapshot' | 'targets'>, promised: MetaFile): Promise<boolean> {
    return (
      metadata.signed.version === promised.version &&
      !this.#isExpired(metadata) &&
      (await isExpected(metadata.bytes, promised))
    );
  }

  async #fetchPromised<Type extends 'snapshot' | 'targets'>(
    type: Type,
    name: string,
    promised: MetaFile,
    limit: number,
  ): Promise<Metadata<Type>> {
    const file = this.#root.signed.consistent_snapshot ? `${promised.version}.${encodeName(name)}` : encodeName(name);
    const bytes = await this.#fetchMetadata(file, Math.min(promised.length ?? limit, limit));
    await requireExpected(bytes, promised, name);
    return parseMetadata(type, bytes, name);
  }

  async #fetchMetadata(file: string, maxLength: number): Promise<Bytes> {
    const answer = await this.#fetch(file, maxLength);
    if (answer.status === 'unchanged')
      throw new UpdateRefused('http', `${file}.json: an answer to a question that was not asked`);
    return answer.bytes;
  }

  #fetch(file: string, maxLength: number, ifNoneMatch?: string): ReturnType<typeof download> {
    const { fetch, limits, meter, signal, metadataUrl } = this.#options;
    return download(`${folder(metadataUrl)}${file}.json`, { fetch, limits, meter, signal, maxLength, ifNoneMatch });
  }

  #isExpired({ signed }: Metadata<DocumentType>): boolean {
    return this.#options.expired !== 'report' && signed.expires <= this.#options.now;
  }

  #requireFresh(role: string, metadata: Metadata<DocumentType>): void {
    if (!this.#isExpired(metadata)) return;
    const since = new Date(metadata.signed.expires).toISOString();
    throw new UpdateRefused('expired', `${role} expired at ${since}: newer metadata may be held back`, { role });
  }
}

interface OnlineRoles {
  readonly roles: Readonly<Record<'timestamp' | 'snapshot', { readonly keyids: readonly string[] }>>;
}

/** Whether a key that could sign timestamps or snapshots lost that right: what it signed may be a fast-forward attack's. */
export function revokesOnlineKeys(old: OnlineRoles, root: OnlineRoles): boolean {
  return (['timestamp', 'snapshot'] as const).some((role) => {
    const kept = new Set(root.roles[role].keyids);
    return old.roles[role].keyids.some((keyid) => !kept.has(keyid));
  });
}

function requireNotBelow(version: number, trusted: number, what: string, role: string): void {
  if (version >= trusted) return;
  throw new UpdateRefused('rollback', `${what} steps back from version ${trusted} to ${version || 'none'}`, { role });
}

function requireVersion({ signed }: Metadata<DocumentType>, promised: MetaFile, role: string): void {
  if (signed.version === promised.version) return;
  throw new UpdateRefused(
    'mismatch',
    `${role} holds version ${signed.version} where ${promised.version} was promised`,
    { role },
  );
}

function folder(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/** A name as one part of an address or of a folder: everything but letters, digits and `-._~` in percent form. */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** With consistent snapshots the last part of the path carries the file's hash (6.2.1). */
function targetUrl(path: string, { hashes }: TargetFile, consistent: boolean): string {
  const parts = path.split('/');
  if (parts.some((part) => part === '.' || part === '..')) {
    throw new UpdateRefused('malformed', `the target path ${path} leads out of its folder`, { role: path });
  }
  const hash = hashes.get('sha256') ?? hashes.get('sha512');
  if (hash === undefined)
    throw new UpdateRefused('mismatch', `${path} is promised by no hash that this client knows`, { role: path });
  const encoded = parts.map(encodeName);
  if (consistent) encoded.push(`${encodeName(hash)}.${encoded.pop()}`);
  return encoded.join('/');
}
