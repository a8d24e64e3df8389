import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodePoint, canonicalJson, type Json } from '../../../lib/sync/tuf/canonicalJson.ts';

const text = (value: Json): string => new TextDecoder().decode(canonicalJson(value));

describe('canonical JSON', () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null, -3] }, '{"a":[true,null,-3],"b":1}'],
    ['quote " back \\ slash / newline \n tab \t', '"quote \\" back \\\\ slash / newline \n tab \t"'],
    ['Đối Chiếu \u{1F4F0}', '"Đối Chiếu \u{1F4F0}"'],
    [{ '\uFFFD': 1, '\u{10000}': 2, z: 3 }, '{"z":3,"\uFFFD":1,"\u{10000}":2}'],
    [-0, '0'],
    [{}, '{}'],
    [[], '[]'],
  ])('of %j', (value, expected) => {
    expect(text(value)).toBe(expected);
  });

  it.each<[string, Json]>([
    ['fractions', 1.5],
    ['numbers that lose digits', 2 ** 53],
    ['infinity', Number.POSITIVE_INFINITY],
    ['half a character', 'a\uD800'],
    ['half a character in a name', { '\uDC00': 1 }],
    ['nesting without end', JSON.parse('['.repeat(100) + ']'.repeat(100))],
  ])('has no form for %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: 'malformed' }));
  });

  it('is the same for every order of names', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 8 });
    fc.assert(
      fc.property(names, (names) => {
        const object = (list: readonly string[]) => Object.fromEntries(list.map((name) => [name, name]));
        expect(text(object(names))).toBe(text(object([...names].reverse())));
      }),
    );
  });

  it('orders names by code point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [x, y] = [[...a], [...b]].map((characters) => characters.map((character) => character.codePointAt(0)!));
        const at = x!.findIndex((point, index) => point !== y![index]);
        const expected = at < 0 || y![at] === undefined ? x!.length - y!.length : x![at]! - y![at]!;
        expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(expected));
      }),
    );
  });
});
