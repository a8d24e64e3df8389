import { type Syllable, syllableKeys } from '../language/index.ts';

/** One occurrence of a phrase: syllables `from` to `to` (exclusive) of the list that was handed in. */
export interface PhraseMatch {
  /** Which phrase: its place in the list that the index was built from. */
  readonly phrase: number;
  readonly from: number;
  readonly to: number;
}

/** Marks that stand between the syllables of a name without changing it: "phòng, chống", "Tiên phong-Đoàn kết". */
const IGNORED = new Set([',', '-', '‐', '‑', '–', '—', '"', "'", '“', '”', '‘', '’', '«', '»']);

/** Whether a syllable is part of a phrase, and not one of the marks that are passed over. */
export function counts({ kind, key }: Syllable): boolean {
  return kind !== 'punctuation' || !IGNORED.has(key);
}

/** Phrases with the same key are found at the same places: case, tone style, commas, dashes and quotation marks don't count. */
export function phraseKey(phrase: string): string {
  return keysOf(phrase).join(' ');
}

/** The keys of a text's syllables, without the marks that are passed over. */
export function keysOf(text: string): string[] {
  return syllableKeys(text).filter((key) => !IGNORED.has(key));
}

/** {@link keysOf} of many phrases: no syllable goes beyond a space, and the same words come again and again. */
function keysOfMany(): (phrase: string) => string[] {
  const known = new Map<string, string[]>();
  return (phrase) =>
    phrase.split(/\s+/).flatMap((word) => {
      let found = known.get(word);
      if (found === undefined) {
        found = keysOf(word);
        known.set(word, found);
      }
      return found;
    });
}

const MAGIC = 0x44_43_50_31; // "DCP1"
const HEADER = 7;
const EMPTY = -1;

/** How a syllable of a text stands to the index: a symbol's number, or one of these. */
const UNKNOWN = -1;
const SKIPPED = -2;

/**
 * All phrases of a fact base, found in one pass over a text's syllables.
 *
 * A trie over syllables. Its edges lie in one hash table and everything lies in one `Int32Array`, so that an index is
 * stored as bytes and used again without parsing. Syllables are told apart by their keys, compared in full: a hash
 * only says where to look.
 *
 * Words: header | symbol table (hash, place in pool) | pool (length, code units) | edges (node, symbol, child)
 *        | phrase that ends at each node | next phrase with the same syllables.
 */
export class PhraseIndex {
  readonly #words: Int32Array;
  readonly #symbols: number;
  readonly #symbolMask: number;
  readonly #pool: number;
  readonly #edges: number;
  readonly #edgeMask: number;
  readonly #ends: number;
  readonly #same: number;
  readonly #phrases: number;

  private constructor(words: Int32Array) {
    const [magic, symbolCapacity, poolSize, edgeCapacity, nodes, phrases, total] = words;
    const sizes = [symbolCapacity, poolSize, edgeCapacity, nodes, phrases] as number[];
    const tables = [symbolCapacity, edgeCapacity] as number[];
    if (
      words.length < HEADER ||
      magic !== MAGIC ||
      total !== words.length ||
      sizes.some((size) => !(size >= 0)) ||
      tables.some((capacity) => capacity === 0 || (capacity & (capacity - 1)) !== 0)
    ) {
      throw new RangeError('these bytes are not a phrase index of this version');
    }
    this.#words = words;
    this.#symbols = HEADER;
    this.#symbolMask = symbolCapacity! - 1;
    this.#pool = this.#symbols + 2 * symbolCapacity!;
    this.#edges = this.#pool + poolSize!;
    this.#edgeMask = edgeCapacity! - 1;
    this.#ends = this.#edges + 3 * edgeCapacity!;
    this.#same = this.#ends + nodes!;
    this.#phrases = phrases!;
    if (this.#same + phrases! !== words.length) throw new RangeError('this phrase index is cut short');
  }

  /** How many phrases the index was built from. */
  get size(): number {
    return this.#phrases;
  }

  /**
   * @param phrases in any case and either style of tone marks; one without a syllable is never found
   */
  static build(phrases: readonly string[]): PhraseIndex {
    return PhraseIndex.#of(phrases, keysOfMany());
  }

  /** @param keys of phrases, as {@link phraseKey} gives them; read as phrases they could come apart: "TP.HCM" is one syllable, "tp.hcm" two */
  static ofKeys(keys: readonly string[]): PhraseIndex {
    return PhraseIndex.#of(keys, (key) => key.split(' '));
  }

  static #of(phrases: readonly string[], syllablesOf: (phrase: string) => readonly string[]): PhraseIndex {
    const pool: number[] = [];
    const symbolOf = new Map<string, number>();
    const edges = new Map<number, number>();
    const ends: number[] = [EMPTY];
    const same = new Int32Array(phrases.length).fill(EMPTY);
    const SPAN = 2 ** 26;

    const symbol = (key: string): number => {
      const known = symbolOf.get(key);
      if (known !== undefined) return known;
      const place = pool.length;
      pool.push(key.length);
      for (let at = 0; at < key.length; at++) pool.push(key.charCodeAt(at));
      symbolOf.set(key, place);
      return place;
    };

    for (let number = 0; number < phrases.length; number++) {
      let node = 0;
      for (const key of syllablesOf(phrases[number]!)) {
        const edge = node * SPAN + symbol(key);
        let child = edges.get(edge);
        if (child === undefined) {
          child = ends.length;
          ends.push(EMPTY);
          edges.set(edge, child);
        }
        node = child;
      }
      if (node === 0) continue;
      same[number] = ends[node]!;
      ends[node] = number;
    }

    const symbolCapacity = capacityFor(symbolOf.size);
    const edgeCapacity = capacityFor(edges.size);
    const total = HEADER + 2 * symbolCapacity + pool.length + 3 * edgeCapacity + ends.length + phrases.length;
    const words = new Int32Array(total);
    words.set([MAGIC, symbolCapacity, pool.length, edgeCapacity, ends.length, phrases.length, total]);

    let base = HEADER;
    words.fill(EMPTY, base, base + 2 * symbolCapacity);
    for (const [key, place] of symbolOf) {
      const hash = hashOf(key);
      let slot = hash & (symbolCapacity - 1);
      while (words[base + 2 * slot + 1] !== EMPTY) slot = (slot + 1) & (symbolCapacity - 1);
      words[base + 2 * slot] = hash;
      words[base + 2 * slot + 1] = place;
    }
    base += 2 * symbolCapacity;
    words.set(pool, base);
    base += pool.length;
    words.fill(EMPTY, base, base + 3 * edgeCapacity);
    for (const [edge, child] of edges) {
      const node = Math.floor(edge / SPAN);
      const label = edge % SPAN;
      let slot = edgeHash(node, label) & (edgeCapacity - 1);
      while (words[base + 3 * slot] !== EMPTY) slot = (slot + 1) & (edgeCapacity - 1);
      words[base + 3 * slot] = node;
      words[base + 3 * slot + 1] = label;
      words[base + 3 * slot + 2] = child;
    }
    base += 3 * edgeCapacity;
    words.set(ends, base);
    words.set(same, base + ends.length);
    return new PhraseIndex(words);
  }

  /**
   * Takes bytes that {@link toBytes} gave, on a machine of the same byte order. Bytes that are aligned to four are used
   * in place.
   * @throws RangeError when they are not a whole index of this version
   */
  static fromBytes(bytes: Uint8Array): PhraseIndex {
    if (bytes.byteLength % 4 !== 0) throw new RangeError('a phrase index is a whole number of 4-byte words');
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    return new PhraseIndex(new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4));
  }

  toBytes(): Uint8Array {
    return new Uint8Array(this.#words.buffer, this.#words.byteOffset, this.#words.byteLength).slice();
  }

  /**
   * Every occurrence of every phrase, those inside of longer ones too, by where they start and then the longest first.
   * A comma, hyphen, dash or quotation mark between two syllables is passed over.
   */
  match(text: readonly Syllable[]): PhraseMatch[] {
    const symbols = new Int32Array(text.length);
    for (const [at, syllable] of text.entries()) {
      symbols[at] = counts(syllable) ? this.#symbol(syllable.key) : SKIPPED;
    }
    const found: PhraseMatch[] = [];
    for (let from = 0; from < symbols.length; from++) {
      if (symbols[from]! < 0) continue;
      const first = found.length;
      let node = 0;
      for (let at = from; at < symbols.length; at++) {
        const symbol = symbols[at]!;
        if (at > from && text[at]!.gap === 'line') break;
        if (symbol === SKIPPED) continue;
        if (symbol === UNKNOWN) break;
        node = this.#child(node, symbol);
        if (node === EMPTY) break;
        // Each phrase leads to an earlier one; damaged bytes may say otherwise.
        let limit = this.#phrases;
        let phrase = this.#words[this.#ends + node]!;
        while (phrase >= 0 && phrase < limit) {
          found.push({ phrase, from, to: at + 1 });
          limit = phrase;
          phrase = this.#words[this.#same + phrase]!;
        }
      }
      if (found.length - first > 1) {
        const here = found.splice(first).sort((a, b) => b.to - a.to || a.phrase - b.phrase);
        found.push(...here);
      }
    }
    return found;
  }

  #symbol(key: string): number {
    const words = this.#words;
    const hash = hashOf(key);
    let slot = hash & this.#symbolMask;
    for (let tries = 0; tries <= this.#symbolMask; tries++) {
      const at = this.#symbols + 2 * slot;
      const place = words[at + 1]!;
      if (place === EMPTY) return UNKNOWN;
      if (words[at] === hash && this.#spells(place, key)) return place;
      slot = (slot + 1) & this.#symbolMask;
    }
    return UNKNOWN;
  }

  #spells(place: number, key: string): boolean {
    const at = this.#pool + place;
    if (this.#words[at] !== key.length) return false;
    for (let index = 0; index < key.length; index++) {
      if (this.#words[at + 1 + index] !== key.charCodeAt(index)) return false;
    }
    return true;
  }

  #child(node: number, symbol: number): number {
    const words = this.#words;
    let slot = edgeHash(node, symbol) & this.#edgeMask;
    for (let tries = 0; tries <= this.#edgeMask; tries++) {
      const at = this.#edges + 3 * slot;
      const parent = words[at]!;
      if (parent === EMPTY) return EMPTY;
      if (parent === node && words[at + 1] === symbol) return words[at + 2]!;
      slot = (slot + 1) & this.#edgeMask;
    }
    return EMPTY;
  }
}

/** A power of two with at least a third of the slots free, so that a search for what is not there ends soon. */
function capacityFor(count: number): number {
  let capacity = 4;
  while (capacity * 2 < count * 3) capacity *= 2;
  return capacity;
}

/** FNV-1a over code units. */
function hashOf(key: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01_00_01_93);
  return hash;
}

/** Mixes both numbers into the low bits (the finaliser of MurmurHash3). */
function edgeHash(node: number, symbol: number): number {
  let hash = Math.imul(node, 0x9e_37_79_b1) ^ symbol;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return hash ^ (hash >>> 16);
}
