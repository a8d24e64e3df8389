import { t } from '../words/index.ts';

/** How many names one pattern may stand for. A pattern that passes it is a mistake in the source, not a longer list. */
export const MAX_ALTERNATIVES = 400;

/** A pattern that cannot be written out; the message says where in the pattern, for the editor who wrote it. */
export class AlternativesError extends Error {
  override name = 'AlternativesError';
}

/**
 * Writes out every name that a pattern stands for: "(của|) (LHQ|Liên hợp quốc)" gives four.
 * Groups nest; an empty branch leaves its words out; white space is folded to single spaces.
 * @returns the names in the order of the branches, without repeats
 * @throws AlternativesError on unbalanced brackets, a bar outside of brackets, an empty name, or more than {@link MAX_ALTERNATIVES}
 */
export function writeOut(pattern: string): string[] {
  let at = 0;

  function sequence(depth: number): string[] {
    let heads = [''];
    while (at < pattern.length) {
      const character = pattern[at]!;
      if (character === '(') {
        const opened = at++;
        const tails = branches(depth + 1, opened);
        if (heads.length * tails.length > MAX_ALTERNATIVES) {
          throw new AlternativesError(t('source.alternatives', { pattern, max: MAX_ALTERNATIVES }));
        }
        heads = heads.flatMap((head) => tails.map((tail) => head + tail));
      } else if (character === '|' || character === ')') {
        if (depth === 0) {
          throw new AlternativesError(t('source.bar', { pattern, sign: character, at: at + 1 }));
        }
        return heads;
      } else {
        heads = heads.map((head) => head + character);
        at++;
      }
    }
    return heads;
  }

  function branches(depth: number, opened: number): string[] {
    const names = sequence(depth);
    while (pattern[at] === '|') {
      at++;
      names.push(...sequence(depth));
      if (names.length > MAX_ALTERNATIVES) {
        throw new AlternativesError(t('source.alternatives', { pattern, max: MAX_ALTERNATIVES }));
      }
    }
    if (pattern[at] !== ')') {
      throw new AlternativesError(t('source.bracket', { pattern, at: opened + 1 }));
    }
    at++;
    return names;
  }

  const names = new Set(sequence(0).map((name) => name.replace(/\s+/g, ' ').trim()));
  if (names.has('')) throw new AlternativesError(t('source.emptyName', { pattern }));
  return [...names];
}
