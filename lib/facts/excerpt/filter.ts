/**
 * A Bloom filter over the names of a base: whether a run of syllables may begin a name, or be one. It errs only by saying yes, about
 * once in a hundred, and takes ten bits a prefix, so that a base of 100,000 facts is looked over with a few hundred kilobytes at hand.
 */
const BITS_AN_ITEM = 10;
const PROBES = 5;

/** A running hash of syllable keys. Start from {@link START}, add key after key with {@link extend}. */
export const START = 0x81_1c_9d_c5 | 0;

/** FNV-1a over code units, a separator after each key. */
export function extend(hash: number, key: string): number {
  let mixed = hash;
  for (let at = 0; at < key.length; at++) mixed = Math.imul(mixed ^ key.charCodeAt(at), 0x01_00_01_93);
  return Math.imul(mixed ^ 0x20, 0x01_00_01_93);
}

/** Told apart from a prefix with the same hash: a name that is whole. */
const WHOLE = 0x5b_d1_e9_95;

/** Which names a base may have, by the hashes of their syllables: a no is certain, a yes is to be looked up. */
export class NameFilter {
  readonly #bytes: Uint8Array;

  /** @param bytes a power of two of them */
  constructor(bytes: Uint8Array) {
    if (bytes.length === 0 || (bytes.length & (bytes.length - 1)) !== 0)
      throw new RangeError('a name filter is a power of two of bytes');
    this.#bytes = bytes;
  }

  /** An empty filter with room for so many prefixes and names. */
  static sized(items: number): NameFilter {
    let size = 64;
    while (size * 8 < items * BITS_AN_ITEM) size *= 2;
    return new NameFilter(new Uint8Array(size));
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  addPrefix(hash: number): void {
    this.#add(hash);
  }

  addName(hash: number): void {
    this.#add(hash ^ WHOLE);
  }

  mayBegin(hash: number): boolean {
    return this.#has(hash);
  }

  mayBe(hash: number): boolean {
    return this.#has(hash ^ WHOLE);
  }

  #add(hash: number): void {
    const mask = this.#bytes.length * 8 - 1;
    let [at, step] = probes(hash);
    for (let probe = 0; probe < PROBES; probe++, at = (at + step) | 0) {
      const bit = at & mask;
      this.#bytes[bit >>> 3]! |= 1 << (bit & 7);
    }
  }

  #has(hash: number): boolean {
    const mask = this.#bytes.length * 8 - 1;
    let [at, step] = probes(hash);
    for (let probe = 0; probe < PROBES; probe++, at = (at + step) | 0) {
      const bit = at & mask;
      if ((this.#bytes[bit >>> 3]! & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }
}

/** Two numbers out of one, for probes at even steps (Kirsch and Mitzenmacher); MurmurHash3's finaliser mixes them. */
function probes(hash: number): [at: number, step: number] {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  mixed ^= mixed >>> 16;
  return [mixed, Math.imul(mixed ^ (mixed >>> 15), 0x2c_1b_3c_6d) | 1];
}
