import { UpdateRefused } from './errors.ts';

/** JSON values that have a canonical form: no fractions, no numbers that lose digits, no broken strings. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const MAX_DEPTH = 64;

/**
 * The bytes that signatures and key ids are made over: OLPC Canonical JSON, as TUF's "metaformat" asks (4.1). Names in
 * the order of their code points, no white space, and only `"` and `\` escaped.
 * @throws UpdateRefused `malformed` for a value that has no canonical form
 */
export function canonicalJson(value: Json): Uint8Array<ArrayBuffer> {
  const parts: string[] = [];
  write(value, parts, 0);
  return new TextEncoder().encode(parts.join(''));
}

function write(value: Json, parts: string[], depth: number): void {
  if (depth > MAX_DEPTH) throw new UpdateRefused('malformed', `nested deeper than ${MAX_DEPTH} levels`);
  if (value === null || typeof value === 'boolean') {
    parts.push(String(value));
  } else if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new UpdateRefused('malformed', `${value} is not an integer that keeps its digits`);
    parts.push(String(value === 0 ? 0 : value));
  } else if (typeof value === 'string') {
    parts.push(quoted(value));
  } else if (Array.isArray(value)) {
    parts.push('[');
    for (const [index, item] of value.entries()) {
      if (index > 0) parts.push(',');
      write(item, parts, depth + 1);
    }
    parts.push(']');
  } else {
    const object = value as { readonly [name: string]: Json };
    parts.push('{');
    for (const [index, name] of Object.keys(object).sort(byCodePoint).entries()) {
      parts.push(index > 0 ? ',' : '', quoted(name), ':');
      write(object[name]!, parts, depth + 1);
    }
    parts.push('}');
  }
}

/** A lone surrogate would be encoded as U+FFFD, so that two different strings had the same signature. */
function quoted(text: string): string {
  if (!text.isWellFormed()) throw new UpdateRefused('malformed', 'a string holds half a character');
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** UTF-16 order differs from code point order where a surrogate meets U+E000–U+FFFF. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const x = a.charCodeAt(at);
    const y = b.charCodeAt(at);
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
