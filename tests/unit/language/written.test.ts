import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toneKey } from '../../../lib/language/index.ts';
import { openWords } from '../../../lib/language/written.ts';

const LANGUAGE = join(import.meta.dirname, '../../../lib/language');

/** The words in the string literals of a file that are more than letters without marks. */
function wordsIn(file: string): string[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const literals = [...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)];
  return literals
    .flatMap(([, single, double, template]) => (single ?? double ?? template)!.split(/[^\p{L}\p{M}]+/u))
    .filter((word) => /[^\0-\x7f]/.test(word));
}

describe('how vocabularies are written', () => {
  it('is as their keys, so that they need not be cut', () => {
    // letters.ts tells letters that are none of the alphabet.
    const files = globSync('**/*.ts', { cwd: LANGUAGE }).filter((file) => file !== 'letters.ts');
    const words = files.flatMap((file) => wordsIn(join(LANGUAGE, file)));
    expect(words.length).toBeGreaterThan(2000);
    expect(words.filter((word) => toneKey(word) !== word.toLowerCase())).toEqual([]);
  });

  it('reads the same words as a text is cut into', () => {
    expect(openWords('mỹ thuật')).toEqual(['mĩ', 'thuật']);
    expect(openWords('Kỷ niệm')).toEqual(['kỉ', 'niệm']);
    expect(openWords('tp.hcm 24/7')).toEqual(['tp', '.', 'hcm', '24', '/', '7']);
    expect(openWords('')).toEqual([]);
  });
});
