import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseIndex, phraseKey } from '../../../lib/facts/phrases.ts';
import { syllables } from '../../../lib/language/index.ts';

function found(phrases: readonly string[], text: string): string[] {
  const cut = syllables(text);
  return PhraseIndex.build(phrases)
    .match(cut)
    .map(({ from, to }) => text.slice(cut[from]!.start, cut[to - 1]!.end));
}

describe('PhraseIndex', () => {
  it('finds phrases where they stand, those inside of longer ones too, the longest first', () => {
    expect(found(['Công ước', 'Công ước Hà Nội', 'Hà Nội'], 'Lễ ký Công ước Hà Nội ở Hà Nội.')).toEqual([
      'Công ước Hà Nội',
      'Công ước',
      'Hà Nội',
      'Hà Nội',
    ]);
  });

  it('needs whole syllables', () => {
    expect(found(['ký'], 'ký kết, đăng ký, ký-tự, kỳ, kýt')).toEqual(['ký', 'ký', 'ký']);
  });

  it('does not care for case, tone style or Unicode form', () => {
    const text = 'ĐẠI HỘI TỈNH KHÁNH HOÀ';
    expect(found(['đại hội tỉnh Khánh Hòa'], text)).toEqual([text]);
    expect(found(['đại hội tỉnh Khánh Hòa'], text.normalize('NFD'))).toEqual([text.normalize('NFD')]);
  });

  it.each(['phòng, chống', 'phòng-chống', 'phòng – chống', '“phòng” chống'])('passes over marks: %s', (text) => {
    const bare = text.replace(/^“/, '');
    expect(found(['phòng chống'], text)).toEqual([bare]);
    expect(found([text], 'phòng chống')).toEqual(['phòng chống']);
  });

  it('does not reach over a full stop or a line break', () => {
    expect(found(['phòng chống'], 'phòng. Chống')).toEqual([]);
    expect(found(['phòng chống'], 'phòng\nchống')).toEqual([]);
  });

  it('names every phrase that is spelt the same', () => {
    const index = PhraseIndex.build(['Hòa Bình', 'hoà bình', 'HÒA BÌNH']);
    expect(index.match(syllables('hòa bình')).map(({ phrase }) => phrase)).toEqual([0, 1, 2]);
  });

  it('never finds a phrase without syllables', () => {
    expect(found(['', ' ', '“”', ','], 'một, hai')).toEqual([]);
  });

  it('gives bytes that are the index again, wherever they lie in a buffer', () => {
    const index = PhraseIndex.build(['Công ước Hà Nội', 'lễ mở ký']);
    const text = syllables('Lễ mở ký Công ước Hà Nội');
    const bytes = index.toBytes();
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    for (const copy of [bytes, shifted.subarray(1)]) {
      const again = PhraseIndex.fromBytes(copy);
      expect(again.size).toBe(2);
      expect(again.match(text)).toEqual(index.match(text));
    }
    expect(PhraseIndex.build(['Công ước Hà Nội', 'lễ mở ký']).toBytes()).toEqual(bytes);
  });

  it('refuses bytes that are no index', () => {
    const bytes = PhraseIndex.build(['Công ước Hà Nội']).toBytes();
    for (const wrong of [
      new Uint8Array(),
      new Uint8Array(400),
      bytes.slice(0, -4),
      bytes.slice(0, -1),
      bytes.slice(4),
    ]) {
      expect(() => PhraseIndex.fromBytes(wrong)).toThrow(RangeError);
    }
  });

  it('never reads beyond a damaged index, nor loops in it', () => {
    const bytes = PhraseIndex.build(['Công ước Hà Nội', 'Công ước', 'Hà Nội', 'lễ mở ký']).toBytes();
    const text = syllables('Lễ mở ký Công ước Hà Nội tại Hà Nội');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const damaged = bytes.slice();
        damaged[at] = value;
        try {
          for (const { phrase, from, to } of PhraseIndex.fromBytes(damaged).match(text)) {
            expect(phrase).toBeGreaterThanOrEqual(0);
            expect(from).toBeLessThan(to);
            expect(to).toBeLessThanOrEqual(text.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds just what a search of every place would find', () => {
    const word = fc.constantFrom('ký', 'Công', 'ước', 'công', 'hoà', 'hòa', '69', ',', '.', '“', 'a');
    const words = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), words, (phrases, text) => {
        const cut = syllables(text);
        const expected = [];
        for (let from = 0; from < cut.length; from++) {
          for (let to = cut.length; to > from; to--) {
            const own = cut.slice(from, to);
            // A match begins and ends with a syllable of the phrase.
            if ([own[0]!, own.at(-1)!].some(({ text: mark }) => mark === ',' || mark === '“')) continue;
            const key = phraseKey(text.slice(own[0]!.start, own.at(-1)!.end));
            for (const [phrase, candidate] of phrases.entries()) {
              if (phraseKey(candidate) === key) expected.push({ phrase, from, to });
            }
          }
        }
        expect(PhraseIndex.build(phrases).match(cut)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
