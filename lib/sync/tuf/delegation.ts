import { type Bytes, sha256 } from './bytes.ts';
import type { DelegatedRole, Delegations, Key, Role } from './metadata.ts';

/** A role that may speak of a target, with who may sign for it: its own name means nothing without its delegator. */
export interface Delegation {
  readonly name: string;
  readonly role: Role;
  readonly keys: ReadonlyMap<string, Key>;
  /** No role after this one is asked (4.5, 5.6.7.2.1). */
  readonly terminating: boolean;
}

/** The roles that a targets file trusts with `path`, in the order in which they are to be asked. */
export async function delegationsFor(
  path: string,
  { keys, roles, succinct_roles: succinct }: Delegations,
): Promise<Delegation[]> {
  const hash = await sha256(new TextEncoder().encode(path) as Bytes);
  if (succinct) {
    return [
      { name: binName(hash, succinct.bit_length, succinct.name_prefix), role: succinct, keys, terminating: true },
    ];
  }
  return roles!
    .filter((role) => speaksOf(role, path, hash))
    .map((role) => ({ name: role.name, role, keys, terminating: role.terminating }));
}

function speaksOf({ paths, path_hash_prefixes: prefixes }: DelegatedRole, path: string, hash: string): boolean {
  return prefixes
    ? prefixes.some((prefix) => hash.startsWith(prefix.toLowerCase()))
    : paths!.some((pattern) => matchesPattern(path, pattern));
}

/** The bin whose number is the first `bits` bits of the path's hash, in as many hex digits as the last bin needs (TAP 15). */
function binName(hash: string, bits: number, prefix: string): string {
  const bin = Math.floor(Number.parseInt(hash.slice(0, 8), 16) / 2 ** (32 - bits));
  return `${prefix}-${bin.toString(16).padStart((2 ** bits - 1).toString(16).length, '0')}`;
}

/**
 * Shell patterns, part by part: a wildcard never matches a path separator (4.5). `*` any run of characters, `?` one,
 * `[abc]`, `[a-c]` and `[!a]` one of a set.
 */
function matchesPattern(path: string, pattern: string): boolean {
  const parts = path.split('/');
  const patterns = pattern.split('/');
  return (
    parts.length === patterns.length && parts.every((part, at) => matchesPart([...part], patternOf(patterns[at]!)))
  );
}

type Token = '*' | ((character: string) => boolean);

function patternOf(text: string): Token[] {
  const characters = [...text];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    const close = character === '[' ? closingBracket(characters, at) : -1;
    if (character === '*') tokens.push('*');
    else if (character === '?') tokens.push(() => true);
    else if (close > 0) {
      tokens.push(characterSet(characters.slice(at + 1, close)));
      at = close;
    } else tokens.push((other) => other === character);
  }
  return tokens;
}

/** A bracket that stands first in its set, or that nothing closes, means itself. */
function closingBracket(characters: readonly string[], open: number): number {
  const first = characters[open + 1] === '!' ? open + 2 : open + 1;
  return characters.indexOf(']', first + 1);
}

function characterSet(characters: readonly string[]): (character: string) => boolean {
  const negated = characters[0] === '!';
  const ranges: [string, string][] = [];
  for (let at = negated ? 1 : 0; at < characters.length; at++) {
    if (characters[at + 1] === '-' && at + 2 < characters.length) {
      ranges.push([characters[at]!, characters[at + 2]!]);
      at += 2;
    } else ranges.push([characters[at]!, characters[at]!]);
  }
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== negated;
}

/** Linear in part × pattern: only the last star is ever taken up again. */
function matchesPart(part: readonly string[], pattern: readonly Token[]): boolean {
  let at = 0;
  let token = 0;
  let star = -1;
  let starAt = 0;
  while (at < part.length) {
    const current = pattern[token];
    if (current === '*') {
      star = token++;
      starAt = at;
    } else if (current?.(part[at]!)) {
      at++;
      token++;
    } else if (star >= 0) {
      token = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (pattern[token] === '*') token++;
  return token === pattern.length;
}
