import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canonicalJson, type Json } from '../../lib/sync/tuf/canonicalJson.ts';

/** Metadata as a test edits them: the JSON of the specification, nothing checked. */
export interface Signed {
  _type: string;
  spec_version: string;
  version: number;
  expires: string;
  [field: string]: unknown;
}
export interface RoleKeys {
  keyids: string[];
  threshold: number;
  [field: string]: unknown;
}
export interface PublicKey {
  keytype: string;
  scheme: string;
  keyval: { public: string };
  [field: string]: unknown;
}
export interface RootSigned extends Signed {
  consistent_snapshot?: boolean;
  keys: Record<string, PublicKey>;
  roles: Record<string, RoleKeys>;
}
export interface FileMeta {
  version: number;
  length?: number;
  hashes?: Record<string, string>;
}
export interface MetaSigned extends Signed {
  meta: Record<string, FileMeta>;
}
export interface DelegatedRoleJson extends RoleKeys {
  name: string;
  terminating: boolean;
  paths?: string[];
  path_hash_prefixes?: string[];
}
export interface TargetsSigned extends Signed {
  targets: Record<string, { length: number; hashes: Record<string, string> }>;
  delegations?: {
    keys: Record<string, PublicKey>;
    roles?: DelegatedRoleJson[];
    succinct_roles?: RoleKeys & { bit_length: number; name_prefix: string };
  };
}

export type KeyKind =
  | 'ed25519'
  | 'ecdsa'
  | 'ecdsa-p384'
  | 'ecdsa-p521'
  | 'rsa-pss'
  | 'rsa-pss-384'
  | 'rsa-pss-longest-salt'
  | 'rsa-pkcs1'
  | 'rsa-pkcs1-512';

/** A private key with its public side as metadata list it. */
export class Signer {
  readonly key: PublicKey;
  readonly #sign: (payload: Uint8Array) => Buffer;

  constructor(kind: KeyKind = 'ed25519') {
    const { key, sign } = KINDS[kind]();
    this.key = key;
    this.#sign = sign;
  }

  get keyid(): string {
    return sha256(canonicalJson(this.key as Json));
  }

  sign(payload: Uint8Array): { keyid: string; sig: string } {
    return { keyid: this.keyid, sig: this.#sign(payload).toString('hex') };
  }
}

interface Kind {
  key: PublicKey;
  sign: (payload: Uint8Array) => Buffer;
}

const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }) as string;

const ecdsa = (curve: string, scheme: string, hash: string) => (): Kind => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
  return {
    key: { keytype: 'ecdsa', scheme, keyval: { public: pem(publicKey) } },
    sign: (payload) => sign(hash, payload, privateKey),
  };
};
const rsa = (scheme: string, padding: object, hash: string) => (): Kind => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    key: { keytype: 'rsa', scheme, keyval: { public: pem(publicKey) } },
    sign: (payload) => sign(hash, payload, { key: privateKey, ...padding }),
  };
};

const KINDS: Record<KeyKind, () => Kind> = {
  ed25519: () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    return {
      key: { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw.toString('hex') } },
      sign: (payload) => sign(null, payload, privateKey),
    };
  },
  ecdsa: ecdsa('P-256', 'ecdsa-sha2-nistp256', 'sha256'),
  'ecdsa-p384': ecdsa('P-384', 'ecdsa-sha2-nistp384', 'sha384'),
  'ecdsa-p521': ecdsa('P-521', 'ecdsa-sha2-nistp521', 'sha512'),
  'rsa-pss': rsa('rsassa-pss-sha256', { padding: 6, saltLength: 32 }, 'sha256'),
  'rsa-pss-384': rsa('rsassa-pss-sha384', { padding: 6, saltLength: 48 }, 'sha384'),
  'rsa-pss-longest-salt': rsa('rsassa-pss-sha256', { padding: 6, saltLength: -2 }, 'sha256'),
  'rsa-pkcs1': rsa('rsa-pkcs1v15-sha256', {}, 'sha256'),
  'rsa-pkcs1-512': rsa('rsa-pkcs1v15-sha512', {}, 'sha512'),
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex');
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const DAY = 24 * 60 * 60 * 1000;
export const isoSeconds = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

const TOP = ['root', 'timestamp', 'snapshot', 'targets'] as const;

/**
 * A TUF repository in memory that a test changes and publishes step by step, right or wrong, and that answers requests
 * for what was published. It remembers what was asked for.
 */
export class Repository {
  readonly metadata: Record<string, Signed> = Object.create(null);
  readonly signers: Record<string, Signer[]> = Object.create(null);
  /** Published files by role, the first being version 1. */
  readonly published: Record<string, Uint8Array<ArrayBuffer>[]> = Object.create(null);
  /** Target files as they are served. */
  readonly artifacts: Record<string, Uint8Array> = Object.create(null);
  /** `role` or `version.role` in the order asked. */
  readonly metadataRequests: string[] = [];
  readonly targetRequests: string[] = [];
  /** Put lengths and hashes into timestamp and snapshot. */
  promiseHashes = false;

  constructor(now: number = Date.now(), kind: KeyKind = 'ed25519') {
    const common = { spec_version: '1.0.31', version: 1, expires: isoSeconds(now + 30 * DAY) };
    const roles: Record<string, RoleKeys> = {};
    this.metadata['root'] = { ...common, _type: 'root', consistent_snapshot: true, keys: {}, roles } as RootSigned;
    this.metadata['timestamp'] = { ...common, _type: 'timestamp', meta: { 'snapshot.json': { version: 1 } } };
    this.metadata['snapshot'] = { ...common, _type: 'snapshot', meta: { 'targets.json': { version: 1 } } };
    this.metadata['targets'] = { ...common, _type: 'targets', targets: {} };
    for (const role of TOP) {
      roles[role] = { keyids: [], threshold: 1 };
      this.addKey(role, new Signer(kind));
    }
    this.publish('targets', 'snapshot', 'timestamp', 'root');
  }

  get root(): RootSigned {
    return this.metadata['root'] as RootSigned;
  }
  get timestamp(): MetaSigned {
    return this.metadata['timestamp'] as MetaSigned;
  }
  get snapshot(): MetaSigned {
    return this.metadata['snapshot'] as MetaSigned;
  }
  get targets(): TargetsSigned {
    return this.targetsOf('targets');
  }
  targetsOf(role: string): TargetsSigned {
    return this.metadata[role] as TargetsSigned;
  }

  /** Lists a key for a top-level role, and signs the role with it from now on. */
  addKey(role: string, signer: Signer = new Signer()): Signer {
    this.root.keys[signer.keyid] = signer.key;
    this.root.roles[role]!.keyids.push(signer.keyid);
    this.#signWith(role, signer);
    return signer;
  }

  #signWith(role: string, signer: Signer): void {
    this.signers[role] ??= [];
    this.signers[role].push(signer);
  }

  /** Takes all keys from a top-level role and gives it as many new ones as its threshold. */
  rotateKeys(role: string): void {
    const keys = this.root.roles[role]!;
    keys.keyids = [];
    this.signers[role] = [];
    for (let count = 0; count < keys.threshold; count++) this.addKey(role);
  }

  /**
   * Signs and publishes roles in the given order; each publication but the first raises the role's version. A targets
   * role's version goes into the snapshot, the snapshot's into the timestamp.
   */
  publish(...roles: string[]): void {
    for (const role of roles) {
      const signed = this.metadata[role]!;
      this.published[role] ??= [];
      const versions = this.published[role];
      if (versions.length > 0) signed.version++;
      versions.push(this.signed(role));
      this.promise(role, signed.version, versions.at(-1)!);
    }
  }

  /** The role's metadata as they stand now, signed by its signers. */
  signed(role: string): Uint8Array<ArrayBuffer> {
    const signed = this.metadata[role]!;
    const payload = canonicalJson(signed as unknown as Json);
    const signatures = this.signers[role]!.map((signer) => signer.sign(payload));
    return utf8(JSON.stringify({ signatures, signed }, null, 1));
  }

  promise(role: string, version: number, bytes: Uint8Array): void {
    const meta: FileMeta = this.promiseHashes
      ? { version, length: bytes.length, hashes: { sha256: sha256(bytes) } }
      : { version };
    if (role === 'snapshot') this.timestamp.meta['snapshot.json'] = meta;
    else if (role !== 'root' && role !== 'timestamp') this.snapshot.meta[`${role}.json`] = meta;
  }

  /** Starts a role's versions anew, as an attacker does who rolls back, or a publisher who recovers. */
  restart(role: string): void {
    this.metadata[role]!.version = 1;
    delete this.published[role];
  }

  /** Edits the last published file of a role: its bytes, its JSON with what is signed already, or both. */
  tamper(role: string, edit: (file: { signatures: { keyid: string; sig: string }[]; signed: Signed }) => void): void {
    const versions = this.published[role]!;
    const file = JSON.parse(new TextDecoder().decode(versions.pop()));
    edit(file);
    versions.push(utf8(JSON.stringify(file)));
  }

  addArtifact(
    role: string,
    path: string,
    content: string,
    hashes: readonly ('sha256' | 'sha512')[] = ['sha256'],
  ): void {
    const bytes = utf8(content);
    this.artifacts[path] = bytes;
    const digests = { sha256: sha256(bytes), sha512: sha512(bytes) };
    this.targetsOf(role).targets[path] = {
      length: bytes.length,
      hashes: Object.fromEntries(hashes.map((name) => [name, digests[name]])),
    };
  }

  /** Lets `delegator` trust a new key as `name`, after those it trusts already; makes the role if it isn't there yet. */
  delegate(delegator: string, name: string, role: Partial<DelegatedRoleJson> = { paths: ['*'] }): Signer {
    const targets = this.targetsOf(delegator);
    targets.delegations ??= { keys: {}, roles: [] };
    const { delegations } = targets;
    const signer = new Signer();
    delegations.keys[signer.keyid] = signer.key;
    delegations.roles!.push({ name, keyids: [signer.keyid], threshold: 1, terminating: false, ...role });
    this.#signWith(name, signer);
    this.#addTargetsRole(name);
    return signer;
  }

  /** TAP 15: 2^bits roles under one key. */
  delegateBins(bits: number, prefix: string): void {
    const signer = new Signer();
    this.targets.delegations = {
      keys: { [signer.keyid]: signer.key },
      succinct_roles: { keyids: [signer.keyid], threshold: 1, bit_length: bits, name_prefix: prefix },
    };
    const digits = (2 ** bits - 1).toString(16).length;
    for (let bin = 0; bin < 2 ** bits; bin++) {
      const name = `${prefix}-${bin.toString(16).padStart(digits, '0')}`;
      this.signers[name] = [signer];
      this.#addTargetsRole(name);
    }
  }

  #addTargetsRole(name: string): void {
    this.metadata[name] ??= {
      _type: 'targets',
      spec_version: '1.0.31',
      version: 1,
      expires: this.root.expires,
      targets: {},
    } as TargetsSigned;
  }

  /** The file at a path under the repository's address, as it stands in the request line; `undefined` for 404. */
  answer(path: string): Uint8Array | undefined {
    const metadata = /^metadata\/(.+)\.json$/.exec(path);
    if (metadata) return this.#answerMetadata(metadata[1]!);
    const target = /^targets\/(.+)$/.exec(path);
    return target ? this.#answerTarget(target[1]!) : undefined;
  }

  #answerMetadata(name: string): Uint8Array | undefined {
    this.metadataRequests.push(name);
    const versioned = /^(\d+)\.(.+)$/.exec(name);
    const isVersioned = versioned && (versioned[2] === 'root' || this.root.consistent_snapshot);
    if (isVersioned) return this.published[decodeURIComponent(versioned[2]!)]?.[Number(versioned[1]) - 1];
    return this.root.consistent_snapshot && name !== 'timestamp'
      ? undefined
      : this.published[decodeURIComponent(name)]?.at(-1);
  }

  #answerTarget(name: string): Uint8Array | undefined {
    this.targetRequests.push(name);
    const path = decodeURIComponent(name);
    if (!this.root.consistent_snapshot) return this.artifacts[path];
    const [, folder, hash, file] = /^(.*\/)?([0-9a-f]+)\.([^/]+)$/.exec(path) ?? [];
    const plain = `${folder ?? ''}${file}`;
    const promised = Object.values(this.metadata).flatMap((signed) =>
      Object.values((signed as TargetsSigned).targets?.[plain]?.hashes ?? {}),
    );
    return promised.includes(hash!) ? this.artifacts[plain] : undefined;
  }
}
