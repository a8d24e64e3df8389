import { baseSchema, type FactBase } from '../../lib/facts/schema.ts';
import { completeRelease } from '../../lib/publish/signing/complete.ts';
import {
  expiry,
  type MetadataFile,
  type RootSigned,
  type Signed,
  SPEC_VERSION,
  serialize,
  signedWith,
  TOP_ROLES,
  type TopRole,
} from '../../lib/publish/signing/metadataFile.ts';
import { readReleased } from '../../lib/publish/signing/released.ts';
import { KeyRing, waitingFiles } from '../../lib/publish/signing/signatures.ts';
import { generateKey, type SigningKey } from '../../lib/publish/signing/signingKey.ts';
import { stageBase } from '../../lib/publish/signing/stage.ts';
import { type Address, fingerprintOf } from '../../lib/sync/address.ts';
import type { Bytes } from '../../lib/sync/tuf/bytes.ts';
import type { Fetch } from '../../lib/sync/tuf/download.ts';
import { parseMetadata } from '../../lib/sync/tuf/metadata.ts';

export const NOW = Date.parse('2026-03-01T08:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const DAYS = { root: 365, targets: 90, snapshot: 14, timestamp: 7 };

/** A base of one subject and `count` facts, of which the first ones can be given other amounts. */
export function baseOf(count: number, amounts: Readonly<Record<number, number>> = {}): FactBase {
  return baseSchema.parse({
    id: 'desk',
    publisher: 'Báo Thử',
    title: 'Cơ sở thử',
    asOf: '2026-03-01',
    documents: [{ id: 'doc', publisher: 'Báo Thử', title: 'Một bài', publishedAt: '2026-03-01' }],
    entities: [{ id: 'meeting', kind: 'event', label: 'Hội nghị thử', aliases: ['Hội nghị thử'] }],
    properties: [
      {
        id: 'delegates',
        label: 'số đại biểu',
        labelEn: 'number of delegates',
        datatype: 'quantity',
        temporality: 'total',
        triggers: ['tham dự'],
        units: ['đại biểu'],
        unitIsTrigger: true,
      },
    ],
    facts: Array.from({ length: count }, (_, at) => ({
      id: `fact-${String(at).padStart(4, '0')}`,
      subject: 'meeting',
      property: 'delegates',
      value: { type: 'quantity', amount: amounts[at] ?? at, unit: 'đại biểu' },
      qualifiers: { appliesToPart: `phiên ${at}` },
      references: [{ statedIn: 'doc', selector: { type: 'TextQuoteSelector', exact: `${at} đại biểu tham dự` } }],
    })),
  });
}

/** A publisher with its keys and its host in memory. What it releases is honest; what its host then serves is the test's. */
export class TestPublisher {
  readonly url: string;
  readonly keys: Record<TopRole, SigningKey[]> = { root: [], targets: [], snapshot: [], timestamp: [] };
  /** What the host serves, by path under the address. */
  files = new Map<string, Bytes>();
  /** Paths in the order asked for. */
  readonly requests: string[] = [];

  private constructor(url: string) {
    this.url = url;
  }

  static async create(url = 'https://publisher.example/facts/', now: number = NOW): Promise<TestPublisher> {
    const publisher = new TestPublisher(url);
    for (const role of TOP_ROLES) {
      const count = role === 'root' ? 3 : 1;
      publisher.keys[role] = await Promise.all(Array.from({ length: count }, generateKey));
    }
    publisher.writeRoot(1, now);
    return publisher;
  }

  /** Publishes a root with the keys as they are, signed by them and by `others`. */
  writeRoot(version: number, now: number, others: readonly SigningKey[] = []): void {
    const roles = Object.fromEntries(
      TOP_ROLES.map((role) => [
        role,
        { keyids: this.keys[role].map(({ keyid }) => keyid), threshold: role === 'root' ? 2 : 1 },
      ]),
    ) as unknown as RootSigned['roles'];
    const keys = Object.fromEntries(
      Object.values(this.keys).flatMap((list) => list.map(({ key, keyid }) => [keyid, key])),
    );
    const signed: RootSigned = {
      _type: 'root',
      spec_version: SPEC_VERSION,
      version,
      expires: expiry(now, DAYS.root),
      consistent_snapshot: true,
      keys,
      roles,
    };
    this.put(`metadata/${version}.root.json`, signed, [...this.keys.root, ...others]);
  }

  async address(): Promise<Address> {
    const versions = [...this.files.keys()].flatMap((path) => /^metadata\/(\d+)\.root\.json$/.exec(path)?.[1] ?? []);
    const latest = Math.max(...versions.map(Number));
    const root = parseMetadata('root', this.files.get(`metadata/${latest}.root.json`)!);
    return { url: this.url, fingerprint: await fingerprintOf(root.signed) };
  }

  /** Releases a base, honestly. */
  async release(base: FactBase, now: number = NOW): Promise<void> {
    const released = readReleased(this.files);
    const stage = await stageBase(base, released, released.root!.signed, { days: DAYS }, now);
    const staged = new Map(stage.files);
    for (const { file, path, role } of waitingFiles(staged, released)) {
      const keys = role === 'root' ? this.keys.root : this.keys.targets;
      staged.set(path, serialize(keys.reduce(signedWith, file)));
    }
    const ring = KeyRing.of([...this.keys.snapshot, ...this.keys.timestamp]);
    const added = await completeRelease(staged, released, ring, { days: DAYS }, now);
    this.files = new Map([...this.files, ...added]);
  }

  /** Serves `signed` at a path, signed by these keys. */
  put(path: string, signed: Signed, keys: readonly SigningKey[]): void {
    this.files.set(path, serialize(keys.reduce(signedWith, { signatures: [], signed } as MetadataFile)));
  }

  /** Edits what is signed in a file, and signs it anew with these keys. */
  forge<Content extends Signed>(
    path: string,
    keys: readonly SigningKey[],
    edit: (signed: Content) => Content,
    at = path,
  ): void {
    const { signed } = this.read(path) as MetadataFile<Content>;
    this.put(at, edit(structuredClone(signed)), keys);
  }

  read(path: string): MetadataFile {
    return JSON.parse(new TextDecoder().decode(this.files.get(path))) as MetadataFile;
  }

  /** Path of the newest version of a role. */
  newest(role: string): string {
    const versions = [...this.files.keys()].flatMap((path) =>
      path.endsWith(`.${role}.json`) ? [Number(/\/(\d+)\./.exec(path)?.[1])] : [],
    );
    return `metadata/${Math.max(...versions)}.${role}.json`;
  }

  /** Paths of the files of records that the newest targets list. */
  shards(): string[] {
    const { targets } = (
      this.read(this.newest('targets')) as MetadataFile<
        Signed & { targets: Record<string, { hashes: { sha256: string } }> }
      >
    ).signed;
    return Object.entries(targets).map(([name, { hashes }]) => `targets/${hashes.sha256}.${name}`);
  }

  /** Answers as a static host does; a test may put another answer in its place. */
  answer = (path: string, _init: RequestInit): Response | Promise<Response> => {
    const bytes = this.files.get(path);
    return new Response(bytes ?? null, { status: bytes ? 200 : 404 });
  };

  readonly fetch: Fetch = async (url, init) => {
    if (!url.startsWith(this.url)) throw new TypeError(`nothing is served at ${url}`);
    const path = url.slice(this.url.length);
    this.requests.push(path);
    return this.answer(path, init);
  };
}
